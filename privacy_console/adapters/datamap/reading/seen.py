"""The part of a map that no person writes: the schema that it was confirmed against."""

from __future__ import annotations

from collections.abc import Mapping

from privacy_console.adapters.strict_yaml import Fields
from privacy_console.casework.search.datamap import SeenForeignKey, SeenSchema, SeenTable


def read_seen(top: Fields, sources: Mapping[str, object]) -> Mapping[str, SeenSchema]:
    found = top.inner("seen")
    for name in found:
        if name not in sources:
            top.origin.fail(found[name].line, "“seen” is of a source that this map does not have")
    return {name: schema_of(node.as_fields()) for name, node in found.items()}


def schema_of(at: Fields) -> SeenSchema:
    at.only("engine", "at", "fingerprint", "tables")
    return SeenSchema(
        engine=at.text("engine"),
        at=at.text("at"),
        fingerprint=at.text("fingerprint"),
        tables={name: _table(node.as_fields()) for name, node in at.inner("tables").items()},
    )


def _table(at: Fields) -> SeenTable:
    at.only("columns", "key", "foreign_keys")
    return SeenTable(
        columns=at.table("columns"),
        key=at.texts("key"),
        foreign_keys=tuple(_foreign_key(node.as_fields()) for node in at.items("foreign_keys")),
    )


def _foreign_key(at: Fields) -> SeenForeignKey:
    at.only("columns", "to", "key")
    return SeenForeignKey(columns=at.texts("columns"), to_table=at.text("to"), to_columns=at.texts("key"))
