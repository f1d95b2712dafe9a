"""The sheet of evidence: everything of the case is on it, and no text breaks it."""

import hashlib
import io
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from cryptography.fernet import Fernet
from pypdf import PdfReader
from sqlmodel import Session

from bot.desk import Desk, Practice
from bot.desk.reading import see_as
from bot.evidence import Evidence, Happening, KeptFile, evidence_of
from bot.evidence_pdf import make_evidence
from bot.sheet import printable
from bot.texts import Texts
from bot.views import Voice
from storage import history
from storage.database import Database
from storage.identity import Seal
from storage.tables import Attachment, CaseEvent, Citizen
from storage.words import Action, ArchiveReason, Audience, FileKind, Kind, Role, Status
from tests.storage.rows import NOW, SITI, complaint

CASE = "K7QP-M2XD"
LANGUAGES = ["id", "en"]
MADE_AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
PICTURE = hashlib.sha256(b"a picture").hexdigest()


def voice(language: str = "id") -> Voice:
    return Voice(Texts(ZoneInfo("Asia/Jakarta")), language)


def happening(number: int, action: Action, text: str = "") -> Happening:
    """An event so many minutes after NOW, with a digest of its own."""
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    return Happening(number, NOW + timedelta(minutes=number), action, text, digest)


EVIDENCE = Evidence(
    case=CASE,
    status=Status.ANSWERED,
    kind=Kind.COMPLAINT,
    story="Jalan berlubang di depan pasar",
    filed_at=NOW,
    made_at=MADE_AT,
    head=happening(2, Action.ANSWER).digest,
    events=3,
    reporter="Siti Aminah",
    agency="Dinas Perhubungan",
    place="Desa Gelumbang, Kec. Gelumbang",
    anonymous=True,
    history=(
        happening(0, Action.FILE),
        happening(1, Action.FORWARD),
        happening(2, Action.ANSWER, "Ditambal 2 Desember"),
    ),
    files=(
        KeptFile(FileKind.PHOTO, "", PICTURE),
        KeptFile(FileKind.DOCUMENT, "surat.pdf", None),
    ),
)


def pages(evidence: Evidence, language: str = "id") -> list[str]:
    """The text of each page, its blanks made one."""
    reader = PdfReader(io.BytesIO(make_evidence(evidence, voice(language))))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_shows_facts_times_texts_and_digests(language: str) -> None:
    [sheet] = pages(EVIDENCE, language)
    shown = [CASE, EVIDENCE.story, "Siti Aminah", "Dinas Perhubungan", EVIDENCE.place]
    shown += [event.digest for event in EVIDENCE.history]
    shown += [PICTURE, "surat.pdf", "Ditambal 2 Desember", "2026-11-02 03:02:00 UTC"]
    assert [words for words in shown if words not in sheet] == []
    assert sheet.count(EVIDENCE.head) == 2


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", ["Bukti laporan", "Riwayat", "Foto 1", "belum tersimpan", "Cara memeriksa"]),
        ("en", ["Evidence of complaint", "History", "Photo 1", "not stored yet", "How to check"]),
    ],
)
def test_the_sheet_speaks_the_language_of_its_owner(language: str, words: list[str]) -> None:
    [sheet] = pages(EVIDENCE, language)
    assert [each for each in words if each not in sheet] == []


def test_the_same_evidence_gives_the_same_bytes() -> None:
    first = make_evidence(EVIDENCE, voice())
    assert first == make_evidence(EVIDENCE, voice())
    assert first != make_evidence(replace(EVIDENCE, head="0" * 64), voice())


def test_a_long_case_has_numbered_pages() -> None:
    history = tuple(happening(number, Action.REPLY, "Belum. " * 60) for number in range(40))
    sheets = pages(replace(EVIDENCE, history=history))
    assert len(sheets) > 3
    for number, sheet in enumerate(sheets, start=1):
        assert f"halaman {number} dari {len(sheets)}" in sheet
    assert all(event.digest in " ".join(sheets) for event in history)


def test_a_case_without_files_says_so() -> None:
    assert "Tidak ada lampiran" in pages(replace(EVIDENCE, files=()))[0]


def test_the_reason_for_archiving_is_in_words() -> None:
    archived = happening(3, Action.ARCHIVE, ArchiveReason.TOO_GENERAL)
    assert "Terlalu umum" in pages(replace(EVIDENCE, history=(archived,)))[0]


