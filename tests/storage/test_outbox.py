"""The outbox: each notice once, each chat in order, no faster than Telegram allows."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from storage import outbox
from storage.database import Database
from storage.opening import open_database
from storage.outbox import CLAIM_LASTS, Pace
from storage.tables import Notice
from storage.words import Lane, NoticeStatus

from .rows import BUDI, GROUP, NOW, SITI, notice

PACE = Pace()


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def put(database: Database, *notices: Notice) -> list[int]:
    """Add the notices, in order; their ids."""

    def add(session: Session) -> list[int]:
        outbox.put(session, *notices)
        known = dict(session.exec(select(Notice.text_key, Notice.id)).all())
        return [known.get(each.text_key) or 0 for each in notices]

    return database.run_now(add)


def claim(database: Database, seconds: float = 0, limit: int = 10) -> list[int]:
    """The ids that are claimed so many seconds after NOW."""
    claimed = database.run_now(
        lambda session: outbox.claim(session, now=after(seconds), limit=limit, pace=PACE)
    )
    return [each.id or 0 for each in claimed]


def sent(database: Database, notice_id: int, seconds: float = 0) -> None:
    database.run_now(
        lambda session: outbox.settle_sent(session, notice_id, message_id=77, now=after(seconds))
    )


def later(database: Database, notice_id: int, seconds: float) -> None:
    database.run_now(
        lambda session: outbox.settle_later(
            session, notice_id, due_at=after(seconds), error="RetryAfter"
        )
    )


def read(database: Database, notice_id: int) -> Notice:
    return database.run_now(
        lambda session: session.exec(select(Notice).where(Notice.id == notice_id)).one()
    )


def test_a_claimed_notice_is_marked_and_not_claimed_again(database: Database) -> None:
    [first] = put(database, notice())
    assert claim(database) == [first]
    row = read(database, first)
    assert (row.status, row.attempts) == (NoticeStatus.SENDING, 1)
    assert row.claimed_until == NOW + CLAIM_LASTS
    assert claim(database, 30) == []


def test_what_is_claimed_is_read_whole(database: Database) -> None:
    put(database, notice())
    [row] = database.run_now(lambda session: outbox.claim(session, now=NOW, limit=1, pace=PACE))
    assert (row.chat_id, row.status, row.attempts) == (SITI, NoticeStatus.SENDING, 1)


def test_notices_of_a_chat_go_one_at_a_time_in_order(database: Database) -> None:
    ids = put(database, notice(), notice(), notice())
    for number, expected in enumerate(ids):
        assert claim(database, number * 2) == [expected]
        assert claim(database, number * 2) == []
        sent(database, expected, number * 2)
    assert claim(database, 99) == []


def test_chats_do_not_wait_for_each_other(database: Database) -> None:
    siti, _, budi = put(database, notice(SITI), notice(SITI), notice(BUDI))
    assert claim(database) == [siti, budi]


def test_no_more_than_the_limit_are_claimed(database: Database) -> None:
    ids = put(database, *[notice(SITI + number) for number in range(5)])
    assert claim(database, limit=2) == ids[:2]
    assert claim(database, limit=2) == ids[2:4]


def test_replies_go_before_reminders(database: Database) -> None:
    reminder, reply = put(database, notice(SITI, lane=Lane.REMINDER), notice(BUDI))
    assert claim(database, limit=1) == [reply]
    assert claim(database, limit=1) == [reminder]


def test_a_notice_waits_until_it_is_due(database: Database) -> None:
    [first] = put(database, notice(due_in=60))
    assert claim(database, 59) == []
    assert claim(database, 60) == [first]


@pytest.mark.parametrize(("chat_id", "least"), [(SITI, 1.0), (GROUP, 3.0)])
def test_a_chat_rests_between_two_messages(database: Database, chat_id: int, least: float) -> None:
    first, second = put(database, notice(chat_id), notice(chat_id))
    assert claim(database) == [first]
    sent(database, first)
    assert claim(database, least - 0.01) == []
    assert claim(database, least) == [second]


def test_a_notice_to_retry_holds_up_the_later_ones_of_its_chat(database: Database) -> None:
    first, second = put(database, notice(), notice())
    assert claim(database) == [first]
    later(database, first, 30)
    assert claim(database, 29) == []
    assert claim(database, 30) == [first]
    sent(database, first, 30)
    assert claim(database, 31) == [second]
    row = read(database, first)
    assert (row.status, row.attempts, row.message_id) == (NoticeStatus.SENT, 2, 77)


def test_a_reminder_for_later_does_not_hold_up_the_chat(database: Database) -> None:
    _, second = put(database, notice(due_in=3600, lane=Lane.REMINDER), notice())
    assert claim(database) == [second]


def test_a_reminder_that_falls_due_does_not_overtake_what_is_on_its_way(
    database: Database,
) -> None:
    reminder, reply = put(database, notice(due_in=1, lane=Lane.REMINDER), notice())
    assert claim(database) == [reply]
    assert claim(database, 5) == []
    sent(database, reply, 5)
    assert claim(database, 6) == [reminder]


def test_a_claim_that_ran_out_is_claimed_again(database: Database) -> None:
    first, second = put(database, notice(), notice())
    assert claim(database) == [first]
    assert claim(database, CLAIM_LASTS.total_seconds() - 1) == []
    assert claim(database, CLAIM_LASTS.total_seconds()) == [first]
    sent(database, first, 61)
    assert claim(database, 62) == [second]


def test_a_new_courier_frees_the_claims_of_a_dead_one(database: Database) -> None:
    [first] = put(database, notice())
    assert claim(database) == [first]
    database.run_now(outbox.release_claims)
    assert claim(database, 1) == [first]


@pytest.mark.parametrize("status", [NoticeStatus.FAILED, NoticeStatus.CANCELLED])
def test_a_notice_given_up_lets_the_next_go(database: Database, status: NoticeStatus) -> None:
    first, second = put(database, notice(), notice())
    assert claim(database) == [first]
    database.run_now(
        lambda session: outbox.settle_never(session, first, error="Forbidden", status=status)
    )
    row = read(database, first)
    assert (row.status, row.error, row.claimed_until) == (status, "Forbidden", None)
    assert claim(database) == [second]


def test_a_known_dedupe_key_adds_nothing(database: Database) -> None:
    put(database, notice(dedupe_key="due:1"), notice(dedupe_key="due:1"), notice())
    put(database, notice(dedupe_key="due:1"), notice(dedupe_key="due:2"))
    keys = database.run_now(lambda session: session.exec(select(Notice.dedupe_key)).all())
    assert sorted(key or "" for key in keys) == ["", "due:1", "due:2"]


async def test_a_new_notice_rings_the_bell_and_a_known_one_does_not(database: Database) -> None:
    bell = database.bell(outbox.BELL)
    for expected in (True, False):
        await database.run(lambda session: outbox.put(session, notice(dedupe_key="due:1")))
        assert bell.is_set() is expected
        bell.clear()


def test_the_next_due_time_is_that_of_the_earliest_waiting_notice(database: Database) -> None:
    assert database.run_now(outbox.next_due) is None
    put(database, notice(due_in=90), notice(BUDI, due_in=30))
    assert database.run_now(outbox.next_due) == after(30)


def test_what_left_in_the_last_second_is_counted(database: Database) -> None:
    for number, each in enumerate(put(database, notice(SITI), notice(BUDI), notice(GROUP))):
        sent(database, each, number * 0.4)
    lately = database.run_now(lambda session: outbox.sent_lately(session, now=after(1.1)))
    assert lately == 2


def test_two_couriers_never_take_the_same_notice(database_url: str) -> None:
    """Both claim inside transactions that are open at the same time."""
    pair = [Database(database_url), Database(database_url)]
    ids = put(pair[0], *[notice(SITI + number) for number in range(20)])
    together = threading.Barrier(2)

    def claim_half(database: Database) -> list[int]:
        together.wait(5)
        taken: list[int] = []
        while claimed := claim(database, limit=3):
            taken += claimed
        return taken

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(claim_half, pair)
    assert sorted(first + second) == ids
    for each in pair:
        each.close()


def test_a_courier_passes_over_what_another_holds_on_postgresql(
    migrated_postgres_url: str,
) -> None:
    one, two = Database(migrated_postgres_url), Database(migrated_postgres_url)
    siti, _, budi = put(one, notice(SITI), notice(SITI), notice(BUDI))

    def while_open(session: Session) -> list[int]:
        held = outbox.claim(session, now=NOW, limit=1, pace=PACE)
        return [each.id or 0 for each in held] + claim(two)

    assert one.run_now(while_open) == [siti, budi]
    one.close()
    two.close()


def test_claiming_on_sqlite_reads_only_unsent_notices(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/lapor.db")
    statements: list[str] = []

    def remember(session: Session) -> None:
        session.connection().connection.driver_connection.set_trace_callback(statements.append)  # type: ignore[union-attr]
        outbox.claim(session, now=NOW, limit=1, pace=PACE)

    database.run_now(remember)
    [statement] = [each for each in statements if each.startswith("WITH due")]
    with database.engine.begin() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}").all()
    steps = [str(row[-1]) for row in plan]
    assert "SCAN notice USING INDEX ix_notice_unsent" in steps
    assert not any(step == "SCAN notice" for step in steps)
    database.close()
