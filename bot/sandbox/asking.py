"""Inline queries of people, and what they send of the answers."""

from itertools import count
from typing import Final

from bot.sandbox.accounts import Account
from bot.sandbox.inline import QUERY_LIMIT, InlineResult
from bot.sandbox.messages import BotMessage
from bot.sandbox.questions import Inquiry
from bot.sandbox.rooms import Room
from bot.sandbox.windows import NotSeenError
from bot.sandbox.wire import User

_message_ids: Final = count(1)


def ask(account: Account, user: User, query: str, offset: str, *, in_chat: Room) -> Inquiry:
    """Ask the bot, unless Telegram remembers what it answered before."""
    if not account.inline_mode:
        raise NotSeenError(f"@{account.username} has no inline mode")
    query = query[:QUERY_LIMIT]
    inquiry = Inquiry(account, user, query, offset)
    now = account.clock.stamp()
    known = account.shelf.find(query, offset, user=user["id"], now=now)
    if known is not None:
        inquiry.expires()
        inquiry.settle(known)
        return inquiry
    asked = {
        "id": inquiry.id,
        "from": user,
        "query": query,
        "offset": offset,
        "chat_type": "sender" if in_chat.private else in_chat.chat["type"],
    }
    account.updates.put("inline_query", asked, f"inline {user['id']}")
    return inquiry


def choose(account: Account, result: InlineResult, message: BotMessage) -> BotMessage:
    """Give the message an id to edit it by if it has buttons, and report the choice if wished."""
    chosen: dict[str, object] = {
        "result_id": result.id,
        "from": message.author,
        "query": result.query,
    }
    if message.keyboard:
        message.inline_id = f"BQAAAA{next(_message_ids):018x}"
        account.inline_messages[message.inline_id] = message
        chosen["inline_message_id"] = message.inline_id
    if account.inline_feedback:
        lane = f"inline {message.author['id']}"
        account.updates.put("chosen_inline_result", chosen, lane)
    return message
