"""Similar and joined: the same is shown, supported, merged, and nobody learns of anybody."""

from bot.rules.tracking import find_tracking_id
from bot.sandbox import BotMessage, Person
from tests.stories.conftest import FILING, STORY, Town, filed
from tests.stories.offices import labels, made_secret

ANSWER = "Jalan ditambal 2 Desember oleh regu Pak Hasan."
PHONE = "081234567890"
LIKE_STORY = f"Jalan depan SD Negeri 3 berlubang besar, motor anak saya jatuh. HP saya {PHONE}."


async def forwarded(town: Town, citizen: Person, story: str = STORY) -> str:
    """A public case."""
    case = await filed(citizen, story)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await citizen.sees("sudah diverifikasi")
    return case


async def sent(citizen: Person, story: str, *, hidden: str | None = None) -> None:
    """File up to the press on Kirim, perhaps with a switch on."""
    await citizen.says(story)
    for question, label in FILING[:-1]:
        await citizen.sees(question)
        await citizen.taps(label)
    await citizen.sees("Sudah lengkap")
    if hidden:
        await citizen.taps(hidden)
        await citizen.sees("anonim" if "nama" in hidden else "dirahasiakan dari umum")
    await citizen.taps("Kirim")


async def answered(town: Town, case: str, words: str = ANSWER) -> None:
    await town.liaison.says(f"/tanggapi {case} {words}")
    await town.liaison.sees("dikirim ke pelapor")


def seen_by(person: Person) -> str:
    """All that was ever shown to this person by the bot, with the data of the buttons."""
    shown = [entry for entry in person.log if entry.message.from_bot]
    return "\n".join(f"{entry.text}{entry.message.keyboard}" for entry in shown)


async def test_a_likely_duplicate_is_shown_masked_before_filing(town: Town) -> None:
    case = await forwarded(town, town.siti, LIKE_STORY)
    await sent(town.budi, STORY)
    card = await town.budi.sees("sudah ada yang melaporkan")
    assert case in card.text
    assert "Jalan depan SD Negeri 3" in card.text
    assert "Gelumbang" in card.text
    assert PHONE not in card.text
    assert "Siti" not in card.text
    assert labels(card) == [f"👍 Ikut laporan {case}", "📨 Tetap kirim laporan saya", "‹ Kembali"]


async def test_joining_drops_the_draft_and_brings_the_updates_until_one_leaves(
    town: Town,
) -> None:
    case = await forwarded(town, town.siti)
    await sent(town.budi, LIKE_STORY)
    await town.budi.sees("sudah ada yang melaporkan")
    await town.budi.taps("Ikut laporan")
    await town.budi.sees("Anda kini ikut")
    await town.budi.says("/batal")
    await town.budi.sees("Tidak ada laporan yang sedang ditulis")
    await answered(town, case, f"{ANSWER} Hubungi 081298765432.")
    news = await town.budi.sees("menjawab")
    assert "regu Pak Hasan" in news.text
    assert "081298765432" not in news.text
    assert labels(news) == ["🔎 Lihat status", "🔕 Berhenti ikut"]
    await town.budi.taps("Berhenti ikut")
    await town.budi.sees("tidak lagi kami kabarkan")
    await town.coordinator.says(f"/selesai {case}")
    await town.siti.sees("dinyatakan selesai")
    await town.telegram.caught_up()
    assert "Masih terjadi?" not in seen_by(town.budi)


async def test_who_files_all_the_same_is_not_asked_again(town: Town) -> None:
    await forwarded(town, town.siti)
    await sent(town.budi, STORY)
    await town.budi.sees("sudah ada yang melaporkan")
    await town.budi.taps("Kembali")
    await town.budi.sees("Sudah lengkap")
    await town.budi.taps("Kirim")
    await town.budi.sees("sudah kami terima")


async def test_hidden_and_unverified_cases_are_never_shown_as_duplicates(town: Town) -> None:
    case = await filed(town.siti)
    await sent(town.budi, STORY)
    await town.budi.sees("sudah kami terima")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("sudah diverifikasi")
    await made_secret(town.siti, case)
    await sent(town.budi, LIKE_STORY)
    await town.budi.sees("sudah kami terima")


async def test_an_own_case_is_named_on_the_card_and_holds_nobody_up(town: Town) -> None:
    case = await forwarded(town, town.siti)
    await sent(town.siti, LIKE_STORY)
    await town.siti.sees("sudah kami terima")
    assert f"Anda sudah melaporkan ini: {case}" in seen_by(town.siti)


async def test_support_counts_once_is_shown_and_not_for_ones_own(town: Town) -> None:
    case = await forwarded(town, town.siti)
    for _ in range(2):
        await town.budi.says(f"/dukung {case}")
        await town.budi.sees("Anda kini ikut")
    await town.siti.says(f"/dukung {case}")
    await town.siti.sees("milik Anda sendiri")
    await town.budi.says("/dukung")
    await town.budi.sees("misalnya /dukung")
    await town.liaison.says(f"/status {case}")
    card = await town.liaison.sees("Didukung 1 warga")
    assert "Budi" not in card.text
    stranger = town.telegram.person("Wati")
    await stranger.says(f"/status {case}")
    await stranger.sees("Didukung 1 warga")
    await town.budi.says(f"/status {case}")
    followed = await town.budi.sees("SD Negeri 3")
    assert "Siti" not in followed.text
    assert "🔕 Berhenti ikut" in labels(followed)


