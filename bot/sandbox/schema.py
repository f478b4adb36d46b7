"""Every call is read by the Bot API's own table: unknown, missing or ill-typed fields are refused.

Telegram ignores unknown fields. The stand-in does not, since a misspelled field is a fault.
"""

import functools
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.sandbox.refusal import RefusalError, bad_request

Json = dict[str, Any]

# How the Bot API words the absence of these.
_MISSING = {
    "action": "wrong parameter action in request",
    "callback_query_id": "query_id is empty",
    "chat_id": "chat_id is empty",
    "document": "there is no document in the request",
    "file_id": "file_id not specified",
    "message_id": "message identifier is not specified",
    "text": "message text is empty",
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a method or type: its type in the Bot API's notation."""

    kind: str
    required: bool


@dataclass(frozen=True, slots=True)
class Schema:
    """The table: fields by method and by type, variants by the value of `type`, kinds of update."""

    methods: Mapping[str, Mapping[str, Field]]
    types: Mapping[str, Mapping[str, Field]]
    variants: Mapping[str, Mapping[str, str]]
    updates: tuple[str, ...]


@functools.cache
def load_schema() -> Schema:
    """The table of `botapi.json`, where a required field's name ends in an exclamation mark."""
    raw = json.loads(Path(__file__).with_name("botapi.json").read_text(encoding="utf-8"))

    def fields(table: Mapping[str, str]) -> dict[str, Field]:
        return {
            name.removesuffix("!"): Field(kind, name.endswith("!")) for name, kind in table.items()
        }

    return Schema(
        methods={name: fields(table) for name, table in raw["methods"].items()},
        types={name: fields(table) for name, table in raw["types"].items()},
        variants=raw["variants"],
        updates=tuple(raw["updates"]),
    )


def find_method(name: str) -> str:
    """The method's name as the Bot API spells it; case does not matter. Raises RefusalError."""
    for known in load_schema().methods:
        if known.lower() == name.lower():
            return known
    raise RefusalError(404, f"Not Found: the stand-in has no method {name}")


def read_call(method: str, raw: Mapping[str, object]) -> Json:
    """The call's fields, typed. Values may be JSON or, as forms send them, strings holding it.

    Raises RefusalError for an unknown field, a missing required one, or a value of another type.
    """
    table = load_schema().methods[method]
    # An empty string means "not given" in a form.
    given = {name: value for name, value in raw.items() if value not in (None, "")}
    for name in raw:
        if name not in table:
            raise bad_request(f'method {method} has no field "{name}"')
    for name, field in table.items():
        # setWebhook with an empty url is how a webhook is removed.
        if field.required and name not in given and name not in ("url", "commands"):
            raise bad_request(_MISSING.get(name, f'parameter "{name}" is required'))
    return {name: _read(table[name].kind, value, name) for name, value in given.items()}


def _read(kind: str, value: object, where: str) -> Any:
    if kind == "Absent":
        raise bad_request(f'the stand-in does not know the field "{where}"')
    if kind in _SCALARS:
        return _SCALARS[kind](value, where)
    if isinstance(value, str):
        value = _parse_json(value, where)
    if kind.startswith("Array of "):
        return _read_array(kind.removeprefix("Array of "), value, where)
    return _read_object(kind, value, where)


def _parse_json(value: str, where: str) -> object:
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(f"can't parse {where.replace('_', ' ')} JSON object") from None


def _read_array(kind: str, value: object, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise bad_request(f'field "{where}" must be of type Array')
    return [_read(kind, item, where) for item in value]


def _read_object(kind: str, value: object, where: str) -> Json:
    if not isinstance(value, dict):
        raise bad_request(f'field "{where}" must be of type Object')
    name = _choose_type(kind, value, where)
    table = load_schema().types[name]
    for key, field in table.items():
        if field.required and key not in value:
            raise bad_request(f"can't parse {name}: can't find field \"{key}\"")
    for key in value:
        if key not in table:
            raise bad_request(f'type {name} has no field "{key}"')
    return {key: _read(table[key].kind, item, key) for key, item in value.items()}


def _choose_type(kind: str, value: Mapping[str, object], where: str) -> str:
    """Which of several types an object is: by its `type`, or by the required fields it has."""
    schema = load_schema()
    if kind in schema.variants:
        name = schema.variants[kind].get(str(value.get("type")))
        if name is None:
            raise bad_request(f'field "{where}" has an unsupported type specified')
        return name
    names = kind.split(" or ")
    for name in names:
        needed = {key for key, field in schema.types[name].items() if field.required}
        if needed <= value.keys():
            return name
    if len(names) == 1:
        return names[0]
    raise bad_request(f'object expected as "{where}"')


def _read_integer(value: object, where: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,19}", value.strip()):
        return int(value)
    raise bad_request(f'field "{where}" must be of type Number')


def _read_float(value: object, where: str) -> float:
    try:
        return float(str(value))
    except ValueError:
        raise bad_request(f'field "{where}" must be of type Number') from None


def _read_boolean(value: object, where: str) -> bool:
    text = str(value).strip().lower()
    if text in ("true", "1", "yes"):
        return True
    if text in ("false", "0", "no"):
        return False
    raise bad_request(f'field "{where}" must be of type Boolean')


def _read_true(value: object, where: str) -> bool:
    if not _read_boolean(value, where):
        raise bad_request(f'field "{where}" must be true')
    return True


def _read_string(value: object, where: str) -> str:
    if isinstance(value, str):
        return value
    # A form has no types, and a number in JSON is taken as its digits, as Telegram does.
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise bad_request(f'field "{where}" must be of type String')


def _read_identifier(value: object, where: str) -> int | str:
    text = _read_string(value, where)
    return int(text) if re.fullmatch(r"-?\d{1,19}", text) else text


def _read_file(value: object, where: str) -> Upload | str:
    return value if isinstance(value, Upload) else _read_string(value, where)


def _read_upload(value: object, where: str) -> Upload:
    if not isinstance(value, Upload):
        raise bad_request(f'field "{where}" must be an uploaded file')
    return value


_SCALARS: Mapping[str, Callable[[object, str], Any]] = {
    "Integer": _read_integer,
    "Float": _read_float,
    "Boolean": _read_boolean,
    "True": _read_true,
    "String": _read_string,
    "Integer or String": _read_identifier,
    "InputFile or String": _read_file,
    "InputFile": _read_upload,
}
