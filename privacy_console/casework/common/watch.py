"""Progress out, cancellation in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is. `total` is None where nobody knows; `what` names a thing, never a person."""

    done: int
    total: int | None
    what: str


class Watch(Protocol):
    """Eyes on a running piece of work. Safe to call from any thread."""

    def report(self, progress: Progress) -> None: ...

    def checkpoint(self) -> None:
        """Raise `Cancelled` if the officer asked to stop. Call it only where stopping is safe."""


class Unwatched:
    """A watch for work that nobody looks at and nobody can stop."""

    def report(self, progress: Progress) -> None:
        pass

    def checkpoint(self) -> None:
        pass
