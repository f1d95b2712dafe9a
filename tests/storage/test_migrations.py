"""Migrations build every database, and undo what they do."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from storage.database import Database
from storage.migrate import downgrade, upgrade
from storage.migrations.draft import draft
from storage.tables import metadata


def tables_of(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_migrations_go_up_down_and_up_again(fresh_url: str) -> None:
    database = Database(fresh_url)
    for revision in ("head", "base", "head", "head"):
        if revision == "base":
            downgrade(database, revision)
        else:
            upgrade(database, revision)
        with database.engine.begin() as connection:
            expected = set() if revision == "base" else set(metadata.tables)
            assert tables_of(connection) == expected
    database.close()


def test_the_migrations_build_what_the_models_say(database: Database) -> None:
    with database.engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_migrations_build_every_index_of_the_models(database: Database) -> None:
    with database.engine.begin() as connection:
        for name, table in metadata.tables.items():
            built = {index["name"] for index in inspect(connection).get_indexes(name)}
            assert {index.name for index in table.indexes} <= built, name


def test_a_draft_holds_every_table_and_replaces_the_older_draft(tmp_path: Path) -> None:
    (tmp_path / "0001_older.py").write_text("")
    draft("0001", "the first tables", tmp_path)
    [file] = tmp_path.glob("*.py")
    written = file.read_text()
    assert all(f'"{name}",\n' in written for name in metadata.tables)
    draft("0002", "nothing new", tmp_path)
    [second] = tmp_path.glob("0002_*.py")
    assert "create_table" not in second.read_text()
