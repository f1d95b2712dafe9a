"""The regency's districts (kecamatan) and villages (desa, kelurahan)."""

import csv
from dataclasses import dataclass, field
from functools import cache

from bot.data import REGIONS
from bot.rules.places import (
    OUTSIDE_KM,
    Degrees,
    Gazetteer,
    Named,
    kilometres,
    spellings,
    words_of,
)

REGENCY = "Muara Enim"


@dataclass(frozen=True)
class Village:
    """A desa or kelurahan; names repeat, so it is always shown with its district. `point` is
    about its middle, None where it is not known."""

    code: str
    name: str
    point: Degrees | None = None


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
        point = (float(row["lat"]), float(row["lon"])) if row["lat"] and row["lon"] else None
        village = Village(row["kode_desa"], row["desa_kelurahan"], point)
        district.villages[village.code] = village
    return dict(sorted(found.items(), key=lambda item: item[1].name))


@cache
def gazetteer() -> Gazetteer:
    """All names of places, as texts write them."""
    names: dict[tuple[str, ...], list[Named]] = {}
    for district in districts().values():
        listed = {district.name: [Named(district.code)]}
        for village in district.villages.values():
            listed.setdefault(village.name, []).append(Named(district.code, village.code))
        for name, meant in listed.items():
            for spelling in spellings(name):
                names.setdefault(spelling, []).extend(meant)
    joined = {("".join(name),) for name in names if len(name) > 1}
    return Gazetteer(names, frozenset({tuple(words_of(REGENCY))}), frozenset(joined))


def nearest(point: Degrees) -> Named | None:
    """The desa whose known point lies nearest; None outside the regency."""
    known = [
        (kilometres(point, village.point), Named(district.code, village.code))
        for district in districts().values()
        for village in district.villages.values()
        if village.point is not None
    ]
    far, named = min(known, key=lambda one: one[0])
    return named if far <= OUTSIDE_KM else None


def place_name(
    district_code: str | None, village_code: str | None, point: tuple[float, float] | None = None
) -> str:
    """A place in words: `Desa X, Kec. Y`, or the coordinates of a pin, or empty."""
    district = districts().get(district_code or "")
    if district is not None:
        village = district.villages.get(village_code or "")
        return f"{village.name}, Kec. {district.name}" if village else f"Kec. {district.name}"
    return f"{point[0]:.5f}, {point[1]:.5f}" if point else ""
