"""An IMAP server that does what a test tells it: hands out, refuses, says nothing, or hangs up."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from collections.abc import Mapping
from contextlib import suppress

NO, NOTHING, HANG_UP, NONSENSE = "no", "nothing", "hang up", "nonsense"


class ScriptedServer:
    """`messages` are the bytes by number, or one of the words above. `heard` is every command but the login."""

    def __init__(
        self, certificate, messages: Mapping[int, bytes | str], *, validity: int = 1, at_most: int = 10**9, sane=True
    ) -> None:
        self.messages, self._validity, self._at_most, self._sane = dict(messages), validity, at_most, sane
        self.heard: list[str] = []
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(*certificate)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._take, daemon=True)
        self._thread.start()

    def close(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(5)

    def _take(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                with suppress(OSError), client, self._context.wrap_socket(client, server_side=True) as line:
                    line.settimeout(5)
                    self._talk(line)

    def _talk(self, line: ssl.SSLSocket) -> None:
        line.sendall(b"* OK here\r\n")
        with line.makefile("rb") as commands:
            for command in commands:
                tag, _, rest = command.decode().rstrip("\r\n").partition(" ")
                if not rest.upper().startswith("LOGIN"):
                    self.heard.append(rest)
                answer = self._answer(rest)
                if answer is None:
                    return
                body, how = answer
                line.sendall(body + f"{tag} {how} done\r\n".encode())

    def _answer(self, command: str) -> tuple[bytes, str] | None:
        word = command.upper()
        if word.startswith("CAPABILITY"):
            return (b"* CAPABILITY IMAP4rev1\r\n" if self._sane else b""), "OK"
        if word.startswith("LIST"):
            return b'* LIST () "/" INBOX\r\n', "OK"
        if word.startswith("EXAMINE"):
            following = max(self.messages, default=0) + 1
            said = f"* {len(self.messages)} EXISTS\r\n* OK [UIDVALIDITY {self._validity}] x\r\n* OK [UIDNEXT {following}] x\r\n"
            return said.encode(), "OK [READ-ONLY]"
        if word.startswith("UID SEARCH"):
            first, _, last = re.search(r"(\d+):(\d+|\*)", word)[0].partition(":")
            highest = max(self.messages, default=0)
            among = range(int(first), (highest if last == "*" else int(last)) + 1)
            found = [number for number in sorted(self.messages) if number in among] or ([highest] if last == "*" else [])
            return f"* SEARCH {' '.join(map(str, found[: self._at_most]))}\r\n".encode(), "OK"
        if word.startswith("UID FETCH"):
            number, most = int(command.split()[2]), int(re.search(r"<0\.(\d+)>", command)[1])
            message = self.messages.get(number, NOTHING)
            if message == HANG_UP:
                return None
            if message == NO:
                return b"", "NO"
            if message == NOTHING:
                return b"", "OK"
            if message == NONSENSE:
                return f"* 1 FETCH (UID {number} BODY[]<0> NIL)\r\n".encode(), "OK"
            part = message[:most]
            return f"* 1 FETCH (UID {number} BODY[]<0> {{{len(part)}}}\r\n".encode() + part + b")\r\n", "OK"
        return b"", "OK"
