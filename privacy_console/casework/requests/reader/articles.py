"""The law as a letter cites it: `Art. 15 GDPR`, `§ 1798.105`, `17. cikk`. The same in every language."""

# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from privacy_console.casework.requests.reader.fold import expression
from privacy_console.casework.requests.reading import Law, Right

_MORE = expression(
    r"\s*(?:,|and|und|et|e|y|en|i|a|si|och|og|ja|es|και|и|oraz|resp\.|&|/|or|oder|ou|o|of|lub|nebo|sau|eller|ή)\s*(?:art\w*\.?\s*|čl\.\s*)?(\d{1,2})(?![\d)])"
)
_PARAGRAPH = expression(
    r"[\s,]*(?:\(\s*(\d)\s*\)|(?:abs\w*|para\w*|ali?n\w*|comma|co|apartado|apdo|lid|ust\w*|odst\w*|stav\w*|st|παρ\w*|ал\w*|n[ro]?|sec\w*|bekezd\w*|mom\w*|kohta|nr|punkt\w*|stk|nr)\.?\s*(\d)\b|\.(\d)\b)"
)
_CCPA = expression(r"1798\.(100|105|106|110|115|120|121|130|135)")
_LAW_ARTICLES = {
    15: Right.ACCESS,
    16: Right.RECTIFICATION,
    17: Right.ERASURE,
    18: Right.RESTRICTION,
    20: Right.PORTABILITY,
    21: Right.OBJECTION,
}
_CCPA_SECTIONS = {
    "100": Right.ACCESS, "105": Right.ERASURE, "106": Right.RECTIFICATION, "110": Right.ACCESS, "115": Right.ACCESS, "120": Right.OBJECTION,
    "121": Right.RESTRICTION, "130": Right.ACCESS, "135": Right.OBJECTION,
}  # fmt: skip
_LGPD = expression(r"\blgpd\b|\b13\.?709\b")
_LGPD_ARTICLE = expression(r"\bart\w*\.?\s*(18|19)\b(?:\s*,?\s*(?:incisos?|inc\.)?\s*((?:[ivx]{1,4}\b(?:\s*(?:,|e|and)\s*)?)+))?")
_LGPD_ITEMS = {
    "i": Right.ACCESS, "ii": Right.ACCESS, "iii": Right.RECTIFICATION, "iv": Right.ERASURE, "v": Right.PORTABILITY, "vi": Right.ERASURE,
    "vii": Right.ACCESS, "ix": Right.WITHDRAW_CONSENT,
}  # fmt: skip
"""Lei 13.709/2018, art. 18: what the items of the Brazilian law grant; its article 19 is about access."""
UK_NAME = expression(
    r"\buk[ -]?gdpr\b|\buk's gdpr\b|data protection act,? 2018|\bdpa 2018\b|united kingdom general data protection|information commissioner's office"
)
CCPA_NAME = expression(r"\bccpa\b|\bcpra\b|california (?:consumer )?privacy|1798\.1\d\d|california (?:civil code|resident|law)")


@dataclass(frozen=True, slots=True)
class Citation:
    right: Right
    start: int
    end: int


def citations(sentence: str, article: re.Pattern[str]) -> Iterator[Citation]:
    """Articles that grant a right, with their place in the (folded) sentence.

    Paragraphs that limit a right or tell how to answer (17(2), 17(3), 15(2), 15(4)) grant none.
    """
    if _LGPD.search(sentence):  # its numbers are those of another law
        yield from _brazilian(sentence)
        return
    for found in article.finditer(sentence):
        number = int(found[1] or found[2])
        end = found.end()
        paragraph = _PARAGRAPH.match(sentence, end)
        digit = next((int(one) for one in paragraph.groups() if one), 0) if paragraph else 0
        yield from _granted(number, digit, found.start(), paragraph.end() if paragraph else end)
        while more := _MORE.match(sentence, end):
            end = more.end()
            yield from _granted(int(more[1]), 0, more.start(1), end)
    for section in _CCPA.finditer(sentence):
        yield Citation(_CCPA_SECTIONS[section[1]], section.start(), section.end())


def _brazilian(sentence: str) -> Iterator[Citation]:
    for found in _LGPD_ARTICLE.finditer(sentence):
        if found[1] == "19":
            yield Citation(Right.ACCESS, found.start(), found.end())
        for item in re.findall(r"[ivx]+", found[2] or ""):
            if item in _LGPD_ITEMS:
                yield Citation(_LGPD_ITEMS[item], found.start(), found.end())


def _granted(number: int, paragraph: int, start: int, end: int) -> Iterator[Citation]:
    if number == 7 and paragraph == 3:
        yield Citation(Right.WITHDRAW_CONSENT, start, end)
    elif number in _LAW_ARTICLES and not (number == 17 and paragraph in {2, 3}) and not (number == 15 and paragraph in {2, 4}):
        yield Citation(_LAW_ARTICLES[number], start, end)


def law_of(folded: str, gdpr: re.Pattern[str]) -> Law:
    """The law that the letter names; the GDPR where it names none."""
    if CCPA_NAME.search(folded) and not gdpr.search(folded):
        return Law.CCPA
    return Law.UK_GDPR if UK_NAME.search(folded) else Law.GDPR
