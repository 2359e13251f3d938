"""Where the office's mail server is, as one address: `smtp://user@host:587` or `smtps://user@host:465`."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from privacy_console.casework.common.errors import Refused

PORTS = {"smtp": 587, "smtps": 465}


class MailServerAddressRefused(Refused):
    code = "mailserver.address_refused"
    sentence = (
        "The mail server’s address cannot be used: {why}. Nothing was set up; write smtps://USER@HOST:465 (encrypted from the "
        "first byte) or smtp://USER@HOST:587 (encrypted by STARTTLS)."
    )

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Encryption is not a choice: `smtps` begins with it, `smtp` asks for it before anything else and gives up without."""

    host: str
    port: int
    starttls: bool
    user: str
    ca_file: str = ""
    """Certificates to trust instead of the system's: of an office's own authority."""


def parse_server(url: str, *, ca_file: str = "") -> MailServer:
    """The server of an address.

    >>> parse_server("smtp://privacy%40firm.example@mail.firm.example").port
    587

    Raises:
        MailServerAddressRefused: it is no such address, or has a password in it.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise MailServerAddressRefused("it is no address") from None
    if parts.scheme not in PORTS:
        raise MailServerAddressRefused("it begins with neither smtp:// nor smtps://")
    if parts.password is not None:
        raise MailServerAddressRefused("it has a password in it, which belongs into the vault")
    if not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise MailServerAddressRefused("it is more or less than user, host and port")
    return MailServer(
        host=parts.hostname,
        port=port or PORTS[parts.scheme],
        starttls=parts.scheme == "smtp",
        user=unquote(parts.username or ""),
        ca_file=ca_file,
    )
