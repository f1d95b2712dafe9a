"""The one door between the asynchronous edge and the synchronous inside."""

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

T = TypeVar("T")
POSTGRES_WORKERS = 4
SQLITE_BUSY_SECONDS = 5


class Database:
    """Runs units of work, each one transaction.

    SQLite work runs in the caller's thread on the single connection: a durable commit takes
    less time than a hop to another thread. PostgreSQL work waits on a socket, so it runs in a
    small pool of threads.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = sqlite_engine(self.url) if self.is_sqlite else postgres_engine(self.url)
        self._workers = None if self.is_sqlite else ThreadPoolExecutor(POSTGRES_WORKERS)
        self._bells: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def run(self, work: Callable[[Session], T]) -> T:
        """Run `work(session)` as one transaction, commit, then ring the bells it asked for."""
        if self._workers is None:
            result, rung = self._transact(work)
        else:
            loop = asyncio.get_running_loop()
            result, rung = await loop.run_in_executor(self._workers, self._transact, work)
        for name in rung:
            self._bells[name].set()
        return result

    def run_now(self, work: Callable[[Session], T]) -> T:
        """The same without an event loop, for commands that do one thing and end."""
        return self._transact(work)[0]

    def bell(self, name: str) -> asyncio.Event:
        """An event that is set after each commit whose work called `ring(session, name)`."""
        return self._bells[name]

    def close(self) -> None:
        """Let running work end, then close every connection."""
        if self._workers is not None:
            self._workers.shutdown(wait=True)
        self.engine.dispose()

    def _transact(self, work: Callable[[Session], T]) -> tuple[T, set[str]]:
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            result = work(session)
            session.flush()
        return result, session.info.get("rung", set())


def ring(session: Session, name: str) -> None:
    """Have the bell of that name rung once this transaction is committed."""
    session.info.setdefault("rung", set()).add(name)


def sqlite_engine(url: URL) -> Engine:
    """SQLite with a single connection, WAL, durable commits and immediate write locks (a deferred
    reader that turns writer would be refused at once, whatever the time-out). `?timeout=` in the
    URL says for how many seconds another process's lock is waited for."""
    timeout = float(str(url.query.get("timeout", SQLITE_BUSY_SECONDS)))
    engine = create_engine(
        url,
        hide_parameters=True,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": timeout},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        try:
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
                connection.execute(f"PRAGMA {pragma}").fetchall()
        except sqlite3.Error:
            connection.close()
            raise

    @event.listens_for(engine, "begin")
    def begin(connection: object) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # type: ignore[attr-defined]

    return engine


def postgres_engine(url: URL) -> Engine:
    """PostgreSQL through psycopg 3, one connection a worker."""
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_size=POSTGRES_WORKERS,
        max_overflow=1,
        pool_pre_ping=False,
        connect_args={"options": "-c timezone=UTC"},
    )
