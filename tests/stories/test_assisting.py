"""A helper files for people without a phone, stands in for them, and hands their cases over."""

import re
from datetime import timedelta

from sqlalchemy import select
from sqlmodel import col

from bot.desk.standing_in import wording_of
from bot.rules.takeover import MOST_WRONG, new_takeover_code
from bot.rules.tracking import find_tracking_id
from bot.sandbox import Person
from bot.texts import Texts
from storage.tables import CaseEvent, Citizen, TakeoverCode
from storage.words import Action
from tests.stories.conftest import Town, filed
from tests.stories.offices import labels, rows_of

STORY = "Jembatan ke sawah di desa Sigam putus kemarin, anak sekolah tidak bisa lewat."
CODE = re.compile(r"\b\w{3}-\w{3}-\w{3}\b")


async def helper_in(town: Town, name: str = "Hasan Basri", note: str = "Kades Sigam") -> Person:
    """Somebody whom the coordinator invited to help others."""
    helper = town.telegram.person(name)
    await town.coordinator.says(f"/undang pendamping {note}")
    link = await town.coordinator.sees("sekali pakai")
    await helper.starts(link.text.split("start=")[1].strip())
    await helper.sees("pendamping")
    return helper


async def begun(helper: Person, name: str) -> None:
    """The person agreed, and the helper wrote the name: the card is open."""
    await helper.says("/bantu_lapor")
    await helper.sees("Bacakan ini")
    await helper.taps("Ya, ia setuju")
    await helper.sees("Siapa namanya")
    await helper.says(name)
    await helper.sees(f"Untuk: {name}")


async def sent(helper: Person, story: str = STORY, *switches: str) -> tuple[str, str]:
    """The story is written and sent; the tracking ID and the takeover code of the receipt."""
    await helper.says(story)
    await helper.sees("Sudah lengkap")
    for switch in switches:
        await helper.taps(switch)
        await helper.sees("Sudah lengkap")
    await helper.taps("Kirim")
    receipt = await helper.sees(re.compile("sudah kami terima|sudah ada yang melaporkan"))
    if "sudah ada yang melaporkan" in receipt.text:
        await helper.taps("Tetap kirim")
        receipt = await helper.sees("sudah kami terima")
    case, code = find_tracking_id(receipt.text), CODE.search(receipt.text)
    assert case
    assert code
    return case, code.group()


async def helped(helper: Person, name: str, story: str = STORY) -> tuple[str, str]:
    """A whole complaint that the helper filed for somebody."""
    await begun(helper, name)
    return await sent(helper, story)


async def test_a_complaint_is_filed_for_somebody_and_taken_over(town: Town) -> None:
    helper = await helper_in(town)
    case, code = await helped(helper, "Mbah Karto")
    receipt = await helper.sees(code, since=0)
    assert "Untuk: Mbah Karto" in receipt.text
    assert f"?start=ambil_{code}" in receipt.text
    assert "?start=case_" not in receipt.text
    await town.coordinator.sees(case, since=0)
    await town.coordinator.says(f"/disposisi {case} pupr")
    news = await helper.sees("diteruskan ke", since=0)
    assert news.text.startswith("🤝 Untuk: Mbah Karto")
    await town.budi.starts(f"ambil_{code}")
    await town.budi.sees("kini di tangan Anda")
    await helper.sees("sudah diambil alih oleh pelapornya", since=0)
    await town.liaison.says(f"/tanggapi {case} Kami perbaiki Senin 7 Desember oleh Pak Hadi.")
    await town.budi.sees("Kami perbaiki Senin", since=0)
    assert not any("Kami perbaiki" in message.text for message in helper.messages)
    await helper.says("/laporanku")
    await helper.sees("belum punya laporan")
    await town.budi.says("/laporanku")
    await town.budi.sees(case)
    await town.budi.says(f"/status {case}")
    await town.budi.sees("● ● ● ○")
    await town.budi.taps("Isi laporan")
    await town.budi.sees("Dibantu: Hasan Basri")
    await town.budi.taps("Riwayat")
    history = await town.budi.sees("Riwayat")
    assert "Laporan dikirim, lewat pendamping" in history.text
    assert "Diambil alih oleh pelapor" in history.text


async def test_consent_is_recorded_with_its_time_and_wording(town: Town) -> None:
    helper = await helper_in(town)
    await helped(helper, "Mbah Karto")
    [event] = [it for it in await rows_of(town, CaseEvent) if it.action is Action.FILE]
    read = Texts(town.parts.practice.zone).render("id", "consent-words")
    assert event.data["consent"] == wording_of("id", read)
    assert event.data["consented_at"] < event.at.isoformat()
    assert "helper" in event.data


