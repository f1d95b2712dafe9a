"""What people can do, what they see, and how they wait for it."""

import asyncio
import re
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramRetryAfter,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from telegram import Bot as PushBot
from telegram.error import ChatMigrated

from bot.sandbox import Limits, LogEntry, NotSeenError, Person, Sandbox

from .conftest import bot_of

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=label, callback_data=f"do:{label}") for label in labels]
    return InlineKeyboardMarkup(inline_keyboard=[row])


async def pressed(bot: Bot) -> tuple[str, str | None]:
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    return update.callback_query.id, update.callback_query.data


async def test_a_deep_link_starts_with_its_payload(telegram: Sandbox, bot: Bot) -> None:
    budi = telegram.person("Budi")
    await budi.starts("lacak_123")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "/start lacak_123"
    assert update.message.entities is not None
    assert update.message.entities[0].length == len("/start")


async def test_a_tap_presses_the_newest_button_of_that_name(bot: Bot, siti: Person) -> None:
    await bot.send_message(siti.id, "lama", reply_markup=keyboard("Kirim"))
    await bot.send_message(siti.id, "baru", reply_markup=keyboard("Kirim nanti", "KIRIM"))
    press = await siti.taps("kirim")
    assert press.message is siti.last
    assert (await pressed(bot))[1] == "do:KIRIM"
    assert (await siti.taps("nanti")).data == "do:Kirim nanti"
    assert (await siti.taps("kirim", on=siti.messages[1])).message.text == "lama"


async def test_a_tap_on_nothing_shows_the_chat(bot: Bot, siti: Person) -> None:
    await bot.send_message(siti.id, "Sudah benar?", reply_markup=keyboard("Ya", "Tidak"))
    with pytest.raises(AssertionError) as failed:
        await siti.taps("Batal")
    assert str(failed.value).splitlines() == [
        "no button 'Batal' for Siti Aminah",
        "    Siti: /start",
        "    Lapor: Sudah benar?",
        "      [Ya] [Tidak]",
    ]


async def test_a_link_sends_no_press(bot: Bot, siti: Person) -> None:
    button = InlineKeyboardButton(text="Buka", url="https://lapor.go.id")
    markup = InlineKeyboardMarkup(inline_keyboard=[[button]])
    await bot.send_message(siti.id, "Lihat", reply_markup=markup)
    with pytest.raises(NotSeenError, match="sends nothing"):
        await siti.taps("Buka")


async def test_a_press_waits_for_its_answer_and_takes_only_one(bot: Bot, siti: Person) -> None:
    await bot.send_message(siti.id, "Ya?", reply_markup=keyboard("Ya"))
    press = await siti.taps("Ya")
    query, _ = await pressed(bot)
    async with asyncio.TaskGroup() as tasks:
        answered = tasks.create_task(press.answered())
        await bot.answer_callback_query(query, text="Tersimpan", show_alert=True)
    assert answered.result() == "Tersimpan"
    assert press.alert
    assert (await siti.sees("tersimpan")).text == "Ya?"
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(query)


