"""Copies of messages."""

from bot.sandbox.calls import Call, plays
from bot.sandbox.contents import copied
from bot.sandbox.errors import bad_request
from bot.sandbox.hearing import is_service
from bot.sandbox.methods.sending import caption_content, deliver


@plays("copyMessage")
def copy_message(call: Call) -> dict[str, int]:
    source = call.room("from_chat_id")
    message = call.message(source, "message to copy not found")
    if is_service(message) or message.wire.get("has_protected_content"):
        raise bad_request("can't copy message")
    content = copied(message, call.account.files)
    if message.media and "caption" in call.values:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        caption = caption_content(call.formatted("caption", "caption_entities"))
        content = {**content, **caption}
    return {"message_id": deliver(call, content).message_id}
