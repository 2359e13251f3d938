"""Reading the values of rows that a search found. They are kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby, islice

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.search.company import CompanySource, CompanyView, SourceUnavailable
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.findings import Finding, Record, RowRef
from privacy_console.casework.search.trace.ground import Ground, Key, Place, as_key, as_keys, lay

ROWS_A_BATCH = 2_000


class RowsGone(Refused):
    """Rows that were found are no longer there. Those that are were read."""

    code = "search.rows_gone"
    sentence = "{count} rows that the search found are no longer in the company database. Search again before you answer."

    def __init__(self, rows: Sequence[RowRef]) -> None:
        super().__init__(f"{len(rows)} rows are gone")
        self.rows = tuple(rows)
        self.count = len(rows)


def read_records(
    findings: Sequence[Finding], *, data_map: DataMap, sources: Sequence[CompanySource], watch: Watch
) -> Iterator[Record]:
    """Read the values of found rows, in the order of the findings, in batches of one table.

    All mapped columns that are there are read, secret ones too: who prints or stores a record leaves them out by the map.

    Raises:
        RowsGone: after the last record, if rows are no longer there; it names them.
        SourceUnavailable: a source or a table did not answer.
        Cancelled: the officer asked to stop.
    """
    by_name = {source.name: source for source in sources}
    gone: list[RowRef] = []
    with ExitStack() as stack:
        views: dict[str, tuple[CompanyView, Ground]] = {}
        done = 0
        for (source, table), group in groupby(findings, key=lambda one: (one.row.source, one.row.table)):
            if source not in by_name:
                raise SourceUnavailable(source, "", "it is not connected")
            if source not in views:
                schema = by_name[source].schema()
                views[source] = (stack.enter_context(by_name[source].view(watch)), lay(data_map, [schema]))
            view, ground = views[source]
            place = ground.place(source, table)
            if place is None:
                raise SourceUnavailable(source, table, "it is not in the data map or not in the database")
            while batch := list(islice(group, ROWS_A_BATCH)):
                watch.checkpoint()
                watch.report(Progress(done, len(findings), place.table.title))
                done += len(batch)
                keys = [tuple([value for _, value in one.row.key]) for one in batch]
                rows = _read(place, keys, view)
                for key, finding in zip(keys, batch, strict=True):
                    values = rows.get(key)
                    if values is None:
                        gone.append(finding.row)
                    else:
                        yield Record(finding=finding, values=values)
    if gone:
        raise RowsGone(gone)


def _read(place: Place, keys: list[Key], view: CompanyView) -> dict[Key, dict[str, object]]:
    there = {column.name for column in place.live.columns}
    columns = list(dict.fromkeys((*(name for name in place.table.columns if name in there), *place.key)))
    return {key: dict(zip(columns, row, strict=True)) for key, row in rows_of(place, keys, view, columns)}


def rows_of(place: Place, keys: Sequence[Key], view: CompanyView, give: Sequence[str]) -> Iterator[tuple[Key, Sequence[object]]]:
    """The rows of those keys that are there, in any order: key, and what to `give`. Of rows that look alike one is given.

    A row without a key is asked for by the parts of its address that stand plainly, and known by all of them here.
    """
    asked = (*place.key, *give)
    count = len(place.key)
    if not place.keyless:
        found = view.rows(place.name, keys, key=place.key, give=asked)
        while batch := list(islice(found, ROWS_A_BATCH)):
            yield from zip(as_keys([row[:count] for row in batch]), [row[count:] for row in batch], strict=True)
        return
    wanted, seen = set(keys), set[Key]()
    for parts, some in _narrowed(place, keys).items():
        names = [place.key[number] for number in parts]
        values = list(dict.fromkeys(tuple([key[number] for number in parts]) for key in some))
        rows = (
            view.rows(place.name, values, key=names, give=asked, null_equals_null=True)
            if parts
            else view.column_values(place.name, asked)
        )
        for row in rows:
            key = place.key_of(as_key(row[:count]))
            if key in wanted and key not in seen:
                seen.add(key)
                yield key, row[count:]


def _narrowed(place: Place, keys: Sequence[Key]) -> dict[tuple[int, ...], list[Key]]:
    """Keys by the numbers of the parts that an engine can be asked for; none where all of a key is digests."""
    found: dict[tuple[int, ...], list[Key]] = {}
    for key in keys:
        parts = tuple(n for n, (part, value) in enumerate(zip(place.parts, key, strict=True)) if part.narrows(value))
        narrows = any(key[number] is not None for number in parts)
        found.setdefault(parts if narrows else (), []).append(key)
    return found
