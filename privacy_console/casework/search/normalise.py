"""Identifiers in one spelling, and how surely two spellings name the same thing.

`comparer` answers per stored value: CERTAIN (the same, whatever its case, Unicode form or punctuation that does not count),
LIKELY (a known variant: a tag, dots at Gmail, ß for ss, a phone without its country), POSSIBLE (a transliteration, a name), or
None. It judges spelling alone; whether the identifier itself is the subject's is the search's business.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from ipaddress import IPv6Address, ip_address

import phonenumbers
from anyascii import anyascii
from email_validator import EmailNotValidError, validate_email

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.findings import Confidence

Comparer = Callable[[object], Confidence | None]

ADDRESS_IN_TEXT = re.compile(r"[^\s<>,;:\"()\[\]{}'/=?&|@\\]{1,128}@[\w.\-]{1,253}")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})
_EXTENSION = re.compile(r"(?:;|#|\bext|\bx|\bDW\b|\bDurchwahl).*$", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"[^\W_]+")
_GMAIL = frozenset({"gmail.com", "googlemail.com"})
_STREET = re.compile(r"(?:strasse|straße|str|street|st|road|rd|avenue|ave|platz|pl|weg|gasse)$")


def tidy(value: object) -> str:
    """Text in NFC without space around it and without characters that have no form of their own (zero width, bidi marks)."""
    text = value if isinstance(value, str) else str(value)
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFC", "".join(c for c in text if unicodedata.category(c) != "Cf")).strip()


def fold(text: str) -> str:
    """Lower-case ASCII of any text, for comparing only: accents gone, ß as ss, dotless ı as i, other scripts transliterated.

    >>> fold("JU\u0308RGEN Yıldız"), fold("Straße"), fold("STRASSE")
    ('jurgen yildiz', 'strasse', 'strasse')
    """
    if text.isascii():
        return text.lower()
    kept = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return anyascii(kept.casefold()).lower()


def spellings(word: str) -> frozenset[str]:
    """The foldings under which a word is written: `Müller` as `muller` and `mueller`, `Mueller` as both, too.

    >>> sorted(spellings("Müller")), sorted(spellings("Mueller"))
    (['mueller', 'muller'], ['mueller', 'muller'])
    """
    folded = fold(word)
    ways = {folded}
    if not word.isascii():
        ways.add(fold(unicodedata.normalize("NFC", word).casefold().translate(_DIGRAPHS)))
    elif len(folded) >= 5:  # `Joe` is not `Jo`
        ways.add(re.sub(r"(?<=[aou])e", "", folded))
    return frozenset(ways)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they stand, apostrophes gone: `O'Connor, Ann-Marie` is `OConnor`, `Ann`, `Marie`."""
    return tuple(_WORD.findall(unicodedata.normalize("NFC", tidy(name)).translate(_APOSTROPHES)))


def same_name(one: str, other: str) -> bool:
    """Whether two full names can be one person's: all words of the shorter, two at least, are in the longer, in any order.

    >>> same_name("Anna Müller", "MUELLER, Anna B."), same_name("Mark", "Mark Jensen"), same_name("Mark", "mark")
    (True, False, True)
    """
    return _same_words(_spelt(one), _spelt(other))


def _spelt(name: str) -> list[frozenset[str]]:
    return [spellings(word) for word in name_words(name)]


