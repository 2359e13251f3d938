"""The officer's acts on what is about others: review, decide, undo, redo; and detection in single lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.review.acts import NothingToRedo, NothingToUndo, fits, to_redo, to_undo
from privacy_console.casework.review.decisions import SpanDecision
from privacy_console.casework.review.people import PeopleUnreadable, party_from
from privacy_console.casework.review.ports import Detector
from privacy_console.casework.review.review import (
    Review,
    ReviewedRecord,
    UnknownSpan,
    allowed,
    assembled,
    undecided_span,
)
from privacy_console.casework.review.spans import (
    Owner,
    Party,
    Proposal,
    Reason,
    ReviewedUnit,
    Span,
    SpanKind,
    SpanRef,
)
from privacy_console.casework.review.units import Draft, Treatment, drafts_of, unit_hash
from privacy_console.casework.search.datamap import DataMap, RowRole
from privacy_console.casework.search.findings import Reach, Record

_REPORT_EVERY = 50


class SecretKept(Refused):
    """Somebody would disclose a secret."""

    code = "review.secret_kept"
    sentence = (
        "{count} of the spans are secrets (a password, a code, a token, a full card number), which are never disclosed. "
        "Nothing was decided."
    )

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} secrets")
        self.count = count


class ReasonDoesNotFit(Refused):
    """The reason code cannot stand for that decision."""

    code = "review.reason_does_not_fit"
    sentence = "The reason “{reason}” does not fit the decision “{decision}”. Nothing was decided; choose a reason that does."

    def __init__(self, decision: Proposal, reason: Reason) -> None:
        super().__init__(f"{reason} for {decision}")
        self.decision, self.reason = decision, reason


class RecordUnmapped(Refused):
    """A record is of a table that the data map does not know, so nobody can say what may be disclosed of it."""

    code = "review.record_unmapped"
    sentence = (
        "A record of the table “{table}” was found, but the data map does not know that table. "
        "Nothing was reviewed; map it and search again."
    )

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


def review_records(
    records: Iterable[Record],
    *,
    data_map: DataMap,
    subject: Party,
    related: Callable[[Record], Sequence[Party]],
    detector: Detector,
    decisions: Sequence[SpanDecision],
    watch: Watch,
) -> Review:
    """Read every record for what is about others, and apply what was decided.

    Args:
        related: a record's own parties but the subject: author, assignee, recipient.

    Raises:
        RecordUnmapped: nothing was reviewed.
        Cancelled: nothing was kept anywhere.
    """
    reviewed: list[ReviewedRecord] = []
    for done, record in enumerate(records):
        if done % _REPORT_EVERY == 0:
            watch.checkpoint()
            watch.report(Progress(done, None, "records"))
        row = record.finding.row
        table = data_map.tables.get((row.source, row.table))
        if table is None:
            raise RecordUnmapped(f"{row.source}.{row.table}")
        others = tuple(party for party in related(record) if party.id != subject.id)
        drafts = tuple(drafts_of(record, table))
        units = _reviewed_units(
            record, drafts, is_person=table.role is RowRole.IS, subject=subject, others=others, detector=detector
        )
        reviewed.append(ReviewedRecord(record=record, units=units))
    return assembled(reviewed, decisions)


def redecided(review: Review, decisions: Sequence[SpanDecision]) -> Review:
    """The same proposals under other acts; nothing is detected again."""
    return assembled(review.records, decisions)


def decide_spans(
    review: Review,
    decisions: Sequence[SpanDecision],
    refs: Sequence[SpanRef],
    decision: Proposal,
    reason: Reason,
    *,
    by: str,
    at: str,
) -> SpanDecision:
    """One act on one or many spans, to be added to the case's list.

    Raises:
        UnknownSpan, SecretKept, ReasonDoesNotFit: nothing was decided.
    """
    if not fits(decision, reason):
        raise ReasonDoesNotFit(decision, reason)
    spans = {span.ref: span for unit in review.units for span in unit.spans}
    wanted = tuple(dict.fromkeys(refs))
    missing = sum(ref not in spans for ref in wanted)
    if missing or not wanted:
        raise UnknownSpan(missing)
    secrets = sum(not allowed(spans[ref].span, decision) for ref in wanted)
    if secrets:
        raise SecretKept(secrets)
    return SpanDecision(number=_next(decisions), refs=wanted, decision=decision, reason=reason, by=by, at=at, undoes=None)


def undo(decisions: Sequence[SpanDecision], *, by: str, at: str) -> SpanDecision:
    """The act that takes back the newest one.

    Raises:
        NothingToUndo: no act stands.
    """
    act = to_undo(decisions)
    if act is None:
        raise NothingToUndo("no act stands")
    return replace(act, number=_next(decisions), by=by, at=at, undoes=act.number)


def redo(decisions: Sequence[SpanDecision], *, by: str, at: str) -> SpanDecision:
    """The act that takes back the newest undoing.

    Raises:
        NothingToRedo: nothing was undone, or a new act came after it.
    """
    act = to_redo(decisions)
    if act is None:
        raise NothingToRedo("no undoing stands")
    return replace(act, number=_next(decisions), by=by, at=at, undoes=act.number)


def _next(decisions: Sequence[SpanDecision]) -> int:
    return max((act.number for act in decisions), default=0) + 1


def _reviewed_units(
    record: Record, drafts: Sequence[Draft], *, is_person: bool, subject: Party, others: Sequence[Party], detector: Detector
) -> tuple[ReviewedUnit, ...]:
    scans = {
        id(draft): detector.scan(draft.unit.text, subject=subject, others=others)
        if draft.treatment is not Treatment.SECRET
        else ()
        for draft in drafts
    }
    owner = _owner_of_row(drafts, scans) if is_person else None
    units = []
    for draft in drafts:
        found = scans[id(draft)]
        if draft.treatment is Treatment.SECRET:
            spans: tuple[Span, ...] = (_whole(draft, None, Proposal.REDACT, Reason.SECRET),)
        elif draft.treatment in {Treatment.WHOLE, Treatment.OTHERS}:
            spans = _judged(draft, found, owner, others)
        else:
            spans = tuple(map(_without_secrets, found))
            if record.finding.reach in {Reach.OWNS, Reach.SHARED} and draft.treatment is Treatment.GLANCE:
                spans = tuple(span for span in spans if span.owner is Owner.THIRD_PARTY or span.reason is Reason.SECRET)
            if record.finding.reach is Reach.MENTIONS and draft.treatment is Treatment.READ and not _mentions_subject(spans):
                spans = (_whole(draft, None, Proposal.REDACT, Reason.NOT_PERSONAL),) if draft.unit.text else ()
        if spans or draft.treatment is not Treatment.GLANCE:
            ref = unit_hash(draft.unit)
            units.append(
                ReviewedUnit(
                    unit=draft.unit,
                    spans=tuple(
                        undecided_span(SpanRef(unit=ref, start=span.start, end=span.end), span)
                        for span in spans
                        if span.end > span.start
                    ),
                )
            )
    return tuple(units)


def _mentions_subject(spans: Sequence[Span]) -> bool:
    """Whether the subject occurs, or may."""
    return any(span.owner is Owner.SUBJECT or span.decision is Proposal.REVIEW for span in spans)


def _without_secrets(span: Span) -> Span:
    """A full card number is never disclosed, whoever's it is."""
    if span.kind is SpanKind.CREDIT_CARD:
        return replace(span, decision=Proposal.REDACT, reason=Reason.SECRET)
    return span


