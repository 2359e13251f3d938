"""Links of a map by which two people would become one: it can be read, and following it hands out another's rows.

Nothing here is certain of what a database holds. It is said to whoever checks a map, and blocks nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from privacy_console.casework.search.company import LiveSchema
from privacy_console.casework.search.datamap import DataMap, Link, Meaning, RowRole, TableMap
from privacy_console.casework.search.trace.ground import ONE_PERSONS

_Id = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    link: str
    """As the map names it."""
    line: int
    why: str

    def __str__(self) -> str:
        """`users.manager_id -> users.id (line 40): …`."""
        return f"{self.link} (line {self.line}): {self.why}"


def merging_links(data_map: DataMap, schemas: Sequence[LiveSchema]) -> tuple[Merging, ...]:
    """The owning links that lead into rows that are people from what others have or are, in the order of the map."""
    live = {schema.source: schema for schema in schemas}
    ends = [(link, *_ends(link, data_map)) for link in data_map.links]
    owned: dict[_Id, list[Link]] = {}
    for link, child, parent in ends:
        if child and link.down is Meaning.OWNS:
            owned.setdefault((child.source, child.name), []).append(link)
        if parent and link.up is Meaning.OWNS:
            owned.setdefault((parent.source, parent.name), []).append(link)
    return tuple(
        Merging(link=link.name, line=link.line, why=why)
        for link, child, parent in ends
        if child and parent and (why := _why(link, child, parent, owned.get((child.source, child.name), []), live))
    )


def _ends(link: Link, data_map: DataMap) -> tuple[TableMap | None, TableMap | None]:
    return _called(link.from_table, data_map), _called(link.to_table, data_map)


def _called(name: str, data_map: DataMap) -> TableMap | None:
    return next((table for table in data_map.tables.values() if name in {table.name, f"{table.source}.{table.name}"}), None)


def _why(link: Link, child: TableMap, parent: TableMap, into: Sequence[Link], live: Mapping[str, LiveSchema]) -> str:
    """Why the link makes two people one; empty where it does not."""
    ways = {link.down, link.up}
    if Meaning.OWNS not in ways:
        return ""
    if child.role is parent.role is RowRole.IS:
        if child is parent:
            return "it leads from one person to another of the same table, and a search for the one takes the other's rows"
        return "" if ways == {Meaning.OWNS} else "one person in two tables is owned both ways; else they are two people"
    if parent.role is RowRole.IS and link.up is Meaning.OWNS:
        others = [other for other in into if other.from_columns != link.from_columns or other.down is not Meaning.OWNS]
        if others:
            return f"its rows are owned through {others[0].name} as well: whoever that is would be one with this person"
        if link.down is not Meaning.OWNS and not any(column.identifier in ONE_PERSONS for column in child.columns.values()):
            return "it leads from a thing up to a person; say “down: owns” if the thing is that person's"
    if child.role is RowRole.IS and link.down is Meaning.OWNS and not _stands_once(link, child, live):
        return f"everybody who has the same row of {parent.name} would be one person"
    return ""


def _stands_once(link: Link, child: TableMap, live: Mapping[str, LiveSchema]) -> bool:
    """Whether the database promises that no two rows of the child lead to one of the parent."""
    schema = live.get(child.source)
    there = schema.tables.get(schema.called(child.name, child.schema)) if schema else None
    if there is None:
        return False
    wanted = set(link.from_columns)
    return set(there.key) == wanted or any(set(one) == wanted for one in there.unique)
