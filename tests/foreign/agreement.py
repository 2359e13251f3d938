"""A database that a package made, its map for that one database, a search of it, and rows by their keys."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.datamap.reader import parse_data_map
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.use_cases import asserted_by_operator
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.findings import Inclusion, SearchOutcome
from privacy_console.casework.search.use_cases import search_company
from tests.casework.search.town import Clock

Row = tuple[object, ...]
"""A table's name and the values of its key."""


class Reflected:
    """A source whose tables nobody changes while it is searched for many people: reflected once."""

    def __init__(self, name: str, url: str) -> None:
        self.name, self._source = name, open_source(name, url)
        self._schema = self._source.schema()

    def schema(self):
        return self._schema

    def view(self, watch):
        return self._source.view(watch)


@dataclass(frozen=True)
class Foreign:
    """One package's database on one engine."""

    name: str
    url: str

    @cached_property
    def kind(self) -> str:
        return sa.make_url(self.url).get_backend_name()

    @cached_property
    def source(self):
        return Reflected(self.name, self.url)

    @cached_property
    def engine(self) -> sa.Engine:
        return sa.create_engine(self.url, poolclass=StaticPool, isolation_level="AUTOCOMMIT")

    def ask(self, statement: str, **given: object) -> list[tuple[object, ...]]:
        """The rows of a statement that a test wrote by hand; `:name` stands for a value."""
        with self.engine.connect() as connection:
            return [tuple(row) for row in connection.execute(sa.text(statement), given)]

    def rows(self, table: str, where: str, *, key: str = "id", **given: object) -> set[Row]:
        return {(table, *row) for row in self.ask(f"SELECT {key} FROM {table} WHERE {where}", **given)}

    def saying(self, table: str, column: str, *words: str) -> set[Row]:
        """Rows by `id` whose text, or document of texts, has one of the words in any case: all are read, none is left to the engine."""
        return {
            (table, id_)
            for id_, text in self.ask(f"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL")
            if any(word.lower() in _plain(text) for word in words)
        }

    def data_map(self, path: Path) -> DataMap:
        """The map as an officer of this very database would have it.

        `{{app.model}}` is the number that Django gave that kind of record here; a line that ends in `# ENGINE only` is for the
        tables that the package makes on that engine alone.
        """
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if (only := re.search(r"# (\w+) only$", line)) is None or only[1] == self.kind]
        text = "".join(kept)
        if "{{" in text:
            numbers = {
                f"{app}.{model}": id_ for app, model, id_ in self.ask("SELECT app_label, model, id FROM django_content_type")
            }
            text = re.sub(r"\{\{([\w.]+)\}\}", lambda match: str(numbers[match[1]]), text)
        return parse_data_map(text, name=path.name)

    def some(self, emails: list[str]) -> list[str]:
        """All of them on PostgreSQL; on MariaDB the first dozen, who are told apart, and a third of the others."""
        return emails if self.kind == "postgresql" else emails[:12] + emails[12::3]

    def find(self, data_map: DataMap, *given: tuple[str, str]) -> SearchOutcome:
        """Search for somebody by verified identifiers, each with its kind."""
        identifiers = [Identifier(kind=IdentifierKind(kind), value=value) for kind, value in given]
        return search_company(
            asserted_by_operator(identifiers), data_map=data_map, sources=[self.source], clock=Clock(), watch=Unwatched()
        )


def _plain(value: object) -> str:
    """A document without the escapes that an engine may keep in it, in small letters."""
    if isinstance(value, str) and value[:1] in {"{", "["}:
        value = json.loads(value)
    return str(value).lower()


def by_reach(outcome: SearchOutcome, keys: Mapping[str, tuple[str, ...]] | None = None) -> dict[str, set[Row]]:
    """What is included, by how it was reached; and what is a question to the officer.

    Args:
        keys: by table, the columns to name its rows by, where the searched map may name them by others.
    """
    found: dict[str, set[Row]] = {"owns": set(), "shared": set(), "refers": set(), "mentions": set(), "question": set()}
    for one in outcome.findings:
        kind = "question" if one.decision is Inclusion.UNDECIDED else one.reach.value
        key = dict(one.row.key)
        wanted = (keys or {}).get(one.row.table, ())
        found[kind].add((one.row.table, *(key[name] for name in (wanted if key.keys() >= set(wanted) and wanted else key))))
    return found


def owned(outcome: SearchOutcome) -> set[Row]:
    return by_reach(outcome)["owns"]


def differences(found: dict[str, set[Row]], truth: dict[str, set[Row]]) -> dict[str, list[str]]:
    """What is missing and what is too much, by reach; empty where they agree."""
    told = {}
    for kind, rows in truth.items():
        missing = [f"missing {row}" for row in sorted(rows - found[kind], key=str)]
        surplus = [f"surplus {row}" for row in sorted(found[kind] - rows, key=str)]
        if missing or surplus:
            told[kind] = missing + surplus
    return told


def less_sure(found: dict[str, set[Row]], rows: set[Row]) -> dict[str, set[Row]]:
    """The same, with rows that the search includes and should ask about as the questions that they are."""
    assert rows <= found["mentions"]
    return {**found, "mentions": found["mentions"] - rows, "question": found["question"] | rows}


def ranked(*levels: tuple[str, Iterable[Row]]) -> dict[str, set[Row]]:
    """Sets by reach, strongest first: a row that is in a stronger one is told there only."""
    above: set[Row] = set()
    made: dict[str, set[Row]] = {}
    for name, rows in levels:
        made[name] = set(rows) - above
        above |= made[name]
    return made
