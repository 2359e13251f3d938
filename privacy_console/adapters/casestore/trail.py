"""The trail as stored: canonical bytes in order, and the frontier of the tree over them beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from privacy_console.adapters.casestore.errors import StoreDamaged
from privacy_console.casework.audit.entries import Entry, next_entry, parse_entry
from privacy_console.casework.audit.tree import Frontier, leaf_hash
from privacy_console.casework.common.clock import Clock

# For the driver itself: every step of every case takes these, and SQLAlchemy's way to them costs more than the disk does.
_END = "SELECT frontier, (SELECT stored FROM trail ORDER BY sequence DESC LIMIT 1) FROM log"
_APPEND = 'INSERT INTO trail (sequence, "case", stored) VALUES (?, ?, ?)'
_GROW = "UPDATE log SET frontier = ?"


@dataclass(frozen=True, slots=True)
class End:
    """Where a trail ends: the tree over it, and its newest entry."""

    frontier: Frontier
    packed: bytes
    newest: Entry | None


class Remembered:
    """The end that this program wrote last. It counts only where the file says the same, so undone steps do no harm."""

    def __init__(self) -> None:
        self.end: End | None = None


class StoredTrail:
    """The trail within one transaction."""

    def __init__(self, connection: Connection, remembered: Remembered, *, actor: str, clock: Clock, place: str) -> None:
        self._driver = driver_of(connection)
        self._remembered = remembered
        self._actor = actor
        self._clock = clock
        self._place = place
        self._end: End | None = None

    def append(self, action: str, case: str = "", **facts: str) -> Entry:
        last = self._end or read_end(self._driver, self._place, self._remembered.end)
        entry = next_entry(last.newest, at=self._clock.now(), actor=self._actor, action=action, case=case, facts=facts)
        frontier = last.frontier.appended(leaf_hash(entry.stored))
        packed = frontier.packed()
        self._driver.execute(_APPEND, (entry.sequence, case, entry.stored))
        self._driver.execute(_GROW, (packed,))
        self._end = self._remembered.end = End(frontier, packed, entry)
        return entry


def driver_of(connection: Connection) -> Any:
    """The driver's own connection within the transaction; `border` knows its errors too."""
    return connection.connection.driver_connection


def read_end(driver: Any, place: str, remembered: End | None = None) -> End:
    """Where the trail ends by what the file says.

    Raises:
        StoreDamaged: the trail has not as many entries as its tree.
    """
    packed, stored = driver.execute(_END).fetchone()
    if remembered and remembered.packed == packed and remembered.newest and remembered.newest.stored == stored:
        return remembered
    try:
        frontier = Frontier.unpacked(packed)
    except ValueError as error:
        raise StoreDamaged("what is kept of the trail's tree cannot be read", place=place) from error
    newest = None if stored is None else parse_entry(stored, place=f"{place}, newest entry")
    length = newest.sequence + 1 if newest else 0
    if frontier.size != length:
        raise StoreDamaged(f"the trail has {length} entries and its tree was built over {frontier.size}", place=place)
    return End(frontier, packed, newest)
