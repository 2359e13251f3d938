"""The rows found so far, each once: of several ways to a row the best is kept. Thousands of rows share one way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields

from privacy_console.casework.search.findings import Confidence, Finding, Hop, Inclusion, Reach, RowRef
from privacy_console.casework.search.trace.ground import Key, Place, as_processor

Path = tuple[Hop, ...]

_REACH = {Reach.OWNS: 0, Reach.SHARED: 1, Reach.REFERS: 2, Reach.MENTIONS: 3}
_CONFIDENCE = {Confidence.CERTAIN: 0, Confidence.LIKELY: 1, Confidence.POSSIBLE: 2}
_PROCESSOR = " The company holds this table for a customer of its own, as a processor."
NEVER_DECIDED: Mapping[RowRef, Inclusion] = {}


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Reached:
    """How rows were reached: one object for all rows that were reached alike."""

    path: Path
    confidence: Confidence
    reach: Reach
    reason: str
    leads: bool = False
    rank: tuple[bool, int, int, int, list[tuple[str, str]]] = field(init=False, repr=False)
    """Smaller is better: what asks no question, then the stronger reach, the surer, the shorter, the first in the alphabet."""
    decision: Inclusion = field(init=False, repr=False)
    """Of the rule: what is only possible is a question."""

    def __post_init__(self) -> None:
        asks, told = self.confidence is Confidence.POSSIBLE, [(hop.from_, hop.to) for hop in self.path]
        rank = (asks, _REACH[self.reach], _CONFIDENCE[self.confidence], len(self.path), told)
        object.__setattr__(self, "rank", rank)
        object.__setattr__(self, "decision", Inclusion.UNDECIDED if asks else Inclusion.INCLUDED)

    @property
    def owned(self) -> bool:
        return self.reach is Reach.OWNS and self.confidence is not Confidence.POSSIBLE


class Found:
    """What a search has found, and by which columns.

    Args:
        decided: what a person decided of rows in an earlier search. What was excluded is found again, and leads nowhere.
    """

    def __init__(self, decided: Mapping[RowRef, Inclusion] = NEVER_DECIDED) -> None:
        self.rows: dict[tuple[str, str], dict[Key, Reached]] = {}
        self.by_column: Counter[tuple[str, str, str]] = Counter()
        self.others: dict[tuple[str, str], dict[Key, tuple[RowRef, ...]]] = {}
        """Owner conflicts: the other people whose rows these are, too."""
        self._deleted: dict[tuple[str, str], set[Key]] = {}
        self._copies: dict[tuple[tuple[str, str], Key], int] = {}
        self._decided: dict[tuple[str, str], dict[Key, Inclusion]] = {}
        for row, decision in decided.items():
            self._decided.setdefault((row.source, row.table), {})[tuple([value for _, value in row.key])] = decision

    def note(self, place: Place, key: Key, reached: Reached, *, deleted: bool = False) -> None:
        rows = self.rows.setdefault(place.id, {})
        former = rows.get(key)
        if former is None or (former is not reached and reached.rank < former.rank):
            rows[key] = reached
        if deleted:
            self.mark_deleted(place, [key])

    def mark_deleted(self, place: Place, keys: Iterable[Key]) -> None:
        self._deleted.setdefault(place.id, set()).update(keys)

    def count_alike(self, place: Place, keys: Iterable[Key]) -> None:
        """Take down how often each key of a table without keys came in one statement: every statement gives all of them."""
        for key, count in Counter(keys).items():
            if count > self._copies.get((place.id, key), 1):
                self._copies[place.id, key] = count

    def reached(self, place: Place, key: Key) -> Reached | None:
        return self.rows.get(place.id, {}).get(key)

    def decided(self, place: Place) -> Mapping[Key, Inclusion]:
        return self._decided.get(place.id, {})

    def excluded(self, place: Place) -> frozenset[Key]:
        return frozenset(key for key, decision in self.decided(place).items() if decision is Inclusion.EXCLUDED)

    def at_least(self, place: Place, key: Key, reach: Reach, confidence: Confidence) -> bool:
        """Whether the row is held already, as surely and as strongly as that."""
        reached = self.reached(place, key)
        return (
            reached is not None
            and reached.confidence is not Confidence.POSSIBLE
            and (_REACH[reached.reach], _CONFIDENCE[reached.confidence]) <= (_REACH[reach], _CONFIDENCE[confidence])
        )

    def is_own(self, place: Place, key: Key) -> bool:
        return self.at_least(place, key, Reach.OWNS, Confidence.LIKELY)

    def in_order(self, places: tuple[Place, ...]) -> tuple[Finding, ...]:
        """All findings: tables in the order of the map, rows by their keys (numbers by size)."""
        found: list[Finding] = []
        for place in places:
            self._add(place, found)
        return tuple(found)

    def _add(self, place: Place, found: list[Finding]) -> None:
        rows = self.rows.get(place.id)
        if not rows:
            return
        decided, others = self.decided(place), self.others.get(place.id, {})
        deleted = self._deleted.get(place.id, set[Key]())
        processor, once = as_processor(place), not place.keyless
        for key in _sorted(rows):
            how = rows[key]
            also = others.get(key, ())
            reason = _belongs_to(len(also)) if also else how.reason
            found.append(
                _made(
                    how,
                    row=place.ref(key),
                    decision=decided.get(key, how.decision) if decided else how.decision,
                    reason=reason + _PROCESSOR if processor else reason,
                    deleted=key in deleted,
                    others=also,
                    copies=1 if once else self._copies.get((place.id, key), 1),
                )
            )


# Searches make them by the hundred thousand, and a frozen class's own constructor would take more time than all else for a row.
(_row, _path, _confidence, _reach, _decision, _reason, _deleted, _others, _decided_by, _copies, _leads, _decided_at) = (
    getattr(Finding, one.name).__set__ for one in fields(Finding)
)


def _made(
    how: Reached, *, row: RowRef, decision: Inclusion, reason: str, deleted: bool, others: tuple[RowRef, ...], copies: int
) -> Finding:
    made = object.__new__(Finding)
    _row(made, row)
    _path(made, how.path)
    _confidence(made, how.confidence)
    _reach(made, Reach.SHARED if others else how.reach)
    _decision(made, decision)
    _reason(made, reason)
    _deleted(made, deleted)
    _others(made, others)
    _decided_by(made, "")
    _copies(made, copies)
    _leads(made, how.leads)
    _decided_at(made, None)
    return made


def _belongs_to(others: int) -> str:
    who = "one other person" if others == 1 else f"{others} other people"
    return f"The subject's, and also belongs to {who}: disclosed as far as it is the subject's, erased for nobody alone."


def _sorted(keys: Iterable[Key]) -> list[Key]:
    keys = list(keys)
    try:
        return sorted(keys)  # columns of one type are the rule
    except TypeError:
        return sorted(keys, key=_sortable)


def _sortable(key: Key) -> list[tuple[int, int, str]]:
    return [(0, part, "") if type(part) is int else (1, 0, part if isinstance(part, str) else repr(part)) for part in key]
