"""YAML as far as a file that people edit needs it: mappings, lists and text, each with its line, and nothing else.

No aliases, no tags, no directives, no second document, no key twice; size, depth and number of values are bounded. Every
scalar is the text that stands there (`no` is not False, `1.10` not 1.1): who reads a field says what it must be. Both
readers of YAML, for data maps and for policies, stand on this; errors are of the class that the reader brings. Each value
knows its place in the text, so that an editor can change it there and leave the rest as somebody wrote it.

libyaml reads some fifteen times as fast as Python does. It refuses a few things more than YAML 1.2 asks for (a question
mark in a flow), so whatever it refuses is read once more by the parser in Python, which has the last word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, TypeVar

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from privacy_console.casework.common.errors import Unreadable

MOST_BYTES = 5_000_000
MOST_DEPTH = 20
MOST_VALUES = 200_000

_YES, _NO = frozenset({"yes", "true"}), frozenset({"no", "false"})
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Origin:
    """The file a value stands in, and the error its reader speaks with."""

    name: str
    error: type[Unreadable]

    def fail(self, line: int, message: str) -> NoReturn:
        raise self.error(message, place=f"{self.name}, line {line}" if line else self.name)


@dataclass(slots=True)
class Node:
    """A value where it stands. Not frozen for speed alone: a map has a hundred thousand of them, and nobody changes one."""

    origin: Origin
    line: int
    """From 1."""
    start: int = field(default=0, kw_only=True)
    """Place of its first character in the text, and of the one after its last."""
    end: int = field(default=0, kw_only=True)

    def fail(self, message: str) -> NoReturn:
        self.origin.fail(self.line, message)

    def as_text(self) -> Text:
        if not isinstance(self, Text):
            self.fail("a text is expected here")
        return self

    def as_fields(self) -> Fields:
        if not isinstance(self, Fields):
            self.fail("fields (name: value) are expected here")
        return self

    def as_items(self) -> Items:
        if not isinstance(self, Items):
            self.fail("a list is expected here")
        return self


@dataclass(slots=True)
class Text(Node):
    value: str
    plain: bool
    """Without quotes: only then can `null` mean that there is nothing."""

    @property
    def nothing(self) -> bool:
        return self.plain and self.value in {"", "~", "null"}


@dataclass(slots=True)
class Items(Node):
    items: list[Node] = field(default_factory=list)
    flow: bool = False
    """Written in brackets."""


@dataclass(slots=True)
class Fields(Node):
    """Named values, with readers that fail at the right line. An absent field reads as its default."""

    fields: dict[str, Node] = field(default_factory=dict)
    names: dict[str, Text] = field(default_factory=dict)
    flow: bool = False
    """Written in braces."""

    def only(self, *known: str) -> None:
        for name in self.fields:
            if name not in known:
                self.origin.fail(self.names[name].line, f"“{short(name)}” is not known here; known are {', '.join(known)}")

    def need(self, name: str) -> Node:
        if name not in self.fields:
            self.fail(f"“{name}” is missing")
        return self.fields[name]

    def text(self, name: str, default: str | None = None) -> str:
        """The text of a field; it must be there, and not empty, where there is no default."""
        if name not in self.fields and default is not None:
            return default
        node = self.need(name).as_text()
        if node.nothing or not node.value.strip():
            if default is None:
                node.fail(f"“{name}” is empty")
            return default
        return node.value

    def maybe(self, name: str) -> str | None:
        """The text of a field that must be there and may say `null`."""
        node = self.need(name).as_text()
        return None if node.nothing else node.value

    def flag(self, name: str) -> bool:
        if name not in self.fields:
            return False
        node = self.fields[name].as_text()
        if node.value.lower() not in _YES | _NO:
            node.fail(f"“{name}” is yes or no")
        return node.value.lower() in _YES

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; one text counts as a list of one."""
        if name not in self.fields:
            return ()
        node = self.fields[name]
        each = node.items if isinstance(node, Items) else [node]
        return tuple(one.as_text().value for one in each)

    def table(self, name: str) -> Mapping[str, str]:
        """Fields whose values are all texts."""
        return {key: value.as_text().value for key, value in self.inner(name).items()}

    def inner(self, name: str) -> dict[str, Node]:
        return self.fields[name].as_fields().fields if name in self.fields else {}

    def items(self, name: str) -> list[Node]:
        return self.fields[name].as_items().items if name in self.fields else []

    def choice(self, name: str, among: type[_Choice], default: _Choice | None = None) -> _Choice:
        """One of the words of `among`; it must be there where there is no default."""
        if name not in self.fields and default is not None:
            return default
        return choose(self.need(name), among)

    def chosen(self, name: str, among: type[_Choice]) -> _Choice | None:
        return choose(self.fields[name], among) if name in self.fields else None


