"""Likely duplicates: the same matter in other words, near in place and time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.rules.similarity import (
    THRESHOLD,
    Candidate,
    alike,
    category_factor,
    distance_km,
    place_factor,
    rarity,
    score,
    time_factor,
)
from bot.rules.terms import terms

NOW = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
VILLAGE, NEXT_VILLAGE = ("16.03.07", "16.03.07.2001"), ("16.03.07", "16.03.07.2002")
ELSEWHERE = ("16.03.08", "16.03.08.2001")
NOWHERE = (None, None)
POTHOLE = "Jalan di depan pasar berlubang besar, banyak motor jatuh"
POTHOLE_TOO = "lobang jln dkt pasar bikin pengendara motor celaka, mohon ditambal"
OUTAGE = "Listrik padam sejak kemarin malam di desa kami"
OUTAGE_TOO = "mati lampu dari semalam, blm nyala juga pak"
BAD_ROAD = "Jalan desa kami rusak sejak kemarin malam hujan"
FLOOD = "Banjir di gang mawar karena selokan tersumbat"
FLOOD_TOO = "Got mampet di gang mawar, kalau hujan banjir"
DRY_TAP = "Air PDAM mati sudah 3 hari"
DRY_TAP_TOO = "PDAM tdk mengalir 3 hari, kami tidak bisa mandi"
BRIBE = "Pungli pembuatan KTP di kantor camat"
QUEUE = "Antrian KTP di kantor camat lama"


def case(
    text: str,
    place: tuple[str | None, str | None] = VILLAGE,
    *,
    days_ago: float = 0,
    category: str | None = None,
    case_id: int = 2,
) -> Candidate:
    return Candidate(
        case_id=case_id,
        terms=frozenset(terms(text)),
        category=category,
        district_code=place[0],
        village_code=place[1],
        latitude=None,
        longitude=None,
        filed_at=NOW - timedelta(days=days_ago),
    )


def pinned(latitude: float, longitude: float, place: tuple[str | None, str | None]) -> Candidate:
    return replace(case(POTHOLE, place), latitude=latitude, longitude=longitude)


PAIRS = [
    # new, other, where and when the other was filed, alike
    (POTHOLE, POTHOLE_TOO, VILLAGE, 0, True),
    (POTHOLE, POTHOLE_TOO, VILLAGE, 7, True),
    (POTHOLE, POTHOLE_TOO, ELSEWHERE, 0, False),
    (POTHOLE, POTHOLE_TOO, VILLAGE, 182, False),
    (POTHOLE, POTHOLE, VILLAGE, 30, True),
    (POTHOLE, POTHOLE, VILLAGE, 182, False),
    (POTHOLE, POTHOLE, VILLAGE, -3, True),
    (POTHOLE, POTHOLE, NEXT_VILLAGE, 0, True),
    (POTHOLE, POTHOLE_TOO, NEXT_VILLAGE, 0, False),
    (POTHOLE, POTHOLE, ELSEWHERE, 0, False),
    (POTHOLE, POTHOLE, NOWHERE, 0, True),
    (POTHOLE, POTHOLE_TOO, NOWHERE, 0, False),
    (OUTAGE, OUTAGE_TOO, VILLAGE, 1, True),
    (OUTAGE, BAD_ROAD, VILLAGE, 0, False),
    (POTHOLE, OUTAGE, VILLAGE, 0, False),
    (FLOOD, FLOOD_TOO, VILLAGE, 2, True),
    (FLOOD, "Jalan gang mawar berlubang", VILLAGE, 0, False),
    (DRY_TAP, DRY_TAP_TOO, VILLAGE, 0, True),
    (BRIBE, QUEUE, VILLAGE, 0, False),
    ("Jalan rusak", "jalan rusak parah", VILLAGE, 0, True),
    ("jalan gelap", "jalan rusak", VILLAGE, 0, False),
    ("", "", VILLAGE, 0, False),
    ("terima kasih", POTHOLE, VILLAGE, 0, False),
    ("3 hari", "3 hari", VILLAGE, 0, False),
]


@pytest.mark.parametrize(("new", "other", "place", "days_ago", "expected"), PAIRS)
def test_two_cases_are_alike(
    new: str,
    other: str,
    place: tuple[str | None, str | None],
    days_ago: int,
    expected: bool,
) -> None:
    found = alike(case(new, case_id=1), [case(other, place, days_ago=days_ago)])
    assert bool(found) is expected


def test_the_best_comes_first_and_a_case_is_not_its_own_duplicate() -> None:
    new = case(POTHOLE, case_id=1)
    others = [
        case(POTHOLE_TOO, case_id=2),
        case(OUTAGE, case_id=3),
        case(POTHOLE, case_id=4),
        case(POTHOLE, case_id=5),
        new,
    ]
    found = alike(new, others)
    assert [match.case_id for match in found] == [5, 4, 2]
    assert found[0].score == pytest.approx(1.0)
    assert all(THRESHOLD <= match.score <= 1 for match in found)


def test_likeness_is_mutual() -> None:
    one = case(POTHOLE, days_ago=3, category="jalan")
    other = case(POTHOLE_TOO, NEXT_VILLAGE, category="jalan")
    assert score(one, other) == score(other, one)


def test_the_same_category_raises_the_score_and_another_one_lowers_it() -> None:
    new = case(POTHOLE, category="jalan")
    same, unknown, other = (
        score(new, case(POTHOLE_TOO, category=category)) for category in ("jalan", None, "air")
    )
    assert same > unknown > other
    assert category_factor("jalan", "jalan") > 1 == category_factor(None, "jalan")


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    weights = rarity({"jalan": 90, "rusak": 50, "talud": 1}, 100)
    new = case("jalan rusak talud")
    rare, common = case("rusak talud"), case("jalan rusak")
    assert score(new, rare, weights) > score(new, common, weights)
    assert score(new, rare) == score(new, common)


def test_rarity_runs_from_one_case_to_all() -> None:
    weights = rarity({"none": 0, "one": 1, "ten": 10, "all": 100}, 100)
    assert weights == {"none": 1, "one": 1, "ten": pytest.approx(0.5), "all": 0}
    assert rarity({"one": 1}, 0) == {"one": 1}


def test_terms_of_every_case_make_nothing_alike() -> None:
    weights = rarity({"jalan": 9, "rusak": 9}, 9)
    assert score(case("jalan rusak"), case("jalan rusak"), weights) == 0


PLACES = [
    (pinned(-3.650, 103.770, VILLAGE), pinned(-3.655, 103.770, ELSEWHERE), 1.0),
    (pinned(-3.650, 103.770, NOWHERE), pinned(-3.655, 103.770, NOWHERE), 1.0),
    (pinned(-3.650, 103.770, NOWHERE), pinned(-3.670, 103.770, NOWHERE), 0.0),
    (pinned(-3.650, 103.770, VILLAGE), pinned(-3.670, 103.770, VILLAGE), 1.0),
    (pinned(-3.650, 103.770, VILLAGE), pinned(-3.690, 103.770, VILLAGE), 0.6),
    (pinned(-3.650, 103.770, VILLAGE), case(POTHOLE, VILLAGE), 1.0),
    (pinned(-3.650, 103.770, NOWHERE), case(POTHOLE, VILLAGE), 0.4),
    (case(POTHOLE, VILLAGE), case(POTHOLE, (VILLAGE[0], None)), 0.6),
    (case(POTHOLE, (VILLAGE[0], None)), case(POTHOLE, (VILLAGE[0], None)), 0.6),
    (case(POTHOLE, VILLAGE), case(POTHOLE, ELSEWHERE), 0.0),
]


@pytest.mark.parametrize(("one", "other", "expected"), PLACES)
def test_the_nearer_the_likelier(one: Candidate, other: Candidate, expected: float) -> None:
    assert place_factor(one, other) == place_factor(other, one) == expected


@pytest.mark.parametrize(("days", "expected"), [(0, 1), (30, 0.5), (90, 0.1), (-30, 0.5)])
def test_likeness_fades_with_time(days: int, expected: float) -> None:
    assert time_factor(NOW, NOW + timedelta(days=days)) == pytest.approx(expected)


def test_distances_are_kilometres_on_the_globe() -> None:
    muara_enim, palembang = pinned(-3.6575, 103.7745, NOWHERE), pinned(-2.9909, 104.7566, NOWHERE)
    assert distance_km(muara_enim, palembang) == pytest.approx(132, abs=1)
    assert distance_km(pinned(0, 180, NOWHERE), pinned(0, -180, NOWHERE)) == pytest.approx(
        0, abs=1e-6
    )
    assert distance_km(pinned(90, 0, NOWHERE), pinned(-90, 0, NOWHERE)) == pytest.approx(
        20015, abs=1
    )
    assert distance_km(muara_enim, case(POTHOLE)) is None
