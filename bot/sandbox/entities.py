"""Formatted text: Telegram's own parser where it is installed, a small one of tags elsewhere."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from bot.sandbox.errors import bad_request
from bot.sandbox.markup import parse_tags
from bot.sandbox.wire import Entity

Execute = Callable[[bytes], bytes | None]

_MODES: Final[dict[str, dict[str, object]]] = {
    "html": {"@type": "textParseModeHTML"},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
}
_KINDS: Final = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "TextUrl": "text_link",
    "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji",
    "BotCommand": "bot_command",
    "Url": "url",
    "EmailAddress": "email",
    "PhoneNumber": "phone_number",
    "Mention": "mention",
    "Hashtag": "hashtag",
    "Cashtag": "cashtag",
}


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text as people see it, and what is special in it."""

    text: str
    entities: tuple[Entity, ...] = ()


@cache
def parser() -> Execute | None:
    """The native parser, if its wheel is installed."""
    try:
        from tdjson import td_execute  # noqa: PLC0415 - optional, and large
    except ImportError:
        return None
    quiet = {"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}
    td_execute(
        json.dumps({"@type": "setLogStream", "log_stream": {"@type": "logStreamEmpty"}}).encode()
    )
    td_execute(json.dumps(quiet).encode())
    return td_execute


def read(text: str, mode: str, given: Sequence[Entity]) -> Formatted:
    """A bot's text by its parse mode, or else by the entities it came with."""
    return trim(Formatted(text, tuple(given))) if given and not mode else parse(text, mode)


@lru_cache(maxsize=2048)
def parse(text: str, mode: str) -> Formatted:
    """Read a bot's text in a parse mode."""
    if not mode:
        return trim(Formatted(text))
    parse_mode = _MODES.get(mode.lower())
    if parse_mode is None:
        raise bad_request("unsupported parse_mode")
    execute = parser()
    if execute is not None:
        request = {"@type": "parseTextEntities", "text": text, "parse_mode": parse_mode}
        return trim(_asked(execute, request, text))
    if mode.lower() != "html":
        raise bad_request(f"parse_mode {mode} is not played without the native parser")
    return trim(Formatted(*parse_tags(text)))


@lru_cache(maxsize=2048)
def find(text: str) -> tuple[Entity, ...]:
    """Commands, links and the like that Telegram marks in what people write."""
    execute = parser()
    if execute is not None:
        return _asked(execute, {"@type": "getTextEntities", "text": text}, text).entities
    if not text.startswith("/"):
        return ()
    return ({"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])},)


def trim(formatted: Formatted) -> Formatted:
    """Telegram drops the white space around a message, and entities beyond its end."""
    text = formatted.text.strip()
    if text == formatted.text and not formatted.entities:
        return formatted
    shift = len(formatted.text) - len(formatted.text.lstrip())
    length = utf16_length(text)
    kept: list[Entity] = []
    for entity in formatted.entities:
        start = max(entity["offset"] - shift, 0)
        end = min(entity["offset"] + entity["length"] - shift, length)
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return Formatted(text, tuple(kept))


def utf16_length(text: str) -> int:
    """Length as entities count it."""
    return len(text.encode("utf-16-le")) // 2


def _asked(execute: Execute, request: Mapping[str, object], text: str) -> Formatted:
    answer = json.loads(execute(json.dumps(request).encode()) or b"{}")
    if answer.get("@type") == "error":
        words = str(answer["message"])
        raise bad_request(words[:1].lower() + words[1:])
    found = (_entity(raw["offset"], raw["length"], raw["type"]) for raw in answer["entities"])
    return Formatted(answer.get("text", text), tuple(entity for entity in found if entity))


def _entity(offset: int, length: int, kind: dict[str, object]) -> Entity | None:
    name = _KINDS.get(str(kind["@type"]).removeprefix("textEntityType"))
    if name is None:
        return None
    entity: Entity = {"type": name, "offset": offset, "length": length}
    if "url" in kind:
        entity["url"] = str(kind["url"])
    if kind.get("language"):
        entity["language"] = str(kind["language"])
    if "custom_emoji_id" in kind:
        entity["custom_emoji_id"] = str(kind["custom_emoji_id"])
    if "user_id" in kind:
        entity["user"] = {"id": int(str(kind["user_id"])), "is_bot": False, "first_name": ""}
    return entity
