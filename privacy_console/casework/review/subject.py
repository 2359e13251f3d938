"""The subject as a party whom a text may be about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from privacy_console.casework.identity.subject import VerifiedSubject
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.review.spans import Party
from privacy_console.casework.search.people import KnownPerson

IDS = (Kind.ACCOUNT, Kind.CUSTOMER_NUMBER, Kind.USERNAME, Kind.OTHER)


def subject_party(subject: VerifiedSubject, own: Sequence[KnownPerson]) -> Party:
    """The subject: what the check confirmed, and what the rows say that are the subject.

    Args:
        own: from the subject's records. The first one's id is the party's, so that the gazetteer's entry of the same person
            is the subject; where there is none, the id is one that no row has.
    """

    def confirmed(*kinds: Kind) -> list[str]:
        return [one.value for one in subject.identifiers if one.verified and one.kind in kinds]

    names = _once([subject.display_name], confirmed(Kind.NAME), (name for one in own for name in (one.name, *one.other_names)))
    return Party(
        id=own[0].id if own else "subject",
        name=names[0] if names else "",
        role=own[0].role if own else "customer",
        emails=_once(confirmed(Kind.EMAIL), (one for person in own for one in person.emails)),
        phones=_once(confirmed(Kind.PHONE), (one for person in own for one in person.phones)),
        ids=_once(confirmed(*IDS), (one for person in own for one in person.ids)),
        address=_first(confirmed(Kind.ADDRESS), (person.address for person in own)),
        iban=_first(confirmed(Kind.IBAN), (person.iban for person in own)),
        date_of_birth=_first(confirmed(Kind.DATE_OF_BIRTH), (person.date_of_birth for person in own)),
        other_names=names[1:],
    )


def _once(*groups: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for group in groups for value in group if value))


def _first(*groups: Iterable[str]) -> str:
    return next(iter(_once(*groups)), "")
