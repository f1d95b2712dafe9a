"""Messages passed on by people."""

from bot.sandbox.contents import copied
from bot.sandbox.hearing import is_service
from bot.sandbox.messages import BotMessage
from bot.sandbox.rooms import Room
from bot.sandbox.windows import NotSeenError
from bot.sandbox.wire import Content, Origin


def forwarded(message: BotMessage, room: Room) -> Content:
    """The content with its origin; keyboards stay behind, and so does what is protected."""
    if is_service(message) or message.wire.get("has_protected_content"):
        raise NotSeenError(f"{message} cannot be forwarded")
    hidden = message.author["id"] in message.room.account.secretive | room.account.secretive
    origin = message.wire.get("forward_origin") or _origin(message, hidden=hidden)
    return {**copied(message, room.files), "forward_origin": origin}


def _origin(message: BotMessage, *, hidden: bool) -> Origin:
    date, author = message.wire["date"], message.author
    if message.room.channel:
        chat = message.room.chat
        return {"type": "channel", "date": date, "chat": chat, "message_id": message.message_id}
    if shown := message.wire.get("sender_chat"):
        return {"type": "chat", "date": date, "sender_chat": shown}
    if hidden:
        name = " ".join(filter(None, (author["first_name"], author.get("last_name"))))
        return {"type": "hidden_user", "date": date, "sender_user_name": name}
    return {"type": "user", "date": date, "sender_user": author}
