"""New messages without files."""

from typing import Final

from bot.sandbox.calls import Call, plays
from bot.sandbox.entities import Formatted
from bot.sandbox.errors import bad_request
from bot.sandbox.keyboards import markup_for
from bot.sandbox.messages import BotMessage
from bot.sandbox.rooms import Room
from bot.sandbox.threads import placed, quote
from bot.sandbox.wire import Content, Message, is_reply

TEXT_LIMIT: Final = 4096
CAPTION_LIMIT: Final = 1024


@plays("sendMessage")
def send_message(call: Call) -> Message:
    return deliver(call, text_content(call)).wire


@plays("sendLocation")
def send_location(call: Call) -> Message:
    place = call.real("latitude"), call.real("longitude")
    if abs(place[0]) > 90 or abs(place[1]) > 180:  # noqa: PLR2004 - degrees of a globe
        raise bad_request("wrong location coordinates")
    return deliver(call, {"location": {"latitude": place[0], "longitude": place[1]}}).wire


@plays("sendChatAction")
def send_chat_action(call: Call) -> bool:
    room, action = call.open_room(), call.string("action")
    placed(room, call.number("message_thread_id"), call.account.id, {})
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    if room.busy is not None:
        room.busy(action)
    return True


_ACTIONS: Final = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def text_content(call: Call) -> Content:
    """The text of a message, checked."""
    return worded(call.formatted("text", "entities"))


def worded(formatted: Formatted) -> Content:
    """A formatted text as a message's content, checked."""
    if not formatted.text:
        raise bad_request("message text is empty")
    if len(formatted.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    content: Content = {"text": formatted.text}
    if formatted.entities:
        content["entities"] = list(formatted.entities)
    return content


def caption_content(formatted: Formatted) -> Content:
    """The caption of a message, checked."""
    if len(formatted.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    content: Content = {}
    if formatted.text:
        content["caption"] = formatted.text
    if formatted.entities:
        content["caption_entities"] = list(formatted.entities)
    return content


def deliver(call: Call, content: Content) -> BotMessage:
    """Put one new message of the bot into the chat it names."""
    room = call.open_room()
    around = surroundings(call, room)
    call.meter.count(room.chat["id"])
    return room.post(call.account.user, {**content, **around})


def surroundings(call: Call, room: Room) -> Content:
    """What a new message carries besides its content."""
    if room.obstacle is not None:
        room.obstacle()
    answered = _answered(call, room)
    thread = placed(room, call.number("message_thread_id"), call.account.id, answered)
    around: Content = {**answered, **thread, **markup_for(call, room)}
    if call.flag("protect_content"):
        around["has_protected_content"] = True
    return around


def _answered(call: Call, room: Room) -> Content:
    reply = call.values.get("reply_parameters")
    wanted = call.number("reply_to_message_id")
    leave_out = call.flag("allow_sending_without_reply")
    if is_reply(reply):
        wanted = reply["message_id"]
        leave_out = reply.get("allow_sending_without_reply", False)
    quoted = quote(room, wanted)
    if wanted and not quoted and not leave_out:
        raise bad_request("message to be replied not found")
    return quoted
