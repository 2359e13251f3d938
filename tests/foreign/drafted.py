"""A map that the console drafts of a database, held against the one that was written by hand, and against the truth.

`python -m tests.foreign.drafted [NAME…]` makes the databases, drafts, and prints the table of README.md.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from privacy_console.adapters.datamap.reader import parse_data_map
from privacy_console.casework.search.datamap import ColumnMap, DataMap, Meaning
from tests.foreign.agreement import Foreign, Row, by_reach


@dataclass(frozen=True, kw_only=True)
class Score:
    """How many of what ought to be said is said, and how many of what is said is right."""

    right: int
    wanted: int
    said: int

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 1.0

    def __str__(self) -> str:
        return f"{self.recall:.2f} / {self.precision:.2f} ({self.right} of {self.wanted}; {self.said} said)"


def draft(foreign: Foreign) -> DataMap:
    """What `map draft --accept-all` writes of a database."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "drafted.yaml"
        command = ["map", "draft", foreign.url, "-o", str(path), "--accept-all", "--source", foreign.name]
        done = subprocess.run([sys.executable, "-m", "privacy_console", *command], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return parse_data_map(path.read_bytes(), name="drafted.yaml")


def scores(hand: DataMap, drafted: DataMap) -> dict[str, Score]:
    columns: dict[str, Callable[[ColumnMap], object]] = {
        "identifiers": lambda column: column.identifier or ("name" if column.person_name else None),
        "secrets": lambda column: column.secret,
        "free text and JSON": lambda column: column.free_text or column.json,
    }
    told = {name: _score(_columns(hand, of), _columns(drafted, of)) for name, of in columns.items()}
    told["people"] = _score(_people(hand), _people(drafted))
    for meaning in (Meaning.OWNS, Meaning.REFERS):
        told[f"links that mean {meaning}"] = _score(_links(hand, meaning), _links(drafted, meaning))
    return told


def _score(wanted: set[object], said: set[object]) -> Score:
    return Score(right=len(wanted & said), wanted=len(wanted), said=len(said))


def _columns(data_map: DataMap, of: Callable[[ColumnMap], object]) -> set[object]:
    return {
        (table.name, column.name, of(column))
        for table in data_map.tables.values()
        for column in table.columns.values()
        if of(column) and (column.state == "searched")
    }


def _people(data_map: DataMap) -> set[object]:
    return {table.name for table in data_map.tables.values() if table.role == "is"}


def _links(data_map: DataMap, meaning: Meaning) -> set[object]:
    """Each direction by itself; a link that means several things by a condition counts for each of them."""
    return {
        (link.from_table, link.from_columns, link.to_table, link.to_columns, way)
        for link in data_map.links
        for way, means in (("down", link.down), ("up", link.up))
        if means is meaning
    }


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What searches with a drafted map find of what is people's, and what they take from others."""

    rows: int
    """That are somebody's own, says the truth."""
    missed: int
    weaker: int
    """Found, but not as the person's own: as context, as a mention, as a question."""
    others: int
    """Rows owned that the truth says are another's."""
    nobodys: int
    """Rows owned that are nobody's alone: an address on an order, a page of the company."""
    by_table: dict[str, int]

    def __str__(self) -> str:
        return (
            f"{self.rows} rows, {self.missed} missed, {self.weaker} not as own, {self.others} of others, {self.nobodys} of nobody"
        )


def effect(foreign: Foreign, hand: DataMap, drafted: DataMap, people: Iterable[str], owned: Callable[[str], set[Row]]) -> Effect:
    """Search for each of these addresses, and hold what is owned against the truth."""
    keys = {table.name: table.key for table in hand.tables.values()}
    truth = {email: owned(email) for email in people}
    whose = {row for rows in truth.values() for row in rows}
    missed: list[Row] = []
    weaker: list[Row] = []
    surplus: list[Row] = []
    for email, rows in truth.items():
        found = by_reach(foreign.find(drafted, ("email", email)), keys)
        missed += rows - set().union(*found.values())
        weaker += (rows - found["owns"]) & set().union(*found.values())
        surplus += found["owns"] - rows
    tables = [
        f"{what} {row[0]}" for what, some in (("missed", missed), ("not as own", weaker), ("owned", surplus)) for row in some
    ]
    return Effect(
        rows=sum(map(len, truth.values())),
        missed=len(missed),
        weaker=len(weaker),
        others=sum(row in whose for row in surplus),
        nobodys=sum(row not in whose for row in surplus),
        by_table={name: tables.count(name) for name in dict.fromkeys(tables)},
    )


def below(told: dict[str, Score], floors: dict[str, tuple[float, float]]) -> dict[str, str]:
    """What is under its floor of recall or of precision."""
    return {
        what: str(told[what])
        for what, (recall, precision) in floors.items()
        if told[what].recall < recall or told[what].precision < precision
    }


def main(*names: str) -> None:
    from tests.foreign.build import NAMES  # noqa: PLC0415
    from tests.foreign.built import built  # noqa: PLC0415

    for name in names or NAMES:
        test = import_module(f"tests.foreign.{name}.test_{name}")
        for engine, foreign in built(name).items():
            hand, told = foreign.data_map(test.MAP), draft(foreign)
            print(f"{name} on {engine}")
            for what, score in scores(hand, told).items():
                print(f"  {what}: {score}")

            def owned(email: str, foreign: Foreign = foreign, test: ModuleType = test) -> set[Row]:
                return test.truth.owned(foreign, *test.VARIANTS.get(email, [email]))

            seen = effect(foreign, hand, told, test.EVERYBODY, owned)
            print(f"  search: {seen}")
            for table, count in sorted(seen.by_table.items()):
                print(f"    {table}: {count}")


if __name__ == "__main__":
    main(*sys.argv[1:])
