"""A promised day is a task: reminded of, kept or broken."""

from datetime import date, datetime

from sqlmodel import Session, select

from storage.tables import CaseEvent, Promise
from storage.words import Action, Status
from tests.stories.conftest import Town
from tests.stories.timing import answered, complaint, heard, points


async def promised(town: Town, case: str, day: date) -> None:
    """The agency has promised this day."""
    chosen = await complaint(town, case)
    practice = town.parts.practice

    def add(session: Session) -> None:
        event = session.exec(
            select(CaseEvent).where(
                CaseEvent.complaint_id == chosen.id, CaseEvent.action == Action.ANSWER
            )
        ).one()
        session.add(
            Promise(
                complaint_id=chosen.id or 0,
                event_id=event.id or 0,
                due_on=day,
                remind_at=datetime.combine(day, practice.hours.opens, practice.zone),
            )
        )

    await town.parts.database.run(add)


async def test_a_promised_day_is_reminded_of_and_broken_when_it_has_passed(town: Town) -> None:
    case = await answered(town)
    await promised(town, case, date(2026, 12, 3))
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
    case = await answered(town)
    await promised(town, case, date(2026, 12, 3))
    await town.liaison.says(f"/tanggapi {case} Semua lubang kini sudah rata.")
    await town.siti.sees("kini sudah rata")
    await town.at("2026-12-04 08:00")
    assert heard(town.liaison, "Hari yang dijanjikan") == 0
    await town.liaison.says("/janji")
    await town.liaison.sees("Tidak ada janji")


async def test_a_promise_still_to_come_holds_the_silence_back(town: Town) -> None:
    case = await answered(town)
    await promised(town, case, date(2026, 12, 16))
    for moment in ("2026-12-07 08:00", "2026-12-11 08:00", "2026-12-15 00:00"):
        await town.at(moment)
    assert (await complaint(town, case)).status is Status.ANSWERED
    await town.at("2026-12-16 10:00")
    assert (await complaint(town, case)).status is Status.ANSWERED
    await town.at("2026-12-17 00:00")
    assert (await complaint(town, case)).status is Status.DONE


async def test_promises_are_the_own_agency_s_and_no_citizen_s(town: Town) -> None:
    case = await answered(town)
    await promised(town, case, date(2026, 12, 3))
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
    case = await answered(town)
    await promised(town, case, date(2026, 12, 5))
    await town.at("2026-12-05 09:00")
    assert await points(town, case) == []
    await town.at("2026-12-07 08:00")
    assert await points(town, case) == ["first-warning", "promise-due"]
    await town.at("2026-12-08 08:00")
    assert (await points(town, case))[2:] == ["promise-broken"]


async def test_nobody_is_reminded_of_what_was_promised_the_same_day(town: Town) -> None:
    case = await answered(town)
    await promised(town, case, date(2026, 11, 30))
    await town.later(hours=1)
    assert await points(town, case) == []
    await town.at("2026-12-01 08:00")
    assert await points(town, case) == ["promise-broken"]
