"""The language of the chat: `/bahasa`."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.buttons import LANGUAGE, unpack
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.texts import languages, pick_language
from bot.views import Voice
from bot.views.languages import FOLLOW, language_choice
from handlers.filters import Pressed, Typed
from handlers.home import menu


def router() -> Router:
    """The command and its buttons."""
    language = Router(name="language")
    language.message.register(ask, Typed("bahasa", "language"))
    language.callback_query.register(choose, Pressed(LANGUAGE))
    return language


def ask(_message: Message, turn: Turn) -> Reply:
    """Offer the languages."""
    return Answer(language_choice(turn.voice, chosen=turn.conversation.language_chosen))


def choose(query: CallbackQuery, turn: Turn) -> list[Reply]:
    """Speak it from now on, in the menu and in notices too."""
    wanted, *_ = unpack(query.data)
    chosen = wanted != FOLLOW
    if chosen and wanted not in languages():
        raise LaporError("error-step-over")
    language = wanted if chosen else pick_language(query.from_user.language_code)
    turn.conversation.language, turn.conversation.language_chosen = language, chosen
    turn = replace(turn, voice=Voice(turn.voice.texts, language))
    return [Change(language_choice(turn.voice, chosen=chosen)), menu(turn, turn.actor.role)]
