"""What the people in front of the page do with a phone, each checked before it is done."""

from abc import ABC, abstractmethod
from functools import partial
from typing import Annotated, Final, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from bot.sandbox.messages import BotMessage
from bot.sandbox.people import TEXT_LIMIT
from bot.sandbox.town.journal import Json
from bot.sandbox.town.links import start_payload
from bot.sandbox.town.phones import NotNowError, Phone
from bot.sandbox.town.scenes import Scene

PHONE_NUMBER: Final = "+6281234567890"
_PATIENCE: Final = 15

Text = Annotated[str, Field(min_length=1, max_length=TEXT_LIMIT)]
Place = Annotated[int, Field(ge=0)]


class Spot(NamedTuple):
    """Where a wish is made."""

    scene: Scene
    phone: Phone


class Wish(BaseModel, ABC):
    """Somebody (`by`, or the phone's first one) wants something done on a phone."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)
    by: str | None = None

    @abstractmethod
    async def come_true(self, spot: Spot) -> Json:
        """Do it; raises NotNowError with what to tell."""


class Say(Wish):
    """A text, perhaps in answer to a message."""

    text: Text
    reply: int | None = None

    async def come_true(self, spot: Spot) -> Json:
        phone = spot.phone
        phone.check_open()
        speaker = phone.speaker(self.by)
        answered = _message(phone, self.reply) if self.reply else None
        say = partial(speaker.says, self.text, reply_to=answered, in_chat=phone.window)
        await phone.send({"text": self.text, "from": speaker.id}, say)
        return {}


class Tap(Wish):
    """A press on the button in this place; the label says which one was seen there."""

    message: int
    row: Place
    column: Place
    label: str

    async def come_true(self, spot: Spot) -> Json:
        phone = spot.phone
        phone.check_line()
        message = _message(phone, self.message)
        data = self._data(message)
        press = await phone.speaker(self.by).presses_data(data, on=message)
        await press.answered(_PATIENCE)
        return {}

    def _data(self, message: BotMessage) -> str:
        try:
            button = message.keyboard[self.row][self.column]
        except IndexError as error:
            raise NotNowError("error-gone") from error
        if button["text"] != self.label or "callback_data" not in button:
            raise NotNowError("error-gone")
        return button["callback_data"]


class Edit(Wish):
    """Other words for one's own text."""

    message: int
    text: Text

    async def come_true(self, spot: Spot) -> Json:
        phone = spot.phone
        phone.check_line()
        message, speaker = _message(phone, self.message), phone.speaker(self.by)
        if message.author["id"] != speaker.id or not message.text:
            raise NotNowError("error-gone")
        await speaker.edits(message, self.text)
        return {}


class Delete(Wish):
    """Taking back one's own message."""

    message: int

    async def come_true(self, spot: Spot) -> Json:
        phone = spot.phone
        phone.check_line()
        message, speaker = _message(phone, self.message), phone.speaker(self.by)
        if message.author["id"] != speaker.id:
            raise NotNowError("error-gone")
        await speaker.deletes(message)
        return {}


class Share(Wish):
    """One's own number or place; Telegram lets a keyboard ask for it in private chats alone."""

    what: Literal["contact", "location"]

    async def come_true(self, spot: Spot) -> Json:
        phone = spot.phone
        phone.check_open()
        speaker = phone.speaker(self.by)
        if phone.window is not speaker:
            raise NotNowError("error-gone")
        if self.what == "contact":
            act = partial(speaker.sends_contact, PHONE_NUMBER)
            await phone.send({"text": PHONE_NUMBER, "from": speaker.id}, act)
        else:
            act = partial(speaker.sends_pin, *spot.scene.place)
            await phone.send({"text": "📍", "from": speaker.id}, act)
        return {}


class Open(Wish):
    """A link in a message: to the bot, which starts on the private phone of whoever opens it.
    Nothing leads outside."""

    url: str

    async def come_true(self, spot: Spot) -> Json:
        speaker = spot.phone.speaker(self.by)
        payload = start_payload(self.url, speaker.account.username)
        if payload is None:
            raise NotNowError("error-outside")
        phones = spot.scene.phones.values()
        own = next((one for one in phones if one.window is speaker), spot.phone)
        own.check_open()
        start = partial(speaker.starts, payload)
        await own.send({"text": f"/start {payload}", "from": speaker.id}, start)
        return {"phone": own.key}


class Switch(Wish):
    """The phone's line, its block on the bot, or a failure of the bot's next message."""

    what: Literal["offline", "blocked", "failing"]
    on: bool

    async def come_true(self, spot: Spot) -> Json:
        phone = spot.phone
        if self.what == "offline":
            await phone.set_offline(offline=self.on)
        elif self.what == "blocked":
            phone.set_blocked(blocked=self.on)
        else:
            phone.set_failing(failing=self.on)
        return {}


WISHES: Final[dict[str, type[Wish]]] = {
    kind.__name__.lower(): kind for kind in (Say, Tap, Edit, Delete, Share, Open, Switch)
}


def _message(phone: Phone, number: int) -> BotMessage:
    if number not in phone.room.messages:
        raise NotNowError("error-gone")
    return phone.room.messages[number]
