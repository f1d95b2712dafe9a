"""The officers' search: by words or number, as far as a case exists for the officer."""

import pytest
from sqlalchemy import update
from sqlmodel import Session, col

from bot.sandbox import Person
from storage.tables import Complaint
from storage.words import Role
from tests.stories.conftest import Town, filed


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("/cari", "misalnya /cari"),
        ("/cari jerapah terbang", "Coba kata lain"),
        ("/cari yang di", "Coba kata lain"),
        ("/cari 2222-2222", "tidak ditemukan"),
    ],
)
async def test_a_search_without_a_result_says_what_to_do(
    town: Town, words: str, hint: str
) -> None:
    await town.coordinator.says(words)
    await town.coordinator.sees(hint)


async def test_words_find_in_any_form_and_the_place_too_and_a_number_opens_the_card(
    town: Town,
) -> None:
    case = await filed(town.siti, "Jembatan gantung di desa kami sudah miring.")
    await filed(town.budi, "Lampu jalan di simpang pasar mati semua.")
    for words in ("/cari kemiringan jembatan", "/cari JEMBATAN", "/cari jemb"):
        await town.coordinator.says(words)
        assert case in (await town.coordinator.sees("Ditemukan: 1 laporan")).text
    await town.coordinator.says("/cari gelumbang")
    await town.coordinator.sees("Ditemukan: 2 laporan")
    await town.coordinator.says(f"/cari {case.lower()}")
    await town.coordinator.sees("Riwayat")


async def test_results_are_paged_with_the_same_words(town: Town) -> None:
    for number in range(6):
        await filed(town.siti, f"Lampu jalan nomor {number} mati di depan masjid.")
    await town.coordinator.says("/cari lampu jalan mati di depan masjid raya kota lama sekali")
    first = await town.coordinator.sees("Ditemukan: 6 laporan")
    await town.coordinator.taps("Berikutnya")
    second = await town.coordinator.sees(lambda entry: "Sebelumnya" in str(entry.message.buttons))
    assert "Ditemukan: 6 laporan" in second.text
    assert second.message_id == first.message_id
    assert not town.telegram.refusals


async def test_a_liaison_finds_the_own_agency_s_cases_alone(town: Town) -> None:
    case = await filed(town.siti)
    await town.liaison.says("/cari berlubang")
    await town.liaison.sees("Tidak ada laporan")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("sudah diverifikasi")
    await town.liaison.says("/cari berlubang")
    assert case in (await town.liaison.sees("Ditemukan: 1 laporan")).text


async def test_a_supervisory_case_is_not_found_by_the_unit_that_it_is_about(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("sudah diverifikasi")
    await town.parts.database.run(make_supervisory)
    await town.liaison.says("/cari berlubang")
    await town.liaison.sees("Tidak ada laporan")


def make_supervisory(session: Session) -> None:
    """Every case is about the agency that has it."""
    about = {"supervisory": True, "accused_id": col(Complaint.agency_id)}
    session.execute(update(Complaint).values(about))


async def test_citizens_and_admins_do_not_search(town: Town) -> None:
    await town.siti.says("/cari berlubang")
    await town.siti.sees("untuk petugas")
    admin: Person = town.budi
    await admin.starts(await town.invitation(Role.ADMIN))
    await admin.sees("admin")
    await admin.says("/cari berlubang")
    await admin.sees("bukan tugas Anda")


async def test_what_was_added_later_is_found_too(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/tunda {case} Di RT berapa?")
    await town.siti.sees("Di RT berapa?")
    await town.siti.taps("Beri keterangan")
    await town.siti.sees("Tulis keterangan")
    await town.siti.says("Dekat penggilingan padi.")
    await town.siti.sees("Keterangan untuk laporan")
    await town.coordinator.says("/cari penggilingan")
    assert case in (await town.coordinator.sees("Ditemukan: 1 laporan")).text
