"""What is said: conversations of citizens and officers. Handlers unwrap, call the desk, render."""

from collections.abc import Sequence
from types import ModuleType

from aiogram import Router

from handlers import everything, home
from handlers.citizen import filing, replying, status, supplying
from handlers.filters import InGroup, Nothing, Private
from handlers.group import cards, linking
from handlers.officer import dismissing, inviting, news, queue, working


def router() -> Router:
    """All conversations of the one bot, in the order in which they are asked; the catch-all of
    the private chat comes last. What nobody takes in a group is not answered."""
    return _together(_private(), _groups(linking.router(), cards.router(), linking.doorway()))


def public_router() -> Router:
    """Those of the public bot, where officers have a bot of their own: it knows no command of
    theirs."""
    return _together(_private(without=OFFICERS), _groups(linking.doorway()))


def staff_router() -> Router:
    """Those of the officers' own bot: nothing is filed there."""
    groups = _groups(linking.router(), cards.router(), linking.doorway())
    return _together(_private(without=(filing,)), groups)


CITIZENS = (home, filing, status, replying, supplying)
OFFICERS = (queue, inviting, dismissing, news, working)


def _private(without: Sequence[ModuleType] = ()) -> Router:
    """The private chat. Modules that are left out keep their buttons, which are made for a
    person and refuse whoever has no right to them, but hear no commands."""
    private = Router(name="private")
    private.message.filter(Private())
    private.callback_query.filter(Private())
    for module in (*CITIZENS, *OFFICERS, everything):
        conversation: Router = module.router()
        if module in without:
            conversation.message.filter(Nothing())
        private.include_router(conversation)
    return private


def _groups(*routers: Router) -> Router:
    groups = Router(name="groups")
    for observer in (groups.message, groups.callback_query, groups.my_chat_member):
        observer.filter(InGroup())
    groups.include_routers(*routers)
    return groups


def _together(*routers: Router) -> Router:
    everywhere = Router(name="everywhere")
    everywhere.include_routers(*routers)
    return everywhere
