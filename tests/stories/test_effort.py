"""What a filed complaint costs: messages and taps from nothing, by each path; README has them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.sandbox import Person
from tests.stories.conftest import Town

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- effort: tests/stories/test_effort.py -->\n", "<!-- end of effort -->"
HEAD = ["| Path to a filed complaint | messages | taps |", "|---|---:|---:|"]


@dataclass
class Counted:
    """A citizen whose messages and taps are counted."""

    town: Town
    person: Person
    messages: int = 0
    taps: int = 0

    async def says(self, text: str, then: str) -> None:
        """Write, and wait for what the card says then."""
        self.messages += 1
        await self.person.says(text)
        await self.person.sees(then)

    async def taps_on(self, label: str, then: str) -> None:
        """Press, and wait likewise."""
        self.taps += 1
        await self.person.taps(label)
        await self.person.sees(then)

    async def pins(self, latitude: float, longitude: float, then: str) -> None:
        """Send a place on the map."""
        self.messages += 1
        await self.person.sends_pin(latitude, longitude)
        await self.person.sees(then)

    async def sends(self) -> None:
        """The last tap."""
        await self.taps_on("Kirim", "sudah kami terima")


async def one_message(citizen: Counted) -> None:
    """One message that says where"""
    await citizen.says("Lampu jalan di desa Segamit mati semua.", "Sudah lengkap")
    await citizen.sends()


async def photo_with_words(citizen: Counted) -> None:
    """A photo or album with words that say where"""
    citizen.messages += 1
    await citizen.person.sends_photo(caption="Sampah menumpuk di desa Pelakat.")
    await citizen.person.sees("Sudah lengkap")
    await citizen.sends()


async def wish(citizen: Counted) -> None:
    """A wish or a question (no place needed)"""
    await citizen.says("Kapan kantor Dukcapil buka hari Sabtu?", "Sudah lengkap")
    await citizen.sends()


async def twice_the_name(citizen: Counted) -> None:
    """One message with a desa of which there are two"""
    await citizen.says("Jembatan di desa Betung putus.", "Desa yang mana?")
    await citizen.taps_on("Betung, Kec. Gelumbang", "Sudah lengkap")
    await citizen.sends()


async def only_the_district(citizen: Counted) -> None:
    """One message that names the kecamatan"""
    await citizen.says("Air PDAM mati di Gunung Megang.", "desa atau kelurahan")
    await citizen.taps_on("Desanya tidak tahu", "Sudah lengkap")
    await citizen.sends()


async def with_a_pin(citizen: Counted) -> None:
    """A message and a pin"""
    await citizen.says("Pohon tumbang menutup jalan.", "kecamatan mana")
    await citizen.pins(-3.65, 103.77, "Sudah lengkap")
    await citizen.sends()


async def typed_address(citizen: Counted) -> None:
    """A message, then the address typed"""
    await citizen.says("Parit depan rumah tersumbat.", "kecamatan mana")
    citizen.town.telegram.advance(timedelta(minutes=1))
    await citizen.says("Jl. Mawar RT 3, dekat pasar", "Sudah lengkap")
    await citizen.sends()


async def by_buttons(citizen: Counted) -> None:
    """A message, the place by buttons"""
    await citizen.says("Jalan berlubang besar.", "kecamatan mana")
    await citizen.taps_on("Kelekar", "desa atau kelurahan")
    await citizen.taps_on("Menanti", "Sudah lengkap")
    await citizen.sends()


async def same_place(citizen: Counted) -> None:
    """A message, the place of the last report"""
    await one_message(Counted(citizen.town, citizen.person))
    await citizen.says("Guru tidak pernah datang ke sekolah.", "kecamatan mana")
    await citizen.taps_on("📍 Segamit", "Sudah lengkap")
    await citizen.sends()


async def led(citizen: Counted) -> None:
    """`/lapor`, question by question"""
    await citizen.says("/lapor", "Ini tentang apa")
    await citizen.taps_on("Pengaduan", "Ceritakan")
    await citizen.says("Puskesmas tutup pada jam kerja.", "kecamatan mana")
    await citizen.taps_on("Lembak", "desa atau kelurahan")
    await citizen.taps_on("Petanang", "Kapan kejadiannya")
    await citizen.taps_on("Hari ini", "Sudah lengkap")
    await citizen.sends()


PATHS: tuple[Callable[[Counted], Awaitable[None]], ...] = (
    one_message,
    photo_with_words,
    wish,
    twice_the_name,
    only_the_district,
    same_place,
    with_a_pin,
    by_buttons,
    typed_address,
    led,
)


async def test_the_readme_tells_what_each_path_costs(town: Town) -> None:
    rows = []
    for path in PATHS:
        citizen = Counted(town, town.telegram.person(f"Warga {path.__name__}"))
        await path(citizen)
        rows.append(f"| {path.__doc__} | {citizen.messages} | {citizen.taps} |")
    table = "\n".join([*HEAD, *rows, ""])
    told = README.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    assert told == table


async def test_a_routed_complaint_is_one_message_and_at_most_two_taps(town: Town) -> None:
    for path in (one_message, twice_the_name, only_the_district):
        citizen = Counted(town, town.telegram.person(f"Orang {path.__name__}"))
        await path(citizen)
        assert (citizen.messages, citizen.taps <= 2) == (1, True)
