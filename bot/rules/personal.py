"""What personal data looks like: the table of patterns behind masking.

Sources: NIK and family card number (KK) have 16 digits, the NIK as province, regency, district,
birth date (day + 40 for women) and serial (Kementerian Dalam Negeri); area codes of plates
(Korlantas Polri); Indonesian numbering plan (Kementerian Komunikasi dan Digital); check digit of
cards after ISO/IEC 7812.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.tracking import parse_tracking_id

BLOCK = "▇"


class PersonalKind(StrEnum):
    """What kind of personal data was found."""

    EMAIL = "email"
    USERNAME = "username"
    FAMILY_CARD = "family_card"
    NIK = "nik"
    PHONE = "phone"
    ACCOUNT = "account"
    CARD = "card"
    PLATE = "plate"
    NUMBER = "number"


WHOLE = frozenset({PersonalKind.EMAIL, PersonalKind.USERNAME})


@dataclass(frozen=True)
class Detector:
    """A pattern whose group `it` is the personal part, and a test that its text must pass."""

    kind: PersonalKind
    pattern: re.Pattern[str]
    holds: Callable[[str], bool] = bool


def is_nik(written: str) -> bool:
    """Sixteen digits that begin with a province and hold a day of birth."""
    return re.match(NIK_START, _digits(written)) is not None


def is_card(written: str) -> bool:
    """Luhn's check digit is right, and the digits are not all the same."""
    digits = [int(digit) for digit in reversed(_digits(written))]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0 and len(set(digits)) > 1


def is_personal_number(written: str) -> bool:
    """Neither a date nor an amount of money."""
    return not re.fullmatch(rf"{DATE}|{MONEY}", written)


def is_plate(written: str) -> bool:
    """No tracking ID: one written without its dash can look like a plate."""
    return not written.isalnum() or parse_tracking_id(written) is None


def is_phone(written: str) -> bool:
    """As many digits as Indonesian phone numbers have, and no amount of money."""
    return 8 <= len(_digits(written)) <= 14 and is_personal_number(written)  # noqa: PLR2004 - the numbering plan's lengths


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)


def _ways(*ways: str) -> str:
    return "|".join(f"(?:{way})" for way in ways)


def _number(it: str, *, after: str = "") -> re.Pattern[str]:
    """The number `it`, no piece of a longer one and not beside a masked one."""
    free = rf"(?P<it>{it})(?![\w{BLOCK}])(?![.,/-]\d)"
    if after:
        return re.compile(rf"(?<![A-Za-z])(?:{after}){free}", re.IGNORECASE)
    return re.compile(rf"(?<![\w{BLOCK}])(?<!\d[.,/-]){NO_PRICE}{free}", re.IGNORECASE)


