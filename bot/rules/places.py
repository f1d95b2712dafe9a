"""Places that a text names: a desa or kecamatan of the regency, told from words that only sound
alike. Names repeat, so several desa may be found; the writer is asked which."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0
# Half of the shipped desa lie less than 3 km from the next one, the loneliest 11 km: farther than
# this from every known point is taken to be outside (Prabumulih, a city of its own, is 8.6 km).
OUTSIDE_KM = 8.0
WORD = re.compile(r"[a-z0-9]+")
SHORT = {"tj": "tanjung", "tjg": "tanjung", "tg": "tanjung", "ma": "muara", "sp": "simpang"}
VILLAGE_CUES = frozenset({"desa", "ds", "kelurahan", "kel", "dusun", "dsn", "village"})
DISTRICT_CUES = frozenset({"kecamatan", "kec", "camat", "district"})
REGENCY_CUES = frozenset({"kabupaten", "kab", "kota", "regency", "bupati", "pemkab"})
PLACE_CUES = frozenset({"di", "dari", "ke", "daerah", "wilayah", "warga", "pasar", "in", "at"})
# Names of desa that are ordinary words too: only "desa" before them makes them a place.
WORDS_TOO = frozenset(
    [
        *("aur", "babat", "babatan", "beringin", "belimbing", "betung", "bulang", "dalam"),
        *("guci", "jambu", "kasai", "kemang", "lingga", "menanti", "siku", "tanjung"),
    ]
)
Degrees = tuple[float, float]


@dataclass(frozen=True)
class Named:
    """A name of the gazetteer: a desa with its kecamatan, or a kecamatan alone."""

    district: str
    village: str | None = None


@dataclass(frozen=True)
class Read:
    """What a text says of its place: the desa that it may mean, or the kecamatan alone."""

    villages: tuple[Named, ...] = ()
    district: str | None = None


@dataclass(frozen=True)
class Gazetteer:
    """The names of a regency's places, word by word; the regency's own name, which in a text
    alone means the whole regency; and the names of several words as one ("ujanmas")."""

    names: Mapping[tuple[str, ...], Sequence[Named]]
    regency: frozenset[tuple[str, ...]] = field(default_factory=frozenset)
    joined: frozenset[tuple[str, ...]] = field(default_factory=frozenset)

    @property
    def longest(self) -> int:
        """How many words the longest name has."""
        return max(map(len, self.names), default=0)

    def read(self, text: str) -> Read:
        """The place that the text names; nothing where it names none."""
        found = [one for meant in self._mentions(words_of(text)) for one in meant]
        districts = [one.district for one in found if one.village is None]
        villages = _within([one for one in found if one.village], districts)
        if villages:
            return Read(tuple(dict.fromkeys(villages)))
        return Read(district=districts[0] if districts else None)

    def _mentions(self, words: Sequence[str]) -> Iterator[list[Named]]:
        """What each name in the text may mean, the longest name at each word."""
        at = 0
        while at < len(words):
            size = next(
                (n for n in range(self.longest, 0, -1) if tuple(words[at : at + n]) in self.names),
                0,
            )
            if size:
                name = tuple(words[at : at + size])
                cue = words[at - 1] if at else ""
                meant = self._meant(name, cue)
                if meant:
                    yield meant
            at += size or 1

    def _meant(self, name: tuple[str, ...], cue: str) -> list[Named]:
        """What a name means after this word; a kecamatan goes before its desa of the same name."""
        known = self.names[name]
        districts = [one for one in known if one.village is None]
        villages = [one for one in known if one.village]
        if cue in VILLAGE_CUES:
            return villages or districts
        if cue in DISTRICT_CUES:
            return districts
        if cue in REGENCY_CUES or name in self.regency:
            return []
        stands_out = name in self.joined or _stands_out(name, cue)
        return districts or (villages if stands_out else [])


def words_of(text: str) -> list[str]:
    """The words of a text or a name as they are compared: small letters, short forms written
    out."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return [SHORT.get(word, word) for word in WORD.findall(plain)]


def spellings(name: str) -> list[tuple[str, ...]]:
    """The ways in which a name is written: word by word, and in one ("ujanmas")."""
    words = tuple(words_of(name))
    return [words, ("".join(words),)] if len(words) > 1 else [words]


def kilometres(one: Degrees, other: Degrees) -> float:
    """Between two points on the globe, given as latitude and longitude (haversine)."""
    north, south = radians(one[0]), radians(other[0])
    half_up = (north - south) / 2
    half_along = radians(one[1] - other[1]) / 2
    chord = sin(half_up) ** 2 + cos(north) * cos(south) * sin(half_along) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


def _stands_out(name: tuple[str, ...], cue: str) -> bool:
    """Whether the name of a desa is told from other words: "Dalam" and "Siku" are not."""
    return len(name) > 1 or (cue in PLACE_CUES and name[0] not in WORDS_TOO)


def _within(villages: list[Named], districts: Sequence[str]) -> list[Named]:
    """Those of the named districts, if any of them is there."""
    return [one for one in villages if one.district in districts] or villages
