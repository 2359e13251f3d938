"""A map's text in pieces: each table, each list of links and some fields of the top by themselves, and what is between them.

The whole is parsed once. An edit parses its own piece again, which takes a thousandth of that, however long the map is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from privacy_console.adapters.datamap.editing import blocks
from privacy_console.adapters.datamap.reader import DataMapUnreadable, sources_of
from privacy_console.adapters.datamap.scalars import name
from privacy_console.adapters.strict_yaml import Fields, Items, Origin, load
from privacy_console.casework.search.mapfile import EditRefused

Place = tuple[str, ...]
"""`table, source, name`, `links, source`, `suggested_links, source`, `views, source`, or `top, field`.

The source is empty for what stands at the top of a map of several.
"""
Kind = Literal["links", "suggested_links"]
ORIGIN = Origin("the data map", DataMapUnreadable)
TOP = ("confirmed", "drafted", "seen")
"""The fields of the top that are changed as a whole."""
LISTS = ("views", "links", "suggested_links")


@dataclass(slots=True)
class Piece:
    text: str
    more: list[Piece] = field(default_factory=list)
    """What was put in after it: only where it is a place for that."""

    def __str__(self) -> str:
        return self.text + "".join(map(str, self.more))


class Sheet:
    def __init__(self, text: str) -> None:
        self.newline = blocks.newline_of(text)
        text = text if text.endswith("\n") else text + self.newline
        top = load(text, ORIGIN)
        if top.flow:
            raise EditRefused("it stands in braces as a whole; write its fields one below the other")
        self._parts = sources_of(top)
        self._indents: dict[str, str] = {}
        self.reviewed = bool(top.text("reviewed_by", ""))
        self._pieces: list[Piece] = []
        self._at: dict[Place, Piece] = {}
        self._parsed: dict[Place, tuple[str, Fields]] = {}
        self._cut(text, sorted(self._spans(text, top), key=lambda span: span[:2]))

    def _spans(self, text: str, top: Fields) -> Iterator[tuple[int, int, Place]]:
        """Where each piece begins and ends; one without length is a place for what is not there yet."""
        for one in TOP:
            if one in top.fields:
                yield (*blocks.entry_span(text, top, one), ("top", one))
        top.need("version")
        after = blocks.entry_span(text, top, "version")[1]
        yield after, after, ("after version",)
        for source, part in self._parts.items():
            yield from self._source_spans(text, source, part)
        if top not in self._parts.values():
            yield from ((*blocks.entry_span(text, top, kind), (kind, "")) for kind in LISTS if kind in top.fields)
        yield len(text), len(text), ("end",)

    def _source_spans(self, text: str, source: str, part: Fields) -> Iterator[tuple[int, int, Place]]:
        tables = part.need("tables").as_fields()
        if part.flow or (tables.flow and tables.fields):
            raise EditRefused(f"the tables of “{source}” stand in braces; write them one below the other")
        start, end = blocks.entry_span(text, part, "tables")
        self._indents[source] = blocks.indent_of(text, part.names["tables"])
        first = next((blocks.entry_span(text, tables, table)[0] for table in tables.fields), end)
        yield start, first, ("tables", source)
        for table in tables.fields:
            yield (*blocks.entry_span(text, tables, table), ("table", source, table))
        yield end, end, ("tables end", source)
        yield end, end, ("lists end", source)
        for kind in LISTS:
            if kind in part.fields:
                yield (*blocks.entry_span(text, part, kind), (kind, source))

    def _cut(self, text: str, spans: list[tuple[int, int, Place]]) -> None:
        done = 0
        for start, end, place in spans:
            self._at[place] = Piece(text[start:end])
            self._pieces += [Piece(text[done:start]), self._at[place]]
            done = end
        self._pieces.append(Piece(text[done:]))

    @property
    def text(self) -> str:
        return "".join(map(str, self._pieces))

    def places(self, kind: str) -> tuple[Place, ...]:
        """What there is of a kind, in the order in which it was written or put in."""
        return tuple(place for place, piece in self._at.items() if place[0] == kind and piece.text)

    def has(self, *place: str) -> bool:
        return place in self._at and bool(self._at[place].text)

    def piece(self, *place: str) -> tuple[str, Fields]:
        """The text of a piece, and the one entry that it is."""
        text = self._at[place].text
        parsed = self._parsed.get(place)
        if parsed is None or parsed[0] is not text:
            parsed = self._parsed[place] = (text, load(text, ORIGIN))
        return parsed

    def table(self, source: str, table: str) -> tuple[str, Fields]:
        if not self.has("table", source, table):
            raise EditRefused(f"“{source}” has no table “{table}” in it")
        text, at = self.piece("table", source, table)
        return text, at.fields[table].as_fields()

    def links(self, kind: Kind, source: str) -> tuple[str, Items]:
        text, at = self.piece(kind, source)
        return text, at.fields[kind].as_items()

    def put(self, text: str, *place: str) -> None:
        """Another text for a piece; none takes it out."""
        self._at[place].text = text

    def add_table(self, source: str, table: str, lines: str) -> None:
        """A table after the last of its source; in `lines` its name begins in the first column."""
        if source not in self._indents:
            raise EditRefused(f"it has no source “{source}”")
        others = [place for place in self.places("table") if place[1] == source]
        if others:
            text, at = self.piece(*others[0])
            indent = blocks.indent_of(text, at.names[others[0][2]])
            lines = self.newline + lines
        else:
            indent = self._indents[source] + "  "
            self.put(f"{self._indents[source]}tables:{self.newline}", "tables", source)
        self._add(blocks.moved(lines, len(indent)), ("tables end", source), ("table", source, table))

    def drop_table(self, source: str, table: str) -> None:
        self.put("", "table", source, table)
        if not any(place[1] == source for place in self.places("table")):
            self.put(f"{self._indents[source]}tables: {{}}{self.newline}", "tables", source)

    def add_items(self, kind: Kind, source: str, items: str) -> None:
        """A list of links where there is none; `items` are whole lines that begin with a blank, a blank and a dash."""
        after: Place = ("lists end", source) if source else ("end",)
        if after not in self._at:
            raise EditRefused(f"it has no source “{source}”")
        indent = self._indents.get(source, "")
        lines = f"{self.newline}{indent}{kind}:{self.newline}{blocks.moved(items, len(indent))}"
        self._add(lines, after, (kind, source))

    def add_views(self, source: str, view: str, over: str) -> None:
        if source not in self._indents:
            raise EditRefused(f"it has no source “{source}”")
        indent = self._indents[source]
        lines = f"{self.newline}{indent}views:{self.newline}{indent}  {name(view)}: {over}{self.newline}"
        self._add(lines, ("lists end", source), ("views", source))

    def add_top(self, lines: str, field: str, *, last: bool) -> None:
        self._add(self.newline + lines if last else lines, ("end",) if last else ("after version",), ("top", field))

    def _add(self, lines: str, after: Place, place: Place) -> None:
        self._at.pop(place, None)  # what was taken out before, if anything: it is put in anew at another place
        self._at[place] = Piece(lines)
        self._at[after].more.append(self._at[place])
