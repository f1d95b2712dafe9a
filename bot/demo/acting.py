"""What the people of a story do; every act waits until the bot has answered it."""

import csv
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.data import SAMPLE_COMPLAINTS
from bot.demo.stage import Stage
from bot.rules.tracking import find_tracking_id
from bot.sandbox import BotMessage, Group, Person
from bot.texts import plain

WRONG, RIGHT = "dishub", "pupr"
ROAD_WITH_HOLES = "1902906"
DISTRICT, VILLAGE = "Gelumbang", "Gelumbang"
BLANKS = (
    "agency",
    "case",
    "dots",
    "due",
    "handOvers",
    "phrase",
    "regency",
    "stage",
    "text",
    "value",
)
PATIENCE = 60
LONGEST_WAIT = timedelta(days=40)
HOUR = timedelta(hours=1)


@dataclass
class Acting:
    """The people on the stage and the case that it is about. `passes` lets the time pass;
    `breathe` comes before everything that somebody does, so that people can look on."""

    stage: Stage
    siti: Person
    passes: Callable[[timedelta], Awaitable[None]]
    breathe: Callable[[], Awaitable[None]]
    case: str = ""

    async def starts(self, citizen: Person) -> None:
        """Somebody opens the bot for the first time."""
        await citizen.starts()
        await self.sees(citizen, "greeting")

    async def links_group(self, title: str) -> Group:
        """The coordinator links the agency's group, which gets its cards from then on."""
        coordinator = self.stage.coordinator
        group = self.stage.telegram.group(title, [coordinator, self.agency])
        await coordinator.says(f"/hubungkan {RIGHT}", in_chat=group)
        await group.sees(self.words("done-link-group"), timeout=PATIENCE)
        return group

    async def writes(self, citizen: Person, text: str) -> None:
        """A citizen simply writes what happened; only the place is still missing."""
        await self.says(citizen, text)
        await self.sees(citizen, "ask-district")

    async def fills(self, citizen: Person, photo: bytes | None = None) -> None:
        """A citizen says where, and adds a photo."""
        for label, question in ((DISTRICT, "ask-village"), (VILLAGE, "ask-review-read")):
            await self.taps(citizen, label)
            await self.sees(citizen, question)
        await self.breathe()
        await citizen.sends_photo(content=photo)
        await self.sees(citizen, "card-files")

    async def sends(self) -> None:
        """Siti sends her complaint and gets its number."""
        await self.taps(self.siti, self.words("button-send"))
        receipt = await self.sees(self.siti, "receipt")
        self.case = find_tracking_id(receipt.text) or ""

    async def forwards(self, code: str = RIGHT) -> Person:
        """The coordinator verifies the case and forwards it to an agency; its liaison."""
        await self.orders(f"/disposisi {self.case} {code}", "done-forward")
        liaison = self.stage.liaisons[code]
        await liaison.sees(self.case, since=0, timeout=PATIENCE)
        return liaison

    async def answers_with_a_phrase(self) -> None:
        """An empty phrase is no answer."""
        await self.says(self.agency, f"/tanggapi {self.case} {self.line('demo-empty-answer')}")
        await self.sees(self.agency, "answer-empty")

    async def answers(self, key: str = "demo-answer") -> None:
        """An answer with a day and a name is one."""
        answer = self.line(key)
        await self.says(self.agency, f"/tanggapi {self.case} {answer}")
        await self.siti.sees(answer, timeout=PATIENCE)

    async def claims(self, key: str, photo: bytes | None = None) -> None:
        """The agency claims with a photo that it is done."""
        await self.breathe()
        caption = f"/selesai {self.case} {self.line(key)}"
        await self.agency.sends_photo(caption=caption, content=photo)
        await self.sees(self.siti, "notice-claimed")

    async def joins_in(self, citizen: Person) -> None:
        """Somebody else wants to send the same, and follows the first case instead."""
        await self.taps(citizen, self.words("button-send"))
        await self.sees(citizen, "alike-title")
        await self.taps(citizen, self.words("button-support-this"))
        await self.sees(citizen, "done-support")

    async def disputes(self) -> None:
        """The citizen says that it is not done, and the case opens again."""
        await self.taps(self.siti, self.words("button-dispute"))
        await self.sees(self.siti, "done-dispute")
        await self.says(self.siti, self.line("demo-dispute"))
        await self.sees(self.siti, "done-add")

    async def confirms(self) -> None:
        """The citizen says that it is done, and rates it."""
        await self.taps(self.siti, self.words("button-confirm"))
        await self.sees(self.siti, "done-confirm-now")
        await self.taps(self.siti, "⭐⭐⭐⭐")
        await self.sees(self.siti, "done-rate-now")

    async def waits_for(self, person: Person, key: str) -> None:
        """Let hours pass until somebody is told this by itself."""
        mark, wanted = person.marks(), self.words(key)
        waited = timedelta()
        while not any(wanted in entry.text for entry in person.log[mark:]):
            if waited > LONGEST_WAIT:
                raise TimeoutError(key)
            await self.passes(HOUR)
            waited += HOUR

    @property
    def agency(self) -> Person:
        """The liaison of the agency whose case it is."""
        return self.stage.liaisons[RIGHT]

    async def orders(self, words: str, done: str) -> None:
        """The coordinator gives an order."""
        await self.says(self.stage.coordinator, words)
        await self.sees(self.stage.coordinator, done)

    async def says(self, person: Person, words: str) -> None:
        await self.breathe()
        await person.says(words)

    async def taps(self, person: Person, label: str) -> None:
        await self.breathe()
        await person.taps(label)

    async def sees(self, person: Person, key: str) -> BotMessage:
        return await person.sees(self.words(key), timeout=PATIENCE)

    def line(self, key: str) -> str:
        """What somebody says in the story: the people of the town speak its language."""
        return plain(self.stage.texts.render("id", key))

    def words(self, key: str) -> str:
        """How a text begins, up to its first parameter."""
        blank = dict.fromkeys(BLANKS, "\n")
        shown = plain(self.stage.texts.render("id", key, **blank))
        return next(line for line in shown.split("\n") if line.strip()).strip()


def sample() -> str:
    """The text of the real complaint: a road with holes."""
    rows = csv.DictReader(SAMPLE_COMPLAINTS.read_text(encoding="utf-8").splitlines())
    return next(row["teks"] for row in rows if row["nid"] == ROAD_WITH_HOLES)
