"""How far mailboxes were read, and the inbox: every message in exactly one state, whatever becomes of its case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from privacy_console.adapters.casestore import CaseStore
from privacy_console.casework.requests.case import STAGES, Status
from privacy_console.casework.requests.inbox import MessageState, state_of
from privacy_console.casework.requests.mail import Mark, Seen
from privacy_console.casework.requests.reading import LetterKind
from tests.contracts.casestore.fake import FakeStore
from tests.contracts.casestore.samples import ME, ORIGINAL, FixedClock, case, letter, letter_id, reading

BOX = "0123456789abcdef"


@pytest.fixture(params=["fake", "encrypted"])
def store_each(request, tmp_path):
    """A new store for each example."""
    opened = []

    def make():
        if request.param == "fake":
            return FakeStore(FixedClock())
        path = tmp_path / f"{len(opened)}.db"
        opened.append(CaseStore.open(path, bytes(range(32)), create=True, clock=FixedClock()))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


def mark(number, validity=7, source=BOX):
    return Mark(source=source, validity=validity, number=number)


def test_a_mailbox_is_remembered_as_far_as_it_was_read(store):
    with store.transaction(ME) as file:
        assert file.mail.seen(BOX) == Seen(mark=None)
        file.mail.remember(mark(3))
        file.mail.remember(mark(9, source="another"))
        file.mail.remember(mark(2))
    with store.reading() as file:
        assert file.mail.seen(BOX) == Seen(mark=mark(3))
        assert file.inbox.missed() == 0


def test_what_was_missed_is_asked_for_until_it_came(store):
    with store.transaction(ME) as file:
        file.mail.miss(mark(5))
        file.mail.miss(mark(4))
        file.mail.miss(mark(5))
        file.mail.remember(mark(6))
    with store.transaction(ME) as file:
        assert file.mail.seen(BOX) == Seen(mark=mark(6), missed=(mark(4), mark(5)))
        assert file.inbox.missed() == 2
        file.mail.remember(mark(4))
        assert file.mail.seen(BOX) == Seen(mark=mark(6), missed=(mark(5),))


def test_another_validity_begins_anew(store):
    with store.transaction(ME) as file:
        file.mail.miss(mark(5))
        file.mail.remember(mark(90))
        file.mail.miss(mark(5, source="another"))
        file.mail.remember(mark(1, validity=8))
        assert file.mail.seen(BOX) == Seen(mark=mark(1, validity=8))
        assert file.inbox.missed() == 1


def test_a_step_that_fails_remembers_nothing(store):
    def broken():
        with store.transaction(ME) as file:
            file.mail.remember(mark(3))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()
    with store.reading() as file:
        assert file.mail.seen(BOX) == Seen(mark=None)


MESSAGES = st.lists(
    st.tuples(
        st.sampled_from(["opens", "replies", "nobody's"]),
        st.sampled_from(list(LetterKind)),
        st.sampled_from(list(Status)),
    ),
    max_size=9,
)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(MESSAGES)
def test_every_message_is_in_exactly_one_state_and_it_is_that_of_its_case(store_each, messages):
    store, expected = store_each(), {}
    with store.transaction(ME) as file:
        opened = []
        for number, (what, kind, status) in enumerate(messages, start=1):
            file.letters.keep(letter(number), reading(kind=kind), ORIGINAL)
            mine = None
            if what == "opens":
                mine = case(f"DSR-2026-{number:04}", letter=letter_id(number), kind=kind, status=status)
                file.cases.add(mine)
                opened.append(mine)
            elif what == "replies" and opened:
                mine = opened[-1]
                file.cases.attach(mine.id, letter_id(number))
            expected[letter_id(number)] = (state_of(mine, opened_it=what == "opens"), mine.id if mine else None)
    with store.reading() as file:
        listed = [one for state in MessageState for one in file.inbox.messages(state)]
        counts = file.inbox.counts()
    assert {one.letter: (one.state, one.case) for one in listed} == expected
    assert len(listed) == len(messages) == sum(counts.values())
    assert counts == {state: sum(one.state is state for one in listed) for state in MessageState}


@given(st.sampled_from(list(LetterKind)), st.sampled_from(list(Status)), st.booleans())
def test_only_the_first_stage_is_unclear_and_only_setting_aside_makes_it_no_request(kind, status, opened):
    state = state_of(case(kind=kind, status=status), opened_it=opened)
    if not opened:
        assert state is MessageState.REPLY
    elif status in (*STAGES[1:], Status.CLOSED, Status.REFUSED):
        assert state is MessageState.CASE
    else:
        assert (state is MessageState.NOT_A_REQUEST) == (status is Status.SET_ASIDE)
    assert state_of(None, opened_it=False) is state_of(None, opened_it=True) is MessageState.UNCLEAR


def test_messages_are_listed_in_the_order_in_which_they_came_and_in_pages(store):
    with store.transaction(ME) as file:
        for number in (3, 1, 2):
            file.letters.keep(letter(number), reading(kind=LetterKind.UNCLEAR), ORIGINAL)
            file.cases.add(case(f"DSR-2026-{number:04}", letter=letter_id(number), kind=LetterKind.UNCLEAR))
    with store.reading() as file:
        listed = file.inbox.messages(MessageState.UNCLEAR)
        assert [one.case for one in listed] == ["DSR-2026-0003", "DSR-2026-0001", "DSR-2026-0002"]
        assert file.inbox.messages(MessageState.UNCLEAR, after=listed[0].number, limit=1) == listed[1:2]
        one = listed[0]
        assert (one.sender, one.subject, one.attachments, one.kind) == ("Elena Marchetti", "Auskunft", 1, LetterKind.UNCLEAR)
        assert one.received == case().received


def test_a_message_is_in_another_state_as_soon_as_its_case_is(store):
    with store.transaction(ME) as file:
        file.letters.keep(letter(1), reading(kind=LetterKind.UNCLEAR), ORIGINAL)
        file.cases.add(case(kind=LetterKind.UNCLEAR))
        assert file.inbox.counts()[MessageState.UNCLEAR] == 1
        file.cases.save(replace(file.cases.case("DSR-2026-0001"), kind=LetterKind.REQUEST))
        assert file.inbox.counts()[MessageState.CASE] == 1
        file.cases.save(file.cases.case("DSR-2026-0001").moved(Status.SET_ASIDE))
        assert file.inbox.counts() == {one: int(one is MessageState.NOT_A_REQUEST) for one in MessageState}


def test_the_letters_of_a_case_begin_with_its_own(store):
    with store.transaction(ME) as file:
        for number in (1, 2, 3):
            file.letters.keep(letter(number), reading(), ORIGINAL)
        file.cases.add(case(letter=letter_id(2)))
        file.cases.attach("DSR-2026-0001", letter_id(3))
        file.cases.attach("DSR-2026-0001", letter_id(1))
        assert file.inbox.of_case("DSR-2026-0001") == (letter_id(2), letter_id(1), letter_id(3))
        assert file.inbox.of_case("DSR-2026-0002") == ()
