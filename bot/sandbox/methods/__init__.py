"""The played methods of the Bot API; importing this registers them."""

from bot.sandbox.methods import (
    answering,
    chats,
    copying,
    editing,
    inline,
    media,
    receiving,
    sending,
    settings,
    topics,
)

__all__ = [
    "answering",
    "chats",
    "copying",
    "editing",
    "inline",
    "media",
    "receiving",
    "sending",
    "settings",
    "topics",
]
