"""What is said: conversations of citizens and officers. Handlers unwrap, call the desk, render."""

from aiogram import Router

from handlers import everything, home
from handlers.citizen import filing, replying, status, supplying
from handlers.filters import InGroup, Private
from handlers.group import cards, linking
from handlers.officer import dismissing, inviting, news, queue, working


def router() -> Router:
    """All conversations, in the order in which they are asked; the catch-all of the private chat
    comes last. What nobody takes in a group is not answered."""
    private = Router(name="private")
    private.message.filter(Private())
    private.callback_query.filter(Private())
    for module in (
        *(home, filing, status, replying, supplying),
        *(queue, inviting, dismissing, news, working),
        everything,
    ):
        private.include_router(module.router())
    groups = Router(name="groups")
    groups.message.filter(InGroup())
    groups.callback_query.filter(InGroup())
    groups.my_chat_member.filter(InGroup())
    groups.include_routers(linking.router(), cards.router())
    everywhere = Router(name="everywhere")
    everywhere.include_routers(private, groups)
    return everywhere
