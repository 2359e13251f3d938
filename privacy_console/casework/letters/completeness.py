"""What the law requires of an answer, checked against the tree and the letter (promise 7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.disclosure.tree import CONTEXT, Section, Tree
from privacy_console.casework.letters.facts import data_name, dossier_name, unreached, unsearchable
from privacy_console.casework.letters.templates import Clause, LetterDraft
from privacy_console.casework.policy.policy import Category, Policy
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.search.datamap import ColumnState, DataMap

EEA = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split()  # noqa: SIM905 - read as a list
)
"""Where a transfer needs no safeguard: the Union with Iceland, Liechtenstein and Norway."""

NAMED_RIGHTS = ("16", "17", "18", "21")
"""Art. 15(1)(e): rectification, erasure, restriction and objection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing that an answer lacks. `article` is of the GDPR; `sentence` says it to the officer."""

    code: str
    article: str
    sentence: str


class IncompleteAnswer(Refused):
    """An answer lacks what the law requires of it."""

    code = "letters.incomplete"
    sentence = "The answer to {case} lacks {count} things that the law requires: {what} Nothing was written."

    def __init__(self, case: str, missing: Sequence[Missing]) -> None:
        super().__init__(f"{case}: {', '.join(one.code for one in missing)}")
        self.case, self.missing, self.count = case, tuple(missing), len(missing)
        self.what = " ".join(one.sentence for one in missing)


def missing_of_answer(tree: Tree, letter: LetterDraft, *, case: Case, policy: Policy, data_map: DataMap) -> tuple[Missing, ...]:
    """Everything that Art. 15(1) and (2) and 12(4) demand of an answer to a request for access and that is not there.

    A clause counts as told only if the letter's paragraph holds what it must name, not if it merely bears the mark.
    """
    return (*_in_tree(tree, policy), *_in_letter(tree, letter, case, data_map))


def missing_of_acknowledgement(letter: LetterDraft, *, case: Case, due: str) -> tuple[Missing, ...]:
    """What an acknowledgement is for and does not say; `due` is the day as the letter writes it."""
    return tuple(
        lack
        for lack in (
            _lacks(letter, Clause.REQUEST, "12(3)", "the number of the request", case.id),
            _lacks(letter, Clause.DUE, "12(3)", "when an answer is due", due),
        )
        if lack
    )


def missing_of_refusal(letter: LetterDraft, *, case: Case, reasons: Sequence[str], policy: Policy) -> tuple[Missing, ...]:
    """Everything that Art. 12(4) demands of a refusal and that is not there; `reasons` are the words of its grounds."""
    return tuple(
        lack
        for lack in (
            _lacks(letter, Clause.REQUEST, "12(3)", "the number of the request", case.id),
            _lacks(letter, Clause.REASONS, "12(4)", "why nothing is done", *(reasons or ("",))),
            _lacks(letter, Clause.COMPLAINT, "12(4)", "the authority that a complaint goes to", policy.controller.authority),
            _lacks(letter, Clause.REMEDY, "12(4), 79", "the way to a court"),
        )
        if lack
    )


def _in_tree(tree: Tree, policy: Policy) -> Iterator[Missing]:
    told = {
        "controller": (tree.controller, "15(1)", "The policy does not name the controller."),
        "contact": (tree.contact, "13(1)(a)", "The policy does not say how to reach the controller."),
        "authority": (tree.authority, "15(1)(f)", "The policy does not name the authority that a complaint goes to."),
        "automated": (tree.automated_decisions, "15(1)(h)", "The policy does not say whether there are automated decisions."),
    }
    for code, (text, article, sentence) in told.items():
        if not text.strip():
            yield Missing(code=code, article=article, sentence=sentence)
    articles = " ".join(article for _, article in tree.rights)
    for number in NAMED_RIGHTS:
        if not any(word.strip("().,") == number for word in articles.split()):
            yield Missing(
                code=f"right_{number}", article="15(1)(e)", sentence=f"The policy does not name the right of Art. {number}."
            )
    for section in tree.sections:
        if section.category != CONTEXT:
            yield from _in_section(section, policy.categories[section.category], policy)
    categories = [policy.categories[section.category] for section in tree.sections if section.category != CONTEXT]
    for name in sorted({name for category in categories for name in category.recipients}):
        recipient = policy.recipients[name]
        if len(recipient.country) == 2 and recipient.country.upper() not in EEA and not recipient.safeguard.strip():
            yield Missing(
                code="safeguard",
                article="15(2)",
                sentence=f"The policy states no safeguard for the transfer to “{recipient.title}”.",
            )
    unmapped = sum(line.state is ColumnState.UNMAPPED for line in tree.coverage)
    if unmapped:
        yield Missing(code="unmapped", article="15(1)", sentence=f"{unmapped} columns of the database are not in the data map.")


def _in_section(section: Section, category: Category, policy: Policy) -> Iterator[Missing]:
    purposes = {policy.purposes[one].title for one in category.purposes}
    recipients = [policy.recipients[one] for one in category.recipients]
    names = {name for one in recipients for name in one.named or (one.title,)}
    told_of = " ".join(section.recipients)
    told = (
        ("purposes", section.purposes and purposes <= set(section.purposes), "15(1)(a)", "purpose"),
        ("bases", section.bases, "13(1)(c)", "legal basis"),
        ("title", section.title.strip(), "15(1)(b)", "title"),
        (
            "recipients",
            told_of and all(name in told_of for name in names),
            "15(1)(c)",
            "recipient by name",
        ),
        ("retention", (section.retention or section.retention_period).strip(), "15(1)(d)", "period of retention or its criteria"),
        ("source", section.source.strip(), "15(1)(g)", "source"),
    )
    for code, value, article, what in told:
        if not value:
            sentence = f"The answer lacks a {what} for “{section.title or section.category}”."
            yield Missing(code=code, article=article, sentence=sentence)


def _in_letter(tree: Tree, letter: LetterDraft, case: Case, data_map: DataMap) -> Iterator[Missing]:
    sections = [section for section in tree.sections if section.category != CONTEXT]
    wanted: list[Missing | None] = [
        _lacks(letter, Clause.REQUEST, "12(3)", "the number of the request", tree.case),
        _lacks(letter, Clause.CONFIRMATION, "15(1)", "whether data is processed", tree.controller),
        _lacks(letter, Clause.RIGHTS, "15(1)(e)", "the subject's rights", *(f"({article})" for _, article in tree.rights)),
        _lacks(letter, Clause.COMPLAINT, "15(1)(f)", "the authority that a complaint goes to", tree.authority),
        _lacks(letter, Clause.AUTOMATED, "15(1)(h)", "what there is of automated decisions", tree.automated_decisions),
    ]
    if sections:
        recipients = (one for section in sections for one in section.recipients)
        criteria = (section.retention for section in sections)
        sources = (section.source for section in sections)
        titles = (section.title for section in sections)
        purposes = (purpose for section in sections for purpose in section.purposes)
        wanted += [
            _lacks(letter, Clause.COPY, "15(3)", "that a copy comes with it", dossier_name(tree.case), data_name(tree.case)),
            _lacks(letter, Clause.PURPOSES, "15(1)(a)", "the purposes", *purposes),
            _lacks(letter, Clause.CATEGORIES, "15(1)(b)", "the categories", *titles),
            _lacks(letter, Clause.RECIPIENTS, "15(1)(c)", "each recipient", *recipients),
            _lacks(letter, Clause.RETENTION, "15(1)(d)", "how long data is kept", *criteria),
            _lacks(letter, Clause.SOURCE, "15(1)(g)", "where data comes from", *sources),
        ]
    transfers = [one for section in sections for one in section.transfers]
    if transfers:
        wanted.append(_lacks(letter, Clause.TRANSFERS, "15(2)", "the safeguards of transfers", *transfers))
    if tree.withheld:
        counts = Counter[str]()
        for one in tree.withheld:
            counts[one.reason] += one.count
        lines = [f"({code}): {count}\n" for code, count in sorted(counts.items())]
        wanted.append(_lacks(letter, Clause.WITHHELD, "12(4), 15(4)", "what was withheld and why", *lines))
        wanted.append(_lacks(letter, Clause.REMEDY, "12(4), 79", "the way to a court"))
    if any(record.held_for_others for _, record in tree.records()):
        wanted.append(_lacks(letter, Clause.PROCESSOR, "28", "what is held for other companies"))
    if Right.PORTABILITY in case.rights:
        told_of = data_name(tree.case)
        wanted.append(_lacks(letter, Clause.PORTABILITY, "20", "which file is for another controller", told_of))
    if set(case.rights) - {Right.ACCESS, Right.PORTABILITY}:
        wanted.append(_lacks(letter, Clause.OTHER_RIGHTS, "12(3)", "what becomes of the other rights that were asserted"))
    columns = unsearchable(tree, data_map)
    if columns:
        wanted.append(_lacks(letter, Clause.UNSEARCHABLE, "15(1)", "the columns that cannot be searched", *columns))
    if not tree.complete:
        names = tree.unavailable or unreached(tree)
        wanted.append(_lacks(letter, Clause.INCOMPLETE, "15(1)", "the sources that did not answer", *names))
    yield from (lack for lack in wanted if lack)


def _lacks(letter: LetterDraft, clause: Clause, article: str, what: str, *must_hold: str) -> Missing | None:
    told = letter.telling(clause) + "\n"
    if told.strip() and all(text.strip() and text in told for text in must_hold):
        return None
    return Missing(code=clause.value, article=article, sentence=f"The letter does not say {what} (Art. {article}).")
