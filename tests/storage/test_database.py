"""The unit of work: all or nothing, heard about only after the commit, nothing lost."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import Session, select

from storage.database import Database, ring
from storage.tables import Citizen, Conversation, Officer
from storage.turns import keep_conversation, lock_conversation
from storage.words import Audience, Lane, NoticeStatus, Role

from .rows import NOW, SITI, complaint, notice


def add_citizen(session: Session) -> None:
    session.add(Citizen(chat_id=SITI, name_sealed="x", created_at=NOW))


def count_citizens(session: Session) -> int:
    return len(session.exec(select(Citizen)).all())


def count_up(session: Session) -> None:
    row = lock_conversation(session, SITI, language="id", now=NOW)
    row.version += 1
    keep_conversation(session, row)


def add_and_fail(session: Session) -> None:
    add_citizen(session)
    session.flush()
    raise RuntimeError("no")


def add_twice(session: Session) -> None:
    add_citizen(session)
    add_citizen(session)


def version(session: Session) -> int:
    return session.exec(select(Conversation.version)).one()


async def test_work_is_committed(database: Database) -> None:
    await database.run(add_citizen)
    assert await database.run(count_citizens) == 1


async def test_failed_work_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError, match="no"):
        await database.run(add_and_fail)
    assert await database.run(count_citizens) == 0


async def test_a_bell_is_rung_only_after_the_commit(database: Database) -> None:
    bell = database.bell("outbox")
    heard_inside: list[bool] = []

    def work(session: Session) -> None:
        ring(session, "outbox")
        heard_inside.append(bell.is_set())

    await database.run(work)
    assert heard_inside == [False]
    assert bell.is_set()
    assert not database.bell("other").is_set()


async def test_a_bell_stays_silent_when_the_work_fails(database: Database) -> None:
    def work(session: Session) -> None:
        ring(session, "outbox")
        add_twice(session)

    with pytest.raises(IntegrityError):
        await database.run(work)
    assert not database.bell("outbox").is_set()


async def test_rows_stay_readable_after_the_commit(database: Database) -> None:
    def add(session: Session) -> Citizen:
        citizen = Citizen(chat_id=SITI, name_sealed="x", created_at=NOW)
        session.add(citizen)
        return citizen

    assert (await database.run(add)).id == 1


async def test_sixty_concurrent_increments_end_at_sixty(database: Database) -> None:
    await asyncio.gather(*[database.run(count_up) for _ in range(60)])
    assert await database.run(version) == 60


async def test_work_that_comes_together_shares_one_commit(database: Database) -> None:
    commits: list[object] = []
    event.listen(database.engine, "commit", commits.append)
    await asyncio.gather(*[database.run(count_up) for _ in range(5)])
    assert len(commits) == 1
    assert await database.run(version) == 5


@pytest.mark.parametrize("failing", [add_and_fail, add_twice])
async def test_work_that_fails_takes_nothing_else_with_it(
    database: Database, failing: Callable[[Session], None]
) -> None:
    together = [database.run(work) for work in (count_up, failing, count_up)]
    first, failed, last = await asyncio.gather(*together, return_exceptions=True)
    assert (first, last) == (None, None)
    assert isinstance(failed, RuntimeError | IntegrityError)
    assert await database.run(version) == 2
    assert await database.run(count_citizens) == 0


async def test_increments_of_two_processes_are_not_lost(database_url: str) -> None:
    def thirty_times(database: Database) -> None:
        for _ in range(30):
            database.run_now(count_up)

    pair = [Database(database_url), Database(database_url)]
    await asyncio.gather(*[asyncio.to_thread(thirty_times, each) for each in pair])
    assert pair[0].run_now(version) == 60
    for each in pair:
        each.close()


def test_telegram_ids_may_be_larger_than_32_bits(database: Database) -> None:
    large = 2**52 - 1
    database.run_now(lambda session: session.add(notice(chat_id=-large)))
    database.run_now(lambda session: lock_conversation(session, large, language="id", now=NOW))
    stored = "SELECT chat_id FROM notice UNION SELECT chat_id FROM conversation ORDER BY 1"
    with database.engine.begin() as connection:
        assert connection.scalars(text(stored)).all() == [-large, large]


def test_enums_are_stored_by_value(database: Database) -> None:
    def add(session: Session) -> None:
        session.add(notice(lane=Lane.REMINDER))
        session.add(Officer(chat_id=SITI, role=Role.LIAISON, name="Budi", joined_at=NOW))

    database.run_now(add)
    with database.engine.begin() as connection:
        row = connection.execute(text("SELECT audience, lane, status FROM notice")).one()
        assert tuple(row) == (
            Audience.OWNER.value,
            Lane.REMINDER.value,
            NoticeStatus.WAITING.value,
        )
        assert connection.scalar(text("SELECT role FROM officer")) == "liaison"


def test_times_come_back_aware_and_in_utc(database: Database) -> None:
    jakarta = NOW.astimezone(timezone(timedelta(hours=7)))
    database.run_now(
        lambda session: session.add(Citizen(chat_id=SITI, name_sealed="x", created_at=jakarta))
    )
    stored = database.run_now(lambda session: session.exec(select(Citizen.created_at)).one())
    assert (stored, stored.tzinfo) == (NOW, UTC)


def test_a_naive_time_is_refused(database: Database) -> None:
    naive = datetime(2026, 11, 2, 3, 0)  # noqa: DTZ001
    citizen = Citizen(chat_id=SITI, name_sealed="x", created_at=naive)
    with pytest.raises(StatementError, match="timezone"):
        database.run_now(lambda session: session.add(citizen))


def test_a_case_needs_its_citizen(database: Database) -> None:
    with pytest.raises(IntegrityError):
        database.run_now(lambda session: session.add(complaint(citizen_id=99)))


def test_sqlite_keeps_a_durable_write_ahead_log(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/lapor.db")
    with database.engine.begin() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(text("PRAGMA synchronous")) == 2
    database.close()
