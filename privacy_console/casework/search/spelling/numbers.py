"""Numbers and keys that somebody gave out: of customers and accounts, of machines, of browsers, of days."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from ipaddress import IPv6Address, ip_address

from privacy_console.casework.search.spelling.likeness import SAME, Comparer, Likeness, similar, variant
from privacy_console.casework.search.spelling.text import decoded, fold, tidy

LONGEST = 1_000
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_NAMED_DAY = re.compile(
    r"(\d{1,2})\W{1,3}(?:de |of )?([^\W\d]{3,12})\W{1,3}(?:de )?(\d{4})|([^\W\d]{3,12})\W{1,3}(\d{1,2})\W{1,3}(\d{4})"
)
_MONTHS = (
    "jan gen ene sty",
    "feb fev fevr lut",
    "mar marz marzo mrz maa mrt maerz",
    "apr abr avr kwi",
    "may mai mag maj mei",
    "jun juin giu cze",
    "jul juil lug lip",
    "aug aou ago aout sie",
    "sep set wrz",
    "oct okt ott out paz",
    "nov lis",
    "dec dez dic gru",
)
_MONTH_OF = {start: number for number, starts in enumerate(_MONTHS, 1) for start in starts.split()}


def by_key(key: Callable[[object], str], given: str) -> Comparer:
    """Compares what a function makes of the values; what it makes nothing of is like nothing."""
    mine = key(given)
    return lambda stored: SAME if mine and not _is_long(stored) and key(stored) == mine else None


def _is_long(value: object) -> bool:
    """Whether it is a text, and no number or key that anybody gave out."""
    return isinstance(value, str) and len(value) > LONGEST


def lower(value: object) -> str:
    return tidy(value).lower()


def letters_and_digits(value: object) -> str:
    """A number as it is told over the phone: letters and digits only, lower case."""
    return "".join(c for c in fold(tidy(value)) if c.isalnum())


def without_zeros(number: str) -> str:
    """A number without the zeros that only fill its places: `k00042` as `k42`."""
    return _ZEROS.sub("", number)


def is_number(value: str) -> bool:
    """Whether punctuation does not count in it: mostly digits, as `A-10042`, and not a login, as `anna.1`."""
    plain = letters_and_digits(value)
    return sum(map(str.isdigit, plain)) >= max(3, len(plain) - 4)


def number_comparer(given: str) -> Comparer:
    """Customer numbers: punctuation does not count; zeros in front make a variant."""
    mine = letters_and_digits(given)
    bare = without_zeros(mine)

    def compare(stored: object) -> Likeness | None:
        theirs = "" if _is_long(stored) else letters_and_digits(stored)
        if not mine or not theirs:
            return None
        if theirs == mine:
            return SAME
        same = len(bare) >= 3 and any(map(str.isdigit, bare)) and without_zeros(theirs) == bare
        return variant("but for zeros in front") if same else None

    return compare


def account_comparer(given: str) -> Comparer:
    """Accounts: letter by letter; of one that is a number, punctuation and zeros in front make a variant."""
    mine, loose = lower(given), number_comparer(given) if is_number(given) else None

    def compare(stored: object) -> Likeness | None:
        if _is_long(stored):
            return None
        if mine and lower(stored) == mine:
            return SAME
        if loose is None or not is_number(str(stored)):
            return None
        found = loose(stored)
        return variant("but for punctuation") if found is SAME else found

    return compare


def username_comparer(given: str) -> Comparer:
    return by_key(lambda value: lower(value).removeprefix("@"), given)


def cookie_key(value: object) -> str:
    """A cookie's id as it was set: unquoted, decoded. Its case counts, but where it is a number of base 16."""
    text = decoded(tidy(value).strip("\"'")).strip("\"'{}")
    return text.replace("-", "").lower() if re.fullmatch(r"[0-9a-fA-F-]{16,}", text) else text


def ip_key(value: object) -> str:
    """An IP address in its one form; IPv4 in IPv6 clothes as IPv4; empty where it is none.

    >>> ip_key("[2001:DB8::1]:443"), ip_key("203.0.113.9:80"), ip_key("::ffff:cb00:7109"), ip_key(3405803785), ip_key("x")
    ('2001:db8::1', '203.0.113.9', '203.0.113.9', '203.0.113.9', '')
    """
    text = tidy(value)
    if text.isdecimal():
        text = str(ip_address(int(text))) if 0xFFFFFF < int(text[:40]) <= 0xFFFFFFFF else ""
    elif text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text.partition("/")[0].partition("%")[0].strip("[] "))
    except ValueError:
        return ""
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(address)


def ip_comparer(given: str) -> Comparer:
    """Compares with an address, or with each of a list, as proxies write them."""
    mine = ip_key(given)

    def compare(stored: object) -> Likeness | None:
        parts = stored[:2_000].split(",") if isinstance(stored, str) else [stored]
        return SAME if mine and any(ip_key(part) == mine for part in parts) else None

    return compare


def ip_spellings(value: str) -> list[str]:
    """The forms in which an address is stored as text."""
    key = ip_key(value)
    if not key:
        return []
    address = ip_address(key)
    if isinstance(address, IPv6Address):
        return [key, address.exploded]
    number = int(address)
    return [key, f"::ffff:{number >> 16:x}:{number & 0xFFFF:x}", str(number)]


def day_key(value: object) -> str:
    """A day as ISO 8601 from `1985-03-12`, `12.03.1985`, `12 March 1985` or a date; empty for what could be two days."""
    days = days_in(value)
    return days[0] if len(days) == 1 else ""


def days_in(value: object) -> tuple[str, ...]:
    """The days that a value can be, as ISO 8601: `03/12/1985` is two.

    >>> days_in("12.3.1985"), days_in("March 12, 1985"), days_in("03/12/1985"), days_in("13/12/1985")
    (('1985-03-12',), ('1985-03-12',), ('1985-03-12', '1985-12-03'), ('1985-12-13',))
    """
    text = tidy(value)[:60]
    if found := re.match(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)", text):
        return _days((found[1], found[2], found[3]))
    if found := re.match(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", text):
        return _days((found[1], found[2], found[3]))
    if found := re.match(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)", text):
        return tuple(day for year in _years(found[3]) for day in _days((year, found[2], found[1])))
    if found := re.match(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)", text):
        both = [_days((year, *pair)) for year in _years(found[4]) for pair in ((found[1], found[3]), (found[3], found[1]))]
        return tuple(dict.fromkeys(day for days in both for day in days))
    if found := _NAMED_DAY.match(text):
        day, month, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        named = fold(month)
        number = next((_MONTH_OF[named[:length]] for length in (5, 4, 3) if named[:length] in _MONTH_OF), None)
        return _days((year, str(number), day)) if number else ()
    return ()


def _years(text: str) -> tuple[str, ...]:
    return (text,) if len(text) == 4 else (f"19{text}", f"20{text}")


def _days(parts: tuple[str, str, str]) -> tuple[str, ...]:
    try:
        return (date(int(parts[0]), int(parts[1]), int(parts[2])).isoformat(),)
    except ValueError:
        return ()


def day_comparer(given: str) -> Comparer:
    mine = days_in(given)

    def compare(stored: object) -> Likeness | None:
        theirs = days_in(stored) if mine else ()
        if not set(mine) & set(theirs):
            return None
        return SAME if len(mine) == len(theirs) == 1 else similar("it can be read as two days")

    return compare
