"""Bringing a database to the newest schema."""

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from storage.database import Database
from storage.migrations import HERE

LOCK_KEY = int.from_bytes(b"schema")


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's settings, made in code so that no ini file has to be found."""
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def upgrade(database: Database, revision: str = "head") -> None:
    """Run the missing migrations in one transaction; processes that start together take turns."""
    with database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.execute(select(func.pg_advisory_xact_lock(LOCK_KEY)))
        command.upgrade(alembic_config(connection), revision)


def downgrade(database: Database, revision: str) -> None:
    """Undo migrations down to the revision."""
    with database.engine.begin() as connection:
        command.downgrade(alembic_config(connection), revision)


def known_revisions() -> set[str]:
    """All steps that this program has."""
    steps = ScriptDirectory.from_config(alembic_config()).walk_revisions()
    return {step.revision for step in steps}
