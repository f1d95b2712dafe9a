"""The agency's work: take, hand over, note, ask, answer, extend, ready-made answers, claim done;
an answer that says nothing does not count."""

import re

import pytest

from bot.sandbox import Person
from storage.tables import Promise
from tests.stories.conftest import Town
from tests.stories.offices import (
    forwarded,
    in_office,
    labels,
    rows_of,
    working_days_from_now,
)

EMPTY = "Terima kasih, akan kami koordinasikan."


async def card_of(officer: Person, case: str) -> str:
    await officer.says(f"/status {case}")
    return (await officer.sees(re.compile(f"^Laporan {case}"))).text


async def test_the_card_has_the_most_usual_first_and_at_most_six(town: Town) -> None:
    await forwarded(town)
    card = await town.liaison.sees("jawab paling lambat", since=0)
    assert labels(card) == [
        "💬 Jawab",
        "📷 Selesai, ini bukti",
        "❓ Tanya pelapor",
        "↩ Bukan wewenang",
        "✋ Ambil",
        "⏳ Perpanjang",
        "⋯ Lainnya",
    ]
    await town.liaison.taps("Lainnya")
    more = await town.liaison.sees("tindakan lain")
    assert "👥 Oper" in labels(more)
    assert "🗒 Catatan" in labels(more)


async def test_a_case_is_taken_and_handed_over_inside_the_agency(town: Town) -> None:
    ani = await in_office(town, "Ani", "pupr")
    case = await forwarded(town)
    await town.liaison.says(f"/ambil {case}")
    await town.liaison.sees("kini Anda tangani")
    assert "Ditangani: Joko" in await card_of(ani, case)
    await town.liaison.says(f"/oper {case} ani")
    await town.liaison.sees("dioper ke Ani")
    told = await ani.sees("dioper kepada Anda")
    assert "Ditangani: Ani" in told.text
    owners = await card_of(town.siti, case)
    assert "Ani" not in owners
    assert "Diambil" not in owners


async def test_a_note_and_its_photo_are_never_shown_to_the_citizen(town: Town) -> None:
    dlh = await in_office(town, "Dewi", "dlh")
    case = await forwarded(town, "pupr tembusan dlh")
    await town.liaison.says(f"/catat {case} Pelapor ini sering melapor.")
    await town.liaison.sees("Catatan untuk laporan")
    await town.liaison.sends_photo(caption=f"/catat {case} Foto rahasia kantor.")
    await town.liaison.sees("Catatan untuk laporan")
    for eyes in (town.siti, dlh):
        card = await card_of(eyes, case)
        assert "sering melapor" not in card
        assert "rahasia kantor" not in card
        assert "Lampiran" not in card
    assert not [entry for entry in town.siti.log if "sering melapor" in entry.text]
    officers = await card_of(town.coordinator, case)
    assert "sering melapor" in officers
    assert "Lampiran: 1" in officers
    await town.siti.presses_data(f"c:files:{case}:0", on=town.siti.messages[-1])
    await town.siti.says("/laporanku")
    await town.siti.sees("Laporan Anda")
    assert not [message for message in town.siti.messages if message.from_bot and message.photo]


