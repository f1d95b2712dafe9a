"""Inline queries: a question from any chat, answered with a list. Nothing is written for it: no
conversation, no log; one that comes twice is simply answered twice."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from aiogram import BaseMiddleware
from aiogram.types import InlineQuery, TelegramObject
from sqlmodel import Session

from bot.clock import Clock
from bot.desk import Desk, Practice
from bot.receiver.heard import dispatched
from bot.receiver.replies import Call, keyboard
from bot.receiver.turn import Outcome
from bot.texts import SOURCE, Texts
from bot.views import View, Voice
from storage.database import Database

log = logging.getLogger("lapor.receiver")
REMEMBERED_SECONDS = 10


@dataclass(frozen=True)
class Inquiry:
    """What a handler of inline queries works with. The voice has the source language, because
    Telegram shows one answer to everybody who asks the same."""

    desk: Desk
    voice: Voice
    username: str


@dataclass(frozen=True)
class Article:
    """An entry of the list, and the message that it becomes."""

    key: str
    title: str
    description: str
    view: View


@dataclass(frozen=True)
class Listing:
    """The answer; `label` is the button above it, which starts the bot with `start`."""

    articles: Sequence[Article]
    label: str
    start: str


class InquiryTaker(BaseMiddleware):
    """Runs the chosen handler inside a transaction that changes nothing."""

    def __init__(
        self, database: Database, *, practice: Practice, texts: Texts, clock: Clock, username: str
    ) -> None:
        self._database = database
        self._practice = practice
        self._voice = Voice(texts, SOURCE)
        self._clock = clock
        self._username = username

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, object]], Awaitable[object]],  # noqa: ARG002
        event: TelegramObject,
        data: dict[str, object],
    ) -> object:
        """Answer; a question that cannot be answered is left open, Telegram shows nothing then."""
        update, chosen = dispatched(data)
        if not isinstance(event, InlineQuery):
            return None

        def work(session: Session) -> Listing:
            desk = Desk(session, self._clock.now(), self._practice)
            listing = chosen.callback(event, Inquiry(desk, self._voice, self._username))
            if not isinstance(listing, Listing):
                raise TypeError("an inline query is answered with a listing")
            return listing

        try:
            listing = await self._database.run(work)
        except Exception:
            log.exception("inline query of update %s not answered", update.update_id)
            return None
        return Outcome(update.update_id, event.from_user.id, [_call(event.id, listing)])


def _call(query_id: str, listing: Listing) -> Call:
    params = {
        "inline_query_id": query_id,
        "results": [_result(article) for article in listing.articles],
        "cache_time": REMEMBERED_SECONDS,
        "is_personal": False,
        "button": {"text": listing.label, "start_parameter": listing.start},
    }
    return {"method": "answerInlineQuery", "params": params}


def _result(article: Article) -> dict[str, object]:
    return {
        "type": "article",
        "id": article.key,
        "title": article.title,
        "description": article.description,
        "input_message_content": {
            "message_text": article.view.text,
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
        "reply_markup": keyboard(article.view.rows),
    }
