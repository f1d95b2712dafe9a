"""Who is in a chat, as what, and with which rights."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from bot.sandbox.wire import ChatType, User

Status = Literal["creator", "administrator", "member", "left", "kicked"]

INSIDE: Final = frozenset({"creator", "administrator", "member"})
_LEADING: Final = frozenset({"creator", "administrator"})
_EVERYWHERE: Final = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)
_IN_GROUPS: Final = (*_EVERYWHERE, "can_pin_messages", "can_manage_tags")
RIGHTS: Final[dict[ChatType, tuple[str, ...]]] = {
    "private": (),
    "group": _IN_GROUPS,
    "supergroup": (*_IN_GROUPS, "can_manage_topics"),
    "channel": (
        *_EVERYWHERE,
        "can_post_messages",
        "can_edit_messages",
        "can_manage_direct_messages",
    ),
}
# What an administrator usually gets; naming further administrators is a right of its own.
USUAL: Final = {
    kind: frozenset(rights) - {"can_promote_members"} for kind, rights in RIGHTS.items()
}


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's place in a chat."""

    user: User
    status: Status
    rights: frozenset[str] = frozenset()
    anonymous: bool = False

    def wire(self, chat: ChatType) -> dict[str, object]:
        """As the Bot API's ChatMember."""
        told: dict[str, object] = {"status": self.status, "user": self.user}
        if self.status in _LEADING:
            told["is_anonymous"] = self.anonymous
        if self.status == "administrator":
            told["can_be_edited"] = False
            told |= {right: right in self.rights for right in RIGHTS[chat]}
        if self.status == "kicked":
            told["until_date"] = 0
        return told


class Members:
    """All who are or were in one chat."""

    def __init__(self) -> None:
        self._known: dict[int, Member] = {}

    def __iter__(self) -> Iterator[Member]:
        return (member for member in self._known.values() if member.status in INSIDE)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, user_id: int) -> bool:
        return self.status(user_id) in INSIDE

    def find(self, user_id: int) -> Member | None:
        """The one with this id, gone or not."""
        return self._known.get(user_id)

    def place(self, member: Member) -> Member | None:
        """Put somebody in a new place; give the old one."""
        old = self._known.get(member.user["id"])
        self._known[member.user["id"]] = member
        return old

    def status(self, user_id: int) -> Status:
        member = self._known.get(user_id)
        return member.status if member else "left"

    def leads(self, user_id: int) -> bool:
        """Is this the owner or an administrator?"""
        return self.status(user_id) in _LEADING

    def may(self, user_id: int, right: str) -> bool:
        member = self._known.get(user_id)
        if member is None:
            return False
        return member.status == "creator" or right in member.rights

    def leaders(self) -> list[Member]:
        return [member for member in self if member.status in _LEADING]

    def take_over(self, others: "Members") -> None:
        """Bring in the members of another chat."""
        for member in others:
            self.place(member)
