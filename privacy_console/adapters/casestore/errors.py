"""What can go wrong with the file that holds the cases, sorted by who can act."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
from sqlalchemy.exc import DBAPIError

from privacy_console.casework.common.errors import ConsoleError, Refused, Unavailable, Unreadable
from privacy_console.casework.common.ids import CaseId, PersonId


class WrongKey(Refused):
    """No page of the file answers to the key: it is another one, or the salt in the file's first bytes is destroyed."""

    code = "casestore.wrong_key"
    sentence = (
        "The key does not open the case store “{place}”. Nothing was read or changed. "
        "Sign in with the key of this office; if this is the one, the file is destroyed, and a backup has to be restored."
    )

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: no page answers to the key")
        self.place = place


class StoreMissing(Refused):
    code = "casestore.missing"
    sentence = "There is no case store “{place}”. Nothing was made in its stead: restore a backup, or start a new one."

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: no such store")
        self.place = place


class StoreExists(Refused):
    code = "casestore.exists"
    sentence = "There is already a file “{place}”. It was left as it is: open it, or choose another folder for a new case store."

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: is there already")
        self.place = place


class StoreTooNew(Refused):
    """The store's revision is none that this program knows."""

    code = "casestore.too_new"
    sentence = (
        "The case store “{place}” was written by a newer version of this program (revision {revision}). "
        "Nothing was read or changed. Install the newer version."
    )

    def __init__(self, place: str, revision: str) -> None:
        super().__init__(f"{place}: revision {revision} is not known here")
        self.place, self.revision = place, revision


class StoreDamaged(Unreadable):
    """A page's seal is broken, or what the pages say does not fit together."""

    code = "casestore.damaged"
    sentence = (
        "The case store “{place}” is damaged: {message}. "
        "Nothing was changed. Keep the damaged file, and restore the newest backup."
    )


class StoreBusy(Unavailable):
    code = "casestore.busy"
    sentence = "Another program is writing to the case store “{place}”. This step was not carried out. Try again in a moment."

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: locked by another writer")
        self.place = place


class StoreFull(Unavailable):
    code = "casestore.full"
    sentence = (
        "There is no room left on the disk of the case store “{place}”. "
        "This step was not carried out and the store is as it was before. Make room, then try again."
    )

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: the disk is full")
        self.place = place


class StoreUnavailable(Unavailable):
    code = "casestore.unavailable"
    sentence = (
        "The disk did not let the case store “{place}” be read or written ({why}). "
        "This step was not carried out. Check the folder and its permissions, then try again."
    )

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: {why}")
        self.place, self.why = place, why


class ChangedMeanwhile(Refused):
    """The case was saved by somebody else since it was read."""

    code = "casestore.changed_meanwhile"
    sentence = "{case} was changed meanwhile. Your step was not carried out: look at the case as it is now, then decide again."

    def __init__(self, case: CaseId) -> None:
        super().__init__(f"{case}: saved by another since it was read")
        self.case = case


class PersonKnown(Refused):
    code = "casestore.person_known"
    sentence = "The person {person} is entered already. Nothing was changed."

    def __init__(self, person: PersonId) -> None:
        super().__init__(f"{person} is entered already")
        self.person = person


class NotWriting(RuntimeError):
    """Our own mistake: something was written inside `reading()`."""


class StepIncomplete(RuntimeError):
    """Our own mistake: a step was to be committed with a part whose letter or case is not there."""


@contextmanager
def border(path: Path, *, reading: bool = False) -> Iterator[None]:
    """Turn what the database engine says into what a person can act on; our own mistakes rise as they are."""
    try:
        yield
    except (DBAPIError, sqlcipher3.Error) as error:
        known = _said(error.orig if isinstance(error, DBAPIError) else error, path.name, reading=reading)
        if known is None:
            raise
        raise known from error


@contextmanager
def file_border(path: Path) -> Iterator[None]:
    """As `border`, and also for what the system says of the file itself; never around a caller's own work."""
    try:
        with border(path):
            yield
    except OSError as error:
        raise StoreUnavailable(path.name, error.strerror or type(error).__name__) from error


def _said(error: BaseException | None, place: str, *, reading: bool) -> ConsoleError | NotWriting | StepIncomplete | None:
    if not isinstance(error, sqlcipher3.Error):
        return None  # of another database, whose adapter speaks for it
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith("SQLITE_CONSTRAINT") and "FOREIGN KEY" in str(error):
        return StepIncomplete("a part names a letter or case that is not there")
    match name.split("_")[1:2]:
        case ["BUSY"] | ["LOCKED"]:
            return StoreBusy(place)
        case ["FULL"]:
            return StoreFull(place)
        case ["CORRUPT"] | ["NOTADB"]:
            return StoreDamaged("a page does not carry the seal that was put on it", place=place)
        case ["READONLY"] if reading:
            return NotWriting("a write inside reading()")
        case ["READONLY"] | ["IOERR"] | ["CANTOPEN"] | ["PERM"] | ["AUTH"] | ["NOLFS"] | ["PROTOCOL"]:
            return StoreUnavailable(place, name)
    return None
