from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.checking import use_cases as checking
from privacy_console.casework.identity.checking.codes import (
    MOST_WRONG,
    VALID,
    CodeNotAnswered,
    CodeSpent,
    CodeState,
    NoCode,
    as_typed,
    grouped,
)
from privacy_console.casework.identity.checking.contact import ContactOnFile, Fits, Recipient, masked
from privacy_console.casework.identity.checking.mandates import AnswersGo
from privacy_console.casework.identity.checking.outcome import CannotVerify, NotAskedYet, require_asked
from privacy_console.casework.identity.errors import CheckRefused, CopyStillHere, NoContact
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.events import Asked, ChosenReading
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.use_cases import NoSuchCase
from tests.casework.identity.desk import (
    CALLED,
    EMAIL,
    ID,
    ME,
    NAME,
    ON_FILE,
    ONE,
    OTHER,
    PASSPORT,
    TODAY,
    Cutter,
    Desk,
    a_case,
    a_reading,
)

WRONG = "ZZZZ-ZZZZ"


def make(desk, id=ID, found=ONE, **change):
    given = {"codes": desk.codes, "open_case": desk.open, "me": ME, "clock": desk.clock, "today": TODAY, "chosen": None} | change
    return checking.send_code(id, found, **given)


def answer(desk, typed, id=ID):
    return checking.answer_code(id, typed, codes=desk.codes, open_case=desk.open, clock=desk.clock, today=TODAY)


def code_of(desk, id=ID):
    return desk.read(lambda file: file.checks.code(id))


def see(desk, **change):
    given = {"agent": "Roth", "rights": (Right.ACCESS,), "note": "signed", "answers_go": AnswersGo.AGENT, "address": ""} | change
    return checking.see_mandate(ID, **given, open_case=desk.open, me=ME, clock=desk.clock)


def look_at(desk, **change):
    given = {"note": "name fits", "copy": PASSPORT.sha256} | change
    return checking.see_document(ID, **given, open_case=desk.open, me=ME, clock=desk.clock)


# --- what is on file


def test_only_what_names_one_account_is_looked_up_and_the_trail_has_the_kinds():
    desk = Desk()
    blank = Identifier(kind=IdentifierKind.PHONE, value=" ")
    found = checking.look_up(ID, [EMAIL, NAME, EMAIL, blank], contacts=desk.contacts, open_case=desk.open, watch=Unwatched())
    assert (desk.contacts.asked, found) == ((EMAIL,), ONE)
    assert desk.trail == [
        ("identity.looking_up", {"kinds": "email"}),
        ("identity.looked_up", {"fits": "one", "unavailable": "0"}),
    ]


def test_nothing_is_looked_up_for_a_case_that_has_ended_or_is_not_there():
    desk = Desk(status=Status.CLOSED)
    for case in (ID, "DSR-2026-0009"):
        with pytest.raises((CheckRefused, NoSuchCase)):
            checking.look_up(case, [EMAIL], contacts=desk.contacts, open_case=desk.open, watch=Unwatched())
    assert (desk.contacts.asked, desk.trail) == ((), [])


def test_where_there_is_nothing_to_look_up_nothing_is_asked():
    desk = Desk()
    found = checking.look_up(ID, [NAME], contacts=desk.contacts, open_case=desk.open, watch=Unwatched())
    assert (found.fits, desk.contacts.asked) == (Fits.NONE, ())


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (IdentifierKind.EMAIL, "jane@kite.example", "j•••@k•••.example"),
        (IdentifierKind.EMAIL, " j@k.co.uk ", "j•••@k•••.uk"),
        (IdentifierKind.EMAIL, "jane@intranet", "j•••@•••"),
        (IdentifierKind.EMAIL, "no address", "•••"),
        (IdentifierKind.PHONE, "+49 89 5550134", "+49 ••• •• 34"),
        (IdentifierKind.PHONE, "089/5550134", "••• •• 34"),
        (IdentifierKind.PHONE, "+", "•••"),
        (IdentifierKind.PHONE, "110", "•••"),
        (IdentifierKind.ADDRESS, "Hauptstraße 1", "•••"),
    ],
)
def test_an_address_on_file_is_shown_masked(kind, value, shown):
    assert masked(kind, value) == shown


