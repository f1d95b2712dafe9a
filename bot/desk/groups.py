"""Telegram groups of agencies: linked, unlinked, moved, and the topics of their cases."""

from sqlalchemy import ColumnElement, Update, delete, update
from sqlmodel import Session, col

from bot.desk import Desk
from bot.desk.people import Actor, path_of
from bot.rules.offices import Duty, require
from storage.tables import Agency, Complaint, GroupTopic, LinkedGroup, Notice
from storage.words import NoticeStatus


def link(desk: Desk, actor: Actor, group: LinkedGroup) -> None:
    """From now on the agency's cases appear in the group; raises LaporError without the duty."""
    require(Duty.LINK_GROUP, actor.role)
    desk.session.merge(group)


def unlink(desk: Desk, actor: Actor, chat_id: int) -> Agency | None:
    """The group hears no more; the agency that it was linked to. Raises LaporError without the
    duty."""
    require(Duty.LINK_GROUP, actor.role)
    group = desk.session.get(LinkedGroup, chat_id)
    leave(desk.session, chat_id)
    return desk.get(Agency, group.agency_id) if group else None


def leave(session: Session, chat_id: int) -> None:
    """Forget a group, its topics and what is still queued for it."""
    session.execute(delete(GroupTopic).where(col(GroupTopic.chat_id) == chat_id))
    session.execute(delete(LinkedGroup).where(col(LinkedGroup.chat_id) == chat_id))
    session.execute(
        _unsent(chat_id).values(status=NoticeStatus.CANCELLED, error="unlinked"),
        execution_options={"synchronize_session": False},
    )


def move(session: Session, *, old: int, new: int) -> None:
    """The group has become a supergroup, which has another id. Telegram tells it up to three
    times (in both chats, and to whoever writes to the old one): only the first finds the row."""
    known = session.get(LinkedGroup, old)
    if known is None:
        return
    session.merge(LinkedGroup(chat_id=new, agency_id=known.agency_id, title=known.title))
    session.execute(
        _unsent(old).values(chat_id=new), execution_options={"synchronize_session": False}
    )
    leave(session, old)


def shows_here(desk: Desk, complaint: Complaint, chat_id: int) -> bool:
    """Whether the case is one of this group's agency, and not about that agency in secret."""
    group = desk.session.get(LinkedGroup, chat_id)
    if group is None or group.agency_id != complaint.agency_id:
        return False
    return not complaint.supervisory or complaint.accused_id not in path_of(desk, group.agency_id)


def keep_topic(session: Session, *, chat_id: int, complaint_id: int, thread_id: int) -> None:
    """Remember the topic in which the case is worked on."""
    topic = GroupTopic(chat_id=chat_id, complaint_id=complaint_id, thread_id=thread_id)
    session.merge(topic)


def forget_topic(session: Session, *, chat_id: int, complaint_id: int) -> None:
    """The case's topic was deleted or closed; the next card opens another."""
    _forget(session, chat_id, col(GroupTopic.complaint_id) == complaint_id)


def close_topic(session: Session, *, chat_id: int, thread_id: int) -> None:
    """Somebody closed a topic: its case's next card opens another."""
    _forget(session, chat_id, col(GroupTopic.thread_id) == thread_id)


def _forget(session: Session, chat_id: int, which: ColumnElement[bool]) -> None:
    session.execute(delete(GroupTopic).where(col(GroupTopic.chat_id) == chat_id, which))


def _unsent(chat_id: int) -> Update:
    return update(Notice).where(
        col(Notice.chat_id) == chat_id, col(Notice.status) == NoticeStatus.WAITING
    )
