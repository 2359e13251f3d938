"""What part a person plays in a row that points to them, and which of several has it as their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.drafting.columns.reading import Reading
from privacy_console.casework.search.drafting.links.lookups import Candidate
from privacy_console.casework.search.drafting.natures import Judged, Nature
from privacy_console.casework.search.drafting.suggestions import LinkSuggestion
from privacy_console.casework.search.drafting.survey import Surveyed
from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.drafting.words.parts import parts, stem, stems, stems_in, words_of
from privacy_console.casework.search.drafting.words.roles import Part, bare, part_of, unknown_words
from privacy_console.casework.search.drafting.words.tables import Noun, noun_of

ASKERS = words_of("""reporter requester requestor submitter melder demandeur solicitante aanvrager richiedente""")
KEPT_ABOUT = stems("note notiz memo remark remarque nota history historie verlauf log status state event change transition")
COPIES = stems("revision version snapshot copy kopie fassung copia versione versie")
"""Each row of these is what another row was: it tells of that row's person, and its user only saved it."""
STRONG = (Part.SUBJECT, Part.HOLDER, Part.AUTHOR)
_ORDER = {part: number for number, part in enumerate(Part)}
ONE_PERSONS = frozenset({Means.EMAIL, Means.USERNAME})


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """All tables with what their rows are, and everything that may be a link."""

    tables: Mapping[str, Surveyed]
    natures: Mapping[str, Judged]
    engine: str = ""

    def nature(self, table: str) -> Nature:
        return self.natures[table].nature


def part_in(world: World, one: Candidate) -> Part | None:
    """The part that the person plays whom this link leads to; None where the name says nothing of it."""
    table, parent = world.tables[one.child], world.tables[one.parent]
    if not one.words:
        return _bare(table, parent, one)
    part = part_of(one.words)
    unknown = unknown_words(one.words)
    if any(stem(word) in {stem(w) for w in parts(table.called)} for word in unknown):
        return Part.ACTOR  # `site_contact` of a site: whom to ask about it
    if part is None:
        return _bare(table, parent, one) if one.named and unknown else None
    if parent.noun is Noun.STAFF and part is Part.HOLDER:
        return _bare(table, parent, one)
    return part


def _bare(table: Surveyed, parent: Surveyed, one: Candidate) -> Part:
    """The part by the parent's name alone. Staff deal with what is a customer's, unless the row joins them to it."""
    if parent.noun is Noun.STAFF:
        own = one.columns[0] in table.live.key or table.unique(*one.columns)
        return Part.HOLDER if own or table.noun in _OF_STAFF else Part.ACTOR
    return Part.SUBJECT if parent.noun in {Noun.CUSTOMER, Noun.PERSON} else Part.HOLDER


_OF_STAFF = frozenset({Noun.PROFILE, Noun.ACCOUNT, Noun.USAGE})


def rank(world: World, one: Candidate, part: Part | None) -> tuple[object, ...]:
    """Of several that may own a row, the smaller is the likelier."""
    table = world.tables[one.child]
    column = table.column(one.columns[0])
    position = [each.name for each in table.live.columns].index(one.columns[0])
    return (
        _ORDER[part] if part else len(_ORDER),
        one.columns[0] not in table.live.key,
        column.nullable,
        not named_after(table, world.tables[one.parent]),
        not one.declared,
        position,
    )


def named_after(child: Surveyed, parent: Surveyed) -> bool:
    """Whether the child's name has the parent's in it, as lines of an order do: `order_lines`, `ordernote`."""
    own = [stem(word) for word in parts(parent.called)][-1:]
    return bool(own) and (own[0] in stems_in(child.called) or "".join(parts(child.called)).startswith(own[0]))


def told_part(part: Part | None, one: Candidate) -> str:
    column = one.columns[0]
    return {
        None: f"`{column}` does not say what part the person plays",
        Part.SUBJECT: f"`{column}` names whom it is about or for",
        Part.HOLDER: f"`{column}` names whom it belongs to",
        Part.AUTHOR: f"`{column}` names who wrote or sent it",
        Part.MAKER: f"`{column}` names who entered it, perhaps for another",
        Part.ACTOR: f"`{column}` names who deals with it",
    }[part]


def names_who_acts(table: Surveyed, column: str) -> bool:
    """Whether a column names who deals with the row: an agent, whoever gets a copy, the owner of what another asked for."""
    words = bare(column)
    asked = any(set(bare(name)) & ASKERS for name in table.readings)
    return part_of(words) is Part.ACTOR or (asked and "owner" in words)


def own_identity(table: Surveyed) -> Reading | None:
    """A column by which a row names a person of its own, as the sender's address of a message does.

    That addresses stand among other things in a column of no telling name makes it none.
    """
    for name, reading in table.readings.items():
        own = reading.means in ONE_PERSONS and not reading.column.array and not names_who_acts(table, name)
        if own and (reading.by_name or not reading.mixed) and name not in _link_columns(table):
            return reading
    return None


def _link_columns(table: Surveyed) -> set[str]:
    return {column for key in table.live.foreign_keys for column in key.columns}


def owners_in(world: World, links: Iterable[LinkSuggestion]) -> dict[str, LinkSuggestion]:
    """The link by which the rows of each table that is nobody's account are somebody's: of several the first without a case."""
    found: dict[str, LinkSuggestion] = {}
    for link in links:
        if link.down is Meaning.OWNS and world.nature(link.from_table) is not Nature.PERSON:
            known = found.get(link.from_table)
            if known is None or (known.when and not link.when):
                found[link.from_table] = link
    return found


def joins(world: World, name: str) -> bool:
    """Whether a row does nothing but join two others."""
    return any(told.startswith("it joins") for told in world.natures[name].evidence)


def one_to_one(world: World, one: Candidate) -> bool:
    """Whether each row of the parent is pointed at once at most, by promise or in the whole sample."""
    table = world.tables[one.child]
    look = table.readings[one.columns[0]].look
    return table.unique(*one.columns) or (look.filled >= _ENOUGH_TO_TELL and look.distinct == look.filled)


_ENOUGH_TO_TELL = 3
_OURS = stems(
    """agent staff support operator admin system bot internal outgoing outbound company employee team mitarbeiter intern
    ausgehend operateur interne sortant agente interno saliente medewerker uitgaand"""
)  # fmt: skip
_THEIRS = stems(
    """customer client user contact incoming inbound requester external visitor member guest subscriber kunde nutzer extern
    eingehend externe entrant cliente usuario externo entrante klant gebruiker inkomend"""
)  # fmt: skip
_WHO = stems("""author sender from by direction writer side role party absender autor richtung expediteur""")


def who_wrote(table: Surveyed) -> tuple[str, tuple[str, ...]] | None:
    """A column that says whether the company or a customer wrote a row, and what it says where the company did."""
    for name, reading in table.readings.items():
        if reading.means is not Means.CODE or not {stem(word) for word in reading.words} & _WHO:
            continue
        values = [value for value in table.pointing.get(name, ()) if isinstance(value, str)] or list(reading.column.enum)
        ours = tuple(sorted(value for value in values if _is_of(value, _OURS) or noun_of(value) is Noun.STAFF))
        theirs = tuple(sorted(value for value in values if _is_of(value, _THEIRS)))
        if ours and theirs and len(ours) + len(theirs) == len(values):
            return name, ours
    return None


def _is_of(value: str, words: frozenset[str]) -> bool:
    return any(stem(word) in words for word in parts(value))
