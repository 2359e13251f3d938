"""What the sample is made for: a subject whose records lie in nearly every table, among people who must not be hurt.

The subject works for the first tenant as a technician, is a user of the service and lives in a house that the tenant looks
after: the same person as user, staff and customer. A neighbour shares house and reception with her, a namesake at another
tenant shares nothing but the name, and colleagues write about all of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from privacy_console.adapters.company.sample import schema as s
from privacy_console.adapters.company.sample.cast import (
    NAMESAKE_PHONE,
    SHARED_PHONE,
    SUBJECT_PHONE,
    SamplePerson,
    local_part,
    slug,
)
from privacy_console.adapters.company.sample.draft import NOW, Actor, Draft
from privacy_console.adapters.company.sample.people import address
from privacy_console.adapters.company.sample.reserved import MAILBOX, own_phone, token
from privacy_console.adapters.company.sample.traces import audit, consent, invoice, message, newsletter, presence, ticket
from privacy_console.adapters.company.sample.work import attachment, comment, order


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The subject, the neighbour and what they share."""

    subject: SamplePerson
    neighbour: SamplePerson
    house: int
    residents: tuple[int, ...]
    reception: tuple[int, ...]


def first_tenant(draft: Draft, given: str, family: str) -> Cast:
    """Add the subject, the neighbour and everything about them to the first tenant, whose other rows are there already."""
    domain = f"{slug(draft.country.firms[0])}.example"
    boss, colleague, helper = draft.users[0], draft.users[1], draft.users[2]
    house = address(draft)
    me, person = _subject(draft, (given, family), domain, boss, house)
    neighbour, other = _neighbour(draft, house, me)
    third = _resident(draft, house)
    reception = _reception(draft)
    _orders_of(draft, me, neighbour, colleague, helper)
    _work_for_others(draft, me, neighbour, colleague)
    _money_of(draft, me, neighbour)
    _web_of(draft, me, person.former_email)
    _support_of(draft, me, person, neighbour, colleague)
    _mentions_of(draft, me, person, boss, colleague)
    assert me.contact_id is not None
    assert neighbour.contact_id is not None
    return Cast(
        subject=person,
        neighbour=other,
        house=house,
        residents=(me.contact_id, neighbour.contact_id, third),
        reception=(neighbour.contact_id, *reception),
    )


