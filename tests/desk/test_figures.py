"""Public figures: what is counted, what is not, and what is too small to be shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from cryptography.fernet import Fernet
from sqlmodel import Session

from bot.desk import Desk, Practice
from bot.desk.figures import Figures, Group, figures_of, since_days, since_new_year, working_days
from bot.rules.deadlines import Calendar
from bot.texts import Texts
from bot.views import Voice
from bot.views.figures import figures_card
from storage.database import Database
from storage.identity import Seal
from storage.tables import Agency, CaseClock, CaseEvent, Citizen, Complaint, Promise
from storage.words import Action, Role, Stage, Status
from tests.storage.rows import NOW, SITI, complaint

ZONE = ZoneInfo("Asia/Jakarta")
LATER = NOW + timedelta(days=20)
LONG_AGO = NOW - timedelta(days=400)
GELUMBANG, LUBAI = "16.03.06", "16.03.14"


class Book:
    """Cases, each with what its figure depends on."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.citizen = Citizen(chat_id=SITI, name_sealed="x", created_at=NOW)
        self.agency = Agency(code="pupr", name="Dinas PUPR")
        self.session.add_all([self.citizen, self.agency])
        self.session.flush()
        self.filed = 0

    def files(self, **facts: object) -> Complaint:
        """One case."""
        self.filed += 1
        case = complaint(self.citizen.id or 0, tracking_id=f"CASE-{self.filed}")
        case.agency_id = self.agency.id
        for name, value in facts.items():
            setattr(case, name, value)
        self.session.add(case)
        self.session.flush()
        return case

    def verifies(self, case: Complaint, stopped_in: int | None, due_in: int | None = 3) -> None:
        """A verification clock that was due and stopped so many days after NOW."""
        self.session.add(
            CaseClock(
                complaint_id=case.id or 0,
                stage=Stage.VERIFY,
                started_at=NOW,
                days=3,
                due_at=None if due_in is None else NOW + timedelta(days=due_in),
                stopped_at=None if stopped_in is None else NOW + timedelta(days=stopped_in),
            )
        )
        self.session.flush()

    def happens(self, case: Complaint, action: Action, after_days: int) -> CaseEvent:
        """A step of the case."""
        case.events += 1
        event = CaseEvent(
            complaint_id=case.id or 0,
            sequence=case.events,
            at=NOW + timedelta(days=after_days),
            action=action,
            role=Role.LIAISON,
            status=case.status,
        )
        self.session.add_all([case, event])
        self.session.flush()
        return event

    def promises(
        self,
        case: Complaint,
        *,
        kept_at: datetime | None = None,
        broken_at: datetime | None = None,
    ) -> None:
        """A day promised in an answer."""
        event = self.happens(case, Action.NOTE, 1)
        self.session.add(
            Promise(
                complaint_id=case.id or 0,
                event_id=event.id or 0,
                due_on=LATER.date(),
                kept_at=kept_at,
                broken_at=broken_at,
            )
        )


@pytest.fixture
def figures(database: Database) -> Callable[[Callable[[Book], None]], Figures]:
    """The figures of the thirty days before LATER, after what was done to a book."""
    practice = Practice(ZONE, Seal(Fernet.generate_key().decode()))

    def counted(done: Callable[[Book], None]) -> Figures:
        def work(session: Session) -> Figures:
            done(Book(session))
            session.flush()
            desk = Desk(session, LATER, practice)
            return figures_of(desk, since_days(desk, 30))

        return database.run_now(work)

    return counted


Counted = Callable[[Callable[[Book], None]], Figures]


def test_cases_are_counted_by_when_they_were_filed(figures: Counted) -> None:
    def book(book: Book) -> None:
        book.files()
        book.files(status=Status.DONE)
        book.files(filed_at=LONG_AGO, status=Status.DONE)

    found = figures(book)
    assert (found.received, found.done) == (2, 1)


def test_supervisory_cases_are_in_no_figure(figures: Counted) -> None:
    def book(book: Book) -> None:
        case = book.files(supervisory=True, status=Status.DONE, rating=1, district_code=LUBAI)
        book.verifies(case, 1)
        book.happens(case, Action.ANSWER, 1)
        book.promises(case, kept_at=LATER)

    found = figures(book)
    assert found == Figures(
        received=0,
        judged=0,
        in_time=0,
        days=[],
        done=0,
        ratings=0,
        rating=0,
        kept=0,
        broken=0,
        promised=0,
        agencies=[],
        districts=[],
    )


