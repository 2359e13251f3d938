from __future__ import annotations

from dataclasses import replace

import pytest

from privacy_console.casework.identity.checking import use_cases as checking
from privacy_console.casework.identity.checking.advice import Held
from privacy_console.casework.identity.checking.mandates import AnswersGo
from privacy_console.casework.identity.checking.rungs import LADDER, RUNGS
from privacy_console.casework.identity.errors import NotVerified
from privacy_console.casework.identity.subject import KnownFact, Level, Method
from privacy_console.casework.identity.use_cases import asserted_by_operator, verify_identity
from privacy_console.casework.requests.case import MoveRefused, Status
from privacy_console.casework.requests.identifiers import GivenIdentifier, Identifier, IdentifierKind
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.use_cases import NoSuchCase
from tests.casework.identity.desk import ACCOUNT, EMAIL, ID, ME, NAME, NOW, ONE, PASSPORT, PHONE, TODAY, Desk

FACTS = (KnownFact.INVOICE_NUMBER, KnownFact.LAST_ORDER)


def verify(desk, id=ID, **change):
    given = {"method": Method.LOGIN, "note": "Asked by the form.", "confirms": [EMAIL], "also": [PHONE]} | change
    return verify_identity(id, **given, today=TODAY, open_case=desk.open, me=ME, clock=desk.clock)


def make_code(desk, **change):
    given = {"codes": desk.codes, "open_case": desk.open, "me": ME, "clock": desk.clock, "today": TODAY, "chosen": None} | change
    return checking.send_code(ID, change.pop("found", ONE), **given)


def answer(desk, typed):
    return checking.answer_code(ID, typed, codes=desk.codes, open_case=desk.open, clock=desk.clock, today=TODAY)


def test_a_verified_subject_is_searched_by_what_was_confirmed_and_what_an_officer_said_to_search_with():
    desk = Desk()
    subject = verify(desk, confirms=[EMAIL, NAME])
    assert [(one.value, one.verified) for one in subject.identifiers] == [
        (EMAIL.value, True),
        (NAME.value, True),
        (PHONE.value, False),
    ]
    assert (subject.case, subject.display_name, subject.method) == (ID, "Ana Costa", Method.LOGIN)
    assert desk.read(lambda file: file.subjects.subject(ID)) == subject


def test_what_the_letter_gives_and_nobody_checked_is_not_searched_with_and_named_by_its_kind():
    desk = Desk(given=(EMAIL, ACCOUNT, NAME))
    subject = verify(desk, confirms=[EMAIL], also=[NAME])
    assert [one.value for one in subject.identifiers] == [EMAIL.value, NAME.value]
    assert subject.left_out == (IdentifierKind.ACCOUNT, IdentifierKind.EMAIL)  # the sender's address, too: `From:` proves nothing
    assert desk.trail[-1][1]["left_out"] == "2"


def test_the_case_goes_on_and_the_check_is_kept_with_who_and_when_and_how_sure_it_makes():
    desk = Desk()
    verify(desk, note="  by the form  ")
    evidence = desk.read(lambda file: file.subjects.evidence(ID))
    assert desk.case.status is Status.FIND
    assert (evidence.checked_by, evidence.checked_at, evidence.note) == (ME, NOW, "by the form")
    assert (evidence.confirms, evidence.level, evidence.needed) == ((EMAIL,), Level.HIGH, Level.BASIC)


def test_the_trail_tells_the_method_and_counts_and_no_value():
    desk = Desk()
    verify(desk, confirms=[EMAIL, NAME], note="spoke with her")
    [(action, facts)] = desk.trail
    assert action == "identity.verified"
    assert facts == {
        "method": "login", "confirmed": "2", "unconfirmed": "1", "left_out": "1", "kinds": "email,name", "level": "high",
        "needed": "basic", "facts": "", "agent": "false",
    }  # fmt: skip


def test_an_identifier_counts_once_and_confirmed_wins():
    spaced = GivenIdentifier(kind=IdentifierKind.EMAIL, value=f" {EMAIL.value} ", start=1, end=2)
    blank = Identifier(kind=IdentifierKind.NAME, value=" ")
    subject = verify(Desk(), confirms=[EMAIL, spaced], also=[EMAIL, PHONE, PHONE, blank])
    assert [(one.value, one.verified) for one in subject.identifiers] == [(EMAIL.value, True), (PHONE.value, False)]


