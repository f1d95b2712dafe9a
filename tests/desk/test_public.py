"""What is public: the rule and its form in SQL say the same of every case."""

from itertools import product

from sqlmodel import Session, select

from bot.desk.visible import public
from bot.rules.privacy import is_public
from storage.database import Database
from storage.tables import Citizen, Complaint
from storage.words import Status
from tests.storage.rows import NOW, SITI, complaint


def test_the_rule_and_the_query_agree_on_every_case(database: Database) -> None:
    database.run_now(_every_kind_of_case)
    rows = database.run_now(lambda session: session.exec(select(Complaint)).all())
    listed = database.run_now(
        lambda session: session.exec(select(Complaint).where(public())).all()
    )
    assert len(rows) == len(Status) * 4
    expected = {row.tracking_id for row in rows if is_public(row)}
    assert {row.tracking_id for row in listed} == expected
    assert expected


def _every_kind_of_case(session: Session) -> None:
    citizen = Citizen(chat_id=SITI, name_sealed="x", created_at=NOW)
    session.add(citizen)
    session.flush()
    for status, secret, supervisory in product(Status, (True, False), (True, False)):
        case = complaint(citizen.id or 0, tracking_id=f"{status}-{secret}-{supervisory}")
        case.status, case.secret, case.supervisory = status, secret, supervisory
        session.add(case)
