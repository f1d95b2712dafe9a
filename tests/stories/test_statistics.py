"""`/statistik`: figures for everybody, in short lines."""

from tests.stories.conftest import STORY, Town, filed

LONGEST_LINE = 48


async def test_anybody_reads_the_figures_of_the_year_and_of_thirty_days(town: Town) -> None:
    cases = [await filed(town.siti, f"{STORY} Rumah {number}.") for number in range(3)]
    for case in cases:
        await town.coordinator.says(f"/disposisi {case} pupr")
        await town.coordinator.sees("diteruskan ke")
        await town.liaison.says(f"/tanggapi {case} Ditambal 2 Desember oleh regu Pak Hasan.")
        await town.liaison.sees("dikirim ke pelapor")
        await town.coordinator.says(f"/selesai {case}")
        await town.coordinator.sees("selesai")
        await town.siti.says(f"/status {case}")
        await town.siti.sees("●")
        await town.siti.taps("⭐⭐⭐⭐")
        await town.siti.sees(case)
    await town.budi.says("/statistik")
    card = await town.budi.sees("Laporan tahun 2026")
    for words in (
        "Masuk: 3",
        "Diverifikasi tepat waktu: 100%",
        "Dijawab: 3",
        "Selesai: 3",
        "rata-rata 0 hari kerja, median 0",
        "4 dari 5",
        "dari 3 penilaian",
        "Dinas Pekerjaan Umum dan Penataan Ruang: 3",
        "Gelumbang: 3",
    ):
        assert words in card.text
    assert max(map(len, card.text.splitlines())) <= LONGEST_LINE
    await town.budi.taps("30 hari terakhir")
    await town.budi.sees("Laporan 30 hari terakhir")
    await town.budi.taps("Tahun ini")
    await town.budi.sees("Laporan tahun 2026")
    assert card.buttons == [["30 hari terakhir"]]
    assert not town.telegram.refusals


async def test_few_cases_give_no_group_away(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan ke")
    await town.budi.says("/statistik")
    card = await town.budi.sees("Masuk: 1")
    assert "Gelumbang: kurang dari 3" in card.text
    assert card.text.count("belum cukup") == 3
