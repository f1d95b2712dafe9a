"""One call of the Bot API while it is carried out: typed access to what it asks for."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.sandbox.accounts import Account
from bot.sandbox.entities import Formatted, read
from bot.sandbox.errors import bad_request
from bot.sandbox.faults import Meter
from bot.sandbox.files import Kind, StoredFile
from bot.sandbox.forms import Upload
from bot.sandbox.messages import BotMessage
from bot.sandbox.rooms import Room
from bot.sandbox.wire import are_entities

_ATTACHED: Final = "attach://"


class Call:
    """A call whose parameters have been checked."""

    def __init__(
        self,
        account: Account,
        values: Mapping[str, object],
        uploads: Mapping[str, Upload],
        meter: Meter,
    ) -> None:
        self.account = account
        self.values = values
        self.uploads = uploads
        self.meter = meter

    def string(self, name: str) -> str:
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str, default: int = 0) -> int:
        value = self.values.get(name)
        return value if isinstance(value, int) else default

    def real(self, name: str) -> float:
        value = self.values.get(name)
        return value if isinstance(value, float) else 0.0

    def flag(self, name: str) -> bool:
        return self.values.get(name) is True

    def strings(self, name: str) -> list[str] | None:
        value = self.values.get(name)
        return [str(item) for item in value] if isinstance(value, list) else None

    def room(self, name: str = "chat_id") -> Room:
        """The chat meant, if the bot may look in."""
        room = self._room(name)
        if (refusal := room.shut()) is not None:
            raise refusal
        return room

    def open_room(self) -> Room:
        """The chat meant, if the bot may write there."""
        room = self._room("chat_id")
        if (refusal := room.mute()) is not None:
            raise refusal
        return room

    def _room(self, name: str) -> Room:
        wanted = self.values.get(name)
        if wanted is None:
            raise bad_request("chat_id is empty")
        for room in self._rooms(wanted):
            return room
        raise bad_request("chat not found")

    def message(self, room: Room, missing: str) -> BotMessage:
        found = room.messages.get(self.number("message_id"))
        if found is None:
            raise bad_request(missing)
        return found

    def formatted(self, name: str, entities: str) -> Formatted:
        """A text parameter after its parse mode or its explicit entities."""
        given = self.values.get(entities)
        listed = given if are_entities(given) else []
        return read(self.string(name), self.string("parse_mode"), listed)

    def file(self, kind: Kind, value: str) -> StoredFile:
        """The file meant by an attachment or by an id."""
        if value.startswith(_ATTACHED):
            upload = self.uploads.get(value.removeprefix(_ATTACHED))
            if upload is None:
                raise bad_request(f"file {value} is not in the request")
            return self.account.files.keep(kind, upload)
        stored = self.account.files.find(value)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            words = f"can't use file of type {stored.kind.title()} as {kind.title()}"
            raise bad_request(words)
        return stored

    def _rooms(self, wanted: object) -> list[Room]:
        rooms = self.account.rooms
        if isinstance(wanted, int):
            return [rooms[wanted]] if wanted in rooms else []
        name = str(wanted).removeprefix("@").lower()
        groups = (room for room in rooms.values() if room.chat["type"] != "private")
        return [room for room in groups if room.chat.get("username", "").lower() == name]


Handler = Callable[[Call], object]

PLAYED: Final[dict[str, Handler]] = {}


def plays(method: str) -> Callable[[Handler], Handler]:
    """Register the function that plays a method of the Bot API."""

    def register(handler: Handler) -> Handler:
        PLAYED[method.lower()] = handler
        return handler

    return register
