"""What a column holds, told from its name, its type and its values together, whatever its table turns out to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from privacy_console.casework.search.company import ColumnSort, LiveColumn
from privacy_console.casework.search.drafting.columns.values import Look, Shape
from privacy_console.casework.search.drafting.words.columns import Means, meaning_of
from privacy_console.casework.search.drafting.words.parts import many, some
from privacy_console.casework.search.findings import Confidence

FEW = 12
"""A column that has no more different values than this, in many rows, holds codes."""
ENOUGH = 5
"""From so many values on, a sample can contradict a name."""

SECRETS = frozenset({Means.PASSWORD, Means.TOKEN, Means.ACCESS_CODE, Means.CARD})
_NUMBERS = frozenset(
    {
        *SECRETS,
        *(Means.LAST_FOUR, Means.PHONE, Means.STATE_NUMBER, Means.EMPLOYEE_NUMBER, Means.CUSTOMER_NUMBER, Means.ACCOUNT_NUMBER),
        *(Means.POSTCODE, Means.PLACE_ON_EARTH, Means.AMOUNT, Means.TECHNICAL, Means.DELETED, Means.WHEN, Means.FLAG, Means.CODE),
        *(Means.COUNT, Means.NUMBER, Means.BIRTH, Means.IP, Means.IBAN),
    }
)
"""What a number may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one column holds. `means` is None where nothing is known of it."""

    column: LiveColumn
    means: Means | None
    look: Look
    json: bool
    words: tuple[str, ...]
    evidence: tuple[str, ...]
    confidence: Confidence
    by_values: bool
    """Whether its values say so, too."""
    mixed: bool = False
    """Whether other things stand there, too, or may."""
    by_name: bool = False
    """Whether its name says so."""
    any_kind: bool = False
    """Whether another column says what stands here, as `field` does of `old_value`."""

    @property
    def few(self) -> bool:
        """Whether few different values stand in many rows."""
        return 0 < self.look.distinct <= FEW and self.look.filled >= 3 * self.look.distinct


@dataclass(frozen=True, slots=True)
class _Told:
    means: Means | None
    confidence: Confidence
    by_values: bool = False
    json: bool = False
    mixed: bool = False


_CERTAIN, _LIKELY, _POSSIBLE = Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE


def read_column(column: LiveColumn, look: Look) -> Reading:
    """What the column holds."""
    named = meaning_of(column.name)
    told = _by_type(column, named.means, look)
    evidence = []
    if named.means is not None and told.means is named.means:
        evidence.append(f"its name says {named.means.value}")
    if look.filled and (told.by_values or told.means is not named.means) and (shape := look.shapes.most_common(1)[0][0]):
        evidence.append(look.told(shape))
    if look.rows and not look.filled:
        evidence.append(f"{some(look.rows, look.rows, 'sampled value', 'is', 'are')} empty")
    if look.people_inside:
        inside = some(look.people_inside, look.filled, "sampled text", "has", "have")
        evidence.append(f"{inside} an address or a telephone number inside")
    if column.enum:
        evidence.append(f"its type lists {many(len(column.enum), 'word')}")
    elif told.means is Means.CODE and look.filled:
        evidence.append(f"{many(look.distinct, 'different value')} in {many(look.filled, 'sampled row')}")
    return Reading(
        column=column,
        means=told.means,
        look=look,
        json=told.json,
        words=named.words,
        evidence=tuple(evidence),
        confidence=told.confidence,
        by_values=told.by_values,
        mixed=told.mixed,
        by_name=named.means is not None and told.means is named.means,
    )


_OF_DAY = re.compile("TIME(?!STAMP)|INTERVAL", re.IGNORECASE)


def _by_type(column: LiveColumn, named: Means | None, look: Look) -> _Told:
    match column.sort:
        case ColumnSort.BYTES:
            return _Told(named if named in SECRETS else None, _LIKELY if named in SECRETS else _POSSIBLE)
        case ColumnSort.BOOLEAN:
            return _Told(Means.DELETED if named is Means.DELETED else Means.FLAG, _CERTAIN)
        case ColumnSort.DATE | ColumnSort.DATETIME:
            return _date(named, look)
        case ColumnSort.INTEGER | ColumnSort.DECIMAL:
            return _number(named, look)
        case ColumnSort.JSON:
            secret = named in SECRETS
            return _Told(named if secret else Means.DOCUMENT, _LIKELY if secret else _CERTAIN, by_values=True, json=not secret)
        case _ if column.enum:
            return _Told(Means.CODE, _CERTAIN)
        case _ if _OF_DAY.match(column.type) and not column.array and look.main() in {None, Shape.TIME}:
            return _Told(Means.WHEN, _CERTAIN)
        case _:
            return _text(column, named, look)


def _date(named: Means | None, look: Look) -> _Told:
    if named in {Means.BIRTH, Means.DELETED}:
        return _Told(named, _CERTAIN if look.filled else _LIKELY)
    if named is None and look.filled >= ENOUGH and look.years and look.years[0] < 1975 and look.years[1] <= 2015:
        return _Told(Means.BIRTH, _POSSIBLE, by_values=True)
    return _Told(Means.WHEN, _CERTAIN)


def _number(named: Means | None, look: Look) -> _Told:
    flags = look.filled >= ENOUGH and look.distinct <= 2 and look.longest == 0 and named in {None, Means.DOCUMENT}
    if named in _NUMBERS and not flags:
        return _Told(named, _LIKELY)
    return _Told(Means.FLAG if flags or named is Means.EMAIL else Means.COUNT, _LIKELY)


def _text(column: LiveColumn, named: Means | None, look: Look) -> _Told:
    if named in SECRETS:
        return _Told(named, _CERTAIN if look.share(Shape.PASSWORD_HASH, Shape.DIGEST, Shape.TOKEN) > 0.5 else _LIKELY)
    if look.filled == 0:
        return _by_name_alone(column, named)
    if look.share(Shape.PASSWORD_HASH) > 0.2:
        return _Told(Means.PASSWORD, _CERTAIN, by_values=True)
    if named is None and column.name.lower().endswith("key") and _like_keys(look):
        return _Told(Means.TOKEN, _POSSIBLE, by_values=True)
    told = _by_shape(named, look)
    if told is not None and named is None and look.filled < ENOUGH and told.means not in SECRETS:
        told = replace(told, mixed=True, confidence=_POSSIBLE)  # so few that anything may follow
    if told is not None:
        return told
    if named is not None and _contradicted(named, look):
        named = None
    return _by_name_and_shape(named, look)


def _like_keys(look: Look) -> bool:
    """Whether all values are different, of one length, and no words: as the keys of secret links are."""
    return (
        look.distinct == look.filled >= ENOUGH
        and look.shortest == look.longest >= _SHORTEST_SECRET
        and look.share(Shape.CODE, Shape.TOKEN, Shape.NUMBER) > 0.6
    )


_SHORTEST_SECRET = 6


def _by_name_alone(column: LiveColumn, named: Means | None) -> _Told:
    """Nothing stands in it. What nobody knows is text that people may write."""
    if named is not None:
        return _Told(named, _LIKELY)
    return _Told(Means.TEXT if column.textual else None, _POSSIBLE)


def _by_shape(named: Means | None, look: Look) -> _Told | None:
    """What the values say by themselves, whatever the name; None where they leave it to the name."""
    sure = look.asked == 0 or look.confirmed >= 0.8 * look.asked
    main = look.main()
    if named is Means.EMAIL and 0.2 <= look.share(Shape.EMAIL) < 0.9:
        return _Told(Means.EMAIL, _LIKELY, by_values=True, mixed=True)
    for shape, means in ((Shape.EMAIL, Means.EMAIL), (Shape.IP, Means.IP)):
        if main is shape and sure:
            if named is means:
                return _Told(means, _CERTAIN, by_values=True)
            return _Told(means, _LIKELY, by_values=True, mixed=look.share(shape) < 1)  # nothing else says that all are
    if named is None and 0.2 <= look.share(Shape.EMAIL) < 0.9:
        return _Told(Means.EMAIL, _POSSIBLE, by_values=True, mixed=True)
    if named is Means.IBAN and look.share(Shape.CODE) > 0.9:
        return _Told(Means.ACCOUNT_NUMBER, _POSSIBLE)  # of an account that is no bank's
    if look.share(Shape.IBAN) > 0.5:
        return _Told(Means.IBAN, _CERTAIN if named is Means.IBAN else _LIKELY, by_values=True)
    if main is Shape.CARD and named not in {Means.IBAN, Means.PHONE, Means.NUMBER}:
        return _Told(Means.CARD, _LIKELY, by_values=True)
    if main in {Shape.DIGEST, Shape.TOKEN}:
        fits = named in {Means.COOKIE, Means.CHECKSUM, Means.USERNAME, Means.FILE_NAME, Means.PICTURE, Means.LINK}
        return _Told(named if fits else Means.TOKEN, _LIKELY, by_values=True)
    if main is Shape.UUID:
        fits = named in {Means.COOKIE, Means.CHECKSUM, Means.ACCOUNT_NUMBER, Means.CUSTOMER_NUMBER}
        return _Told(named if fits else Means.NUMBER, _LIKELY, by_values=True)
    if main is Shape.JSON and sure:
        return _Told(Means.DOCUMENT, _LIKELY, by_values=True, json=True)
    if main is Shape.TIME:
        return _Told(Means.WHEN, _LIKELY, by_values=True)
    if main is Shape.DATE:
        return _Told(named if named in {Means.BIRTH, Means.DELETED} else Means.WHEN, _LIKELY, by_values=True)
    if main is Shape.FLAG and look.distinct <= 2:
        return _Told(Means.DELETED if named is Means.DELETED else Means.FLAG, _LIKELY, by_values=True)
    if main is Shape.PHONE and sure and named in {None, Means.PHONE, Means.NAME}:
        return _Told(Means.PHONE, _CERTAIN if named is Means.PHONE else _POSSIBLE, by_values=True)
    if named in {None, Means.NAME} and look.distinct >= 3:
        if look.share(Shape.NAME) > 0.5:
            return _Told(Means.FULL_NAME, _LIKELY, by_values=True)
        if named is None and look.distinct >= ENOUGH and look.given_names > 0.6 * look.filled:
            return _Told(Means.GIVEN_NAME, _LIKELY, by_values=True)
    return None


_MUST_LOOK_SO = {
    Means.EMAIL: ((Shape.EMAIL,), 0.2),
    Means.IP: ((Shape.IP,), 0.2),
    Means.PHONE: ((Shape.PHONE, Shape.NUMBER, Shape.CARD, Shape.CODE), 0.3),
    Means.IBAN: ((Shape.IBAN, Shape.NUMBER, Shape.PHONE, Shape.CARD, Shape.CODE, Shape.TOKEN, Shape.WORDS), 0.3),
    Means.BIRTH: ((Shape.DATE, Shape.NUMBER), 0.3),
}
_NEVER_FEW = frozenset(
    {
        *(Means.EMAIL, Means.PHONE, Means.STREET, Means.ADDRESS, Means.GIVEN_NAME, Means.FULL_NAME, Means.FAMILY_NAME),
        *(Means.USERNAME, Means.HEADING),
    }
)


def _contradicted(named: Means, look: Look) -> bool:
    """Whether enough values say that the column is not what its name says."""
    if look.filled < ENOUGH:
        return False
    if named in _MUST_LOOK_SO:
        shapes, least = _MUST_LOOK_SO[named]
        return look.share(*shapes) < least
    few = look.filled >= 30 and look.distinct <= 4 and look.share(Shape.WORD, Shape.CODE) > 0.9
    return few and named in _NEVER_FEW


_LONGEST_CODE = 40


def _by_name_and_shape(named: Means | None, look: Look) -> _Told:
    several = look.filled >= 3 * look.distinct
    match named:
        case None | Means.DOCUMENT | Means.WHEN | Means.FLAG | Means.COUNT | Means.NUMBER:
            if look.share(Shape.NUMBER, Shape.PHONE, Shape.CODE) > 0.9 and look.longest <= _LONGEST_CODE and not several:
                return _Told(Means.NUMBER, _POSSIBLE)
            if look.distinct <= FEW and several and look.share(Shape.SENTENCE) < 0.2:
                return _Told(Means.CODE, _LIKELY if look.filled >= 30 else _POSSIBLE, by_values=True)
            main = look.main()
            if main in {Shape.LINK, Shape.FILE}:
                return _Told(Means.LINK if main is Shape.LINK else Means.FILE_NAME, _LIKELY, by_values=True)
            return _Told(Means.TEXT, _POSSIBLE, by_values=look.share(Shape.SENTENCE, Shape.WORDS) > 0.3)
        case Means.CODE | Means.TECHNICAL | Means.LANGUAGE | Means.AMOUNT:
            wordy = look.share(Shape.SENTENCE) > 0.3 or (look.longest > 60 and look.share(Shape.WORDS, Shape.SENTENCE) > 0.5)
            return _Told(Means.TEXT, _POSSIBLE, by_values=True) if wordy and not several else _Told(named, _LIKELY)
        case Means.TEXT | Means.HEADING:
            written = look.share(Shape.SENTENCE, Shape.WORDS, Shape.NAME) > 0.3
            return _Told(named, _CERTAIN if written else _LIKELY, by_values=written)
        case Means.FULL_NAME:
            return _Told(named, _CERTAIN if look.share(Shape.NAME) > 0.5 else _LIKELY, by_values=look.share(Shape.NAME) > 0.5)
        case Means.EMAIL | Means.PHONE | Means.IP | Means.IBAN | Means.BIRTH:
            return _Told(named, _LIKELY, by_values=True)
        case _:
            return _Told(named, _LIKELY)
