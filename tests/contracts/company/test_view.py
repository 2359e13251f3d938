"""What every company source keeps, the fake and the real engines alike."""

from __future__ import annotations

import json
import unicodedata

import pytest

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import SourceUnavailable
from privacy_console.casework.search.trace.sought import sought
from tests.contracts.company.conftest import NOTES, PAIRS, PEOPLE


def needles(kind, value, *, in_text=False):
    (one,) = sought([SearchIdentifier(kind=kind, value=value, verified=True)], region=None)
    return one.in_text if in_text else one.needles


def matched(kit, kind, value, *columns):
    with kit.source.view(Unwatched()) as view:
        return {row[0] for row in view.matching("people", {c: needles(kind, value) for c in columns}, give=["id"])}


@pytest.mark.parametrize(
    ("kind", "given", "column", "stored"),
    [
        (Kind.EMAIL, "anna.lind@firma.example", "email", "anna.lind@firma.example"),
        (Kind.EMAIL, "anna.lind@firma.example", "email", "Anna.LIND@Firma.example"),
        (Kind.EMAIL, "anna.lind@firma.example", "email", "  anna.lind@firma.example "),
        (Kind.EMAIL, "anna.lind@firma.example", "email", "Anna Lind <anna.lind@firma.example>"),
        (Kind.EMAIL, "anna.lind@firma.example", "email", "anna.lind+news@firma.example"),
        (Kind.EMAIL, "anna.lind+old@firma.example", "email", "anna.lind@firma.example"),
        (Kind.EMAIL, "anna.lind@gmail.com", "email", "annalind@googlemail.com"),
        (Kind.EMAIL, "anna@bücher.example", "email", "ANNA@xn--bcher-kva.example"),
        (Kind.EMAIL, "anna@xn--bcher-kva.example", "email", "anna@BÜCHER.example"),
        (Kind.EMAIL, "j\u00fcrgen@firma.example", "email", unicodedata.normalize("NFD", "JÜRGEN@firma.example")),
        (Kind.EMAIL, "100%_sure@firma.example", "email", "100%_SURE@firma.example"),
        (Kind.PHONE, "+49 171 1234567", "phone", "0171/1234567"),
        (Kind.PHONE, "+49 171 1234567", "phone", "0049 (0)171 12 34 567"),
        (Kind.PHONE, "0171 1234567", "phone", "+491711234567"),
        (Kind.PHONE, "+49 171 1234567", "phone", "٠١٧١١٢٣٤٥٦٧"),
        (Kind.NAME, "Anna Müller", "family", "MÜLLER, Anna"),
        (Kind.NAME, "Anna Muller", "family", "Anna Müller"),
        (Kind.NAME, "Anna Müller", "family", "Anna Mueller"),
        (Kind.NAME, "Anna Muller", "family", "Anna Mueller"),
        (Kind.NAME, "Anna Maria Müller", "family", "Anna Müller"),
        (Kind.NAME, "Anna Müller", "family", unicodedata.normalize("NFD", "anna  müller")),
        (Kind.NAME, "Ivan Petrov", "family", "Иван Петров"),
        (Kind.NAME, "Lech Walesa", "family", "Lech Wałęsa"),
        (Kind.NAME, "Sean O'Connor", "family", "Sean OConnor"),
        (Kind.NAME, "Sean OConnor", "family", "O’Connor Sean"),
        (Kind.NAME, "Aylin Yildiz", "family", "AYLİN YILDIZ"),
        (Kind.NAME, "Aylin Yıldız", "family", "aylin yildiz"),
        (Kind.NAME, "王伟", "family", "王伟"),
        (Kind.CUSTOMER_NUMBER, "K-10042", "number", "k 10042"),
        (Kind.IBAN, "DE89 3704 0044 0532 0130 00", "number", "DE89370400440532013000"),
        (Kind.USERNAME, "anna_lind", "number", "Anna_Lind"),
        (Kind.ACCOUNT, "anna@firma.example", "number", "Anna@firma.example"),
        (Kind.DATE_OF_BIRTH, "12.03.1985", "number", "1985-03-12"),
        (Kind.DATE_OF_BIRTH, "1985-03-12", "number", "12.3.1985"),
        (Kind.IP, "2001:DB8::1", "ip", "2001:0db8:0000:0000:0000:0000:0000:0001"),
        (Kind.IP, "203.0.113.9", "ip", "::ffff:203.0.113.9"),
        (Kind.ADDRESS, "Hauptstraße 5, 10115 Berlin", "street", "HAUPTSTR. 5"),
    ],
)
def test_a_row_is_found_in_every_spelling_of_its_identifier(kit, kind, given, column, stored):
    kit.fill(PEOPLE, {"id": 1, column: stored}, {"id": 2, column: "somebody quite other 77"})
    assert matched(kit, kind, given, column) == {1}


def test_a_name_may_be_spread_over_columns(kit):
    kit.fill(
        PEOPLE,
        {"id": 1, "given": "Anna", "family": "Müller"},
        {"id": 2, "given": "Berta", "family": "Müller"},
        {"id": 3, "given": "Anna", "family": "Schmidt"},
    )
    found = matched(kit, Kind.NAME, "anna mueller", "given", "family")
    assert 1 in found
    assert not {2, 3} <= found or len(found) == 1


