"""Looks for withheld values in finished bytes: by two readers of text, in every object, and in every way of writing them.

What could not be looked into is never called clean: it is told as a place of its own, and blocks like a find.
"""

from __future__ import annotations

import base64
import html
import re
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from urllib.parse import quote, unquote

import orjson
import pikepdf
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFException
from pdfminer.psexceptions import PSException

from privacy_console.adapters.documents import pdfium

SHORTEST = 3
"""A value of fewer characters is everywhere, and proves nothing."""
_LONG_ENOUGH = 8
_BREAKABLE = 6  # characters: no column is too narrow for a shorter word
_WINDOW = 1 << 16
_ANY_GROUPING = 6  # digits: so many are a number that people write in groups of their own
_DEEPEST = 60
_STREAM = re.compile(rb"stream\r?\n")
_DRAWING = re.compile(rb"\bBT\b.*\bT[jJ*]\b", re.DOTALL)
_STRINGS = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>|/\w+", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")
_NO_DIGITS = re.compile(r"\D+")
_SHORT = 120  # characters of a text whose verdict is kept
_BASE64_CUT = (0, 2, 3)
_PLAIN_KEY = re.compile(r"[a-z_]{1,30}")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One value: a pattern over folded text, and what it looks like in bytes."""

    first: str
    """A part that any writing of it has: without it the pattern need not be tried."""
    digits: str
    """Of a number that people group as they like: all its digits, which stand in a row once all else is taken out."""
    pattern: re.Pattern[str]
    written: tuple[bytes, ...]
    """As encodings write it: a leak where it stands alone."""
    packed: tuple[bytes, ...]
    """In hex and base64, where nothing stands alone."""
    length: int


class LeakCheck:
    """Args: values: what must not be there. Those shorter than `SHORTEST` are left out."""

    def __init__(self, values: Sequence[str]) -> None:
        self._wanted = [_wanted(value.strip()) for value in dict.fromkeys(values) if len(value.strip()) >= SHORTEST]
        self._wanted = [wanted for wanted in self._wanted if wanted.first]
        self._told: dict[str, bool] = {}
        self._seen: set[bytes] = set()
        self._beginnings: dict[bytes, list[tuple[bytes, bool]]] = {}
        """First bytes of each writing -> the writings, and whether each is packed."""
        for wanted in self._wanted:
            for form in wanted.written if wanted.length >= _LONG_ENOUGH else ():
                self._beginnings.setdefault(form[:_LONG_ENOUGH], []).append((form, False))
            for form in wanted.packed if wanted.length >= _LONG_ENOUGH else ():
                self._beginnings.setdefault(form[:_LONG_ENOUGH], []).append((form, True))

    def places(self, documents: Sequence[bytes]) -> tuple[str, ...]:
        """Each place once, as `document 2: text of page 3 (pdfium)`. Documents count from 1."""
        found: dict[str, None] = {}
        for number, data in enumerate(documents, start=1):
            for place in self._in_document(data, 0):
                found[f"document {number}: {place}"] = None
        return tuple(found)

    def _in_document(self, data: bytes, depth: int) -> Iterator[str]:
        if data.startswith(b"%PDF"):
            yield from self._in_pdf(data, depth)
        else:
            yield from self._in_json(data)

    # --- text

    def _in_text(self, text: str) -> bool:
        """Whether a value stands in the text as whole words, however it is spaced, broken or escaped."""
        if len(text) > _SHORT:
            return self._is_told(text)
        told = self._told.get(text)  # the names and labels of a file come again and again
        if told is None:
            told = self._told[text] = self._is_told(text)
        return told

    def _is_told(self, text: str) -> bool:
        if not self._wanted:
            return False
        views = {text}
        if "&" in text:
            views.add(html.unescape(text))
        if "%" in text:
            views.add(unquote(text, errors="replace"))
        for folded in {_fold(view) for view in views}:
            unbroken, digits = folded.replace("\n", ""), _NO_DIGITS.sub("", folded)
            for wanted in self._wanted:
                maybe = wanted.digits in digits if wanted.digits else wanted.first in unbroken
                if maybe and wanted.pattern.search(folded):
                    return True
        return False

    def _in_bytes(self, data: bytes) -> bool:
        """Whether a value is in bytes of any kind. A short one is in any by chance: it is looked for in texts alone."""
        lower = data.lower()
        for start in range(0, len(lower), _WINDOW):
            part = lower[start : start + _WINDOW + _LONG_ENOUGH]
            # Thousands of writings, hardly ever one of them: first see which of their beginnings are there at all.
            there = {part[at : at + _LONG_ENOUGH] for at in range(len(part) - _LONG_ENOUGH + 1)}
            for form in self._beginnings.keys() & there:
                if any(self._is_at(lower, whole, packed=packed) for whole, packed in self._beginnings[form]):
                    return True
        return False

    @staticmethod
    def _is_at(lower: bytes, form: bytes, *, packed: bool) -> bool:
        return form in lower and (packed or _stands_alone(form, lower))

    def _in_stream(self, content: bytes) -> bool:
        """A page's drawing is mostly numbers, so only its strings are texts; of anything else all is."""
        if _DRAWING.search(content):
            content = b"\n".join(_STRINGS.findall(content))
        return self._in_text(content.decode("latin-1")) or self._in_text(content.decode("utf-8", "replace"))

    # --- JSON

    def _in_json(self, data: bytes) -> Iterator[str]:
        try:
            document = orjson.loads(data)
        except orjson.JSONDecodeError:
            yield "inconclusive: this is neither a PDF nor JSON that can be read"
            return
        yield from dict.fromkeys(self._in_node(document, "", 0))

    def _in_node(self, node: object, place: str, depth: int) -> Iterator[str]:
        if depth > _DEEPEST:
            yield f"inconclusive: nested too deep at {place}"
        elif isinstance(node, dict):
            for key, value in node.items():
                if self._in_text(str(key)):
                    yield f"a name in {place or '/'}"
                shown = key if _PLAIN_KEY.fullmatch(str(key)) and not self._in_text(str(key)) else "…"
                yield from self._in_node(value, f"{place}/{shown}", depth + 1)
        elif isinstance(node, list):
            texts = [item for item in node if isinstance(item, str)]
            if len(texts) == len(node) and self._in_text(" ".join(texts)):
                yield place or "/"
            for number, item in enumerate(node):
                yield from self._in_node(item, f"{place}/{number}", depth + 1)
        elif isinstance(node, str | int | float) and self._in_text(str(node)):
            yield place or "/"

    # --- PDF

    def _in_pdf(self, data: bytes, depth: int) -> Iterator[str]:
        if depth > 3:
            yield "inconclusive: documents attached too deep"
            return
        yield from self._by_pdfium(data)
        yield from self._by_pdfminer(data)
        yield from self._in_objects(data, depth)
        if self._in_bytes(data):
            yield "the file's bytes"
        for number, stream in enumerate(_streams(data)):
            if self._is_new(stream) and self._in_bytes(stream):
                yield f"stream {number} of the file's bytes"
        yield from self._before(data, depth)

    def _by_pdfium(self, data: bytes) -> Iterator[str]:
        before = ""
        for number, text in enumerate(pdfium.texts(data)):
            if text is None:
                yield f"inconclusive: pdfium cannot read page {number + 1}"
                continue
            if self._in_text(text):
                yield f"text of page {number + 1} (pdfium)"
            elif self._in_text(before[-400:] + "\n" + text[:400]):
                yield f"text over the end of page {number} (pdfium)"
            before = text

    def _by_pdfminer(self, data: bytes) -> Iterator[str]:
        resources = PDFResourceManager()
        device = _Reader(resources)
        interpreter = PDFPageInterpreter(resources, device)
        number = 0
        try:
            for number, page in enumerate(PDFPage.get_pages(BytesIO(data)), start=1):
                device.said = []
                interpreter.process_page(page)
                if self._in_text("".join(device.said)):
                    yield f"text of page {number} (pdfminer)"
        except (
            PDFException,
            PSException,
            ValueError,
            TypeError,
            KeyError,
            IndexError,
            AttributeError,
            RecursionError,
            zlib.error,
        ):
            yield f"inconclusive: pdfminer cannot read page {number + 1}"
            return
        if number == 0:
            yield "inconclusive: pdfminer finds no page"

    def _in_objects(self, data: bytes, depth: int) -> Iterator[str]:
        try:
            with pikepdf.open(BytesIO(data), attempt_recovery=False) as pdf:
                for number, item in enumerate(pdf.objects, start=1):
                    yield from self._in_object(item, number, depth)
                if self._in_value(pdf.trailer, 0):
                    yield "the trailer"
        except (pikepdf.PdfError, ValueError, RecursionError) as error:
            yield f"inconclusive: its objects cannot be read ({type(error).__name__})"

    def _in_object(self, item: pikepdf.Object, number: int, depth: int) -> Iterator[str]:
        if self._in_value(item, 0):
            yield f"object {number}"
        if not isinstance(item, pikepdf.Stream):
            return
        try:
            content = item.read_bytes()
        except pikepdf.PdfError:
            content = item.read_raw_bytes()
            if "/DCTDecode" not in str(item.get("/Filter", "")):
                yield f"inconclusive: the stream of object {number} cannot be decoded"
        if content.startswith(b"%PDF"):
            yield from (f"attached in object {number}: {place}" for place in self._in_pdf(content, depth + 1))
        self._is_new(content)
        binary = "/Length1" in item or item.get("/Subtype") == "/Image"
        if self._in_bytes(content) or (not binary and self._in_stream(content)):
            yield f"the stream of object {number}"

    def _is_new(self, content: bytes) -> bool:
        """Whether these bytes were not looked into yet: most streams are found by their object and by the raw bytes."""
        digest = sha256(content).digest()
        known = digest in self._seen
        self._seen.add(digest)
        return not known

    def _in_value(self, item: object, depth: int) -> bool:
        """Strings and names of an object, but not what it refers to: that is an object of its own."""
        if depth > _DEEPEST:
            return False
        if isinstance(item, pikepdf.String):
            return self._in_text(str(item)) or self._in_text(bytes(item).decode("latin-1")) or self._in_bytes(bytes(item))
        if isinstance(item, pikepdf.Name):
            return self._in_name(str(item))
        if isinstance(item, pikepdf.Stream | pikepdf.Dictionary):
            pairs = item.stream_dict.items() if isinstance(item, pikepdf.Stream) else item.items()
            return any(self._in_name(key) or (not _refers(value) and self._in_value(value, depth + 1)) for key, value in pairs)
        if isinstance(item, pikepdf.Array):
            return any(not _refers(value) and self._in_value(value, depth + 1) for value in item)
        return False

    def _in_name(self, name: str) -> bool:
        return self._in_text(name[1:])

    def _before(self, data: bytes, depth: int) -> Iterator[str]:
        """Earlier states of a file that was saved on top of itself."""
        ends = [match.end() for match in re.finditer(rb"%%EOF[\r\n]*", data)]
        if not ends:
            yield "inconclusive: the file has no end"
        for number, end in enumerate(ends[:-1], start=1):
            try:
                with pikepdf.open(BytesIO(data[:end]), attempt_recovery=False):
                    pass
            except pikepdf.PdfError:
                yield f"inconclusive: an earlier state of the file (of {number}) cannot be read"
                continue
            yield from (f"earlier state {number}: {place}" for place in self._in_pdf(data[:end], depth + 1))


