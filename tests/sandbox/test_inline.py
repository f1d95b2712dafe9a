"""Inline mode: the bot's name and some words in any chat, a list, and a message out of it."""

import asyncio
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from aiogram.types.inline_query_result_union import InlineQueryResultUnion
from telegram import Bot as PushBot
from telegram import InlineQueryResultArticle as PushArticle
from telegram import InlineQueryResultsButton as PushButton
from telegram import InputTextMessageContent as PushText

from bot.sandbox import InlineResults, NotSeenError, Person, Sandbox

from .conftest import Caller

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
RESULT = "Bad Request: can't parse inline query result: "
SUPPORT = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Dukung", callback_data="s:1")]]
)


def article(number: int, keys: InlineKeyboardMarkup | None = None) -> InlineQueryResultUnion:
    return InlineQueryResultArticle(
        id=str(number),
        title=f"Laporan {number}",
        description="Jalan",
        input_message_content=InputTextMessageContent(
            message_text=f"<b>Laporan</b> {number}", parse_mode="HTML"
        ),
        reply_markup=keys,
    )


async def asked(bot: Bot) -> InlineQuery:
    (update,) = await bot.get_updates(offset=-1)
    assert update.inline_query is not None
    return update.inline_query


async def listed(bot: Bot, siti: Person, *, keyboard: bool = True) -> InlineResults:
    """Siti asks, the bot answers with one report, and Telegram does not remember the answer."""
    inquiry = await siti.opens_inline("jalan rusak")
    query = await asked(bot)
    results = [article(1, SUPPORT if keyboard else None)]
    await bot.answer_inline_query(query.id, results, cache_time=0)
    return await inquiry.answered()


async def test_a_query_waits_for_its_list(bot: Bot, siti: Person) -> None:
    assert (await bot.get_me()).supports_inline_queries
    async with asyncio.TaskGroup() as tasks:
        wait = tasks.create_task(siti.asks_inline("jalan rusak", offset="10"))
        (update,) = await bot.get_updates(timeout=10)
        query = update.inline_query
        assert query is not None
        assert (query.query, query.offset, query.chat_type) == ("jalan rusak", "10", "sender")
        button = InlineQueryResultsButton(text="Buat laporan", start_parameter="lapor")
        await bot.answer_inline_query(query.id, [article(1)], next_offset="20", button=button)
    results = wait.result()
    assert (results.titles, results.next_offset) == (["Laporan 1"], "20")
    assert results.button is not None
    assert (results.button.text, results.button.start_parameter) == ("Buat laporan", "lapor")
    assert results[0].content["text"] == "Laporan 1"


async def test_both_libraries_answer(bot: Bot, push: PushBot, siti: Person) -> None:
    inquiry = await siti.opens_inline("jalan")
    (update,) = await push.get_updates()
    assert update.inline_query is not None
    text = PushText("Laporan 1", parse_mode="MarkdownV2")
    results = [PushArticle("1", "Laporan 1", text)]
    await update.inline_query.answer(results, is_personal=True, button=PushButton("a", None, "b"))
    assert (await inquiry.answered()).is_personal


