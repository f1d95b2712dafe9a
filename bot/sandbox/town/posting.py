"""Files that are sent from the page: photos together, everything else one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final

from bot.sandbox.people import Person
from bot.sandbox.pictures import is_picture
from bot.sandbox.town.phones import Phone
from bot.sandbox.windows import Window

ALBUM: Final = 10
CAPTION_LIMIT: Final = 1024


@dataclass(frozen=True)
class Sent:
    """A file as the page sent it."""

    name: str
    mime_type: str
    content: bytes

    @property
    def photo(self) -> bool:
        return self.mime_type.startswith("image/") and is_picture(self.content)


async def post(phone: Phone, by: str | None, files: Sequence[Sent], caption: str) -> None:
    """Send them; the caption goes with the first message."""
    phone.check_open()
    speaker, words = phone.speaker(by), caption.strip()[:CAPTION_LIMIT] or None
    photos = iter([one.content for one in files if one.photo])
    albums = list(iter(lambda: list(islice(photos, ALBUM)), []))
    for album in albums:
        draft = {"text": words or "", "photos": len(album), "from": speaker.id}
        await phone.send(draft, partial(_photos, speaker, album, words, phone.window))
        words = None
    for one in files:
        if not one.photo:
            draft = {"text": words or "", "file": one.name, "from": speaker.id}
            await phone.send(draft, partial(_document, speaker, one, words, phone.window))
            words = None


async def _photos(
    speaker: Person, pictures: Sequence[bytes], words: str | None, place: Window
) -> None:
    if len(pictures) == 1:
        await speaker.sends_photo(words, pictures[0], in_chat=place)
    else:
        await speaker.sends_album(len(pictures), words, pictures=pictures, in_chat=place)


async def _document(speaker: Person, sent: Sent, words: str | None, place: Window) -> None:
    await speaker.sends_document(
        sent.name, sent.content, mime_type=sent.mime_type or None, caption=words, in_chat=place
    )
