"""Short stories for the town: each shows one thing, in steps that people can look at."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from bot.demo.acting import Acting, sample
from bot.demo.scenery import road
from bot.sandbox import Person
from bot.sandbox.town import Step

Steps = Sequence[Step]
Tale = Callable[[Acting], Steps]
SOON = "demo-answer-soon"
WORK = timedelta(hours=26)
CITIZEN, SECOND, COORDINATOR, LIAISON = "siti", "budi", "rina", "joko"


def ordinary(acting: Acting) -> Steps:
    """Filed, forwarded, answered, done, rated."""
    return [*_filed(acting), _forward(acting), *_answered(acting), *_settled(acting)]


def refused(acting: Acting) -> Steps:
    """An empty phrase is refused, and what is not done is opened again."""

    async def again() -> None:
        await acting.forwards()

    return [
        *_filed(acting),
        _forward(acting),
        Step("empty", LIAISON, acting.answers_with_a_phrase),
        Step("proper", LIAISON, partial(acting.answers, SOON)),
        Step("early", LIAISON, partial(_claims, acting, "demo-claim", road(holes=1))),
        Step("dispute", CITIZEN, acting.disputes),
        Step("again", COORDINATOR, again),
        *_settled(acting),
    ]


def late(acting: Acting) -> Steps:
    """Nobody answers: the agency is warned, then the coordinator hears of it."""

    async def why() -> None:
        await acting.says(acting.siti, f"/kenapa {acting.case}")
        await acting.siti.sees(acting.case)

    agency, coordinator = acting.agency, acting.stage.coordinator
    return [
        *_filed(acting),
        _forward(acting),
        Step("amber", LIAISON, partial(acting.waits_for, agency, "reminder-amber")),
        Step("red", LIAISON, partial(acting.waits_for, agency, "reminder-red")),
        Step("why", CITIZEN, why),
        Step("past", COORDINATOR, partial(acting.waits_for, coordinator, "reminder-due")),
        Step("late-answer", LIAISON, acting.answers),
    ]


def together(acting: Acting, second: Person) -> Steps:
    """A second citizen reports the same, and follows the first one's case."""

    async def writes() -> None:
        await acting.writes(second, acting.line("demo-second"))
        await acting.fills(second)

    async def answers() -> None:
        await acting.answers(SOON)
        await second.sees(acting.case, since=0)

    return [
        *_filed(acting),
        _forward(acting),
        Step("second", SECOND, writes),
        Step("support", SECOND, partial(acting.joins_in, second)),
        Step("news", SECOND, answers),
    ]


TALES: dict[str, Tale] = {
    "ordinary": ordinary,
    "refused": refused,
    "late": late,
}


def _filed(acting: Acting) -> Steps:
    async def fills() -> None:
        await acting.fills(acting.siti, road(holes=3))
        await acting.sends()

    return [
        Step("write", CITIZEN, partial(acting.writes, acting.siti, sample())),
        Step("file", CITIZEN, fills),
    ]


def _forward(acting: Acting) -> Step:
    async def forwards() -> None:
        await acting.forwards()

    return Step("forward", COORDINATOR, forwards)


def _answered(acting: Acting) -> Steps:
    return [Step("answer", LIAISON, partial(acting.answers, SOON))]


async def _claims(acting: Acting, key: str, photo: bytes) -> None:
    """The work itself takes a day or two."""
    await acting.passes(WORK)
    await acting.claims(key, photo)


def _settled(acting: Acting) -> Steps:
    return [
        Step("proof", LIAISON, partial(_claims, acting, "demo-proof", road(holes=0))),
        Step("confirm", CITIZEN, acting.confirms),
    ]