@pytest.mark.parametrize("action", list(Action))
@pytest.mark.parametrize("kind", list(FileKind))
def test_every_action_and_kind_of_file_has_its_words(action: Action, kind: FileKind) -> None:
    evidence = replace(
        EVIDENCE, history=(happening(1, action),), files=(KeptFile(kind, "x", PICTURE),)
    )
    for language in LANGUAGES:
        assert pages(evidence, language)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("RT 3 – “warung” €5 é", "RT 3 – “warung” €5 é"),
        ("\U0001f600 siap", "? siap"),
        ("\U0001f469\u200d\U0001f467", "??"),
        ("\U0001d5e7\U0001d5fc\U0001d5f9\U0001d5fc\U0001d5fb\U0001d5f4", "Tolong"),
        ("Mu\u1e25ammad", "Muhammad"),
        ("\ua997\ua9ae", "??"),
        ("\u202eterbalik\u200f", "terbalik"),
        ("satu\r\ndua\ttiga\x07", "satu\ndua    tiga?"),
        ("\ue000", "?"),
    ],
)
def test_what_the_letters_lack_is_plain_or_a_question_mark(typed: str, shown: str) -> None:
    assert printable(typed) == shown


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n" * 300, "x" * 9000, "<b>&amp;{nb}</b> **_~`[", "\U0001f600" * 500, "a\x00b"],
)
def test_no_text_breaks_the_sheet(text: str) -> None:
    evidence = replace(
        EVIDENCE,
        story=text,
        reporter=text,
        agency=text,
        history=(happening(0, Action.FILE, text),),
        files=(KeptFile(FileKind.DOCUMENT, text, PICTURE),),
    )
    sheets = pages(evidence)
    assert re.search(rf"halaman {len(sheets)} dari {len(sheets)}", sheets[-1])


def test_what_looks_like_the_number_of_pages_stays_as_typed() -> None:
    [sheet] = pages(replace(EVIDENCE, story="satu {nb} \xa0{nb}\xa0 dua"))
    assert "satu {nb} {nb} dua" in sheet


def test_the_sheet_is_filled_from_the_case_that_its_owner_sees(database: Database) -> None:
    evidence = database.run_now(_owners_evidence)
    assert evidence.place == "-3.65000, 103.00000"
    assert evidence.reporter == "Siti"
    assert evidence.story == "Jalan rusak. Hubungi 0812-3456-7890."
    assert [event.action for event in evidence.history] == [Action.FILE]
    assert evidence.files == (KeptFile(FileKind.PHOTO, "", PICTURE),)
    assert (evidence.events, evidence.made_at) == (2, MADE_AT)
    [sheet] = pages(evidence)
    assert evidence.head in sheet
    assert "peristiwa ke-2" in sheet
    assert "nomor riwayat yang terlewat" in sheet
    assert "catatan.pdf" not in sheet


def _owners_evidence(session: Session) -> Evidence:
    """Of a case with a photo of the owner's, and an officer's note with a file."""
    practice = Practice(ZoneInfo("Asia/Jakarta"), Seal(Fernet.generate_key().decode()))
    citizen = Citizen(chat_id=SITI, name_sealed=practice.seal.close("Siti"), created_at=NOW)
    session.add(citizen)
    session.flush()
    case = complaint(citizen.id or 0, tracking_id=CASE)
    case.story = "Jalan rusak. Hubungi 0812-3456-7890."
    case.latitude, case.longitude = -3.65, 103.0
    session.add(case)
    session.flush()
    for action, role in ((Action.FILE, Role.CITIZEN), (Action.NOTE, Role.LIAISON)):
        event = CaseEvent(
            complaint_id=case.id or 0, at=NOW, action=action, role=role, status=case.status
        )
        history.append(session, case, event)
        filed = action is Action.FILE
        session.add(
            Attachment(
                chat_id=SITI,
                complaint_id=case.id,
                event_id=event.id,
                kind=FileKind.PHOTO if filed else FileKind.DOCUMENT,
                name="" if filed else "catatan.pdf",
                file_id="F",
                file_unique_id="U",
                sha256=PICTURE,
                created_at=NOW,
            )
        )
    session.flush()
    desk = Desk(session, MADE_AT, practice)
    return evidence_of(see_as(desk, Audience.OWNER, case))
