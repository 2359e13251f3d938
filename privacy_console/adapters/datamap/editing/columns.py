"""Where a column stands in a table, and moving it: out of one place, into another. The text of one table in, its text out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from privacy_console.adapters.datamap.editing import blocks
from privacy_console.adapters.datamap.editing.sheet import ORIGIN
from privacy_console.adapters.datamap.reader import TABLE
from privacy_console.adapters.datamap.reading.columns import COLUMN, texts
from privacy_console.adapters.datamap.scalars import flow_fields, name, scalar, value
from privacy_console.adapters.strict_yaml import Fields, Items, Text, load
from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.mapfile import EditRefused, FieldValue

GROUPS = (ColumnState.NOT_PERSONAL, ColumnState.UNSEARCHABLE)


def table_of(text: str) -> Fields:
    """The table that a piece of a map is."""
    return next(iter(load(text, ORIGIN).fields.values())).as_fields()


def suggested_of(at: Fields) -> Fields:
    """What is suggested for a table; empty where nothing is."""
    return at.fields["suggested"].as_fields() if "suggested" in at.fields else Fields(at.origin, at.line)


def key_of(at: Fields) -> tuple[str, ...]:
    node = at.fields.get("key")
    is_all = isinstance(node, Text) and node.plain and node.value == "all"
    return () if is_all else tuple(one.value for one in texts(node))


def pointers_of(part: Fields) -> list[str]:
    return [one.value for one in texts(part.fields.get("pointers"))]


def groups_of(part: Fields, state: ColumnState) -> list[tuple[Fields, list[str]]]:
    """The groups of a state, each with its columns."""
    found = [group.as_fields() for group in part.items(state.value)]
    return [(group, [one.value for one in texts(group.fields.get("columns"))]) for group in found]


def told(part: Fields) -> list[str]:
    """The columns that a table, or what is suggested for it, says something of, but for those of the key."""
    grouped = [column for state in GROUPS for _, columns in groups_of(part, state) for column in columns]
    return [*pointers_of(part), *part.inner("columns"), *grouped]


# --- out


def take_out(text: str, column: str) -> str:
    """The table without a column, wherever it stands but in the key; what is empty afterwards goes too."""
    at = table_of(text)
    if column in told(at):
        text = _out_of(text, at, column)
    return decline(text, column)


def decline(text: str, column: str) -> str:
    """The table without what is suggested for a column."""
    at = table_of(text)
    part = suggested_of(at)
    if column not in told(part):
        return text
    return _out_of(text, part, column) if len(told(part)) > 1 else blocks.drop_entry(text, at, "suggested")


def _out_of(text: str, part: Fields, column: str) -> str:
    if column in part.inner("columns"):
        columns = part.fields["columns"].as_fields()
        return blocks.drop_entry(text, columns, column) if len(columns.fields) > 1 else blocks.drop_entry(text, part, "columns")
    if column in pointers_of(part):
        return _out_of_list(text, part, "pointers", column)
    for state in GROUPS:
        groups = groups_of(part, state)
        for number, (group, names) in enumerate(groups):
            if column not in names:
                continue
            if len(names) > 1:
                return _out_of_list(text, group, "columns", column)
            if len(groups) > 1:
                return blocks.drop_item(text, part.fields[state.value].as_items(), number)
            return blocks.drop_entry(text, part, state.value)
    return text


def _out_of_list(text: str, at: Fields, field: str, column: str) -> str:
    node = at.fields[field]
    if isinstance(node, Text) or len(node.as_items().items) == 1:
        return blocks.drop_entry(text, at, field)
    return blocks.drop_item(text, node.as_items(), [one.value for one in texts(node)].index(column))


# --- in


def put_column(text: str, column: str, fields: Mapping[str, FieldValue | None]) -> str:
    """Set fields of a searched column, wherever it stood before. A suggestion of it counts as what it has so far."""
    for field in fields:
        if field not in COLUMN:
            raise EditRefused(f"a column has no field “{field}”; known are {', '.join(COLUMN)}")
    if column in suggested_of(table_of(text)).inner("columns"):
        text = accept(text, [column], by="")
    if column in table_of(text).inner("columns"):
        for field, given in fields.items():
            text = _set(text, column, field, given)
        return text
    told_of = {field: given for field, given in fields.items() if given is not None}
    short = told_of.get("label") if len(told_of) == 1 else None
    written = scalar(short) if isinstance(short, str) else flow_fields(told_of)
    return _new_columns(take_out(text, column), {column: written})


def _set(text: str, column: str, field: str, given: FieldValue | None) -> str:
    columns = table_of(text).fields["columns"].as_fields()
    node, key = columns.fields[column], columns.names[column]
    if isinstance(node, Text):
        if given is None:
            return text if field != "label" else blocks.put_value(text, key, node, "{}")
        if field == "label":
            return blocks.put_value(text, key, node, value(field, given))
        label = f"label: {text[node.start : node.end]}, " if node.value else ""
        return blocks.put_value(text, key, node, f"{{{label}{field}: {value(field, given)}}}")
    at = node.as_fields()
    if given is not None:
        return blocks.put_entry(text, at, field, value(field, given), order=COLUMN)
    if field not in at.fields:
        return text
    return blocks.drop_entry(text, at, field) if len(at.fields) > 1 else blocks.put_value(text, key, at, "{}")


def _new_columns(text: str, columns: Mapping[str, str]) -> str:
    at = table_of(text)
    entries = [f"{name(column)}: {written}" for column, written in columns.items()]
    if at.inner("columns"):
        return blocks.add_entries(text, at.fields["columns"].as_fields(), entries)
    return _put_below(text, at, "columns", entries, f"{{{', '.join(entries)}}}")


def put_pointers(text: str, columns: Sequence[str]) -> str:
    """As pointers; those of the key need no other place."""
    for column in columns:
        at = table_of(text)
        if column in key_of(at):
            continue
        node = at.fields.get("pointers")
        if isinstance(node, Items):
            text = blocks.add_item(text, node, scalar(column))
        else:
            held = [text[node.start : node.end]] if node is not None else []
            text = blocks.put_entry(text, at, "pointers", f"[{', '.join([*held, scalar(column)])}]", order=TABLE)
    return text


def put_group(text: str, state: ColumnState, columns: Sequence[str], because: str, by: str) -> str:
    """Into the group of the same reason and person, or one of their own."""
    at = table_of(text)
    numbers = [number for number, (group, _) in enumerate(groups_of(at, state)) if _is(group, because, by)]
    if not numbers:
        fields: dict[str, FieldValue] = {"columns": tuple(columns), "because": because}
        if by:
            fields["by"] = by
        return _put_item(text, at, state.value, flow_fields(fields))
    for column in columns:
        group = groups_of(table_of(text), state)[numbers[0]][0]
        text = blocks.add_item(text, group.fields["columns"].as_items(), scalar(column))
    return text


def _is(group: Fields, because: str, by: str) -> bool:
    same = (group.text("because", ""), group.text("by", "")) == (because, by)
    return same and isinstance(group.fields.get("columns"), Items)


def _put_item(text: str, at: Fields, field: str, written: str) -> str:
    if field in at.fields:
        return blocks.add_item(text, at.fields[field].as_items(), written)
    return _put_below(text, at, field, [f"- {written}"], f"[{written}]")


def _put_below(text: str, at: Fields, field: str, lines: Sequence[str], flow: str) -> str:
    """A field with entries or items, on lines below its name or behind it, as the table is written."""
    if at.flow or field in at.fields:
        return blocks.put_entry(text, at, field, flow, order=TABLE)
    indent = blocks.newline_of(text) + blocks.indent_of(text, next(iter(at.names.values()))) + "  "
    return blocks.put_entry(text, at, field, "".join(indent + line for line in lines), order=TABLE)


# --- what is suggested


def accept(text: str, columns: Sequence[str], *, by: str) -> str:
    """The table with what is suggested for columns in its place; `by` stands for it where somebody has to."""
    part = suggested_of(table_of(text))
    wanted = set(columns)
    found = [column for column in told(part) if column in wanted]
    if len(found) < len(wanted):
        raise EditRefused(f"nothing is suggested for “{', '.join(sorted(wanted.difference(found)))}”")
    there = {column: blocks.in_flow(text, node) for column, node in part.inner("columns").items() if column in wanted}
    pointers = [column for column in pointers_of(part) if column in wanted]
    judged = [
        (state, [column for column in names if column in wanted], group.text("because"))
        for state in GROUPS
        for group, names in groups_of(part, state)
    ]
    if len(found) == len(told(part)):
        text = blocks.drop_entry(text, table_of(text), "suggested")
    else:
        for column in found:
            text = decline(text, column)
    if there:
        text = _new_columns(text, there)
    text = put_pointers(text, pointers)
    for state, names, because in judged:
        key = key_of(table_of(text))
        beside = [column for column in names if column not in key]  # being of the key says all that there is to say
        text = put_group(text, state, beside, because, by) if beside else text
    return text
