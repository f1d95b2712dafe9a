"""Full-text search and likely duplicates over the inverted index."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from storage.database import Database
from storage.search import (
    CANDIDATES_MAX,
    WORDS_MAX,
    candidates,
    count,
    find,
    index_case,
    term_counts,
)
from storage.tables import Citizen, Complaint, SearchTerm
from storage.tables.search import TERM_LENGTH

from .rows import NOW, SITI, complaint

HERE, ELSEWHERE = "16.03.07", "16.03.08"
PUBLIC = col(Complaint.secret).is_(False)
HOSTILE = [
    "'",
    '"; DROP TABLE complaint; --',
    "%",
    "_",
    "jal%",
    "jala_",
    "\\",
    "\0",
    "\ud800",
    "😀🙏",
    "Ω" * 4000,
    "a" * 4000,
    "\U0010ffff",
]


@pytest.fixture
def citizen_id(database: Database) -> int:
    citizen = Citizen(chat_id=SITI, name_sealed="x", created_at=NOW)
    database.run_now(lambda session: session.add(citizen))
    assert citizen.id
    return citizen.id


class Cases:
    """Files complaints and searches them, each step in a transaction of its own."""

    def __init__(self, database: Database, citizen_id: int) -> None:
        self.database = database
        self.citizen_id = citizen_id
        self.filed = 0

    def file(
        self,
        words: str,
        *,
        days_ago: float = 0,
        secret: bool = False,
        district: str | None = HERE,
    ) -> int:
        self.filed += 1
        case = complaint(self.citizen_id, tracking_id=f"K7QP-{self.filed}")
        case.filed_at = NOW - timedelta(days=days_ago)
        case.secret, case.district_code = secret, district

        def work(session: Session) -> int:
            session.add(case)
            session.flush()
            assert case.id
            index_case(session, case.id, words.split())
            return case.id

        return self.database.run_now(work)

    def index_again(self, case_id: int, words: Sequence[str]) -> None:
        self.database.run_now(lambda session: index_case(session, case_id, words))

    def find(
        self,
        words: str | Sequence[str],
        visible: ColumnElement[bool] | None = None,
        limit: int = 10,
        offset: int = 0,
    ) -> list[int]:
        wanted = words.split() if isinstance(words, str) else words
        return self.database.run_now(
            lambda session: find(session, wanted, limit=limit, visible=visible, offset=offset)
        )

    def count(self, words: str, visible: ColumnElement[bool] | None = None) -> int:
        return self.database.run_now(
            lambda session: count(session, words.split(), visible=visible)
        )

    def near(
        self,
        words: str,
        district: str | None = HERE,
        visible: ColumnElement[bool] | None = None,
        limit: int = CANDIDATES_MAX,
    ) -> list[int | None]:
        since = NOW - timedelta(days=30)
        found = self.database.run_now(
            lambda session: candidates(
                session,
                terms=words.split(),
                district_code=district,
                since=since,
                visible=visible,
                limit=limit,
            )
        )
        return [indexed.complaint.id for indexed in found]

    def rows(self) -> int:
        return self.database.run_now(
            lambda session: session.scalar(select(func.count()).select_from(SearchTerm)) or 0
        )


@pytest.fixture
def cases(database: Database, citizen_id: int) -> Cases:
    return Cases(database, citizen_id)


def test_those_that_hold_all_terms_come_first_then_those_that_hold_more(cases: Cases) -> None:
    one = cases.file("jalan")
    two = cases.file("jalan lubang", days_ago=1)
    three = cases.file("jalan lubang pasar", days_ago=2)
    cases.file("listrik padam")
    assert cases.find("jalan lubang pasar") == [three, two, one]


def test_a_rare_term_counts_more_than_a_common_one(cases: Cases) -> None:
    rare = cases.file("talud", days_ago=9)
    common = [cases.file("jalan", days_ago=days) for days in range(3)]
    assert cases.find("jalan talud") == [rare, *common]


def test_the_newest_comes_first_among_equals(cases: Cases) -> None:
    old, new, newest = (cases.file("jalan", days_ago=days) for days in (2, 1, 0))
    same_time = cases.file("jalan")
    assert cases.find("jalan") == [same_time, newest, new, old]


def test_only_the_last_term_may_be_the_beginning_of_a_word(cases: Cases) -> None:
    case = cases.file("puskesmas antri")
    assert cases.find("puskes") == [case]
    assert cases.find("antri puskes") == [case]
    assert cases.find("puskes xyz") == []
    assert cases.find("uskesmas") == []


def test_a_beginning_that_fits_many_words_of_a_case_counts_once(cases: Cases) -> None:
    many = cases.file("padam padat padi", days_ago=1)
    one = cases.file("padam")
    assert cases.find("pad") == [one, many]
    assert cases.count("pad") == 2


def test_beginnings_are_compared_letter_by_letter(cases: Cases) -> None:
    found = [cases.file(word) for word in ("zona", "zonaé", "zona-x", "zona9", "zonaz")]
    cases.file("zonb")
    cases.file("zon")
    assert sorted(cases.find("zona")) == found


def test_the_longest_term_is_found_whole(cases: Cases) -> None:
    case = cases.file("a" * 100)
    assert cases.find("a" * 100) == cases.find("a" * TERM_LENGTH) == [case]


def test_pages_follow_one_another(cases: Cases) -> None:
    filed = [cases.file("jalan", days_ago=days) for days in range(5)]
    pages = [cases.find("jalan", limit=2, offset=offset) for offset in (0, 2, 4, 6)]
    assert pages == [filed[:2], filed[2:4], filed[4:], []]
    assert cases.count("jalan") == 5


def test_what_is_not_visible_is_neither_found_nor_counted(cases: Cases) -> None:
    shown = cases.file("jalan lubang")
    cases.file("jalan lubang pasar", secret=True)
    assert cases.find("jalan pasar", PUBLIC) == [shown]
    assert cases.count("jalan pasar", PUBLIC) == 1
    assert cases.count("jalan pasar") == 2
    assert cases.find("pasar", PUBLIC) == []
    assert cases.count("pas", PUBLIC) == 0
    assert cases.near("jalan lubang", visible=PUBLIC) == [shown]


def test_what_is_not_visible_does_not_change_the_order(cases: Cases) -> None:
    old = cases.file("talud", days_ago=1)
    new = cases.file("jalan")
    for _ in range(3):
        cases.file("jalan", secret=True)
    assert cases.find("jalan talud", PUBLIC) == [new, old]
    assert cases.find("jalan talud")[0] == old


def test_indexing_again_replaces_the_terms(cases: Cases) -> None:
    case = cases.file("jalan lubang")
    cases.index_again(case, ["listrik", "padam", "listrik"])
    assert cases.find("jalan") == []
    assert cases.find("listrik") == [case]
    assert cases.rows() == 2
    cases.index_again(case, [])
    assert cases.rows() == 0


@pytest.mark.parametrize("text", ["", *HOSTILE])
def test_hostile_words_are_only_words(cases: Cases, text: str) -> None:
    case = cases.file("jalan jala lubang")
    other = cases.file("pasar")
    cases.index_again(other, [text, "pasar"])
    assert case not in cases.find([text])
    assert cases.find([text, "pasar"]) == [other]
    cases.near(f"{text} {text}x")
    assert cases.rows() >= 4


def test_no_words_find_nothing(cases: Cases) -> None:
    cases.file("jalan")
    assert (cases.find([]), cases.count(""), cases.near("")) == ([], 0, [])
    assert cases.find([""]) == cases.find("jalan", limit=0) == []


def test_a_long_search_is_cut(cases: Cases) -> None:
    case = cases.file("kata0")
    words = [f"kata{number}x" for number in range(WORDS_MAX)]
    assert cases.find(["kata0", *words]) == [case]
    assert cases.find([*words, "kata0"]) == []


def test_candidates_share_two_terms_and_those_that_share_most_come_first(cases: Cases) -> None:
    two_old = cases.file("jalan lubang", days_ago=3)
    two = cases.file("jalan lubang listrik")
    three = cases.file("jalan lubang pasar", days_ago=9)
    cases.file("jalan")
    assert cases.near("jalan lubang pasar") == [three, two, two_old]
    assert cases.near("jalan lubang pasar", limit=1) == [three]


def test_candidates_are_recent_and_of_the_district_or_of_an_unknown_one(cases: Cases) -> None:
    here = cases.file("jalan lubang")
    pinned = cases.file("jalan lubang", district=None)
    elsewhere = cases.file("jalan lubang", district=ELSEWHERE)
    cases.file("jalan lubang", days_ago=31)
    assert cases.near("jalan lubang") == [pinned, here]
    assert cases.near("jalan lubang", None) == [elsewhere, pinned, here]


def test_a_candidate_comes_with_all_its_terms(cases: Cases) -> None:
    cases.file("jalan lubang pasar")
    [found] = cases.database.run_now(
        lambda session: candidates(
            session, terms=["jalan", "lubang"], district_code=HERE, since=NOW
        )
    )
    assert found.terms == {"jalan", "lubang", "pasar"}
    assert found.complaint.story


def test_a_long_story_may_be_compared(cases: Cases) -> None:
    story = " ".join(f"kata{number}" for number in range(2000))
    case = cases.file("kata0 kata1")
    assert cases.near(story) == [case]


def test_terms_are_counted_for_their_rarity(cases: Cases) -> None:
    cases.file("jalan lubang")
    cases.file("jalan")
    counted = cases.database.run_now(
        lambda session: term_counts(session, ["jalan", "lubang", "talud"])
    )
    assert counted == {"jalan": 2, "lubang": 1, "talud": 0}
    assert cases.database.run_now(lambda session: term_counts(session, [])) == {}
