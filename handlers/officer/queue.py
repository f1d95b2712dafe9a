"""The officer's queue and the case card."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.buttons import CASE, QUEUE, unpack
from bot.desk import notifying, reading
from bot.receiver.replies import Answer, Change, Reply, Toast
from bot.receiver.turn import Turn
from bot.texts import plain
from bot.views.cases import queue_list
from handlers.citizen.status import show as show_case
from handlers.filters import Pressed, Typed


def router() -> Router:
    """`/antrean`, its pages, opening a card, and its files."""
    queue = Router(name="queue")
    queue.message.register(show, Typed("antrean"))
    queue.callback_query.register(turn_page, Pressed(QUEUE))
    queue.callback_query.register(open_card, Pressed(CASE, "open"))
    queue.callback_query.register(send_files, Pressed(CASE, "files"))
    return queue


def show(_message: Message, turn: Turn) -> Reply:
    """What waits for this officer."""
    return Answer(queue_list(turn.voice, reading.queue(turn.desk, turn.actor, 0)))


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the queue."""
    page = int(unpack(query.data)[0] or 0)
    return Change(queue_list(turn.voice, reading.queue(turn.desk, turn.actor, page)))


def open_card(query: CallbackQuery, turn: Turn) -> Reply:
    """A case of a list."""
    _op, typed, *_ = unpack(query.data)
    return show_case(turn, typed)


def send_files(query: CallbackQuery, turn: Turn) -> Reply:
    """Push the case's files to whoever may see its story."""
    _op, typed, *_ = unpack(query.data)
    view = reading.open_case(turn.desk, turn.actor, typed)
    if view.files:
        notifying.send_files(
            turn.desk,
            view.complaint,
            reading.file_ids(turn.desk, view.complaint, view.audience),
            chat_id=turn.actor.chat_id,
            eyes=view.audience,
        )
    return Toast(plain(turn.voice("files-coming")))
