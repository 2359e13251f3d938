"""What an officer does with letters and cases before the search begins. Each verb is one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId, LetterId, PersonId
from privacy_console.casework.requests.case import STAGES, Case, MoveRefused, Status
from privacy_console.casework.requests.case_clock import begun, counted
from privacy_console.casework.requests.days import local_day
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.ports import CaseFile, LetterReader, OpenCaseFile
from privacy_console.casework.requests.reader import first_line, read_letter
from privacy_console.casework.requests.reading import Law, LetterKind, Reading, Right

SET_ASIDE_KINDS = frozenset({LetterKind.NOT_A_REQUEST, LetterKind.AUTO_REPLY, LetterKind.BOUNCE})
OWN_CASE_KINDS = frozenset({LetterKind.REQUEST, LetterKind.UNCLEAR})
"""What opens a case of its own even when it answers a known letter: a new request must not vanish in an old one."""

HOLIDAYS_OF = {Law.UK_GDPR: ("GB", "ENG"), Law.CCPA: ("US", "CA")}
"""Where a law has a country of its own; the GDPR's is the controller's."""

FIRST_MAIL = 1990
"""No mailbox received anything earlier: such a date is a mistake of a mail program."""


class NoSuchCase(Refused):
    code = "requests.no_such_case"
    sentence = "There is no case {case}. Nothing was changed; look at the number again."

    def __init__(self, case: CaseId) -> None:
        super().__init__("no such case")
        self.case = case


class ExtensionReason(StrEnum):
    """The two grounds of article 12(3)."""

    COMPLEXITY = "complexity"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What became of a letter. `case` is the case it opened (set aside or not), or the one it was attached to."""

    letter: Letter
    reading: Reading
    case: Case | None
    duplicate_of: CaseId | None
    """The case of the same letter, which had arrived before; nothing new was opened."""
    attached_to: CaseId | None


def open_letter(
    original: bytes,
    *,
    name: str,
    reader: LetterReader,
    open_case: OpenCaseFile,
    me: PersonId,
    clock: Clock,
    zone: str,
    country: str,
    region: str,
    own_addresses: Collection[str] = (),
) -> Opened:
    """Read a letter, keep it, and open a case for it; one that is not a request is set aside where it can be seen.

    A letter that arrived before opens nothing. A reminder, a complaint or any other follow-up that answers a letter of an
    open case is attached to that case, which becomes unread again.

    Args:
        original: the bytes as they arrived; they are kept whatever they say.
        name: a file's name, for the reader; it is not kept.
        zone: IANA name of the controller's time zone; `country` and `region` are for its public holidays.
        own_addresses: the company's own mailboxes, which are nobody's identifiers.
    """
    letter = reader.read(original, name=name)
    reading = read_letter(letter, own_addresses=own_addresses)
    now = clock.now()
    with open_case() as file:
        if (twin := _twin(file, letter)) is not None:
            case_id = file.cases.of_letter(twin)
            if twin != letter.id:  # other bytes of the same message, as by a second mail server
                file.letters.keep(letter, reading, original)
                if case_id is not None:
                    file.cases.attach(case_id, letter.id)
            file.trail.append("letter.duplicate", case_id or "", letter=letter.id, of=twin)
            return Opened(letter=letter, reading=reading, case=None, duplicate_of=case_id, attached_to=None)
        file.letters.keep(letter, reading, original)
        file.trail.append(
            "letter.kept",
            letter=letter.id,
            kind=reading.kind,
            bytes=str(len(original)),
            attachments=str(len(letter.attachments)),
            warnings=",".join(letter.warnings),
        )
        if (known := _answered_case(file, letter, reading)) is not None:
            case = replace(known, unread=True)
            file.cases.attach(case.id, letter.id)
            file.cases.save(case)
            file.trail.append("letter.attached", case.id, letter=letter.id, kind=reading.kind)
            return Opened(letter=letter, reading=reading, case=case, duplicate_of=None, attached_to=case.id)
        received, dated_by = _receipt(letter, now)
        where = HOLIDAYS_OF.get(reading.law, (country, region))
        rights = tuple(dict.fromkeys(asserted.right for asserted in reading.rights))
        running = begun(
            reading.law,
            local_day(received, zone),
            country=where[0],
            region=where[1],
            opt_out=reading.law is Law.CCPA and Right.OBJECTION in rights,
        )
        due = counted(running)
        case = Case(
            id=file.cases.next_id(due.received.year),
            letter=letter.id,
            kind=reading.kind,
            rights=rights,
            subject_name=_subject_name(letter, reading),
            first_line=first_line(letter),
            language=reading.language,
            source="email",
            status=Status.SET_ASIDE if reading.kind in SET_ASIDE_KINDS else Status.VERIFY,
            received=received,
            deadline=due,
            clock=running,
            opened_at=now,
            opened_by=me,
            owner=None,
            unread=True,
        )
        file.cases.add(case)
        file.trail.append(
            "case.opened" if case.is_open else "letter.set_aside",
            case.id,
            letter=letter.id,
            kind=case.kind,
            rights=",".join(rights),
            law=due.law,
            due=due.due.isoformat(),
            dated_by=dated_by,
        )
    return Opened(letter=letter, reading=reading, case=case, duplicate_of=None, attached_to=None)