def choose(node: Node, among: type[_Choice]) -> _Choice:
    value = node.as_text().value
    try:
        return among(value)
    except ValueError:
        node.fail(f"“{short(value)}” is not one of {', '.join(among)}")


def short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"


def load(data: bytes | str, origin: Origin) -> Fields:
    """The one document of a file, which must be a mapping.

    Raises:
        origin.error: it cannot be read; the place names file and line.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > MOST_BYTES:
        origin.fail(0, f"the file is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        origin.fail(raw.count(b"\n", 0, error.start) + 1, "this is not UTF-8")
    try:
        root = _built(text, origin)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        origin.fail(line, f"this is not YAML ({error.problem or error.context or 'syntax'})")
    except (YAMLError, ValueError, OverflowError) as error:  # control characters; numbers beyond Unicode in an escape
        origin.fail(0, f"this is not YAML ({type(error).__name__})")
    if root is None:
        origin.fail(0, "the file is empty")
    return root.as_fields()


def read(path: Path, error: type[Unreadable]) -> bytes:
    """The bytes of a file, one more than is allowed at most, so that its size need not be believed."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as problem:
        raise error(problem.strerror or type(problem).__name__, place=path.name) from problem


def _built(text: str, origin: Origin) -> Node | None:
    if text.startswith("\ufeff"):
        origin.fail(1, "this begins with two byte order marks")
    try:
        return _build(text, YAML(typ="safe"), origin)
    except (YAMLError, ValueError, OverflowError):
        return _build(text, YAML(typ="safe", pure=True), origin)


def _build(text: str, parser: YAML, origin: Origin) -> Node | None:
    root: Node | None = None
    open_: list[Items | Fields] = []
    waiting: list[Text | None] = []  # of each open mapping, the key that waits for its value
    values = documents = 0
    event: Event
    for event in parser.parse(text):
        if isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent):
            values += 1
            line = event.start_mark.line + 1
            if values > MOST_VALUES:
                origin.fail(line, f"the file has more than {MOST_VALUES:,} values")
            node = _node(event, origin, line)
            if not open_:
                root = node
            else:
                waiting[-1] = _put(node, open_[-1], waiting[-1])
            if isinstance(node, Items | Fields):
                open_.append(node)
                waiting.append(None)
                if len(open_) > MOST_DEPTH:
                    origin.fail(line, f"this is nested deeper than {MOST_DEPTH} levels")
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            waiting.pop()
            _close(open_.pop(), event)
        elif isinstance(event, AliasEvent):
            origin.fail(event.start_mark.line + 1, "aliases (*name) are not taken; write it out")
        elif isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1 or event.version or event.tags:
                origin.fail(event.end_mark.line + 1, "one document without directives is expected")
    return root


def _node(event: ScalarEvent | MappingStartEvent | SequenceStartEvent, origin: Origin, line: int) -> Node:
    if event.anchor is not None:
        origin.fail(line, "anchors (&name) are not taken")
    if event.tag is not None:
        origin.fail(line, "tags (!name) are not taken")
    start = event.start_mark.index
    if isinstance(event, ScalarEvent):
        return Text(origin, line, event.value, not event.style, start=start, end=event.end_mark.index)
    if isinstance(event, MappingStartEvent):
        return Fields(origin, line, start=start, end=start, flow=bool(event.flow_style))
    return Items(origin, line, start=start, end=start, flow=bool(event.flow_style))


def _put(node: Node, parent: Items | Fields, key: Text | None) -> Text | None:
    """Put a value where it belongs; the key that waits for its value afterwards."""
    if isinstance(parent, Items):
        parent.items.append(node)
        return None
    if key is None:
        name = node.as_text()
        if name.value in parent.fields:
            name.fail(f"“{short(name.value)}” stands here a second time; first in line {parent.names[name.value].line}")
        return name
    if not isinstance(node, Text):
        node.line = key.line  # a person looks for the name, not for what stands below it
    parent.fields[key.value] = node
    parent.names[key.value] = key
    return None


def _close(node: Items | Fields, event: Event) -> None:
    """A flow ends with its bracket, a block with the last thing in it: what a parser says is where the next thing begins."""
    if node.flow:
        node.end = event.end_mark.index
        return
    inner = node.items[-1:] if isinstance(node, Items) else [*node.fields.values()][-1:]
    node.end = max([node.start, *(one.end for one in inner)])
