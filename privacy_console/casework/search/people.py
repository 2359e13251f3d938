"""The people whom the company's database knows: for telling whose a name in a text is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice

from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanySource, CompanyView, SourceUnavailable
from privacy_console.casework.search.datamap import ColumnState, DataMap, Link, Meaning, RowRole, TableMap
from privacy_console.casework.search.findings import Reach, Record, RowRef
from privacy_console.casework.search.spelling.arrays import elements
from privacy_console.casework.search.spelling.numbers import day_key
from privacy_console.casework.search.trace.ground import Ground, Key, Place, key_value, lay
from privacy_console.casework.search.trace.keyless import digest
from privacy_console.casework.search.trace.lookup import kind_of
from privacy_console.casework.search.trace.mentions import text_columns

PEOPLE_A_BATCH = 2_000
_IDS = frozenset({Kind.ACCOUNT, Kind.CUSTOMER_NUMBER, Kind.USERNAME, Kind.OTHER})
Values = Mapping[str, object]
_Id = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """Somebody as the rows that are them tell it. `id` names the row; a record that extends another's is that person."""

    id: str
    name: str
    role: str
    """`customer`, `staff` or `other`."""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    address: str = ""
    iban: str = ""
    date_of_birth: str = ""
    other_names: tuple[str, ...] = ()


class PeopleTables:
    """Which tables are people, which of them extend others (a customer record of an account), and what their rows say."""

    def __init__(self, data_map: DataMap) -> None:
        self._map = data_map
        self.tables = {id_: table for id_, table in data_map.tables.items() if table.role is RowRole.IS}
        self.extends: dict[_Id, tuple[Link, _Id]] = {}
        for link in data_map.links:
            child, parent = self._end(link.from_table), self._end(link.to_table)
            if child is None or parent is None or child == parent or Meaning.OWNS not in {link.down, link.up}:
                continue
            if link.to_columns == self.tables[parent].key and child not in self.extends and parent not in self.extends:
                self.extends[child] = (link, parent)

    def _end(self, name: str) -> _Id | None:
        return next((one for one in self.tables if name in {one[1], f"{one[0]}.{one[1]}"}), None)

    def of_row(self, table: _Id, values: Values) -> tuple[_Id, Key]:
        """Whose row it is: its own, or that of the row it extends."""
        if table in self.extends:
            link, parent = self.extends[table]
            key = tuple(key_value(values.get(column)) for column in link.from_columns)
            if None not in key:
                return parent, key
        named = self.tables[table].key
        if not named:  # then all that it says is what tells it from others
            return table, (digest("|".join(f"{name}={values.get(name)!r}" for name in self.tables[table].columns)),)
        return table, tuple(key_value(values.get(column)) for column in named)

    def id(self, table: _Id, key: Key) -> str:
        source = f"{table[0]}." if len(self._map.sources) > 1 else ""
        return f"{source}{table[1]}:{'/'.join(map(str, key))}"

    def named_by(self, table: _Id, values: Values) -> Iterator[tuple[_Id, Key]]:
        """The rows of people that a row's own links name: author, assignee, requester; and itself where it is one."""
        if table in self.tables and self.tables[table].key:
            yield self.of_row(table, values)
        for link in self._map.links:
            parent = self._end(link.to_table)
            if link.from_table not in {table[1], f"{table[0]}.{table[1]}"} or parent is None or parent[0] != table[0]:
                continue
            if link.to_columns != self.tables[parent].key:
                continue
            if any(str(values.get(column)) != wanted for column, wanted in link.when.items()):
                continue
            key = tuple(key_value(values.get(column)) for column in link.from_columns)
            if None not in key:
                yield parent, key

    def person(self, id_: str, rows: Sequence[tuple[_Id, Values]]) -> KnownPerson:
        """One person of all rows that are them, the first being the main one."""
        found: dict[str, list[str]] = {"emails": [], "phones": [], "ids": [], "names": [], "address": [], "iban": [], "born": []}
        for table, values in rows:
            _add(self.tables[table], values, found)
        once = {what: tuple(dict.fromkeys(ones)) for what, ones in found.items()}
        return KnownPerson(
            id=id_,
            name=once["names"][0] if once["names"] else "",
            role=self.tables[rows[0][0]].people.value,
            emails=once["emails"],
            phones=once["phones"],
            ids=once["ids"],
            address=", ".join(once["address"]),
            iban=next(iter(once["iban"]), ""),
            date_of_birth=day_key(next(iter(once["born"]), "")),
            other_names=once["names"][1:],
        )


