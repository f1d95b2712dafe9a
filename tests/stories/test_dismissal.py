"""The end of an office: at once, with the cases handed over and nothing left open."""

from datetime import timedelta

from sqlmodel import Session, select

from bot.sandbox import Person
from storage import outbox
from storage.tables import Complaint, Notice
from storage.words import Audience, NoticeStatus, Role
from tests.stories.conftest import Town, filed


async def joined(town: Town, name: str, command: str, by: Person | None = None) -> Person:
    """Somebody new in office, by an invitation."""
    person = town.telegram.person(name)
    await person.starts(await invited(by or town.coordinator, command))
    await person.sees("Selamat bergabung")
    return person


async def invited(by: Person, command: str) -> str:
    """The token of a new invitation."""
    await by.says(command)
    link = await by.sees("sekali pakai")
    return link.text.split("start=")[1].strip()


async def taken(town: Town, story: str) -> str:
    """A case of Siti's that the liaison handles."""
    case = await filed(town.siti, story)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan")
    await town.liaison.says(f"/ambil {case}")
    await town.liaison.sees("kini Anda tangani")
    return case


async def dismiss(by: Person, name: str) -> None:
    """Ask for it and mean it."""
    await by.says(f"/cabut {name}")
    await by.sees("langsung kehilangan semua hak")
    await by.taps("Ya, berhentikan")
    await by.sees("bukan petugas lagi")


async def test_an_officer_who_was_dismissed_is_a_citizen_at_once(town: Town) -> None:
    case = await taken(town, "Jalan berlubang.")
    await dismiss(town.coordinator, "joko")
    for words in ("/antrean", f"/tanggapi {case} Besok.", "/undang pupr", "/petugas"):
        await town.liaison.says(words)
        await town.liaison.sees("untuk petugas")
    await town.telegram.caught_up()
    assert f"chat:{town.liaison.id}" not in town.telegram.commands
    await town.liaison.says("/bantuan")
    await town.liaison.sees("/lapor")


async def test_words_that_were_awaited_are_not_taken_any_more(town: Town) -> None:
    case = await taken(town, "Jalan berlubang.")
    await town.liaison.says(f"/tanggapi {case}")
    await town.liaison.sees("Tulis jawaban")
    await dismiss(town.coordinator, "joko")
    await town.liaison.says("Kami perbaiki besok.")
    await town.liaison.sees("untuk petugas")


async def test_colleagues_get_the_open_cases_as_one_pack_late_ones_first(town: Town) -> None:
    rudi = await joined(town, "Rudi", "/undang pupr")
    early = await taken(town, "Jalan berlubang di pasar.")
    town.telegram.advance(timedelta(days=10))
    later = await taken(town, "Jembatan miring.")
    await dismiss(town.coordinator, "joko")
    pack = await rudi.sees("Titipan dari Joko: 2 laporan", since=0)
    assert "1 di antaranya terlambat" in pack.text
    assert [label for row in pack.buttons for label in row] == [early, later]
    await rudi.taps(early, on=pack)
    await rudi.sees("Kembali ke instansi, petugas berganti")
    await rudi.taps("Ambil")
    await rudi.sees("kini Anda tangani")
    await town.siti.says(f"/status {early}")
    assert "petugas berganti" not in (await town.siti.sees(early)).text


async def test_without_colleagues_the_coordinator_gets_all_that_the_agency_has(
    town: Town,
) -> None:
    case = await taken(town, "Jalan berlubang.")
    free = await filed(town.siti, "Drainase mampet di pasar.")
    await town.coordinator.says(f"/disposisi {free} pupr")
    await town.coordinator.sees("diteruskan")
    await dismiss(town.coordinator, "joko")
    pack = await town.coordinator.sees("Titipan dari Joko: 2 laporan", since=0)
    assert {label for row in pack.buttons for label in row} == {case, free}


async def test_a_notice_that_waits_for_a_dismissed_officer_is_not_sent(town: Town) -> None:
    await joined(town, "Rudi", "/undang pupr")
    case = await taken(town, "Jalan berlubang.")
    await town.parts.database.run(lambda session: wait_an_hour(town, session, case))
    await dismiss(town.coordinator, "joko")
    town.telegram.advance(timedelta(hours=2))
    await town.coordinator.says(f"/tembusan {case} dlh")
    await town.coordinator.sees("Tembusan")
    await town.coordinator.says(f"/disposisi {case} dlh")
    await town.siti.sees("diteruskan ke Dinas Lingkungan Hidup", since=0)
    waited = await town.parts.database.run(
        lambda session: session.exec(select(Notice).where(Notice.dedupe_key == "waits")).one()
    )
    assert (waited.status, waited.error) == (NoticeStatus.CANCELLED, "not theirs")
    said = [message.text for message in town.liaison.messages if message.from_bot]
    assert not any("menambah keterangan" in words for words in said)


