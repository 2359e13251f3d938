"""What the chapter needs kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Protocol

from privacy_console.casework.audit.ports import Trail
from privacy_console.casework.common.ids import CaseId, LetterId, PersonId
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.filters import Term
from privacy_console.casework.requests.inbox import Inbox
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.mail import MailBook
from privacy_console.casework.requests.queue import QueueOrder, QueueQuery, View
from privacy_console.casework.requests.reading import Reading


class LetterReader(Protocol):
    def read(self, original: bytes, *, name: str) -> Letter:
        """Read a message; never raises for what is in it: what cannot be read becomes a warning of the letter."""

    def attached(self, original: bytes, sha256: str) -> bytes | None:
        """The bytes of an attachment by their digest, as `Letter.attachments` has it; None where it is not there."""


class LetterBook(Protocol):
    """Letters as they arrived. The original bytes are kept whatever else happens."""

    def keep(self, letter: Letter, reading: Reading, original: bytes) -> None: ...

    def letter(self, id: LetterId) -> Letter | None: ...

    def reading(self, id: LetterId) -> Reading | None: ...

    def original(self, id: LetterId) -> bytes | None: ...

    def with_message_id(self, message_id: str) -> LetterId | None:
        """The letter that has this Message-ID, for replies and duplicates."""

    def answering(self, message_id: str) -> tuple[LetterId, ...]:
        """The letters that say that they answer this Message-ID, in the order in which they were kept."""


class CaseBook(Protocol):
    def next_id(self, year: int) -> CaseId:
        """The next free number of that year, as in `DSR-2026-0001`."""

    def add(self, case: Case) -> None: ...

    def save(self, case: Case) -> None:
        """Write the case's present state over its former one.

        Raises:
            ChangedMeanwhile: somebody else saved it since it was read in another transaction.
        """

    def case(self, id: CaseId) -> Case | None: ...

    def of_letter(self, id: LetterId) -> CaseId | None:
        """The case that a letter opened or was attached to."""

    def attach(self, case: CaseId, letter: LetterId) -> None:
        """Let a further letter (a reminder, a complaint) belong to that case."""

    def queue(self, query: QueueQuery, *, me: PersonId, today: date) -> QueueOrder: ...

    def numbered(self, numbers: Sequence[int]) -> tuple[Case, ...]:
        """The cases of those numbers, in that order; numbers that are gone are left out."""

    def counts(self, *, me: PersonId, today: date) -> Mapping[View, int]: ...

    def counts_of(self, filters: Sequence[Sequence[Term]], *, me: PersonId, today: date) -> tuple[int, ...]:
        """How many cases each filter shows over all, set-aside ones only where it asks for them. `owner:` names ids."""

    def due_days(self) -> Mapping[date, int]:
        """How many open cases are due on each day, in order of the days."""


class SentLetters(Protocol):
    def with_message_id(self, message_id: str) -> CaseId | None:
        """The case whose letter out bears this Message-ID: what answers it belongs there."""


class CaseFile(Protocol):
    """The books and the trail of one transaction: all of it is written when the `with` ends, or nothing."""

    @property
    def letters(self) -> LetterBook: ...

    @property
    def cases(self) -> CaseBook: ...

    @property
    def mail(self) -> MailBook: ...

    @property
    def inbox(self) -> Inbox: ...

    @property
    def correspondence(self) -> SentLetters: ...

    @property
    def trail(self) -> Trail: ...


OpenCaseFile = Callable[[], AbstractContextManager[CaseFile]]
