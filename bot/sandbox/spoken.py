"""Everything a bot ever said to anybody, for tests that look for what must not be said."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.sandbox.wire import Content, Entity, Markup


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text and the chat it was shown in; 0 stands for all chats."""

    chat_id: int
    text: str


def utterances(content: Content) -> Iterator[str]:
    """Every word that somebody can read or look up in a message."""
    yield from filter(None, (content.get("text"), content.get("caption")))
    for media in (content.get("document"), content.get("video")):
        if media is not None and "file_name" in media:
            yield media["file_name"]
    if contact := content.get("contact"):
        yield from (contact["first_name"], contact["phone_number"])
    for topic in (content.get("forum_topic_created"), content.get("forum_topic_edited")):
        if topic is not None and "name" in topic:
            yield topic["name"]
    yield from _links(content.get("entities", []) + content.get("caption_entities", []))
    yield from labels(content.get("reply_markup", {}))


def labels(markup: Markup) -> Iterator[str]:
    """What the buttons show, send and open."""
    rows = markup.get("inline_keyboard", []) + markup.get("keyboard", [])
    for row in rows:
        for button in row:
            yield from (value for value in button.values() if isinstance(value, str))
    if placeholder := markup.get("input_field_placeholder"):
        yield placeholder


def _links(entities: list[Entity]) -> Iterator[str]:
    for entity in entities:
        if "url" in entity:
            yield entity["url"]
