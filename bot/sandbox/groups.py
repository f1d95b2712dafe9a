"""Groups: chats of several people with the bot."""

from bot.sandbox import gestures
from bot.sandbox.accounts import Account
from bot.sandbox.errors import ApiError, forbidden
from bot.sandbox.people import Person
from bot.sandbox.rooms import Room
from bot.sandbox.windows import Window


class Group(Window):
    """A group with the bot in it; people write there with `in_chat=group`."""

    def __init__(self, account: Account, room: Room) -> None:
        super().__init__(room)
        self.account = account

    @property
    def id(self) -> int:
        return self.room.chat["id"]

    @property
    def name(self) -> str:
        return self.room.chat.get("title", "")

    def removes_bot(self, by: Person) -> None:
        self.room.closed = forbidden(f"bot was kicked from the {self.room.chat['type']} chat")
        gestures.membership(self.account, self.room, by.user, "member", "kicked")

    def moved_to(self, fresh: "Group") -> None:
        """From now on the old id only names the new one."""
        words = "Bad Request: group chat was upgraded to a supergroup chat"
        self.room.closed = ApiError(400, words, migrate_to_chat_id=fresh.id)
        people = [user for user in self.room.members.values() if not user["is_bot"]]
        for author in people[:1]:
            moved = self.room.post(author, {"migrate_to_chat_id": fresh.id})
            arrived = fresh.room.post(author, {"migrate_from_chat_id": self.id})
            gestures.message(self.account, moved, "message")
            gestures.message(self.account, arrived, "message")
