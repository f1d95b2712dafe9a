"""Each thing Telegram refuses is refused here, with Telegram's code and words."""

import json

import pytest

from bot.sandbox import Person, Sandbox

from .conftest import Caller

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
BUTTON = "Bad Request: can't parse inline keyboard button: "


def keyboard(**button: str) -> dict[str, object]:
    return {"inline_keyboard": [[button]]}


TEXTS: dict[str, tuple[dict[str, object], str]] = {
    "no text": ({}, "Bad Request: message text is empty"),
    "empty": ({"text": ""}, "Bad Request: message text is empty"),
    "white space": ({"text": " \n "}, "Bad Request: message text is empty"),
    "too long": ({"text": "x" * 4097}, "Bad Request: message is too long"),
    "too long after parsing": (
        {"text": f"<b>{'é' * 4097}</b>", "parse_mode": "HTML"},
        "Bad Request: message is too long",
    ),
    "unknown mode": ({"text": "x", "parse_mode": "BB"}, "Bad Request: unsupported parse_mode"),
    "unknown tag": (
        {"text": "<h1>x</h1>", "parse_mode": "HTML"},
        'Bad Request: can\'t parse entities: Unsupported start tag "h1" at byte offset 0',
    ),
    "open tag": (
        {"text": "<b>x", "parse_mode": "HTML"},
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    "reserved sign": (
        {"text": "No. 1", "parse_mode": "MarkdownV2"},
        "Bad Request: can't parse entities: Character '.' is reserved and must be escaped "
        "with the preceding '\\'",
    ),
    "unknown parameter": (
        {"text": "x", "silent": True},
        'Bad Request: unknown parameter "silent"',
    ),
    "wrong type": (
        {"text": ["x"]},
        'Bad Request: field "text" must be of type String',
    ),
    "wrong flag": (
        {"text": "x", "disable_notification": "perhaps"},
        'Bad Request: field "disable_notification" must be of type Boolean',
    ),
    "wrong number": (
        {"text": "x", "message_thread_id": "one"},
        'Bad Request: field "message_thread_id" must be of type Number',
    ),
    "no such thread": (
        {"text": "x", "message_thread_id": 5},
        "Bad Request: message thread not found",
    ),
    "reply to nothing": (
        {"text": "x", "reply_parameters": {"message_id": 999}},
        "Bad Request: message to be replied not found",
    ),
    "keyboard that is no JSON": (
        {"text": "x", "reply_markup": "{"},
        "Bad Request: can't parse reply_markup JSON object",
    ),
    "misspelt button": (
        {"text": "x", "reply_markup": keyboard(text="a", callbackdata="b")},
        'Bad Request: unknown field "callbackdata" in reply_markup',
    ),
    "data of 65 bytes": (
        {"text": "x", "reply_markup": keyboard(text="a", callback_data="é" * 32 + "x")},
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    "button without text": (
        {"text": "x", "reply_markup": keyboard(text=" ", callback_data="b")},
        BUTTON + 'field "text" must be non-empty',
    ),
    "button without purpose": (
        {"text": "x", "reply_markup": keyboard(text="a")},
        BUTTON + "Text buttons are unallowed in the inline keyboard",
    ),
    "button to nowhere": (
        {"text": "x", "reply_markup": keyboard(text="a", url="localhost/a")},
        "Bad Request: inline keyboard button URL 'localhost/a' is invalid: Wrong HTTP URL",
    ),
    "101 buttons": (
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "url": "a.id"}]] * 101}},
        "Bad Request: reply markup is too long",
    ),
    "reply keyboard without text": (
        {"text": "x", "reply_markup": {"keyboard": [[{"text": ""}]]}},
        "Bad Request: can't parse keyboard button: text must be non-empty",
    ),
}


@pytest.mark.parametrize("case", TEXTS)
async def test_send_message_refuses(case: str, call: Caller, siti: Person) -> None:
    parameters, words = TEXTS[case]
    assert await call("sendMessage", chat_id=siti.id, **parameters) == (400, words)
    assert siti.last is None


