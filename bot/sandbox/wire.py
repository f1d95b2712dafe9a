"""The Bot API's objects, as far as the sandbox plays them."""

from typing import Literal, NotRequired, Required, TypedDict, TypeGuard

ChatType = Literal["private", "group", "supergroup", "channel"]


class User(TypedDict, total=False):
    id: Required[int]
    is_bot: Required[bool]
    first_name: Required[str]
    last_name: str
    username: str
    language_code: str


class Chat(TypedDict, total=False):
    id: Required[int]
    type: Required[ChatType]
    title: str
    first_name: str
    last_name: str
    username: str
    is_forum: bool


class Entity(TypedDict, total=False):
    type: Required[str]
    offset: Required[int]
    length: Required[int]
    url: str
    user: User
    language: str
    custom_emoji_id: str


class Button(TypedDict, total=False):
    text: Required[str]
    callback_data: str
    url: str
    request_contact: bool
    request_location: bool


class Markup(TypedDict, total=False):
    inline_keyboard: list[list[Button]]
    keyboard: list[list[Button]]
    one_time_keyboard: bool
    remove_keyboard: bool
    force_reply: bool
    input_field_placeholder: str


class Media(TypedDict, total=False):
    file_id: Required[str]
    file_unique_id: Required[str]
    file_size: int
    width: int
    height: int
    duration: int
    file_name: str
    mime_type: str


class Location(TypedDict):
    latitude: float
    longitude: float
    live_period: NotRequired[int]


class Contact(TypedDict, total=False):
    phone_number: Required[str]
    first_name: Required[str]
    user_id: int


class Origin(TypedDict, total=False):
    """Where a forwarded message was first: with a person, a hidden one, a chat or a channel."""

    type: Required[Literal["user", "hidden_user", "chat", "channel"]]
    date: Required[int]
    sender_user: User
    sender_user_name: str
    sender_chat: Chat
    chat: Chat
    message_id: int


class TopicCreated(TypedDict, total=False):
    name: Required[str]
    icon_color: Required[int]
    icon_custom_emoji_id: str


class TopicEdited(TypedDict, total=False):
    name: str
    icon_custom_emoji_id: str


class Nothing(TypedDict):
    """An object without fields, as forum_topic_closed is."""


class Content(TypedDict, total=False):
    """What a message says, apart from who, where and when."""

    text: str
    entities: list[Entity]
    caption: str
    caption_entities: list[Entity]
    photo: list[Media]
    document: Media
    video: Media
    voice: Media
    location: Location
    contact: Contact
    media_group_id: str
    new_chat_members: list[User]
    left_chat_member: User
    migrate_to_chat_id: int
    migrate_from_chat_id: int
    reply_to_message: "Message"
    reply_markup: Markup
    has_protected_content: bool
    edit_date: int
    sender_chat: Chat
    via_bot: User
    forward_origin: Origin
    message_thread_id: int
    is_topic_message: bool
    forum_topic_created: TopicCreated
    forum_topic_edited: TopicEdited
    forum_topic_closed: Nothing
    forum_topic_reopened: Nothing


class Message(Content, TypedDict("Author", {"from": User}, total=False)):
    message_id: int
    chat: Chat
    date: int


class InputMedia(TypedDict, total=False):
    type: Required[str]
    media: Required[str]
    caption: str
    parse_mode: str
    caption_entities: list[Entity]


class TextContent(TypedDict, total=False):
    """Of the contents an inline result may have, the one that is played."""

    message_text: str
    parse_mode: str
    entities: list[Entity]


class InlineArticle(TypedDict, total=False):
    type: Required[str]
    id: Required[str]
    title: Required[str]
    input_message_content: Required[TextContent]
    reply_markup: Markup
    description: str
    url: str


class WebApp(TypedDict):
    url: str


class ResultsButton(TypedDict, total=False):
    text: Required[str]
    start_parameter: str
    web_app: WebApp


class Command(TypedDict):
    command: str
    description: str


class Scope(TypedDict, total=False):
    type: Required[str]
    chat_id: int | str
    user_id: int


class ReplyParameters(TypedDict, total=False):
    message_id: Required[int]
    chat_id: int | str
    allow_sending_without_reply: bool


# The guards below stand behind the parameter check, which has already compared each value with
# the library's class of that name.


def is_markup(value: object) -> TypeGuard[Markup]:
    return isinstance(value, dict)


def is_scope(value: object) -> TypeGuard[Scope]:
    return isinstance(value, dict)


def is_reply(value: object) -> TypeGuard[ReplyParameters]:
    return isinstance(value, dict)


def are_entities(value: object) -> TypeGuard[list[Entity]]:
    return isinstance(value, list)


def are_commands(value: object) -> TypeGuard[list[Command]]:
    return isinstance(value, list)


def are_media(value: object) -> TypeGuard[list[InputMedia]]:
    return isinstance(value, list)


def are_articles(value: object) -> TypeGuard[list[InlineArticle]]:
    return isinstance(value, list)


def is_results_button(value: object) -> TypeGuard[ResultsButton]:
    return isinstance(value, dict)
