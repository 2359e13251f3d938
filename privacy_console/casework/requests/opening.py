"""From a letter to a case: kept, and opened, added to the case that it answers, or set aside. One letter, one transaction."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId, LetterId, PersonId
from privacy_console.casework.requests.arrival import Arrival, arrival
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.case_clock import begun, counted
from privacy_console.casework.requests.days import local_day
from privacy_console.casework.requests.events import CaseClock
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.letter import Letter, Mailbox
from privacy_console.casework.requests.mail import Mark
from privacy_console.casework.requests.ports import CaseFile, LetterReader, OpenCaseFile
from privacy_console.casework.requests.reader import Lexicon, first_line, read_letter
from privacy_console.casework.requests.reader.requester import requester
from privacy_console.casework.requests.reading import Law, LetterKind, Reading, Right
from privacy_console.casework.requests.use_cases import NoSuchCase

SET_ASIDE_KINDS = frozenset({LetterKind.NOT_A_REQUEST, LetterKind.AUTO_REPLY, LetterKind.BOUNCE})
FOLLOW_UPS = frozenset({LetterKind.REMINDER, LetterKind.COMPLAINT})
EMAIL = "email"
CUT = "cut_at_source"
"""Warning of a letter of which only the beginning was taken in: it is larger than what is read of a mailbox."""

NOT_UNDERSTOOD = "not_understood"
"""Warning of a letter in which our own reading broke down: a person reads it."""
FAULTS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError, RecursionError)

HOLIDAYS_OF = {Law.UK_GDPR: ("GB", "ENG"), Law.CCPA: ("US", "CA")}
"""Where a law has a country of its own; the GDPR's is the controller's."""


class NoFurtherLetters(Refused):
    code = "requests.no_further_letters"
    sentence = "{case} has ended, and takes no further letters. Nothing was kept; enter it as a request of its own."

    def __init__(self, case: CaseId) -> None:
        super().__init__(f"{case} has ended")
        self.case = case


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What became of a letter. `case` is the case it opened (set aside or not), or the one it was attached to."""

    letter: Letter
    reading: Reading
    case: Case | None
    duplicate_of: CaseId | None
    """The case of the same letter, which had arrived before; nothing new was opened."""
    attached_to: CaseId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A letter, and what was read from it."""

    letter: Letter
    reading: Reading
    requester: Mailbox
    first_line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A letter that was read and not kept yet, with what is known of how it came."""

    understood: Understood
    original: bytes
    arrival: Arrival
    source: str = EMAIL
    rights: tuple[Right, ...] | None = None
    """What a person says that it asks for; None: what was read counts."""
    answers: CaseId | None = None
    """The case that a person says it belongs to."""

    @property
    def letter(self) -> Letter:
        return self.understood.letter

    @property
    def reading(self) -> Reading:
        return self.understood.reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Opener:
    """Who opens, and for whom. `zone` is an IANA name; `country` and `region` are for public holidays."""

    me: PersonId
    clock: Clock
    lexicon: Lexicon
    zone: str
    country: str
    region: str
    own_addresses: Collection[str] = ()

    def understand(self, letter: Letter) -> Understood:
        """What a letter asks for, and who asks. A fault of ours in reading it leaves it unclear, and stops none after it."""
        try:
            reading = read_letter(letter, self.lexicon, own_addresses=self.own_addresses)
            who = requester(letter, reading, self.lexicon, own_addresses=self.own_addresses)
            return Understood(letter=letter, reading=reading, requester=who, first_line=first_line(letter, self.lexicon))
        except FAULTS:
            said = replace(letter, warnings=tuple(sorted({*letter.warnings, NOT_UNDERSTOOD})))
            nothing = Reading(kind=LetterKind.UNCLEAR, rights=(), identifiers=(), language="", law=Law.GDPR)
            return Understood(letter=said, reading=nothing, requester=letter.sender, first_line=letter.subject[:200])

    def take_up(self, file: CaseFile, arrived: Arrived) -> Opened:
        """Keep a letter, and open a case for it unless it is known or answers one."""
        letter, reading = arrived.letter, arrived.reading
        if (twin := _twin(file, letter)) is not None:
            return _known_before(file, arrived, twin)
        file.letters.keep(letter, reading, arrived.original)
        file.trail.append(
            "letter.kept",
            letter=letter.id,
            kind=reading.kind,
            bytes=str(len(arrived.original)),
            attachments=str(len(letter.attachments)),
            warnings=",".join(letter.warnings),
        )
        if (answered := _answered_case(file, arrived)) is not None:
            case = replace(answered, unread=True)
            file.cases.attach(case.id, letter.id)
            file.cases.save(case)
            file.trail.append("letter.attached", case.id, letter=letter.id, kind=reading.kind, source=arrived.source)
            return Opened(letter=letter, reading=reading, case=case, duplicate_of=None, attached_to=case.id)
        if (late := _asked_about(file, arrived)) is not None:
            case = self._begun_by(late, arrived)
            file.cases.attach(case.id, letter.id)
            file.cases.save(case)
            due = case.deadline.due.isoformat()
            file.trail.append(
                "case.request_came", case.id, letter=letter.id, rights=",".join(case.rights), law=case.deadline.law, due=due
            )
            return Opened(letter=letter, reading=reading, case=case, duplicate_of=None, attached_to=case.id)
        case = self._opened(file, arrived)
        file.cases.add(case)
        file.trail.append(
            "case.opened" if case.is_open else "letter.set_aside",
            case.id,
            letter=letter.id,
            kind=case.kind,
            rights=",".join(case.rights),
            law=case.deadline.law,
            due=case.deadline.due.isoformat(),
            dated_by=arrived.arrival.dated_by,
            source=case.source,
        )
        return Opened(letter=letter, reading=reading, case=case, duplicate_of=None, attached_to=None)

    def _begun_by(self, case: Case, arrived: Arrived) -> Case:
        """The case of a reminder, now that the request is here that it asks about: its rights and its clock are the request's."""
        rights = tuple(dict.fromkeys((*_rights(arrived), *case.rights)))
        earlier = min((arrived.arrival.at, arrived.arrival.uncertain), (case.received, case.receipt_uncertain))
        running = self._clock(arrived.reading.law, earlier[0], rights)
        return replace(
            case,
            kind=LetterKind.REQUEST,
            rights=rights,
            received=earlier[0],
            receipt_uncertain=earlier[1],
            clock=running,
            deadline=counted(running),
            unread=True,
        )

    def _clock(self, law: Law, received: datetime, rights: Collection[Right]) -> CaseClock:
        country, region = HOLIDAYS_OF.get(law, (self.country, self.region))
        opt_out = law is Law.CCPA and Right.OBJECTION in rights
        return begun(law, local_day(received, self.zone), country=country, region=region, opt_out=opt_out)

    def _opened(self, file: CaseFile, arrived: Arrived) -> Case:
        letter, reading = arrived.letter, arrived.reading
        kind = reading.kind if arrived.rights is None else LetterKind.REQUEST
        rights = _rights(arrived)
        running = self._clock(reading.law, arrived.arrival.at, rights)
        due = counted(running)
        who = arrived.understood.requester
        named = (given.value for given in reading.identifiers if given.kind is IdentifierKind.NAME)
        return Case(
            id=file.cases.next_id(due.received.year),
            letter=letter.id,
            kind=kind,
            rights=rights,
            subject_name=next(named, "") or who.name or who.address,
            first_line=arrived.understood.first_line,
            language=reading.language,
            source=arrived.source,
            status=Status.SET_ASIDE if kind in SET_ASIDE_KINDS else Status.VERIFY,
            received=arrived.arrival.at,
            deadline=due,
            clock=running,
            opened_at=self.clock.now(),
            opened_by=self.me,
            owner=None,
            unread=True,
            receipt_uncertain=arrived.arrival.uncertain,
            answer_to=who.address,
        )


