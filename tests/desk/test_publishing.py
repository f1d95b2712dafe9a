"""When a case's post has to be looked at, whatever the courier is doing meanwhile."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import func, update
from sqlmodel import Session, col, select

from bot.desk import Desk, Practice
from bot.desk.publishing import follow, note
from storage.database import Database
from storage.identity import Seal
from storage.tables import Citizen, Notice
from storage.words import Action, NoticeStatus, Status
from tests.storage.rows import NOW, SITI, complaint

CHANNEL = -1_002_000_000_009
Told = Callable[..., int]


@pytest.fixture
def told(database: Database) -> Told:
    """How many notices follow on a step of a case like this, beside one that is there already."""

    def work(
        session: Session,
        status: Status,
        action: Action,
        there: NoticeStatus | None,
        posted: int | None,
        channel: int | None,
    ) -> int:
        citizen = Citizen(chat_id=SITI, name_sealed="x", created_at=NOW)
        session.add(citizen)
        session.flush()
        case = complaint(citizen.id or 0)
        case.status = Status.FORWARDED
        session.add(case)
        session.flush()
        practice = Practice(ZoneInfo("UTC"), Seal(Fernet.generate_key().decode()), channel=channel)
        desk = Desk(session, NOW, practice)
        if there:
            follow(desk, case, Action.FORWARD)
            session.execute(update(Notice).values(status=there))
        case.status = status
        session.add(case)
        session.flush()
        note(session, case.id or 0, posted)
        before = session.exec(select(func.count(col(Notice.id)))).one()
        follow(desk, case, action)
        return session.exec(select(func.count(col(Notice.id)))).one() - before

    def count(
        status: Status,
        *,
        action: Action = Action.ANSWER,
        there: NoticeStatus | None = None,
        posted: int | None = None,
        channel: int | None = CHANNEL,
    ) -> int:
        return database.run_now(
            lambda session: work(session, status, action, there, posted, channel)
        )

    return count


def test_a_public_case_is_posted(told: Told) -> None:
    assert told(Status.FORWARDED) == 1


def test_a_case_that_is_not_public_and_has_no_post_is_left_alone(told: Told) -> None:
    assert told(Status.WAITING, action=Action.SUPPLY) == 0


def test_without_a_channel_nothing_is_told(told: Told) -> None:
    assert told(Status.FORWARDED, channel=None) == 0


def test_what_officers_do_among_themselves_changes_no_post(told: Told) -> None:
    assert told(Status.FORWARDED, action=Action.NOTE) == 0


def test_many_quick_moves_are_one_notice(told: Told) -> None:
    assert told(Status.ANSWERED, there=NoticeStatus.WAITING) == 0


@pytest.mark.parametrize("there", [NoticeStatus.SENT, NoticeStatus.FAILED])
def test_a_post_goes_when_its_case_is_hidden(told: Told, there: NoticeStatus) -> None:
    assert told(Status.ARCHIVED, there=there, posted=7) == 1


def test_a_post_goes_even_when_it_is_just_on_its_way(told: Told) -> None:
    assert told(Status.ARCHIVED, there=NoticeStatus.SENDING) == 1


def test_a_post_that_was_made_since_the_case_was_read_is_known(database: Database) -> None:
    def made(session: Session) -> tuple[int | None, int]:
        citizen = Citizen(chat_id=SITI, name_sealed="x", created_at=NOW)
        session.add(citizen)
        session.flush()
        case = complaint(citizen.id or 0)
        session.add(case)
        session.flush()
        note(session, case.id or 0, 7)
        practice = Practice(ZoneInfo("UTC"), Seal(Fernet.generate_key().decode()), channel=CHANNEL)
        follow(Desk(session, NOW, practice), case, Action.HIDE)
        return case.post_id, session.exec(select(func.count(col(Notice.id)))).one()

    assert database.run_now(made) == (None, 1)
