"""What a person can tap on in a text besides what the bot has marked: commands and addresses."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.entities import utf16_length
from bot.sandbox.wire import Entity

_FOUND: Final = re.compile(
    r"(?P<url>https?://[^\s<>]+[^\s<>.,;:!?)])|(?<![\w/@.])(?P<bot_command>/[a-zA-Z]\w{0,31})"
)


def tappable(text: str, marked: Sequence[Entity]) -> list[Entity]:
    """The marked parts, and every command and address that stands outside of links and code."""
    closed = [one for one in marked if one["type"] in {"code", "pre", "text_link", *_KINDS}]
    found: list[Entity] = []
    for match in _FOUND.finditer(text):
        start = utf16_length(text[: match.start()])
        entity: Entity = {
            "type": match.lastgroup or "",
            "offset": start,
            "length": utf16_length(match[0]),
        }
        if not any(_overlap(entity, other) for other in closed):
            found.append(entity)
    return sorted([*marked, *found], key=lambda one: (one["offset"], -one["length"]))


def start_payload(url: str, username: str) -> str | None:
    """What a link to this bot starts it with; None for a link to somewhere else."""
    parts = urlsplit(url)
    if parts.hostname != "t.me" or parts.path.strip("/").lower() != username.lower():
        return None
    return parse_qs(parts.query).get("start", [""])[0]


_KINDS: Final = ("url", "bot_command")


def _overlap(one: Entity, other: Entity) -> bool:
    ends = one["offset"] + one["length"], other["offset"] + other["length"]
    return one["offset"] < ends[1] and other["offset"] < ends[0]