async def test_a_chosen_result_is_the_persons_message_by_way_of_the_bot(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    group = telegram.group("RT 05", [siti])
    (result,) = await listed(bot, siti)
    telegram.default_bot.inline_feedback = True
    telegram.default_bot.updates.drop()
    message = await siti.chooses(result, in_chat=group)
    assert (message.text, message.from_bot, message.by_bot) == ("Laporan 1", False, True)
    assert await group.sees("laporan 1", since=0) is message
    sent, chosen = await bot.get_updates()
    assert sent.message is not None
    assert sent.message.via_bot is not None
    assert sent.message.via_bot.id == bot.id
    assert [entity.type for entity in sent.message.entities or ()] == ["bold"]
    assert chosen.chosen_inline_result is not None
    assert chosen.chosen_inline_result.inline_message_id == message.inline_id


async def test_its_buttons_are_pressed_and_it_is_edited_by_its_inline_id(
    telegram: Sandbox, bot: Bot, push: PushBot, siti: Person
) -> None:
    group = telegram.group("RT 05", [siti])
    (result,) = await listed(bot, siti)
    group.removes_bot()
    message = await siti.chooses(result, in_chat=group)
    budi = telegram.person("Budi")
    press = await budi.taps("Dukung", in_chat=group)
    (update,) = await bot.get_updates(offset=-1)
    query = update.callback_query
    assert query is not None
    assert (query.message, query.inline_message_id) == (None, message.inline_id)
    assert query.inline_message_id is not None
    await bot.answer_callback_query(query.id, "Didukung")
    assert await press.answered() == "Didukung"
    inline_id = query.inline_message_id
    assert await bot.edit_message_text("Selesai", inline_message_id=inline_id) is True
    assert (message.text, message.buttons) == ("Selesai", [])
    assert await push.edit_message_text("Dibuka lagi", inline_message_id=inline_id) is True
    assert message.text == "Dibuka lagi"


async def test_a_result_without_buttons_cannot_be_edited(bot: Bot, siti: Person) -> None:
    (result,) = await listed(bot, siti, keyboard=False)
    assert (await siti.chooses(result)).inline_id is None
    with pytest.raises(TelegramBadRequest, match="MESSAGE_ID_INVALID"):
        await bot.edit_message_text("x", inline_message_id="BQ")


@pytest.mark.parametrize(("personal", "questions"), [(False, 1), (True, 2)])
async def test_answers_are_remembered_for_everybody_unless_personal(
    telegram: Sandbox, bot: Bot, siti: Person, personal: bool, questions: int
) -> None:
    for person in (siti, telegram.person("Budi"), siti):
        inquiry = await person.opens_inline("jalan")
        if inquiry.answer is None:
            query = await asked(bot)
            await bot.answer_inline_query(query.id, [article(1)], is_personal=personal)
        assert (await inquiry.answered()).titles == ["Laporan 1"]
    assert telegram.calls["answerInlineQuery"] == questions


async def test_an_answer_is_forgotten_after_its_time(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    await siti.opens_inline("jalan")
    await bot.answer_inline_query((await asked(bot)).id, [article(1)], cache_time=60)
    telegram.advance(timedelta(seconds=50))
    assert (await siti.opens_inline("jalan")).answer is not None
    telegram.advance(timedelta(seconds=10))
    assert (await siti.opens_inline("jalan")).answer is None


async def test_a_query_is_answered_once_and_in_time(call: Caller, bot: Bot, siti: Person) -> None:
    inquiry = await siti.opens_inline("jalan")
    known = await asked(bot)
    assert await call("answerInlineQuery", inline_query_id="1", results=[]) == (400, TOO_OLD)
    assert await call("answerInlineQuery", inline_query_id=known.id, results=[]) == (200, "")
    assert await call("answerInlineQuery", inline_query_id=known.id, results=[]) == (400, TOO_OLD)
    assert await inquiry.answered() == []
    late = await siti.opens_inline("lama")
    late.expires()
    assert await call("answerInlineQuery", inline_query_id=late.id, results=[]) == (400, TOO_OLD)
    with pytest.raises(NotSeenError, match="'lama' was not answered"):
        await late.answered(timeout=0.01)


async def test_without_inline_mode_nothing_is_asked(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    telegram.default_bot.inline_mode = False
    assert not (await bot.get_me()).supports_inline_queries
    with pytest.raises(NotSeenError, match="no inline mode"):
        await siti.asks_inline("jalan")


KEYS_TOO_LONG = {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]}


def entry(**fields: object) -> dict[str, object]:
    content = {"message_text": "x"}
    return {"type": "article", "id": "1", "title": "a", "input_message_content": content, **fields}


REFUSED: dict[str, tuple[dict[str, object], str]] = {
    "51 results": (
        {"results": [entry(id=str(number)) for number in range(51)]},
        "Bad Request: too many inline query results specified",
    ),
    "an empty id": ({"results": [entry(id="")]}, "Bad Request: RESULT_ID_EMPTY"),
    "an id of 65 bytes": (
        {"results": [entry(id="é" * 32 + "x")]},
        "Bad Request: RESULT_ID_INVALID",
    ),
    "the same id twice": ({"results": [entry(), entry()]}, "Bad Request: RESULT_ID_DUPLICATE"),
    "no title": ({"results": [entry(title=" ")]}, "Bad Request: ARTICLE_TITLE_EMPTY"),
    "no text": (
        {"results": [entry(input_message_content={"message_text": " "})]},
        RESULT + "Message text is empty",
    ),
    "an unknown tag": (
        {"results": [entry(input_message_content={"message_text": "<h>", "parse_mode": "HTML"})]},
        RESULT + 'Can\'t parse entities: Unsupported start tag "h" at byte offset 0',
    ),
    "data of 65 bytes": (
        {"results": [entry(reply_markup=KEYS_TOO_LONG)]},
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    "an offset of 65 bytes": ({"next_offset": "x" * 65}, "Bad Request: NEXT_OFFSET_INVALID"),
    "a button to nowhere": (
        {"button": {"text": "a"}},
        "Bad Request: can't parse inline query results button: "
        "InlineQueryResultsButton must have exactly one optional field",
    ),
    "an empty parameter": (
        {"button": {"text": "a", "start_parameter": ""}},
        "Bad Request: can't use empty start_parameter",
    ),
    "a long parameter": (
        {"button": {"text": "a", "start_parameter": "x" * 65}},
        "Bad Request: too long start_parameter specified",
    ),
    "a parameter with signs": (
        {"button": {"text": "a", "start_parameter": "a b"}},
        "Bad Request: unallowed characters in start_parameter are used",
    ),
    "a misspelt field": (
        {"results": [entry(descripton="x")]},
        'Bad Request: unknown field "descripton" in results',
    ),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_answers_refused(case: str, call: Caller, siti: Person) -> None:
    parameters, words = REFUSED[case]
    inquiry = await siti.opens_inline("jalan")
    given = {"results": [], **parameters}
    assert await call("answerInlineQuery", inline_query_id=inquiry.id, **given) == (400, words)
    assert inquiry.answer is None
