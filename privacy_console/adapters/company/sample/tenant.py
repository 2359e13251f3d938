"""One customer company with everything that it and its people leave in the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from privacy_console.adapters.company.sample import schema as s
from privacy_console.adapters.company.sample.cast import local_part, slug
from privacy_console.adapters.company.sample.draft import NOW, Actor, Draft
from privacy_console.adapters.company.sample.names import FAMILY, GIVEN
from privacy_console.adapters.company.sample.reserved import CARDS, IBANS, MAILBOX, PRIVATE_DOMAINS, ip, token
from privacy_console.adapters.company.sample.texts import ACTIONS, BROWSERS, PATHS

AGENTS = (
    ("Petra Sommer", "first line"),
    ("Kofi Mensah", "first line"),
    ("Ingrid Solberg", "billing"),
    ("Luis Ferreira", "engineering"),
)
"""WorkOrderSoft's own people at the support desk."""

OFFICE, TECHNICIANS, PORTAL = 4, 6, 4
"""Users of a tenant: dispatchers and managers; technicians; customers who have an account."""


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


def address(draft: Draft) -> int:
    rng, country = draft.rng, draft.country
    postcode = "".join(str(rng.randrange(10)) if sign == "#" else sign for sign in country.postcode)
    line1 = country.street.format(number=rng.randint(1, 98), street=rng.choice(country.streets))
    return draft.put(s.ADDRESSES, line1=line1, postcode=postcode, city=rng.choice(country.towns), country_code=country.code)


def user(draft: Draft, given: str, family: str, email: str, *, number: str, manager: int | None, role: int) -> Actor:
    rng = draft.rng
    phone = draft.new_phone(international=True)
    created = draft.ago(1800, 200)
    key = draft.put(
        s.USERS,
        tenant_id=draft.tenant,
        account_no=number,
        username=email.split("@", maxsplit=1)[0].replace(".", "_"),
        email=email,
        phone=phone,
        given_name=given,
        family_name=family,
        display_name=f"{given} {family}",
        password_hash=f"$argon2id$v=19$m=65536,t=3,p=4${token(rng, digits=22)}${token(rng, digits=43)}",
        totp_secret=token(rng, digits=32).upper() if rng.random() < 0.3 else None,
        manager_id=manager,
        locale=draft.country.language,
        preferences=preferences(draft),
        last_login_ip=ip(rng),
        created_at=created,
        deleted_at=draft.ago(150) if rng.random() < 0.08 else None,
    )
    draft.put(s.USER_ROLES, user_id=key, role_id=role, granted_by=manager, granted_at=created)
    return Actor(given=given, family=family, email=email, phone=phone, user_id=key, account_no=number)


def preferences(draft: Draft) -> dict[str, object]:
    """Settings of the window, with people inside."""
    delegates = [{"name": one.name, "email": one.email} for one in draft.users[-2:-1] if draft.rng.random() < 0.5]
    return {"theme": draft.rng.choice(("light", "dark")), "digest": {"daily": draft.rng.random() < 0.5}, "delegates": delegates}


def people(draft: Draft, domain: str, hard: Sequence[tuple[str, str]]) -> None:
    rng, language = draft.rng, draft.country.language
    seen: set[str] = set()

    def name() -> tuple[str, str]:
        return rng.choice(GIVEN[language]), rng.choice(FAMILY[language])

    def work_email(given: str, family: str) -> str:
        local = plain = local_part(given, family)
        while local in seen:
            local = f"{plain}{len(seen)}"
        seen.add(local)
        return f"{local}@{domain}"

    for place in range(OFFICE + TECHNICIANS):
        given, family = name()
        number = f"A-{draft.ledger.ids['users'] + 10_001}"
        boss = draft.users[0].user_id if draft.users else None
        role = 1 if place == 0 else 2 if place < OFFICE else 3
        draft.users.append(user(draft, given, family, work_email(given, family), number=number, manager=boss, role=role))
    for place in range(TECHNICIANS + 2):
        login = draft.users[OFFICE + place] if place < TECHNICIANS else None
        given, family = (login.given, login.family) if login else name()
        mobile = draft.new_phone(international=False)
        key = draft.put(
            s.STAFF,
            tenant_id=draft.tenant,
            user_id=login.user_id if login else None,
            employee_no=f"E-{draft.ledger.ids['staff'] + 1_001}",
            given_name=given,
            family_name=family,
            job_title=rng.choice(draft.texts.trades),
            mobile=mobile,
            skills={"certificates": [{"name": "F-Gas", "until": 2028}], "buddy": rng.choice(draft.users).name},
            hired_on=draft.day(3000, 300),
        )
        uid = login.user_id if login else None
        draft.staff.append(
            Actor(given=given, family=family, email=login.email if login else "", phone=mobile, user_id=uid, staff_id=key)
        )
    houses = [address(draft) for _ in range(12)]
    for place in range(20):
        given, family = hard[place] if place < len(hard) else name()
        draft.contacts.append(contact(draft, given, family, house=rng.choice(houses), account=place < PORTAL))


