"""An office in memory for the tests of identity: one case of a letter, and codes that need no time to be made."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.identity.checking.codes import ALPHABET, LENGTH
from privacy_console.casework.identity.checking.contact import ContactOnFile, Fits, Recipient
from privacy_console.casework.identity.checking.documents import Cut
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.case_clock import begun, counted
from privacy_console.casework.requests.identifiers import GivenIdentifier, Identifier, IdentifierKind
from privacy_console.casework.requests.letter import Attachment, Letter, Mailbox
from privacy_console.casework.requests.reading import AssertedRight, Evidence, Law, LetterKind, Mark, Reading, Right
from tests.contracts.casestore.fake import FakeStore
from tests.contracts.casestore.samples import letter

NOW = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)
TODAY = date(2026, 10, 5)
ME = PersonId("0123456789abcdef")
ID, OTHER = CaseId("DSR-2026-0001"), CaseId("DSR-2026-0002")
EMAIL = Identifier(kind=IdentifierKind.EMAIL, value="ana.costa@mail.example")
PHONE = Identifier(kind=IdentifierKind.PHONE, value="+351 555 0100")
NAME = Identifier(kind=IdentifierKind.NAME, value="Ana Costa")
ACCOUNT = Identifier(kind=IdentifierKind.ACCOUNT, value="A-10042")
ON_FILE = Recipient(kind=IdentifierKind.EMAIL, address="Ana.Costa@mail.example")
CALLED = Recipient(kind=IdentifierKind.PHONE, address="+351 21 555 0134")
ONE = ContactOnFile(fits=Fits.ONE, contacts=(ON_FILE, CALLED), known=(IdentifierKind.EMAIL,))
PASSPORT = Attachment(name="passport.jpg", media_type="image/jpeg", size=9, sha256="ab" * 32)


class Clock:
    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


class Codes:
    """Codes in order; what is kept of one is the code, turned round."""

    def __init__(self) -> None:
        self._made = count()
        self.compared = 0

    def make(self) -> tuple[str, str]:
        number = next(self._made)
        letters = "".join(ALPHABET[(number // len(ALPHABET) ** place) % len(ALPHABET)] for place in range(LENGTH))
        return letters, letters[::-1]

    def answers(self, typed: str, sealed: str) -> bool:
        self.compared += 1
        return typed == sealed[::-1]


@dataclass
class Contacts:
    found: ContactOnFile = ONE
    asked: tuple[Identifier, ...] = ()

    def contact_on_file(self, claims, *, watch):
        self.asked = tuple(claims)
        return self.found


class Cutter:
    """Copies are words of the message: the digest is the word."""

    def without(self, original, sha256):
        words = original.decode().split()
        left = [word for word in words if word not in sha256]
        return Cut(original=" ".join(left).encode(), found=len(words) - len(left))

    def holds(self, original, sha256):
        return bool(set(original.decode().split()) & set(sha256))


def a_reading(*rights: Right, about: str = "", given=(), marks=()) -> Reading:
    evidence = Evidence(start=0, end=0, text="")
    return Reading(
        kind=LetterKind.REQUEST,
        rights=tuple(AssertedRight(right=one, about=about, evidence=evidence, confidence=1.0) for one in rights),
        identifiers=tuple(GivenIdentifier(kind=one.kind, value=one.value, start=0, end=1) for one in given),
        language="en",
        law=Law.GDPR,
        marks=tuple(Mark(code=one, evidence=evidence) for one in marks),
    )


def a_case(id=ID, *, status=Status.VERIFY, rights=(Right.RESTRICTION,), letter_id="") -> Case:
    clock = begun(Law.GDPR, TODAY, country="DE", region="BY")
    return Case(
        id=id, letter=letter_id or letter(1).id, kind=LetterKind.REQUEST, rights=tuple(rights), subject_name="A. Costa", first_line="",
        language="en", source="email", status=status, received=NOW, opened_at=NOW, opened_by=ME, owner=ME, unread=False,
        deadline=counted(clock), clock=clock, answer_to="writer@free.example",
    )  # fmt: skip


class Desk:
    """A store with one case, and everything the use cases take."""

    def __init__(
        self, *, status=Status.VERIFY, rights=(Right.RESTRICTION,), about="", given=(EMAIL,), marks=(), attached=()
    ) -> None:
        self.clock, self.codes, self.contacts, self.cutter = Clock(), Codes(), Contacts(), Cutter()
        self.store = FakeStore(self.clock)
        with self.open() as file:
            for number, one in enumerate((ID, OTHER), start=1):
                kept = self._letter(number, attached if one == ID else ())
                original = " ".join(["a", "letter", *(copy.sha256 for copy in kept.attachments), "ends"]).encode()
                file.letters.keep(kept, a_reading(*rights, about=about, given=given, marks=marks), original)
                file.cases.add(a_case(one, status=status, rights=rights, letter_id=kept.id))

    def _letter(self, number: int, attached) -> Letter:
        return letter(number, attachments=tuple(attached), sender=Mailbox(name="", address="writer@free.example"))

    @contextmanager
    def open(self):
        with self.store.transaction(ME) as file:
            yield file

    @property
    def case(self) -> Case:
        with self.store.reading() as file:
            return file.cases.case(ID)

    def read(self, of):
        with self.store.reading() as file:
            return of(file)

    @property
    def trail(self) -> list[tuple[str, dict[str, str]]]:
        return [(entry.action, dict(entry.facts)) for entry in self.store.entries(case=ID)]

    def later(self, **span) -> None:
        self.clock.at += timedelta(**span)
