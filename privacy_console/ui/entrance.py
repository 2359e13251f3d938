"""The door of the office, as the window sees it: who may come in, and the console that they get."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.identity.people import Person

if TYPE_CHECKING:
    from privacy_console.casework.audit.verification import Verdict
    from privacy_console.casework.console import Console


class Entrance(Protocol):
    """All of it is called on a lane, after the first paint: only then may heavy libraries be imported."""

    def people(self) -> Sequence[Person]:
        """Who may sign in; empty where only a passphrase opens their book. One alone without a passphrase is in at once."""

    @property
    def needs_passphrase(self) -> bool:
        """Whether the keyring does not open people's keys by itself."""

    def sign_in(self, person: PersonId, passphrase: str) -> Console:
        """The console of that person. The passphrase is empty where none is needed.

        Where `people` is empty, `person` is the name that was typed, or nothing for the only one there is.

        Raises:
            Refused: the passphrase does not open the key.
            Unavailable: the store or the keyring did not answer.
        """

    def check_bundle(self, path: Path, *, watch: Watch) -> Verdict:
        """Verify a bundle with nothing but what is in it; needs no store and nobody signed in."""
