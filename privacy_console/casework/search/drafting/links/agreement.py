"""Two ways to one row: where the sample shows that both lead to the same person, the row is owned by either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from privacy_console.casework.search.company import CompanyView, SourceUnavailable
from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.drafting.links.claims import World, owners_in
from privacy_console.casework.search.drafting.natures import Nature
from privacy_console.casework.search.drafting.suggestions import LinkSuggestion
from privacy_console.casework.search.drafting.survey import MANY_ROWS
from privacy_console.casework.search.findings import Confidence, KeyValue

_MOST_CHECKS = 20
_ENOUGH_ROWS = 10
_ENOUGH_PEOPLE = 3
_FARTHEST = 4
Key = tuple[KeyValue, ...]


def with_agreeing(links: Sequence[LinkSuggestion], world: World, view: CompanyView) -> list[LinkSuggestion]:
    """The links; those that were for context only because another way owns the row own it, too, where both agree."""
    owners = {name: link for name, link in owners_in(world, links).items() if not link.when}
    found: list[LinkSuggestion] = []
    checks = 0
    for link in links:
        owner = owners.get(link.from_table)
        if owner is None or not _may_agree(link, world, owners) or checks >= _MOST_CHECKS:
            found.append(link)
            continue
        checks += 1
        try:
            rows = _agreeing_rows(owner, link, world, owners, view)
        except SourceUnavailable:
            rows = 0
        found.append(_owning(link, owner, rows) if rows else link)
    return found


def _may_agree(link: LinkSuggestion, world: World, owners: Mapping[str, LinkSuggestion]) -> bool:
    record = world.nature(link.to_table) is Nature.RECORD and link.to_table in owners and link.to_table != link.from_table
    return record and link.down is Meaning.REFERS and not link.when


def _owning(link: LinkSuggestion, owner: LinkSuggestion, rows: int) -> LinkSuggestion:
    told = f"in each of {rows} sampled rows `{'+'.join(owner.from_columns)}` leads to the same person"
    return replace(link, down=Meaning.OWNS, up=None, confidence=Confidence.LIKELY, evidence=(*link.evidence[:-1], told))


def _agreeing_rows(
    owner: LinkSuggestion, link: LinkSuggestion, world: World, owners: Mapping[str, LinkSuggestion], view: CompanyView
) -> int:
    """In how many sampled rows both ways lead to one person; 0 where any row disagrees, or too few tell."""
    size = len(owner.from_columns)
    rows = [
        row for row in view.sample(link.from_table, (*owner.from_columns, *link.from_columns), rows=MANY_ROWS) if None not in row
    ]
    by_owner = _people(owner, {key_of(row[:size]) for row in rows}, world, owners, view)
    by_link = _people(link, {key_of(row[size:]) for row in rows}, world, owners, view)
    pairs = [(by_owner.get(key_of(row[:size])), by_link.get(key_of(row[size:]))) for row in rows]
    told = [(one, other) for one, other in pairs if one is not None and other is not None]
    if any(one != other for one, other in told) or len(told) < _ENOUGH_ROWS or len({one for one, _ in told}) < _ENOUGH_PEOPLE:
        return 0
    return len(told)


def _people(
    link: LinkSuggestion, keys: set[Key], world: World, owners: Mapping[str, LinkSuggestion], view: CompanyView
) -> dict[Key, tuple[str, Key]]:
    """For each key that a link holds: the table and key of the person to whom the row of that key belongs."""
    at, columns = link.to_table, link.to_columns
    reached = {key: key for key in keys}
    for _ in range(_FARTHEST):
        if world.nature(at) is Nature.PERSON:
            return {start: (at, end) for start, end in reached.items()}
        way = owners.get(at)
        if way is None:
            return {}
        ends = dict(_steps(at, columns, set(reached.values()), way.from_columns, view))
        reached = {start: ends[end] for start, end in reached.items() if end in ends}
        at, columns = way.to_table, way.to_columns
    return {}


def _steps(
    table: str, columns: tuple[str, ...], keys: set[Key], give: tuple[str, ...], view: CompanyView
) -> Iterator[tuple[Key, Key]]:
    size = len(columns)
    wanted = sorted(keys, key=repr)
    for row in view.linked(table, columns, wanted, when={}, give=(*columns, *give)):
        if None not in row:
            yield key_of(row[:size]), key_of(row[size:])


def key_of(values: Sequence[object]) -> Key:
    """Values as another table is asked for them."""
    return tuple(value if isinstance(value, str | int | bytes) else str(value) for value in values)
