"""Topics of forums."""

from bot.sandbox import forums
from bot.sandbox.calls import Call, plays
from bot.sandbox.errors import bad_request
from bot.sandbox.rooms import Room
from bot.sandbox.topics import Topic


@plays("createForumTopic")
def create_forum_topic(call: Call) -> dict[str, object]:
    room = _forum(call)
    if not room.bot_may("can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    colour = call.number("icon_color", forums.COLOURS[0])
    if colour not in forums.COLOURS:
        raise bad_request("invalid icon color specified")
    icon = call.string("icon_custom_emoji_id")
    topic = forums.open_topic(room, call.account.user, call.string("name"), colour, icon)
    told = {"message_thread_id": topic.id, "name": topic.name, "icon_color": colour}
    return {**told, "icon_custom_emoji_id": icon} if icon else {**told}


@plays("editForumTopic")
def edit_forum_topic(call: Call) -> bool:
    room = _forum(call)
    topic = _managed(call, room, "not enough rights to edit the topic")
    name, given = call.string("name"), "icon_custom_emoji_id" in call.values
    icon = call.string("icon_custom_emoji_id") if given else None
    if name or given:
        forums.rename(room, call.account.user, topic, name, icon)
    return True


@plays("closeForumTopic")
def close_forum_topic(call: Call) -> bool:
    return _close(call, closed=True)


@plays("reopenForumTopic")
def reopen_forum_topic(call: Call) -> bool:
    return _close(call, closed=False)


@plays("deleteForumTopic")
def delete_forum_topic(call: Call) -> bool:
    room = _forum(call)
    topic = _topic(call, room)
    if not room.bot_may("can_delete_messages") and topic.creator != call.account.id:
        raise bad_request("not enough rights to delete the topic")
    forums.drop(room, call.account.user, topic)
    return True


def _close(call: Call, *, closed: bool) -> bool:
    room = _forum(call)
    topic = _managed(call, room, "not enough rights to close or open the topic")
    forums.close(room, call.account.user, topic, closed=closed)
    return True


def _forum(call: Call) -> Room:
    room = call.open_room()
    if not room.chat.get("is_forum"):
        raise bad_request("the chat is not a forum")
    return room


def _managed(call: Call, room: Room, refusal: str) -> Topic:
    topic = _topic(call, room)
    if not room.bot_may("can_manage_topics") and topic.creator != call.account.id:
        raise bad_request(refusal)
    return topic


def _topic(call: Call, room: Room) -> Topic:
    topic = room.topics.get(call.number("message_thread_id"))
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return topic