def wait_an_hour(town: Town, session: Session, case: str) -> None:
    """A notice on the case that the liaison is to get in an hour."""
    complaint = session.exec(select(Complaint).where(Complaint.tracking_id == case)).one()
    now = town.parts.clock.now()
    notice = Notice(
        chat_id=town.liaison.id,
        audience=Audience.AGENCY,
        complaint_id=complaint.id,
        text_key="notice-added",
        params={"case": case},
        created_at=now,
        due_at=now + timedelta(hours=1),
        dedupe_key="waits",
    )
    outbox.put(session, notice)


async def test_several_of_that_name_are_offered_as_buttons(town: Town) -> None:
    other = await joined(town, "Joko Susilo", "/undang dlh")
    await town.coordinator.says("/cabut JOKO")
    await town.coordinator.sees("Petugas yang mana")
    await town.coordinator.taps("Joko Susilo")
    await town.coordinator.sees("penghubung, Dinas Lingkungan Hidup")
    await town.coordinator.taps("Ya, berhentikan")
    await town.coordinator.sees("Joko Susilo bukan petugas lagi")
    await other.says("/antrean")
    await other.sees("untuk petugas")
    await town.liaison.says("/antrean")
    await town.liaison.sees("Tidak ada laporan")


async def test_the_last_coordinator_stays(town: Town) -> None:
    await town.coordinator.says("/cabut rina")
    await town.coordinator.sees("Koordinator terakhir")
    await joined(town, "Dewi", "/undang koordinator")
    await dismiss(town.coordinator, "rina")
    await town.coordinator.says("/petugas")
    await town.coordinator.sees("untuk petugas")


async def test_the_invitations_of_a_dismissed_officer_die(town: Town) -> None:
    dewi = await joined(town, "Dewi", "/undang koordinator")
    used, unused = await invited(dewi, "/undang dlh"), await invited(dewi, "/undang dlh")
    await town.budi.starts(used)
    await town.budi.sees("Selamat bergabung")
    await dismiss(town.coordinator, "dewi")
    await town.siti.starts(unused)
    await town.siti.sees("Minta tautan baru")
    await town.budi.says("/antrean")
    await town.budi.sees("Tidak ada laporan")


async def test_whoever_was_dismissed_may_be_invited_again(town: Town) -> None:
    await dismiss(town.coordinator, "joko")
    await town.liaison.starts(await invited(town.coordinator, "/undang pupr"))
    await town.liaison.sees("Selamat bergabung")
    await town.telegram.caught_up()
    assert f"chat:{town.liaison.id}" in town.telegram.commands


async def test_only_coordinators_and_admins_dismiss_and_an_old_button_does_nothing(
    town: Town,
) -> None:
    for words in ("/cabut", "/cabut rina"):
        await town.liaison.says(words)
        await town.liaison.sees("bukan tugas Anda")
    await town.siti.says("/cabut")
    await town.siti.sees("untuk petugas")
    admin = town.telegram.person("Wati")
    await admin.starts(await town.invitation(Role.ADMIN))
    await admin.sees("admin")
    await admin.says("/cabut joko")
    question = await admin.sees("kehilangan semua hak")
    await admin.taps("Ya, berhentikan")
    await admin.sees("bukan petugas lagi")
    press = await admin.presses_data("po:sure:2", on=question)
    assert "sudah bukan petugas" in await press.answered()
    forged = await town.siti.presses_data("po:sure:1", on=question)
    assert "untuk petugas" in await forged.answered()


async def test_officers_are_listed_by_agency_with_when_they_last_wrote(town: Town) -> None:
    for number in range(10):
        await joined(town, f"Petugas {number}", "/undang dlh")
    await town.coordinator.says("/petugas")
    first = await town.coordinator.sees("Petugas: 12")
    assert "Tanpa instansi" in first.text
    assert "• Rina, koordinator, terakhir menulis" in first.text
    await town.coordinator.taps("Berikutnya")
    second = await town.coordinator.sees("• Joko, penghubung")
    assert "Dinas Pekerjaan Umum" in second.text
