"""The letters that went out are kept with their cases."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "letters_out",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case"], ["cases.id"], name=op.f("letters_out_case_of_cases"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("case", "number", name=op.f("letters_out_key")),
    )
    op.create_index(op.f("letters_out_by_message_id"), "letters_out", ["message_id"])
