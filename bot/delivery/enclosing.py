"""The files of a notice: from our own clean copy, and under a name that tells nothing."""

import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from sqlmodel import Session, col, select

from bot.desk.drafting import DOWNLOAD_ATTEMPTS
from bot.texts import plain
from bot.views import Voice
from storage.tables import Attachment
from storage.words import Audience, FileKind, Side


@dataclass(frozen=True)
class OutgoingFile:
    """A file to send: by Telegram's id, or its content where that id has died. `own_copy` means
    our copy and nothing else: what Telegram holds still has the metadata, and the name that the
    sender gave it. A file of ours has no id, and is made (in a thread) when it is sent."""

    kind: FileKind
    file_id: str
    name: str
    sha256: str | None
    own_copy: bool = False
    side: Side = Side.PUBLIC
    make: Callable[[], bytes] | None = None


@dataclass(frozen=True)
class Enclosed:
    """The files that can go out, and whether one of them never came to us."""

    files: list[OutgoingFile]
    lost: bool


def enclose(session: Session, voice: Voice, numbers: list[int], eyes: Audience) -> Enclosed:
    """The files with these numbers, for these eyes; only the reporter gets them under the names
    that they came with."""
    if not numbers:
        return Enclosed([], lost=False)
    query = select(Attachment).where(col(Attachment.id).in_(numbers)).order_by(col(Attachment.id))
    rows = list(session.exec(query))
    came = [row for row in rows if not _never_came(row)]
    files = [
        OutgoingFile(
            row.kind,
            row.file_id,
            row.name if eyes is Audience.OWNER else _neutral_name(voice, row, place),
            row.sha256,
            _tells_more(row),
            row.side,
        )
        for place, row in enumerate(came, start=1)
    ]
    return Enclosed(files, lost=len(came) < len(rows))


def neutral_ending(name: str, mime_type: str) -> str:
    """What a file is, by the ending of its name if that is a known one, else by its type."""
    ending = PurePath(name).suffix.lower()
    if mimetypes.guess_type(f"x{ending}")[0] is not None:
        return ending
    return mimetypes.guess_extension(mime_type) or ""


def _neutral_name(voice: Voice, row: Attachment, place: int) -> str:
    if row.kind is FileKind.VOICE:
        return ""
    name = plain(voice("file-name", number=place))
    ending = ".jpg" if row.kind is FileKind.PHOTO else neutral_ending(row.name, row.mime_type)
    return name + ending


def _tells_more(row: Attachment) -> bool:
    """Photos and nameless videos were stripped by Telegram itself when they were sent."""
    return row.kind is FileKind.DOCUMENT or bool(row.name)


def _never_came(row: Attachment) -> bool:
    """Too large for a bot to download, or gone; nothing of it can be sent on safely."""
    return _tells_more(row) and row.sha256 is None and row.failed_attempts >= DOWNLOAD_ATTEMPTS
