"""A block of text in which somebody keeps what a person may be found by: a signature, a list, a line of a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.letter import Mailbox
from privacy_console.casework.requests.reader import given
from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reader.labels import POSTCODE, Labels
from privacy_console.casework.requests.reader.segments import View

MOST_READ = 8_000
"""Code points: nobody keeps one person's identifiers in a longer text."""
_PARTS = re.compile(r"[\n\t;|]+")
_LABEL = re.compile(r"^[^\d:@]{1,30}:\s+")
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}")
_CODE = re.compile(r"(?=[^\s]*\d)[A-Za-z]{1,6}[-_/ ]?\d[\w/-]{1,30}")
_NUMBER = re.compile(r"#?\d{1,18}")
_PHONE = re.compile(r"(?:\+|\(|0)[\d\s()./-]{5,24}\d")
_HOUSE = re.compile(r"[^\W\d]{3,}.*\b\d{1,5}\s?[a-zA-Z]?\b|\b\d{1,5}[a-zA-Z]?,? [^\W\d]{3,}")
_LOGIN = re.compile(r"[^\W\d][\w.-]*[\d_.-][\w.-]*")
_NAME = re.compile(r"[^\W\d_][\w.'’ʼ-]*(?:,? [^\W\d_][\w.'’ʼ-]*){1,5}")


def pasted(text: str, labels: Labels) -> tuple[Identifier, ...]:
    """What the text gives to search by, each once and in its order: what has a label, what its form tells, and names.

    Each line, or part of one between semicolons, tabs or bars, that nothing was recognised in is judged as a whole. What
    remains unclear is given as `other` and not dropped: the officer sees it and chooses.

    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MOST_READ:
        text = text[:MOST_READ].rpartition("\n")[0]  # half a value would find somebody else
    view = View(text, fold(text), Mailbox(name="", address=""), len(text))
    known = list(given.told(view, labels))
    found: list[tuple[int, Identifier]] = [(one.start, Identifier(kind=one.kind, value=one.value)) for one in known]
    for start, part in _left_over(text, [(one.start, one.end) for one in known]):
        value = part.removeprefix("#") if _NUMBER.fullmatch(part) else part
        found += [(start, Identifier(kind=kind, value=value)) for kind in _kinds(part)]
    once: dict[tuple[IdentifierKind, str], Identifier] = {}
    for _, one in sorted(found, key=lambda one: one[0]):
        once.setdefault((one.kind, re.sub(r"[\W_]", "", fold(one.value)) or one.value), one)
    return tuple(once.values())[: given.MAX_GIVEN]


def _left_over(text: str, taken: list[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """The parts in which nothing was recognised."""
    start = 0
    for end in (*(mark.start() for mark in _PARTS.finditer(text)), len(text)):
        part = _LABEL.sub("", text[start:end]).strip(" \t,;|*•·\"“”„'<>")
        free = not any(begins < end and ends > start for begins, ends in taken)
        if free and any(letter.isalnum() for letter in part) and not part.endswith(":"):
            yield start, " ".join(part.split())
        start = end + 1 if end < len(text) else end


def _kinds(part: str) -> tuple[IdentifierKind, ...]:
    """What it may be. A bare number does not tell whether it is an account's or a customer's: it is given as both."""
    kinds = IdentifierKind
    if given.is_ip(part):
        return (kinds.IP,)
    if _DAY.fullmatch(part):
        return (kinds.DATE_OF_BIRTH,)
    if _PHONE.fullmatch(part):
        return (kinds.PHONE,)
    if _NUMBER.fullmatch(part):
        return kinds.ACCOUNT, kinds.CUSTOMER_NUMBER
    if _CODE.fullmatch(part):
        return kinds.CUSTOMER_NUMBER, kinds.ACCOUNT
    if _NAME.fullmatch(part) or (part.isalpha() and part[0].isupper()):
        return (kinds.NAME,)
    if " " in part and (POSTCODE.search(fold(part)) or _HOUSE.search(part)):
        return (kinds.ADDRESS,)
    return (kinds.USERNAME,) if _LOGIN.fullmatch(part) else (kinds.OTHER,)
