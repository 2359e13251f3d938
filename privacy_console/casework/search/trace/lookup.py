"""Looking identifiers up in the columns that hold such ones, and judging what a row that has one is to the subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanyView, Needle
from privacy_console.casework.search.datamap import ColumnMap, RowRole
from privacy_console.casework.search.findings import Confidence, Hop, Reach
from privacy_console.casework.search.normalise import shares_a_word
from privacy_console.casework.search.trace.ground import Held, Place
from privacy_console.casework.search.trace.sought import Sought

ONE_PERSONS = frozenset({Kind.EMAIL, Kind.ACCOUNT, Kind.USERNAME, Kind.CUSTOMER_NUMBER, Kind.COOKIE, Kind.OTHER})
"""Kinds that name one person as a rule. Phones and IBANs are often shared; names, addresses, IPs and birthdays always may be."""

_SPREAD = frozenset({Kind.NAME, Kind.ADDRESS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    by: Sought
    column: str
    closeness: Confidence

    @property
    def hop_from(self) -> str:
        how = {Confidence.CERTAIN: "exact", Confidence.LIKELY: "variant", Confidence.POSSIBLE: "similar"}[self.closeness]
        return f"{self.by.kind.value} = {how}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A row that has at least one of the identifiers. `name` is the person's in it, for telling people apart; never kept."""

    place: Place
    held: Held
    matches: tuple[Match, ...]
    name: str
    own: tuple[tuple[Kind, str], ...]
    """The identifiers that stand in it, where the row is a person."""


def kind_of(column: ColumnMap) -> Kind | None:
    return Kind.NAME if column.person_name and column.identifier is None else column.identifier


def columns_for(place: Place, wanted: Sequence[Sought]) -> dict[str, list[Sought]]:
    """Which of the place's columns can hold which of what is sought."""
    found = {
        name: [one for one in wanted if one.wants(kind_of(column)) or (column.person_name and one.kind is Kind.NAME)]
        for name, column in place.searched.items()
    }
    return {name: ones for name, ones in found.items() if ones}


def look_up(place: Place, wanted: Sequence[Sought], view: CompanyView) -> Iterator[Hit]:
    """The rows of one table that have any of it: one statement."""
    by_column = columns_for(place, wanted)
    if not by_column:
        return
    needles: dict[str, list[Needle]] = {name: [n for one in ones for n in one.needles] for name, ones in by_column.items()}
    is_person = place.table.role is RowRole.IS
    more = [name for name, c in place.searched.items() if kind_of(c) is not None or c.person_name] if is_person else []
    extra = list(dict.fromkeys((*by_column, *more)))
    for row in view.matching(place.name, needles, give=(*place.held, *extra)):
        values = dict(zip(extra, row[len(place.held) :], strict=True))
        matches = tuple(_matches(by_column, values))
        if matches:
            names = [str(values[c]) for c in extra if place.searched[c].person_name and values[c] not in {None, ""}]
            yield Hit(
                place=place,
                held=place.take(row),
                matches=matches,
                name=" ".join(names),
                own=tuple(_own(place, values)) if is_person else (),
            )


def _matches(by_column: dict[str, list[Sought]], values: dict[str, object]) -> Iterator[Match]:
    spread: dict[int, list[str]] = {}
    for column, ones in by_column.items():
        for one in ones:
            if values[column] is None or values[column] == "":
                continue
            if one.kind in _SPREAD:
                spread.setdefault(id(one), []).append(column)
            closeness = one.like(values[column])
            if closeness is not None:
                yield Match(by=one, column=column, closeness=closeness)
    for ones in by_column.values():
        for one in ones:
            columns = spread.pop(id(one), [])
            closeness = one.like(" ".join(str(values[c]) for c in columns)) if len(columns) > 1 else None
            if closeness is not None:
                yield Match(by=one, column="+".join(columns), closeness=closeness)


def _own(place: Place, values: dict[str, object]) -> Iterator[tuple[Kind, str]]:
    parts: list[str] = []
    for name, column in place.searched.items():
        value = values.get(name)
        if value is None or value == "" or column.secret:
            continue
        kind = kind_of(column)
        if kind is not None and kind is not Kind.NAME:
            yield kind, str(value)
        elif kind is Kind.NAME or column.person_name:
            if len(str(value).split()) > 1:
                yield Kind.NAME, str(value)
            else:
                parts.append(str(value))
    if len(parts) > 1:
        yield Kind.NAME, " ".join(dict.fromkeys(parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    confidence: Confidence
    reach: Reach
    reason: str
    hop: Hop


class Judge:
    """Says what each hit is, once all of them are known: whether an identifier is one person's shows only then."""

    def __init__(self, hits: Sequence[Hit], names: Sequence[str]) -> None:
        self._names = names
        self._people: dict[int, set[object]] = {}
        for hit in hits:
            if hit.place.table.role is RowRole.IS:
                for match in hit.matches:
                    self._people.setdefault(id(match.by), set()).add((hit.place.id, hit.held.key))

    def verdicts(self, hit: Hit) -> Iterator[Verdict]:
        for match in hit.matches:
            confidence, reach, reason = self._judge(hit, match)
            hop = Hop(from_=match.hop_from, to=f"{hit.place.table.name}.{match.column}")
            yield Verdict(confidence=confidence, reach=reach, reason=reason, hop=hop)

    def _judge(self, hit: Hit, match: Match) -> tuple[Confidence, Reach, str]:
        one, role, kind = match.by, hit.place.table.role, match.by.kind
        several = len(self._people.get(id(one), ())) > 1
        own = Reach.OWNS if role in {RowRole.IS, RowRole.BELONGS} else Reach.MENTIONS
        if kind is Kind.NAME:
            return Confidence.POSSIBLE, Reach.MENTIONS, "A name alone tells nobody apart."
        if role is RowRole.SHARED:
            return Confidence.POSSIBLE, Reach.SHARED, f"The row is several people's; it has the subject's {kind}."
        if kind in {Kind.ADDRESS, Kind.IP, Kind.DATE_OF_BIRTH}:
            return Confidence.POSSIBLE, Reach.SHARED, f"An identifier of the kind {kind} is often several people's."
        if not one.verified:
            return Confidence.POSSIBLE, own, f"Found by an identifier ({kind}) that nobody has verified as the subject's."
        if several and kind not in ONE_PERSONS:
            return Confidence.POSSIBLE, Reach.SHARED, f"More than one person's row has this {kind}."
        if several and self._names and hit.name and not any(shares_a_word(hit.name, name) for name in self._names):
            return (
                Confidence.POSSIBLE,
                Reach.SHARED,
                f"More than one person's row has this {kind}, and this one has another name.",
            )
        if match.closeness is Confidence.POSSIBLE:
            return Confidence.POSSIBLE, own, f"The {kind} is only similar to the subject's."
        if one.learnt:
            return Confidence.LIKELY, own, f"Has the {kind} that stands in the subject's own row."
        if match.closeness is Confidence.LIKELY:
            return Confidence.LIKELY, own, f"Has a usual variant of the subject's verified {kind}."
        return Confidence.CERTAIN, own, f"Has the subject's verified {kind}."
