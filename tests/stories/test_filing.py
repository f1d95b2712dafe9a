"""Filing a complaint, as the citizen sees it."""

import re

import pytest

from bot.rules.drafts import STORY_MAX
from tests.stories.conftest import FILING, STORY, Town, filed


def cards(town: Town) -> int:
    """How many filing cards the citizen sees."""
    return sum("Laporan baru" in message.text for message in town.siti.messages)


async def test_the_greeting_says_who_we_are_and_how_private_it_is(town: Town) -> None:
    await town.siti.says("/start")
    hello = await town.siti.sees("Selamat datang di LAPOR!")
    assert "Nama Anda hanya dilihat petugas" in hello.text
    assert [len(row) for row in hello.buttons] == [1, 1]
    await town.siti.taps("Buat laporan")
    await town.siti.sees("Ini tentang apa")


async def test_a_press_edits_the_card_and_a_text_brings_it_back_below(town: Town) -> None:
    siti = town.siti
    await siti.says("Jalan rusak")
    card = await siti.sees("kecamatan mana")
    await siti.taps("Gelumbang")
    assert (await siti.sees("desa atau kelurahan")).message_id == card.message_id
    await siti.says("Sudah tiga minggu begini.")
    below = await siti.sees("Sudah tiga minggu")
    assert below.message_id > card.message_id
    assert cards(town) == 1


async def test_kirim_gives_an_id_a_due_date_a_link_and_what_comes_next(town: Town) -> None:
    case = await filed(town.siti)
    receipt = await town.siti.sees(case)
    assert re.search(r"paling lambat \w+ \d+ \w+ \d{4}", receipt.text)
    assert "teruskan ke instansi" in receipt.text
    assert f"?start=case_{case}" in receipt.text
    assert receipt.buttons == [["🔎 Lihat status"]]
    assert cards(town) == 0


async def test_two_taps_on_kirim_make_one_complaint(town: Town) -> None:
    await town.siti.says(STORY)
    for question, label in FILING[:-1]:
        await town.siti.sees(question)
        await town.siti.taps(label)
    card = await town.siti.sees("Sudah lengkap")
    send = card.keyboard[0][0]["callback_data"]
    await town.siti.taps("Kirim")
    second = await town.siti.presses_data(send, on=card)
    assert "sudah lewat" in await second.answered()
    await town.siti.says("/laporanku")
    assert "Laporan Anda: 1" in (await town.siti.sees("Laporan Anda")).text


async def test_aspirations_ask_for_neither_place_nor_date(town: Town) -> None:
    await town.siti.says("Mohon dibuatkan taman baca di desa kami.")
    await town.siti.sees("Sudah lengkap")


async def test_a_short_story_is_asked_for_more(town: Town) -> None:
    await town.siti.says("/lapor")
    await town.siti.sees("Ini tentang apa")
    await town.siti.taps("Permintaan informasi")
    await town.siti.sees("Ceritakan apa yang terjadi")
    await town.siti.says("KTP?")
    await town.siti.sees("Ceritakan apa yang terjadi")
    await town.siti.says("Kapan KTP saya jadi?")
    await town.siti.sees("Sudah lengkap")


async def test_a_story_may_come_in_pieces_up_to_4000_characters(town: Town) -> None:
    await town.siti.says("a" * 3000)
    await town.siti.sees("kecamatan mana")
    await town.siti.says("b" * 2000)
    hint = await town.siti.sees("Pesan terakhir tidak ditambahkan")
    assert str(STORY_MAX) in hint.text
    await town.siti.says("c" * 999)
    await town.siti.sees("kecamatan mana")
    assert not town.telegram.refusals


async def test_the_longest_story_reaches_officers_without_a_refusal(town: Town) -> None:
    await filed(town.siti, "<b>&" * 1000)
    await town.coordinator.sees("Laporan baru", since=0)
    assert not town.telegram.refusals


async def test_an_album_is_one_draft_and_its_card_is_one_message(town: Town) -> None:
    await town.siti.sends_album(4, caption="Sampah menumpuk di pasar lama.")
    await town.siti.sees("Lampiran: 4")
    assert cards(town) == 1
    assert town.siti.last is not None
    assert "Sampah menumpuk" in town.siti.last.text


async def test_more_than_ten_files_are_refused_with_a_hint(town: Town) -> None:
    await town.siti.sends_album(10)
    await town.siti.sees("Lampiran: 10")
    await town.siti.sends_photo()
    await town.siti.sees("Lampiran paling banyak 10")


async def test_a_pin_and_a_document_start_a_draft_too(town: Town) -> None:
    await town.siti.sends_pin(-3.65, 103.77)
    await town.siti.sees("Tempat: Lubuk Emplas, Kec. Muara Enim")
    await town.budi.sends_document("surat.pdf", b"%PDF-1.4")
    await town.budi.sees("Lampiran: 1")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("3 November 2026", "3 November 2026"), ("kemarin", "2026"), ("03/11/2026", "3 November")],
)
async def test_a_date_may_be_typed(town: Town, typed: str, shown: str) -> None:
    await to_the_date(town)
    await town.siti.says(typed)
    assert shown in (await town.siti.sees("Sudah lengkap")).text


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("entahlah ya", "Tanggalnya tidak terbaca"), ("3 November 2099", "belum terjadi")],
)
async def test_a_wrong_date_gets_a_hint_and_keeps_the_step(
    town: Town, typed: str, hint: str
) -> None:
    await to_the_date(town)
    await town.siti.says(typed)
    await town.siti.sees(hint)
    await town.siti.taps("Hari ini")
    await town.siti.sees("Sudah lengkap")


