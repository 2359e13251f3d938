"""Which values must be nowhere in what is delivered, as far as a search of the finished bytes can prove it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from privacy_console.casework.disclosure.tree import LeafType, Tree, Words
from privacy_console.casework.review.occurrences import Finder
from privacy_console.casework.review.pieces import redacted_values
from privacy_console.casework.review.review import Review

_NUMBER_ALONE = re.compile(r"[\d\W_]{1,8}")
"""A door code or a year: as likely an amount or a date of the subject's own."""


def must_be_gone(review: Review, tree: Tree, *, own: Iterable[str], public: Iterable[str]) -> tuple[str, ...]:
    """The withheld values that no delivered file may hold, in order.

    Left out are values that would be there anyhow and prove nothing: what the subject is called themself, what the policy and
    the letters' own words say to everybody, and short numbers that also are a number or a date of a record, or a part of one
    as in `R-2026-4471`.

    Args:
        own: names and identifiers of the subject.
        public: the texts that every answer has, whoever it is for.
    """
    values = redacted_values(review)
    finder = Finder(values)
    everywhere = {hit for text in (*own, *public, *_about(tree)) for hit, _, _ in finder.within(text)}
    short = Finder(value for value in values if _NUMBER_ALONE.fullmatch(value))
    everywhere |= {hit for text in _numbers(tree) for hit, _, _ in short.within(text)}
    return tuple(value for value in values if value not in everywhere)


def _about(tree: Tree) -> Iterator[str]:
    """What the tree says but for the records' values: all of it comes from the policy and the data map."""
    yield from (tree.case, tree.controller, tree.contact, tree.authority, tree.automated_decisions, tree.subject)
    yield from (text for right in tree.rights for text in right)
    yield from tree.nothing_in
    for section in tree.sections:
        yield from (section.title, section.description, section.retention, section.source, section.clause)
        yield from (*section.purposes, *section.recipients, *section.transfers)
        yield from (text for pair in section.retention_by_record for text in pair)
    seen: set[str] = set()
    for _, record in tree.records():
        seen.update((record.source, record.table, record.title))
        for leaf in record.leaves:
            seen.update((leaf.column, leaf.explained) if leaf.pointer else (leaf.column, leaf.label, leaf.explained))
    for line in tree.coverage:
        seen.update((line.source, line.table, line.column, line.why))
    yield from sorted(seen)


def _numbers(tree: Tree) -> Iterator[str]:
    for number, record in tree.records():
        yield str(number)
        yield from record.key.values()
        for leaf in record.leaves:
            texts = [piece.text for piece in leaf.pieces if isinstance(piece, Words)]
            yield from (text for text in texts if leaf.type is not LeafType.TEXT or not any(map(str.isspace, text)))
