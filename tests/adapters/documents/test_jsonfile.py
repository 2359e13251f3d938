from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from privacy_console.adapters.documents import jsonfile
from privacy_console.casework.disclosure.manifest import leaves_digest, leaves_of_json
from tests.casework.disclosure.samples import ORDER, package, reviewed, sample_review, tree_of


@pytest.fixture(scope="module")
def schema(resources):
    return json.loads((resources / "schema" / "dossier.schema.json").read_text(encoding="utf-8"))


def values(documents, **more):
    told = json.loads(documents.json(tree_of(package(reviewed("orders", more)))))
    return [value for section in told["sections"] for record in section["records"] for value in record["values"]]


def test_an_answer_keeps_the_documented_schema(documents, schema):
    Draft202012Validator(schema).validate(json.loads(documents.json(tree_of(watermark="DEMO"))))


def test_the_documented_schema_is_the_one_that_is_used(resources):
    documented = resources.parent / "docs" / "dossier-schema.json"
    assert documented.read_bytes() == (resources / "schema" / "dossier.schema.json").read_bytes()


def test_json_has_the_leaves_of_the_tree(documents):
    assert leaves_of_json(documents.json(tree_of())) == leaves_digest(tree_of().leaf_ids())


def test_the_same_tree_gives_the_same_bytes(documents):
    assert documents.json(tree_of()) == documents.json(tree_of(sample_review()))


@pytest.mark.parametrize(
    ("value", "type_", "shown"),
    [
        (None, "null", None),
        ("", "text", ""),
        (True, "boolean", True),
        (2**53 - 1, "integer", 2**53 - 1),
        (2**53, "integer", str(2**53)),
        (-(2**70), "integer", str(-(2**70))),
        (0.1, "decimal", "0.1"),
        (Decimal("1200.10"), "decimal", "1200.10"),
        (float("nan"), "text", "nan"),
        (datetime(2026, 9, 1, 8, 30, tzinfo=UTC), "datetime", "2026-09-01T08:30:00+00:00"),
        ("\ud83d half", "text", "\ufffd half"),
        ("日本 <b>&", "text", "日本 <b>&"),
    ],
)
def test_a_value_is_exact_in_json(documents, value, type_, shown):
    (told,) = values(documents, price=value)
    assert (told["type"], told["value"]) == (type_, shown)
    assert type(told["value"]) is type(shown)


def test_a_datetime_without_a_zone_says_so(documents):
    (naive,) = values(documents, due=datetime(2026, 9, 1, 8, 30))  # noqa: DTZ001 - as databases have it
    assert (naive["value"], naive["zone"]) == ("2026-09-01T08:30:00", "not stated")
    (aware,) = values(documents, due=datetime(2026, 9, 1, 8, 30, tzinfo=UTC))
    assert "zone" not in aware


def test_what_is_withheld_is_a_mark(documents):
    told = json.loads(documents.json(tree_of()))
    found = {value["label"]: value for section in told["sections"] for record in section["records"] for value in record["values"]}
    assert found["Password"]["value"] == {"withheld": {"reason": "SECRET"}}
    assert found["Preferences · colleague"]["value"] == {"withheld": {"reason": "TP_STAFF", "label": "Person A"}}
    assert found["Note"]["value"][:3] == [
        "Hello Elena, ",
        {"withheld": {"reason": "TP_STAFF", "label": "Person A"}},
        " comes at 11:00; reach him at ",
    ]
    assert found["Status"]["explained"] == "done"
    assert found["Note"]["provided_by_subject"]
    assert found["E-mail address"]["category"] == "Contact information"
    assert found["Preferences · tabs · 2"]["pointer"] == "/tabs/1"


def test_records_have_the_numbers_of_the_pdf(documents):
    told = json.loads(documents.json(tree_of()))
    assert [record["number"] for section in told["sections"] for record in section["records"]] == [1, 2, 3]
    assert {record["id"] for section in told["sections"] for record in section["records"]} >= {
        one["record"] for one in told["withheld"]
    }


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("reach", "guessed"),
        ("confidence", "sure"),
        ("deleted", False),
        ("number", "1"),
        ("id", "short"),
        ("values", None),
        ("more", 1),
    ],
)
def test_a_record_that_breaks_the_schema_is_not_handed_out(documents, monkeypatch, place, wrong):
    record = jsonfile._record
    monkeypatch.setattr(jsonfile, "_record", lambda one, number: record(one, number) | {place: wrong})
    with pytest.raises(ValidationError):
        documents.json(tree_of())


def test_a_record_that_breaks_the_schema_is_found_among_many_that_do_not(documents, monkeypatch):
    record = jsonfile._record
    tree = tree_of(package(*(reviewed("orders", ORDER, key=number) for number in range(50))))
    monkeypatch.setattr(
        jsonfile, "_record", lambda one, number: record(one, number) | ({"reach": "guessed"} if number == 37 else {})
    )
    with pytest.raises(ValidationError):
        documents.json(tree)


@given(
    st.dictionaries(
        st.sampled_from(["status", "price", "due", "note", "photo"]),
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text()
        | st.binary()
        | st.datetimes()
        | st.dates()
        | st.decimals(),
    )
)
def test_whatever_a_driver_gives_becomes_valid_json(documents, schema, row):
    data = documents.json(tree_of(package(reviewed("orders", row))))
    Draft202012Validator(schema).validate(json.loads(data))
