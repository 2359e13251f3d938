"""What searches found: keys and paths. Many thousand a case, so they go in and out in bulk."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy import case as case_of
from sqlalchemy.orm import Session

from privacy_console.adapters.casestore.codec import apart, dumped, loaded, together
from privacy_console.adapters.casestore.models import FindingRow, SearchRow
from privacy_console.adapters.casestore.text import storable
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.search.findings import (
    Confidence,
    Finding,
    Hop,
    Inclusion,
    Reach,
    RowRef,
    SearchOutcome,
)

_TABLE: Any = FindingRow.__table__
_DECIDE = (
    update(_TABLE)
    .where(_TABLE.c.case == bindparam("of_case"), _TABLE.c.row == bindparam("of_row"), _TABLE.c.place >= 0)
    .values(
        decision=bindparam("new_decision"),
        reason=bindparam("new_reason"),
        decided=1,
        decided_by=bindparam("new_decided_by"),
        more=case_of(
            (bindparam("new_decided_at") == "", _TABLE.c.more),
            else_=func.json_set(
                case_of((_TABLE.c.more == "", "{}"), else_=_TABLE.c.more), "$.decided_at", bindparam("new_decided_at")
            ),
        ),
    )
)


class StoredFindings:
    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, case: CaseId, outcome: SearchOutcome, *, anew: bool = False) -> None:
        """Keep a search in place of the former one, with what a person decided of the rows that are found again.

        Of a search that was incomplete, also of the others: a source that was down must not undo an exclusion. Such a row
        waits under a place below zero, where no outcome shows it.
        """
        connection = self._session.connection()
        made = connection.execute(
            select(_TABLE.c.row, _TABLE.c.decision, _TABLE.c.reason, _TABLE.c.decided_by, _TABLE.c.more).where(
                _TABLE.c.case == case, _TABLE.c.decided == 1
            )
        )
        decided = {row: how for row, *how in made if not anew or how[0] == Inclusion.EXCLUDED}
        connection.execute(delete(FindingRow).where(FindingRow.case == case))
        connection.execute(delete(SearchRow).where(SearchRow.case == case))
        paths: dict[tuple[Hop, ...], int] = {}
        rows = []
        for place, finding in enumerate(outcome.findings):
            row = _key_text(finding.row)
            ours = decided.get(row)
            decision, reason, by, more = ours or (finding.decision.value, finding.reason, "", "")
            rows.append(
                {
                    "case": case,
                    "place": place,
                    "row": row,
                    "path": paths.setdefault(finding.path, len(paths)),
                    "confidence": finding.confidence.value,
                    "reach": finding.reach.value,
                    "decision": decision,
                    "reason": storable(reason),
                    "soft_deleted": int(finding.soft_deleted),
                    "decided": int(ours is not None),
                    "decided_by": by,
                    "more": _more(finding, _decided_at(more)),
                }
            )
        told = [[[hop.from_, hop.to, hop.link] for hop in path] for path in paths]
        head = {"case": case, "outcome": dumped(replace(outcome, findings=())), "paths": json.dumps(told, separators=(",", ":"))}
        connection.execute(insert(SearchRow), head)
        found = {row["row"] for row in rows}
        rows += [
            {
                "case": case,
                "place": -place,
                "row": row,
                "path": 0,
                "confidence": "",
                "reach": "",
                "decision": decision,
                "reason": reason,
                "soft_deleted": 0,
                "decided": 1,
                "decided_by": by,
                "more": _when(_decided_at(more)),
            }
            for place, (row, (decision, reason, by, more)) in enumerate(decided.items(), 1)
            if row not in found and not outcome.complete
        ]
        if rows:
            connection.execute(insert(_TABLE), rows)

    def outcome(self, case: CaseId) -> SearchOutcome | None:
        head = self._session.execute(select(SearchRow.outcome, SearchRow.paths).where(SearchRow.case == case)).one_or_none()
        if head is None:
            return None
        paths = [tuple(Hop(from_=hop[0], to=hop[1], link="".join(hop[2:])) for hop in path) for path in json.loads(head.paths)]
        rows = self._session.connection().execute(
            select(_TABLE).where(_TABLE.c.case == case, _TABLE.c.place >= 0).order_by(_TABLE.c.place)
        )
        confidences = {word.value: word for word in Confidence}
        reaches = {word.value: word for word in Reach}
        decisions = {word.value: word for word in Inclusion}
        findings = tuple(
            Finding(
                row=_row_ref(row),
                path=paths[path],
                confidence=confidences[confidence],
                reach=reaches[reach],
                decision=decisions[decision],
                reason=reason,
                soft_deleted=bool(soft_deleted),
                decided_by=by,
                **(_besides(more) if more else {}),
            )
            for _, _, row, path, confidence, reach, decision, reason, soft_deleted, _, by, more in rows
        )
        return replace(loaded(SearchOutcome, head.outcome), findings=findings)

    def decide(
        self,
        case: CaseId,
        rows: Sequence[RowRef],
        decision: Inclusion,
        reason: str,
        by: PersonId,
        *,
        at: datetime | None = None,
    ) -> int:
        wanted = [
            {
                "of_case": case,
                "of_row": row,
                "new_decision": decision.value,
                "new_reason": storable(reason),
                "new_decided_by": by,
                "new_decided_at": at.isoformat() if at else "",
            }
            for row in dict.fromkeys(_key_text(row) for row in rows)
        ]
        return self._session.connection().execute(_DECIDE, wanted).rowcount if wanted else 0

    def decided(self, case: CaseId) -> Mapping[RowRef, Inclusion]:
        made = select(_TABLE.c.row, _TABLE.c.decision).where(_TABLE.c.case == case, _TABLE.c.decided == 1)
        return {_row_ref(row): Inclusion(decision) for row, decision in self._session.connection().execute(made)}


def _when(decided_at: str) -> str:
    return json.dumps({"decided_at": decided_at}, separators=(",", ":")) if decided_at else ""


def _decided_at(more: str) -> str:
    return str(json.loads(more).get("decided_at", "")) if more else ""


def _more(finding: Finding, decided_at: str) -> str:
    more: dict[str, object] = {"decided_at": decided_at} if decided_at else {}
    if finding.others:
        more["others"] = [_key_text(row) for row in finding.others]
    if finding.copies != 1:
        more["copies"] = finding.copies
    if finding.leads:
        more["leads"] = True
    return json.dumps(more, separators=(",", ":")) if more else ""


def _besides(more: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(more)
    at = told.get("decided_at")
    others = tuple(map(_row_ref, told.get("others", ())))
    return told | {"others": others, "decided_at": datetime.fromisoformat(at) if at else None}


def _key_text(row: RowRef) -> str:
    """A row's name as text that is equal where the row is: JSON, bytes apart from text."""
    key = [[column, apart(value)] for column, value in row.key]
    return json.dumps([row.source, row.table, key], separators=(",", ":"))


def _row_ref(text: str) -> RowRef:
    source, table, key = json.loads(text)
    return RowRef(source=source, table=table, key=tuple((column, together(value)) for column, value in key))
