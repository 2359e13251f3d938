"""How a record is drawn: a head, and its values as labelled rows. Nearly all of a dossier goes through here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from privacy_console.adapters.documents.sheet import (
    BLACK,
    BODY,
    BOTTOM,
    GREY,
    HEIGHT,
    LABEL,
    LEADING,
    LEFT,
    PALE,
    RIGHT,
    SMALL,
    STRONG,
    WIDTH,
    Sheet,
)
from privacy_console.adapters.documents.typesetter import Line, MarkText, Part, Text
from privacy_console.adapters.documents.wording import Wording
from privacy_console.casework.disclosure.tree import Leaf, LeafType, Mark, Marked, TreeRecord, Words
from privacy_console.casework.search.findings import Hop

LABEL_WIDTH = 132.0
VALUE_LEFT = LEFT + LABEL_WIDTH + 8
VALUE_WIDTH = RIGHT - VALUE_LEFT
_INDENT = 26.0
_GAP = 2.0
_HEAD = 17.0
_AFTER = 9.0
_KEPT_WHOLE = 0.25  # of a page: a record up to that is not split


@dataclass(slots=True)
class _Row:
    label: tuple[Line, ...]
    value: tuple[Line, ...]
    color: str = BLACK

    @property
    def height(self) -> float:
        return max(len(self.label), len(self.value)) * LEADING + _GAP


class Records:
    """Draws records on a sheet and keeps the ids of the values that were drawn."""

    def __init__(self, sheet: Sheet, words: Wording) -> None:
        self._sheet, self._words = sheet, words
        self.leaves: list[str] = []
        self.began: tuple[int, float] = (0, 0.0)
        """Page and height at which the last record begins."""
        setter = sheet.set
        self._label_font = f"{setter.fonts[LABEL.bold]} {LABEL.size:g} Tf {GREY}"
        self._value_font = f"{setter.fonts[BODY.bold]} {BODY.size:g} Tf"
        self._ways: dict[tuple[Hop, ...], str] = {}
        self._true_false = {"true": words.say("value.true"), "false": words.say("value.false")}

    def draw(self, number: int, record: TreeRecord) -> None:
        """One record; on the page where it begins, at least its head and first row."""
        rows = list(self._rows(record))
        meta, way = self._told(record)
        head = _HEAD + len(way) * SMALL.leading + 3
        height = head + sum(row.height for row in rows)
        sheet = self._sheet
        if height <= HEIGHT * _KEPT_WHOLE or not rows:
            sheet.need(height)
        else:
            sheet.need(head + rows[0].height if rows[0].height < HEIGHT / 3 else head + LEADING * 3)
        self.began = sheet.number, sheet.y
        self._head(number, record, meta, way)
        if sheet.y - sum(row.height for row in rows) >= BOTTOM:
            self._whole(rows)
        else:
            for row in rows:
                self._row(row, number, record)
        sheet.y -= _AFTER

    def _told(self, record: TreeRecord) -> tuple[Line | None, tuple[Line, ...]]:
        """How sure and why it is here, beside the title where there is room; key and way below it."""
        say, lines = self._words.say, self._sheet.set.lines
        meta = [self._words.code("confidence", record.confidence), self._words.code("reach", record.reach)]
        if record.soft_deleted:
            meta.append(say("record.deleted"))
        if record.held_for_others:
            meta.append(say("record.held_for_others"))
        below = [f"{name} {value}" for name, value in record.key.items()]
        if record.path:
            below.append(self._way(record.path))
        beside: Line | None = self._sheet.set.line(" · ".join(meta), SMALL)
        if beside and beside.width > WIDTH - _INDENT - self._sheet.set.line(record.title, STRONG).width - 12:
            beside = None
            below = meta + below
        return beside, lines(" · ".join(below), SMALL, WIDTH - _INDENT) if below else ()

    def _way(self, path: tuple[Hop, ...]) -> str:
        if path not in self._ways:
            hops = " › ".join((*(hop.from_.replace("->", "›") for hop in path), path[-1].to))
            self._ways[path] = self._words.say("record.found", way=hops)
        return self._ways[path]

    def _head(self, number: int, record: TreeRecord, beside: Line | None, below: Sequence[Line]) -> None:
        sheet = self._sheet
        sheet.rule(sheet.y - 1)
        sheet.y -= _HEAD - 3
        sheet.write(LEFT, sheet.y, sheet.set.line(f"{number}", STRONG).shown, STRONG, PALE)
        sheet.line(LEFT + _INDENT, sheet.y, sheet.set.line(record.title, STRONG), STRONG, width=0)
        if beside:
            sheet.write(RIGHT - beside.width, sheet.y, beside.shown, SMALL, GREY)
        for line in below:
            sheet.y -= SMALL.leading
            sheet.line(LEFT + _INDENT, sheet.y, line, SMALL, color=PALE, width=WIDTH - _INDENT)
        sheet.y -= 3

    # --- rows

    def _rows(self, record: TreeRecord) -> Iterator[_Row]:
        lines = self._sheet.set.lines
        empty: list[str] = []
        for leaf in record.leaves:
            self.leaves.append(leaf.id)
            if not leaf.pieces:
                empty.append(leaf.label)
                continue
            label = f"{leaf.label} ({leaf.category})" if leaf.category else leaf.label
            yield _Row(lines(label, LABEL, LABEL_WIDTH), self._value(leaf))
        if empty:
            yield _Row(
                lines(self._words.say("record.empty"), LABEL, LABEL_WIDTH), lines(", ".join(empty), BODY, VALUE_WIDTH), GREY
            )

    def _value(self, leaf: Leaf) -> tuple[Line, ...]:
        first = leaf.pieces[0]
        if len(leaf.pieces) == 1 and isinstance(first, Words):
            text = first.text
            if leaf.type is LeafType.BOOLEAN:
                text = self._true_false.get(text, text)
            elif leaf.type is LeafType.DATETIME:
                text = text.replace("T", " ", 1)
            if leaf.explained:
                text = f"{leaf.explained} ({text})"
            return self._sheet.set.lines(text, BODY, VALUE_WIDTH)
        return self._sheet.set.rich([*map(_part, leaf.pieces)], BODY, VALUE_WIDTH)

    def _whole(self, rows: Sequence[_Row]) -> None:
        """All rows at once: there is room for them."""
        sheet = self._sheet
        out = ["BT"]
        y = sheet.y
        for row in rows:
            top = y - LEADING
            out.append(f"{self._label_font} 1 0 0 1 {LEFT} {top:.1f} Tm {' T* '.join([line.shown for line in row.label])}")
            if any(line.parts or line.right for line in row.value):
                out.append("ET")
                sheet.code += out
                for place, line in enumerate(row.value):
                    sheet.line(VALUE_LEFT, top - place * LEADING, line, BODY, color=row.color, width=VALUE_WIDTH)
                out = ["BT"]
            else:
                value = " T* ".join([line.shown for line in row.value])
                out.append(f"{self._value_font} {row.color} 1 0 0 1 {VALUE_LEFT} {top:.1f} Tm {value}")
            y -= row.height
        out.append("ET")
        sheet.code += out
        sheet.y = y

    def _row(self, row: _Row, number: int, record: TreeRecord) -> None:
        """A row line by line, over the end of a page."""
        sheet = self._sheet
        for place in range(max(len(row.label), len(row.value))):
            if sheet.need(LEADING):
                again = self._words.say("record.continued", number=number, title=record.title)
                sheet.y -= SMALL.leading
                sheet.write(LEFT, sheet.y, sheet.set.line(again, SMALL).shown, SMALL, GREY)
                sheet.y -= 4
            sheet.y -= LEADING
            if place < len(row.label):
                sheet.write(LEFT, sheet.y, row.label[place].shown, LABEL, GREY)
            if place < len(row.value):
                sheet.line(VALUE_LEFT, sheet.y, row.value[place], BODY, color=row.color, width=VALUE_WIDTH)
        sheet.y -= _GAP


def _part(piece: Words | Marked | Mark) -> Part:
    if isinstance(piece, Mark):
        return MarkText(f"{piece.reason.value} · {piece.label}" if piece.label else piece.reason.value, piece.ref)
    return Text(piece.text, piece.ref if isinstance(piece, Marked) else None)
