"""Reminders: who hears of which clock and when, each once; silence, promises, digests, nights."""

import asyncio
from datetime import date, datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, select

from bot.sandbox import Person
from storage.tables import Agency, CaseClock, CaseEvent, Complaint, Notice, Promise
from storage.words import Action, Role, Status
from tests.stories.conftest import Town, filed

FINISHED = "Lubang sudah ditambal regu kami."
LATE = "masih terlambat"


async def forwarded(town: Town, citizen: Person | None = None) -> str:
    """A case of Monday morning that the agency has to answer by the Monday after it."""
    case = await filed(citizen or town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.telegram.caught_up()
    return case


async def answered(town: Town) -> str:
    """A case that was answered on Monday: silence closes it two weeks later."""
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case} {FINISHED}")
    await town.siti.sees(FINISHED)
    return case


async def leader(town: Town) -> Person:
    """Somebody in the leader's office."""
    found = town.telegram.person("Sekda")
    await found.starts(await town.invitation(Role.LEADER))
    await found.sees("pimpinan")
    return found


def heard(person: Person, words: str) -> int:
    """How often the bot said this to a person."""
    return sum(words in message.text for message in person.messages if message.from_bot)


async def complaint(town: Town, case: str) -> Complaint:
    query = select(Complaint).where(Complaint.tracking_id == case)
    return await town.parts.database.run(lambda session: session.exec(query).one())


async def points(town: Town, case: str) -> list[str]:
    """The points of the case's reminders as its history tells them."""
    query = (
        select(CaseEvent)
        .join(Complaint)
        .where(Complaint.tracking_id == case, CaseEvent.action == Action.REMIND)
        .order_by(col(CaseEvent.id))
    )
    events = await town.parts.database.run(lambda session: session.exec(query).all())
    assert all(event.role is Role.SYSTEM for event in events)
    return [event.data["point"] for event in events]


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


async def test_the_digest_comes_once_each_working_morning(town: Town) -> None:
    case = await forwarded(town)
    await town.at("2026-12-01 07:59")
    assert heard(town.liaison, "Ringkasan pagi") == 0
    await town.at("2026-12-01 08:00")
    digest = await town.liaison.sees("Ringkasan pagi", since=0)
    assert "Baru: 1" in digest.text
    assert digest.buttons == [[case], ["📋 Buka antrean"]]
    for _ in range(3):
        await town.later(hours=1)
    assert heard(town.liaison, "Ringkasan pagi") == 1
    await town.liaison.taps("Buka antrean")
    await town.liaison.sees("Antrean: 1")


async def test_the_digest_says_what_is_due_today_and_what_is_late(town: Town) -> None:
    await forwarded(town)
    await town.at("2026-12-07 08:00")
    await town.liaison.sees("Batasnya hari ini: 1", since=0)
    await town.at("2026-12-08 08:00")
    digest = await town.liaison.sees("Terlambat: 1", since=0)
    assert "Baru" not in digest.text


async def test_no_digest_on_weekends_nor_when_there_is_nothing_to_say(town: Town) -> None:
    await town.at("2026-12-01 08:00")
    await forwarded(town)
    await town.at("2026-12-05 09:00")
    await town.later(days=1)
    assert heard(town.liaison, "Ringkasan pagi") == 0
    assert heard(town.coordinator, "Ringkasan pagi") == 0


async def test_a_supervisory_case_is_in_nobody_s_digest_who_may_not_see_it(town: Town) -> None:
    case = await forwarded(town)
    chosen = await complaint(town, case)
    accuse = (
        update(Complaint)
        .where(col(Complaint.id) == chosen.id)
        .values(supervisory=True, accused_id=chosen.agency_id)
    )
    await town.parts.database.run(lambda session: session.connection().execute(accuse))
    await town.at("2026-12-01 08:00")
    await town.at("2026-12-08 08:00")
    assert heard(town.liaison, "Ringkasan pagi") == 0


async def test_citizens_sleep_and_hear_an_answer_of_the_night_in_the_morning(town: Town) -> None:
    case = await forwarded(town)
    await town.at("2026-11-30 23:00")
    await town.liaison.sends_photo(caption=f"/tanggapi {case} {FINISHED}")
    await town.liaison.sees("dikirim ke pelapor")
    await town.siti.says(f"/status {case}")
    card = await town.siti.sees("Riwayat")
    assert FINISHED in card.text
    assert heard(town.siti, "menjawab laporan") == 0
    await town.at("2026-12-01 05:59")
    assert heard(town.siti, "Belum puas atau ada yang kurang") == 0
    assert heard(town.siti, "Lampiran laporan") == 0
    await town.at("2026-12-01 06:00")
    await town.siti.sees("Belum puas atau ada yang kurang")
    assert (await town.siti.sees("Lampiran laporan")).photo


async def test_a_notice_that_waits_for_the_morning_holds_up_no_direct_reply(town: Town) -> None:
    await town.siti.sends_photo(caption="Jembatan gantung di desa kami miring.")
    await town.siti.sees("Ini tentang apa")
    await town.siti.taps("Aspirasi")
    await town.siti.sees("Sudah lengkap")
    await town.siti.taps("Kirim")
    case = (await town.siti.sees("sudah kami terima")).text.split("Nomor laporan: ")[1][:9]
    await town.at("2026-11-30 23:00")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan")
    await town.siti.says(f"/status {case}")
    await town.siti.sees("Riwayat")
    await town.siti.taps("Lampiran")
    await town.siti.sees("Lampiran laporan")
    assert heard(town.siti, "sudah diverifikasi") == 0


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


async def test_the_digest_comes_at_the_opening_of_the_own_agency(town: Town) -> None:
    """At 08:00 in Jayapura it is 06:00 in Muara Enim."""
    await filed(town.siti)
    await forwarded(town, town.budi)
    moved = update(Agency).where(col(Agency.code) == "pupr").values(zone="Asia/Jayapura")
    await town.parts.database.run(lambda session: session.connection().execute(moved))
    await town.at("2026-12-01 06:00")
    assert heard(town.liaison, "Ringkasan pagi") == 1
    assert heard(town.coordinator, "Ringkasan pagi") == 0
    await town.at("2026-12-01 08:00")
    assert heard(town.liaison, "Ringkasan pagi") == 1
    assert heard(town.coordinator, "Ringkasan pagi") == 1


async def test_of_a_supervisory_case_the_inspector_is_reminded(town: Town) -> None:
    await town.coordinator.says("/undang inspektur inspektorat")
    link = (await town.coordinator.sees("sekali pakai")).text.split("start=")[1].strip()
    await town.budi.starts(link)
    await town.budi.sees("inspektur")
    case = await filed(town.siti)
    supervisory = update(Complaint).where(col(Complaint.tracking_id) == case)
    await town.parts.database.run(
        lambda session: session.connection().execute(supervisory.values(supervisory=True))
    )
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
