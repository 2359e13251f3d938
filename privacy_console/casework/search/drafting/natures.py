"""What a row of each table is, before anybody knows how the tables hang together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from privacy_console.casework.search.drafting.columns.reading import Reading
from privacy_console.casework.search.drafting.columns.values import Shape
from privacy_console.casework.search.drafting.survey import Surveyed
from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.drafting.words.parts import many
from privacy_console.casework.search.drafting.words.roles import Part, bare, part_of
from privacy_console.casework.search.drafting.words.tables import PEOPLE_NOUNS, Noun
from privacy_console.casework.search.findings import Confidence


class Nature(StrEnum):
    PERSON = "a person"
    COMPANY = "a company"
    ADDRESS = "an address"
    THING = "a thing"
    LIST = "an entry of a list"
    MACHINERY = "the program's own"
    RECORD = "a record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    nature: Nature
    evidence: tuple[str, ...]
    confidence: Confidence


_NAMES = frozenset({Means.GIVEN_NAME, Means.FAMILY_NAME, Means.FULL_NAME})
_REACHES = frozenset({Means.EMAIL, Means.PHONE, Means.USERNAME, Means.PASSWORD, Means.BIRTH})
PERSONAL = frozenset(
    {
        *_NAMES,
        *_REACHES,
        *(Means.STREET, Means.IP, Means.COOKIE, Means.IBAN, Means.CARD, Means.STATE_NUMBER, Means.EMPLOYEE_NUMBER),
        *(
            Means.CUSTOMER_NUMBER,
            Means.ACCOUNT_NUMBER,
            Means.USER_AGENT,
            Means.ACCESS_CODE,
            Means.LAST_FOUR,
            Means.PLACE_ON_EARTH,
        ),
    }
)
"""What makes a table more than a list."""
_EVENTS = frozenset({Noun.BILLING, Noun.SUPPORT, Noun.USAGE, Noun.COOKIE, Noun.ACCOUNT, Noun.NEWS, Noun.RECORD, Noun.PROFILE})
_NAMES_ONE = frozenset({Means.USERNAME, Means.EMAIL, Means.CUSTOMER_NUMBER})
_MOST_OF_A_LIST = 400
_PLAIN = frozenset({Means.NAME, Means.CODE, Means.HEADING, Means.FLAG, Means.COUNT, Means.AMOUNT, Means.TECHNICAL, Means.NUMBER})


Ends = Mapping[str, Mapping[tuple[str, ...], str]]
"""Of each table, the columns that hold another's key, and whose."""


def declared_ends(tables: Mapping[str, Surveyed]) -> Ends:
    """Where foreign keys lead."""
    return {name: {key.columns: key.to_table for key in table.live.foreign_keys} for name, table in tables.items()}


def natures(tables: Mapping[str, Surveyed], ends: Ends) -> dict[str, Judged]:
    """What a row of each table is, given where its columns lead."""
    found = {name: _judge(table, tables, ends[name]) for name, table in tables.items()}
    for name, one in found.items():
        if one.nature in {Nature.LIST, Nature.THING, Nature.MACHINERY}:
            beside = ends[name].values() if one.nature is not Nature.MACHINERY else ()
            goes_with = next((to for to in beside if _is_record(to, found, tables)), None)
            whose = next((to for columns, to in ends[name].items() if _is_whose(columns, to, found, one)), None)
            if (goes_with is not None and not _points_on(tables[name], ends[name], goes_with)) or whose is not None:
                told = f"each row goes with one of {goes_with or whose}"
                found[name] = Judged(nature=Nature.RECORD, evidence=(*one.evidence[:1], told), confidence=Confidence.LIKELY)
    return found


def _is_record(name: str, found: Mapping[str, Judged], tables: Mapping[str, Surveyed]) -> bool:
    return name in found and found[name].nature is Nature.RECORD and tables[name].noun in _EVENTS


def _is_whose(columns: tuple[str, ...], to: str, found: Mapping[str, Judged], one: Judged) -> bool:
    """Whether an entry of a list, or a setting, is one person's: then it is none that is the same for everybody."""
    if one.nature is Nature.THING or to not in found or found[to].nature is not Nature.PERSON:
        return False
    return part_of(bare(columns[0])) not in {None, Part.MAKER, Part.ACTOR}


def _points_on(table: Surveyed, ends: Mapping[tuple[str, ...], str], to: str) -> bool:
    """Whether rows may do without the other table's, as a product that knows its last order."""
    pointing = (columns[0] for columns, parent in ends.items() if parent == to)
    return all(table.column(name).nullable and name not in table.live.key for name in pointing)


