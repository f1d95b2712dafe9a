"""`lapor sandbox`: the stage as a town to try the bot in, on a page of this computer."""

import asyncio
import signal
import webbrowser
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial

import typer
from aiogram import Router

from bot.demo.acting import RIGHT, Acting
from bot.demo.stage import ZONE, Stage, morning, staged
from bot.demo.tales import CITIZEN, COORDINATOR, LIAISON, SECOND, TALES, Tale, together
from bot.desk import Desk
from bot.desk.clocks import calendar_of
from bot.rules.deadlines import ONE_DAY
from bot.sandbox import Group, Person
from bot.sandbox.town import Passes, Phone, Scene, Step, Story, opened
from bot.terminal import sentence

BREATH_SECONDS = 0.6
GELUMBANG = (-3.24135, 104.44175)
GROUP, TITLE = "group", "Grup PUPR"


async def open_town(router: Callable[[], Router], *, port: int, browser: bool) -> None:
    """Serve the town until SIGTERM or SIGINT; raises LaporError where the port is taken."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with opened(lambda: scene(router()), port) as (_, address):
        typer.echo(sentence("terminal-sandbox-open", url=address))
        if browser:
            webbrowser.open(address)
        await stop.wait()


@asynccontextmanager
async def scene(router: Router, *, breath: float = BREATH_SECONDS) -> AsyncIterator[Scene]:
    """The bot in its sandbox, everybody in office, the agency's group linked, and two citizens
    who have opened the bot. `breath` is the time in seconds between two doings of a story."""
    async with staged([RIGHT], router=router, now=morning()) as stage:
        siti = stage.telegram.person("Siti Aminah", "siti_aminah")
        budi = stage.telegram.person("Budi Hartono", "budi_hartono")

        def acting(passes: Passes) -> Acting:
            return Acting(stage, siti, passes, partial(asyncio.sleep, breath))

        group = await acting(stage.passes).links_group(TITLE)
        for citizen in (siti, budi):
            await acting(stage.passes).starts(citizen)
        yield Scene(
            telegram=stage.telegram,
            zone=ZONE,
            place=GELUMBANG,
            phones=phones(stage, siti, budi, group),
            stories=stories(acting, budi),
            look_around=stage.look_around,
            working_day=partial(working_day, stage),
        )


def phones(stage: Stage, siti: Person, budi: Person, group: Group) -> dict[str, Phone]:
    """The phones, in the order in which they stand side by side."""
    rina, joko = stage.coordinator, stage.liaisons[RIGHT]
    cast = [
        Phone(CITIZEN, "citizen", siti, {CITIZEN: siti}),
        Phone(COORDINATOR, "coordinator", rina, {COORDINATOR: rina}),
        Phone(LIAISON, "liaison", joko, {LIAISON: joko}),
        Phone(GROUP, "group", group, {LIAISON: joko, COORDINATOR: rina}),
        Phone(SECOND, "citizen", budi, {SECOND: budi}),
    ]
    return {phone.key: phone for phone in cast}


def stories(acting: Callable[[Passes], Acting], second: Person) -> list[Story]:
    """All stories, each told by people who can wait for the time to pass."""

    def begin(tale: Tale, passes: Passes) -> Sequence[Step]:
        return tale(acting(passes))

    tales: dict[str, Tale] = {**TALES, "together": partial(together, second=second)}
    return [Story(key, partial(begin, tale)) for key, tale in tales.items()]


async def working_day(stage: Stage, moment: datetime, days: int) -> datetime:
    """The same time of day so many working days later, free days of the office included."""
    parts = stage.parts
    if parts is None:
        raise RuntimeError("the town's bot runs in this process")
    calendar = await parts.database.run(
        lambda session: calendar_of(Desk(session, moment, parts.practice))
    )
    local = moment.astimezone(calendar.zone)
    day = local.date()
    while days > 0:
        day += ONE_DAY
        days -= calendar.is_working(day)
    return calendar.at(day, local.time())
