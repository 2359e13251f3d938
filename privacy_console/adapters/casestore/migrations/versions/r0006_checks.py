"""What was checked of who asks: codes, mandates, documents that were seen."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "checks",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("checks_case_of_cases"), initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("checks_key")),
        sa.UniqueConstraint("case", "kind", "place", name=op.f("checks_one_case_kind_place")),
    )
