"""The status screen in every status: where the case is, whose turn it is, what is due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from bot.desk import Desk, Practice, cases
from bot.desk.effects import Hand, Said
from bot.desk.joining import around
from bot.desk.people import Actor
from bot.desk.reading import see_as
from bot.desk.standing import situation_of
from bot.rules.drafts import ComplaintDraft
from bot.texts import Texts
from bot.views import View, Voice
from bot.views.status import status_screen
from storage.database import Database
from storage.identity import Seal
from storage.tables import Agency, Attachment, Complaint, Officer
from storage.words import Action, ArchiveReason, Audience, FileKind, Kind, Level, Role, Status

ZONE = ZoneInfo("Asia/Jakarta")
PRACTICE = Practice(ZONE, Seal(Seal.new_key()))
# A Monday, 09:00; the fifth working day after it is the Monday after.
MONDAY = datetime(2026, 11, 30, 2, tzinfo=UTC)
SITI, BUDI = 101, 102
QUESTION, ANSWER = "Di RT berapa?", "Ditambal 3 Desember oleh regu Pak Hasan."
VERIFY_BY, ANSWER_BY = "Kamis 3 Desember 2026 23:59", "Senin 7 Desember 2026 23:59"
SETTLE_BY = "🏁 Selesai paling lambat Jumat 18 Desember 2026 23:59"
Step = tuple[Role, Action, Callable[["Office"], Said]]


@dataclass
class Office:
    """A regency with one agency, one outside of it, and an officer of each role."""

    desk: Desk

    def __post_init__(self) -> None:
        self.ours = self._agency("pupr", "Dinas PUPR", Level.AGENCY)
        self.outside = self._agency("pln", "PLN", Level.OUTSIDE)
        self.hands = {role: self._hand(role) for role in (Role.COORDINATOR, Role.LIAISON)}
        self.hands |= {Role.CITIZEN: cases.REPORTER, Role.SYSTEM: cases.JOB}

    def _agency(self, code: str, name: str, level: Level) -> Agency:
        agency = Agency(code=code, name=name, level=level)
        self.desk.session.add(agency)
        self.desk.session.flush()
        return agency

    def _hand(self, role: Role) -> Hand:
        agency = self.ours.id if role is Role.LIAISON else None
        chat_id = 200 + len(role)
        officer = Officer(chat_id=chat_id, role=role, agency_id=agency, name="x", joined_at=MONDAY)
        self.desk.session.add(officer)
        self.desk.session.flush()
        return Hand(role, officer)

    def filed(self, chat_id: int = SITI) -> Complaint:
        """A complaint of Monday morning."""
        draft = ComplaintDraft(
            kind=Kind.COMPLAINT,
            story="Jalan di depan SD Negeri 3 berlubang besar.",
            district_code="16.03.07",
            village_code="16.03.07.1001",
            happened_on=date(2026, 11, 29),
        )
        return cases.file_complaint(self.desk, Actor(chat_id, "Siti", None), draft)

    def photo(self) -> int:
        """The number of a file that Telegram holds."""
        photo = Attachment(
            chat_id=SITI,
            kind=FileKind.PHOTO,
            file_id="x",
            file_unique_id="x",
            created_at=MONDAY,
        )
        self.desk.session.add(photo)
        self.desk.session.flush()
        return photo.id or 0

    def screen(self, complaint: Complaint, *, days: int = 0, owner: bool = True) -> View:
        """What is shown so many days later."""
        desk = Desk(self.desk.session, MONDAY + timedelta(days=days), PRACTICE)
        view = see_as(desk, Audience.OWNER if owner else Audience.FOLLOWER, complaint)
        return status_screen(Voice(Texts(ZONE), "id"), situation_of(view), around(desk, view))


def saying(text: str) -> Callable[[Office], Said]:
    return lambda _office: Said(text)


FORWARD: Step = (Role.COORDINATOR, Action.FORWARD, lambda office: Said(agency=office.ours))
ANSWERED: Step = (Role.LIAISON, Action.ANSWER, saying(ANSWER))
CLAIM: Step = (Role.LIAISON, Action.CLAIM, lambda it: Said("Selesai.", (it.photo(),)))
SPAM: Step = (Role.COORDINATOR, Action.ARCHIVE, saying(ArchiveReason.SPAM.value))
PASS_ON: Step = (Role.COORDINATOR, Action.NOT_OURS, lambda office: Said(agency=office.outside))
JOIN: Step = (Role.COORDINATOR, Action.JOIN, lambda office: Said(other=office.filed(BUDI)))


def does(role: Role, action: Action, text: str = "") -> Step:
    return role, action, saying(text)


CITIZEN, COORDINATOR, LIAISON = Role.CITIZEN, Role.COORDINATOR, Role.LIAISON
CASES: dict[str, tuple[Status, list[Step], list[str]]] = {
    "waiting": (
        Status.WAITING,
        [],
        ["● ○ ○ ○ Diperiksa", "di koordinator", f"⏰ Diperiksa paling lambat {VERIFY_BY}"],
    ),
    "deferred": (
        Status.DEFERRED,
        [does(COORDINATOR, Action.DEFER, QUESTION)],
        ["● ○ ○ ○", "giliran Anda", "30 hari sejak Senin 30 November", "Pertanyaan", QUESTION],
    ),
    "forwarded": (
        Status.FORWARDED,
        [FORWARD],
        [
            *("● ● ○ ○ Ditangani instansi", "di Dinas PUPR", SETTLE_BY),
            f"⏰ Dijawab paling lambat {ANSWER_BY}",
            "5 hari kerja sejak Senin 30 November 2026",
        ],
    ),
    "returned": (
        Status.RETURNED,
        [FORWARD, does(LIAISON, Action.RETURN, "Bukan jalan kami.")],
        ["● ○ ○ ○", "di koordinator", "instansi yang tepat", VERIFY_BY, SETTLE_BY],
    ),
    "returned twice": (
        Status.RETURNED,
        [FORWARD, does(LIAISON, Action.RETURN, "Bukan.")] * 2,
        [
            "di koordinator",
            "Sudah dioper: 2 kali",
            "⏰ Diputuskan paling lambat Selasa 1 Desember 2026 23:59",
        ],
    ),
    "asked": (
        Status.ASKED,
        [FORWARD, does(LIAISON, Action.ASK, QUESTION)],
        ["● ● ○ ○", "giliran Anda", "pertanyaan Dinas PUPR", "Jawab paling lambat", QUESTION],
    ),
    "answered": (
        Status.ANSWERED,
        [FORWARD, ANSWERED],
        [
            *("● ● ● ○ Dijawab", "giliran Anda", "Dinas PUPR sudah menjawab", ANSWER),
            *("Tanpa kabar Anda sampai", "10 hari kerja sejak Kamis 3 Desember 2026"),
            "🤝 Dijanjikan: Kamis 3 Desember 2026",
        ],
    ),
    "replied": (
        Status.REPLIED,
        [FORWARD, ANSWERED, does(CITIZEN, Action.REPLY, "Belum.")],
        ["● ● ○ ○", "di Dinas PUPR", "Balasan Anda dibaca", ANSWER_BY, "Jawaban terakhir"],
    ),
    "passed on": (
        Status.PASSED_ON,
        [PASS_ON],
        ["● ● ○ ○", "di PLN, di luar kabupaten", "Jawabannya kami kabarkan"],
    ),
    "claimed": (
        Status.CLAIMED,
        [FORWARD, CLAIM],
        ["● ● ● ○", "giliran Anda", "Benarkah?", "Tanpa kabar Anda sampai", "Selesai."],
    ),
    "reopened": (
        Status.REOPENED,
        [FORWARD, CLAIM, does(CITIZEN, Action.DISPUTE)],
        ["● ○ ○ ○", "di koordinator", "Dibuka kembali", VERIFY_BY],
    ),
    "done": (
        Status.DONE,
        [FORWARD, CLAIM, does(CITIZEN, Action.CONFIRM)],
        ["● ● ● ● Selesai", "Belum beres?"],
    ),
    "done by silence": (
        Status.DONE,
        [FORWARD, ANSWERED, does(Role.SYSTEM, Action.LAPSE)],
        ["● ● ● ● Selesai", "tidak ada kabar dari Anda"],
    ),
    "archived": (
        Status.ARCHIVED,
        [SPAM],
        ["✕ Tidak dilanjutkan", "Pesan iklan atau percobaan", "petugas lain memeriksa"],
    ),
    "appealed": (
        Status.APPEALED,
        [SPAM, does(CITIZEN, Action.APPEAL)],
        ["● ○ ○ ○", "di petugas kedua", VERIFY_BY],
    ),
    "joined": (
        Status.JOINED,
        [JOIN],
        ["● ○ ○ ○ Diperiksa", "laporan yang sama", "Digabung dengan laporan serupa"],
    ),
    "withdrawn": (
        Status.WITHDRAWN,
        [does(CITIZEN, Action.WITHDRAW)],
        ["✕ Tidak dilanjutkan", "Anda mencabut laporan ini"],
    ),
}
NO_CLOCK = {Status.PASSED_ON, Status.DONE, Status.ARCHIVED, Status.JOINED, Status.WITHDRAWN}


def taken(session: Session, steps: list[Step]) -> tuple[Office, Complaint]:
    """A case that went this way on Monday morning."""
    office = Office(Desk(session, MONDAY, PRACTICE))
    complaint = office.filed()
    for role, action, said in steps:
        cases.move(office.desk, office.hands[role], complaint, action, said(office))
    return office, complaint


def test_every_status_has_its_words() -> None:
    assert {status for status, _, _ in CASES.values()} == set(Status)


@pytest.mark.parametrize("name", CASES)
def test_the_screen_says_where_the_case_is_whose_turn_and_what_is_due(
    database: Database, name: str
) -> None:
    status, steps, words = CASES[name]
    with Session(database.engine) as session:
        office, complaint = taken(session, steps)
        text = words_of(office.screen(complaint))
        assert complaint.status is status
        assert [it for it in words if it not in text] == []
        assert ("⏰" in text) is (status not in NO_CLOCK)
        assert "Terlambat" not in text


@pytest.mark.parametrize("name", CASES)
def test_what_officers_let_pass_is_called_late_and_what_a_reporter_lets_pass_is_not(
    database: Database, name: str
) -> None:
    status, steps, _ = CASES[name]
    with Session(database.engine) as session:
        office, complaint = taken(session, steps)
        text = words_of(office.screen(complaint, days=60))
        mine = status in {Status.DEFERRED, Status.ASKED, Status.ANSWERED, Status.CLAIMED}
        assert ("⛔ Terlambat. Seharusnya" in text) is (status not in NO_CLOCK and not mine)
        assert "⏰" not in text
        assert "🏁" not in text
        settling = status in {Status.FORWARDED, Status.RETURNED, Status.REPLIED}
        assert ("⛔ Seharusnya selesai" in text) is settling


@pytest.mark.parametrize("name", ["asked", "answered", "replied", "claimed", "done"])
def test_a_follower_is_never_told_that_it_is_their_turn(database: Database, name: str) -> None:
    with Session(database.engine) as session:
        office, complaint = taken(session, CASES[name][1])
        screen = office.screen(complaint, owner=False)
        assert "Anda" not in screen.text
        labels = [button.label for row in screen.rows for button in row]
        assert labels == ["📄 Isi laporan", "📜 Riwayat", "🔕 Berhenti ikut"]


def test_a_promise_that_passed_is_said(database: Database) -> None:
    with Session(database.engine) as session:
        office, complaint = taken(session, CASES["answered"][1])
        assert "💔 Dijanjikan Kamis 3 Desember 2026" in office.screen(complaint, days=4).text


def words_of(view: View) -> str:
    """The text as it is read."""
    return view.text.replace("<b>", "").replace("</b>", "")
