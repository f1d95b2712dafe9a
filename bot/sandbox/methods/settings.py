"""What a bot is and what it offers."""

import re
from typing import Final

from bot.sandbox.calls import Call, plays
from bot.sandbox.errors import bad_request
from bot.sandbox.spoken import Spoken
from bot.sandbox.wire import Command, are_commands, is_scope

_NAME: Final = re.compile(r"/?[a-z0-9_]{1,32}")
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_MOST_COMMANDS: Final = 100
_DESCRIPTION_LIMIT: Final = 256
_TEXT_LIMITS: Final = {"name": 64, "description": 512, "short_description": 120}


@plays("getMe")
def get_me(call: Call) -> dict[str, object]:
    return {
        **call.account.user,
        "can_join_groups": True,
        "can_read_all_group_messages": not call.account.group_privacy,
        "supports_inline_queries": call.account.inline_mode,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@plays("setMyCommands")
def set_my_commands(call: Call) -> bool:
    commands = call.values.get("commands")
    if not are_commands(commands):
        raise bad_request("commands must be an array")
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    call.account.commands[_scope(call)] = commands
    _speak(call, *(word for item in commands for word in (item["command"], item["description"])))
    return True


@plays("getMyCommands")
def get_my_commands(call: Call) -> list[Command]:
    return call.account.commands.get(_scope(call), [])


@plays("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    call.account.commands.pop(_scope(call), None)
    return True


@plays("close")
def close(_call: Call) -> bool:
    return True


@plays("logOut")
def log_out(_call: Call) -> bool:
    return True


@plays("setMyName")
def set_my_name(call: Call) -> bool:
    return _describe(call, "name")


@plays("setMyDescription")
def set_my_description(call: Call) -> bool:
    return _describe(call, "description")


@plays("setMyShortDescription")
def set_my_short_description(call: Call) -> bool:
    return _describe(call, "short_description")


def _describe(call: Call, field: str) -> bool:
    text = call.string(field)
    if len(text) > _TEXT_LIMITS[field]:
        raise bad_request(f"bot {field.replace('_', ' ')} is too long")
    language = call.string("language_code")
    call.account.profile[f"{field}/{language}" if language else field] = text
    _speak(call, text)
    return True


def _speak(call: Call, *texts: str) -> None:
    """Remember what people can read of the bot: in the scope's chat or, as 0, everywhere."""
    scope = call.values.get("scope")
    place = scope.get("chat_id", 0) if is_scope(scope) else 0
    chat_id = place if isinstance(place, int) else 0
    call.account.spoken += [Spoken(chat_id, text) for text in texts]


def _check_command(command: Command) -> None:
    if not _NAME.fullmatch(command["command"]):
        raise bad_request("BOT_COMMAND_INVALID")
    if not command["description"]:
        raise bad_request("command description must be non-empty")
    if len(command["description"]) > _DESCRIPTION_LIMIT:
        words = f"command description length must not exceed {_DESCRIPTION_LIMIT}"
        raise bad_request(words)


def _scope(call: Call) -> str:
    """The scope as one word: default, all_private_chats, chat:-100..., with /language."""
    scope = call.values.get("scope")
    parts = ["default"]
    if is_scope(scope):
        ids = scope.get("chat_id"), scope.get("user_id")
        parts = [scope["type"], *(str(number) for number in ids if number is not None)]
    language = call.string("language_code")
    if language and not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return ":".join(parts) + (f"/{language}" if language else "")
