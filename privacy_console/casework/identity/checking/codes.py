"""A one-time code: sent to the address on file, and answered by whoever reads there. The code itself is kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.identity.checking.contact import Recipient

ALPHABET = "BCDFGHJKMNPQRSTVWXYZ"
"""No digits, no vowels, no L: nothing that is read or heard as another, and no word."""
LENGTH, GROUP = 8, 4
VALID = timedelta(days=14)
MOST_WRONG = 5
"""Wrong answers after which a code answers to nothing any more."""
LONGEST_TYPED = 100


class CodeState(StrEnum):
    WAITING = "waiting"
    ANSWERED = "answered"
    EXPIRED = "expired"
    LOCKED = "locked"


class NoCode(Refused):
    code = "identity.no_code"
    sentence = "No code was sent for {case}. Nothing was changed; make one first."

    def __init__(self, case: CaseId) -> None:
        super().__init__("no code was sent")
        self.case = case


class CodeNotAnswered(Refused):
    """An answer that verifies nobody. It is counted before it is refused."""

    code = "identity.code_not_answered"
    sentence = "This is not the code that was sent for {case}. {left} more wrong answers lock it. Nobody was verified."

    def __init__(self, case: CaseId, left: int) -> None:
        super().__init__("a wrong code")
        self.case, self.left = case, left


class CodeSpent(Refused):
    code = "identity.code_spent"
    sentence = "The code that was sent for {case} {why}. Nobody was verified by this answer{next}."

    def __init__(self, case: CaseId, state: CodeState) -> None:
        super().__init__(f"the code is {state}")
        self.case, self.state = case, state
        self.why = {
            CodeState.ANSWERED: "was answered before: each code answers once",
            CodeState.EXPIRED: "has expired",
            CodeState.LOCKED: "is locked after too many wrong answers",
        }.get(state, "is not open")
        self.next = "" if state is CodeState.ANSWERED else "; make a new one"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentCode:
    """A code that was made for a case. `sealed` is a salted hash; a new code takes the place of the former."""

    sealed: str = field(repr=False)
    to: Recipient
    made_by: PersonId
    made_at: datetime
    expires_at: datetime
    wrong: int = 0
    answered_at: datetime | None = None

    def state(self, now: datetime) -> CodeState:
        if self.answered_at is not None:
            return CodeState.ANSWERED
        if self.wrong >= MOST_WRONG:
            return CodeState.LOCKED
        return CodeState.EXPIRED if now >= self.expires_at else CodeState.WAITING

    def tried(self, *, right: bool, now: datetime) -> SentCode:
        """After one answer, which must not come before its state was looked at."""
        return replace(self, answered_at=now) if right else replace(self, wrong=self.wrong + 1)

    @property
    def left(self) -> int:
        """How many wrong answers it still bears."""
        return max(0, MOST_WRONG - self.wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeToSend:
    """A code that was just made, for the letter to the address on file: the only time that it is seen."""

    text: str = field(repr=False)
    to: Recipient
    expires_at: datetime


def grouped(letters: str) -> str:
    """A code as it is written in a letter.

    >>> grouped("BCDFGHJK")
    'BCDF-GHJK'
    """
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def as_typed(text: str) -> str:
    """The letters of what somebody typed, whatever stands between them; empty where it can be no code.

    >>> as_typed(" bcdf ghjk"), as_typed("bcdf"), as_typed("BCDF-GHJ0")
    ('BCDFGHJK', '', '')
    """
    letters = "".join(letter for letter in text[:LONGEST_TYPED].upper() if not (letter.isspace() or letter in "-–—_."))
    return letters if len(letters) == LENGTH and set(letters) <= set(ALPHABET) else ""
