"""Findings say who decided, and what few of them have besides."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("findings", sa.Column("decided_by", sa.String(), server_default="", nullable=False))
    op.add_column("findings", sa.Column("more", sa.Text(), server_default="", nullable=False))
