"""What people do, as the updates the bot gets."""

from bot.sandbox.hearing import hears
from bot.sandbox.members import Member
from bot.sandbox.messages import BotMessage
from bot.sandbox.rooms import Room
from bot.sandbox.windows import NotSeenError
from bot.sandbox.wire import Button, Message, User


def message(sent: BotMessage, *, edited: bool = False) -> None:
    """Tell the bot about a message, unless it happened in a group and does not concern it."""
    room = sent.room
    if hears(sent):
        kind = "channel_post" if room.channel else "message"
        kind = f"edited_{kind}" if edited else kind
        room.account.updates.put(kind, sent.wire, f"chat {room.id}")


def callback(query_id: str, user: User, pressed: BotMessage, data: str) -> None:
    """Tell the bot about a press; of a deleted message it learns only the id."""
    room = pressed.room
    query: dict[str, object] = {
        "id": query_id,
        "from": user,
        "chat_instance": str(room.id * 1_000_003 % 2**63),
        "data": data,
    }
    if pressed.inline_id is not None:
        query["inline_message_id"] = pressed.inline_id
    else:
        query["message"] = _shown(pressed)
    room.account.updates.put("callback_query", query, f"press {user['id']}")


def membership(room: Room, by: User, new: Member) -> None:
    """Give somebody a new place, and tell the bot: of others only as an administrator."""
    account = room.account
    old = room.members.place(new) or Member(new.user, "left")
    mine = new.user["id"] == account.id
    if not mine and not room.members.leads(account.id):
        return
    change = {
        "chat": room.chat,
        "from": by,
        "date": room.clock.stamp(),
        "old_chat_member": old.wire(room.chat["type"]),
        "new_chat_member": new.wire(room.chat["type"]),
    }
    kind = "my_chat_member" if mine else "chat_member"
    account.updates.put(kind, change, f"member {room.id}")


def button(shown: BotMessage, label: str) -> Button | None:
    """The button with this label, or else the first one that contains it."""
    wanted = label.casefold()
    buttons = [button for row in shown.keyboard for button in row]
    exact = [button for button in buttons if button["text"].casefold() == wanted]
    loose = [button for button in buttons if wanted in button["text"].casefold()]
    return next(iter(exact + loose), None)


def data_of(pressed: Button) -> str:
    data = pressed.get("callback_data")
    if data is None:
        raise NotSeenError(f"the button {pressed['text']!r} sends nothing to the bot: {pressed}")
    return data


def _shown(pressed: BotMessage) -> Message | dict[str, object]:
    room = pressed.room
    if pressed.message_id in room.messages:
        return pressed.wire
    return {"message_id": pressed.message_id, "chat": room.chat, "date": 0}
