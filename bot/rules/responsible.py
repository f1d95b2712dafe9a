"""Who answers for it: the named person or unit in an answer.

A name, or a unit below the agency (seksi, bidang, regu): "Dinas PUPR" alone is where a complaint
was sent, not who does the work. Whom an answer greets is not responsible either.
"""

import re

NAME = r"[A-Z][a-z'’]+(?:\s+(?:[A-Z]\.|bin|binti|[A-Z][a-z'’]+)){0,3}"
TITLE = (
    r"(?i:kades|kepala\s+(?:desa|seksi|bidang|regu|upt|uptd|puskesmas|dusun|sekolah)|kabid|kasi|"
    r"camat|lurah|sekcam|sekdes|kadus|mandor|dokter|dr\.?|ir\.?|h\.?|hj\.?)"
)
HONORIFIC = (
    r"(?i:bapak|bpk\.?|pak|bp\.?|ibu|bu|sdr\.?|sdri\.?|saudara|saudari|mas|mbak|bang|kak|mr\.?|"
    r"mrs\.?|ms\.?)"
)
PERSON = rf"{HONORIFIC}\s+(?:{TITLE}\s+)?{NAME}"
UNIT = (
    r"(?i:(?:seksi|bidang|regu|tim|uptd?|satgas|sub\s?bagian|subbag|sub\s?bidang|subbid|unit|"
    r"gugus\s+tugas|pos|posko))"
)
UNIT_NAME = rf"{UNIT}\s+(?:[A-Z][\w.]*|\d+|[IVX]+\b)(?:\s+(?:dan\s+|&\s+)?(?:[A-Z]\w*|\d+)){{0,4}}"
LEAD = (
    r"(?i:penanggung\s?jawab|penanggungjawab|pj|pic|narahubung|kontak(?:\s+person)?|"
    r"contact(?:\s+person)?|cp|person\s+in\s+charge|responsible(?:\s+(?:person|officer|unit))?|"
    r"koordinator|mandor|pengawas|kepala\s+regu|petugas|pelaksana)"
    r"(?i:nya)?(?i:\s+(?:kami|lapangan|lokasi|teknis|kegiatan))?"
)
IS = r"(?:\s*[:=-]\s*|\s+(?i:adalah|ialah|yaitu|oleh|is)\s+|\s+)"
DONE_BY = (
    r"(?i:(?:di|akan\s+di)?(?:tangani|kerjakan|laksanakan|perbaiki|pimpin|tugaskan|serahkan|angkut|"
    r"bersihkan|handled|assigned)(?:kan)?(?:\s+langsung)?\s+(?:oleh|kepada|ke|by|to)|menugaskan)"
)
CALL = r"(?i:(?:meng)?hubungi|kontak|contact|call|telepon)"
PHONE = r"(?:\+?62|0)[\d ▇-]{7,}"

# The first way of naming that is found counts; `who` is the person or unit.
WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{LEAD}\s*[:=]\s*(?P<who>{PERSON}|{UNIT_NAME}|{NAME})",
        rf"\b{LEAD}{IS}(?P<who>{PERSON}|{UNIT_NAME})",
        rf"\b(?P<who>(?i:regu|tim)\s+{PERSON})",
        rf"\b{DONE_BY}\s+(?:{LEAD}\s+)?(?P<who>{PERSON}|{UNIT_NAME})",
        rf"\b(?P<who>{PERSON})",
        rf"\b{LEAD}(?:\s+(?i:adalah|is)|(?<=kami)|(?<=lapangan))\s+(?P<who>{NAME})",
        rf"\b{CALL}\s+(?P<who>{NAME})(?=[\s,:(]+(?i:di|at|hp|wa)?[\s:.(]*{PHONE})",
        rf"\b{CALL}\s+(?P<who>[a-z]{{3,}})(?=[\s,:(]+{PHONE})",
        rf"\b(?:{LEAD}|{DONE_BY}|(?i:regu|tim|hubungi|oleh))\s*:?\s*"
        r"(?P<who>(?:pak|bapak|bu|ibu|sdr\.?)\s+[a-z]{3,})\b",
    )
)
# Capitalised all the same: whom an answer speaks to, offices, words that begin a sentence.
NO_NAME = re.compile(
    r"\b(?:Bapak|Ibu|Pak|Bu|Saudara|Saudari|Pelapor|Warga|Masyarakat|Yth|Bupati|Wakil|Wali|Walikota|Presiden|Gubernur|"
    r"Camat|Lurah|Kades|Kepala|Pimpinan|Sekda|Sekretaris|Menteri|Dinas|Kantor|Kabupaten|"
    r"Kecamatan|Desa|Call|Center|Layanan|Kami|Akan|Sudah|Telah|Terkait|Teknis|Lapangan|Segera|"
    r"Mohon|Terima|Admin|Customer|Service|Hotline|Sekalian|Semua|Dan|Yang|Untuk|Kota|Anda)\b",
    re.IGNORECASE,
)
NO_LOWER_NAME = re.compile(
    r"\b(?:yang|akan|sudah|telah|mohon|untuk|dan|kami|kita|dari|kepala|camat|lurah|kades|bupati|"
    r"terkait|teknis|kantor|dinas|nomor|call|pada|dengan|agar|semua|sekalian|pelapor|anda|di)$"
)
GREETING_BEFORE = re.compile(
    r"(?:\b(?:yth\.?|yang\s+terhormat|selamat\s+\w+|halo|hai|hallo|dear|hello|hi|maaf|"
    r"terima\s?kasih(?:\s+banyak)?|makasih|thanks?(?:\s+you)?|baik|siap|salam|wb\.?|"
    r"(?:laporan|aduan|pengaduan|keluhan|informasi)(?:nya)?(?:\s+dari)?)[\s,:]*"
    r"(?:kepada\s+)?)$",
    re.IGNORECASE,
)


def responsible_person(text: str) -> str | None:
    """The first person or unit that the text names as responsible, as written, or None."""
    for way in WAYS:
        for match in way.finditer(text):
            if _names(match["who"]) and not GREETING_BEFORE.search(text[: match.start("who")]):
                return match["who"].strip()
    return None


def _names(who: str) -> bool:
    """Whether something is left of the name without its honorific and title."""
    bare = re.sub(rf"^(?:(?i:regu|tim)\s+)?{HONORIFIC}\s+(?:{TITLE}\s+)?", "", who)
    bare = re.sub(rf"^{UNIT}\s+", "", bare)
    return not NO_NAME.match(bare) and not NO_LOWER_NAME.search(bare)
