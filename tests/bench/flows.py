"""What people do: a complaint from its story to its end, and the same words for an echo."""

import asyncio
import csv
import itertools
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

from bot.data import SAMPLE_COMPLAINTS
from bot.regions import districts, gazetteer
from bot.rules.kinds import kind_of
from bot.rules.places import Read
from bot.rules.sensitive import sensitive
from bot.views.filing_rows import LIST_PAGE
from storage.words import Kind
from tests.bench.people import FIRST_CITIZEN, FIRST_OFFICER, People, Shown

ANYWAY = "Tetap kirim"
SHORT = 500
ANSWER = "Jalan akan ditambal pada 2 Desember oleh tim kami, mohon bersabar."
COORDINATOR = FIRST_OFFICER
AGENCIES = ("pupr", "perkimtan", "dishub", "setda")
CITIZENS = 200
ECHO_CARD = (
    "<b>Laporan baru</b>\nJenis: Pengaduan\nLokasi: Gelumbang\n\n"
    "Kapan kejadiannya? Tekan tombol atau ketik tanggalnya."
)
ECHO_MARKUP = (
    '{"inline_keyboard":[[{"text":"Hari ini","callback_data":"f:3:date:today"}],'
    '[{"text":"Kemarin","callback_data":"f:3:date:yesterday"}],'
    '[{"text":"Kembali","callback_data":"f:3:back"},{"text":"Batal","callback_data":"f:3:cancel"}]]}'
)
Round = Callable[[int], Awaitable[None]]
Told = tuple[str, tuple[str, ...]]


def complaints() -> Iterator[Told]:
    """Real complaints in every place of the card's first page, each with the buttons that file
    it; those that need care, name a place or are no complaint are left out: they take another
    way."""
    rows = csv.DictReader(SAMPLE_COMPLAINTS.read_text(encoding="utf-8").splitlines())
    texts = [row["teks"] for row in rows if len(row["teks"]) <= SHORT]
    stories = [text for text in texts if not sensitive(text) and is_plain(text)]
    places = list(districts().values())[:LIST_PAGE]
    for number in itertools.count():
        place = places[number // len(stories) % len(places)]
        villages = list(place.villages.values())[:LIST_PAGE]
        village = villages[number % len(villages)]
        story = stories[number % len(stories)]
        yield story, (place.name, village.name, "Kirim")


def is_plain(text: str) -> bool:
    """Whether the card asks for the place and nothing else."""
    return kind_of(text) is Kind.COMPLAINT and gazetteer().read(text) == Read()


@dataclass(frozen=True)
class Case:
    """A complaint that an agency has."""

    tracking_id: str
    citizen: int
    agency: str

    @property
    def liaison(self) -> int:
        """The chat of the agency's officer."""
        return liaison_of(self.agency)


def liaison_of(agency: str) -> int:
    """The chat of an agency's officer."""
    return FIRST_OFFICER + 1 + AGENCIES.index(agency)


@dataclass
class Town:
    """Citizens and officers who use Lapor; officers act on the notice that reaches them, and a
    citizen files again only when told that the case is closed."""

    people: People
    complaints: Iterator[Told] = field(default_factory=complaints)

    async def round(self, citizen: int) -> None:
        """A complaint's whole life: seven updates, five pushed notices."""
        case = await self.forwarded(citizen)
        await self.answered(case)
        await self.people.says(COORDINATOR, f"/selesai {case.tracking_id}", case.tracking_id)
        await self.people.sees(citizen)
        self.people.forget(case.liaison, case.tracking_id)
        self.people.forget(COORDINATOR, case.tracking_id)

    async def forwarded(self, citizen: int) -> Case:
        """File, and have the coordinator forward it."""
        people, (story, choices) = self.people, next(self.complaints)
        card = await people.says(citizen, story)
        for label in choices:
            card = await people.presses(card, card.data_of(label))
        if ANYWAY in card.markup:
            card = await people.presses(card, card.data_of(ANYWAY))
        case = Case(card.case, citizen, AGENCIES[citizen % len(AGENCIES)])
        await people.sees(COORDINATOR, case.tracking_id)
        words = f"/disposisi {case.tracking_id} {case.agency}"
        await people.says(COORDINATOR, words, case.tracking_id)
        await people.sees(case.liaison, case.tracking_id)
        await people.sees(citizen)
        return case

    async def answered(self, case: Case) -> float:
        """Have the agency answer; the seconds until the citizen has it."""
        start = time.perf_counter()
        words = f"/tanggapi {case.tracking_id} {ANSWER}"
        async with asyncio.TaskGroup() as both:
            both.create_task(self.people.says(case.liaison, words, case.tracking_id))
            pushed = both.create_task(self._arrival(case.citizen))
        return pushed.result() - start

    async def _arrival(self, chat_id: int) -> float:
        await self.people.sees(chat_id)
        return time.perf_counter()


@dataclass
class Echoed:
    """The same updates for a bot that answers each with one call."""

    people: People
    complaints: Iterator[Told] = field(default_factory=complaints)

    async def round(self, citizen: int) -> None:
        """Seven updates, of the same kinds and lengths."""
        people, case = self.people, "K7QP-M2XD"
        story, choices = next(self.complaints)
        await people.says(citizen, story)
        card = Shown(citizen, people.last_number(), ECHO_CARD, ECHO_MARKUP)
        for _ in choices:
            await people.presses_only(card, "f:3:date:yesterday")
        await people.says(citizen, f"/disposisi {case} pupr")
        await people.says(citizen, f"/tanggapi {case} {ANSWER}")
        await people.says(citizen, f"/selesai {case}")


class Crowd:
    """So many rounds at once, each with the citizen whose turn it is."""

    def __init__(self, round_of: Round, at_once: int) -> None:
        self._round = round_of
        self._at_once = at_once
        self._citizens = itertools.cycle(range(FIRST_CITIZEN, FIRST_CITIZEN + CITIZENS))
        self._going = True

    async def run(self) -> None:
        """Go on until `stop`, then end the rounds that are under way."""
        async with asyncio.TaskGroup() as group:
            for _ in range(self._at_once):
                group.create_task(self._one_after_another())

    def stop(self) -> None:
        """Begin no more rounds."""
        self._going = False

    async def _one_after_another(self) -> None:
        while self._going:
            await self._round(next(self._citizens))
