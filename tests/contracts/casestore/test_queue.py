from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from privacy_console.adapters.casestore import CaseStore
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.filters import Is, Key, Term, understood
from privacy_console.casework.requests.hold import Hold
from privacy_console.casework.requests.queue import VIEW_AS_FILTER, Order, QueueQuery, View
from privacy_console.casework.requests.reading import Law, LetterKind, Right
from tests.contracts.casestore.fake import FakeStore
from tests.contracts.casestore.samples import ME, OTHER, TODAY, FixedClock, broken_off, case, deadline, fill

HELD = Hold(reason="A court asked", by=ME, since=datetime(2026, 11, 24, tzinfo=UTC))

CASES = (
    case("DSR-2026-0001", due=date(2026, 11, 23), subject_name="Tomasz Wiśniewski", unread=False, owner=ME),
    case("DSR-2026-0002", due=date(2026, 11, 24), subject_name="elena 100%_\\", status=Status.FIND),
    case("DSR-2026-0003", due=date(2026, 12, 1), subject_name="JÜRGEN GROß", rights=(Right.ERASURE, Right.OBJECTION), owner=ME),
    case("DSR-2026-0004", due=date(2026, 12, 2), subject_name="Ελένη Παπαδοπούλου", waiting=True, owner=OTHER, unread=False),
    case("DSR-2026-0005", due=date(2026, 11, 1), subject_name="O'Connor", status=Status.CLOSED, owner=ME),
    case("DSR-2025-0006", due=date(2026, 10, 1), subject_name="Émile", status=Status.REFUSED, waiting=True),
    case("DSR-2026-0007", due=date(2026, 11, 25), subject_name="a\ud800\0newsletter", status=Status.SET_ASIDE, owner=ME),
)


@pytest.fixture
def filled(store):
    with store.transaction(ME) as file:
        fill(file, *CASES)
    return store


def shown(store, **query):
    with store.reading() as file:
        order = file.cases.queue(QueueQuery(**query), me=ME, today=TODAY)
        return [int(one.id[-4:]) for one in file.cases.numbered(order.numbers)]


@pytest.mark.parametrize(
    ("view", "numbers"),
    [
        (View.NEW, [2, 3]),
        (View.MINE, [1, 3]),
        (View.ALL, [1, 2, 3, 4, 6, 5]),
        (View.DUE_SOON, [2, 3]),
        (View.OVERDUE, [1]),
        (View.WAITING, [4]),
        (View.CLOSED, [6, 5]),
        (View.SET_ASIDE, [7]),
    ],
)
def test_each_view_shows_its_cases_open_ones_first_by_due_date(filled, view, numbers):
    assert shown(filled, view=view) == numbers
    with filled.reading() as file:
        assert file.cases.counts(me=ME, today=TODAY)[view] == len(numbers)


