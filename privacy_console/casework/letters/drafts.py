"""The letters that the console writes: acknowledgement, the letter that goes with an answer, refusal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from privacy_console.casework.disclosure.tree import Tree
from privacy_console.casework.letters import facts
from privacy_console.casework.letters.templates import Facts, LetterDraft, Templates, filled
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.reading import Law
from privacy_console.casework.search.datamap import DataMap

ACKNOWLEDGEMENT = "acknowledgement"
COVERING = "covering"
REFUSAL = "refusal"
NAMES = (ACKNOWLEDGEMENT, COVERING, REFUSAL)


class RefusalGround(StrEnum):
    """Why a request is refused. The subject reads the words of the code; a note of the office never gets into a letter."""

    NOT_IDENTIFIED = "not_identified"
    """11(2), 12(6)"""
    MANIFESTLY_UNFOUNDED = "manifestly_unfounded"
    """12(5)"""
    EXCESSIVE = "excessive"
    """12(5): repetitive, above all"""
    NOT_CONTROLLER = "not_controller"
    """28(3)(e): it is for another company to decide"""
    LAW_FORBIDS = "law_forbids"
    """23: a law of the Union or a member state restricts the right"""


def acknowledgement(case: Case, *, policy: Policy, templates: Templates, language: str, made_at: datetime) -> LetterDraft:
    """That the request arrived, its number, and the day an answer is due."""
    words = templates.words(language, case.deadline.law)
    told = facts.of_case(case, policy, words, made_at=made_at, subject_name=case.subject_name)
    return in_words(templates, ACKNOWLEDGEMENT, language, case.deadline.law, told)


def covering_letter(
    case: Case, tree: Tree, *, policy: Policy, data_map: DataMap, templates: Templates, language: str
) -> LetterDraft:
    """What goes with the copy: everything that Art. 15(1) and (2) asks for, and what was withheld."""
    words = templates.words(language, case.deadline.law)
    told = facts.of_case(case, policy, words, made_at=tree.made_at, subject_name=tree.subject)
    return in_words(templates, COVERING, language, case.deadline.law, told | facts.of_answer(case, tree, data_map, policy, words))


def refusal(
    case: Case, grounds: Sequence[RefusalGround], *, policy: Policy, templates: Templates, language: str, made_at: datetime
) -> LetterDraft:
    """Why nothing is done, the complaint to an authority, and the way to a court (12(4))."""
    words = templates.words(language, case.deadline.law)
    told = facts.of_case(case, policy, words, made_at=made_at, subject_name=case.subject_name)
    return in_words(templates, REFUSAL, language, case.deadline.law, told | facts.of_refusal(grounds, words))


def in_words(templates: Templates, name: str, language: str, law: Law, told: Facts) -> LetterDraft:
    """Where there is no letter in the language, the one that stands in for it says so."""
    template = templates.letter(name, language, law)
    stands_in = language.partition("-")[0].lower() != template.language
    return filled(template, {**told, "other_language": language if stands_in else ""})
