"""What is on file to reach somebody by, before anybody is verified: contact columns of the tables whose rows are people.

Values are looked up as they are given, nothing is searched for, no link is followed, and no row leaves this file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from privacy_console.casework.common.watch import Watch
from privacy_console.casework.identity.checking.contact import CLAIMED, ContactOnFile, Fits, Recipient
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import CompanySource, CompanyView, SourceUnavailable
from privacy_console.casework.search.datamap import Capacity, DataMap
from privacy_console.casework.search.people import PeopleTables
from privacy_console.casework.search.spelling.arrays import elements
from privacy_console.casework.search.spelling.likeness import is_same
from privacy_console.casework.search.trace.ground import Place, lay
from privacy_console.casework.search.trace.lookup import columns_for, kind_of
from privacy_console.casework.search.trace.sought import Sought, sought

CONTACT = (Kind.EMAIL, Kind.PHONE)
MOST_ROWS = 200
"""Of a table: more fit nobody alone, and are not read."""
Who = tuple[object, ...]
"""Tells one person from another, by the keys of their rows; kept nowhere."""


@dataclass(slots=True)
class _Found:
    """Of one capacity: who has what of the claims, and how they are reached."""

    people: dict[Who, dict[Recipient, None]] = field(default_factory=dict)
    known: set[Kind] = field(default_factory=set)


class ContactLookup:
    """Implements `identity.checking.ports.ContactBook`.

    Args:
        data_map: the map that is in force when it is asked.
        region: ISO 3166 country whose phones the company writes without a country code, or None.
    """

    def __init__(self, data_map: Callable[[], DataMap], sources: Sequence[CompanySource], *, region: str | None) -> None:
        self._data_map, self._sources, self._region = data_map, sources, region

    def contact_on_file(self, claims: Sequence[Identifier], *, watch: Watch) -> ContactOnFile:
        asked = [one for one in claims if one.kind in CLAIMED]
        wanted = sought([SearchIdentifier(kind=one.kind, value=one.value, verified=False) for one in asked], region=self._region)
        found = {capacity: _Found() for capacity in Capacity}
        unavailable: list[str] = []
        if wanted:
            for name in self._data_map().sources:
                unavailable += self._look(name, wanted, found, watch)
        own, customers = found[Capacity.CONTROLLER], found[Capacity.PROCESSOR]
        for_customer = not own.people and bool(customers.people)
        told = customers if for_customer else own
        fits = Fits.NONE if not told.people else Fits.ONE if len(told.people) == 1 else Fits.SEVERAL
        contacts = next(iter(told.people.values())) if fits is Fits.ONE else {}
        kinds = dict.fromkeys(one.kind for one in asked)
        return ContactOnFile(
            fits=fits,
            contacts=tuple(sorted(contacts, key=lambda one: CONTACT.index(one.kind))),
            known=tuple(kind for kind in kinds if kind in told.known),
            unknown=tuple(kind for kind in kinds if kind not in told.known),
            for_customer=for_customer,
            unavailable=tuple(unavailable),
        )

    def _look(self, name: str, wanted: Sequence[Sought], found: dict[Capacity, _Found], watch: Watch) -> Iterator[str]:
        """Look into one source; what of it did not answer."""
        source = next((one for one in self._sources if one.name == name), None)
        if source is None:
            yield name
            return
        data_map = self._data_map()
        people = PeopleTables(data_map)
        with ExitStack() as stack:
            try:
                ground = lay(data_map, [source.schema()])
                view = stack.enter_context(source.view(watch))
            except SourceUnavailable:
                yield name
                return
            for table in people.tables:
                place = ground.place(*table)
                if table[0] != name:
                    continue
                if place is None:
                    yield f"{name}.{table[1]}"
                    continue
                watch.checkpoint()
                try:
                    _look_into(place, wanted, view, people, found[place.table.capacity])
                except SourceUnavailable:
                    yield f"{name}.{table[1]}"


def _look_into(place: Place, wanted: Sequence[Sought], view: CompanyView, people: PeopleTables, found: _Found) -> None:
    by_column = columns_for(place, wanted)
    if not by_column:
        return
    reach = [name for name, column in place.searched.items() if kind_of(column) in CONTACT and not column.secret]
    columns = tuple(dict.fromkeys((*place.held, *by_column, *reach)))
    needles = {name: [needle for one in ones for needle in one.needles] for name, ones in by_column.items()}
    taken = 0
    for row in view.matching(place.name, needles, give=columns):
        values = dict(zip(columns, row, strict=True))
        kinds = {one.kind for name, ones in by_column.items() for one in ones if _is_in(one, values[name])}
        if not kinds:  # the engine knows less of spelling
            continue
        found.known |= kinds
        contacts = found.people.setdefault(people.of_row(place.id, values), {})
        for name in reach:
            kind = kind_of(place.searched[name])
            assert kind is not None
            for value in elements(values[name]):
                if value is not None and str(value).strip():
                    contacts[Recipient(kind=kind, address=str(value).strip())] = None
        taken += 1
        if taken == MOST_ROWS:
            return


def _is_in(one: Sought, value: object) -> bool:
    """Whether a column has exactly that: a variant or something similar is another's until somebody shows otherwise."""
    return any(is_same(one.like(element)) for element in elements(value) if element not in {None, ""})
