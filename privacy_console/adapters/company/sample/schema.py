"""The tables of the sample company, as a work-order service might have grown them: keys of every kind, and gaps."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Numeric,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

METADATA = MetaData()


def _table(name: str, *parts: Column[object] | ForeignKeyConstraint | PrimaryKeyConstraint) -> Table:
    return Table(name, METADATA, *parts, mysql_charset="utf8mb4", mariadb_charset="utf8mb4")


def _id() -> Column[object]:
    return Column("id", Integer, primary_key=True, autoincrement=False)


def _to(name: str, target: str, *, needed: bool = False, key: bool = False) -> Column[object]:
    """A foreign key, indexed unless it is part of the primary key."""
    if key:
        return Column(name, ForeignKey(target), primary_key=True, autoincrement=False)
    return Column(name, ForeignKey(target), nullable=not needed, index=True)


def _text(name: str, length: int = 120, *, needed: bool = False, index: bool = False) -> Column[object]:
    return Column(name, String(length), nullable=not needed, index=index)


def _when(name: str, *, needed: bool = False) -> Column[object]:
    return Column(name, DateTime, nullable=not needed)


def _money(name: str) -> Column[object]:
    return Column(name, Numeric(10, 2, asdecimal=False), nullable=False)


COUNTRIES = _table("countries", Column("code", String(2), primary_key=True), _text("name", needed=True))

PLANS = _table("plans", Column("code", String(20), primary_key=True), _text("title", needed=True), _money("monthly_price"))

ROLES = _table("roles", _id(), _text("code", 40, needed=True), _text("title", needed=True))

AGENTS = _table("agents", _id(), _text("name", needed=True), _text("email", needed=True), _text("team", 40))

ADDRESSES = _table(
    "addresses",
    _id(),
    _text("line1", needed=True),
    _text("line2"),
    _text("postcode", 20),
    _text("city"),
    Column("country_code", ForeignKey("countries.code"), nullable=False),
)

TENANTS = _table(
    "tenants",
    _id(),
    _text("name", needed=True),
    _text("register_no", 40),
    _text("billing_email"),
    _text("reception_phone", 40),
    _to("address_id", "addresses.id"),
    _text("status", 20, needed=True),
    _when("created_at", needed=True),
)

USERS = _table(
    "users",
    _id(),
    _to("tenant_id", "tenants.id", needed=True),
    _text("account_no", 20, needed=True, index=True),
    _text("username", 80, needed=True),
    _text("email", needed=True, index=True),
    _text("phone", 40),
    _text("given_name", 80),
    _text("family_name", 80),
    _text("display_name", 160),
    _text("password_hash", 200),
    _text("totp_secret", 64),
    _to("manager_id", "users.id"),
    _text("locale", 5),
    Column("preferences", JSON(none_as_null=True)),
    _text("last_login_ip", 45),
    _when("created_at", needed=True),
    _when("deleted_at"),
)

USER_ROLES = _table(
    "user_roles",
    _to("user_id", "users.id", key=True),
    _to("role_id", "roles.id", key=True),
    _to("granted_by", "users.id"),
    _when("granted_at", needed=True),
)

EMAIL_CHANGES = _table(
    "email_changes",
    _id(),
    _to("user_id", "users.id", needed=True),
    _text("old_email", needed=True),
    _text("new_email", needed=True),
    _when("changed_at", needed=True),
)

PASSWORD_RESETS = _table(
    "password_resets",
    _id(),
    _to("user_id", "users.id"),
    _text("email", needed=True),
    _text("token_hash", 64, needed=True),
    _text("ip", 45),
    _when("requested_at", needed=True),
    _when("used_at"),
)

STAFF = _table(
    "staff",
    _id(),
    _to("tenant_id", "tenants.id", needed=True),
    _to("user_id", "users.id"),
    _text("employee_no", 20, needed=True),
    _text("given_name", 80, needed=True),
    _text("family_name", 80, needed=True),
    _text("job_title"),
    _text("mobile", 40),
    Column("skills", JSON(none_as_null=True)),
    Column("hired_on", Date),
)

CONTACTS = _table(
    "contacts",
    _id(),
    _to("tenant_id", "tenants.id", needed=True),
    _to("user_id", "users.id"),
    _text("customer_no", 20, needed=True, index=True),
    _text("full_name", 160, needed=True),
    _text("given_name", 80),
    _text("family_name", 80),
    _text("email", index=True),
    _text("phone", 40),
    _text("mobile", 40),
    Column("date_of_birth", Date),
    _to("address_id", "addresses.id"),
    Column("notes", Text),
    Column("details", JSON(none_as_null=True)),
    _when("created_at", needed=True),
    _when("deleted_at"),
)

SITES = _table(
    "sites",
    _id(),
    _to("tenant_id", "tenants.id", needed=True),
    _to("address_id", "addresses.id"),
    _to("site_contact_id", "contacts.id"),
    _text("name", needed=True),
    Column("access_notes", Text),
)

CONTACT_SITES = _table(
    "contact_sites",
    _to("contact_id", "contacts.id", key=True),
    _to("site_id", "sites.id", key=True),
    _text("relation", 20, needed=True),
)

ASSETS = _table(
    "assets",
    _id(),
    _to("site_id", "sites.id", needed=True),
    _text("name", needed=True),
    _text("serial_no", 40),
    Column("installed_on", Date),
    Column("notes", Text),
)

WORK_ORDERS = _table(
    "work_orders",
    _id(),
    _to("tenant_id", "tenants.id", needed=True),
    _text("number", 20, needed=True),
    _to("site_id", "sites.id"),
    _to("asset_id", "assets.id"),
    _to("requester_contact_id", "contacts.id"),
    _to("created_by", "users.id"),
    _text("title", 200, needed=True),
    Column("description", Text),
    Column("status", Integer, nullable=False),
    Column("priority", Integer, nullable=False),
    _when("created_at", needed=True),
    Column("due_on", Date),
    _when("closed_at"),
)

ASSIGNMENTS = _table(
    "assignments",
    _to("work_order_id", "work_orders.id", key=True),
    _to("staff_id", "staff.id", key=True),
    _text("duty", 20, needed=True),
    _when("assigned_at", needed=True),
)

COMMENTS = _table(
    "comments",
    _id(),
    # One table for two kinds of things, as ORMs like to have it: no foreign key can say so.
    _text("subject_type", 20, needed=True),
    Column("subject_id", Integer, nullable=False, index=True),
    _to("author_user_id", "users.id"),
    Column("body", Text, nullable=False),
    _when("created_at", needed=True),
    _when("deleted_at"),
)

STATUS_HISTORY = _table(
    "status_history",
    _id(),
    _to("work_order_id", "work_orders.id", needed=True),
    Column("from_status", Integer),
    Column("to_status", Integer, nullable=False),
    _to("changed_by", "users.id"),
    Column("note", Text),
    _when("changed_at", needed=True),
)

ATTACHMENTS = _table(
    "attachments",
    _id(),
    _text("owner_type", 20, needed=True),
    Column("owner_id", Integer, nullable=False, index=True),
    _to("uploaded_by", "users.id"),
    _text("file_name", 200, needed=True),
    _text("media_type", 80),
    Column("size_bytes", Integer, nullable=False),
    _text("sha256", 64),
    Column("extracted_text", Text),
    _when("uploaded_at", needed=True),
)

INVOICES = _table(
    "invoices",
    _id(),
    _to("tenant_id", "tenants.id", needed=True),
    _to("contact_id", "contacts.id"),
    _text("number", 20, needed=True),
    _text("billing_name", 160),
    _to("billing_address_id", "addresses.id"),
    Column("issued_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    _money("total"),
    _text("currency", 3, needed=True),
    Column("status", Integer, nullable=False),
)

INVOICE_LINES = _table(
    "invoice_lines",
    _to("invoice_id", "invoices.id", key=True),
    Column("line_no", Integer, primary_key=True, autoincrement=False),
    _text("description", 200, needed=True),
    Column("quantity", Integer, nullable=False),
    _money("unit_price"),
)

PAYMENTS = _table(
    "payments",
    _id(),
    _to("invoice_id", "invoices.id", needed=True),
    _text("method", 20, needed=True),
    _text("card_token", 64),
    _text("card_last4", 4),
    _text("iban", 40),
    _text("payer_name", 160),
    _money("amount"),
    _when("paid_at", needed=True),
)

SUBSCRIPTIONS = _table(
    "subscriptions",
    _id(),
    _to("tenant_id", "tenants.id", needed=True),
    Column("plan_code", ForeignKey("plans.code"), nullable=False),
    _to("ordered_by", "users.id"),
    Column("seats", Integer, nullable=False),
    Column("started_on", Date, nullable=False),
    Column("ends_on", Date),
    _text("status", 20, needed=True),
)

CONSENTS = _table(
    "consents",
    _id(),
    _to("user_id", "users.id", needed=True),
    _text("purpose", 40, needed=True),
    Column("given", Boolean, nullable=False),
    _text("wording_version", 20),
    _text("ip", 45),
    _when("decided_at", needed=True),
)

NEWSLETTER = _table(
    "newsletter_subscriptions",
    _id(),
    _text("email", needed=True, index=True),
    _text("name", 160),
    _text("status", 20, needed=True),
    _text("source", 80),
    _text("unsubscribe_token", 64, needed=True),
    _when("subscribed_at", needed=True),
    _when("unsubscribed_at"),
)

COOKIE_CHOICES = _table(
    "cookie_choices",
    Column("cookie_id", String(40), primary_key=True),
    _to("user_id", "users.id"),
    Column("analytics", Boolean, nullable=False),
    Column("preferences", Boolean, nullable=False),
    Column("marketing", Boolean, nullable=False),
    _text("ip", 45),
    _when("chosen_at", needed=True),
)

SESSIONS = _table(
    "sessions",
    _id(),
    _to("user_id", "users.id", needed=True),
    _text("token_hash", 64, needed=True),
    _text("ip", 45),
    _text("user_agent", 200),
    _when("started_at", needed=True),
    _when("ended_at"),
)

PAGE_VIEWS = _table(
    "page_views",
    _id(),
    _text("cookie_id", 40, index=True),
    _to("session_id", "sessions.id"),
    _text("ip", 45),
    _text("path", 200, needed=True),
    _text("device", 40),
    _text("browser", 40),
    _when("viewed_at", needed=True),
)

TICKETS = _table(
    "tickets",
    _id(),
    _text("number", 20, needed=True),
    _to("requester_user_id", "users.id"),
    _text("requester_email", index=True),
    _text("requester_name", 160),
    _to("agent_id", "agents.id"),
    _text("subject", 200, needed=True),
    Column("status", Integer, nullable=False),
    _when("opened_at", needed=True),
)

TICKET_MESSAGES = _table(
    "ticket_messages",
    _id(),
    _to("ticket_id", "tickets.id", needed=True),
    _text("author_kind", 20, needed=True),
    _text("from_address"),
    _text("from_name", 160),
    Column("body", Text, nullable=False),
    _when("sent_at", needed=True),
)

NOTIFICATIONS = _table(
    "notifications",
    _id(),
    _to("user_id", "users.id", needed=True),
    _text("kind", 40, needed=True),
    _text("channel", 20, needed=True),
    Column("payload", JSON(none_as_null=True)),
    _when("sent_at", needed=True),
    _when("read_at"),
)

API_KEYS = _table(
    "api_keys",
    _id(),
    _to("user_id", "users.id", needed=True),
    _text("name", needed=True),
    _text("prefix", 12, needed=True),
    _text("secret_hash", 64, needed=True),
    _text("last_used_ip", 45),
    _when("created_at", needed=True),
    _when("revoked_at"),
)

CALLS = _table(
    "calls",
    _id(),
    _to("contact_id", "contacts.id"),
    _text("phone", 40),
    _to("agent_id", "agents.id"),
    Column("summary", Text),
    _when("called_at", needed=True),
)

AUDIT_LOG = _table(
    "audit_log",
    _id(),
    # Meant to outlive what it tells of: no foreign key, and the e-mail address as it was then.
    _when("at", needed=True),
    Column("actor_id", Integer),
    _text("actor_email"),
    _text("action", 60, needed=True),
    _text("object_type", 40),
    Column("object_id", Integer),
    Column("detail", Text),
    _text("ip", 45),
)

SETTINGS = _table("settings", Column("name", String(60), primary_key=True), _text("value", 200))
