"""The rows of a web form's table as entries: which column is what, what each row would become, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.requests.entering import ADDRESS, Channel, Entry
from privacy_console.casework.requests.form_words import HEADERS, RIGHTS, Column
from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reading import LetterKind, Right
from privacy_console.casework.requests.table import Table, TableRow

SAID_BEFORE = {
    Column.PHONE: "Phone",
    Column.CUSTOMER_NUMBER: "Customer number",
    Column.ADDRESS: "Address",
    Column.RIGHT: "Request",
}
"""What stands before the message in the letter, by the label that the reader knows."""

YEAR = 4
"""Figures of a year."""
_DAY = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[ T,]+(\d{1,2}:\d{2}(?::\d{2})?))?\Z")


class FormColumns(Refused):
    """Nobody could tell which column is what."""

    code = "requests.form_columns"
    sentence = "{why} Nothing was taken in; say it by --column FIELD=NAME. The table has: {columns}."

    def __init__(self, why: str, columns: Sequence[str]) -> None:
        super().__init__("columns")
        self.why, self.columns = why, ", ".join(columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    line: int
    column: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One row: the entry that it is, or what is wrong with it."""

    line: int
    entry: Entry | None
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WouldBecome:
    """What a row would become. `kind` is None where it is faulty; `known` is the case of the same entry, made before."""

    row: FormRow
    kind: LetterKind | None = None
    rights: tuple[Right, ...] = ()
    known: CaseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPreview:
    table: Table
    columns: Mapping[Column, int]
    rows: tuple[WouldBecome, ...]

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(fault for one in self.rows for fault in one.row.faults)


def columns_of(table: Table, *, said: Mapping[Column, str]) -> Mapping[Column, int]:
    """Which column is what: as somebody says, else by its name.

    Raises:
        FormColumns: a column that was named is not there, two could be the same, or none is the message.
    """
    names = [_bare(name) for name in table.columns]
    found: dict[Column, int] = {}
    for column, name in said.items():
        if _bare(name) not in names:
            raise FormColumns(f"There is no column “{name}”.", table.columns)
        found[column] = names.index(_bare(name))
    for column, words in HEADERS.items():
        known = [at for at, name in enumerate(names) if name in words.split() and at not in found.values()]
        if column in found or not known:
            continue
        if len(known) > 1:
            both = " and ".join(f"“{table.columns[at]}”" for at in known[:2])
            raise FormColumns(f"Both {both} may be the {column}.", table.columns)
        found[column] = known[0]
    if Column.TEXT not in found and Column.RIGHT not in found:
        raise FormColumns("No column is known to be the message.", table.columns)
    return found


def rows_of(table: Table, columns: Mapping[Column, int], *, zone: str, day_first: bool | None = None) -> Iterator[FormRow]:
    """Each row as an entry. A day such as 03/04/2026 is told apart by the others of its column, or by `day_first`."""
    at = columns.get(Column.RECEIVED)
    order = day_first if day_first is not None or at is None else _day_first([_cell(row, at) for row in table.rows])
    for row in table.rows:
        if any(cell.strip() for cell in row.cells):
            yield _row(row, table.columns, columns, zone, order)


def _row(row: TableRow, names: Sequence[str], columns: Mapping[Column, int], zone: str, day_first: bool | None) -> FormRow:  # noqa: FBT001 - None: nobody knows
    def said(column: Column) -> str:
        return _cell(row, columns[column]) if column in columns else ""

    faults = []
    if len(row.cells) > len(names):
        faults.append(Fault(line=row.line, column="", why=f"it has {len(row.cells)} cells, and the table {len(names)} columns"))
    received: date | datetime | None = None
    if given := said(Column.RECEIVED):
        try:
            received = day_of(given, zone=zone, day_first=day_first)
        except ValueError as error:
            faults.append(Fault(line=row.line, column=names[columns[Column.RECEIVED]], why=str(error)))
    address = said(Column.EMAIL)
    if address and not ADDRESS.fullmatch(address):
        faults.append(Fault(line=row.line, column=names[columns[Column.EMAIL]], why="it is no e-mail address"))
    asked = said(Column.RIGHT)
    before = [f"{label}: {said(column)}" for column, label in SAID_BEFORE.items() if said(column)]
    text = "\n".join([*before, *([""] if before else []), said(Column.TEXT)]).strip("\n")
    if not (said(Column.TEXT) or asked):
        where = columns.get(Column.TEXT, columns.get(Column.RIGHT, 0))
        faults.append(Fault(line=row.line, column=names[where], why="there are no words in it"))
    entry = Entry(
        channel=Channel.FORM,
        text=text,
        received=received,
        name=" ".join(filter(None, (said(Column.FIRST_NAME), said(Column.NAME)))),
        address=address,
        subject=said(Column.SUBJECT),
        rights=tuple(right for right, words in RIGHTS.items() if _bare(asked) in words.split()),
    )
    return FormRow(line=row.line, entry=None if faults else entry, faults=tuple(faults))


def day_of(text: str, *, zone: str, day_first: bool | None) -> date | datetime:
    """A day, or an instant of the zone where the text names a time.

    Raises:
        ValueError: it is none, or can be two.

    >>> day_of("5.3.2026", zone="Europe/Berlin", day_first=None), day_of("03/05/2026", zone="Europe/Berlin", day_first=False)
    (datetime.date(2026, 3, 5), datetime.date(2026, 3, 5))
    """
    text, there = text.strip(), ZoneInfo(zone)
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
        at = datetime.fromisoformat(text)
    except ValueError:
        day, clock = _written_day(text, day_first)
        if not clock:
            return day
        try:
            at = datetime.combine(day, time.fromisoformat(f"0{clock}" if clock[1] == ":" else clock))
        except ValueError:
            raise ValueError("there is no such time") from None
    return at if at.tzinfo else at.replace(tzinfo=there)


def _written_day(text: str, day_first: bool | None) -> tuple[date, str]:  # noqa: FBT001 - None: nobody knows
    """The day, and the time behind it."""
    found = _DAY.match(text)
    if found is None:
        raise ValueError("it is no day")
    first, mark, second, third, clock = found.groups()
    if len(first) == YEAR:
        year, month, day = first, second, third
    elif len(third) != YEAR:
        raise ValueError("its year has no four figures")
    else:
        if mark == ".":
            day_first = True
        elif day_first is None:
            if max(int(first), int(second)) <= 12 and int(first) != int(second):
                raise ValueError("day and month could be either")
            day_first = int(second) <= 12
        year, (day, month) = third, (first, second) if day_first else (second, first)
    try:
        return date(int(year), int(month), int(day)), clock or ""
    except ValueError:
        raise ValueError("there is no such day") from None


def _day_first(cells: Sequence[str]) -> bool | None:
    """Whether days come before months in a column, by those that can only be one of both."""
    found = [match for cell in cells if (match := _DAY.match(cell.strip())) and match[2] != "." and len(match[4]) == YEAR]
    day = any(int(match[1]) > 12 for match in found)
    month = any(int(match[3]) > 12 for match in found)
    return None if day == month else day


def _cell(row: TableRow, at: int) -> str:
    return row.cells[at].strip() if at < len(row.cells) else ""


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(name))
