"""Which messages a letter answers, so that one that comes later finds it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

KEPT = """
INSERT OR IGNORE INTO letter_answers (message_id, letter)
SELECT named.value, letters.id
FROM letters,
    json_each(
        json_insert(json_extract(letters.letter, '$.references'), '$[#]', json_extract(letters.letter, '$.in_reply_to'))
    ) AS named
WHERE named.value <> ''
"""


def upgrade() -> None:
    op.create_table(
        "letter_answers",
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter"], ["letters.id"], name=op.f("letter_answers_letter_of_letters"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("message_id", "letter", name=op.f("letter_answers_key")),
        sqlite_with_rowid=False,
    )
    op.execute(KEPT)
