"""Which category of the company's policy suits a table or a column. Policies differ: what one does not have, the next best is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.drafting.words.tables import Noun

_OF_NOUN = {
    Noun.CUSTOMER: ("contact", "customers", "account"),
    Noun.PERSON: ("contact", "account"),
    Noun.USER: ("account", "contact"),
    Noun.STAFF: ("staff", "employment", "contact", "account"),
    Noun.PROFILE: ("account", "profile", "contact"),
    Noun.COMPANY: ("contact", "account"),
    Noun.ADDRESS: ("contact", "address"),
    Noun.BILLING: ("billing", "payment", "orders", "purchase"),
    Noun.SUPPORT: ("support", "communication", "correspondence"),
    Noun.USAGE: ("usage", "logs", "technical", "analytics"),
    Noun.COOKIE: ("cookies", "usage", "technical"),
    Noun.ACCOUNT: ("account", "contact"),
    Noun.NEWS: ("newsletter", "marketing", "contact"),
}
_OF_ANYTHING = ("service_content", "content", "service", "services", "account", "contact")
_TO_REACH = frozenset({Means.EMAIL, Means.PHONE, Means.GIVEN_NAME, Means.FAMILY_NAME, Means.FULL_NAME, Means.STREET})


@dataclass(frozen=True, slots=True)
class Categories:
    """The ids of a policy's categories, in its order."""

    ids: Sequence[str]

    def of_table(self, noun: Noun | None, *, person: bool = False) -> str:
        """The category of most of a table's columns."""
        wished = _OF_NOUN.get(noun, ()) if noun else ()
        return self._first(*wished, *(("contact",) if person else ()), *_OF_ANYTHING)

    def of_column(self, means: Means | None, table: str) -> str:
        """The category of a column, where it is another than its table's."""
        match means:
            case _ if means in _TO_REACH and table == self._first("account"):
                return self._first("contact") or table
            case Means.IP | Means.USER_AGENT if table in {self._first("account"), self._first("contact"), self._first("cookies")}:
                return self._first("usage", "technical", "logs") or table
            case Means.COOKIE:
                return self._first("cookies") or table
            case Means.IBAN | Means.CARD | Means.LAST_FOUR:
                return self._first("billing", "payment") or table
            case _:
                return table

    def _first(self, *wished: str) -> str:
        """The first wished one that the policy has, by its id or a part of it; else the policy's first, if anything is wished."""
        for wish in wished:
            for each in self.ids:
                if each == wish:
                    return each
            for each in self.ids:
                if wish in each.split("_"):
                    return each
        return self.ids[0] if len(wished) > 2 and self.ids else ""
