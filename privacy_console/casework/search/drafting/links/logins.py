"""Where nothing looks like people: the table by whose logins other tables name theirs, as an author or an owner."""

from __future__ import annotations

from collections.abc import Iterator

from privacy_console.casework.search.drafting.links.lookups import Lookups
from privacy_console.casework.search.drafting.natures import Judged, Nature
from privacy_console.casework.search.drafting.survey import Surveyed
from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.drafting.words.roles import bare, part_of, unknown_words
from privacy_console.casework.search.drafting.words.tables import Noun
from privacy_console.casework.search.findings import Confidence

_FEWEST_TABLES = 2
_HALF = 0.5
_NEARLY = 0.8


def people_by_logins(lookups: Lookups) -> dict[str, Judged]:
    """The one table whose logins at least two others name people by, as people; empty where there is none."""
    naming = list(_naming(lookups))
    best: tuple[int, float, int, str, str] | None = None
    for name, table in lookups.tables.items():
        for column in _logins(table) if table.noun is not Noun.PROFILE else ():
            shares: dict[str, float] = {}
            for other, values in naming:
                share = lookups.share(values, table, (column,)) if other != name else None
                if share is not None and share >= _HALF:
                    shares[other] = max(share, shares.get(other, 0))
            score = (len(shares), sum(shares.values()), -len(table.readings), name, column)
            if len(shares) >= _FEWEST_TABLES and (best is None or score > best):
                best = score
    if best is None:
        return {}
    told = f"by its `{best[4]}` {best[0]} other tables name people"
    return {best[3]: Judged(nature=Nature.PERSON, evidence=(told,), confidence=Confidence.POSSIBLE)}


def _naming(lookups: Lookups) -> Iterator[tuple[str, frozenset[object]]]:
    """Sampled values of the text columns whose names say that they name a person, with their tables."""
    for name, table in lookups.tables.items():
        for column, reading in table.readings.items():
            words = bare(column)
            values = table.pointing.get(column)
            if values and reading.column.textual and part_of(words) is not None and not unknown_words(words):
                yield name, values


def _logins(table: Surveyed) -> Iterator[str]:
    """Columns of logins that stand once in the sample, but for a few."""
    for column, reading in table.readings.items():
        once = 1 < reading.look.distinct >= _NEARLY * reading.look.filled
        if reading.means is Means.USERNAME and once and reading.column.textual:
            yield column
