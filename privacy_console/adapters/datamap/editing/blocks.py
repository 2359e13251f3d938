"""Changing one value of a YAML text and nothing around it: entries of fields, items of lists, written as they stand there.

Every function takes the text and nodes that were parsed from it, and gives a new text: the nodes are worth nothing after.
A line belongs to the entry or item that it begins with, its comment too.
"""

from __future__ import annotations

from collections.abc import Sequence

from privacy_console.adapters.datamap.scalars import name, scalar
from privacy_console.adapters.strict_yaml import Fields, Items, Node, Text
from privacy_console.casework.search.mapfile import EditRefused


def newline_of(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Place after the line break, or the end of the text."""
    return text.find("\n", place) + 1 or len(text)


def indent_of(text: str, node: Node) -> str:
    """What stands before a name or a dash of a block, as blanks: a dash counts as one."""
    start = line_start(text, node.start)
    return " " * (node.start - start)


def span(text: str, key: Text, value: Node) -> tuple[int, int]:
    """The lines of an entry of a block."""
    return line_start(text, key.start), line_end(text, last_of(text, key, value))


def entry_span(text: str, at: Fields, key: str) -> tuple[int, int]:
    return span(text, at.names[key], at.fields[key])


def last_of(text: str, key: Text, value: Node) -> int:
    """Place after the last sign of an entry. An empty value stands nowhere; one of several lines may end with line breaks."""
    end = colon(text, key) if value.end <= key.end or not text[value.start : value.end].strip() else value.end
    return len(text[:end].rstrip())


def colon(text: str, key: Text) -> int:
    """Place after the colon of a name."""
    place = text.find(":", key.end, line_end(text, key.end))
    if place < 0:
        raise EditRefused(f"the name in line {key.line} of its part stands without a colon beside it")
    return place + 1


def item_span(text: str, item: Node) -> tuple[int, int]:
    """The lines of an item of a block."""
    return line_start(text, item.start), line_end(text, len(text[: item.end].rstrip()))


def put_value(text: str, key: Text, value: Node, written: str) -> str:
    """Another value in the place of the one that stands there."""
    after, end = colon(text, key), last_of(text, key, value)
    if end <= after:
        return f"{text[:after]} {written}{text[after:]}"
    start = value.start if "\n" not in text[after : value.start] else after
    return f"{text[:start]}{'' if start == value.start else ' '}{written}{text[end:]}"


def put_entry(text: str, at: Fields, key: str, written: str, *, order: Sequence[str] = ()) -> str:
    """Set an entry; a new one stands after the last of those that come before it in `order`, or at the end.

    Args:
        written: the value, as it is to stand there; one that begins with a line break stands below the name.
        order: keys in their usual order.
    """
    if key in at.fields:
        return put_value(text, at.names[key], at.fields[key], written)
    before = order[: order.index(key)] if key in order else ()
    names = [*at.names.values()]
    earlier = [one for one in names if not before or one.value in before]
    gap = "" if written.startswith(("\n", "\r")) else " "
    entry = f"{name(key)}:{gap}{written}"
    if at.flow:
        if not earlier:
            return f"{text[: at.start + 1]}{entry}{', ' if names else ''}{text[at.start + 1 :]}"
        end = last_of(text, earlier[-1], at.fields[earlier[-1].value])
        return f"{text[:end]}, {entry}{text[end:]}"
    place = entry_span(text, at, earlier[-1].value)[1] if earlier else line_start(text, names[0].start)
    return put_lines(text, place, indent_of(text, names[0]) + entry)


def put_lines(text: str, place: int, lines: str) -> str:
    """Whole lines before the line that begins at `place`."""
    newline = newline_of(text)
    gap = newline if place and text[place - 1] != "\n" else ""
    return f"{text[:place]}{gap}{lines}{newline}{text[place:]}"


def drop_entry(text: str, at: Fields, key: str) -> str:
    """Take an entry out, with its line and the comment on it."""
    if not at.flow:
        start, end = entry_span(text, at, key)
        return text[:start] + text[end:]
    keys = [*at.names]
    number = keys.index(key)
    if number + 1 < len(keys):
        return text[: at.names[key].start] + text[at.names[keys[number + 1]].start :]
    start = last_of(text, at.names[keys[number - 1]], at.fields[keys[number - 1]]) if number else at.start + 1
    return text[:start] + text[last_of(text, at.names[key], at.fields[key]) :]


def add_item(text: str, at: Items, written: str) -> str:
    """One more item at the end of a list; of a block it stands on a line of its own."""
    if not at.flow and at.items:
        first = at.items[0]
        dash = text[line_start(text, first.start) : first.start]
        return put_lines(text, item_span(text, at.items[-1])[1], f"{dash}{written}")
    end = at.items[-1].end if at.items else at.start + 1
    return f"{text[:end]}{', ' if at.items else ''}{written}{text[end:]}"


def drop_item(text: str, at: Items, number: int) -> str:
    item = at.items[number]
    if not at.flow:
        start, end = item_span(text, item)
        return text[:start] + text[end:]
    if number + 1 < len(at.items):
        return text[: item.start] + text[at.items[number + 1].start :]
    start = at.items[number - 1].end if number else at.start + 1
    return text[:start] + text[item.end :]


def add_entries(text: str, at: Fields, entries: Sequence[str]) -> str:
    """More entries at the end of fields that have some; of a block each stands on a line of its own."""
    last = [*at.fields][-1]
    if at.flow:
        end = last_of(text, at.names[last], at.fields[last])
        return f"{text[:end]}, {', '.join(entries)}{text[end:]}"
    indent = indent_of(text, at.names[last])
    return put_lines(text, entry_span(text, at, last)[1], newline_of(text).join(indent + entry for entry in entries))


def in_flow(text: str, node: Node) -> str:
    """A value as it stands, on one line: in brackets and braces where it stood below its name."""
    if isinstance(node, Text):
        raw = text[node.start : node.end]
        return scalar(node.value) if "\n" in raw or raw[:1] in {"|", ">"} else raw
    if isinstance(node, Items):
        return f"[{', '.join(in_flow(text, one) for one in node.items)}]"
    fields = node.as_fields()
    keys = (text[key.start : key.end] for key in fields.names.values())
    return f"{{{', '.join(f'{key}: {in_flow(text, one)}' for key, one in zip(keys, fields.fields.values(), strict=True))}}}"


def moved(lines: str, by: int) -> str:
    """Lines of a block further in or out; empty ones stay empty."""
    parts = lines.split("\n")
    if by >= 0:
        return "\n".join(" " * by + line if line.strip() else line for line in parts)
    return "\n".join(line[-by:] if line[:-by].isspace() else line for line in parts)
