"""What a phone shows of a message: a pure function from the message to JSON."""

from typing import Final

from bot.sandbox.messages import BotMessage
from bot.sandbox.town.journal import Json
from bot.sandbox.town.links import tappable
from bot.sandbox.wire import Button, Markup, Media, Message, Origin, User

_SNIPPET: Final = 120


def shown(message: BotMessage) -> Json:
    """A message as the page draws it."""
    wire = message.wire
    marked = wire.get("entities") or wire.get("caption_entities") or []
    everything: Json = {
        "id": message.message_id,
        "at": wire["date"],
        "edited": "edit_date" in wire,
        "from": message.author["id"],
        "who": _name(message.author),
        "bot": message.author["is_bot"],
        "text": message.words,
        "entities": tappable(message.words, marked),
        "things": _things(wire),
        "album": wire.get("media_group_id"),
        "reply": _quoted(message),
        "origin": _origin(wire.get("forward_origin")),
        "via": wire.get("via_bot", {}).get("username"),
        "buttons": [[_button(button) for button in row] for row in message.keyboard],
        "service": _service(wire),
    }
    return {name: value for name, value in everything.items() if value}


def keys(markup: Markup) -> Json:
    """The keyboard in place of the phone's own, or the wish for a reply."""
    return {
        "rows": [[_key(key) for key in row] for row in markup.get("keyboard", [])],
        "once": markup.get("one_time_keyboard", False),
        "reply": markup.get("force_reply", False),
        "hint": markup.get("input_field_placeholder", ""),
    }


def _things(wire: Message) -> list[Json]:
    """The files, places and numbers in it."""
    things: list[Json] = []
    if sizes := wire.get("photo"):
        largest = sizes[-1]
        size = {"width": largest.get("width"), "height": largest.get("height")}
        things.append({"kind": "photo", "file": largest["file_unique_id"], **size})
    attached = (
        ("document", wire.get("document")),
        ("video", wire.get("video")),
        ("voice", wire.get("voice")),
    )
    things += [_file(kind, described) for kind, described in attached if described is not None]
    if place := wire.get("location"):
        things.append({"kind": "location", **place})
    if contact := wire.get("contact"):
        things.append({"kind": "contact", **contact})
    return things


def _file(kind: str, described: Media) -> Json:
    return {
        "kind": kind,
        "file": described["file_unique_id"],
        "name": described.get("file_name", ""),
        "size": described.get("file_size", 0),
    }


def _quoted(message: BotMessage) -> Json | None:
    """The message that this one answers, in short."""
    answered = message.wire.get("reply_to_message")
    if answered is None or message.reply_to is None:
        return None
    words = answered.get("text") or answered.get("caption") or ""
    return {
        "id": answered["message_id"],
        "who": _name(answered["from"]) if "from" in answered else "",
        "text": words[:_SNIPPET],
        "photo": "photo" in answered,
    }


def _origin(origin: Origin | None) -> str | None:
    if origin is None:
        return None
    if "sender_user" in origin:
        return _name(origin["sender_user"])
    chat = origin.get("sender_chat") or origin.get("chat")
    return chat.get("title", "") if chat else origin.get("sender_user_name", "")


def _button(button: Button) -> Json:
    return {"text": button["text"], "url": button["url"]} if "url" in button else {**_key(button)}


def _key(key: Button) -> Json:
    if key.get("request_contact"):
        return {"text": key["text"], "asks": "contact"}
    if key.get("request_location"):
        return {"text": key["text"], "asks": "location"}
    return {"text": key["text"]}


def _service(wire: Message) -> Json | None:
    """Who came or went."""
    if people := wire.get("new_chat_members"):
        return {"what": "joined", "who": ", ".join(map(_name, people))}
    if "left_chat_member" in wire:
        return {"what": "left", "who": _name(wire["left_chat_member"])}
    return None


def _name(user: User) -> str:
    """The name alone: what a demo adds in brackets stands in the phone's head."""
    return user["first_name"]
