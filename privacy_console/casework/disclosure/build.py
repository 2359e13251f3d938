"""From a reviewed package to the tree: what is withheld is gone before anything is laid out (promise 4)."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.disclosure.cells import Cell, cells_of, steps, typed
from privacy_console.casework.disclosure.sections import describe
from privacy_console.casework.disclosure.tree import (
    CONTEXT,
    Identifying,
    Leaf,
    LeafType,
    Mark,
    Marked,
    Piece,
    Tree,
    TreeRecord,
    Withheld,
    Words,
)
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.review.occurrences import Finder
from privacy_console.casework.review.pieces import Part, delivered, original, redacted_values
from privacy_console.casework.review.review import Review, ReviewedRecord
from privacy_console.casework.review.spans import Proposal, Reason, ReviewedUnit, SpanKind
from privacy_console.casework.search.datamap import Capacity, ColumnMap, ColumnState, DataMap, RowRole, TableMap
from privacy_console.casework.search.findings import Inclusion, KeyValue, Reach, RowRef, SearchOutcome

_SURROGATE = re.compile("[\ud800-\udfff]")


class NotInMap(Refused):
    """A value of a found row stands in no column of the data map: nobody decided what it is."""

    code = "disclosure.not_in_map"
    sentence = "“{place}” is not in the data map, so nobody decided whether it may be disclosed. Nothing was made; map it first."

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def build_tree(
    review: Review,
    *,
    case: Case,
    subject_name: str,
    policy: Policy,
    data_map: DataMap,
    outcome: SearchOutcome,
    made_at: datetime,
    watermark: str,
    original: bool = False,
) -> Tree:
    """The tree of an answer.

    A record stands whole in the section of the category that most of its values have (the earlier one of the policy where
    two have as many); a value of another category names it. Records in no category come last, as context. Only findings that
    were decided to be included are in it. Keys and columns that only point to other rows are not values.

    Args:
        made_at: an instant, with its zone; it is printed, so that the same one gives the same bytes.
        original: whether the proposals are shown in place (`Marked`) instead of being withheld. Such a tree is internal.

    Raises:
        NotInMap: a table or column of a record is not in the map.
    """
    builder = _Builder(review, policy, data_map, original=original)
    sections: dict[str, list[TreeRecord]] = {}
    tables: dict[str, list[TableMap]] = {}
    order = {place: number for number, place in enumerate(data_map.tables)}
    chosen = [item for item in review.records if item.record.finding.decision is Inclusion.INCLUDED]
    for item in sorted(chosen, key=lambda item: order.get(_place(item.record.finding.row), len(order))):
        category, table, record = builder.record(item)
        sections.setdefault(category, []).append(record)
        tables.setdefault(category, []).append(table)
    return Tree(
        case=case.id,
        subject=subject_name,
        controller=policy.controller.name,
        contact=policy.controller.contact,
        authority=policy.controller.authority,
        automated_decisions=policy.controller.automated_decisions,
        rights=tuple((right.title, right.article) for right in policy.rights),
        made_at=made_at,
        received=case.deadline.received.isoformat(),
        policy_version=policy.version,
        policy_sha256=policy.sha256,
        map_version=data_map.version,
        map_sha256=data_map.sha256,
        sections=tuple(describe(policy, sections, tables, builder.categories_in)),
        withheld=tuple(builder.withheld()),
        coverage=outcome.coverage,
        complete=outcome.complete,
        unavailable=outcome.unavailable,
        searched_at=outcome.started,
        watermark=watermark,
        nothing_in=tuple(one.title for name, one in policy.categories.items() if name not in builder.categories_seen),
        internal=original,
    )


def record_id(row: RowRef) -> str:
    """Names a row in every tree alike, without its key: 16 hex digits.

    >>> record_id(RowRef(source="main", table="orders", key=(("id", 7),)))
    '4397067bb52172be'
    """
    key = [[column, type(value).__name__, value.hex() if isinstance(value, bytes) else value] for column, value in row.key]
    return sha256(json.dumps([row.source, row.table, key]).encode()).hexdigest()[:16]


def _place(row: RowRef) -> tuple[str, str]:
    return row.source, row.table


@dataclass(frozen=True, slots=True)
class _Gone:
    """One thing that was withheld, as the log counts it."""

    record: str
    label: str
    kind: SpanKind
    reason: Reason
    mark: str
    decided_by: str


class _Builder:
    def __init__(self, review: Review, policy: Policy, data_map: DataMap, *, original: bool) -> None:
        self._policy, self._map, self._original = policy, data_map, original
        self._zone = ZoneInfo(policy.controller.time_zone)
        self._rank = {name: number for number, name in enumerate(policy.categories)}
        self._gone: Counter[_Gone] = Counter()
        self._hidden = Finder(redacted_values(review))
        self._to_people = {place: _to_people(place, data_map) for place in data_map.tables}
        self.categories_in: dict[str, set[str]] = {}
        """Category -> the sections in which values of it stand."""

    @property
    def categories_seen(self) -> set[str]:
        return set(self.categories_in)

    def withheld(self) -> Iterator[Withheld]:
        for gone, count in self._gone.items():
            yield Withheld(
                record=gone.record,
                label=gone.label,
                kind=gone.kind.value,
                reason=gone.reason,
                mark=gone.mark,
                decided_by="rule" if gone.decided_by == "rule" else "officer",
                count=count,
            )

    def record(self, item: ReviewedRecord) -> tuple[str, TableMap, TreeRecord]:
        finding = item.record.finding
        row = finding.row
        table = self._map.tables.get(_place(row))
        if table is None:
            raise NotInMap(f"{row.source}.{row.table}")
        units = {(unit.unit.column, unit.unit.pointer): unit for unit in item.units}
        columns = [self._column(table, name) for name in item.record.values]
        shown = [column for column in columns if _is_a_value(column)]
        main = self._main_category(shown)
        name = record_id(row)
        leaves = tuple(
            leaf for column in shown for leaf in self._leaves(name, column, item.record.values[column.name], units, main)
        )
        record = TreeRecord(
            id=name,
            source=row.source,
            table=row.table,
            title=table.title,
            key=self._key(row, table, finding.reach, units),
            path=finding.path,
            confidence=finding.confidence.value,
            reach=finding.reach.value,
            soft_deleted=finding.soft_deleted,
            leaves=leaves,
            held_for_others=table.capacity is Capacity.PROCESSOR,
            others=len(finding.others),
            copies=finding.copies,
            decided_by="officer" if finding.decided_by else "rule",
            decided_on=self._day(finding.decided_at),
            identifiers=tuple(_identifying(table, leaves)),
        )
        return main, table, record

    def _day(self, at: datetime | None) -> str:
        return at.astimezone(self._zone).date().isoformat() if at is not None else ""

    def _column(self, table: TableMap, name: str) -> ColumnMap:
        column = table.columns.get(name)
        if column is None:
            raise NotInMap(f"{table.source}.{table.name}.{name}")
        return column

    def _main_category(self, columns: Sequence[ColumnMap]) -> str:
        counts = Counter(column.category for column in columns if column.category in self._rank)
        main = min(counts, key=lambda name: (-counts[name], self._rank[name]), default=CONTEXT)
        for name in counts:
            self.categories_in.setdefault(name, set()).add(main)
        return main

    def _key(self, row: RowRef, table: TableMap, reach: Reach, units: Mapping[tuple[str, str], ReviewedUnit]) -> dict[str, str]:
        """The row's key, for telling records apart; never another person's, never one that something was withheld of.

        A row that is addressed by all its columns has none: they are its values.
        """
        if not table.key or (table.role is RowRole.IS and reach is not Reach.OWNS):
            return {}
        others = self._to_people[_place(row)] if reach is not Reach.OWNS else frozenset[str]()
        return {
            name: _key_text(value)
            for name, value in row.key
            if name not in others
            and not self._column(table, name).secret
            and not _has_withheld(units.get((name, "")))
            and not any(self._hidden.within(_key_text(value)))
        }

    def _leaves(
        self, record: str, column: ColumnMap, value: object, units: Mapping[tuple[str, str], ReviewedUnit], main: str
    ) -> Iterator[Leaf]:
        other = self._policy.categories.get(column.category) if column.category != main else None
        cells = [Cell("", *typed(value))] if column.secret else cells_of(value, column)
        for number, cell in enumerate(cells):
            label, pointer = self._named(record, column, cell, number)
            yield Leaf(
                id=f"{record}/{column.name}{pointer}",
                column=column.name,
                pointer=pointer,
                label=label,
                type=cell.type,
                pieces=self._pieces(record, label, column, cell, units.get((column.name, cell.pointer))),
                explained=column.codes.get(cell.text, ""),
                provided_by_subject=column.provided_by_subject,
                category=other.title if other else "",
            )

    def _named(self, record: str, column: ColumnMap, cell: Cell, number: int) -> tuple[str, str]:
        """Label and pointer. A key of a JSON document can be somebody's address: then it is withheld like a value."""
        inside = steps(cell.pointer)
        if not self._original and any(True for step in inside for _ in self._hidden.within(step)):
            self._gone[_Gone(record, column.label, SpanKind.ID, Reason.TP_UNKNOWN, "", "rule")] += 1
            return f"{column.label} · {number + 1}", f"/{number}-withheld"
        shown = " · ".join((column.label, *(str(int(step) + 1) if step.isdecimal() else step for step in inside)))
        return _sound(shown), _sound(cell.pointer)

    def _pieces(self, record: str, label: str, column: ColumnMap, cell: Cell, unit: ReviewedUnit | None) -> tuple[Piece, ...]:
        if cell.type is LeafType.NULL:
            return ()
        if column.secret:  # shown to nobody, not even in the original
            ref = unit.spans[0].ref if unit and unit.spans else None
            self._gone[_Gone(record, label, SpanKind.SECRET, Reason.SECRET, "", "rule")] += 1
            return (Mark(reason=Reason.SECRET, label="", ref=ref),)
        if unit is None or not unit.spans:
            return (Words(text=_sound(cell.text)),) if cell.text else ()
        if self._original:
            return tuple(
                Marked(text=_sound(part.text), ref=part.span.ref) if part.span else Words(text=_sound(part.text))
                for part in original(unit)
            )
        if cell.type is LeafType.BYTES:  # bytes are described whole or withheld whole
            return self._withheld_bytes(record, label, cell, unit)
        return tuple(self._disclosed(record, label, delivered(unit)))

    def _withheld_bytes(self, record: str, label: str, cell: Cell, unit: ReviewedUnit) -> tuple[Piece, ...]:
        marks = [piece for piece in self._disclosed(record, label, delivered(unit)) if isinstance(piece, Mark)]
        return (marks[0],) if marks else (Words(text=cell.text),)

    def _disclosed(self, record: str, label: str, parts: Sequence[Part]) -> Iterator[Piece]:
        """What stays, joined; and a mark for what does not."""
        text = ""
        for part in parts:
            span = part.span
            if span is None or span.decision is Proposal.KEEP:
                text += part.text
                continue
            if text:
                yield Words(text=_sound(text))
                text = ""
            self._gone[_Gone(record, label, span.span.kind, span.reason, span.label, span.decided_by)] += 1
            yield Mark(reason=span.reason, label=span.label, ref=span.ref)
        if text:
            yield Words(text=_sound(text))


