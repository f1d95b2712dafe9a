"""The messenger: python-telegram-bot's Bot, with its errors sorted into later and never."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from telegram import (
    Bot,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.delivery.channel import publish
from bot.delivery.enclosing import OutgoingFile
from bot.delivery.keyboards import keyboard
from bot.delivery.parcels import Parcel
from bot.delivery.requests import Connect, SharedRequest
from bot.texts import plain
from storage.files import FileStore
from storage.words import FileKind, Side

ALBUM = 10

UPLOADING = {
    FileKind.PHOTO: ChatAction.UPLOAD_PHOTO,
    FileKind.DOCUMENT: ChatAction.UPLOAD_DOCUMENT,
    FileKind.VIDEO: ChatAction.UPLOAD_VIDEO,
    FileKind.VOICE: ChatAction.UPLOAD_VOICE,
}


@dataclass(frozen=True)
class Sent:
    """It arrived."""

    message_id: int | None


@dataclass(frozen=True)
class Later:
    """Try again; `after` is what Telegram asked for, `halt` when it meant every chat."""

    error: str
    after: timedelta | None = None


@dataclass(frozen=True)
class Never:
    """It cannot arrive; `unreachable` when the person blocked the bot or is gone."""

    error: str
    unreachable: bool = False


@dataclass(frozen=True)
class Moved:
    """The group has another id now."""

    chat_id: int


Outcome = Sent | Later | Never | Moved


@dataclass(frozen=True)
class Source:
    """What is handed to Telegram: a file_id, or a content and the name that it goes under."""

    content: str | bytes
    name: str | None = None


class NotDownloaded(Exception):
    """A file that may only go out as our own copy is not in the store yet."""


class Messenger:
    """Sends parcels; use it as an asynchronous context."""

    def __init__(
        self,
        token: str,
        *,
        api: str,
        connect: Connect,
        store: FileStore,
        side: Side = Side.PUBLIC,
    ) -> None:
        request = SharedRequest(connect)
        self._bot = Bot(
            token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=request,
            get_updates_request=request,
        )
        self._store = store
        self._side = side

    async def __aenter__(self) -> "Messenger":
        await self._bot.initialize()
        return self

    @property
    def username(self) -> str:
        """The bot's name, for links that lead to it."""
        return self._bot.username

    async def __aexit__(self, *_: object) -> None:
        await self._bot.shutdown()

    async def send(self, parcel: Parcel) -> Outcome:
        """Send one parcel and say what became of it; a refused formatting is sent plain. A file
        that came to the other bot is sent from our own copy, once we have it."""
        try:
            return Sent(await self._send(parcel))
        except NotDownloaded:
            return Later("file not downloaded yet")
        except ChatMigrated as error:
            return Moved(error.new_chat_id)
        except TelegramError as error:
            return _later_or_never(error)

    async def open_topic(self, chat_id: int, name: str) -> int | Later | None:
        """Open a topic in a forum and give its number; None where this bot may not, or where the
        group is no forum."""
        try:
            topic = await self._bot.create_forum_topic(chat_id, name)
        except RetryAfter as error:
            return Later("429", _as_delta(error.retry_after))
        except (BadRequest, Forbidden, ChatMigrated):
            return None
        except TelegramError as error:
            return Later(type(error).__name__)
        return topic.message_thread_id

    async def download(self, file_id: str) -> bytes:
        """The content of a file that Telegram holds; raises TelegramError."""
        file = await self._bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())

    async def _send(self, parcel: Parcel) -> int | None:
        if parcel.post:
            return await publish(self._bot, parcel, parcel.post)
        if parcel.files:
            return await self._send_files(parcel)
        try:
            message = await self._send_text(parcel, ParseMode.HTML)
        except BadRequest as error:
            if "parse entities" not in error.message:
                raise
            message = await self._send_text(parcel, None)
        return message.message_id

    async def _send_text(self, parcel: Parcel, mode: ParseMode | None) -> Message:
        return await self._bot.send_message(
            parcel.chat_id,
            message_thread_id=parcel.thread_id,
            text=parcel.view.text if mode else plain(parcel.view.text),
            parse_mode=mode,
            reply_markup=keyboard(parcel.view.rows),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            protect_content=parcel.protected or None,
        )

    async def _send_files(self, parcel: Parcel) -> int | None:
        try:
            return await self._send_groups(parcel, fresh=False)
        except BadRequest as error:
            if "file" not in error.message.lower():
                raise
            return await self._send_groups(parcel, fresh=True)

    async def _send_groups(self, parcel: Parcel, *, fresh: bool) -> int | None:
        message_id = None
        caption: str | None = parcel.view.text
        for kind, group in groupby(parcel.files, key=lambda file: file.kind):
            files = list(group)
            if any(self._uploads(file, fresh=fresh) for file in files):
                await self._bot.send_chat_action(parcel.chat_id, UPLOADING[kind])
            sources = [await self._source(file, fresh=fresh) for file in files]
            message_id = await self._send_group(parcel.chat_id, kind, sources, caption)
            caption = None
        return message_id

    def _uploads(self, file: OutgoingFile, *, fresh: bool) -> bool:
        """Whether the content itself travels, which takes a while."""
        return bool(file.make) or fresh or file.own_copy or file.side is not self._side

    async def _source(self, file: OutgoingFile, *, fresh: bool) -> Source:
        if file.make is not None:
            return Source(await asyncio.to_thread(file.make), file.name)
        ours = file.own_copy or file.side is not self._side
        if ours and file.sha256 is None:
            raise NotDownloaded
        if file.sha256 and (fresh or ours):
            content = await asyncio.to_thread(self._store.read, file.sha256)
            return Source(content, file.name or None)
        return Source(file.file_id)

    async def _send_group(
        self, chat_id: int, kind: FileKind, sources: list[Source], caption: str | None
    ) -> int:
        mode = ParseMode.HTML
        if len(sources) == 1:
            message = await self._send_single(chat_id, kind, sources[0], caption)
            return message.message_id
        media = {
            FileKind.PHOTO: InputMediaPhoto,
            FileKind.VIDEO: InputMediaVideo,
        }.get(kind, InputMediaDocument)
        album = [media(one.content, filename=one.name) for one in sources[:ALBUM]]
        sent = await self._bot.send_media_group(chat_id, album, caption=caption, parse_mode=mode)
        return sent[0].message_id

    async def _send_single(
        self, chat_id: int, kind: FileKind, source: Source, caption: str | None
    ) -> Message:
        mode, content, name = ParseMode.HTML, source.content, source.name
        match kind:
            case FileKind.PHOTO:
                return await self._bot.send_photo(
                    chat_id, content, caption=caption, parse_mode=mode, filename=name
                )
            case FileKind.VIDEO:
                return await self._bot.send_video(
                    chat_id, content, caption=caption, parse_mode=mode, filename=name
                )
            case FileKind.VOICE:
                return await self._bot.send_voice(
                    chat_id, content, caption=caption, parse_mode=mode, filename=name
                )
            case FileKind.DOCUMENT:
                return await self._bot.send_document(
                    chat_id, content, caption=caption, parse_mode=mode, filename=name
                )


def _later_or_never(error: TelegramError) -> Later | Never:
    """Telegram's refusals, sorted: what is worth trying again, and what will never work."""
    if isinstance(error, RetryAfter):
        return Later("429", _as_delta(error.retry_after))
    if isinstance(error, Forbidden | InvalidToken):
        return Never(type(error).__name__, unreachable=isinstance(error, Forbidden))
    if isinstance(error, BadRequest):
        return Never(error.message)
    return Later(type(error).__name__)


def _as_delta(retry_after: int | timedelta) -> timedelta:
    return retry_after if isinstance(retry_after, timedelta) else timedelta(seconds=retry_after)
