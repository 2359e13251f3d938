"""What a map says of how one table leads to another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Literal

from privacy_console.adapters.strict_yaml import Fields, Node, Text, short
from privacy_console.casework.search.datamap import Link, Meaning, TableMap

Tables = Mapping[tuple[str, str], TableMap]


def read_links(
    kind: Literal["links", "suggested_links"], top: Fields, sources: Mapping[str, Fields], tables: Tables
) -> tuple[Link, ...]:
    shared = Counter(table for _, table in tables)
    own: dict[str, dict[str, TableMap]] = {source: {} for source in sources}
    for (source, table), mapped in tables.items():
        own[source][table] = mapped
    found = [
        _link(node.as_fields(), own[source], shared, source) for source, part in sources.items() for node in part.items(kind)
    ]
    if top not in sources.values():
        named = {f"{source}.{table}": tables[source, table] for source, table in tables}
        found += [_link(node.as_fields(), named, shared, "") for node in top.items(kind)]
    names: set[str] = set()
    for link in found:
        if link.name in names:
            top.origin.fail(link.line, "this link stands here a second time")
        names.add(link.name)
    return tuple(found)


def _link(at: Fields, tables: Mapping[str, TableMap], shared: Counter[str], source: str) -> Link:
    at.only("from", "to", "down", "up", "when")
    child, child_columns = _end(at.need("from"), tables)
    parent, parent_columns = _end(at.need("to"), tables)
    if len(child_columns) != len(parent_columns):
        at.fail("“from” and “to” have different numbers of columns")
    when = at.table("when")
    for column in when:
        if not _has(tables[child], column):
            at.fail(f"“when” names “{short(column)}”, which is no column of “{short(child)}”")
    down, up = at.chosen("down", Meaning), at.chosen("up", Meaning)
    if down is None and up is None:
        at.fail("a link is followed “down” or “up” or both; leave it out if neither")
    return Link(
        name=name_of(at, shared, source),
        from_table=_called(child, shared, source),
        from_columns=child_columns,
        to_table=_called(parent, shared, source),
        to_columns=parent_columns,
        when=when,
        down=down,
        up=up,
        line=at.line,
    )


def _called(table: str, shared: Counter[str], source: str) -> str:
    """Two sources may have a table of one name; then its source stands before it."""
    return f"{source}.{table}" if source and shared[table] > 1 else table


def name_of(at: Fields, shared: Counter[str], source: str) -> str:
    """What a link is called: its ends, and what it is narrowed to. No two of a map are called alike.

    Args:
        shared: how many sources have a table of that name.
        source: whose link it is; empty for one between two.
    """
    (child, child_columns), (parent, parent_columns) = end_of(at.need("from")), end_of(at.need("to"))
    if shared[child] > 1 and shared[parent] > 1:
        child, parent = _called(child, shared, source), _called(parent, shared, source)
    suffix = "".join(f" when {column}={value}" for column, value in at.table("when").items())
    return f"{child}.{'+'.join(child_columns)} -> {parent}.{'+'.join(parent_columns)}{suffix}"


def end_of(node: Node) -> tuple[str, tuple[str, ...]]:
    """One end of a link: `table.column`, or fields `table` and `columns` where the key has several."""
    if isinstance(node, Text):
        table, _, column = node.value.rpartition(".")
        return table, (column,)
    at = node.as_fields()
    at.only("table", "columns")
    return at.need("table").as_text().value, at.texts("columns")


def _end(node: Node, tables: Mapping[str, TableMap]) -> tuple[str, tuple[str, ...]]:
    table, columns = end_of(node)
    if table not in tables:
        node.fail(f"there is no table “{short(table)}” in this map")
    for column in columns:
        if not _has(tables[table], column):
            node.fail(f"there is no column “{short(column)}” in “{short(table)}”")
    if not columns:
        node.fail("no column is named")
    return table, columns


def _has(table: TableMap, column: str) -> bool:
    return column in table.columns or column in table.suggested