ACCEPTED: dict[str, dict[str, object]] = {
    "4096 signs": {"text": "é" * 4096},
    "4096 signs after parsing": {"text": f"<b>{'é' * 4096}</b>", "parse_mode": "html"},
    "data of 64 bytes": {
        "text": "x",
        "reply_markup": keyboard(text="a", callback_data="é" * 32),
    },
    "100 buttons": {
        "text": "x",
        "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}] * 8] * 12},
    },
    "a reply to nothing, if need be": {
        "text": "x",
        "reply_parameters": {"message_id": 999, "allow_sending_without_reply": True},
    },
    "nested values as JSON text": {
        "text": "x",
        "reply_markup": json.dumps(keyboard(text="a", callback_data="b")),
        "protect_content": "true",
    },
}


@pytest.mark.parametrize("case", ACCEPTED)
async def test_send_message_accepts(case: str, call: Caller, siti: Person) -> None:
    assert await call("sendMessage", chat_id=str(siti.id), **ACCEPTED[case]) == (200, "")


OTHERS: dict[str, tuple[str, dict[str, object], str]] = {
    "no chat": ("sendMessage", {"text": "x"}, "Bad Request: chat_id is empty"),
    "unknown chat": ("sendMessage", {"text": "x", "chat_id": 5}, "Bad Request: chat not found"),
    "unknown name": ("getChat", {"chat_id": "@nobody"}, "Bad Request: chat not found"),
    "press long ago": ("answerCallbackQuery", {"callback_query_id": "1"}, TOO_OLD),
    "long toast": (
        "answerCallbackQuery",
        {"callback_query_id": "1", "text": "x" * 201},
        "Bad Request: MESSAGE_TOO_LONG",
    ),
    "capital command": (
        "setMyCommands",
        {"commands": [{"command": "Lapor", "description": "x"}]},
        "Bad Request: BOT_COMMAND_INVALID",
    ),
    "long command": (
        "setMyCommands",
        {"commands": [{"command": "a" * 33, "description": "x"}]},
        "Bad Request: BOT_COMMAND_INVALID",
    ),
    "command not described": (
        "setMyCommands",
        {"commands": [{"command": "a", "description": ""}]},
        "Bad Request: command description must be non-empty",
    ),
    "command described at length": (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "x" * 257}]},
        "Bad Request: command description length must not exceed 256",
    ),
    "101 commands": (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "x"}] * 101},
        "Bad Request: BOT_COMMANDS_TOO_MUCH",
    ),
    "language of three letters": (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "x"}], "language_code": "mui"},
        "Bad Request: invalid language code specified",
    ),
    "name too long": ("setMyName", {"name": "x" * 65}, "Bad Request: bot name is too long"),
    "webhook in the clear": (
        "setWebhook",
        {"url": "http://example.com/"},
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ),
    "secret with signs": (
        "setWebhook",
        {"url": "https://example.com/", "secret_token": "a b"},
        "Bad Request: secret token contains unallowed characters",
    ),
    "unknown file": (
        "getFile",
        {"file_id": "x"},
        "Bad Request: wrong file_id or the file is temporarily unavailable",
    ),
}


@pytest.mark.parametrize("case", OTHERS)
async def test_other_methods_refuse(case: str, call: Caller, siti: Person) -> None:
    method, parameters, words = OTHERS[case]
    assert await call(method, **parameters) == (400, words)


