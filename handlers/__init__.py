"""What is said: conversations of citizens and officers. Handlers unwrap, call the desk, render."""

from collections.abc import Sequence
from types import ModuleType

from aiogram import Router

from handlers import everything, home, language, why
from handlers.citizen import (
    assisting,
    filing,
    proving,
    replying,
    status,
    supplying,
    supporting,
)
from handlers.filters import InGroup, Private
from handlers.group import cards, linking
from handlers.officer import (
    choosing,
    dismissing,
    free_days,
    helping,
    inviting,
    merging,
    news,
    promises,
    proposing,
    queue,
    readymade,
    searching,
    setting_up,
    sorting,
    templates,
    undoing,
    unmasking,
    verifying,
    working,
)
from handlers.public import inline, posts, statistics


def router() -> Router:
    """All conversations of the one bot, in the order in which they are asked; the catch-all of
    the private chat comes last. What nobody takes in a group is not answered."""
    groups = _groups(linking.router(), cards.router(), linking.doorway())
    return _together(posts.router(), _private(), groups, inline.router())


def public_router() -> Router:
    """Those of the public bot, where officers have a bot of their own: it knows no command of
    theirs."""
    groups = _groups(linking.doorway())
    return _together(posts.router(), _private(without=OFFICERS), groups, inline.router())


def staff_router() -> Router:
    """Those of the officers' own bot: nothing is filed there."""
    groups = _groups(linking.router(), cards.router(), linking.doorway())
    return _together(_private(without=(filing, assisting)), groups)


CITIZENS = (
    *(home, filing, status, replying, supplying, proving, statistics),
    *(why, supporting, assisting, language),
)
OFFICERS = (
    *(queue, verifying, helping, inviting, dismissing, news),
    *(working, choosing, undoing, proposing, unmasking),
    *(readymade, sorting, templates, promises, free_days, merging, searching, setting_up),
)


def _private(without: Sequence[ModuleType] = ()) -> Router:
    """The private chat. Modules that are left out keep their buttons, which are made for a
    person and refuse whoever has no right to them, but hear no commands. All handlers stand in
    one router: to go through twenty for each update takes as long as a whole transaction."""
    private = Router(name="private")
    private.message.filter(Private())
    private.callback_query.filter(Private())
    for module in (*CITIZENS, *OFFICERS, everything):
        conversation: Router = module.router()
        private.callback_query.handlers += conversation.callback_query.handlers
        if module not in without:
            private.message.handlers += conversation.message.handlers
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
