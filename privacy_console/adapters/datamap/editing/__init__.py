"""Edits of a map, applied to its text: see `casework.search.mapfile` for what they are."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff

from privacy_console.adapters.datamap.editing.links import (
    accept_links,
    add_link,
    decline_links,
    drop_table,
    remove_link,
    set_link,
)
from privacy_console.adapters.datamap.editing.sheet import Sheet
from privacy_console.adapters.datamap.editing.tables import (
    accept_columns,
    decline_columns,
    drop_columns,
    judge_columns,
    point_columns,
    set_column,
    set_table,
    stand_for,
)
from privacy_console.adapters.datamap.editing.top import confirm, lapse
from privacy_console.adapters.datamap.editing.views import set_view
from privacy_console.adapters.datamap.reader import parse_data_map
from privacy_console.casework.search.mapfile import (
    Accept,
    AddLink,
    ConfirmMap,
    Decline,
    DropColumns,
    DropTable,
    Edit,
    Edited,
    JudgeColumns,
    LapseConfirmation,
    PointColumns,
    RemoveLink,
    SetColumn,
    SetLink,
    SetTable,
    SetView,
    StandFor,
)

BOM = "\ufeff"


def edit_map(text: str, edits: Sequence[Edit], *, name: str) -> Edited:
    """Apply edits in their order; the result is a map, or nothing is given.

    Raises:
        EditRefused: one of them does not fit.
        DataMapUnreadable: the text is no map, or would be none afterwards; lines are those of the text that was meant.
    """
    mark = BOM if text.startswith(BOM) else ""
    sheet = Sheet(text.removeprefix(BOM))
    count = sum(_apply(sheet, edit) for edit in edits)
    after = mark + sheet.text if count else text
    parse_data_map(after, name=name)
    return Edited(text=after, count=count, diff=difference(text, after))


def _apply(sheet: Sheet, edit: Edit) -> int:
    match edit:
        case SetTable():
            return set_table(sheet, edit)
        case DropTable():
            return drop_table(sheet, edit)
        case SetColumn():
            return set_column(sheet, edit)
        case JudgeColumns():
            return judge_columns(sheet, edit)
        case PointColumns():
            return point_columns(sheet, edit)
        case DropColumns():
            return drop_columns(sheet, edit)
        case SetView():
            return set_view(sheet, edit)
        case AddLink():
            return add_link(sheet, edit)
        case SetLink():
            return set_link(sheet, edit)
        case RemoveLink():
            return remove_link(sheet, edit)
        case Accept():
            return accept_columns(sheet, edit) + accept_links(sheet, edit)
        case Decline():
            return decline_columns(sheet, edit) + decline_links(sheet, edit)
        case StandFor():
            return stand_for(sheet, edit)
        case ConfirmMap():
            return confirm(sheet, edit)
        case LapseConfirmation():
            return lapse(sheet, edit)


def difference(before: str, after: str) -> tuple[str, ...]:
    """The lines that differ with two around them, as `diff -u` writes them."""
    old, new = before.split("\n"), after.split("\n")
    return tuple(unified_diff(old, new, "before", "after", n=2, lineterm=""))
