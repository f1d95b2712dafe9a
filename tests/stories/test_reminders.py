"""Reminders: who hears of which clock and when, each once."""

import asyncio
from datetime import timedelta

from sqlalchemy import update
from sqlmodel import col, select

from storage.tables import CaseClock, Notice
from tests.stories.conftest import Town, filed
from tests.stories.timing import answered, complaint, forwarded, heard, leader, points

LATE = "masih terlambat"


async def test_the_agency_is_reminded_at_three_quarters_and_nine_tenths(town: Town) -> None:
    case = await forwarded(town)
    await town.at("2026-12-04 13:59")
    assert await points(town, case) == []
    await town.at("2026-12-04 14:00")
    reminder = await town.liaison.sees(f"Jawaban laporan {case} segera jatuh tempo", since=0)
    assert "Senin 7 Desember 2026" in reminder.text
    await town.at("2026-12-07 12:00")
    await town.liaison.sees("hampir lewat waktu", since=0)
    assert await points(town, case) == ["amber", "red"]
    assert heard(town.coordinator, "jatuh tempo") == 0


async def test_what_is_late_goes_to_the_coordinator_and_then_to_the_leader_each_once(
    town: Town,
) -> None:
    sekda = await leader(town)
    case = await forwarded(town)
    for moment in ("2026-12-04 14:00", "2026-12-07 12:00"):
        await town.at(moment)
    await town.at("2026-12-08 08:00")
    await town.coordinator.sees(f"Jawaban laporan {case} lewat batas waktu", since=0)
    assert heard(sekda, LATE) == 0
    await town.at("2026-12-09 08:00")
    await sekda.sees(LATE, since=0)
    for _ in range(3):
        await town.later(days=1)
    assert await points(town, case) == ["amber", "red", "due", "late"]
    assert heard(town.coordinator, "Jawaban laporan") == 1
    assert heard(sekda, LATE) == 1


async def test_after_a_downtime_each_party_hears_the_newest_point_once(town: Town) -> None:
    sekda = await leader(town)
    case = await forwarded(town)
    await town.at("2026-12-10 10:00")
    await town.liaison.sees("lewat batas waktu", since=0)
    await town.coordinator.sees("lewat batas waktu", since=0)
    await sekda.sees(LATE, since=0)
    assert await points(town, case) == ["red", "due", "late"]
    await town.later(hours=1)
    assert await points(town, case) == ["red", "due", "late"]
    assert heard(town.liaison, "jatuh tempo") == 0


async def test_officers_are_reminded_in_office_hours_only(town: Town) -> None:
    case = await forwarded(town)
    await town.at("2026-12-04 20:00")
    assert await points(town, case) == []
    await town.at("2026-12-05 10:00")
    assert await points(town, case) == []
    await town.at("2026-12-07 08:00")
    assert await points(town, case) == ["amber"]


async def test_reminders_reach_officers_who_chose_the_digest(town: Town) -> None:
    await town.liaison.says("/kabar ringkas")
    await town.liaison.sees("ringkasan")
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan")
    await town.at("2026-12-04 14:00")
    await town.liaison.sees("segera jatuh tempo")


async def test_a_case_that_was_answered_is_reminded_of_no_more(town: Town) -> None:
    case = await answered(town)
    await town.at("2026-12-09 10:00")
    assert "red" not in await points(town, case)
    assert heard(town.coordinator, "Jawaban") == 0


async def test_the_coordinator_is_reminded_to_verify(town: Town) -> None:
    case = await filed(town.siti)
    await town.at("2026-12-03 10:00")
    await town.coordinator.sees(f"Verifikasi laporan {case} segera jatuh tempo", since=0)


async def test_two_looks_at_the_clock_at_once_remind_once(town: Town) -> None:
    case = await forwarded(town)
    town.telegram.advance(timedelta(days=4, hours=5, minutes=1))
    looks = [town.parts.look_around() for _ in range(4)]
    await asyncio.gather(*looks)
    await town.parts.look_around()
    assert await points(town, case) == ["amber"]
    assert heard(town.liaison, "segera jatuh tempo") == 1
    assert heard(town.liaison, "Ringkasan pagi") == 1


async def test_a_case_that_cannot_be_swept_holds_up_no_other(town: Town) -> None:
    broken, sound = await forwarded(town), await forwarded(town, town.budi)
    chosen = await complaint(town, broken)
    spoil = (
        update(CaseClock)
        .where(col(CaseClock.complaint_id) == chosen.id)
        .values(pauses=[["nobody knows", ""]])
    )
    await town.parts.database.run(lambda session: session.connection().execute(spoil))
    await town.at("2026-12-04 14:00")
    assert await points(town, sound) == ["amber"]
    assert await points(town, broken) == []


async def test_who_took_the_case_hears_of_it_first(town: Town) -> None:
    await town.coordinator.says("/undang pupr")
    link = (await town.coordinator.sees("sekali pakai")).text.split("start=")[1].strip()
    await town.budi.starts(link)
    await town.budi.sees("penghubung")
    case = await forwarded(town)
    await town.budi.says(f"/ambil {case}")
    await town.budi.sees("kini Anda tangani")
    await town.at("2026-12-04 14:00")
    reminder = col(Notice.text_key) == "reminder-amber"
    query = select(Notice.chat_id).where(reminder).order_by(col(Notice.id))
    told = await town.parts.database.run(lambda session: session.exec(query).all())
    assert list(told) == [town.budi.id, town.liaison.id]


async def test_of_a_supervisory_case_the_inspector_is_reminded(town: Town) -> None:
    await town.coordinator.says("/undang inspektur inspektorat")
    link = (await town.coordinator.sees("sekali pakai")).text.split("start=")[1].strip()
    await town.budi.starts(link)
    await town.budi.sees("inspektur")
    case = await filed(town.siti, "Petugas dukcapil minta uang 150 ribu waktu saya urus KTP.")
    await town.budi.sees("Instansi yang dilaporkan", since=0)
    await town.at("2026-12-03 10:00")
    assert heard(town.budi, f"Verifikasi laporan {case} segera") == 1
    assert heard(town.coordinator, f"Verifikasi laporan {case} segera") == 0


async def test_after_the_second_return_the_desk_is_reminded_within_the_day(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says(f"/bukan {case} Ini jalan provinsi.")
    await town.liaison.sees(f"Laporan {case} dikembalikan ke koordinator")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees(f"Laporan {case} diverifikasi dan diteruskan ke")
    await town.liaison.says(f"/bukan {case} Sudah kami katakan.")
    await town.liaison.sees(f"Laporan {case} dikembalikan ke koordinator")
    await town.at("2026-12-01 14:00")
    assert heard(town.coordinator, f"Putusan wewenang laporan {case} segera") == 1
    assert heard(town.liaison, "segera jatuh tempo") == 0
