"""Lists, search and counts know of a case exactly when the rules let that officer see it."""

from datetime import UTC, datetime
from itertools import count, product
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlmodel import Session, col

from bot.desk import Desk, Practice
from bot.desk.people import office_of
from bot.desk.reading import copies_of
from bot.desk.visible import known_to, waits_for
from bot.rules.privacy import Office, audience_of
from storage.database import Database
from storage.identity import Seal
from storage.tables import Agency, CaseCopy, Citizen, Complaint, Officer
from storage.words import Audience, Kind, Level, Role, Status

NOW = datetime(2026, 11, 2, 3, tzinfo=UTC)
PRACTICE = Practice(ZoneInfo("Asia/Jakarta"), Seal(Seal.new_key()))
# Codes of agencies, each with its parent and level.
TREE = {
    "setda": (None, Level.AGENCY),
    "dinkes": ("setda", Level.AGENCY),
    "puskesmas": ("dinkes", Level.UNIT),
    "inspektorat": ("setda", Level.AGENCY),
    "dinsos": ("setda", Level.AGENCY),
}
OFFICES = list(product(Role, [None, *TREE]))
FLAGS = (False, True)


def register(session: Session) -> dict[str | None, int | None]:
    """The tree; the numbers by code."""
    numbers: dict[str | None, int | None] = {None: None}
    for code, (parent, level) in TREE.items():
        agency = Agency(code=code, name=code, level=level, parent_id=numbers[parent])
        session.add(agency)
        session.flush()
        numbers[code] = agency.id
    return numbers


def appoint(session: Session, numbers: dict[str | None, int | None]) -> None:
    """An officer of each role in each agency, and in none."""
    for chat_id, (role, code) in enumerate(OFFICES, start=1):
        session.add(
            Officer(chat_id=chat_id, role=role, agency_id=numbers[code], name="x", joined_at=NOW)
        )


def enter_cases(session: Session, numbers: dict[str | None, int | None]) -> None:
    """A case of each kind of visibility, at each agency, about each agency."""
    citizen = Citizen(chat_id=999, name_sealed=PRACTICE.seal.close("Siti"), created_at=NOW)
    session.add(citizen)
    session.flush()
    serial = count()
    places = (None, "dinkes", "puskesmas", "dinsos")
    for supervisory, secret, anonymous, copied in product(FLAGS, repeat=4):
        for status, at, about in product(
            (Status.WAITING, Status.FORWARDED), places, (None, "dinkes", "puskesmas", "setda")
        ):
            case = Complaint(
                tracking_id=f"CASE-{next(serial):04}",
                citizen_id=citizen.id or 0,
                kind=Kind.COMPLAINT,
                status=status,
                story="x",
                supervisory=supervisory,
                secret=secret,
                anonymous=anonymous,
                agency_id=numbers[at],
                accused_id=numbers[about],
                filed_at=NOW,
            )
            session.add(case)
            session.flush()
            if copied:
                session.add(CaseCopy(complaint_id=case.id or 0, agency_id=numbers["dinsos"] or 0))


def test_the_list_of_an_office_agrees_with_the_rules_on_each_case(database: Database) -> None:
    def check(session: Session) -> int:
        numbers = register(session)
        appoint(session, numbers)
        enter_cases(session, numbers)
        desk = Desk(session, NOW, PRACTICE)
        cases = list(session.scalars(select(Complaint)))
        copies = {case.id: copies_of(desk, case) for case in cases}
        for officer in session.scalars(select(Officer)):
            office = office_of(desk, officer)
            assert office
            listed = set(session.scalars(select(col(Complaint.id)).where(known_to(office))))
            assert listed == allowed(cases, office, copies), (officer.role, officer.agency_id)
            waiting = set(session.scalars(select(col(Complaint.id)).where(waits_for(office))))
            assert waiting <= listed, (officer.role, officer.agency_id)
        return len(cases)

    assert database.run_now(check) == 2**4 * 32


def allowed(
    cases: list[Complaint], office: Office, copies: dict[int | None, frozenset[int]]
) -> set[int | None]:
    """The cases that the rules let this office see, asked one by one."""
    return {
        case.id
        for case in cases
        if audience_of(case, own=False, office=office, copies=copies[case.id])
        is not Audience.STRANGER
    }