def test_wildcards_in_a_value_are_letters(kit):
    kit.fill(PEOPLE, {"id": 1, "email": "a_b%c@firma.example"}, {"id": 2, "email": "axbyyc@firma.example"})
    assert matched(kit, Kind.EMAIL, "a_b%c@firma.example", "email") == {1}


@pytest.mark.parametrize(
    "value",
    [
        "O'Connor@firma.example",
        'a"; DROP TABLE people; --@x.example',
        "a\\@firma.example",
        "a%s@firma.example",
        "a:b@firma.example",
    ],
)
def test_a_hostile_value_is_only_a_value(kit, value):
    kit.fill(PEOPLE, {"id": 1, "email": value}, {"id": 2, "email": "b@firma.example"})
    with kit.source.view(Unwatched()) as view:
        one = [SearchIdentifier(kind=Kind.EMAIL, value=value, verified=True)]
        rows = list(view.matching("people", {"email": sought(one, region=None)[0].needles}, give=["id"]))
        assert rows == [(1,)]
        assert len(list(view.column_values("people", ["id"]))) == 2


def test_all_columns_and_needles_are_one_statement(kit):
    kit.fill(PEOPLE, {"id": 1, "email": "a@x.example", "phone": "0171 1234567"})
    with kit.source.view(Unwatched()) as view:
        wanted = {"email": needles(Kind.EMAIL, "a@x.example"), "phone": needles(Kind.PHONE, "+491711234567")}
        assert list(view.matching("people", wanted, give=["id", "email"])) == [(1, "a@x.example")]
        assert view.statements == 1


def linked(kit, table, columns, keys, give, **when):
    with kit.source.view(Unwatched()) as view:
        return sorted(view.linked(table, columns, keys, when=when, give=give))


def test_rows_are_found_by_the_keys_they_hold(kit):
    kit.fill(NOTES, {"id": 1, "person_id": 7}, {"id": 2, "person_id": 8}, {"id": 3, "person_id": 7})
    assert linked(kit, "notes", ["person_id"], [(7,), (9,)], ["id"]) == [(1,), (3,)]


def test_null_joins_nothing(kit):
    kit.fill(NOTES, {"id": 1, "person_id": None}, {"id": 2, "person_id": 7})
    assert linked(kit, "notes", ["person_id"], [(None,)], ["id"]) == []
    assert linked(kit, "notes", ["person_id"], [(None,), (7,)], ["id"]) == [(2,)]


def test_a_polymorphic_link_holds_numbers_as_text(kit):
    kit.fill(NOTES, {"id": 1, "on_kind": "order", "on_id": "42"}, {"id": 2, "on_kind": "ticket", "on_id": "42"})
    assert linked(kit, "notes", ["on_id"], [(42,)], ["id"], on_kind="order") == [(1,)]


def test_a_word_equals_no_number(kit):
    kit.fill(NOTES, {"id": 1, "person_id": 7})
    assert linked(kit, "notes", ["person_id"], [("seven",), ("7",)], ["id"]) == [(1,)]


def test_composite_keys_are_compared_whole(kit):
    kit.fill(PAIRS, {"a": 1, "b": "x"}, {"a": 1, "b": "y"}, {"a": 2, "b": "x"})
    assert linked(kit, "pairs", ["a", "b"], [(1, "y"), (2, "x"), (2, "y")], ["a", "b"]) == [(1, "y"), (2, "x")]


def test_tens_of_thousands_of_keys_are_a_few_statements(kit):
    kit.fill(NOTES, *({"id": n, "person_id": n} for n in range(1, 2501)))
    with kit.source.view(Unwatched()) as view:
        rows = list(view.linked("notes", ["person_id"], [(n,) for n in range(1, 25_001)], when={}, give=["id"]))
        assert len(rows) == 2500
        assert view.statements <= 25


def test_rows_that_are_gone_are_left_out_and_json_comes_as_text(kit):
    kit.fill(NOTES, {"id": 1, "body": "x", "extra": {"to": ["Anna"]}}, {"id": 3})
    with kit.source.view(Unwatched()) as view:
        rows = {row[0]: row for row in view.rows("notes", [(1,), (2,), (3,)], key=["id"], give=["id", "body", "extra"])}
    assert set(rows) == {1, 3}
    assert json.loads(rows[1][2]) == {"to": ["Anna"]}
    assert rows[3][1:] == (None, None)


