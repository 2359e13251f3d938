"""The case store: one encrypted file, one transaction a step."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.orm import Session

from privacy_console.adapters.casestore import migrate
from privacy_console.adapters.casestore.answers import StoredAnswers, StoredDecisions
from privacy_console.adapters.casestore.cases import StoredCases
from privacy_console.adapters.casestore.checks import StoredChecks
from privacy_console.adapters.casestore.choices import StoredChoices
from privacy_console.adapters.casestore.correspondence import StoredCorrespondence
from privacy_console.adapters.casestore.engine import broken_seals, engine_for, raw, run
from privacy_console.adapters.casestore.errors import StoreDamaged, StoreExists, StoreMissing, WrongKey, border, file_border
from privacy_console.adapters.casestore.findings import StoredFindings
from privacy_console.adapters.casestore.letters import StoredLetters
from privacy_console.adapters.casestore.mail import StoredInbox, StoredMail
from privacy_console.adapters.casestore.models import LogRow, TrailRow
from privacy_console.adapters.casestore.notes import StoredNotes
from privacy_console.adapters.casestore.people import StoredPeople, StoredSubjects
from privacy_console.adapters.casestore.trail import Remembered, StoredTrail, driver_of, read_end
from privacy_console.casework.audit.checkpoint import origin_of
from privacy_console.casework.audit.entries import SYSTEM, Entry, parse_entry
from privacy_console.casework.audit.tree import Frontier
from privacy_console.casework.common.clock import Clock

BLOCK = 1000
PAGE = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """The books of casework within one transaction."""

    letters: StoredLetters
    cases: StoredCases
    subjects: StoredSubjects
    checks: StoredChecks
    people: StoredPeople
    choices: StoredChoices
    findings: StoredFindings
    decisions: StoredDecisions
    answers: StoredAnswers
    correspondence: StoredCorrespondence
    mail: StoredMail
    inbox: StoredInbox
    trail: StoredTrail
    notes: StoredNotes


class CaseStore:
    """An open store. Safe to use from several threads; each transaction belongs to the thread that opened it."""

    def __init__(self, path: Path, writing: Engine, reading: Engine, *, clock: Clock, log_origin: str) -> None:
        self._path = path
        self._writing = writing
        self._reading = reading
        self._clock = clock
        self._remembered = Remembered()
        self.log_origin = log_origin
        """The origin line of every checkpoint of this store's trail."""

    @classmethod
    def open(cls, path: Path, key: bytes, *, create: bool, clock: Clock) -> CaseStore:
        """Open the store at `path` with its raw key of 32 bytes, or make a new one where `create` says so.

        A store of an older revision is copied beside itself and migrated.

        Raises:
            StoreMissing, StoreExists: the file is not there, or is there already where a new one was asked for.
            WrongKey, StoreTooNew, StoreDamaged: nothing was changed.
            StoreBusy, StoreFull, StoreUnavailable: the disk or another program is in the way.
        """
        raw(key)  # a key of the wrong length is a mistake before anything is touched
        with file_border(path):
            if create:
                _make(path, key)
            elif not path.is_file():
                raise StoreMissing(path.name)
            if path.stat().st_size < PAGE:
                raise StoreDamaged("it ends before its first page", place=path.name)  # the engine would begin a new one in it
            if os.name == "posix":
                path.chmod(0o600)
        writing, reading = (engine_for(path, key, writing=write) for write in (True, False))
        try:
            with file_border(path):
                migrate.bring_up(reading, writing, path, key)
                with Session(reading) as session:
                    origin = session.scalars(select(LogRow.origin)).one()
        except BaseException as error:
            writing.dispose()
            reading.dispose()
            if isinstance(error, StoreDamaged) and _answers_nowhere(path, key):
                raise WrongKey(path.name) from None
            raise
        return cls(path, writing, reading, clock=clock, log_origin=origin)

    def close(self) -> None:
        """Close every connection; the last one writes the log back into the file."""
        self._reading.dispose()
        self._writing.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def transaction(self, actor: str) -> Iterator[CaseFile]:
        """One step: all that is written in the block is on the disk after it, or nothing of it is, whatever was raised.

        Args:
            actor: the `PersonId` of who is signed in, or `system`: the trail's entries bear it.
        """
        with border(self._path), self._writing.begin() as connection, Session(connection) as session:
            yield self._file(session, connection, actor)

    @contextmanager
    def reading(self) -> Iterator[CaseFile]:
        """Everything as it stands at one moment, without holding up whoever writes. Writing in it is a mistake and raises."""
        with border(self._path, reading=True), self._reading.connect() as connection, Session(connection) as session:
            yield self._file(session, connection, SYSTEM)

    def settle(self) -> None:
        """Write into the file what its log holds, and empty the log. While somebody reads the log stays; closing empties it."""
        with border(self._path), self._writing.connect() as connection:
            run(driver_of(connection), "PRAGMA wal_checkpoint(TRUNCATE)")

    def entries(self, after: int = -1, limit: int = BLOCK, *, case: str | None = None) -> tuple[Entry, ...]:
        """At most `limit` entries that follow the one with sequence `after`, of one case where one is named."""
        following = select(TrailRow.stored).where(TrailRow.sequence > after).order_by(TrailRow.sequence).limit(limit)
        if case is not None:
            following = following.where(TrailRow.case == case)
        with border(self._path), Session(self._reading) as session:
            return tuple(parse_entry(stored, place=f"{self._path.name}, trail") for stored in session.scalars(following))

    def raw_entries(self, count: int | None = None) -> Iterator[bytes]:
        """The stored bytes of the first `count` entries (all, where None), in order, as they are hashed: read in blocks."""
        after, left = -1, count
        while left is None or left > 0:
            limit = BLOCK if left is None else min(BLOCK, left)
            block = select(TrailRow.sequence, TrailRow.stored).where(TrailRow.sequence > after)
            with border(self._path), Session(self._reading) as session:
                rows = session.execute(block.order_by(TrailRow.sequence).limit(limit)).all()
            for _, stored in rows:
                yield stored
            if len(rows) < limit:
                return
            after = rows[-1].sequence
            left = None if left is None else left - len(rows)

    def frontier(self) -> Frontier:
        """The tree over the trail as it is now.

        Raises:
            StoreDamaged: the trail has not as many entries as its tree.
        """
        with border(self._path), self._reading.connect() as connection:
            return read_end(driver_of(connection), self._path.name).frontier

    def backup(self, key: bytes, to: Path) -> None:
        """Copy the store as it stands to `to`, under the same key."""
        with file_border(to):
            migrate.copy(self._path, key, to)

    def _file(self, session: Session, connection: Connection, actor: str) -> CaseFile:
        return CaseFile(
            letters=StoredLetters(session),
            cases=StoredCases(session),
            subjects=StoredSubjects(session),
            checks=StoredChecks(session),
            people=StoredPeople(session),
            choices=StoredChoices(session),
            findings=StoredFindings(session),
            decisions=StoredDecisions(session),
            answers=StoredAnswers(session),
            correspondence=StoredCorrespondence(session),
            mail=StoredMail(session),
            inbox=StoredInbox(session),
            notes=StoredNotes(session),
            trail=StoredTrail(connection, self._remembered, actor=actor, clock=self._clock, place=self._path.name),
        )


