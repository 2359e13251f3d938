"""How a record is drawn: a head, and its values as labelled rows. Nearly all of a dossier goes through here.

What many records have alike (title, way, labels) is set once and kept. A record is one text object, and each of its rows is
placed from the one before: what is the same for every row then is the same string.
"""

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

LABEL_WIDTH = 132.0
_ACROSS = LABEL_WIDTH + 8
VALUE_LEFT = LEFT + _ACROSS
VALUE_WIDTH = RIGHT - VALUE_LEFT
_INDENT = 26.0
_BELOW = WIDTH - _INDENT
_BETWEEN = " · "
_GAP = 2.0
_DOWN = f"{-_ACROSS} {-LEADING - _GAP:.1f} Td "
_HEAD = 17.0
_AFTER = 9.0
_KEPT_WHOLE = 0.25  # of a page: a record up to that is not split


@dataclass(slots=True)
class _Kind:
    """The head of records that differ only in their keys. `way` begins with what divides it from a key."""

    shown: str
    """From the number on: title, what stands beside it, and down to the line below."""
    way: str
    way_line: Line


@dataclass(slots=True)
class _Label:
    lines: tuple[Line, ...]
    shown: str
    """The label, and on to its value."""


@dataclass(slots=True)
class _Row:
    label: _Label
    value: tuple[Line, ...]
    height: float
    color: str = BLACK


