"""Replaying real complaints: as many citizens file them, officers work on every one."""

import asyncio
import csv
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from bot.demo.stage import Stage
from bot.demo.tally import Tally, count
from bot.errors import LaporError
from bot.regions import District, districts
from bot.rules.drafts import STORY_MAX
from bot.rules.tracking import find_tracking_id
from bot.sandbox import BotMessage, LogEntry, Person
from bot.texts import enum_key, plain
from storage.words import Kind

PATIENCE = 180
PIECE = 3000
CITIZENS_AT_ONCE = 8
AGENCIES = ["pupr", "dlh", "dinkes", "dukcapil"]
KINDS = {"Aspirasi": Kind.ASPIRATION, "Permintaan Informasi": Kind.INFORMATION}


@dataclass(frozen=True)
class RealComplaint:
    """A row of the file."""

    number: str
    text: str
    kind: Kind


def read_complaints(path: Path, limit: int | None = None) -> list[RealComplaint]:
    """The complaints of a CSV (nid, teks, instansi, klasifikasi); raises LaporError."""
    try:
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(keepends=True)))
        found = [
            RealComplaint(row["nid"], row["teks"], KINDS.get(row["klasifikasi"], Kind.COMPLAINT))
            for row in rows
        ]
    except (OSError, UnicodeDecodeError, KeyError) as error:
        raise LaporError("demo-file-unusable", path=str(path)) from error
    return found[:limit]


QUESTIONS = ("ask-district", "ask-which", "ask-village", "ask-review", "ask-review-read")
COMPLETE = frozenset({"ask-review", "ask-review-read"})


