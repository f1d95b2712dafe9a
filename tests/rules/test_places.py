"""Places in a text: desa and kecamatan of Muara Enim, and words that only sound like them."""

import pytest

from bot.regions import gazetteer, nearest, place_name
from bot.rules.places import kilometres

READ: list[tuple[str, list[str]]] = [
    ("Jalan rusak di desa Karang Raja", ["Karang Raja, Kec. Muara Enim"]),
    ("jalan rusak di karang raja kec muara enim", ["Karang Raja, Kec. Muara Enim"]),
    ("JALAN RUSAK KARANGRAJA", ["Karang Raja, Kec. Muara Enim"]),
    ("kel. gelumbang banjir", ["Gelumbang, Kec. Gelumbang"]),
    ("Lampu mati di Gelumbang", ["Kec. Gelumbang"]),
    ("kecamatan ujan mas gelap", ["Kec. Ujan Mas"]),
    ("warga Segamit menunggu", ["Segamit, Kec. Semende Darat Ulu"]),
    ("Jalan dari Tanjung Enim ke Muara Enim", ["Tanjung Enim, Kec. Lawang Kidul"]),
    ("desa Betung banjir", ["Betung, Kec. Benakat", "Betung, Kec. Gelumbang"]),
    ("desa Betung kecamatan Gelumbang banjir", ["Betung, Kec. Gelumbang"]),
    ("Desa Tj. Agung", ["Tanjung Agung, Kec. Semende Darat Ulu",
                        "Tanjung Agung, Kec. Tanjung Agung"]),
    ("desa Dalam", ["Dalam, Kec. Belimbing"]),
    ("di dalam rumah sakit", []),
    ("kami menanti bantuan di siku jalan", []),
    ("pemkab Muara Enim", []),
    ("PDAM Muara Enim mati", []),
    ("kelurahan Muara Enim", ["Muara Enim, Kec. Muara Enim"]),
    ("kota Gelumbang", []),
    ("jalan rusak parah", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), READ)
def test_a_text_names_its_place(text: str, places: list[str]) -> None:
    read = gazetteer().read(text)
    found = [place_name(one.district, one.village) for one in read.villages]
    found += [place_name(read.district, None)] if read.district else []
    assert sorted(found) == places


@pytest.mark.parametrize(
    ("point", "place"),
    [
        ((-3.65, 103.77), "Lubuk Emplas, Kec. Muara Enim"),
        ((-3.76139, 103.76634), "Tanjung Enim, Kec. Lawang Kidul"),
        ((-2.99, 104.75), ""),  # Palembang
        ((-3.43, 104.235), ""),  # Prabumulih, a city in the middle of the regency
        ((51.5, 0.0), ""),
    ],
)
def test_a_pin_lies_at_the_nearest_known_point_or_outside(
    point: tuple[float, float], place: str
) -> None:
    near = nearest(point)
    assert (place_name(near.district, near.village) if near else "") == place


def test_a_degree_of_latitude_is_about_111_kilometres() -> None:
    assert kilometres((-3.0, 104.0), (-4.0, 104.0)) == pytest.approx(111.2, abs=0.1)
    assert kilometres((-3.0, 104.0), (-3.0, 104.0)) == 0
