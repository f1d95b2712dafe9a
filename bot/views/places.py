"""Places in words."""

from typing import Protocol

from bot.regions import place_name
from bot.views import Voice


class Placed(Protocol):
    """A draft or a case: whatever happened somewhere."""

    district_code: str | None
    village_code: str | None
    outside: bool
    latitude: float | None
    longitude: float | None


def place_words(voice: Voice, placed: Placed, address: str = "") -> str:
    """Where it happened, for who may know it exactly: the address as it was typed, the desa and
    kecamatan, else the pin; and whether that lies outside the regency."""
    point = None
    if placed.latitude is not None and placed.longitude is not None:
        point = (placed.latitude, placed.longitude)
    name = place_name(placed.district_code, placed.village_code, point)
    outside = str(voice("place-outside")) if placed.outside else ""
    return ", ".join(part for part in (address, name, outside) if part)