def contact(draft: Draft, given: str, family: str, *, house: int, account: bool) -> Actor:
    rng = draft.rng
    number = draft.ledger.ids["contacts"] + 20_001
    email = f"{local_part(given, family)}.{number}@{rng.choice(PRIVATE_DOMAINS)}"
    login = None
    if account:
        boss = None
        account_no = f"A-{draft.ledger.ids['users'] + 10_001}"
        login = user(draft, given, family, email, number=account_no, manager=boss, role=4)
        draft.users.append(login)
    phone = login.phone if login else draft.new_phone(international=rng.random() < 0.5)
    other = rng.choice(draft.users)
    key = draft.put(
        s.CONTACTS,
        tenant_id=draft.tenant,
        user_id=login.user_id if login else None,
        customer_no=f"C-{number}",
        full_name=f"{given} {family}",
        given_name=given,
        family_name=family,
        email=email,
        phone=phone,
        mobile=draft.new_phone(international=False) if rng.random() < 0.4 else None,
        date_of_birth=draft.day(28_000, 7_500) if rng.random() < 0.3 else None,
        address_id=house,
        notes=draft.fill(rng.choice(draft.texts.notes), a=other) if rng.random() < 0.4 else None,
        details={"emergency": {"name": other.name, "phone": other.phone}} if rng.random() < 0.3 else None,
        created_at=draft.ago(1800, 200),
        deleted_at=draft.ago(150) if rng.random() < 0.08 else None,
    )
    return Actor(
        given=given,
        family=family,
        email=email,
        phone=phone,
        user_id=login.user_id if login else None,
        contact_id=key,
        address_id=house,
        account_no=login.account_no if login else "",
        customer_no=f"C-{number}",
    )


def buildings(draft: Draft) -> None:
    rng, texts = draft.rng, draft.texts
    for place in range(10):
        keeper = rng.choice(draft.contacts)
        site = draft.put(
            s.SITES,
            tenant_id=draft.tenant,
            address_id=address(draft),
            site_contact_id=keeper.contact_id,
            name=f"{texts.sites[place % len(texts.sites)]} {place + 1}",
            access_notes=draft.fill(rng.choice(texts.access), a=keeper),
        )
        draft.sites.append(site)
        for lives in rng.sample(draft.contacts, 2):
            draft.put(
                s.CONTACT_SITES,
                contact_id=lives.contact_id,
                site_id=site,
                relation=rng.choice(("resident", "owner", "keyholder")),
            )
        for _ in range(2):
            asset = draft.put(
                s.ASSETS,
                site_id=site,
                name=rng.choice(texts.assets),
                serial_no=f"SN-{token(rng, digits=8).upper()}",
                installed_on=draft.day(5000, 400),
                notes=draft.fill("{a}: {p}") if rng.random() < 0.2 else None,
            )
            draft.assets.append(asset)


def work(draft: Draft) -> None:
    rng = draft.rng
    for _ in range(36):
        title, description = rng.choice(draft.texts.jobs)
        client, creator = rng.choice(draft.contacts), rng.choice(draft.users)
        order(draft, client, creator, title=draft.fill(title), description=draft.fill(description))


