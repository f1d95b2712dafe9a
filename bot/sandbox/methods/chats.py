"""Chats, and who is in them as what."""

from bot.sandbox import gestures
from bot.sandbox.calls import Call, plays
from bot.sandbox.errors import bad_request
from bot.sandbox.members import Member
from bot.sandbox.rooms import Room


@plays("getChat")
def get_chat(call: Call) -> dict[str, object]:
    room = call.room()
    gifts = ("unlimited", "limited", "unique")
    kinds = (*(f"{kind}_gifts" for kind in gifts), "premium_subscription", "gifts_from_channels")
    return {
        **room.chat,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(kinds, False),
    }


@plays("getChatMember")
def get_chat_member(call: Call) -> dict[str, object]:
    room = call.room()
    wanted = call.number("user_id")
    if wanted != call.account.id:
        _check_lists(room)
    member = room.members.find(wanted) or _stranger(call, room, wanted)
    return member.wire(room.chat["type"])


@plays("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    return len(call.room().members)


@plays("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[dict[str, object]]:
    """Other bots are left out unless they are asked for."""
    room = call.room()
    if room.private:
        raise bad_request("there are no administrators in the private chat")
    _check_lists(room)
    return [
        leader.wire(room.chat["type"])
        for leader in room.members.leaders()
        if not leader.user["is_bot"]
        or leader.user["id"] == call.account.id
        or call.flag("return_bots")
    ]


@plays("leaveChat")
def leave_chat(call: Call) -> bool:
    room, bot = call.room(), call.account.user
    if room.private:
        raise bad_request("can't leave private chats")
    if not room.channel:
        gestures.message(room.post(bot, {"left_chat_member": bot}))
    gestures.membership(room, bot, Member(bot, "left"))
    return True


def _check_lists(room: Room) -> None:
    """A channel shows its people to its administrators alone."""
    if room.channel and not room.members.leads(room.account.id):
        raise bad_request("member list is inaccessible")


def _stranger(call: Call, room: Room, user_id: int) -> Member:
    """Somebody whom the bot knows from another chat has left this one."""
    if not room.private:
        for other in call.account.rooms.values():
            if (known := other.members.find(user_id)) is not None:
                return Member(known.user, "left")
    raise bad_request("user not found")
