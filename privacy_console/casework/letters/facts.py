"""What letters may tell, gathered from the tree and the case. No note of the office is among it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from privacy_console.casework.disclosure.tree import CONTEXT, Section, Tree
from privacy_console.casework.letters.wording import Wording
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.search.datamap import ColumnState, DataMap
from privacy_console.casework.search.findings import How


def of_case(
    case: Case, policy: Policy, words: Wording, *, made_at: datetime, subject_name: str
) -> dict[str, str | tuple[str, ...]]:
    """What every letter may tell of its case. Days are those of the controller's own time zone."""
    return of_office(case, policy, words, made_at=made_at) | {
        "subject": plain(subject_name),
        "unnamed_subject": "" if plain(subject_name) else "1",
        "received": words.date(case.deadline.received),
        "due": words.date(case.deadline.due),
        "asked": rights_of(case.rights, words),
    }


def of_office(case: Case, policy: Policy, words: Wording, *, made_at: datetime) -> dict[str, str | tuple[str, ...]]:
    """What a letter may tell whoever reads it: nothing of the person but the request's number."""
    return {
        "case": case.id,
        "controller": policy.controller.name,
        "contact": policy.controller.contact,
        "authority": authority_of(policy, words),
        "made": words.date(made_at.astimezone(ZoneInfo(policy.controller.time_zone)).date()),
        "law": words.code("law", "law"),
        "gdpr": words.code("law", "gdpr"),
    }


def authority_of(policy: Policy, words: Wording) -> str:
    """The authority that a complaint goes to: the controller's own, or the one of the law that the words are of."""
    return words.texts.get("authority.of_law", policy.controller.authority)


def under_its_law(policy: Policy, words: Wording) -> Policy:
    """The policy with the authority of the law that the words are of."""
    return replace(policy, controller=replace(policy.controller, authority=authority_of(policy, words)))


def of_answer(case: Case, tree: Tree, data_map: DataMap, policy: Policy, words: Wording) -> dict[str, str | tuple[str, ...]]:
    """What a covering letter may tell of an answer."""
    sections = [section for section in tree.sections if section.category != CONTEXT]
    count = sum(1 for _ in tree.records())
    withheld = Counter[str]()
    for line in tree.withheld:
        withheld[line.reason.value] += line.count
    return {
        "found": str(count) if count else "",
        "nothing_found": "" if count else "0",
        "values": str(sum(1 for _ in tree.leaf_ids())),
        "dossier": dossier_name(case.id),
        "data": data_name(case.id),
        "portable": "1" if Right.PORTABILITY in case.rights else "",
        "other_asked": rights_of([one for one in case.rights if one not in {Right.ACCESS, Right.PORTABILITY}], words),
        "automated": tree.automated_decisions,
        "categories": tuple(f"{section.title}: {section.description}" for section in sections),
        "nothing_in": tree.nothing_in if sections else (),
        "purposes": tuple(_purposes(sections, policy, words)),
        "recipients": _once(recipient for section in sections for recipient in section.recipients),
        "unnamed": "1" if any(not policy.recipients[one].named for one in _recipients(sections, policy)) else "",
        "transfers": _once(transfer for section in sections for transfer in section.transfers),
        "retention": tuple(_retention(sections, words)),
        "sources": tuple(_grouped((section.source, section.title) for section in sections)),
        "rights": tuple(_rights(tree, policy, words)),
        "withheld": tuple(f"{words.code('reason', code)} ({code}): {number}" for code, number in sorted(withheld.items())),
        "withheld_count": str(withheld.total()) if withheld else "",
        "unsearchable": unsearchable(tree, data_map),
        "incomplete": "" if tree.complete else "1",
        "unavailable": tree.unavailable or (() if tree.complete else unreached(tree)),
        "held_for_others": "1" if any(record.held_for_others for _, record in tree.records()) else "",
        "searched": words.date(tree.searched_at.astimezone(ZoneInfo(policy.controller.time_zone)).date()),
    }


def dossier_name(case: str) -> str:
    return f"{case}-dossier.pdf"


def data_name(case: str) -> str:
    return f"{case}-data.json"


def plain(text: str) -> str:
    r"""On one line, without control characters: a name must not lay out a letter.

    >>> plain("Ana\n\tLópez\x00 ")
    'Ana López'
    """
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def of_refusal(grounds: Iterable[str], words: Wording) -> dict[str, str | tuple[str, ...]]:
    return {"grounds": tuple(words.code("refusal", ground) for ground in grounds)}


def unsearchable(tree: Tree, data_map: DataMap) -> tuple[str, ...]:
    """The columns that cannot be looked into, as a person calls them."""
    return _once(
        f"{_title(data_map, line.source, line.table)}: {_label(data_map, line.source, line.table, line.column)}"
        for line in tree.coverage
        if line.state is ColumnState.UNSEARCHABLE
    )


def unreached(tree: Tree) -> tuple[str, ...]:
    """The tables of which a column was not reached."""
    return _once(f"{line.source}.{line.table}" for line in tree.coverage if line.how is How.UNREACHABLE)


def public_texts(words: Wording, *templates: Iterable[str]) -> tuple[str, ...]:
    """What is in every answer, whoever it is for: the language's words and the templates' own."""
    return (*words.texts.values(), *words.months, *(text for template in templates for text in template))


def rights_of(rights: Iterable[Right], words: Wording) -> tuple[str, ...]:
    return tuple(words.code("right", right.value) for right in rights)


def _rights(tree: Tree, policy: Policy, words: Wording) -> Iterable[str]:
    """The policy's rights, each in the letter's language where that has a word for it, with its article."""
    names = {(right.title, right.article): right.right for right in policy.rights}
    for title, article in tree.rights:
        name = words.texts.get(f"right.{names.get((title, article), '')}", title)
        yield f"{name} ({article})"


def _recipients(sections: Iterable[Section], policy: Policy) -> Iterable[str]:
    return (one for section in sections for one in policy.categories[section.category].recipients)


def _purposes(sections: Iterable[Section], policy: Policy, words: Wording) -> Iterable[str]:
    ids = _once(one for section in sections for one in policy.categories[section.category].purposes)
    for one in ids:
        purpose = policy.purposes[one]
        yield f"{purpose.title} ({'; '.join(words.code('basis', basis.value) for basis in purpose.bases)})"


def _retention(sections: Iterable[Section], words: Wording) -> Iterable[str]:
    return _grouped(
        (
            f"{words.period(section.retention_period)}. {section.retention}".strip(". ")
            if section.retention_period
            else section.retention,
            section.title,
        )
        for section in sections
    )


def _grouped(pairs: Iterable[tuple[str, str]]) -> Iterable[str]:
    """Titles that share a text, in one line."""
    by_text: dict[str, list[str]] = {}
    for text, title in pairs:
        by_text.setdefault(text, []).append(title)
    return (f"{', '.join(titles)}: {text}" for text, titles in by_text.items())


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _title(data_map: DataMap, source: str, table: str) -> str:
    mapped = data_map.tables.get((source, table))
    return mapped.title if mapped else f"{source}.{table}"


def _label(data_map: DataMap, source: str, table: str, column: str) -> str:
    mapped = data_map.tables.get((source, table))
    found = mapped.columns.get(column) if mapped else None
    return found.label if found else column
