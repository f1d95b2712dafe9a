"""The regency with its districts (kecamatan) and villages (desa, kelurahan)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from bot.csv_files import Row, RowWrong, rows_of
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

COLUMNS = ("kabupaten", "kode_kec", "kecamatan", "kode_desa", "desa_kelurahan", "lat", "lon")
MAY_LACK = ("lat", "lon")
NORTH, EAST = 90, 180
# Codes travel in buttons, which hold 64 bytes.
CODE_LENGTH, NAME_LENGTH = 20, 60
KINDS_OF_REGENCY = ("Kabupaten ", "Kota ")


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


@dataclass(frozen=True)
class Regency:
    """A kabupaten or kota, named as in its file ("Kabupaten Muara Enim"), with its districts by
    code, sorted by name."""

    name: str
    districts: Mapping[str, District]

    @property
    def villages(self) -> int:
        """How many desa and kelurahan it has."""
        return sum(len(district.villages) for district in self.districts.values())

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """All names of places, as texts write them."""
        names: dict[tuple[str, ...], list[Named]] = {}
        for district in self.districts.values():
            listed = {district.name: [Named(district.code)]}
            for village in district.villages.values():
                listed.setdefault(village.name, []).append(Named(district.code, village.code))
            for name, meant in listed.items():
                for spelling in spellings(name):
                    names.setdefault(spelling, []).extend(meant)
        joined = {("".join(name),) for name in names if len(name) > 1}
        return Gazetteer(names, frozenset({tuple(words_of(self._bare_name))}), frozenset(joined))

    @property
    def _bare_name(self) -> str:
        return next(
            (
                self.name.removeprefix(kind)
                for kind in KINDS_OF_REGENCY
                if self.name.startswith(kind)
            ),
            self.name,
        )


class _InUse:
    """The regency that this process serves; the shipped one unless another was set in the chat
    (bot/desk/settings.py)."""

    regency: Regency | None = None


def regency() -> Regency:
    """The regency that is served."""
    return _InUse.regency or shipped()


def use(another: Regency | None) -> None:
    """Serve another regency from now on; None is the shipped one."""
    _InUse.regency = another


@cache
def shipped() -> Regency:
    """The example regency."""
    return read_regency(REGIONS.read_text(encoding="utf-8"), REGIONS.name)


def districts() -> Mapping[str, District]:
    """All districts of the regency by code."""
    return regency().districts


def district_of(village_code: str) -> District | None:
    """The district in which this village lies; None for an unknown one."""
    return next((one for one in districts().values() if village_code in one.villages), None)


def gazetteer() -> Gazetteer:
    """All names of the regency's places, as texts write them."""
    return regency().gazetteer


def read_regency(text: str, name: str) -> Regency:
    """The regency of a file with a row for each village (other columns are passed over); raises
    LaporError that names the line and what is wrong with it."""
    rows = list(rows_of(text, COLUMNS, name))
    if not rows:
        raise RowWrong(2, "regions-wrong-empty-file")
    found: dict[str, District] = {}
    for row in rows:
        _check(row, rows[0], found)
        district = found.setdefault(row["kode_kec"], District(row["kode_kec"], row["kecamatan"]))
        village = Village(row["kode_desa"], row["desa_kelurahan"], _point(row))
        district.villages[village.code] = village
    for row in rows:
        district = found[row["kode_kec"]]
        if not any(village.point for village in district.villages.values()):
            raise RowWrong(row.line, "regions-wrong-no-point", name=district.name)
    return Regency(rows[0]["kabupaten"], _by_name(found.values()))


def _check(row: Row, first: Row, found: Mapping[str, District]) -> None:
    for column in COLUMNS:
        longest = CODE_LENGTH if column.startswith("kode") else NAME_LENGTH
        if not row[column] and column not in MAY_LACK:
            raise RowWrong(row.line, "regions-wrong-empty", column=column)
        if len(row[column]) > longest or ":" in row[column]:
            raise RowWrong(row.line, "regions-wrong-long", column=column, typed=row[column])
    if row["kabupaten"] != first["kabupaten"]:
        known, typed = first["kabupaten"], row["kabupaten"]
        raise RowWrong(row.line, "regions-wrong-other", typed=typed, known=known)
    district = found.get(row["kode_kec"])
    if district is not None and district.name != row["kecamatan"]:
        code, typed = row["kode_kec"], row["kecamatan"]
        raise RowWrong(row.line, "regions-wrong-name", code=code, typed=typed, known=district.name)
    if any(row["kode_desa"] in one.villages for one in found.values()):
        raise RowWrong(row.line, "regions-wrong-double", code=row["kode_desa"])


def _point(row: Row) -> Degrees | None:
    if not any(row[column] for column in MAY_LACK):
        return None
    try:
        latitude, longitude = float(row["lat"]), float(row["lon"])
    except ValueError as error:
        raise RowWrong(row.line, "regions-wrong-point") from error
    if not (abs(latitude) <= NORTH and abs(longitude) <= EAST):
        raise RowWrong(row.line, "regions-wrong-point")
    return latitude, longitude


def _by_name(found: Iterable[District]) -> dict[str, District]:
    return {one.code: one for one in sorted(found, key=lambda one: one.name)}


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
