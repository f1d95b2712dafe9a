"""Cases whose clocks are told of: who heard what, and what the history says of it."""

from sqlmodel import col, select

from bot.sandbox import Person
from storage.tables import CaseEvent, Complaint
from storage.words import Action, Role
from tests.stories.conftest import Town, filed

FINISHED = "Lubang sudah ditambal regu kami."


async def forwarded(town: Town, citizen: Person | None = None) -> str:
    """A case of Monday morning that the agency has to answer by the Monday after it."""
    case = await filed(citizen or town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.telegram.caught_up()
    return case


async def answered(town: Town) -> str:
    """A case that was answered on Monday: silence closes it two weeks later."""
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case} {FINISHED}")
    await town.siti.sees(FINISHED)
    return case


async def leader(town: Town) -> Person:
    """Somebody in the leader's office."""
    found = town.telegram.person("Sekda")
    await found.starts(await town.invitation(Role.LEADER))
    await found.sees("pimpinan")
    return found


def heard(person: Person, words: str) -> int:
    """How often the bot said this to a person."""
    return sum(words in message.text for message in person.messages if message.from_bot)


async def complaint(town: Town, case: str) -> Complaint:
    query = select(Complaint).where(Complaint.tracking_id == case)
    return await town.parts.database.run(lambda session: session.exec(query).one())


async def points(town: Town, case: str) -> list[str]:
    """The points of the case's reminders as its history tells them."""
    query = (
        select(CaseEvent)
        .join(Complaint)
        .where(Complaint.tracking_id == case, CaseEvent.action == Action.REMIND)
        .order_by(col(CaseEvent.id))
    )
    events = await town.parts.database.run(lambda session: session.exec(query).all())
    assert all(event.role is Role.SYSTEM for event in events)
    return [event.data["point"] for event in events]
