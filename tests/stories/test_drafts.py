"""Drafts live: over restarts and days, with one reminder, until they are dropped and said so."""

import hashlib
from datetime import timedelta
from pathlib import Path

from sqlmodel import select

from bot.app import running
from bot.sandbox import BotMessage, Person, Sandbox
from handlers import router
from storage.tables import Conversation, Notice
from storage.words import NoticeStatus
from tests.stories.conftest import FILING, STORY, Town, morning_clock, settings
from tests.stories.offices import labels
from tests.stories.timing import heard

REMINDER = "belum dikirim"
DROPPED = "kami buang"


async def begun(citizen: Person, story: str = STORY) -> BotMessage:
    """A draft with a story; the card."""
    await citizen.says(story)
    return await citizen.sees("kecamatan mana")


async def kept(town: Town) -> Conversation:
    query = select(Conversation).where(Conversation.chat_id == town.siti.id)
    return await town.parts.database.run(lambda session: session.exec(query).one())


async def later(town: Town, *, days: int = 0, hours: float = 0) -> None:
    """Let the time pass, once no update works on the draft any more."""
    await town.telegram.caught_up()
    await town.later(days=days, hours=hours)


async def until(town: Town, moment: str) -> None:
    """The same, up to a local time."""
    await town.telegram.caught_up()
    await town.at(moment)


async def test_a_draft_outlives_a_restart_and_days(database_url: str, tmp_path: Path) -> None:
    async with Sandbox(now=morning_clock()) as telegram:
        siti = telegram.person("Siti Aminah")
        config = settings(telegram, database_url, tmp_path)
        async with running(config, router(), telegram.clock):
            await begun(siti)
            await siti.taps("Gelumbang")
            await siti.sees("desa atau kelurahan")
        telegram.advance(timedelta(days=9))
        async with running(config, router(), telegram.clock):
            await siti.says("/lapor")
            offer = await siti.sees(REMINDER)
            assert "SD Negeri 3" in offer.text
            await siti.taps("Lanjutkan")
            for question, label in FILING[1:]:
                await siti.sees(question)
                await siti.taps(label)
            await siti.sees("sudah kami terima")


async def test_one_reminder_after_a_day_leads_back_to_the_card(town: Town) -> None:
    await begun(town.siti)
    await until(town, "2026-12-01 08:00")
    assert heard(town.siti, REMINDER) == 0
    await until(town, "2026-12-01 09:30")
    reminder = await town.siti.sees(REMINDER)
    assert "SD Negeri 3" in reminder.text
    assert "Rabu 30 Desember 2026" in reminder.text
    assert labels(reminder) == ["▶ Lanjutkan", "🗑 Buang"]
    for _ in range(5):
        await later(town, days=1)
    assert heard(town.siti, REMINDER) == 1
    await town.siti.taps("Lanjutkan", on=reminder)
    await town.siti.sees("kecamatan mana")
    for _ in range(3):
        await later(town, days=1)
    assert heard(town.siti, REMINDER) == 1


async def test_what_is_added_later_may_be_reminded_of_again(town: Town) -> None:
    await begun(town.siti)
    await later(town, days=1, hours=1)
    await town.siti.sees(REMINDER)
    await town.siti.says("Depan pasar lama")
    await town.siti.sees("Sudah lengkap")
    await later(town, hours=20)
    assert heard(town.siti, REMINDER) == 1
    await later(town, hours=5)
    assert heard(town.siti, REMINDER) == 2


async def test_a_reminder_waits_for_the_end_of_the_quiet_hours(town: Town) -> None:
    await until(town, "2026-11-30 22:00")
    await begun(town.siti)
    await until(town, "2026-12-01 22:30")
    assert heard(town.siti, REMINDER) == 0
    await until(town, "2026-12-02 06:00")
    await town.siti.sees(REMINDER)


async def test_a_draft_that_is_sent_in_the_night_is_reminded_of_no_more(town: Town) -> None:
    await until(town, "2026-11-30 22:00")
    await begun(town.siti)
    await until(town, "2026-12-01 22:30")
    for question, label in FILING[:-1]:
        await town.siti.taps(label)
        await town.siti.sees(FILING[FILING.index((question, label)) + 1][0])
    await town.siti.taps("Kirim")
    await town.siti.sees("sudah kami terima")
    await until(town, "2026-12-02 06:00")
    assert heard(town.siti, REMINDER) == 0
    query = select(Notice.status).where(Notice.text_key == "draft-unsent")
    found = await town.parts.database.run(lambda session: session.exec(query).all())
    assert list(found) == [NoticeStatus.CANCELLED]


