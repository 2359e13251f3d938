"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

GUARDS = (
    ("CREATE TRIGGER trail_is_never_rewritten BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END"),
    "CREATE TRIGGER trail_is_never_cut BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END",
    (
        "CREATE TRIGGER trail_has_no_gaps BEFORE INSERT ON trail"
        " WHEN NEW.sequence <> (SELECT coalesce(max(sequence), -1) + 1 FROM trail)"
        " BEGIN SELECT RAISE(ABORT, 'the trail has no gaps'); END"
    ),
    (
        "CREATE TRIGGER span_decisions_are_never_rewritten BEFORE UPDATE ON span_decisions"
        " BEGIN SELECT RAISE(ABORT, 'decisions only grow'); END"
    ),
    (
        "CREATE TRIGGER span_decisions_are_never_cut BEFORE DELETE ON span_decisions"
        " BEGIN SELECT RAISE(ABORT, 'decisions only grow'); END"
    ),
)


def upgrade() -> None:
    op.create_table(
        "letters",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("letters_key")),
        sa.UniqueConstraint("id", name=op.f("letters_one_id")),
    )
    op.create_index(op.f("letters_by_message_id"), "letters", ["message_id"], unique=False)
    op.create_table(
        "log",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("frontier", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("log_is_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("log_key")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("people_key")),
    )
    op.create_table(
        "trail",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("stored", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("trail_key")),
    )
    op.create_index(op.f("trail_by_case_sequence"), "trail", ["case", "sequence"], unique=False)
    op.create_table(
        "cases",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("running", sa.Integer(), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("unread", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("due", sa.String(), nullable=False),
        sa.Column("received", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("rights", sa.String(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("cases_key")),
        sa.UniqueConstraint("id", name=op.f("cases_one_id")),
        sa.UniqueConstraint("year", "running", name=op.f("cases_one_year_running")),
    )
    op.create_index("cases_in_order_of_due", "cases", ["state", "due", "number", "unread", "waiting", "owner"], unique=False)
    op.create_index("cases_in_order_of_number", "cases", ["year", "running", "number", "state", "unread"], unique=False)
    op.create_index("cases_in_order_of_received", "cases", ["received", "number", "state", "unread"], unique=False)
    op.create_index("cases_in_order_of_stage", "cases", ["stage", "due", "number", "state", "unread"], unique=False)
    op.create_index("cases_in_order_of_subject", "cases", ["subject", "number", "state", "unread"], unique=False)
    op.create_table(
        "answers",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case"], ["cases.id"], name=op.f("answers_case_of_cases"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("case", name=op.f("answers_key")),
    )
    op.create_table(
        "case_bodies",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["cases.number"], name=op.f("case_bodies_number_of_cases"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["letter"], ["letters.id"], name=op.f("case_bodies_letter_of_letters"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("case_bodies_key")),
    )
    op.create_index(op.f("case_bodies_by_letter"), "case_bodies", ["letter"], unique=False)
    op.create_table(
        "searches",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("paths", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case"], ["cases.id"], name=op.f("searches_case_of_cases"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("case", name=op.f("searches_key")),
    )
    op.create_table(
        "span_decisions",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case"], ["cases.id"], name=op.f("span_decisions_case_of_cases"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("sequence", name=op.f("span_decisions_key")),
        sa.UniqueConstraint("case", "number", name=op.f("span_decisions_one_case_number")),
    )
    op.create_table(
        "subjects",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case"], ["cases.id"], name=op.f("subjects_case_of_cases"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("case", name=op.f("subjects_key")),
    )
    op.create_table(
        "findings",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row", sa.Text(), nullable=False),
        sa.Column("path", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("reach", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("soft_deleted", sa.Integer(), nullable=False),
        sa.Column("decided", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case"], ["searches.case"], name=op.f("findings_case_of_searches"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("case", "place", name=op.f("findings_key")),
        sa.UniqueConstraint("case", "row", name=op.f("findings_one_case_row")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "attached_letters",
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case"], ["cases.id"], name=op.f("attached_letters_case_of_cases"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["letter"], ["letters.id"], name=op.f("attached_letters_letter_of_letters"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("letter", name=op.f("attached_letters_key")),
    )
    op.create_index(op.f("attached_letters_by_case"), "attached_letters", ["case"], unique=False)
    for guard in GUARDS:
        op.execute(guard)