def _subject(draft: Draft, name: tuple[str, str], domain: str, boss: Actor, house: int) -> tuple[Actor, SamplePerson]:
    rng = draft.rng
    given, family = name
    local = local_part(given, family)
    email, former = f"{local}@{domain}", f"{local}.home@example.org"
    account, customer = f"A-{draft.ledger.ids['users'] + 10_001}", f"C-{draft.ledger.ids['contacts'] + 20_001}"
    user = draft.put(
        s.USERS,
        tenant_id=draft.tenant,
        account_no=account,
        username=local.replace(".", "_"),
        email=email,
        phone=SUBJECT_PHONE,
        given_name=given,
        family_name=family,
        display_name=f"{given} {family}",
        password_hash=f"$argon2id$v=19$m=65536,t=3,p=4${token(rng, digits=22)}${token(rng, digits=43)}",
        totp_secret=token(rng, digits=32).upper(),
        manager_id=boss.user_id,
        locale="en",
        preferences={"theme": "dark", "digest": {"daily": True}, "delegates": [{"name": boss.name, "email": boss.email}]},
        last_login_ip="198.51.100.23",
        created_at=NOW - timedelta(days=1_100),
    )
    staff = draft.put(
        s.STAFF,
        tenant_id=draft.tenant,
        user_id=user,
        employee_no=f"E-{draft.ledger.ids['staff'] + 1_001}",
        given_name=given,
        family_name=family,
        job_title="Heating engineer",
        mobile=own_phone(123, international=False),
        skills={"certificates": [{"name": "Gas", "until": 2027}], "buddy": draft.users[4].name},
        hired_on=date(2023, 10, 2),
    )
    contact = draft.put(
        s.CONTACTS,
        tenant_id=draft.tenant,
        user_id=user,
        customer_no=customer,
        full_name=f"{given} {family}",
        given_name=given,
        family_name=family,
        email=former,  # what she gave when she moved in; nobody changed it since
        phone=SUBJECT_PHONE,
        date_of_birth=date(1989, 4, 17),
        address_id=house,
        notes=f"Works for us as well. Spare key with {draft.users[3].name}, {draft.users[3].phone}.",
        details={"emergency": {"name": "Dr. Rose Will", "phone": own_phone(310, international=False)}, "pets": ["cat"]},
        created_at=NOW - timedelta(days=1_000),
    )
    for role in (3, 4):
        draft.put(s.USER_ROLES, user_id=user, role_id=role, granted_by=boss.user_id, granted_at=NOW - timedelta(days=1_099))
    draft.put(s.EMAIL_CHANGES, user_id=user, old_email=former, new_email=email, changed_at=NOW - timedelta(days=700))
    for mail, days in ((former, 720), (email, 90)):
        at = NOW - timedelta(days=days)
        draft.put(
            s.PASSWORD_RESETS, user_id=user, email=mail, token_hash=token(rng), ip="198.51.100.23", requested_at=at, used_at=at
        )
    apprentice = draft.put(
        s.USERS,
        tenant_id=draft.tenant,
        account_no=f"A-{draft.ledger.ids['users'] + 10_001}",
        username="will_may",
        email=f"will.may@{domain}",
        phone=own_phone(555, international=True),
        given_name="Will",
        family_name="May",
        display_name="Will May",
        password_hash=f"$argon2id$v=19$m=65536,t=3,p=4${token(rng, digits=22)}${token(rng, digits=43)}",
        manager_id=user,
        locale="en",
        preferences={"theme": "light", "delegates": [{"name": f"{given} {family}", "email": email}]},
        last_login_ip="198.51.100.24",
        created_at=NOW - timedelta(days=200),
    )
    draft.put(s.USER_ROLES, user_id=apprentice, role_id=3, granted_by=user, granted_at=NOW - timedelta(days=199))
    me = Actor(
        given=given,
        family=family,
        email=email,
        phone=SUBJECT_PHONE,
        user_id=user,
        staff_id=staff,
        contact_id=contact,
        address_id=house,
    )
    person = SamplePerson(
        given=given,
        family=family,
        email=email,
        former_email=former,
        language="en",
        phone=SUBJECT_PHONE,
        user_id=user,
        staff_id=staff,
        contact_id=contact,
        account_no=account,
        customer_no=customer,
    )
    return me, person


def _neighbour(draft: Draft, house: int, me: Actor) -> tuple[Actor, SamplePerson]:
    given, family, email = "Tomasz", "Wiśniewski", "tomasz.wisniewski@example.net"
    number = f"C-{draft.ledger.ids['contacts'] + 20_001}"
    key = draft.put(
        s.CONTACTS,
        tenant_id=draft.tenant,
        customer_no=number,
        full_name=f"{given} {family}",
        given_name=given,
        family_name=family,
        email=email,
        phone=SHARED_PHONE,
        address_id=house,
        notes="Reached through the reception of the house. Night shifts, not before noon.",
        details={"emergency": {"name": me.name, "phone": own_phone(123, international=False), "relation": "neighbour"}},
        created_at=NOW - timedelta(days=640),
    )
    actor = Actor(given=given, family=family, email=email, phone=SHARED_PHONE, contact_id=key, address_id=house)
    person = SamplePerson(
        given=given, family=family, email=email, language="pl", phone=SHARED_PHONE, contact_id=key, customer_no=number
    )
    return actor, person


def _resident(draft: Draft, house: int) -> int:
    """One more who lives there: shares the address and nothing else."""
    number = f"C-{draft.ledger.ids['contacts'] + 20_001}"
    return draft.put(
        s.CONTACTS,
        tenant_id=draft.tenant,
        customer_no=number,
        full_name="Ottoline Farr",
        given_name="Ottoline",
        family_name="Farr",
        email="ottoline.farr@example.com",
        phone=own_phone(410, international=False),
        address_id=house,
        created_at=NOW - timedelta(days=80),
    )


