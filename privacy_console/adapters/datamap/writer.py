"""A draft as the YAML of a map: what was accepted in place, what was not under `suggested`, and the evidence as comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from privacy_console.adapters.datamap.scalars import flow_fields, flow_list, name, scalar, value
from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.drafting.suggestions import (
    ColumnSuggestion,
    Draft,
    Evidence,
    LinkSuggestion,
    TableSuggestion,
)
from privacy_console.casework.search.findings import Confidence
from privacy_console.casework.search.mapfile import AddLink, FieldValue
from privacy_console.casework.search.taking import column_fields, reason_of, table_fields

LONGEST_COMMENT = 200
_INDENT = "  "
Fields = dict[str, FieldValue]


def write_draft(draft: Draft, *more: Draft, accepted: bool, at: str) -> str:
    """The map that a draft of one source makes, or drafts of several make together.

    Args:
        accepted: every suggestion is taken as it is, and the map says that nobody looked at it. Otherwise nothing is mapped.
        at: day of the draft.
    """
    lines = [
        "# A drafted data map. Behind “#” stands why something was suggested.",
        "# What stands under “suggested” counts as unmapped until somebody accepts it. What each word means: docs/datamap.md.",
        *(f"# Not looked at: {_said(note)}" for one in (draft, *more) for note in one.notes),
        "",
        'version: "1"',
        *([f"drafted: {flow_fields({'at': at, 'taken': 'unseen'})}"] if accepted else ()),
    ]
    if not more:
        return "\n".join([*lines, f"source: {scalar(draft.source)}", "", *_source(draft, "", accepted=accepted)]) + "\n"
    lines += ["", "sources:"]
    for one in (draft, *more):
        lines += [f"  {name(one.source)}:", *_source(one, _INDENT * 2, accepted=accepted), ""]
    return "\n".join(lines[:-1]) + "\n"


def _source(draft: Draft, at: str, *, accepted: bool) -> Iterator[str]:
    yield f"{at}tables:" if draft.tables else f"{at}tables: {{}}"
    columns: dict[str, list[ColumnSuggestion]] = {}
    for column in draft.columns:
        columns.setdefault(column.table, []).append(column)
    for number, table in enumerate(draft.tables):
        if number:
            yield ""
        yield from _table(table, columns.get(table.table, []), at + _INDENT, accepted=accepted)
    if draft.links:
        yield ""
        yield f"{at}links:" if accepted else f"{at}suggested_links:"
        yield from (f"{at}  - {link_line(one)}{_comment(one.confidence, one.evidence)}" for one in draft.links)


def _table(table: TableSuggestion, columns: Sequence[ColumnSuggestion], at: str, *, accepted: bool) -> Iterator[str]:
    yield f"{at}#{_comment(table.confidence, table.evidence).removeprefix('  #')}"
    yield f"{at}{name(table.table)}:"
    inner = at + _INDENT
    for field, given in table_fields(table).items():
        yield f"{inner}{field}: {value(field, given)}"
    if accepted:
        yield from _columns(table, [one for one in columns if not _is_key(one, table)], inner)
    elif columns:
        yield f"{inner}suggested:"
        yield from _columns(table, columns, inner + _INDENT)


def _is_key(column: ColumnSuggestion, table: TableSuggestion) -> bool:
    """Whether naming it in the key says all that there is to say of it."""
    return column.column in table.key and (column.pointer or column.state is not ColumnState.SEARCHED)


def _columns(table: TableSuggestion, columns: Sequence[ColumnSuggestion], at: str) -> Iterator[str]:
    pointers = [one.column for one in columns if one.pointer]
    if pointers:
        yield f"{at}pointers: {flow_list(pointers)}"
    told = [one for one in columns if one.state is ColumnState.SEARCHED and not one.pointer]
    if told:
        yield f"{at}columns:"
    for one in told:
        fields = column_fields(one, table.category)
        short = isinstance(label := fields.get("label"), str) and len(fields) == 1
        written = scalar(str(label)) if short else flow_fields(fields)
        yield f"{at}  {name(one.column)}: {written}{_comment(one.confidence, one.evidence)}"
    for state in (ColumnState.NOT_PERSONAL, ColumnState.UNSEARCHABLE):
        groups: dict[str, list[ColumnSuggestion]] = {}
        for one in columns:
            if one.state is state:
                groups.setdefault(reason_of(one), []).append(one)
        if groups:
            yield f"{at}{state.value}:"
        for because, group in groups.items():
            fields = {"columns": tuple(one.column for one in group), "because": because}
            yield f"{at}  - {flow_fields(fields)}{_comment(_least(group), _evidence(group))}"


def _least(columns: Sequence[ColumnSuggestion]) -> Confidence:
    return max((one.confidence for one in columns), key=[*Confidence].index)


def _evidence(columns: Sequence[ColumnSuggestion]) -> Evidence:
    if len(columns) == 1:
        return columns[0].evidence
    return tuple(f"{one.column}: {', '.join(one.evidence)}" for one in columns if one.evidence)


def link_line(link: LinkSuggestion | AddLink) -> str:
    """One link in braces."""
    said = {"down": link.down, "up": link.up}
    rest: Fields = {"when": link.when} if link.when else {}
    rest |= {way: one.value for way, one in said.items() if one is not None}
    ends = f"from: {_end(link.from_table, link.from_columns)}, to: {_end(link.to_table, link.to_columns)}"
    return f"{{{ends}, {flow_fields(rest)[1:-1]}}}"


def _end(table: str, columns: Sequence[str]) -> str:
    if len(columns) == 1 and "." not in columns[0]:
        return scalar(f"{table}.{columns[0]}")
    return flow_fields({"table": table, "columns": tuple(columns)})


def _comment(confidence: Confidence, evidence: Evidence) -> str:
    said = f"{confidence.value}: {'; '.join(evidence)}" if evidence else confidence.value
    return f"  # {_said(said)}"


def _said(text: str) -> str:
    """On one line: names in it may be anything."""
    line = "".join(one if one.isprintable() else "�" for one in text)
    if len(line) <= LONGEST_COMMENT:
        return line
    kept = line[: LONGEST_COMMENT - 2]
    whole, space, _ = kept.rpartition(" ")
    return f"{whole} …" if space and len(whole) > LONGEST_COMMENT // 2 else f"{kept}…"
