"""Filing a complaint, as the citizen sees it."""

from bot.rules.tracking import find_tracking_id
from tests.stories.conftest import Town

STORY = "Jalan di depan SD Negeri 3 berlubang besar, motor sering jatuh."


async def test_a_story_is_filed_with_buttons_and_gets_a_tracking_id(town: Town) -> None:
    siti = town.siti
    await siti.says(STORY)
    await siti.sees("Ini tentang apa")
    await siti.taps("Pengaduan")
    await siti.sees("kecamatan mana")
    await siti.taps("Gelumbang")
    await siti.sees("desa atau kelurahan")
    await siti.taps("Gelumbang")
    await siti.sees("Kapan kejadiannya")
    await siti.taps("Kemarin")
    await siti.sees("Sudah lengkap")
    await siti.taps("Kirim")
    receipt = await siti.sees("sudah kami terima")
    case = find_tracking_id(receipt.text)
    assert case
    assert len([m for m in siti.messages if m.text and "Laporan baru" in m.text]) == 0
    card = await town.coordinator.sees(case, since=0)
    assert "Siti Aminah" in card.text
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan ke Dinas Pekerjaan Umum")
    await siti.sees("diverifikasi")
    await town.liaison.sees("Laporan untuk instansi Anda", since=0)
    await town.liaison.says(f"/tanggapi {case} Jalan akan ditambal 2 Desember oleh Pak Hasan.")
    await town.liaison.sees("dikirim ke pelapor")
    await siti.sees("ditambal 2 Desember")
    await town.liaison.says(f"/selesai {case}")
    await siti.sees("selesai")
    print(siti.transcript())
    print(town.liaison.transcript())
