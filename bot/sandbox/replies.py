"""Answers as bytes, each written once."""

import json
from typing import Final

from bot.sandbox.errors import ApiError

_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Raw(str):
    """A result that is JSON already."""

    __slots__ = ()


def success(result: object) -> bytes:
    text = result if isinstance(result, Raw) else _encode(result)
    return f'{{"ok":true,"result":{text}}}'.encode()


def refusal(error: ApiError) -> bytes:
    return _encode(error.answer()).encode()
