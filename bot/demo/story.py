"""A real complaint with all that can go wrong: asked back, sent to the wrong agency, late,
answered with an empty phrase, claimed done too early, opened again, and settled at last."""

import asyncio
from datetime import timedelta

from aiogram import Router
from rich.console import Console

from bot.demo.acting import PATIENCE, RIGHT, WRONG, Acting, sample
from bot.demo.printer import Printer
from bot.demo.stage import morning, staged
from bot.terminal import sentence

# From the forwarding on a Tuesday morning: amber on Monday, red on Tuesday, the due date past on
# Wednesday, and the leader told on Thursday.
UNANSWERED = (150, 22, 20, 24)
WIDTH = 100


async def tell(router: Router, *, database: str | None, keep: bool) -> None:
    """Play the story; with `keep` the sandbox and the bot stay up until they are interrupted."""
    console = Console(width=WIDTH)
    console.print(sentence("demo-start"))
    async with staged([WRONG, RIGHT], database=database, router=router, now=morning()) as stage:
        siti = stage.telegram.person("Siti (warga)")
        cast = [siti, stage.coordinator, *stage.liaisons.values(), stage.leader]
        stage.telegram.on_event(Printer(console, cast).show)

        async def passes(time: timedelta) -> None:
            console.rule(sentence("demo-later", now=stage.telegram.clock.now() + time))
            await stage.passes(time)

        await Story(stage, siti, passes, _at_once).play()
        console.print(sentence("demo-end"))
        if keep:
            console.print(sentence("demo-keep", url=stage.telegram.url))
            await asyncio.Event().wait()


async def _at_once() -> None:
    """The terminal keeps everything, so that nobody has to wait to look on."""


class Story(Acting):
    """All of it, act by act."""

    async def play(self) -> None:
        """Every act in turn."""
        await self.file()
        await self.asked_back()
        await self.wrong_agency()
        await self.late()
        await self.answers_with_a_phrase()
        await self.answers()
        await self.claimed_too_early()
        await self.settled()

    async def file(self) -> None:
        """The citizen files with buttons and a photo."""
        await self.starts(self.siti)
        await self.writes(self.siti, sample())
        await self.fills(self.siti)
        await self.sends()

    async def asked_back(self) -> None:
        """Tunda: the coordinator needs to know more; the clock stands still."""
        question = self.line("demo-question")
        await self.orders(f"/tunda {self.case} {question}", "done-defer")
        await self.siti.sees(question, timeout=PATIENCE)
        await self.passes(timedelta(hours=24))
        await self.siti.taps(self.words("button-supply"))
        await self.sees(self.siti, "ask-supply")
        await self.siti.says(self.line("demo-supplied"))
        await self.sees(self.siti, "done-supply")
        await self.sees(self.stage.coordinator, "notice-supplied")

    async def wrong_agency(self) -> None:
        """Bukan wewenang: forwarded to the wrong agency, which sends it back."""
        wrong = await self.forwards(WRONG)
        await wrong.says(f"/bukan {self.case} {self.line('demo-not-ours')}")
        await self.sees(wrong, "done-return")
        await self.sees(self.stage.coordinator, "notice-returned")
        await self.forwards()

    async def late(self) -> None:
        """Nobody answers: the agency is reminded, then the coordinator and the leader told."""
        for hours in UNANSWERED:
            await self.passes(timedelta(hours=hours))
        await self.stage.leader.sees(self.case, since=0, timeout=PATIENCE)
        await self.siti.says(f"/kenapa {self.case}")
        await self.siti.sees(self.case, timeout=PATIENCE)

    async def claimed_too_early(self) -> None:
        """The agency claims that it is done; the citizen says no, and the case opens again."""
        await self.passes(timedelta(days=4))
        await self.claims("demo-claim")
        await self.disputes()
        await self.forwards()

    async def settled(self) -> None:
        """Mended, proved, confirmed, rated."""
        await self.passes(timedelta(days=2))
        await self.claims("demo-proof")
        await self.confirms()
        await self.siti.says(f"/status {self.case}")
        await self.sees(self.siti, "progress-4")
