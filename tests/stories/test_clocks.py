"""Due dates: working days, free days, pauses, and why a date is what it is."""

import re

import pytest
from sqlmodel import col, select

from storage.tables import CaseEvent, Complaint
from storage.words import Action, Role
from tests.stories.conftest import Town, filed

SATURDAY = "Sabtu 5 Desember 2026"


async def history(town: Town, case: str, action: Action) -> list[CaseEvent]:
    """The case's steps of this sort."""
    query = (
        select(CaseEvent)
        .join(Complaint)
        .where(Complaint.tracking_id == case, CaseEvent.action == action)
        .order_by(col(CaseEvent.id))
    )
    return list(await town.parts.database.run(lambda session: session.exec(query).all()))


async def forwarded(town: Town) -> str:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("Jawaban paling lambat")
    return case


async def test_a_due_date_passes_over_the_weekend(town: Town) -> None:
    await town.at("2026-12-03 10:00")
    await filed(town.siti)
    await town.siti.sees("paling lambat Selasa 8 Desember 2026", since=0)


async def test_a_due_date_passes_over_joint_leave(town: Town) -> None:
    await town.at("2026-12-22 10:00")
    case = await filed(town.siti)
    await town.siti.sees("paling lambat Selasa 29 Desember 2026", since=0)
    await town.siti.says(f"/kenapa {case}")
    told = (await town.siti.sees("Batas waktu laporan")).text
    assert "Kamis 24 Desember 2026: libur, Cuti Bersama Hari Raya Natal" in told
    assert "Jumat 25 Desember 2026: libur, Hari Raya Natal" in told


async def test_a_question_to_the_citizen_pauses_the_clock(town: Town) -> None:
    case = await filed(town.siti)
    await town.at("2026-12-01 10:00")
    await town.coordinator.says(f"/tunda {case} Di RT berapa?")
    question = await town.siti.sees("Di RT berapa?")
    await town.at("2026-12-03 10:00")
    await town.siti.says(f"/kenapa {case}")
    await town.siti.sees("Waktu berhenti sejak Selasa 1 Desember")
    await town.siti.says("RT 4.", reply_to=question)
    await town.siti.sees("Diperiksa paling lambat Senin 7 Desember 2026")
    await town.siti.says(f"/kenapa {case}")
    told = (await town.siti.sees("Verifikasi: 3 hari kerja")).text
    assert "Selasa 1 Desember 2026 s.d. Rabu 2 Desember 2026: waktu berhenti" in told


async def test_citizen_and_officer_read_the_same_words(town: Town) -> None:
    case = await forwarded(town)
    told = []
    for person in (town.siti, town.liaison, town.coordinator):
        await person.says(f"/kenapa {case}")
        told.append((await person.sees("Batas waktu laporan")).text)
    assert len(set(told)) == 1
    for words in (
        "Jawaban: 5 hari kerja",
        "Senin 30 November 2026: mulai",
        "Selasa 1 Desember 2026: hari ke-1",
        f"{SATURDAY} s.d. Minggu 6 Desember 2026: akhir pekan",
        "Batasnya Senin 7 Desember 2026 23:59",
        "Penyelesaian: 14 hari kerja",
    ):
        assert words in told[0]


async def test_the_button_explains_as_the_command_does(town: Town) -> None:
    case = await forwarded(town)
    await town.siti.says(f"/kenapa {case}")
    command = await town.siti.sees("Batas waktu laporan")
    await town.siti.says(f"/status {case}")
    await town.siti.sees("●")
    await town.siti.taps("Lainnya")
    await town.siti.sees("tindakan lain")
    await town.siti.taps("Mengapa tanggal itu")
    assert (await town.siti.sees("Batas waktu laporan")).text == command.text


async def test_a_long_clock_is_told_by_the_week_with_every_holiday(town: Town) -> None:
    case = await forwarded(town)
    await town.coordinator.says(f"/awasi {case} dukcapil")
    await town.coordinator.sees("berkadar pengawasan")
    await town.siti.says(f"/kenapa {case}")
    told = (await town.siti.sees("Penyelesaian: 60 hari kerja")).text
    assert len(told.splitlines()) <= 50
    assert "hari ke-5 s.d. ke-9" in told
    assert len(re.findall("libur, ", told)) >= 4
    assert not town.telegram.refusals


async def test_strangers_get_no_explanation(town: Town) -> None:
    case = await filed(town.siti)
    await town.budi.says(f"/kenapa {case}")
    await town.budi.sees("tidak ditemukan")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("Jawaban paling lambat")
    await town.budi.says(f"/kenapa {case}")
    await town.budi.sees("hanya dijelaskan")
    await town.budi.says("/kenapa")
    await town.budi.sees("misalnya /kenapa")


