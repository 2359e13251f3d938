"""Whatever an officer does in whatever order: nobody is verified without the evidence that the rung needs; no step is half done."""

from __future__ import annotations

from contextlib import contextmanager, suppress

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.identity.checking import use_cases as checking
from privacy_console.casework.identity.checking.advice import Held
from privacy_console.casework.identity.checking.codes import MOST_WRONG, VALID
from privacy_console.casework.identity.checking.contact import ContactOnFile, Fits
from privacy_console.casework.identity.checking.mandates import AnswersGo
from privacy_console.casework.identity.subject import KnownFact, Method
from privacy_console.casework.identity.use_cases import verify_identity
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.use_cases import send_back
from tests.casework.identity.desk import ACCOUNT, EMAIL, ID, ME, NAME, ONE, OTHER, PASSPORT, PHONE, TODAY, Desk

CONFIRMED = st.lists(st.sampled_from([EMAIL, ACCOUNT, NAME, PHONE]), max_size=3)
NOTES = st.sampled_from(["", "  ", "seen"])
FOUND = st.sampled_from([ONE, ONE, ContactOnFile(fits=Fits.NONE), ContactOnFile(fits=Fits.SEVERAL)])
GIVEN_AWAY = {KnownFact.ACCOUNT_NUMBER}


class Anybody(RuleBasedStateMachine):
    """What really happened is told apart from what the program keeps: `came_back` is a code that was answered in time."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk(rights=(Right.ACCESS, Right.RESTRICTION), given=(ACCOUNT,), attached=(PASSPORT,))
        self.codes: dict[str, list[str]] = {ID: [], OTHER: []}
        self.made_at = self.desk.clock.at
        self.wrong = 0
        self.came_back = self.mandated = self.looked_at = False
        self.verified: dict | None = None

    @rule(found=FOUND, id_=st.sampled_from([ID, ID, OTHER]))
    def make_a_code(self, found, id_):
        with suppress(Refused):
            made = checking.send_code(
                id_,
                found,
                codes=self.desk.codes,
                open_case=self.desk.open,
                me=ME,
                clock=self.desk.clock,
                today=TODAY,
                chosen=None,
            )
            assert found is ONE
            self.codes[id_].append(made.text)
            if id_ == ID:
                self.made_at, self.wrong, self.came_back = self.desk.clock.at, 0, False

    @rule(which=st.sampled_from(["newest", "newest", "former", "foreign", "wrong", "none"]))
    def answer(self, which):
        mine, others = self.codes[ID], self.codes[OTHER]
        typed = {
            "newest": mine[-1] if mine else "ZZZZ-ZZZZ",
            "former": mine[-2] if len(mine) > 1 else "ZZZZ-ZZZZ",
            "foreign": others[-1] if others else "ZZZZ-ZZZZ",
            "wrong": "ZZZZ-ZZZZ",
            "none": "0000",
        }[which]
        open_ = self.desk.case.status is Status.VERIFY and bool(mine) and not self.came_back
        in_time = self.desk.clock.at < self.made_at + VALID and self.wrong < MOST_WRONG
        try:
            checking.answer_code(ID, typed, codes=self.desk.codes, open_case=self.desk.open, clock=self.desk.clock, today=TODAY)
        except Refused:
            assert not (which == "newest" and open_ and in_time)
            self.wrong += open_ and in_time and which != "none"
        else:
            assert (which, open_, in_time) == ("newest", True, True)
            self.came_back = True

    @rule(days=st.integers(0, 20))
    def time_passes(self, days):
        self.desk.later(days=days)

    @rule(rights=st.lists(st.sampled_from([Right.ACCESS, Right.RESTRICTION, Right.ERASURE]), max_size=3), note=NOTES)
    def see_a_mandate(self, rights, note):
        with suppress(Refused):
            checking.see_mandate(
                ID, agent="Roth", rights=rights, note=note, answers_go=AnswersGo.AGENT, address="", open_case=self.desk.open, me=ME,
                clock=self.desk.clock,
            )  # fmt: skip
            self.mandated = {Right.ACCESS, Right.RESTRICTION} <= set(rights)

    @rule(note=NOTES, copy=st.sampled_from(["", PASSPORT.sha256, "cd" * 32]))
    def look_at_a_document(self, note, copy):
        with suppress(Refused):
            checking.see_document(ID, note=note, copy=copy, open_case=self.desk.open, me=ME, clock=self.desk.clock)
            self.looked_at = True

    @rule()
    def go_back(self):
        with suppress(Refused):
            send_back(ID, to=Status.VERIFY, open_case=self.desk.open)

    @rule(
        method=st.sampled_from(Method),
        confirms=CONFIRMED,
        also=CONFIRMED,
        note=NOTES,
        facts=st.lists(st.sampled_from([*KnownFact][:8]), max_size=3),
        held=st.sampled_from(Held),
    )
    def verify(self, method, confirms, also, note, facts, held):
        with suppress(Refused):
            subject = verify_identity(
                ID, method=method, note=note, confirms=confirms, also=also, facts=facts, held=held, today=TODAY,
                open_case=self.desk.open, me=ME, clock=self.desk.clock,
            )  # fmt: skip
            self.verified = {"subject": subject, "note": note.strip(), "facts": set(facts), "confirms": set(confirms)}
            proven = {
                Method.LOGIN: bool(note.strip()),
                Method.CODE_REPLIED: self.came_back and PHONE not in confirms,
                Method.CALL_BACK: bool(note.strip()) and EMAIL not in confirms,
                Method.KNOWN_DETAILS: len(set(facts)) > 1 and not GIVEN_AWAY & set(facts),
                Method.IN_PERSON: bool(note.strip()) and not {EMAIL, PHONE} & set(confirms),
                Method.MANDATE: self.mandated,
                Method.DOCUMENT: self.looked_at and set(confirms) == {NAME},
            }
            assert proven.get(method, False)  # neither the operator's word, nor that no check is needed, is among them

    @rule(method=st.sampled_from([Method.NOT_NEEDED, Method.OPERATOR]), note=NOTES, held=st.sampled_from(Held))
    def say_that_no_check_is_needed(self, method, note, held):
        with pytest.raises(Refused):
            verify_identity(
                ID, method=method, note=note, confirms=[EMAIL], also=[], held=held, today=TODAY, open_case=self.desk.open, me=ME,
                clock=self.desk.clock,
            )  # fmt: skip

    @invariant()
    def whoever_is_verified_was_verified_by_somebody_and_only_by_what_was_shown(self):
        subject, evidence = self.desk.read(lambda file: (file.subjects.subject(ID), file.subjects.evidence(ID)))
        if self.verified is None:
            assert subject is evidence is None
            assert self.desk.case.status is Status.VERIFY
        else:
            assert subject == self.verified["subject"]
            assert {(one.kind, one.value) for one in subject.identifiers if one.verified} == {
                (one.kind, one.value) for one in self.verified["confirms"]
            }
            assert evidence.checked_by == ME
            assert IdentifierKind.EMAIL in {*subject.left_out, *(one.kind for one in subject.identifiers)}
        assert self.desk.read(lambda file: file.subjects.subject(OTHER)) is None


TestNoWayAround = Anybody.TestCase
TestNoWayAround.settings = settings(max_examples=80, stateful_step_count=30, deadline=None)


class Killed(BaseException):
    """The program ends here."""


def _verify_by_code(desk):
    verify_identity(
        ID,
        method=Method.CODE_REPLIED,
        note="",
        confirms=[EMAIL],
        also=[],
        today=TODAY,
        open_case=desk.open,
        me=ME,
        clock=desk.clock,
    )


def _end(desk):
    with desk.open() as file:
        checking.delete_copies(file, ID, cutter=desk.cutter, now=desk.clock.now())


def steps(desk, made):
    """The way from a letter to somebody verified and to the end, a step at a time."""
    yield lambda: made.append(
        checking.send_code(ID, ONE, codes=desk.codes, open_case=desk.open, me=ME, clock=desk.clock, today=TODAY, chosen=None)
    )
    yield lambda: checking.see_document(ID, note="fits", copy=PASSPORT.sha256, open_case=desk.open, me=ME, clock=desk.clock)
    yield lambda: checking.answer_code(ID, made[-1].text, codes=desk.codes, open_case=desk.open, clock=desk.clock, today=TODAY)
    yield lambda: _verify_by_code(desk)
    yield lambda: _end(desk)
    yield lambda: checking.prove_gone(ID, cutter=desk.cutter, open_case=desk.open, now=desk.clock.now())


@pytest.mark.parametrize("killed_at", range(1, 6))
def test_a_program_that_is_killed_between_steps_or_within_one_leaves_each_whole_or_undone(killed_at):
    desk, made = Desk(rights=(Right.RESTRICTION,), attached=(PASSPORT,)), []
    whole = desk.open
    for step in steps(desk, made):
        before = desk.store._state
        left = [killed_at]

        @contextmanager
        def dying(left=left):
            with whole() as file:
                append = file.trail.append

                def counted(*args, **facts):
                    left[0] -= 1
                    if not left[0]:
                        raise Killed
                    return append(*args, **facts)

                file.trail.append = counted
                yield file
                if left[0] == 1:
                    raise Killed  # all is written, and not yet kept

        desk.open = dying
        codes = len(made)
        try:
            step()
        except Killed:
            assert desk.store._state == before
            del made[codes:]
            desk.open = whole
            step()  # and it can be done after that
        desk.open = whole
    assert desk.case.status is Status.FIND
    assert [action for action, _ in desk.trail][-2:] == ["identity.copy_deleted", "identity.copy_gone"]