def _owner_of_row(drafts: Sequence[Draft], scans: Mapping[int, tuple[Span, ...]]) -> Span | None:
    """Who a row is that is a person: whoever all its exact values and full names agree on."""
    owners = {
        span.owner_id: span
        for draft in drafts
        if draft.treatment is Treatment.WHOLE
        for span in scans[id(draft)]
        if span.owner is not Owner.UNKNOWN
        and "," not in span.owner_id
        and not (span.kind is SpanKind.PERSON and span.confidence < 0.8)
    }
    return next(iter(owners.values())) if len(owners) == 1 else None


def _judged(draft: Draft, found: Sequence[Span], owner: Span | None, others: Sequence[Party]) -> tuple[Span, ...]:
    """A structured cell that is somebody's: the subject's (no span), a function's, a known person's, or nobody knows whose."""
    known = [span for span in found if span.owner is not Owner.UNKNOWN]
    if owner is not None and owner.owner is Owner.SUBJECT:
        return ()
    if owner is None and known and all(span.owner is Owner.SUBJECT for span in known):
        return ()
    if owner is None and found and all(span.reason is Reason.ROLE_MAILBOX for span in found):
        return tuple(found)
    asked = [span for span in found if span.decision is Proposal.REVIEW and span.owner_id]
    if owner is None and not known and asked:
        return (_whole(draft, asked[0], Proposal.REVIEW, Reason.AMBIGUOUS),)
    theirs = owner or next((span for span in known if span.owner is Owner.THIRD_PARTY), None)
    if theirs is None and len(others) == 1 and draft.kind is SpanKind.PERSON:
        theirs = _of_party(draft, others[0])
    return (_whole(draft, theirs, Proposal.REDACT, theirs.reason if theirs else Reason.TP_UNKNOWN),)


