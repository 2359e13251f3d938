"""Taking what a draft suggests into a map: the fields that a suggestion fills, and the edits that put it there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from privacy_console.casework.search.datamap import Capacity, ColumnState, DataMap, People, spoken
from privacy_console.casework.search.drafting.suggestions import ColumnSuggestion, Draft, LinkSuggestion, TableSuggestion
from privacy_console.casework.search.mapfile import AddLink, Edit, FieldValue, JudgeColumns, PointColumns, SetColumn, SetTable

Fields = dict[str, FieldValue]


def table_fields(table: TableSuggestion) -> Fields:
    """The fields of a table as its suggestion fills them; what is the default is left out."""
    key = table.key[0] if len(table.key) == 1 else table.key
    fields: Fields = {
        "title": table.title or spoken(table.name),
        "row": table.role.value,
        "people": "" if table.people is People.OTHER else table.people.value,
        "held_as": "" if table.capacity is Capacity.CONTROLLER else table.capacity.value,
        "key": key,
        "soft_deleted": table.soft_deleted,
        "category": table.category,
    }
    return {field: given for field, given in fields.items() if given or field == "key"}


def column_fields(column: ColumnSuggestion, category: str) -> Fields:
    """The fields of a searched column as its suggestion fills them; `category` is its table's."""
    flags = {
        "person_name": column.person_name,
        "secret": column.secret,
        "free_text": column.free_text,
        "json": column.json,
        "provided": column.provided_by_subject,
    }
    fields: Fields = {
        "label": column.label or spoken(column.column),
        "category": "" if column.category == category else column.category,
        "identifier": column.identifier.value if column.identifier else "",
        **{flag: "yes" for flag, holds in flags.items() if holds},
        "mentions": column.mentions if column.free_text or column.json else (),
        "codes": column.codes,
    }
    return {field: given for field, given in fields.items() if given}


def reason_of(column: ColumnSuggestion) -> str:
    return column.reason.strip() or "No reason was given."


def suggested_edits(draft: Draft, data_map: DataMap, *, columns: Sequence[ColumnSuggestion], by: str) -> tuple[Edit, ...]:
    """The edits that take some of a draft's columns into a map, the tables that it does not have along with them.

    Links are taken by `suggested_link`.

    Args:
        by: who stands for what is not personal or unsearchable of them.
    """
    tables = {one.table: one for one in draft.tables}
    wanted = dict.fromkeys(one.table for one in columns)
    edits: list[Edit] = [
        SetTable(source=draft.source, table=name, fields=table_fields(tables[name]))
        for name in wanted
        if (draft.source, name) not in data_map.tables
    ]
    for name in wanted:
        those = [one for one in columns if one.table == name]
        known = data_map.tables.get((draft.source, name))
        key = known.key if known is not None else tables[name].key
        edits += _column_edits(those, key, tables[name].category if known is None else "", by)
    return tuple(edits)


def _column_edits(columns: Sequence[ColumnSuggestion], key: Sequence[str], category: str, by: str) -> Iterator[Edit]:
    pointers = tuple(one.column for one in columns if one.pointer and one.column not in key)
    if pointers:
        yield PointColumns(source=columns[0].source, table=columns[0].table, columns=pointers)
    judged: dict[tuple[ColumnState, str], list[str]] = {}
    for one in columns:
        if one.state is ColumnState.SEARCHED and not one.pointer:
            yield SetColumn(source=one.source, table=one.table, column=one.column, fields=column_fields(one, category))
        elif one.state is not ColumnState.SEARCHED and one.column not in key:
            judged.setdefault((one.state, reason_of(one)), []).append(one.column)
    for (state, because), names in judged.items():
        table = columns[0]
        yield JudgeColumns(source=table.source, table=table.table, columns=tuple(names), state=state, because=because, by=by)


def suggested_link(link: LinkSuggestion) -> AddLink:
    return AddLink(
        source=link.source,
        from_table=link.from_table,
        from_columns=link.from_columns,
        to_table=link.to_table,
        to_columns=link.to_columns,
        down=link.down,
        up=link.up,
        when=link.when,
    )