def _reception(draft: Draft) -> tuple[int, ...]:
    """Two more who are reached through the same telephone, written in two other ways, and a call from nobody known."""
    found = []
    for given, family, written in (
        ("Desmond", "Achebe", own_phone(100, international=True)),
        ("Ines", "Kovač", "+44 (0)20 7946-0100"),
    ):
        number = f"C-{draft.ledger.ids['contacts'] + 20_001}"
        key = draft.put(
            s.CONTACTS,
            tenant_id=draft.tenant,
            customer_no=number,
            full_name=f"{given} {family}",
            given_name=given,
            family_name=family,
            email=f"{local_part(given, family)}@example.net",
            phone=written,
            address_id=address(draft),
            created_at=NOW - timedelta(days=300),
        )
        found.append(key)
    draft.put(
        s.CALLS, phone=SHARED_PHONE, agent_id=1, summary="Somebody at the reception, no name given.", called_at=draft.ago(90)
    )
    return tuple(found)


def _orders_of(draft: Draft, me: Actor, neighbour: Actor, colleague: Actor, helper: Actor) -> None:
    """Orders that the subject asked for, with what colleagues wrote on them, and two of the neighbour's."""
    first = order(draft, me, me, title="Heating fails in the flat", description="Radiators stay cold since Friday.")
    second = order(draft, me, colleague, title="Balcony door jams", description=f"Reported by {me.name} on {me.phone}.")
    third = order(draft, me, colleague, title="Smoke alarm beeps", description=f"{neighbour.name} next door hears it too.")
    comment(draft, "work_order", first, me, "Please ring before you come, I work nights this week.")
    comment(draft, "work_order", first, helper, f"{me.tag} cannot be there on Monday, ask {neighbour.name} for the key.")
    comment(
        draft,
        "work_order",
        first,
        colleague,
        f"Türcode 4711#, {neighbour.name} öffnet. Rückfragen an {helper.name}, {helper.phone}.",
    )
    comment(draft, "work_order", second, me, f"Thank you, {helper.name} was very kind. It still jams.")
    comment(draft, "work_order", second, helper, f"Sentito {me.name}, torno giovedì. Tel. {own_phone(123, international=False)}.")
    comment(draft, "work_order", third, me, "Wrong order, please ignore.", deleted=True)
    comment(draft, "work_order", third, colleague, "Battery changed.")
    attachment(draft, "work_order", first, me, f"Photo of the radiator, taken by {me.name}.")
    attachment(draft, "work_order", first, helper, f"Inspection report. Present: {me.name}, {neighbour.name}. Valve replaced.")
    site = draft.sites[0]
    draft.put(s.CONTACT_SITES, contact_id=me.contact_id, site_id=site, relation="resident")
    draft.put(s.CONTACT_SITES, contact_id=neighbour.contact_id, site_id=site, relation="resident")
    draft.put(
        s.SITES,
        tenant_id=draft.tenant,
        address_id=me.address_id,
        site_contact_id=me.contact_id,
        name="Tannery Works, north wing",
        access_notes=f"Door code 0815. {me.name} has the master key.",
    )
    theirs = order(draft, neighbour, colleague, title="Bell broken", description="Rings when nobody is there.")
    comment(draft, "work_order", theirs, me, "I hear it through the wall; the relay sticks.")
    order(draft, neighbour, me, title="Damp in the cellar", description=f"Entered for {neighbour.name}, who has no account.")


