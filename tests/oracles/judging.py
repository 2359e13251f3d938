"""Whether what a search found of somebody in the sample is what the oracle says: the first difference, or none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from privacy_console.adapters.company.sample.cast import SampleFacts, SamplePerson
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.use_cases import asserted_by_operator
from privacy_console.casework.search.company import CompanySource
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.findings import Confidence, Finding, Inclusion, SearchOutcome
from privacy_console.casework.search.use_cases import search_company
from tests.oracles import oracle


class Clock:
    def now(self) -> datetime:
        return datetime(2026, 11, 1, 9, tzinfo=UTC)


def search(one: oracle.Which | SamplePerson, facts: SampleFacts, data_map: DataMap, source: CompanySource) -> SearchOutcome:
    subject = asserted_by_operator(oracle.identifiers(facts, one))
    return search_company(subject, data_map=data_map, sources=[source], clock=Clock(), watch=Unwatched(), region="GB")


def key_of(finding: Finding) -> tuple[str, tuple[object, ...]]:
    return finding.row.table, tuple(value for _, value in finding.row.key)


@dataclass(frozen=True, slots=True)
class Truth:
    expected: set[oracle.Row]
    questions: set[tuple[str, tuple[str | int, ...]]]
    alike: bool
    """Whether somebody else bears the name."""


def truth_of(one: oracle.Which | SamplePerson, facts: SampleFacts, told: Connection) -> Truth:
    alike = oracle.names_alike(told, oracle.person(facts, one))
    return Truth(oracle.expected_rows(told, facts, one), oracle.questions(told, facts, one), alike)


def difference(outcome: SearchOutcome, truth: Truth) -> str:
    """What is too much, missed or not asked, or an empty text.

    Where nobody else bears the name, a text that has it is likely about them; the oracle asks about each.
    """
    expected, questions = truth.expected, truth.questions
    taken = {(*key_of(f), f.reach.value): f for f in outcome.findings if f.decision is Inclusion.INCLUDED}
    by_name = {key for key, f in taken.items() if f.path[0].from_.startswith("text ~ name") and f.confidence is Confidence.LIKELY}
    asked = {key_of(f) for f in outcome.findings if f.decision is Inclusion.UNDECIDED}
    faults = {
        "incomplete": set(outcome.unavailable),
        "a text is taken by a name that two people bear": by_name - expected if truth.alike else set(),
        "too much": taken.keys() - by_name - expected,
        "missed": expected - taken.keys(),
        "taken by a name, and no question": {key[:2] for key in by_name - expected} - questions,
        "not asked": questions - asked - {key[:2] for key in by_name},
    }
    return "; ".join(f"{fault}: {sorted(map(str, rows))[:3]}" for fault, rows in faults.items() if rows)
