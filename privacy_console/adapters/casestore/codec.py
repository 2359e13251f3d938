"""Values to JSON and back, led by their types. What is kept of a value is exactly its fields."""

from __future__ import annotations

import base64
import collections.abc
import dataclasses
import json
import types
import typing
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
Turn = Callable[[Any], Any]


def dumped(value: object) -> str:
    """Compact JSON of a dataclass; ASCII, so that no text of the world is one that the store cannot keep."""
    kind: Any = type(value)
    return json.dumps(_writer(kind)(value), separators=(",", ":"))


def loaded(kind: type[T], text: str) -> T:
    """The value that `dumped` was given. Fields that the text lacks take their defaults.

    Raises:
        TypeError: the text has a field that the type lacks, or lacks one that has no default.
    """
    of: Any = kind
    made: T = _reader(of)(json.loads(text))
    return made


@cache
def _writer(kind: Any) -> Turn:
    return _turn(kind, _writer, _write_dataclass, {datetime: datetime.isoformat, date: date.isoformat, bytes: _base64})


@cache
def _reader(kind: Any) -> Turn:
    return _turn(
        kind, _reader, _read_dataclass, {datetime: datetime.fromisoformat, date: date.fromisoformat, bytes: base64.b64decode}
    )


def _turn(kind: Any, inner: Callable[[Any], Turn], fields: Callable[[Any], Turn], leaves: dict[Any, Turn]) -> Turn:
    if kind in leaves:
        return leaves[kind]
    if kind in {str, int, float, bool, type(None)}:
        return _as_it_is
    if hasattr(kind, "__supertype__"):
        return inner(kind.__supertype__)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple and arguments[1:] == (...,):
        each = inner(arguments[0])
        return lambda values: tuple(each(value) for value in values)
    if origin is tuple:
        turns = [inner(argument) for argument in arguments]
        return lambda values: tuple(turn(value) for turn, value in zip(turns, values, strict=True))
    if origin is collections.abc.Mapping and arguments[0] is str:
        of_value = inner(arguments[1])
        return lambda values: {name: of_value(value) for name, value in values.items()}
    if origin in {types.UnionType, typing.Union} and type(None) in arguments and len(arguments) == 2:
        present = inner(next(argument for argument in arguments if argument is not type(None)))
        return lambda value: None if value is None else present(value)
    if origin is types.UnionType and set(arguments) <= {str, int, bytes, type(None)}:
        return apart if inner is _writer else together
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind if inner is _reader else _value
    if dataclasses.is_dataclass(kind):
        return fields(kind)
    raise TypeError(f"{kind!r} has no form in JSON here")


def _write_dataclass(kind: Any) -> Turn:
    turns = [(name, _writer(hint)) for name, hint in _fields(kind)]
    return lambda value: {name: turn(getattr(value, name)) for name, turn in turns}


def _read_dataclass(kind: Any) -> Turn:
    turns = {name: _reader(hint) for name, hint in _fields(kind)}

    def read(found: dict[str, Any]) -> Any:
        if unknown := found.keys() - turns.keys():
            raise TypeError(f"{kind.__name__} has no {sorted(unknown)}")
        return kind(**{name: turns[name](value) for name, value in found.items()})

    return read


def _fields(kind: Any) -> list[tuple[str, Any]]:
    hints = typing.get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in dataclasses.fields(kind)]


def apart(value: str | int | bytes | None) -> object:
    """A value in JSON in which bytes are not taken for text: they travel in a list."""
    return [_base64(value)] if isinstance(value, bytes) else value


def together(value: Any) -> Any:
    return base64.b64decode(value[0]) if isinstance(value, list) else value


def _as_it_is(value: Any) -> Any:
    return value


def _value(value: Any) -> Any:
    return value.value


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
