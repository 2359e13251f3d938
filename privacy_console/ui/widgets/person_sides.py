"""What a card says of somebody who was found: which row, how it matched, and every value that tells who it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import People
from privacy_console.casework.search.findings import Confidence
from privacy_console.ui.widgets.beside import Side, Similar, letter
from privacy_console.ui.widgets.chip import ChipLook, Tone
from privacy_console.ui.wording import in_a_sentence, record_name, translate, words

if TYPE_CHECKING:
    from privacy_console.casework.search.candidates import MatchedBy, PersonFound
    from privacy_console.casework.search.findings import RowRef

TONES: Mapping[Confidence, Tone] = {Confidence.CERTAIN: "ok", Confidence.LIKELY: "info", Confidence.POSSIBLE: "warn"}
_WHOSE: Mapping[People, ChipLook] = {
    People.CUSTOMER: ChipLook("Customer", "neutral", "user-round"),
    People.STAFF: ChipLook("Staff", "violet", "users"),
}
_JOINED = {IdentifierKind.NAME: " ", IdentifierKind.ADDRESS: ", "}
"""Kinds whose values are parts of one: a first and a last name, a street and a town."""
FIRST = (IdentifierKind.NAME, IdentifierKind.DATE_OF_BIRTH, IdentifierKind.EMAIL, IdentifierKind.PHONE, IdentifierKind.ADDRESS)


def sides(people: Sequence[PersonFound], *, several_sources: bool) -> tuple[Side, ...]:
    """A side for each, in their order; the same field has the same name in all of them."""
    places = {person.row: place for place, person in enumerate(people)}
    return tuple(_side(person, places, several_sources=several_sources) for person in people)


def reference(person: PersonFound, *, several_sources: bool) -> str:
    """`users #48213`, with the source before it where there are several."""
    name = record_name(person.row)
    return f"{person.row.source}.{name}" if several_sources else name


def whose(people: People) -> ChipLook:
    look = _WHOSE.get(people)
    return ChipLook(words(people), look.tone, look.icon) if look else ChipLook(words(people), "neutral", "user-round")


def _side(person: PersonFound, places: Mapping[RowRef, int], *, several_sources: bool) -> Side:
    facts: dict[str, list[str]] = {}
    for told in sorted(person.values, key=lambda one: FIRST.index(one.kind) if one.kind in FIRST else len(FIRST)):
        name = told.label if told.kind is IdentifierKind.OTHER else words(told.kind)
        facts.setdefault(name, []).append(told.value)
    for kind, between in _JOINED.items():
        if parts := facts.get(words(kind)):
            facts[words(kind)] = [between.join(_without_repeats(parts))]
    shown = reference(person, several_sources=several_sources)
    name = next(iter(facts.get(words(IdentifierKind.NAME), ())), "")
    chips = [ChipLook(words(person.confidence), TONES[person.confidence]), whose(person.people)]
    if person.soft_deleted:
        chips.append(ChipLook(translate("Marked as deleted"), "neutral", "archive-x"))
    shared: dict[str, list[str]] = {}
    for same in person.same_as:
        if same.row in places:
            shared.setdefault(in_a_sentence(same.kind), []).append(letter(places[same.row]))
    said = [translate("same {kind} as {which}").format(kind=kind, which=", ".join(which)) for kind, which in shared.items()]
    return Side(
        title=name or shown,
        reference=f"{person.title} · {shown}",
        chips=tuple(chips),
        facts={name: tuple(dict.fromkeys(values)) for name, values in facts.items()},
        matched=tuple(dict.fromkeys(match(one) for one in person.matches)),
        note=translate("Has the {what}. That alone does not make them one person.").format(what="; ".join(said)) if said else "",
    )


def _without_repeats(parts: Sequence[str]) -> list[str]:
    """Parts of a name, without those that another one has in it: a first name beside the whole."""
    split = [set(part.casefold().split()) for part in parts]
    return [
        part
        for place, part in enumerate(parts)
        if not any(
            split[place] < other or (split[place] == other and at < place) for at, other in enumerate(split) if at != place
        )
    ]


def match(one: MatchedBy) -> ChipLook:
    """In literal words: `e-mail = exact`, `name = typo 0.94`."""
    return ChipLook(f"{in_a_sentence(one.kind)} = {one.how or in_a_sentence(one.closeness)}")


def similar_in(region: str | None) -> Similar:
    """Whether two values of a field are near each other, as the search itself compares them."""
    kinds = {words(kind): kind for kind in IdentifierKind}

    @lru_cache(maxsize=4_096)
    def near(field: str, one: str, other: str) -> bool:
        from privacy_console.casework.search.spelling.comparing import comparer  # noqa: PLC0415 - brings much along

        kind = kinds.get(field)
        if kind is None:
            return False
        # A number without its country is like one with it, and not the other way round.
        return any(comparer(kind, given, region)(stored) is not None for given, stored in ((one, other), (other, one)))

    return near
