"""The people who use the bot, by what they do."""

import asyncio

from bot.sandbox import gestures
from bot.sandbox.accounts import Account
from bot.sandbox.entities import find
from bot.sandbox.errors import forbidden
from bot.sandbox.files import Kind
from bot.sandbox.forms import Upload
from bot.sandbox.methods.media import albums
from bot.sandbox.methods.sending import TEXT_LIMIT, quoted
from bot.sandbox.pictures import make_picture
from bot.sandbox.rooms import BotMessage, Room
from bot.sandbox.windows import NotSeenError, Window
from bot.sandbox.wire import Content, User

_NEVER_STARTED = "bot can't initiate conversation with a user"


class Press:
    """A press on an inline button, until and after the bot answers it."""

    def __init__(self, account: Account, message: BotMessage, data: str) -> None:
        self.message = message
        self.data = data
        self.alert = False
        self.answer: str | None = None
        self.id = account.await_answer(self)
        self._account = account
        self._settled = asyncio.Event()

    async def answered(self, timeout: float = 10) -> str:  # noqa: ASYNC109 - as in sees()
        """Wait for the bot's answer and give its text."""
        try:
            async with asyncio.timeout(timeout):
                await self._settled.wait()
        except TimeoutError as error:
            raise NotSeenError(
                f"the press {self.data!r} was not answered in {timeout} s"
            ) from error
        return self.answer or ""

    def settle(self, text: str, *, alert: bool) -> None:
        self.answer, self.alert = text, alert
        self._settled.set()

    def expires(self) -> None:
        """The bot was too slow: from now on it cannot answer."""
        self._account.presses.pop(self.id, None)


class Person(Window):
    """Somebody with a private chat with the bot, seen through that chat."""

    def __init__(self, account: Account, user: User, room: Room) -> None:
        super().__init__(room)
        self.account = account
        self.user = user
        if user["id"] not in room.members:
            room.members[user["id"]] = user
            room.closed = forbidden(_NEVER_STARTED)

    @property
    def id(self) -> int:
        return self.user["id"]

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.user["first_name"], self.user.get("last_name"))))

    async def starts(self, payload: str = "") -> BotMessage:
        """Open the bot, perhaps by a deep link."""
        return await self.says(f"/start {payload}".strip())

    async def says(
        self, text: str, *, reply_to: BotMessage | None = None, in_chat: Window | None = None
    ) -> BotMessage:
        text = text.strip()
        if not 0 < len(text) <= TEXT_LIMIT:
            raise ValueError("Telegram sends texts of 1 to 4096 characters")
        content: Content = {"text": text}
        if found := find(text):
            content["entities"] = list(found)
        if reply_to is not None:
            content = {**content, **quoted(reply_to.room, reply_to.message_id)}
        return self._post(content, in_chat)

    async def edits(self, message: BotMessage, text: str) -> None:
        """Change one's own message."""
        content: Content = {"text": text}
        message.wire.pop("entities", None)
        if found := find(text):
            content["entities"] = list(found)
        message.room.revise(message, content, self.user)
        gestures.message(self.account, message, "edited_message")

    async def sends_photo(
        self,
        caption: str | None = None,
        content: bytes | None = None,
        *,
        in_chat: Window | None = None,
    ) -> BotMessage:
        return self._post(self._photo(caption, content), in_chat)

    async def sends_album(self, size: int, caption: str | None = None) -> list[BotMessage]:
        """Several photos at once: one update each, the caption on the first."""
        group = str(next(albums))
        parts = [self._photo(caption if number == 0 else None, None) for number in range(size)]
        return [self._post({**part, "media_group_id": group}, None) for part in parts]

    async def sends_document(
        self,
        name: str,
        content: bytes,
        *,
        mime_type: str | None = None,
        caption: str | None = None,
    ) -> BotMessage:
        described = self._media("document", name, content, mime_type)
        return self._post({**described, **_caption(caption)}, None)

    async def sends_video(
        self, caption: str | None = None, content: bytes = b"\0\0\0\x18ftypmp42 sandbox"
    ) -> BotMessage:
        described = self._media("video", "video.mp4", content, "video/mp4")
        return self._post({**described, **_caption(caption)}, None)

    async def sends_voice(self, content: bytes = b"OggS sandbox") -> BotMessage:
        return self._post(self._media("voice", "voice.oga", content, "audio/ogg"), None)

    async def sends_pin(self, latitude: float, longitude: float) -> BotMessage:
        return self._post({"location": {"latitude": latitude, "longitude": longitude}}, None)

    async def sends_contact(self, phone: str) -> BotMessage:
        """Share one's own number."""
        first_name = self.user["first_name"]
        contact: Content = {
            "contact": {"phone_number": phone, "first_name": first_name, "user_id": self.id}
        }
        return self._post(contact, None)

    async def taps(
        self, label: str, *, on: BotMessage | None = None, in_chat: Window | None = None
    ) -> Press:
        """Press the newest visible button with this label; an exact match goes first."""
        window = in_chat or self
        candidates = [on] if on else [seen for seen in window.messages if seen.from_bot]
        for message in reversed(candidates):
            if found := gestures.button(message, label):
                return self._press(message, found["text"], gestures.data_of(found))
        raise NotSeenError(window.picture(f"no button {label!r} for {self.name}"))

    async def presses_data(self, data: str, *, on: BotMessage) -> Press:
        """A press that needs no visible button: an old screen, or a forged one."""
        return self._press(on, data, data)

    def blocks_bot(self) -> None:
        self.room.closed = forbidden("bot was blocked by the user")
        gestures.membership(self.account, self.room, self.user, "member", "kicked")

    def unblocks_bot(self) -> None:
        self.room.closed = None
        gestures.membership(self.account, self.room, self.user, "kicked", "member")

    def _press(self, message: BotMessage, label: str, data: str) -> Press:
        press = Press(self.account, message, data)
        message.room.note("tap", message, f"[{label}]", self.user)
        gestures.callback(self.account, press.id, self.user, message, data)
        return press

    def _post(self, content: Content, in_chat: Window | None) -> BotMessage:
        room = in_chat.room if in_chat else self.room
        if room is self.room and room.closed is not None:
            if room.closed.description.endswith("blocked by the user"):
                raise NotSeenError(f"{self.name} has blocked the bot and cannot write to it")
            room.closed = None
        message = room.post(self.user, content)
        gestures.message(self.account, message, "message")
        return message

    def _photo(self, caption: str | None, content: bytes | None) -> Content:
        files = self.account.files
        stored = files.keep("photo", Upload("photo.jpg", content or make_picture()))
        return {"photo": files.sizes(stored), **_caption(caption)}

    def _media(self, kind: Kind, name: str, content: bytes, mime_type: str | None) -> Content:
        files = self.account.files
        described = files.media(files.keep(kind, Upload(name, content)), mime_type)
        if kind == "document":
            return {"document": described}
        return {"video": described} if kind == "video" else {"voice": described}

    def _last_act(self) -> int:
        return self.room.acted.get(self.id, 0)


def _caption(text: str | None) -> Content:
    return {"caption": text} if text else {}
