"""Write first, asked last: what is sent becomes one draft, and the card asks only for the rest."""

from datetime import timedelta

from bot.desk.drafting import DOWNLOAD_ATTEMPTS
from bot.rules.drafts import ADDRESS_MAX
from tests.stories.conftest import STORY, Town, filed

PLACED = "Jalan di desa Segamit berlubang besar sejak kemarin."
LATER = timedelta(minutes=1)


async def test_one_message_that_says_where_needs_one_tap(town: Town) -> None:
    await town.siti.says(PLACED)
    card = await town.siti.sees("Sudah lengkap")
    assert "Jenis: Pengaduan" in card.text
    assert "Tempat: Segamit, Kec. Semende Darat Ulu" in card.text
    assert "Tanggal kejadian: Minggu 29 November 2026" in card.text
    assert "kami baca dari tulisan Anda" in card.text
    assert card.buttons[0] == ["✅ Kirim", "✏️ Ubah"]
    await town.siti.taps("Kirim")
    await town.siti.sees("sudah kami terima")


async def test_text_photo_voice_and_pin_in_any_order_are_one_draft(town: Town) -> None:
    await town.siti.sends_pin(-3.65, 103.77)
    await town.siti.sees("Ceritakan apa yang terjadi")
    await town.siti.sends_voice()
    await town.siti.sees("Lampiran: 1")
    await town.siti.sends_album(2)
    await town.siti.sees("Lampiran: 3")
    await town.siti.says("Jembatan putus.")
    card = await town.siti.sees("Sudah lengkap")
    assert "Tempat: Lubuk Emplas, Kec. Muara Enim" in card.text
    assert "Lampiran: 3" in card.text


async def test_what_is_written_in_one_breath_belongs_to_the_story(town: Town) -> None:
    await town.siti.says("Jalan berlubang besar")
    await town.siti.sees("kecamatan mana")
    await town.siti.says("di depan masjid")
    card = await town.siti.sees("kecamatan mana")
    assert "Jalan berlubang besar\ndi depan masjid" in card.text


async def test_an_address_may_be_typed_where_the_place_is_asked(town: Town) -> None:
    await town.siti.says("Jalan berlubang besar")
    await town.siti.sees("kecamatan mana")
    town.telegram.advance(LATER)
    await town.siti.says("Depan masjid Al-Ikhlas, RT 3")
    card = await town.siti.sees("Sudah lengkap")
    assert "Tempat: Depan masjid Al-Ikhlas, RT 3" in card.text
    await town.siti.taps("Kirim")
    await town.siti.sees("sudah kami terima")
    notice = await town.coordinator.sees("verifikasi paling lambat", since=0)
    assert "Depan masjid Al-Ikhlas" in notice.text


async def test_an_address_that_names_its_desa_is_found_on_the_map(town: Town) -> None:
    await town.siti.says("Jalan berlubang besar")
    await town.siti.sees("kecamatan mana")
    town.telegram.advance(LATER)
    await town.siti.says("RT 3 desa Segamit")
    await town.siti.sees("Tempat: RT 3 desa Segamit, Segamit, Kec. Semende Darat Ulu")


