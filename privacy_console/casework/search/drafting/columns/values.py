"""What the sampled values of a column look like. They are looked at once and forgotten: counts are all that is kept."""

from __future__ import annotations

import ipaddress
import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum

import phonenumbers
from anyascii import anyascii
from email_validator import EmailNotValidError, validate_email
from stdnum import iban, luhn

from privacy_console.casework.search.drafting.words.parts import some


class Shape(StrEnum):
    """What a single value looks like; the first that fits."""

    EMAIL = "e-mail addresses"
    UUID = "UUIDs"
    IP = "IP addresses"
    PASSWORD_HASH = "password hashes"  # noqa: S105 - a word for it
    DIGEST = "hexadecimal digests"
    TOKEN = "random tokens"  # noqa: S105 - likewise
    IBAN = "IBANs"
    CARD = "card numbers"
    PHONE = "telephone numbers"
    DATE = "dates"
    TIME = "times of day"
    NUMBER = "numbers"
    FLAG = "flags"
    JSON = "JSON documents"
    LINK = "links"
    FILE = "file names"
    NAME = "names of people"
    SENTENCE = "sentences"
    WORDS = "words"
    WORD = "single words"
    CODE = "codes"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A column's sample in numbers."""

    rows: int = 0
    filled: int = 0
    """Neither NULL nor empty."""
    distinct: int = 0
    shapes: Counter[Shape]
    """Of the filled values."""
    longest: int = 0
    """Letters of the longest text; 0 where there is none."""
    shortest: int = 0
    confirmed: int = 0
    """Of those of the commonest shape that a library was asked about, how many it confirmed."""
    asked: int = 0
    years: tuple[int, int] | None = None
    """Earliest and latest, where there are dates."""
    mentions: tuple[str, ...] = ()
    """How texts name a row: `@[{name}](user:{id})`."""
    people_inside: int = 0
    """Texts that have an e-mail address, or an international telephone number, among other words."""
    given_names: int = 0
    """Single words that are given names."""

    def share(self, *shapes: Shape) -> float:
        return sum(self.shapes[shape] for shape in shapes) / self.filled if self.filled else 0.0

    def main(self) -> Shape | None:
        """What at least nine of ten are, if they are all alike."""
        if not self.filled:
            return None
        shape, count = self.shapes.most_common(1)[0]
        return shape if count >= 0.9 * self.filled else None

    def told(self, *shapes: Shape) -> str:
        """How many look so, as evidence says it."""
        count = sum(self.shapes[shape] for shape in shapes)
        what = " or ".join(shape.value for shape in shapes)
        return f"{some(count, self.filled, 'sampled value', 'looks', 'look')} like {what}"


NOTHING = Look(shapes=Counter())

