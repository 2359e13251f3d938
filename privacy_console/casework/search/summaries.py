"""One line of what a found row says, for the officer's eyes; read when asked for and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from privacy_console.casework.common.watch import Watch
from privacy_console.casework.search.company import CompanySource
from privacy_console.casework.search.datamap import ColumnMap, ColumnState, DataMap, TableMap
from privacy_console.casework.search.findings import Confidence, Finding, Inclusion, Reach, RowRef
from privacy_console.casework.search.use_cases import RowsGone, read_records

LONGEST = 160
PARTS = 4
GONE = "no longer there"


def summaries(
    rows: Sequence[RowRef], *, data_map: DataMap, sources: Sequence[CompanySource], watch: Watch
) -> Mapping[RowRef, str]:
    """What each row says, in at most 160 characters: text first, then names, then the rest. Secrets are left out.

    Raises:
        SourceUnavailable, Cancelled: as `read_records`.
    """
    said = dict.fromkeys(rows, GONE)
    try:
        for record in read_records([_bare(row) for row in rows], data_map=data_map, sources=sources, watch=watch):
            row = record.finding.row
            said[row] = _line(record.values, data_map.tables[row.source, row.table])
    except RowsGone:
        pass  # they are told as gone, each in its own line
    return said


def _bare(row: RowRef) -> Finding:
    """A finding that only says which row to read."""
    return Finding(
        row=row,
        path=(),
        confidence=Confidence.CERTAIN,
        reach=Reach.REFERS,
        decision=Inclusion.INCLUDED,
        reason="",
        soft_deleted=False,
    )


def _line(values: Mapping[str, object], table: TableMap) -> str:
    ordered = sorted(
        (column for column in table.columns.values() if _tells(column, table) and values.get(column.name) not in (None, "")),
        key=lambda column: (not column.free_text, not column.person_name, column.identifier is None),
    )
    parts = [column.codes.get(text := str(values[column.name]), text) for column in ordered[:PARTS]]
    line = " · ".join(" ".join(part.split()) for part in parts)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _tells(column: ColumnMap, table: TableMap) -> bool:
    return column.state is not ColumnState.NOT_PERSONAL and not column.secret and not column.json and column.name not in table.key
