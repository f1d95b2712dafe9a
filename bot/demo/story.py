"""A real complaint with all that can go wrong: asked back, sent to the wrong agency, late,
answered with an empty phrase, claimed done too early, opened again, and settled at last."""

import asyncio
import csv
from dataclasses import dataclass
from datetime import timedelta

from aiogram import Router
from rich.console import Console

from bot.data import SAMPLE_COMPLAINTS
from bot.demo.printer import Printer
from bot.demo.stage import Stage, morning, staged
from bot.rules.tracking import find_tracking_id
from bot.sandbox import BotMessage, Person
from bot.terminal import sentence
from bot.texts import plain

WRONG, RIGHT = "dishub", "pupr"
ROAD_WITH_HOLES = "1902906"
DISTRICT, VILLAGE = "Gelumbang", "Gelumbang"
# From the forwarding on a Tuesday morning: amber on Monday, red on Tuesday, the due date past on
# Wednesday, and the leader told on Thursday.
UNANSWERED = (150, 22, 20, 24)
BLANKS = ("case", "agency", "due", "text", "value", "phrase", "handOvers", "dots")
WIDTH = 100
PATIENCE = 60


async def tell(router: Router, *, database: str | None, keep: bool) -> None:
    """Play the story; with `keep` the sandbox and the bot stay up until they are interrupted."""
    console = Console(width=WIDTH)
    console.print(sentence("demo-start"))
    async with staged([WRONG, RIGHT], database=database, router=router, now=morning()) as stage:
        siti = stage.telegram.person("Siti (warga)")
        cast = [siti, stage.coordinator, *stage.liaisons.values(), stage.leader]
        stage.telegram.on_event(Printer(console, cast).show)
        await Story(stage, siti, console).play()
        console.print(sentence("demo-end"))
        if keep:
            console.print(sentence("demo-keep", url=stage.telegram.url))
            await asyncio.Event().wait()


@dataclass
class Story:
    """The people of the story and the case that it is about."""

    stage: Stage
    siti: Person
    console: Console
    case: str = ""

    async def play(self) -> None:
        """Every act in turn."""
        await self.file()
        await self.asked_back()
        await self.wrong_agency()
        await self.late()
        await self.empty_answer()
        await self.claimed_too_early()
        await self.settled()

    async def file(self) -> None:
        """The citizen writes, says where, and adds a photo."""
        siti = self.siti
        await siti.says("/start")
        await self._sees(siti, "greeting")
        await siti.says(sample())
        await self._sees(siti, "ask-district")
        for label, question in ((DISTRICT, "ask-village"), (VILLAGE, "ask-review-read")):
            await siti.taps(label)
            await self._sees(siti, question)
        await siti.sends_photo()
        await self._sees(siti, "card-files")
        await siti.taps(self._words("button-send"))
        receipt = await self._sees(siti, "receipt")
        self.case = find_tracking_id(receipt.text) or ""

    async def asked_back(self) -> None:
        """Tunda: the coordinator needs to know more; the clock stands still."""
        question = sentence("demo-question")
        await self._order(f"/tunda {self.case} {question}", "done-defer")
        await self.siti.sees(question, timeout=PATIENCE)
        await self._later(hours=24)
        await self.siti.taps(self._words("button-supply"))
        await self._sees(self.siti, "ask-supply")
        await self.siti.says(sentence("demo-supplied"))
        await self._sees(self.siti, "done-supply")
        await self._sees(self.stage.coordinator, "notice-supplied")

    async def wrong_agency(self) -> None:
        """Bukan wewenang: forwarded to the wrong agency, which sends it back."""
        wrong = self.stage.liaisons[WRONG]
        await self._order(f"/disposisi {self.case} {WRONG}", "done-forward")
        await wrong.sees(self.case, since=0, timeout=PATIENCE)
        await wrong.says(f"/bukan {self.case} {sentence('demo-not-ours')}")
        await self._sees(wrong, "done-return")
        await self._sees(self.stage.coordinator, "notice-returned")
        await self._order(f"/disposisi {self.case} {RIGHT}", "done-forward")
        await self._agency.sees(self.case, since=0, timeout=PATIENCE)

    async def late(self) -> None:
        """Nobody answers: the agency is reminded, then the coordinator and the leader told."""
        for hours in UNANSWERED:
            await self._later(hours=hours)
        await self.stage.leader.sees(self.case, since=0, timeout=PATIENCE)
        await self.siti.says(f"/kenapa {self.case}")
        await self.siti.sees(self.case, timeout=PATIENCE)

    async def empty_answer(self) -> None:
        """An empty phrase is no answer; one with a day and a name is."""
        await self._agency.says(f"/tanggapi {self.case} {sentence('demo-empty-answer')}")
        await self._sees(self._agency, "answer-empty")
        answer = sentence("demo-answer")
        await self._agency.says(f"/tanggapi {self.case} {answer}")
        await self.siti.sees(answer, timeout=PATIENCE)

    async def claimed_too_early(self) -> None:
        """The agency claims that it is done; the citizen says no, and the case opens again."""
        await self._later(hours=4 * 24)
        await self._agency.sends_photo(caption=f"/selesai {self.case} {sentence('demo-claim')}")
        await self._sees(self.siti, "notice-claimed")
        await self.siti.taps(self._words("button-dispute"))
        await self._sees(self.siti, "done-dispute")
        await self.siti.says(sentence("demo-dispute"))
        await self._sees(self.siti, "done-add")
        await self._order(f"/disposisi {self.case} {RIGHT}", "done-forward")

    async def settled(self) -> None:
        """Mended, proved, confirmed, rated."""
        await self._later(hours=2 * 24)
        await self._agency.sends_photo(caption=f"/selesai {self.case} {sentence('demo-proof')}")
        await self._sees(self.siti, "notice-claimed")
        await self.siti.taps(self._words("button-confirm"))
        await self._sees(self.siti, "done-confirm-now")
        await self.siti.taps("⭐⭐⭐⭐")
        await self._sees(self.siti, "done-rate-now")
        await self.siti.says(f"/status {self.case}")
        await self._sees(self.siti, "progress-4")

    @property
    def _agency(self) -> Person:
        return self.stage.liaisons[RIGHT]

    async def _order(self, words: str, done: str) -> None:
        await self.stage.coordinator.says(words)
        await self._sees(self.stage.coordinator, done)

    async def _later(self, *, hours: int) -> None:
        clock = self.stage.telegram.clock
        clock.advance(timedelta(hours=hours))
        self.console.rule(sentence("demo-later", now=clock.now()))
        await self.stage.look_around()

    async def _sees(self, person: Person, key: str) -> BotMessage:
        return await person.sees(self._words(key), timeout=PATIENCE)

    def _words(self, key: str) -> str:
        """How a text begins, up to its first parameter."""
        blank = dict.fromkeys(BLANKS, "\n")
        shown = plain(self.stage.texts.render("id", key, **blank))
        return next(line for line in shown.split("\n") if line.strip()).strip()


def sample() -> str:
    """The text of the real complaint: a road with holes."""
    rows = csv.DictReader(SAMPLE_COMPLAINTS.read_text(encoding="utf-8").splitlines())
    return next(row["teks"] for row in rows if row["nid"] == ROAD_WITH_HOLES)
