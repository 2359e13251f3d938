"""The steps around an answer: the review is done, the request is granted, the case is closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.disclosure.use_cases import StillToDecide
from privacy_console.casework.letters.ports import AnswerFile, OpenAnswerFile
from privacy_console.casework.requests.case import Case, MoveRefused, Status
from privacy_console.casework.requests.use_cases import NoSuchCase
from privacy_console.casework.review.review import Review
from privacy_console.casework.search.datamap import ColumnState, DataMap, Drafted
from privacy_console.casework.search.drift import Drift, MapCheck
from privacy_console.casework.search.findings import ColumnCoverage, How, SearchOutcome

DIFFERENCES_TOLD = 5
"""Of a diff, in a sentence; the data map's screen and `map check` have all of it."""


class WhyMissing(Refused):
    """A decision without a reason: nobody could account for it later (Art. 5(2))."""

    code = "letters.why_missing"
    sentence = "{case} was not decided: say in a few words why. The note stays in the office."

    def __init__(self, case: CaseId) -> None:
        super().__init__(f"{case}: no reason given")
        self.case = case


class MapDoesNotHold(Refused):
    """The map that the answer would rest on does not fit the database any more: the answer might lack what nobody mapped."""

    code = "letters.map_does_not_hold"
    sentence = "{case} is not answered: the data map does not fit the database. {why} Nothing was written."

    def __init__(self, case: CaseId, reasons: Sequence[str]) -> None:
        super().__init__(f"{case}: {len(reasons)} reasons")
        self.case, self.reasons, self.why = case, tuple(reasons), " ".join(reasons)


class NotClosable(Refused):
    """Something is open that closing a case would hide."""

    code = "letters.not_closable"
    sentence = "{case} is not closed. {why}"

    def __init__(self, case: CaseId, reasons: Sequence[str]) -> None:
        super().__init__(f"{case}: {len(reasons)} reasons")
        self.case, self.reasons, self.why = case, tuple(reasons), " ".join(reasons)


def confirm_review(case_id: CaseId, review: Review, *, open_case: OpenAnswerFile) -> Case:
    """Every proposal is decided: the case goes on to the decision.

    Raises:
        StillToDecide: spans are still questions.
        MoveRefused: the case is not under review.
    """
    with open_case() as file:
        case = _known(file, case_id)
        if case.status is not Status.REVIEW:
            raise MoveRefused(case.id, case.status, Status.DECIDE)
        if review.undecided:
            raise StillToDecide(case.id, spans=review.undecided, rows=0)
        moved = _save(file, case.moved(Status.DECIDE))
        file.trail.append("review.confirmed", case.id, redacted=str(review.redacted), records=str(len(review.records)))
        return moved


def grant(case_id: CaseId, *, why: str, open_case: OpenAnswerFile) -> Case:
    """Grant the request. `why` is kept with the case, for the office alone; the trail has that there is one.

    Raises:
        WhyMissing, MoveRefused: nothing was changed.
    """
    note = why.strip()
    with open_case() as file:
        case = _known(file, case_id)
        if case.status is not Status.DECIDE:
            raise MoveRefused(case.id, case.status, Status.DELIVER)
        if not note:
            raise WhyMissing(case.id)
        moved = _save(file, replace(case.moved(Status.DELIVER), decision_note=note))
        file.trail.append("case.granted", case.id, note_length=str(len(note)))
        return moved


def require_map_holds(case_id: CaseId, outcome: SearchOutcome, check: MapCheck) -> None:
    """Promise 1, before anything is written: what the search rests on is what the database is now.

    Args:
        check: the map held against the live schemas, as of now.

    Raises:
        MapDoesNotHold: with what changed, and what to do about each.
    """
    reasons = list(_of_the_map(outcome, check))
    if reasons:
        raise MapDoesNotHold(case_id, reasons)


