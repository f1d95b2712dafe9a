"""Looking a database over without changing anything in it; the bot may go on working meanwhile."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool
from sqlmodel import Session

from storage.database import postgres_engine
from storage.errors import DatabaseUnusable, Trouble
from storage.migrations import newest
from storage.opening import LOCK_KEY, revisions, sqlite_file, troubles_of, whereabouts

PATIENCE_SECONDS = 3
# A table that every update writes into, and nobody locks for long.
BUSY_TABLE = "update_log"
HOLDS = text(
    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    " AND (classid::bigint << 32) | objid::bigint = :key"
)


class Schema(StrEnum):
    """How the tables stand to what this program expects."""

    CURRENT = "current"
    BEHIND = "behind"
    NEWER = "newer"
    NONE = "none"


@dataclass(frozen=True)
class Condition:
    """What was found: the server and its version, the tables, the first damage that SQLite's own
    check names (empty for none), and whether a bot works on the database."""

    product: str
    schema: Schema
    damage: str
    running: bool


def examine(url: str) -> Condition:
    """Open the database, check it, and see that a write lock can be had; raises
    DatabaseUnusable."""
    known = make_url(url)
    with troubles_of(known):
        place = sqlite_file(known)
        if place is not None:
            return _examine_file(known, place)
        if known.get_backend_name() == "sqlite":
            raise DatabaseUnusable(Trouble.UNREACHABLE, whereabouts(known))
        return _examine_server(known)


@contextmanager
def reading(url: str) -> Iterator[Session]:
    """A session that can only read; raises DatabaseUnusable."""
    known = make_url(url)
    engine = _reader(known)
    try:
        with troubles_of(known), Session(engine) as session:
            yield session
    finally:
        engine.dispose()


def _examine_file(url: URL, place: Path) -> Condition:
    if not place.exists():
        raise FileNotFoundError(place)
    if not all(os.access(one, os.W_OK) for one in (place, place.parent)):
        raise PermissionError(place)
    product, running = f"SQLite {sqlite3.sqlite_version}", _is_locked(place)
    engine = _reader(url)
    try:
        with engine.connect() as connection:
            said = str(connection.scalar(text("PRAGMA quick_check(1)")))
            schema = _schema(revisions(connection))
            # Not after the reader: the last one to close would work a killed bot's log in.
            _lock_for_writing(place)
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if getattr(cause, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return Condition(product, Schema.NONE, str(cause), running)
    finally:
        engine.dispose()
    damage = "" if said == "ok" else " ".join(said.split())
    return Condition(product, schema, damage, running)


def _lock_for_writing(place: Path) -> None:
    """Take the write lock and give it back at once."""
    with closing(sqlite3.connect(_uri(place, "rw"), uri=True, timeout=PATIENCE_SECONDS)) as writer:
        writer.isolation_level = None
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("ROLLBACK")


def _examine_server(url: URL) -> Condition:
    engine = _patient(url)
    try:
        with engine.connect() as connection:
            version = connection.scalar(text("SHOW server_version"))
            running = bool(connection.scalar(HOLDS, {"key": LOCK_KEY}))
            schema = _schema(revisions(connection))
            if schema is not Schema.NONE:
                connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE_SECONDS}s'"))
                connection.execute(text(f"LOCK TABLE {BUSY_TABLE} IN ROW EXCLUSIVE MODE"))
            connection.rollback()
    finally:
        engine.dispose()
    return Condition(f"PostgreSQL {version}", schema, "", running)


def _schema(present: set[str]) -> Schema:
    if not present:
        return Schema.NONE
    if present == {newest()}:
        return Schema.CURRENT
    from storage.migrate import known_revisions  # noqa: PLC0415 (Alembic is seldom needed)

    return Schema.BEHIND if present <= known_revisions() else Schema.NEWER


def _reader(url: URL) -> Engine:
    place = sqlite_file(url)
    if place is None:
        return _patient(url).execution_options(postgresql_readonly=True)
    return create_engine(
        "sqlite://",
        poolclass=NullPool,
        creator=lambda: sqlite3.connect(_uri(place, "ro"), uri=True, timeout=PATIENCE_SECONDS),
    )


def _patient(url: URL) -> Engine:
    """A server that does not answer is not waited for longer than this."""
    return postgres_engine(url.update_query_dict({"connect_timeout": str(PATIENCE_SECONDS)}))


def _uri(place: Path, mode: str) -> str:
    """A file that nobody has open has no log beside it; reading it shall not make one."""
    asleep = mode == "ro" and not Path(f"{place}-wal").exists()
    return f"file:{quote(str(place))}?mode={mode}{'&immutable=1' if asleep else ''}"


def _is_locked(place: Path) -> bool:
    """Whether a bot holds the lock that only one can hold."""
    try:
        file = os.open(f"{place}.lock", os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(file)
    return False
