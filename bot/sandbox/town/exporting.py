"""A chat as a file: to read (HTML that needs nothing else) or to work with (JSON)."""

import base64
import json
from datetime import datetime
from html import escape
from typing import Final
from zoneinfo import ZoneInfo

from bot.sandbox.messages import BotMessage
from bot.sandbox.town.journal import Json
from bot.sandbox.town.phones import Phone
from bot.sandbox.town.showing import shown

_STYLE: Final = """
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
article { margin: .8rem 0; padding: .6rem .9rem; border-radius: .9rem; background: #8881;
  white-space: pre-wrap; overflow-wrap: anywhere; }
article.own { margin-left: 3rem; background: #0a85; }
header { font-size: .8rem; opacity: .75; }
img { max-width: 100%; border-radius: .6rem; display: block; margin: .4rem 0; }
kbd { font: inherit; display: inline-block; border: 1px solid #8886; border-radius: .5rem;
  padding: .1rem .6rem; margin: .3rem .3rem 0 0; }
"""


def as_json(phone: Phone) -> str:
    """The messages as the page gets them."""
    content: Json = {"name": phone.name, "messages": _messages(phone)}
    return json.dumps(content, ensure_ascii=False, indent=2)


def as_html(phone: Phone, language: str, zone: ZoneInfo, title: str) -> str:
    """The messages to read and print, photos included."""
    title = escape(f"{phone.name} · {title}")
    owner = phone.speaker(None).id
    articles = "\n".join(
        _article(message, zone, own=message.author["id"] == owner)
        for message in phone.window.messages
    )
    return (
        f'<!doctype html>\n<html lang="{language}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{_STYLE}</style>\n<h1>{title}</h1>\n{articles}\n</html>\n"
    )


def _messages(phone: Phone) -> list[Json]:
    return [shown(message) for message in phone.window.messages]


def _article(message: BotMessage, zone: ZoneInfo, *, own: bool) -> str:
    sent = datetime.fromtimestamp(message.wire["date"], zone)
    buttons = "".join(f"<kbd>{escape(key)}</kbd>" for row in message.buttons for key in row)
    return (
        f'<article class="{"own" if own else "other"}"><header>{escape(message.speaker)} · '
        f'<time datetime="{sent.isoformat()}">{sent:%d/%m/%Y %H:%M}</time></header>'
        f"{_pictures(message)}{escape(message.words)}"
        f"{f'<div>{buttons}</div>' if buttons else ''}</article>"
    )


def _pictures(message: BotMessage) -> str:
    if not message.photo:
        return "".join(f"📎 {escape(one.get('file_name', ''))} " for one in message.media)
    coded = base64.b64encode(message.files[0]).decode()
    return f'<img alt="" src="data:image/jpeg;base64,{coded}">'
