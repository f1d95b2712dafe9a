"""Where in a forum a new message goes, for bots and people alike."""

from bot.sandbox.errors import bad_request
from bot.sandbox.rooms import Room
from bot.sandbox.topics import Topic
from bot.sandbox.wire import Content


def placed(room: Room, thread_id: int, author_id: int, answered: Content) -> Content:
    """The topic's marks: that of the id, else that of the message answered.

    Outside of forums Telegram ignores the id, except in private chats. A message in a topic
    that answers nothing else answers the message which opened the topic.
    """
    topic = _chosen(room, thread_id, answered)
    if topic is None:
        return {}
    if topic.closed and author_id != topic.creator and not may_manage(room, author_id):
        raise bad_request("TOPIC_CLOSED")
    content: Content = {"message_thread_id": topic.id, "is_topic_message": True}
    head = room.messages.get(topic.id)
    if "reply_to_message" not in answered and head is not None:
        content["reply_to_message"] = quote(room, topic.id)["reply_to_message"]
    return content


def may_manage(room: Room, user_id: int) -> bool:
    return room.members.may(user_id, "can_manage_topics")


def quote(room: Room, message_id: int) -> Content:
    """The message answered, without the one it answers itself; empty if it is gone."""
    found = room.messages.get(message_id)
    if found is None:
        return {}
    bare = found.wire.copy()
    bare.pop("reply_to_message", None)
    return {"reply_to_message": bare}


def _chosen(room: Room, thread_id: int, answered: Content) -> Topic | None:
    if not room.private and not room.chat.get("is_forum"):
        return None
    if thread_id == 0 and "reply_to_message" in answered:
        thread_id = answered["reply_to_message"].get("message_thread_id", 0)
    if thread_id == 0:
        return None
    if thread_id not in room.topics:
        raise bad_request("message thread not found")
    return room.topics[thread_id]
