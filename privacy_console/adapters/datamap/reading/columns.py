"""What a map says of the columns of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privacy_console.adapters.strict_yaml import Fields, Items, Node, Text, short
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import SUGGESTED, ColumnMap, ColumnState, EraseAction, spoken

STATED = ("pointers", "columns", "not_personal", "unsearchable")
"""The fields of a table that say what its columns are."""

COLUMN = (
    *("label", "category", "identifier", "person_name", "secret", "free_text", "json", "mentions", "provided", "purposes"),
    *("basis", "erase", "strategy", "retain", "codes"),
)
FEWEST_SIGNS = 2
"""Of a mention, around the key that it holds: `<@{id}>` has three. With fewer every number in a text would be one."""
_HOLES = frozenset({"{id}", "{name}", "{table}"})
_HOLE = re.compile(r"\{[^{}]*\}")


def stated(at: Fields, table: Fields, judge: str | None) -> Iterator[tuple[ColumnMap, Node]]:
    """What is said of columns, each once.

    Args:
        at: the table, or what is suggested for it.
        judge: who stands for what is not personal or unsearchable where nobody is named; None where nobody has to.
    """
    found: set[str] = set()

    def once(column: ColumnMap, node: Node) -> tuple[ColumnMap, Node]:
        if column.name in found:
            twice(column.name, node)
        found.add(column.name)
        return column, node

    for node in texts(at.fields.get("pointers")):
        yield once(pointer(node), node)
    for column, field in at.inner("columns").items():
        yield once(_column(column, field, table), field)
    for state in (ColumnState.NOT_PERSONAL, ColumnState.UNSEARCHABLE):
        for group in at.items(state.value):
            part = group.as_fields()
            part.only("columns", "because", "by")
            by, why = part.text("by", judge or ""), part.text("because")
            if not by and judge is not None:
                part.fail("“by” is missing: a person must stand for this (or “reviewed_by” at the top)")
            for node in texts(part.need("columns")):
                yield once(_judged(node, state, why, by, part), node)


def twice(column: str, node: Node) -> None:
    node.fail(f"column “{short(column)}” stands in this table a second time")


def texts(node: Node | None) -> list[Text]:
    if node is None:
        return []
    return [one.as_text() for one in node.items] if isinstance(node, Items) else [node.as_text()]


def pointer(node: Text, *, suggested: bool = False) -> ColumnMap:
    """A key, or a column that only holds another row's: followed, never shown as somebody's data."""
    if suggested:
        return _mapped(node.value, ColumnState.UNMAPPED, node.line, why=SUGGESTED)
    return _mapped(node.value, ColumnState.SEARCHED, node.line)


def _column(name: str, node: Node, table: Fields) -> ColumnMap:
    """A searched column: a text is its label, fields say more; what it leaves out is the table's."""
    at = Fields(node.origin, node.line, {"label": node}, {"label": node}) if isinstance(node, Text) else node.as_fields()
    at.only(*COLUMN)
    category = at.text("category", table.text("category", ""))
    if not category:
        at.fail(f"“{short(name)}” has no category, nor has its table")
    erase = at.chosen("erase", EraseAction) or table.chosen("erase", EraseAction)
    strategy = at.text("strategy", "")
    retain = at.text("retain", table.text("retain", "") if erase is EraseAction.RETAIN else "")
    if erase is EraseAction.RETAIN and not retain:
        at.fail("what is retained needs “retain”: the ground, and until when")
    if erase is EraseAction.ANONYMISE and not strategy:
        at.fail("what is anonymised needs “strategy”: by what it is replaced")
    return _mapped(
        name,
        ColumnState.SEARCHED,
        at.line,
        at=at,
        category=category,
        label=at.text("label", ""),
        erase=erase,
        strategy=strategy,
        retain=retain,
    )


def _judged(node: Text, state: ColumnState, why: str, by: str, at: Fields) -> ColumnMap:
    if not node.value:
        at.fail("a column's name is empty")
    return _mapped(node.value, state, node.line, why=why, by=by)


def _mapped(
    name: str,
    state: ColumnState,
    line: int,
    *,
    at: Fields | None = None,
    category: str = "",
    label: str = "",
    erase: EraseAction | None = None,
    strategy: str = "",
    retain: str = "",
    why: str = "",
    by: str = "",
) -> ColumnMap:
    return ColumnMap(
        name=name,
        state=state,
        category=category,
        label=label or spoken(name),
        codes=at.table("codes") if at else {},
        identifier=at.chosen("identifier", IdentifierKind) if at else None,
        person_name=at.flag("person_name") if at else False,
        secret=at.flag("secret") if at else False,
        free_text=at.flag("free_text") if at else False,
        json=at.flag("json") if at else False,
        provided_by_subject=at.flag("provided") if at else False,
        purposes=at.texts("purposes") if at else (),
        basis=at.text("basis", "") if at else "",
        erase=erase,
        erase_strategy=strategy,
        retain_basis=retain,
        reason=why,
        confirmed_by=by,
        line=line,
        mentions=_mentions(at) if at else (),
    )


def _mentions(at: Fields) -> tuple[str, ...]:
    forms = at.texts("mentions")
    for form in forms:
        holes = _HOLE.findall(form)
        known = "{id}" in holes and len(set(holes)) == len(holes) and _HOLES.issuperset(holes)
        if not known or len(_HOLE.sub("", form).strip()) < FEWEST_SIGNS:
            at.fail(
                f"“{short(form)}” is no way to name a row: write it as texts do, with {{id}}, and {{name}} and {{table}} if any"
            )
    if forms and not (at.flag("free_text") or at.flag("json")):
        at.fail("“mentions” stand in a text: say “free_text” or “json” as well")
    return forms
