"""Looking identifiers up in the columns that hold such ones, and judging what a row that has one is to the subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanyView, Needle, Row, SourceUnavailable
from privacy_console.casework.search.datamap import ColumnMap, RowRole
from privacy_console.casework.search.findings import Confidence, Hop, Reach
from privacy_console.casework.search.naming.compare import Manner, is_weak, shares_a_word
from privacy_console.casework.search.spelling.arrays import elements
from privacy_console.casework.search.spelling.comparing import comparer
from privacy_console.casework.search.spelling.likeness import Comparer, Likeness, surer
from privacy_console.casework.search.trace.ground import ONE_PERSONS, Held, Place
from privacy_console.casework.search.trace.sought import Sought

_SPREAD = frozenset({Kind.NAME, Kind.ADDRESS})
_PERSONAL = frozenset({RowRole.IS, RowRole.BELONGS})
_TELL_APART = frozenset({Kind.EMAIL, Kind.ACCOUNT, Kind.USERNAME, Kind.CUSTOMER_NUMBER})
"""Kinds of which a person mostly has one a company knows. A browser has many cookies, and `other` is several kinds."""
ROWS_A_LOOK = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """`column` names several with a plus where the words of a name or an address are spread over them."""

    by: Sought
    column: str
    likeness: Likeness

    @property
    def closeness(self) -> Confidence:
        return self.likeness.confidence

    @property
    def hop_from(self) -> str:
        return f"{self.by.kind.value} = {self.likeness}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A row that has at least one of the identifiers. `name` is the person's in it, for telling people apart; never kept."""

    place: Place
    held: Held
    matches: tuple[Match, ...]
    name: str
    own: tuple[tuple[Kind, str], ...]
    """The identifiers that stand in it, where the row is a person."""
    told: tuple[tuple[Kind, str], ...] = ()
    """The identifiers that stand in it, where the row is a person or belongs to one."""


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
    """The rows of one table that have any of it: one statement.

    Where that fails, for it took too long, the rows that an index leads to are given before the failure is raised.

    Raises:
        SourceUnavailable: the table was not looked through.
    """
    by_column = columns_for(place, wanted)
    if not by_column:
        return
    needles: dict[str, list[Needle]] = {name: [n for one in ones for n in one.needles] for name, ones in by_column.items()}
    personal = place.table.role in _PERSONAL
    more = [name for name, c in place.searched.items() if kind_of(c) is not None or c.person_name] if personal else []
    extra = list(dict.fromkeys((*by_column, *more)))
    looker, give = _Looker(place, by_column, extra), (*place.held, *extra)
    rows: list[Row] = []
    failed: SourceUnavailable | None = None
    try:
        for row in view.matching(place.name, needles, give=give):
            rows.append(row)
            if len(rows) == ROWS_A_LOOK:
                yield from looker.at(rows)
                rows = []
    except SourceUnavailable as error:
        failed = error
    yield from looker.at(rows)
    if failed is not None:
        if failed.table:  # the table could not be looked through; what an index leads to is there for all that
            with suppress(SourceUnavailable):
                for some in _by_index(place, by_column, give, view):
                    yield from looker.at(some)
        raise failed


def _by_index(
    place: Place, by_column: Mapping[str, Sequence[Sought]], give: Sequence[str], view: CompanyView
) -> Iterator[list[Row]]:
    """The rows whose indexed columns equal a usual spelling of what is sought: one statement a column, and no scan."""
    first = {index[0] for index in place.live.indexes if index}
    for column, ones in by_column.items():
        if column in first:
            keys = [(spelling,) for spelling in dict.fromkeys(spelling for one in ones for spelling in one.usual)]
            rows = view.linked(place.name, [column], keys, when={}, give=give)
            while some := list(islice(rows, ROWS_A_LOOK)):
                yield some


