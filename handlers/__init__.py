"""What is said: conversations of citizens and officers. Handlers unwrap, call the desk, render."""

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers import everything, home
from handlers.citizen import filing, replying, status
from handlers.officer import inviting, queue, working


def router() -> Router:
    """All conversations, in the order in which they are asked; the catch-all comes last."""
    private = Router(name="private")
    private.message.filter(F.chat.type == ChatType.PRIVATE)
    private.callback_query.filter(F.message.chat.type == ChatType.PRIVATE)
    for module in (home, filing, status, replying, queue, inviting, working, everything):
        private.include_router(module.router())
    return private
