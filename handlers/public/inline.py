"""`@bot words` in any chat: public cases, as a list to choose from."""

from aiogram import Router
from aiogram.types import InlineQuery

from bot.desk.browsing import find_public
from bot.desk.case_view import CaseView
from bot.desk.joining import supporters
from bot.receiver.inline import Article, Inquiry, Listing
from bot.texts import plain
from bot.views import View, shorten
from bot.views.cases import status_words
from bot.views.public import FILE_LINK, link_rows, public_text

FOUND = 10
TITLE = 100
DESCRIPTION = 120


def router() -> Router:
    """The inline mode."""
    inline = Router(name="inline")
    inline.inline_query.register(find)
    return inline


def find(query: InlineQuery, inquiry: Inquiry) -> Listing:
    """Up to ten cases."""
    found = find_public(inquiry.desk, query.query, FOUND)
    return Listing(
        articles=[_article(inquiry, view) for view in found],
        label=plain(inquiry.voice("button-file")),
        start=FILE_LINK,
    )


def _article(inquiry: Inquiry, view: CaseView) -> Article:
    voice, case = inquiry.voice, view.complaint
    title = voice("inline-title", case=case.tracking_id, status=status_words(voice, view))
    words = " ".join((view.words(case.title) or view.story).split())
    text = public_text(voice, view, supporters(view.desk, case))
    return Article(
        key=case.tracking_id,
        title=shorten(plain(title), TITLE),
        description=shorten(words, DESCRIPTION),
        view=View(text, link_rows(voice, view, inquiry.username)),
    )
