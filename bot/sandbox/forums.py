"""What happens to topics, whoever does it: the topic, its service message and the bot's update."""

from dataclasses import replace
from typing import Final

from bot.sandbox import gestures
from bot.sandbox.errors import bad_request
from bot.sandbox.rooms import Room
from bot.sandbox.topics import Topic
from bot.sandbox.wire import Content, TopicCreated, TopicEdited, User

# Telegram's six, from the Bot API's createForumTopic.
COLOURS: Final = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)
_NAME_LIMIT: Final = 128
_NOT_MODIFIED: Final = "TOPIC_NOT_MODIFIED"


def open_topic(room: Room, by: User, name: str, colour: int = COLOURS[0], icon: str = "") -> Topic:
    """Open a topic; a longer name is cut, as Telegram cuts it."""
    created: TopicCreated = {"name": _cut(name), "icon_color": colour}
    if icon:
        created["icon_custom_emoji_id"] = icon
    thread_id = room.next_id
    marks: Content = {"message_thread_id": thread_id, "is_topic_message": True}
    head = room.post(by, {**marks, "forum_topic_created": created})
    topic = Topic(thread_id, created["name"], colour, by["id"], icon)
    room.topics[thread_id] = topic
    gestures.message(head)
    return topic


def rename(room: Room, by: User, topic: Topic, name: str, icon: str | None = None) -> None:
    """Change name or icon; an empty name stays as it is."""
    changed = topic.renamed(_cut(name) if name else "", icon)
    if changed == topic:
        raise bad_request(_NOT_MODIFIED)
    edited: TopicEdited = {}
    if name:
        edited["name"] = changed.name
    if icon is not None:
        edited["icon_custom_emoji_id"] = icon
    room.topics[topic.id] = changed
    _report(room, by, topic, {"forum_topic_edited": edited})


def close(room: Room, by: User, topic: Topic, *, closed: bool) -> None:
    """Close a topic or open it again."""
    if topic.closed == closed:
        raise bad_request(_NOT_MODIFIED)
    room.topics[topic.id] = replace(topic, closed=closed)
    word: Content = {"forum_topic_closed": {}} if closed else {"forum_topic_reopened": {}}
    _report(room, by, topic, word)


def drop(room: Room, by: User, topic: Topic) -> None:
    """Delete a topic with all its messages; bots are not told."""
    del room.topics[topic.id]
    for message in list(room.messages.values()):
        if message.topic == topic.id:
            room.remove(message, by)


def _cut(name: str) -> str:
    kept = name.strip()[:_NAME_LIMIT]
    if not kept:
        raise bad_request("name must be non-empty")
    return kept


def _report(room: Room, by: User, topic: Topic, content: Content) -> None:
    marks: Content = {"message_thread_id": topic.id, "is_topic_message": True}
    gestures.message(room.post(by, {**marks, **content}))
