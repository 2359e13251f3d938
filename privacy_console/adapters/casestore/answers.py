"""What was decided of spans, and what was delivered."""

from __future__ import annotations

from sqlalchemy import insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from privacy_console.adapters.casestore.codec import dumped, loaded
from privacy_console.adapters.casestore.errors import ChangedMeanwhile
from privacy_console.adapters.casestore.models import AnswerRow, SpanDecisionRow
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.disclosure.ports import Delivered
from privacy_console.casework.review.decisions import SpanDecision


class StoredDecisions:
    """Only grows: undoing is one more decision, and the tables' triggers refuse anything else."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, case: CaseId, decision: SpanDecision) -> None:
        """Raises `ChangedMeanwhile` where the case has a decision of that number: somebody else decided since."""
        taken = select(SpanDecisionRow.sequence).where(SpanDecisionRow.case == case, SpanDecisionRow.number == decision.number)
        if self._session.scalar(taken) is not None:
            raise ChangedMeanwhile(case)
        self._session.execute(insert(SpanDecisionRow).values(case=case, number=decision.number, body=dumped(decision)))

    def decisions(self, case: CaseId) -> tuple[SpanDecision, ...]:
        bodies = select(SpanDecisionRow.body).where(SpanDecisionRow.case == case).order_by(SpanDecisionRow.number)
        return tuple(loaded(SpanDecision, body) for body in self._session.scalars(bodies))


class StoredAnswers:
    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, delivered: Delivered) -> None:
        """Keep what was delivered last; the trail keeps what was delivered before."""
        body = dumped(delivered)
        statement = upsert(AnswerRow).values(case=delivered.case, body=body)
        self._session.execute(statement.on_conflict_do_update(index_elements=[AnswerRow.case], set_={"body": body}))

    def delivered(self, case: CaseId) -> Delivered | None:
        body = self._session.scalar(select(AnswerRow.body).where(AnswerRow.case == case))
        return None if body is None else loaded(Delivered, body)
