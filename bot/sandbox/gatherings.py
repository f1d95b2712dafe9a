"""Chats of several people, and who may do what in them."""

from collections.abc import Iterable

from bot.sandbox import gestures
from bot.sandbox.members import RIGHTS, USUAL, Member, Status
from bot.sandbox.people import Person
from bot.sandbox.rooms import Room
from bot.sandbox.windows import Window
from bot.sandbox.wire import Content, User


class Gathering(Window):
    """A group or a channel. Whatever is done without a `by` is done by its owner."""

    def __init__(self, room: Room, owner: User) -> None:
        super().__init__(room)
        self.account = room.account
        self.owner = owner
        room.members.place(Member(owner, "creator"))

    @property
    def id(self) -> int:
        return self.room.id

    @property
    def name(self) -> str:
        return self.room.chat.get("title", "")

    def status(self, person: Person) -> Status:
        return self.room.members.status(person.id)

    def adds(self, person: Person) -> None:
        """Somebody joins."""
        self._moves(person.user, Member(person.user, "member"))
        self._reports(person.user, {"new_chat_members": [person.user]})

    def loses(self, person: Person) -> None:
        """Somebody leaves."""
        self._reports(person.user, {"left_chat_member": person.user})
        self._moves(person.user, Member(person.user, "left"))

    def kicks(self, person: Person, by: Person | None = None) -> None:
        """Somebody is removed for good."""
        self._reports(self._doer(by), {"left_chat_member": person.user})
        self._moves(self._doer(by), Member(person.user, "kicked"))

    def promotes(
        self,
        person: Person,
        by: Person | None = None,
        *,
        rights: Iterable[str] | None = None,
        anonymous: bool = False,
    ) -> None:
        """Make somebody an administrator, with the usual rights or exactly these."""
        self._moves(self._doer(by), self._leader(person.user, rights, anonymous))

    def demotes(self, person: Person, by: Person | None = None) -> None:
        """Make an administrator a plain member."""
        self._moves(self._doer(by), Member(person.user, "member"))

    def adds_bot(self, by: Person | None = None) -> None:
        """The bot comes in: into a group as a member, into a channel as an administrator."""
        bot = self.account.user
        new = self._leader(bot, None) if self.room.channel else Member(bot, "member")
        self._moves(self._doer(by), new)
        self._reports(self._doer(by), {"new_chat_members": [bot]})

    def removes_bot(self, by: Person | None = None) -> None:
        """The bot is thrown out: of its calls only 403 comes back."""
        bot = self.account.user
        self._reports(self._doer(by), {"left_chat_member": bot})
        self._moves(self._doer(by), Member(bot, "kicked"))

    def promotes_bot(
        self, by: Person | None = None, *, rights: Iterable[str] | None = None
    ) -> None:
        """Make the bot an administrator: in a group it then hears everything."""
        self._moves(self._doer(by), self._leader(self.account.user, rights))

    def demotes_bot(self, by: Person | None = None) -> None:
        """Make the bot a plain member."""
        self._moves(self._doer(by), Member(self.account.user, "member"))

    def _leader(self, user: User, rights: Iterable[str] | None, anonymous: bool = False) -> Member:
        kind = self.room.chat["type"]
        given = USUAL[kind] if rights is None else frozenset(rights) | {"can_manage_chat"}
        if unknown := given - set(RIGHTS[kind]):
            raise ValueError(f"no such rights in a {kind}: {sorted(unknown)}")
        return Member(user, "administrator", given, anonymous)

    def _moves(self, by: User, new: Member) -> None:
        gestures.membership(self.room, by, new)

    def _reports(self, by: User, content: Content) -> None:
        """Channels do not speak of who comes and goes."""
        if not self.room.channel:
            gestures.message(self.room.post(by, content))

    def _doer(self, by: Person | None) -> User:
        return by.user if by else self.owner