_SHAPES = re.compile(
    r"""
    (?P<EMAIL>[^\s@<>(),;:"]{1,64}@(?:[^\s@<>(),;:"./]{1,63}\.){1,8}[^\s@<>(),;:"./\d]{2,24})
    |(?P<UUID>\{?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\}?)
    |(?P<PASSWORD_HASH>\$(?:2[abxy]?|argon2\w{1,2}|[1567y]|gy|md5|scrypt|pbkdf2[\w-]*|P|H|S)\$[^\s]{8,300}
        |(?:pbkdf2|argon2|bcrypt|scrypt|sha1|sha256|md5|unsalted)[\w-]{0,16}[$:][^\s]{16,300}|\{(?:SSHA|SHA|SMD5|CRYPT|PBKDF2)[\w-]*\}\S{8,300}
        |scram-sha-\d+\$\S{16,300})
    |(?P<TIME>[0-2]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:\ ?[AaPp]\.?[Mm]\.?)?(?:\ ?(?:Z|[+-]\d\d(?::?\d\d)?))?)
    |(?P<IP>(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?|[0-9a-fA-F]{0,4}:(?:[0-9a-fA-F]{0,4}:){1,6}[0-9a-fA-F.]{0,15}(?:/\d{1,3})?)
    |(?P<DATE>\d{4}-\d\d?(?:-\d\d?)?(?:[ T]\d\d?:\d\d(?::\d\d(?:[.,]\d+)?)?\ ?(?:Z|[+-]\d\d:?\d\d)?)?|\d\d?[./]\d\d?[./]\d{4})
    |(?P<NUMBER>[+-]?\d{1,6}(?:[.,]\d{1,8})?|-?\d{1,12}[.,]\d{1,8})
    |(?P<DIGEST>[0-9a-f]{32,128}|[0-9A-F]{32,128})
    |(?P<IBAN>[A-Za-z]{2}\d\d(?:\ ?[A-Za-z0-9]{4}){2,7}(?:\ ?[A-Za-z0-9]{1,4})?)
    |(?P<CARD>\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}|3[47]\d\d[ -]?\d{6}[ -]?\d{5})
    |(?P<PHONE>(?:\+|00)?\(?\d(?:[ .()/\u00a0-]{0,3}\d){5,16}(?:\ ?(?:x|ext\.?)\ ?\d{1,5})?)
    |(?P<JSON>\s*[\[{].*[\]}]\s*)
    |(?P<LINK>(?:https?|ftp)://\S+|www\.\S+|/[\w.~%-]+(?:/[\w.~%-]*)*/?(?:\?\S*)?)
    |(?P<FILE>[^\n/\\]{1,200}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|jpe?g|png|gif|tiff?|svg|zip|txt|csv|eml|msg|mp[34]|mov|heic|webp)
        |\S{1,300}/[^\n/\\]{1,200}\.[A-Za-z0-9]{1,5})
    """,
    re.VERBOSE | re.DOTALL,
)
_PARTICLES = r"d[aeiou]l?|de la|van(?: de[rn]?)?|von(?: de[rm])?|zu[mr]?|ter|ten|bin|al|el"
_NAME = re.compile(rf"[^\W\d_a-z][\w.'’ʼ-]{{0,30}}(?:,? (?:{_PARTICLES}|[^\W\d_][\w.'’ʼ-]{{0,30}})){{1,4}}")
_TOKEN = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z])[A-Za-z0-9+/_.=~-]{20,512}")
_MENTION = re.compile(r"(@?\[)[^\]\n]{1,80}\]\((\w{1,40})[:/](\d{1,18}|[0-9a-f-]{36})\)|(<@!?)(\d{1,18})>")
_INSIDE = re.compile(r"[\w.+-]@[\w-]+\.\w|\+\d{1,3}[ \d()/-]{7,}")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_FLAGS = frozenset({"y", "n", "yes", "no", "t", "f", "true", "false", "j", "ja", "nein", "oui", "non", "si", "on", "off"})
_MOST_ASKED = 12
"""How many values of a column a library is asked about; the others are known by their shape."""
_LONGEST_LOOKED_AT = 4_000


def look_at(values: Iterable[object], *, given_names: Collection[str] = frozenset()) -> Look:
    """What these values look like.

    Args:
        given_names: in lower case and base letters; two capitalised words are a person's name if one of them is there.

    >>> look = look_at(["ann@post.example", "bo@post.example", None, "x"])
    >>> look.filled, look.told(Shape.EMAIL)
    (3, '2 of 3 sampled values look like e-mail addresses')
    """
    every = list(values)
    filled = [value for value in every if value is not None and value != ""]
    kinds = set(map(type, filled))
    if len(kinds) == 1 and (shape := _OF_TYPE.get(next(iter(kinds)))) is not None:
        return _alike(every, filled, shape)
    counts = Counter(value if isinstance(value, _HASHED) else str(value) for value in filled)
    lengths = [len(value) for value in counts if isinstance(value, str)]
    shapes: Counter[Shape] = Counter()
    by_shape: dict[Shape, list[str]] = {}
    years: list[int] = []
    mentions: dict[str, None] = {}
    inside = given = 0
    for value, count in counts.items():
        if not isinstance(value, str):
            shapes[shape_of(value, given_names)] += count
            continue
        text = value[:_LONGEST_LOOKED_AT].strip()  # what is looked at is the value's beginning
        shape = _shape_of_text(text, given_names) if text else Shape.WORDS
        shapes[shape] += count
        by_shape.setdefault(shape, []).append(text)
        if shape in _TEXTUAL and len(text) > 6:
            mentions.update(dict.fromkeys(_mentions(text)))
            inside += count if ("@" in text or "+" in text) and _INSIDE.search(text) else 0
        elif shape is Shape.WORD and given_names and anyascii(text).lower() in given_names:
            given += count
        elif shape is Shape.DATE:
            years += _year(text)
    asked, confirmed = _confirmed(shapes, by_shape)
    return Look(
        rows=len(every),
        filled=len(filled),
        distinct=len(counts),
        shapes=shapes,
        longest=max(lengths, default=0),
        shortest=min(lengths, default=0),
        asked=asked,
        confirmed=confirmed,
        years=(min(years), max(years)) if years else None,
        mentions=tuple(mentions),
        people_inside=inside,
        given_names=given,
    )