async def test_the_agency_asks_and_its_clock_stands_still(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says(f"/tanya {case} Di RT berapa?")
    await town.liaison.sees("Waktu Anda berhenti sampai dijawab")
    asked = await town.siti.sees("bertanya")
    assert labels(asked)[0] == "✍️ Beri keterangan"
    await town.siti.says("RT 4, depan masjid.", reply_to=asked)
    await town.siti.sees("Keterangan untuk laporan")
    told = await town.liaison.sees("Pelapor memberi keterangan", since=0)
    assert "RT 4, depan masjid." in told.text


async def test_an_answer_comes_with_its_files(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.sends_photo(caption=f"/tanggapi {case} Ditambal hari ini oleh Pak Hasan.")
    await town.liaison.sees("dikirim ke pelapor")
    told = await town.siti.sees("Ditambal hari ini", since=0)
    assert labels(told)[:2] == ["✅ Benar sudah selesai", "💬 Balas"]
    photo = await town.siti.sees("Lampiran laporan", since=0)
    assert photo.photo


async def test_more_time_is_given_once_and_with_a_reason(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says(f"/perpanjang {case}")
    await town.liaison.sees("perlu waktu lebih")
    await town.liaison.says("Menunggu alat berat dari Palembang.")
    await town.liaison.sees("diperpanjang")
    told = await town.siti.sees("minta waktu lebih", since=0)
    assert "alat berat" in told.text
    assert working_days_from_now(town, 10) in told.text
    await town.liaison.says(f"/perpanjang {case} Masih menunggu.")
    await town.liaison.sees("sudah pernah diperpanjang")


async def test_done_is_claimed_with_a_photo_or_a_letter(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says(f"/selesai {case}")
    await town.liaison.sees("Kirim foto atau surat sebagai bukti")
    await town.liaison.says("Sudah selesai kok.")
    await town.liaison.sees("Kirim foto atau surat sebagai bukti")
    await town.liaison.sends_document(
        "berita-acara.pdf",
        b"%PDF-1.4",
        mime_type="application/pdf",
        caption=f"/selesai {case} Sah.",
    )
    await town.liaison.sees("Pelapor diminta membenarkan")
    told = await town.siti.sees("menyatakan", since=0)
    assert labels(told)[:3] == ["✅ Benar sudah selesai", "❌ Belum selesai", "💬 Balas"]
    await town.siti.sees(
        lambda entry: "document" in entry.message.wire and entry.message.from_bot, since=0
    )


async def emptily(town: Town, photo: bool = False) -> str:
    """A case that the agency tried to answer with nothing."""
    case = await forwarded(town)
    if photo:
        await town.liaison.sends_photo(caption=f"/tanggapi {case} {EMPTY}")
    else:
        await town.liaison.says(f"/tanggapi {case} {EMPTY}")
    refused = await town.liaison.sees("belum dikirim")
    assert "koordinasikan" in refused.text
    assert labels(refused) == [
        "Besok",
        "3 hari lagi",
        "7 hari lagi",
        "Tulis tanggal & penanggung jawab",
    ]
    assert "Diteruskan ke" in await card_of(town.siti, case)
    return case


@pytest.mark.parametrize(("button", "days"), [("Besok", 1), ("3 hari lagi", 3), ("7 hari", 7)])
async def test_an_empty_answer_is_sent_with_a_day_that_becomes_a_promise(
    town: Town, button: str, days: int
) -> None:
    case = await emptily(town)
    await town.liaison.taps(button)
    await town.liaison.sees("dikirim ke pelapor")
    answer = await town.siti.sees("menjawab", since=0)
    day = working_days_from_now(town, days)
    assert f"{EMPTY}\nDitindaklanjuti paling lambat {day}." in answer.text
    promise = (await rows_of(town, Promise))[0]
    assert promise.remind_at is not None
    assert "Ditindaklanjuti oleh instansi" in await card_of(town.siti, case)


async def test_the_photo_of_an_empty_answer_waits_with_it(town: Town) -> None:
    await emptily(town, photo=True)
    await town.liaison.taps("Besok")
    await town.siti.sees("menjawab", since=0)
    photo = await town.siti.sees("Lampiran laporan", since=0)
    assert photo.photo


async def test_the_day_and_the_person_can_be_written(town: Town) -> None:
    await emptily(town)
    await town.liaison.taps("Tulis tanggal")
    await town.liaison.sees("ditambahkan ke jawaban Anda")
    await town.liaison.says("Penanggung jawab Pak Hasan, minggu depan.")
    await town.liaison.sees("dikirim ke pelapor")
    answer = await town.siti.sees("menjawab", since=0)
    assert f"{EMPTY}\nPenanggung jawab Pak Hasan" in answer.text


async def test_a_better_answer_takes_the_place_of_the_empty_one(town: Town) -> None:
    await emptily(town)
    await town.liaison.says("Lubang sudah ditambal pagi ini oleh Pak Hasan.")
    await town.liaison.sees("dikirim ke pelapor")
    answer = await town.siti.sees("Lubang sudah ditambal", since=0)
    assert "koordinasikan" not in answer.text


async def test_ready_made_answers_are_kept_offered_and_sent_by_one_more_tap(town: Town) -> None:
    await town.liaison.says("/templat")
    await town.liaison.sees("Belum ada jawaban siap pakai")
    await town.liaison.says(
        "/templat tambah Tambal | Laporan {case} dikerjakan {agency}: lubang ditambal Pak Hasan."
    )
    card = await town.liaison.sees("Ditawarkan saat status")
    assert "Diteruskan ke" in card.text
    case = await forwarded(town)
    await town.liaison.sees("jawab paling lambat", since=0)
    await town.liaison.taps("Jawab")
    question = await town.liaison.sees("Tulis jawaban")
    assert labels(question) == ["📋 Tambal"]
    await town.liaison.taps("Tambal")
    preview = await town.liaison.sees("Kirim begini")
    assert f"Laporan {case} dikerjakan Dinas Pekerjaan Umum" in preview.text
    assert not [entry for entry in town.siti.log if "ditambal Pak Hasan" in entry.text]
    await town.liaison.taps("Kirim ke pelapor")
    await town.liaison.sees("dikirim ke pelapor")
    await town.siti.sees("lubang ditambal Pak Hasan", since=0)


async def test_a_ready_made_answer_can_be_rewritten_before_it_is_sent(town: Town) -> None:
    await town.liaison.says("/templat tambah Tambal | Lubang ditambal regu Pak Hasan.")
    await town.liaison.sees("Ditawarkan")
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case}")
    await town.liaison.sees("Tulis jawaban")
    await town.liaison.taps("Tambal")
    await town.liaison.sees("Kirim begini")
    await town.liaison.says("Lubang ditambal regu Pak Hasan, dua lapis aspal.")
    await town.siti.sees("dua lapis aspal", since=0)


async def test_an_empty_ready_made_answer_needs_a_place_for_its_day(town: Town) -> None:
    await town.liaison.says("/templat tambah Koordinasi | Akan kami koordinasikan.")
    await town.liaison.sees("Jawaban ini belum berisi")
    await town.liaison.says("/templat tambah Koordinasi | Akan kami koordinasikan {date}.")
    await town.liaison.sees("Ditawarkan")
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case}")
    await town.liaison.sees("Tulis jawaban")
    await town.liaison.taps("Koordinasi")
    await town.liaison.sees("Pilih harinya")
    await town.liaison.taps("3 hari lagi")
    preview = await town.liaison.sees("Kirim begini")
    day = working_days_from_now(town, 3)
    assert f"Akan kami koordinasikan {day}." in preview.text
    await town.liaison.taps("Kirim ke pelapor")
    await town.siti.sees(f"koordinasikan {day}", since=0)
    assert len(await rows_of(town, Promise)) == 1


async def test_ready_made_answers_belong_to_an_agency_a_status_or_all(town: Town) -> None:
    dlh = await in_office(town, "Dewi", "dlh")
    await dlh.says("/templat tambah Sampah | Diangkut oleh Pak Udin.")
    await dlh.sees("Ditawarkan")
    await town.coordinator.says("/templat tambah Umum | Ditangani oleh Pak Hasan.")
    await town.coordinator.sees("Ditawarkan")
    await town.liaison.says("/templat tambah Susulan | Diperiksa lagi oleh Pak Hasan.")
    await town.liaison.sees("Ditawarkan")
    await town.liaison.taps("Ditanggapi oleh pelapor")
    await town.liaison.sees("Ditawarkan saat status: Ditanggapi oleh pelapor")
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case}")
    first = await town.liaison.sees("Tulis jawaban")
    assert labels(first) == ["📋 Umum"]
    await town.liaison.says("Sudah dicek Pak Hasan.")
    await town.siti.sees("Sudah dicek", since=0)
    await town.siti.taps("Balas")
    await town.siti.sees("Tulis tanggapan")
    await town.siti.says("Belum ada yang datang.")
    await town.liaison.sees("Pelapor menanggapi", since=0)
    await town.liaison.says(f"/tanggapi {case}")
    later = await town.liaison.sees("Tulis jawaban")
    assert labels(later) == ["📋 Susulan"]

    await town.liaison.says("/templat")
    kept = await town.liaison.sees("Jawaban siap pakai: 1")
    assert labels(kept) == ["Susulan"]
    await town.liaison.taps("Susulan")
    await town.liaison.sees("Ditawarkan")
    await town.liaison.taps("Hapus")
    await town.liaison.sees("dihapus")
    await town.siti.says("/templat")
    await town.siti.sees("untuk petugas")


async def test_many_ready_made_answers_and_colleagues_are_paged(town: Town) -> None:
    for number in range(9):
        await town.liaison.says(f"/templat tambah Tambal {number} | Ditambal regu Pak Hasan.")
        await town.liaison.sees("Ditawarkan")
        await in_office(town, f"Ani {number}", "pupr")
    await town.liaison.says("/templat")
    listed = await town.liaison.sees("Jawaban siap pakai: 9")
    await town.liaison.taps("Berikutnya", on=listed)
    await town.liaison.sees(lambda entry: labels(entry.message)[0] == "Tambal 8")
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case}")
    question = await town.liaison.sees("Tulis jawaban")
    await town.liaison.taps("Berikutnya", on=question)
    await town.liaison.sees(lambda entry: "📋 Tambal 8" in labels(entry.message))
    await town.liaison.taps("Tambal 8", on=question)
    await town.liaison.sees("Kirim begini")
    await town.liaison.says(f"/oper {case}")
    question = await town.liaison.sees("ke rekan yang mana")
    await town.liaison.taps("Berikutnya", on=question)
    await town.liaison.sees(lambda entry: "Ani 8" in labels(entry.message))
    await town.liaison.taps("Ani 8", on=question)
    await town.liaison.sees("dioper ke Ani 8")