@pytest.mark.parametrize("view", list(View))
def test_a_view_shows_what_its_filter_would(filled, view):
    terms = understood(VIEW_AS_FILTER[view])
    assert shown(filled, view=view) == shown(filled, terms=terms)
    with filled.reading() as file:
        assert file.cases.counts_of([terms, ()], me=ME, today=TODAY) == (len(shown(filled, view=view)), 6)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("right:erasure", [3]),
        ("right:erasure,portability right:objection", [3]),
        ("-right:access", [3]),
        ("owner:me", [1, 3, 5]),
        (f"owner:{OTHER}", [4]),
        ("-owner:me", [2, 4, 6]),
        ("owner:none,me -is:closed", [1, 2, 3]),
        ("due:late", [1]),
        ("due:<7 -due:late", [2, 3]),
        ("due:2026-10-01..2026-11-23", [1, 6, 5]),
        ("status:find,refused", [2, 6]),
        ("status:set_aside", [7]),
        ('"elena 100%_\\"', [2]),
        ("dsr-2026 -elena -is:closed", [1, 3, 4]),
        ("is:waiting", [4]),
    ],
)
def test_a_filter_shows_what_satisfies_all_its_parts(filled, typed, numbers):
    assert shown(filled, terms=understood(typed)) == numbers


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("label:GROSS", [1]),
        ("label:lawyer", []),
        ('label:"needs LAWYER",none', [1, 2, 3]),
        ("-label:none", [1]),
        ("is:held", [1]),
        ("is:linked", [1]),
        ("lang:de", [1]),
        ("lang:unknown", [2]),
        ("kind:complaint", [2]),
        ("is:uncertain", [2]),
        ("is:extended", [3]),
        ("law:ccpa", [3]),
        ("received:today", [3]),
        ("-received:<30", []),
    ],
)
def test_what_is_kept_of_a_case_can_be_filtered(store, typed, numbers):
    marked = case("DSR-2026-0001", labels=("Groß", "Needs lawyer"), held=HELD, same_as=("DSR-2026-0002",), language="DE")
    plain = case("DSR-2026-0002", kind=LetterKind.COMPLAINT, language="", receipt_uncertain=True)
    extended = replace(case("DSR-2026-0003"), deadline=replace(deadline(), extended=True, law=Law.CCPA, received=TODAY))
    with store.transaction(ME) as file:
        fill(file, marked, plain, extended)
    assert shown(store, terms=understood(typed)) == numbers


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        (Order.DUE, [1, 2, 3, 4, 6, 5]),
        (Order.NUMBER, [6, 1, 2, 3, 4, 5]),
        (Order.SUBJECT, [2, 3, 5, 1, 6, 4]),
        (Order.STATUS, [1, 3, 4, 2, 5, 6]),
    ],
)
def test_the_queue_goes_by_the_wanted_order(filled, order, numbers):
    assert shown(filled, order=order) == numbers
    backwards = [4, 3, 2, 1, 5, 6] if order is Order.DUE else numbers[::-1]
    assert shown(filled, order=order, descending=True) == backwards


def test_the_order_of_receipt_is_that_of_instants_whatever_their_zone(store):
    east = case("DSR-2026-0001", received=datetime.fromisoformat("2026-11-01T08:00:00+09:00"))
    west = case("DSR-2026-0002", received=datetime.fromisoformat("2026-10-31T21:00:00-05:00"))
    between = case("DSR-2026-0003", received=datetime(2026, 11, 1, 0, 0, 0, 1, tzinfo=UTC))
    with store.transaction(ME) as file:
        fill(file, east, west, between)
    assert shown(store, order=Order.RECEIVED) == [1, 3, 2]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("jürgen gross", [3]),
        ("JU\u0308RGEN", [3]),
        ("ελένη", [4]),
        ("ÉMILE", [6]),
        ("wiś my tomasz", [1]),
        ("dsr-2026-0004", [4]),
        ("DATA please", [1, 2, 3, 4, 6, 5]),
        ("100%_\\", [2]),
        ("%", [2]),
        ("_", [2]),
        ("o'c", [5]),
        ("' or 1=1 --", []),
        ("data please nobody", []),
        ("  ", [1, 2, 3, 4, 6, 5]),
        ("\0\ud800", []),
    ],
)
def test_text_is_found_in_any_case_and_never_as_a_pattern(filled, text, numbers):
    assert shown(filled, text=text) == numbers


def test_the_order_counts_what_is_open_and_new_among_what_it_shows(filled):
    with filled.reading() as file:
        order = file.cases.queue(QueueQuery(), me=ME, today=TODAY)
    assert (len(order.numbers), order.numbers.itemsize, order.open, order.unread) == (6, 8, 4, 2)


def test_a_saved_case_moves_in_the_queue(filled):
    with filled.transaction(ME) as file:
        closed = file.cases.case("DSR-2026-0001")
        file.cases.save(replace(closed, status=Status.CLOSED, subject_name="Somebody Else"))
    assert shown(filled) == [2, 3, 4, 6, 5, 1]
    assert shown(filled, text="wiśniewski") == []
    assert shown(filled, text="somebody") == [1]


def test_numbers_become_cases_in_their_order_and_those_that_are_gone_are_left_out(filled):
    with filled.reading() as file:
        numbers = file.cases.queue(QueueQuery(), me=ME, today=TODAY).numbers
        wanted = [numbers[3], 999_999, numbers[0]]
        assert [one.id for one in file.cases.numbered(wanted)] == ["DSR-2026-0004", "DSR-2026-0001"]
        assert file.cases.numbered([]) == ()


