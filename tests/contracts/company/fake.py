"""A company database in memory, for tests of casework: under the same tests as the real ones (test_view.py beside it)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from privacy_console.casework.common.watch import Unwatched, Watch
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import (
    LiveColumn,
    LiveForeignKey,
    LiveSchema,
    LiveTable,
    LoginReport,
    Needle,
    Row,
    Snapshot,
    SourceUnavailable,
    TableKind,
    Transport,
)
from privacy_console.casework.search.findings import Counted, KeyValue
from privacy_console.casework.search.spelling.comparing import comparer
from privacy_console.casework.search.spelling.phones import digits
from privacy_console.casework.search.spelling.text import fold


@dataclass
class FakeTable:
    """Rows are dicts of all columns. `down` says why it does not answer; empty while it does."""

    columns: Sequence[str]
    rows: list[dict[str, object]]
    key: tuple[str, ...] = ("id",)
    json: frozenset[str] = frozenset()
    foreign_keys: tuple[LiveForeignKey, ...] = ()
    view: bool = False
    down: str = ""


@dataclass
class FakeCompany:
    """A source. `ask` collects each statement as (verb, table)."""

    tables: dict[str, FakeTable]
    name: str = "crm"
    down: str = ""
    batch: int = 1000
    ask: list[tuple[str, str]] = field(default_factory=list)

    def schema(self) -> LiveSchema:
        if self.down:
            raise SourceUnavailable(self.name, "", self.down)
        tables = {
            name: LiveTable(
                name=name,
                schema=None,
                columns=tuple(
                    LiveColumn(name=c, type="text", textual=c not in table.json, json=c in table.json, nullable=True)
                    for c in table.columns
                ),
                key=table.key,
                foreign_keys=table.foreign_keys,
                view=table.view,
                kind=TableKind.VIEW if table.view else TableKind.TABLE,
                rows=None if table.view else len(table.rows),
                rows_are=Counted.EXACT,
            )
            for name, table in self.tables.items()
        }
        print_ = hashlib.sha256(repr([(n, t.columns, t.key) for n, t in sorted(tables.items())]).encode()).hexdigest()
        return LiveSchema(source=self.name, tables=tables, fingerprint=print_)

    def login_report(self) -> LoginReport:
        if self.down:
            raise SourceUnavailable(self.name, "", self.down)
        return LoginReport(
            source=self.name,
            engine="none",
            login="",
            transport=Transport.LOCAL,
            can_write=False,
            writable=(),
            writable_count=0,
            unreadable=tuple(name for name, table in self.tables.items() if table.down),
            may_miss_tables=False,
            beside=(),
            snapshot=Snapshot.ONE_MOMENT,
            statement_timeout_s=300,
            lock_timeout_s=5,
            seconds=0,
        )

    @contextmanager
    def view(self, watch: Watch | None = None) -> Iterator[FakeView]:
        if self.down:
            raise SourceUnavailable(self.name, "", self.down)
        yield FakeView(self, watch or Unwatched())


class FakeView:
    def __init__(self, company: FakeCompany, watch: Watch) -> None:
        self._company, self._watch, self._statements = company, watch, 0

    @property
    def statements(self) -> int:
        return self._statements

    def matching(self, table: str, wanted: Mapping[str, Sequence[Needle]], *, give: Sequence[str]) -> Iterator[Row]:
        columns: dict[Needle, list[str]] = {}
        for column, needles in wanted.items():
            for needle in needles:
                columns.setdefault(needle, []).append(column)
        like = {needle: comparer(needle.kind, needle.value, None) for needle in columns}
        for row in self._rows("matching", table, [*wanted, *give]):
            for needle, names in columns.items():
                values = [row[name] for name in names if row[name] is not None]
                whole = [" ".join(map(str, values))] if needle.kind in {Kind.NAME, Kind.ADDRESS} else []
                if any(like[needle](value) is not None for value in (*values, *whole)):
                    yield tuple(row[name] for name in give)
                    break

    def linked(self, table, columns, keys, *, when, give, null_equals_null=False) -> Iterator[Row]:
        for start in range(0, len(keys), self._company.batch):
            few = keys[start : start + self._company.batch]
            some = {tuple(map(_spelt, key)) for key in few if null_equals_null or None not in key}
            if not some:
                continue
            for row in self._rows("linked", table, [*columns, *when, *give]):
                mine = [row[column] for column in columns]
                if not null_equals_null and None in mine:
                    continue
                if tuple(map(_spelt, mine)) not in some:
                    continue
                if all(str(row[column]) == value for column, value in when.items()):
                    yield tuple(row[name] for name in give)

    def mentioning(self, table: str, columns: Sequence[str], needles: Sequence[Needle], *, give: Sequence[str]) -> Iterator[Row]:
        for row in self._rows("mentioning", table, [*columns, *give]) if needles else ():
            texts = [_readable(row[column]) for column in columns if row[column] is not None]
            if any(_may_mention(text, needle) for text in texts for needle in needles):
                yield tuple(row[name] for name in give)

    def rows(self, table, keys, *, key, give, null_equals_null=False) -> Iterator[Row]:
        shaped = self._company.tables[table].json if table in self._company.tables else ()
        for row in self.linked(table, key, keys, when={}, give=give, null_equals_null=null_equals_null):
            yield tuple(_as_text(v) if name in shaped else v for name, v in zip(give, row, strict=True))

    def column_values(self, table: str, give: Sequence[str], *, limit: int | None = None) -> Iterator[Row]:
        for number, row in enumerate(self._rows("column_values", table, give)):
            if number == limit:
                return
            yield tuple(row[name] for name in give)

    def sample(self, table: str, give: Sequence[str], *, rows: int) -> Iterator[Row]:
        there = list(self._rows("sample", table, give))
        for row in there[:: max(len(there) // rows, 1)][: 2 * rows]:
            yield tuple(row[name] for name in give)

    def how_many(self, table: str, columns: Sequence[str], keys: Sequence[tuple[KeyValue, ...]]) -> int | None:
        there = {tuple(_spelt(row[name]) for name in columns) for row in self._rows("how_many", table, columns)}
        some = {tuple(map(_spelt, key)) for key in keys if None not in key}
        return None if self._company.tables[table].view else len(some & there)

    @property
    def moments(self) -> int:
        return 1

    def _rows(self, verb: str, table: str, columns: Sequence[str]) -> Iterator[dict[str, object]]:
        self._watch.checkpoint()
        self._statements += 1
        self._company.ask.append((verb, table))
        there = self._company.tables.get(table)
        if there is None or any(column not in there.columns for column in columns):
            raise SourceUnavailable(self._company.name, table, "it is not in the database")
        if there.down:
            raise SourceUnavailable(self._company.name, table, there.down)
        yield from list(there.rows)


def _spelt(value: object) -> str | None:
    return None if value is None else str(value)


def _as_text(value: object) -> object:
    return value if value is None or isinstance(value, str) else json.dumps(value)


def _readable(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except (ValueError, RecursionError):
        return text


def _may_mention(text: str, needle: Needle) -> bool:
    if needle.kind is Kind.OTHER:
        return needle.value.lower() in text.lower()
    if needle.kind is Kind.PHONE:
        return needle.value in digits(text)
    letters = "".join(c for c in fold(text.replace("%40", "@")) if c.isalnum())
    if needle.kind is Kind.EMAIL:
        return "".join(c for c in fold(needle.value.partition("@")[0].partition("+")[0]) if c.isalnum()) in letters
    if needle.kind is Kind.NAME:
        return True  # whoever asked looks again
    rest = iter(letters)
    return all(c in rest for c in fold(needle.value) if c.isalnum())
