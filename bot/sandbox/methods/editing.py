"""Changes and removals of messages."""

from datetime import timedelta
from typing import Final, Literal

from bot.sandbox.calls import Call, plays
from bot.sandbox.errors import bad_request
from bot.sandbox.keyboards import inline_markup
from bot.sandbox.messages import BotMessage
from bot.sandbox.methods.sending import caption_content, text_content
from bot.sandbox.rooms import Room
from bot.sandbox.wire import Content, Message

_NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
_DELETABLE: Final = timedelta(hours=48)
_MOST_AT_ONCE: Final = 100


Edited = Message | Literal[True]


@plays("editMessageText")
def edit_message_text(call: Call) -> Edited:
    content = text_content(call)
    message = _own(call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _change(call, message, "text", "entities", content)


@plays("editMessageCaption")
def edit_message_caption(call: Call) -> Edited:
    content = caption_content(call.formatted("caption", "caption_entities"))
    message = _own(call)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    return _change(call, message, "caption", "caption_entities", content)


@plays("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Edited:
    message = _own(call)
    markup = inline_markup(call)
    if markup.get("reply_markup") == message.wire.get("reply_markup"):
        raise bad_request(_NOT_MODIFIED)
    return _revise(call, message, markup)


@plays("deleteMessage")
def delete_message(call: Call) -> bool:
    room = call.open_room()
    message = call.message(room, "message to delete not found")
    if not _may_delete(call, room, message):
        raise bad_request("message can't be deleted")
    room.remove(message, call.account.user)
    return True


@plays("deleteMessages")
def delete_messages(call: Call) -> bool:
    room = call.open_room()
    ids = call.values.get("message_ids")
    if not isinstance(ids, list) or not 0 < len(ids) <= _MOST_AT_ONCE:
        raise bad_request("message identifiers are not specified")
    found = [room.messages[number] for number in ids if number in room.messages]
    for message in found:
        if _may_delete(call, room, message):
            room.remove(message, call.account.user)
    return True


def _own(call: Call) -> BotMessage:
    if inline_id := call.string("inline_message_id"):
        inline = call.account.inline_messages.get(inline_id)
        if inline is None or inline.message_id not in inline.room.messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return inline
    room = call.open_room()
    message = call.message(room, "message to edit not found")
    if not message.from_bot and not (room.channel and room.bot_may("can_edit_messages")):
        raise bad_request("message can't be edited")
    return message


def _change(call: Call, message: BotMessage, words: str, entities: str, new: Content) -> Edited:
    changed: Content = {**new, **inline_markup(call)}
    fields = words, entities, "reply_markup"
    old = {**message.wire}
    fresh = {**changed}
    if all(old.get(field) == fresh.get(field) for field in fields):
        raise bad_request(_NOT_MODIFIED)
    if words == "text":
        message.wire.pop("entities", None)
    else:
        message.wire.pop("caption", None)
        message.wire.pop("caption_entities", None)
    return _revise(call, message, changed)


def _revise(call: Call, message: BotMessage, changed: Content) -> Edited:
    """Change the message; the bot is shown it only where it named the chat."""
    message.room.revise(message, changed, call.account.user)
    return True if call.string("inline_message_id") else message.wire


def _may_delete(call: Call, room: Room, message: BotMessage) -> bool:
    """By the rules of deleteMessage; who has the right to, deletes even what is old."""
    age = call.account.clock.stamp() - message.wire["date"]
    if not room.private and room.bot_may("can_delete_messages"):
        return True
    return (message.from_bot or room.private) and age < _DELETABLE.total_seconds()
