"""When a case's post has to be looked at, whatever the courier is doing meanwhile."""

from dataclasses import dataclass
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


@dataclass(frozen=True)
class Given:
    """A case after a step: what the courier has of it already, and the post that it got since
    the case was read."""

    status: Status = Status.FORWARDED
    action: Action = Action.ANSWER
    there: NoticeStatus | None = None
    posted: int | None = None
    channel: int | None = CHANNEL

    def told(self, session: Session) -> int:
        """How many notices the step adds."""
        citizen = Citizen(chat_id=SITI, name_sealed="x", created_at=NOW)
        session.add(citizen)
        session.flush()
        case = complaint(citizen.id or 0)
        case.status = Status.FORWARDED
        session.add(case)
        session.flush()
        seal = Seal(Fernet.generate_key().decode())
        desk = Desk(session, NOW, Practice(ZoneInfo("UTC"), seal, channel=self.channel))
        if self.there:
            follow(desk, case, Action.FORWARD)
            session.execute(update(Notice).values(status=self.there))
        case.status = self.status
        session.flush()
        note(session, case.id or 0, self.posted)
        follow(desk, case, self.action)
        every = session.exec(select(func.count(col(Notice.id)))).one()
        return every - (1 if self.there else 0)


@pytest.mark.parametrize(
    ("rule", "given", "told"),
    [
        ("a public case is posted", Given(), 1),
        ("one that is not public is left alone", Given(Status.WAITING, Action.SUPPLY), 0),
        ("without a channel nobody is told", Given(channel=None), 0),
        ("officers' own steps change no post", Given(action=Action.NOTE), 0),
        ("a new title changes it", Given(action=Action.SORT), 1),
        ("many quick moves are one notice", Given(there=NoticeStatus.WAITING), 0),
        ("a step after a post is one more", Given(there=NoticeStatus.SENT, posted=7), 1),
        ("a hidden case's post goes", Given(Status.ARCHIVED, posted=7), 1),
        (
            "even when it is just on its way",
            Given(Status.ARCHIVED, there=NoticeStatus.SENDING),
            1,
        ),
        (
            "what never was posted need not go",
            Given(Status.ARCHIVED, there=NoticeStatus.FAILED),
            0,
        ),
    ],
)
def test_when_the_post_is_looked_at(
    database: Database, rule: str, given: Given, told: int
) -> None:
    assert database.run_now(given.told) == told, rule
