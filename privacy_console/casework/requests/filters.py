"""The filter of the queue, as it is typed: `right:erasure owner:me due:soon -label:urgent "elena marchetti"`.

    WORD                 occurs in the name, the number or the first line; quotes keep spaces, colons and hyphens
    right:WORD           access, rectification, erasure, restriction, portability, objection, withdraw_consent
    owner:WHO            me, none, or a colleague's name or a word of it
    due:DAYS             late, today, soon (within 7 days); <7 (by then, late ones too), >7; a day, or days A..B, A.., ..B
    received:DAYS        today, <60 (in the last 60 days), >60; a day, or days A..B, A.., ..B
    status:WORD          verify, find, review, decide, deliver, close, closed, refused, set_aside
    label:NAME           a label of the office; none
    kind:WORD            request, reminder, complaint, unclear…, as the letter was read
    lang:CODE            the letter's language, two or three letters; unknown
    law:WORD             gdpr, uk_gdpr, ccpa
    is:WORD              unread, waiting, held, extended, uncertain, linked, new, open, overdue, closed, aside

All parts are needed. Values with commas between them are alternatives, and `-` before a part turns it round. What is not
understood is never ignored: it is named with its place, and nothing is asked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.reading import Law, LetterKind, Right

SOON = timedelta(days=7)


class Key(StrEnum):
    WORD = ""
    RIGHT = "right"
    OWNER = "owner"
    DUE = "due"
    RECEIVED = "received"
    STATUS = "status"
    LABEL = "label"
    KIND = "kind"
    LANG = "lang"
    LAW = "law"
    IS = "is"


class Is(StrEnum):
    UNREAD = "unread"
    WAITING = "waiting"
    """Open, and the subject was asked for something."""
    HELD = "held"
    EXTENDED = "extended"
    UNCERTAIN = "uncertain"
    """When it was received is not certain."""
    LINKED = "linked"
    """Another case says the same."""
    NEW = "new"
    """Open and unread."""
    OPEN = "open"
    OVERDUE = "overdue"
    CLOSED = "closed"
    """Closed or refused."""
    ASIDE = "aside"


ME, NONE, UNKNOWN = "me", "none", "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One part of a filter. One of `values` suffices; they are as they could be typed, words of a fixed list in small letters."""

    key: Key
    values: tuple[str, ...]
    negated: bool = False
    at: int = field(default=0, compare=False)
    """Where it was typed, in characters from 0."""

    def text(self) -> str:
        """The part as it could be typed."""
        head = ("-" if self.negated else "") + (f"{self.key}:" if self.key else "")
        return head + ",".join(_quoted(self.key, value) for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A part that means nothing."""

    word: str
    at: int
    hint: str
    """What would have been understood, in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    terms: tuple[Term, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.terms and not self.problems

    def text(self) -> str:
        """The filter as it could be typed."""
        return " ".join(term.text() for term in self.terms)

    def values(self, key: Key) -> tuple[str, ...]:
        """The values of the first part of that key that is not turned round; for a button that shows it."""
        return next((term.values for term in self.terms if term.key is key and not term.negated), ())

    def with_values(self, key: Key, values: tuple[str, ...]) -> Filter:
        """The filter with one part of that key, or none where there are no values."""
        kept = tuple(term for term in self.terms if term.key is not key or term.negated)
        return Filter(terms=(Term(key=key, values=values), *kept) if values else kept)


class FilterNotUnderstood(Refused):
    code = "requests.filter_not_understood"
    sentence = "“{word}” (at character {place}) is not understood: {hint}. Nothing was asked; correct it and ask again."

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"a filter at {problem.at}")
        self.word, self.place, self.hint = problem.word, problem.at + 1, problem.hint


SHORTEST_KEY = 3
"""`re:` and `aw:` stand before subjects; what is longer was meant to be a key."""
_PART = re.compile(r'(?P<minus>-?)(?:(?P<key>[A-Za-z]+):)?(?P<rest>(?:"[^"]*"?|[^\s"])*)')
_DAYS = re.compile(r"[<>][0-9]{1,4}|<=[0-9]{1,4}")
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_RANGE = re.compile(rf"(?P<one>{_DAY})|(?P<first>{_DAY})?\.\.(?P<last>{_DAY})?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def parse(text: str) -> Filter:
    """Read what was typed; never fails.

    >>> parse('right:Erasure,access owner:me due:<7 "elena marchetti" -is:held').text()
    'right:erasure,access owner:me due:<7 "elena marchetti" -is:held'
    >>> parse("due:sometime").problems[0].word
    'due:sometime'
    """
    terms: list[Term] = []
    problems: list[Problem] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        found = _PART.match(text, at)
        assert found is not None  # the pattern matches nothing at all, too
        read = _read(found)
        at = found.end()
        if isinstance(read, Term):
            terms.append(read)
        elif read is not None:
            problems.append(read)
    return Filter(terms=tuple(terms), problems=tuple(problems))


def understood(text: str) -> tuple[Term, ...]:
    """The parts of a filter.

    Raises:
        FilterNotUnderstood: the first part that means nothing.
    """
    read = parse(text)
    for problem in read.problems:
        raise FilterNotUnderstood(problem)
    return read.terms


def with_people(terms: tuple[Term, ...], people: Mapping[PersonId, str]) -> tuple[Term, ...]:
    """The parts with the ids of the people whom `owner:` names; a name may stand for several.

    Raises:
        FilterNotUnderstood: nobody here is called that.
    """
    return tuple(replace(term, values=_ids(term, people)) if term.key is Key.OWNER else term for term in terms)


def called(name: str, people: Mapping[PersonId, str]) -> list[PersonId]:
    """Everybody who goes by that id, else by that name, else by that word of a name; in any case."""
    if PersonId(name) in people:
        return [PersonId(name)]
    wanted = folded(name.strip())
    named = [id_ for id_, one in people.items() if wanted == folded(one)]
    return named or [id_ for id_, one in people.items() if wanted in folded(one).split()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days that a part means, both inclusive; None where there is no end."""

    first: date | None = None
    last: date | None = None
    open_only: bool = False


def days_of(key: Key, value: str, today: date) -> Days:
    """What a value of `due:` or `received:` means on that day. Whether a case is late matters only while it is open.

    >>> days_of(Key.RECEIVED, "<60", date(2026, 11, 24)).first
    datetime.date(2026, 9, 25)
    """
    due = key is Key.DUE
    match value:
        case "today":
            return Days(first=today, last=today, open_only=due)
        case "late":
            return Days(last=today - timedelta(days=1), open_only=True)
        case "soon":
            return Days(first=today, last=today + SOON, open_only=True)
    if value[0] in "<>":
        days = timedelta(days=int(value[1:]))
        if due:
            far = Days(first=today + days + timedelta(days=1), open_only=True)
            return Days(last=today + days, open_only=True) if value[0] == "<" else far
        return Days(first=today - days) if value[0] == "<" else Days(last=today - days - timedelta(days=1))
    first, between, last = value.partition("..")
    if not between:
        last = first
    return Days(first=date.fromisoformat(first) if first else None, last=date.fromisoformat(last) if last else None)


def wants_set_aside(terms: Sequence[Term]) -> bool:
    """Whether a filter asks for what was set aside, which the queue leaves out else."""
    wanted = {(Key.IS, Is.ASIDE), (Key.STATUS, Status.SET_ASIDE)}
    return any(not term.negated and (term.key, value) in wanted for term in terms for value in term.values)


def folded(text: str) -> str:
    """The text as it is compared: composed, and in no case.

    >>> folded("JÜRGEN GROß") == folded("Ju\u0308rgen Gross")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def _read(found: re.Match[str]) -> Term | Problem | None:
    name, rest = (found["key"] or "").lower(), found["rest"]
    if name not in _READERS:
        if len(name) >= SHORTEST_KEY and rest and not rest.startswith("/"):
            known = ", ".join(f"{key}:" for key in _READERS)
            return Problem(word=found[0], at=found.start(), hint=f"known are {known}; in quotes it is searched for as it stands")
        # Any other word with a colon in it, as a time or an address, is a word.
        word = (f"{found['key']}:" if name else "") + rest.replace('"', "")
        if not word and found["minus"] and not rest:
            return Term(key=Key.WORD, values=("-",), at=found.start())
        return Term(key=Key.WORD, values=(word,), negated=bool(found["minus"]), at=found.start()) if word else None
    reader, hint = _READERS[name]
    values = [reader(value) for value in _split(rest)]
    if not values or None in values:
        return Problem(word=found[0], at=found.start(), hint=hint)
    wanted = tuple(dict.fromkeys(value for value in values if value))
    return Term(key=Key(name), values=wanted, negated=bool(found["minus"]), at=found.start())


def _split(rest: str) -> list[str]:
    """The values between commas; a comma within quotes is a part of its value."""
    values = [""]
    quoted = False
    for sign in rest:
        if sign == '"':
            quoted = not quoted
        elif sign == "," and not quoted:
            values.append("")
        else:
            values[-1] += sign
    return values


def _quoted(key: Key, value: str) -> str:
    loose = any(sign.isspace() or (sign == "," and key) for sign in value)
    head, colon, _ = value.partition(":")
    misread = not key and (value.startswith("-") or bool(colon and head.isascii() and head.isalpha()))
    return f'"{value}"' if loose or misread else value


def _ids(term: Term, people: Mapping[PersonId, str]) -> tuple[str, ...]:
    found: list[str] = []
    for value in term.values:
        named = [value] if value in {ME, NONE} else called(value, people)
        if not named:
            raise FilterNotUnderstood(Problem(word=term.text(), at=term.at, hint="nobody who may sign in here is called that"))
        found += named
    return tuple(dict.fromkeys(found))


def _one_of(words: type[StrEnum]) -> Callable[[str], str | None]:
    known = {str(word) for word in words}
    return lambda value: value.lower() if value.lower() in known else None


def _listed(words: type[StrEnum]) -> str:
    return "it is one of " + ", ".join(words)


def _due(value: str) -> str | None:
    value = value.lower()
    if value == "overdue":
        return "late"
    return value if value in {"late", "today", "soon"} else _days(value)


def _received(value: str) -> str | None:
    value = value.lower()
    return value if value == "today" else _days(value)


def _days(value: str) -> str | None:
    if _DAYS.fullmatch(value):
        return value[0] + str(int(value[1:].removeprefix("=")))
    found = _RANGE.fullmatch(value)
    if found is None or value == "..":
        return None
    days = [found["one"], found["first"], found["last"]]
    try:
        read = [date.fromisoformat(day) for day in days if day]
    except ValueError:
        return None
    return value if read == sorted(read) else None


def _who(value: str) -> str | None:
    said = value.strip()
    return (said.lower() if said.lower() in {ME, NONE} else said) or None


def _label(value: str) -> str | None:
    said = " ".join(value.split())
    return (NONE if said.lower() == NONE else said) or None


def _language(value: str) -> str | None:
    value = value.lower()
    return value if value == UNKNOWN or _LANGUAGE.fullmatch(value) else None


_A_DAY = "<7, >7, a day as 2026-12-01, or days as 2026-12-01..2026-12-24"
_READERS: dict[str, tuple[Callable[[str], str | None], str]] = {
    Key.RIGHT: (_one_of(Right), _listed(Right)),
    Key.OWNER: (_who, "it is me, none, or a colleague's name"),
    Key.DUE: (_due, f"it is late, today, soon, {_A_DAY}"),
    Key.RECEIVED: (_received, f"it is today, {_A_DAY}"),
    Key.STATUS: (_one_of(Status), _listed(Status)),
    Key.LABEL: (_label, "it is the name of a label, or none"),
    Key.KIND: (_one_of(LetterKind), _listed(LetterKind)),
    Key.LANG: (_language, "it is a language as in en, or unknown"),
    Key.LAW: (_one_of(Law), _listed(Law)),
    Key.IS: (_one_of(Is), _listed(Is)),
}
"""By key: what makes a value of what was typed, None where it means nothing, and what it could have been."""