_HASHED = (str, int, float, Decimal, date, bytes)
_OF_TYPE: dict[type, Shape] = {
    **dict.fromkeys((int, float, Decimal), Shape.NUMBER),
    bool: Shape.FLAG,
    **dict.fromkeys((date, datetime), Shape.DATE),
}


def _alike(every: Sequence[object], filled: Sequence[object], shape: Shape) -> Look:
    """The look of numbers, dates or flags: nothing in them needs to be read."""
    years = [value.year for value in filled if isinstance(value, date)]
    return Look(
        rows=len(every),
        filled=len(filled),
        distinct=len(set(filled)),
        shapes=Counter({shape: len(filled)}),
        years=(min(years), max(years)) if years else None,
    )


_TEXTUAL = frozenset({Shape.SENTENCE, Shape.WORDS, Shape.NAME, Shape.JSON, Shape.CODE})


def shape_of(value: object, given_names: Collection[str] = frozenset()) -> Shape:
    """What one value looks like.

    >>> [shape_of(value).value for value in ("+49 30 123456", "192.0.2.7", "Come at nine, please.", 3.5, True)]
    ['telephone numbers', 'IP addresses', 'sentences', 'numbers', 'flags']
    """
    if isinstance(value, str):
        return _shape_of_text(value, given_names)
    if isinstance(value, bool):
        return Shape.FLAG
    if isinstance(value, int | float | Decimal):
        return Shape.NUMBER
    if isinstance(value, time):
        return Shape.TIME
    return Shape.DATE if isinstance(value, date | datetime) else Shape.BYTES


def _shape_of_text(text: str, given_names: Collection[str]) -> Shape:
    match = _SHAPES.fullmatch(text)
    if match is not None and match.lastgroup is not None:
        shape = Shape[match.lastgroup]
        if shape is Shape.CARD and not luhn.is_valid(_digits(text)):
            shape = Shape.PHONE
        if shape is not Shape.IBAN or iban.is_valid(text):
            return shape
    if " " not in text and "\n" not in text:
        if text.lower() in _FLAGS:
            return Shape.FLAG
        if _TOKEN.fullmatch(text) and len(set(text)) >= 12:
            return Shape.TOKEN
        return Shape.WORD if text.isalpha() else Shape.CODE
    spaces = text.count(" ") + text.count("\n")
    if spaces <= 4 and len(text) <= 80 and _NAME.fullmatch(text) and _has_given_name(text, given_names):
        return Shape.NAME
    return Shape.SENTENCE if spaces >= 3 or text[-1] in ".!?" else Shape.WORDS


def _has_given_name(text: str, given_names: Collection[str]) -> bool:
    return any(anyascii(part).lower() in given_names for part in re.split(r"[ ,.'’-]+", text) if len(part) > 1)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def _mentions(text: str) -> Iterable[str]:
    if "](" in text or "<@" in text:
        for match in _MENTION.finditer(text):
            if match[2]:
                yield f"{match[1]}{{name}}]({match[2]}{text[match.end(2)]}{{id}})"
            else:
                yield f"{match[4]}{{id}}>"


def _year(text: str) -> Iterable[int]:
    match = _YEAR.search(text)
    if match is not None:
        yield int(match.group())


def _is_email(text: str) -> bool:
    try:
        validate_email(text, check_deliverability=False, test_environment=True, allow_smtputf8=True)
    except EmailNotValidError as error:
        return "special-use" in str(error)  # a reserved domain is none that mail goes to, and an address all the same
    return True


def _is_phone(text: str) -> bool:
    """Whether it is a number somewhere: with its country's code, or in the plan of any large country."""
    for region in (None,) if text.startswith("+") else ("DE", "GB", "FR", "ES", "US", "NL", "IT", "PL"):
        try:
            if phonenumbers.is_possible_number(phonenumbers.parse(text, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


def _is_ip(text: str) -> bool:
    try:
        ipaddress.ip_interface(text)
    except ValueError:
        return False
    return True


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return len(text) >= _LONGEST_LOOKED_AT  # its end was cut off


_CONFIRM: dict[Shape, Callable[[str], bool]] = {
    Shape.EMAIL: _is_email,
    Shape.PHONE: _is_phone,
    Shape.IP: _is_ip,
    Shape.JSON: _is_json,
}


def _confirmed(shapes: Counter[Shape], by_shape: dict[Shape, list[str]]) -> tuple[int, int]:
    """Of the commonest shape that a library knows: how many values it was asked about, and how many it confirmed."""
    for shape, _ in shapes.most_common():
        if shape in _CONFIRM and shape in by_shape:
            some = by_shape[shape][:_MOST_ASKED]
            return len(some), sum(map(_CONFIRM[shape], some))
    return 0, 0