async def test_without_consent_nothing_is_kept(town: Town) -> None:
    helper = await helper_in(town)
    await helper.says("/bantu_lapor")
    await helper.sees("Bacakan ini")
    await helper.taps("Tidak setuju")
    await helper.sees("Tidak ada yang disimpan")
    assert await rows_of(town, Citizen) == []


async def test_a_helper_files_for_several_people_one_after_another(town: Town) -> None:
    helper = await helper_in(town)
    first, first_code = await helped(helper, "Mbah Karto")
    await helper.says("/bantu_lapor")
    await helper.sees("Bacakan ini")
    await helper.taps("Ya, ia setuju")
    known = await helper.sees("pilih yang pernah Anda bantu")
    assert labels(known) == ["Mbah Karto"]
    await helper.says("Nyai Ros")
    await helper.sees("Untuk: Nyai Ros")
    second, second_code = await sent(
        helper, "Lampu jalan depan masjid di desa Sigam mati semalam."
    )
    await helper.says("/laporanku")
    own = await helper.sees("Laporan Anda: 2")
    assert "🤝 Untuk: Mbah Karto" in own.text
    assert "🤝 Untuk: Nyai Ros" in own.text
    await town.budi.says(f"/ambil_alih {second_code}")
    await town.budi.sees(second)
    await town.siti.says(f"/ambil_alih {first_code.replace('-', '').lower()}")
    await town.siti.sees(first)
    await town.siti.says(f"/status {second}")
    await town.siti.sees("tidak ditemukan")


async def test_somebody_helped_again_takes_all_their_cases_over(town: Town) -> None:
    helper = await helper_in(town)
    first, old_code = await helped(helper, "Mbah Karto")
    await helper.says("/bantu_lapor")
    await helper.sees("Bacakan ini")
    await helper.taps("Ya, ia setuju")
    await helper.sees("Siapa namanya")
    await helper.taps("Mbah Karto")
    await helper.sees("Untuk: Mbah Karto")
    second, code = await sent(helper, "Lampu jalan depan masjid di desa Sigam mati semalam.")
    await town.budi.says(f"/ambil_alih {old_code}")
    await town.budi.sees("Kode ini tidak berlaku")
    await town.budi.says(f"/ambil_alih {code}")
    taken = await town.budi.sees("kini di tangan Anda")
    assert first in taken.text
    assert second in taken.text


async def test_the_helper_answers_the_agency_s_question_for_the_person(town: Town) -> None:
    helper = await helper_in(town)
    case, _ = await helped(helper, "Mbah Karto")
    await town.coordinator.says(f"/tunda {case} Di RT berapa?")
    asked = await helper.sees("Di RT berapa?", since=0)
    assert "Untuk: Mbah Karto" in asked.text
    await helper.says("RT 3, kata beliau.", reply_to=asked)
    await helper.sees("sudah kami terima", since=0)
    await town.coordinator.sees("Pelapor memberi keterangan", since=0)
    supplied = [it for it in await rows_of(town, CaseEvent) if it.action is Action.SUPPLY]
    assert ["helper" in event.data for event in supplied] == [True]


async def test_an_anonymous_person_and_their_helper_stay_unknown(town: Town) -> None:
    helper = await helper_in(town)
    await begun(helper, "Mbah Karto")
    story = "Jembatan di desa Sigam putus kemarin. Saya Karto, dibantu Hasan Basri."
    case, code = await sent(helper, story, "Sembunyikan nama")
    card = await town.coordinator.sees(case, since=0)
    await town.coordinator.says(f"/disposisi {case} pupr")
    told = await town.liaison.sees("jawab paling lambat", since=0)
    await town.budi.says(f"/ambil_alih {code}")
    await town.budi.sees("kini di tangan Anda")
    await town.liaison.says(f"/status {case}")
    later = await town.liaison.sees("Riwayat")
    for shown in (card.text, told.text, later.text):
        assert "Karto" not in shown
        assert "Hasan" not in shown


async def test_a_named_person_and_their_helper_are_named_to_the_agency(town: Town) -> None:
    helper = await helper_in(town)
    case, _ = await helped(helper, "Mbah Karto")
    await town.coordinator.says(f"/disposisi {case} pupr")
    card = await town.liaison.sees("jawab paling lambat", since=0)
    assert "Pelapor: Mbah Karto" in card.text
    assert "Dibantu: Hasan Basri" in card.text