@pytest.mark.parametrize(
    ("kind", "given", "text"),
    [
        (Kind.NAME, "Anna Müller", "I asked ANNA MUELLER about it"),
        (Kind.NAME, "Anna Müller", "Müller, Anna was there"),
        (Kind.NAME, "Anna Muller", "see anna_müller.pdf"),
        (Kind.NAME, "Sean O'Connor", "tell sean o’connor"),
        (Kind.NAME, "Иван Петров", "сказал ИВАН ПЕТРОВ вчера"),
        (Kind.NAME, "王伟", "请告诉 王伟 一声"),
        (Kind.EMAIL, "anna.lind@firma.example", "mail <Anna.Lind@FIRMA.example>."),
        (Kind.EMAIL, "anna.lind@firma.example", "https://x.example/?u=anna.lind%40firma.example&z=1"),
        (Kind.PHONE, "+49 171 1234567", "call 0171-12 34 567 now"),
        (Kind.CUSTOMER_NUMBER, "K-10042", "Kunde K 10042 rief an"),
    ],
)
@pytest.mark.parametrize("column", ["body", "extra"])
def test_a_text_that_mentions_it_is_found(kit, kind, given, text, column):
    if kind is Kind.NAME and len(given.split()) == 1:
        given = "王 伟"
    kit.fill(NOTES, {"id": 1, column: {"deep": [text]} if column == "extra" else text}, {"id": 2, column: "nothing of it"})
    with kit.source.view(Unwatched()) as view:
        assert 1 in {row[0] for row in view.mentioning("notes", [column], needles(kind, given, in_text=True), give=["id"])}
        assert view.statements == 1


def test_text_without_any_of_it_stays_where_it_is(kit):
    kit.fill(NOTES, {"id": 1, "body": "a quiet day"}, {"id": 2, "body": "mail a.lind@firma.example"})
    with kit.source.view(Unwatched()) as view:
        found = view.mentioning("notes", ["body"], needles(Kind.EMAIL, "a.lind@firma.example", in_text=True), give=["id"])
        assert list(found) == [(2,)]


def test_columns_are_streamed_up_to_a_limit(kit):
    kit.fill(NOTES, *({"id": n, "body": str(n)} for n in range(5)))
    with kit.source.view(Unwatched()) as view:
        assert len(list(view.column_values("notes", ["body"], limit=3))) == 3
        assert sorted(view.column_values("notes", ["id", "body"])) == [(n, str(n)) for n in range(5)]


@pytest.mark.parametrize(("table", "column"), [("nowhere", "id"), ("people", "nothing")])
def test_what_is_not_there_is_unavailable_and_named(kit, table, column):
    with kit.source.view(Unwatched()) as view:
        with pytest.raises(SourceUnavailable) as raised:
            list(view.column_values(table, [column]))
        assert (raised.value.source, raised.value.table) == ("crm", table)
        assert list(view.column_values("people", ["id"])) == []


def test_the_schema_tells_columns_and_keys(kit):
    schema = kit.source.schema()
    assert schema.source == "crm"
    assert schema.tables["pairs"].key == ("a", "b")
    assert {c.name for c in schema.tables["notes"].columns if c.json} in ({"extra"}, set())
    assert kit.source.schema().fingerprint == schema.fingerprint


def test_a_row_known_by_all_its_columns_is_read_though_some_are_empty(kit):
    kit.fill(NOTES, {"id": 1, "person_id": None, "body": "x"}, {"id": 2, "person_id": 7, "body": None}, {"id": 3, "body": "y"})
    keys = [(None, "x"), (7, None), (None, None)]
    with kit.source.view(Unwatched()) as view:
        given = {"key": ["person_id", "body"], "give": ["id"]}
        assert sorted(view.rows("notes", keys, **given, null_equals_null=True)) == [(1,), (2,)]
        assert list(view.rows("notes", keys, **given)) == []
        narrowed = view.linked("notes", ["person_id"], [(None,)], when={"body": "y"}, give=["id"], null_equals_null=True)
        assert list(narrowed) == [(3,)]


@pytest.mark.parametrize("there", [0, 1, 5, 40, 3000])
def test_a_sample_is_of_about_the_size_that_was_asked_for_and_the_same_again(kit, there):
    if there:
        kit.fill(NOTES, *({"id": n * 7 + 3, "body": f"said {n}"} for n in range(there)))
    with kit.source.view(Unwatched()) as view:
        sample = list(view.sample("notes", ["id", "body"], rows=50))
        assert view.statements == 1
        assert list(view.sample("notes", ["id", "body"], rows=50)) == sample
    assert min(there, 15) <= len(sample) <= 100
    assert len(set(sample)) == len(sample)
    assert all(body == f"said {(number - 3) // 7}" for number, body in sample)


@pytest.mark.parametrize("columns", [["id"], ["on_id"], ["person_id"], ["person_id", "on_id"]])
def test_keys_that_are_there_are_counted_each_once(kit, columns):
    kit.fill(NOTES, *({"id": n, "person_id": n % 10, "on_id": str(n % 10)} for n in range(30)))
    keys = [(5,) * len(columns), (5,) * len(columns), (77,) * len(columns), (None,) * len(columns), (3,) * len(columns)]
    with kit.source.view(Unwatched()) as view:
        assert view.how_many("notes", columns, keys) == 2
        assert view.how_many("notes", columns, []) == 0


def test_one_moment_is_told_as_one(kit):
    with kit.source.view(Unwatched()) as view:
        list(view.column_values("people", ["id"]))
        with pytest.raises(SourceUnavailable):
            list(view.column_values("people", ["nothing"]))
        list(view.column_values("people", ["id"]))
        assert view.moments == 1