def test_secret_cases_are_in_totals_and_in_no_group(figures: Counted) -> None:
    def book(book: Book) -> None:
        for secret in (True, True, True, False):
            book.files(secret=secret, district_code=LUBAI)

    found = figures(book)
    assert found.received == 4
    assert found.agencies == [Group("Dinas PUPR", 1)]
    assert [group.cases for group in found.districts] == [1]


def test_only_the_first_verification_counts_and_only_once_it_can_be_judged(
    figures: Counted,
) -> None:
    def book(book: Book) -> None:
        returned = book.files()
        book.verifies(returned, stopped_in=2)
        book.verifies(returned, stopped_in=9)
        book.verifies(book.files(), stopped_in=4)
        book.verifies(book.files(), stopped_in=None)
        book.verifies(book.files(), stopped_in=None, due_in=25)
        book.verifies(book.files(), stopped_in=9, due_in=None)
        book.verifies(book.files(status=Status.WITHDRAWN), stopped_in=1)

    found = figures(book)
    assert (found.judged, found.in_time) == (4, 2)


def test_the_first_answer_is_counted_in_working_days(figures: Counted) -> None:
    def book(book: Book) -> None:
        for days in (1, 4, 7):
            case = book.files()
            book.happens(case, Action.NOTE, 0)
            book.happens(case, Action.ANSWER, days)
            book.happens(case, Action.ANSWER, days + 9)
        book.files()

    found = figures(book)
    # NOW is a Monday.
    assert (sorted(found.days), found.answered) == ([1, 4, 5], 3)
    assert found.mean_days == pytest.approx(10 / 3)
    assert found.median_days == 4


def test_satisfaction_comes_from_ratings_alone(figures: Counted) -> None:
    def book(book: Book) -> None:
        for rating in (5, 2, None, None):
            book.files(status=Status.DONE, rating=rating, closed_by=Role.SYSTEM)

    found = figures(book)
    assert (found.ratings, found.rating) == (2, 3.5)


def test_promises_are_kept_broken_or_still_to_come(figures: Counted) -> None:
    def book(book: Book) -> None:
        case, ended = book.files(status=Status.ANSWERED), book.files(status=Status.DONE)
        book.promises(case, kept_at=LATER)
        book.promises(case, broken_at=LATER)
        book.promises(case, broken_at=LATER)
        book.promises(case)
        book.promises(ended)

    found = figures(book)
    assert (found.kept, found.broken, found.promised) == (1, 2, 1)


def test_the_five_largest_groups_are_named(figures: Counted) -> None:
    def book(book: Book) -> None:
        for number in range(7):
            agency = Agency(code=f"a{number}", name=f"Dinas {number}")
            book.session.add(agency)
            book.session.flush()
            for _ in range(number + 1):
                book.files(agency_id=agency.id, district_code=GELUMBANG)

    found = figures(book)
    assert found.agencies == [Group(f"Dinas {number}", number + 1) for number in (6, 5, 4, 3, 2)]
    assert found.districts == [Group("Gelumbang", 28)]


def test_the_year_begins_where_the_regency_is(database: Database) -> None:
    practice = Practice(ZONE, Seal(Fernet.generate_key().decode()))
    eve = datetime(2026, 12, 31, 18, 0, tzinfo=UTC)
    since = database.run_now(lambda session: since_new_year(Desk(session, eve, practice)))
    assert since == datetime(2026, 12, 31, 17, 0, tzinfo=UTC)


def test_working_days_of_no_spans_are_none() -> None:
    assert working_days(Calendar(ZONE), []) == []


NOTHING = Figures(
    received=2,
    judged=2,
    in_time=2,
    days=[1, 2],
    done=2,
    ratings=2,
    rating=5,
    kept=0,
    broken=0,
    promised=0,
    agencies=[Group("Dinas PUPR", 2), Group("Dinas Sosial", 3)],
    districts=[],
)


def test_what_is_too_small_is_not_shown() -> None:
    voice = Voice(Texts(ZONE), "id")
    text = figures_card(voice, NOTHING, "year", year=2026).text
    assert "Laporan tahun 2026" in text
    assert text.count("belum cukup") == 3
    assert "Dinas PUPR: kurang dari 3" in text
    assert "Dinas Sosial: 3" in text
    enough = replace(NOTHING, judged=3, days=[1, 2, 2], ratings=3, rating=4.666)
    text = figures_card(voice, enough, "days", year=2026).text
    for words in ("<b>67%</b>", "<b>1,7</b> hari kerja", "<b>4,7</b> dari 5", "dari 3 penilaian"):
        assert words in text
