"""What was searched, column by column: promise 1. An unmapped or unreachable column blocks the closing of a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from privacy_console.casework.search.company import LiveColumn, LiveSchema, LiveTable
from privacy_console.casework.search.datamap import ColumnMap, ColumnState, DataMap, Link, TableMap
from privacy_console.casework.search.findings import ColumnCoverage, How

NOT_IN_MAP = "not in the data map"
VANISHED = "in the data map, no longer in the database"


def check_coverage(
    data_map: DataMap,
    schemas: Sequence[LiveSchema],
    *,
    unavailable: Mapping[str, str] | None = None,
    found: Mapping[tuple[str, str, str], int] | None = None,
    kinds: Iterable[str] | None = None,
) -> tuple[ColumnCoverage, ...]:
    """Every live column and every mapped one, once, in the order of the map, then what the map does not know.

    A column on which map and database disagree is *unmapped* and says why: it is new, or it has vanished. Views are left
    out unless they are mapped: they store nothing.

    Args:
        unavailable: `source` or `source.table` that did not answer -> why.
        found: (source, table, column) -> rows found by it.
        kinds: the identifier kinds that were looked for; None where nothing was searched yet.
    """
    down = unavailable or {}
    counts = found or {}
    asked = None if kinds is None else set(kinds)
    live = {schema.source: schema for schema in schemas}
    lines: list[ColumnCoverage] = []
    seen: set[tuple[str, str]] = set()
    for table in data_map.tables.values():
        schema = live.get(table.source)
        name = schema.called(table.name, table.schema) if schema else table.name
        seen.add((table.source, name))
        there = schema.tables.get(name) if schema else None
        why = down.get(table.source) or down.get(f"{table.source}.{table.name}")
        if schema is None and why is None:
            why = "the source was not connected"
        live_columns = {column.name for column in there.columns} if there else set()
        for column in table.columns.values():
            gone = schema is not None and column.name not in live_columns
            lines.append(
                _line(table, column.name, ColumnState.UNMAPPED, How.UNREACHABLE, why=VANISHED)
                if gone
                else _mapped(
                    table, column, in_link=_in_link(data_map.links, table, column.name), down=why, asked=asked, counts=counts
                )
            )
        lines += [_unmapped(table.source, table.name, c.name) for c in _columns(there) if c.name not in table.columns]
    for schema in schemas:
        for name, there in schema.tables.items():
            if (schema.source, name) not in seen and not there.view:
                lines += [_unmapped(schema.source, name, column.name) for column in there.columns]
    return tuple(lines)


def disagreements(coverage: Iterable[ColumnCoverage]) -> tuple[ColumnCoverage, ...]:
    """Where map and database disagree: new columns, and vanished ones."""
    return tuple(line for line in coverage if line.state is ColumnState.UNMAPPED)


def _columns(table: LiveTable | None) -> tuple[LiveColumn, ...]:
    return table.columns if table else ()


def _in_link(links: Iterable[Link], table: TableMap, column: str) -> bool:
    ends = {table.name, f"{table.source}.{table.name}"}
    return any(
        (link.from_table in ends and column in link.from_columns) or (link.to_table in ends and column in link.to_columns)
        for link in links
    )


def _mapped(
    table: TableMap,
    column: ColumnMap,
    *,
    in_link: bool,
    down: str | None,
    asked: set[str] | None,
    counts: Mapping[tuple[str, str, str], int],
) -> ColumnCoverage:
    if column.state is not ColumnState.SEARCHED:
        return _line(table, column.name, column.state, How.NOT_SEARCHED, why=column.reason)
    if down is not None:
        return _line(table, column.name, column.state, How.UNREACHABLE, why=down)
    found = counts.get((table.source, table.name, column.name), 0)
    kind = "name" if column.person_name and column.identifier is None else column.identifier
    if kind is not None and (asked is None or kind in asked):
        return _line(table, column.name, column.state, How.EXACT, found=found)
    if column.free_text or column.json:
        return _line(table, column.name, column.state, How.TEXT, found=found)
    if in_link:
        return _line(table, column.name, column.state, How.LINK, found=found)
    why = f"no {kind} was given to look for" if kind else ""
    return _line(table, column.name, column.state, How.WITH_ROW, why=why)


def _line(table: TableMap, column: str, state: ColumnState, how: How, *, found: int = 0, why: str = "") -> ColumnCoverage:
    return ColumnCoverage(source=table.source, table=table.name, column=column, state=state, how=how, found=found, why=why)


def _unmapped(source: str, table: str, column: str) -> ColumnCoverage:
    return ColumnCoverage(
        source=source, table=table, column=column, state=ColumnState.UNMAPPED, how=How.NOT_SEARCHED, found=0, why=NOT_IN_MAP
    )