class _Looker:
    """Looks at rows that an engine gave, in batches."""

    def __init__(self, place: Place, by_column: dict[str, list[Sought]], extra: Sequence[str]) -> None:
        self._place, self._extra = place, extra
        arrays = {column.name for column in place.live.columns if column.array}
        self._arrays = [len(place.held) + number for number, name in enumerate(extra) if name in arrays and name in by_column]
        at = {name: len(place.held) + number for number, name in enumerate(extra)}
        self._single = [(at[name], name, one) for name, ones in by_column.items() for one in ones if one.kind not in _SPREAD]
        spread: dict[int, tuple[Sought, list[tuple[int, str]]]] = {}
        for name, ones in by_column.items():
            for one in ones:
                if one.kind in _SPREAD:
                    spread.setdefault(id(one), (one, []))[1].append((at[name], name))
        self._spread = list(spread.values())

    def at(self, rows: Sequence[Row]) -> Iterator[Hit]:
        found = self._in_arrays(rows) if self._arrays else self._matches(rows)
        for number in sorted(found):
            yield self._hit(rows[number], tuple(found[number]))

    def _in_arrays(self, rows: Sequence[Row]) -> dict[int, list[Match]]:
        """What is in which row, where a cell may hold several values: as of rows that have one of each array's."""
        single: list[Row] = []
        of: list[int] = []
        for number, row in enumerate(rows):
            arrays = [elements(row[index]) for index in self._arrays]
            for place in range(max(1, *map(len, arrays))):
                given = list(row)
                for index, ones in zip(self._arrays, arrays, strict=True):
                    given[index] = ones[place] if place < len(ones) else None
                single.append(tuple(given))
                of.append(number)
        best: dict[tuple[int, int, str], Match] = {}
        for place, matches in self._matches(single).items():
            for match in matches:
                at = (of[place], id(match.by), match.column)
                if at not in best or surer(best[at].likeness, match.likeness) is match.likeness:
                    best[at] = match
        found: dict[int, list[Match]] = {}
        for (number, _, _), match in best.items():
            found.setdefault(number, []).append(match)
        return found

    def _matches(self, rows: Sequence[Row]) -> dict[int, list[Match]]:
        """What of the sought is in which row, by the row's number."""
        found: dict[int, list[Match]] = {}
        for index, column, one in self._single:
            for number, row in enumerate(rows):
                if (value := row[index]) is not None and value != "" and (likeness := one.like(value)) is not None:
                    found.setdefault(number, []).append(Match(by=one, column=column, likeness=likeness))
        for one, columns in self._spread:
            for number in _promising(one, columns, rows):
                if (match := _spread_match(one, columns, rows[number])) is not None:
                    found.setdefault(number, []).append(match)
        return found

    def _hit(self, row: Row, matches: tuple[Match, ...]) -> Hit:
        place = self._place
        values = dict(zip(self._extra, row[len(place.held) :], strict=True))
        names = [str(values[c]) for c in self._extra if place.searched[c].person_name and values[c] not in {None, ""}]
        told = tuple(own_identifiers(place, values)) if place.table.role in _PERSONAL else ()
        return Hit(
            place=place,
            held=place.take(row),
            matches=matches,
            name=" ".join(names),
            own=told if place.table.role is RowRole.IS else (),
            told=told,
        )


def _promising(one: Sought, columns: Sequence[tuple[int, str]], rows: Sequence[Row]) -> Sequence[int]:
    """The numbers of the rows that are worth a closer look."""
    if one.among is None:
        return range(len(rows))
    found: set[int] = set()
    if len(columns) == 1:
        index = columns[0][0]
        return sorted(one.among([_text(row[index]) for row in rows]))
    found = one.among([" ".join([_text(row[index]) for index, _ in columns]) for row in rows])
    return sorted(found)


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _spread_match(one: Sought, columns: Sequence[tuple[int, str]], row: Row) -> Match | None:
    """The best match of one column, or of all together where the words are spread over them."""
    filled = [(name, _text(row[index])) for index, name in columns if row[index] is not None and row[index] != ""]
    best: Match | None = None
    for name, value in filled:
        likeness = one.like(value)
        if likeness is not None and (best is None or likeness.score > best.likeness.score):
            best = Match(by=one, column=name, likeness=likeness)
    if best is not None or len(filled) < 2:
        return best
    likeness = one.like(("; " if one.kind is Kind.ADDRESS else " ").join(value for _, value in filled))
    if likeness is None:
        return None
    if likeness.how == Manner.ORDER:  # columns have none
        likeness = Likeness(confidence=likeness.confidence, how=Manner.EXACT.value)
    return Match(by=one, column="+".join(name for name, _ in filled), likeness=likeness)


