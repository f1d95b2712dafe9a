"""Reads the four ways in which parameters travel: query, JSON, urlencoded and multipart."""

import json
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, unquote

from bot.sandbox.errors import bad_request

_BOUNDARY: Final = re.compile(r'boundary="?([^";,]+)"?', re.IGNORECASE)
_NAME: Final = re.compile(rb'[; ]name="([^"]*)"', re.IGNORECASE)
_FILENAME: Final = re.compile(rb'filename="([^"]*)"', re.IGNORECASE)
_FILENAME_CODED: Final = re.compile(rb"filename\*=utf-8''([^;\r\n]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Form:
    """What a call brought: values by name, and files by field or attach name."""

    values: dict[str, object]
    uploads: dict[str, Upload]


def read_form(content_type: str, query: str, body: bytes) -> Form:
    """Decode one call, whatever its encoding."""
    try:
        return _read(content_type, query, body)
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error


def _read(content_type: str, query: str, body: bytes) -> Form:
    values: dict[str, object] = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
    if not body:
        return Form(values, {})
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return _multipart(content_type, body, values)
    if kind == "application/json":
        values.update(_json_object(body))
    else:
        values.update(parse_qsl(body.decode(), keep_blank_values=True))
    return Form(values, {})


def _json_object(body: bytes) -> dict[str, object]:
    try:
        found = json.loads(body.decode())
    except json.JSONDecodeError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(found, dict):
        raise bad_request("object expected")
    return found


def _multipart(content_type: str, body: bytes, values: dict[str, object]) -> Form:
    boundary = _BOUNDARY.search(content_type)
    if boundary is None:
        raise bad_request("multipart without a boundary")
    uploads: dict[str, Upload] = {}
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary[1].encode())[1:]:
        head, _, content = part.partition(b"\r\n\r\n")
        name = _NAME.search(head)
        if name is None:
            continue
        field = unquote(name[1].decode())
        filename = _filename(head)
        if filename is None:
            values[field] = content.decode()
        else:
            uploads[field] = Upload(filename, content)
    return Form(values, uploads)


def _filename(head: bytes) -> str | None:
    if coded := _FILENAME_CODED.search(head):
        return unquote(coded[1].decode())
    plain = _FILENAME.search(head)
    return unquote(plain[1].decode()) if plain else None