LABELS = ["a", "ä", "Aa", "ß ss"]
VALUES = {
    Key.RIGHT: st.sampled_from(Right).map(str),
    Key.OWNER: st.sampled_from(["me", "none", OTHER]),
    Key.DUE: st.sampled_from(["late", "today", "soon", "<0", "<7", ">7", "2026-11-24", "2026-11-22..2026-12-01", "..2026-11-25"]),
    Key.RECEIVED: st.sampled_from(["today", "<3", ">3", "2026-11-24", "2026-11-22..2026-11-25", "2026-11-25.."]),
    Key.STATUS: st.sampled_from(Status).map(str),
    Key.LABEL: st.sampled_from(["none", "SS SS", "A", *LABELS]),
    Key.KIND: st.sampled_from(LetterKind).map(str),
    Key.LANG: st.sampled_from(["en", "de", "fr", "unknown"]),
    Key.LAW: st.sampled_from(Law).map(str),
    Key.IS: st.sampled_from(Is).map(str),
}
NAMES = st.text(alphabet="aAäÄßẞıİiIéе%_\\' \u0301", max_size=4)
MADE = st.lists(
    st.builds(
        case,
        status=st.sampled_from(Status),
        subject_name=NAMES,
        rights=st.lists(st.sampled_from(Right), max_size=2, unique=True).map(tuple),
        owner=st.sampled_from([None, ME, OTHER]),
        unread=st.booleans(),
        waiting=st.booleans(),
        kind=st.sampled_from(LetterKind),
        language=st.sampled_from(["", "en", "DE"]),
        labels=st.lists(st.sampled_from(LABELS), max_size=2, unique=True).map(tuple),
        held=st.none() | st.just(HELD),
        same_as=st.sampled_from([(), ("DSR-2026-0001",)]),
        receipt_uncertain=st.booleans(),
        deadline=st.builds(
            replace,
            st.just(deadline()),
            due=st.dates(date(2026, 11, 20), date(2026, 12, 5)),
            received=st.dates(date(2026, 11, 18), date(2026, 11, 30)),
            law=st.sampled_from(Law),
            extended=st.booleans(),
        ),
        received=st.integers(0, 10**6).map(lambda second: datetime.fromtimestamp(1_790_000_000 + second, UTC)),
    ),
    max_size=12,
)
TERMS = st.sampled_from([Key.WORD, *VALUES]).flatmap(
    lambda key: st.builds(
        Term,
        key=st.just(key),
        values=st.tuples(NAMES.filter(bool)) if key is Key.WORD else st.lists(VALUES[key], min_size=1, max_size=2).map(tuple),
        negated=st.booleans(),
    )
)
QUERIES = st.builds(
    QueueQuery,
    view=st.sampled_from(View),
    text=NAMES,
    order=st.sampled_from(Order),
    descending=st.booleans(),
    terms=st.lists(TERMS, max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory):
    with CaseStore.open(tmp_path_factory.mktemp("queue") / "cases.db", bytes(32), create=True, clock=FixedClock()) as store:
        yield store


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=MADE, query=QUERIES)
def test_the_encrypted_store_shows_the_same_queue_as_the_one_in_memory(encrypted, made, query):
    cases = [replace(one, id=f"DSR-2026-{number:04}") for number, one in enumerate(made, start=1)]
    answers = []

    def ask(file):
        fill(file, *cases)
        order = file.cases.queue(query, me=ME, today=TODAY)
        ids = [one.id for one in file.cases.numbered(order.numbers)]
        of_each = file.cases.counts_of([query.terms, *[(term,) for term in query.terms]], me=ME, today=TODAY)
        answers.append((ids, order.open, order.unread, dict(file.cases.counts(me=ME, today=TODAY)), of_each))

    for store in (encrypted, FakeStore(FixedClock())):
        with pytest.raises(RuntimeError):
            broken_off(store, ask)
    assert answers[0] == answers[1]