PROVINCE = r"(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])"
NIK_START = rf"{PROVINCE}\d{{4}}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])"
DATE = r"\d{1,2}[-./ ]\d{1,2}[-./ ](?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}"
NO_PRICE = r"(?<!rp)(?<!rp )(?<!rp\.)(?<!rp\. )"
MONEY = r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?"
SEP = r"[ .-]?"
SIXTEEN = _ways(
    rf"\d{{4}}(?P<four>{SEP})\d{{4}}(?P=four)\d{{4}}(?P=four)\d{{4}}",
    rf"\d{{6}}{SEP}\d{{6}}{SEP}\d{{4}}",
    rf"\d\d{SEP}\d\d{SEP}\d\d{SEP}\d{{6}}{SEP}\d{{4}}",
    rf"\d\d{SEP}\d\d{SEP}\d\d{SEP}\d\d{SEP}\d\d{SEP}\d\d{SEP}\d{{4}}",
    r"(?:\d ){15}\d",
)
# Between a word such as "rekening" and its number.
LINK = r"[\s:=.#(]|\b(?:nomor|nmr|no|saya|sy|ku|kami|adalah|ini|an|atas nama|aktif|yaitu)\b"
GAP = rf"(?:{LINK}){{0,6}}"
BANKS = r"bank|bri|bni|bca|mandiri|bsi|btn|bsb|sumsel|babel|danamon|cimb|permata|jago"
ACCOUNT_GAP = rf"(?:{LINK}|\b(?:{BANKS})\b){{0,12}}"
# After a space two digits or more, so that "12345678 3 kali" ends where it should.
LONG = r"(?=(?:[ .-]?\d){6})\d+(?:[.-]\d+| \d{2,})*"
ID_WORDS = (
    r"nik|e-?ktp|ktp|sim|npwp|nip|nisn|nuptk|nrp|paspor|passport|bpjs|kis|jkn|kpj|noka|kks|kip|"
    r"no(?:mor)?\.?\s*(?:kartu|peserta|induk|identitas|anggota|pelanggan)|id\s*pel(?:anggan)?"
)
PHONE_WORDS = (
    r"(?:no(?:mor)?\.?\s*)?(?:hp|hape|handphone|wa|whats?app|telp|tlp|tlpn|telpon|telepon|"
    r"telephone|phone|kontak|hubungi|call|sms|cp)"
)
ACCOUNT_WORDS = r"(?:no|nomor)?\.?\s*(?:rekening|rek|acc|account|virtual account|va)"
# Two digits where a country code or a zero may stand, then the 8 of mobile numbers.
MOBILE = r"(?:\(?\+?62\)?[ .-]{0,2}(?:\(0\))?|0)8\d{1,2}(?:[ .-]{0,2}\d){5,10}"
LANDLINE = _ways(
    r"\(0\d{2,3}\)[ .-]{0,2}\d{3,4}[ .-]?\d{3,5}",
    r"0[2-79]\d{1,2}[ .-]{1,2}\d{5,8}",
    r"0[2-79]\d{1,2}[ .-]\d{3,4}[ .-]\d{3,4}",
    r"0[2-79]\d{7,9}",
    r"\(?\+62\)?[ .-]?[2-79]\d{1,2}[ .-]?\d{3,4}[ .-]?\d{3,4}",
)
AREAS = (
    "A|AA|AB|AD|AE|AG|B|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|D|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR"
    "|DS|DT|DW|E|EA|EB|ED|F|G|H|K|KB|KH|KT|KU|L|M|N|P|PA|PB|R|S|T|W|Z"
)
HOUSES = ("blok", "gang", "kelas", "ruang", "tipe", "type", "jalur")
NO_PLATE_BEFORE = "".join(rf"(?i:(?<!{word} ))" for word in HOUSES)
PLATE = rf"(?:{AREAS})[ .-]?(?:[1-9]\d{{2,3}}[ .-]?[A-Z]{{1,3}}|[1-9]\d[ .-]?[A-Z]{{2,3}})"
PLATE_WORDS = (
    r"(?:plat|nopol|no\.?\s*pol(?:isi)?|nomor polisi|bernopol)"
    r"(?:[\s:.]|\b(?:nomor|no|mobil|motor|truk|kendaraan)\b){0,4}"
)
NO_WORD = r"(?!(?:di|ke|yg|dan|ini|itu|ada|tdk|dr|td|tgl|jam)\b)"
SPOKEN_PLATE = (
    rf"(?:(?:{AREAS})[ .-]?\d{{1,4}}(?:[ .-]?{NO_WORD}[A-Z]{{1,3}})?|\d{{3,4}}[ .-]?[A-Z]{{1,3}})"
)

# The first detector that finds a place has it.
DETECTORS = (
    Detector(
        PersonalKind.EMAIL,
        re.compile(r"(?<![\w.+%▇-])(?P<it>[\w.+%-]+@[\w-]+(?:\.[\w-]+)+)", re.ASCII),
    ),
    Detector(PersonalKind.USERNAME, re.compile(r"(?<![\w.▇@/])(?P<it>@[A-Za-z]\w{3,31})")),
    Detector(
        PersonalKind.USERNAME, re.compile(r"\bt\.me/(?P<it>[A-Za-z]\w{3,31})", re.IGNORECASE)
    ),
    Detector(
        PersonalKind.FAMILY_CARD,
        _number(SIXTEEN, after=rf"(?:no\.?\s*)?(?:kk|kartu keluarga){GAP}"),
    ),
    Detector(
        PersonalKind.ACCOUNT,
        _number(LONG, after=ACCOUNT_WORDS + ACCOUNT_GAP),
        is_personal_number,
    ),
    Detector(PersonalKind.NIK, _number(SIXTEEN), is_nik),
    Detector(PersonalKind.CARD, _number(r"\d(?:[ -]?\d){12,18}"), is_card),
    Detector(PersonalKind.NIK, _number(SIXTEEN)),
    Detector(PersonalKind.PHONE, _number(MOBILE), is_phone),
    Detector(PersonalKind.PHONE, _number(LANDLINE), is_phone),
    Detector(PersonalKind.PHONE, _number(LONG, after=PHONE_WORDS + GAP), is_personal_number),
    Detector(
        PersonalKind.NIK, _number(LONG, after=rf"(?:nik|e-?ktp|ktp){GAP}"), is_personal_number
    ),
    Detector(
        PersonalKind.NUMBER, _number(LONG, after=rf"(?:{ID_WORDS}){GAP}"), is_personal_number
    ),
    Detector(PersonalKind.NUMBER, _number(r"000\d{10}")),  # members of BPJS Kesehatan
    Detector(
        PersonalKind.PLATE,
        re.compile(rf"(?<![\w▇]){NO_PLATE_BEFORE}(?P<it>{PLATE})(?![\w▇-])"),
        is_plate,
    ),
    Detector(PersonalKind.PLATE, _number(SPOKEN_PLATE, after=PLATE_WORDS)),
)
