"""What checking identity needs kept and done outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from privacy_console.casework.audit.ports import Trail
from privacy_console.casework.common.ids import CaseId, LetterId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.identity.checking.codes import SentCode
from privacy_console.casework.identity.checking.contact import ContactOnFile
from privacy_console.casework.identity.checking.documents import SeenDocument
from privacy_console.casework.identity.checking.mandates import Mandate
from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.casework.requests.ports import CaseBook, LetterBook


class ContactBook(Protocol):
    """The company's contact columns, and nothing else of its database: usable before anybody is verified."""

    def contact_on_file(self, claims: Sequence[Identifier], *, watch: Watch) -> ContactOnFile:
        """How the holder of the account is reached that has what is claimed. Exact values only; no row is returned.

        Claims that name nobody alone (a name, a postal address) are passed over: nothing is searched for.
        """


class CodeMaker(Protocol):
    """Makes and compares one-time codes. The comparison takes as long whatever is wrong."""

    def make(self) -> tuple[str, str]:
        """Random letters of `codes.ALPHABET`, and what is kept of them: a salted, slow hash."""

    def answers(self, typed: str, sealed: str) -> bool:
        """Whether somebody typed that code."""


class CheckBook(Protocol):
    """What was checked of who asks, on the way to knowing it: for each case its code, its mandate, the documents seen."""

    def keep_code(self, case: CaseId, code: SentCode) -> None:
        """Over the former one."""

    def code(self, case: CaseId) -> SentCode | None: ...

    def keep_mandate(self, case: CaseId, mandate: Mandate) -> None:
        """Over the former one."""

    def mandate(self, case: CaseId) -> Mandate | None: ...

    def keep_document(self, case: CaseId, document: SeenDocument) -> None:
        """Over what was kept of the same copy."""

    def documents(self, case: CaseId) -> tuple[SeenDocument, ...]:
        """In the order in which they were first kept."""

    def cases_with_copies(self) -> tuple[CaseId, ...]:
        """The cases of which a document is kept that had a copy, in order of their numbers."""

    def letters(self, case: CaseId) -> tuple[LetterId, ...]:
        """The letter that opened the case, and what was attached to it since."""

    def replace_original(self, letter: LetterId, original: bytes) -> None:
        """Write a letter's bytes over its former ones, of which nothing stays in the file."""


class CheckFile(Protocol):
    """What is written of one transaction while identity is being checked."""

    @property
    def cases(self) -> CaseBook: ...

    @property
    def letters(self) -> LetterBook: ...

    @property
    def checks(self) -> CheckBook: ...

    @property
    def trail(self) -> Trail: ...


OpenCheckFile = Callable[[], AbstractContextManager[CheckFile]]
