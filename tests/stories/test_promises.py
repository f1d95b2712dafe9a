"""A promised day is a task: reminded of, kept or broken."""

from storage.words import Status
from tests.stories.conftest import Town
from tests.stories.timing import complaint, forwarded, heard, points


async def promised(town: Town, day: str) -> str:
    """A case whose agency has promised this day."""
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case} Lubang ditambal regu kami paling lambat {day}.")
    await town.siti.sees("paling lambat " + day)
    return case


async def test_a_promised_day_is_reminded_of_and_broken_when_it_has_passed(town: Town) -> None:
    case = await promised(town, "3 Desember 2026")
    await town.at("2026-12-03 07:59")
    assert heard(town.liaison, "Hari yang dijanjikan") == 0
    await town.at("2026-12-03 08:00")
    await town.liaison.sees(f"Hari yang dijanjikan untuk laporan {case}", since=0)
    await town.at("2026-12-03 15:00")
    assert heard(town.coordinator, "Janji untuk laporan") == 0
    await town.at("2026-12-04 08:00")
    await town.coordinator.sees(f"Janji untuk laporan {case} lewat", since=0)
    await town.later(days=1)
    assert await points(town, case) == ["promise-due", "promise-broken"]
    await town.coordinator.says("/janji")
    listed = await town.coordinator.sees("Janji yang terbuka: 1")
    assert "sudah lewat" in listed.text
    await town.coordinator.taps(case)
    await town.coordinator.sees("Riwayat")


async def test_a_promise_that_was_kept_is_no_more_reminded_of(town: Town) -> None:
    case = await promised(town, "3 Desember 2026")
    await town.liaison.says(f"/tanggapi {case} Semua lubang kini sudah rata.")
    await town.siti.sees("kini sudah rata")
    await town.at("2026-12-04 08:00")
    assert heard(town.liaison, "Hari yang dijanjikan") == 0
    await town.liaison.says("/janji")
    await town.liaison.sees("Tidak ada janji")


async def test_silence_counts_from_the_end_of_a_promised_day(town: Town) -> None:
    case = await promised(town, "16 Desember 2026")
    await town.at("2026-12-16 10:00")
    assert heard(town.siti, "Tanpa kabar dari Anda") == 0
    for moment in ("2026-12-23 08:00", "2026-12-31 08:00", "2027-01-04 23:59"):
        await town.at(moment)
    assert heard(town.siti, "Tanpa kabar dari Anda") == 2
    assert (await complaint(town, case)).status is Status.ANSWERED
    await town.at("2027-01-05 00:00")
    assert (await complaint(town, case)).status is Status.DONE


async def test_promises_are_the_own_agency_s_and_no_citizen_s(town: Town) -> None:
    case = await promised(town, "3 Desember 2026")
    await town.coordinator.says("/undang dlh")
    link = (await town.coordinator.sees("Lingkungan Hidup")).text.split("start=")[1].strip()
    await town.budi.starts(link)
    await town.budi.sees("penghubung")
    await town.budi.says("/janji")
    await town.budi.sees("Tidak ada janji")
    await town.liaison.says("/janji")
    await town.liaison.sees(case)
    await town.siti.says("/janji")
    await town.siti.sees("untuk petugas")


async def test_a_promise_for_a_free_day_can_be_kept_on_the_next_working_day(town: Town) -> None:
    case = await promised(town, "5 Desember 2026")
    await town.at("2026-12-05 09:00")
    assert await points(town, case) == []
    await town.at("2026-12-07 08:00")
    assert await points(town, case) == ["promise-due"]
    await town.at("2026-12-08 08:00")
    assert await points(town, case) == ["promise-due", "promise-broken"]


async def test_nobody_is_reminded_of_what_was_promised_the_same_day(town: Town) -> None:
    case = await promised(town, "30 November 2026")
    await town.later(hours=1)
    assert await points(town, case) == []
    await town.at("2026-12-01 08:00")
    assert await points(town, case) == ["promise-broken"]
