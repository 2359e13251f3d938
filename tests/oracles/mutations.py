"""Damaging the sample's data map in one place at a time, to see whether anybody notices. All of it, by hand:

python -m tests.oracles.mutations
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.sample.cast import SamplePerson
from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.datamap.reader import read_data_map
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.search.coverage import check_coverage, disagreements
from privacy_console.casework.search.datamap import ColumnMap, ColumnState, DataMap, Link, Meaning, RowRole, TableMap
from tests.oracles import oracle
from tests.oracles.judging import difference, search, truth_of

MAP = Path(__file__).parents[2] / "resources" / "sample" / "datamap.yaml"
MOST = 4
"""How many of the jury by lot have rows along one link, at most: a row is often found in two ways, and not everybody's is."""
AWKWARD: tuple[oracle.Which, ...] = ("subject", "neighbour", "namesake")


@dataclass(frozen=True, slots=True)
class Mutant:
    kind: str
    what: str
    data_map: DataMap
    link: str = ""


def without_a_column(data_map: DataMap) -> Iterator[Mutant]:
    """A link, a key or a mark of deletion that names the column goes with it, as a person would have to take it out."""
    for place, table in data_map.tables.items():
        for name in table.columns:
            rest = {column: one for column, one in table.columns.items() if column != name}
            key = tuple(one for one in table.key if one != name)
            deleted = "" if table.soft_deleted == name else table.soft_deleted
            links = tuple(link for link in data_map.links if not _names(link, table.name, name))
            less = replace(
                data_map, tables=data_map.tables | {place: replace(table, columns=rest, key=key, soft_deleted=deleted)}
            )
            yield Mutant("a column is left out", f"{table.name}.{name}", replace(less, links=links))


def without_a_link(data_map: DataMap) -> Iterator[Mutant]:
    for link in data_map.links:
        yield Mutant("a link is left out", link.name, _linked(data_map, link, None), link.name)


def with_another_meaning(data_map: DataMap) -> Iterator[Mutant]:
    for link in data_map.links:
        for way in ("down", "up"):
            was = getattr(link, way)
            for meaning in (*Meaning, None):
                left = link.up if way == "down" else link.down
                if meaning is not was and not (meaning is None and left is None):
                    changed = replace(link, **{way: meaning})
                    yield Mutant(
                        f"{was or 'nothing'} becomes {meaning or 'nothing'}",
                        f"{link.name} {way}",
                        _linked(data_map, link, changed),
                    )
        if link.when:
            yield Mutant("a condition is left out", link.name, _linked(data_map, link, replace(link, when={})))


def with_a_column_misread(data_map: DataMap) -> Iterator[Mutant]:
    for place, table in data_map.tables.items():
        for name, column in table.columns.items():
            for kind, changed in _misread(column):
                columns: Mapping[str, ColumnMap] = {**table.columns, name: changed}
                yield Mutant(kind, f"{table.name}.{name}", _tabled(data_map, place, replace(table, columns=columns)))


def _misread(column: ColumnMap) -> Iterator[tuple[str, ColumnMap]]:
    if column.identifier:
        yield "an identifier is none", replace(column, identifier=None, person_name=False)
    if column.free_text or column.json:
        yield "a text is none", replace(column, free_text=False, json=False)
    if column.state is ColumnState.SEARCHED and (column.identifier or column.free_text or column.json):
        yield "searched becomes not personal", replace(column, state=ColumnState.NOT_PERSONAL, reason="x", confirmed_by="x")


def with_a_table_misread(data_map: DataMap) -> Iterator[Mutant]:
    for place, table in data_map.tables.items():
        for role in RowRole:
            if role is not table.role:
                yield Mutant(f"{table.role} becomes {role}", table.name, _tabled(data_map, place, replace(table, role=role)))


def _names(link: Link, table: str, column: str) -> bool:
    child = link.from_table == table and column in (*link.from_columns, *link.when)
    return child or (link.to_table == table and column in link.to_columns)


def _linked(data_map: DataMap, link: Link, changed: Link | None) -> DataMap:
    links = (changed if one is link else one for one in data_map.links)
    return replace(data_map, links=tuple(one for one in links if one is not None))


def _tabled(data_map: DataMap, place: tuple[str, str], table: TableMap) -> DataMap:
    return replace(data_map, tables={**data_map.tables, place: table})


class Jury:
    """Who looks at a mutant: the check of the map first, then the oracle, for three awkward people and others by lot."""

    def __init__(self, folder: Path, *, others: int) -> None:
        url = f"sqlite:///{folder}/company.db"
        self.facts = generate(url, seed=1, watch=Unwatched())
        self.data_map = read_data_map(MAP)
        self._source = open_source("workorders", url)
        self._schema = self._source.schema()
        self._told = sa.create_engine(url, poolclass=NullPool).connect()
        dice = random.Random(7)
        users = [row[0] for row in self._told.execute(sa.text("SELECT id FROM users ORDER BY id"))]
        contacts = [row[0] for row in self._told.execute(sa.text("SELECT id FROM contacts WHERE user_id IS NULL ORDER BY id"))]
        by_lot = oracle.anyone(self._told, users=dice.sample(users, others), contacts=dice.sample(contacts, others // 2))
        self._people = {one: truth_of(one, self.facts, self._told) for one in (*AWKWARD, *by_lot)}
        self.faults: list[str] = []
        """Where the map is at odds with the oracle before anybody damaged it."""
        self._by_link: dict[str, list[oracle.Which | SamplePerson]] = {}
        for one, truth in list(self._people.items()):
            outcome = search(one, self.facts, self.data_map, self._source)
            self.faults += [fault for fault in (difference(outcome, truth),) if fault]
            links = {hop.link for finding in outcome.findings for hop in finding.path}
            if one not in AWKWARD and all(len(self._by_link.get(link, ())) > MOST for link in links):
                del self._people[one]  # whatever this one could notice, several others can
            for link in links if one in self._people else ():
                self._by_link.setdefault(link, []).append(one)

    def close(self) -> None:
        self._told.close()

    def notices(self, data_map: DataMap, link: str = "") -> str:
        """Who noticed first, or an empty text. Those whose rows were found along `link` are asked first."""
        if disagreements(check_coverage(data_map, [self._schema])):
            return "coverage"
        for one in dict.fromkeys((*self._by_link.get(link, ()), *self._people)):
            if difference(search(one, self.facts, data_map, self._source), self._people[one]):
                return "oracle"
        return ""


def main() -> int:
    noticed: Counter[tuple[str, str]] = Counter()
    survivors: list[Mutant] = []
    with tempfile.TemporaryDirectory() as folder:
        jury = Jury(Path(folder), others=20)
        assert not jury.faults, jury.faults
        makers = (without_a_column, without_a_link, with_another_meaning, with_a_column_misread, with_a_table_misread)
        for mutant in (one for make in makers for one in make(jury.data_map)):
            by = jury.notices(mutant.data_map, mutant.link)
            noticed[mutant.kind, by or "nobody"] += 1
            if not by:
                survivors.append(mutant)
                print("survives:", mutant.kind, mutant.what, flush=True)
        jury.close()
    for kind in dict.fromkeys(kind for kind, _ in noticed):
        counts = {by: noticed[kind, by] for by in ("coverage", "oracle", "nobody")}
        total = sum(counts.values())
        print(f"{kind:32} {total - counts['nobody']:4} of {total:4}  ", ", ".join(f"{by} {n}" for by, n in counts.items() if n))
    total = sum(noticed.values())
    print(f"{total - len(survivors)} of {total} noticed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