async def test_a_missing_a_spent_and_an_expired_code_are_answered_alike(town: Town) -> None:
    helper = await helper_in(town)
    _, spent = await helped(helper, "Mbah Karto")
    await town.budi.says(f"/ambil_alih {spent}")
    await town.budi.sees("kini di tangan Anda")
    _, expired = await helped(helper, "Nyai Ros", "Sampah di pasar desa Sigam menumpuk kemarin.")
    await town.later(days=15)
    answers = set()
    for code in (spent, expired, new_takeover_code()):
        await town.siti.says(f"/ambil_alih {code}")
        answers.add((await town.siti.sees("Kode ini tidak berlaku")).text)
    assert len(answers) == 1


async def test_after_some_wrong_codes_even_the_right_one_has_to_wait(town: Town) -> None:
    helper = await helper_in(town)
    case, code = await helped(helper, "Mbah Karto")
    for _ in range(MOST_WRONG):
        await town.budi.says(f"/ambil_alih {new_takeover_code()}")
        await town.budi.sees("Kode ini tidak berlaku")
    await town.budi.says(f"/ambil_alih {code}")
    await town.budi.sees("Terlalu banyak kode yang salah")
    town.telegram.advance(timedelta(hours=1, minutes=1))
    await town.budi.says(f"/ambil_alih {code}")
    await town.budi.sees(case)


async def test_a_mistyped_code_costs_no_try_and_says_so(town: Town) -> None:
    await town.budi.says("/ambil_alih K7Q-PM2")
    await town.budi.sees("salah ketik")
    await town.budi.says("/ambil_alih")
    await town.budi.sees("misalnya /ambil_alih")


async def test_a_new_code_replaces_the_old_one(town: Town) -> None:
    helper = await helper_in(town)
    case, old = await helped(helper, "Mbah Karto")
    await helper.says(f"/kode {case}")
    found = CODE.search((await helper.sees("Kode serah terima")).text)
    assert found
    await helper.says(f"/status {case}")
    await helper.sees("Untuk: Mbah Karto")
    await helper.taps("Kode serah terima")
    newest = CODE.search((await helper.sees("Sekali pakai")).text)
    assert newest
    for code in (old, found.group()):
        await town.budi.says(f"/ambil_alih {code}")
        await town.budi.sees("Kode ini tidak berlaku")
    await town.budi.says(f"/ambil_alih {newest.group()}")
    await town.budi.sees(case)


async def test_the_helper_s_own_tap_does_not_spend_the_code(town: Town) -> None:
    helper = await helper_in(town)
    case, code = await helped(helper, "Mbah Karto")
    await helper.starts(f"ambil_{code}")
    await helper.sees("Kode ini untuk Mbah Karto, bukan untuk Anda")
    await town.budi.starts(f"ambil_{code}")
    await town.budi.sees(case)


async def test_codes_and_names_are_not_kept_as_they_are(town: Town) -> None:
    helper = await helper_in(town)
    _, code = await helped(helper, "Mbah Karto")
    [kept] = await rows_of(town, TakeoverCode)
    assert code not in kept.code_hash
    [person] = await rows_of(town, Citizen)
    assert "Karto" not in person.name_sealed
    assert person.chat_id is None


async def test_who_has_filed_before_is_one_person_after_taking_over(town: Town) -> None:
    own = await filed(town.budi)
    helper = await helper_in(town)
    case, code = await helped(helper, "Budi Tua", "Sampah di pasar desa Sigam menumpuk kemarin.")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await helper.sees("diteruskan ke", since=0)
    await town.budi.says(f"/dukung {case}")
    await town.budi.sees("Dukungan Anda dihitung")
    await town.budi.says(f"/ambil_alih {code}")
    await town.budi.sees("kini di tangan Anda")
    await town.budi.says("/laporanku")
    listed = await town.budi.sees("Laporan Anda: 2")
    assert own in listed.text
    assert case in listed.text
    assert len(await rows_of(town, Citizen)) == 1
    await town.budi.says(f"/status {case}")
    assert "Didukung" not in (await town.budi.sees("● ● ○ ○")).text


async def test_a_helper_s_own_report_and_another_s_are_no_duplicates_of_one_person(
    town: Town,
) -> None:
    helper = await helper_in(town)
    await helped(helper, "Mbah Karto")
    await begun(helper, "Nyai Ros")
    await helper.says(STORY)
    card = await helper.sees("Sudah lengkap")
    assert "Anda sudah melaporkan ini" not in card.text


async def test_only_helpers_file_for_others(town: Town) -> None:
    for person in (town.siti, town.coordinator, town.liaison):
        await person.says("/bantu_lapor")
        await person.sees("untuk pendamping yang diundang koordinator")
    await town.siti.says("/kode K7QP-M2XD")
    await town.siti.sees("untuk pendamping")


