"""Reading a text for what is sought: whole words only, in any case, accents and punctuation as people vary them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.findings import Confidence
from privacy_console.casework.search.naming.scripts import in_cyrillic, in_latin
from privacy_console.casework.search.naming.words import Name, Parser, Word
from privacy_console.casework.search.spelling.mailboxes import addresses_at
from privacy_console.casework.search.spelling.numbers import ip_key, letters_and_digits, without_zeros
from privacy_console.casework.search.spelling.text import decoded, fold
from privacy_console.casework.search.trace.sought import Sought

_PHONE_IN_TEXT = re.compile(r"[+(]{0,2}\d[\d\s()./\-\u2010-\u2015\u00a0]{4,24}\d")
_V4 = r"\d{1,3}(?:\.\d{1,3}){3}"
_IP_IN_TEXT = re.compile(rf"(?<![\w.:])(?:{_V4}|[0-9a-fA-F]{{0,4}}(?::[0-9a-fA-F]{{0,4}}){{2,7}}(?:{_V4})?)(?![\w:]|\.\d)")
_ORDER = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE)
_NUMBERS = frozenset({Kind.CUSTOMER_NUMBER, Kind.IBAN, Kind.ACCOUNT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    kind: str
    """The kind of what stands there, or `id` for a mention by the subject's key."""
    confidence: Confidence
    by: Sought | None


class TextReader:
    """Reads texts for what is sought.

    A name is read in any order, with or without accents and particles. By an initial (`A. Müller`) or under another
    transliteration it is *possible* only. Typing errors and short forms are not looked for in texts: a word of a text is
    anybody's, and the questions would bury the officer.

    Args:
        namesake: whether somebody else is known to have the name: then a name alone is a question.
        shared: kinds and values that others have as well, as a household's telephone: questions, too.
    """

    def __init__(
        self,
        wanted: Iterable[Sought],
        tags: Iterable[str] = (),
        *,
        namesake: bool = False,
        shared: Collection[tuple[Kind, str]] = frozenset(),
    ) -> None:
        self._shared = shared
        self._name_is = Confidence.POSSIBLE if namesake else Confidence.LIKELY
        wanted = [one for one in wanted if one.in_text]
        parser = Parser()
        self._emails = [(one, _at_domains(one)) for one in wanted if one.needles[0].kind is Kind.EMAIL]
        self._phones = [one for one in wanted if one.kind is Kind.PHONE]
        self._ips = [(one, ip_key(one.value)) for one in wanted if one.kind is Kind.IP]
        self._names = [(one, *_name_patterns(parser.name(one.value))) for one in wanted if one.kind is Kind.NAME]
        self._numbers = [
            (one, _number_pattern(one.value)) for one in wanted if one.kind in _NUMBERS and one.needles[0].kind is not Kind.EMAIL
        ]
        self._cookies = [one for one in wanted if one.kind is Kind.COOKIE]
        self._called = [
            (one, re.compile(rf"(?<![\w@.+-])(?:@|\[~){re.escape(one.needles[0].value)}(?![\w@-]|\.\w)", re.IGNORECASE))
            for one in wanted
            if one.kind is Kind.USERNAME and one.needles[0].kind is not Kind.EMAIL
        ]
        self._tags = [re.compile(re.escape(tag) + (r"(?![\w-])" if tag[-1:].isalnum() else "")) for tag in dict.fromkeys(tags)]

    def read(self, text: str) -> Mention | None:
        """The best mention in a text, or None."""
        return min(self._all(text), key=lambda one: _ORDER.index(one.confidence), default=None)

    def _all(self, text: str) -> Iterable[Mention]:
        if any(tag.search(text) for tag in self._tags):
            yield Mention(kind="id", confidence=Confidence.CERTAIN, by=None)
        plain = decoded(text if text.isascii() else unicodedata.normalize("NFC", text)) if self._emails or self._cookies else text
        for one, domains in self._emails if "@" in plain else ():
            for address in dict.fromkeys(addresses_at(domains, plain)):
                close = one.like(address)
                if close is not None:
                    yield _mention(one, Confidence.LIKELY if close.confidence is Confidence.CERTAIN else close.confidence)
        for number in dict.fromkeys(_PHONE_IN_TEXT.findall(text)) if self._phones else ():
            for one in self._phones:
                if one.like(number) is not None:
                    is_shared = (one.kind, one.value) in self._shared
                    yield _mention(one, Confidence.POSSIBLE if is_shared else Confidence.LIKELY)
        for address in dict.fromkeys(_IP_IN_TEXT.findall(text)) if self._ips else ():
            yield from (_mention(one, Confidence.POSSIBLE) for one, key in self._ips if ip_key(address) == key)
        for one in self._cookies:
            if any(value in way for value in (one.value.strip(), one.needles[0].value) for way in (text, plain)):
                yield _mention(one, Confidence.LIKELY)
        for one, pattern in self._called:
            if pattern.search(text):
                yield _mention(one, Confidence.LIKELY)
        if self._names or self._numbers:
            yield from self._in_folded(re.sub("['’‘ʼ`´]", "", fold(text)))

    def _in_folded(self, folded: str) -> Iterable[Mention]:
        for one, pattern, looser in self._names:
            for match in pattern.finditer(folded):
                doubtful = folded[match.end() : match.end() + 1] == "@" or _of_two(folded, match)
                yield _mention(one, Confidence.POSSIBLE if doubtful else self._name_is)
            if looser is not None and looser.search(folded):
                yield _mention(one, Confidence.POSSIBLE)
        for one, pattern in self._numbers:
            if pattern.search(folded):
                yield _mention(one, Confidence.LIKELY)


