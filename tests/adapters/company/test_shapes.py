"""Statements are made once for everybody: without anybody's values, and anew when the company changed its tables."""

from __future__ import annotations

import pytest

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle


def asked(view, email: str, name: str) -> list[object]:
    needle = Needle(kind=Kind.EMAIL, value=email)
    found = list(view.matching("people", {"email": [needle]}, give=["id"]))
    found += view.mentioning("people", ["email", "name"], [needle], give=["id"])
    return found + list(view.linked("people", ["id"], [(1,), (2,)], when={"name": name}, give=["id", "email"]))


@pytest.fixture
def people(server):
    server.run(
        "CREATE TABLE people (id integer PRIMARY KEY, email varchar(90), name varchar(90))",
        "INSERT INTO people (id, email, name) VALUES (1, 'anna@firma.example', 'Anna Lind'), (2, 'Greta@else.example', 'Greta Holm')",
    )
    return server


def test_one_statement_serves_everybody_and_answers_each(people):
    source = people.source()
    with source.view(Unwatched()) as view:
        anna = asked(view, "anna@firma.example", "Anna Lind")
        known = len(source._shapes._known)
        greta = asked(view, "greta@else.example", "Greta Holm")
    with source.view(Unwatched()) as view:
        assert asked(view, "anna@firma.example", "Anna Lind") == anna == [(1,), (1,), (1, "anna@firma.example")]
    assert greta == [(2,), (2,), (2, "Greta@else.example")]
    assert len(source._shapes._known) == known == 3


def test_a_kept_statement_holds_nobodys_values(people):
    source = people.source()
    with source.view(Unwatched()) as view:
        asked(view, "anna@firma.example", "Anna Lind")
        list(view.matching("people", {"name": [Needle(kind=Kind.NAME, value="Anna Lind")]}, give=["id"]))
        list(view.linked("people", ["email"], [("anna@firma.example",)], when={}, give=["id"]))
    dialect = source.company.engine.dialect
    for key, shape in source._shapes._known.items():
        compiled = shape.compiled(dialect)
        told = repr((key, compiled.string, [bind.effective_value for bind in compiled.bind_names])).lower()
        assert not [word for word in ("anna", "lind", "firma") if word in told]


def test_a_table_that_was_made_anew_is_asked_anew(postgres):
    postgres.run("CREATE TABLE people (id integer PRIMARY KEY, told text)", "INSERT INTO people VALUES (1, 'x')")
    source = postgres.source()

    def told():
        source.schema()
        with source.view(Unwatched()) as view:
            return list(view.linked("people", ["id"], [(1,)], when={}, give=["told"]))

    assert told() == [("x",)]
    new = "0e37df36-f698-11e6-8dd4-cb9ced3df976"
    postgres.run(
        "DROP TABLE people", "CREATE TABLE people (id text PRIMARY KEY, told uuid)", f"INSERT INTO people VALUES ('1', '{new}')"
    )
    assert told() == [(new,)]
