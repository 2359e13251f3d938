"""The inbox: every message that was ever taken in is in exactly one state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from privacy_console.casework.common.ids import CaseId, LetterId
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.reading import LetterKind


class MessageState(StrEnum):
    CASE = "case"
    """It opened a case, and is what the case is about."""
    REPLY = "reply"
    """It belongs to a case that another message opened: a reminder, an answer, another copy."""
    NOT_A_REQUEST = "not_a_request"
    """Set aside, by what was read or by a person. It is kept, and can be taken back."""
    UNCLEAR = "unclear"
    """Nobody knows: a person says whether it is a request. Its deadline runs until then."""


def state_of(case: Case | None, *, opened_it: bool) -> MessageState:
    """The state of a message by the case that it belongs to.

    Args:
        case: the case that it opened or was added to; None where it belongs to none, which a person has to look at.
        opened_it: whether the case is about this message.
    """
    if case is None:
        return MessageState.UNCLEAR
    if not opened_it:
        return MessageState.REPLY
    if case.status is Status.SET_ASIDE:
        return MessageState.NOT_A_REQUEST
    if case.kind is LetterKind.UNCLEAR and case.status is Status.VERIFY:
        return MessageState.UNCLEAR
    return MessageState.CASE


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A line of the inbox. `number` is the store's own, in the order in which messages were taken in."""

    number: int
    letter: LetterId
    state: MessageState
    case: CaseId | None
    kind: LetterKind
    received: datetime | None
    """Of its case, where it opened one; else what the message says itself."""
    sender: str
    subject: str
    attachments: int


class Inbox(Protocol):
    def counts(self) -> Mapping[MessageState, int]:
        """How many messages are in each state; together, all that are kept."""

    def messages(self, state: MessageState, *, after: int = 0, limit: int = 200) -> tuple[Message, ...]:
        """The messages of a state in the order in which they were taken in, those whose number follows `after`."""

    def of_case(self, case: CaseId) -> tuple[LetterId, ...]:
        """The letters of a case: the one that it is about, then those that were added, in the order in which they came."""

    def missed(self) -> int:
        """How many messages of a mailbox could not be fetched yet."""
