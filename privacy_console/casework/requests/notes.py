"""Notes on a case: for the office alone. No chapter that writes to the subject imports this one; a test says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.requests.filters import folded

LONGEST = 20_000


class NoteRefused(Refused):
    code = "requests.note_refused"
    sentence = "A note says something, in at most {longest} characters. Nothing was written down; shorten it, or write one."

    def __init__(self) -> None:
        super().__init__("a note of the wrong length")
        self.longest = f"{LONGEST:,}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    case: CaseId
    by: PersonId
    at: datetime
    text: str


class NoteBook(Protocol):
    """Notes only grow: none is ever changed or taken back."""

    def add(self, note: Note) -> None: ...

    def notes(self, case: CaseId) -> tuple[Note, ...]:
        """The notes of a case, oldest first."""


def written(text: str) -> str:
    """The text of a note, without blanks around it.

    Raises:
        NoteRefused: it says nothing, or too much.
    """
    kept = text.strip()
    if not kept or len(kept) > LONGEST:
        raise NoteRefused
    return kept


def found_in(notes: Sequence[Note], text: str) -> tuple[Note, ...]:
    """The notes in which all the words occur, in any case."""
    words = folded(text).split()
    return tuple(note for note in notes if all(word in folded(note.text) for word in words))
