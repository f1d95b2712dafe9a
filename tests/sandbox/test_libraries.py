"""Both libraries speak to the sandbox as they speak to Telegram."""

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from aiogram.types import KeyboardButton as Key
from telegram import Bot as PushBot
from telegram import InputMediaPhoto as PushPhoto
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.sandbox import Person, Sandbox
from bot.sandbox.pictures import make_picture

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Kirim", callback_data="f:1:send")]]
)


def upload() -> BufferedInputFile:
    return BufferedInputFile(make_picture(), "jalan.jpg")


async def test_the_bot_knows_itself(bot: Bot, push: PushBot, telegram: Sandbox) -> None:
    assert (await bot.me()).username == telegram.username == push.username


async def test_formatted_text_is_seen_as_plain_text_with_entities(bot: Bot, siti: Person) -> None:
    sent = await bot.send_message(
        siti.id, '<b>Laporan</b> &lt;1&gt; <a href="https://a.id/">lihat</a>', parse_mode="HTML"
    )
    assert sent.text == "Laporan <1> lihat"
    assert [entity.type for entity in sent.entities or ()] == ["bold", "text_link"]
    assert siti.last is not None
    assert siti.last.text == sent.text


async def test_buttons_edits_and_removals_are_seen(bot: Bot, siti: Person) -> None:
    sent = await bot.send_message(siti.id, "Sudah benar?", reply_markup=KEYBOARD)
    card = siti.last
    assert card is not None
    assert card.buttons == [["Kirim"]]
    await bot.edit_message_text("Diterima", chat_id=siti.id, message_id=sent.message_id)
    assert (card.text, card.buttons) == ("Diterima", [])
    await bot.delete_message(siti.id, sent.message_id)
    assert siti.last is None
    assert [entry.kind for entry in siti.log] == ["say", "send", "edit", "delete"]
    assert [entry.text for entry in siti.log[1:]] == ["Sudah benar?", "Diterima", "Diterima"]


async def test_a_reply_carries_the_message_it_answers(bot: Bot, siti: Person) -> None:
    sent = await bot.send_message(siti.id, "Ya?", reply_parameters=ReplyParameters(message_id=1))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "/start"
    answer = await siti.says("Baik", reply_to=siti.last)
    assert answer.reply_to == sent.message_id


async def test_reply_keyboards_belong_to_the_chat(bot: Bot, siti: Person) -> None:
    keys = ReplyKeyboardMarkup(keyboard=[[Key(text="Bagikan lokasi", request_location=True)]])
    await bot.send_message(siti.id, "Di mana?", reply_markup=keys)
    assert siti.reply_keyboard == [["Bagikan lokasi"]]
    await bot.send_message(siti.id, "Terima kasih", reply_markup=ReplyKeyboardRemove())
    assert siti.reply_keyboard == []


async def test_files_go_up_and_come_back(bot: Bot, push: PushBot, siti: Person) -> None:
    content = make_picture()
    sent = await bot.send_photo(siti.id, BufferedInputFile(content, "a.jpg"), caption="Bukti")
    assert sent.photo is not None
    assert (sent.photo[-1].width, sent.photo[-1].height) == (320, 240)
    found = await push.get_file(sent.photo[-1].file_id)
    assert bytes(await found.download_as_bytearray()) == content
    again = await push.send_photo(siti.id, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    assert siti.last is not None
    assert siti.last.files == [content]


async def test_a_document_is_no_photo(bot: Bot, siti: Person) -> None:
    letter = BufferedInputFile(b"%PDF-1.7", "surat é.pdf")
    sent = await bot.send_document(siti.id, letter)
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.mime_type) == ("surat é.pdf", "application/pdf")
    with pytest.raises(TelegramBadRequest, match="can't use file of type Document as Photo"):
        await bot.send_photo(siti.id, sent.document.file_id)
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(siti.id, letter)
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(siti.id, BufferedInputFile(b"", "kosong.txt"))


async def test_voices_videos_and_places_are_sent(bot: Bot, siti: Person) -> None:
    await bot.send_voice(siti.id, BufferedInputFile(b"OggS", "suara.oga"))
    await bot.send_video(siti.id, BufferedInputFile(b"mp4", "jalan.mp4"), caption="Jalan")
    await bot.send_location(siti.id, -3.65, 103.77)
    await bot.edit_message_caption(
        chat_id=siti.id, message_id=siti.messages[-2].message_id, caption="Jalan rusak"
    )
    assert siti.transcript().splitlines()[1:] == [
        "Lapor: (voice)",
        "Lapor: (video) Jalan rusak",
        "Lapor: (location)",
    ]