def own_identifiers(place: Place, values: Mapping[str, object]) -> Iterator[tuple[Kind, str]]:
    """What the values of a row say of who it is: kind and value; parts of a name as one name."""
    parts: list[str] = []
    for name, column in place.searched.items():
        kind = kind_of(column)
        for value in elements(values.get(name)):
            if value is None or value == "" or column.secret:
                continue
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
    """Says what each hit is, once all of them are known: whether an identifier is one person's shows only then.

    A name alone is never more than *possible*, and two people of one name stay two. Where the search has certain rows of the
    subject, a row with nothing but a weak variant of the name (a short form, an initial, a typing error) is no question if it
    is a person of their own: if it has an e-mail address, account, user name or customer number, and none of them is one of
    the subject's. `Anne Müller` with another address is somebody else, and a hundred such questions would bury the one that
    counts. Where nothing contradicts, or where nothing certain is known, it is a question. So is every exact namesake.

    Args:
        names: the subject's, as given.
        wanted: all that is known to be the subject's so far.
    """

    def __init__(self, hits: Sequence[Hit], names: Sequence[str], wanted: Sequence[Sought] = ()) -> None:
        self._names = names
        self._people: dict[int, set[object]] = {}
        for hit in hits:
            if hit.place.table.role is RowRole.IS:
                for match in hit.matches:
                    self._people.setdefault(id(match.by), set()).add((hit.place.id, hit.held.key))
        self._passed_on: set[int] = set()
        self._theirs: dict[Kind, list[Comparer]] = {}
        self._once: dict[Kind, list[Comparer]] = {}
        for one in wanted:
            if one.verified and one.kind in _TELL_APART:
                (self._once if one.former else self._theirs).setdefault(one.kind, []).append(one.like)
        certain = [hit for hit in hits if any(map(self._is_own, [hit] * len(hit.matches), hit.matches))]
        for kind, value in dict.fromkeys(told for hit in certain for told in hit.own if told[0] in _TELL_APART):
            self._theirs.setdefault(kind, []).append(comparer(kind, value, None))
        self._somebody = bool(certain) or any(one.learnt for one in wanted)
        self._passed_on |= {
            id(match.by)
            for hit in hits
            for match in hit.matches
            if match.by.former and (self._is_somebody_else(hit) or self._has_another_name(hit))
        }

    def worth_asking(self, hit: Hit) -> bool:
        """Whether a hit is anything: see above."""
        weak = all(match.by.kind is Kind.NAME and is_weak(match.likeness) for match in hit.matches)
        return not (weak and self._somebody and self._is_somebody_else(hit))

    def verdicts(self, hit: Hit) -> Iterator[Verdict]:
        for match in hit.matches if self.worth_asking(hit) else ():
            confidence, reach, reason = self._judge(hit, match)
            hop = Hop(from_=match.hop_from, to=f"{hit.place.table.name}.{match.column}")
            yield Verdict(confidence=confidence, reach=reach, reason=reason, hop=hop)

    def _is_own(self, hit: Hit, match: Match) -> bool:
        confidence, reach, _ = self._judge(hit, match)
        return confidence is Confidence.CERTAIN and reach is Reach.OWNS

    def _is_somebody_else(self, hit: Hit) -> bool:
        """Whether the row has an identifier of one person that never was the subject's, and none that is."""
        told = [
            any(like(value) for like in self._theirs[kind])
            for kind, value in hit.told
            if kind in self._theirs and not any(like(value) for like in self._once.get(kind, ()))
        ]
        return bool(told) and not any(told)

    def _has_another_name(self, hit: Hit) -> bool:
        return bool(self._names and hit.name) and not any(shares_a_word(hit.name, name) for name in self._names)

    def _judge(self, hit: Hit, match: Match) -> tuple[Confidence, Reach, str]:
        one, role, kind = match.by, hit.place.table.role, match.by.kind
        several = len(self._people.get(id(one), ())) > 1
        own = Reach.OWNS if role in {RowRole.IS, RowRole.BELONGS} else Reach.MENTIONS
        if kind is Kind.NAME:
            said = match.likeness.said
            return Confidence.POSSIBLE, Reach.MENTIONS, f"A name alone tells nobody apart{': the same ' if said else ''}{said}."
        if role is RowRole.SHARED:
            return Confidence.POSSIBLE, Reach.SHARED, f"The row is several people's; it has the subject's {kind}."
        if kind in {Kind.ADDRESS, Kind.IP, Kind.DATE_OF_BIRTH}:
            return Confidence.POSSIBLE, Reach.SHARED, f"An identifier of the kind {kind} is often several people's."
        if not one.verified:
            return Confidence.POSSIBLE, own, f"Found by an identifier ({kind}) that nobody has verified as the subject's."
        if several and kind not in ONE_PERSONS:
            return Confidence.POSSIBLE, Reach.SHARED, f"More than one person's row has this {kind}."
        if several and self._has_another_name(hit):
            return (
                Confidence.POSSIBLE,
                Reach.SHARED,
                f"More than one person's row has this {kind}, and this one has another name.",
            )
        if match.closeness is Confidence.POSSIBLE:
            return Confidence.POSSIBLE, own, f"The {kind} is only similar to the subject's: {match.likeness.said}."
        if one.former:
            if id(one) in self._passed_on:
                return (
                    Confidence.POSSIBLE,
                    Reach.SHARED,
                    f"Has a former {kind} of the subject's ({one.told_by}), which somebody else has by now.",
                )
            return Confidence.LIKELY, own, f"Has a former {kind} of the subject's ({one.told_by})."
        if one.learnt:
            return Confidence.LIKELY, own, f"Has the {kind} that stands in the subject's own row."
        if match.closeness is Confidence.LIKELY:
            return Confidence.LIKELY, own, f"Has a usual variant of the subject's verified {kind}: {match.likeness.said}."
        return Confidence.CERTAIN, own, f"Has the subject's verified {kind}."
