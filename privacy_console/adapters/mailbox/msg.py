"""Outlook's `.msg` as the message that it was made of: headers, text and attachments are put together, and read like any mail.

The file is a compound file of properties (MS-OXMSG). Only those that a letter needs are looked at; nothing in it is opened.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
import struct
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import olefile

from privacy_console.adapters.mailbox.mime import Part, parse

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_DEPTH, MAX_ATTACHMENTS = 20, 1_000
ODD = (OSError, ValueError, LookupError, TypeError, AttributeError, AssertionError, ArithmeticError, RecursionError, struct.error)
"""What the library was seen to raise for files that are none, or were broken on purpose."""

HEADERS, SUBJECT, TEXT, HTML, RTF = 0x007D, 0x0037, 0x1000, 0x1013, 0x1009
SENDER, SENDER_SMTP, SENDER_ADDRESS, TO, SUBMITTED = 0x0C1A, 0x5D01, 0x0C1F, 0x0E04, 0x0039
MESSAGE_ID, REFERENCES, IN_REPLY_TO = 0x1035, 0x1039, 0x1042
CODEPAGE, INTERNET_CODEPAGE = 0x3FFD, 0x3FDE
DATA, LONG_NAME, SHORT_NAME, MEDIA_TYPE = 0x3701, 0x3707, 0x3704, 0x370E
UNICODE, EIGHT_BIT, BINARY, OBJECT = 0x001F, 0x001E, 0x0102, 0x000D
"""Properties and their types, by the numbers of MS-OXPROPS."""

_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_STREAM = "__substg1.0_{:04X}{:04X}"
_ENCODINGS = {
    65001: "utf-8",
    1200: "utf-16-le",
    20127: "ascii",
    20866: "koi8-r",
    20932: "euc_jp",
    21866: "koi8-u",
    28591: "latin-1",
    28605: "iso8859-15",
    50220: "iso2022_jp",
    51932: "euc_jp",
    51949: "euc_kr",
    54936: "gb18030",
}
"""Code pages that Python does not know as `cp` and their number."""
_OWN = re.compile(r"(?:content-[\w-]+|mime-version)\s*:", re.IGNORECASE)


def is_msg(original: bytes) -> bool:
    return original.startswith(MAGIC)


def as_mail(original: bytes) -> bytes | None:
    """The message as mail programs send it, or None where the file is broken. It is made for reading, and kept nowhere."""
    try:
        with olefile.OleFileIO(io.BytesIO(original)) as file:  # bytes that are few would be taken for a file's name
            return _Message(file, (), hashlib.sha256(original).hexdigest()).mail()
    except ODD:
        return None


def taken_apart(original: bytes) -> tuple[Part, set[str]]:
    """The tree of a message, whichever way it was saved, and stable words for what was odd about it."""
    if not is_msg(original):
        return parse(original)
    mail = as_mail(original)
    message, warnings = parse(mail or b"")
    return message, warnings if mail is not None else {*warnings, "msg_unreadable"}


class _Message:
    """A message at a place within the file: its root, or an attachment that is a message itself."""

    def __init__(self, file: olefile.OleFileIO, place: tuple[str, ...], mark: str) -> None:
        self._file, self._place, self._mark = file, place, mark
        self._fixed = self._fixed_properties()

    def mail(self) -> bytes:
        head, body = self._head(), self._body()
        attached = [self._attachment(place) for place in self._attachments()]
        if not attached:
            return head + body
        boundary = f"{self._mark}_{len(self._place)}".encode()
        parts = b"".join(b"\n--" + boundary + b"\n" + part for part in (body, *attached))
        return head + b"Content-Type: multipart/mixed; boundary=" + boundary + b"\n" + parts + b"\n--" + boundary + b"--\n"

    def _head(self) -> bytes:
        """The headers by which it travelled, without those that tell how it was put together; else what Outlook knows."""
        travelled = self._text(HEADERS)
        if travelled.strip():
            kept, keep = [], True
            for line in travelled.replace("\r\n", "\n").strip("\n").split("\n"):
                keep = keep if line[:1] in {" ", "\t"} else not _OWN.match(line)
                if keep and line.strip():
                    kept.append(line)
            return _bytes("\n".join(kept)) + b"\n"
        sender = self._text(SENDER).replace('"', "'")
        said: Mapping[str, str] = {
            "Date": self._date(),
            "From": f'"{sender}" <{self._text(SENDER_SMTP) or self._text(SENDER_ADDRESS)}>',
            "To": self._text(TO),
            "Subject": self._text(SUBJECT),
            "Message-ID": self._text(MESSAGE_ID),
            "References": self._text(REFERENCES),
            "In-Reply-To": self._text(IN_REPLY_TO),
        }
        return b"".join(_bytes(f"{name}: {' '.join(value.split())}\n") for name, value in said.items() if value)

    def _body(self) -> bytes:
        """The text and the page, of which the reader chooses. One in Outlook's own format alone is attached."""
        text, page = self._text(TEXT), self._page()
        plain = b"Content-Type: text/plain; charset=utf-8\n\n" + _bytes(text)
        if page:
            rich = b"Content-Type: text/html; charset=utf-8\n\n" + _bytes(page)
            boundary = f"{self._mark}_{len(self._place)}a".encode()
            both = b"".join(b"\n--" + boundary + b"\n" + part for part in (plain, rich))
            return b"Content-Type: multipart/alternative; boundary=" + boundary + b"\n" + both + b"\n--" + boundary + b"--\n"
        return plain

    def _attachments(self) -> Iterator[tuple[str, ...]]:
        found = {
            tuple(path[: len(self._place) + 1])
            for path in self._file.listdir(streams=True, storages=False)
            if tuple(path[: len(self._place)]) == self._place
            and len(path) > len(self._place) + 1
            and path[len(self._place)].lower().startswith("__attach_version1.0_#")
        }
        yield from sorted(found)[:MAX_ATTACHMENTS]
        if not self._text(TEXT).strip() and not self._page() and self._stream(RTF, BINARY):
            yield ()

    def _attachment(self, place: tuple[str, ...]) -> bytes:
        if not place:
            return _part("application/rtf", "letter.rtf", self._stream(RTF, BINARY) or b"")
        inner = (*place, _STREAM.format(DATA, OBJECT))
        if self._file.exists("/".join(inner)) and len(place) < MAX_DEPTH:
            return b"Content-Type: message/rfc822\n\n" + _Message(self._file, inner, self._mark).mail()
        at = _Message(self._file, place, self._mark)
        name = at._text(LONG_NAME) or at._text(SHORT_NAME)
        return _part(at._text(MEDIA_TYPE), name, at._stream(DATA, BINARY) or b"")

    def _page(self) -> str:
        data = self._stream(HTML, BINARY)
        return self._text(HTML) if data is None else _decoded(data, self._fixed.get(INTERNET_CODEPAGE, 65001))

    def _text(self, tag: int) -> str:
        data = self._stream(tag, UNICODE)
        if data is not None:
            return data.decode("utf-16-le", "replace").rstrip("\0")
        data = self._stream(tag, EIGHT_BIT)
        pages = (INTERNET_CODEPAGE, CODEPAGE) if tag == TEXT else (CODEPAGE, INTERNET_CODEPAGE)
        page = next((self._fixed[one] for one in pages if self._fixed.get(one)), 1252)
        return "" if data is None else _decoded(data, page).rstrip("\0")

    def _stream(self, tag: int, kind: int) -> bytes | None:
        path = "/".join((*self._place, _STREAM.format(tag, kind)))
        if not self._file.exists(path) or self._file.get_type(path) != olefile.STGTY_STREAM:
            return None
        with self._file.openstream(path) as stream:
            data: bytes = stream.read()
        return data

    def _date(self) -> str:
        ticks = self._fixed.get(SUBMITTED, 0)
        return format_datetime(_EPOCH + timedelta(microseconds=ticks // 10)) if 0 < ticks < 10**18 * 3 else ""

    def _fixed_properties(self) -> Mapping[int, int]:
        """The properties that have no stream of their own, by their number: 16 bytes each, behind a header."""
        path = "/".join((*self._place, "__properties_version1.0"))
        if not self._file.exists(path):
            return {}
        with self._file.openstream(path) as stream:
            data = stream.read(1 << 20)
        header = 32 if not self._place else 24 if self._place[-1].lower().startswith("__substg") else 8
        entries = (struct.unpack_from("<HHIQ", data, at) for at in range(header, len(data) - 15, 16))
        return {tag: value if kind == 0x40 else value & 0xFFFFFFFF for kind, tag, _flags, value in entries}


def _part(media_type: str, name: str, content: bytes) -> bytes:
    kind = (
        media_type.strip().lower()
        if re.fullmatch(r"[\w.+-]{1,60}/[\w.+-]{1,60}", media_type.strip())
        else "application/octet-stream"
    )
    safe = " ".join(name.split()).replace("\\", "/").replace('"', "'")
    head = f'Content-Type: {kind}\nContent-Disposition: attachment; filename="{safe}"\nContent-Transfer-Encoding: base64\n\n'
    return _bytes(head) + base64.encodebytes(content)


def _decoded(data: bytes, page: int) -> str:
    try:
        return data.decode(_ENCODINGS.get(page, f"cp{page}"), "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
