"""What the chapter needs kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.identity.checking.ports import CheckFile
from privacy_console.casework.identity.keys import Seal
from privacy_console.casework.identity.people import Person, Role, Signer
from privacy_console.casework.identity.subject import IdentityEvidence, VerifiedSubject


class SubjectBook(Protocol):
    def keep(self, case: CaseId, subject: VerifiedSubject, evidence: IdentityEvidence) -> None:
        """Keep the decision; a later one takes its place, the trail keeps both."""

    def subject(self, case: CaseId) -> VerifiedSubject | None: ...

    def evidence(self, case: CaseId) -> IdentityEvidence | None: ...


class PeopleBook(Protocol):
    """The people who may sign in, with their public keys; their private keys are in the vault."""

    def add(self, person: Person) -> None: ...

    def everyone(self) -> tuple[Person, ...]: ...


class ChoiceBook(Protocol):
    """What the office chose, or (`person`) one of its people, as text under a name."""

    def choose(self, name: str, value: str, *, person: PersonId | None = None) -> None: ...

    def drop(self, name: str, *, person: PersonId | None = None) -> None: ...

    def chosen(self, *, person: PersonId | None = None) -> Mapping[str, str]:
        """All of them by name, in order of the names."""


class IdentityFile(CheckFile, Protocol):
    """What this chapter writes of one transaction."""

    @property
    def subjects(self) -> SubjectBook: ...


OpenIdentityFile = Callable[[], AbstractContextManager[IdentityFile]]


class Vault(Protocol):
    """Where keys are kept closed: the key of the store, and the key of each person. Never plainly on a disk.

    Raises:
        NoKeyring: the system has none that encrypts, or it did not answer.
        KeyMissing, KeyExists, PassphraseNeeded, WrongPassphrase, WeakPassphrase, SealedKeyUnreadable: as their sentences say.
    """

    def create_store_key(self, seal: Seal) -> bytes:
        """A new random key of 32 bytes for the store, sealed before it is handed out."""

    def open_store_key(self, seal: Seal) -> bytes: ...

    def store_seal(self) -> type[Seal] | None:
        """How the store's key is sealed here, or None where there is none yet."""

    def create_person(self, name: str, role: Role, seal: Seal) -> tuple[Person, Signer]:
        """A new person with a key of their own. The caller enters them in the `PeopleBook`."""

    def open_person(self, person: Person, seal: Seal) -> Signer:
        """Sign in. A key that is not the one under which the person is known is refused as `SealedKeyUnreadable`."""
