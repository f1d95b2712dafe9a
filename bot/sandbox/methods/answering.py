"""Answers to button presses."""

from typing import Final

from bot.sandbox.calls import Call, plays
from bot.sandbox.errors import bad_request

TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"
_TOAST_LIMIT: Final = 200


@plays("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    text = call.string("text")
    if len(text) > _TOAST_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    press = call.account.presses.pop(call.string("callback_query_id"), None)
    if press is None:
        raise bad_request(TOO_OLD)
    press.alert = call.flag("show_alert")
    press.url = call.string("url")
    press.settle(text)
    if text:
        press.message.room.toast(press.message, text, alert=press.alert)
    return True
