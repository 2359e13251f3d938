"""The trail as stored: canonical bytes in order, and the frontier of the tree over them beside."""

from __future__ import annotations

from sqlalchemy import Connection

from privacy_console.adapters.casestore.errors import StoreDamaged
from privacy_console.casework.audit.entries import Entry, next_entry, parse_entry
from privacy_console.casework.audit.tree import Frontier, leaf_hash
from privacy_console.casework.common.clock import Clock

# Written out, for the driver: every step of every case takes these, and building them anew costs more than the disk does.
_END = "SELECT frontier, (SELECT stored FROM trail ORDER BY sequence DESC LIMIT 1) FROM log"
_APPEND = 'INSERT INTO trail (sequence, "case", stored) VALUES (?, ?, ?)'
_GROW = "UPDATE log SET frontier = ?"


class StoredTrail:
    """The trail within one transaction."""

    def __init__(self, connection: Connection, *, actor: str, clock: Clock, place: str) -> None:
        self._connection = connection
        self._actor = actor
        self._clock = clock
        self._place = place
        self._end: tuple[Frontier, Entry | None] | None = None

    def append(self, action: str, case: str = "", **facts: str) -> Entry:
        frontier, last = self._end or end(self._connection, self._place)
        entry = next_entry(last, at=self._clock.now(), actor=self._actor, action=action, case=case, facts=facts)
        frontier = frontier.appended(leaf_hash(entry.stored))
        self._connection.exec_driver_sql(_APPEND, (entry.sequence, case, entry.stored))
        self._connection.exec_driver_sql(_GROW, (frontier.packed(),))
        self._end = frontier, entry
        return entry


def end(connection: Connection, place: str) -> tuple[Frontier, Entry | None]:
    """Where the trail stands: its tree, and its newest entry.

    Raises:
        StoreDamaged: the trail has not as many entries as its tree.
    """
    packed, stored = connection.exec_driver_sql(_END).one()
    try:
        frontier = Frontier.unpacked(packed)
    except ValueError as error:
        raise StoreDamaged("what is kept of the trail's tree cannot be read", place=place) from error
    last = None if stored is None else parse_entry(stored, place=f"{place}, newest entry")
    length = last.sequence + 1 if last else 0
    if frontier.size != length:
        raise StoreDamaged(f"the trail has {length} entries and its tree was built over {frontier.size}", place=place)
    return frontier, last
