"""What was searched, column by column: promise 1. An unmapped or unreachable column blocks the closing of a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from privacy_console.casework.search.company import LiveColumn, LiveSchema, LiveTable, TableKind
from privacy_console.casework.search.datamap import SUGGESTED, ColumnMap, ColumnState, DataMap, Link, TableMap
from privacy_console.casework.search.findings import ColumnCoverage, How

VIEWS = frozenset({TableKind.VIEW, TableKind.MATERIALIZED_VIEW})
NOT_IN_MAP = "not in the data map"
VANISHED = "in the data map, no longer in the database"
NOT_CHECKED = "the letter gives a value of the kind {kind} that nobody checked: it was not looked for"
VIEW_NOT_IN_MAP = "a view that shows what is not in the data map, or nobody knows what"


def check_coverage(
    data_map: DataMap,
    schemas: Sequence[LiveSchema],
    *,
    unavailable: Mapping[str, str] | None = None,
    found: Mapping[tuple[str, str, str], int] | None = None,
    kinds: Iterable[str] | None = None,
    left_out: Iterable[str] = (),
) -> tuple[ColumnCoverage, ...]:
    """Every live column and every mapped one, once, in the order of the map, then what the map does not know.

    A column on which map and database disagree is *unmapped* and says why: it is new, it has vanished, or a draft says
    something of it that nobody accepted. A view's columns are searched through its tables, where all of them are mapped.

    Args:
        unavailable: `source` or `source.table` that did not answer -> why.
        found: (source, table, column) -> rows found by it.
        kinds: the identifier kinds that were looked for; None where nothing was searched yet.
        left_out: the kinds of what the letter gives and was not looked for, since nobody checked it.
    """
    down = unavailable or {}
    counts = found or {}
    asked = None if kinds is None else set(kinds)
    unchecked = frozenset(left_out)
    live = {schema.source: schema for schema in schemas}
    ends = _ends(data_map.links)
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
        through = shows_mapped(data_map, schema, name) if schema and there and there.view else ()
        if through and there:
            lines += _through(there, table.source, table.name, through)
            continue
        live_columns = {column.name for column in there.columns} if there else set()
        for column in table.columns.values():
            gone = schema is not None and column.name not in live_columns
            lines.append(
                _line(table, column.name, ColumnState.UNMAPPED, How.UNREACHABLE, why=VANISHED)
                if gone
                else _mapped(
                    table,
                    column,
                    in_link=(table.name, column.name) in ends or (f"{table.source}.{table.name}", column.name) in ends,
                    down=why,
                    asked=asked,
                    unchecked=unchecked,
                    counts=counts,
                )
            )
        lines += [
            _unmapped(table.source, table.name, c.name, SUGGESTED if c.name in table.suggested else NOT_IN_MAP)
            for c in _columns(there)
            if c.name not in table.columns
        ]
    for schema in schemas:
        for name, there in schema.tables.items():
            if (schema.source, name) in seen:
                continue
            through = shows_mapped(data_map, schema, name)
            if through:
                lines += _through(there, schema.source, name, through)
            else:
                why = VIEW_NOT_IN_MAP if there.kind in VIEWS else NOT_IN_MAP
                lines += [_unmapped(schema.source, name, column.name, why) for column in there.columns]
    return tuple(lines)


def shows_mapped(data_map: DataMap, schema: LiveSchema, view: str) -> tuple[str, ...]:
    """The tables through which a view is searched, as the live schema calls them.

    Empty for a table, and where one of what the view shows is not in the map or nobody knows what it shows: the engine
    does not, and the map does not say it. What is shown by a view that shows others counts as shown by itself.
    """
    there = schema.tables.get(view)
    if there is None or there.kind not in VIEWS:
        return ()
    mapped = {
        name: schema.called(table.name, table.schema)
        for (source, name), table in data_map.tables.items()
        if source == schema.source
    }
    said = tuple(mapped[name] for name in data_map.views.get((schema.source, view), ()))
    over = said or there.over or ()
    stored = {name for name in mapped.values() if name in schema.tables and not schema.tables[name].view}
    return over if stored.issuperset(over) else ()


def _through(there: LiveTable, source: str, table: str, over: Sequence[str]) -> list[ColumnCoverage]:
    copies = "; it holds copies" if there.kind is TableKind.MATERIALIZED_VIEW else ""
    why = f"a {there.kind} of {', '.join(over)}{copies}"
    return [
        ColumnCoverage(
            source=source, table=table, column=column.name, state=ColumnState.SEARCHED, how=How.THROUGH_TABLES, found=0, why=why
        )
        for column in there.columns
    ]


def disagreements(coverage: Iterable[ColumnCoverage]) -> tuple[ColumnCoverage, ...]:
    """Where map and database disagree: new columns, and vanished ones."""
    return tuple(line for line in coverage if line.state is ColumnState.UNMAPPED)


def _columns(table: LiveTable | None) -> tuple[LiveColumn, ...]:
    return table.columns if table else ()


def _ends(links: Iterable[Link]) -> set[tuple[str, str]]:
    """(table, column) of every end, the table as the link calls it."""
    ends = {(link.from_table, column) for link in links for column in link.from_columns}
    return ends | {(link.to_table, column) for link in links for column in link.to_columns}


def _mapped(
    table: TableMap,
    column: ColumnMap,
    *,
    in_link: bool,
    down: str | None,
    asked: set[str] | None,
    unchecked: frozenset[str],
    counts: Mapping[tuple[str, str, str], int],
) -> ColumnCoverage:
    if column.state is ColumnState.UNMAPPED:
        return _line(table, column.name, column.state, How.NOT_SEARCHED, why=column.reason)
    if column.state is not ColumnState.SEARCHED:
        return _line(table, column.name, column.state, How.NOT_SEARCHED, why=column.reason)
    if down is not None:
        return _line(table, column.name, column.state, How.UNREACHABLE, why=down)
    found = counts.get((table.source, table.name, column.name), 0)
    kind = "name" if column.person_name and column.identifier is None else column.identifier
    aside = NOT_CHECKED.format(kind=kind) if kind in unchecked else ""
    if kind is not None and (asked is None or kind in asked):
        return _line(table, column.name, column.state, How.EXACT, found=found, why=aside)
    if column.free_text or column.json:
        return _line(table, column.name, column.state, How.TEXT, found=found)
    if in_link:
        return _line(table, column.name, column.state, How.LINK, found=found)
    why = aside or (f"no {kind} was given to look for" if kind else "")
    return _line(table, column.name, column.state, How.WITH_ROW, why=why)


def _line(table: TableMap, column: str, state: ColumnState, how: How, *, found: int = 0, why: str = "") -> ColumnCoverage:
    return ColumnCoverage(source=table.source, table=table.name, column=column, state=state, how=how, found=found, why=why)


def _unmapped(source: str, table: str, column: str, why: str) -> ColumnCoverage:
    return ColumnCoverage(
        source=source, table=table, column=column, state=ColumnState.UNMAPPED, how=How.NOT_SEARCHED, found=0, why=why
    )