def _add(table: TableMap, values: Values, found: dict[str, list[str]]) -> None:
    parts: list[str] = []
    for name, column in table.columns.items():
        kind = kind_of(column)
        for value in elements(values.get(name)):
            if value is None or value == "" or column.secret or column.state is not ColumnState.SEARCHED:
                continue
            text = str(value).strip()
            if column.person_name or kind is Kind.NAME:
                (found["names"] if len(text.split()) > 1 else parts).append(text)
            elif kind is Kind.EMAIL:
                found["emails"].append(text)
            elif kind is Kind.PHONE:
                found["phones"].append(text)
            elif kind is Kind.ADDRESS:
                found["address"].append(text)
            elif kind is Kind.IBAN:
                found["iban"].append(text)
            elif kind is Kind.DATE_OF_BIRTH:
                found["born"].append(text)
            elif kind in _IDS:
                found["ids"].append(text)
    if parts:
        found["names"].append(" ".join(dict.fromkeys(parts)))


def people_of(*, data_map: DataMap, sources: Sequence[CompanySource], watch: Watch) -> Iterator[KnownPerson]:
    """Everybody, once, streamed: memory does not grow with their number.

    Raises:
        SourceUnavailable: a source did not answer; who is in it is not known then.
    """
    people = PeopleTables(data_map)
    done = 0
    for source in sources:
        with ExitStack() as stack:
            ground = lay(data_map, [source.schema()])
            scroll, beside = stack.enter_context(source.view(watch)), stack.enter_context(source.view(watch))
            for table in people.tables:
                place = ground.place(*table)
                if place is None or table[0] != source.name:
                    continue
                for batch in _whole_people(people, ground, place, scroll, beside):
                    watch.checkpoint()
                    watch.report(Progress(done, None, place.table.title))
                    done += len(batch)
                    yield from batch


def _columns(place: Place) -> list[str]:
    told = [name for name, column in place.searched.items() if kind_of(column) is not None or column.person_name]
    return list(dict.fromkeys((*place.held, *told)))


def _whole_people(
    people: PeopleTables, ground: Ground, place: Place, scroll: CompanyView, beside: CompanyView
) -> Iterator[list[KnownPerson]]:
    """The people whose main row is in this table, each with the rows that extend it."""
    columns = _columns(place)
    rows = (dict(zip(columns, row, strict=True)) for row in scroll.column_values(place.name, columns))
    while batch := list(islice(rows, PEOPLE_A_BATCH)):
        mine: dict[Key, list[tuple[_Id, Values]]] = {}
        for values in batch:
            whose, key = people.of_row(place.id, values)
            if whose == place.id:
                mine[key] = [(place.id, values)]
        for child, (link, parent) in people.extends.items():
            other = ground.place(*child)
            if parent != place.id or other is None or not mine:
                continue
            more = _columns(other)
            for row in beside.linked(other.name, link.from_columns, list(mine), when=link.when, give=more):
                values = dict(zip(more, row, strict=True))
                known = mine.get(people.of_row(child, values)[1])
                if known is not None:
                    known.append((child, values))
        yield [people.person(people.id(place.id, key), rows) for key, rows in mine.items()]


