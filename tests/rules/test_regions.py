"""A regency's own file: what is taken of it, and which line is named when it is wrong."""

import pytest

from bot.csv_files import RowWrong
from bot.errors import LaporError
from bot.regions import COLUMNS, nearest, read_regency, shipped, use

HEAD = ",".join(COLUMNS)
JATI = "Kabupaten Lahat,16.04.02,Pulau Pinang,16.04.02.2001,Jati,-3.85,103.55"
BUNGAMAS = "Kabupaten Lahat,16.04.01,Kikim Timur,16.04.01.2001,Bungamas,-3.70,103.41"


def test_a_regency_is_read_with_commas_or_semicolons_and_sorted_by_name() -> None:
    with_commas = read_regency(f"{HEAD}\n{JATI}\n\n{BUNGAMAS}\n", "x.csv")
    with_semicolons = read_regency(f"{HEAD}\n{JATI}\n{BUNGAMAS}".replace(",", ";"), "x.csv")
    assert with_commas == with_semicolons
    assert with_commas.name == "Kabupaten Lahat"
    assert [one.name for one in with_commas.districts.values()] == ["Kikim Timur", "Pulau Pinang"]
    assert with_commas.villages == 2


def test_the_shipped_regency_is_whole() -> None:
    assert (shipped().name, len(shipped().districts), shipped().villages) == (
        "Kabupaten Muara Enim",
        22,
        256,
    )


def test_places_are_those_of_the_regency_in_use() -> None:
    use(read_regency(f"{HEAD}\n{JATI}", "x.csv"))
    try:
        near = nearest((-3.851, 103.551))
        assert near
        assert near.village == "16.04.02.2001"
    finally:
        use(None)
    assert nearest((-3.851, 103.551)) != near


@pytest.mark.parametrize(
    ("rows", "line", "why"),
    [
        ("", 2, "empty-file"),
        (f"{JATI}\n,1,A,2,B,1,1", 3, "empty"),
        (f"{JATI}\n{JATI}", 3, "double"),
        (f"{JATI}\nKota Lain,1,A,2,B,1,1", 3, "other"),
        (f"{JATI}\nKabupaten Lahat,16.04.02,Lain,9,B,1,1", 3, "name"),
        (f"Kabupaten Lahat,{'1' * 21},A,2,B,1,1", 2, "long"),
        ("Kabupaten Lahat,1:2,A,2,B,1,1", 2, "long"),
        (f"Kabupaten Lahat,1,{'A' * 61},2,B,1,1", 2, "long"),
        (f"{JATI}\nKabupaten Lahat,1,A,2,B,x,1", 3, "point"),
        (f"{JATI}\nKabupaten Lahat,1,A,2,B,91,1", 3, "point"),
        (f"{JATI}\nKabupaten Lahat,1,A,2,B,nan,1", 3, "point"),
        (f"{JATI}\nKabupaten Lahat,1,A,2,B,,", 3, "no-point"),
    ],
)
def test_a_wrong_row_is_named(rows: str, line: int, why: str) -> None:
    with pytest.raises(RowWrong) as caught:
        read_regency(f"{HEAD}\n{rows}", "x.csv")
    assert (caught.value.params["line"], caught.value.why) == (line, f"regions-wrong-{why}")


def test_a_missing_column_is_named() -> None:
    with pytest.raises(LaporError) as caught:
        read_regency("kabupaten,kecamatan\nX,Y", "x.csv")
    assert caught.value.text_key == "terminal-csv-columns"
    assert caught.value.params["missing"] == "kode_kec, kode_desa, desa_kelurahan, lat, lon"
