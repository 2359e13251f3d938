"""Names of tables and columns taken apart into words, and words into stems, so that `kunden` and `Kunde_Nr` meet."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"})
_PLURAL_ENDS = ("s", "x")
_KEEPS_ITS_S = ("ss", "us", "is")


@lru_cache(maxsize=20_000)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, in lower case and without accents.

    >>> parts("custEMail"), parts("Geburts-Datum"), parts("línea_1"), parts("UserID")
    (('cust', 'e', 'mail'), ('geburts', 'datum'), ('linea', '1'), ('user', 'id'))
    """
    return tuple(part.lower() for part in _PART.findall(anyascii(name.translate(_UMLAUTS))))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What is left of a word without the ends of plural and case, the same for one and many. It is for comparing only.

    >>> [stem(word) for word in ("addresses", "address", "kunden", "kunde", "companies", "company", "aufträge", "auftrag")]
    ['address', 'address', 'kund', 'kund', 'company', 'company', 'auftrag', 'auftrag']
    """
    word = anyascii(word.translate(_UMLAUTS)).lower().replace("ae", "a").replace("oe", "o").replace("ue", "u")
    if len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("xes", "sses", "ches", "shes")):
        return word[:-2]
    if word.endswith(_PLURAL_ENDS) and not word.endswith(_KEEPS_ITS_S):
        word = word[:-1]
    if word.endswith("en") and len(word) > 5:
        return word[:-2]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


_SHORT = frozenset(
    {"id", "ip", "iban", "bic", "url", "vat", "sms", "pdf", "html", "ssn", "sku", "api", "gps", "cc", "sha256", "md5"}
)


def spoken(name: str) -> str:
    """A name as a person would say it.

    >>> spoken("helpdesk_ticketCC"), spoken("DATE_OF_BIRTH"), spoken("Straße"), spoken("last_ip"), spoken("line1")
    ('Helpdesk ticket CC', 'Date of birth', 'Straße', 'Last IP', 'Line 1')
    """
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").replace("-", " ")
    words = [
        [word.upper()] if word.lower() in _SHORT else re.sub(r"(?<=[^\W\d])(?=\d+$)", " ", word.lower()).split()
        for word in apart.split()
    ]
    shown = " ".join(part for word in words for part in word)
    return shown[:1].upper() + shown[1:] if shown else name


def many(count: int, of: str) -> str:
    """So many of something, of which many take an s.

    >>> many(1, "row"), many(0, "sampled value")
    ('1 row', '0 sampled values')
    """
    return f"{count} {of}" if count == 1 else f"{count} {of}s"


def some(count: int, among: int, of: str, one: str, more: str) -> str:
    """How many of how many, with the verb for one and for more.

    >>> some(3, 9, "value", "is", "are"), some(1, 9, "value", "is", "are"), some(1, 1, "value", "is", "are")
    ('3 of 9 values are', '1 of 9 values is', '1 of 1 value is')
    """
    return f"{count} of {many(among, of)} {one if count == 1 else more}"


def stems(words: str) -> frozenset[str]:
    """The stems of words that stand in a text one after another."""
    return frozenset(map(stem, words.split()))


def stems_in(name: str) -> frozenset[str]:
    """The stems of a name's words."""
    return frozenset(map(stem, parts(name)))


def ends_in(name: str, words: frozenset[str]) -> bool:
    """Whether a name ends in one of these stems, by itself or in a compound.

    >>> ends_in("ordernotes", stems("note")), ends_in("order_note", stems("note")), ends_in("notebook", stems("note"))
    (True, True, False)
    """
    glued = "".join(parts(name))
    return any(stem(glued[start:]) in words for start in range(len(glued) - 2))


def words_of(text: str) -> frozenset[str]:
    """The words that stand in a text one after another."""
    return frozenset(text.split())
