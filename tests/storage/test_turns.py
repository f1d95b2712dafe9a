"""The first and last statements of an update's transaction."""

import asyncio
import threading
from datetime import timedelta
from functools import partial

import pytest
from sqlmodel import Session, select

from storage.database import Database
from storage.tables import Conversation, Officer, ParkedUpdate, UpdateLog
from storage.turns import (
    Handled,
    forget_updates,
    keep_conversation,
    lock_conversation,
    log_update,
    mark_replied,
    open_update,
    park,
)
from storage.words import Role, Side

from .rows import BUDI, NOW, SITI

LATER = NOW + timedelta(minutes=5)


def test_the_first_lock_makes_the_row_and_the_next_keeps_it(database: Database) -> None:
    def first(session: Session) -> None:
        row = lock_conversation(session, SITI, language="id", now=NOW)
        assert (row.language, row.step, row.version, row.draft) == ("id", "", 0, None)
        row.step, row.version, row.draft = "story", 3, {"story": "Jalan"}
        keep_conversation(session, row)

    def second(session: Session) -> Conversation:
        return lock_conversation(session, SITI, language="en", now=LATER)

    database.run_now(first)
    row = database.run_now(second)
    assert (row.step, row.version) == ("story", 3)
    assert row.draft == {"story": "Jalan"}
    assert row.updated_at == LATER


@pytest.mark.parametrize(
    ("chat_id", "chosen", "spoken"),
    [(SITI, False, "en"), (SITI, True, "id"), (-100, False, "id")],
    ids=["a person's Telegram is followed", "a choice lasts", "a group keeps its language"],
)
def test_a_chat_speaks_its_language(
    database: Database, chat_id: int, chosen: bool, spoken: str
) -> None:
    def first(session: Session) -> None:
        row = lock_conversation(session, chat_id, language="id", now=NOW)
        assert not row.language_chosen
        row.language_chosen = chosen
        keep_conversation(session, row)

    def second(session: Session) -> str:
        return lock_conversation(session, chat_id, language="en", now=LATER).language

    database.run_now(first)
    assert database.run_now(second) == spoken


async def test_a_second_update_of_the_chat_waits_for_the_first(database_url: str) -> None:
    order: list[str] = []
    locked = threading.Event()

    def slow(session: Session) -> None:
        lock_conversation(session, SITI, language="id", now=NOW)
        locked.set()
        threading.Event().wait(0.3)
        order.append("first")

    def quick(session: Session) -> None:
        lock_conversation(session, SITI, language="id", now=NOW)
        order.append("second")

    one, two = Database(database_url), Database(database_url)
    first = asyncio.create_task(asyncio.to_thread(one.run_now, slow))  # noqa: TID251
    await asyncio.to_thread(locked.wait)
    await asyncio.to_thread(two.run_now, quick)
    await first
    assert order == ["first", "second"]
    one.close()
    two.close()


def test_a_new_update_was_not_handled(database: Database) -> None:
    assert database.run_now(lambda session: open_update(session, 1, chat_id=SITI).handled) is None


def test_a_handled_update_is_found_with_its_reply(database: Database) -> None:
    reply: list[dict[str, object]] = [{"method": "sendMessage", "text": "Terima kasih"}]
    database.run_now(lambda session: log_update(session, 1, chat_id=SITI, reply=reply, now=NOW))
    assert database.run_now(
        lambda session: open_update(session, 1, chat_id=SITI).handled
    ) == Handled(reply, False)


def test_a_reply_that_went_out_is_marked_with_its_card(database: Database) -> None:
    def handle(session: Session) -> None:
        lock_conversation(session, SITI, language="id", now=NOW)
        log_update(session, 1, chat_id=SITI, reply=[], now=NOW)

    def find_card(session: Session) -> int | None:
        return session.exec(select(Conversation.card_id)).one()

    database.run_now(handle)
    for card_id in (55, None):
        database.run_now(
            partial(mark_replied, update_id=1, chat_id=SITI, card_id=card_id, now=NOW)
        )
        assert database.run_now(
            lambda session: open_update(session, 1, chat_id=SITI).handled
        ) == Handled([], True)
        assert database.run_now(find_card) == 55


def test_only_an_active_officer_is_found(database: Database) -> None:
    def add(session: Session) -> None:
        for chat_id, active in ((SITI, True), (BUDI, False)):
            officer = Officer(
                chat_id=chat_id, role=Role.LIAISON, name="x", joined_at=NOW, active=active
            )
            session.add(officer)

    def chats(session: Session) -> list[int]:
        found = [open_update(session, 1, chat_id=chat_id).officer for chat_id in (SITI, BUDI, 3)]
        return [officer.chat_id for officer in found if officer]

    database.run_now(add)
    assert database.run_now(chats) == [SITI]


def test_an_update_parked_again_replaces_the_row(database: Database) -> None:
    for error in ("first", "second"):
        parked = ParkedUpdate(
            update_id=9, reference="R1", error=error, update_sealed="s", parked_at=NOW
        )
        database.run_now(partial(park, parked=parked))
    rows = database.run_now(lambda session: session.exec(select(ParkedUpdate)).all())
    assert [row.error for row in rows] == ["second"]


def test_only_old_updates_are_forgotten(database: Database) -> None:
    def add(session: Session) -> None:
        log_update(session, 1, chat_id=SITI, reply=[], now=NOW)
        log_update(session, 2, chat_id=SITI, reply=[], now=LATER)

    database.run_now(add)
    assert database.run_now(lambda session: forget_updates(session, before=LATER)) == 1
    left = database.run_now(lambda session: session.exec(select(UpdateLog.update_id)).all())
    assert left == [2]


def test_two_bots_count_their_own_updates(database: Database) -> None:
    def work(session: Session) -> tuple[Handled | None, Handled | None]:
        log_update(session, 7, chat_id=SITI, reply=[], now=NOW)
        sent: list[dict[str, object]] = [{"method": "sendMessage"}]
        log_update(session, 7, chat_id=SITI, reply=sent, now=NOW, side=Side.STAFF)
        mark_replied(session, 7, chat_id=SITI, card_id=None, now=NOW, side=Side.STAFF)
        public = open_update(session, 7, chat_id=SITI).handled
        staff = open_update(session, 7, chat_id=SITI, side=Side.STAFF).handled
        return public, staff

    public, staff = database.run_now(work)
    assert public == Handled([], replied=False)
    assert staff == Handled([{"method": "sendMessage"}], replied=True)


def test_a_person_talks_with_two_bots_about_two_things(database: Database) -> None:
    def work(session: Session) -> list[int | None]:
        for side, step in ((Side.PUBLIC, "story"), (Side.STAFF, "answer")):
            row = lock_conversation(session, BUDI, language="id", now=NOW, side=side)
            row.step = step
            keep_conversation(session, row)
        log_update(session, 8, chat_id=BUDI, reply=[], now=NOW, side=Side.STAFF)
        mark_replied(session, 8, chat_id=BUDI, card_id=44, now=NOW, side=Side.STAFF)
        sides = (Side.PUBLIC, Side.STAFF)
        rows = [lock_conversation(session, BUDI, language="id", now=NOW, side=s) for s in sides]
        assert [row.step for row in rows] == ["story", "answer"]
        return [row.card_id for row in rows]

    assert database.run_now(work) == [None, 44]
