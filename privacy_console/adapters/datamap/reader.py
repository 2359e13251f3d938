"""From a YAML file to a `DataMap`, or to an error that names the line."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from privacy_console.adapters.strict_yaml import Fields, Node, Origin, Text, load, read, short
from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import (
    Capacity,
    ColumnMap,
    ColumnState,
    DataMap,
    EraseAction,
    Link,
    Meaning,
    People,
    RowRole,
    TableMap,
)


class DataMapUnreadable(Unreadable):
    """A data map that cannot be taken as one."""

    code = "datamap.unreadable"
    sentence = "The data map cannot be read. {place}: {message}. Nothing of it was taken; correct the line and read it again."


_TOP = ("version", "confirmed", "reviewed_by", "source", "sources", "tables", "links")
_TABLE = (
    *("title", "row", "people", "held_as", "schema", "key", "soft_deleted", "retention", "category", "erase", "retain"),
    *("pointers", "columns", "not_personal", "unsearchable"),
)
_COLUMN = (
    *("label", "category", "identifier", "person_name", "secret", "free_text", "json", "provided", "purposes", "basis"),
    *("erase", "strategy", "retain", "codes"),
)


def read_data_map(path: Path) -> DataMap:
    """The data map in a file.

    Raises:
        DataMapUnreadable: it cannot be opened, or is none; the place names file and line.
    """
    return parse_data_map(read(path, DataMapUnreadable), name=path.name)


def parse_data_map(data: bytes | str, *, name: str) -> DataMap:
    """The data map in these bytes; `name` is what errors call the file.

    Raises:
        DataMapUnreadable: it is none; the place names file and line.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    top = load(raw, Origin(name, DataMapUnreadable))
    top.only(*_TOP)
    confirmed = top.need("confirmed").as_fields() if "confirmed" in top.fields else None
    if confirmed is not None:
        confirmed.only("by", "at")
    judge = top.text("reviewed_by", "")
    sources = _sources(top)
    tables = {
        (source, table): _table(source, table, node.as_fields(), judge)
        for source, part in sources.items()
        for table, node in part.need("tables").as_fields().fields.items()
    }
    return DataMap(
        version=top.text("version"),
        confirmed_by=confirmed.text("by") if confirmed else "",
        confirmed_at=confirmed.text("at") if confirmed else "",
        tables=tables,
        links=_links(top, sources, tables),
        sources=tuple(sources),
        sha256=hashlib.sha256(raw).hexdigest(),
    )


def _sources(top: Fields) -> Mapping[str, Fields]:
    """One source stands at the top with its tables; several stand under `sources`, each with its own."""
    if "sources" not in top.fields:
        return {top.text("source"): top}
    if "source" in top.fields or "tables" in top.fields:
        top.fail("either “source” and “tables”, or “sources”")
    found = {name: node.as_fields() for name, node in top.inner("sources").items()}
    for part in found.values():
        part.only("tables", "links")
    return found


def _table(source: str, name: str, at: Fields, judge: str) -> TableMap:
    at.only(*_TABLE)
    key = at.texts("key")
    columns: dict[str, ColumnMap] = {}

    def add(column: ColumnMap, node: Node) -> None:
        if column.name in columns:
            node.fail(f"column “{short(column.name)}” stands in this table a second time")
        columns[column.name] = column

    told = at.inner("columns")
    for node in _texts(at.fields.get("key")):
        if node.value not in told:
            add(_pointer(node), node)
    for node in _texts(at.fields.get("pointers")):
        add(_pointer(node), node)
    for column, field in told.items():
        add(_column(column, field, at), field)
    for state in (ColumnState.NOT_PERSONAL, ColumnState.UNSEARCHABLE):
        for group in at.items(state.value):
            part = group.as_fields()
            part.only("columns", "because", "by")
            by, why = part.text("by", judge), part.text("because")
            if not by:
                part.fail("“by” is missing: a person must stand for this (or “reviewed_by” at the top)")
            for node in _texts(part.need("columns")):
                add(_judged(node, state, why, by, part), node)
    deleted = at.text("soft_deleted", "")
    if deleted and deleted not in columns:
        at.need("soft_deleted").fail(f"there is no column “{short(deleted)}” in this table")
    if not key:
        at.fail("“key” is missing: rows are named by it")
    return TableMap(
        source=source,
        name=name,
        schema=at.text("schema", "") or None,
        title=at.text("title"),
        capacity=at.choice("held_as", Capacity, Capacity.CONTROLLER),
        role=at.choice("row", RowRole),
        key=key,
        soft_deleted=deleted,
        retention=at.text("retention", ""),
        columns=columns,
        line=at.line,
        people=at.choice("people", People, People.OTHER),
    )


