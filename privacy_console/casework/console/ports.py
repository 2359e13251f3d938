"""What the console needs from outside as a whole: the store with all its books, and who writes bundles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from privacy_console.casework.audit.entries import Entry
from privacy_console.casework.audit.ports import Trail
from privacy_console.casework.audit.tree import Frontier
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.disclosure.ports import AnswerBook
from privacy_console.casework.identity.checking.ports import CheckBook
from privacy_console.casework.identity.ports import ChoiceBook, PeopleBook, SubjectBook
from privacy_console.casework.letters.sending.correspondence import Correspondence
from privacy_console.casework.requests.inbox import Inbox
from privacy_console.casework.requests.mail import MailBook
from privacy_console.casework.requests.notes import NoteBook
from privacy_console.casework.requests.ports import CaseBook, LetterBook
from privacy_console.casework.review.ports import DecisionBook
from privacy_console.casework.search.ports import FindingBook


class CaseFile(Protocol):
    """All books and the trail of one transaction."""

    @property
    def letters(self) -> LetterBook: ...

    @property
    def cases(self) -> CaseBook: ...

    @property
    def subjects(self) -> SubjectBook: ...

    @property
    def checks(self) -> CheckBook: ...

    @property
    def people(self) -> PeopleBook: ...

    @property
    def choices(self) -> ChoiceBook: ...

    @property
    def findings(self) -> FindingBook: ...

    @property
    def decisions(self) -> DecisionBook: ...

    @property
    def answers(self) -> AnswerBook: ...

    @property
    def correspondence(self) -> Correspondence: ...

    @property
    def mail(self) -> MailBook: ...

    @property
    def inbox(self) -> Inbox: ...

    @property
    def notes(self) -> NoteBook: ...

    @property
    def trail(self) -> Trail: ...


class Store(Protocol):
    log_origin: str

    def transaction(self, actor: str) -> AbstractContextManager[CaseFile]:
        """One step: all of it is kept, or nothing."""

    def reading(self) -> AbstractContextManager[CaseFile]: ...

    def settle(self) -> None:
        """Write into the file what its log holds, and empty the log: what was written over is nowhere any more."""

    def entries(self, after: int = -1, limit: int = 1000, *, case: str | None = None) -> tuple[Entry, ...]: ...

    def raw_entries(self, count: int | None = None) -> Iterator[bytes]: ...

    def frontier(self) -> Frontier: ...


class BundleWriter(Protocol):
    def __call__(
        self, entries: Callable[[], Iterable[bytes]], *, size: int, note: str, keys: Sequence[bytes], watch: Watch
    ) -> str:
        """Write the first `size` entries of the trail as a bundle; its path.

        Args:
            entries: the stored bytes of each, in order; may be read more than once.
            note: the signed checkpoint.
            keys: raw public keys of everyone who may have signed.
        """