def damage(path: Path, key: bytes) -> tuple[str, ...]:
    """What is broken of a store that is closed: each page whose seal does not fit, in the library's words. Reads all of it.

    Raises:
        StoreMissing: the file is not there.
    """
    if not path.is_file():
        raise StoreMissing(path.name)
    return broken_seals(path, key)


def _make(path: Path, key: bytes) -> None:
    """A new store, under its name only once it is whole."""
    if path.exists():
        raise StoreExists(path.name)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
    os.close(descriptor)
    part = Path(name)
    engine = engine_for(part, key, writing=True)
    try:
        with engine.begin() as connection:
            migrate.make_tables(connection)
            origin = origin_of(secrets.token_hex(16))
            connection.execute(insert(LogRow), {"id": 1, "origin": origin, "frontier": Frontier().packed()})
        engine.dispose()
        migrate.settle_file(part)
        _give_name(part, path)
        migrate.settle_folder(path.parent)
    finally:
        engine.dispose()
        for leftover in part.parent.glob(f"{part.name}*"):
            leftover.unlink()


def _give_name(part: Path, path: Path) -> None:
    """Never over a file that came to be meanwhile."""
    try:
        path.hardlink_to(part)
    except FileExistsError as error:
        raise StoreExists(path.name) from error
    except OSError:  # a file system without hard links
        if path.exists():
            raise StoreExists(path.name) from None
        part.rename(path)


def _answers_nowhere(path: Path, key: bytes) -> bool:
    """Whether every page is at odds with the key: then it is the key that is wrong. A damaged first page leaves others sound."""
    return len(broken_seals(path, key)) >= path.stat().st_size // PAGE
