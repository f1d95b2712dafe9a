"""What is said: conversations of citizens and officers. Handlers unwrap, call the desk, render."""

from aiogram import Router

from handlers import everything, home, why
from handlers.citizen import filing, proving, replying, status, supplying, supporting
from handlers.filters import Private
from handlers.officer import (
    free_days,
    inviting,
    merging,
    news,
    promises,
    proposing,
    queue,
    readymade,
    searching,
    sorting,
    templates,
    unmasking,
    working,
)
from handlers.public import inline, posts, statistics


def router() -> Router:
    """All conversations, in the order in which they are asked; the catch-all comes last."""
    private = Router(name="private")
    private.message.filter(Private())
    private.callback_query.filter(Private())
    for module in (
        *(home, filing, status, replying, supplying, proving, statistics),
        *(queue, inviting, news, working, proposing, unmasking),
        *(readymade, sorting, templates, promises, free_days, why),
        *(supporting, merging, searching),
        everything,
    ):
        private.include_router(module.router())
    everyone = Router(name="everyone")
    everyone.include_routers(posts.router(), private, inline.router())
    return everyone
