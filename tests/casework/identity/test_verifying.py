from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest

from privacy_console.casework.common.ids import CaseId, LetterId, PersonId
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.identity.use_cases import NotVerified, asserted_by_operator, verify_identity
from privacy_console.casework.requests.case import Case, MoveRefused, Status
from privacy_console.casework.requests.deadlines import Deadline
from privacy_console.casework.requests.identifiers import GivenIdentifier, Identifier, IdentifierKind
from privacy_console.casework.requests.reading import Law, LetterKind
from privacy_console.casework.requests.use_cases import NoSuchCase

NOW = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)
ME = PersonId("0123456789abcdef")
ID = CaseId("DSR-2026-0001")
EMAIL = Identifier(kind=IdentifierKind.EMAIL, value="ana.costa@mail.example")
PHONE = Identifier(kind=IdentifierKind.PHONE, value="+351 555 0100")
NAME = Identifier(kind=IdentifierKind.NAME, value="Ana Costa")

CASE = Case(
    id=ID, letter=LetterId("ab" * 32), kind=LetterKind.REQUEST, rights=(), subject_name="A. Costa", first_line="", language="en",
    source="email", status=Status.VERIFY, received=NOW, opened_at=NOW, opened_by=ME, owner=ME, unread=False,
    deadline=Deadline(law=Law.GDPR, received=date(2026, 10, 5), due=date(2026, 11, 5), readings=(), steps=(), country="DE", region=""),
)  # fmt: skip


class Now:
    def now(self):
        return NOW


class File:
    """One transaction over dictionaries: what is written is kept only if the block ends well."""

    def __init__(self, case=CASE):
        self.kept, self.subject, self.evidence, self.entries = case, None, None, []
        self.cases = self.subjects = self.trail = self

    def case(self, id):
        return self.kept if self.kept is not None and id == self.kept.id else None

    def save(self, case):
        self.kept = case

    def keep(self, case, subject, evidence):
        self.subject, self.evidence = subject, evidence

    def append(self, action, case="", **facts):
        self.entries.append((action, case, facts))

    @contextmanager
    def open(self):
        yield self


def verify(file, **change):
    given = {"method": Method.CODE_REPLIED, "note": "", "confirms": [EMAIL], "also": [PHONE]} | change
    return verify_identity(ID, **given, open_case=file.open, me=ME, clock=Now())


def test_a_verified_subject_is_searched_by_what_was_confirmed_and_what_was_not():
    file = File()
    subject = verify(file, confirms=[EMAIL, NAME])
    assert [(one.value, one.verified) for one in subject.identifiers] == [
        (EMAIL.value, True),
        (NAME.value, True),
        (PHONE.value, False),
    ]
    assert (subject.case, subject.display_name, subject.method) == (ID, "Ana Costa", Method.CODE_REPLIED)
    assert file.subject == subject


def test_the_case_goes_on_and_the_check_is_kept_with_who_and_when():
    file = File()
    verify(file, note="  code came back  ")
    assert file.kept.status is Status.FIND
    assert (file.evidence.checked_by, file.evidence.checked_at, file.evidence.note) == (ME, NOW, "code came back")
    assert file.evidence.confirms == (EMAIL,)


def test_the_trail_tells_the_method_and_counts_and_no_value():
    file = File()
    verify(file, confirms=[EMAIL, NAME], note="spoke with her")
    [(action, case, facts)] = file.entries
    assert (action, case) == ("identity.verified", ID)
    assert facts == {"method": "code_replied", "confirmed": "2", "unconfirmed": "1", "kinds": "email,name"}


def test_an_identifier_counts_once_and_confirmed_wins():
    file = File()
    spaced = GivenIdentifier(kind=IdentifierKind.EMAIL, value=f" {EMAIL.value} ", start=1, end=2)
    subject = verify(file, confirms=[EMAIL, spaced], also=[EMAIL, PHONE, PHONE, Identifier(kind=IdentifierKind.NAME, value=" ")])
    assert [(one.value, one.verified) for one in subject.identifiers] == [(EMAIL.value, True), (PHONE.value, False)]


def test_where_no_name_was_given_the_writers_own_stands():
    assert verify(File(), also=[]).display_name == "A. Costa"


@pytest.mark.parametrize(
    "change",
    [
        {"method": Method.OPERATOR},
        {"confirms": []},
        {"confirms": [Identifier(kind=IdentifierKind.EMAIL, value="   ")]},
        {"method": Method.MANDATE, "note": " "},
        {"note": "x" * 2001},
        {"also": [Identifier(kind=IdentifierKind.NAME, value="x" * 501)]},
        {"also": [Identifier(kind=IdentifierKind.NAME, value=str(number)) for number in range(200)]},
    ],
)
def test_what_verifies_nobody_is_refused_and_changes_nothing(change):
    file = File()
    with pytest.raises(NotVerified) as refused:
        verify(file, **change)
    assert (file.kept, file.subject, file.entries) == (CASE, None, [])
    assert EMAIL.value not in str(refused.value)


def test_a_mandate_that_was_checked_is_enough():
    assert verify(File(), method=Method.MANDATE, note="signed mandate of 2026-09-01 seen").method is Method.MANDATE


def test_a_case_that_is_past_it_is_not_verified_again_from_there():
    file = File(CASE.moved(Status.FIND))
    with pytest.raises(MoveRefused):
        verify(file)
    assert (file.subject, file.entries) == (None, [])


def test_a_case_that_is_not_there_is_refused():
    with pytest.raises(NoSuchCase):
        verify(File(case=None))


def test_what_the_operator_asserts_belongs_to_no_case():
    subject = asserted_by_operator([EMAIL, EMAIL])
    assert (subject.case, subject.method, len(subject.identifiers)) == (None, Method.OPERATOR, 1)
    with pytest.raises(NotVerified):
        asserted_by_operator([])
