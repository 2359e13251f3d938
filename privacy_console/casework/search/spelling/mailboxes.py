"""E-mail addresses: which of them are one mailbox."""

from __future__ import annotations

import re
from collections.abc import Iterator

from email_validator import EmailNotValidError, validate_email

from privacy_console.casework.search.spelling.likeness import SAME, Comparer, Likeness, similar, surer, variant
from privacy_console.casework.search.spelling.text import decoded, fold, tidy

_ADDRESS = re.compile(r"[^\s<>,;:\"()\[\]{}'/=?&|@\\]{1,128}@[\w.\-]{1,253}")
GMAIL = ("gmail.com", "googlemail.com")
_LOCAL = re.compile(r"[^\s<>,;:\"()\[\]{}'/=?&|@\\]{1,128}\Z")
_DOMAIN = re.compile(r"[\w.\-]{1,253}")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.){1,128})"@([\w.\-]{1,253})')
_LONGEST = 10_000
"""Addresses are looked for in the beginning of a value; a list of them is rarely longer."""


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
    """Local part in NFC and lower case, its quotes gone, and domain in ASCII; None where it is no address.

    >>> email_parts('"Anna"@x.example'), email_parts("anna")
    (('anna', 'x.example'), None)
    """
    local, at, domain = tidy(value).rpartition("@")
    if len(local) > 2 and local[0] == local[-1] == '"':
        local = re.sub(r"\\(.)", r"\1", local[1:-1])
    if not at or not local or not domain:
        return None
    return local.lower(), ascii_domain(domain)


def has_address(text: str) -> bool:
    """Whether an address stands in it, by itself or among words.

    >>> has_address("Anna <anna@x.example>"), has_address("me @ nine"), has_address("Hauptstraße 99")
    (True, False, False)
    """
    return _ADDRESS.search(decoded(tidy(text))) is not None


def without_tag(local: str) -> str:
    return local.partition("+")[0] or local


def email_comparer(given: str) -> Comparer:
    """Compares with an address as it stands, in a list, behind a name (`Anna <a@b>`) or in a link (`mailto:`)."""
    mine = email_parts(given)

    def compare(stored: object) -> Likeness | None:
        text = decoded(tidy(stored)[:_LONGEST])
        if mine is None or "@" not in text:
            return None
        best: Likeness | None = None
        quoted = (f'"{local}"@{domain}' for local, domain in _QUOTED.findall(text)) if '"@' in text else ()
        for address in (text, *quoted, *_ADDRESS.findall(text)):
            theirs = email_parts(address)
            if theirs is not None:
                best = surer(best, _same_mailbox(mine, theirs))
                if best is SAME:
                    break
        return best

    return compare


def addresses_at(domains: re.Pattern[str], text: str) -> Iterator[str]:
    """The addresses in a text whose domain the pattern finds, as `@firma`. However long the text, each is looked at once."""
    for found in domains.finditer(text):
        local = _LOCAL.search(text, max(found.start() - 128, 0), found.start())
        domain = _DOMAIN.match(text, found.start() + 1)
        if local and domain:
            yield f"{local[0]}@{domain[0]}"


def _same_mailbox(mine: tuple[str, str], theirs: tuple[str, str]) -> Likeness | None:
    if mine == theirs:
        return SAME
    gmail = mine[1] in GMAIL and theirs[1] in GMAIL
    if mine[1] != theirs[1] and not gmail:
        return None
    one, other = without_tag(mine[0]), without_tag(theirs[0])
    if "+" in mine[0] and "+" in theirs[0] and mine[0].partition("+")[2] != theirs[0].partition("+")[2]:
        return None  # two tags are two uses, and may be two people's
    if one == other:
        return variant("one of them has a tag") if "+" in mine[0] + theirs[0] else variant("the domain has two names")
    if gmail and one.replace(".", "") == other.replace(".", ""):
        return variant("the provider does not count dots")
    if one.casefold().replace("ı", "i") == other.casefold().replace("ı", "i"):
        return variant("a letter has two forms")
    if gmail:
        one, other = one.replace(".", ""), other.replace(".", "")
    return similar("but for accents") if fold(one) == fold(other) else None
