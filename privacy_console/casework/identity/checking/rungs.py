"""The ladder: each way of checking who asks, what it proves, what must be recorded of it, and how sure it makes.

Source: GDPR Art. 5(1)(c), 11, 12(6); EDPB Guidelines 01/2022, 3.2 and 3.3. An identity document is the last resort: it shows a
name to somebody who mostly does not know whether it is the name of the account.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from privacy_console.casework.identity.subject import KnownFact, Level, Method
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind

FEWEST_FACTS = 2
_ACCOUNT = frozenset({Kind.ACCOUNT, Kind.USERNAME, Kind.CUSTOMER_NUMBER, Kind.NAME})
_PAPER = frozenset({Kind.NAME, Kind.DATE_OF_BIRTH, Kind.ADDRESS})
_FILE = _ACCOUNT | _PAPER | {Kind.EMAIL, Kind.PHONE, Kind.IBAN}


class Record(StrEnum):
    """What must be there before a check counts."""

    NOTHING = "nothing"
    NOTE = "note"
    """What was checked, in the officer's words."""
    CODE = "code"
    """A code of the console that was answered."""
    FACTS = "facts"
    """Two facts that the letter does not give."""
    MANDATE = "mandate"
    """A mandate that was checked, for every right that is asserted."""
    DOCUMENT = "document"
    """That a document was looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    method: Method
    level: Level
    record: Record
    confirms: frozenset[Kind]
    """The kinds of identifiers that it makes the subject's own; it proves nothing of others."""
    proves: str
    """A sentence."""
    to_record: str
    """A sentence."""


LADDER = (
    Rung(
        method=Method.NOT_NEEDED,
        level=Level.NONE,
        record=Record.NOTHING,
        confirms=frozenset({Kind.EMAIL, Kind.PHONE, Kind.ADDRESS, Kind.COOKIE}),
        proves="Nothing, and nothing has to be: what is asked for can hurt nobody, whoever asks.",
        to_record="Only which address or number no longer gets advertising.",
    ),
    Rung(
        method=Method.LOGIN,
        level=Level.HIGH,
        record=Record.NOTE,
        confirms=frozenset(Kind),
        proves="Whoever asks has the account's password: the account, and what it shows, is theirs.",
        to_record="Which account, and where it shows that they asked from inside it (ticket, form, time).",
    ),
    Rung(
        method=Method.CODE_REPLIED,
        level=Level.HIGH,
        record=Record.CODE,
        confirms=_ACCOUNT | {Kind.EMAIL},
        proves="Whoever asks reads what goes to the address on file: that address and its account are theirs.",
        to_record="Nothing more: the console made the code, and compared what came back.",
    ),
    Rung(
        method=Method.CALL_BACK,
        level=Level.HIGH,
        record=Record.NOTE,
        confirms=_ACCOUNT | {Kind.PHONE},
        proves="Whoever asks answers at the number on file: that number and its account are theirs.",
        to_record="Who called the number on file, when, and that the request is theirs. Never a number that the letter gives.",
    ),
    Rung(
        method=Method.KNOWN_DETAILS,
        level=Level.SUBSTANTIAL,
        record=Record.FACTS,
        confirms=_FILE,
        proves="Whoever asks knows of the account what a stranger does not.",
        to_record="Which two facts were told (not what they are), neither of them given in the letter.",
    ),
    Rung(
        method=Method.IN_PERSON,
        level=Level.HIGH,
        record=Record.NOTE,
        confirms=_ACCOUNT | _PAPER,
        proves="Whoever asks stood before somebody of the company who knows them or saw a document. No address is proven.",
        to_record="Who saw them, where and when, and how they were known.",
    ),
    Rung(
        method=Method.MANDATE,
        level=Level.SUBSTANTIAL,
        record=Record.MANDATE,
        confirms=_FILE,
        proves="The subject lets an agent ask for them. That the subject is who the mandate says, it does not prove by itself.",
        to_record="What was checked of the mandate, for which rights, and whom the answer goes to.",
    ),
    Rung(
        method=Method.DOCUMENT,
        level=Level.SUBSTANTIAL,
        record=Record.DOCUMENT,
        confirms=_PAPER,
        proves="A name, and a date of birth or an address. Not that an account or an e-mail address is theirs.",
        to_record="That it was looked at and fits; never what stands in it. A copy is deleted when the case ends.",
    ),
)
"""In the order of preference."""

RUNGS = {rung.method: rung for rung in LADDER}

GIVEN_AS = {
    KnownFact.CUSTOMER_NUMBER: Kind.CUSTOMER_NUMBER,
    KnownFact.ACCOUNT_NUMBER: Kind.ACCOUNT,
    KnownFact.PHONE: Kind.PHONE,
    KnownFact.POSTAL_ADDRESS: Kind.ADDRESS,
    KnownFact.DATE_OF_BIRTH: Kind.DATE_OF_BIRTH,
    KnownFact.IBAN_END: Kind.IBAN,
}
"""Facts that a letter may give away: whoever wrote it knows them, whoever they are. The other facts stand in no letter's
identifiers, and an officer has to see that the letter does not tell them."""


def given_away(facts: tuple[KnownFact, ...], given: frozenset[Kind]) -> tuple[KnownFact, ...]:
    """Those of the facts that the letter gives itself."""
    return tuple(fact for fact in facts if GIVEN_AS.get(fact) in given)
