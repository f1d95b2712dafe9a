"""The public channel: one post a case, which follows it for as long as everybody may see it.

A notice says only that the post must be looked at; what becomes of it (made, changed, removed) is
decided on delivery, from the case as it is then. So many quick moves are one change of the post.
"""

from sqlalchemy import select, update
from sqlmodel import Session, col

from bot.desk import Desk
from bot.rules.privacy import AMONG_OFFICERS, NOBODY, is_public
from storage import outbox
from storage.tables import Complaint, Notice
from storage.words import Action, Audience, Lane, NoticeStatus

POST = "public-post"
# Supporters are counted on the post, and a title is shown.
UNSEEN = (AMONG_OFFICERS | NOBODY) - {Action.SORT, Action.SUPPORT}


def follow(desk: Desk, complaint: Complaint, action: Action) -> None:
    """After a step of the case: have its post made, changed or removed. Asks the database for
    what the courier may have done since the case was read."""
    channel = desk.practice.channel
    if not isinstance(channel, int) or action in UNSEEN:
        return
    unsent = _unsent(desk, complaint, channel)
    if NoticeStatus.WAITING in unsent:
        return
    posted = select(col(Complaint.post_id)).where(col(Complaint.id) == complaint.id)
    if is_public(complaint) or unsent or desk.session.scalar(posted) is not None:
        notice = Notice(
            chat_id=channel,
            audience=Audience.STRANGER,
            complaint_id=complaint.id,
            text_key=POST,
            lane=Lane.REMINDER,
            created_at=desk.now,
            due_at=desk.now,
        )
        outbox.put(desk.session, notice)


def note(session: Session, complaint_id: int, message_id: int | None) -> None:
    """Remember which message is the case's post; None when it has none any more."""
    session.execute(
        update(Complaint)
        .where(col(Complaint.id) == complaint_id)
        .values(post_id=message_id)
        .execution_options(synchronize_session=False)
    )


def _unsent(desk: Desk, complaint: Complaint, channel: int) -> set[NoticeStatus]:
    """The states of the case's unsent notices for the channel; waiting ones stay waiting until
    the commit, so that none of them is sent with the case as it was before."""
    query = select(col(Notice.status)).where(
        col(Notice.complaint_id) == complaint.id,
        col(Notice.chat_id) == channel,
        col(Notice.status).in_(outbox.UNSENT),
    )
    return set(desk.session.scalars(query.with_for_update()))
