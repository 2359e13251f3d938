"""Street addresses, and dates of birth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from privacy_console.adapters.detection.gazetteer import Who
from privacy_console.adapters.detection.normal import street_word

_WORD = re.compile(r"[^\W_]+")
_CAP = r"[^\W\d_a-z][^\W\d_]{1,24}(?:[-'’][^\W\d_]{1,24})?"
_TOWN = rf"{_CAP}(?!\w)"
_SMALL = (
    r"(?:de la|de los|de las|de|del|della|delle|dei|du|des|d'|di|da|la|le|les|von|van der|van den|van|zum|zur|am|an der"
    r"|auf dem|im|of|the)"
)
_REST = re.compile(
    rf"(?:(?:, ?|[ \n])(?:[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}"
    rf"|(?:[A-Z]{{1,2}}-)?\d{{4,5}}(?: ?[A-Z]{{2}}(?!\w))?(?: {_TOWN}){{0,2}}|\d{{2}}-\d{{3}}(?: {_TOWN}){{0,2}}"
    rf"|(?<=, ){_TOWN}(?: {_TOWN}){{0,2}}|(?<=,){_TOWN}|\d{{1,2}}[eè]r?e? arrondissement)){{1,3}}"
)
_FLAT = re.compile(
    r"(?:flat|apartment|apt\.?|unit|whg\.?|wohnung|app\.?|appartement|piso|int\.?|interno|bus|m\.|lok\.) ?\d{1,4}[a-z]?,? $",
    re.IGNORECASE,
)
_STREET_PATTERNS = (
    re.compile(
        rf"(?<![\w-])\d{{1,4}}[A-Za-z]?(?:[-/]\d{{1,4}})?,? (?:{_CAP} ){{1,3}}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave"
        rf"|Close|Drive|Dr|Court|Ct|Way|Place|Pl|Terrace|Gardens|"
        r"Square|Crescent|Hill|Grove|Mews|Row|Walk|Park|Boulevard|Blvd|Highway|Parkway|Green|Rise|View)\b\.?"
    ),
    re.compile(
        rf"(?<![\w-])(?:{_CAP}[ -]){{0,2}}[^\W\d_a-z]?[^\W\d_]{{0,24}}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee"
        rf"|[Gg]asse|[Rr]ing|[Dd]amm|[Uu]fer|[Ss]teig) ?\d{{1,4}} ?[a-z]?(?![\w])"),
    re.compile(
        rf"(?<![\w-])(?:{_CAP} ){{0,2}}{_CAP}(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|dreef"
        rf"|markt) ?\d{{1,4}} ?[-a-zA-Z]?\d{{0,3}}(?!\w)"),
    re.compile(
        rf"(?<![\w-])\d{{1,4}}(?: ?(?:bis|ter|quater))?,? (?i:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée"
        rf"|quai|cours|route|square|passage) (?:{_SMALL} ?)?{_CAP}(?: (?:{_SMALL} )?{_CAP}){{0,3}}"
    ),
    re.compile(
        rf"(?<![\w-])(?i:calle|c/|avenida|avda\.?|plaza|paseo|camino|carrer|ronda|travesía|via|viale|v\.le|piazza|p\.za"
        rf"|corso|largo|vicolo|ul\.|ulica|ulicy|al\.|aleja|alei|pl\.|plac|os\.|osiedle) ?"
        rf"(?:{_SMALL} ?)?{_CAP}(?: (?:{_SMALL} )?{_CAP}){{0,3}},? (?:n\.?º? ?"
        rf"|nr ?)?\d{{1,4}}(?:[a-zA-Z](?!\w))?(?: ?/ ?\d{{1,3}}| m\. ?\d{{1,3}})?(?!\d)"
    ),
)  # fmt: skip
_NUMBER_FIRST = """
street st road rd lane ln avenue ave close drive dr court ct way place pl terrace gardens square crescent hill grove mews row
walk park
boulevard blvd highway parkway green rise view
"""
_SOUTHERN = """
calle c avenida avda plaza paseo camino carrer ronda travesia via viale v piazza p corso largo vicolo ul ulica ulicy al aleja
alei pl plac os
osiedle
"""
_STREET_GATES = (
    (True, _NUMBER_FIRST),
    (False, "straße strasse strase str. weg platz allee gasse ring damm ufer steig"),
    (False, "straat laan weg plein gracht kade singel dijk hof pad steeg dreef markt"),
    (True, "rue avenue av boulevard bd place chemin impasse allee quai cours route square passage"),
    (True, _SOUTHERN),
)
"""Words, or parts of words, without one of which the pattern need not be tried."""
_STREETS = tuple(
    (of_words, frozenset(gates.split()), pattern)
    for (of_words, gates), pattern in zip(_STREET_GATES, _STREET_PATTERNS, strict=True)
)
_LONGEST = 6


def known_addresses(
    clean: str, folded: str, owners: Callable[[str, str], tuple[Who, ...]], beside: Sequence[AbstractSet[str]]
) -> Iterator[tuple[int, int, tuple[Who, ...]]]:
    """Addresses that people are known to live at, with postcode and town where they follow.

    Args:
        beside: words that stand beside the number of some known address; elsewhere there is no need to look.
    """
    found = list(_WORD.finditer(folded))
    raw = [match.group() for match in found]
    busy = 0
    words: list[str] = []
    for k, number in enumerate(raw):
        if not number[0].isdigit() or len(number) > 5:
            continue
        near = {street_word(word) for word in raw[max(0, k - 1) : k + 2]}
        if all(near.isdisjoint(known) for known in beside):
            continue
        words = words or [street_word(word) for word in raw]
        for first, last in _windows(k, len(words)):
            if found[first].start() < busy or _broken(folded, found[first].start(), found[last].end()):
                continue
            who = owners("address", " ".join(words[first : last + 1]))
            if who:
                start, end = _whole(clean, found[first].start(), found[last].end())
                busy = end
                yield start, end, who
                break


def _windows(k: int, total: int) -> Iterator[tuple[int, int]]:
    """Runs of words that have the number at one end (or one before it), longest first."""
    for length in range(_LONGEST, 1, -1):
        if k + length <= total:
            yield k, k + length - 1
        if k - length + 1 >= 0:
            yield k - length + 1, k
        if k - length + 2 >= 0 and k + 1 < total:
            yield k - length + 2, k + 1


def _broken(folded: str, start: int, end: int) -> bool:
    return end - start > 80 or "\n\n" in folded[start:end] or ";" in folded[start:end]


def _whole(clean: str, start: int, end: int) -> tuple[int, int]:
    rest = _REST.match(clean, end)
    flat = _FLAT.search(clean[max(0, start - 24) : start])
    return start - len(flat.group()) if flat else start, rest.end() if rest else end


def street_addresses(clean: str, folded: str, words: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """What is written like a street address, whoever lives there."""
    for of_words, gates, pattern in _STREETS:
        if not words.isdisjoint(gates) if of_words else any(gate in folded for gate in gates):
            for match in pattern.finditer(clean):
                yield _whole(clean, match.start(), match.end())


_MONTHS = {
    1: "january januar janvier enero gennaio januari stycznia styczen jan",
    2: "february februar fevrier febrero febbraio februari lutego luty feb",
    3: "march marz mars marzo maart marca marzec mar",
    4: "april avril abril aprile kwietnia kwiecien apr",
    5: "may mai mayo maggio mei maja maj",
    6: "june juni juin junio giugno czerwca czerwiec jun",
    7: "july juli juillet julio luglio lipca lipiec jul",
    8: "august aout agosto augustus sierpnia sierpien aug",
    9: "september septembre septiembre settembre wrzesnia wrzesien sep sept",
    10: "october oktober octobre octubre ottobre pazdziernika pazdziernik oct okt",
    11: "november novembre noviembre listopada listopad nov",
    12: "december dezember decembre diciembre dicembre grudnia grudzien dec dez",
}
_MONTH_OF = {name: number for number, names in _MONTHS.items() for name in names.split()}
_DATES = re.compile(
    r"(?<![\w./-])(?:(?P<y>(?:18|19|20)\d\d)[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2}) ?[-./] ?(?P<b>\d{1,2}) ?[-./] ?(?P<year>(?:18|19|20)?\d\d)"
    r"|(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er|º|o)?(?: (?:de|of))? (?P<month>[^\W\d_]{3,12})\.?,?(?: de)? (?P<year2>(?:18"
    r"|19|20)\d\d)"
    r"|(?P<month3>[^\W\d_]{3,9})\.? (?P<day3>\d{1,2})(?:st|nd|rd|th)?,? (?P<year3>(?:18|19|20)\d\d))(?![\w-]|[./]\d)"
)
BIRTH = re.compile(
    r"date of birth|birth ?date|birthday|\bdob\b|\bd\.o\.b|\bborn\b|geburtsdatum|geburtstag|\bgeboren|\bgeb\."
    r"|date de naissance|\bnee? le\b|\bne\(e\)|fecha de nacimiento|"
    r"\bnacid[oa]\b|\bnacio\b|data di nascita|\bnat[oa] il\b|geboortedatum|\bgeb\b|data urodzenia|urodzi|\bur\. ?\d"
)
BIRTH_GATES = (
    "birth", "born", "dob", "d.o.b", "gebor", "geb.", "geb ", "geburt", "naissance", "ne le", "nee le", "ne(e)",
    "nacimiento", "nacid", "nacio",
    "nascita", "nato", "nata", "urodz", "ur. ",
)  # fmt: skip
BORN = re.compile(r" ?,? ?(?:geboren|born|nacid|nat[oa]\b|urodz)")
"""Birth words that stand behind the date."""


def dates(folded: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Dates with a year, with every day they may mean, in ISO."""
    for match in _DATES.finditer(folded):
        meant = frozenset(_meanings(match))
        if meant:
            yield match.start(), match.end(), meant


def _meanings(match: re.Match[str]) -> Iterator[str]:
    part = match.groupdict()
    if part["y"]:
        yield from _iso(part["y"], part["m"], part["d"])
    elif part["year"]:
        for century in ("",) if len(part["year"]) == 4 else ("19", "20"):
            yield from _iso(century + part["year"], part["b"], part["a"])
            yield from _iso(century + part["year"], part["a"], part["b"])
    else:
        month = _MONTH_OF.get(part["month"] or part["month3"] or "")
        if month:
            yield from _iso(part["year2"] or part["year3"], str(month), part["day"] or part["day3"])


def _iso(year: str, month: str, day: str) -> Iterator[str]:
    if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
        yield f"{int(year):04}-{int(month):02}-{int(day):02}"