def _judge(table: Surveyed, tables: Mapping[str, Surveyed], ends: Mapping[tuple[str, ...], str]) -> Judged:
    means = {reading.means for reading in table.readings.values()}
    told = f"“{table.called}” is a word for {_SPOKEN[table.noun]}" if table.noun else "its name says nothing"
    profile = any(to in tables and tables[to].noun in PEOPLE_NOUNS and to != table.name for to in ends.values())
    person = _as_person(table, means, profile=profile, join=_is_join(table, ends))
    if person is not None:
        evidence = (told, person[0]) if table.noun in PEOPLE_NOUNS else (person[0],)
        return Judged(nature=Nature.PERSON, evidence=evidence, confidence=person[1])
    if _is_join(table, ends):
        joined = " and ".join(sorted(set(ends.values())))
        return Judged(nature=Nature.RECORD, evidence=(f"it joins rows of {joined}",), confidence=Confidence.CERTAIN)
    personal = means & PERSONAL
    match table.noun:
        case Noun.COMPANY:
            return Judged(nature=Nature.COMPANY, evidence=(told,), confidence=Confidence.LIKELY)
        case Noun.ADDRESS if Means.STREET in means or Means.CITY in means or Means.POSTCODE in means:
            return Judged(nature=Nature.ADDRESS, evidence=(told,), confidence=Confidence.LIKELY)
        case Noun.MACHINERY if not personal - {Means.ACCOUNT_NUMBER} and not _tells_of_people(table):
            return Judged(nature=Nature.MACHINERY, evidence=(told,), confidence=Confidence.LIKELY)
        case Noun.LIST if not personal and not _tells_of_people(table):
            return Judged(nature=Nature.LIST, evidence=(told, "nothing in it is a person's"), confidence=Confidence.LIKELY)
        case Noun.LIST if means & _NAMES_ONE:
            return Judged(nature=Nature.RECORD, evidence=(told, "and yet it names a person"), confidence=Confidence.POSSIBLE)
        case Noun.THING | Noun.LIST | Noun.MACHINERY:
            return Judged(nature=Nature.THING, evidence=(told,), confidence=Confidence.LIKELY)
        case None if not ends and _looks_like_a_list(table):
            said = f"{many(table.rows, 'row')}, no link to another table, no text but names and codes"
            return Judged(nature=Nature.LIST, evidence=(told, said), confidence=Confidence.POSSIBLE)
        case None:
            return Judged(nature=Nature.RECORD, evidence=(told,), confidence=Confidence.POSSIBLE)
        case _:
            return Judged(nature=Nature.RECORD, evidence=(told,), confidence=Confidence.LIKELY)


_SPOKEN = {
    Noun.CUSTOMER: "customers",
    Noun.USER: "users",
    Noun.STAFF: "staff",
    Noun.PERSON: "people",
    Noun.COMPANY: "companies",
    Noun.ADDRESS: "addresses",
    Noun.THING: "things of a company",
    Noun.LIST: "a list that is the same for everybody",
    Noun.MACHINERY: "what a program keeps for itself",
    Noun.PROFILE: "more about a person",
    Noun.BILLING: "buying and paying",
    Noun.SUPPORT: "support",
    Noun.USAGE: "use of the service",
    Noun.COOKIE: "cookies",
    Noun.ACCOUNT: "an account",
    Noun.NEWS: "a newsletter",
    Noun.RECORD: "what was said, written or agreed",
}


def _as_person(table: Surveyed, means: set[Means | None], *, profile: bool, join: bool) -> tuple[str, Confidence] | None:
    """Why its rows are people, and how sure that is; None where they are not.

    Args:
        profile: whether each row leads to one of people in another table, and may only tell more of them.
        join: whether a row does nothing but join two others.
    """
    names, reaches = means & _NAMES, means & _REACHES
    named = bool(names) or (Means.NAME in means and table.noun in PEOPLE_NOUNS)
    told = "it has " + " and ".join(sorted(f"a column for {one.value}" for one in (names | reaches) if one)[:3])
    if table.noun in PEOPLE_NOUNS and not join:
        if named and reaches:
            return told, Confidence.CERTAIN
        if (named or reaches) and not profile:
            return told, Confidence.LIKELY
        return None
    if table.noun in _EVENTS and not (table.noun is Noun.ACCOUNT and {Means.PASSWORD, Means.USERNAME} <= means):
        return None
    if profile:
        return None
    if Means.PASSWORD in means and reaches & {Means.USERNAME, Means.EMAIL} and table.noun is not Noun.THING:
        return told, Confidence.LIKELY
    full = {Means.GIVEN_NAME, Means.FAMILY_NAME} <= means or Means.FULL_NAME in names
    own = table.noun is Noun.THING and {"firstname", "lastname"} <= {
        "".join(reading.words) for reading in table.readings.values()
    }
    if full and reaches and (table.noun in {None, Noun.COMPANY, Noun.ACCOUNT} or own):
        return told, Confidence.POSSIBLE
    return None


def _is_join(table: Surveyed, to: Mapping[tuple[str, ...], str]) -> bool:
    """Whether a row does nothing but join two others: little stands in it beside its links."""
    links = {column for columns in to for column in columns}
    if len(to) < 2:
        return False
    rest = [name for name in table.readings if name not in links and name != table.single_key]
    ends = set(links)
    composed = any(set(one) <= ends and len(one) > 1 for one in (table.live.key, *table.live.unique))
    texts = [
        name for name in rest if table.readings[name].means in {Means.TEXT, Means.HEADING, Means.DOCUMENT, Means.NAME, *PERSONAL}
    ]
    return not texts and (not rest or (composed and len(rest) <= 4))


def _tells_of_people(table: Surveyed) -> bool:
    """Whether its values have somebody's address or number in them."""
    return any(
        reading.look.people_inside
        or reading.look.shapes[Shape.EMAIL]
        or reading.look.shapes[Shape.NAME] > 0.5 * reading.look.filled > 1
        for reading in table.readings.values()
        if reading.means is not Means.NAME or table.noun is None
    )


def _looks_like_a_list(table: Surveyed) -> bool:
    """Few rows, all of them alike in kind, and nothing but names, codes and numbers in them."""
    if table.rows == 0 or table.rows >= _MOST_OF_A_LIST:
        return False
    if table.live.rows is not None and table.live.rows > _MOST_OF_A_LIST:
        return False
    rest = [reading for name, reading in table.readings.items() if name != table.single_key]
    return all(_plain(reading) for reading in rest) and not _tells_of_people(table)


def _plain(reading: Reading) -> bool:
    return reading.means in _PLAIN and reading.look.share(Shape.SENTENCE) < 0.2