def order(draft: Draft, client: Actor, creator: Actor, *, title: str, description: str) -> int:
    """A work order with its assignments, history and comments by people of the tenant."""
    rng, texts = draft.rng, draft.texts
    created = draft.ago(900, 20)
    status = rng.choice((10, 20, 30, 40, 40, 40, 50))
    key = draft.put(
        s.WORK_ORDERS,
        tenant_id=draft.tenant,
        number=f"WO-{draft.ledger.ids['work_orders'] + 30_001}",
        site_id=rng.choice(draft.sites),
        asset_id=rng.choice(draft.assets) if rng.random() < 0.6 else None,
        requester_contact_id=client.contact_id,
        created_by=creator.user_id,
        title=title,
        description=description,
        status=status,
        priority=rng.randint(1, 4),
        created_at=created,
        due_on=(created + timedelta(days=14)).date(),
        closed_at=created + timedelta(days=rng.randint(1, 18)) if status >= 40 else None,
    )
    draft.orders.append(key)
    for duty, worker in zip(("lead", "helper"), rng.sample(draft.staff, rng.randint(1, 2)), strict=False):
        draft.put(s.ASSIGNMENTS, work_order_id=key, staff_id=worker.staff_id, duty=duty, assigned_at=created + timedelta(hours=3))
    steps = [step for step in (10, 20, 30, 40, 50) if step <= status]
    for before, after in zip([None, *steps], steps, strict=False):
        note = draft.fill("{a}, {p}") if rng.random() < 0.2 else None
        by = rng.choice(draft.users[:OFFICE]).user_id
        at = created + timedelta(hours=after)
        draft.put(
            s.STATUS_HISTORY, work_order_id=key, from_status=before, to_status=after, changed_by=by, note=note, changed_at=at
        )
    for _ in range(rng.randint(1, 3)):
        comment(draft, "work_order", key, rng.choice(draft.users), draft.fill(rng.choice(texts.comments)))
    if rng.random() < 0.4:
        attachment(draft, "work_order", key, rng.choice(draft.users), draft.fill(rng.choice(texts.reports)))
    return key


def comment(draft: Draft, kind: str, about: int, author: Actor, body: str, *, deleted: bool = False) -> int:
    at = draft.ago(400)
    gone = at + timedelta(hours=1) if deleted or draft.rng.random() < 0.05 else None
    return draft.put(
        s.COMMENTS, subject_type=kind, subject_id=about, author_user_id=author.user_id, body=body, created_at=at, deleted_at=gone
    )


def attachment(draft: Draft, kind: str, about: int, author: Actor, text: str) -> int:
    name, media = draft.rng.choice(
        (("report.pdf", "application/pdf"), ("delivery.pdf", "application/pdf"), ("photo.jpg", "image/jpeg"))
    )
    return draft.put(
        s.ATTACHMENTS,
        owner_type=kind,
        owner_id=about,
        uploaded_by=author.user_id,
        file_name=f"{about}-{name}",
        media_type=media,
        size_bytes=draft.rng.randint(20_000, 4_000_000),
        sha256=token(draft.rng),
        extracted_text=text,
        uploaded_at=draft.ago(400),
    )


def money(draft: Draft, number: int) -> None:
    rng = draft.rng
    for _ in range(14):
        invoice(draft, rng.choice(draft.contacts), by_card=rng.random() < 0.6)
    plan = ("basic", "team", "estate")[number % 3]
    for status in ("ended", "active"):
        draft.put(
            s.SUBSCRIPTIONS,
            tenant_id=draft.tenant,
            plan_code=plan,
            ordered_by=draft.users[0].user_id,
            seats=rng.randint(5, 60),
            started_on=draft.day(1000, 600),
            ends_on=draft.day(500) if status == "ended" else None,
            status=status,
        )


