"""Edits of what a person says that views show."""

from __future__ import annotations

from privacy_console.adapters.datamap.editing import blocks
from privacy_console.adapters.datamap.editing.sheet import Sheet
from privacy_console.adapters.datamap.reading.columns import texts
from privacy_console.adapters.datamap.scalars import flow_list
from privacy_console.adapters.strict_yaml import Fields
from privacy_console.casework.search.mapfile import EditRefused, SetView


def set_view(sheet: Sheet, edit: SetView) -> int:
    if not sheet.has("views", edit.source):
        if not edit.over:
            raise EditRefused(f"nothing is said of a view “{edit.view}”")
        sheet.add_views(edit.source, edit.view, flow_list(edit.over))
        return 1
    text, at = _views(sheet, edit.source)
    if edit.over:
        sheet.put(blocks.put_entry(text, at, edit.view, flow_list(edit.over)), "views", edit.source)
    elif edit.view in at.fields:
        _drop(sheet, edit.source, edit.view)
    else:
        raise EditRefused(f"nothing is said of a view “{edit.view}”")
    return 1


def drop_views_of(sheet: Sheet, source: str, table: str) -> None:
    """What was said to show a table that goes is unmapped again."""
    if not sheet.has("views", source):
        return
    for view, node in _views(sheet, source)[1].fields.items():
        if table in [one.value for one in texts(node)]:
            _drop(sheet, source, view)


def _drop(sheet: Sheet, source: str, view: str) -> None:
    text, at = _views(sheet, source)
    sheet.put(blocks.drop_entry(text, at, view) if len(at.fields) > 1 else "", "views", source)


def _views(sheet: Sheet, source: str) -> tuple[str, Fields]:
    text, at = sheet.piece("views", source)
    return text, at.fields["views"].as_fields()
