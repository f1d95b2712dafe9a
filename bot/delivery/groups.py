"""Delivery to groups: the case's own topic in a forum, and groups that got another id."""

from dataclasses import replace
from functools import partial

from bot.delivery.messenger import Later, Messenger, Moved, Never, Outcome
from bot.delivery.parcels import Parcel
from bot.desk import groups
from storage.database import Database

# What Telegram answers when a topic cannot be written into any more.
TOPIC_IS_OVER = ("thread not found", "topic_closed", "topic_deleted")


async def deliver(messenger: Messenger, database: Database, parcel: Parcel) -> Outcome:
    """Send a parcel. In a forum it goes into its case's topic, which the first one opens; where
    there can be no topic, and after one was closed or deleted, it goes into the general chat. To
    a group that has moved it is sent once more, at the new id."""
    if parcel.topic is not None and parcel.thread_id is None:
        opened = await _open_topic(messenger, database, parcel)
        if isinstance(opened, Later):
            return opened
        parcel = replace(parcel, thread_id=opened)
    outcome = await messenger.send(parcel)
    if isinstance(outcome, Moved):
        moving = partial(groups.move, old=parcel.chat_id, new=outcome.chat_id)
        await database.run(moving)
        return await messenger.send(replace(parcel, chat_id=outcome.chat_id, thread_id=None))
    if parcel.topic is not None and parcel.thread_id is not None and _topic_is_over(outcome):
        number = parcel.topic.complaint_id
        forgetting = partial(groups.forget_topic, chat_id=parcel.chat_id, complaint_id=number)
        await database.run(forgetting)
        return await messenger.send(replace(parcel, thread_id=None))
    return outcome


async def _open_topic(
    messenger: Messenger, database: Database, parcel: Parcel
) -> int | Later | None:
    """The new topic, noted at once: a parcel that fails afterwards finds it again."""
    if parcel.topic is None:
        return None
    opened = await messenger.open_topic(parcel.chat_id, parcel.topic.name)
    if isinstance(opened, int):
        keeping = partial(
            groups.keep_topic,
            chat_id=parcel.chat_id,
            complaint_id=parcel.topic.complaint_id,
            thread_id=opened,
        )
        await database.run(keeping)
    return opened


def _topic_is_over(outcome: Outcome) -> bool:
    if not isinstance(outcome, Never):
        return False
    return any(words in outcome.error.lower() for words in TOPIC_IS_OVER)