def _same_words(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    if not few or (len(few) == 1 and len(many) > 1):
        return False
    rest = list(many)
    for word in few:
        hit = next((i for i, candidate in enumerate(rest) if word & candidate), None)
        if hit is None:
            return False
        del rest[hit]
    return True


def _compare_name(given: str) -> Comparer:
    mine = _spelt(given)
    return lambda stored: Confidence.POSSIBLE if _same_words(mine, _spelt(str(stored))) else None


def shares_a_word(one: str, other: str) -> bool:
    """Whether two names have any word in common."""
    theirs = _spelt(other)
    return any(mine & their for mine in _spelt(one) for their in theirs)


def ascii_domain(domain: str) -> str:
    """A domain as the DNS has it (IDNA 2008: ß stays apart from ss), or lower-cased where it is not one."""
    domain = tidy(domain).lower().rstrip(".")
    if domain.isascii():
        return domain
    try:
        return str(validate_email(f"a@{domain}", check_deliverability=False, test_environment=True).ascii_domain)
    except EmailNotValidError:
        return domain


def shown_domain(domain: str) -> str:
    """A domain with its letters as people write them: `xn--bcher-kva.example` as `bücher.example`."""
    try:
        return str(validate_email(f"a@{domain}", check_deliverability=False, test_environment=True).domain)
    except EmailNotValidError:
        return domain


def email_parts(value: str) -> tuple[str, str] | None:
    """Local part in NFC and lower case, domain in ASCII; None where it is no address."""
    local, at, domain = tidy(value).rpartition("@")
    if not at or not local or not domain:
        return None
    return local.lower(), ascii_domain(domain)


def without_tag(local: str) -> str:
    return local.partition("+")[0] or local


def _compare_email(given: str) -> Comparer:
    mine = email_parts(given)

    def compare(stored: object) -> Confidence | None:
        text = tidy(stored)
        best: Confidence | None = None
        for address in (text, *ADDRESS_IN_TEXT.findall(text)):
            theirs = email_parts(address)
            if mine is None or theirs is None:
                continue
            closeness = _same_mailbox(mine, theirs)
            if closeness is Confidence.CERTAIN:
                return closeness
            if best is None or closeness is Confidence.LIKELY:
                best = closeness or best
        return best

    return compare


def _same_mailbox(mine: tuple[str, str], theirs: tuple[str, str]) -> Confidence | None:
    if mine == theirs:
        return Confidence.CERTAIN
    gmail = mine[1] in _GMAIL and theirs[1] in _GMAIL
    if mine[1] != theirs[1] and not gmail:
        return None
    one, other = without_tag(mine[0]), without_tag(theirs[0])
    if "+" in mine[0] and "+" in theirs[0] and mine[0].partition("+")[2] != theirs[0].partition("+")[2]:
        return None  # two tags are two uses, and may be two people's
    if gmail:
        one, other = one.replace(".", ""), other.replace(".", "")
    if one.casefold().replace("ı", "i") == other.casefold().replace("ı", "i"):
        return Confidence.LIKELY
    return Confidence.POSSIBLE if fold(one) == fold(other) else None


def digits(value: str) -> str:
    return "".join(str(unicodedata.digit(c)) for c in value if c.isdigit())


class Phone:
    """A phone number that is looked for. `national` are its digits without country code and trunk prefix."""

    def __init__(self, given: str, region: str | None) -> None:
        cut = _EXTENSION.sub("", tidy(given))
        try:
            number = phonenumbers.parse(cut, region)
        except phonenumbers.NumberParseException:
            number = None
        if number is not None and phonenumbers.is_possible_number(number):
            self.national = phonenumbers.national_significant_number(number)
            country = str(number.country_code)
            self.full = frozenset(
                f"{before}{country}{trunk}{self.national}" for before in ("", "00", "011") for trunk in ("", "0")
            )
            self.short = frozenset({self.national, f"0{self.national}"})
            at_home = region is not None and number.country_code == phonenumbers.country_code_for_region(region)
            self.full_is_open = False
            self.short_is = Confidence.CERTAIN if at_home else Confidence.LIKELY
        else:
            self.national = digits(cut).lstrip("0")
            self.full = frozenset({digits(cut)})
            self.short = frozenset({self.national, f"0{self.national}"})
            self.full_is_open = True  # nobody said which country
            self.short_is = Confidence.LIKELY

    def compare(self, stored: object) -> Confidence | None:
        theirs = digits(_EXTENSION.sub("", tidy(stored)))
        if len(theirs) < 5:  # a house number is no phone
            return None
        if theirs in self.full:
            return Confidence.CERTAIN
        if theirs in self.short:
            return self.short_is
        return Confidence.LIKELY if self.full_is_open and _before_national(theirs, self.national) else None


def _before_national(stored: str, national: str) -> bool:
    """Whether the digits are the national number after a country code."""
    before = stored.removesuffix(national)
    return len(national) >= 7 and before != stored and re.fullmatch(r"(?:00|011)?[1-9]\d{0,2}0?", before) is not None


def letters_and_digits(value: object) -> str:
    """A number as it is told over the phone: letters and digits only, lower case."""
    return "".join(c for c in fold(tidy(value)) if c.isalnum())


def ip_key(value: object) -> str:
    """An IP address in its one form; IPv4 in IPv6 clothes as IPv4; empty where it is none."""
    try:
        address = ip_address(tidy(value).partition("/")[0].partition("%")[0].strip("[]"))
    except ValueError:
        return ""
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(address)


def day_key(value: object) -> str:
    """A day as ISO 8601 from `1985-03-12`, `12.03.1985` or a date; empty for what could be two days (`03/12/1985`)."""
    text = tidy(value)
    german = re.match(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text)
    try:
        if german:
            return date(int(german[3]), int(german[2]), int(german[1])).isoformat()
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""


def address_words(value: str) -> tuple[str, ...]:
    """The words of a postal address that count: numbers, and words without what only says `street`."""
    words = (_STREET.sub("", word) for word in _WORD.findall(fold(tidy(value))))
    return tuple(word for word in words if word)


def house(value: str) -> tuple[str, str] | None:
    """The first number and the first word of an address: what no other street of the town has. None where one is missing."""
    words = address_words(value)
    number = next((word for word in words if word[0].isdigit()), None)
    street = next((word for word in words if word.isalpha() and len(word) > 2), None)
    return (number, street) if number and street else None


def _compare_address(given: str) -> Comparer:
    mine, needed = frozenset(address_words(given)), frozenset(house(given) or ())

    def compare(stored: object) -> Confidence | None:
        theirs = frozenset(address_words(str(stored)))
        return Confidence.POSSIBLE if needed and needed <= theirs and (mine <= theirs or theirs <= mine) else None

    return compare


def _compare_by(key: Callable[[object], str], given: str) -> Comparer:
    mine = key(given)
    return lambda stored: Confidence.CERTAIN if mine and key(stored) == mine else None


def _lower(value: object) -> str:
    return tidy(value).lower()


def comparer(kind: IdentifierKind, given: str, region: str | None) -> Comparer:
    """A function that says how surely a stored value is the given one.

    Args:
        region: ISO 3166 country whose phones the company writes without a country code, or None.

    >>> like = comparer(IdentifierKind.EMAIL, "Anna.Lind@Firma.example", None)
    >>> [like(v) and like(v).value for v in (" anna.lind@firma.EXAMPLE ", "anna.lind+news@firma.example", "anna@firma.example")]
    ['certain', 'likely', None]
    """
    match kind:
        case IdentifierKind.EMAIL:
            return _compare_email(given)
        case IdentifierKind.PHONE:
            return Phone(given, region).compare
        case IdentifierKind.NAME:
            return _compare_name(given)
        case IdentifierKind.ADDRESS:
            return _compare_address(given)
        case IdentifierKind.IP:
            return _compare_by(ip_key, given)
        case IdentifierKind.DATE_OF_BIRTH:
            return _compare_by(day_key, given)
        case IdentifierKind.CUSTOMER_NUMBER | IdentifierKind.IBAN:
            return _compare_by(letters_and_digits, given)
        case _ if "@" in given:
            return _compare_email(given)
        case _:
            return _compare_by(_lower, given)
