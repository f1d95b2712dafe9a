"""Forums: topics, their marks, and who may do what with them."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, ReplyParameters
from telegram import Bot as PushBot

from bot.sandbox import Group, NotSeenError, Person, Sandbox
from bot.sandbox.pictures import make_picture

from .conftest import Answer, Caller


@pytest.fixture
def forum(telegram: Sandbox, siti: Person) -> Group:
    """A forum where the bot leads and has heard everything so far."""
    group = telegram.group("Petugas", [siti], forum=True)
    group.promotes_bot()
    telegram.default_bot.updates.drop()
    return group


async def test_a_topic_is_opened_renamed_closed_and_reopened(
    bot: Bot, push: PushBot, forum: Group
) -> None:
    assert (await bot.get_chat(forum.id)).is_forum
    topic = await bot.create_forum_topic(forum.id, "LP-1 Jalan", icon_color=0x8EEE98)
    thread = topic.message_thread_id
    assert (topic.name, topic.icon_color) == ("LP-1 Jalan", 0x8EEE98)
    assert await push.edit_forum_topic(forum.id, thread, "LP-1 Jalan (selesai)")
    assert await bot.close_forum_topic(forum.id, thread)
    (kept,) = forum.topics
    assert (kept.id, kept.name, kept.closed) == (thread, "LP-1 Jalan (selesai)", True)
    assert await push.reopen_forum_topic(forum.id, thread)
    told = [update.message for update in await bot.get_updates() if update.message]
    assert [message.content_type for message in told] == [
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
    ]
    assert {message.message_thread_id for message in told} == {thread}


async def test_messages_go_into_topics_and_answer_them(
    bot: Bot, push: PushBot, siti: Person, forum: Group
) -> None:
    thread = forum.opens_topic("LP-2").id
    await bot.get_updates(offset=-1)
    sent = await bot.send_message(forum.id, "Laporan baru", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.forum_topic_created is not None
    photo = await push.send_photo(forum.id, make_picture(), message_thread_id=thread)
    assert photo.is_topic_message
    file = BufferedInputFile(b"%PDF", "surat.pdf")
    assert (await bot.send_document(forum.id, file, message_thread_id=thread)).is_topic_message
    await bot.send_chat_action(forum.id, "typing", message_thread_id=thread)
    answer = await siti.says("Siap", in_chat=forum.topic(thread), reply_to=forum.messages[-3])
    assert (answer.topic, answer.reply_to) == (thread, sent.message_id)
    plain = await siti.says("Baik", in_chat=forum.topic(thread))
    assert plain.reply_to is None
    elsewhere = await siti.says("Umum", in_chat=forum)
    assert (elsewhere.topic, "is_topic_message" in elsewhere) == (0, False)
    words = [message.text for message in forum.topic(thread).messages]
    assert words == ["", "Laporan baru", "", "", "Siap", "Baik"]
    assert forum.topic(0).messages[-1] is elsewhere
    heard = [update.message for update in await bot.get_updates() if update.message][-3:]
    assert [message.message_thread_id for message in heard] == [thread, thread, None]
    assert [message.is_topic_message for message in heard] == [True, True, None]


async def test_an_answer_stays_in_the_topic_of_what_it_answers(
    bot: Bot, siti: Person, forum: Group
) -> None:
    thread = forum.opens_topic("LP-3").id
    asked = await siti.says("Bagaimana?", in_chat=forum.topic(thread))
    reply = ReplyParameters(message_id=asked.message_id)
    assert (await bot.send_message(forum.id, "a", reply_parameters=reply)).is_topic_message
    assert (await siti.says("b", in_chat=forum, reply_to=asked)).topic == thread


async def test_a_topic_on_screen_shows_nothing_of_the_others(bot: Bot, forum: Group) -> None:
    first, second = forum.opens_topic("LP-4"), forum.opens_topic("LP-5")
    await bot.send_message(forum.id, "rahasia", message_thread_id=first.id)
    assert await forum.topic(first.id).sees("rahasia")
    with pytest.raises(NotSeenError):
        await forum.topic(second.id).sees("rahasia", timeout=0.01)
    assert len(forum.topic(second.id).log) == 1


async def test_a_closed_topic_takes_only_messages_of_who_may_manage_it(
    telegram: Sandbox, call: Caller, siti: Person, forum: Group
) -> None:
    budi = telegram.person("Budi")
    forum.adds(budi)
    thread = forum.opens_topic("LP-6", by=siti).id
    forum.closes_topic(thread)
    there = {"chat_id": forum.id, "message_thread_id": thread}
    assert await call("sendMessage", **there, text="a") == (200, "")
    forum.demotes_bot()
    assert await call("sendMessage", **there, text="a") == (400, "Bad Request: TOPIC_CLOSED")
    with pytest.raises(NotSeenError, match="TOPIC_CLOSED"):
        await budi.says("a", in_chat=forum.topic(thread))
    await siti.says("a", in_chat=forum.topic(thread))
    forum.reopens_topic(thread)
    assert await call("sendMessage", **there, text="a") == (200, "")


async def test_a_topic_deleted_by_a_person_is_gone_without_a_word(
    telegram: Sandbox, call: Caller, forum: Group
) -> None:
    thread = forum.opens_topic("LP-7").id
    there = {"chat_id": forum.id, "message_thread_id": thread}
    await call("sendMessage", **there, text="a")
    telegram.default_bot.updates.drop()
    forum.deletes_topic(thread)
    assert (forum.topics, forum.topic(thread).messages) == ([], [])
    assert telegram.default_bot.updates.pending == {}
    gone = 400, "Bad Request: message thread not found"
    assert await call("sendMessage", **there, text="a") == gone
    assert await call("sendChatAction", **there, action="typing") == gone
    for method in ("editForumTopic", "closeForumTopic", "deleteForumTopic"):
        name = {"name": "x"} if method == "editForumTopic" else {}
        refused = await call(method, **there, **name)
        assert refused == (400, "Bad Request: TOPIC_ID_INVALID")


async def test_a_bot_deletes_topics(bot: Bot, forum: Group) -> None:
    topic = await bot.create_forum_topic(forum.id, "LP-8")
    await bot.delete_forum_topic(forum.id, topic.message_thread_id)
    assert forum.topics == []


async def test_only_who_manages_topics_opens_and_changes_them(
    telegram: Sandbox, bot: Bot, forum: Group
) -> None:
    mine = await bot.create_forum_topic(forum.id, "LP-9")
    foreign = forum.opens_topic("Rapat").id
    forum.promotes_bot(rights=["can_pin_messages"])
    with pytest.raises(TelegramBadRequest, match="not enough rights to create a topic"):
        await bot.create_forum_topic(forum.id, "x")
    with pytest.raises(TelegramBadRequest, match="not enough rights to edit the topic"):
        await bot.edit_forum_topic(forum.id, foreign, "x")
    with pytest.raises(TelegramBadRequest, match="not enough rights to close or open the topic"):
        await bot.close_forum_topic(forum.id, foreign)
    with pytest.raises(TelegramBadRequest, match="not enough rights to delete the topic"):
        await bot.delete_forum_topic(forum.id, foreign)
    assert await bot.close_forum_topic(forum.id, mine.message_thread_id)


REFUSED: dict[str, tuple[str, dict[str, object], str]] = {
    "without a name": ("createForumTopic", {"name": " "}, "name must be non-empty"),
    "odd colour": (
        "createForumTopic",
        {"name": "x", "icon_color": 5},
        "invalid icon color specified",
    ),
    "the general topic by its id": (
        "sendMessage",
        {"text": "x", "message_thread_id": 1},
        "message thread not found",
    ),
    "close what is closed": ("closeForumTopic", {"message_thread_id": 0}, "TOPIC_NOT_MODIFIED"),
    "the same name again": (
        "editForumTopic",
        {"message_thread_id": 0, "name": "LP-10"},
        "TOPIC_NOT_MODIFIED",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_forum_methods_refuse(case: str, call: Caller, forum: Group) -> None:
    method, parameters, words = REFUSED[case]
    thread = forum.opens_topic("LP-10").id
    forum.closes_topic(thread)
    if parameters.get("message_thread_id") == 0:
        parameters = {**parameters, "message_thread_id": thread}
    refused: Answer = 400, f"Bad Request: {words}"
    assert await call(method, chat_id=forum.id, **parameters) == refused


async def test_an_icon_is_given_and_taken_away(bot: Bot, push: PushBot, forum: Group) -> None:
    topic = await bot.create_forum_topic(forum.id, "LP-11", icon_custom_emoji_id="5312")
    assert topic.icon_custom_emoji_id == "5312"
    await push.edit_forum_topic(forum.id, topic.message_thread_id, icon_custom_emoji_id="")
    (kept,) = forum.topics
    assert (kept.name, kept.icon_custom_emoji_id) == ("LP-11", "")


async def test_a_long_name_is_cut(bot: Bot, forum: Group) -> None:
    assert (await bot.create_forum_topic(forum.id, "x" * 200)).name == "x" * 128


async def test_outside_of_forums_there_are_no_topics(
    telegram: Sandbox, bot: Bot, call: Caller, siti: Person
) -> None:
    group = telegram.group("Dinas", [siti])
    group.promotes_bot()
    refused = await call("createForumTopic", chat_id=group.id, name="x")
    assert refused == (400, "Bad Request: the chat is not a forum")
    sent = await bot.send_message(group.id, "x", message_thread_id=7)
    assert sent.message_thread_id is None