def open_letter(
    original: bytes,
    *,
    name: str,
    reader: LetterReader,
    open_case: OpenCaseFile,
    opener: Opener,
    received_by: Collection[str] = (),
    mark: Mark | None = None,
    cut: bool = False,
) -> Opened:
    """Read a message, keep it, and open a case for it; one that is not a request is set aside where it can be seen.

    A letter that arrived before opens nothing. What answers a letter of an open case, and is no new request, is attached to
    that case, which becomes unread again.

    Args:
        original: the bytes as they arrived; they are kept whatever they say.
        name: a file's name, for the reader; it is not kept.
        received_by: the company's own mail hosts, whose `Received` line tells when it arrived.
        mark: how far its mailbox was read with it; kept in the same transaction.
        cut: only its beginning was taken in.
    """
    letter = reader.read(original, name=name)
    if cut:
        letter = replace(letter, warnings=tuple(sorted({*letter.warnings, CUT})))
    understood = opener.understand(letter)
    came = arrival(letter, received_by=received_by, now=opener.clock.now())
    with open_case() as file:
        opened = opener.take_up(file, Arrived(understood=understood, original=original, arrival=came))
        if mark is not None:
            file.mail.remember(mark)
    return opened


def _known_before(file: CaseFile, arrived: Arrived, twin: LetterId) -> Opened:
    letter, case_id = arrived.letter, file.cases.of_letter(twin)
    if twin != letter.id:  # other bytes of the same message, as by a second mail server
        file.letters.keep(letter, arrived.reading, arrived.original)
        if case_id is not None:
            file.cases.attach(case_id, letter.id)
    file.trail.append("letter.duplicate", case_id or "", letter=letter.id, of=twin)
    return Opened(letter=letter, reading=arrived.reading, case=None, duplicate_of=case_id, attached_to=None)


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


