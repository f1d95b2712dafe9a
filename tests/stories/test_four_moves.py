"""The coordinator's four moves: forward, defer, not ours, archive; nothing is refused for coming
to the wrong door."""

from collections.abc import Callable

import pytest

from bot.sandbox import LogEntry
from storage.tables import CaseClock
from storage.words import Stage
from tests.stories.conftest import Town, filed
from tests.stories.offices import forwarded, in_office, labels, rows_of, working_days_from_now


async def test_one_command_forwards_to_one_agency_with_copies_to_others(town: Town) -> None:
    dlh = await in_office(town, "Dewi", "dlh")
    dinkes = await in_office(town, "Hadi", "dinkes")
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr tembusan dlh dinkes")
    done = await town.coordinator.sees("diteruskan ke Dinas Pekerjaan Umum")
    assert "Dinas Lingkungan Hidup" in done.text
    assert "Dinas Kesehatan" in done.text
    lead = await town.liaison.sees("jawab paling lambat", since=0)
    assert "💬 Jawab" in labels(lead)
    for copied in (dlh, dinkes):
        card = await copied.sees("Tembusan untuk instansi Anda", since=0)
        assert "SD Negeri 3" in card.text
        assert "Siti" not in card.text
        assert labels(card) == []
    await dlh.says(f"/tanggapi {case} Kami bantu besok.")
    await dlh.sees("ditangani instansi lain")
    await town.siti.sees("diteruskan ke Dinas Pekerjaan Umum", since=0)


async def test_a_copy_can_be_sent_later_by_command_or_button(town: Town) -> None:
    dlh = await in_office(town, "Dewi", "dlh")
    dinkes = await in_office(town, "Hadi", "dinkes")
    case = await forwarded(town)
    await town.coordinator.says(f"/tembusan {case} Lingkungan Hidup")
    await dlh.sees("Tembusan untuk instansi Anda", since=0)
    await town.coordinator.says(f"/status {case}")
    await town.coordinator.sees("Riwayat")
    await town.coordinator.taps("Lainnya")
    await town.coordinator.sees("tindakan lain")
    await town.coordinator.taps("Tembusan")
    await town.coordinator.sees("Kirim tembusan laporan")
    await town.coordinator.taps("Berikutnya")
    await town.coordinator.taps("Dinas Kesehatan")
    await town.coordinator.sees("dikirim ke Dinas Kesehatan")
    await dinkes.sees("Tembusan untuk instansi Anda", since=0)


async def test_the_lead_agency_gets_no_copy_of_its_own_case(town: Town) -> None:
    case = await forwarded(town)
    await town.coordinator.says(f"/tembusan {case} pupr")
    await town.coordinator.sees("sudah ada di")


