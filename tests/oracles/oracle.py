"""What a search must find in the sample company, told a second time: by SQL that was written from the tables alone.

Nothing here reads the data map or calls the search. The statements say, of one person, which rows are theirs (`owns`), which
they share, which only refer to them or to what is theirs (`refers`), and whose text names them by something that nobody else
has (`mentions`: e-mail address, account or customer number, own telephone). `questions` are rows that point to the person by
nothing but a name or a telephone that others have, too: to be asked about, never to be taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import phonenumbers
from sqlalchemy import Connection, text

from privacy_console.adapters.company.sample.cast import SampleFacts, SamplePerson
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind

Which = Literal["subject", "neighbour", "namesake"]
Row = tuple[str, tuple[str | int, ...], str]

KEYS = {
    "user_roles": ("user_id", "role_id"),
    "contact_sites": ("contact_id", "site_id"),
    "assignments": ("work_order_id", "staff_id"),
    "invoice_lines": ("invoice_id", "line_no"),
    "cookie_choices": ("cookie_id",),
    "countries": ("code",),
    "plans": ("code",),
    "settings": ("name",),
}
"""Keys that are not `id`."""

MY_ORDERS = "SELECT id FROM work_orders WHERE requester_contact_id = :contact"
MY_INVOICES = "SELECT id FROM invoices WHERE contact_id = :contact"
MY_TICKETS = "SELECT id FROM tickets WHERE requester_user_id = :user OR lower(requester_email) IN (:email, :former)"
MY_MESSAGES = "SELECT id FROM ticket_messages WHERE lower(from_address) IN (:email, :former)"

OWNS = {
    "users": "id = :user",
    "staff": "user_id = :user",
    "contacts": "id = :contact",
    "user_roles": "user_id = :user",
    "email_changes": "user_id = :user",
    "password_resets": "user_id = :user OR lower(email) IN (:email, :former)",
    "contact_sites": "contact_id = :contact",
    "work_orders": f"id IN ({MY_ORDERS})",
    "status_history": f"work_order_id IN ({MY_ORDERS})",
    "assignments": "staff_id = :staff",
    "comments": "author_user_id = :user",
    "attachments": "uploaded_by = :user",
    "invoices": f"id IN ({MY_INVOICES})",
    "invoice_lines": f"invoice_id IN ({MY_INVOICES})",
    "payments": f"invoice_id IN ({MY_INVOICES})",
    "consents": "user_id = :user",
    "newsletter_subscriptions": "lower(email) IN (:email, :former)",
    "cookie_choices": "user_id = :user",
    "sessions": "user_id = :user",
    "page_views": """session_id IN (SELECT id FROM sessions WHERE user_id = :user)
        OR cookie_id IN (SELECT cookie_id FROM cookie_choices WHERE user_id = :user)""",
    "notifications": "user_id = :user",
    "api_keys": "user_id = :user",
    "tickets": f"id IN ({MY_TICKETS})",
    "ticket_messages": f"id IN ({MY_MESSAGES}) OR (ticket_id IN ({MY_TICKETS}) AND author_kind = 'agent')",
    "calls": "contact_id = :contact",
    "audit_log": "actor_id = :user OR lower(actor_email) IN (:email, :former)",
}

SHARED = {
    "addresses": """id IN (SELECT address_id FROM contacts WHERE id = :contact)
        OR id IN (SELECT billing_address_id FROM invoices WHERE contact_id = :contact)""",
}

REFERS = {
    "tenants": """id IN (SELECT tenant_id FROM users WHERE id = :user)
        OR id IN (SELECT tenant_id FROM contacts WHERE id = :contact)
        OR id IN (SELECT tenant_id FROM staff WHERE user_id = :user)""",
    "users": "id IN (SELECT manager_id FROM users WHERE id = :user)",
    "roles": "id IN (SELECT role_id FROM user_roles WHERE user_id = :user)",
    "user_roles": "granted_by = :user",
    "sites": f"""site_contact_id = :contact
        OR id IN (SELECT site_id FROM contact_sites WHERE contact_id = :contact)
        OR id IN (SELECT site_id FROM work_orders WHERE id IN ({MY_ORDERS}))""",
    "assets": f"id IN (SELECT asset_id FROM work_orders WHERE id IN ({MY_ORDERS}))",
    "work_orders": """created_by = :user
        OR id IN (SELECT work_order_id FROM assignments WHERE staff_id = :staff)
        OR id IN (SELECT subject_id FROM comments WHERE subject_type = 'work_order' AND author_user_id = :user)
        OR id IN (SELECT owner_id FROM attachments WHERE owner_type = 'work_order' AND uploaded_by = :user)""",
    "assignments": f"work_order_id IN ({MY_ORDERS})",
    "status_history": "changed_by = :user",
    "comments": f"""(subject_type = 'work_order' AND subject_id IN ({MY_ORDERS}))
        OR (subject_type = 'ticket' AND subject_id IN ({MY_TICKETS}))""",
    "attachments": f"""(owner_type = 'work_order' AND owner_id IN ({MY_ORDERS}))
        OR (owner_type = 'ticket' AND owner_id IN ({MY_TICKETS}))""",
    "tickets": f"""id IN (SELECT subject_id FROM comments WHERE subject_type = 'ticket' AND author_user_id = :user)
        OR id IN (SELECT owner_id FROM attachments WHERE owner_type = 'ticket' AND uploaded_by = :user)
        OR id IN (SELECT ticket_id FROM ticket_messages WHERE author_kind = 'customer' AND id IN ({MY_MESSAGES}))""",
    "ticket_messages": f"ticket_id IN ({MY_TICKETS}) AND author_kind = 'customer'",
    "subscriptions": "ordered_by = :user",
}

TEXTS = {
    "users": ("preferences",),
    "staff": ("skills",),
    "contacts": ("notes", "details"),
    "sites": ("access_notes",),
    "assets": ("notes",),
    "work_orders": ("title", "description"),
    "comments": ("body",),
    "status_history": ("note",),
    "attachments": ("file_name", "extracted_text"),
    "invoice_lines": ("description",),
    "notifications": ("payload",),
    "tickets": ("subject",),
    "ticket_messages": ("body",),
    "calls": ("summary",),
    "audit_log": ("detail",),
}
NAMES = {
    "users": ("display_name",),
    "staff": ("given_name || ' ' || family_name",),
    "contacts": ("full_name",),
    "agents": ("name",),
    "invoices": ("billing_name",),
    "payments": ("payer_name",),
    "newsletter_subscriptions": ("name",),
    "tickets": ("requester_name",),
    "ticket_messages": ("from_name",),
}
PHONES = {
    "users": ("phone",),
    "staff": ("mobile",),
    "contacts": ("phone", "mobile"),
    "calls": ("phone",),
    "tenants": ("reception_phone",),
}


def person(facts: SampleFacts, which: Which | SamplePerson) -> SamplePerson:
    if isinstance(which, SamplePerson):
        return which
    return {"subject": facts.subject, "neighbour": facts.neighbour, "namesake": facts.namesake}[which]


def identifiers(facts: SampleFacts, which: Which | SamplePerson) -> tuple[Identifier, ...]:
    """What the person gives when they ask, all of it checked and found theirs."""
    one = person(facts, which)
    given = (
        (IdentifierKind.EMAIL, one.email),
        (IdentifierKind.EMAIL, one.former_email),
        (IdentifierKind.PHONE, one.phone),
        (IdentifierKind.ACCOUNT, one.account_no),
        (IdentifierKind.CUSTOMER_NUMBER, one.customer_no),
        (IdentifierKind.NAME, one.name),
    )
    return tuple(Identifier(kind=kind, value=value) for kind, value in given if value)


def expected_rows(connection: Connection, facts: SampleFacts, which: Which | SamplePerson) -> set[Row]:
    """(table, key, reach) of every row that a search for the person must take without asking. One row, one reach: the strongest."""
    values = _values(person(facts, which))
    found: dict[tuple[str, tuple[str | int, ...]], str] = {}
    own_phone = not phone_is_shared(connection, person(facts, which))
    for reach, statements in (("owns", OWNS), ("shared", SHARED), ("refers", REFERS)):
        for table, where in statements.items():
            for key in _rows(connection, table, where, values):
                found.setdefault((table, key), reach)
    for table, columns in TEXTS.items():
        told = [f"lower(CAST({column} AS TEXT)) LIKE :{one}" for column in columns for one in ("has_email", "has_former")]
        told += [f"lower(CAST({column} AS TEXT)) LIKE :{one}" for column in columns for one in ("has_account", "has_customer")]
        told += [f"CAST({column} AS TEXT) LIKE :has_tag" for column in columns]
        if own_phone:
            told += [f"{_bare(column)} LIKE :has_phone" for column in columns]
        for key in _rows(connection, table, " OR ".join(told), values):
            found.setdefault((table, key), "mentions")
    return {(table, key, reach) for (table, key), reach in found.items()}


def questions(connection: Connection, facts: SampleFacts, which: Which | SamplePerson) -> set[tuple[str, tuple[str | int, ...]]]:
    """(table, key) of every row that nothing but a name, or a telephone of several people, ties to the person."""
    values = _values(person(facts, which))
    asked: set[tuple[str, tuple[str | int, ...]]] = set()
    for table in TEXTS.keys() | NAMES.keys() | PHONES.keys():
        where = [f"{column} = :name" for column in NAMES.get(table, ())]
        where += [f"CAST({column} AS TEXT) LIKE :has_name" for column in TEXTS.get(table, ())]
        where += [f"{_bare(column)} LIKE :has_phone" for column in PHONES.get(table, ())]
        asked |= {(table, key) for key in _rows(connection, table, " OR ".join(where), values)}
    return asked - {(table, key) for table, key, _ in expected_rows(connection, facts, which)}


def anyone(connection: Connection, *, users: Iterable[int] = (), contacts: Iterable[int] = ()) -> Iterator[SamplePerson]:
    """People of the sample as their own rows tell of them: those users, and those contacts who have no account."""
    told = """
        SELECT u.id AS user_id, c.id AS contact_id, s.id AS staff_id, coalesce(u.email, c.email, '') AS email,
            coalesce(u.phone, c.phone, c.mobile, s.mobile, '') AS phone, coalesce(u.account_no, '') AS account_no,
            coalesce(c.customer_no, '') AS customer_no, coalesce(u.given_name, s.given_name, c.given_name, '') AS given,
            coalesce(u.family_name, s.family_name, c.family_name, '') AS family,
            coalesce((SELECT min(old_email) FROM email_changes e WHERE e.user_id = u.id), '') AS former_email
        FROM {0} LEFT JOIN {1} LEFT JOIN staff s ON s.user_id = u.id WHERE {2}.id = :id"""
    by_user = told.format("users u", "contacts c ON c.user_id = u.id", "u")
    by_contact = told.format("contacts c", "users u ON u.id = c.user_id", "c")
    for statement, ids in ((by_user, users), (by_contact, contacts)):
        for number in ids:
            row = connection.execute(text(statement), {"id": number}).mappings().one()
            yield SamplePerson(language="en", **row)


def phone_is_shared(connection: Connection, one: SamplePerson) -> bool:
    """Whether the person's telephone stands in somebody else's row, too, or is a reception's."""
    own = {"users": one.user_id, "contacts": one.contact_id, "staff": one.staff_id, "tenants": None}
    where = [(table, f"{_bare(column)} LIKE :has_phone") for table in own for column in PHONES[table]]
    return any(key != (own[table],) for table, condition in where for key in _rows(connection, table, condition, _values(one)))


