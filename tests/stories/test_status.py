"""What now? The status screen, its record, the list with its filters, and links to a case."""

import re

from bot.sandbox import BotMessage, Person
from tests.stories.conftest import STORY, Town, filed
from tests.stories.offices import forwarded, labels, made_secret

ANSWER = "Ditambal 5 Desember oleh Pak Hasan."
LONGEST_LINE = 110


async def answered(town: Town) -> str:
    """A case that the agency answered."""
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await town.siti.sees(ANSWER, since=0)
    return case


async def status(person: Person, case: str) -> BotMessage:
    """The screen as `/status` shows it now."""
    await person.says(f"/status {case}")
    return await person.sees(re.compile(rf"\ALaporan {case}"))


async def test_the_screen_says_where_who_when_and_why_in_short_lines(town: Town) -> None:
    case = await forwarded(town)
    screen = await status(town.siti, case)
    for words in (
        "Diteruskan ke instansi",
        "● ● ○ ○ Ditangani instansi",
        "👤 Sekarang di Dinas Pekerjaan Umum",
        "⏰ Dijawab paling lambat Senin 7 Desember 2026 23:59",
        "5 hari kerja sejak Senin 30 November 2026",
        "🏁 Selesai paling lambat",
    ):
        assert words in screen.text
    assert max(map(len, screen.text.splitlines())) <= LONGEST_LINE
    assert labels(screen) == [
        "➕ Tambah keterangan",
        "📄 Isi laporan",
        "📜 Riwayat",
        "⋯ Lainnya",
    ]


async def test_the_last_answer_and_the_reporter_s_turn(town: Town) -> None:
    case = await answered(town)
    screen = await status(town.siti, case)
    assert "👉 Sekarang giliran Anda" in screen.text
    assert "🤝 Dijanjikan: Sabtu 5 Desember 2026" in screen.text
    assert ANSWER in screen.text.split("Jawaban terakhir")[1]
    assert labels(screen)[:2] == ["✅ Benar sudah selesai", "💬 Balas"]