def _to_people(place: tuple[str, str], data_map: DataMap) -> frozenset[str]:
    """Columns of a table that hold the key of a row that is a person: in a row that is not the subject's, another's number."""
    people = {
        name for (source, table), one in data_map.tables.items() if one.role is RowRole.IS for name in _names(source, table)
    }
    links = [link for link in data_map.links if link.from_table in _names(*place) and link.to_table in people]
    return frozenset(column for link in links for column in link.from_columns)


def _names(source: str, table: str) -> tuple[str, str]:
    """What links call a table: by its name, or by its source's as well where two sources meet."""
    return table, f"{source}.{table}"


def _is_a_value(column: ColumnMap) -> bool:
    """Keys and pointers are searched and in no category: they are followed, and are nobody's data."""
    return bool(column.category) or column.secret or column.state is not ColumnState.SEARCHED


def _has_withheld(unit: ReviewedUnit | None) -> bool:
    return unit is not None and any(span.decision is not Proposal.KEEP for span in unit.spans)


def _key_text(value: KeyValue) -> str:
    return value.hex() if isinstance(value, bytes) else _sound(str(value))


def _sound(text: str) -> str:
    """Half a surrogate pair is no character, and no file can hold it."""
    return _SURROGATE.sub("\ufffd", text)


def _identifying(table: TableMap, leaves: Sequence[Leaf]) -> Iterator[Identifying]:
    """The columns with an identifier of which something is disclosed. Whose it is, the way to the record says."""
    shown = {
        leaf.column: leaf for leaf in leaves if any(isinstance(piece, Words | Marked) and piece.text for piece in leaf.pieces)
    }
    for name, leaf in shown.items():
        column = table.columns[name]
        kind = IdentifierKind.NAME if column.person_name and column.identifier is None else column.identifier
        if kind is not None and leaf.type is not LeafType.NULL:
            yield Identifying(column=name, label=leaf.label, kind=kind.value)
