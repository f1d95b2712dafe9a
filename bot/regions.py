"""The regency's districts (kecamatan) and villages (desa, kelurahan)."""

import csv
from dataclasses import dataclass, field
from functools import cache

from bot.data import REGIONS


@dataclass(frozen=True)
class Village:
    """A desa or kelurahan; names repeat, so it is always shown with its district."""

    code: str
    name: str


@dataclass(frozen=True)
class District:
    """A kecamatan and its villages by code."""

    code: str
    name: str
    villages: dict[str, Village] = field(default_factory=dict)


@cache
def districts() -> dict[str, District]:
    """All districts by code, from the shipped list."""
    found: dict[str, District] = {}
    text = REGIONS.read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        district = found.setdefault(row["kode_kec"], District(row["kode_kec"], row["kecamatan"]))
        district.villages[row["kode_desa"]] = Village(row["kode_desa"], row["desa_kelurahan"])
    return dict(sorted(found.items(), key=lambda item: item[1].name))


def place_name(
    district_code: str | None, village_code: str | None, point: tuple[float, float] | None = None
) -> str:
    """A place in words: `Desa X, Kec. Y`, or the coordinates of a pin, or empty."""
    district = districts().get(district_code or "")
    if district is not None:
        village = district.villages.get(village_code or "")
        return f"{village.name}, Kec. {district.name}" if village else f"Kec. {district.name}"
    return f"{point[0]:.5f}, {point[1]:.5f}" if point else ""
