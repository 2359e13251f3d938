"""A message's bytes as a `Letter`. It never raises for what is in them, and opens nothing that is attached."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from privacy_console.adapters.mailbox.html_text import text_of
from privacy_console.adapters.mailbox.mime import ODD, Part, clean, parsed, shown
from privacy_console.adapters.mailbox.msg import taken_apart
from privacy_console.adapters.mailbox.received import date_of, traces
from privacy_console.casework.common.ids import LetterId
from privacy_console.casework.requests.letter import Attachment, Letter, Mailbox

MAX_TEXT = 500_000
MAX_ADDRESSES = 100
FORWARDED = "---------- Forwarded message ----------"
KEPT_HEADERS = frozenset(
    {
        "auto-submitted", "precedence", "return-path", "list-id", "list-unsubscribe", "content-type", "reply-to", "x-autoreply",
        "x-autorespond", "x-auto-response-suppress", "x-failed-recipients", "x-spam-flag",
    }
)  # fmt: skip
_ID = re.compile(r"<[^<>\s]{1,500}>")
_ADDRESS = re.compile(r"[^\s<>,;:\"()]{1,64}@[^\s<>,;:\"()]{1,255}")
_QUOTE = re.compile(r"(>[> ]*)?(.*)", re.DOTALL)


class MailReader:
    """Reads `.eml`, and `.msg`; implements `requests.ports.LetterReader`."""

    def read(self, original: bytes, *, name: str) -> Letter:  # noqa: ARG002 - a file's name tells nothing that is in it
        message, warnings = taken_apart(original)
        beside: list[Part] = []
        text = "\n\n".join(block for block in _texts(message, beside, warnings, reported=False) if block.strip())
        if len(text) > MAX_TEXT:
            warnings.add("truncated")
            text = text[:MAX_TEXT]
        sent, came = date_of(message.first("date")), traces(message)
        if sent is None:
            warnings.add("no_date")
        if not message.headers:
            warnings.add("no_headers")
        senders = _mailboxes("from", message.first("from")) or _mailboxes("sender", message.first("sender"))
        identity = _ID.search(message.first("message-id"))
        reply = _ID.search(message.first("in-reply-to"))
        return Letter(
            id=LetterId(hashlib.sha256(original).hexdigest()),
            message_id=identity[0] if identity else "",
            in_reply_to=reply[0] if reply else "",
            references=tuple(_ID.findall(message.first("references"))[-MAX_ADDRESSES:]),
            received=next((one.at for one in came if one.at is not None), None),
            sent=sent,
            sender=senders[0] if senders else Mailbox(name="", address=""),
            to=(_mailboxes("to", message.first("to")) + _mailboxes("cc", message.first("cc")))[:MAX_ADDRESSES],
            subject=shown("subject", message.first("subject"))[:1_000],
            text=text.strip("\n"),
            headers=tuple((key, shown(key, value)[:500]) for key, value in message.headers if key in KEPT_HEADERS),
            attachments=tuple(map(_attached, beside)),
            warnings=tuple(sorted(warnings)),
            traces=came,
        )

    def attached(self, original: bytes, sha256: str) -> bytes | None:
        message, warnings = taken_apart(original)
        beside: list[Part] = []
        for _ in _texts(message, beside, warnings, reported=False):
            pass  # what is left over is what is attached
        return next((body for part in beside if hashlib.sha256(body := part.body()).hexdigest() == sha256), None)


def _mailboxes(name: str, value: str) -> tuple[Mailbox, ...]:
    header = parsed(name, value)
    try:
        found = [
            Mailbox(name=" ".join(clean(address.display_name).split()), address=clean(address.addr_spec).strip())
            for address in (header.addresses if header is not None else ())
        ]
    except ODD:
        found = []
    if not any(one.address.strip("<>") for one in found):
        bare = _ADDRESS.search(value)
        found = [Mailbox(name="", address=clean(bare[0]))] if bare else []
    return tuple(one for one in found if one.address.strip("<>"))


def _texts(part: Part, beside: list[Part], warnings: set[str], *, reported: bool) -> Iterator[str]:
    """The blocks of text to be read, in order; everything else is listed as attached.

    `reported`: inside a delivery report, where a returned message is not a letter to us.
    """
    kind = part.media_type
    disposition, _ = part.disposition
    if kind == "multipart/alternative" and part.parts:
        yield from _alternative(part, beside, warnings, reported=reported)
    elif kind.startswith("multipart/") and part.parts:
        report = reported or kind == "multipart/report"
        for one in part.parts:
            yield from _texts(one, beside, warnings, reported=report)
    elif kind in {"message/rfc822", "message/global"} and part.parts and not reported:
        inner = part.parts[0]
        beside.append(part)
        yield _forward_header(inner)
        yield from _texts(inner, beside, warnings, reported=reported)
    elif kind == "text/plain" and disposition != "attachment":
        yield _plain(part, warnings)
    elif kind == "text/html" and disposition != "attachment":
        yield text_of(part.text(warnings))
    else:
        if kind.startswith("application/") and "pkcs7-mime" in kind:
            warnings.add("encrypted")
        beside.append(part)


def _attached(part: Part) -> Attachment:
    body, (_, file_name) = part.body(), part.disposition
    digest = hashlib.sha256(body).hexdigest()
    return Attachment(name=safe_name(file_name), media_type=clean(part.media_type)[:100], size=len(body), sha256=digest)


def _alternative(part: Part, beside: list[Part], warnings: set[str], *, reported: bool) -> Iterator[str]:
    """The plain form, unless it is only a stub that points to the other one."""
    plain = ""
    for one in part.parts:
        if one.media_type == "text/plain":
            plain = plain or _plain(one, warnings)
            continue
        rich = "\n\n".join(block for block in _texts(one, beside, warnings, reported=reported) if block.strip())
        if len(plain.strip()) * 5 < len(rich):
            plain = rich
    yield plain


def _forward_header(message: Part) -> str:
    lines = [FORWARDED]
    for key, label in (("from", "From"), ("date", "Date"), ("subject", "Subject"), ("to", "To")):
        value = shown(key, message.first(key))[:1_000]
        if value:
            lines.append(f"{label}: {value}")
    return "\n".join(lines)


def _plain(part: Part, warnings: set[str]) -> str:
    text = part.text(warnings)
    if part.parameters.get("format", "").lower() == "flowed":
        return _unflowed(text, glue="" if part.parameters.get("delsp", "").lower() == "yes" else " ")
    return text


def _unflowed(text: str, *, glue: str) -> str:
    """RFC 3676: a line that ends in a space goes on in the next one of the same quote depth; `-- ` begins a signature."""
    lines: list[str] = []
    depth, open_line = -1, False
    for line in text.split("\n"):
        quote = len(line) - len(line.lstrip(">"))
        words = line[quote:].removeprefix(" ")
        if open_line and quote == depth and words != "-- ":
            lines[-1] += words.rstrip(" ") if not words.endswith(" ") else words[:-1] + glue
        else:
            start = "> " * quote
            lines.append(start + (words[:-1] + glue if words.endswith(" ") and words != "-- " else words))
        depth, open_line = quote, words.endswith(" ") and words != "-- "
    return "\n".join(lines)


def safe_name(name: str) -> str:
    r"""A file's name for show: path parts, control and bidi characters gone.

    >>> safe_name("../../etc/a\u202egpj.exe")
    'agpj.exe'
    """
    last = re.split(r"[/\\]", clean(name))[-1]
    shown_name = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C").strip(" .")
    return shown_name[:200] or "attachment"
