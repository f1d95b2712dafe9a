"""The sheet of evidence: everything of the case is on it, and no text breaks it."""

import hashlib
import io
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from bot.desk.reading import CaseView
from bot.evidence import Evidence, Happening, KeptFile, evidence_of, make_evidence
from bot.rules.privacy import OWNER, Audience
from bot.sheet import printable
from bot.texts import Texts
from bot.views import Voice
from storage.tables import Attachment, CaseEvent
from storage.words import Action, ArchiveReason, FileKind, Kind, Role, Status
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
    return Happening(NOW + timedelta(minutes=number), action, text, digest)


EVIDENCE = Evidence(
    case=CASE,
    status=Status.ANSWERED,
    kind=Kind.COMPLAINT,
    story="Jalan berlubang di depan pasar",
    filed_at=NOW,
    made_at=MADE_AT,
    head=happening(2, Action.ANSWER).digest,
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


def test_the_sheet_is_filled_from_the_case_that_its_owner_sees() -> None:
    case = complaint(1, tracking_id=CASE)
    case.head, case.latitude, case.longitude = "f" * 64, -3.65, 103.0
    event = CaseEvent(
        complaint_id=1,
        at=NOW,
        action=Action.FILE,
        role=Role.CITIZEN,
        status=Status.WAITING,
        digest="f" * 64,
    )
    file = Attachment(
        chat_id=SITI,
        kind=FileKind.PHOTO,
        file_id="F",
        file_unique_id="U",
        sha256=PICTURE,
        created_at=NOW,
    )
    view = CaseView(
        complaint=case,
        audience=Audience.OWNER,
        sight=OWNER,
        agency=None,
        reporter="Siti",
        history=[event],
        files=1,
    )
    evidence = evidence_of(view, [file], MADE_AT)
    assert evidence.place == "-3.65000, 103.00000"
    assert evidence.history == (Happening(NOW, Action.FILE, "", "f" * 64),)
    assert evidence.files == (KeptFile(FileKind.PHOTO, "", PICTURE),)
    assert "f" * 64 in pages(evidence)[0]
