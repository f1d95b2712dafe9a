"""The page's own words, from the Fluent texts."""

from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from bot.texts import HERE, SOURCE, Texts, pick_language, plain

_PREFIX: Final = "town-"
# The page puts these in by itself.
_HELD: Final = {name: f"{{{name}}}" for name in ("who", "name", "step", "steps", "count")}


def language_of(accepted: str) -> str:
    """The page's language, by what the browser asks for first."""
    return pick_language(
        accepted.split(",", maxsplit=1)[0].split(";", maxsplit=1)[0].strip() or None
    )


@cache
def labels(language: str) -> dict[str, str]:
    """All words by their short names, with {holders} for what the page knows better."""
    texts = Texts(ZoneInfo("UTC"))
    return {name: plain(texts.render(language, f"town-{name}", **_HELD)) for name in _names()}


def _names() -> list[str]:
    written = (HERE / SOURCE / "town.ftl").read_text(encoding="utf-8")
    entries = FluentParser().parse(written).body
    return [one.id.name.removeprefix(_PREFIX) for one in entries if isinstance(one, Message)]