def close(case_id: CaseId, *, data_map: DataMap, check: MapCheck, open_case: OpenAnswerFile) -> Case:
    """The answer is out and nothing was left unsearched: promise 1.

    Args:
        check: the map held against the live schemas, as of now.

    Raises:
        MoveRefused: the case does not stand at its end.
        NotClosable: what stands in the way, all of it.
    """
    with open_case() as file:
        case = _known(file, case_id)
        moved = case.moved(Status.CLOSED)
        reasons = list(_in_the_way(file, case, data_map, check))
        if reasons:
            raise NotClosable(case.id, reasons)
        kept = _save(file, moved)
        file.trail.append("case.closed", case.id, map=data_map.sha256, columns=str(len(check.columns)))
        return kept


def _in_the_way(file: AnswerFile, case: Case, data_map: DataMap, check: MapCheck) -> Iterator[str]:
    if file.answers.delivered(case.id) is None:
        yield "Nothing was delivered: write the answer first."
    outcome = file.findings.outcome(case.id)
    if outcome is None or not outcome.complete:
        yield "The search was not complete: search again once every source answers."
    if not data_map.confirmed_by.strip() or data_map.drafted is Drafted.UNSEEN:
        yield "Nobody confirmed the data map: have a person look through it, and confirm it there or by `map confirm`."
    nobodys = data_map.nobodys()
    if nobodys:
        columns = "1 column" if nobodys == 1 else f"{nobodys} columns"
        yield f"Nobody stands for {columns} that the data map calls not personal or unsearchable: confirm it."
    yield from _of_the_map(outcome, check)


def _of_the_map(outcome: SearchOutcome | None, check: MapCheck) -> Iterator[str]:
    """What lies between the map, the database as it is now, and the search."""
    searched = {} if outcome is None else _searched(outcome.coverage)
    newly = [line for place, line in _searched(check.columns).items() if outcome is not None and place not in searched]
    if newly:
        yield f"When the search ran, the data map did not have {_places(newly)} as now: search again."
    if check.drift:
        more = len(check.drift) - DIFFERENCES_TOLD
        told = "; ".join(line.told for line in check.drift[:DIFFERENCES_TOLD]) + (f"; and {more} more" if more > 0 else "")
        yield (
            f"The database changed since the data map was confirmed ({told}): map what is new, take out what is gone, confirm "
            "the map anew (on the data map's screen; `map check` and `map confirm`), and search again."
        )
    named = {(line.source, line.table, line.column) for line in check.drift}
    whole = {(line.source, line.table) for line in check.drift if line.kind is Drift.NEW_TABLE}
    unmapped = [
        line
        for line in check.columns
        if line.state is ColumnState.UNMAPPED
        and (line.source, line.table) not in whole
        and (line.source, line.table, line.column) not in named
    ]
    if unmapped:
        yield f"The database and the data map do not agree about {_places(unmapped)}: map what is there, and search again."
    unreached = [line for line in check.columns if line.how is How.UNREACHABLE and line.state is not ColumnState.UNMAPPED]
    if unreached:
        yield f"Not within reach now: {_places(unreached)}. Connect the source."


def _searched(lines: Sequence[ColumnCoverage]) -> dict[tuple[str, str, str], ColumnCoverage]:
    """The columns that are looked into, a view's apart: they are in its tables."""
    return {
        (line.source, line.table, line.column): line
        for line in lines
        if line.state is ColumnState.SEARCHED and line.how is not How.THROUGH_TABLES
    }


def _places(lines: Sequence[ColumnCoverage]) -> str:
    """How many columns, and the first three by name."""
    names = ", ".join(f"{line.source}.{line.table}.{line.column}" for line in lines[:3])
    return f"{len(lines)} {'column' if len(lines) == 1 else 'columns'} ({names}{', …' if len(lines) > 3 else ''})"


def _known(file: AnswerFile, id: CaseId) -> Case:
    case = file.cases.case(id)
    if case is None:
        raise NoSuchCase(id)
    return case


def _save(file: AnswerFile, case: Case) -> Case:
    """Save it; what is handed back carries the store's new count of savings."""
    file.cases.save(case)
    return file.cases.case(case.id) or case
