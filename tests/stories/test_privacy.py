"""Anonim, rahasia, pengawasan, masks and metadata: what reaches whom, through whole lives."""

import logging
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from sqlmodel import Session, select

from bot.desk import unmasking
from bot.desk.drafting import DOWNLOAD_ATTEMPTS
from bot.rules.tracking import find_tracking_id, new_tracking_id
from bot.sandbox import Person
from storage import outbox
from storage.tables import Complaint, Notice
from storage.words import Audience
from tests.stories.conftest import FILING, Town, filed
from tests.stories.offices import in_office
from tests.stories.sweeping import leaks

MISSING = new_tracking_id()
PHONE = "0812-3456-7890"
SPOKEN = f"Jalan di depan rumah saya rusak. Saya Siti Aminah, hubungi {PHONE}."
BRIBE = "Petugas dukcapil minta uang 150 ribu waktu saya urus KTP."
VIOLENCE = "Anak tetangga tiap hari dipukuli bapaknya di rumah."
GPS, LATITUDE = 0x8825, 2


async def filed_so(citizen: Person, story: str, *switches: str) -> str:
    """File a complaint with these buttons of the review pressed first."""
    await citizen.says(story)
    for question, label in FILING[:-1]:
        await citizen.sees(question)
        await citizen.taps(label)
    for switch in switches:
        await citizen.sees("Sudah lengkap")
        await citizen.taps(switch)
    await citizen.sees("Sudah lengkap")
    await citizen.taps("Kirim")
    case = find_tracking_id((await citizen.sees("sudah kami terima")).text)
    assert case
    return case


async def inspector_of(town: Town) -> Person:
    """Budi, sworn in as inspector of the inspectorate; he hears by the morning's digest."""
    await town.coordinator.says("/undang inspektur inspektorat")
    link = await town.coordinator.sees("inspektur Inspektorat")
    await town.budi.starts(link.text.split("start=")[1].strip())
    await town.budi.sees("inspektur Inspektorat")
    return town.budi


def heard_by(town: Town, person: Person) -> str:
    """Everything that this person ever got from the bot."""
    return "\n".join(one.said for one in town.hearing.heard if one.chat_id == person.id)


async def test_an_anonymous_reporter_stays_unknown_through_the_case_s_life(town: Town) -> None:
    case = await filed_so(town.siti, SPOKEN, "Sembunyikan nama")
    await town.coordinator.sees(case, since=0)
    await town.coordinator.says(f"/disposisi {case} pupr")
    card = await town.liaison.sees("jawab paling lambat", since=0)
    assert "Saya ▇▇▇▇ ▇▇▇▇▇▇," in card.text
    assert PHONE not in card.text
    assert "anonim" in card.text
    await town.liaison.says(f"/tanya {case} Di RT berapa?")
    asked = await town.siti.sees("Di RT berapa?", since=0)
    await town.siti.says("RT 3. Telepon saja Siti, 0812 3456 7890.", reply_to=asked)
    await town.liaison.sees("Pelapor memberi keterangan", since=0)
    await town.liaison.says(f"/tanggapi {case} Ditambal 2 Desember oleh Pak Hasan.")
    answer = await town.siti.sees("Ditambal 2 Desember", since=0)
    await town.siti.says("Belum selesai. Siti Aminah", reply_to=answer)
    await town.liaison.sees("Pelapor menanggapi", since=0)