async def test_what_is_missing_leads_straight_to_it(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("Tunda")
    question = await town.coordinator.sees("Keterangan apa yang kurang")
    assert labels(question) == ["☐ Cerita", "☐ Tempat", "☐ Tanggal", "☐ Foto"]
    for item in ("Tempat", "Tanggal", "Foto"):
        await town.coordinator.taps(item)
        await town.coordinator.sees(shown_as_marked(town, item))
    await town.coordinator.says("Di mana persisnya, kapan, dan ada fotonya?")
    await town.coordinator.sees("Pertanyaan dikirim")
    asked = await town.siti.sees("Di mana persisnya")
    assert labels(asked)[:3] == ["📍 Beri tempat", "📅 Beri tanggal", "📎 Kirim foto"]

    await town.siti.taps("Beri tempat")
    await town.siti.sees("Kirim lokasi")
    await town.siti.taps("Lubai")
    await town.siti.sees("Di desa atau kelurahan mana")
    await town.siti.taps("Aur")
    await town.siti.sees("Keterangan untuk laporan")
    told = await town.coordinator.sees("Pelapor memberi keterangan")
    assert "Tempat: Aur, Kec. Lubai" in told.text


@pytest.mark.parametrize(
    ("item", "button", "typed", "shown"),
    [
        ("Tanggal", "Beri tanggal", "kemarin", "Tanggal kejadian"),
        ("Cerita", "Tulis keterangan", "Lubangnya satu meter.", "satu meter"),
    ],
)
async def test_a_missing_day_or_story_is_typed(
    town: Town, item: str, button: str, typed: str, shown: str
) -> None:
    case = await filed(town.siti)
    await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("Tunda")
    await town.coordinator.sees("Keterangan apa")
    await town.coordinator.taps(item)
    await town.coordinator.sees(shown_as_marked(town, item))
    await town.coordinator.says("Mohon dilengkapi.")
    await town.siti.sees("Mohon dilengkapi")
    await town.siti.taps(button)
    await town.siti.sees(case)
    await town.siti.says(typed)
    await town.siti.sees("Keterangan untuk laporan")
    card = await town.coordinator.sees("Pelapor memberi keterangan", since=0)
    assert shown in card.text


async def test_a_missing_photo_is_sent_and_counted_for_the_coordinator(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("Tunda")
    await town.coordinator.sees("Keterangan apa")
    await town.coordinator.taps("Foto")
    await town.coordinator.sees(shown_as_marked(town, "Foto"))
    await town.coordinator.says("Ada fotonya?")
    await town.siti.sees("Ada fotonya?")
    await town.siti.taps("Kirim foto")
    await town.siti.sees("Kirim foto atau dokumen untuk laporan")
    await town.siti.sends_photo()
    await town.siti.sees("Keterangan untuk laporan")
    card = await town.coordinator.sees("Pelapor memberi keterangan", since=0)
    assert "📎 Lampiran (1)" in labels(card)


def shown_as_marked(town: Town, item: str) -> Callable[[LogEntry], bool]:
    """That the coordinator's newest question shows this item as marked."""

    def shown(_entry: LogEntry) -> bool:
        last = town.coordinator.last
        return last is not None and f"☑ {item}" in labels(last)

    return shown


async def test_what_is_not_ours_goes_to_the_level_above_with_a_note(town: Town) -> None:
    case = await filed(town.siti, "Listrik di desa kami padam sejak kemarin sore.")
    await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("Bukan wewenang")
    picker = await town.coordinator.sees("di luar kabupaten")
    offered = set(labels(picker)) - {"Berikutnya ›"}
    assert {"PLN", "BPJS Kesehatan"} & offered
    assert not [name for name in offered if name.startswith(("Kecamatan", "Sekretariat"))]
    await town.coordinator.says(f"/bukan {case} pln; Gardu di Simpang Tiga.")
    await town.coordinator.sees("diteruskan ke PLN")
    told = await town.siti.sees("Kami teruskan ke PLN")
    assert "Gardu di Simpang Tiga." in told.text
    await town.siti.says(f"/status {case}")
    await town.siti.sees("Sekarang di PLN, di luar kabupaten")

    await town.coordinator.says(f"/tanggapi {case} PLN: gardu diperbaiki 5 Desember.")
    await town.coordinator.sees("dikirim ke pelapor")
    await town.siti.sees("PLN menjawab")


async def test_each_way_has_its_own_agencies(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pln")
    await town.coordinator.sees("PLN di luar kabupaten. Pakai /bukan")
    await town.coordinator.says(f"/bukan {case} pupr")
    await town.coordinator.sees("adalah instansi kabupaten. Pakai /disposisi")
    await town.coordinator.says(f"/disposisi {case} pendidikan")
    await town.coordinator.sees("diteruskan ke Dinas Pendidikan dan Kebudayaan")


async def test_hand_overs_are_counted_and_from_the_second_on_one_day_is_left(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says(f"/bukan {case} Ini jalan lingkungan.")
    await town.liaison.sees("dikembalikan ke koordinator")
    first = await town.coordinator.sees("Dikembalikan, sudah 1 kali", since=0)
    assert "Ini jalan lingkungan." in first.text
    assert "Sudah dioper: 1 kali" in first.text
    assert working_days_from_now(town, 3) in first.text

    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan ke Dinas Pekerjaan Umum")
    await town.liaison.says(f"/bukan {case} Tetap bukan kami.")
    second = await town.coordinator.sees("Dikembalikan, sudah 2 kali")
    assert "Sudah dioper: 2 kali" in second.text
    assert working_days_from_now(town, 1) in second.text
    await town.siti.says(f"/status {case}")
    await town.siti.sees("Sudah dioper: 2 kali")


async def archived(town: Town) -> str:
    """A case that the coordinator archived, for a reason of the list."""
    case = await filed(town.siti)
    await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("Arsipkan")
    reasons = await town.coordinator.sees("Mengapa laporan")
    assert len(labels(reasons)) == 7
    await town.coordinator.taps("Terlalu umum")
    await town.coordinator.sees("Pelapor diberi tahu alasannya")
    told = await town.siti.sees("Alasannya: Terlalu umum")
    assert labels(told)[0] == "⚖ Saya keberatan"
    return case


async def test_an_appeal_of_one_tap_goes_to_a_second_officer(town: Town) -> None:
    second = await in_office(town, "Wati", "koordinator")
    case = await archived(town)
    await town.siti.taps("Saya keberatan")
    await town.siti.sees("Petugas lain memeriksa")
    await town.siti.says("Alamatnya sudah saya tulis lengkap.")
    await town.siti.sees("sudah kami simpan")
    card = await second.sees("Pelapor keberatan", since=0)
    await second.sees("Alamatnya sudah saya tulis lengkap.", since=0)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("harus diputuskan petugas lain")
    await town.coordinator.says(f"/arsip {case} Tetap terlalu umum.")
    await town.coordinator.sees("harus diputuskan petugas lain")
    assert case in card.text
    await second.says(f"/disposisi {case} pupr")
    await second.sees("diverifikasi dan diteruskan")
    await town.siti.sees("sudah diverifikasi")


async def test_with_only_one_coordinator_the_leader_decides_an_appeal(town: Town) -> None:
    leader = await in_office(town, "Sekda", "pimpinan")
    case = await archived(town)
    await town.siti.taps("Saya keberatan")
    card = await leader.sees("Pelapor keberatan", since=0)
    assert "✅ Verifikasi, teruskan" in labels(card)
    assert not [entry for entry in town.coordinator.log if "Pelapor keberatan" in entry.text]
    await leader.says("/antrean")
    await leader.sees("Antrean: 1")
    await leader.says(f"/disposisi {case} pupr")
    await leader.sees("diverifikasi dan diteruskan")
    await town.liaison.sees("jawab paling lambat", since=0)


async def test_a_case_is_put_in_order_behind_one_button(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("Lainnya")
    await town.coordinator.sees("tindakan lain")
    await town.coordinator.taps("Rapikan")
    menu = await town.coordinator.sees("apa yang diubah")
    assert labels(menu) == ["✏️ Judul", "🏷 Kategori", "🗂 Jenis", "🥾 Perlu cek lapangan"]
    await town.coordinator.taps("Judul")
    await town.coordinator.sees("Tulis judul")
    await town.coordinator.says("Jalan berlubang di depan SD Negeri 3")
    await town.coordinator.sees("Judul laporan")
    await town.coordinator.says(f"/kategori {case} jalan berl")
    await town.coordinator.sees("PEKERJAAN UMUM DAN PENATAAN RUANG / JALAN BERLUBANG")
    await town.coordinator.says(f"/kategori {case} jalan")
    await town.coordinator.sees("kategori yang cocok")
    await town.coordinator.taps("LAMPU PENERANGAN JALAN UMUM")
    await town.coordinator.sees("PERHUBUNGAN / LAMPU PENERANGAN")
    await town.coordinator.says(f"/kategori {case} zzz")
    await town.coordinator.sees("tidak ada")
    await town.coordinator.says(f"/jenis {case}")
    await town.coordinator.sees("jenis apa")
    await town.coordinator.taps("Aspirasi")
    await town.coordinator.sees("Jenis laporan")
    await town.coordinator.says(f"/lapangan {case}")
    await town.coordinator.sees("perlu cek lapangan: ya")
    await town.siti.says(f"/status {case}")
    await town.siti.sees("Jalan berlubang di depan SD Negeri 3")
    await town.siti.taps("Riwayat")
    assert "Dirapikan" not in (await town.siti.sees("Riwayat laporan")).text
    await town.siti.taps("Isi laporan")
    card = await town.siti.sees("Isi laporan")
    assert "Aspirasi" in card.text
    assert "PERHUBUNGAN" in card.text


async def test_nobody_but_the_desk_puts_a_case_in_order(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says(f"/judul {case} Judul lain")
    await town.liaison.sees("Tidak bisa merapikan sekarang")


async def test_a_field_check_gives_sixty_working_days_to_settle(town: Town) -> None:
    case = await forwarded(town)
    for words, days in (("", 60), ("tidak", 14)):
        await town.coordinator.says(f"/lapangan {case} {words}".strip())
        await town.coordinator.sees("dihitung ulang")
        assert await settle_days(town) == days


async def settle_days(town: Town) -> int:
    clocks = await rows_of(town, CaseClock)
    return next(clock.days for clock in clocks if clock.stage is Stage.SETTLE)
