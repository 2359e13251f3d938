"""By what the writer wants to be found: what a letter gives, each with its place."""

# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Collection, Iterator

import phonenumbers
from stdnum import iban

from privacy_console.casework.requests.identifiers import GivenIdentifier, IdentifierKind
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader.fold import fold
from privacy_console.casework.requests.reader.labels import POSTCODE, Labels
from privacy_console.casework.requests.reader.segments import View

MAX_GIVEN = 60
MAX_ADDRESS = 200
MAX_LINE = 200
"""Longer lines are neither closing words nor names."""
_EMAIL = re.compile(r"(?<![\w.+-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.)+[\w-]{2,63}(?![\w-])")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
_ARROW = re.compile(r"→|➔|➜|⇒|-->|->|=>")
_TITLES = re.compile(r"^(?:[^\W\d_]{2,5}\.\s+)+(?=[^\W\d_]{2})")
_PERSON = re.compile(r"[^\W\d_][\w.'’ʼ-]*(?: [^\W\d_][\w.'’ʼ-]*){0,5}")
_ROLES = frozenset(
    {
        "privacy",
        "datenschutz",
        "dpo",
        "dsb",
        "gdpr",
        "dsgvo",
        "rgpd",
        "info",
        "support",
        "kontakt",
        "contact",
        "office",
        "service",
        "noreply",
        "no-reply",
        "unsubscribe",
    }
)
_REGIONS = {
    "en": "GB", "de": "DE", "fr": "FR", "es": "ES", "it": "IT", "nl": "NL", "pl": "PL", "pt": "PT", "ro": "RO", "sv": "SE", "cs": "CZ", "el": "GR", "hr": "HR",
    "da": "DK", "nb": "NO", "fi": "FI", "hu": "HU", "sk": "SK", "sl": "SI", "bg": "BG", "et": "EE", "lv": "LV", "lt": "LT", "ru": "RU", "uk": "UA", "tr": "TR",
}  # fmt: skip


def identifiers(
    letter: Letter, view: View, language: str, own_addresses: Collection[str], labels: Labels
) -> tuple[GivenIdentifier, ...]:
    """Each value once, a labelled one before the same one found elsewhere, in the order of the letter."""
    best: dict[tuple[IdentifierKind, str], GivenIdentifier] = {}
    found = [
        *_labelled(view, labels),
        *_inline(view, labels),
        *_addresses_of_mail(letter, view, own_addresses),
        *_numbers(view, language, labels),
    ]
    found = [one for one in found if one.kind is not IdentifierKind.EMAIL or one.value.casefold() not in own_addresses]
    kinds = {one.kind for one in found}
    if IdentifierKind.NAME not in kinds:
        found += _signed(view, labels)[:1] or _header_name(view)
    if IdentifierKind.ADDRESS not in kinds:
        found += _address_below(view, labels)[:1]
    for one in found:
        best.setdefault((one.kind, re.sub(r"[\W_]", "", fold(one.value))), one)
    return tuple(sorted(best.values(), key=lambda one: (one.start, one.end))[:MAX_GIVEN])


def told(view: View, labels: Labels) -> Iterator[GivenIdentifier]:
    """What stands behind a label, and what tells by its form alone what it is; no name by its place."""
    yield from (*_labelled(view, labels), *_inline(view, labels), *_numbers(view, "", labels))
    for start, line, _ in _lines(view):
        for found in _EMAIL.finditer(line):
            yield GivenIdentifier(kind=IdentifierKind.EMAIL, value=found[0], start=start + found.start(), end=start + found.end())


def _lines(view: View) -> Iterator[tuple[int, str, str]]:
    start = 0
    for line in view.text.split("\n"):
        arrow = _ARROW.search(line)
        old = line[: arrow.start()] if arrow else line  # what stands behind an arrow is the new value of a correction
        if old.strip():
            yield start, old, view.folded[start : start + len(old)]
        start += len(line) + 1


def _give(view: View, kind: IdentifierKind, start: int, end: int) -> GivenIdentifier | None:
    """The value at that place without what surrounds it; nothing where it cannot be one of its kind."""
    value = view.text[start:end]
    start += len(value) - len(value.lstrip(" \t*_\"“„'<[|"))
    value = value.strip(" \t*_\"“”„'<>[|").rstrip(" ,;|*")
    if value.count(")") > value.count("("):
        value = value.rstrip(")]")
    if kind not in {IdentifierKind.NAME, IdentifierKind.ADDRESS}:
        value = value.rstrip(".")
    if not _PLAUSIBLE.get(kind, bool)(value):
        return None
    if kind is IdentifierKind.EMAIL:
        mail = _EMAIL.search(value)
        if mail is None:
            return None
        start, value = start + mail.start(), mail[0]
    return GivenIdentifier(kind=kind, value=value, start=start, end=start + len(value))


def _digits(value: str) -> int:
    return sum(letter.isdigit() for letter in value)


