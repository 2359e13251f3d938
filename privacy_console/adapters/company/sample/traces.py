"""What people leave behind: invoices and payments, visits and choices, and what they say to the support desk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from privacy_console.adapters.company.sample import schema as s
from privacy_console.adapters.company.sample.cast import local_part
from privacy_console.adapters.company.sample.draft import NOW, Actor, Draft
from privacy_console.adapters.company.sample.reserved import CARDS, IBANS, MAILBOX, PRIVATE_DOMAINS, ip, token
from privacy_console.adapters.company.sample.texts import ACTIONS, BROWSERS, PATHS

AGENTS = (
    ("Petra Sommer", "first line"),
    ("Kofi Mensah", "first line"),
    ("Ingrid Solberg", "billing"),
    ("Luis Ferreira", "engineering"),
)
"""WorkOrderSoft's own people at the support desk."""


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


def message(draft: Draft, ticket: int, kind: str, name: str, at: datetime, *, sender: str, body: str) -> int:
    return draft.put(
        s.TICKET_MESSAGES, ticket_id=ticket, author_kind=kind, from_address=sender, from_name=name, body=body, sent_at=at
    )
