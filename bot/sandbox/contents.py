"""What people put into messages, and what of a message goes into another one."""

from bot.sandbox.entities import find
from bot.sandbox.files import FileStore, Kind
from bot.sandbox.forms import Upload
from bot.sandbox.messages import BotMessage
from bot.sandbox.pictures import make_picture
from bot.sandbox.wire import Content, Location, Media


def words(text: str) -> Content:
    """A text as a person types it."""
    content: Content = {"text": text}
    if found := find(text):
        content["entities"] = list(found)
    return content


def photo(files: FileStore, content: bytes | None = None) -> Content:
    """A photo; without content, one that no other is like."""
    stored = files.keep("photo", Upload("photo.jpg", content or make_picture()))
    return {"photo": files.sizes(stored)}


def attached(files: FileStore, kind: Kind, upload: Upload, mime_type: str | None) -> Content:
    """A document, a video or a voice message."""
    return as_content(kind, files.media(files.keep(kind, upload), mime_type))


def as_content(kind: Kind, described: Media) -> Content:
    if kind == "document":
        return {"document": described}
    return {"video": described} if kind == "video" else {"voice": described}


def live(latitude: float, longitude: float) -> Location:
    """A place that goes on being told for a quarter of an hour."""
    return {"latitude": latitude, "longitude": longitude, "live_period": 900}


def caption(text: str | None) -> Content:
    """A caption as a person types it, or none."""
    if not text:
        return {}
    content: Content = {"caption": text}
    if found := find(text):
        content["caption_entities"] = list(found)
    return content


def copied(message: BotMessage, files: FileStore) -> Content:
    """The content alone, without keyboard and origin; its files in the store of the new chat."""
    wire, content = message.wire, Content()
    if "text" in wire:
        content["text"] = wire["text"]
    if "entities" in wire:
        content["entities"] = wire["entities"]
    if "caption" in wire:
        content["caption"] = wire["caption"]
    if "caption_entities" in wire:
        content["caption_entities"] = wire["caption_entities"]
    if "location" in wire:
        content["location"] = wire["location"]
    if "contact" in wire:
        content["contact"] = wire["contact"]
    return {**content, **_files(message, files)}


def _files(message: BotMessage, files: FileStore) -> Content:
    for media in message.media:
        stored = message.room.files.stored(media["file_unique_id"])
        if files is not message.room.files:
            stored = files.keep(stored.kind, Upload(stored.name, stored.content))
        if stored.kind == "photo":
            return {"photo": files.sizes(stored)}
        return as_content(stored.kind, files.media(stored, media.get("mime_type")))
    return {}
