"""A letter of any kind, as it would be sent, and what the law requires of it that is not there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.letters.completeness import Missing
from privacy_console.casework.letters.drafts import in_words
from privacy_console.casework.letters.kinds.duties import missing_of
from privacy_console.casework.letters.kinds.fields import (
    AnswerFields,
    FieldRefused,
    Fields,
    RecipientNoticeFields,
    RestrictionLiftedFields,
)
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.kinds.telling import lacking_what, told_of
from privacy_console.casework.letters.templates import LetterDraft, Templates
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.reading import Law, Right

SHORTEST_NOTE, FEWEST_WORDS = 16, 4
"""Characters and words from which a note is told from words that any letter may have."""


class NoteInLetter(Refused):
    """What the office wrote for itself stands in a letter, word for word: somebody copied it there."""

    code = "letters.note_in_letter"
    sentence = (
        "The letter of {case} has an internal note in it, word for word. Nothing was written; say it in words for the reader."
    )

    def __init__(self, case: CaseId) -> None:
        super().__init__(f"{case}: a note stands in a letter")
        self.case = case


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    kind: Kind
    letter: LetterDraft
    missing: tuple[Missing, ...]


def drafted(
    case: Case,
    fields: Fields,
    *,
    policy: Policy,
    templates: Templates,
    made_at: datetime,
    language: str = "",
    notes: Iterable[str] = (),
) -> Drafted:
    """The letter of those fields, in the language of the case where none is named, and by the law of its deadline.

    Args:
        notes: what the office wrote for itself about the case.

    Raises:
        NoteInLetter: one of the notes stands in it.
        FieldRefused: the law of the case knows no such letter.
        TemplateUnreadable: the office's template is at fault.
    """
    law, used = case.deadline.law, language or case.language or "en"
    if law is Law.CCPA and _of_restriction(fields):
        raise FieldRefused("Californian law knows no restriction of processing")
    told = told_of(fields, case, policy, templates.words(used, law), made_at=made_at)
    letter = in_words(templates, fields.kind.template, used, law, told)
    require_no_note(case.id, letter, notes)
    missing = missing_of(fields.kind, letter, told, law)
    if isinstance(fields, AnswerFields):
        missing = (*missing, *(_says_nothing(right) for right in lacking_what(fields)))
    return Drafted(kind=fields.kind, letter=letter, missing=missing)


def _of_restriction(fields: Fields) -> bool:
    noticed = isinstance(fields, RecipientNoticeFields) and fields.action is Right.RESTRICTION
    return noticed or isinstance(fields, RestrictionLiftedFields)


def _says_nothing(right: str) -> Missing:
    sentence = f"The letter does not say to what {right} was granted (Art. 12(1))."
    return Missing(code=f"what_{right}", article="12(1)", sentence=sentence)


def require_no_note(case: CaseId, letter: LetterDraft, notes: Iterable[str]) -> None:
    """Refuse a letter that has a note of the office in it. A note shorter than a few words could be any text's.

    Raises:
        NoteInLetter: as said.
    """
    text = _folded(" ".join((letter.title, *letter.texts)))
    for note in notes:
        folded = _folded(note)
        if len(folded) >= SHORTEST_NOTE and folded.count(" ") + 1 >= FEWEST_WORDS and folded in text:
            raise NoteInLetter(case)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
