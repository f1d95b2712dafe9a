"""Which of a chat's messages the bot gets to hear of."""

from typing import Final

from bot.sandbox.messages import BotMessage
from bot.sandbox.rooms import Room

_SERVICE: Final = {
    "new_chat_members",
    "left_chat_member",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
}


def hears(sent: BotMessage) -> bool:
    """Everything in private, in channels, and where the bot leads or has no privacy mode."""
    room = sent.room
    if room.private:
        return True
    if room.account.id not in room.members:
        return False
    if room.channel or not room.account.group_privacy or room.members.leads(room.account.id):
        return True
    return _concerns(room, sent)


def is_service(sent: BotMessage) -> bool:
    """Does the message only report what happened to the chat?"""
    return not _SERVICE.isdisjoint(sent.wire)


def _concerns(room: Room, sent: BotMessage) -> bool:
    """Privacy mode: in groups a bot gets commands, answers to itself and mentions of itself."""
    if is_service(sent) or sent.by_bot:
        return True
    answered = room.messages.get(sent.reply_to or 0)
    if answered is not None and answered.from_bot:
        return True
    text, name = sent.words, f"@{room.account.username}".lower()
    if name in text.lower():
        return True
    return text.startswith("/") and "@" not in text.split(maxsplit=1)[0]
