"""Whether a person can write into a chat."""

from bot.sandbox.rooms import Room
from bot.sandbox.windows import NotSeenError
from bot.sandbox.wire import User


def enter(room: Room, user: User, *, anonymously: bool = False) -> None:
    """Open a private chat by writing; elsewhere be a member, in channels one who may post.

    Raises NotSeenError where Telegram would not show the person a line to write in.
    """
    name = user["first_name"]
    if room.private:
        if room.closed is not None and room.closed.description.endswith("blocked by the user"):
            raise NotSeenError(f"{name} has blocked the bot and cannot write to it")
        room.closed = None
        return
    title = room.chat.get("title", "")
    if user["id"] not in room.members:
        raise NotSeenError(f"{name} is not in {title!r}")
    if room.channel and not room.members.may(user["id"], "can_post_messages"):
        raise NotSeenError(f"{name} may only read in {title!r}")
    if anonymously and not room.members.leads(user["id"]):
        raise NotSeenError(f"{name} is no administrator of {title!r} and cannot be anonymous")
