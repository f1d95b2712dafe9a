"""Which agency of the register a story accuses: told only where it is clear.

Everybody names agencies: as the place ("di depan Dinas Sosial"), as the one who should help
("mohon Inspektorat memeriksa"), by a kecamatan that only says where it was. Such mentions do not
count. A wrong guess would hide a case from people who should see it, so two agencies named are
none, and an officer can always say it otherwise.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

SHORTEST_CODE = 4
# Institutions that every puskesmas, school and so on is one of: whose they are says the
# register's column of duties.
INSTITUTIONS = ("puskesmas", "posyandu", "pustu")
# Names that the register does not have, as people write them.
EVERYDAY = {
    "capil": "dukcapil",
    "catatan sipil": "dukcapil",
    "satpol pp": "satpolpp",
    "pol pp": "satpolpp",
    "dinas pu": "pupr",
    "dinas pendidikan": "disdikbud",
    "disdik": "disdikbud",
    "dinas perizinan": "dpmptsp",
    "rumah sakit umum": "rsud",
    "rsud": "rsud",
    "pdam": "pdam",
}
HEADS = "Dinas|Badan|Satuan|Sekretariat|Kantor|Perumda"
DISTRICT = "Kecamatan "
PEOPLE = (
    r"oknum|pegawai|petugas|staf|staff|kepala|kabid|kasi|kadis|pejabat|atasan|honorer|pns|asn|"
    r"guru|dokter|bidan|perawat|mantri|sopir|supir|satpam|anggota"
)
NEXT_WORDS = r"[\s.:]+(?:[\w-]+\s+){0,2}$"
# A person of the agency, a place beside it, or a plea to it, right before its name.
PERSON = re.compile(rf"\b(?:{PEOPLE})(?:nya)?{NEXT_WORDS}", re.IGNORECASE)
BESIDE = re.compile(
    r"\b(?:depan|dekat|samping|belakang|seberang|sekitar|sebelah|arah|menuju|antara)"
    rf"(?:nya)?{NEXT_WORDS}",
    re.IGNORECASE,
)
PLEADED = re.compile(
    r"\b(?:mohon|dimohon|tolong|harap|berharap|kepada|kpd|yth|(?:me|di)?lapor(?:kan)?|mengadu|"
    rf"diadukan|agar|supaya|semoga){NEXT_WORDS}",
    re.IGNORECASE,
)
BEFORE = 60


@dataclass(frozen=True)
class Named:
    """An agency of the register, as far as a story can name it."""

    id: int
    code: str
    name: str
    duties: str = ""


@dataclass(frozen=True)
class Mention:
    """Where a story names an agency."""

    id: int
    start: int
    end: int


def accused_of(story: str, register: Iterable[Named], *, by_person: bool = False) -> int | None:
    """The number of the only agency that the story accuses, or None; with `by_person` only where
    somebody who works there is named ("pegawai Dinas Sosial")."""
    found = [
        mention
        for agency in register
        for mention in _mentions(story, agency)
        if _counts(story[max(0, mention.start - BEFORE) : mention.start], by_person=by_person)
    ]
    named = {one.id for one in found if not any(_holds(other, one) for other in found)}
    return named.pop() if len(named) == 1 else None


def _counts(before: str, *, by_person: bool) -> bool:
    if PERSON.search(before):
        return True
    return not by_person and not BESIDE.search(before) and not PLEADED.search(before)


def _holds(larger: Mention, smaller: Mention) -> bool:
    """ "Puskesmas Gelumbang" names that unit alone, not also whose puskesmas are."""
    longer = larger.end - larger.start > smaller.end - smaller.start
    inside = larger.start <= smaller.start and smaller.end <= larger.end
    return larger.id != smaller.id and longer and inside


def _mentions(story: str, agency: Named) -> Iterator[Mention]:
    for way in _ways(agency):
        for match in re.finditer(rf"(?<![\w-])(?:{way})(?![\w-])", story, re.IGNORECASE):
            yield Mention(agency.id, *match.span())


def _ways(agency: Named) -> Iterator[str]:
    """The patterns by which this agency is named."""
    if agency.name.startswith(DISTRICT):
        place = _spaced(agency.name.removeprefix(DISTRICT))
        yield rf"(?:kantor\s+(?:camat|kecamatan)|(?:pak|bu|bpk|ibu|bapak)?\s*camat)\s+{place}"
        yield rf"(?:(?:{PEOPLE})\s+(?:kantor\s+)?)kecamatan\s+{place}"
        return
    yield _spaced(agency.name)
    if len(agency.code) >= SHORTEST_CODE and agency.code.isalpha():
        yield rf"(?:dis)?{agency.code}"
    if begun := re.match(rf"(?:{HEADS})\s+(?:(?!dan\b)\w+\s*){{1,3}}", agency.name):
        yield _spaced(begun.group())
    yield from (_spaced(word) for word, code in EVERYDAY.items() if code == agency.code)
    duties = {duty.strip().lower() for duty in agency.duties.split(";")}
    yield from (word for word in INSTITUTIONS if word in duties)


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))
