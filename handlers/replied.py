"""The case that a message answers."""

from aiogram.types import Message

from bot.rules.tracking import find_tracking_id


def case_of_reply(message: Message) -> str | None:
    """The case that a message replies to: its ID stands in what a bot wrote."""
    written = message.reply_to_message
    if written is None or written.from_user is None or not written.from_user.is_bot:
        return None
    return find_tracking_id(written.text or written.caption or "")
