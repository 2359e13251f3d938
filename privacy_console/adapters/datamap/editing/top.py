"""Edits of the top of a map: who confirmed it, when, and against which schemas."""

from __future__ import annotations

from privacy_console.adapters.datamap.editing.sheet import Sheet
from privacy_console.adapters.datamap.reading.seen import schema_of
from privacy_console.adapters.datamap.scalars import flow_fields, flow_list, name, scalar
from privacy_console.casework.search.datamap import SeenSchema, SeenTable
from privacy_console.casework.search.mapfile import ConfirmMap, LapseConfirmation


def confirm(sheet: Sheet, edit: ConfirmMap) -> int:
    line = f"confirmed: {flow_fields({'by': edit.by, 'at': edit.at})}{sheet.newline}"
    if sheet.has("top", "confirmed"):
        sheet.put(line, "top", "confirmed")
    else:
        sheet.add_top(line, "confirmed", last=False)
    if sheet.has("top", "drafted"):
        sheet.put("", "top", "drafted")
    seen: dict[str, SeenSchema] = {}
    if sheet.has("top", "seen"):
        at = sheet.piece("top", "seen")[1]
        seen = {source: schema_of(node.as_fields()) for source, node in at.inner("seen").items()}
    seen |= edit.seen
    if not seen:
        return 1
    lines = "".join(line + sheet.newline for line in _seen(seen))
    if sheet.has("top", "seen"):
        sheet.put(lines, "top", "seen")
    else:
        sheet.add_top(NOTE + sheet.newline + lines, "seen", last=True)
    return 1


NOTE = "# What the schema was when this map was confirmed. Nobody writes here by hand: confirm the map anew."


def _seen(seen: dict[str, SeenSchema]) -> list[str]:
    lines = ["seen:"]
    for source, schema in seen.items():
        lines += [f"  {name(source)}:", f"    engine: {scalar(schema.engine)}", f"    at: {scalar(schema.at)}"]
        lines += [f"    fingerprint: {scalar(schema.fingerprint)}", "    tables:" if schema.tables else "    tables: {}"]
        lines += [f"      {name(table)}: {_table(one)}" for table, one in schema.tables.items()]
    return lines


def _table(table: SeenTable) -> str:
    """One table a line: a change of it is a change of one line."""
    keys = [
        f"{{columns: {flow_list(key.columns)}, to: {scalar(key.to_table)}, key: {flow_list(key.to_columns)}}}"
        for key in table.foreign_keys
    ]
    parts = [f"columns: {flow_fields(table.columns)}", f"key: {flow_list(table.key)}" if table.key else ""]
    parts.append(f"foreign_keys: [{', '.join(keys)}]" if keys else "")
    return f"{{{', '.join(filter(None, parts))}}}"


def lapse(sheet: Sheet, _: LapseConfirmation) -> int:
    if not sheet.has("top", "confirmed"):
        return 0
    sheet.put("", "top", "confirmed")
    return 1
