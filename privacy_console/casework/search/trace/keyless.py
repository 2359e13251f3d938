"""Rows of tables without a key: addressed by all their columns, with a digest where a value would tell of somebody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from hashlib import sha256

from privacy_console.casework.search.company import ColumnSort
from privacy_console.casework.search.datamap import ColumnMap, ColumnState
from privacy_console.casework.search.findings import KeyValue

DIGEST = "sha256:"
LONGEST_PLAIN = 100
_ASKED_FOR = frozenset({ColumnSort.INTEGER, ColumnSort.TEXT, ColumnSort.UUID, ColumnSort.BOOLEAN, ColumnSort.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How a column stands in the address of a row."""

    plain: bool
    sort: ColumnSort

    def narrows(self, value: KeyValue) -> bool:
        """Whether an engine can be asked for this part of an address."""
        return self.plain and self.sort in _ASKED_FOR and not is_digest(value) and not isinstance(value, bytes)


def part_for(column: ColumnMap, sort: ColumnSort, *, pointer: bool) -> Part:
    """Pointers to other rows (in no category) and what is not personal stand plainly; all else could tell of somebody."""
    tells = column.identifier or column.person_name or column.secret or column.free_text or column.json
    points = pointer or (column.state is ColumnState.SEARCHED and not column.category)
    return Part(plain=not tells and (points or column.state is ColumnState.NOT_PERSONAL), sort=sort)


def is_digest(value: KeyValue) -> bool:
    return isinstance(value, str) and value.startswith(DIGEST)


def part_of_key(value: object, part: Part) -> KeyValue:
    """One column's part of an address: the same whichever statement gave the value.

    >>> part_of_key(12.50, Part(plain=True, sort=ColumnSort.DECIMAL))
    '12.5'
    >>> part_of_key("anna@x.example", Part(plain=False, sort=ColumnSort.TEXT))[:14]
    'sha256:234df2d'
    """
    if value is None:
        return None
    same = _same(value, part.sort)
    if part.plain and (not isinstance(same, str | bytes) or len(same) <= LONGEST_PLAIN):
        return same
    return digest(same)


def digest(value: int | str | bytes) -> str:
    told = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
    return f"{DIGEST}{sha256(type(value).__name__.encode() + b':' + told).hexdigest()}"


def _same(value: object, sort: ColumnSort) -> int | str | bytes:
    """Drivers and engines give one value as text, number or object; one form of it."""
    try:
        match sort:
            case ColumnSort.DECIMAL:
                number = Decimal(str(value)).normalize()
                return f"{number:f}" if number.is_finite() else str(number)
            case ColumnSort.DATETIME:
                return (value if isinstance(value, datetime) else datetime.fromisoformat(str(value))).isoformat()
            case ColumnSort.DATE:
                return (value if isinstance(value, date) else date.fromisoformat(str(value)[:10])).isoformat()[:10]
            case ColumnSort.BOOLEAN if value in {0, 1}:
                return int(bool(value))
            case _:
                pass
    except (ValueError, InvalidOperation):
        pass  # SQLite holds anything in any column: then it stands as it is
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    return value if isinstance(value, int | str) else str(value)