def is_ip(value: str) -> bool:
    try:
        ipaddress.ip_address(value.strip("[]"))
    except ValueError:
        return False
    return True


def _is_iban(value: str) -> bool:
    return bool(iban.is_valid(value))


_PLAUSIBLE: dict[IdentifierKind, Callable[[str], bool]] = {
    IdentifierKind.NAME: lambda value: (
        1 < len(value) <= 80 and bool(_PERSON.match(value)) and not _digits(value) and "@" not in value
    ),
    IdentifierKind.PHONE: lambda value: 5 <= _digits(value) <= 17 and len(value) <= 40 and not re.search(r"[^\W\d]{6,}", value),
    IdentifierKind.ADDRESS: lambda value: 5 < len(value) <= 250 and "@" not in value,
    IdentifierKind.CUSTOMER_NUMBER: lambda value: 1 < len(value) <= 40 and _digits(value) > 0,
    IdentifierKind.ACCOUNT: lambda value: 1 < len(value) <= 60 and len(value.split()) <= 3,
    IdentifierKind.USERNAME: lambda value: 1 < len(value) <= 64 and len(value.split()) <= 2,
    IdentifierKind.DATE_OF_BIRTH: lambda value: 2 < len(value) <= 30 and _digits(value) >= 3,
    IdentifierKind.COOKIE: lambda value: 5 < len(value) <= 200 and " " not in value.strip(),
    IdentifierKind.IP: is_ip,
    IdentifierKind.IBAN: _is_iban,
}


def _labelled(view: View, labels: Labels) -> Iterator[GivenIdentifier]:
    lines = list(_lines(view))
    for number, (start, line, folded) in enumerate(lines):
        marks = list(labels.labelled.finditer(folded))
        for at, mark in enumerate(marks):
            kind = IdentifierKind[str(mark.lastgroup)]
            begins = start + mark.end()
            ends = start + (marks[at + 1].start() if at + 1 < len(marks) else len(line))
            if not view.text[begins:ends].strip() and at + 1 == len(marks) and number + 1 < len(lines):
                begins, ends = _below(lines, number, kind, labels)
            elif kind is IdentifierKind.ADDRESS and at + 1 == len(marks) and not POSTCODE.search(folded, mark.end()):
                ends = _address_goes_on(lines, number, ends, labels)
            given = _give(view, kind, begins, ends)
            if given is None and kind is IdentifierKind.ACCOUNT:
                given = _give(view, IdentifierKind.EMAIL, begins, ends)
            if given is not None:
                yield given


def _below(lines: list[tuple[int, str, str]], number: int, kind: IdentifierKind, labels: Labels) -> tuple[int, int]:
    """A value that stands on the line below its label; an address on up to four."""
    first = lines[number + 1]
    if labels.labelled.search(first[2]) or first[0] - (lines[number][0] + len(lines[number][1])) > 2:
        return 0, 0
    end = first[0] + len(first[1])
    if kind is IdentifierKind.ADDRESS:
        end = _address_goes_on(lines, number + 1, end, labels)
    return first[0], end


def _address_goes_on(lines: list[tuple[int, str, str]], number: int, end: int, labels: Labels) -> int:
    """An address ends with the line that has its postcode, if that is one of the next three; else where it began."""
    for start, line, folded in lines[number + 1 : number + 4]:
        if start - end > 2 or labels.labelled.search(folded) or len(line) > 60:
            break
        end_here = start + len(line)
        if POSTCODE.search(folded):
            return end_here
        end = end_here
    start, line, _ = lines[number]
    return start + len(line)


def _inline(view: View, labels: Labels) -> Iterator[GivenIdentifier]:
    flat = view.folded.replace("\n", " ")
    for kind, expression in (
        (IdentifierKind.CUSTOMER_NUMBER, labels.number),
        (IdentifierKind.ACCOUNT, labels.login),
        (IdentifierKind.DATE_OF_BIRTH, labels.birth),
    ):
        for found in expression.finditer(flat):
            given = _give(view, kind, *found.span("value"))
            if given is not None:
                yield given
    for found in labels.named.finditer(flat):
        named = re.compile(
            r"(?:[A-ZÀ-ÞĀ-ŽΆ-ΩА-Я][\w.'’-]*|van|von|de|der|den|del|della|di|da|dos|la|le|zu|ten|ter)(?:[ \n](?:[A-ZÀ-ÞĀ-ŽΆ-ΩА-Я][\w.'’-]*|van|von|de|der|den|del|della|di|da|dos|la|le|zu|ten|ter)){0,4}"
        ).match(view.text, found.end())
        if named and len(named[0].split()) > 1:
            value = named[0].rstrip(".")
            yield GivenIdentifier(
                kind=IdentifierKind.NAME, value=" ".join(value.split()), start=named.start(), end=named.start() + len(value)
            )
    for found in labels.lives.finditer(view.folded):
        end = re.compile(r"[.;]\s|\n\s*\n|$|, (?:geboren|geb\.|born|n[ée]e? le|nacid|nat[oa]|with|und|and|mit|kunden)").search(
            view.text, found.end(), found.end() + MAX_ADDRESS
        )
        if end and POSTCODE.search(view.folded, found.end(), end.start()):
            given = _give(view, IdentifierKind.ADDRESS, found.end(), end.start())
            if given is not None:
                yield given


