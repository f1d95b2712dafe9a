"""Files that went through a bot: kept once, known by ids that can be lost."""

import mimetypes
from dataclasses import dataclass
from typing import Final, Literal

from bot.sandbox.errors import bad_request
from bot.sandbox.forms import Upload
from bot.sandbox.pictures import is_picture, measure
from bot.sandbox.wire import Media

Kind = Literal["photo", "document", "video", "voice"]

DOWNLOAD_LIMIT: Final = 20 * 1024 * 1024
_UPLOAD_LIMIT: Final = 50 * 1024 * 1024
_PHOTO_LIMIT: Final = 10 * 1024 * 1024
_PREFIX: Final = {"photo": "AgACAgUAAx", "document": "BQACAgUAAx", "video": "BAACAgUAAx"}
_NAMES: Final = {"photo": "file.jpg", "video": "video.mp4", "voice": "voice.oga"}
_THUMBNAIL: Final = 90


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file's bytes and names."""

    kind: Kind
    name: str
    content: bytes
    unique_id: str
    path: str


class FileStore:
    """All files of one bot."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_unique_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._issued = 0

    def keep(self, kind: Kind, upload: Upload) -> StoredFile:
        """Take in an uploaded or a person's file."""
        _check_upload(kind, upload.content)
        number = len(self._by_unique_id) + 1
        name = upload.filename or _NAMES.get(kind, "file")
        ending = name.rpartition(".")[2] if "." in name else "bin"
        path = f"{kind}s/file_{number}.{ending}"
        stored = StoredFile(kind, name, upload.content, f"AQAD{number:012x}", path)
        self._by_unique_id[stored.unique_id] = stored
        self._by_path[path] = stored
        return stored

    def issue(self, stored: StoredFile) -> str:
        """Give one more id for a file: Telegram gives a new one each time too."""
        self._issued += 1
        file_id = f"{_PREFIX.get(stored.kind, 'AwACAgUAAx')}{self._issued:024x}"
        self._by_id[file_id] = stored
        return file_id

    def find(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def stored(self, unique_id: str) -> StoredFile:
        return self._by_unique_id[unique_id]

    def content(self, unique_id: str) -> bytes:
        return self.stored(unique_id).content

    def lose(self) -> None:
        """All ids given so far stop working."""
        self._by_id.clear()
        self._by_path.clear()

    def media(self, stored: StoredFile, mime_type: str | None = None) -> Media:
        """Describe a file that is no photo."""
        guessed = mimetypes.guess_type(stored.name)[0] or "application/octet-stream"
        described: Media = {
            "file_id": self.issue(stored),
            "file_unique_id": stored.unique_id,
            "file_size": len(stored.content),
        }
        described["mime_type"] = mime_type or guessed
        if stored.kind in {"document", "video"}:
            described["file_name"] = stored.name
        if stored.kind in {"video", "voice"}:
            described["duration"] = 1
        if stored.kind == "video":
            described["width"], described["height"] = 640, 360
        return described

    def sizes(self, stored: StoredFile) -> list[Media]:
        """Describe a photo in the sizes in which it can be had, smallest first."""
        width, height = measure(stored.content)
        scale = min(1.0, _THUMBNAIL / max(width, height, 1))
        return [
            self._size(stored, "t", max(1, int(width * scale)), max(1, int(height * scale))),
            self._size(stored, "", width, height),
        ]

    def _size(self, stored: StoredFile, mark: str, width: int, height: int) -> Media:
        unique_id = stored.unique_id + mark
        self._by_unique_id.setdefault(unique_id, stored)
        return {
            "file_id": self.issue(stored),
            "file_unique_id": unique_id,
            "file_size": len(stored.content),
            "width": width,
            "height": height,
        }


def _check_upload(kind: Kind, content: bytes) -> None:
    if not content:
        raise bad_request("file must be non-empty")
    if len(content) > (_PHOTO_LIMIT if kind == "photo" else _UPLOAD_LIMIT):
        raise bad_request("file is too big")
    if kind == "photo" and not is_picture(content):
        raise bad_request("IMAGE_PROCESS_FAILED")