async def to_the_date(town: Town) -> None:
    """The led form, up to its last question."""
    await town.siti.says("/lapor")
    await town.siti.sees("Ini tentang apa")
    await town.siti.taps("Pengaduan")
    await town.siti.sees("Ceritakan apa yang terjadi")
    await town.siti.says(STORY)
    for question, label in FILING[:-1]:
        await town.siti.sees(question)
        await town.siti.taps(label)
    await town.siti.sees("Kapan kejadiannya")


async def test_back_leads_through_the_questions_and_cancel_forgets(town: Town) -> None:
    await to_the_date(town)
    for question in ("kecamatan mana", "Ceritakan", "Ini tentang apa"):
        await town.siti.taps("Kembali")
        await town.siti.sees(question)
    await town.siti.taps("Batal")
    await town.siti.sees("tidak jadi dikirim")
    await town.siti.says("/batal")
    await town.siti.sees("Tidak ada laporan yang sedang ditulis")


async def test_every_field_is_open_to_change_and_back_returns_to_the_review(town: Town) -> None:
    await to_the_date(town)
    await town.siti.taps("Hari ini")
    await town.siti.sees("Sudah lengkap")
    for label, question in (
        ("Ubah jenis", "Ini tentang apa"),
        ("Ubah cerita", "Ceritakan"),
        ("Ubah tempat", "kecamatan mana"),
        ("Ubah tanggal", "Kapan kejadiannya"),
        ("Foto, dokumen", "Kirim foto atau dokumen"),
        ("Ubah instansi", "Untuk instansi mana"),
        ("Ubah kategori", "Tentang apa?"),
    ):
        await town.siti.taps("✏️ Ubah")
        await town.siti.sees("Apa yang diubah")
        await town.siti.taps(label)
        await town.siti.sees(question)
        await town.siti.taps("Kembali")
        await town.siti.sees("Sudah lengkap")


async def test_the_story_can_be_rewritten_and_the_files_taken_off(town: Town) -> None:
    await to_the_date(town)
    await town.siti.taps("Hari ini")
    await town.siti.sees("Sudah lengkap")
    await town.siti.taps("✏️ Ubah")
    await town.siti.sees("Apa yang diubah")
    await town.siti.taps("Ubah cerita")
    await town.siti.sees("Ceritakan")
    await town.siti.taps("Tulis ulang")
    await town.siti.sees("Ceritakan")
    await town.siti.says("Jembatan di desa kami putus.")
    card = await town.siti.sees("Sudah lengkap")
    assert "Jembatan" in card.text
    assert "SD Negeri" not in card.text
    await town.siti.sends_photo()
    await town.siti.sees("Lampiran: 1")
    await town.siti.taps("✏️ Ubah")
    await town.siti.sees("Apa yang diubah")
    await town.siti.taps("Foto, dokumen")
    await town.siti.sees("Kirim foto atau dokumen")
    await town.siti.taps("Hapus semua")
    await town.siti.sees("Kirim foto atau dokumen")
    await town.siti.taps("Selesai")
    assert "Lampiran" not in (await town.siti.sees("Sudah lengkap")).text


async def test_the_two_switches_turn_on_and_off(town: Town) -> None:
    await to_the_date(town)
    await town.siti.taps("Hari ini")
    await town.siti.sees("Sudah lengkap")
    await town.siti.taps("Sembunyikan nama")
    await town.siti.sees("anonim")
    await town.siti.taps("Rahasiakan isi")
    await town.siti.sees("dirahasiakan")
    await town.siti.taps("Tampilkan nama")
    assert "anonim" not in (await town.siti.sees("Sudah lengkap")).text


async def test_a_button_of_an_older_card_brings_the_current_one(town: Town) -> None:
    await town.siti.says(STORY)
    card = await town.siti.sees("kecamatan mana")
    old = card.keyboard[0][0]["callback_data"]
    await town.siti.taps("Gelumbang")
    await town.siti.sees("desa atau kelurahan")
    press = await town.siti.presses_data(old, on=card)
    assert "sudah lewat" in await press.answered()
    assert town.siti.last is not None
    assert "desa atau kelurahan" in town.siti.last.text


async def test_lapor_offers_to_go_on_or_to_begin_anew(town: Town) -> None:
    await town.siti.says(STORY)
    await town.siti.sees("kecamatan mana")
    await town.siti.says("/lapor")
    await town.siti.sees("belum dikirim")
    await town.siti.taps("Lanjutkan")
    await town.siti.sees("kecamatan mana")
    await town.siti.says("/lapor")
    await town.siti.sees("belum dikirim")
    await town.siti.taps("Buang dan mulai baru")
    assert "SD Negeri" not in (await town.siti.sees("Ini tentang apa")).text
    assert cards(town) == 1


async def test_districts_and_villages_are_paged(town: Town) -> None:
    await town.siti.says(STORY)
    await town.siti.sees("kecamatan mana")
    await town.siti.taps("Berikutnya")
    await town.siti.sees(lambda entry: ["‹ Sebelumnya"] in entry.message.buttons)
    await town.siti.taps("Sebelumnya")
    await town.siti.sees(lambda entry: ["Berikutnya ›"] in entry.message.buttons)


async def test_what_cannot_be_read_and_unknown_commands_get_a_hint(town: Town) -> None:
    await town.siti.sends_contact("+62811")
    await town.siti.sees("tidak bisa kami baca")
    await town.siti.says("/entah")
    await town.siti.sees("Perintah /entah tidak ada")
    await town.siti.says("/bantuan")
    help_text = await town.siti.sees("Yang bisa Anda lakukan")
    press = await town.siti.presses_data("zzz", on=help_text)
    assert "sudah lewat" in await press.answered()