def _twin(file: CaseFile, letter: Letter) -> LetterId | None:
    """The same letter, if it was kept before: the same bytes, or the same message by another way.

    A Message-ID alone proves nothing, its writer chooses it: with other words or from somebody else it is another letter.
    """
    if file.letters.letter(letter.id) is not None:
        return letter.id
    same = file.letters.with_message_id(letter.message_id) if letter.message_id else None
    other = file.letters.letter(same) if same is not None else None
    if other is None or other.text.split() != letter.text.split() or other.sender.address != letter.sender.address:
        return None
    return same


def _answered_case(file: CaseFile, letter: Letter, reading: Reading) -> Case | None:
    """The open case whose letter this one follows up."""
    if reading.kind in OWN_CASE_KINDS:
        return None
    for message_id in dict.fromkeys((letter.in_reply_to, *reversed(letter.references))):
        earlier = file.letters.with_message_id(message_id) if message_id else None
        case_id = file.cases.of_letter(earlier) if earlier is not None else None
        case = file.cases.case(case_id) if case_id is not None else None
        if case is not None and case.is_open:
            return case
    return None


def _receipt(letter: Letter, now: datetime) -> tuple[datetime, str]:
    """When the letter arrived, and what says so. A header that cannot be right gives way to the clock."""
    received = letter.received
    if received is None:
        return now, "clock_no_date"
    if received.year < FIRST_MAIL or received > now + timedelta(days=1):
        return now, "clock_date_impossible"
    return received, "header"


def _subject_name(letter: Letter, reading: Reading) -> str:
    named = (given.value for given in reading.identifiers if given.kind is IdentifierKind.NAME)
    return next(named, "") or letter.sender.name or letter.sender.address


def change_case(case_id: CaseId, open_case: OpenCaseFile, action: str, change: Callable[[Case], Case], **facts: str) -> Case:
    """One step: the case as it is, changed, saved, and on the trail; nothing where the change leaves it as it was.

    Raises:
        NoSuchCase, ChangedMeanwhile, and whatever `change` refuses: nothing was changed.
    """
    with open_case() as file:
        before = file.cases.case(case_id)
        if before is None:
            raise NoSuchCase(case_id)
        after = change(before)
        if after != before:
            file.cases.save(after)
            file.trail.append(action, case_id, **facts)
    return after


def take(case_id: CaseId, *, me: PersonId, open_case: OpenCaseFile) -> Case:
    """Make the case mine."""
    return change_case(case_id, open_case, "case.taken", lambda case: replace(case, owner=me), owner=me)


def mark_read(case_id: CaseId, *, open_case: OpenCaseFile) -> Case:
    return change_case(case_id, open_case, "case.read", lambda case: replace(case, unread=False))


def set_aside(case_id: CaseId, *, open_case: OpenCaseFile) -> Case:
    """Out of the queue: it is not a request. Its letter and its deadline stay.

    Raises:
        MoveRefused: the case is past the first stage.
    """
    return change_case(case_id, open_case, "case.set_aside", lambda case: case.moved(Status.SET_ASIDE))


def reopen(case_id: CaseId, *, open_case: OpenCaseFile) -> Case:
    """Back into the queue what was set aside wrongly. The deadline is the one it always had."""
    return change_case(case_id, open_case, "case.reopened", lambda case: replace(case.moved(Status.VERIFY), unread=True))


def send_back(case_id: CaseId, *, to: Status, open_case: OpenCaseFile) -> Case:
    """Back to an earlier stage, to do it anew. What was decided there and later stays written down, and must be confirmed again.

    Raises:
        MoveRefused: that stage is not behind the case, or its answer went out already.
    """

    def change(case: Case) -> Case:
        if not (case.status in STAGES and to in STAGES[: STAGES.index(case.status)]):
            raise MoveRefused(case.id, case.status, to)
        return case.moved(to)

    return change_case(case_id, open_case, "case.sent_back", change, to=to)
