"""What is said: conversations of citizens and officers. Handlers unwrap, call the desk, render."""

from aiogram import Router

from handlers import everything, home
from handlers.citizen import filing, proving, replying, status, supplying
from handlers.filters import Private
from handlers.officer import inviting, news, queue, working
from handlers.public import inline, posts, statistics


def router() -> Router:
    """All conversations, in the order in which they are asked; the catch-all comes last."""
    private = Router(name="private")
    private.message.filter(Private())
    private.callback_query.filter(Private())
    for module in (
        *(home, filing, status, replying, supplying, proving, statistics),
        *(queue, inviting, news, working),
        everything,
    ):
        private.include_router(module.router())
    everyone = Router(name="everyone")
    everyone.include_routers(posts.router(), private, inline.router())
    return everyone
