"""A reviewed text in pieces: what is disclosed, and where something was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from privacy_console.casework.review.folding import fold
from privacy_console.casework.review.occurrences import normalised
from privacy_console.casework.review.review import Review
from privacy_console.casework.review.spans import Proposal, Reason, ReviewedSpan, ReviewedUnit, SpanKind

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 4
_TELLING_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Text, and the span that it is, or None. Of what was removed the text is empty."""

    text: str
    span: ReviewedSpan | None


def original(unit: ReviewedUnit) -> tuple[Part, ...]:
    """The whole text, cut at its spans: joined, it is the unit's text. It never leaves the console."""
    return tuple(_parts(unit, removed=False))


def delivered(unit: ReviewedUnit) -> tuple[Part, ...]:
    """What the subject receives. A span that is still a question is removed too: nothing leaves by default."""
    return tuple(_parts(unit, removed=True))


def _parts(unit: ReviewedUnit, *, removed: bool) -> Iterator[Part]:
    text, at = unit.unit.text, 0
    for span in unit.spans:
        if span.ref.start > at:
            yield Part(text=text[at : span.ref.start], span=None)
        hidden = removed and span.decision is not Proposal.KEEP
        yield Part(text="" if hidden else text[span.ref.start : span.ref.end], span=span)
        at = span.ref.end
    if at < len(text):
        yield Part(text=text[at:], span=None)


def redacted_values(review: Review) -> tuple[str, ...]:
    """Every value that must be nowhere in what is delivered, each once, in order.

    Left out are values of fewer than four characters, and those that are disclosed elsewhere, in whatever writing, as
    somebody's own or as a plain word (`Will`): finding them again would prove nothing. So would a word or two of a text that
    is withheld because it is not about the subject (`light`): nobody is told by it.
    """
    kept: set[str] = set()
    words: set[str] = set()
    for unit in review.units:
        for part in delivered(unit):
            if part.span is not None and part.text:
                kept.add(normalised(part.span.span.kind, part.text))
            words.update(_WORD.findall(fold(part.text)))
    values: dict[str, None] = {}
    for unit in review.units:
        for span in unit.spans:
            text, kind = unit.unit.text[span.ref.start : span.ref.end], span.span.kind
            count = len(_WORD.findall(text))
            lone = kind is SpanKind.PERSON and count < 2 and fold(text) in words
            nobodys = span.reason is Reason.NOT_PERSONAL and count < _TELLING_WORDS
            proves_nothing = len(text) < _SHORTEST or lone or nobodys or normalised(kind, text) in kept
            if span.decision is Proposal.REDACT and not proves_nothing:
                values[text] = None
    return tuple(values)
