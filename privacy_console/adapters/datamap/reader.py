"""From a YAML file to a `DataMap`, or to an error that names the line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from privacy_console.adapters.datamap.reading.columns import STATED, pointer, stated, texts, twice
from privacy_console.adapters.datamap.reading.links import Tables, read_links
from privacy_console.adapters.datamap.reading.seen import read_seen
from privacy_console.adapters.strict_yaml import Fields, Origin, Text, load, read, short
from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.search.datamap import Capacity, ColumnMap, DataMap, Drafted, People, RowRole, TableMap


class DataMapUnreadable(Unreadable):
    """A data map that cannot be taken as one."""

    code = "datamap.unreadable"
    sentence = "The data map cannot be read. {place}: {message}. Nothing of it was taken; correct the line and read it again."


SOURCE = ("tables", "views", "links", "suggested_links")
TOP = ("version", "confirmed", "drafted", "reviewed_by", "source", "sources", *SOURCE, "seen")
TABLE = (
    *("title", "row", "people", "held_as", "schema", "key", "soft_deleted", "retention", "category", "erase", "retain"),
    *(*STATED, "suggested"),
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
    top.only(*TOP)
    confirmed = top.need("confirmed").as_fields() if "confirmed" in top.fields else None
    if confirmed is not None:
        confirmed.only("by", "at")
    drafted = _drafted(top)
    judge = top.text("reviewed_by", "") or (None if drafted is Drafted.UNSEEN else "")
    sources = sources_of(top)
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
        links=read_links("links", top, sources, tables),
        sources=tuple(sources),
        sha256=hashlib.sha256(raw).hexdigest(),
        drafted=drafted,
        seen=read_seen(top, sources),
        suggested_links=read_links("suggested_links", top, sources, tables),
        views=dict(_views(sources, tables)),
    )


def sources_of(top: Fields) -> Mapping[str, Fields]:
    """One source stands at the top with its tables; several stand under `sources`, each with its own."""
    if "sources" not in top.fields:
        return {top.text("source"): top}
    if any(name in top.fields for name in ("source", "tables", "views")):
        top.fail("either “source” and “tables”, or “sources”")
    found = {name: node.as_fields() for name, node in top.inner("sources").items()}
    if not found:
        top.need("sources").fail("no source is named")
    for part in found.values():
        part.only(*SOURCE)
    return found


def _drafted(top: Fields) -> Drafted:
    if "drafted" not in top.fields:
        return Drafted.NO
    at = top.need("drafted").as_fields()
    at.only("at", "taken")
    return at.choice("taken", Drafted)


def _table(source: str, name: str, at: Fields, judge: str | None) -> TableMap:
    at.only(*TABLE)
    suggestions = at.need("suggested").as_fields() if "suggested" in at.fields else Fields(at.origin, at.line)
    suggestions.only(*STATED)
    suggested = {column.name: column for column, _ in stated(suggestions, at, None)}
    told, key = at.inner("columns"), _key(at)
    columns: dict[str, ColumnMap] = {
        node.value: pointer(node, suggested=node.value in suggested) for node in key if node.value not in told
    }
    if len({node.value for node in key}) < len(key):
        at.need("key").fail("a column of the key is named twice")
    for column, node in stated(at, at, judge):
        if column.name in columns or column.name in suggested:
            twice(column.name, node)
        columns[column.name] = column
    deleted = at.text("soft_deleted", "")
    if deleted and deleted not in columns and deleted not in suggested:
        at.need("soft_deleted").fail(f"there is no column “{short(deleted)}” in this table")
    return TableMap(
        source=source,
        name=name,
        schema=at.text("schema", "") or None,
        title=at.text("title"),
        capacity=at.choice("held_as", Capacity, Capacity.CONTROLLER),
        role=at.choice("row", RowRole),
        key=tuple(node.value for node in key),
        soft_deleted=deleted,
        retention=at.text("retention", ""),
        columns=columns,
        line=at.line,
        people=at.choice("people", People, People.OTHER),
        suggested=suggested,
    )


def _key(at: Fields) -> list[Text]:
    """Empty where it is `all`, without quotes or brackets: rows that have no key are addressed by all their columns."""
    node = at.fields.get("key")
    if isinstance(node, Text) and node.plain and node.value == "all":
        return []
    found = texts(node)
    if not found:
        at.fail("“key” is missing: rows are named by it (`key: all` where they have none)")
    return found


def _views(sources: Mapping[str, Fields], tables: Tables) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    for source, part in sources.items():
        for view, node in part.inner("views").items():
            over = tuple(one.value for one in texts(node))
            for table in over:
                if (source, table) not in tables:
                    node.fail(f"there is no table “{short(table)}” in this map")
            if not over or (source, view) in tables:
                node.fail("name the tables that this view shows; it is none of them itself")
            yield (source, view), over
