"""A message as a tree of parts, in linear time.

The standard library decides what a header or a body means; only the cutting is done here, because its own parser recurses
with every nested part and takes minutes for one long header. Nothing is copied before a body is wanted, depth and number
are bounded, and what is beyond them is left out with a warning: the original bytes are kept by whoever handed them in.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.errors import MessageError
from email.headerregistry import HeaderRegistry
from email.message import Message
from typing import Any

MAX_SIZE = 50 * 1024 * 1024
MAX_DEPTH = 50
MAX_PARTS = 1_000
MAX_HEADERS = 300
MAX_HEADER = 8_000
MAX_HEADER_BLOCK = 1_000_000
MAX_TEXT_BYTES = 4_000_000
"""Of a part that is text; no letter is read further, however it is written."""

ODD = (LookupError, ValueError, AttributeError, TypeError, AssertionError, ArithmeticError, RecursionError, MessageError)
"""What the standard library's header parser was seen to raise for what a stranger can write."""

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:[ \t]*")
_registry = HeaderRegistry()
_NOT_FOR_TEXT = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
_WINDOWS = frozenset({"iso8859-1", "ascii", "latin-1"})
"""Labels under which mail programs send Windows-1252, as browsers know too."""
_CONTROLS: dict[int, str | None] = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, 0xAD, 0xFEFF)) | {
    0xA0: " ",
    0x2028: "\n",
    0x2029: "\n",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its headers as text, its type, its parts, and where its body lies in the whole."""

    whole: bytes
    headers: tuple[tuple[str, str], ...]
    media_type: str
    parameters: Mapping[str, str]
    start: int
    end: int
    parts: tuple[Part, ...]

    def first(self, name: str) -> str:
        return next((value for key, value in self.headers if key == name), "")

    @property
    def disposition(self) -> tuple[str, str]:
        """`inline`, `attachment` or nothing, and the file's name as its sender wrote it."""
        header = parsed("content-disposition", self.first("content-disposition"))
        name = getattr(header, "params", {}).get("filename") or self.parameters.get("name", "")
        return (getattr(header, "content_disposition", None) or "").lower(), str(name)

    def body(self) -> bytes:
        """The decoded bytes of a leaf."""
        message = Message()
        encoding = self.first("content-transfer-encoding").split(";")[0].strip().lower()
        if encoding in {"", "7bit", "8bit", "binary"}:
            return self.whole[self.start : self.end]
        message["Content-Transfer-Encoding"] = encoding
        message.set_payload(self.whole[self.start : self.end].decode("ascii", "surrogateescape"))
        try:
            decoded = message.get_payload(decode=True)
        except ODD:
            decoded = None
        return decoded if isinstance(decoded, bytes) else self.whole[self.start : self.end]

    def text(self, warnings: set[str]) -> str:
        return clean(decoded(self.body()[:MAX_TEXT_BYTES], self.parameters.get("charset", ""), warnings))


@dataclass(slots=True)
class _Budget:
    parts: int = MAX_PARTS
    warnings: set[str] = field(default_factory=set)


def parse(original: bytes) -> tuple[Part, set[str]]:
    """The tree of a message, and stable words for what was odd about it."""
    budget = _Budget()
    whole = original[:MAX_SIZE]
    if len(original) > MAX_SIZE:
        budget.warnings.add("truncated")
    if b"\n" not in whole[:MAX_HEADER_BLOCK]:
        whole = whole.replace(b"\r", b"\n")  # a mailer of the last century
    start = 0
    if whole.startswith(b"From "):  # mbox
        start = whole.find(b"\n") + 1
    return _part(whole, start, len(whole), budget, depth=0, default="text/plain"), budget.warnings


def _part(whole: bytes, start: int, end: int, budget: _Budget, *, depth: int, default: str) -> Part:
    headers, start = _headers(whole, start, end, budget)
    content = parsed("content-type", next((value for name, value in headers if name == "content-type"), ""))
    media_type = str(getattr(content, "content_type", None) or default).lower()
    parameters = {str(key).lower(): str(value) for key, value in getattr(content, "params", {}).items()}
    parts: tuple[Part, ...] = ()
    if depth >= MAX_DEPTH and media_type.startswith(("multipart/", "message/")):
        budget.warnings.add("too_deep")
    elif media_type.startswith("multipart/") and parameters.get("boundary"):
        inner = "message/rfc822" if media_type == "multipart/digest" else "text/plain"
        found = []
        for begins, ends in _between(whole, start, end, parameters["boundary"].encode("utf-8", "replace")):
            if not budget.parts:
                budget.warnings.add("too_many_parts")
                break
            budget.parts -= 1
            found.append(_part(whole, begins, ends, budget, depth=depth + 1, default=inner))
        parts = tuple(found)
    elif media_type in {"message/rfc822", "message/global"} and budget.parts:
        budget.parts -= 1
        nested = Part(whole, headers, media_type, parameters, start, end, ())
        if nested.first("content-transfer-encoding").strip().lower() in {"base64", "quoted-printable"}:
            whole = nested.body()
            start, end = 0, len(whole)
        parts = (_part(whole, start, end, budget, depth=depth + 1, default="text/plain"),)
    return Part(whole, headers, media_type, parameters, start, end, parts)


def _headers(whole: bytes, start: int, end: int, budget: _Budget) -> tuple[tuple[tuple[str, str], ...], int]:
    """The headers that begin at `start`, unfolded, and where the body begins."""
    lines: list[tuple[bytes, list[bytes]]] = []
    limit = min(end, start + MAX_HEADER_BLOCK)
    while start < limit:
        line_end = whole.find(b"\n", start, end)
        line_end = end if line_end < 0 else line_end
        line = whole[start : min(line_end, start + MAX_HEADER)].rstrip(b"\r")
        if line_end - start > MAX_HEADER:
            budget.warnings.add("header_too_long")
        if not line.strip():
            start = min(line_end + 1, end)
            break
        if line[:1] in b" \t" and lines:
            lines[-1][1].append(line)
        elif named := _FIELD.match(line):
            lines.append((named[1], [line[named.end() :]]))
        else:
            break  # a body without the blank line before it
        start = min(line_end + 1, end)
    if len(lines) > MAX_HEADERS:
        budget.warnings.add("too_many_headers")
    kept = []
    for name, folded in lines[:MAX_HEADERS]:
        value = b" ".join(one.strip() for one in folded)
        if len(value) > MAX_HEADER:
            budget.warnings.add("header_too_long")
        kept.append((name.decode("ascii").lower(), _raw_text(value[:MAX_HEADER])))
    return tuple(kept), start


def _between(whole: bytes, start: int, end: int, boundary: bytes) -> Iterator[tuple[int, int]]:
    """Where the parts between the boundary's lines lie. A missing last line is forgiven."""
    delimiter = b"--" + boundary
    begins = -1
    at = start if whole.startswith(delimiter, start, end) else whole.find(b"\n" + delimiter, start, end) + 1
    while at > 0 or (at == start == 0 and whole.startswith(delimiter)):
        line_end = whole.find(b"\n", at, end)
        line_end = end if line_end < 0 else line_end
        rest = whole[at + len(delimiter) : min(line_end, at + len(delimiter) + 100)].strip()
        if rest in {b"", b"--"}:
            if begins >= 0:
                yield begins, max(begins, at - (2 if whole[at - 2 : at] == b"\r\n" else 1))
            begins = min(line_end + 1, end)
            if rest == b"--":
                return
        at = whole.find(b"\n" + delimiter, line_end, end) + 1
    if begins >= 0:
        yield begins, end


def parsed(name: str, value: str) -> Any:
    """The standard library's reading of one header, or None where it cannot read it."""
    try:
        return _registry(name, value) if value else None
    except ODD:
        return None


def shown(name: str, value: str) -> str:
    """A header as a person reads it: encoded words decoded, no line breaks, no controls."""
    header = parsed(name, value)
    try:
        text = str(header) if header is not None else value
    except ODD:
        text = value
    return " ".join(clean(text).split())


def _raw_text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


def decoded(body: bytes, charset: str, warnings: set[str]) -> str:
    """Text of a body whatever its label says; what cannot be decoded is replaced, and said."""
    try:
        found = codecs.lookup(charset.strip() or "utf-8")
        if not found._is_text_encoding or found.name.replace("-", "_") in _NOT_FOR_TEXT:  # noqa: SLF001
            found = codecs.lookup("utf-8")
            warnings.add("charset_unknown")
    except (LookupError, ValueError):
        found = codecs.lookup("utf-8")
        warnings.add("charset_unknown")
    for name in ("utf-8", "cp1252") if found.name in _WINDOWS else (found.name,):
        try:
            return body.decode(name)
        except (UnicodeError, ValueError):
            continue
    warnings.add("charset_replaced")
    replaced = body.decode("cp1252" if found.name in _WINDOWS else found.name, "replace")
    if found.name == "utf-8":
        good = sum(1 for letter in replaced if letter > "\x7f" and letter != "\ufffd")
        if replaced.count("\ufffd") > good:  # the label lies: it is one byte a letter
            return body.decode("cp1252", "replace")
    return replaced


def clean(text: str) -> str:
    """Composed Unicode with LF line ends, without controls and without what no store can write."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
    return text
