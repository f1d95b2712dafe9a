"""Checks keyboards as Telegram does."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from bot.sandbox.calls import Call
from bot.sandbox.errors import bad_request
from bot.sandbox.rooms import Room
from bot.sandbox.spoken import labels
from bot.sandbox.wire import Button, Content, Markup, is_markup

DATA_LIMIT: Final = 64
BUTTON_LIMIT: Final = 100
_INLINE: Final = "can't parse inline keyboard button: "
_SCHEMES: Final = {"http", "https", "tg", "ton"}


def inline_markup(call: Call) -> Content:
    """The keyboard of an edit: inline or none."""
    markup = call.values.get("reply_markup")
    if not is_markup(markup):
        return {}
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return inline(markup)


def markup_for(call: Call, room: Room) -> Content:
    """The keyboard of a new message; a reply keyboard goes to the chat itself."""
    markup = call.values.get("reply_markup")
    if not is_markup(markup):
        return {}
    if "inline_keyboard" in markup:
        return inline(markup)
    if "keyboard" in markup:
        _check_keys(markup["keyboard"])
        room.hears(*labels(markup))
    room.reply_markup = {} if markup.get("remove_keyboard") else markup
    return {}


def inline(markup: Markup) -> Content:
    """An inline keyboard, checked; empty rows are left out."""
    rows = [row for row in markup["inline_keyboard"] if row]
    _check_size(rows)
    for row in rows:
        for button in row:
            _check(button)
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _check_keys(rows: Sequence[Sequence[Button]]) -> None:
    _check_size(rows)
    if not all(key["text"].strip() for row in rows for key in row):
        raise bad_request("can't parse keyboard button: text must be non-empty")


def _check_size(rows: Sequence[Sequence[object]]) -> None:
    if sum(map(len, rows)) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")


def _check(button: Button) -> None:
    if not button["text"].strip():
        raise bad_request(_INLINE + 'field "text" must be non-empty')
    if len(button) == 1:
        raise bad_request(_INLINE + "Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 0 < len(data.encode()) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        _check_url(button["url"])


def _check_url(url: str) -> None:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    host = parts.hostname or ""
    if parts.scheme not in _SCHEMES or (parts.scheme != "tg" and "." not in host):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
