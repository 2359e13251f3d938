"""The tree as JSON of the documented schema, checked against it before it is handed out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

import orjson
from jsonschema import Draft202012Validator

from privacy_console.casework.disclosure.tree import Leaf, LeafType, Mark, Section, Tree, TreeRecord, Words

LARGEST_NUMBER = 2**53 - 1
"""Beyond it a reader that knows only doubles would change an integer: it becomes a string."""
Json = object


class DossierJson:
    """Args: schema: the schema's file."""

    def __init__(self, schema: Path) -> None:
        self._schema = schema

    @cached_property
    def _validator(self) -> Draft202012Validator:
        schema = orjson.loads(self._schema.read_bytes())
        Draft202012Validator.check_schema(schema)
        return Draft202012Validator(schema)

    @cached_property
    def _record_validator(self) -> Draft202012Validator:
        schema = self._validator.schema
        assert isinstance(schema, Mapping)
        return Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/record"})

    def write(self, tree: Tree) -> bytes:
        """Indented UTF-8. A file that breaks its own schema is our fault: `jsonschema.ValidationError` rises."""
        document = _document(tree)
        self._validate(document)
        return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)

    def _validate(self, document: dict[str, Json]) -> None:
        """Everything but the records as a whole; and a record of each shape, since the schema looks at nothing but shapes."""
        sections = document["sections"]
        assert isinstance(sections, list)
        self._validator.validate(document | {"sections": [section | {"records": []} for section in sections]})
        seen: set[object] = set()
        for section in sections:
            for record in section["records"]:
                shape = _shape(record)
                if shape not in seen:
                    seen.add(shape)
                    self._record_validator.validate(record)


_WORDS_THAT_COUNT = frozenset({"type", "zone", "confidence", "reach", "reason"})


def _shape(node: Json, key: str = "") -> object:
    """What the schema can see of a value: names, types, and the words that it lists. Two of one shape are valid or not alike."""
    if isinstance(node, dict):
        if key == "key":
            return "key", *sorted({type(value).__name__ for value in node.values()})
        return tuple((name, _shape(value, name)) for name, value in node.items())
    if isinstance(node, list):
        return frozenset(_shape(item) for item in node), bool(node)
    if key in _WORDS_THAT_COUNT or node is True:
        return node
    if key == "id" and isinstance(node, str):
        return len(node) if len(node) == 16 else "str"
    return type(node).__name__


def _document(tree: Tree) -> dict[str, Json]:
    numbers = {record.id: number for number, record in tree.records()}
    return {
        "format": "privacy-console/dossier",
        "version": 1,
        **({"notice": tree.watermark} if tree.watermark else {}),
        "made_at": tree.made_at.isoformat(),
        "request": {"number": tree.case, "received": tree.received, "subject": tree.subject},
        "controller": {
            "name": tree.controller,
            "contact": tree.contact,
            "authority": tree.authority,
            "automated_decisions": tree.automated_decisions,
        },
        "policy": {"version": tree.policy_version, "sha256": tree.policy_sha256},
        "data_map": {"version": tree.map_version, "sha256": tree.map_sha256},
        "rights": [{"title": title, "article": article} for title, article in tree.rights],
        "sections": [_section(section, numbers) for section in tree.sections],
        "nothing_in": list(tree.nothing_in),
        "withheld": [
            {
                "record": one.record,
                "label": one.label,
                "kind": one.kind,
                "reason": one.reason.value,
                **({"mark": one.mark} if one.mark else {}),
                "decided_by": one.decided_by,
                "count": one.count,
            }
            for one in tree.withheld
        ],
        "search": {
            "at": tree.searched_at.isoformat(),
            "complete": tree.complete,
            "unavailable": list(tree.unavailable),
            "columns": [
                {
                    "source": line.source,
                    "table": line.table,
                    "column": line.column,
                    "state": line.state.value,
                    "how": line.how.value,
                    "found": line.found,
                    **({"why": line.why} if line.why else {}),
                }
                for line in tree.coverage
            ],
        },
    }


def _section(section: Section, numbers: Mapping[str, int]) -> dict[str, Json]:
    return {
        "category": section.category,
        "title": section.title,
        "description": section.description,
        "purposes": list(section.purposes),
        "legal_bases": list(section.bases),
        "recipients": list(section.recipients),
        "transfers": list(section.transfers),
        "retention": {
            **({"period": section.retention_period} if section.retention_period else {}),
            "criteria": section.retention,
            **({"by_record": dict(section.retention_by_record)} if section.retention_by_record else {}),
        },
        "source": section.source,
        "clause": section.clause,
        **({"also_in": list(section.also_in)} if section.also_in else {}),
        "records": [_record(record, numbers[record.id]) for record in section.records],
    }


def _record(record: TreeRecord, number: int) -> dict[str, Json]:
    return {
        "id": record.id,
        "number": number,
        "title": record.title,
        "source": record.source,
        "table": record.table,
        "key": dict(record.key),
        "confidence": record.confidence,
        "reach": record.reach,
        "path": [{"from": hop.from_, "to": hop.to, **({"by": hop.link} if hop.link else {})} for hop in record.path],
        "identifiers": [{"column": one.column, "label": one.label, "kind": one.kind} for one in record.identifiers],
        **({"deleted": True} if record.soft_deleted else {}),
        **({"held_for_others": True} if record.held_for_others else {}),
        **({"others": record.others} if record.others else {}),
        **({"copies": record.copies} if record.copies > 1 else {}),
        **({"decided_by": record.decided_by} if record.decided_by != "rule" else {}),
        **({"decided_on": record.decided_on} if record.decided_on else {}),
        "values": [dict(_value(leaf)) for leaf in record.leaves],
    }


def _value(leaf: Leaf) -> Iterator[tuple[str, Json]]:
    yield "id", leaf.id
    yield "label", leaf.label
    yield "column", leaf.column
    if leaf.pointer:
        yield "pointer", leaf.pointer
    if leaf.category:
        yield "category", leaf.category
    yield "type", leaf.type.value
    if leaf.type is LeafType.DATETIME and _is_naive(leaf):
        yield "zone", "not stated"
    yield "value", _typed(leaf)
    if leaf.explained:
        yield "explained", leaf.explained
    if leaf.provided_by_subject:
        yield "provided_by_subject", True


def _typed(leaf: Leaf) -> Json:
    if leaf.type is LeafType.NULL:
        return None
    if not leaf.pieces:
        return ""
    if len(leaf.pieces) > 1:
        return [_piece(piece) for piece in leaf.pieces]
    only = leaf.pieces[0]
    if not isinstance(only, Words):
        return _piece(only)
    if leaf.type is LeafType.BOOLEAN:
        return only.text == "true"
    if leaf.type is LeafType.INTEGER and abs(int(only.text)) <= LARGEST_NUMBER:
        return int(only.text)
    return only.text


def _piece(piece: object) -> Json:
    if isinstance(piece, Mark):
        return {"withheld": {"reason": piece.reason.value, **({"label": piece.label} if piece.label else {})}}
    assert isinstance(piece, Words), "the tree of the original is never written as JSON"
    return piece.text


def _is_naive(leaf: Leaf) -> bool:
    """ISO 8601 puts an offset at the end: `+01:00`, `Z` or none."""
    only = leaf.pieces[0] if leaf.pieces else None
    return isinstance(only, Words) and only.text[-6:-5] not in {"+", "-"} and not only.text.endswith("Z")
