"""The commands that a chat's menu offers."""

from collections.abc import Iterator, Mapping, Sequence

from bot.sandbox.wire import Chat, Command, User


def menu(commands: Mapping[str, Sequence[Command]], chat: Chat, user: User) -> Sequence[Command]:
    """The commands of the narrowest scope that has any, in the person's language first.
    Source: https://core.telegram.org/bots/api#determining-list-of-commands."""
    language = user.get("language_code", "")
    for scope in _scopes(chat, user):
        for name in (f"{scope}/{language}", scope):
            if name in commands:
                return commands[name]
    return ()


def _scopes(chat: Chat, user: User) -> Iterator[str]:
    number = chat["id"]
    if chat["type"] == "private":
        yield from (f"chat:{number}", "all_private_chats")
    else:
        yield from (f"chat_member:{number}:{user['id']}", f"chat:{number}", "all_group_chats")
    yield "default"
