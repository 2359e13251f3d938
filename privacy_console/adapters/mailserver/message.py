"""From a mail to the bytes of a message."""

from __future__ import annotations

import re
from collections.abc import Iterable
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from email_validator import EmailNotValidError, validate_email

from privacy_console.casework.letters.facts import plain
from privacy_console.casework.letters.sending.mail import AddressRefused, Mail

MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
"""What may stand in `References`: printable ASCII without blanks. Another's header is repeated only if it is that."""
MOST_REFERENCES = 20


def checked_address(address: str, *, whose: str) -> str:
    """The address in the form in which it is written to, its domain in ASCII.

    Raises:
        AddressRefused: it is none, or it is more than one.
    """
    try:
        found = validate_email(address, check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError as error:
        raise AddressRefused(whose, _why(error)) from None
    return found.ascii_email or f"{found.local_part}@{found.ascii_domain}"


def _why(error: EmailNotValidError) -> str:
    """The library's words hold pieces of what was given; the kind of mistake is enough."""
    text = str(error)
    return "it has no @-sign" if "@-sign" in text and "must have" in text else "a part of it may not stand there"


def message_of(mail: Mail) -> bytes:
    """The message's bytes, with CRLF.

    Raises:
        AddressRefused: an address is none.
    """
    sender = checked_address(mail.sender, whose="the controller’s contact")
    to = checked_address(mail.to, whose="the recipient")
    made = EmailMessage(policy=policy.SMTP if (sender + to).isascii() else policy.SMTPUTF8)
    made["From"] = _mailbox(sender, _clean(mail.sender_name))
    made["To"] = _mailbox(to)
    made["Subject"] = _clean(mail.subject)
    made["Date"] = format_datetime(mail.at)
    made["Message-ID"] = mail.message_id
    references = _known(mail.references)
    if MESSAGE_ID.fullmatch(mail.in_reply_to):
        made["In-Reply-To"] = mail.in_reply_to
        references = [*(one for one in references if one != mail.in_reply_to), mail.in_reply_to]
    if references:
        made["References"] = " ".join(references[-MOST_REFERENCES:])
    if mail.draft:
        made["X-Unsent"] = "1"
    made.set_content(_readable(mail.text), charset="utf-8", cte="quoted-printable")
    for one in mail.enclosures:
        kind, _, subkind = one.media_type.partition("/")
        made.add_attachment(one.data, maintype=kind, subtype=subkind, filename=one.name)
    return made.as_bytes()


def _mailbox(address: str, name: str = "") -> Address:
    user, _, domain = address.rpartition("@")
    return Address(display_name=name, username=user, domain=domain)


def _known(references: Iterable[str]) -> list[str]:
    return [one for one in dict.fromkeys(references) if MESSAGE_ID.fullmatch(one)]


def _clean(text: str) -> str:
    return _readable(plain(text))


def _readable(text: str) -> str:
    """What cannot be written in Unicode (half of a pair) is shown as unknown."""
    return text.encode("utf-8", "replace").decode("utf-8")
