"""Which agency a few letters mean, on the shipped register."""

import pytest

from bot.data import EXAMPLE_AGENCIES
from bot.desk.registering import read_agencies
from bot.rules.naming import Meant, Named, meant

REGISTER = [Named(one.code, one.name) for one in read_agencies(EXAMPLE_AGENCIES)]


def codes(typed: str) -> list[str]:
    return [REGISTER[place].code for place in meant(typed, REGISTER).places]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("pupr", "pupr"),
        ("PUPR", "pupr"),
        ("Dinas Sosial", "dinsos"),
        ("sosial", "dinsos"),
        ("lingkungan hidup", "dlh"),
        ("dinas lh", "dlh"),
        ("satpol pp", "satpolpp"),
        ("dpmd", "dpmd"),
        ("dpkpp", "perkimtan"),
        ("kec gelum", "kec-gelumbang"),
        ("gelum", "kec-gelumbang"),
        ("kec-lubai", "kec-lubai"),
        ("rambang niru", "kec-rambang-niru"),
        ("dinas pek umum", "pupr"),
        ("perhub", "dishub"),
        ("dinsos", "dinsos"),
        ("bukit", "ptba"),
        ("rabain", "rsud"),
        ("kominfo", "diskominfo"),
    ],
)
def test_a_code_a_word_a_beginning_or_initials_mean_one_agency(typed: str, code: str) -> None:
    assert codes(typed) == [code]
    assert meant(typed, REGISTER).sure


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("pu", {"pupr", "pu-prov"}),
        ("kesehatan", {"dinkes", "bpjs-kesehatan"}),
        ("lubai", {"kec-lubai", "kec-lubai-ulu"}),
        ("perta", {"perkimtan", "pertamina", "bpn"}),
        ("dis", {"dishub", "dispar"}),
    ],
)
def test_what_fits_several_is_left_open(typed: str, among: set[str]) -> None:
    assert among <= set(codes(typed))
    assert meant(typed, REGISTER).sure


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("dinkess", "dinkes"),
        ("puppr", "pupr"),
        ("dihsub", "dishub"),
        ("lingkunagn hidup", "dlh"),
        ("dinas kesehtan", "dinkes"),
        ("inspektorta", "inspektorat"),
        ("gelumbamg", "kec-gelumbang"),
        ("duckapil", "dukcapil"),
        ("du capil", "dukcapil"),
    ],
)
def test_what_is_mistyped_is_only_asked_about(typed: str, code: str) -> None:
    assert codes(typed)[0] == code
    assert not meant(typed, REGISTER).sure


@pytest.mark.parametrize(
    "typed", ["", " - ", "ngawur", "dinas ngawur", "xx", "satu dua tiga", "/tunda"]
)
def test_what_fits_nothing_finds_nothing(typed: str) -> None:
    assert meant(typed, REGISTER) == Meant()
