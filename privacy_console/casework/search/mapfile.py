"""The data map as a file that people edit: what can be changed in it, as values, and who keeps it.

An edit changes the lines that it is about and no other: comments, order, quotes and blank lines stay. Edits are applied to a
text and give a text, so that undoing is keeping the text from before; nothing is written before `save`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from privacy_console.casework.common.errors import Refused, Unavailable
from privacy_console.casework.search.datamap import ColumnState, DataMap, Meaning, SeenSchema

FieldValue = str | tuple[str, ...] | Mapping[str, str]
"""A text, a list of texts, or texts by name; as docs/datamap.md tells for each field."""


class EditRefused(Refused):
    """An edit that does not fit the map as it stands."""

    code = "datamap.edit_refused"
    sentence = "The data map was not changed: {why}."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class MapNotSaved(Unavailable):
    """The disk did not take the map; the one that was there is still there."""

    code = "datamap.not_saved"
    sentence = "The data map was not written ({why}). The one that was there is still there; try again."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class MapChanged(Refused):
    """Somebody else wrote the file since it was read here."""

    code = "datamap.changed"
    sentence = (
        "The file of the data map was changed by somebody else since it was opened here. Nothing was written; open it anew."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTable:
    """Set fields of a table, as `title`, `row` or `erase`; None takes one out. A table that is not there is added."""

    source: str
    table: str
    fields: Mapping[str, FieldValue | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DropTable:
    """Take a table out, with every link to or from it, and what is said of views of it."""

    source: str
    table: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetColumn:
    """Set fields of a column, as `label` or `identifier`; None takes one out.

    Where it stood as not personal, unsearchable, a pointer or a suggestion, or nowhere, it is a searched column afterwards.
    """

    source: str
    table: str
    column: str
    fields: Mapping[str, FieldValue | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeColumns:
    """Say that columns are not personal or unsearchable, with a reason and a person, wherever they stood before."""

    source: str
    table: str
    columns: tuple[str, ...]
    state: ColumnState
    because: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointColumns:
    """Say that columns only hold another row's key, wherever they stood before."""

    source: str
    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DropColumns:
    """Take columns out, from wherever they stand. Links that need them are in the way."""

    source: str
    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetView:
    """Say which tables a view shows, where the engine does not; no tables: take out what was said."""

    source: str
    view: str
    over: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddLink:
    """Add a link at the end of the source's links. Ends that name a source stand at the top of the map."""

    source: str
    from_table: str
    from_columns: tuple[str, ...]
    to_table: str
    to_columns: tuple[str, ...]
    down: Meaning | None
    up: Meaning | None
    when: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLink:
    """Say what following a link means; `name` is the link's in the map."""

    name: str
    down: Meaning | None
    up: Meaning | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveLink:
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """Take suggestions of the map: they move to where they belong, and their evidence goes.

    All of the map where nothing is named, links too; of one source, table or column where that is; `links` by their names
    alone. `by` stands for what is not personal or unsearchable of them; where nobody does, nobody can confirm the map either.
    """

    source: str = ""
    table: str = ""
    columns: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline:
    """Take suggestions out, named as for `Accept`: a column stays unmapped, a link is not there. Those of a key stay."""

    source: str = ""
    table: str = ""
    columns: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StandFor:
    """Put a person's name to everything not personal or unsearchable that bears nobody's."""

    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmMap:
    """Write who confirmed the map, when, and against which schemas; that it was drafted unseen no longer counts."""

    by: str
    at: str
    seen: Mapping[str, SeenSchema]


@dataclass(frozen=True, slots=True, kw_only=True)
class LapseConfirmation:
    """Take out who confirmed the map: it is another one now. What schema it was seen against stays."""


Edit = (
    SetTable
    | DropTable
    | SetColumn
    | JudgeColumns
    | PointColumns
    | DropColumns
    | SetView
    | AddLink
    | SetLink
    | RemoveLink
    | Accept
    | Decline
    | StandFor
    | ConfirmMap
    | LapseConfirmation
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A map's text after some edits. Nothing is written."""

    text: str
    count: int
    """How many suggestions, columns, tables or links the edits touched."""
    diff: tuple[str, ...]
    """The lines that differ, as `diff -u` writes them; empty where nothing does."""


def same_meaning(one: DataMap, other: DataMap) -> bool:
    """Whether two maps say the same, comments, order within a table and lines apart."""
    return _meant(one) == _meant(other)


def _meant(data_map: DataMap) -> DataMap:
    tables = {
        place: replace(
            table,
            line=0,
            columns={name: replace(column, line=0) for name, column in table.columns.items()},
            suggested={name: replace(column, line=0) for name, column in table.suggested.items()},
        )
        for place, table in data_map.tables.items()
    }
    links = tuple(replace(link, line=0) for link in data_map.links)
    suggested = tuple(replace(link, line=0) for link in data_map.suggested_links)
    return replace(data_map, tables=tables, links=links, suggested_links=suggested, sha256="")


class MapFile(Protocol):
    """Where the data map of an office is kept."""

    def text(self) -> str:
        """The file as it is.

        Raises:
            Unreadable: it cannot be read.
        """

    def parse(self, text: str) -> DataMap:
        """The map that a text is; what is wrong names its line.

        Raises:
            Unreadable: it is none.
        """

    def edit(self, text: str, edits: Sequence[Edit]) -> Edited:
        """Apply edits in their order, all of them or none; the result is a map.

        Raises:
            EditRefused: one of them does not fit.
            Unreadable: the text is no map, or would be none afterwards.
        """

    def save(self, text: str, *, was: str) -> None:
        """Write the file whole, for its owner only, and keep the one before beside it.

        Args:
            was: SHA-256 of the file as the caller knows it; another writer's work is not overwritten.

        Raises:
            MapChanged, MapNotSaved: nothing was written.
        """
