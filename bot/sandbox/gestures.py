"""What people do, as the updates the bot gets."""

from typing import Final

from bot.sandbox.accounts import Account
from bot.sandbox.rooms import BotMessage, Room
from bot.sandbox.windows import NotSeenError
from bot.sandbox.wire import Button, Message, User

_SERVICE: Final = {"migrate_to_chat_id", "migrate_from_chat_id"}


def message(account: Account, sent: BotMessage, kind: str) -> None:
    """Tell the bot about a message, unless it happened in a group and does not concern it."""
    room = sent.room
    if room.chat["type"] == "private" or _concerns(account, sent):
        account.updates.put(kind, sent.wire, f"chat {room.chat['id']}")


def callback(account: Account, query_id: str, user: User, pressed: BotMessage, data: str) -> None:
    """Tell the bot about a press; of a deleted message it learns only the id."""
    room = pressed.room
    shown: Message | dict[str, object] = pressed.wire
    if pressed.message_id not in room.messages:
        shown = {"message_id": pressed.message_id, "chat": room.chat, "date": 0}
    query = {
        "id": query_id,
        "from": user,
        "message": shown,
        "chat_instance": str(room.chat["id"] * 1_000_003 % 2**63),
        "data": data,
    }
    account.updates.put("callback_query", query, f"press {user['id']}")


def membership(account: Account, room: Room, user: User, old: str, new: str) -> None:
    """Tell the bot that it was blocked, taken back, added or removed."""
    change = {
        "chat": room.chat,
        "from": user,
        "date": room.clock.stamp(),
        "old_chat_member": _member(account.user, old),
        "new_chat_member": _member(account.user, new),
    }
    account.updates.put("my_chat_member", change, f"member {room.chat['id']}")


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


def _member(user: User, status: str) -> dict[str, object]:
    member: dict[str, object] = {"status": status, "user": user}
    if status == "kicked":
        member["until_date"] = 0
    return member


def _concerns(account: Account, sent: BotMessage) -> bool:
    """Privacy mode: in groups a bot gets commands, answers to itself and mentions of itself."""
    if not _SERVICE.isdisjoint(sent.wire):
        return True
    text, name = sent.words, f"@{account.username}".lower()
    answered = sent.wire.get("reply_to_message")
    if answered is not None and answered["from"]["id"] == account.id:
        return True
    if name in text.lower():
        return True
    return text.startswith("/") and "@" not in text.split(maxsplit=1)[0]