def _answered_case(file: CaseFile, arrived: Arrived) -> Case | None:
    """The open case that this letter follows up, by what it says that it answers."""
    letter, reading = arrived.letter, arrived.reading
    if arrived.answers is not None:
        return _said_case(file, arrived.answers)
    if reading.kind is LetterKind.REQUEST or (reading.kind is LetterKind.UNCLEAR and reading.rights):
        return None  # a new request must not vanish in an old case
    papers = reading.kind is LetterKind.UNCLEAR and bool(letter.attachments)  # they may be one
    for message_id in filter(None, dict.fromkeys((letter.in_reply_to, *reversed(letter.references)))):
        case_id = file.correspondence.with_message_id(message_id)  # our own letter
        if case_id is None and not papers and (earlier := file.letters.with_message_id(message_id)) is not None:
            case_id = file.cases.of_letter(earlier)
        case = file.cases.case(case_id) if case_id is not None else None
        if case is not None and case.is_open:
            return case
    return None


def _asked_about(file: CaseFile, arrived: Arrived) -> Case | None:
    """The case of a reminder that came before the request that it asks about, as long as nobody has worked on it.

    Both are from one address: whoever chooses a Message-ID must not get into somebody else's case.
    """
    letter = arrived.letter
    if arrived.reading.kind is not LetterKind.REQUEST or not letter.message_id:
        return None
    for id in file.letters.answering(letter.message_id):  # noqa: A001 - the letter's
        answer, case_id = file.letters.letter(id), file.cases.of_letter(id)
        case = file.cases.case(case_id) if case_id is not None else None
        if answer is None or case is None or case.letter != id or answer.sender.address != letter.sender.address:
            continue
        untouched = case.clock is not None and not case.clock.events and case.acknowledged_at is None
        if case.status is Status.VERIFY and case.kind in FOLLOW_UPS and untouched:
            return case
    return None


def _rights(arrived: Arrived) -> tuple[Right, ...]:
    return arrived.rights or tuple(dict.fromkeys(asserted.right for asserted in arrived.reading.rights))


def _said_case(file: CaseFile, id: CaseId) -> Case:
    """The case that a person says a letter belongs to."""
    case = file.cases.case(id)
    if case is None:
        raise NoSuchCase(id)
    if not case.is_open:
        raise NoFurtherLetters(id)
    return case
