"""The record's own parties, and the rule that makes of an owner a proposal."""

from __future__ import annotations

from functools import lru_cache

from privacy_console.adapters.detection.found import Found
from privacy_console.adapters.detection.gazetteer import Who, values_of
from privacy_console.adapters.detection.names import names_of
from privacy_console.adapters.detection.normal import beside_number, country_code
from privacy_console.adapters.detection.persons import PartyNames
from privacy_console.casework.review.folding import fold
from privacy_console.casework.review.spans import Owner, Party, Proposal, Reason, SpanKind


class Parties:
    """The record's own parties, the subject first, by the names and values that are theirs."""

    def __init__(self, people: tuple[Party, ...]) -> None:
        self.subject = people[0]
        self.names = PartyNames([names_of(party) for party in people])
        self.who: tuple[Who, ...] = tuple((party.id, party.role) for party in people)
        self.values: dict[tuple[str, str], list[Who]] = {}
        for place, (party, who) in enumerate(zip(people, self.who, strict=True)):
            for key in values_of(party):
                self.values.setdefault(key, []).append(who)
            for number in party.ids:
                self.names.handles.setdefault(fold(number), []).append(place)
        self.beside = {near for kind, key in self.values if kind == "address" for near in beside_number(key)}
        self.country_codes = {country_code(key) for kind, key in self.values if kind == "phone" and key[0] != "n"}
        self.births = {party.date_of_birth: who for party, who in zip(people, self.who, strict=True) if party.date_of_birth}


@lru_cache(maxsize=512)
def parties_of(people: tuple[Party, ...]) -> Parties:
    return Parties(people)


def ruling(found: Found, subject: Who) -> tuple[Owner, str, Proposal, Reason]:
    """Whose it is and what is proposed. Where the subject is one of several it may be, the officer is asked."""
    who = sorted(set(found.who), key=lambda one: (one != subject, one))
    ids = ",".join(person for person, _ in who)
    if found.kind is SpanKind.SECRET:
        return Owner.UNKNOWN, "", Proposal.REDACT, Reason.SECRET
    if found.nobodys:
        return Owner.UNKNOWN, "", Proposal.KEEP, Reason.ROLE_MAILBOX
    if not found.sure or (len(who) > 1 and subject in who):
        return Owner.UNKNOWN, ids, Proposal.REVIEW, Reason.AMBIGUOUS
    if not who:
        return Owner.UNKNOWN, "", Proposal.REDACT, Reason.TP_UNKNOWN
    if who == [subject]:
        return Owner.SUBJECT, ids, Proposal.KEEP, Reason.SUBJECT
    roles = {role for _, role in who}
    reason = (
        Reason.TP_STAFF if roles == {"staff"} else Reason.TP_CUSTOMER if roles <= {"customer", "staff"} else Reason.TP_UNKNOWN
    )
    return Owner.THIRD_PARTY, ids, Proposal.REDACT, reason