def _addresses_of_mail(letter: Letter, view: View, own_addresses: Collection[str]) -> Iterator[GivenIdentifier]:
    """Every mail address that stands in the writer's own words, but for the company's."""
    to = {one.address.casefold() for one in letter.to} - {letter.sender.address.casefold()}
    domains = {address.rpartition("@")[2] for address in (*to, *own_addresses)}
    for start, line, _ in _lines(view):
        for found in _EMAIL.finditer(line):
            address = found[0].casefold()
            role = address.partition("@")[0] in _ROLES and address.rpartition("@")[2] in domains
            if address not in to and not role and "-leave@" not in address and "unsubscribe" not in address:
                yield GivenIdentifier(
                    kind=IdentifierKind.EMAIL, value=found[0], start=start + found.start(), end=start + found.end()
                )


def _numbers(view: View, language: str, labels: Labels) -> Iterator[GivenIdentifier]:
    """Phone numbers and accounts at banks that stand without a label."""
    for start, line, folded in _lines(view):
        if _digits(line) < 7:
            continue
        for found in _IBAN.finditer(line):
            if _is_iban(found[0]):
                yield GivenIdentifier(
                    kind=IdentifierKind.IBAN, value=found[0], start=start + found.start(), end=start + found.end()
                )
        if labels.labelled.search(folded) or _IBAN.search(line):
            continue
        for match in phonenumbers.PhoneNumberMatcher(line[:500], _REGIONS.get(language), max_tries=20):
            if match.raw_string.startswith(("+", "0", "(")):
                yield GivenIdentifier(
                    kind=IdentifierKind.PHONE, value=match.raw_string, start=start + match.start, end=start + match.end
                )


def _signed(view: View, labels: Labels) -> list[GivenIdentifier]:
    """The name below the closing words, or the writer's own where it stands in the text."""
    lines = list(_lines(view))
    for number in range(len(lines) - 1, -1, -1):
        if len(lines[number][1]) > MAX_LINE or not labels.closing.match(lines[number][2]):
            continue
        for start, line, folded in lines[number + 1 : number + 3]:
            if len(line) > MAX_LINE:
                break
            name = line.strip(" \t,.*-–")
            if labels.closing.match(folded) or labels.greeting.match(folded):
                continue
            if 1 < len(name.split()) < 7 and len(name) <= 60 and _PERSON.fullmatch(name) and not name.islower():
                at = start + line.index(name)
                return [GivenIdentifier(kind=IdentifierKind.NAME, value=name, start=at, end=at + len(name))]
            break
        break
    wanted = fold(_untitled(view.writer.name))
    at = view.folded.rfind(wanted) if len(wanted) > 3 else -1
    if at >= 0:
        return [GivenIdentifier(kind=IdentifierKind.NAME, value=view.text[at : at + len(wanted)], start=at, end=at + len(wanted))]
    return []


def _untitled(name: str) -> str:
    """A name without the titles before it: people sign without them.

    >>> _untitled("Prof. Dr. Eva Lind"), _untitled("E. M. Lind")
    ('Eva Lind', 'E. M. Lind')
    """
    return _TITLES.sub("", name.strip())


def _header_name(view: View) -> list[GivenIdentifier]:
    name = _untitled(view.writer.name)
    if not _PLAUSIBLE[IdentifierKind.NAME](name) or "@" in name:
        return []
    return [GivenIdentifier(kind=IdentifierKind.NAME, value=name, start=0, end=0)]


def _address_below(view: View, labels: Labels) -> list[GivenIdentifier]:
    """A postal address under the signature: a line with a postcode, with the street before it."""
    lines = list(_lines(view))[-8:]
    for number in range(len(lines) - 1, 0, -1):
        start, line, folded = lines[number]
        if not POSTCODE.search(folded) or len(line) > 120 or "@" in line or labels.labelled.search(folded):
            continue
        before_start, before, _ = lines[number - 1]
        if re.search(r"[^\W\d]{3,}.*\d", line[: POSTCODE.search(folded).start()]):  # type: ignore[union-attr]
            given = _give(view, IdentifierKind.ADDRESS, start, start + len(line))
        elif (
            re.search(r"\d", before)
            and re.search(r"[^\W\d]{3,}", before)
            and len(before) < 80
            and not labels.labelled.search(fold(before))
        ):
            given = _give(view, IdentifierKind.ADDRESS, before_start, start + len(line))
        else:
            continue
        if given is not None:
            return [given]
    return []
