"""What the queue filters by beside status and words, and notes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXTS = ("kind", "language", "law", "arrived")
MARKS = ("held", "extended", "uncertain", "linked")
FROM_BODIES = """
UPDATE cases SET
    kind = json_extract(body, '$.kind'),
    language = lower(json_extract(body, '$.language')),
    law = json_extract(body, '$.deadline.law'),
    arrived = json_extract(body, '$.deadline.received'),
    extended = coalesce(json_extract(body, '$.deadline.extended'), 0),
    uncertain = coalesce(json_extract(body, '$.receipt_uncertain'), 0)
FROM case_bodies WHERE case_bodies.number = cases.number
"""
GUARDS = (
    "CREATE TRIGGER notes_are_never_rewritten BEFORE UPDATE ON notes BEGIN SELECT RAISE(ABORT, 'notes only grow'); END",
    "CREATE TRIGGER notes_are_never_cut BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'notes only grow'); END",
)


def upgrade() -> None:
    for name in TEXTS:
        op.add_column("cases", sa.Column(name, sa.String(), server_default="", nullable=False))
    op.add_column("cases", sa.Column("labels", sa.Text(), server_default="", nullable=False))
    for name in MARKS:
        op.add_column("cases", sa.Column(name, sa.Integer(), server_default="0", nullable=False))
    op.execute(FROM_BODIES)
    op.create_table(
        "notes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("notes_case_of_cases"), initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("notes_key")),
    )
    op.create_index(op.f("notes_by_case"), "notes", ["case"])
    for trigger in GUARDS:
        op.execute(trigger)