def _of_two(folded: str, match: re.Match[str]) -> bool:
    """Whether surname and given name may be two people's: in `Victor Clarke, Thomas Marsh` there is no Thomas Clarke."""
    before = folded[max(0, match.start() - 2) : match.start()]
    return "," in match.group() and before[:1].isalpha() and before[1:] == " "


def _mention(one: Sought, confidence: Confidence) -> Mention:
    return Mention(kind=one.kind.value, confidence=confidence if one.verified else Confidence.POSSIBLE, by=one)


def _at_domains(one: Sought) -> re.Pattern[str]:
    domains = {needle.value.rpartition("@")[2] for needle in one.needles}
    return re.compile(f"@(?:{'|'.join(sorted(map(re.escape, domains)))})", re.IGNORECASE)


def _any_of(ways: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, ways)))})"


def _with_particles(word: Word, ways: Iterable[str]) -> str:
    """A word with its particles or without, in one word or several: `van der Berg`, `Vanderberg`, `Berg`."""
    before = "".join(f"(?:{re.escape(particle)}[ -]?)?" for particle in word.before)
    return before + _any_of(ways)


def _name_patterns(name: Name) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """How a text has a name, and how it may have it.

    `Anna Müller`, `Müller, Anna`, `anna_mueller.pdf`, `Anna B. Müllers`; never `Joanna Müller` and never `Anna Müllerin`.
    Then `A. Müller`, `Müller A.`, and the romanisations of another script.
    """
    first, *middle, last = name.words if len(name.words) > 1 else (*name.words, *name.words)
    others = [part for word in middle for part in (_any_of(word.ways), *map(re.escape, word.before))]
    sure = _whole_name(_any_of(first.ways), others, last, last.ways)
    loose = []
    if first.romans != first.ways or last.romans != last.ways:
        beside = {way for read in in_cyrillic(first.plain, always=True) for way in in_latin(read)} if last.latin else set()
        loose.append(_whole_name(_any_of(first.romans | beside), others, last, last.romans))
    starts = sorted({way[0] for way in first.romans if len(way) > 1})
    if starts and any(len(way) > 2 for way in last.ways):
        initial, surname = f"[{''.join(starts)}]\\.", _with_particles(last, last.romans)
        loose.append(f"(?<![a-z0-9]){initial}(?:[ -]?[a-z]\\.){{0,2}}[ _]{{0,2}}{surname}s?(?![a-z0-9])")
        loose.append(f"(?<![a-z0-9]){surname}[ ,_]{{1,3}}{initial}")
    return re.compile(sure), re.compile("|".join(loose)) if loose else None


def _whole_name(first: str, others: list[str], last: Word, ways: Iterable[str]) -> str:
    gap = "[^a-z0-9@]{1,3}"
    particles = [re.escape(particle) for particle in last.before]
    between = f"(?:{gap}(?:{'|'.join(['[a-z]', *others, *particles])})){{0,{len(others) + len(particles) + 1}}}"
    turned = f"{_any_of(ways)}s?{gap}(?:(?:{'|'.join(particles)}){gap})*" if particles else f"{_any_of(ways)}s?{gap}"
    return f"(?<![a-z0-9])(?:{first}{between}{gap}{_with_particles(last, ways)}s?|{turned}{first}s?)(?![a-z0-9])"


def _number_pattern(value: str) -> re.Pattern[str]:
    """A number with the punctuation people put into it, as `K-10042` for `K10042`, and zeros in front of its digits."""
    plain = letters_and_digits(value)
    bare = without_zeros(plain)
    zeros = "" if plain.isdecimal() and plain == bare else "0*"
    at = next((number for number, c in enumerate(bare) if c.isdigit()), 0)
    gap = "[ ./-]?"
    signs = [*bare[:at], *([zeros] if zeros else []), *bare[at:]]
    return re.compile(f"(?<![a-z0-9]){gap.join(signs)}(?![a-z0-9])")
