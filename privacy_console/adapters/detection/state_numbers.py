"""Numbers that a state gives: tax and social numbers by their check digits, others by what stands in front of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.it import codicefiscale
from stdnum.nl import bsn
from stdnum.pl import pesel

from privacy_console.adapters.detection.values import Value
from privacy_console.casework.review.folding import fold
from privacy_console.casework.review.spans import SpanKind

_PLAIN = re.compile(
    r"(?<!\w)(?:(?P<codicefiscale>[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z])|(?P<dni>\d{8}-?[A-HJ-NP-TV-Z])"
    r"|(?P<nie>[XYZ]-?\d{7}-?[A-Z])|(?P<nir>[12] ?\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{3} ?\d{2})|(?P<pesel>\d{11})"
    r"|(?<!-)(?P<plate>[A-HJ-PR-Y]{2}\d{2} [A-HJ-PR-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}[EH]?)(?!-))(?!\w)"
)
"""Numbers that need no word beside them. British and German plates have a shape of their own."""
_VALID: dict[str, Callable[[str], bool]] = {
    "codicefiscale": codicefiscale.is_valid,
    "dni": dni.is_valid,
    "nie": nie.is_valid,
    "nir": nir.is_valid,
    "pesel": pesel.is_valid,
    "plate": bool,
}

_PASSPORT = (
    "passport|reisepass|ausweis|passeport|pasaporte|passaporto|paspoort|paszport|dowod|dowodu|id card|licence no|driving licen"
)
_PLATE = (
    "reg|registration|number plate|plate|kennzeichen|immatriculation|plaque|matricula|targa|kenteken"
    "|rejestracyjny|rejestracyjne|rejestracja"
)
_CUED: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
    ("bsn", r"(?<![\w.,-])\d{9}(?!\w)", bsn.is_valid),
    ("insurance|nino|ni no|ni num", r"(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D](?!\w)", bool),
    ("ssn|social", r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])", bool),
    (_PASSPORT, r"(?<!\w)[A-Z0-9]{6,12}(?!\w)", bool),
    (_PLATE, r"(?<!\w)(?:[A-Z]{1,3}[ -])?[A-Z0-9]{1,4}[ -]?[A-Z0-9]{1,4}(?:[ -][A-Z0-9]{1,4})?(?![\w-])", bool),
    ("vin|chassis|fahrgestell|fin|telaio|bastidor|chassisnummer|nadwozia", r"(?<!\w)[A-HJ-NPR-Z0-9]{17}(?!\w)", bool),
)
_RULES = tuple(
    (
        tuple(cue.split("|")),
        re.compile(
            rf"(?:^|\W)(?:{cue})[\w.]{{0,8}}\W{{1,4}}"
            r"(?:(?:no|nr|number|nummer|is|ist|est|es|e|numer|numero|n)\b\W{1,3}){0,2}$"
        ),
        re.compile(pattern),
        valid,
    )
    for cue, pattern, valid in _CUED
)


def state_numbers_in(clean: str, folded: str) -> Iterator[Value]:
    for match in _PLAIN.finditer(clean):
        if _VALID[match.lastgroup or ""](match.group()):
            yield _number(match)
    for cues, cue, pattern, valid in _RULES:
        if not any(word in folded for word in cues):
            continue
        for match in pattern.finditer(clean):
            head = folded[max(0, match.start() - 40) : match.start()]
            if any(map(str.isdigit, match.group())) and cue.search(head) and valid(match.group()):
                yield _number(match)


def _number(match: re.Match[str]) -> Value:
    return Value(*match.span(), SpanKind.ID, ("id", fold(match.group())), "id.state", 0.85)
