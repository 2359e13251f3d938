"""Two tables of people, one leading to the other: where what stands in both differs, they are two people and never one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from privacy_console.casework.search.company import CompanyView, SourceUnavailable
from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.drafting.links.agreement import key_of
from privacy_console.casework.search.drafting.links.claims import World
from privacy_console.casework.search.drafting.natures import Nature
from privacy_console.casework.search.drafting.suggestions import LinkSuggestion
from privacy_console.casework.search.drafting.survey import ROWS, Surveyed
from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.findings import Confidence
from privacy_console.casework.search.naming.compare import shares_a_word

_NAMES = frozenset({Means.FULL_NAME, Means.GIVEN_NAME, Means.FAMILY_NAME, Means.NAME})
_ENOUGH = 3


def without_twins(links: Sequence[LinkSuggestion], world: World, view: CompanyView) -> list[LinkSuggestion]:
    """The links; of those that make one person of two rows, the ones whose rows mostly differ are for context only."""
    return [_judged(link, world, view) if _makes_one(link, world) else link for link in links]


def _makes_one(link: LinkSuggestion, world: World) -> bool:
    people = world.nature(link.from_table) is world.nature(link.to_table) is Nature.PERSON
    return people and link.down is link.up is Meaning.OWNS


def _judged(link: LinkSuggestion, world: World, view: CompanyView) -> LinkSuggestion:
    try:
        alike = list(_compared(link, world, view))
    except SourceUnavailable:
        return link
    differ = alike.count(False)
    if differ < _ENOUGH or 2 * differ <= len(alike):
        return link
    told = f"in {differ} of {len(alike)} sampled rows the two have neither an address nor a name in common: they are two people"
    evidence = (*link.evidence[:-1], told)
    return replace(link, down=None, up=Meaning.REFERS, confidence=Confidence.LIKELY, evidence=evidence)


@dataclass(frozen=True, slots=True)
class _Telling:
    """The columns of a table that say who its rows are."""

    emails: tuple[str, ...]
    names: tuple[str, ...]


def _compared(link: LinkSuggestion, world: World, view: CompanyView) -> Iterator[bool]:
    """For each sampled pair of rows that can be compared: whether they have an address or a word of the name in common."""
    child, parent = _telling(world.tables[link.from_table]), _telling(world.tables[link.to_table])
    size = len(link.from_columns)
    give = (*link.from_columns, *child.emails, *child.names)
    rows = [row for row in view.sample(link.from_table, give, rows=ROWS) if None not in row[:size]]
    keys = sorted({key_of(row[:size]) for row in rows}, key=repr)
    back = (*link.to_columns, *parent.emails, *parent.names)
    there = {key_of(row[:size]): row[size:] for row in view.linked(link.to_table, link.to_columns, keys, when={}, give=back)}
    for row in rows:
        other = there.get(key_of(row[:size]))
        if other is None:
            continue
        mine, theirs = _said(row[size:], child), _said(other, parent)
        (emails, names), (their_emails, their_names) = mine, theirs
        named = bool(names and their_names)
        if named or (emails and their_emails):
            yield bool(emails & their_emails) or (named and shares_a_word(" ".join(names), " ".join(their_names)))


def _telling(table: Surveyed) -> _Telling:
    emails = tuple(name for name, reading in table.readings.items() if reading.means is Means.EMAIL and not reading.column.array)
    names = tuple(name for name, reading in table.readings.items() if reading.means in _NAMES and not reading.column.array)
    return _Telling(emails, names)


def _said(values: Sequence[object], telling: _Telling) -> tuple[set[str], set[str]]:
    said = [str(value).strip().casefold() if value is not None else "" for value in values]
    emails, names = said[: len(telling.emails)], said[len(telling.emails) :]
    return {one for one in emails if one}, {one for one in names if one}