FILES: dict[str, tuple[str, dict[str, object], str]] = {
    "no photo": ("sendPhoto", {}, "Bad Request: there is no photo in the request"),
    "unknown id": (
        "sendPhoto",
        {"photo": "AgAC"},
        "Bad Request: wrong file identifier/HTTP URL specified",
    ),
    "long caption": (
        "sendPhoto",
        {"photo": "AgAC", "caption": "x" * 1025},
        "Bad Request: message caption is too long",
    ),
    "attachment left out": (
        "sendDocument",
        {"document": "attach://a"},
        "Bad Request: file attach://a is not in the request",
    ),
    "empty album": ("sendMediaGroup", {"media": []}, "Bad Request: there are no messages to send"),
    "album of one": (
        "sendMediaGroup",
        {"media": [{"type": "photo", "media": "a"}]},
        "Bad Request: too few messages to send as an album",
    ),
    "album of eleven": (
        "sendMediaGroup",
        {"media": [{"type": "photo", "media": "a"}] * 11},
        "Bad Request: too many messages to send as an album",
    ),
    "mixed album": (
        "sendMediaGroup",
        {"media": [{"type": "photo", "media": "a"}, {"type": "document", "media": "b"}]},
        "Bad Request: document can't be mixed with other media types",
    ),
    "place off the globe": (
        "sendLocation",
        {"latitude": 91, "longitude": 0},
        "Bad Request: wrong location coordinates",
    ),
    "unknown action": (
        "sendChatAction",
        {"action": "thinking"},
        "Bad Request: wrong parameter action in request",
    ),
    "edit of nothing": (
        "editMessageText",
        {"message_id": 999, "text": "x"},
        "Bad Request: message to edit not found",
    ),
    "removal of nothing": (
        "deleteMessage",
        {"message_id": 999},
        "Bad Request: message to delete not found",
    ),
    "removal of no messages": (
        "deleteMessages",
        {"message_ids": []},
        "Bad Request: message identifiers are not specified",
    ),
    "edit of a person's message": (
        "editMessageText",
        {"message_id": 1, "text": "x"},
        "Bad Request: message can't be edited",
    ),
    "unknown member": ("getChatMember", {"user_id": 5}, "Bad Request: user not found"),
}


@pytest.mark.parametrize("case", FILES)
async def test_methods_in_a_chat_refuse(case: str, call: Caller, siti: Person) -> None:
    method, parameters, words = FILES[case]
    assert await call(method, chat_id=siti.id, **parameters) == (400, words)


async def test_an_edit_that_changes_nothing_is_refused(call: Caller, siti: Person) -> None:
    buttons = keyboard(text="a", callback_data="b")
    await call("sendMessage", chat_id=siti.id, text="x", reply_markup=buttons)
    assert siti.last is not None
    card = {"chat_id": siti.id, "message_id": siti.last.message_id}
    same = await call("editMessageText", **card, text=" x ", reply_markup=buttons)
    assert same == (400, NOT_MODIFIED)
    assert await call("editMessageReplyMarkup", **card, reply_markup=buttons) == same
    assert await call("editMessageText", **card, text="x") == (200, "")
    assert siti.last.buttons == []


async def test_an_edit_takes_only_inline_keyboards(call: Caller, siti: Person) -> None:
    await call("sendMessage", chat_id=siti.id, text="x")
    assert siti.last is not None
    card = {"chat_id": siti.id, "message_id": siti.last.message_id, "text": "y"}
    refused = await call("editMessageText", **card, reply_markup={"keyboard": [[{"text": "a"}]]})
    assert refused == (400, "Bad Request: inline keyboard expected")


async def test_text_and_caption_are_edited_by_their_own_methods(
    call: Caller, siti: Person
) -> None:
    await call("sendMessage", chat_id=siti.id, text="x")
    assert siti.last is not None
    card = {"chat_id": siti.id, "message_id": siti.last.message_id}
    refused = await call("editMessageCaption", **card, caption="y")
    assert refused == (400, "Bad Request: there is no caption in the message to edit")


async def test_who_never_wrote_cannot_be_written_to(telegram: Sandbox, call: Caller) -> None:
    budi = telegram.person("Budi")
    refused = await call("sendMessage", chat_id=budi.id, text="x")
    assert refused == (403, "Forbidden: bot can't initiate conversation with a user")


async def test_who_blocks_the_bot_is_out_of_reach_until_unblocking(
    call: Caller, siti: Person
) -> None:
    siti.blocks_bot()
    refused = await call("sendMessage", chat_id=siti.id, text="x")
    assert refused == (403, "Forbidden: bot was blocked by the user")
    siti.unblocks_bot()
    assert await call("sendMessage", chat_id=siti.id, text="x") == (200, "")


async def test_methods_are_found_known_and_played(call: Caller, telegram: Sandbox) -> None:
    assert await call("getme") == (200, "")
    assert await call("sendMesage") == (404, "Not Found")
    words = "Bad Request: method sendDice is not played by the sandbox"
    assert await call("sendDice", chat_id=1) == (501, words)
    assert telegram.calls["getMe"] == 1
    assert [refusal.code for refusal in telegram.refusals] == [404, 501]
