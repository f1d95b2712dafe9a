"""Decided complaints made from phrases, the same at every run."""

import random

from bot.suggesting.suggester import Example

SUBJECTS = {
    "pupr": ["jalan berlubang", "jembatan ambruk", "drainase mampet", "aspal rusak parah"],
    "dlh": ["sampah menumpuk", "bau limbah pabrik", "truk sampah tidak datang", "sungai tercemar"],
    "dishub": ["lampu jalan mati", "parkir liar", "rambu hilang", "truk batu bara lewat siang"],
    "dukcapil": ["ktp belum jadi", "kartu keluarga salah", "akta kelahiran lama", "antre ktp"],
}
OPENINGS = ["Tolong pak,", "Assalamualaikum,", "Mohon ditindaklanjuti:", "Selamat pagi min"]
PLACES = ["di depan pasar", "dekat sekolah", "di desa kami", "sejak minggu lalu", "lagi dan lagi"]
SHARES = (6, 3, 2, 1)


def decided(number: int, seed: int = 1) -> list[Example]:
    """So many decisions; the first agency has half of them."""
    chance = random.Random(seed)
    labels = chance.choices(list(SUBJECTS), SHARES, k=number)
    return [Example(complaint(label, chance), label) for label in labels]


def complaint(label: str, chance: random.Random) -> str:
    """A complaint for this agency."""
    return " ".join(chance.choice(part) for part in (OPENINGS, SUBJECTS[label], PLACES))