async def test_albums_share_a_group_and_keep_their_captions(
    bot: Bot, push: PushBot, siti: Person
) -> None:
    sent = await bot.send_media_group(
        siti.id,
        [
            InputMediaPhoto(media=upload(), caption="<i>Dua</i>", parse_mode="HTML"),
            InputMediaPhoto(media=upload()),
        ],
    )
    assert len({part.media_group_id for part in sent}) == 1
    assert [part.caption for part in sent] == ["Dua", None]
    pushed = await push.send_media_group(siti.id, [PushPhoto(make_picture())] * 2)
    assert pushed[0].media_group_id not in {None, sent[0].media_group_id}


async def test_lost_file_ids_stop_working(bot: Bot, siti: Person, telegram: Sandbox) -> None:
    photo = await siti.sends_photo()
    telegram.loses_files()
    for media in photo.media:
        with pytest.raises(TelegramBadRequest, match="wrong file identifier/HTTP URL specified"):
            await bot.send_photo(siti.id, media["file_id"])
        with pytest.raises(TelegramBadRequest, match="wrong file_id"):
            await bot.get_file(media["file_id"])


async def test_a_file_is_only_there_for_its_bot(
    telegram: Sandbox, http: aiohttp.ClientSession, siti: Person
) -> None:
    await siti.sends_photo()
    path = "photos/file_1.jpg"
    for token, status in ((telegram.token, 200), ("1:x", 401)):
        async with http.get(f"{telegram.url}/file/bot{token}/{path}") as response:
            assert response.status == status
    async with http.get(f"{telegram.url}/file/bot{telegram.token}/photos/none") as response:
        assert response.status == 404


async def test_commands_are_kept_by_scope_and_language(bot: Bot, telegram: Sandbox) -> None:
    commands = [BotCommand(command="lapor", description="Buat laporan")]
    await bot.set_my_commands(commands)
    await bot.set_my_commands(commands, scope=BotCommandScopeChat(chat_id=7), language_code="en")
    assert list(telegram.commands) == ["default", "chat:7/en"]
    kept = [(command.command, command.description) for command in await bot.get_my_commands()]
    assert kept == [("lapor", "Buat laporan")]
    await bot.delete_my_commands()
    assert list(telegram.commands) == ["chat:7/en"]


async def test_chats_and_members_are_described(bot: Bot, push: PushBot, siti: Person) -> None:
    assert (await bot.get_chat(siti.id)).first_name == "Siti"
    assert (await push.get_chat(siti.id)).last_name == "Aminah"
    assert (await push.get_chat_member(siti.id, siti.id)).status == "member"
    assert await bot.get_chat_member_count(siti.id) == 2
    assert await bot.send_chat_action(siti.id, "typing")


async def test_an_unknown_token_is_unauthorized(telegram: Sandbox, bot: Bot) -> None:
    stranger = Bot("4200000009:unknown", session=bot.session)
    with pytest.raises(TelegramUnauthorizedError):
        await stranger.get_me()


async def test_ordered_failures_come_once_and_as_each_library_knows_them(
    telegram: Sandbox,
    bot: Bot,
    push: PushBot,
    siti: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Without it the library warns of a coming change whenever it is told to wait.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    telegram.fails_next("sendMessage", 429, retry_after=3, times=2)
    with pytest.raises(RetryAfter):
        await push.send_message(siti.id, "a")
    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(siti.id, "a")
    assert refused.value.retry_after == 3
    telegram.fails_next("sendMessage", 500)
    with pytest.raises(NetworkError):
        await push.send_message(siti.id, "a")
    telegram.fails_next("sendMessage", 502, description="Bad Gateway")
    with pytest.raises(TelegramServerError):
        await bot.send_message(siti.id, "a")
    assert siti.last is None
    await push.send_message(siti.id, "b")
    assert siti.last is not None


async def test_a_dropped_answer_hides_a_success_and_a_cut_line_does_nothing(
    telegram: Sandbox, bot: Bot, push: PushBot, siti: Person
) -> None:
    telegram.fails_next("sendMessage", "cut")
    with pytest.raises(NetworkError):
        await push.send_message(siti.id, "a")
    assert siti.last is None
    telegram.fails_next("sendMessage", "drop")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(siti.id, "b")
    assert siti.last is not None
    assert siti.last.text == "b"


async def test_who_blocked_the_bot_is_known_to_both_libraries(
    telegram: Sandbox, bot: Bot, push: PushBot, siti: Person
) -> None:
    siti.blocks_bot()
    with pytest.raises(Forbidden):
        await push.send_message(siti.id, "a")
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(siti.id, "a")


async def test_push_library_refusals_keep_their_words(push: PushBot, siti: Person) -> None:
    with pytest.raises(BadRequest, match="Message text is empty"):
        await push.send_message(siti.id, " ")
