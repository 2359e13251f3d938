"""What following each link means. A row is owned by one way at most; whatever is doubtful is shown for context only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.drafting.links.claims import (
    COPIES,
    KEPT_ABOUT,
    STRONG,
    World,
    joins,
    named_after,
    names_who_acts,
    one_to_one,
    own_identity,
    part_in,
    rank,
    told_part,
    who_wrote,
)
from privacy_console.casework.search.drafting.links.lookups import Candidate
from privacy_console.casework.search.drafting.links.writers import OPPOSITE, where_shown
from privacy_console.casework.search.drafting.natures import Nature
from privacy_console.casework.search.drafting.suggestions import LinkSuggestion
from privacy_console.casework.search.drafting.survey import Surveyed
from privacy_console.casework.search.drafting.words.parts import ends_in, stem
from privacy_console.casework.search.drafting.words.roles import ANY_RECORD, WEAK_ENDS, Part, receives
from privacy_console.casework.search.drafting.words.tables import Noun
from privacy_console.casework.search.findings import Confidence

OWNS, REFERS, SHARED = Meaning.OWNS, Meaning.REFERS, Meaning.SHARED
_CERTAIN, _LIKELY, _POSSIBLE = Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE
_NOBODYS = frozenset({Nature.LIST, Nature.MACHINERY})


def suggest_links(
    source: str, world: World, found: Sequence[Candidate], by_staff: Mapping[tuple[str, tuple[str, ...]], str]
) -> tuple[list[LinkSuggestion], frozenset[str]]:
    """A meaning for each link that leads anywhere, and the tables whose rows are somebody's by them.

    Args:
        by_staff: the links, by table and columns, that lead to staff mostly, and how that is known.
    """
    return _Meanings(source, world, found, by_staff).all()


class _Meanings:
    def __init__(
        self, source: str, world: World, found: Sequence[Candidate], by_staff: Mapping[tuple[str, tuple[str, ...]], str]
    ) -> None:
        self._source, self._world, self._by_staff = source, world, by_staff
        self._of: dict[str, list[Candidate]] = {name: [] for name in world.tables}
        for one in found:
            self._of[one.child].append(one)
        self._owner: dict[str, list[Candidate]] = {}
        """The link, or the cases of one column's link, by which rows of a table are owned."""
        self._otherwise: dict[tuple[str, tuple[str, ...]], list[dict[str, str]]] = {}
        """Links to who wrote a row, with the cases in which it is theirs: where it is not about somebody."""
        self._both: set[tuple[str, tuple[str, ...]]] = set()
        """Of links to who wrote a row and to whom it was sent: the one that does not own it, and shares it."""
        self._owned: set[str] = {name for name in world.tables if world.nature(name) is Nature.PERSON}

    def all(self) -> tuple[list[LinkSuggestion], frozenset[str]]:
        for name in self._world.tables:
            self._by_people(name)
        self._owned |= {name for name in self._world.tables if self._names_somebody(name)}
        self._go_with_parents()
        for name in self._world.tables:
            if name not in self._owner:
                self._by_maker(name)
        self._go_with_parents()
        links = [link for name in self._world.tables for one in self._of[name] for link in self._link(one)]
        return links, frozenset(self._owned)

    def _go_with_parents(self) -> None:
        """Give rows to their parents' owners, until that makes no further table somebody's."""
        before = -1
        while before < len(self._owner):
            before = len(self._owner)
            for name in self._world.tables:
                if name not in self._owner:
                    self._by_parents(name)

    def _names_somebody(self, name: str) -> bool:
        """Whether a search finds its rows by an address or a login of their own."""
        return self._world.nature(name) is Nature.RECORD and own_identity(self._world.tables[name]) is not None

    def _people_of(self, name: str) -> list[tuple[Part | None, Candidate]]:
        return [
            (self._part(one), one) for one in self._of[name] if self._world.nature(one.parent) is Nature.PERSON and not one.when
        ]

    def _part(self, one: Candidate) -> Part | None:
        """The part of the person in the row. Who is beside a note on an order entered it: it is about the order."""
        part = part_in(self._world, one)
        table = self._world.tables[one.child]
        if (one.child, one.columns) in self._by_staff:
            return Part.ACTOR
        if part is Part.HOLDER and not one.words and ends_in(table.called, KEPT_ABOUT):
            about = (other for other in self._of[one.child] if self._is_record(other.parent))
            if any(named_after(table, self._world.tables[other.parent]) for other in about):
                return Part.MAKER
        return part

    def _by_people(self, name: str) -> None:
        """A row is that person's whom it is about, or else whose it is, or else who wrote it."""
        nature = self._world.nature(name)
        if nature not in {Nature.RECORD, Nature.THING, Nature.ADDRESS}:
            return
        claims = [(part, one) for part, one in self._people_of(name) if part in STRONG]
        if nature is Nature.THING:
            claims = [(part, one) for part, one in claims if self._may_have_things(name, part, one)]
        table = self._world.tables[name]
        claims = [(part, one) for part, one in claims if not names_who_acts(table, one.columns[0])]
        copies = ends_in(table.called, COPIES)
        written = [(part, one) for part, one in claims if part is Part.AUTHOR or (copies and part is Part.HOLDER)]
        got = {one.columns for part, one in self._people_of(name) if part is not Part.ACTOR and receives(one.words)}
        if written and got and table.noun is not Noun.ACCOUNT:  # a notice is whose it is, whoever it came from
            always = all(_stands_always(table, one) for _, one in written)
            self._both |= {(name, columns) for columns in (got if always else [one.columns for _, one in written])}
            claims = [claim for claim in claims if claim[1].columns not in got] if always else claims
        about = self._about_people(name) if len(claims) == len(written) else []
        if about and (written or nature is Nature.THING):
            self._own(name, about)
            kinds = [dict(one.when) for one in self._of[name] if one.when and one.columns == about[0].columns]
            if written:
                _, author = min(written, key=lambda claim: rank(self._world, claim[1], claim[0]))
                self._otherwise[name, author.columns] = [when for when in kinds if all(when != one.when for one in about)]
        elif claims:
            _, best = min(claims, key=lambda claim: rank(self._world, claim[1], claim[0]))
            self._own(name, [best])

    def _about_people(self, name: str) -> list[Candidate]:
        """The cases in which a row is about a person, as a scan is that is attached to a customer, whoever uploaded it."""
        cases = [
            one
            for one in self._of[name]
            if one.when
            and self._world.nature(one.parent) is Nature.PERSON
            and (not _is_object(one) or ends_in(self._world.tables[name].called, COPIES))
        ]
        if self._world.nature(name) is Nature.THING:
            cases = [one for one in cases if part_in(self._world, one) in {Part.SUBJECT, Part.HOLDER}]
        return [one for one in cases if one.columns == cases[0].columns]

    def _may_have_things(self, name: str, part: Part | None, one: Candidate) -> bool:
        """A customer's car is theirs; what a company keeps is nobody's, whoever is named in it."""
        companys = any(self._world.nature(other.parent) is Nature.COMPANY for other in self._of[name])
        return not companys and part is Part.SUBJECT and self._world.tables[one.parent].noun in {Noun.CUSTOMER, Noun.PERSON}

    def _by_parents(self, name: str) -> None:
        """Lines of an order go with the order. A row that names a person of its own goes with nothing else."""
        nature = self._world.nature(name)
        if nature not in {Nature.RECORD, Nature.ADDRESS}:
            return
        table = self._world.tables[name]
        if own_identity(table) is not None:
            return
        cases = [one for one in self._of[name] if one.when and one.parent in self._owned]
        if cases and not any(_is_object(one) for one in cases):
            column = cases[0].columns
            self._own(name, [one for one in cases if one.columns == column])
            return
        parents = [
            one
            for one in self._of[name]
            if one.parent in self._owned and one.parent != name and not one.when and self._is_record(one.parent)
        ]
        parents = [one for one in parents if self._goes_with(one)]
        after = [one for one in parents if named_after(table, self._world.tables[one.parent])]
        parents = after if len(after) == 1 else parents
        if not parents or (len(parents) > 1 and (joins(self._world, name) or len({one.parent for one in parents}) == 1)):
            return  # two of them, and no telling whose of the two it is
        self._own(name, [min(parents, key=lambda one: rank(self._world, one, None))])

    def _goes_with(self, one: Candidate) -> bool:
        """Whether a row is a part of the other, and does not only use it, as a page does a picture."""
        table = self._world.tables[one.child]
        if not table.column(one.columns[0]).nullable or named_after(table, self._world.tables[one.parent]):
            return True
        return not any(
            self._world.nature(other.parent) in {Nature.RECORD, Nature.THING} and not table.column(other.columns[0]).nullable
            for other in self._of[one.child]
        )

    def _is_record(self, name: str) -> bool:
        return self._world.nature(name) is not Nature.PERSON

    def _by_maker(self, name: str) -> None:
        """Who entered a row has it, where nobody else does and it is not a company's."""
        if self._world.nature(name) is not Nature.RECORD or own_identity(self._world.tables[name]) is not None:
            return
        if any(self._world.nature(one.parent) is Nature.COMPANY for one in self._of[name]):
            return
        makers = [(part, one) for part, one in self._people_of(name) if part is Part.MAKER]
        if makers:
            self._own(name, [min(makers, key=lambda claim: rank(self._world, claim[1], claim[0]))[1]])

    def _own(self, name: str, links: list[Candidate]) -> None:
        self._owner[name] = links
        self._owned.add(name)

    def _link(self, one: Candidate) -> Iterator[LinkSuggestion]:
        """The link with its meaning; nothing where following it would lead nowhere."""
        parent = self._world.nature(one.parent)
        if parent is Nature.PERSON:
            yield from self._to_person(one)
        elif one in self._owner.get(one.child, ()):
            yield from self._with_parent(one)
        elif one.child not in self._owned:
            if one.parent in self._owned:
                yield self._made(one, REFERS, None, _LIKELY, f"a row of {one.child} is nobody's own: it is shown for context")
        elif parent is Nature.ADDRESS and one.parent not in self._owned:
            yield self._made(one, None, SHARED, _LIKELY, "others may be at the same address: it is not followed to them")
        elif parent in _NOBODYS:
            if joins(self._world, one.child):
                yield self._made(one, None, REFERS, _LIKELY, f"it tells what the row of {one.child} is about")
        elif parent in {Nature.COMPANY, Nature.THING} and one.parent not in self._owned:
            yield self._made(one, None, REFERS, _LIKELY, f"{one.parent} is nobody's own: it is shown and not followed")
        else:
            yield from self._to_record(one)

    def _with_parent(self, one: Candidate) -> Iterator[LinkSuggestion]:
        """What goes with a record, but for what the company hides from the customer: that is context."""
        sure = _LIKELY if one.declared else _POSSIBLE
        told = f"a row of {one.child} goes with one of {one.parent}"
        shown = where_shown(self._world.tables[one.child], self._world.engine) if not one.when else None
        if shown is None:
            yield self._made(one, OWNS, None, sure, told)
            return
        yield self._made(one, OWNS, None, sure, told, f"`{next(iter(shown))}` says whether it is shown", when=dict(shown))
        yield self._made(one, REFERS, REFERS, sure, "what is not shown to the customer is context")

    def _to_person(self, one: Candidate) -> Iterator[LinkSuggestion]:
        if self._world.nature(one.child) is Nature.PERSON:
            yield self._between_people(one)
            return
        part, table = self._part(one), self._world.tables[one.child]
        told = self._by_staff.get((one.child, one.columns)) or told_part(part, one)
        if (hidden := self._hidden_from_customers(one)) is not None:
            yield self._made(one, OWNS, None, _LIKELY, told, "what the customer is not shown is the writer's", when=hidden)
        for when in self._otherwise.get((one.child, one.columns), ()):
            yield self._made(one, OWNS, None, _LIKELY, told, "such a row is about nobody", when=when)
        if one in self._owner.get(one.child, ()):
            beside = [f"`{other.columns[0]}`" for _, other in self._people_of(one.child) if other is not one]
            more = (f"{', '.join(beside)} names somebody else: one person owns a row",) if beside else ()
            sure = _POSSIBLE if part in {None, Part.MAKER} or (not one.declared and one.share is None) else _CERTAIN
            sure = _LIKELY if sure is _CERTAIN and (not one.declared or beside or part is Part.AUTHOR) else sure
            # Who is found by an address in their profile is found.
            profile = table.noun is Noun.PROFILE and own_identity(table) is not None and part in {Part.SUBJECT, Part.HOLDER}
            yield self._made(one, OWNS, OWNS if profile else None, sure, told, *more)
        elif (one.child, one.columns) in self._both:
            yield self._made(one, SHARED, None, _LIKELY, told, "one wrote it and another got it: it is of both")
        else:
            yield self._made(one, REFERS, None, _POSSIBLE if part in {None, *STRONG} else _LIKELY, told)

    def _hidden_from_customers(self, one: Candidate) -> dict[str, str] | None:
        """For a link to staff who write beside a customer's record: which rows the company hides from the customer."""
        owner = self._owner.get(one.child, [])
        beside = (one.child, one.columns) in self._by_staff and owner and not owner[0].when
        if not beside or self._world.nature(owner[0].parent) is Nature.PERSON:
            return None
        shown = where_shown(self._world.tables[one.child], self._world.engine)
        return {name: OPPOSITE[value] for name, value in shown.items()} if shown else None

    def _between_people(self, one: Candidate) -> LinkSuggestion:
        part = part_in(self._world, one)
        same = one.parent != one.child and (not one.words or part is Part.HOLDER) and one.named
        if same and one_to_one(self._world, one):
            promised = self._world.tables[one.child].unique(*one.columns)
            told = f"each row of {one.parent} has at most one of {one.child}: one person in two tables"
            return self._made(one, OWNS, OWNS, _LIKELY if promised else _POSSIBLE, told)
        return self._made(one, None, REFERS, _LIKELY, "it leads to another person, who is shown and not followed")

    def _to_record(self, one: Candidate) -> Iterator[LinkSuggestion]:
        split = who_wrote(self._world.tables[one.child]) if not one.when and one.parent != one.child else None
        if split is not None and one.child not in self._owner:
            column, ours = split
            told = f"`{column}` says who wrote it"
            for value in ours:
                yield self._made(
                    one, OWNS, None, _LIKELY, told, "what the company wrote to a customer is the customer's", when={column: value}
                )
            yield self._made(one, REFERS, REFERS, _LIKELY, told, "another customer may have written the others")
            return
        if one.parent == one.child:
            why = "a row of the same table: it may be another person's"
        elif one.child in self._owner:
            why = f"its rows are owned through `{self._owner[one.child][0].columns[0]}`"
        else:
            why = "its rows name a person of their own"
        up = None if one.when and _is_object(one) else REFERS  # what a colleague worked on is no context of theirs
        yield self._made(one, REFERS, up, _LIKELY, why)

    def _made(
        self,
        one: Candidate,
        down: Meaning | None,
        up: Meaning | None,
        confidence: Confidence,
        *told: str,
        when: dict[str, str] | None = None,
    ) -> LinkSuggestion:
        column = "+".join(one.columns)
        group = f"Links by foreign key: {_GROUP[down or up]}" if one.declared else f"Links without foreign key: {column}"
        if not one.declared and confidence is _CERTAIN:
            confidence = _LIKELY
        return LinkSuggestion(
            source=self._source,
            from_table=one.child,
            from_columns=one.columns,
            to_table=one.parent,
            to_columns=one.parent_columns,
            when=when or one.when,
            down=down,
            up=up,
            declared=one.declared,
            evidence=(*one.evidence, *told),
            confidence=confidence,
            group=group,
        )


def _stands_always(table: Surveyed, one: Candidate) -> bool:
    """Whether no row does without it."""
    look = table.readings[one.columns[0]].look
    return not table.column(one.columns[0]).nullable or look.filled == look.rows


_GROUP = {OWNS: "rows that go with a person's", REFERS: "shown for context", SHARED: "shared", None: ""}


def _is_object(one: Candidate) -> bool:
    """Whether the name says no more than that something was acted on, as in a log."""
    return {stem(word) for word in one.words if word not in WEAK_ENDS} <= ANY_RECORD
