"""More officers for a town, and what stands on a message."""

from datetime import datetime
from typing import TypeVar

from sqlalchemy import select

from bot.rules.deadlines import Calendar
from bot.sandbox import BotMessage, Person
from bot.texts import Texts
from bot.views import Voice
from tests.stories.conftest import Town, filed

Row = TypeVar("Row")


async def in_office(town: Town, name: str, words: str) -> Person:
    """Somebody new in the office that `/undang WORDS` gives, who hears of everything at once."""
    officer = await _invited(town, name, words, language="id")
    await officer.sees("Selamat bergabung")
    await officer.says("/kabar langsung")
    await officer.sees("dikabarkan langsung")
    return officer


async def in_english(town: Town, name: str, words: str) -> Person:
    """An officer whose Telegram speaks English."""
    officer = await _invited(town, name, words, language="en")
    await officer.sees("Welcome")
    await officer.says("/kabar langsung")
    await officer.sees("at once")
    return officer


async def _invited(town: Town, name: str, words: str, *, language: str) -> Person:
    officer = town.telegram.person(name, language_code=language)
    await town.coordinator.says(f"/undang {words}")
    link = await town.coordinator.sees("sekali pakai")
    await officer.starts(link.text.split("start=")[1].strip())
    return officer


async def forwarded(town: Town, where: str = "pupr") -> str:
    """A case that the liaison's agency has."""
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} {where}")
    await town.coordinator.sees("diverifikasi dan diteruskan")
    await town.siti.sees("diteruskan ke")
    return case


async def made_secret(citizen: Person, case: str) -> None:
    """The citizen hides the text of a case that was filed openly."""
    await citizen.says(f"/status {case}")
    await citizen.sees(case)
    await citizen.taps("Lainnya")
    await citizen.sees("tindakan lain")
    await citizen.taps("Rahasiakan isi")
    await citizen.sees("kini rahasia")


def labels(message: BotMessage) -> list[str]:
    """The buttons under a message, in order."""
    return [label for row in message.buttons for label in row]


def working_days_from_now(town: Town, days: int) -> str:
    """The day that is so many working days from now, as people read it."""
    practice = town.parts.practice
    due: datetime = Calendar(practice.zone).due_at(town.parts.clock.now(), days)
    return day_in_words(town, due)


def day_in_words(town: Town, moment: datetime) -> str:
    """A day as it stands in a sentence."""
    zone = town.parts.practice.zone
    voice = Voice(Texts(zone), "id")
    return str(voice("promised-day", day=moment.astimezone(zone).date()))


async def rows_of(town: Town, table: type[Row]) -> list[Row]:
    """All rows of a table, to see what was kept."""
    found = await town.parts.database.run(lambda session: session.scalars(select(table)).all())
    return list(found)