def _texts(node: Node | None) -> list[Text]:
    if node is None:
        return []
    return [node] if isinstance(node, Text) else [one.as_text() for one in node.as_items().items]


def _column(name: str, node: Node, table: Fields) -> ColumnMap:
    """A searched column: a text is its label, fields say more; what it leaves out is the table's."""
    at = Fields(node.origin, node.line, {"label": node}, {"label": node}) if isinstance(node, Text) else node.as_fields()
    at.only(*_COLUMN)
    category = at.text("category", table.text("category", ""))
    if not category:
        at.fail(f"“{short(name)}” has no category, nor has its table")
    erase = at.chosen("erase", EraseAction) or table.chosen("erase", EraseAction)
    strategy = at.text("strategy", "")
    retain = at.text("retain", table.text("retain", "") if erase is EraseAction.RETAIN else "")
    if erase is EraseAction.RETAIN and not retain:
        at.fail("what is retained needs “retain”: the ground, and until when")
    if erase is EraseAction.ANONYMISE and not strategy:
        at.fail("what is anonymised needs “strategy”: by what it is replaced")
    return _mapped(
        name,
        ColumnState.SEARCHED,
        at.line,
        at=at,
        category=category,
        label=at.text("label", _spoken(name)),
        erase=erase,
        strategy=strategy,
        retain=retain,
    )


def _pointer(node: Text) -> ColumnMap:
    """A key, or a column that only holds another row's: followed, never shown as somebody's data."""
    return _mapped(node.value, ColumnState.SEARCHED, node.line)


def _judged(node: Text, state: ColumnState, why: str, by: str, at: Fields) -> ColumnMap:
    if not node.value:
        at.fail("a column's name is empty")
    return _mapped(node.value, state, node.line, why=why, by=by)


def _mapped(
    name: str,
    state: ColumnState,
    line: int,
    *,
    at: Fields | None = None,
    category: str = "",
    label: str = "",
    erase: EraseAction | None = None,
    strategy: str = "",
    retain: str = "",
    why: str = "",
    by: str = "",
) -> ColumnMap:
    return ColumnMap(
        name=name,
        state=state,
        category=category,
        label=label or _spoken(name),
        codes=at.table("codes") if at else {},
        identifier=at.chosen("identifier", IdentifierKind) if at else None,
        person_name=at.flag("person_name") if at else False,
        secret=at.flag("secret") if at else False,
        free_text=at.flag("free_text") if at else False,
        json=at.flag("json") if at else False,
        provided_by_subject=at.flag("provided") if at else False,
        purposes=at.texts("purposes") if at else (),
        basis=at.text("basis", "") if at else "",
        erase=erase,
        erase_strategy=strategy,
        retain_basis=retain,
        reason=why,
        confirmed_by=by,
        line=line,
    )


def _spoken(name: str) -> str:
    return name.replace("_", " ").strip().capitalize() or name


_Tables = Mapping[tuple[str, str], TableMap]


def _links(top: Fields, sources: Mapping[str, Fields], tables: _Tables) -> tuple[Link, ...]:
    shared = Counter(table for _, table in tables)
    own: dict[str, dict[str, TableMap]] = {source: {} for source in sources}
    for (source, table), mapped in tables.items():
        own[source][table] = mapped
    found = [
        _link(node.as_fields(), own[source], shared, source) for source, part in sources.items() for node in part.items("links")
    ]
    if top not in sources.values():
        named = {f"{source}.{table}": tables[source, table] for source, table in tables}
        found += [_link(node.as_fields(), named, shared, "") for node in top.items("links")]
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
        if column not in tables[child].columns:
            at.fail(f"“when” names “{short(column)}”, which is no column of “{short(child)}”")
    down, up = at.chosen("down", Meaning), at.chosen("up", Meaning)
    if down is None and up is None:
        at.fail("a link is followed “down” or “up” or both; leave it out if neither")
    suffix = "".join(f" when {column}={value}" for column, value in when.items())
    return Link(
        name=f"{child}.{'+'.join(child_columns)} -> {parent}.{'+'.join(parent_columns)}{suffix}",
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


def _end(node: Node, tables: Mapping[str, TableMap]) -> tuple[str, tuple[str, ...]]:
    """One end of a link: `table.column`, or fields `table` and `columns` where the key has several."""
    if isinstance(node, Text):
        table, _, column = node.value.rpartition(".")
        columns: tuple[str, ...] = (column,)
    else:
        at = node.as_fields()
        at.only("table", "columns")
        table, columns = at.text("table"), at.texts("columns")
    if table not in tables:
        node.fail(f"there is no table “{short(table)}” in this map")
    for column in columns:
        if column not in tables[table].columns:
            node.fail(f"there is no column “{short(column)}” in “{short(table)}”")
    if not columns:
        node.fail("no column is named")
    return table, columns
