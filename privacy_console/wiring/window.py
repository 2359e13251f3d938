"""The door that the window knocks at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from privacy_console.casework.common.watch import Unwatched, Watch

if TYPE_CHECKING:
    from privacy_console.casework.audit.verification import Verdict
    from privacy_console.casework.common.ids import PersonId
    from privacy_console.casework.console import Console
    from privacy_console.casework.console.office import DemoStage
    from privacy_console.casework.identity.people import Person
    from privacy_console.wiring.office import Offices


class Shown(Protocol):
    """What the demo made, as far as the window needs it."""

    @property
    def stage(self) -> DemoStage: ...


class Entrance:
    """`ui.entrance.Entrance` over the wiring. All of it runs on a lane, after the first paint."""

    def __init__(self, offices: Offices, home: str | None, shown: Shown | None) -> None:
        self._offices, self._home, self._shown = offices, home, shown

    def people(self) -> Sequence[Person]:
        if self._shown is not None:
            return (self._shown.stage.console.me,)
        return () if self.needs_passphrase else self._offices.persons(self._home)

    @property
    def needs_passphrase(self) -> bool:
        return self._shown is None and self._offices.sealed_by_passphrase(self._home)

    def sign_in(self, person: PersonId, passphrase: str) -> Console:
        if self._shown is not None:
            return self._shown.stage.console
        unlock = self._offices.unlock(person, passphrase)
        return self._offices.office(self._home, unlock, Unwatched())

    def check_bundle(self, path: Path, *, watch: Watch) -> Verdict:
        return self._offices.verify_bundle(str(path), fingerprint=None, watch=watch)
