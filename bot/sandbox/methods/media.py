"""New messages with files."""

from itertools import count
from typing import Final

from bot.sandbox.calls import Call, plays
from bot.sandbox.contents import as_content
from bot.sandbox.entities import read
from bot.sandbox.errors import bad_request
from bot.sandbox.files import DOWNLOAD_LIMIT, Kind, StoredFile
from bot.sandbox.methods.sending import caption_content, deliver, surroundings
from bot.sandbox.wire import Content, InputMedia, Message, are_media

_KINDS: Final[dict[str, Kind]] = {"photo": "photo", "document": "document", "video": "video"}
_SMALLEST_ALBUM, _LARGEST_ALBUM = 2, 10

albums: Final = count(13_500_000_000_000_001)


@plays("sendPhoto")
def send_photo(call: Call) -> Message:
    return _send(call, "photo")


@plays("sendDocument")
def send_document(call: Call) -> Message:
    return _send(call, "document")


@plays("sendVideo")
def send_video(call: Call) -> Message:
    return _send(call, "video")


@plays("sendVoice")
def send_voice(call: Call) -> Message:
    return _send(call, "voice")


@plays("sendMediaGroup")
def send_media_group(call: Call) -> list[Message]:
    items = call.values.get("media")
    if not are_media(items) or not items:
        raise bad_request("there are no messages to send")
    _check_album(items)
    contents = [_album_part(call, item) for item in items]
    room = call.open_room()
    around = surroundings(call, room)
    call.meter.count(room.chat["id"], len(contents))
    around["media_group_id"] = str(next(albums))
    return [room.post(call.account.user, {**part, **around}).wire for part in contents]


@plays("getFile")
def get_file(call: Call) -> dict[str, object]:
    stored = call.account.files.find(call.string("file_id"))
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    size = len(stored.content)
    if size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": call.string("file_id"),
        "file_unique_id": stored.unique_id,
        "file_size": size,
        "file_path": stored.path,
    }


def _send(call: Call, kind: Kind) -> Message:
    caption = caption_content(call.formatted("caption", "caption_entities"))
    content = file_content(call, kind, call.file(kind, call.string(kind)))
    return deliver(call, {**content, **caption}).wire


def file_content(call: Call, kind: Kind, stored: StoredFile) -> Content:
    """A message's content for one stored file."""
    files = call.account.files
    if kind == "photo":
        return {"photo": files.sizes(stored)}
    return as_content(kind, files.media(stored))


def _check_album(items: list[InputMedia]) -> None:
    if len(items) > _LARGEST_ALBUM:
        raise bad_request("too many messages to send as an album")
    if len(items) < _SMALLEST_ALBUM:
        raise bad_request("too few messages to send as an album")
    kinds = {item["type"] for item in items}
    if "document" in kinds and len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")


def _album_part(call: Call, item: InputMedia) -> Content:
    kind = _KINDS.get(item["type"])
    if kind is None:
        raise bad_request(f"media of type {item['type']} is not played by the sandbox")
    given = item.get("caption_entities", [])
    formatted = read(item.get("caption", ""), item.get("parse_mode", ""), given)
    content = file_content(call, kind, call.file(kind, item["media"]))
    return {**content, **caption_content(formatted)}