def test_a_recipient_prints_masked_whatever_prints_it():
    printed = [repr(ON_FILE), str(ON_FILE), f"{ON_FILE}", f"{ON_FILE!r}", "%s" % (ON_FILE,), repr(ONE), repr([ON_FILE])]  # noqa: UP031
    assert not any("costa" in one.casefold() for one in printed)


# --- codes


def test_a_code_is_seen_once_and_what_is_kept_is_not_it():
    desk = Desk()
    made = make(desk)
    kept = code_of(desk)
    letters = made.text.replace("-", "")
    assert as_typed(made.text) == letters
    assert letters not in repr(kept) + repr(made)
    assert (kept.to, kept.expires_at - kept.made_at, kept.made_by) == (ON_FILE, VALID, ME)
    assert not any(letters in value for _, facts in desk.trail for value in facts.values())


def test_making_a_code_starts_the_clock_of_waiting_once():
    desk = Desk()
    make(desk, chosen=ChosenReading(reading="suspended_days_added", reason="EDPB 01/2022"))
    assert desk.case.waiting
    make(desk)
    assert [action for action, _ in desk.trail] == ["identity.code_made", "case.asked", "identity.code_made"]
    assert desk.case.clock.open_question(Asked.IDENTIFICATION) == TODAY


def test_a_code_that_comes_back_is_answered_and_the_case_waits_no_longer():
    desk = Desk()
    code = make(desk)
    desk.later(days=3)
    assert answer(desk, f" {code.text.lower()} ").answered_at == desk.clock.at
    assert not desk.case.waiting
    assert [action for action, _ in desk.trail][-2:] == ["identity.code_answered", "case.answered"]
    assert desk.case.status is Status.VERIFY  # nobody is verified by that alone


def test_each_code_answers_once():
    desk = Desk()
    code = make(desk)
    answer(desk, code.text)
    with pytest.raises(CodeSpent) as refused:
        answer(desk, code.text)
    assert refused.value.state is CodeState.ANSWERED


def test_a_code_expires_on_the_instant():
    desk = Desk()
    code = make(desk)
    desk.clock.at = code.expires_at
    with pytest.raises(CodeSpent) as refused:
        answer(desk, code.text)
    assert (refused.value.state, code_of(desk).answered_at) == (CodeState.EXPIRED, None)
    desk.clock.at = code.expires_at - timedelta(seconds=1)
    assert answer(desk, code.text).answered_at is not None


def test_six_wrong_answers_lock_it_and_the_right_one_comes_too_late():
    desk = Desk()
    code = make(desk)
    for left in range(MOST_WRONG - 1, -1, -1):
        with pytest.raises(CodeNotAnswered) as refused:
            answer(desk, WRONG)
        assert refused.value.left == left
    compared = desk.codes.compared
    for typed in (WRONG, code.text):
        with pytest.raises(CodeSpent) as spent:
            answer(desk, typed)
        assert spent.value.state is CodeState.LOCKED
    assert desk.codes.compared == compared  # a locked code is compared with nothing
    assert code_of(desk).answered_at is None


def test_the_code_of_another_case_is_a_wrong_one():
    desk = Desk()
    make(desk)
    foreign = make(desk, OTHER)
    with pytest.raises(CodeNotAnswered):
        answer(desk, foreign.text)
    assert (code_of(desk).wrong, code_of(desk, OTHER).wrong) == (1, 0)


def test_a_new_code_takes_the_place_of_the_former():
    desk = Desk()
    former, new = make(desk), make(desk)
    with pytest.raises(CodeNotAnswered):
        answer(desk, former.text)
    assert answer(desk, new.text).answered_at is not None


@pytest.mark.parametrize("typed", ["", "BCDF", "BCDF-GHJA", "BCDFGHJKM", "１２３４５６７８", "B" * 100_000])
def test_what_cannot_be_a_code_is_refused_and_not_counted(typed):
    desk = Desk()
    make(desk)
    with pytest.raises(CodeNotAnswered) as refused:
        answer(desk, typed)
    assert (refused.value.left, code_of(desk).wrong, desk.codes.compared) == (MOST_WRONG, 0, 0)


