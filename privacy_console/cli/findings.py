"""What a search found, and why, as the command line prints it: keys and paths, never values, and no secret that is a key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.drafting.words.parts import many
from privacy_console.casework.search.findings import (
    ColumnCoverage,
    Finding,
    Hop,
    How,
    KeyValue,
    RowRef,
    SearchOutcome,
    TableCoverage,
)
from privacy_console.casework.search.why import WayHere, Why
from privacy_console.cli.talk import show

MOST_PLACES = 6
"""Of the columns that were looked into, where nothing was found; `--json` has all of them."""
_SECRET = "(secret)"  # noqa: S105 - the word that stands for one


def show_outcome(outcome: SearchOutcome) -> None:
    for one in outcome.findings:
        path = " / ".join(f"{hop.from_} to {hop.to}" for hop in one.path)
        alike = f"  {one.copies} alike" if one.copies > 1 else ""
        also = f"  also of {', '.join(map(str, one.others))}" if one.others else ""
        show(f"{one.row}  {one.confidence}  {one.reach}  {one.decision}{alike}{also}  {path}")
    show(summary(outcome))


def summary(outcome: SearchOutcome) -> str:
    tables = len({(one.source, one.table) for one in outcome.coverage})
    hit = len({one.row.table for one in outcome.findings})
    found = f"{many(len(outcome.findings), 'row')} in {hit} of {many(tables, 'table')}"
    if not outcome.findings and not any(one.how in {How.EXACT, How.TEXT, How.UNREACHABLE} for one in outcome.coverage):
        found = "Nothing was looked at: the map has no column for what was given"
    elif not outcome.findings:
        found += f"; looked into {_places_looked(outcome)}"
    lacking = ", ".join(_with_why(name, outcome) for name in outcome.unavailable) or "what `map check` lists"
    return found if outcome.complete else f"{found}; INCOMPLETE, not searched: {lacking}"


def _places_looked(outcome: SearchOutcome) -> str:
    """Finding nothing says where was looked: how many columns, and the first of them."""
    names = [f"{one.table}.{one.column}" for one in outcome.coverage if one.how in {How.EXACT, How.TEXT}]
    more = f", and {len(names) - MOST_PLACES} more" if len(names) > MOST_PLACES else ""
    return f"{many(len(names), 'column')}: {', '.join(names[:MOST_PLACES])}{more}" if names else "no column"


def _with_why(name: str, outcome: SearchOutcome) -> str:
    """A source or table that did not answer, with what it said."""
    why = next((one.why for one in outcome.tables if one.why and name in {one.source, f"{one.source}.{one.table}"}), "")
    return f"{name} ({why})" if why else name


def show_whys(whys: Iterable[Why], data_map: DataMap) -> None:
    """For a person's eyes: under each record every way to it, what identifies on it, who else leads to it, what was decided."""
    for why in whys:
        show(f"{bare_row(why.row, data_map)}")
        for way in why.ways:
            steps = " / ".join(f"{step.from_} to {step.to}{f' ({step.meaning})' if step.meaning else ''}" for step in way.steps)
            last = f", from {bare_row(way.last, data_map)}" if way.last else ""
            show(f"  way: {steps or 'none was kept'}  {way.confidence}, {way.reach}{last}")
        for one in why.identifiers:
            whose = f"the subject’s, {one.matches} ({one.how})" if one.matches else "not the subject’s"
            show(f"  identifier: {one.column} ({one.kind}): {whose}")
        for other in why.others:
            by = f" by {other.link}" if other.link else ""
            show(f"  also: {bare_row(other.row, data_map)}, {other.meaning}{by}")
        when = f", {why.decided_at.isoformat(timespec='minutes')}" if why.decided_at else ""
        show(f"  decision: {why.decision} by {why.decided_by or 'the rule'}{when}{f': {why.reason}' if why.reason else ''}")
        if why.unavailable:
            show(f"  not read: {', '.join(why.unavailable)}; there may be more ways and others")


