"""A notice as it is handed to the messenger."""

from dataclasses import dataclass, field

from bot.delivery.enclosing import OutgoingFile
from bot.delivery.posting import Post
from bot.views import View
from storage.words import Side


@dataclass(frozen=True)
class Topic:
    """The forum topic that a case gets in a group."""

    complaint_id: int
    name: str


@dataclass(frozen=True)
class Parcel:
    """A notice, ready to be sent; a `protected` one can be neither forwarded nor saved. In a
    forum it has the `topic` that it belongs to, which is still to be opened when there is no
    `thread_id`; a `post` is the channel's, made, changed or removed."""

    notice_id: int
    chat_id: int
    attempts: int
    view: View
    files: list[OutgoingFile] = field(default_factory=list)
    protected: bool = False
    post: Post | None = None
    thread_id: int | None = None
    topic: Topic | None = None
    side: Side = Side.PUBLIC