def _of_party(draft: Draft, party: Party) -> Span | None:
    words = {word.casefold() for word in party.name.replace("-", " ").split()}
    if not words.intersection(draft.unit.text.casefold().split()):
        return None
    reason = {"staff": Reason.TP_STAFF, "customer": Reason.TP_CUSTOMER}.get(party.role, Reason.TP_UNKNOWN)
    return replace(_whole(draft, None, Proposal.REDACT, reason), owner=Owner.THIRD_PARTY, owner_id=party.id)


def _whole(draft: Draft, like: Span | None, decision: Proposal, reason: Reason) -> Span:
    """One span over the whole cell."""
    return Span(
        start=0,
        end=len(draft.unit.text),
        kind=draft.kind,
        owner=like.owner if like else Owner.UNKNOWN,
        owner_id=like.owner_id if like else "",
        decision=decision,
        confidence=like.confidence if like else 1.0 if draft.treatment is Treatment.SECRET else 0.6,
        reason=reason,
        found_by=f"column.{draft.treatment.value}",
    )


def detect_line(line: object, *, people: Mapping[str, Party], detector: Detector, place: str = "line") -> dict[str, object]:
    """One line of `detect`: `id`, `text`, `subject` and `known_third_parties` (people, or ids of people) to its spans.

    Spans that are nobody's (a role's mailbox) are left out. Other fields are passed over.

    Raises:
        PeopleUnreadable: a field is missing or of another type; `place` says which.
    """
    if not isinstance(line, Mapping):
        raise PeopleUnreadable("an object is expected", place=place)
    text = line.get("text")
    if not isinstance(text, str):
        raise PeopleUnreadable("text is not a text", place=place)
    subject = (
        _person(line.get("subject"), people, f"{place}: subject") if line.get("subject") else Party(id="", name="", role="other")
    )
    given = line.get("known_third_parties") or ()
    if not isinstance(given, list | tuple):
        raise PeopleUnreadable("known_third_parties is not a list", place=place)
    others = tuple(_person(one, people, f"{place}: known_third_parties[{number}]") for number, one in enumerate(given))
    found = detector.scan(text, subject=subject, others=tuple(party for party in others if party.id != subject.id))
    return {"id": line.get("id"), "spans": [_printed(span) for span in found if span.reason is not Reason.ROLE_MAILBOX]}


def _person(given: object, people: Mapping[str, Party], place: str) -> Party:
    if isinstance(given, str):
        if given not in people:
            raise PeopleUnreadable("nobody of that id is in the list of people", place=place)
        return people[given]
    return party_from(given, place=place)


def _printed(span: Span) -> dict[str, object]:
    return {
        "start": span.start,
        "end": span.end,
        "kind": span.kind.value,
        "owner": span.owner.value,
        "owner_id": span.owner_id or None,
        "decision": span.decision.value,
        "confidence": span.confidence,
        "reason": span.reason.value,
        "found_by": span.found_by,
    }
