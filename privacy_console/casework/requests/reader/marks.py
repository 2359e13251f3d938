"""The lines by which mail programs mark what is quoted, passed on, signed or small print, in every language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

SIGNATURE = re.compile(r"^(?:--|-|-- |__)\s*$")
RULE = re.compile(r"^\s*_{10,}\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailMarks:
    forwarded: re.Pattern[str]
    original: re.Pattern[str]
    from_line: re.Pattern[str]
    header_line: re.Pattern[str]
    wrote: re.Pattern[str]
    reply_subject: re.Pattern[str]
    forward_subject: re.Pattern[str]
    sent_from: re.Pattern[str]
    secret: re.Pattern[str]
    recipient: re.Pattern[str]

    @classmethod
    def of(cls, make: Callable[..., re.Pattern[str]]) -> MailMarks:
        """The marks, made of their lists."""
        return cls(
            forwarded=make(r"^\W{0,60}(?:begin )?(?:{})\b", "mail.forwarded"),
            original=make(r"^\W{0,8}-{2,60} ?(?:{})", "mail.original"),
            from_line=make(r"^\W{0,60}(?:{})\*?\s*:\*?\s*(\S.*)$", "mail.from"),
            header_line=make(r"^\W{0,60}(?:{}|{}|{}|{})\*?\s*:", "mail.from", "mail.date", "mail.to", "mail.subject"),
            wrote=make(r"\b(?:{})\b[^\n]{0,80}:\s*$", "mail.wrote"),
            reply_subject=make(r"^\s*(?:{})\s*(?:\[\d+\])?:", "mail.reply"),
            forward_subject=make(r"^\s*(?:{})\s*:", "mail.forward"),
            sent_from=make(r"^\W{0,60}(?:{})\b", "mail.sent_from"),
            secret=make(r"(?<!\w)(?:{})(?!\w)", "mail.secret"),
            recipient=make(r"(?<!\w)(?:{})(?!\w)", "mail.recipient"),
        )
