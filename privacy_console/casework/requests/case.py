"""A case: one request from its letter to its end. Which move is allowed from where is data, in `TRANSITIONS`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId, LetterId, PersonId
from privacy_console.casework.requests.deadlines import Deadline
from privacy_console.casework.requests.events import CaseClock
from privacy_console.casework.requests.hold import Hold
from privacy_console.casework.requests.reading import LetterKind, Right


class Status(StrEnum):
    """Where a case stands. The first six are the stages of the workspace, in order."""

    VERIFY = "verify"
    FIND = "find"
    REVIEW = "review"
    DECIDE = "decide"
    DELIVER = "deliver"
    CLOSE = "close"
    """Delivered; what is left is to check and close."""
    CLOSED = "closed"
    REFUSED = "refused"
    SET_ASIDE = "set_aside"
    """Not a request: kept, out of the queue, and reopened if that was wrong."""


STAGES = (Status.VERIFY, Status.FIND, Status.REVIEW, Status.DECIDE, Status.DELIVER, Status.CLOSE)

TRANSITIONS: dict[Status, frozenset[Status]] = {
    Status.VERIFY: frozenset({Status.FIND, Status.REFUSED, Status.SET_ASIDE}),
    Status.FIND: frozenset({Status.REVIEW, Status.VERIFY, Status.REFUSED}),
    Status.REVIEW: frozenset({Status.DECIDE, Status.FIND, Status.VERIFY, Status.REFUSED}),
    Status.DECIDE: frozenset({Status.DELIVER, Status.REVIEW, Status.FIND, Status.VERIFY, Status.REFUSED}),
    Status.DELIVER: frozenset({Status.CLOSE, Status.REVIEW, Status.FIND, Status.VERIFY, Status.REFUSED}),
    Status.CLOSE: frozenset({Status.CLOSED, Status.REVIEW, Status.FIND}),
    Status.CLOSED: frozenset(),
    Status.REFUSED: frozenset(),
    Status.SET_ASIDE: frozenset({Status.VERIFY}),
}


_ENDED = "the request has ended: a new letter opens a case of its own"
NEXT: dict[Status, str] = {
    Status.VERIFY: "record how identity was checked first",
    Status.FIND: "search, decide on each row, and confirm the selection first",
    Status.REVIEW: "decide each proposal, and confirm the review first",
    Status.DECIDE: "grant the request, or refuse it first",
    Status.DELIVER: "write the answer first",
    Status.CLOSE: "its answer is written: close it, or go back to “find” or “review” for another",
    Status.CLOSED: _ENDED,
    Status.REFUSED: _ENDED,
    Status.SET_ASIDE: "reopen it first, if it is a request after all",
}
"""What a case waits for where it stands, as the end of a sentence that refuses something later."""


class MoveRefused(Refused):
    """The case does not go from where it stands to where it was sent."""

    code = "requests.move_refused"
    sentence = "{case} stands at “{now}”, from where it cannot go to “{to}”. Nothing was changed; {next}."

    def __init__(self, case: CaseId, now: Status, to: Status) -> None:
        super().__init__(f"{case}: {now} does not lead to {to}")
        self.case, self.now, self.to, self.next = case, now, to, NEXT[now]


class CaseEnded(Refused):
    code = "requests.case_ended"
    sentence = "{case} has ended: it is not held, and its clock no longer runs. Nothing was changed."

    def __init__(self, case: CaseId) -> None:
        super().__init__("the case has ended")
        self.case = case


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    id: CaseId
    letter: LetterId
    kind: LetterKind
    rights: tuple[Right, ...]
    subject_name: str
    """How the writer calls themself; for the queue only, never evidence of identity."""
    first_line: str
    language: str
    source: str
    """`email`, or the channel by which it came where an officer entered it: see `entering.Channel`."""
    status: Status
    received: datetime
    deadline: Deadline
    opened_at: datetime
    opened_by: PersonId
    owner: PersonId | None
    unread: bool
    waiting: bool = False
    """The subject was asked for something (identity, a clarification) and has not answered yet."""
    decision_note: str = ""
    """Why the request was granted or refused, in an officer's words: for the office alone, never sent."""
    acknowledged_at: datetime | None = None
    """When the acknowledgement of receipt was written; None before."""
    clock: CaseClock | None = None
    """What the deadline was counted from; None for cases of a store that did not keep it."""
    receipt_uncertain: bool = False
    """Nothing of the company's own says when it arrived: a person should look, for it may have been earlier."""
    answer_to: str = ""
    """The address of who asks, as the letter states it; not of a colleague who passed it on. It proves nothing."""
    labels: tuple[str, ...] = ()
    """Of the office's vocabulary, in order of the alphabet."""
    held: Hold | None = None
    same_as: tuple[CaseId, ...] = ()
    """Cases that say the same, as a person found. Each keeps its own clock, and is decided by itself."""
    version: int = field(default=0, compare=False)
    """The store's count of savings, carried along so that a save over somebody else's is refused."""

    def moved(self, to: Status) -> Case:
        """The same case at its next status.

        Raises:
            MoveRefused: the transition table does not know that move.
        """
        if to not in TRANSITIONS[self.status]:
            raise MoveRefused(self.id, self.status, to)
        return replace(self, status=to)

    @property
    def is_open(self) -> bool:
        return self.status not in {Status.CLOSED, Status.REFUSED, Status.SET_ASIDE}
