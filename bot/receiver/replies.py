"""What a handler answers, and the Telegram calls that this becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.buttons import Button, Rows
from bot.menu import menu_languages
from bot.views import View

Call = dict[str, object]


@dataclass(frozen=True)
class Answer:
    """A message of its own."""

    view: View


@dataclass(frozen=True)
class Card:
    """The chat's one card: edited in place after a press on it (or when `in_place`), sent anew
    below, and the old one deleted, after anything else."""

    view: View
    in_place: bool = False


@dataclass(frozen=True)
class Change:
    """The pressed message gets another text and other buttons; the card, if it was that, is
    over."""

    view: View


@dataclass(frozen=True)
class Toast:
    """The short note over a pressed button; `alert` wants to be read and closed; `url`, a deep
    link to this bot, is opened."""

    text: str
    alert: bool = False
    url: str = ""


@dataclass(frozen=True)
class Commands:
    """The menus of commands of this chat (bot.menu), each as pairs of name and description; an
    empty one is taken away."""

    menus: Mapping[str, Sequence[tuple[str, str]]]


@dataclass(frozen=True)
class NoCommands:
    """The chat has the menus that everybody has, such as that of somebody who left office."""

    chat_id: int


Reply = Answer | Card | Change | Toast | Commands | NoCommands


@dataclass(frozen=True)
class Where:
    """The place that a reply goes to: the chat, its card, the press that is answered, and, in a
    group, the message that is answered."""

    chat_id: int
    card_id: int | None = None
    pressed_id: int | None = None
    callback_id: str | None = None
    answered_id: int | None = None


def to_calls(replies: Sequence[Reply], where: Where) -> list[Call]:
    """The Telegram calls of a reply, in order; a press is always answered, and first."""
    calls: list[Call] = []
    if where.callback_id is not None:
        toast = next((reply for reply in replies if isinstance(reply, Toast)), Toast(""))
        calls.append(_toast(toast, where.callback_id))
    for reply in replies:
        calls.extend(_calls_of(reply, where))
    return calls


def _calls_of(reply: Reply, where: Where) -> list[Call]:
    match reply:
        case Answer(view):
            return [_send(view, where)]
        case Card(view, in_place):
            return _card(view, where, in_place=in_place)
        case Change(view):
            return [_edit(view, where, where.pressed_id)] if where.pressed_id else []
        case Commands(menus):
            return [_menu(where.chat_id, code, menu) for code, menu in menus.items()]
        case NoCommands(chat_id):
            return [_menu(chat_id, code, ()) for code in menu_languages()]
        case Toast():
            return []


def _card(view: View, where: Where, *, in_place: bool) -> list[Call]:
    pressed_the_card = where.pressed_id is not None and where.card_id in {None, where.pressed_id}
    if pressed_the_card:
        return [{**_edit(view, where, where.pressed_id), "card": True}]
    if in_place and where.card_id is not None:
        return [{**_edit(view, where, where.card_id), "card": True}]
    send = {**_send(view, where), "card": True}
    if where.card_id is None:
        return [send]
    gone = {"chat_id": where.chat_id, "message_id": where.card_id}
    return [{"method": "deleteMessage", "params": gone}, send]


def _send(view: View, where: Where) -> Call:
    params: dict[str, object] = {"chat_id": where.chat_id, **_content(view)}
    if where.answered_id is not None:
        answered = {"message_id": where.answered_id, "allow_sending_without_reply": True}
        params["reply_parameters"] = answered
    return {"method": "sendMessage", "params": params}


def _edit(view: View, where: Where, message_id: int | None) -> Call:
    target = {"chat_id": where.chat_id, "message_id": message_id}
    return {"method": "editMessageText", "params": {**target, **_content(view)}}


def _toast(toast: Toast, callback_id: str) -> Call:
    params: dict[str, object] = {"callback_query_id": callback_id}
    if toast.text:
        params |= {"text": toast.text[:200], "show_alert": toast.alert}
    if toast.url:
        params["url"] = toast.url
    return {"method": "answerCallbackQuery", "params": params}


def _menu(chat_id: int, code: str, menu: Sequence[tuple[str, str]]) -> Call:
    params: dict[str, object] = {"scope": {"type": "chat", "chat_id": chat_id}}
    if code:
        params["language_code"] = code
    if not menu:
        return {"method": "deleteMyCommands", "params": params}
    params["commands"] = [{"command": name, "description": words} for name, words in menu]
    return {"method": "setMyCommands", "params": params}


def _content(view: View) -> dict[str, object]:
    content: dict[str, object] = {
        "text": view.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if view.rows:
        content["reply_markup"] = keyboard(view.rows)
    return content


def keyboard(rows: Rows) -> dict[str, object]:
    """An inline keyboard as the Bot API takes it."""
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows if row]}


def _button(button: Button) -> dict[str, str]:
    if button.url:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": button.data}
