"""Officers: joining, the queue, the moves, and what is refused with which sentence."""

from datetime import timedelta

import pytest

from storage.words import Role
from tests.stories.conftest import Town, filed


async def test_a_link_joins_once_and_shows_the_office_s_commands(town: Town) -> None:
    await town.coordinator.says("/undang dlh")
    link = (await town.coordinator.sees("Lingkungan Hidup")).text.split("start=")[1].strip()
    await town.budi.starts(link)
    await town.budi.sees("penghubung Dinas Lingkungan Hidup")
    await town.telegram.caught_up()
    assert f"chat:{town.budi.id}" in town.telegram.commands
    assert f"chat:{town.siti.id}" not in town.telegram.commands
    await town.siti.starts(link)
    await town.siti.sees("sudah dipakai")


async def test_a_link_dies_after_seven_days(town: Town) -> None:
    token = await town.invitation(Role.COORDINATOR)
    town.telegram.clock.advance(timedelta(days=7, minutes=1))
    await town.budi.starts(token)
    await town.budi.sees("lewat 7 hari")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("/undang", "misalnya /undang pupr"),
        ("/kabar", "Tulis /kabar langsung"),
        ("/undang dinas ngawur", "tidak ada"),
        ("/undang kecamatan", "cocok dengan beberapa"),
        ("/disposisi", "Contoh: /disposisi K7QP-M2XD pupr"),
        ("/disposisi pupr", "Contoh: /disposisi K7QP-M2XD pupr"),
        ("/disposisi K7QP-M2XX pupr", "salah ketik"),
        ("/tanggapi", "Contoh: /tanggapi K7QP-M2XD"),
        ("/ambil", "bukan tugas Anda"),
    ],
)
async def test_wrong_use_is_answered_with_an_example(town: Town, words: str, hint: str) -> None:
    await town.coordinator.says(words)
    await town.coordinator.sees(hint)


async def test_citizens_have_no_officers_rights(town: Town) -> None:
    case = await filed(town.siti)
    for words, hint in (
        ("/antrean", "untuk petugas"),
        ("/undang pupr", "untuk petugas"),
        (f"/disposisi {case} pupr", "untuk petugas"),
    ):
        await town.siti.says(words)
        await town.siti.sees(hint)


async def test_the_queue_is_paged_and_opens_cards_with_the_workflow_s_buttons(town: Town) -> None:
    cases = [await filed(town.siti, f"Lampu jalan nomor {number} mati.") for number in range(6)]
    await town.coordinator.sees(cases[5], since=0)
    await town.coordinator.says("/antrean")
    await town.coordinator.sees("Antrean: 6")
    await town.coordinator.taps("Berikutnya")
    await town.coordinator.sees(cases[5])
    await town.coordinator.taps(cases[5])
    card = await town.coordinator.sees("Riwayat")
    assert [label for row in card.buttons for label in row] == [
        "✅ Verifikasi, teruskan",
        "⏸ Tunda",
        "↗ Bukan wewenang",
        "🗄 Arsipkan",
        "⋯ Lainnya",
        "‹ Kembali ke daftar",
    ]
    await town.coordinator.taps("Kembali ke daftar")
    page = await town.coordinator.sees("Antrean: 6")
    assert page.buttons == [[cases[5]], ["‹ Sebelumnya"]]
    await town.liaison.says("/antrean")
    await town.liaison.sees("Tidak ada laporan yang menunggu")


async def test_a_case_is_forwarded_by_buttons_and_an_old_card_says_so(town: Town) -> None:
    case = await filed(town.siti)
    card = await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("Verifikasi")
    await town.coordinator.sees("ke instansi mana")
    await town.coordinator.taps("Berikutnya")
    await town.coordinator.taps("Dinas Kesehatan")
    await town.coordinator.sees("diteruskan ke Dinas Kesehatan")
    press = await town.coordinator.taps("Tunda", on=card)
    assert "baru saja ditangani" in await press.answered()
    await town.liaison.says(f"/tanggapi {case} Kami perbaiki besok.")
    await town.liaison.sees("ditangani instansi lain")


async def test_a_move_that_the_workflow_forbids_says_why(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/selesai {case}")
    await town.coordinator.sees("Tidak bisa menyatakan selesai sekarang")
    await town.coordinator.says(f"/tunda {case}")
    await town.coordinator.sees("Keterangan apa yang kurang")
    await town.coordinator.says("Di RT berapa?")
    await town.coordinator.sees("Pertanyaan dikirim")
    await town.siti.sees("Di RT berapa?")


async def test_an_answer_may_collect_photos_before_its_words(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.taps("Jawab")
    await town.liaison.sees("Tulis jawaban")
    await town.liaison.sends_photo()
    await town.liaison.sees("1 lampiran")
    await town.liaison.sends_photo()
    await town.liaison.sees("2 lampiran")
    await town.liaison.says("Sudah kami tambal hari ini.")
    await town.liaison.sees("dikirim ke pelapor")
    await town.siti.sees("Sudah kami tambal")
    await town.siti.sees(lambda _entry: photos_from_bot(town) == 2, since=0)


async def test_an_album_with_a_captioned_command_arrives_whole(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.sends_album(3, caption=f"/tanggapi {case} Selesai ditambal.")
    await town.siti.sees("Selesai ditambal")
    await town.siti.sees(lambda _entry: photos_from_bot(town) == 3, since=0)


def photos_from_bot(town: Town) -> int:
    """How many photos the citizen got."""
    return sum(message.photo for message in town.siti.messages if message.from_bot)
