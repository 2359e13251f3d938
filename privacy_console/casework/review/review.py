"""A reviewed package: every record with its units, their spans and what was decided, under labels that hold throughout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.review.acts import standing, to_redo, to_undo
from privacy_console.casework.review.decisions import SpanDecision
from privacy_console.casework.review.occurrences import Finder, normalised, words_in_lower_case
from privacy_console.casework.review.spans import (
    Owner,
    Proposal,
    Reason,
    ReviewedSpan,
    ReviewedUnit,
    Span,
    SpanKind,
    SpanRef,
)
from privacy_console.casework.review.units import unit_hash
from privacy_console.casework.search.findings import Record


class UnknownSpan(Refused):
    """A decision names a span that is not there: its text has changed, or it never was."""

    code = "review.unknown_span"
    sentence = "{count} of the spans are no longer there: the text has changed since. Nothing was decided; look at them again."

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} unknown spans")
        self.count = count


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedRecord:
    record: Record
    units: tuple[ReviewedUnit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """`undecided` spans are questions to the officer: delivery waits for them."""

    records: tuple[ReviewedRecord, ...]
    units: tuple[ReviewedUnit, ...]
    undecided: int
    redacted: int
    can_undo: bool
    can_redo: bool


AGAIN = "again"
"""`found_by` of a span that is there because its value was redacted elsewhere."""


def proposed(unit: ReviewedUnit) -> ReviewedUnit:
    """The unit with what the detector proposed, before any act and without what follows from acts."""
    spans = tuple(span for span in unit.spans if span.span.found_by != AGAIN)
    return replace(unit, spans=tuple(undecided_span(span.ref, span.span) for span in spans))


def undecided_span(ref: SpanRef, span: Span) -> ReviewedSpan:
    return ReviewedSpan(ref=ref, span=span, decision=span.decision, reason=span.reason, label="", decided_by="rule")


def assembled(records: Sequence[ReviewedRecord], decisions: Sequence[SpanDecision]) -> Review:
    """Apply the acts that stand to the proposals, find the redacted values again, label. The same whatever came before."""
    records = [replace(item, units=tuple(map(proposed, item.units))) for item in records]
    acts = standing(decisions)
    records = _found_again(_decided(records, acts))
    records = _labelled(_decided(records, acts))
    units = tuple(unit for item in records for unit in item.units)
    spans = [span for unit in units for span in unit.spans]
    return Review(
        records=tuple(records),
        units=units,
        undecided=sum(not span.settled for span in spans),
        redacted=sum(span.decision is Proposal.REDACT for span in spans),
        can_undo=to_undo(decisions) is not None,
        can_redo=to_redo(decisions) is not None,
    )


def group_of(unit: ReviewedUnit, span: ReviewedSpan) -> tuple[str, str]:
    """What makes two spans alike: the same owner; else the same kind and value."""
    if span.span.owner_id:
        return "owner", span.span.owner_id
    return span.span.kind.value, normalised(span.span.kind, unit.unit.text[span.ref.start : span.ref.end])


def alike(review: Review, ref: SpanRef) -> tuple[SpanRef, ...]:
    """All spans like that one, itself among them, in the order of the package.

    Raises:
        UnknownSpan: it is not there.
    """
    groups = [(group_of(unit, span), span) for unit in review.units for span in unit.spans]
    wanted = next((group for group, span in groups if span.ref == ref), None)
    if wanted is None:
        raise UnknownSpan(1)
    chosen = next(span for _, span in groups if span.ref == ref)
    same_kind = chosen.span.kind is SpanKind.SECRET
    return tuple(span.ref for group, span in groups if group == wanted and (span.span.kind is SpanKind.SECRET) == same_kind)


def _decided(records: Sequence[ReviewedRecord], acts: Sequence[SpanDecision]) -> list[ReviewedRecord]:
    """The newest of a span's own act and an act on several like it; without either, the proposal."""
    own = {ref: act for act in acts for ref in act.refs}
    if not own:
        return list(records)
    group_at = {span.ref: group_of(unit, span) for unit, span in _each(records)}
    groups: dict[tuple[str, str], SpanDecision] = {}
    for act in acts:
        counts = Counter(group_at[ref] for ref in act.refs if ref in group_at)
        groups |= {group: act for group, count in counts.items() if count > 1}

    def decide(span: ReviewedSpan) -> ReviewedSpan:
        candidates = [act for act in (own.get(span.ref), groups.get(group_at[span.ref])) if act is not None]
        act = max(candidates, key=lambda one: one.number, default=None)
        if act is None or not allowed(span.span, act.decision):
            return span
        return replace(span, decision=act.decision, reason=act.reason, decided_by=act.by)

    return [
        replace(item, units=tuple(replace(unit, spans=tuple(map(decide, unit.spans))) for unit in item.units)) for item in records
    ]


