"""The citizen's silence closes a case after two warnings, and never as a rating."""

from sqlmodel import Session, select

from storage.tables import CaseEvent
from storage.words import Action, Role, Status
from tests.stories.conftest import Town, filed
from tests.stories.timing import FINISHED, answered, complaint, heard, points


async def test_silence_closes_with_warnings_on_day_5_and_9_and_is_no_rating(town: Town) -> None:
    case = await answered(town)
    await town.at("2026-12-07 08:00")
    warning = await town.siti.sees("Tanpa kabar dari Anda", since=0)
    assert "Senin 14 Desember 2026" in warning.text
    assert await points(town, case) == ["first-warning"]
    await town.at("2026-12-11 08:00")
    assert await points(town, case) == ["first-warning", "last-warning"]
    await town.at("2026-12-14 23:59")
    assert (await complaint(town, case)).status is Status.ANSWERED
    await town.at("2026-12-15 00:00")
    closed = await complaint(town, case)
    assert (closed.status, closed.closed_by, closed.rating) == (Status.DONE, Role.SYSTEM, None)
    assert heard(town.siti, "karena tidak ada tanggapan") == 0
    await town.at("2026-12-15 06:00")
    await town.siti.sees("karena tidak ada tanggapan", since=0)
    assert heard(town.siti, "Tanpa kabar dari Anda") == 2


async def test_nobody_is_closed_out_unwarned_after_a_downtime(town: Town) -> None:
    case = await answered(town)
    await town.at("2026-12-16 10:00")
    warning = await town.siti.sees("Tanpa kabar dari Anda", since=0)
    assert "Kamis 17 Desember 2026" in warning.text
    assert (await complaint(town, case)).status is Status.ANSWERED
    await town.at("2026-12-18 06:00")
    assert (await complaint(town, case)).status is Status.DONE
    assert heard(town.siti, "Tanpa kabar dari Anda") == 1


async def test_a_case_with_empty_answers_only_is_never_closed_by_silence(town: Town) -> None:
    case = await answered(town)

    def as_old_data(session: Session) -> None:
        answer = session.exec(select(CaseEvent).where(CaseEvent.action == Action.ANSWER)).one()
        answer.text = "Akan kami koordinasikan."
        session.add(answer)

    await town.parts.database.run(as_old_data)
    for moment in ("2026-12-07 08:00", "2026-12-11 08:00", "2026-12-15 00:00"):
        await town.at(moment)
    await town.coordinator.sees("tidak ditutup otomatis", since=0)
    await town.later(days=3)
    assert (await complaint(town, case)).status is Status.ANSWERED
    assert heard(town.coordinator, "tidak ditutup otomatis") == 1


async def test_a_reply_stops_the_silence(town: Town) -> None:
    case = await answered(town)
    answer = await town.siti.sees(FINISHED, since=0)
    await town.siti.says("Belum rata, Pak.", reply_to=answer)
    await town.siti.sees("harus menjawab paling lambat")
    await town.at("2026-12-15 00:00")
    assert (await complaint(town, case)).status is Status.REPLIED
    assert heard(town.siti, "Tanpa kabar dari Anda") == 0


async def test_what_was_asked_in_vain_is_archived_as_unclear(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/tunda {case} Di RT berapa?")
    await town.siti.sees("Di RT berapa?")
    await town.at("2026-12-15 08:00")
    await town.siti.sees("masih menunggu keterangan", since=0)
    await town.at("2026-12-27 08:00")
    await town.at("2026-12-31 00:00")
    assert (await complaint(town, case)).status is Status.ARCHIVED
    await town.at("2026-12-31 06:00")
    await town.siti.sees("Tetap belum jelas setelah ditanyakan", since=0)
