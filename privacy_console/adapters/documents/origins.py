"""The appendix that says of each record why it is there: its way, what in it identifies somebody, whose else, who decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from privacy_console.adapters.documents.sheet import GREY, LABEL, LEADING, LEFT, STRONG, WIDTH, Sheet
from privacy_console.adapters.documents.wording import Wording
from privacy_console.casework.disclosure.tree import Tree, TreeRecord

_ORIGIN = tuple[object, ...]


def draw_origins(tree: Tree, sheet: Sheet, words: Wording) -> None:
    """Records of one origin are told together, by their numbers."""
    alike: dict[_ORIGIN, tuple[TreeRecord, list[int]]] = {}
    for number, record in tree.records():
        alike.setdefault(_origin(record), (record, []))[1].append(number)
    for record, numbers in alike.values():
        sheet.need(4 * LEADING + 8)
        sheet.rule(sheet.y, color="0.9 G")
        sheet.y -= 2
        which = f"{words.say('withheld.record')} {_ranges(numbers)}"
        sheet.paragraph(f"{record.title} ({record.source}.{record.table})  ·  {which}", STRONG, after=1)
        for line in sheet.set.lines("  ·  ".join(_told(record, words)), LABEL, WIDTH):
            sheet.need(11.2)
            sheet.y -= 11.2
            sheet.line(LEFT, sheet.y, line, LABEL, color=GREY)
        sheet.y -= 6


def _origin(record: TreeRecord) -> _ORIGIN:
    return (
        record.source, record.table, record.path, record.confidence, record.reach, record.others, record.identifiers,
        record.decided_by, record.decided_on,
    )  # fmt: skip


def _told(record: TreeRecord, words: Wording) -> Iterator[str]:
    sure = (words.code("confidence", record.confidence), words.code("reach", record.reach))
    yield ", ".join(sure)
    if record.path:
        hops = (*(hop.from_.replace("->", "›") for hop in record.path), record.path[-1].to)
        yield words.say("record.found", way=" › ".join(hops))
    if links := [hop.link for hop in record.path if hop.link]:
        yield words.say("origins.links", links=", ".join(links))
    if record.identifiers:
        yield words.say("origins.identifiers", labels=", ".join(dict.fromkeys(one.label for one in record.identifiers)))
    if record.others:
        yield words.say("record.others", count=record.others)
    if record.decided_by == "rule":
        yield words.say("origins.rule")
    elif record.decided_on:
        yield words.say("origins.officer_on", day=words.date(date.fromisoformat(record.decided_on)))
    else:
        yield words.say("record.chosen")


def _ranges(numbers: Sequence[int]) -> str:
    """Growing numbers, those in a row together.

    >>> _ranges([1, 2, 3, 7, 9, 10])
    '1–3, 7, 9–10'
    """
    rows: list[list[int]] = []
    for number in numbers:
        if rows and rows[-1][-1] == number - 1:
            rows[-1][1:] = [number]
        else:
            rows.append([number])
    return ", ".join("–".join(map(str, row)) for row in rows)
