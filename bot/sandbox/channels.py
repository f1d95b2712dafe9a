"""Channels: the bot and other administrators post, subscribers read and press buttons."""

from bot.sandbox.gatherings import Gathering


class Channel(Gathering):
    """A channel; its posts are in `messages`, and anybody presses with `in_chat=channel`."""

    @property
    def username(self) -> str:
        return self.room.chat.get("username", "")