class Records:
    """Draws records on a sheet and keeps the ids of the values that were drawn."""

    def __init__(self, sheet: Sheet, words: Wording) -> None:
        self._sheet, self._words = sheet, words
        self.leaves: list[str] = []
        self.began: tuple[int, float] = (0, 0.0)
        """Page and height at which the last record begins."""
        fonts = sheet.set.fonts
        self._label_font = f"{fonts[LABEL.bold]} {LABEL.size:g} Tf {GREY}"
        self._value_font = f"{fonts[BODY.bold]} {BODY.size:g} Tf"
        self._strong_font = f"{fonts[STRONG.bold]} {STRONG.size:g} Tf"
        self._small_font = f"{fonts[SMALL.bold]} {SMALL.size:g} Tf"
        self._labels: dict[str, _Label] = {}
        self._kinds: dict[tuple[object, ...], _Kind] = {}
        self._true_false = {"true": words.say("value.true"), "false": words.say("value.false")}

    def draw(self, number: int, record: TreeRecord) -> None:
        """One record; on the page where it begins, at least its head and first row."""
        rows = list(self._rows(record))
        kind = self._kind(record)
        below = self._below(record, kind)
        head = _HEAD + len(below) * SMALL.leading
        body = sum([row.height for row in rows])
        sheet = self._sheet
        if head + body <= HEIGHT * _KEPT_WHOLE or not rows:
            sheet.need(head + body)
        else:
            sheet.need(head + min(rows[0].height, LEADING * 3))
        self.began = sheet.number, sheet.y
        sheet.code.append(self._head(number, kind, below))
        sheet.y -= head
        if sheet.y - body >= BOTTOM:
            self._whole(rows)
        else:
            sheet.code.append("ET")
            for row in rows:
                self._row(row, number, record)
        sheet.y -= _AFTER

    # --- the head

    def _kind(self, record: TreeRecord) -> _Kind:
        key = (record.title, record.confidence, record.reach, record.soft_deleted, record.held_for_others, record.path,
               record.others, record.copies, record.decided_by)  # fmt: skip
        found = self._kinds.get(key)
        if found is None:
            found = self._kinds[key] = self._new_kind(record)
        return found

    def _new_kind(self, record: TreeRecord) -> _Kind:
        """How sure and why it is here stands beside the title where there is room, else below; the way always below."""
        words, line = self._words, self._sheet.set.line
        meta = [words.code("confidence", record.confidence), words.code("reach", record.reach)]
        if record.soft_deleted:
            meta.append(words.say("record.deleted"))
        if record.held_for_others:
            meta.append(words.say("record.held_for_others"))
        if record.others:
            meta.append(words.say("record.others", count=str(record.others)))
        if record.copies > 1:
            meta.append(words.say("record.alike", count=str(record.copies)))
        if record.decided_by != "rule":
            meta.append(words.say("record.chosen"))
        title, beside = line(record.title, STRONG), line(_BETWEEN.join(meta), SMALL)
        fits = beside.width <= _BELOW - title.width - 12
        told = [] if fits else meta
        if record.path:
            hops = " › ".join((*(hop.from_.replace("->", "›") for hop in record.path), record.path[-1].to))
            told = [*told, words.say("record.found", way=hops)]
        way = "".join(f"{_BETWEEN}{one}" for one in told)
        across = _BELOW - beside.width
        aside = f"{across:.2f} 0 Td {beside.shown} {-across:.2f} 0 Td" if fits else ""
        shown = f"{BLACK} {_INDENT} 0 Td {title.shown} {self._small_font} {GREY} {aside} {PALE}"
        return _Kind(shown, way, self._sheet.set.line(way, SMALL, trimmed=False))

    def _below(self, record: TreeRecord, kind: _Kind) -> tuple[Line, ...]:
        """Key and way: nearly always on one line, and then only the key is set anew."""
        setter = self._sheet.set
        key = ", ".join([f"{name} {value}" for name, value in record.key.items()])
        if not key:
            return setter.lines(kind.way.removeprefix(_BETWEEN), SMALL, _BELOW) if kind.way else ()
        first = setter.plain(key, SMALL)
        if first is None or first.width + kind.way_line.width > _BELOW:
            return setter.lines(key + kind.way, SMALL, _BELOW)
        return (Line(f"{first.shown} {kind.way_line.shown}" if kind.way else first.shown, first.width + kind.way_line.width),)

    def _head(self, number: int, kind: _Kind, below: Sequence[Line]) -> str:
        """The rule and the head; the text object stays open, at the indent of the line below the title."""
        y = self._sheet.y
        shown = " ".join([f"0 {-SMALL.leading} Td {line.shown}" for line in below])
        return (
            f"0.82 G 0.5 w {LEFT} {y - 1:.1f} m {RIGHT} {y - 1:.1f} l S BT {self._strong_font} {PALE}"
            f" 1 0 0 1 {LEFT} {y - _HEAD + 3:.1f} Tm ({number}) Tj {kind.shown} {shown}"
        )

    # --- rows

    def _rows(self, record: TreeRecord) -> Iterator[_Row]:
        empty: list[str] = []
        seen, lines = self.leaves.append, self._sheet.set.lines
        for leaf in record.leaves:
            seen(leaf.id)
            pieces = leaf.pieces
            if not pieces:
                empty.append(leaf.label)
                continue
            label = self._label(f"{leaf.label} ({leaf.category})" if leaf.category else leaf.label)
            if len(pieces) == 1 and isinstance(pieces[0], Words):
                text = pieces[0].text
                plain = leaf.type is LeafType.TEXT and not leaf.explained
                value = lines(text if plain else self._text(leaf, text), BODY, VALUE_WIDTH)
            else:
                value = self._sheet.set.rich([*map(_part, pieces)], BODY, VALUE_WIDTH)
            yield _Row(label, value, max(len(label.lines), len(value)) * LEADING + _GAP)
        if empty:
            label, value = self._label(self._words.say("record.empty")), lines(", ".join(empty), BODY, VALUE_WIDTH)
            yield _Row(label, value, max(len(label.lines), len(value)) * LEADING + _GAP, GREY)

    def _label(self, text: str) -> _Label:
        found = self._labels.get(text)
        if found is None:
            lines = self._sheet.set.lines(text, LABEL, LABEL_WIDTH)
            shown = " T* ".join([line.shown for line in lines])
            up = (len(lines) - 1) * LEADING
            found = self._labels[text] = _Label(lines, f"{self._label_font} {shown} {_ACROSS} {up:.1f} Td {self._value_font} ")
        return found

    def _text(self, leaf: Leaf, text: str) -> str:
        if leaf.type is LeafType.BOOLEAN:
            text = self._true_false.get(text, text)
        elif leaf.type is LeafType.DATETIME:
            text = text.replace("T", " ", 1)
        return f"{leaf.explained} ({text})" if leaf.explained.casefold() not in {"", text.casefold()} else text

    def _whole(self, rows: Sequence[_Row]) -> None:
        """All rows at once, in the text object that is open: there is room for them."""
        sheet = self._sheet
        out, y, down = [], sheet.y, f"{-_INDENT} {-LEADING - 3:.1f} Td "
        for row in rows:
            value = row.value
            first = value[0]
            if len(value) == 1 and first.shown and not first.right:
                out.append(f"{down}{row.label.shown}{row.color} {first.shown}")
            elif any(line.parts or line.right for line in value):
                out.append(f"{down}{row.label.shown} ET")
                sheet.code += out
                for place, line in enumerate(value):
                    sheet.line(VALUE_LEFT, y - (place + 1) * LEADING, line, BODY, color=row.color, width=VALUE_WIDTH)
                out = [f"BT 1 0 0 1 {VALUE_LEFT} {y - len(value) * LEADING:.1f} Tm"]
            else:
                shown = " T* ".join([line.shown for line in value])
                out.append(f"{down}{row.label.shown}{row.color} {shown}")
            longer = len(row.label.lines) - len(value)
            down = _DOWN if longer <= 0 else f"{-_ACROSS} {-LEADING - _GAP - longer * LEADING:.1f} Td "
            y -= row.height
        out.append("ET")
        sheet.code += out
        sheet.y = y

    def _row(self, row: _Row, number: int, record: TreeRecord) -> None:
        """A row line by line, over the end of a page."""
        sheet, label = self._sheet, row.label.lines
        for place in range(max(len(label), len(row.value))):
            if sheet.need(min(row.height, LEADING * 3) if place == 0 else LEADING):
                again = self._words.say("record.continued", number=number, title=record.title)
                sheet.y -= SMALL.leading
                sheet.write(LEFT, sheet.y, sheet.set.line(again, SMALL).shown, SMALL, GREY)
                sheet.y -= 4
            sheet.y -= LEADING
            if place < len(label):
                sheet.write(LEFT, sheet.y, label[place].shown, LABEL, GREY)
            if place < len(row.value):
                sheet.line(VALUE_LEFT, sheet.y, row.value[place], BODY, color=row.color, width=VALUE_WIDTH)
        sheet.y -= _GAP


def _part(piece: Words | Marked | Mark) -> Part:
    if isinstance(piece, Mark):
        return MarkText(f"{piece.reason.value} · {piece.label}" if piece.label else piece.reason.value, piece.ref)
    return Text(piece.text, piece.ref if isinstance(piece, Marked) else None)
