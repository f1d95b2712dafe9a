"""Changes and removals of messages."""

from datetime import timedelta
from typing import Final

from bot.sandbox.calls import Call, plays
from bot.sandbox.errors import bad_request
from bot.sandbox.keyboards import inline_markup
from bot.sandbox.methods.sending import caption_content, text_content
from bot.sandbox.rooms import BotMessage, Room
from bot.sandbox.wire import Content, Message

_NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
_DELETABLE: Final = timedelta(hours=48)
_MOST_AT_ONCE: Final = 100


@plays("editMessageText")
def edit_message_text(call: Call) -> Message:
    content = text_content(call)
    message = _own(call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _change(call, message, "text", "entities", content)


@plays("editMessageCaption")
def edit_message_caption(call: Call) -> Message:
    content = caption_content(call.formatted("caption", "caption_entities"))
    message = _own(call)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    return _change(call, message, "caption", "caption_entities", content)


@plays("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Message:
    message = _own(call)
    markup = inline_markup(call)
    if markup.get("reply_markup") == message.wire.get("reply_markup"):
        raise bad_request(_NOT_MODIFIED)
    message.room.revise(message, markup, call.account.user)
    return message.wire


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
    room = call.open_room()
    message = call.message(room, "message to edit not found")
    if message.wire["from"]["id"] != call.account.id:
        raise bad_request("message can't be edited")
    return message


def _change(call: Call, message: BotMessage, words: str, entities: str, new: Content) -> Message:
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
    message.room.revise(message, changed, call.account.user)
    return message.wire


def _may_delete(call: Call, room: Room, message: BotMessage) -> bool:
    age = call.account.clock.stamp() - message.wire["date"]
    foreign = message.wire["from"]["id"] != call.account.id
    if foreign and room.chat["type"] != "private":
        return False
    return age < _DELETABLE.total_seconds()