async def test_the_reminder_s_buttons_drop_the_draft_and_then_are_over(town: Town) -> None:
    await begun(town.siti)
    await later(town, days=1, hours=1)
    reminder = await town.siti.sees(REMINDER)
    drop = reminder.keyboard[1][0]["callback_data"]
    await town.siti.taps("Buang", on=reminder)
    await town.siti.sees("tidak jadi dikirim")
    press = await town.siti.presses_data(drop, on=reminder)
    assert "sudah lewat" in await press.answered()


async def test_an_old_reminder_s_button_drops_nothing_and_brings_the_current_card(
    town: Town,
) -> None:
    await begun(town.siti)
    await later(town, days=1, hours=1)
    reminder = await town.siti.sees(REMINDER)
    await town.siti.says("Depan pasar lama")
    await town.siti.sees("Sudah lengkap")
    press = await town.siti.taps("Buang", on=reminder)
    assert "sudah lewat" in await press.answered()
    await town.siti.sees("Depan pasar lama")
    assert (await kept(town)).draft


async def test_an_opened_card_is_worth_no_reminder_and_goes_without_a_word(town: Town) -> None:
    await town.siti.says("/lapor")
    await town.siti.sees("Ini tentang apa")
    await town.siti.taps("Pengaduan")
    await town.siti.sees("Ceritakan")
    for _ in range(32):
        await later(town, days=1)
    assert heard(town.siti, REMINDER) == heard(town.siti, DROPPED) == 0
    assert (await kept(town)).draft is None


async def test_an_opened_card_is_not_offered_but_shown(town: Town) -> None:
    for _ in range(2):
        await town.siti.says("/lapor")
        await town.siti.sees("Ini tentang apa")
    assert heard(town.siti, REMINDER) == 0


async def test_after_thirty_days_the_draft_and_its_files_go_and_it_is_said(town: Town) -> None:
    await begun(town.siti)
    await town.siti.sends_photo()
    await town.siti.sees("Lampiran: 1")
    await later(town, days=1, hours=1)
    await later(town, days=28)
    assert heard(town.siti, DROPPED) == 0
    await later(town, days=1)
    told = await town.siti.sees(DROPPED)
    assert "Senin 30 November 2026" in told.text
    assert "Lampirannya (1) ikut dibuang" in told.text
    assert (await kept(town)).draft is None
    await town.stored_files(0)
    await town.siti.says("/lapor")
    await town.siti.sees("Ini tentang apa")


async def test_after_a_downtime_a_draft_is_reminded_of_a_day_before_it_goes(town: Town) -> None:
    await begun(town.siti)
    await later(town, days=40)
    await town.siti.sees(REMINDER)
    await later(town, hours=20)
    assert heard(town.siti, DROPPED) == 0
    await later(town, hours=5)
    await town.siti.sees(DROPPED)


async def test_what_needs_care_is_not_quoted_onto_a_screen_that_others_see(town: Town) -> None:
    await begun(town.siti, "Suami saya memukul saya dan anak saya setiap malam.")
    await later(town, days=1, hours=1)
    reminder = await town.siti.sees(REMINDER)
    assert "memukul" not in reminder.text


async def test_the_copies_of_dropped_files_are_deleted_and_no_others(town: Town) -> None:
    for person, words in ((town.siti, b"satu"), (town.budi, b"dua"), (town.budi, b"satu")):
        await person.sends_document("catatan.txt", words)
        await person.sees("Lampiran: ")
    await town.siti.sends_document("lain.txt", b"tiga")
    await town.siti.sees("Lampiran: 2")
    await town.stored_files(4)
    assert len(copies(town)) == 3
    await town.siti.says("/batal")
    await town.siti.sees("tidak jadi dikirim")
    await town.stored_files(2)
    assert copies(town) == {hashlib.sha256(words).hexdigest() for words in (b"satu", b"dua")}


def copies(town: Town) -> set[str]:
    """The names of the files in our own store."""
    return {file.name for file in town.parts.store.folder.glob("??/*")}