def test_where_no_name_was_given_the_writers_own_stands():
    assert verify(Desk(), also=[]).display_name == "A. Costa"


@pytest.mark.parametrize(
    "change",
    [
        {"method": Method.OPERATOR},
        {"confirms": []},
        {"confirms": [Identifier(kind=IdentifierKind.EMAIL, value="   ")]},
        {"note": "x" * 2001},
        {"note": "  "},
        {"also": [Identifier(kind=IdentifierKind.NAME, value="x" * 501)]},
        {"also": [Identifier(kind=IdentifierKind.NAME, value=str(number)) for number in range(200)]},
        {"method": Method.NOT_NEEDED},
        {"method": Method.CODE_REPLIED},
        {"method": Method.CALL_BACK, "confirms": [PHONE], "note": ""},
        {"method": Method.CALL_BACK, "confirms": [EMAIL]},
        {"method": Method.KNOWN_DETAILS},
        {"method": Method.KNOWN_DETAILS, "facts": FACTS[:1]},
        {"method": Method.KNOWN_DETAILS, "facts": (FACTS[0], FACTS[0])},
        {"method": Method.IN_PERSON, "confirms": [NAME], "note": ""},
        {"method": Method.MANDATE},
        {"method": Method.DOCUMENT, "confirms": [NAME]},
    ],
)
def test_what_verifies_nobody_is_refused_and_changes_nothing(change):
    desk = Desk()
    before = desk.case
    with pytest.raises(NotVerified) as refused:
        verify(desk, **change)
    assert (desk.case, desk.read(lambda file: file.subjects.subject(ID)), desk.trail) == (before, None, [])
    assert EMAIL.value not in str(refused.value)


@pytest.mark.parametrize("method", [Method.IN_PERSON, Method.DOCUMENT, Method.CALL_BACK])
def test_who_shows_a_face_a_paper_or_a_telephone_has_not_shown_that_an_address_is_theirs(method):
    desk = Desk()
    checking.see_document(ID, note="fits", copy="", open_case=desk.open, me=ME, clock=desk.clock)
    with pytest.raises(NotVerified) as refused:
        verify(desk, method=method, confirms=[EMAIL])
    assert "does not show that the email is theirs" in refused.value.why


def test_facts_that_the_letter_gives_itself_count_for_nothing():
    desk = Desk(given=(ACCOUNT,))
    with pytest.raises(NotVerified) as refused:
        verify(desk, method=Method.KNOWN_DETAILS, facts=(KnownFact.ACCOUNT_NUMBER, *FACTS))
    assert "the letter gives one of the facts itself" in refused.value.why
    verify(desk, method=Method.KNOWN_DETAILS, facts=FACTS)
    assert desk.read(lambda file: file.subjects.evidence(ID)).facts == FACTS


def test_a_check_that_makes_less_sure_than_the_request_needs_takes_a_note_that_says_why_it_is_enough():
    desk = Desk(rights=(Right.ACCESS,))
    given = {"method": Method.KNOWN_DETAILS, "facts": FACTS, "note": " ", "held": Held.FINANCIAL}
    with pytest.raises(NotVerified) as refused:
        verify(desk, **given)
    assert "less sure" in refused.value.why
    verify(desk, **given | {"note": "Both facts are in the contract alone."})
    assert (desk.trail[-1][1]["level"], desk.trail[-1][1]["needed"]) == ("substantial", "high")


def test_an_objection_to_advertising_needs_no_check_and_confirms_only_where_it_goes():
    desk = Desk(rights=(Right.OBJECTION,), about="marketing")
    with pytest.raises(NotVerified):
        verify(desk, method=Method.NOT_NEEDED, note="", confirms=[ACCOUNT])
    assert verify(desk, method=Method.NOT_NEEDED, note="", confirms=[EMAIL], also=[]).method is Method.NOT_NEEDED


@pytest.mark.parametrize("rights", [(Right.OBJECTION, Right.ACCESS), (Right.OBJECTION,), ()])
def test_anything_else_beside_it_or_no_right_at_all_needs_one(rights):
    with pytest.raises(NotVerified):
        verify(Desk(rights=rights), method=Method.NOT_NEEDED, note="", confirms=[EMAIL])