class _Reader(PDFTextDevice):
    """Takes every shown string as letters, in the order in which it is shown, visible or not."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.said: list[str] = []

    def render_string(self, textstate: object, seq: object, ncs: object, graphicstate: object) -> None:  # noqa: ARG002 - pdfminer's
        font = getattr(textstate, "font", None)
        if font is None or not isinstance(seq, list | tuple):
            return
        for item in seq:
            if isinstance(item, bytes):
                for letter in font.decode(item):
                    try:
                        self.said.append(font.to_unichr(letter))
                    except (KeyError, ValueError):  # a code that stands for no letter
                        self.said.append("\ufffd")
            elif isinstance(item, int | float) and item < -200:  # a gap as wide as a space
                self.said.append(" ")
        self.said.append("\n")


def _refers(value: object) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect


def _streams(data: bytes) -> Iterator[bytes]:
    """What can be unpacked from the raw bytes, whether or not anything refers to it."""
    for match in _STREAM.finditer(data):
        unpacking = zlib.decompressobj()
        try:
            yield unpacking.decompress(data[match.end() :], 200_000_000)
        except zlib.error:
            continue


def _stands_alone(form: bytes, lower: bytes) -> bool:
    """Whether it is there other than inside a longer word or number: `192.0.2.1` is not in `192.0.2.17`."""
    at = lower.find(form)
    while at >= 0:
        if not (lower[at - 1 : at].isalnum() and form[:1].isalnum()) and not lower[at + len(form) : at + len(form) + 1].isalnum():
            return True
        at = lower.find(form, at + 1)
    return False


def _fold(text: str) -> str:
    """One form for all writings: compatibility letters, no accents, no case; what has no picture is gone."""
    decomposed = unicodedata.normalize("NFKD", text.casefold()) if not text.isascii() else text.casefold()
    if decomposed.isascii():
        return decomposed
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter) and unicodedata.category(letter) != "Cf")


def _wanted(value: str) -> _Wanted:
    folded = _fold(value)
    digits = _NO_DIGITS.sub("", folded)
    if len(digits) >= _ANY_GROUPING and len(digits) * 2 > len(re.sub(r"\s", "", folded)):  # a telephone or card number
        pattern, first = r"(?<!\d)" + r"[\W_]{0,2}".join(digits) + r"(?!\d)", digits[0]
    else:
        digits = ""
        pattern, first = _as_words(folded)
    backwards = _fold(value[::-1])
    if not value.isascii() and backwards != folded:  # written from right to left, read by somebody who does not know
        pattern, first, digits = f"{pattern}|{_as_words(backwards)[0]}", first[:1], ""
    return _Wanted(first, digits, re.compile(pattern), *_in_bytes(value), len(value))


def _as_words(folded: str) -> tuple[str, str]:
    """A pattern of whole words with little between them, and the longest of the words. A long one may be broken over lines; of
    a short one that would be two (`page 1 of 38`, and `11` below it, are no `3811`).
    """
    words = _WORD.findall(folded)
    between = r"[\W_]{0,4}".join(("\n?" if len(word) >= _BREAKABLE else "").join(map(re.escape, word)) for word in words)
    return rf"(?<![^\W_]){between}(?![^\W_])", max(words, key=len, default="")


def _in_bytes(value: str) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """The value as files write it, and as they pack it; in lower case, as what is compared."""
    written: dict[bytes, None] = {}
    packed: dict[bytes, None] = {}
    for text in (value, value.lower(), value.upper()):
        for one in (text.encode(), text.encode("utf-16-be"), text.encode("utf-16-le"), text.encode("latin-1", "ignore")):
            written[one.lower()] = None
            packed[one.hex().encode()] = None
        written[quote(text).lower().encode()] = None
        written[html.escape(text).lower().encode()] = None
        for shift in range(3):  # base64 looks different by where the value begins
            inside = base64.b64encode(b"\0" * shift + text.encode())[_BASE64_CUT[shift] : -4]
            packed[inside.lower()] = None
    return tuple(filter(_is_long_enough, written)), tuple(filter(_is_long_enough, packed))


def _is_long_enough(form: bytes) -> bool:
    return len(form) >= _LONG_ENOUGH