def allowed(span: Span, decision: Proposal) -> bool:
    """A secret is never kept."""
    return not (span.reason is Reason.SECRET and decision is not Proposal.REDACT)


def _each(records: Sequence[ReviewedRecord]) -> Iterator[tuple[ReviewedUnit, ReviewedSpan]]:
    for item in records:
        for unit in item.units:
            for span in unit.spans:
                yield unit, span


def _found_again(records: Sequence[ReviewedRecord]) -> list[ReviewedRecord]:
    """Every redacted value gets a span wherever else it stands, but for what is the subject's own."""
    values: dict[str, ReviewedSpan] = {}
    for unit, span in _each(records):
        text = unit.unit.text[span.ref.start : span.ref.end]
        if span.decision is Proposal.REDACT and span.reason is not Reason.NOT_PERSONAL and _worth_finding(span.span.kind, text):
            values.setdefault(text, span)
    if not values:
        return list(records)
    lower = words_in_lower_case(unit.unit.text for item in records for unit in item.units)
    lone = {
        text
        for text, span in values.items()
        if span.span.kind is SpanKind.PERSON and len(normalised(SpanKind.PERSON, text).split()) < 2
    }
    finder = Finder(text for text in values if text not in lone or normalised(SpanKind.PERSON, text) not in lower)
    return [replace(item, units=tuple(_with_again(unit, finder, values, lone) for unit in item.units)) for item in records]


def _worth_finding(kind: SpanKind, text: str) -> bool:
    return len(text) > 3 and kind is not SpanKind.DATE_TIME


def _with_again(unit: ReviewedUnit, finder: Finder, values: Mapping[str, ReviewedSpan], lone: set[str]) -> ReviewedUnit:
    text = unit.unit.text
    taken = [(span.ref.start, span.ref.end) for span in unit.spans]
    added: list[ReviewedSpan] = []
    for value, start, end in sorted(finder.within(text), key=lambda hit: (hit[1] - hit[2], hit[1], hit[0])):
        like = values[value]
        if any(start < b and a < end for a, b in taken) or (value in lone and text[start:end] != value):
            continue
        # a word alone may be another's name, or only a word
        asks = value in lone or _is_another_writing(like.span.kind, value, text[start:end])
        span = replace(
            like.span,
            start=start,
            end=end,
            found_by=AGAIN,
            decision=Proposal.REVIEW if asks else Proposal.REDACT,
            reason=Reason.AMBIGUOUS if asks else like.reason,
        )
        added.append(undecided_span(SpanRef(unit=unit_hash(unit.unit), start=start, end=end), span))
        taken.append((start, end))
    return replace(unit, spans=tuple(sorted((*unit.spans, *added), key=lambda span: span.ref.start))) if added else unit


def _is_another_writing(kind: SpanKind, value: str, here: str) -> bool:
    """Whether it may only be words: `Rose will` where Rose Will is somebody. Written all in one case it is the name.

    >>> [_is_another_writing(SpanKind.PERSON, "Rose Will", here) for here in ("Rose will", "rose will", "ROSE WILL")]
    [True, False, False]
    """
    if kind is not SpanKind.PERSON or here.islower() or here.isupper():
        return False
    return any(one[:1].isupper() and two[:1].islower() for one, two in zip(value.split(), here.split(), strict=False))


def _labelled(records: Sequence[ReviewedRecord]) -> list[ReviewedRecord]:
    """`Person A`, `Person B`… in order of first appearance; a letter is a person's whatever is decided of them later."""
    labels: dict[tuple[str, str], str] = {}

    def label(unit: ReviewedUnit, span: ReviewedSpan) -> ReviewedSpan:
        if span.span.owner is Owner.SUBJECT or span.span.reason in {Reason.SECRET, Reason.NOT_PERSONAL, Reason.ROLE_MAILBOX}:
            letters = ""
        else:
            letters = labels.setdefault(group_of(unit, span), f"Person {_letters(len(labels))}")
        return replace(span, label=letters if span.decision is Proposal.REDACT else "")

    return [
        replace(item, units=tuple(replace(unit, spans=tuple(label(unit, span) for span in unit.spans)) for unit in item.units))
        for item in records
    ]


def _letters(number: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    while True:
        letters = chr(ord("A") + number % 26) + letters
        number = number // 26 - 1
        if number < 0:
            return letters