def test_a_code_confirms_the_address_that_it_went_to_and_no_other():
    desk = Desk()
    answer(desk, make_code(desk).text)
    other = Identifier(kind=IdentifierKind.EMAIL, value="writer@free.example")
    with pytest.raises(NotVerified) as refused:
        verify(desk, method=Method.CODE_REPLIED, confirms=[EMAIL, other])
    assert "another e-mail address" in refused.value.why
    verify(desk, method=Method.CODE_REPLIED, note="", confirms=[EMAIL, ACCOUNT], also=[])
    assert desk.read(lambda file: file.subjects.evidence(ID)).sent_to == "A•••@m•••.example"


def test_a_code_that_was_sent_and_has_not_come_back_verifies_nobody():
    desk = Desk()
    make_code(desk)
    with pytest.raises(NotVerified):
        verify(desk, method=Method.CODE_REPLIED)


def test_a_mandate_covers_every_right_that_is_asserted_or_verifies_nobody():
    desk = Desk(rights=(Right.ACCESS, Right.ERASURE))
    given = {"agent": "Roth & Partner", "note": "signed, seen", "answers_go": AnswersGo.AGENT, "address": ""}
    checking.see_mandate(ID, rights=(Right.ACCESS,), **given, open_case=desk.open, me=ME, clock=desk.clock)
    with pytest.raises(NotVerified) as refused:
        verify(desk, method=Method.MANDATE)
    assert refused.value.why == "the mandate does not cover erasure"
    checking.see_mandate(ID, rights=(Right.ACCESS, Right.ERASURE), **given, open_case=desk.open, me=ME, clock=desk.clock)
    verify(desk, method=Method.MANDATE)
    assert desk.read(lambda file: file.subjects.evidence(ID)).mandate.agent == "Roth & Partner"


def test_a_document_that_was_looked_at_shows_a_name_and_is_kept_as_that_alone():
    desk = Desk(attached=(PASSPORT,))
    checking.see_document(ID, note="name and birthday fit", copy=PASSPORT.sha256, open_case=desk.open, me=ME, clock=desk.clock)
    subject = verify(desk, method=Method.DOCUMENT, confirms=[NAME], also=[EMAIL])
    assert [(one.kind, one.verified) for one in subject.identifiers] == [
        (IdentifierKind.NAME, True),
        (IdentifierKind.EMAIL, False),
    ]


def test_who_was_asked_for_identification_no_longer_keeps_the_case_waiting():
    desk = Desk()
    make_code(desk)
    assert desk.case.waiting
    verify(desk)
    assert (desk.case.waiting, desk.case.status) == (False, Status.FIND)


def test_a_case_that_is_past_it_is_not_verified_again_from_there():
    desk = Desk(status=Status.FIND)
    with pytest.raises(MoveRefused):
        verify(desk)
    assert desk.trail == []


def test_a_case_that_is_not_there_is_refused():
    with pytest.raises(NoSuchCase):
        verify(Desk(), id="DSR-2026-0009")


def test_what_the_operator_asserts_belongs_to_no_case():
    subject = asserted_by_operator([EMAIL, EMAIL])
    assert (subject.case, subject.method, len(subject.identifiers)) == (None, Method.OPERATOR, 1)
    with pytest.raises(NotVerified):
        asserted_by_operator([])


def test_each_way_of_checking_has_a_rung_and_a_document_is_the_last_resort():
    assert set(RUNGS) == set(Method) - {Method.OPERATOR}
    assert [rung.method for rung in LADDER] == list(Method)[:-1]
    assert LADDER[-1].method is Method.DOCUMENT
    assert all(rung.confirms for rung in LADDER)


def test_levels_are_in_order():
    assert Level.HIGH.reaches(Level.BASIC)
    assert Level.BASIC.reaches(Level.BASIC)
    assert not Level.BASIC.reaches(Level.SUBSTANTIAL)


def test_evidence_of_a_store_that_kept_less_still_reads():
    desk = Desk()
    verify(desk)
    evidence = desk.read(lambda file: file.subjects.evidence(ID))
    assert replace(evidence, level=None, needed=None).facts == ()
