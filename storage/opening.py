"""Opening a database, and being the only process that works on it."""

import fcntl
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, func, inspect, select, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from storage.database import Database
from storage.errors import DatabaseUnusable, Trouble
from storage.migrations import newest

PATIENCE_SECONDS = 5.0
RETRY_SECONDS = 0.1
LOCK_KEY = int.from_bytes(b"lapor")
VERSION_TABLE = "alembic_version"
SQLITE_TROUBLES = {
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.UNREACHABLE,
    sqlite3.SQLITE_IOERR: Trouble.UNREACHABLE,
    sqlite3.SQLITE_NOTADB: Trouble.UNREACHABLE,
}
POSTGRES_TROUBLES = {
    "25006": Trouble.READ_ONLY,  # read_only_sql_transaction
    "42501": Trouble.READ_ONLY,  # insufficient_privilege
    "55P03": Trouble.LOCKED,  # lock_not_available
}


def open_database(url: str, *, make: bool = True) -> Database:
    """The database, made when it is missing (unless told not to) and brought to the newest
    schema; raises DatabaseUnusable."""
    database = Database(url)
    try:
        with troubles_of(database.url):
            _make_folder(database.url) if make else _demand_file(database.url)
            _bring_up(database)
            with database.engine.begin() as connection:
                # SQLite lets a file that may only be read be opened, even by BEGIN IMMEDIATE.
                touch = f"UPDATE {VERSION_TABLE} SET version_num = version_num"  # noqa: S608
                connection.execute(text(touch))
    except BaseException:
        database.close()
        raise
    return database


@contextmanager
def single_instance(
    database: Database, *, patience_seconds: float = PATIENCE_SECONDS
) -> Iterator[None]:
    """Hold the lock that only one process can hold; raises DatabaseUnusable(IN_USE). The lock of
    a killed process is freed with a delay, so it is asked for again for a while."""
    lock = _file_lock if database.is_sqlite else _advisory_lock
    with lock(database) as take:
        give_up_at = time.monotonic() + patience_seconds
        while not take():
            if time.monotonic() >= give_up_at:
                raise DatabaseUnusable(Trouble.IN_USE, whereabouts(database.url))
            time.sleep(RETRY_SECONDS)
        yield


def whereabouts(url: URL) -> str:
    """Which database this is, for a person to read; never with a password."""
    if url.get_backend_name() == "sqlite":
        return str(sqlite_file(url) or ":memory:")
    host = url.host or url.query.get("host", "localhost")
    port = f":{url.port}" if url.port else ""
    return f"{host}{port}/{url.database or ''}"


@contextmanager
def troubles_of(url: URL) -> Iterator[None]:
    """Turns what the drivers raise into DatabaseUnusable; a mistake of ours stays what it is."""
    try:
        yield
    except PermissionError as error:
        raise DatabaseUnusable(Trouble.READ_ONLY, whereabouts(url)) from error
    except OSError as error:
        raise DatabaseUnusable(Trouble.UNREACHABLE, whereabouts(url)) from error
    except (DBAPIError, sqlite3.Error) as error:
        trouble = _trouble(error.orig if isinstance(error, DBAPIError) else error)
        if trouble is None:
            raise
        raise DatabaseUnusable(trouble, whereabouts(url)) from error


def _trouble(error: BaseException | None) -> Trouble | None:
    if isinstance(error, sqlite3.Error):
        # The low byte is the kind of error, the rest its finer causes.
        return SQLITE_TROUBLES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    state: str | None = getattr(error, "sqlstate", None)
    if state is None or state.startswith(("08", "28", "3D", "53", "57")):
        return Trouble.UNREACHABLE
    return POSTGRES_TROUBLES.get(state)


def _bring_up(database: Database) -> None:
    """Migrate what is behind. Alembic is loaded only for that: it costs a running bot 11 MiB."""
    with database.engine.begin() as connection:
        present = revisions(connection)
    if present == {newest()}:
        return
    from storage.migrate import known_revisions, upgrade  # noqa: PLC0415 (see above)

    if not present <= known_revisions():
        raise DatabaseUnusable(Trouble.UNKNOWN_SCHEMA, whereabouts(database.url))
    upgrade(database)


def revisions(connection: Connection) -> set[str]:
    """The numbers of the schema that the database has; empty where there is none yet."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return set()
    return set(connection.scalars(text(f"SELECT version_num FROM {VERSION_TABLE}")))  # noqa: S608


def _make_folder(url: URL) -> None:
    if (place := sqlite_file(url)) is not None:
        place.parent.mkdir(parents=True, exist_ok=True)


def _demand_file(url: URL) -> None:
    if (place := sqlite_file(url)) is not None and not place.exists():
        raise FileNotFoundError(place)


def sqlite_file(url: URL) -> Path | None:
    """The file of a SQLite database, or None for one in memory or on a server."""
    name = (url.database or "").removeprefix("file:")
    if url.get_backend_name() != "sqlite" or name in {"", ":memory:"}:
        return None
    return Path(name)


@contextmanager
def _file_lock(database: Database) -> Iterator[Callable[[], bool]]:
    place = sqlite_file(database.url)
    if place is None:
        yield lambda: True
        return
    with troubles_of(database.url):
        file = os.open(f"{place}.lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        yield lambda: _try_lock(file)
    finally:
        os.close(file)


def _try_lock(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _advisory_lock(database: Database) -> Iterator[Callable[[], bool]]:
    engine = create_engine(database.engine.url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with troubles_of(database.url):
        connection = engine.connect()
    try:
        yield lambda: bool(connection.scalar(select(func.pg_try_advisory_lock(LOCK_KEY))))
    finally:
        connection.close()