def invoice(draft: Draft, client: Actor, *, by_card: bool) -> int:
    """An invoice of two lines with its payment."""
    rng = draft.rng
    issued = draft.day(1500, 40)
    prices = [(rng.randint(1, 5), rng.randint(900, 19_000) / 100) for _ in range(2)]
    total = round(sum(quantity * price for quantity, price in prices), 2)
    key = draft.put(
        s.INVOICES,
        tenant_id=draft.tenant,
        contact_id=client.contact_id,
        number=f"R-2026-{draft.ledger.ids['invoices'] + 5_001}",
        billing_name=client.name,
        billing_address_id=client.address_id,
        issued_on=issued,
        due_on=issued + timedelta(days=14),
        total=total,
        currency=draft.country.currency,
        status=rng.choice((1, 2, 2, 2, 3)),
    )
    for line, (quantity, price) in enumerate(prices, start=1):
        title = rng.choice(draft.texts.assets)
        draft.put(s.INVOICE_LINES, invoice_id=key, line_no=line, description=title, quantity=quantity, unit_price=price)
    draft.put(
        s.PAYMENTS,
        invoice_id=key,
        method="card" if by_card else "transfer",
        card_token=f"tok_{token(rng, digits=24)}" if by_card else None,
        card_last4=rng.choice(CARDS) if by_card else None,
        iban=None if by_card else rng.choice(IBANS),
        payer_name=client.name,
        amount=total,
        paid_at=draft.ago(900),
    )
    return key


def website(draft: Draft) -> None:
    rng = draft.rng
    for one in draft.users:
        presence(draft, one, sessions=2, views=10)
        for purpose in ("marketing", "analytics"):
            consent(draft, one, purpose, given=rng.random() < 0.5)
    for _ in range(12):  # visitors whom nobody knows
        cookie = f"ck_{token(rng, digits=24)}"
        address_ = ip(rng)
        draft.put(
            s.COOKIE_CHOICES,
            cookie_id=cookie,
            analytics=rng.random() < 0.5,
            preferences=True,
            marketing=False,
            ip=address_,
            chosen_at=draft.ago(300),
        )
        for _ in range(4):
            view(draft, cookie, None, address_)
    for one in rng.sample(draft.contacts, 6):
        newsletter(draft, one.name, one.email, status=rng.choice(("active", "active", "unsubscribed", "bounced")))


def presence(draft: Draft, one: Actor, *, sessions: int, views: int) -> None:
    """Cookie choice, sessions, page views, notifications and audit entries of a user."""
    rng = draft.rng
    cookie, address_ = f"ck_{token(rng, digits=24)}", ip(rng)
    draft.put(
        s.COOKIE_CHOICES,
        cookie_id=cookie,
        user_id=one.user_id,
        analytics=rng.random() < 0.6,
        preferences=True,
        marketing=rng.random() < 0.3,
        ip=address_,
        chosen_at=draft.ago(300),
    )
    opened = []
    for _ in range(sessions):
        device, browser = rng.choice(BROWSERS)
        at = draft.ago(300)
        opened.append(
            draft.put(
                s.SESSIONS,
                user_id=one.user_id,
                token_hash=token(rng),
                ip=address_,
                user_agent=f"{browser} ({device})",
                started_at=at,
                ended_at=at + timedelta(minutes=rng.randint(1, 480)),
            )
        )
    for place in range(views):
        view(draft, cookie, None if place == 0 or not opened else rng.choice(opened), address_)
    for _ in range(3):
        other = rng.choice(draft.users)
        payload = {"title": draft.fill("{a}: {p}", a=other), "order": rng.randint(30_001, 30_036), "from": {"name": other.name}}
        draft.put(
            s.NOTIFICATIONS, user_id=one.user_id, kind="order.changed", channel="email", payload=payload, sent_at=draft.ago(300)
        )
    for _ in range(3):
        audit(draft, one.user_id, one.email, rng.choice(ACTIONS), detail=None)
    if rng.random() < 0.2:
        draft.put(
            s.PASSWORD_RESETS,
            user_id=one.user_id,
            email=one.email,
            token_hash=token(rng),
            ip=address_,
            requested_at=draft.ago(300),
        )
    if rng.random() < 0.2:
        api_key(draft, one, "Export")


def view(draft: Draft, cookie: str, session: int | None, address_: str) -> None:
    device, browser = draft.rng.choice(BROWSERS)
    path = draft.rng.choice(PATHS)
    at = draft.ago(300)
    draft.put(
        s.PAGE_VIEWS, cookie_id=cookie, session_id=session, ip=address_, path=path, device=device, browser=browser, viewed_at=at
    )