async def test_a_photo_before_the_name_becomes_nobody_s_report(town: Town) -> None:
    helper = await helper_in(town)
    await helper.says("/bantu_lapor")
    await helper.sees("Bacakan ini")
    await helper.taps("Ya, ia setuju")
    await helper.sees("Siapa namanya")
    await helper.sends_photo()
    await helper.sees("Tulis dulu nama orang")
    await helper.says("/batal")
    await helper.sees("tidak jadi")
    await helper.says("/lapor")
    assert "Untuk:" not in (await helper.sees("Ini tentang apa")).text


async def test_an_own_report_begun_instead_of_the_name_is_one_s_own(town: Town) -> None:
    helper = await helper_in(town)
    await helper.says("/bantu_lapor")
    await helper.sees("Bacakan ini")
    await helper.taps("Ya, ia setuju")
    await helper.sees("Siapa namanya")
    await helper.says("/lapor")
    await helper.sees("Ini tentang apa")
    await helper.says("Jalan di desa Sigam rusak kemarin.")
    assert "Untuk:" not in (await helper.sees("Jalan di desa Sigam")).text


async def test_starting_anew_stays_with_the_person(town: Town) -> None:
    helper = await helper_in(town)
    await begun(helper, "Mbah Karto")
    await helper.says("Jalan di desa Sigam rusak kemarin.")
    await helper.sees("Sudah lengkap")
    await helper.says("/lapor")
    resumed = await helper.sees("belum dikirim")
    assert "Untuk: Mbah Karto" in resumed.text
    await helper.taps("Buang dan mulai baru")
    await helper.sees("Untuk: Mbah Karto")
    await helper.says("/bantu_lapor")
    await helper.sees("Masih ada laporan yang belum dikirim")


async def test_news_that_waits_for_the_morning_goes_to_whoever_has_the_case_then(
    town: Town,
) -> None:
    helper = await helper_in(town)
    case, code = await helped(helper, "Mbah Karto")
    await town.at("2026-11-30 22:00")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diverifikasi dan diteruskan")
    await town.budi.says(f"/ambil_alih {code}")
    await town.budi.sees("kini di tangan Anda")
    await town.at("2026-12-01 07:00")
    await town.budi.sees("diteruskan ke", since=0)
    assert not any("diteruskan ke" in message.text for message in helper.messages)


async def test_who_is_no_helper_any_more_sees_and_hears_nothing(town: Town) -> None:
    helper = await helper_in(town)
    case, _ = await helped(helper, "Mbah Karto")
    await town.coordinator.says("/petugas")
    await town.coordinator.sees("Hasan Basri, pendamping, Kades Sigam")
    await town.coordinator.says("/cabut Hasan")
    await town.coordinator.sees("Berhentikan")
    await town.coordinator.taps("Ya, berhentikan")
    await town.coordinator.sees("1 orang kini tanpa pendamping")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diverifikasi dan diteruskan")
    await helper.says(f"/status {case}")
    assert "Mbah Karto" not in (await helper.sees(case)).text
    assert not any("diteruskan ke" in message.text for message in helper.messages)
    heir = await helper_in(town, "Dewi Lestari")
    await town.liaison.says(f"/tanggapi {case} Kami perbaiki Senin 7 Desember oleh Pak Hadi.")
    news = await heir.sees("Kami perbaiki", since=0)
    assert "Untuk: Mbah Karto" in news.text


async def test_a_helper_supports_for_the_person_what_is_known_already(town: Town) -> None:
    await town.siti.says(STORY)
    await town.siti.sees("Sudah lengkap")
    await town.siti.taps("Kirim")
    known = find_tracking_id((await town.siti.sees("sudah kami terima")).text)
    await town.coordinator.says(f"/disposisi {known} pupr")
    await town.siti.sees("diteruskan ke", since=0)
    helper = await helper_in(town)
    await begun(helper, "Mbah Karto")
    await helper.says(STORY)
    await helper.sees("Sudah lengkap")
    await helper.taps("Kirim")
    await helper.sees("sudah ada yang melaporkan")
    await helper.taps(f"Ikut laporan {known}")
    await helper.sees("Anda kini ikut laporan")
    await town.liaison.says(f"/tanggapi {known} Kami perbaiki Senin 7 Desember oleh Pak Hadi.")
    await helper.sees("Kami perbaiki", since=0)
    [person] = await town.parts.database.run(
        lambda session: session.scalars(
            select(Citizen).where(col(Citizen.chat_id).is_(None))
        ).all()
    )
    assert person.helper_id
