"""What kind of report a text seems to be, by how it begins and what it asks for."""

import re

from storage.words import Kind

# The first that fits, in this order; whoever writes to such a service complains as a rule.
CUES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.APPRECIATION,
        re.compile(
            r"\A\W*(?:\w+\W+){0,3}(?:terima\s*kasih|makasih|apresiasi|salut|bangga|thank)\b"
            r"(?!.*\b(?:tapi|tetapi|namun|mohon|tolong|rusak|belum|tidak)\b)",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    (
        Kind.ASPIRATION,
        re.compile(
            r"\b(?:usul(?:an)?|mengusulkan|saran|menyarankan|aspirasi|alangkah\s+baiknya|"
            r"sebaiknya|(?:mohon|minta|tolong)\s+(?:agar\s+)?(?:dibangun|dibuat|diadakan|ditambah)"
            r"(?:kan)?|suggest(?:ion)?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.INFORMATION,
        re.compile(
            r"\A\W*(?:\w+\W+){0,4}(?:apakah|bagaimana|gimana|kapan|berapa|di\s?mana|siapa)\b|"
            r"\b(?:mau|ingin|numpang|hendak)\s+(?:tanya|bertanya|menanyakan)\b|"
            r"\b(?:mohon|minta|permintaan)\s+(?:informasi|info|penjelasan)\b|"
            r"\b(?:apa\s+(?:saja\s+)?syarat|cara\s+(?:mengurus|membuat|daftar))|\A[^.!]*\?\s*\Z",
            re.IGNORECASE,
        ),
    ),
)


def kind_of(text: str) -> Kind:
    """The kind that the text seems to be; a complaint where nothing says otherwise."""
    return next((kind for kind, cue in CUES if cue.search(text)), Kind.COMPLAINT)