def test_where_no_code_was_sent_none_is_answered():
    with pytest.raises(NoCode):
        answer(Desk(), WRONG)


@pytest.mark.parametrize(
    "found",
    [
        ContactOnFile(fits=Fits.NONE),
        ContactOnFile(fits=Fits.SEVERAL),
        ContactOnFile(fits=Fits.ONE, contacts=(CALLED,)),
        ContactOnFile(fits=Fits.ONE),
        replace(ONE, for_customer=True),
        replace(ONE, unavailable=("company",)),
    ],
)
def test_a_code_goes_to_one_address_on_file_or_nowhere(found):
    desk = Desk()
    with pytest.raises(NoContact):
        make(desk, found=found)
    assert (code_of(desk), desk.trail, desk.case.waiting) == (None, [], False)


def test_which_of_several_addresses_is_the_officers_to_say():
    desk = Desk()
    second = Recipient(kind=IdentifierKind.EMAIL, address="second@mail.example")
    found = replace(ONE, contacts=(ON_FILE, second, CALLED))
    assert make(desk, found=found, number=1).to == second
    for number in (-1, 2):
        with pytest.raises(NoContact):
            make(desk, found=found, number=number)


@pytest.mark.parametrize("status", [Status.FIND, Status.REVIEW, Status.CLOSED, Status.SET_ASIDE])
def test_nothing_is_recorded_where_identity_is_not_open(status):
    desk = Desk(status=status, attached=(PASSPORT,))
    for act in (lambda: make(desk), lambda: answer(desk, WRONG), lambda: see(desk), lambda: look_at(desk)):
        with pytest.raises(CheckRefused):
            act()
    assert desk.trail == []


def test_a_case_that_is_not_there_is_refused():
    with pytest.raises(NoSuchCase):
        make(Desk(), "DSR-2026-0009")


def test_a_code_is_written_in_two_groups():
    assert grouped("BCDFGHJK") == "BCDF-GHJK"


# --- mandates


def test_a_mandate_is_kept_and_the_answer_goes_to_whom_it_names():
    desk = Desk(rights=(Right.ACCESS, Right.ERASURE))
    mandate = see(desk, answers_go=AnswersGo.SUBJECT, address=" ana@mail.example ")
    assert desk.read(lambda file: file.checks.mandate(ID)) == mandate
    assert desk.case.answer_to == "ana@mail.example"
    [(action, facts)] = desk.trail
    assert (action, facts) == ("identity.mandate_seen", {"rights": "access", "answers_go": "subject", "lacks": "erasure"})


def test_an_agent_is_answered_where_they_wrote_from_unless_the_mandate_says_otherwise():
    desk = Desk()
    see(desk)
    assert desk.case.answer_to == "writer@free.example"


@pytest.mark.parametrize(
    "change",
    [
        {"agent": " "},
        {"note": ""},
        {"rights": ()},
        {"agent": "x" * 501},
        {"note": "x" * 2001},
        {"answers_go": AnswersGo.SUBJECT},
    ],
)
def test_half_a_mandate_is_none(change):
    desk = Desk()
    with pytest.raises(CheckRefused):
        see(desk, **change)
    assert (desk.read(lambda file: file.checks.mandate(ID)), desk.trail) == (None, [])


# --- documents


def end(desk, cutter=None):
    with desk.open() as file:
        file.cases.save(replace(file.cases.case(ID), status=Status.CLOSED))
        return checking.delete_copies(file, ID, cutter=cutter or desk.cutter, now=desk.clock.now())


def prove(desk, cutter=None):
    checking.prove_gone(ID, cutter=cutter or desk.cutter, open_case=desk.open, now=desk.clock.now())