async def test_a_hidden_case_is_supported_like_a_missing_one(town: Town) -> None:
    case = await filed(town.siti)
    await town.budi.says(f"/dukung {case}")
    assert (
        await town.budi.sees(case)
    ).text == f"Laporan {case} tidak ditemukan. Periksa nomornya."


async def test_a_supported_case_that_turns_secret_shows_its_status_alone(town: Town) -> None:
    case = await forwarded(town, town.siti)
    await town.budi.says(f"/dukung {case}")
    await town.budi.sees("Anda kini ikut")
    await made_secret(town.siti, case)
    await answered(town, case)
    news = await town.budi.sees("Kabar laporan")
    assert "Ditindaklanjuti" in news.text
    await town.budi.says(f"/status {case}")
    card = await town.budi.sees("Hanya pelapor dan petugas")
    assert "SD Negeri" not in card.text
    assert "Pak Hasan" not in seen_by(town.budi)


async def test_the_coordinator_merges_by_one_tap_and_nobody_learns_of_the_other(
    town: Town,
) -> None:
    lead = await filed(town.siti)
    await sent(town.budi, LIKE_STORY, hidden="Sembunyikan nama")
    await town.budi.sees("sudah kami terima")
    card = await town.coordinator.sees(f"Mirip: {lead}", since=0)
    await town.coordinator.taps(f"Gabungkan dengan {lead}", on=card)
    await town.coordinator.sees("digabung dengan")
    joined = await town.budi.sees("gabungkan dengan laporan serupa")
    assert lead not in joined.text
    await town.siti.sees("Warga lain melaporkan hal yang sama")
    await town.coordinator.says(f"/disposisi {lead} pupr")
    await town.budi.sees("diteruskan ke Dinas")
    await answered(town, lead)
    await town.budi.sees("regu Pak Hasan")
    await town.liaison.says(f"/status {lead}")
    await town.liaison.sees("Didukung 1 warga")
    own = await status_of_the_joined(town)
    assert "regu Pak Hasan" in own.text
    assert f"Digabung dengan laporan {lead}" in own.text
    for text, words in (
        (seen_by(town.siti), ("Budi", str(town.budi.id), PHONE, "anak saya")),
        (seen_by(town.budi), ("Siti", str(town.siti.id), "sering jatuh")),
    ):
        assert [word for word in words if word in text] == []


async def status_of_the_joined(town: Town) -> BotMessage:
    await town.budi.says("/laporanku")
    listed = await town.budi.sees("Laporan Anda: 1")
    await town.budi.taps(labels(listed)[0])
    return await town.budi.sees("●")


async def test_supporters_of_a_joined_case_follow_the_lead_to_its_end_and_beyond(
    town: Town,
) -> None:
    lead = await forwarded(town, town.siti)
    other = await forwarded(town, town.budi, "Lampu jalan di simpang pasar mati semua.")
    wati = town.telegram.person("Wati")
    await wati.says(f"/dukung {other}")
    await wati.sees("Anda kini ikut")
    await town.coordinator.says(f"/gabung {other} {lead}")
    await town.coordinator.sees("digabung dengan")
    told = await wati.sees("digabung dengan laporan", since=0)
    assert lead in told.text
    await answered(town, lead)
    await town.coordinator.says(f"/selesai {lead}")
    for person in (wati, town.budi):
        closed = await person.sees("Masih terjadi?")
        assert other in closed.text
    await town.siti.sees("dinyatakan selesai")
    await town.siti.says(f"/status {lead}")
    await town.siti.sees("●")
    await town.siti.taps("Belum selesai")
    await town.siti.sees("buka kembali")
    for person in (wati, town.budi):
        await person.sees("dibuka kembali")
    await town.coordinator.says(f"/status {lead}")
    await town.coordinator.sees("Didukung 2 warga")


async def test_a_secret_lead_shows_neither_its_number_nor_its_answer(town: Town) -> None:
    await sent(town.siti, STORY, hidden="Rahasiakan isi")
    lead = find_tracking_id((await town.siti.sees("sudah kami terima")).text) or ""
    other = await filed(town.budi, LIKE_STORY)
    await town.coordinator.says(f"/gabung {other} {lead}")
    await town.budi.sees("gabungkan dengan laporan serupa")
    await town.coordinator.says(f"/disposisi {lead} pupr")
    await town.budi.sees("Kabar laporan")
    await answered(town, lead)
    await town.budi.sees("Ditindaklanjuti")
    own = await status_of_the_joined(town)
    assert "Digabung dengan laporan serupa: Ditindaklanjuti" in own.text
    assert [word for word in (lead, "Pak Hasan", "Siti") if word in seen_by(town.budi)] == []


async def test_a_case_is_not_joined_to_one_that_has_ended(town: Town) -> None:
    lead = await filed(town.siti)
    await town.coordinator.says(f"/arsip {lead} Sudah ditangani.")
    await town.siti.sees("diarsipkan")
    other = await filed(town.budi, LIKE_STORY)
    await town.coordinator.says(f"/gabung {other} {lead}")
    await town.coordinator.sees("sudah berakhir")
