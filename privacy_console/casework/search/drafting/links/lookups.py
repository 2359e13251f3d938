"""What a column may hold, looked up: tables by what they are called, and how many sampled values are another table's keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from privacy_console.casework.search.company import CompanyView, SourceUnavailable
from privacy_console.casework.search.drafting.survey import Surveyed
from privacy_console.casework.search.drafting.words.parts import parts, some, stem
from privacy_console.casework.search.drafting.words.roles import bare

LOOKED_UP = 50
"""So many sampled values are looked for in the other table."""
_MOST_LOOKUPS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A column, or several, that hold the key of another table, or seem to."""

    child: str
    columns: tuple[str, ...]
    parent: str
    parent_columns: tuple[str, ...]
    when: Mapping[str, str] = field(default_factory=dict)
    declared: bool
    words: tuple[str, ...]
    """What its name says beside the parent's own name: `requester` of `requester_contact_id`."""
    named: bool
    """Whether its name has the parent's in it."""
    evidence: tuple[str, ...]
    share: float | None
    """Of the sampled values, how many are there; None where none were, or nobody could look."""


class Lookups:
    """The tables of a source by their names, and questions to its engine, of which there is an end."""

    def __init__(self, tables: Mapping[str, Surveyed], view: CompanyView) -> None:
        self.tables, self.view = tables, view
        self._by_name: dict[str, list[str]] = {}
        self._asked = 0
        for name, table in tables.items():
            for called in {stem("".join(parts(table.called))), stem("".join(parts(table.live.name)))}:
                self._by_name.setdefault(called, []).append(name)

    def called(self, name: str) -> list[str]:
        """The tables that are called so, in one or in many."""
        return self._by_name.get(stem(name), [])

    def words(self, column: str, parent: str) -> tuple[tuple[str, ...], bool]:
        """The words of a column's name without the parent's own name, and whether that was in it."""
        words = bare(column)
        for called in (self.tables[parent].called, self.tables[parent].live.name):
            table_words = parts(called)
            for length in range(len(table_words), 0, -1):
                end = stem("".join(table_words[-length:]))
                for size in range(min(len(words), 3), 0, -1):
                    if stem("".join(words[len(words) - size :])) == end:
                        return words[: len(words) - size], True
        return words, False

    def share(self, values: Iterable[object], target: Surveyed, key: tuple[str, ...]) -> float | None:
        """How many of some values are keys of the other table."""
        some = [(value,) for value in sorted(values, key=str)[:LOOKED_UP] if isinstance(value, str | int)]
        if not some:
            return None
        if target.whole and key[0] in target.pointing:
            there = {str(value) for value in target.pointing[key[0]]}
            return sum(str(one[0]) in there for one in some) / len(some)
        if self._asked >= _MOST_LOOKUPS:
            return None
        self._asked += 1
        try:
            found = self.view.how_many(target.name, key, some)
        except SourceUnavailable:
            return None
        return None if found is None else found / len(some)


def contained(values: Iterable[object], share: float, parent: str, key: str) -> str:
    count = min(len(list(values)), LOOKED_UP)
    return f"{some(round(share * count), count, 'sampled value', 'is', 'are')} in {parent}.{key}"
