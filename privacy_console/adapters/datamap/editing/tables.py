"""Edits of tables and their columns. Each changes the pieces of a sheet and says how many things it touched."""

from __future__ import annotations

from collections.abc import Sequence

from privacy_console.adapters.datamap.editing import blocks
from privacy_console.adapters.datamap.editing.columns import (
    GROUPS,
    accept,
    decline,
    groups_of,
    key_of,
    put_column,
    put_group,
    put_pointers,
    suggested_of,
    table_of,
    take_out,
    told,
)
from privacy_console.adapters.datamap.editing.sheet import Sheet
from privacy_console.adapters.datamap.reader import TABLE
from privacy_console.adapters.datamap.reading.columns import STATED
from privacy_console.adapters.datamap.scalars import name, scalar, value
from privacy_console.casework.search.mapfile import (
    Accept,
    Decline,
    DropColumns,
    EditRefused,
    FieldValue,
    JudgeColumns,
    PointColumns,
    SetColumn,
    SetTable,
    StandFor,
)

FIELDS = tuple(field for field in TABLE if field not in (*STATED, "suggested"))


def set_table(sheet: Sheet, edit: SetTable) -> int:
    for field in edit.fields:
        if field not in FIELDS:
            raise EditRefused(f"a table has no field “{field}” to set; known are {', '.join(FIELDS)}")
    if not sheet.has("table", edit.source, edit.table):
        given = [(field, edit.fields.get(field)) for field in FIELDS]
        lines = [f"{name(edit.table)}:", *(f"  {field}: {value(field, one)}" for field, one in given if one is not None)]
        sheet.add_table(edit.source, edit.table, "".join(line + sheet.newline for line in lines))
        return 1
    text, at = sheet.table(edit.source, edit.table)
    for field, one in edit.fields.items():
        at = table_of(text)
        if field == "key" and one is not None:
            text = _set_key(text, one)
        elif one is not None:
            text = blocks.put_entry(text, at, field, value(field, one), order=TABLE)
        elif field in at.fields:
            text = blocks.drop_entry(text, at, field)
    sheet.put(text, "table", edit.source, edit.table)
    return 1


def _set_key(text: str, given: FieldValue) -> str:
    """Another key; columns that are no longer of it and stand nowhere else are pointers."""
    before = key_of(table_of(text))
    text = blocks.put_entry(text, table_of(text), "key", value("key", given), order=TABLE)
    key = key_of(table_of(text))
    for column in key:
        if column not in table_of(text).inner("columns"):
            text = take_out(text, column)
    at = table_of(text)
    return put_pointers(text, [column for column in before if column not in (*key, *told(at), *told(suggested_of(at)))])


def set_column(sheet: Sheet, edit: SetColumn) -> int:
    text, _ = sheet.table(edit.source, edit.table)
    sheet.put(put_column(text, edit.column, edit.fields), "table", edit.source, edit.table)
    return 1


def judge_columns(sheet: Sheet, edit: JudgeColumns) -> int:
    if edit.state not in GROUPS:
        raise EditRefused("columns are judged as not personal or as unsearchable")
    if not edit.because.strip():
        raise EditRefused("what is not personal or unsearchable needs a reason")
    text = _without(sheet, edit.source, edit.table, edit.columns)
    sheet.put(put_group(text, edit.state, edit.columns, edit.because, edit.by), "table", edit.source, edit.table)
    return len(edit.columns)


def point_columns(sheet: Sheet, edit: PointColumns) -> int:
    text, _ = sheet.table(edit.source, edit.table)
    for column in edit.columns:
        text = take_out(text, column)
    sheet.put(put_pointers(text, edit.columns), "table", edit.source, edit.table)
    return len(edit.columns)


def drop_columns(sheet: Sheet, edit: DropColumns) -> int:
    _, at = sheet.table(edit.source, edit.table)
    for column in edit.columns:
        if column not in (*told(at), *told(suggested_of(at)), *key_of(at)):
            raise EditRefused(f"nothing is said of “{column}” in “{edit.table}”")
    sheet.put(_without(sheet, edit.source, edit.table, edit.columns), "table", edit.source, edit.table)
    return len(edit.columns)


def _without(sheet: Sheet, source: str, table: str, columns: Sequence[str]) -> str:
    text, at = sheet.table(source, table)
    if not columns or len(set(columns)) < len(columns):
        raise EditRefused("name each column once, and at least one")
    held = [column for column in columns if column in key_of(at)]
    if held:
        raise EditRefused(f"rows of “{table}” are named by “{', '.join(held)}”; say another key first")
    for column in columns:
        text = take_out(text, column)
    return text


def accept_columns(sheet: Sheet, edit: Accept) -> int:
    if edit.links and not edit.columns:
        return 0
    return sum(_accepted(sheet, *place, edit) for place in _suggesting(sheet, edit))


def _accepted(sheet: Sheet, source: str, table: str, edit: Accept) -> int:
    text, at = sheet.table(source, table)
    columns = edit.columns or told(suggested_of(at))
    sheet.put(accept(text, columns, by=edit.by), "table", source, table)
    return len(columns)


def decline_columns(sheet: Sheet, edit: Decline) -> int:
    if edit.links and not edit.columns:
        return 0
    count = 0
    for source, table in _suggesting(sheet, edit):
        text, at = sheet.table(source, table)
        there, key = told(suggested_of(at)), key_of(at)
        columns = edit.columns or [column for column in there if column not in key]
        for column in columns:
            if column not in there or column in key:
                raise EditRefused(f"no suggestion for “{column}” can be declined: there is none, or rows are named by it")
            text = decline(text, column)
        sheet.put(text, "table", source, table)
        count += len(columns)
    return count


def _suggesting(sheet: Sheet, edit: Accept | Decline) -> list[tuple[str, str]]:
    """The tables that an edit is about: those that it names, or all that have suggestions."""
    if edit.columns and not edit.table:
        raise EditRefused("name the table of the columns")
    if edit.table:
        sheet.table(edit.source, edit.table)
    found = []
    for _, source, table in sheet.places("table"):
        if edit.source in {"", source} and edit.table in {"", table} and "suggested" in sheet.table(source, table)[1].fields:
            found.append((source, table))
    if edit.table and not found:
        raise EditRefused(f"nothing is suggested for “{edit.table}”")
    return found


def stand_for(sheet: Sheet, edit: StandFor) -> int:
    """Put a name to each group without one; where somebody reviewed the whole map, that person stands for them already."""
    if sheet.reviewed:
        return 0
    count = 0
    for _, source, table in sheet.places("table"):
        text, at = sheet.table(source, table)
        for state in GROUPS:
            for number, (group, columns) in enumerate(groups_of(at, state)):
                if not group.text("by", ""):
                    now = groups_of(table_of(text), state)[number][0]
                    text = blocks.put_entry(text, now, "by", scalar(edit.by))
                    count += len(columns)
        sheet.put(text, "table", source, table)
    return count