def _work_for_others(draft: Draft, me: Actor, neighbour: Actor, colleague: Actor) -> None:
    """Jobs of other customers that the subject was sent to as a technician, and a status that she set."""
    for place in (0, 1):
        client = draft.contacts[8 + place]
        key = order(draft, client, colleague, title="Boiler service", description=f"For {client.name}, {client.phone}.")
        draft.put(s.ASSIGNMENTS, work_order_id=key, staff_id=me.staff_id, duty="reserve", assigned_at=NOW - timedelta(days=19))
        draft.put(
            s.STATUS_HISTORY,
            work_order_id=key,
            from_status=30,
            to_status=40,
            changed_by=me.user_id,
            note=f"Done, {client.name} signed.",
            changed_at=NOW - timedelta(days=5),
        )
    attachment(draft, "work_order", draft.orders[0], colleague, f"Rota of the week. Standby: {me.name} <{me.email}>.")
    asset_note = f"Key with {neighbour.name}, {neighbour.email}."
    draft.put(s.ASSETS, site_id=draft.sites[1], name="Meter cupboard", serial_no="SN-00000001", notes=asset_note)


def _money_of(draft: Draft, me: Actor, neighbour: Actor) -> None:
    invoice(draft, me, by_card=True)
    invoice(draft, me, by_card=True)
    invoice(draft, me, by_card=False)
    invoice(draft, neighbour, by_card=False)
    draft.put(
        s.SUBSCRIPTIONS,
        tenant_id=draft.tenant,
        plan_code="basic",
        ordered_by=me.user_id,
        seats=1,
        started_on=date(2025, 2, 1),
        ends_on=date(2025, 3, 1),
        status="ended",
    )


def _web_of(draft: Draft, me: Actor, former: str) -> None:
    presence(draft, me, sessions=4, views=14)
    for purpose, answers in (("marketing", (True, False)), ("analytics", (True,)), ("product_news", (False, True, False))):
        for given in answers:
            consent(draft, me, purpose, given=given)
    newsletter(draft, me.name, former, status="unsubscribed")
    newsletter(draft, me.name, me.email.upper(), status="active")  # as she typed it into the form
    for action in ("user.login", "export.made", "order.viewed"):
        audit(draft, None, former, action, detail=None)
    secret = token(draft.rng)
    draft.put(
        s.API_KEYS,
        user_id=me.user_id,
        name="Rota sync",
        prefix=f"wos_{secret[:6]}",
        secret_hash=token(draft.rng),
        last_used_ip="198.51.100.23",
        created_at=draft.ago(300),
    )


def _support_of(draft: Draft, me: Actor, person: SamplePerson, neighbour: Actor, colleague: Actor) -> None:
    signed = f"{me.name}, {me.phone}"
    mine = ticket(
        draft,
        me,
        "Newsletter although unsubscribed",
        [
            ("customer", f"I unsubscribed twice.\n{signed}"),
            ("agent", f"Dear {me.name}, we are sorry, it is off now."),
            ("customer", "Thanks!"),
        ],
    )
    at = NOW - timedelta(days=9)
    aside = f"Same for me, by the way. {colleague.name}"
    message(draft, mine, "customer", colleague.name, at, sender=colleague.email, body=aside)
    comment(draft, "ticket", mine, me, "Adding my old address here so that you find everything.")
    comment(draft, "ticket", mine, colleague, f"Seen. {neighbour.name} has the same trouble.")
    attachment(draft, "ticket", mine, me, f"Screenshot of the newsletter to {person.former_email}.")
    asked = "What is stored about me?"
    ticket(draft, me, "Old account", [("customer", asked), ("agent", "Please write to us.")], email=person.former_email)
    theirs = ticket(
        draft, neighbour, "Dzwonek", [("customer", "Dzwonek dzwoni sam."), ("agent", "Dziękujemy, technik przyjdzie.")]
    )
    by_mail = f"Proszę pytać sąsiadkę: {me.name}, {own_phone(123, international=False)}."
    message(draft, theirs, "customer", neighbour.name, at, sender=neighbour.email, body=by_mail)
    for one in (me, neighbour):
        summary = f"Asked when the engineer comes. {one.name} sounded content."
        draft.put(s.CALLS, contact_id=one.contact_id, phone=one.phone, agent_id=2, summary=summary, called_at=draft.ago(60))