def test_the_copy_of_a_document_goes_with_the_end_of_the_case_and_the_trail_proves_it():
    desk = Desk(attached=(PASSPORT,))
    look_at(desk)
    assert end(desk)
    prove(desk)
    original = desk.read(lambda file: file.letters.original(file.cases.case(ID).letter))
    assert original == b"a letter ends"
    (document,) = desk.read(lambda file: file.checks.documents(ID))
    assert (document.gone_at, document.is_here, document.note) == (desk.clock.at, False, "name fits")
    seen, over, deleted, gone = desk.trail
    assert seen == ("identity.document_seen", {"copy": PASSPORT.sha256, "bytes": "9"})
    assert (over[0], over[1]["copies"], over[1]["whole"]) == ("letter.written_over", "1", "false")
    assert over[1]["before"] != over[1]["after"]
    assert deleted == ("identity.copy_deleted", {"copy": PASSPORT.sha256, "bytes": "9"})
    assert gone == ("identity.copy_gone", {"copy": PASSPORT.sha256, "letters": "1"})


def test_a_copy_is_looked_for_until_it_is_proven_gone_and_again_where_its_letter_came_again():
    def to_sweep():
        return desk.read(lambda file: checking.to_sweep(file, cutter=desk.cutter))

    desk = Desk(attached=(PASSPORT,))
    look_at(desk)
    assert to_sweep() == ()  # the case is open
    end(desk)
    assert to_sweep() == (ID,)  # it ended, and the program stopped before anybody looked again
    prove(desk)
    assert to_sweep() == ()
    with desk.open() as file:  # the same message by another mail server
        twin = replace(file.letters.letter(file.cases.case(ID).letter), id="ef" * 32)
        file.letters.keep(twin, a_reading(), f"again {PASSPORT.sha256}".encode())
        file.cases.attach(ID, twin.id)
    assert to_sweep() == (ID,)
    assert end(desk)
    prove(desk)
    assert to_sweep() == ()
    assert [action for action, _ in desk.trail].count("identity.copy_gone") == 2


def test_other_letters_of_other_cases_keep_their_bytes():
    desk = Desk(attached=(PASSPORT,))
    look_at(desk)
    before = desk.read(lambda file: file.letters.original(file.cases.case(OTHER).letter))
    end(desk)
    assert desk.read(lambda file: file.letters.original(file.cases.case(OTHER).letter)) == before


def test_a_copy_that_is_found_afterwards_is_told_and_stands_on_the_trail():
    class Blunt(Cutter):
        def without(self, original, sha256):
            return replace(super().without(original, sha256), original=original)

    desk = Desk(attached=(PASSPORT,))
    look_at(desk)
    end(desk, Blunt())
    with pytest.raises(CopyStillHere):
        prove(desk)
    assert desk.trail[-1][0] == "identity.copy_still_here"


def test_a_document_that_was_shown_and_left_no_copy_changes_no_letter():
    desk = Desk(attached=(PASSPORT,))
    look_at(desk, copy="")
    assert not end(desk)
    assert [action for action, _ in desk.trail] == ["identity.document_seen"]


@pytest.mark.parametrize("change", [{"note": " "}, {"note": "x" * 2001}, {"copy": "cd" * 32}])
def test_a_document_that_no_letter_brought_or_of_which_nothing_is_said_is_not_recorded(change):
    desk = Desk(attached=(PASSPORT,))
    with pytest.raises(CheckRefused):
        look_at(desk, **change)
    assert desk.trail == []


# --- it stays unknown who asks


def test_nobody_is_refused_as_unknown_who_was_never_asked():
    case = a_case()
    for why in CannotVerify:
        if why is CannotVerify.NOT_ON_FILE:
            assert require_asked(case, why) is None
        else:
            with pytest.raises(NotAskedYet):
                require_asked(case, why)
    desk = Desk()
    make(desk)
    assert require_asked(desk.case, CannotVerify.NO_ANSWER) == TODAY


@given(st.sampled_from([IdentifierKind.EMAIL, IdentifierKind.PHONE, IdentifierKind.ADDRESS]), st.text(max_size=60))
def test_of_whatever_stands_on_file_little_is_shown(kind, value):
    shown = Recipient(kind=kind, address=value).masked
    kept = shown.replace("•", "").replace(" ", "")
    if kind is IdentifierKind.PHONE:
        assert len([letter for letter in kept if letter.isdigit()]) <= 5  # the country, and the last two
    elif kind is IdentifierKind.EMAIL:
        before, _, after = kept.rpartition("@")
        assert len(before) <= 1
        assert len(after.rpartition(".")[0]) <= 1
    else:
        assert kept == ""
