"""The played methods of the Bot API; importing this registers them."""

from bot.sandbox.methods import answering, editing, media, receiving, sending, settings

__all__ = ["answering", "editing", "media", "receiving", "sending", "settings"]
