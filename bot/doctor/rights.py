"""Checks of what the bot may do in the linked groups and in the public channel."""

from collections.abc import AsyncIterator, Iterable, Sequence

from aiogram.exceptions import TelegramAPIError, TelegramNetworkError
from aiogram.types import (
    ChatMemberAdministrator,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberRestricted,
    ResultChatMemberUnion,
)

from bot.doctor.accounts import Account
from bot.doctor.findings import Finding, fault, ok
from storage.tables import LinkedGroup

IN_CHANNEL = ("can_post_messages", "can_edit_messages", "can_delete_messages")
IN_FORUM = ("can_manage_topics",)


async def in_groups(account: Account, groups: Iterable[LinkedGroup]) -> AsyncIterator[Finding]:
    """In each agency's group the bot is a member; in a forum it may open topics."""
    for group in groups:
        yield _in_group(group, await _member(account, group.chat_id))


async def in_channel(account: Account, channel: int | str) -> Finding:
    """In the public channel the bot posts, and changes and deletes its posts."""
    member = await _member(account, channel)
    if isinstance(member, Finding):
        return member
    known = {"channel": str(channel)}
    if not isinstance(member, ChatMemberAdministrator):
        return fault("doctor-channel-closed", **known)
    lacking = _lacking(member, IN_CHANNEL)
    if lacking:
        return fault("doctor-channel-rights", **known, rights=lacking)
    return ok("doctor-channel", **known)


def _in_group(group: LinkedGroup, member: ResultChatMemberUnion | Finding | None) -> Finding:
    if isinstance(member, Finding):
        return member
    known = {"title": group.title}
    if member is None or isinstance(member, ChatMemberLeft | ChatMemberBanned):
        return fault("doctor-group-gone", **known)
    if isinstance(member, ChatMemberRestricted) and not member.can_send_messages:
        return fault("doctor-group-mute", **known)
    leads = isinstance(member, ChatMemberAdministrator)
    if group.forum and (not leads or _lacking(member, IN_FORUM)):
        return fault("doctor-group-topics", **known)
    return ok("doctor-group", **known)


async def _member(account: Account, chat: int | str) -> ResultChatMemberUnion | Finding | None:
    """The bot's own place in a chat; None when Telegram does not let it look in."""
    try:
        return await account.bot.get_chat_member(chat, account.me.id)
    except TelegramNetworkError:
        return fault("terminal-telegram-unreachable")
    except TelegramAPIError:
        return None


def _lacking(member: object, rights: Sequence[str]) -> list[str]:
    return [right for right in rights if not getattr(member, right, False)]