async def test_a_new_free_day_moves_open_dates_on_the_record_and_is_told_once(town: Town) -> None:
    case = await forwarded(town)
    await town.coordinator.says("/libur 2026-12-03 HUT Kabupaten")
    done = await town.coordinator.sees("kini libur")
    assert "Kamis 3 Desember 2026" in done.text
    assert "dihitung ulang: 1" in done.text
    moved = await town.siti.sees("ikut bergeser")
    assert "Selasa 8 Desember 2026" in moved.text
    await town.parts.look_around()
    assert sum("bergeser" in message.text for message in town.siti.messages) == 1
    events = await history(town, case, Action.RECOUNT)
    assert [event.data["stage"] for event in events] == ["answer", "settle"]
    assert all(event.role is Role.SYSTEM and event.data["old"] for event in events)
    await town.siti.says(f"/kenapa {case}")
    assert "libur, HUT Kabupaten" in (await town.siti.sees("Batas waktu laporan")).text


async def test_taking_the_free_day_away_moves_the_dates_back(town: Town) -> None:
    case = await forwarded(town)
    for words, answer in (
        ("/libur 3 Desember HUT Kabupaten", "kini libur"),
        ("/libur hapus 3 Desember", "dihapus dari tabel"),
        ("/libur hapus 3 Desember", "tidak ada di tabel"),
        ("/libur kerja 5 Desember 2026 Ganti hari", "kini hari kerja"),
    ):
        await town.coordinator.says(words)
        await town.coordinator.sees(answer)
    await town.siti.says(f"/kenapa {case}")
    told = (await town.siti.sees("Jawaban: 5 hari kerja")).text
    assert f"{SATURDAY}: hari ke-5" in told
    await town.coordinator.says("/libur")
    listed = (await town.coordinator.sees("Hari libur yang akan datang")).text
    assert f"{SATURDAY}: hari kerja, Ganti hari" in listed
    assert "24 Desember 2026: Cuti Bersama Hari Raya Natal" in listed


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "2026-12-02 Hari jadi kabupaten",
            "Rabu 2 Desember 2026 kini libur: Hari jadi kabupaten.",
        ),
        ("2026-12-02 Tahun Baru Imlek", "Rabu 2 Desember 2026 kini libur: Tahun Baru Imlek."),
        ("2/12/2026 Bulan Bakti", "Rabu 2 Desember 2026 kini libur: Bulan Bakti."),
        ("24 Desember Hari Ibu", "Kamis 24 Desember 2026 kini libur: Hari Ibu."),
        ("2 Desember 2027 Haul", "Kamis 2 Desember 2027 kini libur: Haul."),
        ("Rabu 2 Desember Pilkada", "Rabu 2 Desember 2026 kini libur: Pilkada."),
        ("besok Hari Guru", "Selasa 1 Desember 2026 kini libur: Hari Guru."),
        ("Rabu Pilkada", "Rabu 2 Desember 2026 kini libur: Pilkada."),
    ],
)
async def test_a_free_day_keeps_its_date_and_its_whole_name(
    town: Town, typed: str, read: str
) -> None:
    await town.coordinator.says(f"/libur {typed}")
    await town.coordinator.sees(read)


async def test_a_free_day_that_moves_nothing_is_told_to_nobody(town: Town) -> None:
    case = await forwarded(town)
    await town.coordinator.says("/libur 2027-12-03 HUT Kabupaten")
    await town.coordinator.sees("dihitung ulang: 0")
    assert await history(town, case, Action.RECOUNT) == []


async def test_reminders_follow_the_moved_date(town: Town) -> None:
    case = await forwarded(town)
    await town.coordinator.says("/libur 2026-12-03 HUT Kabupaten")
    await town.coordinator.sees("kini libur")
    await town.at("2026-12-04 15:00")
    assert await history(town, case, Action.REMIND) == []
    await town.at("2026-12-07 14:00")
    await town.liaison.sees("segera jatuh tempo", since=0)


async def test_free_days_are_kept_by_those_who_run_the_desk(town: Town) -> None:
    await town.coordinator.says("/libur besok")
    await town.coordinator.sees("Tulis tanggal dan namanya")
    await town.coordinator.says("/libur entahlah")
    await town.coordinator.sees("Tulis tanggal dan namanya")
    await town.liaison.says("/libur 2026-12-24 Cuti")
    await town.liaison.sees("bukan tugas Anda")
    await town.siti.says("/libur")
    await town.siti.sees("untuk petugas")
