"""What alembic runs to migrate: within the transaction that it is handed, so that a store moves whole or not at all."""

from __future__ import annotations

from alembic import context

from privacy_console.adapters.casestore.models import Base


def migrate() -> None:
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=Base.metadata,
        render_as_batch=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


if __name__ == "env_py":  # the name that alembic loads it by; under any other it is only looked at
    migrate()
