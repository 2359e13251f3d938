"""Buildings, and the work done in them."""

from __future__ import annotations

from datetime import timedelta

from privacy_console.adapters.company.sample import schema as s
from privacy_console.adapters.company.sample.draft import Actor, Draft
from privacy_console.adapters.company.sample.people import OFFICE, address
from privacy_console.adapters.company.sample.reserved import token


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
