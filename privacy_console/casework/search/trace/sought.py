"""What is looked for: each identifier with the spellings an engine is asked for and the judge of what it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import Needle
from privacy_console.casework.search.findings import Confidence
from privacy_console.casework.search.normalise import (
    ADDRESS_IN_TEXT,
    Comparer,
    Phone,
    comparer,
    day_key,
    email_parts,
    fold,
    house,
    ip_key,
    letters_and_digits,
    name_words,
    shown_domain,
    spellings,
    tidy,
)

_GMAIL = ("gmail.com", "googlemail.com")
_LOGINS = frozenset({Kind.ACCOUNT, Kind.USERNAME})
_PHONE_IN_TEXT = re.compile(r"[+(]{0,2}\d[\d\s()./\-\u2010-\u2015\u00a0]{4,24}\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """One identifier that is looked for. `learnt` ones stand in the subject's own row and were not given."""

    kind: Kind
    value: str
    verified: bool
    learnt: bool
    like: Comparer
    needles: tuple[Needle, ...]
    in_text: tuple[Needle, ...]
    """For free text; empty where the identifier is too common a word to be looked for there."""

    def wants(self, kind: Kind | None) -> bool:
        """Whether a column of that kind may hold it: an e-mail address may be a login, and a login the name of an account."""
        return kind is not None and (
            kind is self.kind
            or (kind in _LOGINS and ("@" in self.value or (self.kind in _LOGINS and not self.value.strip().isdecimal())))
        )


def sought(identifiers: Iterable[SearchIdentifier], *, region: str | None, learnt: bool = False) -> tuple[Sought, ...]:
    """The identifiers that can be looked for, each once; a kind and value given twice is verified if either is."""
    best: dict[tuple[Kind, str], SearchIdentifier] = {}
    for one in identifiers:
        known = best.get((one.kind, one.value))
        if known is None or (one.verified and not known.verified):
            best[one.kind, one.value] = one
    made = (_one(one, region, learnt=learnt) for one in best.values() if one.value.strip())
    return tuple(one for one in made if one.needles)


def _one(given: SearchIdentifier, region: str | None, *, learnt: bool) -> Sought:
    values, in_text = _spelt(given.kind, given.value, region)
    kind = Kind.EMAIL if "@" in given.value and given.kind in _LOGINS else given.kind
    needles = tuple(Needle(kind=kind, value=value) for value in dict.fromkeys(values) if value)
    return Sought(
        kind=given.kind,
        value=given.value,
        verified=given.verified,
        learnt=learnt,
        like=comparer(given.kind, given.value, region),
        needles=needles,
        in_text=needles if in_text else (),
    )


def _spelt(kind: Kind, value: str, region: str | None) -> tuple[list[str], bool]:
    """The spellings for the engine, and whether texts are searched for them too."""
    match kind:
        case Kind.PHONE:
            national = Phone(value, region).national
            return [national] if len(national) >= 5 else [], True
        case Kind.NAME:
            words = name_words(value)
            return [value] if words else [], len(words) > 1
        case Kind.ADDRESS:
            return [value] if house(value) else [], False
        case Kind.IP:
            return _ip_spellings(value), False
        case Kind.DATE_OF_BIRTH:
            return [day_key(value)], False
        case Kind.CUSTOMER_NUMBER | Kind.IBAN:
            number = letters_and_digits(value)
            return [number], len(number) >= 5 and any(c.isdigit() for c in number)
        case _ if "@" in value:
            return _email_spellings(value), True
        case Kind.EMAIL:
            return [], False
        case Kind.ACCOUNT:
            plain = tidy(value).lower()
            return [plain], len(plain) >= 5 and any(c.isdigit() for c in plain) and not plain.isdecimal()
        case _:
            return [tidy(value).lower()], False


def _email_spellings(value: str) -> list[str]:
    parts = email_parts(value)
    if parts is None:
        return []
    local, domain = parts
    if domain in _GMAIL:
        return [f"{local}@{one}" for one in _GMAIL]
    return [f"{local}@{domain}", f"{local}@{shown_domain(domain)}"]


