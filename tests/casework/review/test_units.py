from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.review.spans import SpanKind
from privacy_console.casework.review.units import drafts_of, text_of, unit_hash, unit_of
from privacy_console.casework.search.findings import Reach, RowRef
from tests.casework.review.small_company import MAP, comment, record, reviewed, spans_of

ROW = RowRef(source="main", table="t", key=(("id", 1),))


def test_a_row_of_the_subject_is_theirs_but_for_its_secrets():
    review = reviewed(
        record("users", 1, name="Anna Kowalska", email="anna@example.com", hired=date(2020, 1, 2), password_hash=b"\x01\x02")
    )
    assert spans_of(review) == [("0102", "redact", "SECRET", "")]


def test_a_technician_in_the_context_is_redacted_whole_and_is_one_person():
    review = reviewed(
        record("users", 7, Reach.REFERS, name="Mark", email="mark@acme.example", hired=date(2020, 1, 2), password_hash="h")
    )
    assert spans_of(review) == [
        ("Mark", "redact", "TP_STAFF", "Person A"),
        ("mark@acme.example", "redact", "TP_STAFF", "Person A"),
        ("2020-01-02", "redact", "TP_STAFF", "Person A"),
        ("h", "redact", "SECRET", ""),
    ]


def test_somebody_whom_nobody_knows_is_redacted_too():
    review = reviewed(record("users", 8, Reach.REFERS, name="Zed Unknown", email="zed@nowhere.example"))
    assert {(decision, reason) for _, decision, reason, _ in spans_of(review)} == {("redact", "TP_UNKNOWN")}


def test_of_a_shared_row_the_subjects_own_stays_and_what_identifies_nobody_is_shown():
    review = reviewed(
        record("sites", 1, Reach.SHARED, contact="anna@example.com", town="Bath"),
        record("sites", 2, Reach.SHARED, contact="rose@example.org", town="Leeds"),
    )
    assert spans_of(review) == [("rose@example.org", "redact", "TP_CUSTOMER", "Person A")]


def test_a_mailbox_of_a_function_is_nobodys_even_in_a_cell_of_its_own():
    review = reviewed(record("sites", 1, Reach.REFERS, contact="info@acme.example", town="Bath"))
    assert spans_of(review) == [("info@acme.example", "keep", "ROLE_MAILBOX", "")]


def test_the_address_of_a_shared_house_is_the_subjects_as_much_as_the_others():
    review = reviewed(record("houses", 1, Reach.SHARED, street="4 Rose May Lane", town="for Rose May"))
    assert spans_of(review) == [("Rose May", "redact", "TP_CUSTOMER", "Person A")]
    elsewhere = reviewed(record("houses", 2, Reach.REFERS, street="4 Rose May Lane"))
    assert [(text, decision) for text, decision, _, _ in spans_of(elsewhere)] == [("4 Rose May Lane", "redact")]


def test_a_row_that_mentions_the_subject_discloses_the_text_with_others_marked():
    review = reviewed(comment(1, "Anna Kowalska met Rose May", Reach.MENTIONS, state="open"))
    assert spans_of(review) == [("Anna Kowalska", "keep", "SUBJECT", ""), ("Rose May", "redact", "TP_CUSTOMER", "Person A")]


def test_a_text_of_a_mentioning_row_in_which_the_subject_is_not_is_no_data_of_theirs():
    review = reviewed(comment(1, "Anna Kowalska", Reach.MENTIONS, extra={"note": "Rose May is ill"}))
    assert spans_of(review) == [("Anna Kowalska", "keep", "SUBJECT", ""), ("Rose May is ill", "redact", "NOT_PERSONAL", "")]


def test_each_text_of_a_json_document_has_its_pointer():
    document = {"a/b": ["x", {"~c": "by Mark Jensen"}], "n": 5, "none": None, "yes": True}
    for value in (document, json.dumps(document)):
        review = reviewed(comment(1, "", extra=value))
        pointers = {unit.unit.pointer: unit.unit.text for unit in review.units if unit.unit.column == "extra"}
        assert pointers == {"/a~1b/0": "x", "/a~1b/1/~0c": "by Mark Jensen"}
        assert [text for text, *_ in spans_of(review)] == ["Mark Jensen"]


def test_what_is_no_json_and_what_is_nested_without_end_is_read_as_text():
    deep: object = "Mark Jensen"
    for _ in range(200):
        deep = [deep]
    for value in ("{not json: Mark Jensen", deep, "[" * 100_000 + "Mark Jensen"):
        assert "Mark Jensen" in [text for text, *_ in spans_of(reviewed(comment(1, "", extra=value)))]


def test_a_short_structured_text_is_a_unit_only_where_somebody_else_is_in_it():
    review = reviewed(comment(1, "", state="assigned to Mark Jensen"), comment(2, "", state="open"))
    assert [unit.unit.text for unit in review.units if unit.unit.column == "state"] == ["assigned to Mark Jensen"]


def test_values_are_shown_as_they_are_disclosed():
    assert [text_of(value) for value in (True, 5, Decimal("1.50"), date(2024, 2, 29), b"\x00\xff", "é")] == [
        "true", "5", "1.50", "2024-02-29", "00ff", "é",
    ]  # fmt: skip


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=10), st.text(max_size=10))
def test_two_units_share_a_hash_only_if_they_are_the_same(text: str, other: str, column: str, pointer: str):
    first, second = unit_of(ROW, column, pointer, text), unit_of(ROW, column, pointer, other)
    assert (unit_hash(first) == unit_hash(second)) == (text == other)
    assert unit_hash(unit_of(ROW, column + "x", pointer, text)) != unit_hash(first)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=12,
    )
)
def test_pointers_are_unique_whatever_the_document(document: object):
    drafts = [d for d in drafts_of(comment(1, "", extra=document), MAP.tables["main", "comments"]) if d.unit.column == "extra"]
    assert len({draft.unit.pointer for draft in drafts}) == len(drafts)


def test_what_is_no_address_is_none_though_its_column_holds_addresses():
    """As in a history, where the street that somebody left stands among addresses that they left."""
    told = [record("sites", n, Reach.REFERS, contact=value) for n, value in enumerate(("4 Rose Lane", "zed@nowhere.example"))]
    review = reviewed(*told)
    kinds = [(unit.unit.text, span.span.kind) for unit in review.units for span in unit.spans]
    assert kinds == [("4 Rose Lane", SpanKind.ID), ("zed@nowhere.example", SpanKind.EMAIL_ADDRESS)]
