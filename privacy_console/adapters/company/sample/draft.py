"""Rows that are about to be written, and the means to make them: counted ids, moments, people, filled-in texts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import Table

from privacy_console.adapters.company.sample.cast import REFERENCE
from privacy_console.adapters.company.sample.names import Country
from privacy_console.adapters.company.sample.reserved import phone
from privacy_console.adapters.company.sample.schema import METADATA
from privacy_console.adapters.company.sample.texts import ROOMS, TEXTS, Texts

NOW = REFERENCE.replace(tzinfo=None)
"""The database keeps moments in UTC without saying so, as many do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody whom texts and rows of one tenant may be about."""

    given: str
    family: str
    email: str
    phone: str
    user_id: int | None = None
    contact_id: int | None = None
    staff_id: int | None = None
    address_id: int | None = None
    account_no: str = ""
    customer_no: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def tag(self) -> str:
        return f"@[{self.name}](user:{self.user_id})" if self.user_id else f"@{self.name}"


class Ledger:
    """The next id of each table, and how many rows it got so far."""

    def __init__(self) -> None:
        self.ids: Counter[str] = Counter()
        self.rows: Counter[str] = Counter()
        self.people = 0


class Draft:
    """The rows of one tenant. What it makes depends on its random stream and the ledger alone."""

    def __init__(self, ledger: Ledger, rng: Random, country: Country) -> None:
        self.ledger = ledger
        self.rng = rng
        self.country = country
        self.rows: dict[Table, list[dict[str, object]]] = {table: [] for table in METADATA.sorted_tables}
        self.tenant = 0
        self.users: list[Actor] = []
        self.staff: list[Actor] = []
        self.contacts: list[Actor] = []
        self.sites: list[int] = []
        self.assets: list[int] = []
        self.orders: list[int] = []
        self.tickets: list[int] = []

    @property
    def texts(self) -> Texts:
        return TEXTS[self.country.language]

    def put(self, table: Table, **values: object) -> int:
        """Add a row; its `id` is counted up where the table has one. What is not given is NULL."""
        self.ledger.rows[table.name] += 1
        if "id" in table.c:
            self.ledger.ids[table.name] += 1
            values["id"] = self.ledger.ids[table.name]
        unknown = values.keys() - table.c.keys()
        assert not unknown, f"{table.name} has no column {unknown}"
        self.rows[table].append({column: values.get(column) for column in table.c.keys()})  # noqa: SIM118 - not a dict
        return self.ledger.ids[table.name]

    def ago(self, most: int, least: int = 1) -> datetime:
        """A moment between so many days before the sample's present."""
        return NOW - timedelta(days=self.rng.randint(least, most), seconds=self.rng.randrange(86_400))

    def day(self, most: int, least: int = 1) -> date:
        return self.ago(most, least).date()

    def new_phone(self, *, international: bool) -> str:
        self.ledger.people += 1
        return phone(self.ledger.people, international=international)

    def fill(self, text: str, *, a: Actor | None = None, b: Actor | None = None) -> str:
        """The text with its slots filled; people who are not given are drawn from the tenant's."""
        pool = self.users + self.contacts
        first = a or self.rng.choice(pool)
        second = b or self.rng.choice(pool)
        return text.format(
            a=first.name,
            b=second.name,
            tag=first.tag,
            p=first.phone,
            e=first.email,
            code=f"{self.rng.randrange(10_000):04d}{self.rng.choice(('', '#', 'A'))}",
            room=self.rng.choice(ROOMS),
        )
