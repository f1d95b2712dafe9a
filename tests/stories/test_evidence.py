"""The sheet of evidence: a PDF for the owner of a case, and for nobody else."""

import io

from pypdf import PdfReader
from sqlalchemy import select
from sqlmodel import col

from storage import verifying
from storage.tables import Complaint
from tests.stories.conftest import STORY, Town, filed

ANSWER = "Jalan ditambal 2 Desember oleh regu Pak Hasan."


async def answered(town: Town) -> str:
    """A case that the agency has answered, and taken a note of."""
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.says(f"/catat {case} Alat berat di Lawang Kidul.")
    await town.liaison.sees("disimpan")
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await town.siti.sees(ANSWER)
    return case


async def head_of(town: Town, case: str) -> str:
    """The digest that the record has, after checking that every history is whole."""
    database = town.parts.database
    verdicts = database.run_now(lambda session: list(verifying.verify(session)))
    assert [finding for verdict in verdicts for finding in verdict.findings] == []
    query = select(col(Complaint.head)).where(col(Complaint.tracking_id) == case)
    return await database.run(lambda session: session.scalars(query).one())


def text_of(content: bytes) -> str:
    """The words of a PDF, its blanks made one."""
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


async def test_the_owner_gets_times_texts_and_the_hash_of_the_record(town: Town) -> None:
    case = await answered(town)
    await town.siti.says(f"/bukti {case.lower()}")
    await town.siti.sees("sedang disiapkan")
    message = await town.siti.sees("Simpan berkas ini", since=0)
    [file] = message.media
    assert file["file_name"] == f"bukti-{case}.pdf"
    content = await town.siti.downloads(message)
    sheet = text_of(content)
    for words in (case, STORY, ANSWER, "Siti Aminah", "Pekerjaan Umum", await head_of(town, case)):
        assert words in sheet
    assert "Lawang Kidul" not in sheet
    assert not town.telegram.refusals


async def test_the_button_behind_more_gives_the_sheet_too(town: Town) -> None:
    case = await answered(town)
    await town.siti.taps("Lainnya")
    await town.siti.sees("tindakan lain")
    press = await town.siti.taps("Lembar bukti")
    assert await press.answered() == f"Lembar bukti laporan {case} sedang disiapkan."
    await town.siti.sees("Simpan berkas ini")


async def test_everybody_else_is_answered_as_for_a_missing_case(town: Town) -> None:
    case = await answered(town)
    for person in (town.budi, town.liaison, town.coordinator):
        await person.says(f"/bukti {case}")
        refusal = await person.sees("tidak ditemukan")
        assert refusal.text == f"Laporan {case} tidak ditemukan. Periksa nomornya."
        assert not any(message.media for message in person.messages)


async def test_without_a_number_the_command_says_how(town: Town) -> None:
    await town.siti.says("/bukti")
    await town.siti.sees("misalnya /bukti")
