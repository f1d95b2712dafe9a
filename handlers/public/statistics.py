"""Figures for everybody: `/statistik`."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.buttons import FIGURES, unpack
from bot.desk import clocks
from bot.desk.figures import figures_of, since_days, since_new_year
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.views import View
from bot.views.figures import DAYS, YEAR, figures_card
from handlers.filters import Pressed, Typed

LATELY = 30


def router() -> Router:
    """The command, and the button to the other period."""
    statistics = Router(name="statistics")
    statistics.message.register(show, Typed("statistik", "statistics"))
    statistics.callback_query.register(turn_to, Pressed(FIGURES))
    return statistics


def show(_message: Message, turn: Turn) -> Reply:
    """This year's figures."""
    return Answer(_card(turn, YEAR))


def turn_to(query: CallbackQuery, turn: Turn) -> Reply:
    """The other period's."""
    return Change(_card(turn, DAYS if unpack(query.data)[0] == DAYS else YEAR))


def _card(turn: Turn, period: str) -> View:
    desk = turn.desk
    since = since_new_year(desk) if period == YEAR else since_days(desk, LATELY)
    year = clocks.today_of(desk, None).year
    return figures_card(turn.voice, figures_of(desk, since), period, year=year)