class Replay:
    """One run over a list of complaints."""

    def __init__(self, stage: Stage, complaints: list[RealComplaint]) -> None:
        self._stage = stage
        self._complaints = complaints
        self._places: Iterator[District] = cycle(districts().values())
        self._agencies = cycle(stage.liaisons)
        self._turns: dict[Person, asyncio.Lock] = {}
        self.citizens: list[Person] = []

    async def run(self, closed: Callable[[], None]) -> None:
        """File, forward, answer and close every complaint; `closed()` after each."""
        gate = asyncio.Semaphore(CITIZENS_AT_ONCE)

        async def one(complaint: RealComplaint) -> None:
            async with gate:
                await self._play(complaint)
                closed()

        async with asyncio.TaskGroup() as group:
            for complaint in self._complaints:
                group.create_task(one(complaint))

    def tally(self) -> Tally:
        """What all people saw."""
        officers = [self._stage.coordinator, *self._stage.liaisons.values()]
        expected = len(self._complaints)
        return count(self._stage.texts, self.citizens, officers, expected=expected)

    async def _play(self, complaint: RealComplaint) -> None:
        citizen = self._stage.telegram.person(f"Warga {complaint.number}")
        self.citizens.append(citizen)
        case = await self._file(citizen, complaint)
        coordinator = self._stage.coordinator
        await self._hears(coordinator, ("notice-filed", "notice-supervised"), case)
        liaison = await self._forward(case)
        await self._hears(citizen, "notice-forwarded", case)
        await self._hears(liaison, "notice-assigned", case)
        answer = f"Laporan {complaint.number} kami periksa di tempat dalam 7 hari."
        await self._order(liaison, f"/tanggapi {case} {answer}", "done-answer", case)
        await self._hears(citizen, "notice-answered", case)
        await self._prove(liaison, case)
        await self._hears(citizen, "notice-claimed", case)
        await self._order(coordinator, f"/selesai {case}", "done-close", case)
        await self._hears(citizen, "notice-closed", case)

    async def _file(self, citizen: Person, complaint: RealComplaint) -> str:
        story = complaint.text.strip()[: STORY_MAX - 10]
        for start in range(0, len(story), PIECE):
            await citizen.says(story[start : start + PIECE])
            asked = await self._asked(citizen)
        await self._answers(citizen, asked)
        kind = self._words(enum_key(complaint.kind))
        if citizen.last is None or kind not in citizen.last.text:
            await self._corrects_kind(citizen, complaint.kind)
        await citizen.taps(self._words("button-send"))
        receipt = await citizen.sees(
            lambda entry: find_tracking_id(entry.text) is not None, timeout=PATIENCE
        )
        anyway = self._words("button-send-anyway")
        if shows(receipt, anyway):
            await citizen.taps(anyway)
            receipt = await citizen.sees(self._words("receipt"), timeout=PATIENCE)
        return find_tracking_id(receipt.text) or ""

    async def _asked(self, citizen: Person, answered: str = "") -> str:
        """Wait for the card's next question; its key. After a kill the one that was answered may
        be shown once more."""
        questions = {self._words(key): key for key in QUESTIONS}

        def found(text: str) -> str:
            keys = (key for words, key in questions.items() if words in text)
            return next((key for key in keys if key != answered), "")

        card = await citizen.sees(lambda entry: bool(found(entry.text)), timeout=PATIENCE)
        return found(card.text)

    async def _answers(self, citizen: Person, asked: str) -> None:
        """Answer what the card asks until nothing is missing."""
        while asked not in COMPLETE:
            await self._answer(citizen, asked)
            asked = await self._asked(citizen, asked)

    async def _answer(self, citizen: Person, asked: str) -> None:
        if asked == "ask-district":
            await self._chooses_district(citizen)
        elif asked == "ask-village":
            await citizen.taps(self._words("button-whole-district"))
        else:
            await citizen.taps(self._words("button-elsewhere"))

    async def _chooses_district(self, citizen: Person) -> None:
        place = next(self._places)
        if not shows(citizen.last, place.name):
            await citizen.taps(self._words("button-next"))
            await citizen.sees(lambda entry: shows(entry.message, place.name), timeout=PATIENCE)
        await citizen.taps(place.name)

    async def _corrects_kind(self, citizen: Person, kind: Kind) -> None:
        for button, question in (
            ("button-change", "ask-change"),
            ("button-change-kind", "ask-kind"),
        ):
            await citizen.taps(self._words(button))
            await citizen.sees(self._words(question), timeout=PATIENCE)
        # The likely kind stands first, with another remark behind it.
        await citizen.taps(self._words(f"kind-{kind}").partition(" (")[0])
        await self._answers(citizen, await self._asked(citizen))

    async def _forward(self, case: str) -> Person:
        """Forward the case to the next agency; one that the case accuses is refused."""
        coordinator = self._stage.coordinator
        done = self._icon("done-forward", case)
        refusal = self._words("error-accused-agency").rpartition(". ")[2]

        def answered(entry: LogEntry) -> bool:
            return _about(entry.text, [done], case) or refusal in entry.text

        while True:
            code = next(self._agencies)
            async with self._turns.setdefault(coordinator, asyncio.Lock()):
                await coordinator.says(f"/disposisi {case} {code}")
                answer = await coordinator.sees(answered, timeout=PATIENCE)
            if case in answer.text:
                return self._stage.liaisons[code]

    async def _prove(self, liaison: Person, case: str) -> None:
        """The agency claims that it is done, with a photo."""
        async with self._turns.setdefault(liaison, asyncio.Lock()):
            await liaison.sends_photo(caption=f"/selesai {case}")
            await self._hears(liaison, "done-claim", case)

    async def _order(self, officer: Person, words: str, done: str, case: str) -> None:
        """An officer types one command after the other, and waits for each answer."""
        async with self._turns.setdefault(officer, asyncio.Lock()):
            await officer.says(words)
            await self._hears(officer, done, case)

    async def _hears(self, person: Person, keys: str | Sequence[str], case: str) -> None:
        wanted = [keys] if isinstance(keys, str) else keys
        icons = [self._icon(key, case) for key in wanted]
        await person.sees(lambda entry: _about(entry.text, icons, case), since=0, timeout=PATIENCE)

    def _icon(self, key: str, case: str) -> str:
        return self._words(key, case=case).split()[0]

    def _words(self, key: str, **params: str) -> str:
        known = {"case": "", "agency": "", "due": "", "text": "", **params}
        return plain(self._stage.texts.render("id", key, **known)).split("\n")[0]


def _about(text: str, icons: Sequence[str], case: str) -> bool:
    return text.startswith(tuple(icons)) and case in text


def shows(message: BotMessage | None, label: str) -> bool:
    """Whether a message has a button with this label."""
    return message is not None and any(label in row for row in message.buttons)


class Killer:
    """Kills the bot at random moments of the work, spread over the whole run."""

    def __init__(self, stage: Stage, kills: int, *, events: int, seed: int) -> None:
        self._stage = stage
        chance = random.Random(seed)  # noqa: S311 (no secret)
        stretch = events / max(kills, 1)
        self._moments = [int((number + chance.random()) * stretch) for number in range(kills)]
        self._delays = [chance.uniform(0, 0.05) for _ in range(kills)]
        self._happened = 0
        self._reached = asyncio.Event()
        stage.telegram.on_event(lambda _person, _entry: self._count())

    async def run(self) -> None:
        """Wait for each moment, kill, start again."""
        for moment, delay in zip(self._moments, self._delays, strict=True):
            while self._happened < moment:
                self._reached.clear()
                await self._reached.wait()
            await asyncio.sleep(delay)
            await self._stage.bot.kill()
            await self._stage.bot.start()

    def _count(self) -> None:
        self._happened += 1
        self._reached.set()
