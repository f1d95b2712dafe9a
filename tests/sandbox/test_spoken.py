"""Whatever anybody could ever read of the bot can be looked through."""

from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from bot.sandbox import Person, Sandbox


def told(telegram: Sandbox, chat_id: int) -> set[str]:
    return {spoken.text for spoken in telegram.spoken() if spoken.chat_id == chat_id}


async def test_texts_buttons_and_their_data_stay_after_edits_and_removals(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    key = InlineKeyboardButton(text="Kirim", callback_data="f:1")
    link = InlineKeyboardButton(text="Lihat", url="https://a.id/7")
    markup = InlineKeyboardMarkup(inline_keyboard=[[key, link]])
    text = 'Nomor 1 <a href="https://b.id/">di sini</a>'
    sent = await bot.send_message(siti.id, text, reply_markup=markup, parse_mode="HTML")
    await bot.edit_message_text("Nomor 2", chat_id=siti.id, message_id=sent.message_id)
    await bot.delete_message(siti.id, sent.message_id)
    assert told(telegram, siti.id) == {
        *("Nomor 1 di sini", "https://b.id/", "Nomor 2"),
        *("Kirim", "f:1", "Lihat", "https://a.id/7"),
    }


async def test_what_people_write_is_not_the_bots_word(telegram: Sandbox, siti: Person) -> None:
    await siti.says("nama saya Siti")
    assert telegram.spoken() == []


async def test_captions_file_names_keyboards_and_toasts_count(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    file = BufferedInputFile(b"%PDF", "LP-1.pdf")
    await bot.send_document(siti.id, file, caption="Surat")
    keys = ReplyKeyboardMarkup(
        keyboard=[[KeyboardButton(text="Lokasi")]], input_field_placeholder="Ketik di sini"
    )
    await bot.send_message(siti.id, "Di mana?", reply_markup=keys)
    press = await siti.presses_data("x", on=siti.messages[-1])
    await bot.answer_callback_query(press.id, "Gagal", show_alert=True)
    words = {"LP-1.pdf", "Surat", "Lokasi", "Ketik di sini", "Di mana?", "Gagal"}
    assert told(telegram, siti.id) == words


async def test_inline_results_count_for_who_asked_and_where_they_are_sent(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    group = telegram.group("RT 05", [siti])
    inquiry = await siti.opens_inline("jalan")
    content = InputTextMessageContent(message_text="isi")
    result = InlineQueryResultArticle(
        id="7", title="judul", description="ringkas", url="a.id", input_message_content=content
    )
    button = InlineQueryResultsButton(text="Lapor", start_parameter="lapor")
    await bot.answer_inline_query(inquiry.id, [result], button=button)
    await siti.chooses((await inquiry.answered())[0], in_chat=group)
    assert told(telegram, siti.id) == {"7", "judul", "ringkas", "a.id", "isi", "Lapor", "lapor"}
    assert told(telegram, group.id) == {"isi"}


async def test_channels_topics_commands_and_descriptions_count(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    channel = telegram.channel("Kabar")
    await bot.send_message(channel.id, "umum")
    forum = telegram.group("Petugas", [siti], forum=True)
    forum.promotes_bot()
    topic = await bot.create_forum_topic(forum.id, "LP-1")
    await bot.edit_forum_topic(forum.id, topic.message_thread_id, "LP-1 selesai")
    assert told(telegram, channel.id) == {"umum"}
    assert told(telegram, forum.id) == {"LP-1", "LP-1 selesai"}
    await bot.set_my_commands([BotCommand(command="lapor", description="Buat laporan")])
    scope = BotCommandScopeChat(chat_id=forum.id)
    await bot.set_my_commands([BotCommand(command="tugas", description="Tugas")], scope=scope)
    await bot.set_my_description("Kanal laporan")
    assert told(telegram, 0) == {"lapor", "Buat laporan", "Kanal laporan"}
    assert {"tugas", "Tugas"} < told(telegram, forum.id)


async def test_every_bot_counts(telegram: Sandbox, siti: Person) -> None:
    staff = telegram.bot("staff_sandbox_bot", "Petugas")
    rina = telegram.person("Rina", bot=staff)
    rina.room.post(staff.user, {"text": "dari petugas"})
    assert told(telegram, rina.id) == {"dari petugas"}