def without_secrets(outcome: SearchOutcome, data_map: DataMap) -> SearchOutcome:
    """The outcome with `(secret)` where a secret column is part of a key: keys are printed, secrets never."""

    def bare(finding: Finding) -> Finding:
        others = tuple(bare_row(row, data_map) for row in finding.others)
        return replace(finding, row=bare_row(finding.row, data_map), others=others)

    return replace(outcome, findings=tuple(map(bare, outcome.findings)))


def bare_row(row: RowRef, data_map: DataMap) -> RowRef:
    columns = data_map.tables[row.source, row.table].columns
    key = tuple((name, _SECRET if name in columns and columns[name].secret else value) for name, value in row.key)
    return replace(row, key=key)


def plain(value: KeyValue) -> object:
    return value.hex() if isinstance(value, bytes) else value


def row_object(row: RowRef) -> dict[str, object]:
    return {"source": row.source, "table": row.table, "key": {column: plain(value) for column, value in row.key}}


def finding_object(finding: Finding, titles: Mapping[tuple[str, str], str]) -> dict[str, object]:
    return {
        **row_object(finding.row),
        "title": titles.get((finding.row.source, finding.row.table), ""),
        "path": [hop_object(hop) for hop in finding.path],
        "confidence": finding.confidence.value,
        "link": finding.reach.value,
        "decision": finding.decision.value,
        "reason": finding.reason,
        "decided_by": finding.decided_by,
        "decided_at": finding.decided_at.isoformat() if finding.decided_at else "",
        "deleted": finding.soft_deleted,
        "copies": finding.copies,
        "others": [row_object(row) for row in finding.others],
    }


def hop_object(hop: Hop) -> dict[str, object]:
    return {"from": hop.from_, "to": hop.to}


def why_object(why: Why, data_map: DataMap) -> dict[str, object]:
    return {
        "ways": [_way_object(way, data_map) for way in why.ways],
        "identifiers": [
            {"column": one.column, "kind": one.kind.value, "matches": one.matches.value if one.matches else "", "how": one.how}
            for one in why.identifiers
        ],
        "others": [{**row_object(bare_row(one.row, data_map)), "by": one.link, "link": one.meaning.value} for one in why.others],
        "held_as": why.capacity.value,
        "unavailable": list(why.unavailable),
    }


def _way_object(way: WayHere, data_map: DataMap) -> dict[str, object]:
    return {
        "path": [
            {
                "from": step.from_,
                "to": step.to,
                "by": step.link,
                "link": step.meaning.value if step.meaning else "",
                "direction": step.direction.value,
            }
            for step in way.steps
        ],
        "confidence": way.confidence.value,
        "link": way.reach.value,
        "last": row_object(bare_row(way.last, data_map)) if way.last else None,
    }


def coverage_object(one: ColumnCoverage) -> dict[str, object]:
    return {
        "source": one.source,
        "table": one.table,
        "column": one.column,
        "state": one.state.value,
        "how": one.how.value,
        "found": one.found,
        "why": one.why,
    }


def table_object(one: TableCoverage) -> dict[str, object]:
    return {
        "source": one.source,
        "table": one.table,
        "how": one.how.value,
        "seconds": one.seconds,
        "statements": one.statements,
        "rows": one.rows,
        "rows_are": one.rows_are.value,
        "why": one.why,
    }


def outcome_object(
    outcome: SearchOutcome, data_map: DataMap, whys: Iterable[Why] = (), *, named: bool = False
) -> dict[str, object]:
    """One object for a whole search.

    Args:
        whys: those of the findings in order, or nothing.
        named: whether each record says what an officer calls its row.
    """
    titles = {id_: table.title for id_, table in data_map.tables.items()}
    records = [({"row": str(finding.row)} if named else {}) | finding_object(finding, titles) for finding in outcome.findings]
    for record, why in zip(records, whys, strict=False):
        record["why"] = why_object(why, data_map)
    return {
        "records": records,
        "coverage": [coverage_object(one) for one in outcome.coverage],
        "tables": [table_object(one) for one in outcome.tables],
        "complete": outcome.complete,
        "unavailable": list(outcome.unavailable),
        "moments": outcome.moments,
    }