def _ip_spellings(value: str) -> list[str]:
    key = ip_key(value)
    if not key:
        return []
    address = ip_address(key)
    return [key, address.exploded] if isinstance(address, IPv6Address) else [key]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    kind: str
    """The kind of what stands there, or `id` for a mention by the subject's key."""
    confidence: Confidence
    by: Sought | None


class TextReader:
    """Reads texts for what is sought: whole words only, in any case, accents and punctuation as people vary them."""

    def __init__(self, wanted: Iterable[Sought], tags: Iterable[str] = (), *, namesake: bool = False) -> None:
        self._name_is = Confidence.POSSIBLE if namesake else Confidence.LIKELY
        wanted = [one for one in wanted if one.in_text]
        self._emails = [one for one in wanted if one.needles[0].kind is Kind.EMAIL]
        self._phones = [one for one in wanted if one.kind is Kind.PHONE]
        self._names = [(one, _name_pattern(one.value)) for one in wanted if one.kind is Kind.NAME]
        self._numbers = [
            (one, _number_pattern(one.value)) for one in wanted if one.kind in {Kind.CUSTOMER_NUMBER, Kind.IBAN, Kind.ACCOUNT}
        ]
        self._numbers = [(one, pattern) for one, pattern in self._numbers if one.needles[0].kind is not Kind.EMAIL]
        self._tags = tuple(tags)

    def read(self, text: str) -> Mention | None:
        """The best mention in a text, or None."""
        mentions = list(self._all(text))
        order = [Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE]
        return min(mentions, key=lambda one: order.index(one.confidence), default=None)

    def _all(self, text: str) -> Iterable[Mention]:
        if any(tag in text for tag in self._tags):
            yield Mention(kind="id", confidence=Confidence.CERTAIN, by=None)
        if self._emails:
            plain = text.replace("%40", "@")
            for address in ADDRESS_IN_TEXT.findall(plain) if "@" in plain else ():
                for one in self._emails:
                    close = one.like(address)
                    if close is not None:
                        yield _mention(one, Confidence.POSSIBLE if close is Confidence.POSSIBLE else Confidence.LIKELY)
        for number in _PHONE_IN_TEXT.findall(text) if self._phones else ():
            for one in self._phones:
                if one.like(number) is not None:
                    yield _mention(one, Confidence.LIKELY)
        if not (self._names or self._numbers):
            return
        folded = re.sub("['’‘ʼ`´]", "", fold(text))
        for one, pattern in self._names:
            for match in pattern.finditer(folded):
                in_address = folded[match.end() : match.end() + 1] == "@"
                yield _mention(one, Confidence.POSSIBLE if in_address else self._name_is)
        for one, pattern in self._numbers:
            if pattern.search(folded):
                yield _mention(one, Confidence.LIKELY)


def _mention(one: Sought, confidence: Confidence) -> Mention:
    return Mention(kind=one.kind.value, confidence=confidence if one.verified else Confidence.POSSIBLE, by=one)


def _any_of(word: str) -> str:
    return f"(?:{'|'.join(sorted(re.escape(_letters(way)) for way in spellings(word)))})"


def _letters(folded: str) -> str:
    return "".join(c for c in folded if c.isalnum())


def _name_pattern(name: str) -> re.Pattern[str]:
    """`Anna Müller`, `Müller, Anna`, `anna_mueller.pdf`, `Anna B. Müllers`; never `Joanna Müller` and never `Anna Müllerin`."""
    words = [_any_of(word) for word in name_words(name)]
    first, *middle, last = words
    gap = "[^a-z0-9@]{1,3}"
    between = f"(?:{gap}(?:{'|'.join(['[a-z]', *middle])})){{0,{len(middle) + 1}}}"
    return re.compile(f"(?<![a-z0-9])(?:{first}{between}{gap}{last}s?|{last}s?{gap}{first}s?)(?![a-z0-9])")


def _number_pattern(value: str) -> re.Pattern[str]:
    """A number with the punctuation people put into it, as `K-10042` for `K10042`."""
    return re.compile(f"(?<![a-z0-9]){'[ ./-]?'.join(letters_and_digits(value))}(?![a-z0-9])")
