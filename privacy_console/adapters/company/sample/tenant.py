"""One customer company with everything that it and its people leave in the database."""

from __future__ import annotations

from collections.abc import Sequence

from privacy_console.adapters.company.sample import schema as s
from privacy_console.adapters.company.sample.cast import local_part, slug
from privacy_console.adapters.company.sample.draft import Draft
from privacy_console.adapters.company.sample.people import address, people
from privacy_console.adapters.company.sample.reserved import MAILBOX
from privacy_console.adapters.company.sample.traces import AGENTS, money, support, website
from privacy_console.adapters.company.sample.work import buildings, work


def reference(draft: Draft, countries: Sequence[tuple[str, str]]) -> None:
    """What is the same for everybody."""
    for code, name in countries:
        draft.put(s.COUNTRIES, code=code, name=name)
    for code, title, price in (("basic", "Basic", 29.0), ("team", "Team", 79.0), ("estate", "Estate", 199.0)):
        draft.put(s.PLANS, code=code, title=title, monthly_price=price)
    for code, title in (
        ("admin", "Administrator"),
        ("dispatcher", "Dispatcher"),
        ("technician", "Technician"),
        ("portal", "Customer"),
    ):
        draft.put(s.ROLES, code=code, title=title)
    for name, team in AGENTS:
        draft.put(s.AGENTS, name=name, email=f"{local_part(*name.split())}@workordersoft.example", team=team)
    for name, value in (("schema_version", "412"), ("support_mailbox", MAILBOX), ("session_minutes", "480")):
        draft.put(s.SETTINGS, name=name, value=value)


def tenant(draft: Draft, number: int, hard: Sequence[tuple[str, str]]) -> None:
    """Everything of tenant `number` (from 0), whose first customers bear the names in `hard`."""
    rng, country = draft.rng, draft.country
    firm = country.firms[number // 7 % len(country.firms)] + (f" {number // 21 + 1}" if number >= 21 else "")
    domain = f"{slug(firm)}.example"
    office = address(draft)
    draft.tenant = draft.put(
        s.TENANTS,
        name=firm,
        register_no=f"REG-{number + 1:06d}",
        billing_email=f"billing@{domain}",
        reception_phone=draft.new_phone(international=False),
        address_id=office,
        status=rng.choice(("active", "active", "active", "trial", "ended")),
        created_at=draft.ago(2400, 1200),
    )
    people(draft, domain, hard)
    buildings(draft)
    work(draft)
    money(draft, number)
    website(draft)
    support(draft)
