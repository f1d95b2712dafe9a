"""The citizen's say: reply, add, withdraw, confirm or dispute, rate; silence is never a rating."""

import pytest

from storage.tables import CaseClock, Complaint
from storage.words import Stage
from tests.stories.conftest import Town, filed
from tests.stories.offices import forwarded, labels, rows_of, working_days_from_now

ANSWER = "Ditambal 5 Desember oleh Pak Hasan."


async def answered(town: Town) -> str:
    """A case that the agency answered."""
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await town.siti.sees(ANSWER, since=0)
    return case


async def claimed(town: Town) -> str:
    """A case that the agency claims to be done."""
    case = await forwarded(town)
    await town.liaison.sends_photo(caption=f"/selesai {case} Sudah ditambal.")
    await town.siti.sees("Benarkah sudah selesai?", since=0)
    await town.siti.sees("Lampiran laporan", since=0)
    return case


async def stored(town: Town) -> Complaint:
    return (await rows_of(town, Complaint))[0]


async def test_a_reply_asks_the_agency_for_an_answer_again(town: Town) -> None:
    case = await answered(town)
    told = await town.siti.sees(ANSWER, since=0)
    await town.siti.says("Belum ada regu yang datang.", reply_to=told)
    done = await town.siti.sees("harus menjawab paling lambat")
    assert working_days_from_now(town, 5) in done.text
    card = await town.liaison.sees("Pelapor menanggapi", since=0)
    assert "Belum ada regu" in card.text
    assert case in card.text


async def test_a_photo_of_a_reply_reaches_the_agency(town: Town) -> None:
    await answered(town)
    await town.siti.taps("Balas")
    await town.siti.sees("Tulis tanggapan")
    await town.siti.sends_photo(caption="Lihat sendiri, Pak.")
    await town.siti.sees("kami teruskan")
    card = await town.liaison.sees("Pelapor menanggapi", since=0)
    assert "📎 Lampiran (1)" in labels(card)
    await town.liaison.taps("Lampiran")
    photo = await town.liaison.sees("Lampiran laporan")
    assert photo.photo


async def test_facts_and_photos_can_be_added_at_any_time(town: Town) -> None:
    case = await filed(town.siti)
    await town.siti.says(f"/status {case}")
    card = await town.siti.sees("●")
    assert labels(card)[0] == "➕ Tambah keterangan"
    await town.siti.taps("Tambah keterangan")
    await town.siti.sees("Tulis tambahan")
    await town.siti.says("Lubangnya dekat gerbang.")
    await town.siti.sees("sudah kami simpan")
    told = await town.coordinator.sees("Pelapor menambah keterangan", since=0)
    assert "Lubangnya dekat gerbang." in told.text

    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("diteruskan ke", since=0)
    await town.siti.says(f"/status {case}")
    await town.siti.sees("●")
    await town.siti.taps("Tambah keterangan")
    await town.siti.sees("Tulis tambahan")
    await town.siti.sends_photo(caption="Ini fotonya.")
    await town.siti.sees("Batas waktunya tetap")
    added = await town.liaison.sees("Pelapor menambah keterangan", since=0)
    assert "Ini fotonya." in added.text
    assert "📎 Lampiran (1)" in labels(added)


async def test_what_is_added_before_verification_is_told_to_no_agency(town: Town) -> None:
    case = await filed(town.siti)
    await town.siti.says(f"/status {case}")
    await town.siti.sees("●")
    await town.siti.taps("Tambah keterangan")
    await town.siti.sees("Tulis tambahan")
    await town.siti.says("Nomor rumahnya 12.")
    await town.coordinator.sees("Pelapor menambah keterangan", since=0)
    assert not [entry for entry in town.liaison.log if case in entry.text]


async def test_a_report_is_withdrawn_after_asking_once_more(town: Town) -> None:
    case = await forwarded(town)
    await town.siti.says(f"/status {case}")
    await town.siti.sees("●")
    await town.siti.taps("Lainnya")
    await town.siti.sees("tindakan lain")
    await town.siti.taps("Cabut laporan")
    await town.siti.sees("tidak akan mengurusnya")
    await town.siti.taps("Ya, cabut")
    await town.siti.sees("dicabut")
    await town.liaison.sees("Pelapor mencabut laporannya", since=0)
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await town.liaison.sees("Tidak bisa menjawab sekarang")


async def test_it_is_really_done_says_the_citizen_and_gives_stars_with_a_comment(
    town: Town,
) -> None:
    case = await claimed(town)
    await town.siti.taps("Benar sudah selesai")
    asked = await town.siti.sees("Berapa bintang")
    assert labels(asked)[:5] == ["⭐⭐⭐⭐⭐", "⭐⭐⭐⭐", "⭐⭐⭐", "⭐⭐", "⭐"]
    await town.liaison.sees("Pelapor membenarkan", since=0)
    await town.siti.taps("⭐⭐⭐⭐")
    await town.siti.sees("Mau menulis komentar")
    await town.siti.says("Cepat, terima kasih.")
    await town.siti.sees("disimpan")
    await town.liaison.sees("Pelapor memberi nilai", since=0)
    await town.coordinator.says(f"/status {case}")
    card = await town.coordinator.sees("Riwayat")
    assert "Nilai dari pelapor: 4 dari 5" in card.text
    assert "Cepat, terima kasih." in card.text
    press = await town.siti.taps("⭐⭐", on=asked)
    assert "sudah dinilai" in await press.answered()


async def test_not_done_reopens_the_case_with_a_fresh_clock(town: Town) -> None:
    case = await claimed(town)
    await town.siti.taps("Belum selesai")
    done = await town.siti.sees("kami buka kembali")
    assert working_days_from_now(town, 3) in done.text
    await town.siti.says("Yang sebelah kiri masih berlubang.")
    await town.siti.sees("sudah kami simpan")
    card = await town.coordinator.sees("Pelapor: belum selesai", since=0)
    assert "Dibuka kembali" in card.text
    await town.coordinator.sees("Yang sebelah kiri masih berlubang.", since=0)
    runs = [one for one in await rows_of(town, CaseClock) if one.stopped_at is None]
    assert [one.stage for one in runs] == [Stage.VERIFY]
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("diteruskan ke")


async def test_a_closed_case_without_a_word_has_no_rating(town: Town) -> None:
    case = await answered(town)
    await town.coordinator.says(f"/selesai {case}")
    told = await town.siti.sees("dinyatakan selesai", since=0)
    assert "⭐⭐⭐⭐⭐" in labels(told)
    assert (await stored(town)).rating is None
    await town.coordinator.says(f"/status {case}")
    card = await town.coordinator.sees("Riwayat")
    assert "Nilai" not in card.text


@pytest.mark.parametrize("stars", ["0", "6", "x", ""])
async def test_no_other_number_of_stars_is_taken(town: Town, stars: str) -> None:
    case = await answered(town)
    await town.coordinator.says(f"/selesai {case}")
    told = await town.siti.sees("dinyatakan selesai", since=0)
    press = await town.siti.presses_data(f"c:rate:{case}:0:{stars}", on=told)
    assert "1 sampai 5" in await press.answered()
    assert (await stored(town)).rating is None


async def test_nobody_else_has_a_say(town: Town) -> None:
    case = await claimed(town)
    await town.budi.starts()
    message = await town.budi.sees("Selamat datang")
    for op in ("confirm", "dispute", "withdraw", "rate", "reply"):
        press = await town.budi.presses_data(f"c:{op}:{case}:0:5", on=message)
        assert "Hanya pelapor" in await press.answered()