async def test_named_reporters_are_named_to_their_agency_until_they_hide(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    card = await town.liaison.sees("jawab paling lambat", since=0)
    assert "Pelapor: Siti Aminah" in card.text
    await town.siti.says(f"/status {case}")
    await town.siti.sees("●")
    await town.siti.taps("Lainnya")
    await town.siti.sees("tindakan lain")
    await town.siti.taps("Sembunyikan nama")
    await town.siti.sees("kini disembunyikan")
    await town.liaison.says(f"/status {case}")
    assert "Siti" not in (await town.liaison.sees("Riwayat")).text
    await town.siti.taps("Lainnya")
    await town.siti.sees("tindakan lain")
    await town.siti.taps("Tampilkan nama")
    await town.siti.sees("kini terlihat")
    await town.liaison.says(f"/status {case}")
    await town.liaison.sees("Pelapor: Siti Aminah")


async def test_a_secret_case_is_for_strangers_a_missing_one_and_can_be_opened(town: Town) -> None:
    case = await filed_so(town.siti, SPOKEN, "Rahasiakan isi")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("diverifikasi", since=0)
    await town.budi.says(f"/status {case}")
    secret = (await town.budi.sees("tidak ditemukan")).text
    await town.budi.says(f"/status {MISSING}")
    missing = (await town.budi.sees("tidak ditemukan")).text
    assert secret.replace(case, "") == missing.replace(MISSING, "")
    await town.siti.says(f"/status {case}")
    await town.siti.sees("●")
    await town.siti.taps("Lainnya")
    await town.siti.sees("tindakan lain")
    await town.siti.taps("Buka isi")
    await town.siti.sees("kini terbuka")
    await town.budi.says(f"/status {case}")
    await town.budi.sees("Diteruskan ke")


async def test_the_review_shows_help_once_and_secrecy_is_one_tap(town: Town) -> None:
    await town.siti.says(VIOLENCE)
    for question, label in FILING[:-1]:
        await town.siti.sees(question)
        await town.siti.taps(label)
    card = await town.siti.sees("129")
    assert "Anda yang memutuskan" in card.text
    assert "dirahasiakan dari umum</" not in card.text
    await town.siti.taps("Ya, rahasiakan")
    changed = await town.siti.sees("🔒 Isi dirahasiakan")
    assert "129" not in changed.text
    assert not any("Ya, rahasiakan" in label for row in changed.buttons for label in row)
    await town.siti.taps("Kirim")
    receipt = await town.siti.sees("sudah kami terima")
    assert "129" in receipt.text
    assert "diperiksa oleh pengawas" in receipt.text


async def test_secrecy_is_proposed_and_never_forced(town: Town) -> None:
    case = await filed_so(town.siti, VIOLENCE)
    await town.siti.says(f"/status {case}")
    assert "Isi dirahasiakan" not in (await town.siti.sees("●")).text


async def test_an_accusation_of_an_agency_outside_is_filed_and_supervised(town: Town) -> None:
    inspector = await inspector_of(town)
    case = await filed_so(town.siti, "Oknum polisi Polres Muara Enim minta uang saat urus SKCK.")
    await inspector.sees(case, since=0)
    await inspector.says(f"/status {case}")
    await inspector.sees("Berkadar pengawasan")


async def test_an_accusation_goes_to_the_inspectors_hidden_from_the_accused(town: Town) -> None:
    inspector = await inspector_of(town)
    accused = await in_office(town, "Wati", "dukcapil")
    case = await filed_so(town.siti, BRIBE)
    card = await inspector.sees("Instansi yang dilaporkan", since=0)
    assert case in card.text
    await accused.says(f"/status {case}")
    hidden = (await accused.sees("tidak ditemukan")).text
    await accused.says(f"/status {MISSING}")
    missing = (await accused.sees(MISSING)).text
    assert hidden.replace(case, "") == missing.replace(MISSING, "")
    await accused.says("/antrean")
    await accused.sees("Tidak ada laporan yang menunggu")
    await town.coordinator.says("/antrean")
    await town.coordinator.sees("Tidak ada laporan yang menunggu")
    assert case not in heard_by(town, town.coordinator)
    await inspector.says("/antrean")
    await inspector.sees("Antrean: 1")
    await inspector.says(f"/disposisi {case} dukcapil")
    await inspector.sees("Pilih instansi lain")
    await inspector.says(f"/disposisi {case} inspektorat")
    await inspector.sees("diteruskan ke Inspektorat")
    assert heard_by(town, accused).count(case) == heard_by(town, accused).count(hidden)


async def test_without_an_inspector_the_coordinators_have_it(town: Town) -> None:
    case = await filed_so(town.siti, BRIBE)
    await town.coordinator.sees("Instansi yang dilaporkan", since=0)
    await town.coordinator.says("/antrean")
    await town.coordinator.sees(case)


async def test_a_case_taken_into_supervision_vanishes_for_the_accused(town: Town) -> None:
    inspector = await inspector_of(town)
    await town.siti.says("Lampu jalan mati.")
    await town.siti.sees("kecamatan mana")
    await town.siti.sends_photo()
    await town.siti.sees("Lampiran: 1")
    case = await filed_so(town.siti, "Di depan balai desa juga mati.")
    await town.coordinator.sees(case, since=0)
    await town.coordinator.says(f"/disposisi {case} pupr")
    card = await town.liaison.sees("jawab paling lambat", since=0)
    await town.coordinator.says(f"/awasi {case} pupr")
    await town.coordinator.sees("kini berkadar pengawasan")
    await inspector.sees("Instansi yang dilaporkan", since=0)
    mark = town.liaison.marks()
    for label in ("Jawab", "Lampiran", "Lainnya"):
        press = await town.liaison.taps(label, on=card)
        assert "tidak ditemukan" in await press.answered()
    await town.liaison.says("Sudah ditambal", reply_to=card)
    await town.liaison.sees("tidak ditemukan")
    await town.liaison.says("/antrean")
    await town.liaison.sees("Tidak ada laporan yang menunggu")
    await town.siti.says(f"/status {case}")
    screen = await town.siti.sees("di pengawas (Inspektorat)")
    await town.siti.taps("Riwayat")
    await town.siti.sees("Ditangani pengawasan")
    await town.siti.says("Tolong segera.", reply_to=screen)
    await town.siti.sees("sudah kami simpan")
    await inspector.says("/antrean")
    await inspector.sees(case)
    assert not any(message.photo for message in town.liaison.messages)
    assert "Tolong segera" not in "".join(entry.text for entry in town.liaison.log[mark:])


async def test_what_was_queued_before_supervision_is_not_sent_after_it(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    later = town.parts.clock.now() + timedelta(hours=1)

    def queue(session: Session) -> None:
        complaint = session.exec(select(Complaint)).one()
        for about, words in ((complaint.id, case), (None, "sesudahnya")):
            notice = Notice(
                chat_id=town.liaison.id,
                audience=Audience.AGENCY,
                complaint_id=about,
                text_key="notice-files",
                params={"case": words},
                created_at=later,
                due_at=later,
            )
            outbox.put(session, notice)

    await town.parts.database.run(queue)
    mark = town.liaison.marks()
    await town.coordinator.says(f"/awasi {case} pupr")
    await town.coordinator.sees("kini berkadar pengawasan")
    town.telegram.advance(timedelta(hours=2))
    await town.liaison.sees("sesudahnya", since=mark)
    assert case not in "".join(entry.text for entry in town.liaison.log[mark:])


async def test_a_second_officer_s_consent_unmasks_once_and_the_citizen_is_told(town: Town) -> None:
    case = await filed_so(town.siti, SPOKEN, "Sembunyikan nama")
    await town.coordinator.says(f"/disposisi {case} pupr")
    masked = await town.liaison.sees("jawab paling lambat", since=0)
    assert PHONE not in masked.text
    await town.liaison.says(f"/buka_data {case}")
    await town.liaison.sees("Mengapa Anda perlu")
    await town.liaison.says("Perlu menelepon pelapor untuk survei.")
    await town.liaison.sees("dikirim ke petugas kedua")
    wish = await town.coordinator.sees("minta membaca nomor pribadi")
    assert "untuk survei" in wish.text
    forged = wish.keyboard[0][0]["callback_data"]
    press = await town.liaison.presses_data(forged, on=masked)
    assert "petugas lain" in await press.answered()
    await town.coordinator.taps("Setujui", on=wish)
    await town.coordinator.sees("Anda setuju")
    told = await town.siti.sees("kini bisa membaca nomor pribadi")
    assert "untuk survei" in told.text
    bare = await town.liaison.sees("Petugas kedua setuju", since=0)
    assert PHONE in bare.text
    assert "Siti" not in bare.text
    assert bare["has_protected_content"] is True
    press = await town.coordinator.taps("Setujui", on=wish)
    assert "sudah disetujui atau lewat" in await press.answered()
    await town.liaison.says(f"/status {case}")
    assert PHONE not in (await town.liaison.sees("Riwayat")).text


async def test_a_wish_to_unmask_dies_after_seven_days(town: Town) -> None:
    case = await filed(town.siti, SPOKEN)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.says(f"/buka_data {case} Perlu menelepon.")
    wish = await town.coordinator.sees("minta membaca nomor pribadi", since=0)
    town.telegram.advance(unmasking.LIVES)
    press = await town.coordinator.taps("Setujui", on=wish)
    assert "lewat 7 hari" in await press.answered()


def photo_with_place() -> bytes:
    """A JPEG that says where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(GPS)[LATITUDE] = (3.0, 39.0, 0.0)
    out = BytesIO()
    Image.new("RGB", (40, 30), "green").save(out, "JPEG", exif=exif)
    assert Image.open(BytesIO(out.getvalue())).getexif().get_ifd(GPS)
    return out.getvalue()


async def test_a_photo_sent_as_a_file_loses_its_place_and_its_name(town: Town) -> None:
    await town.siti.sends_document("KTP Siti Aminah.jpg", photo_with_place())
    await town.siti.sees("Ceritakan apa yang terjadi")
    case = await filed_so(town.siti, SPOKEN, "Sembunyikan nama")
    await town.coordinator.says(f"/disposisi {case} pupr")
    card = await town.liaison.sees("jawab paling lambat", since=0)
    await town.liaison.taps("Lampiran", on=card)
    message = await town.liaison.sees(lambda entry: bool(entry.message.files), since=0)
    (content,) = message.files
    assert not Image.open(BytesIO(content)).getexif()
    assert [media["file_name"] for media in message.media] == ["lampiran-1.jpg"]
    await town.siti.says(f"/status {case}")
    own = await town.siti.sees("●")
    await town.siti.taps("Lampiran", on=own)
    mine = await town.siti.sees(
        lambda entry: bool(entry.message.from_bot and entry.message.files), since=0
    )
    assert [media["file_name"] for media in mine.media] == ["KTP Siti Aminah.jpg"]


async def test_a_file_that_cannot_be_fetched_is_said_to_be_missing_and_not_passed_on(
    town: Town,
) -> None:
    town.telegram.fails_next("getFile", 400, times=DOWNLOAD_ATTEMPTS)
    await town.siti.sends_document("KTP Siti Aminah.pdf", b"%PDF-1.4 Siti Aminah")
    await town.siti.sees("Ceritakan apa yang terjadi")
    case = await filed_so(town.siti, SPOKEN, "Sembunyikan nama")
    await town.coordinator.says(f"/disposisi {case} pupr")
    card = await town.liaison.sees("jawab paling lambat", since=0)
    await town.liaison.taps("Lampiran", on=card)
    message = await town.liaison.sees("tidak bisa diambil", since=0)
    assert not message.files


async def test_of_a_forwarded_message_only_its_words_are_used(town: Town) -> None:
    origin = {
        "type": "user",
        "date": 1,
        "sender_user": {"id": 7_999_000_111, "is_bot": False, "first_name": "Kartini"},
    }
    await town.siti.starts()
    await town.siti.sees("Selamat datang")
    said = town.siti.room.post(town.siti.user, {"text": SPOKEN})
    via = {"id": 4_299_000_111, "is_bot": True, "first_name": "Bot", "username": "lain_bot"}
    update = {**said.wire, "forward_origin": origin, "via_bot": via}
    town.siti.account.updates.put("message", update, f"chat {town.siti.id}")
    for question, label in FILING:
        await town.siti.sees(question)
        await town.siti.taps(label)
    case = find_tracking_id((await town.siti.sees("sudah kami terima")).text)
    await town.siti.sends_contact("+62811000999")
    await town.siti.sees("tidak bisa kami baca")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees("jawab paling lambat", since=0)
    said_to_all = "".join(one.said for one in town.hearing.heard)
    for mark in ("Kartini", "7999000111", "lain_bot", "62811000999", "forward_origin"):
        assert mark not in said_to_all


async def test_a_failure_s_log_line_does_not_repeat_what_was_sent(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    case = await filed_so(town.siti, SPOKEN, "Sembunyikan nama")
    card = await town.coordinator.sees(case, since=0)
    press = await town.coordinator.presses_data(f"c:why:{case}:1:Siti Aminah", on=card)
    assert "gangguan di pihak kami" in await press.answered()
    parked = [record for record in caplog.records if "parked" in record.getMessage()]
    assert len(parked) == 1
    assert "ValueError" in parked[0].getMessage()


@pytest.mark.parametrize("mark", ["Siti", "AMINAH", "siti_aminah88", PHONE, "id"])
async def test_the_sweep_finds_a_leak(town: Town, mark: str) -> None:
    await filed_so(town.siti, SPOKEN, "Sembunyikan nama")
    leak = Notice(
        chat_id=town.liaison.id,
        audience=Audience.AGENCY,
        text_key="notice-files",
        params={"case": str(town.siti.id) if mark == "id" else f"dari {mark}"},
        created_at=town.parts.clock.now(),
        due_at=town.parts.clock.now(),
    )
    await town.parts.database.run(lambda session: outbox.put(session, leak))
    await town.liaison.sees("Lampiran laporan", since=0)
    found = await town.parts.database.run(lambda one: leaks(one, town.hearing, []))
    assert len(found) == 1
    town.hearing.forget()


async def test_the_sweep_reads_the_log(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    await filed_so(town.siti, SPOKEN, "Sembunyikan nama")
    logging.getLogger("lapor.test").warning("laporan dari %s", town.siti.id)
    records = [record for record in caplog.records if record.name == "lapor.test"]
    found = await town.parts.database.run(lambda one: leaks(one, town.hearing, records))
    assert len(found) == 1
    caplog.clear()