async def test_more_words_than_an_address_has_go_on_with_the_story(town: Town) -> None:
    await town.siti.says("Jalan berlubang besar")
    await town.siti.sees("kecamatan mana")
    town.telegram.advance(LATER)
    await town.siti.says("Sudah lama sekali begini. " * (ADDRESS_MAX // 20))
    assert "Tempat:" not in (await town.siti.sees("kecamatan mana")).text


async def test_a_desa_that_there_is_twice_is_asked_back(town: Town) -> None:
    await town.siti.says("Banjir di desa Betung, rumah kami terendam.")
    card = await town.siti.sees("Desa yang mana?")
    assert card.buttons[:3] == [
        ["📍 Betung, Kec. Benakat"],
        ["📍 Betung, Kec. Gelumbang"],
        ["Bukan itu"],
    ]
    await town.siti.taps("Betung, Kec. Gelumbang")
    assert "Betung, Kec. Gelumbang" in (await town.siti.sees("Sudah lengkap")).text


async def test_none_of_the_desa_of_that_name_leads_to_the_list(town: Town) -> None:
    await town.siti.says("Banjir di desa Betung, rumah kami terendam.")
    await town.siti.sees("Desa yang mana?")
    await town.siti.taps("Bukan itu")
    await town.siti.sees("kecamatan mana")


async def test_whoever_does_not_know_the_desa_names_the_kecamatan_alone(town: Town) -> None:
    await town.siti.says("Lampu jalan mati semua di kecamatan Gelumbang.")
    await town.siti.sees("desa atau kelurahan")
    await town.siti.taps("Desanya tidak tahu")
    assert "Tempat: Kec. Gelumbang" in (await town.siti.sees("Sudah lengkap")).text


async def test_the_place_of_the_last_report_is_offered_first(town: Town) -> None:
    await filed(town.siti)
    await town.siti.says("Lampu di depan rumah mati sejak tadi malam.")
    card = await town.siti.sees("kecamatan mana")
    assert card.buttons[0] == ["📍 Gelumbang, Kec. Gelumbang"]
    await town.siti.taps("📍 Gelumbang")
    await town.siti.sees("Sudah lengkap")


async def test_a_pin_may_be_corrected_and_stays_on_the_map(town: Town) -> None:
    await town.siti.says(STORY)
    await town.siti.sees("kecamatan mana")
    await town.siti.sends_pin(-3.65, 103.77)
    await town.siti.sees("Lubuk Emplas")
    await town.siti.taps("Bukan di sini?")
    await town.siti.sees("kecamatan mana")
    await town.siti.taps("Gelumbang")
    await town.siti.sees("desa atau kelurahan")
    await town.siti.taps("Gelumbang")
    assert "Tempat: Gelumbang, Kec. Gelumbang" in (await town.siti.sees("Sudah lengkap")).text


async def test_a_place_outside_is_taken_and_passed_on(town: Town) -> None:
    await town.siti.says(STORY)
    await town.siti.sees("kecamatan mana")
    await town.siti.sends_pin(-2.99, 104.75)
    assert "di luar kabupaten" in (await town.siti.sees("Sudah lengkap")).text
    await town.siti.taps("Kirim")
    receipt = await town.siti.sees("sudah kami terima")
    assert "meneruskannya ke pemerintah yang berwenang" in receipt.text
    notice = await town.coordinator.sees("verifikasi paling lambat", since=0)
    assert "di luar kabupaten" in notice.text


async def test_outside_may_be_said_by_a_button_too(town: Town) -> None:
    await town.siti.says(STORY)
    await town.siti.sees("kecamatan mana")
    await town.siti.taps("Di luar kabupaten")
    assert "Tempat: di luar kabupaten" in (await town.siti.sees("Sudah lengkap")).text


async def test_what_was_chosen_is_not_read_again(town: Town) -> None:
    await town.siti.says(PLACED)
    await town.siti.sees("Sudah lengkap")
    await town.siti.taps("✏️ Ubah")
    await town.siti.sees("Apa yang diubah")
    await town.siti.taps("Ubah tanggal")
    await town.siti.sees("Kapan kejadiannya")
    await town.siti.taps("Hari ini")
    await town.siti.sees("Sudah lengkap")
    await town.siti.says("Dua hari lalu ada yang jatuh di desa Pelakat.")
    card = await town.siti.sees("Desa yang mana?")
    assert "Senin 30 November 2026" in card.text


async def test_a_chosen_agency_is_the_coordinators_first_proposal(town: Town) -> None:
    await town.siti.says(PLACED)
    await town.siti.sees("Sudah lengkap")
    await town.siti.taps("✏️ Ubah")
    await town.siti.sees("Apa yang diubah")
    await town.siti.taps("Ubah instansi")
    await town.siti.sees("Untuk instansi mana")
    await town.siti.says("perhub")
    await town.siti.sees(lambda entry: ["Dinas Perhubungan"] in entry.message.buttons)
    await town.siti.taps("Dinas Perhubungan")
    assert "Untuk: Dinas Perhubungan" in (await town.siti.sees("Sudah lengkap")).text
    await town.siti.taps("Kirim")
    await town.siti.sees("sudah kami terima")
    card = await town.coordinator.sees("verifikasi paling lambat", since=0)
    assert ["→ Dinas Perhubungan"] in card.buttons


async def test_a_category_may_be_searched_by_a_word(town: Town) -> None:
    await town.siti.says(PLACED)
    await town.siti.sees("Sudah lengkap")
    await town.siti.taps("✏️ Ubah")
    await town.siti.sees("Apa yang diubah")
    await town.siti.taps("Ubah kategori")
    await town.siti.sees("Tentang apa?")
    await town.siti.says("haji")
    await town.siti.sees(lambda entry: ["Haji dan umroh"] in entry.message.buttons)
    await town.siti.taps("Haji dan umroh")
    assert "Kategori: AGAMA / HAJI DAN UMROH" in (await town.siti.sees("Sudah lengkap")).text


async def test_a_file_that_is_too_large_is_named_and_holds_nothing_up(town: Town) -> None:
    await town.siti.sends_video(caption=PLACED, content=bytes(20 * 2**20 + 1))
    told = await town.siti.sees("terlalu besar")
    assert "video.mp4" in told.text
    assert "20 MB" in told.text
    card = await town.siti.sees("Sudah lengkap")
    assert "Lampiran" not in card.text


async def test_a_file_that_vanished_is_named_to_its_sender(town: Town) -> None:
    town.telegram.fails_next("getFile", 400, times=DOWNLOAD_ATTEMPTS)
    await town.siti.sends_document("foto jalan.pdf", b"%PDF-1.4", caption=PLACED)
    lost = await town.siti.sees("tidak bisa kami ambil", since=0)
    assert "foto jalan.pdf" in lost.text
    await town.siti.taps("Kirim")
    await town.siti.sees("sudah kami terima")


async def test_a_live_location_is_one_place(town: Town) -> None:
    await town.siti.says(STORY)
    await town.siti.sees("kecamatan mana")
    shared = await town.siti.shares_location(-3.65, 103.77)
    card = await town.siti.sees("Lubuk Emplas")
    await town.siti.moves(shared, -2.99, 104.75)
    await town.siti.taps("Kirim")
    receipt = await town.siti.sees("sudah kami terima")
    assert receipt.message_id == card.message_id
    assert "di luar kabupaten" not in receipt.text


async def test_a_photo_sent_too_late_can_still_go_to_the_report_just_filed(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.sees(case, since=0)
    await town.siti.sends_photo()
    await town.siti.sees("Ceritakan apa yang terjadi")
    await town.siti.taps(f"Tambahkan ke laporan {case}")
    await town.siti.sees("sudah kami simpan")
    await town.coordinator.sees(case)
    await town.siti.says("/lapor")
    await town.siti.sees("Ini tentang apa")


async def test_a_photo_alone_is_a_new_report_for_who_filed_nothing(town: Town) -> None:
    await town.siti.sends_photo()
    card = await town.siti.sees("Ceritakan apa yang terjadi")
    assert card.buttons == [["✖ Batal"]]
