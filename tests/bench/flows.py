"""What people do: a complaint from its story to its end, and the same words for an echo."""

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.bench.people import FIRST_CITIZEN, FIRST_OFFICER, People, Shown

STORY = "Jalan di depan SD Negeri 3 Gelumbang berlubang besar, sudah dua motor jatuh minggu ini."
ANSWER = "Jalan akan ditambal pada 2 Desember oleh tim kami, mohon bersabar."
CHOICES = ("Pengaduan", "Gelumbang", "Gelumbang", "Kemarin", "Kirim")
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

    async def round(self, citizen: int) -> None:
        """A complaint's whole life: nine updates, five pushed notices."""
        case = await self.forwarded(citizen)
        await self.answered(case)
        await self.people.says(COORDINATOR, f"/selesai {case.tracking_id}", case.tracking_id)
        await self.people.sees(citizen)
        self.people.forget(case.liaison, case.tracking_id)
        self.people.forget(COORDINATOR, case.tracking_id)

    async def forwarded(self, citizen: int) -> Case:
        """File, and have the coordinator forward it."""
        people = self.people
        card = await people.says(citizen, STORY)
        for label in CHOICES:
            card = await people.presses(card, card.data_of(label))
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

    async def round(self, citizen: int) -> None:
        """Nine updates, of the same kinds and lengths."""
        people, case = self.people, "K7QP-M2XD"
        await people.says(citizen, STORY)
        card = Shown(citizen, people.last_number(), ECHO_CARD, ECHO_MARKUP)
        for _ in CHOICES:
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
