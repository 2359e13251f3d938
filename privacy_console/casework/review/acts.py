"""Acts on spans: a list that only grows. Undoing is an act, and so is redoing."""

from __future__ import annotations

from collections.abc import Sequence

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.review.decisions import SpanDecision
from privacy_console.casework.review.spans import Proposal, Reason


class NothingToUndo(Refused):
    code = "review.nothing_to_undo"
    sentence = "There is nothing to undo. Nothing was changed."


class NothingToRedo(Refused):
    code = "review.nothing_to_redo"
    sentence = "There is nothing to redo. Nothing was changed."


FITTING = {
    Proposal.REDACT: frozenset(
        {
            Reason.TP_CUSTOMER,
            Reason.TP_STAFF,
            Reason.TP_STAFF_LOG,
            Reason.TP_UNKNOWN,
            Reason.TP_SPECIAL,
            Reason.SECRET,
            Reason.TRADE_SECRET,
            Reason.LEGAL,
            Reason.NOT_PERSONAL,
        }
    ),
    Proposal.KEEP: frozenset({Reason.SUBJECT, Reason.CONSENT, Reason.ROLE_MAILBOX, Reason.NOT_PERSONAL, Reason.TP_STAFF}),
    Proposal.REVIEW: frozenset({Reason.AMBIGUOUS}),
}
"""Which reason can stand for which decision. `TP_STAFF` may be kept: professional names, where the policy allows them."""


def standing(decisions: Sequence[SpanDecision]) -> tuple[SpanDecision, ...]:
    """The acts that count now, oldest first: neither undone nor themselves an undoing."""
    undone = _undone(decisions)
    return tuple(act for act in _in_order(decisions) if act.number not in undone and act.undoes is None)


def fits(decision: Proposal, reason: Reason) -> bool:
    return reason in FITTING[decision]


def to_undo(decisions: Sequence[SpanDecision]) -> SpanDecision | None:
    """The newest act that stands."""
    acts = standing(decisions)
    return acts[-1] if acts else None


def to_redo(decisions: Sequence[SpanDecision]) -> SpanDecision | None:
    """The newest undoing that stands and that no new act came after."""
    undone = _undone(decisions)
    newest_act = max((act.number for act in decisions if act.undoes is None), default=-1)
    undoings = [
        act
        for act in _in_order(decisions)
        if act.undoes is not None and act.number not in undone and not _is_redo(act, decisions)
    ]
    return undoings[-1] if undoings and undoings[-1].number > newest_act else None


def _in_order(decisions: Sequence[SpanDecision]) -> list[SpanDecision]:
    return sorted(decisions, key=lambda act: act.number)


def _is_redo(act: SpanDecision, decisions: Sequence[SpanDecision]) -> bool:
    return any(other.number == act.undoes and other.undoes is not None for other in decisions)


def _undone(decisions: Sequence[SpanDecision]) -> frozenset[int]:
    undone: set[int] = set()
    for act in reversed(_in_order(decisions)):
        if act.undoes is not None and act.number not in undone:
            undone.add(act.undoes)
    return frozenset(undone)
