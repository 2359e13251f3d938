"""How far each mailbox was read, and which of its messages could not be fetched."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mailboxes",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("validity", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("source", name=op.f("mailboxes_key")),
    )
    op.create_table(
        "missed_mail",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("validity", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("missed_mail_number_counts")),
        sa.PrimaryKeyConstraint("source", "validity", "number", name=op.f("missed_mail_key")),
    )
