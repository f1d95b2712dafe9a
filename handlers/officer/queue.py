"""The officer's queue, the lists of the digest, and the case card."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.buttons import BELOW, CASE, QUEUE, WAITING, unpack
from bot.desk import bulk, digests, notifying, reading
from bot.desk.digests import Heap, Span
from bot.receiver.replies import Answer, Change, Reply, Toast
from bot.receiver.turn import Turn
from bot.texts import plain
from bot.views import View
from bot.views.cases import queue_list
from bot.views.paging import OPEN, back_row, place_of
from bot.views.reminding import heap_view
from bot.views.verifying import obvious_button
from handlers.citizen import status
from handlers.filters import Pressed, Typed


def router() -> Router:
    """`/antrean`, its pages, opening a card, and its files."""
    queue = Router(name="queue")
    queue.message.register(show, Typed("antrean"))
    queue.callback_query.register(turn_page, Pressed(QUEUE))
    queue.callback_query.register(show_heap, Pressed(WAITING))
    queue.callback_query.register(open_card, Pressed(CASE, OPEN))
    queue.callback_query.register(send_files, Pressed(CASE, "files"))
    return queue


def show(_message: Message, turn: Turn) -> Reply:
    """What waits for this officer."""
    return Answer(_page(turn, 0))


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the queue."""
    page = int(unpack(query.data)[0] or 0)
    return turned(query, _page(turn, page))


def _page(turn: Turn, page: int) -> View:
    """A page of the queue; the first one offers to verify the obvious cases at one go."""
    found = reading.queue(turn.desk, turn.actor, page)
    clear = bulk.obvious(turn.desk, turn.actor) if not page else []
    more = [[obvious_button(turn.voice, len(clear))]] if clear else []
    return queue_list(turn.voice, found, more)


def show_heap(query: CallbackQuery, turn: Turn) -> Reply:
    """A page of one list of the morning's digest."""
    page, heap, since, until, *_ = unpack(query.data)
    span, which = Span.unpacked(since, until), Heap(heap)
    found = digests.heap_of(turn.desk, turn.actor, which, span, int(page or 0))
    return turned(query, heap_view(turn.voice, found, which, span))


def turned(query: CallbackQuery, view: View) -> Reply:
    """A list in the place of what was pressed, or below it."""
    return Answer(view) if (query.data or "").endswith(f":{BELOW}") else Change(view)


def open_card(query: CallbackQuery, turn: Turn) -> Reply:
    """A case of a list, as its card: in the list's place, with the way back, or below."""
    _op, typed, *_ = unpack(query.data)
    view = reading.open_case(turn.desk, turn.actor, typed)
    card = status.case_view(turn, view)
    if place := place_of(query.data):
        return Change(View(card.text, [*card.rows, back_row(turn.voice, place)]))
    return Answer(card)


def send_files(query: CallbackQuery, turn: Turn) -> Reply:
    """Push the case's files to whoever may see its story."""
    _op, typed, *_ = unpack(query.data)
    view = reading.open_case(turn.desk, turn.actor, typed)
    if view.files:
        notifying.send_files(
            turn.desk,
            view.complaint,
            view.file_ids,
            chat_id=turn.actor.chat_id,
            eyes=view.audience,
        )
    return Toast(plain(turn.voice("files-coming")))
