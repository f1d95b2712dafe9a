"""A small reader of Telegram's HTML, for machines without the native parser."""

from html.parser import HTMLParser
from typing import Final

from bot.sandbox.errors import bad_request
from bot.sandbox.wire import Entity

_TAGS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}


def parse_tags(text: str) -> tuple[str, tuple[Entity, ...]]:
    """Give the plain text and its entities, or refuse as Telegram does."""
    reader = _Tags()
    reader.feed(text)
    reader.close()
    return reader.finish()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._text: list[str] = []
        self._length = 0
        self._open: list[tuple[str, Entity]] = []
        self._closed: list[Entity] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}"')
        entity: Entity = {"type": _TAGS[tag], "offset": self._length, "length": 0}
        if href := dict(attrs).get("href"):
            entity["url"] = href
        self._open.append((tag, entity))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            raise bad_request(f'can\'t parse entities: Unmatched end tag, found "</{tag}>"')
        entity = self._open.pop()[1]
        entity["length"] = self._length - entity["offset"]
        if entity["length"]:
            self._closed.append(entity)

    def handle_data(self, data: str) -> None:
        self._text.append(data)
        self._length += len(data.encode("utf-16-le")) // 2

    def finish(self) -> tuple[str, tuple[Entity, ...]]:
        if self._open:
            tag = self._open[-1][0]
            words = (
                f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\""
            )
            raise bad_request(words)
        ordered = sorted(self._closed, key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self._text), tuple(ordered)
