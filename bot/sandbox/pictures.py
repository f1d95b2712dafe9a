"""Makes small pictures that differ from each other, and measures pictures that come in."""

from itertools import count
from typing import Final

_serial: Final = count(1)

_WIDTH, _HEIGHT = 320, 240
_ONES: Final = bytes([1]) * 64
_SHORTEST_CODE: Final = bytes([1]) + bytes(15) + bytes([0])
_MAGIC: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF")
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_MARKER: Final = 0xFF
_UNMEASURED: Final = (1280, 960)


def make_picture() -> bytes:
    """A grey JPEG whose comment, and so whose bytes, no other one has."""
    blocks = (_WIDTH // 8) * (_HEIGHT // 8)
    size = _HEIGHT.to_bytes(2, "big") + _WIDTH.to_bytes(2, "big")
    return b"".join(
        (
            b"\xff\xd8",
            _segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
            _segment(0xFE, f"picture {next(_serial)}".encode()),
            _segment(0xDB, b"\0" + _ONES),
            _segment(0xC0, b"\x08" + size + b"\x01\x01\x11\0"),
            _segment(0xC4, b"\0" + _SHORTEST_CODE),
            _segment(0xC4, b"\x10" + _SHORTEST_CODE),
            _segment(0xDA, b"\x01\x01\0\0\x3f\0"),
            # Each block says "as the one before" and "nothing else": two zero bits.
            bytes(blocks * 2 // 8),
            b"\xff\xd9",
        )
    )


def is_picture(content: bytes) -> bool:
    return content.startswith(_MAGIC)


def measure(content: bytes) -> tuple[int, int]:
    """Width and height of a JPEG or PNG; a camera's usual ones for the rest."""
    if content.startswith(_MAGIC[1]):
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    at = 2
    while content.startswith(_MAGIC[0]) and at + 9 <= len(content) and content[at] == _MARKER:
        if content[at + 1] in _FRAMES:
            height, width = content[at + 5 : at + 7], content[at + 7 : at + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return _UNMEASURED


def _segment(marker: int, payload: bytes) -> bytes:
    return bytes([_MARKER, marker]) + (len(payload) + 2).to_bytes(2, "big") + payload
