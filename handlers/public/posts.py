"""Posts of public cases: the button under them, and the link that leads from them to the bot."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.buttons import PUBLIC, unpack
from bot.desk import reading
from bot.desk.people import ensure_citizen
from bot.desk.supporting import support
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply, Toast
from bot.receiver.turn import Turn
from bot.rules.privacy import is_public
from bot.texts import plain
from bot.views.groups import OPENS_CASE
from bot.views.public import FILE_LINK, TOO, public_case
from handlers.citizen.filing import offer_draft
from handlers.citizen.status import case_view
from handlers.filters import Pressed, Private
from storage.words import Audience

CASE_LINK = f"{OPENS_CASE}_"
TO_CASE = CommandStart(deep_link=True, magic=F.args.startswith(CASE_LINK))
TO_FILING = CommandStart(deep_link=True, magic=F.args == FILE_LINK)


def router() -> Router:
    """In the channel by anybody, and in the private chat."""
    posts = Router(name="posts")
    posts.callback_query.register(press, Pressed(PUBLIC, TOO))
    posts.message.register(open_link, Private(), TO_CASE)
    posts.message.register(offer, Private(), TO_FILING)
    return posts


def press(query: CallbackQuery, turn: Turn) -> Reply:
    """Count the person who says "me too"."""
    _too, case, *_ = unpack(query.data)
    complaint = reading.find_case(turn.desk, case)
    if complaint is None or not is_public(complaint):
        raise LaporError("error-case-unknown", case=case)
    counted = support(turn.desk, ensure_citizen(turn.desk, turn.actor), complaint)
    return Toast(plain(turn.voice("support-noted" if counted else "support-already")))


def open_link(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """The link under a post; who may see more of the case than everybody does so."""
    typed = (command.args or "").removeprefix(CASE_LINK)
    view = reading.open_case(turn.desk, turn.actor, typed)
    if view.audience is not Audience.STRANGER:
        return Answer(case_view(turn, view))
    everybodys = reading.see_publicly(turn.desk, view.complaint)
    return Answer(public_case(turn.voice, everybodys, turn.username))


def offer(_message: Message, turn: Turn) -> Reply:
    """The link that begins a complaint of one's own."""
    return offer_draft(turn)