def consent(draft: Draft, one: Actor, purpose: str, *, given: bool) -> None:
    at = draft.ago(700)
    draft.put(
        s.CONSENTS, user_id=one.user_id, purpose=purpose, given=given, wording_version="2025-03", ip=ip(draft.rng), decided_at=at
    )


def newsletter(draft: Draft, name: str, email: str, *, status: str) -> int:
    at = draft.ago(900, 200)
    return draft.put(
        s.NEWSLETTER,
        email=email,
        name=name,
        status=status,
        source="website",
        unsubscribe_token=token(draft.rng),
        subscribed_at=at,
        unsubscribed_at=at + timedelta(days=90) if status == "unsubscribed" else None,
    )


def api_key(draft: Draft, one: Actor, name: str) -> int:
    secret = token(draft.rng)
    return draft.put(
        s.API_KEYS,
        user_id=one.user_id,
        name=name,
        prefix=f"wos_{secret[:6]}",
        secret_hash=token(draft.rng),
        last_used_ip=ip(draft.rng),
        created_at=draft.ago(700),
    )


def audit(draft: Draft, actor: int | None, email: str, action: str, *, detail: str | None) -> int:
    object_type, object_id = ("user", actor) if action.startswith("user") else ("work_order", draft.rng.choice(draft.orders))
    return draft.put(
        s.AUDIT_LOG,
        at=draft.ago(900),
        actor_id=actor,
        actor_email=email,
        action=action,
        object_type=object_type,
        object_id=object_id,
        detail=detail,
        ip=ip(draft.rng),
    )


def support(draft: Draft) -> None:
    rng = draft.rng
    for _ in range(6):
        subject, first, answer = rng.choice(draft.texts.tickets)
        ticket(draft, rng.choice(draft.contacts), subject, [("customer", draft.fill(first)), ("agent", answer)])
    for _ in range(6):
        one = rng.choice(draft.contacts)
        summary = draft.fill(rng.choice(draft.texts.calls), a=one)
        agent = rng.randint(1, len(AGENTS))
        draft.put(s.CALLS, contact_id=one.contact_id, phone=one.phone, agent_id=agent, summary=summary, called_at=draft.ago(500))
    for one in rng.sample(draft.users, 2):
        old = f"{local_part(one.given, one.family)}.{one.user_id}.old@{rng.choice(PRIVATE_DOMAINS)}"
        draft.put(s.EMAIL_CHANGES, user_id=one.user_id, old_email=old, new_email=one.email, changed_at=draft.ago(900, 400))
        audit(draft, one.user_id, old, "user.updated", detail=f"email {old} -> {one.email}")


def ticket(draft: Draft, client: Actor, subject: str, messages: Sequence[tuple[str, str]], *, email: str = "") -> int:
    """A ticket of `client` with messages as (author kind, text); `email` where it is not the one on file."""
    rng = draft.rng
    opened = draft.ago(600, 10)
    agent = rng.randint(1, len(AGENTS))
    key = draft.put(
        s.TICKETS,
        number=f"T-{draft.ledger.ids['tickets'] + 40_001}",
        requester_user_id=None if email else client.user_id,
        requester_email=email or client.email,
        requester_name=client.name,
        agent_id=agent,
        subject=subject,
        status=rng.choice((1, 2, 3, 3)),
        opened_at=opened,
    )
    draft.tickets.append(key)
    for place, (kind, body) in enumerate(messages):
        name, sender = (client.name, email or client.email) if kind == "customer" else (AGENTS[agent - 1][0], MAILBOX)
        message(draft, key, kind, name, min(NOW, opened + timedelta(hours=5 * place)), sender=sender, body=body)
    return key


def message(draft: Draft, ticket: int, kind: str, name: str, at: object, *, sender: str, body: str) -> int:
    return draft.put(
        s.TICKET_MESSAGES, ticket_id=ticket, author_kind=kind, from_address=sender, from_name=name, body=body, sent_at=at
    )
