"""Checks a call's parameters against the library's own method classes."""

import json
import types
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache
from typing import Final, Union, get_args, get_origin

import aiogram.methods
from aiogram.client.default import Default
from aiogram.types import InlineKeyboardMarkup, InputFile
from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.forms import Form

_MISSING: Final = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "video": "there is no video in the request",
    "voice": "there is no voice in the request",
    "file_id": "file_id not specified",
    "media": "there are no messages to send",
    "action": "wrong parameter action in request",
}
# Where an empty text asks for something: no caption, no icon.
_MEANT_EMPTY: Final = {("copymessage", "caption"), ("editforumtopic", "icon_custom_emoji_id")}
_TIMES: Final = {int, datetime, timedelta}
_TRUTH: Final = {True: True, False: False, "true": True, "false": False, "1": True, "0": False}

Reader = Callable[[object], object]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One named parameter: is it needed, and how is it read."""

    name: str
    required: bool
    read: Reader


def _known() -> Iterator[tuple[str, type[BaseModel]]]:
    for name in aiogram.methods.__all__:
        found = getattr(aiogram.methods, name)
        spelled = getattr(found, "__api_method__", None)
        # The base class has a property there instead of a name.
        if isinstance(spelled, str):
            yield spelled.lower(), found


METHODS: Final = dict(_known())


def spelling(method: str) -> str | None:
    """A method's name as Telegram spells it, if Telegram has it."""
    known = METHODS.get(method)
    return str(getattr(known, "__api_method__", "")) if known else None


def check(method: str, form: Form) -> dict[str, object]:
    """Give the call's values by name, typed; raise Telegram's 400 otherwise."""
    known = parameters_of(method)
    for name in form.values:
        if name not in known:
            raise bad_request(f'unknown parameter "{name}"')
    checked: dict[str, object] = {}
    for name, parameter in known.items():
        value = form.values.get(name)
        if value is not None and (value != "" or (method, name) in _MEANT_EMPTY):
            checked[name] = parameter.read(value)
        elif name in form.uploads:
            checked[name] = f"attach://{name}"
        elif parameter.required:
            raise bad_request(_MISSING.get(name, f'parameter "{name}" is required'))
    return checked


@cache
def parameters_of(method: str) -> dict[str, Parameter]:
    """Every parameter of a method, built once from the class's fields."""
    fields = METHODS[method].model_fields
    return {
        name: Parameter(name, required, _reader(name, field.annotation))
        for name, field in fields.items()
        # An empty address is how a webhook is taken away.
        for required in [field.is_required() and (method, name) != ("setwebhook", "url")]
    }


def _reader(name: str, annotation: object) -> Reader:
    kinds = [kind for kind in _members(annotation) if not _is_aside(kind)]
    simple = set(kinds)
    if simple == {bool}:
        return lambda value: _boolean(name, value)
    if simple <= _TIMES:
        return lambda value: _integer(name, value)
    if simple == {float}:
        return lambda value: _float(name, value)
    if simple == {str}:
        return lambda value: _string(name, value)
    if simple == {int, str}:
        return lambda value: _integer_or_name(name, value)
    return _structure_reader(name, Union[tuple(kinds)])  # noqa: UP007 - members known at run time


def _members(annotation: object) -> list[object]:
    if get_origin(annotation) in {Union, types.UnionType}:
        return [member for part in get_args(annotation) for member in _members(part)]
    return [annotation]


def _is_aside(kind: object) -> bool:
    if kind is types.NoneType:
        return True
    return isinstance(kind, type) and issubclass(kind, Default | InputFile)


def _wrong(name: str, kind: str) -> ApiError:
    return bad_request(f'field "{name}" must be of type {kind}')


def _boolean(name: str, value: object) -> bool:
    known = value.lower() if isinstance(value, str) else value
    if not isinstance(known, str | bool) or known not in _TRUTH:
        raise _wrong(name, "Boolean")
    return _TRUTH[known]


def _integer(name: str, value: object) -> int:
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        with suppress(ValueError):
            return int(value)
    raise _wrong(name, "Number")


def _float(name: str, value: object) -> float:
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        with suppress(ValueError):
            return float(value)
    raise _wrong(name, "Number")


def _string(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(name, "String")
    return value


def _integer_or_name(name: str, value: object) -> int | str:
    if isinstance(value, str):
        return int(value) if value.lstrip("-").isdecimal() else value
    return _integer(name, value)


def _structure_reader(name: str, annotation: object) -> Reader:
    adapter: TypeAdapter[object] = TypeAdapter(annotation)
    only_inline = annotation is InlineKeyboardMarkup

    @lru_cache(maxsize=1024)
    def from_text(text: str) -> object:
        try:
            return compared(json.loads(text))
        except ValueError as error:
            raise bad_request(f"can't parse {name} JSON object") from error

    def compared(value: object) -> object:
        if only_inline and isinstance(value, dict) and "inline_keyboard" not in value:
            raise bad_request("inline keyboard expected")
        try:
            model = adapter.validate_python(value)
        except ValidationError as error:
            raise bad_request(f"can't parse {name}: {_first_problem(error)}") from error
        for stranger in _strangers(model):
            raise bad_request(f'unknown field "{stranger}" in {name}')
        return value

    def read(value: object) -> object:
        return from_text(value) if isinstance(value, str) else compared(value)

    return read


def _first_problem(error: ValidationError) -> str:
    problem = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}"


def _strangers(model: object) -> Iterator[str]:
    """Names in a parsed value that its class does not know."""
    if isinstance(model, list):
        for item in model:
            yield from _strangers(item)
    elif isinstance(model, BaseModel):
        yield from model.model_extra or ()
        for value in model.__dict__.values():
            if isinstance(value, list | BaseModel):
                yield from _strangers(value)
