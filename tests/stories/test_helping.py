"""`/bantuan` shows what this office can do now, and starts it by buttons."""

from bot.sandbox import BotMessage
from storage.words import Role
from tests.stories.conftest import Town
from tests.stories.offices import forwarded, in_english, in_office, labels

ANSWER = "Lubang kami tambal 4 Desember oleh regu Pak Hasan."


async def test_without_any_case_no_command_about_cases_is_shown(town: Town) -> None:
    await town.liaison.says("/bantuan")
    shown = await town.liaison.sees("Bantuan untuk penghubung")
    assert "Tidak ada laporan yang menunggu" in shown.text
    assert "/tanggapi" not in shown.text
    assert labels(shown) == [
        *("🔎 Cari", "📝 Jawaban siap pakai"),
        *("🔔 Kabar", "🌐 Bahasa", "💬 Di grup"),
    ]


async def test_with_a_case_only_what_its_state_allows_is_shown(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says("/bantuan")
    shown = await town.liaison.sees("Menunggu Anda: 1 laporan")
    assert "/tanggapi · Jawab laporan" in shown.text
    assert "/disposisi" not in shown.text
    assert labels(shown)[0] == "📋 Buka antrean"
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await town.siti.sees(ANSWER)
    await town.liaison.says("/bantuan")
    shown = await town.liaison.sees("Tidak ada laporan yang menunggu")
    assert "/selesai" in shown.text
    assert "/bukan" not in shown.text
    assert labels(shown)[0] == "🤝 Janji terbuka: 1"
    await town.coordinator.says("/bantuan")
    shown = await town.coordinator.sees("Bantuan untuk koordinator")
    assert "/selesai" in shown.text
    assert "/disposisi" not in shown.text


async def test_a_copied_case_is_nothing_to_work_on(town: Town) -> None:
    dewi = await in_office(town, "Dewi", "dlh")
    await forwarded(town, "pupr tembusan dlh")
    await dewi.says("/bantuan")
    shown = await dewi.sees("Tidak ada laporan yang menunggu")
    assert "/tanggapi" not in shown.text


async def test_the_help_is_short_and_each_line_fits_a_small_screen(town: Town) -> None:
    await forwarded(town)
    for officer in (town.liaison, town.coordinator):
        await officer.says("/bantuan")
        shown = await officer.sees("Bantuan untuk")
        commands = [line for line in shown.text.splitlines() if line.startswith("/")]
        assert len(commands) <= 14
        assert all(len(line) <= 48 for line in commands)


async def test_the_buttons_start_what_needs_no_case(town: Town) -> None:
    case = await forwarded(town)
    await town.coordinator.says("/bantuan")
    shown = await town.coordinator.sees("Bantuan untuk koordinator")
    await town.coordinator.taps("Cari", on=shown)
    await town.coordinator.sees("Ketik kata yang dicari")
    await town.coordinator.says("berlubang")
    found = await town.coordinator.sees("Ditemukan: 1")
    assert case in labels(found)
    await town.coordinator.taps("Petugas", on=shown)
    await town.coordinator.sees("Petugas: 2")
    await town.coordinator.taps("Hari libur", on=shown)
    await town.coordinator.sees("libur")
    await town.coordinator.taps("Jawaban siap pakai", on=shown)
    await town.coordinator.sees("Belum ada jawaban siap pakai")
    await town.coordinator.taps("Undang", on=shown)
    await town.coordinator.sees("misalnya /undang pupr")
    await town.coordinator.says("dishub")
    await town.coordinator.sees("penghubung Dinas Perhubungan")
    await town.coordinator.taps("Undang", on=shown)
    question = await town.coordinator.sees("misalnya /undang pupr")
    await town.coordinator.taps("pimpinan", on=question)
    await town.coordinator.sees("Tautan sekali pakai untuk pimpinan")
    await town.coordinator.taps("Kabar", on=shown)
    await town.coordinator.sees("kabar setiap laporan baru")
    await town.coordinator.taps("Ringkas")
    await town.coordinator.sees("ringkasan tiap pagi")


async def test_a_leader_and_an_admin_see_their_own(town: Town) -> None:
    sekda = town.telegram.person("Sekda")
    await sekda.starts(await town.invitation(Role.LEADER))
    await sekda.sees("pimpinan")
    await sekda.says("/bantuan")
    shown = await sekda.sees("Bantuan untuk pimpinan")
    assert "/undang" not in shown.text
    assert "/arsip" not in shown.text
    admin = town.telegram.person("Adi")
    await admin.starts(await town.invitation(Role.ADMIN))
    await admin.sees("admin")
    await admin.says("/bantuan")
    shown = await admin.sees("Bantuan untuk admin")
    assert "menunggu" not in shown.text
    assert labels(shown) == ["✉️ Undang", "👥 Petugas", "📅 Hari libur", "🌐 Bahasa"]
    press = await town.siti.presses_data("hp:petugas", on=await greeted(town))
    assert "untuk petugas" in await press.answered()


async def greeted(town: Town) -> BotMessage:
    await town.siti.says("/bantuan")
    return await town.siti.sees("/lapor")


async def test_in_english_it_reads_alike(town: Town) -> None:
    ann = await in_english(town, "Ann", "pupr")
    await forwarded(town)
    await ann.says("/bantuan")
    shown = await ann.sees("Help for the liaison")
    assert "Waiting for you: 1 reports" in shown.text
    await ann.taps("News")
    question = await ann.sees("/kabar langsung")
    assert labels(question) == ["🔔 At once", "☀ Each morning"]