async def test_an_answer_to_a_press_may_open_a_link(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    await bot.send_message(siti.id, "Pilih", reply_markup=keyboard("Buka"))
    press = await siti.taps("Buka")
    query, _ = await pressed(bot)
    link = f"https://t.me/{telegram.username}?start=kartu"
    await bot.answer_callback_query(query, url=link)
    assert (await press.answered(), press.url) == ("", link)


async def test_a_press_without_answer_fails_in_time(siti: Person) -> None:
    press = await siti.presses_data("x", on=siti.messages[0])
    with pytest.raises(NotSeenError, match="'x' was not answered"):
        await press.answered(timeout=0.01)


async def test_sees_waits_for_a_message_to_come(bot: Bot, siti: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        seen = tasks.create_task(siti.sees(re.compile(r"nomor \d+")))
        await bot.send_message(siti.id, "Sebentar")
        await bot.send_message(siti.id, "Laporan nomor 12")
    assert seen.result().text == "Laporan nomor 12"


async def test_sees_looks_back_to_ones_last_act_or_to_a_mark(bot: Bot, siti: Person) -> None:
    await bot.send_message(siti.id, "Diterima")
    mark = siti.marks()
    assert (await siti.sees("diterima")).text == "Diterima"
    await siti.says("lagi")
    with pytest.raises(NotSeenError):
        await siti.sees("diterima", timeout=0.01)
    with pytest.raises(NotSeenError, match="Siti: lagi"):
        await siti.sees("diterima", timeout=0.01, since=mark)
    assert await siti.sees("diterima", since=0)


async def test_sees_finds_what_was_changed_since(bot: Bot, siti: Person) -> None:
    sent = await bot.send_message(siti.id, "Menunggu")
    await bot.edit_message_text("Selesai", chat_id=siti.id, message_id=sent.message_id)
    assert (await siti.sees("menunggu")).text == "Selesai"
    assert (await siti.sees(lambda entry: entry.kind == "edit")).text == "Selesai"


async def test_every_happening_is_told(telegram: Sandbox, bot: Bot, siti: Person) -> None:
    told: list[str] = []

    def hear(window: object, entry: LogEntry) -> None:
        told.append(f"{entry.speaker} {entry.kind} {entry.text}")

    telegram.on_event(hear)
    await siti.says("halo")
    await bot.send_message(siti.id, "Ya?", reply_markup=keyboard("Ya"))
    await siti.taps("Ya")
    assert told == ["Siti say halo", "Lapor send Ya?", "Siti tap [Ya]"]


async def test_who_blocked_the_bot_cannot_write_to_it(bot: Bot, siti: Person) -> None:
    siti.blocks_bot()
    with pytest.raises(NotSeenError, match="has blocked the bot"):
        await siti.says("halo")
    (update,) = await bot.get_updates()
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "kicked"


async def test_people_cannot_send_what_telegram_would_not(siti: Person) -> None:
    with pytest.raises(ValueError, match="1 to 4096"):
        await siti.says(" ")


async def test_files_of_people_are_distinct_and_readable(siti: Person) -> None:
    first, second = await siti.sends_photo("satu"), await siti.sends_photo()
    assert first.photo
    assert first.caption == "satu"
    assert first.files != second.files
    letter = await siti.sends_document("surat.pdf", b"%PDF")
    assert letter.files == [b"%PDF"]


async def test_in_a_group_the_bot_hears_what_concerns_it(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    group = telegram.group("Dinas PUPR", [siti])
    telegram.default_bot.updates.drop()
    sent = await bot.send_message(group.id, "Laporan baru", reply_markup=keyboard("Terima"))
    await siti.says("halo semua", in_chat=group)
    await siti.says("/tugas", in_chat=group)
    await siti.says("/tugas@another_bot", in_chat=group)
    await siti.says(f"/tugas@{telegram.username}", in_chat=group)
    await siti.says("siap", in_chat=group, reply_to=group.last)
    heard = [update.message.text for update in await bot.get_updates() if update.message]
    assert heard == ["/tugas", f"/tugas@{telegram.username}", "siap"]
    assert (await group.sees("laporan", since=0)).message_id == sent.message_id
    assert (await siti.taps("terima", in_chat=group)).data == "do:Terima"
    assert group.name == "Dinas PUPR"
    assert await bot.get_chat_member_count(group.id) == 2


async def test_one_person_may_talk_to_two_bots(telegram: Sandbox, siti: Person) -> None:
    staff = telegram.bot("staff_sandbox_bot", "Petugas")
    rina = telegram.person("Siti Aminah", bot=staff, known_as=siti)
    await rina.says("halo")
    assert rina.id == siti.id
    assert len(staff.updates.pending) == 1
    assert telegram.default_bot.updates.pending == {}


async def test_a_foreign_message_in_a_group_cannot_be_removed(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    group = telegram.group("Dinas", [siti])
    said = await siti.says("halo", in_chat=group)
    with pytest.raises(TelegramBadRequest, match="can't be deleted"):
        await bot.delete_message(group.id, said.message_id)


async def test_messages_are_dated_by_the_clock_and_cannot_be_removed_after_two_days() -> None:
    async with Sandbox(now=lambda: NOON) as telegram:
        siti = telegram.person("Siti")
        early = await siti.says("pagi")
        assert early["date"] == int(NOON.timestamp())
        telegram.advance(timedelta(hours=48))
        late = await siti.says("lusa")
        assert late["date"] == early["date"] + 48 * 3600
        async with bot_of(telegram) as bot:
            assert await bot.delete_messages(siti.id, [early.message_id, late.message_id, 99])
        assert [message.text for message in siti.messages] == ["pagi"]


LIMITS = {
    "in all": (Limits(2, None, None), 1),
    "in a chat": (Limits(None, 2, None), 1),
}


@pytest.mark.parametrize("case", LIMITS)
async def test_too_many_messages_are_refused_until_time_has_passed(case: str) -> None:
    limits, wait = LIMITS[case]
    async with Sandbox(now=lambda: NOON, limits=limits) as telegram, bot_of(telegram) as bot:
        siti = telegram.person("Siti")
        await siti.starts()
        await bot.send_message(siti.id, "1")
        await bot.send_message(siti.id, "2")
        with pytest.raises(TelegramRetryAfter) as refused:
            await bot.send_message(siti.id, "3")
        assert refused.value.retry_after == wait
        telegram.advance(timedelta(seconds=wait))
        await bot.send_message(siti.id, "3")


async def test_a_group_takes_few_messages_a_minute() -> None:
    limits = Limits(per_group_per_minute=1)
    async with Sandbox(now=lambda: NOON, limits=limits) as telegram, bot_of(telegram) as bot:
        group = telegram.group("Dinas", [telegram.person("Siti")])
        await bot.send_message(group.id, "1")
        telegram.advance(timedelta(seconds=20))
        with pytest.raises(TelegramRetryAfter) as refused:
            await bot.send_message(group.id, "2")
        assert refused.value.retry_after == 40


async def test_an_upgraded_group_names_its_new_id(
    telegram: Sandbox, bot: Bot, push: PushBot, siti: Person
) -> None:
    old = telegram.group("Dinas PUPR", [siti], basic=True)
    telegram.default_bot.updates.drop()
    new = telegram.upgrades(old)
    with pytest.raises(ChatMigrated) as moved:
        await push.send_message(old.id, "a")
    assert moved.value.new_chat_id == new.id
    with pytest.raises(TelegramMigrateToChat):
        await bot.send_message(old.id, "a")
    services = [update.message for update in await bot.get_updates() if update.message]
    assert [message.migrate_to_chat_id for message in services] == [new.id, None]
    assert [message.migrate_from_chat_id for message in services] == [None, old.id]


async def test_a_bot_removed_from_a_group_is_told_and_kept_out(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    group = telegram.group("Dinas PUPR", [siti])
    group.removes_bot(siti)
    with pytest.raises(TelegramForbiddenError, match="kicked from the supergroup chat"):
        await bot.send_message(group.id, "a")
    changes = [update.my_chat_member for update in await bot.get_updates()]
    assert [change.new_chat_member.status for change in changes if change] == ["member", "kicked"]


async def test_an_answer_without_text_shows_no_toast(bot: Bot, siti: Person) -> None:
    press = await siti.presses_data("x", on=siti.messages[0])
    query, _ = await pressed(bot)
    await bot.answer_callback_query(query)
    assert await press.answered() == ""
    assert [entry.kind for entry in siti.log] == ["say", "tap"]
