"""The one door between the asynchronous edge and the synchronous inside."""

import asyncio
import sqlite3
from asyncio import AbstractEventLoop, Future
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

T = TypeVar("T")
Work = Callable[[Session], T]
SQLITE_BUSY_SECONDS = 5


Outcome = tuple[Any, set[str]] | Exception
Job = tuple[Work[Any], Future[Any]]


class Database:
    """Runs units of work, each one transaction: it is done wholly or not at all, by itself.

    Work that comes while other work is done waits, and is then done together, behind savepoints,
    with a single durable commit, which nobody hears of before. Two units that fail together for
    the database's sake are done again one by one. SQLite work runs in the caller's thread: a
    durable commit takes less time than a hop to another one. PostgreSQL work waits on a socket,
    so it runs in a thread of its own.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = sqlite_engine(self.url) if self.is_sqlite else postgres_engine(self.url)
        self._worker = None if self.is_sqlite else ThreadPoolExecutor(1)
        self._waiting: list[Job] = []
        self._at_work = False
        self._bells: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def run(self, work: Work[T]) -> T:
        """Run `work(session)` as one transaction, commit, then ring the bells it asked for."""
        loop = asyncio.get_running_loop()
        done: Future[T] = loop.create_future()
        self._waiting.append((work, done))
        if not self._at_work:
            self._at_work = True
            loop.call_soon(self._begin, loop)
        return await done

    def run_now(self, work: Work[T]) -> T:
        """The same without an event loop, for commands that do one thing and end."""
        return self._transact(work)[0]

    def bell(self, name: str) -> asyncio.Event:
        """An event that is set after each commit whose work called `ring(session, name)`."""
        return self._bells[name]

    def close(self) -> None:
        """Let running work end, then close every connection."""
        if self._worker is not None:
            self._worker.shutdown(wait=True)
        self.engine.dispose()

    def _begin(self, loop: AbstractEventLoop) -> None:
        """Do what waits; whatever comes meanwhile is next."""
        jobs, self._waiting = self._waiting, []
        units = [work for work, _ in jobs]
        if self._worker is None:
            self._end(loop, jobs, self._transact_all(units))
            return
        doing = loop.run_in_executor(self._worker, self._transact_all, units)
        doing.add_done_callback(lambda done: self._end(loop, jobs, done.result()))

    def _end(self, loop: AbstractEventLoop, jobs: list[Job], outcomes: list[Outcome]) -> None:
        for (_, done), outcome in zip(jobs, outcomes, strict=True):
            if isinstance(outcome, Exception):
                tell = partial(done.set_exception, outcome)
            else:
                result, rung = outcome
                tell = partial(done.set_result, result)
                for name in rung:
                    self._bells[name].set()
            if not done.cancelled():
                tell()
        self._at_work = bool(self._waiting)
        if self._at_work:
            loop.call_soon(self._begin, loop)

    def _transact_all(self, units: list[Work[Any]]) -> list[Outcome]:
        if len(units) == 1:
            return [self._alone(units[0])]
        try:
            with self.engine.begin() as connection:
                return [_guarded(connection, work) for work in units]
        except Exception:
            return [self._alone(work) for work in units]

    def _alone(self, work: Work[Any]) -> Outcome:
        try:
            return self._transact(work)
        except Exception as error:
            return error

    def _transact(self, work: Work[T]) -> tuple[T, set[str]]:
        with _session(self.engine) as session, session.begin():
            return _do(session, work)


def _guarded(connection: Connection, work: Work[Any]) -> Outcome:
    """Do it behind a savepoint; raises when the transaction is lost for all."""
    connection.exec_driver_sql("SAVEPOINT unit")
    outcome: Outcome
    try:
        with _session(connection) as session:
            outcome = _do(session, work)
    except Exception as error:
        connection.exec_driver_sql("ROLLBACK TO SAVEPOINT unit")
        outcome = error
    connection.exec_driver_sql("RELEASE SAVEPOINT unit")
    return outcome


def _session(bind: Engine | Connection) -> Session:
    return Session(bind, expire_on_commit=False, join_transaction_mode="rollback_only")


def _do(session: Session, work: Work[T]) -> tuple[T, set[str]]:
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
    """PostgreSQL through psycopg 3; one connection for the work, the others for commands."""
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_size=1,
        max_overflow=4,
        pool_pre_ping=False,
        connect_args={"options": "-c timezone=UTC"},
    )