def names_alike(connection: Connection, one: SamplePerson) -> bool:
    """Whether somebody else bears the name."""
    own = {"users": one.user_id, "contacts": one.contact_id, "staff": one.staff_id}
    where = [(table, f"{column} = :name") for table in own for column in NAMES[table]]
    return any(key != (own[table],) for table, condition in where for key in _rows(connection, table, condition, _values(one)))


def _values(one: SamplePerson) -> dict[str, str | int | None]:
    nothing = "(nothing is equal to this)"
    national = _national(one.phone) or nothing
    return {
        "user": one.user_id,
        "contact": one.contact_id,
        "staff": one.staff_id,
        "email": one.email,
        "former": one.former_email or nothing,
        "name": one.name,
        "has_name": f"%{one.name}%",
        "has_email": f"%{one.email}%",
        "has_former": f"%{one.former_email or nothing}%",
        "has_account": f"%{(one.account_no or nothing).lower()}%",
        "has_customer": f"%{(one.customer_no or nothing).lower()}%",
        "has_phone": f"%{national}%",
        "has_tag": f"%](user:{one.user_id or nothing})%",
    }


def _national(phone: str) -> str:
    """The digits that each way to write the number has: without country code and trunk zero."""
    try:
        return phonenumbers.national_significant_number(phonenumbers.parse(phone, "GB"))
    except phonenumbers.NumberParseException:
        return ""


def _bare(column: str) -> str:
    """SQL for a text without what people put between digits."""
    sql = f"CAST({column} AS TEXT)"
    for sign in (" ", "-", "/", ".", "(0)", "(", ")"):
        sql = f"replace({sql}, '{sign}', '')"
    return sql


def _rows(connection: Connection, table: str, where: str, values: dict[str, str | int | None]) -> Iterator[tuple[str | int, ...]]:
    statement = text(f"SELECT {', '.join(KEYS.get(table, ('id',)))} FROM {table} WHERE {where}")
    for row in connection.execute(statement, {name: values[name] for name in statement._bindparams}):
        yield tuple(row)
