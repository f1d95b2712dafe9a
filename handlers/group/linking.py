"""Linking a group to an agency: `/hubungkan`, and what Telegram tells of the group itself."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message

from bot.buttons import LINK, pack, unpack
from bot.desk import groups, people
from bot.desk.people import AgencyUnclear
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.offices import Duty, require
from bot.views import View
from bot.views.groups import bot_link
from bot.views.naming import agency_buttons, which_agency
from handlers.filters import Has, Pressed, Typed
from storage.tables import Agency, LinkedGroup

UNLINK = frozenset({"lepas", "unlink"})
GONE = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.KICKED})


def router() -> Router:
    """The officers' command, and the life of the group."""
    linking = Router(name="linking")
    linking.message.register(link, Typed("hubungkan"))
    linking.message.register(move, Has("migrate_to_chat_id", "migrate_from_chat_id"))
    linking.message.register(close_topic, Has("forum_topic_closed"))
    linking.callback_query.register(choose, Pressed(LINK))
    linking.my_chat_member.register(leave)
    return linking


def doorway() -> Router:
    """The citizens' way into the private chat."""
    door = Router(name="doorway")
    door.message.register(show_private_chat, Typed("lapor"))
    return door


def link(message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/hubungkan AGENCY` sends the agency's cases here; `/hubungkan lepas` ends it."""
    check_oneself(message)
    require(Duty.LINK_GROUP, turn.actor.role)
    words = (command.args or "").strip()
    if words.lower() in UNLINK:
        return _unlink(message, turn)
    if not words:
        raise LaporError("usage-hubungkan")
    try:
        agency = people.find_agency(turn.desk, words)
    except AgencyUnclear as unclear:
        rows = agency_buttons(unclear.agencies, lambda one: pack(LINK, one.id))
        return Answer(which_agency(turn.voice, unclear, rows))
    return Answer(_linked(turn, message.chat, agency))


def choose(query: CallbackQuery, turn: Turn) -> Reply:
    """One of the agencies that the typed words may mean."""
    agency = people.agency_of(turn.desk, int(unpack(query.data)[0]))
    if query.message is None or agency is None:
        raise LaporError("error-step-over")
    return Change(_linked(turn, query.message.chat, agency))


def check_oneself(message: Message) -> None:
    """Who writes in the name of the group or of a channel cannot be told apart from others;
    raises LaporError."""
    if message.sender_chat is not None:
        raise LaporError("error-group-anonymous")


def show_private_chat(_message: Message, turn: Turn) -> Reply:
    """Reports are written in the private chat only."""
    return Answer(View(turn.voice("group-write-in-private", link=bot_link(turn.bots.public))))


def move(message: Message, turn: Turn) -> list[Reply]:
    """The group became a supergroup: both chats are told, in either order."""
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    groups.move(turn.desk.session, old=old, new=new)
    return []


def close_topic(message: Message, turn: Turn) -> list[Reply]:
    """Nobody can answer in a closed topic, so its case's next card does not go there."""
    thread_id = message.message_thread_id or 0
    groups.close_topic(turn.desk.session, chat_id=message.chat.id, thread_id=thread_id)
    return []


def leave(event: ChatMemberUpdated, turn: Turn) -> list[Reply]:
    """The bot was removed: the group is nobody's any more."""
    if event.new_chat_member.status in GONE:
        groups.leave(turn.desk.session, event.chat.id)
    return []


def _linked(turn: Turn, chat: Chat, agency: Agency) -> View:
    group = LinkedGroup(
        chat_id=chat.id,
        agency_id=agency.id or 0,
        title=chat.title or "",
        forum=bool(chat.is_forum),
    )
    groups.link(turn.desk, turn.actor, group)
    key = "done-link-group-forum" if group.forum else "done-link-group"
    return View(turn.voice(key, agency=agency.name))


def _unlink(message: Message, turn: Turn) -> Reply:
    agency = groups.unlink(turn.desk, turn.actor, message.chat.id)
    if agency is None:
        raise LaporError("error-group-not-linked")
    return Answer(View(turn.voice("done-unlink-group", agency=agency.name)))
