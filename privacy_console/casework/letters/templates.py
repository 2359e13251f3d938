"""Letters as data: paragraphs with the duties that each of them fulfils. The words are an office's, the duties the law's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.letters.wording import Wording
from privacy_console.casework.requests.reading import Law

PLACE = re.compile(r"\{([a-z_]+)\}")


class Clause(StrEnum):
    """What a paragraph tells, so that a letter lacking it is refused. Articles are of the GDPR."""

    REQUEST = "request"
    """Which request this answers: its number and the day it arrived."""
    DUE = "due"
    """12(3): when an answer is due."""
    CONFIRMATION = "confirmation"
    """15(1): whether data is processed."""
    PURPOSES = "purposes"
    """15(1)(a), with the bases."""
    CATEGORIES = "categories"
    """15(1)(b)"""
    RECIPIENTS = "recipients"
    """15(1)(c), by name unless impossible (C-154/21)."""
    RETENTION = "retention"
    """15(1)(d), the period or the criteria."""
    RIGHTS = "rights"
    """15(1)(e)"""
    COMPLAINT = "complaint"
    """15(1)(f) and 12(4)"""
    SOURCE = "source"
    """15(1)(g)"""
    AUTOMATED = "automated"
    """15(1)(h) and 22"""
    TRANSFERS = "transfers"
    """15(2)"""
    COPY = "copy"
    """15(3)"""
    WITHHELD = "withheld"
    """12(4) and 15(4): what was withheld, and why."""
    REMEDY = "remedy"
    """12(4) and 79: going to court."""
    REASONS = "reasons"
    """12(4): why nothing is done."""
    UNSEARCHABLE = "unsearchable"
    """What could not be looked into by its nature."""
    INCOMPLETE = "incomplete"
    """What did not answer."""
    PORTABILITY = "portability"
    """20: what of it the subject may take elsewhere."""
    OTHER_RIGHTS = "other_rights"
    """What else the letter asked for, and that this is no answer to it."""
    PROCESSOR = "processor"
    """28: what is held for others."""
    DOUBT = "doubt"
    """12(6): why it is in doubt who asks."""
    NEEDED = "needed"
    """12(6): what would show it."""
    MINIMAL = "minimal"
    """5(1)(c): that no more than that is wanted, and what becomes of it."""
    QUESTIONS = "questions"
    """Recital 63: what is unclear."""
    NEW_DUE = "new_due"
    """12(3): until when the answer takes."""
    DELAY = "delay"
    """12(3): why it takes longer."""
    INVITE = "invite"
    """11(2): that more can be given at any time."""
    OUTCOME = "outcome"
    """16 to 18, 20, 21, 7(3): what was done."""
    KEPT = "kept"
    """17(3): what is not erased, and why."""
    TOLD = "told"
    """19: which recipients were told, or why none."""
    LIFTED = "lifted"
    """18(3): when a restriction ends, and why."""
    ACTION = "action"
    """19: what a recipient is to do."""
    REFERENCES = "references"
    """19, 28: whom it concerns, as the reader knows them."""
    CONTROLLER = "controller"
    """28: who decides."""


class TemplateUnreadable(Unreadable):
    """A letter's template, or a language's words, cannot be taken as such."""

    code = "letters.template_unreadable"
    sentence = "A letter's template cannot be used. {place}: {message}. No letter was made; correct the template."


Facts = Mapping[str, str | tuple[str, ...]]
"""What a template may fill in, by name: texts and lists. Nothing else of a case can get into a letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateParagraph:
    """Text with `{names}` of facts. `items` names the list that follows it.

    With `when`, the paragraph is there only if that fact is not empty.
    """

    text: str
    clauses: tuple[Clause, ...] = ()
    items: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate:
    name: str
    language: str
    title: str
    paragraphs: tuple[TemplateParagraph, ...]


class Templates(Protocol):
    def letter(self, name: str, language: str, law: Law = Law.GDPR) -> LetterTemplate:
        """A template, in English where the language has none for that law.

        Raises:
            TemplateUnreadable: the place names file and field.
        """

    def words(self, language: str, law: Law = Law.GDPR) -> Wording:
        """The words of a language, or English; those of a law take the place of the general ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    text: str
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDraft:
    """A letter before it is set. A paragraph that starts with `BULLET` is an item of the list above it."""

    title: str
    language: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(paragraph.text for paragraph in self.paragraphs)

    def telling(self, clause: Clause) -> str:
        """All the text that is marked with a clause, empty where none is."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs if clause in paragraph.clauses)


BULLET = "• "


def filled(template: LetterTemplate, facts: Facts) -> LetterDraft:
    """The template with its facts.

    Raises:
        TemplateUnreadable: it names a fact that there is not, or a list where a text belongs.
    """
    paragraphs: list[Paragraph] = []
    for number, one in enumerate(template.paragraphs, start=1):
        place = f"{template.language}/{template.name}, paragraph {number}"
        if one.when and not _fact(facts, one.when, place):
            continue
        paragraphs.append(Paragraph(text=_fill(one.text, facts, place), clauses=one.clauses))
        if one.items:
            paragraphs += [Paragraph(text=BULLET + item, clauses=one.clauses) for item in _items(facts, one.items, place)]
    title = _fill(template.title, facts, f"{template.language}/{template.name}, title")
    return LetterDraft(title=title, language=template.language, paragraphs=tuple(paragraphs))


def _fact(facts: Facts, name: str, place: str) -> str | tuple[str, ...]:
    if name not in facts:
        raise TemplateUnreadable(f"there is no fact “{name}”", place=place)
    return facts[name]


def _fill(text: str, facts: Facts, place: str) -> str:
    def fact(match: re.Match[str]) -> str:
        value = _fact(facts, match[1], place)
        if not isinstance(value, str):
            raise TemplateUnreadable(f"“{match[1]}” is a list and belongs to “items”", place=place)
        return value

    return PLACE.sub(fact, text)


def _items(facts: Facts, name: str, place: str) -> Sequence[str]:
    value = _fact(facts, name, place)
    if isinstance(value, str):
        raise TemplateUnreadable(f"“{name}” is a text and not a list", place=place)
    return value
