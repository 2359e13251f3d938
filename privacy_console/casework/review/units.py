"""Which cells of a found row are reviewed, and how: text is read for spans, a structured cell is one span or none.

A structured value of a row that is the subject's own is the subject's own. Of a row that is not (context, shared, or one
that only mentions the subject), a cell that identifies somebody is judged whole, and where the row *is* another person, so is
every personal cell. A text is never withheld whole by reflex (Art. 15(4)): it is disclosed with the spans of others marked.
Only a text of a mentioning row in which the subject does not occur is not theirs and stays out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.review.spans import SpanKind, Unit
from privacy_console.casework.search.datamap import ColumnMap, ColumnState, RowRole, TableMap
from privacy_console.casework.search.findings import Reach, Record, RowRef
from privacy_console.casework.search.spelling.mailboxes import has_address
from privacy_console.casework.search.spelling.numbers import ip_key
from privacy_console.casework.search.spelling.phones import SHORTEST, digits


class Treatment(StrEnum):
    READ = "read"
    """The text is searched for spans."""
    GLANCE = "glance"
    """As READ, but the unit is there only where a span was found: short structured texts."""
    WHOLE = "whole"
    """The cell identifies somebody: it is the subject's, or one span."""
    OTHERS = "others"
    """A cell of a row that is another person: one span, unless it is the subject's."""
    SECRET = "secret"  # noqa: S105 - a treatment, not a secret
    """Never disclosed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A unit before it was reviewed."""

    unit: Unit
    treatment: Treatment
    kind: SpanKind


_KINDS = {
    IdentifierKind.EMAIL: SpanKind.EMAIL_ADDRESS,
    IdentifierKind.PHONE: SpanKind.PHONE_NUMBER,
    IdentifierKind.NAME: SpanKind.PERSON,
    IdentifierKind.ADDRESS: SpanKind.LOCATION,
    IdentifierKind.IP: SpanKind.IP_ADDRESS,
    IdentifierKind.DATE_OF_BIRTH: SpanKind.DATE_TIME,
    IdentifierKind.IBAN: SpanKind.IBAN_CODE,
}
_DEEPEST = 40  # a JSON document nested deeper is reviewed as one text


def text_of(value: object) -> str:
    """A value as it is disclosed and reviewed. Bytes are in hex, instants in ISO 8601."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, ensure_ascii=False, default=text_of)
    isoformat = getattr(value, "isoformat", None)
    return str(isoformat()) if callable(isoformat) else str(value)


def unit_of(row: RowRef, column: str, pointer: str, text: str) -> Unit:
    return Unit(
        row=row, column=column, pointer=pointer, text=text, sha256=sha256(text.encode(errors="surrogatepass")).hexdigest()
    )


def unit_hash(unit: Unit) -> str:
    """SHA-256 over row, column, pointer and text: what a decision names."""
    key = [[column, type(value).__name__, value.hex() if isinstance(value, bytes) else value] for column, value in unit.row.key]
    named = json.dumps([unit.row.source, unit.row.table, key, unit.column, unit.pointer, unit.sha256])
    return sha256(named.encode(errors="surrogatepass")).hexdigest()


def drafts_of(record: Record, table: TableMap) -> Iterator[Draft]:
    """The record's units in the order of its columns, those of a JSON document in document order."""
    own = record.finding.reach is Reach.OWNS
    for name, value in record.values.items():
        column = table.columns.get(name)
        if value is None or column is None:
            continue
        kind = _kind_of(column, text_of(value))
        if column.secret:
            yield Draft(
                unit=unit_of(record.finding.row, name, "", text_of(value)), treatment=Treatment.SECRET, kind=SpanKind.SECRET
            )
        elif column.json:
            yield from _of_json(record.finding.row, name, value)
        elif column.free_text:
            yield Draft(unit=unit_of(record.finding.row, name, "", text_of(value)), treatment=Treatment.READ, kind=kind)
        elif record.finding.reach is Reach.SHARED and column.identifier is IdentifierKind.ADDRESS:
            continue  # the house that others live in too is the subject's as much as theirs
        elif not own and (treatment := _structured(column, table, name)) is not None:
            yield Draft(unit=unit_of(record.finding.row, name, "", text_of(value)), treatment=treatment, kind=kind)
        elif (
            isinstance(value, str)
            and value
            and not column.codes
            and not (own and _identifies(column) and table.role is RowRole.IS)
        ):
            yield Draft(unit=unit_of(record.finding.row, name, "", value), treatment=Treatment.GLANCE, kind=kind)


def _identifies(column: ColumnMap) -> bool:
    return column.person_name or column.identifier is not None


def _structured(column: ColumnMap, table: TableMap, name: str) -> Treatment | None:
    """How a structured cell of a row that is not the subject's own is judged; None where it may be shown."""
    if _identifies(column):
        return Treatment.WHOLE
    if table.role is RowRole.IS and column.state is not ColumnState.NOT_PERSONAL and name not in table.key:
        return Treatment.OTHERS
    return None


def _kind_of(column: ColumnMap, text: str) -> SpanKind:
    """What a cell holds, as its column says; what is no such thing, as among former values, is just something."""
    if column.identifier is not None:
        may_be = _MAY_BE.get(column.identifier)
        return _KINDS.get(column.identifier, SpanKind.ID) if may_be is None or may_be(text) else SpanKind.ID
    return SpanKind.PERSON if column.person_name else SpanKind.ID


_MAY_BE: Mapping[IdentifierKind, Callable[[str], bool]] = {
    IdentifierKind.EMAIL: has_address,
    IdentifierKind.PHONE: lambda text: len(digits(text)) >= SHORTEST,
    IdentifierKind.IP: lambda text: any(ip_key(part) for part in text.split(",")),
}


def _of_json(row: RowRef, column: str, value: object) -> Iterator[Draft]:
    """Every text and number of the document by its pointer (RFC 6901); what is no JSON is one text."""
    document = value
    if isinstance(value, str | bytes):
        try:
            document = json.loads(value)
        except (ValueError, RecursionError):
            document = None
            yield Draft(unit=unit_of(row, column, "", text_of(value)), treatment=Treatment.READ, kind=SpanKind.ID)
    for pointer, text, number in _leaves(document, "", 0):
        treatment = Treatment.GLANCE if number else Treatment.READ
        yield Draft(unit=unit_of(row, column, pointer, text), treatment=treatment, kind=SpanKind.ID)


def _leaves(node: object, pointer: str, depth: int) -> Iterator[tuple[str, str, bool]]:
    if depth > _DEEPEST:
        yield pointer, text_of(node), False
    elif isinstance(node, Mapping):
        for key, child in node.items():
            yield from _leaves(child, f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}", depth + 1)
    elif isinstance(node, Sequence) and not isinstance(node, str | bytes):
        for position, child in enumerate(node):
            yield from _leaves(child, f"{pointer}/{position}", depth + 1)
    elif node is not None and not isinstance(node, bool):
        yield pointer, text_of(node), not isinstance(node, str)
