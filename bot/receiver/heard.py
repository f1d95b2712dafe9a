"""What was heard: an update, its handler, its chat."""

from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Update


def dispatched(data: dict[str, object]) -> tuple[Update, HandlerObject]:
    """The update and its handler, as the dispatcher passes them to a middleware."""
    update, chosen = data["event_update"], data["handler"]
    if not isinstance(update, Update) or not isinstance(chosen, HandlerObject):
        raise TypeError("the dispatcher passes the update and its handler")
    return update, chosen


def chat_of(update: Update) -> int:
    """The chat whose order an update keeps; a press counts for the chat of its message."""
    if update.message:
        return update.message.chat.id
    if update.callback_query:
        return pressed_in(update.callback_query)
    if update.inline_query:
        return update.inline_query.from_user.id
    return update.my_chat_member.chat.id if update.my_chat_member else 0


def pressed_in(query: CallbackQuery) -> int:
    """The chat of a press: where its message stands, but in a channel (and under a message of
    the inline mode) the presser's own, because there everybody may press."""
    message = query.message
    if message is None or message.chat.type == ChatType.CHANNEL:
        return query.from_user.id
    return message.chat.id
