"""A name taken apart: which words it is made of, how they are written and inflected, and by whom they are borne."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from privacy_console.adapters.detection.cues import DOTTED_TITLES, TITLES
from privacy_console.adapters.detection.given_names import FEMALE, MALE
from privacy_console.casework.review.folding import fold, spellings
from privacy_console.casework.review.spans import Party

GIVEN, SURNAME, MIDDLE, NICK, PARTICLE = 1, 2, 4, 8, 16

_PARTICLES = (
    "van von der den de del della delle di da dos das do du la le el al ter ten te zu zum zur vom am ben bin ibn abu y e o "
    "d l mac mc san st af av"
)
PARTICLES = frozenset(_PARTICLES.split())
_PART = re.compile(r"[^\W\d_]+")

_SHORT_FORMS = """
robert:bob rob robbie bobby|william:will bill billy willy liam|elizabeth:liz beth lizzie betty eliza libby
|margaret:maggie peggy meg|richard:rick dick
richie|james:jim jimmy jamie|john:jack johnny|thomas:tom tommy|michael:mike mick micky|david:dave|daniel:dan danny
|joseph:joe joey|charles:charlie chuck
|edward:ed ted eddie teddy ned|christopher:chris kit|nicholas:nick nicky|matthew:matt|andrew:andy drew|anthony:tony
|stephen:steve|steven:steve|peter:pete
|patrick:pat paddy|samuel:sam|benjamin:ben|alexander:alex sandy sasha|katherine:kate kathy katie kit
|catherine:kate cathy katie|jennifer:jen jenny
|susan:sue susie|deborah:deb debbie|rebecca:becky|victoria:vicky tori|barbara:barb babs|patricia:pat trish patty
|dorothy:dot dottie|philip:phil|timothy:tim
|gregory:greg|jonathan:jon|frederick:fred freddie|lawrence:larry|kenneth:ken|ronald:ron|donald:don|gerald:gerry|raymond:ray
|samantha:sam|jessica:jess
|johannes:hans jan hannes|josef:sepp jupp|friedrich:fritz|wilhelm:willi|heinrich:heinz|maximilian:max|sebastian:basti
|stefanie:steffi|katharina:kathi kati
|gabriele:gabi|susanne:susi|ulrich:uli|wolfgang:wolfi|francisco:paco pancho curro|jose:pepe|dolores:lola|ignacio:nacho
|enrique:quique|manuel:manolo|concepcion:concha
|rosario:charo|mercedes:merche|giuseppe:beppe peppe pino|francesco:franco cecco|luigi:gigi|giovanni:gianni|antonio:toni nino
|maria:ma|cornelis:kees cor|hendrik:henk|wilhelmina:mina willy
|pieter:piet|katarzyna:kasia|malgorzata:gosia|joanna:asia|anna:ania anka|agnieszka:aga|barbara:basia|zofia:zosia
|aleksandra:ola|magdalena:magda|tomasz:tomek
|krzysztof:krzysiek|piotr:piotrek|stanislaw:staszek|jakub:kuba|michal:misiek|andrzej:jedrek|wojciech:wojtek|pawel:pawelek
|grzegorz:grzesiek|frederic:fred
"""
_SHORT: dict[str, set[str]] = {}
for _entry in _SHORT_FORMS.split("|"):
    _name, _, _forms = _entry.strip().partition(":")
    for _one in (_name, *_forms.split()):  # whoever is called one of them may be called the others
        _SHORT.setdefault(_one, set()).update({_name, *_forms.split()} - {_one})

# Ending, and what stands for it in the form that the company keeps. Case endings of Polish, Czech, Slovak and Croatian names,
# folded (`ą` is `a`, `ę` is `e`); tried only in texts of those languages.
_SLAVIC_CASES = """
iego:i iemu:i iej:a ich:i ich:a im:i ego:y emu:y ej:a ym:y owi: iem: em: om: kiem:ek kowi:ek ka:ek ku:ek lem:el lowi:el
la:el ca:ec cem:ec ove:ova ovou:ova cie:ta dze:ga dzie:da dzie:d ce:ka ze: ze:a ie: ie:a a: u: e:a y:a i:a i:ia e:ia a:ia
o:a e:
"""
_SLAVIC = tuple((ending, base) for ending, _, base in (case.partition(":") for case in _SLAVIC_CASES.split()))


SLAVIC = frozenset({"pl", "sl"})


@lru_cache(maxsize=65536)
def base_forms(word: str, language: str) -> tuple[str, ...]:
    """Forms that the word may be a case of: the genitive `s` of Germanic languages, Slavic endings in a Slavic text."""
    forms = [word[:-1]] if word.endswith("s") and len(word) > 3 else []
    if language in SLAVIC and len(word) > 3:
        forms += [
            word[: -len(ending)] + base for ending, base in _SLAVIC if word.endswith(ending) and len(word) - len(ending) > 2
        ]
    return tuple(dict.fromkeys(forms))


def gender_of(given: str) -> str:
    """`m`, `f`, or empty where nobody knows or both bear it."""
    male, female = given in MALE, given in FEMALE
    return "" if male == female else "m" if male else "f"


def name_parts(name: str) -> Iterator[tuple[str, int]]:
    """The words of a name, each in every spelling, with what they are to it.

    >>> sorted(name_parts("van der Berg, Jan"))
    [('berg', 2), ('der', 16), ('jan', 1), ('van', 16)]
    """
    if "," in name:
        last, _, first = name.partition(",")
        words = [(word, GIVEN) for word in first.split()] + [(word, SURNAME) for word in last.split()]
    else:
        words = _in_order([word for word in name.split() if not _is_title(word)])
    for word, what in words:
        parts = [part for part in _PART.findall(word) if part]
        for part in parts:
            lone = fold(part)
            is_particle = what != GIVEN and (lone in PARTICLES or (len(lone) == 1 and len(parts) > 1))
            for spelt in spellings(part):
                yield spelt, PARTICLE if is_particle else what
        if len(parts) > 1:
            yield fold("".join(parts)), what
        if not word.isascii() and not any(part.isascii() for part in parts):
            romanised = "".join(char for char in anyascii(word).lower() if char.isalpha())
            if len(romanised) > 2:
                yield romanised, what


def _is_title(word: str) -> bool:
    lone = fold(word.rstrip("."))
    return lone in TITLES and (lone not in DOTTED_TITLES or word.endswith("."))


def _in_order(words: Sequence[str]) -> list[tuple[str, int]]:
    """First name first: given, middle, surname; everything from the first particle on is surname."""
    if len(words) == 1:
        return [(words[0], SURNAME | GIVEN)]
    placed = []
    in_surname = False
    for position, word in enumerate(words):
        in_surname = in_surname or (position > 0 and fold(word) in PARTICLES)
        last = position == len(words) - 1
        placed.append((word, GIVEN if position == 0 else SURNAME if in_surname or last else MIDDLE))
    return placed


@dataclass(frozen=True, slots=True)
class PersonNames:
    """What one party is called."""

    parts: dict[str, int]
    """Word -> flags."""
    initials: frozenset[str]
    surname_initials: frozenset[str]
    short: frozenset[str]
    """The initials of the whole name, as in `MJ`."""
    handles: frozenset[str]
    gender: str


@lru_cache(maxsize=8192)
def names_of(party: Party) -> PersonNames:
    parts: dict[str, int] = {}
    for name in (party.name, *(other for other in party.other_names if " " in other)):
        for word, what in name_parts(name):
            parts[word] = parts.get(word, 0) | what
    if "van" in parts:  # written `v.d.` too
        parts |= {"v": PARTICLE, "d": PARTICLE}
    given = [word for word, what in parts.items() if what & GIVEN and not what & SURNAME]
    for word in given:
        for nick in sorted(_SHORT.get(word, ())):
            parts.setdefault(nick, NICK)
    for nick in party.other_names:
        if " " not in nick and nick:
            parts[fold(nick)] = parts.get(fold(nick), 0) | NICK
    surnames = [word for word, what in parts.items() if what & SURNAME]
    words = [word for word in fold(party.name).replace("-", " ").split() if word[:1].isalpha()]
    handles = {fold(address.partition("@")[0]) for address in party.emails}
    for first in given:
        for last in surnames:
            handles |= {
                f"{first}.{last}",
                f"{first}_{last}",
                f"{first}-{last}",
                f"{first}{last}",
                f"{first[0]}{last}",
                f"{first[0]}.{last}",
            }
    return PersonNames(
        parts=parts,
        initials=frozenset(word[0] for word, what in parts.items() if what & (GIVEN | MIDDLE)),
        surname_initials=frozenset(word[0] for word in surnames),
        short=frozenset({"".join(word[0] for word in words), words[0][0] + words[-1][0]}) if len(words) > 1 else frozenset(),
        handles=frozenset(handles),
        gender=gender_of(given[0]) if given else "",
    )


_STOPWORDS = {
    "en": "the and is was to of for with you please not have has are will",
    "de": "der die das und ist nicht mit ein eine fur auf wir ich sie den dem bitte hat von zu war wurde beim im herr frau",
    "fr": "le la les des est et une pour pas vous nous avec dans sur je il du au a ete chez",
    "es": "el la los las es y una para no con por que del se en al ha su",
    "it": "il la lo gli e una per non con che del della di si da ha sono alla",
    "nl": "de het een en is niet voor met van ik wij op dat te heeft bij naar mijn",
    "pl": "i w na do nie jest z sie przez od pan pani prosze dla za o po ze to zostal pana",
}
_STOP = {language: frozenset(words.split()) for language, words in _STOPWORDS.items()}


def language_of(words: frozenset[str] | set[str], folded_from: str) -> str:
    """The likeliest of the seven languages, or `sl` for another Slavic one; empty where nothing speaks for any."""
    best, score = "", 0
    for language, stop in _STOP.items():
        count = len(words & stop)
        if count > score:
            best, score = language, count
    if best != "pl" and any(char in folded_from for char in "ąęłśżźćńřěůčšžđ"):
        return "pl" if any(char in folded_from for char in "ąęłśżźń") else "sl"
    return best
