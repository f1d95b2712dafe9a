"""The people who use the bot, by what they do."""

from collections.abc import Sequence
from itertools import count
from typing import Final

from bot.sandbox import contents, gestures
from bot.sandbox.accounts import Account
from bot.sandbox.asking import ask, choose
from bot.sandbox.entrance import enter
from bot.sandbox.errors import ApiError, forbidden
from bot.sandbox.files import Kind
from bot.sandbox.forms import Upload
from bot.sandbox.forwarding import forwarded
from bot.sandbox.inline import InlineResult, InlineResults
from bot.sandbox.members import Member
from bot.sandbox.messages import BotMessage
from bot.sandbox.pictures import make_picture
from bot.sandbox.questions import Inquiry, Press
from bot.sandbox.rooms import Room
from bot.sandbox.threads import placed, quote
from bot.sandbox.windows import NotSeenError, Window
from bot.sandbox.wire import Content, User

TEXT_LIMIT: Final = 4096
_NEVER_STARTED: Final = "bot can't initiate conversation with a user"

_albums: Final = count(13_600_000_000_000_001)


class Person(Window):
    """Somebody with a private chat with the bot, seen through that chat.

    What they send goes there, or to the group, channel or topic named by `in_chat`.
    """

    def __init__(self, account: Account, user: User, room: Room) -> None:
        super().__init__(room)
        self.account = account
        self.user = user
        if user["id"] not in room.members:
            room.members.place(Member(user, "member"))
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
        self,
        text: str,
        *,
        reply_to: BotMessage | None = None,
        in_chat: Window | None = None,
        anonymously: bool = False,
    ) -> BotMessage:
        """Write; `anonymously` is for administrators, who then speak as the group itself."""
        text = text.strip()
        if not 0 < len(text) <= TEXT_LIMIT:
            raise ValueError("Telegram sends texts of 1 to 4096 characters")
        content = contents.words(text)
        if reply_to is not None:
            content = {**content, **quote(reply_to.room, reply_to.message_id)}
        if anonymously:
            content["sender_chat"] = self._place(in_chat).chat
        return self._post(content, in_chat)

    async def edits(self, message: BotMessage, text: str) -> None:
        """Change one's own message."""
        message.wire.pop("entities", None)
        message.room.revise(message, contents.words(text), self.user)
        gestures.message(message, edited=True)

    async def deletes(self, message: BotMessage) -> None:
        """Take one's own message back; Telegram does not tell the bot."""
        message.room.remove(message, self.user)

    async def sends_photo(
        self,
        caption: str | None = None,
        content: bytes | None = None,
        *,
        reply_to: BotMessage | None = None,
        in_chat: Window | None = None,
    ) -> BotMessage:
        photo = contents.photo(self._place(in_chat).files, content)
        quoted = quote(reply_to.room, reply_to.message_id) if reply_to else Content()
        return self._post({**photo, **contents.caption(caption), **quoted}, in_chat)

    async def sends_album(
        self,
        size: int,
        caption: str | None = None,
        *,
        pictures: Sequence[bytes] = (),
        reply_to: BotMessage | None = None,
        in_chat: Window | None = None,
    ) -> list[BotMessage]:
        """Several photos at once, these or made ones: one update each, the caption on the
        first."""
        group: Content = {"media_group_id": str(next(_albums))}
        if reply_to is not None:
            group = {**group, **quote(reply_to.room, reply_to.message_id)}
        first = contents.caption(caption)
        files = self._place(in_chat).files
        given = pictures or [make_picture() for _ in range(size)]
        parts = [contents.photo(files, picture) for picture in given]
        captions = [first, *[Content()] * (size - 1)]
        return [
            self._post({**part, **words, **group}, in_chat)
            for part, words in zip(parts, captions, strict=True)
        ]

    async def sends_document(
        self,
        name: str,
        content: bytes,
        *,
        mime_type: str | None = None,
        caption: str | None = None,
        in_chat: Window | None = None,
    ) -> BotMessage:
        files = self._place(in_chat).files
        described = contents.attached(files, "document", Upload(name, content), mime_type)
        return self._post({**described, **contents.caption(caption)}, in_chat)

    async def sends_video(
        self, caption: str | None = None, content: bytes = b"\0\0\0\x18ftypmp42 sandbox"
    ) -> BotMessage:
        described = self._recorded("video", Upload("video.mp4", content), "video/mp4")
        return self._post({**described, **contents.caption(caption)}, None)

    async def sends_voice(self, content: bytes = b"OggS sandbox") -> BotMessage:
        return self._post(self._recorded("voice", Upload("voice.oga", content), "audio/ogg"), None)

    async def sends_pin(self, latitude: float, longitude: float) -> BotMessage:
        return self._post({"location": {"latitude": latitude, "longitude": longitude}}, None)

    async def shares_location(self, latitude: float, longitude: float) -> BotMessage:
        """Share where one is for a quarter of an hour."""
        return self._post({"location": contents.live(latitude, longitude)}, None)

    async def moves(self, shared: BotMessage, latitude: float, longitude: float) -> None:
        """Go somewhere else while sharing where one is."""
        shared.room.revise(shared, {"location": contents.live(latitude, longitude)}, self.user)
        gestures.message(shared, edited=True)

    async def sends_contact(self, phone: str) -> BotMessage:
        """Share one's own number."""
        first_name = self.user["first_name"]
        contact: Content = {
            "contact": {"phone_number": phone, "first_name": first_name, "user_id": self.id}
        }
        return self._post(contact, None)

    async def forwards(self, message: BotMessage, *, in_chat: Window | None = None) -> BotMessage:
        """Pass a message on, with its origin."""
        return self._post(forwarded(message, self._place(in_chat)), in_chat)

    def hides_forwards(self) -> None:
        """From now on forwarded messages of this person name them without a link."""
        self.account.secretive.add(self.id)

    async def downloads(self, message: BotMessage) -> bytes:
        """The first file of a message, byte for byte as everyone in the chat gets it."""
        if message.message_id not in message.room.messages or not message.files:
            raise NotSeenError(f"there is no file in {message}")
        return message.files[0]

    async def taps(
        self, label: str, *, on: BotMessage | None = None, in_chat: Window | None = None
    ) -> Press:
        """Press the newest visible button with this label; an exact match goes first."""
        window = in_chat or self
        for message in reversed([on] if on else window.messages):
            if found := gestures.button(message, label):
                return self._press(message, found["text"], gestures.data_of(found))
        raise NotSeenError(window.picture(f"no button {label!r} for {self.name}"))

    async def presses_data(self, data: str, *, on: BotMessage) -> Press:
        """A press that needs no visible button: an old screen, or a forged one."""
        return self._press(on, data, data)

    async def opens_inline(
        self, query: str, offset: str = "", *, in_chat: Window | None = None
    ) -> Inquiry:
        """Type the bot's name and some words, and wait for nothing."""
        return ask(self.account, self.user, query, offset, in_chat=self._place(in_chat))

    async def asks_inline(
        self,
        query: str,
        offset: str = "",
        *,
        in_chat: Window | None = None,
        timeout: float = 10,  # noqa: ASYNC109 - as in sees()
    ) -> InlineResults:
        """Type the bot's name and some words, and wait for the list."""
        inquiry = await self.opens_inline(query, offset, in_chat=in_chat)
        return await inquiry.answered(timeout)

    async def chooses(self, result: InlineResult, *, in_chat: Window | None = None) -> BotMessage:
        """Send a result; the message is this person's, its words and keyboard are the bot's."""
        content: Content = {**result.content, "via_bot": self.account.user}
        return choose(self.account, result, self._post(content, in_chat))

    def blocks_bot(self) -> None:
        self.room.closed = forbidden("bot was blocked by the user")
        gestures.membership(self.room, self.user, Member(self.account.user, "kicked"))

    def unblocks_bot(self) -> None:
        self.room.closed = None
        gestures.membership(self.room, self.user, Member(self.account.user, "member"))

    def _press(self, message: BotMessage, label: str, data: str) -> Press:
        press = Press(message, data)
        message.room.note("tap", message, f"[{label}]", self.user)
        gestures.callback(press.id, self.user, message, data)
        return press

    def _place(self, in_chat: Window | None) -> Room:
        return in_chat.room if in_chat else self.room

    def _post(self, content: Content, in_chat: Window | None) -> BotMessage:
        room, thread = self._place(in_chat), (in_chat.thread_id or 0) if in_chat else 0
        enter(room, self.user, anonymously="sender_chat" in content)
        try:
            marks = placed(room, thread, self.id, content)
        except ApiError as error:
            raise NotSeenError(f"{self.name} cannot write there: {error.description}") from error
        message = room.post(self.user, {**content, **marks})
        gestures.message(message)
        return message

    def _recorded(self, kind: Kind, upload: Upload, mime_type: str) -> Content:
        return contents.attached(self.room.files, kind, upload, mime_type)

    def _last_act(self) -> int:
        return self.room.acted.get(self.id, 0)
