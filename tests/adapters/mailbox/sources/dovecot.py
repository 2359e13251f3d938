"""A real IMAP server for tests: Debian's Dovecot, with a configuration, a certificate and Maildirs of its own in one folder."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import ssl
import subprocess
import time
from pathlib import Path

from tests.adapters.company.certificates import Authority

PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
USER, PASSWORD = "privacy@office.example", "correct-horse-battery"

CONFIGURATION = """
base_dir = {run}
state_dir = {run}
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{home}/server.pem
ssl_key = <{home}/server.key
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_failure_delay = 0
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
first_valid_uid = 0
mail_location = maildir:{home}/mail
mail_fsync = never
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


class Dovecot:
    """Runs in the foreground as a child, so that it ends with the test."""

    def __init__(self, home: Path) -> None:
        self.home, self.mail = home, home / "mail"
        self.port = _free_port()
        for folder in (home, home / "run", self.mail, *(self.mail / part for part in ("cur", "new", "tmp"))):
            folder.mkdir(parents=True, exist_ok=True)
        authority = Authority(home, "authority")
        self.ca = authority.file
        authority.certificate()
        owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.getuid())
        group = "nogroup" if os.geteuid() == 0 else str(owner.pw_gid)
        if os.geteuid() == 0:
            for path in (home, *home.rglob("*")):
                os.chown(path, owner.pw_uid, owner.pw_gid)
        (home / "dovecot.conf").write_text(
            CONFIGURATION.format(
                home=home, run=home / "run", port=self.port, user=owner.pw_name, group=group, uid=owner.pw_uid, gid=owner.pw_gid, password=PASSWORD
            )
        )  # fmt: skip
        self.owner = owner
        with (home / "stderr").open("wb") as said:
            command = [str(PROGRAM), "-F", "-c", str(home / "dovecot.conf")]
            self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        self._wait()

    def deliver(self, original: bytes, *, number: int) -> None:
        """Put a message into the inbox as a mail host does, by a name that says in which order it came."""
        path = self.mail / "new" / f"{1_700_000_000 + number}.M{number}.host"
        path.write_bytes(original)
        if os.geteuid() == 0:
            os.chown(path, self.owner.pw_uid, self.owner.pw_gid)

    def files(self) -> dict[str, bytes]:
        """Every message where it lies and as it is called: flags stand in the name."""
        return {
            str(path.relative_to(self.mail)): path.read_bytes()
            for part in ("cur", "new")
            for path in (self.mail / part).iterdir()
        }

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _wait(self) -> None:
        until = time.monotonic() + 20
        context = ssl.create_default_context(cafile=str(self.ca))
        while True:
            if self._process.poll() is not None:
                raise RuntimeError((self.home / "stderr").read_text() + self.log())
            try:
                with (
                    socket.create_connection(("127.0.0.1", self.port), 1) as plain,
                    context.wrap_socket(plain, server_hostname="localhost") as tls,
                ):
                    if tls.recv(4) == b"* OK":
                        return
            except OSError:
                if time.monotonic() > until:
                    raise RuntimeError(f"it does not answer: {self.log()}") from None

    def log(self) -> str:
        path = self.home / "log"
        return path.read_text(errors="replace") if path.exists() else ""


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