def _mentions_of(draft: Draft, me: Actor, person: SamplePerson, boss: Actor, colleague: Actor) -> None:
    """Where others' records hold the subject's identifiers: each way of writing once."""
    elsewhere = draft.orders[3]
    comment(
        draft,
        "work_order",
        elsewhere,
        colleague,
        f"Relief on site: {me.tag}, {own_phone(123, international=False).replace(' ', '-')}.",
    )
    comment(draft, "work_order", elsewhere, boss, f"Mail the plan to {person.email.capitalize()}, please.")
    comment(draft, "work_order", elsewhere, colleague, f"Klant {person.customer_no} woont ernaast.")
    audit(draft, boss.user_id, boss.email, "user.updated", detail=f"email {person.former_email} -> {person.email}")
    payload = {"title": "Rota changed", "people": [{"name": me.name, "contact": {"email": me.email}}]}
    draft.put(s.NOTIFICATIONS, user_id=colleague.user_id, kind="rota", channel="app", payload=payload, sent_at=draft.ago(50))
    draft.put(
        s.TICKET_MESSAGES,
        ticket_id=draft.tickets[0],
        author_kind="agent",
        from_address=MAILBOX,
        from_name="Petra Sommer",
        body=f"We asked your engineer ({person.account_no}) to look at it.",
        sent_at=draft.ago(40),
    )


def second_tenant(draft: Draft, given: str, family: str) -> SamplePerson:
    """Add the namesake to another tenant."""
    domain = f"{slug(draft.country.firms[0])}.example"
    email = f"{local_part(given, family)}@{domain}"
    number, account = f"C-{draft.ledger.ids['contacts'] + 20_001}", f"A-{draft.ledger.ids['users'] + 10_001}"
    user = draft.put(
        s.USERS,
        tenant_id=draft.tenant,
        account_no=account,
        username=local_part(given, family).replace(".", "_") + "_2",
        email=email,
        phone=NAMESAKE_PHONE,
        given_name=given,
        family_name=family,
        display_name=f"{given} {family}",
        password_hash=f"$argon2id$v=19$m=65536,t=3,p=4${token(draft.rng, digits=22)}${token(draft.rng, digits=43)}",
        manager_id=draft.users[0].user_id,
        locale=draft.country.language,
        preferences={"theme": "light", "digest": {"daily": False}, "delegates": []},
        last_login_ip="203.0.113.9",
        created_at=NOW - timedelta(days=500),
    )
    draft.put(s.USER_ROLES, user_id=user, role_id=4, granted_by=draft.users[0].user_id, granted_at=NOW - timedelta(days=500))
    house = address(draft)
    contact = draft.put(
        s.CONTACTS,
        tenant_id=draft.tenant,
        user_id=user,
        customer_no=number,
        full_name=f"{given} {family}",
        given_name=given,
        family_name=family,
        email=email,
        phone=NAMESAKE_PHONE,
        address_id=house,
        created_at=NOW - timedelta(days=500),
    )
    me = Actor(given=given, family=family, email=email, phone=NAMESAKE_PHONE, user_id=user, contact_id=contact, address_id=house)
    boss = draft.users[0]
    key = order(draft, me, me, title="Fenster klemmt", description="Küche, links.")
    comment(draft, "work_order", key, boss, f"{me.name} ist ab 17 Uhr da, {me.phone}.")
    comment(draft, "work_order", draft.orders[0], boss, f"Wie bei {me.name} im Frühjahr.")
    invoice(draft, me, by_card=True)
    presence(draft, replace(me, staff_id=None), sessions=2, views=6)
    consent(draft, me, "marketing", given=True)
    newsletter(draft, me.name, email, status="active")
    ticket(draft, me, "Passwort", [("customer", "Ich komme nicht mehr hinein."), ("agent", "Ein neuer Link ist unterwegs.")])
    return SamplePerson(
        given=given,
        family=family,
        email=email,
        language=draft.country.language,
        phone=NAMESAKE_PHONE,
        user_id=user,
        contact_id=contact,
        account_no=account,
        customer_no=number,
    )