async def test_a_question_is_shown_with_the_button_that_answers_it(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/tunda {case} Di RT berapa?")
    await town.siti.sees("Di RT berapa?")
    screen = await status(town.siti, case)
    assert "Di RT berapa?" in screen.text.split("Pertanyaan")[1]
    assert "30 hari sejak Senin 30 November 2026" in screen.text
    await town.siti.taps("Beri keterangan", on=screen)
    await town.siti.sees("Tulis keterangan")


async def test_what_is_late_is_called_so(town: Town) -> None:
    case = await forwarded(town)
    await town.at("2026-12-09 10:00")
    assert (
        "⛔ Terlambat. Seharusnya dijawab Senin 7 Desember" in (await status(town.siti, case)).text
    )
    await town.siti.says("/laporanku")
    assert "⛔ Terlambat: Senin 7 Desember" in (await town.siti.sees("Laporan Anda: 1")).text


async def test_what_was_filed_and_the_history_are_behind_buttons(town: Town) -> None:
    case = await answered(town)
    screen = await status(town.siti, case)
    assert "Laporan dikirim" not in screen.text
    await town.siti.taps("Isi laporan", on=screen)
    whole = await town.siti.sees("Isi laporan")
    for words in (STORY, "Jenis: Pengaduan", "Tempat: Gelumbang", "Tanggal kejadian: Senin 30"):
        assert words in whole.text
    await town.siti.taps("Riwayat", on=screen)
    history = await town.siti.sees("Riwayat laporan")
    for words in ("Laporan dikirim", "Diverifikasi dan diteruskan", ANSWER):
        assert words in history.text
    assert history.buttons == []


async def test_a_long_history_is_paged_in_its_place_and_opens_at_its_end(town: Town) -> None:
    case = await filed(town.siti)
    for number in range(8):
        screen = await status(town.siti, case)
        await town.siti.taps("Tambah keterangan", on=screen)
        await town.siti.sees("Tulis tambahan")
        await town.siti.says(f"Tambahan nomor {number}.")
        await town.siti.sees("sudah kami simpan")
    await town.siti.taps("Riwayat", on=await status(town.siti, case))
    newest = await town.siti.sees("Riwayat laporan")
    assert "(2 dari 2)" in newest.text
    assert "Tambahan nomor 7." in newest.text
    assert "Laporan dikirim" not in newest.text
    await town.siti.taps("Lebih lama", on=newest)
    oldest = await town.siti.sees("(1 dari 2)")
    assert oldest.message_id == newest.message_id
    assert "Laporan dikirim" in oldest.text
    await town.siti.taps("Lebih baru", on=oldest)
    await town.siti.sees("(2 dari 2)")


async def test_officers_reach_the_whole_history_too_and_a_stranger_never(town: Town) -> None:
    case = await answered(town)
    await town.liaison.says(f"/status {case}")
    await town.liaison.sees("Riwayat")
    await town.liaison.taps("Lainnya")
    more = await town.liaison.sees("tindakan lain")
    press = more.keyboard[-2][0]["callback_data"]
    await town.liaison.taps("Riwayat", on=more)
    await town.liaison.sees("Riwayat laporan")
    await town.budi.says(f"/status {case}")
    card = await town.budi.sees(case)
    assert "SD Negeri" not in card.text
    pressed = await town.budi.presses_data(press, on=card)
    assert "tidak ditemukan" in await pressed.answered()


async def test_a_notice_and_the_receipt_lead_to_the_status_by_one_press(town: Town) -> None:
    case = await filed(town.siti)
    receipt = await town.siti.sees("sudah kami terima", since=0)
    assert labels(receipt) == ["🔎 Lihat status"]
    await town.siti.taps("Lihat status", on=receipt)
    await town.siti.sees("● ○ ○ ○")
    await town.coordinator.says(f"/disposisi {case} pupr")
    notice = await town.siti.sees("sudah diverifikasi")
    await town.siti.taps("Lihat status", on=notice)
    await town.siti.sees("● ● ○ ○")


async def test_the_list_is_filtered_by_buttons_with_counts(town: Town) -> None:
    done, mine, new = [
        await filed(town.siti, f"Lampu jalan nomor {number} mati.") for number in range(3)
    ]
    await town.coordinator.says(f"/arsip {done} Sudah diperbaiki")
    await town.siti.sees("diarsipkan")
    await town.coordinator.says(f"/tunda {mine} Tiang yang mana?")
    await town.siti.sees("Tiang yang mana?")
    await town.siti.says("/laporanku")
    listed = await town.siti.sees("Laporan Anda: 3")
    assert labels(listed)[3:] == [
        "✓ Semua (3)",
        "Berjalan (2)",
        "👉 Menunggu Anda (1)",
        "Berakhir (1)",
    ]
    assert f"👉 {mine} ● ○ ○ ○" in listed.text
    assert f"{done} ✕" in listed.text
    for label, title, cases in (
        ("Berjalan", "yang berjalan: 2", [new, mine]),
        ("Menunggu Anda", "Menunggu Anda: 1", [mine]),
        ("Berakhir", "sudah berakhir: 1", [done]),
    ):
        await town.siti.taps(label)
        listed = await town.siti.sees(title)
        assert labels(listed)[: len(cases)] == cases
    await town.siti.taps(done)
    assert "Sudah diperbaiki" in (await town.siti.sees("✕ Tidak dilanjutkan")).text


async def test_the_pages_keep_the_filter(town: Town) -> None:
    cases = [await filed(town.siti, f"Lampu jalan nomor {number} mati.") for number in range(7)]
    await town.coordinator.says(f"/arsip {cases[6]} Sudah diperbaiki")
    await town.siti.sees("diarsipkan")
    await town.siti.says("/laporanku")
    await town.siti.sees("Laporan Anda: 7")
    await town.siti.taps("Berjalan")
    first = await town.siti.sees("yang berjalan: 6")
    assert labels(first)[:5] == cases[5:0:-1]
    await town.siti.taps("Berikutnya")
    second = await town.siti.sees(cases[0])
    assert "yang berjalan: 6" in second.text
    assert labels(second)[0] == cases[0]


async def test_one_report_alone_needs_no_filters(town: Town) -> None:
    case = await filed(town.siti)
    await town.siti.says("/laporanku")
    assert labels(await town.siti.sees("Laporan Anda: 1")) == [case]


async def test_asked_for_a_status_the_own_reports_are_a_press_away(town: Town) -> None:
    case = await filed(town.siti)
    await town.siti.says("/status")
    asked = await town.siti.sees("Laporan lain? Tulis nomornya.")
    await town.siti.taps(case, on=asked)
    await town.siti.sees("● ○ ○ ○")
    await town.budi.says("/start")
    await town.budi.sees("Selamat datang")
    await town.budi.taps("Cek status")
    await town.budi.sees("Tulis nomor laporannya")


async def test_who_is_asked_for_a_number_and_tells_a_story_is_heard(town: Town) -> None:
    await town.siti.says("/status")
    await town.siti.sees("Tulis nomor laporannya")
    await town.siti.says("K7QP-M2XK")
    await town.siti.sees("salah ketik")
    await town.siti.says(STORY)
    await town.siti.sees("kecamatan mana")


async def test_the_link_of_the_receipt_opens_the_case_for_its_owner_alone(town: Town) -> None:
    case = await filed(town.siti)
    receipt = await town.siti.sees("sudah kami terima", since=0)
    link = f"https://t.me/{town.telegram.username}?start=case_{case}"
    assert link in receipt.text
    await town.siti.starts(f"case_{case}")
    await town.siti.sees("● ○ ○ ○")
    await town.budi.starts(f"case_{case}")
    hidden = await town.budi.sees("tidak ditemukan")
    await town.budi.starts("case_K7QP-M2XK")
    mistyped = await town.budi.sees("salah ketik")
    assert hidden.text == f"Laporan {case} tidak ditemukan. Periksa nomornya."
    assert "K7QP" in mistyped.text
    await town.coordinator.starts(f"case_{case}")
    await town.coordinator.sees("Pelapor: Siti Aminah")


async def test_the_link_to_a_secret_case_answers_a_stranger_like_a_missing_one(
    town: Town,
) -> None:
    case = await forwarded(town)
    await town.budi.starts(f"case_{case}")
    await town.budi.sees("Diteruskan ke Dinas")
    await made_secret(town.siti, case)
    await town.budi.starts(f"case_{case}")
    assert (
        await town.budi.sees("tidak ditemukan")
    ).text == f"Laporan {case} tidak ditemukan. Periksa nomornya."
    await town.liaison.starts(f"case_{case}")
    await town.liaison.sees("🔒 Isi dirahasiakan")


async def test_a_follower_sees_the_way_and_no_turn_of_theirs(town: Town) -> None:
    case = await forwarded(town)
    await town.budi.says(f"/dukung {case}")
    supported = await town.budi.sees("Anda kini ikut")
    assert labels(supported) == ["🔎 Lihat status", "🔕 Berhenti ikut"]
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await town.budi.sees("menjawab")
    await town.budi.taps("Lihat status", on=supported)
    screen = await town.budi.sees("● ● ● ○")
    assert "👤 Sekarang menunggu pelapor" in screen.text
    assert labels(screen) == ["📄 Isi laporan", "📜 Riwayat", "🔕 Berhenti ikut"]
    assert "Siti" not in screen.text
