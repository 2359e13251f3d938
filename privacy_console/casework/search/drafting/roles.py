"""What a row of each table is to a person, once the links are known; and what else a map says of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from privacy_console.casework.search.company import ColumnSort
from privacy_console.casework.search.datamap import Capacity, People, RowRole
from privacy_console.casework.search.drafting.categories import Categories
from privacy_console.casework.search.drafting.links.claims import World, joins, names_who_acts, own_identity, owners_in
from privacy_console.casework.search.drafting.natures import PERSONAL, Nature
from privacy_console.casework.search.drafting.suggestions import LinkSuggestion, TableSuggestion
from privacy_console.casework.search.drafting.survey import Surveyed
from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.drafting.words.parts import parts
from privacy_console.casework.search.drafting.words.roles import Part, part_of
from privacy_console.casework.search.drafting.words.tables import Noun, noun_of, title_of
from privacy_console.casework.search.findings import Confidence

_ONE_PERSONS = frozenset({Means.EMAIL, Means.USERNAME, Means.COOKIE, Means.CUSTOMER_NUMBER, Means.ACCOUNT_NUMBER})
"""By these a row that belongs to nobody through a link is still somebody's."""
_WRITTEN = frozenset({Means.TEXT, Means.HEADING, Means.DOCUMENT, Means.FILE_NAME, Means.NAME, *PERSONAL})
_UNIQUE_SORTS = frozenset({ColumnSort.INTEGER, ColumnSort.TEXT, ColumnSort.UUID, ColumnSort.DATE, ColumnSort.DECIMAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Role:
    role: RowRole
    why: str
    confidence: Confidence


def suggest_tables(
    source: str, world: World, links: Sequence[LinkSuggestion], owned: frozenset[str], categories: Categories
) -> list[TableSuggestion]:
    """A suggestion for each table, in the order of the schema."""
    owners = owners_in(world, links)
    told = {link.from_table for link in links} | {link.to_table for link in links}
    chosen = _categories(world, owners, categories)
    suggested = []
    for name, table in world.tables.items():
        judged = world.natures[name]
        role = _role(world, table, owners.get(name), owned=name in owned, told=name in told)
        suggested.append(
            TableSuggestion(
                source=source,
                table=name,
                name=table.live.name,
                schema=table.live.schema,
                title=title_of(_title(table)),
                role=role.role,
                people=_people(table) if role.role is RowRole.IS else People.OTHER,
                capacity=Capacity.CONTROLLER,
                key=key_of(table),
                soft_deleted=_soft_deleted(table) if role.role in {RowRole.IS, RowRole.BELONGS} else "",
                category=chosen[name] if role.role is not RowRole.REFERENCE else "",
                evidence=(*judged.evidence, role.why, *_capacity(world, name, links)),
                confidence=max(judged.confidence, role.confidence, key=list(Confidence).index),
            )
        )
    return suggested


def _role(world: World, table: Surveyed, owner: LinkSuggestion | None, *, owned: bool, told: bool) -> _Role:
    nature = world.nature(table.name)
    if nature is Nature.PERSON:
        return _Role(role=RowRole.IS, why="a search starts here", confidence=Confidence.LIKELY)
    if owner is not None:
        why = f"it goes with a row of {owner.to_table}, by `{'+'.join(owner.from_columns)}`"
        return _Role(role=RowRole.BELONGS, why=why, confidence=owner.confidence)
    if nature is Nature.ADDRESS:
        return _Role(role=RowRole.SHARED, why="several people may be at it", confidence=Confidence.LIKELY)
    if nature is Nature.RECORD:
        persons = _identities(table)
        if len(persons) == 1:
            why = f"it names one person, by `{next(iter(persons.values()))}`"
            return _Role(
                role=RowRole.BELONGS, why=why, confidence=Confidence.LIKELY if own_identity(table) else Confidence.POSSIBLE
            )
        if persons or owned:
            return _Role(
                role=RowRole.MENTIONS, why="it names several people, and is none's alone", confidence=Confidence.POSSIBLE
            )
    tells = told or _written(table) or (nature is Nature.RECORD and table.noun is not None and not joins(world, table.name))
    if nature not in {Nature.LIST, Nature.MACHINERY} and tells:
        return _Role(
            role=RowRole.MENTIONS, why="no link makes it somebody's; people may be named in it", confidence=Confidence.LIKELY
        )
    return _Role(
        role=RowRole.REFERENCE, why="no link leads from a person to it, and nobody is named in it", confidence=Confidence.LIKELY
    )


def _written(table: Surveyed) -> bool:
    return any(reading.means in _WRITTEN for name, reading in table.readings.items() if name != table.single_key)


def _identities(table: Surveyed) -> dict[Part | None, str]:
    """The columns that name a person by what is theirs alone, one for each part that a person may play in the row."""
    found: dict[Part | None, str] = {}
    for name, reading in table.readings.items():
        if reading.means in _ONE_PERSONS and not reading.column.array and not names_who_acts(table, name):
            found.setdefault(part_of(reading.words), name)
    return found


def _people(table: Surveyed) -> People:
    match table.noun:
        case Noun.STAFF:
            return People.STAFF
        case Noun.CUSTOMER | Noun.USER:
            return People.CUSTOMER
        case _:
            return People.OTHER


def key_of(table: Surveyed) -> tuple[str, ...]:
    """What names a row: the key, or else the shortest unique columns that are never empty; () where nothing does."""
    if table.live.key:
        return table.live.key
    whole = [
        one
        for one in table.live.unique
        if all(not table.column(name).nullable and table.column(name).sort in _UNIQUE_SORTS for name in one)
    ]
    return min(whole, key=lambda one: (len(one), one), default=())


def _title(table: Surveyed) -> str:
    """The name without a prefix that says nothing; one that says something stays: `order_line`."""
    prefix = parts(table.live.name)[:1]
    rest = parts(table.called)
    kept = table.called != table.live.name and noun_of("".join(prefix)) is not None and prefix != rest[:1]
    return table.live.name if kept else table.called


def _soft_deleted(table: Surveyed) -> str:
    return next((name for name, reading in table.readings.items() if reading.means is Means.DELETED), "")


def _capacity(world: World, name: str, links: Iterable[LinkSuggestion]) -> tuple[str, ...]:
    for link in links:
        if link.from_table == name and not link.when and world.nature(link.to_table) is Nature.COMPANY:
            column = link.from_columns[0]
            return (f"each row names a company by `{column}`: if it is held for that customer of the company's, as a processor",)
    return ()


def _categories(world: World, owners: Mapping[str, LinkSuggestion], categories: Categories) -> dict[str, str]:
    """Each table's category: its own word's, or else that of what it goes with."""
    found: dict[str, str] = {}
    for name, table in world.tables.items():
        at, seen = name, {name}
        while world.tables[at].noun in {None, Noun.RECORD, Noun.THING} and at in owners:
            at = owners[at].to_table
            if at in seen or world.nature(at) is Nature.PERSON:
                at = name
                break
            seen.add(at)
        found[name] = categories.of_table(world.tables[at].noun, person=world.nature(at) is Nature.PERSON) or categories.of_table(
            table.noun
        )
    return found
