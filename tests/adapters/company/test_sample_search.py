"""The search against the oracle: SQL written from the sample's tables by somebody who did not read the search."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.datamap.reader import read_data_map
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.use_cases import asserted_by_operator
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.search.findings import Confidence, Inclusion, Reach
from privacy_console.casework.search.use_cases import own_people, people_of, read_records, related_people, search_company
from tests.adapters.company.servers import ENGINES, fresh
from tests.oracles import oracle

MAP = Path(__file__).parents[3] / "resources" / "sample" / "datamap.yaml"
WHO = ("subject", "neighbour", "namesake")


class Clock:
    def now(self):
        return datetime(2026, 11, 1, 9, tzinfo=UTC)


class Sample:
    def __init__(self, kind: str, folder: Path, seed: int = 1) -> None:
        self.kind, self.url = kind, fresh(kind, folder)
        self.facts = generate(self.url, seed=seed, watch=Unwatched())
        self.map = read_data_map(MAP)
        self.source = open_source("workorders", self.url)

    def search(self, which, identifiers=None):
        given = identifiers or oracle.identifiers(self.facts, which)
        return search_company(
            asserted_by_operator(given), data_map=self.map, sources=[self.source], clock=Clock(), watch=Unwatched(), region="GB"
        )

    def told(self, what, which):
        engine = sa.create_engine(self.url, poolclass=NullPool)
        with engine.connect() as connection:
            return what(connection, self.facts, which)


@pytest.fixture(scope="module", params=ENGINES)
def sample(request, tmp_path_factory):
    return Sample(request.param, tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def on_sqlite(tmp_path_factory):
    return Sample("sqlite", tmp_path_factory.mktemp("sample"))


def keyed(findings):
    return {(f.row.table, tuple(value for _, value in f.row.key)): f for f in findings}


@pytest.mark.parametrize("which", WHO)
@pytest.mark.parametrize("seed", [1, 7])
def test_what_is_taken_without_asking_is_what_the_oracle_says_row_by_row(tmp_path, which, seed):
    sample = Sample("sqlite", tmp_path, seed)
    expected, questions = sample.told(oracle.expected_rows, which), sample.told(oracle.questions, which)
    outcome = sample.search(which)
    taken = [f for f in outcome.findings if f.decision is Inclusion.INCLUDED]
    by_name_in_text = [f for f in taken if f.path[0].from_ == "text ~ name" and f.confidence is Confidence.LIKELY]
    if which != "neighbour":  # whose name nobody else bears: there a text with it is likely about them
        assert by_name_in_text == [] or all(key in {(t, k) for t, k, _ in expected} for key in keyed(by_name_in_text))
    certain = {(table, key, f.reach.value) for (table, key), f in keyed(taken).items() if f not in by_name_in_text}
    also = {(table, key, f.reach.value) for (table, key), f in keyed(by_name_in_text).items()}
    assert certain | also >= expected
    assert certain <= expected
    assert {(table, key) for table, key, _ in also - expected} <= questions
    assert outcome.complete
    undecided = set(keyed(f for f in outcome.findings if f.decision is Inclusion.UNDECIDED))
    assert questions <= undecided | set(keyed(by_name_in_text))


@pytest.mark.parametrize("which", WHO)
def test_every_engine_answers_alike(sample, on_sqlite, which):
    def seen(one):
        return {
            key: (f.reach, f.confidence, f.decision, f.path, f.soft_deleted)
            for key, f in keyed(one.search(which).findings).items()
        }

    assert seen(sample) == seen(on_sqlite)


def test_the_two_shared_things_are_not_collected_from_others(on_sqlite):
    facts = on_sqlite.facts
    found = keyed(on_sqlite.search("subject").findings)
    assert found["addresses", (facts.shared_address_id,)].reach is Reach.SHARED
    others = set(facts.shared_address_contacts) - {facts.subject.contact_id}
    assert others
    assert not [key for key in others if ("contacts", (key,)) in found and found["contacts", (key,)].reach is Reach.OWNS]
    by_phone = keyed(on_sqlite.search("x", [Identifier(kind=IdentifierKind.PHONE, value=facts.shared_phone)]).findings)
    for contact in facts.shared_phone_contacts:
        finding = by_phone["contacts", (contact,)]
        assert (finding.confidence, finding.decision, finding.reach) == (Confidence.POSSIBLE, Inclusion.UNDECIDED, Reach.SHARED)
    assert not [f for f in by_phone.values() if f.decision is Inclusion.INCLUDED]


def test_a_name_alone_owns_nothing(on_sqlite):
    outcome = on_sqlite.search("x", [Identifier(kind=IdentifierKind.NAME, value=on_sqlite.facts.subject.name)])
    assert outcome.findings
    assert {f.decision for f in outcome.findings} == {Inclusion.UNDECIDED}
    assert {f.reach for f in outcome.findings} == {Reach.MENTIONS}


def test_no_row_is_owned_by_two_people(on_sqlite):
    owned: Counter[object] = Counter()
    people = list(people_of(data_map=on_sqlite.map, sources=[on_sqlite.source], watch=Unwatched()))
    assert len(people) > 200
    assert len({person.id for person in people}) == len(people)
    for person in people:
        given = [Identifier(kind=IdentifierKind.EMAIL, value=value) for value in person.emails]
        given += [Identifier(kind=IdentifierKind.CUSTOMER_NUMBER, value=value) for value in person.ids if value.startswith("C-")]
        if given:
            findings = on_sqlite.search("x", given).findings
            owned.update(f.row for f in findings if f.reach is Reach.OWNS and f.decision is Inclusion.INCLUDED)
    assert len(owned) > 1000
    assert [row for row, times in owned.items() if times > 1] == []


def test_found_rows_can_be_read_and_tell_who_is_named_in_them(sample):
    findings = sample.search("subject").findings
    records = list(read_records(findings, data_map=sample.map, sources=[sample.source], watch=Unwatched()))
    assert [record.finding for record in records] == list(findings)
    (own,) = own_people(records, data_map=sample.map)
    assert own.id == f"users:{sample.facts.subject.user_id}"
    assert sample.facts.subject.customer_no in own.ids
    related = related_people(records, data_map=sample.map, sources=[sample.source], watch=Unwatched())
    comments = [record for record in records if record.finding.row.table == "comments"]
    authors = {f"users:{record.values['author_user_id']}" for record in comments if record.values["author_user_id"]}
    assert authors <= {person.id for record in comments for person in related(record)}


def test_the_same_search_gives_the_same_findings_in_the_same_order(on_sqlite):
    assert on_sqlite.search("subject").findings == on_sqlite.search("subject").findings
