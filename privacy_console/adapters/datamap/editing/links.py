"""Edits of links: they are known by their names, as the reader gives them."""

from __future__ import annotations

from collections import Counter

from privacy_console.adapters.datamap.editing import blocks
from privacy_console.adapters.datamap.editing.sheet import Kind, Sheet
from privacy_console.adapters.datamap.editing.views import drop_views_of
from privacy_console.adapters.datamap.reading.links import end_of, name_of
from privacy_console.adapters.datamap.writer import link_line
from privacy_console.adapters.strict_yaml import Fields
from privacy_console.casework.search.mapfile import Accept, AddLink, Decline, DropTable, EditRefused, RemoveLink, SetLink

ORDER = ("from", "to", "when", "down", "up")


def add_link(sheet: Sheet, edit: AddLink) -> int:
    if edit.down is None and edit.up is None:
        raise EditRefused("a link is followed down or up or both")
    _append(sheet, "links", edit.source, [link_line(edit)])
    return 1


def _append(sheet: Sheet, kind: Kind, source: str, items: list[str]) -> None:
    if not sheet.has(kind, source):
        sheet.add_items(kind, source, "".join(f"  - {item}{sheet.newline}" for item in items))
        return
    text, at = sheet.links(kind, source)
    if at.items:
        for item in items:
            text = blocks.add_item(text, sheet.links(kind, source)[1], item)
            sheet.put(text, kind, source)
    else:
        indent = blocks.indent_of(text, sheet.piece(kind, source)[1].names[kind])
        lines = "".join(f"{indent}  - {item}{sheet.newline}" for item in items)
        sheet.put(f"{indent}{kind}:{sheet.newline}{lines}", kind, source)


def set_link(sheet: Sheet, edit: SetLink) -> int:
    if edit.down is None and edit.up is None:
        raise EditRefused("a link is followed down or up or both; take it out if neither")
    kind, source, number = _where(sheet, edit.name)
    for way, meaning in (("down", edit.down), ("up", edit.up)):
        text, at = sheet.links(kind, source)
        link = at.items[number].as_fields()
        if meaning is not None:
            sheet.put(blocks.put_entry(text, link, way, meaning.value, order=ORDER), kind, source)
        elif way in link.fields:
            sheet.put(blocks.drop_entry(text, link, way), kind, source)
    return 1


def remove_link(sheet: Sheet, edit: RemoveLink) -> int:
    _drop(sheet, *_where(sheet, edit.name))
    return 1


def _drop(sheet: Sheet, kind: Kind, source: str, number: int) -> None:
    text, at = sheet.links(kind, source)
    sheet.put(blocks.drop_item(text, at, number) if len(at.items) > 1 else "", kind, source)


def _where(sheet: Sheet, name: str, kinds: tuple[Kind, ...] = ("links",)) -> tuple[Kind, str, int]:
    shared = _shared(sheet)
    for kind in kinds:
        for _, source in sheet.places(kind):
            for number, node in enumerate(sheet.links(kind, source)[1].items):
                if name_of(node.as_fields(), shared, source) == name:
                    return kind, source, number
    raise EditRefused(f"there is no link “{name}” in it")


def _shared(sheet: Sheet) -> Counter[str]:
    return Counter(table for _, _, table in sheet.places("table"))


def accept_links(sheet: Sheet, edit: Accept) -> int:
    """Suggested links become links, each as it stands there; all of them where neither links nor a table are named."""
    wanted = _wanted(sheet, edit)
    for source in dict.fromkeys(source for source, _ in wanted):
        text, at = sheet.links("suggested_links", source)
        numbers = {number for place, number in wanted if place == source}
        lines = [blocks.in_flow(text, node) for number, node in enumerate(at.items) if number in numbers]
        _keep(sheet, source, numbers)
        _append(sheet, "links", source, lines)
    return len(wanted)


def decline_links(sheet: Sheet, edit: Decline) -> int:
    wanted = _wanted(sheet, edit)
    for source in dict.fromkeys(source for source, _ in wanted):
        _keep(sheet, source, {number for place, number in wanted if place == source})
    return len(wanted)


def _wanted(sheet: Sheet, edit: Accept | Decline) -> list[tuple[str, int]]:
    """Source and number of each suggested link that an edit is about."""
    if (edit.table or edit.columns) and not edit.links:
        return []
    shared = _shared(sheet)
    found = {
        name_of(node.as_fields(), shared, source): (source, number)
        for _, source in sheet.places("suggested_links")
        if edit.source in {"", source}
        for number, node in enumerate(sheet.links("suggested_links", source)[1].items)
    }
    lacking = [name for name in edit.links if name not in found]
    if lacking:
        raise EditRefused(f"no such link is suggested: {lacking[0]}")
    return [found[name] for name in edit.links] if edit.links else [*found.values()]


def _keep(sheet: Sheet, source: str, without: set[int]) -> None:
    """Leave the suggested links that are not of `without`."""
    text, at = sheet.links("suggested_links", source)
    if len(without) == len(at.items):
        sheet.put("", "suggested_links", source)
        return
    for number in sorted(without, reverse=True):
        text = blocks.drop_item(text, at, number)
        sheet.put(text, "suggested_links", source)
        at = sheet.links("suggested_links", source)[1]


def drop_table(sheet: Sheet, edit: DropTable) -> int:
    """The table goes with every link to and from it, and every view of it."""
    sheet.table(edit.source, edit.table)
    kinds: tuple[Kind, ...] = ("links", "suggested_links")
    for kind in kinds:
        for source, called in ((edit.source, edit.table), ("", f"{edit.source}.{edit.table}")):
            if not sheet.has(kind, source):
                continue
            items = sheet.links(kind, source)[1].items
            for number in reversed([n for n, node in enumerate(items) if called in _ends(node.as_fields())]):
                _drop(sheet, kind, source, number)
    drop_views_of(sheet, edit.source, edit.table)
    sheet.drop_table(edit.source, edit.table)
    return 1


def _ends(at: Fields) -> set[str]:
    return {end_of(at.need(side))[0] for side in ("from", "to")}
