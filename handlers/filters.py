"""Filters on what is static in an update; asynchronous, because aiogram gives every synchronous
one (magic filters too) a thread of its own, which costs more than the filter."""

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.filters import Command, Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message


class Private(Filter):
    """The chat of one person with the bot."""

    async def __call__(self, event: Message | CallbackQuery) -> bool:
        message = event if isinstance(event, Message) else event.message
        return message is not None and message.chat.type == ChatType.PRIVATE


class InGroup(Filter):
    """A chat of several people."""

    async def __call__(self, event: Message | CallbackQuery | ChatMemberUpdated) -> bool:
        about = event.message if isinstance(event, CallbackQuery) else event
        return about is not None and about.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}


class AnswersUs(Filter):
    """An answer to a message of this bot; what is written into a topic without answering anything
    answers, to Telegram, the message that opened the topic, and does not count."""

    async def __call__(self, message: Message, bot: Bot) -> bool:
        answered = message.reply_to_message
        if answered is None or answered.from_user is None or answered.forum_topic_created:
            return False
        return answered.from_user.id == bot.id


class Pressed(Filter):
    """A button whose data starts with these parts."""

    def __init__(self, *parts: str) -> None:
        self._start = ":".join([*parts, ""])

    async def __call__(self, query: CallbackQuery) -> bool:
        return (query.data or "").startswith(self._start)


class Has(Filter):
    """A message with any of these contents, by the names of its fields."""

    def __init__(self, *contents: str) -> None:
        self._contents = contents

    async def __call__(self, message: Message) -> bool:
        return any(getattr(message, content) for content in self._contents)


class LooksLikeCommand(Filter):
    """A text that begins with a slash."""

    async def __call__(self, message: Message) -> bool:
        return (message.text or "").startswith("/")


class Typed(Command):
    """A command that was typed as a text; as the caption of a file it belongs to the file."""

    async def __call__(self, message: Message, bot: Bot) -> bool | dict[str, object]:
        name = (message.text or "").split(maxsplit=1)[:1]
        called = name and name[0].removeprefix("/").partition("@")[0] in self.commands
        return await super().__call__(message, bot) if called else False
