"""Groups: chats of several people with the bot."""

from bot.sandbox import forums, gestures
from bot.sandbox.errors import ApiError
from bot.sandbox.gatherings import Gathering
from bot.sandbox.people import Person
from bot.sandbox.topics import Topic
from bot.sandbox.windows import Window


class Group(Gathering):
    """A group with the bot in it; people write there with `in_chat=group`."""

    @property
    def topics(self) -> list[Topic]:
        """A forum's topics, oldest first."""
        return list(self.room.topics.values())

    def topic(self, thread_id: int) -> Window:
        """One topic as a window of its own; 0 is the general one."""
        return Window(self.room, thread_id)

    def moved_to(self, fresh: "Group") -> None:
        """From now on the old id only names the new one."""
        words = "Bad Request: group chat was upgraded to a supergroup chat"
        self.room.closed = ApiError(400, words, migrate_to_chat_id=fresh.id)
        gestures.message(self.room.post(self.owner, {"migrate_to_chat_id": fresh.id}))
        gestures.message(fresh.room.post(self.owner, {"migrate_from_chat_id": self.id}))

    def opens_topic(self, name: str, by: Person | None = None) -> Topic:
        """A person opens a topic of a forum."""
        return forums.open_topic(self.room, self._doer(by), name)

    def closes_topic(self, thread_id: int, by: Person | None = None) -> None:
        """A person closes a topic: only its opener and administrators may then write there."""
        topic = self.room.topics[thread_id]
        forums.close(self.room, self._doer(by), topic, closed=True)

    def reopens_topic(self, thread_id: int, by: Person | None = None) -> None:
        topic = self.room.topics[thread_id]
        forums.close(self.room, self._doer(by), topic, closed=False)

    def deletes_topic(self, thread_id: int, by: Person | None = None) -> None:
        """A person deletes a topic with its messages; Telegram does not tell the bot."""
        forums.drop(self.room, self._doer(by), self.room.topics[thread_id])
