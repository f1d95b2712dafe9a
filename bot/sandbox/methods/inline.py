"""Answers to inline queries."""

import re
from collections.abc import Iterator
from typing import Final

from bot.sandbox.calls import Call, plays
from bot.sandbox.entities import Formatted, read
from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.inline import InlineButton, InlineResult, InlineResults
from bot.sandbox.keyboards import inline
from bot.sandbox.methods.answering import TOO_OLD
from bot.sandbox.methods.sending import worded
from bot.sandbox.spoken import Spoken, utterances
from bot.sandbox.wire import Content, InlineArticle, are_articles, is_results_button

_MOST_RESULTS: Final = 50
_ID_LIMIT: Final = 64
_OFFSET_LIMIT: Final = 64
_USUAL_CACHE: Final = 300
_LONGEST_CACHE: Final = 24 * 60 * 60
_PARAMETER_LIMIT: Final = 64
_PARAMETER: Final = re.compile(r"[A-Za-z0-9_-]+")
_RESULT: Final = "can't parse inline query result: "
_BUTTON: Final = "can't parse inline query results button: "


@plays("answerInlineQuery")
def answer_inline_query(call: Call) -> bool:
    articles = _articles(call)
    button = _button(call)
    if len(call.string("next_offset").encode()) > _OFFSET_LIMIT:
        raise bad_request("NEXT_OFFSET_INVALID")
    contents = [(article, _content(article)) for article in articles]
    inquiry = call.account.inquiries.pop(call.string("inline_query_id"), None)
    if inquiry is None:
        raise bad_request(TOO_OLD)
    results = InlineResults(
        (_result(article, content, inquiry.query) for article, content in contents),
        next_offset=call.string("next_offset"),
        cache_time=min(max(call.number("cache_time", _USUAL_CACHE), 0), _LONGEST_CACHE),
        is_personal=call.flag("is_personal"),
        button=button,
    )
    account, user = call.account, inquiry.user["id"]
    now = account.clock.stamp()
    account.shelf.keep(results, inquiry.query, inquiry.offset, user=user, now=now)
    account.spoken += [Spoken(user, text) for text in _words(results)]
    inquiry.settle(results)
    return True


def _articles(call: Call) -> list[InlineArticle]:
    articles = call.values.get("results")
    if not are_articles(articles):
        raise bad_request("expected an Array of inline query results")
    if len(articles) > _MOST_RESULTS:
        raise bad_request("too many inline query results specified")
    ids = [article["id"] for article in articles]
    if not all(ids):
        raise bad_request("RESULT_ID_EMPTY")
    if any(len(found.encode()) > _ID_LIMIT for found in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    return articles


def _content(article: InlineArticle) -> Content:
    words = article.get("input_message_content", {}).get("message_text")
    if article["type"] != "article" or words is None:
        raise bad_request(f"inline results of type {article['type']} are not played so")
    if not article["title"].strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    try:
        text = worded(_formatted(article, words))
        markup = inline(article["reply_markup"]) if "reply_markup" in article else Content()
    except ApiError as error:
        raise _wrapped(error) from error
    return {**text, **markup}


def _formatted(article: InlineArticle, words: str) -> Formatted:
    given = article["input_message_content"]
    return read(words, given.get("parse_mode", ""), given.get("entities", ()))


def _wrapped(error: ApiError) -> ApiError:
    """What Telegram's servers refuse is in capitals and passed on as it is."""
    words = error.description.removeprefix("Bad Request: ")
    if words.isupper():
        return error
    return bad_request(_RESULT + words[:1].upper() + words[1:])


def _button(call: Call) -> InlineButton | None:
    button = call.values.get("button")
    if not is_results_button(button):
        return None
    if "web_app" in button:
        return InlineButton(button["text"], "", button["web_app"]["url"])
    if "start_parameter" not in button:
        words = "InlineQueryResultsButton must have exactly one optional field"
        raise bad_request(_BUTTON + words)
    parameter = button["start_parameter"]
    if not parameter:
        raise bad_request("can't use empty start_parameter")
    if len(parameter) > _PARAMETER_LIMIT:
        raise bad_request("too long start_parameter specified")
    if not _PARAMETER.fullmatch(parameter):
        raise bad_request("unallowed characters in start_parameter are used")
    return InlineButton(button["text"], parameter, "")


def _result(article: InlineArticle, content: Content, query: str) -> InlineResult:
    return InlineResult(
        id=article["id"],
        title=article["title"],
        description=article.get("description", ""),
        url=article.get("url", ""),
        content=content,
        query=query,
    )


def _words(results: InlineResults) -> Iterator[str]:
    for result in results:
        yield from filter(None, (result.id, result.title, result.description, result.url))
        yield from utterances(result.content)
    if results.button is not None:
        shown = results.button
        yield from filter(None, (shown.text, shown.start_parameter, shown.web_app))