def free_texts(*, data_map: DataMap, sources: Sequence[CompanySource], watch: Watch, limit: int = 20_000) -> Iterator[str]:
    """The company's own texts, at most `limit` of each column: for learning which words are common ones.

    Raises:
        SourceUnavailable: a source did not answer.
    """
    for source in sources:
        with source.view(watch) as view:
            for place in lay(data_map, [source.schema()]).places:
                columns = [name for name in text_columns(place) if not place.searched[name].json]
                for row in view.column_values(place.name, columns, limit=limit) if columns else ():
                    yield from (str(value) for value in row if value)


def own_people(records: Iterable[Record], *, data_map: DataMap) -> tuple[KnownPerson, ...]:
    """The subject as their own rows tell it. More than one where the database does not know that two are one."""
    people = PeopleTables(data_map)
    rows: dict[tuple[_Id, Key], list[tuple[_Id, Values]]] = {}
    for record in records:
        table = (record.finding.row.source, record.finding.row.table)
        if record.finding.reach is Reach.OWNS and table in people.tables:
            rows.setdefault(people.of_row(table, record.values), []).append((table, record.values))
    return tuple(
        people.person(people.id(table, key), sorted(ones, key=lambda one: one[0] in people.extends))
        for (table, key), ones in rows.items()
    )


def related_people(
    records: Iterable[Record], *, data_map: DataMap, sources: Sequence[CompanySource], watch: Watch
) -> Callable[[Record], tuple[KnownPerson, ...]]:
    """For each record, the people whom its own keys name: read once, a statement or two a table.

    Raises:
        SourceUnavailable: a source did not answer.
    """
    people = PeopleTables(data_map)
    named: dict[RowRef, list[tuple[_Id, Key]]] = {}
    wanted: dict[_Id, dict[Key, None]] = {}
    for record in records:
        row = record.finding.row
        named[row] = list(dict.fromkeys(people.named_by((row.source, row.table), record.values)))
        for table, key in named[row]:
            wanted.setdefault(table, {})[key] = None
    known = _read_people(people, wanted, data_map, sources, watch)

    def related(record: Record) -> tuple[KnownPerson, ...]:
        found = (known.get(one) for one in named.get(record.finding.row, ()))
        return tuple({person.id: person for person in found if person is not None}.values())

    return related


def _read_people(
    people: PeopleTables,
    wanted: Mapping[_Id, Mapping[Key, None]],
    data_map: DataMap,
    sources: Sequence[CompanySource],
    watch: Watch,
) -> dict[tuple[_Id, Key], KnownPerson]:
    by_name = {source.name: source for source in sources}
    rows: dict[tuple[_Id, Key], Values] = {}
    with ExitStack() as stack:
        open_: dict[str, tuple[CompanyView, Ground]] = {}

        def read(table: _Id, keys: Iterable[Key]) -> None:
            if table[0] not in open_:
                if table[0] not in by_name:
                    raise SourceUnavailable(table[0], "", "it is not connected")
                source = by_name[table[0]]
                open_[table[0]] = (stack.enter_context(source.view(watch)), lay(data_map, [source.schema()]))
            view, ground = open_[table[0]]
            place = ground.place(*table)
            if place is not None:
                columns = _columns(place)
                for row in view.rows(place.name, list(keys), key=place.table.key, give=columns):
                    values = dict(zip(columns, row, strict=True))
                    rows[table, tuple(key_value(values[name]) for name in place.table.key)] = values

        for table, keys in wanted.items():
            read(table, keys)
        mains: dict[_Id, dict[Key, None]] = {}
        for (table, _), values in list(rows.items()):
            whose, key = people.of_row(table, values)
            if (whose, key) not in rows:
                mains.setdefault(whose, {})[key] = None
        for table, keys in mains.items():
            read(table, keys)
    found: dict[tuple[_Id, Key], KnownPerson] = {}
    for (table, key), values in rows.items():
        main = people.of_row(table, values)
        told: list[tuple[_Id, Values]] = [(table, values)]
        if main != (table, key) and main in rows:
            told.insert(0, (main[0], rows[main]))
        found[table, key] = people.person(people.id(*main), told)
    return found
