"""What is suggested and nobody took: it stands in the map's file, or a draft has just made it. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from privacy_console.casework.search.datamap import ColumnMap, ColumnState, DataMap, Link
from privacy_console.casework.search.drafting.suggestions import ColumnSuggestion, Draft, LinkSuggestion
from privacy_console.casework.search.findings import Confidence
from privacy_console.casework.search.mapfile import Accept, Decline, Edit
from privacy_console.casework.search.taking import suggested_edits, suggested_link
from privacy_console.ui.wording import in_a_sentence, translate, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One column or link as it is suggested."""

    group: str
    """What is taken together, in words."""
    source: str
    table: str
    column: str
    """Empty for a link."""
    link: str
    """The link's name in the map; empty for a column."""
    what: str
    evidence: tuple[str, ...] = ()
    confidence: Confidence | None = None
    draft: ColumnSuggestion | LinkSuggestion | None = field(default=None, compare=False)
    """None where it stands in the file."""

    @property
    def name(self) -> str:
        return self.link or f"{self.table}.{self.column}"


def offers_of(data_map: DataMap, drafts: Sequence[Draft] = ()) -> tuple[Offer, ...]:
    """What the file suggests, then what a draft says of columns and links that the map does not have."""
    return (*_filed(data_map), *_drafted(data_map, drafts))


def _filed(data_map: DataMap) -> Iterator[Offer]:
    for (source, name), table in data_map.tables.items():
        for column in table.suggested.values():
            yield Offer(group=_kind(column), source=source, table=name, column=column.name, link="", what=told(column))
    for link in data_map.suggested_links:
        source, start = _end(link.from_table, data_map)
        yield Offer(group=translate("Links"), source=source, table=start, column="", link=link.name, what=meanings(link))


def _drafted(data_map: DataMap, drafts: Iterable[Draft]) -> Iterator[Offer]:
    links = {(_told(link), link.from_table, link.to_table) for link in (*data_map.links, *data_map.suggested_links)}
    for draft in drafts:
        for column in draft.columns:
            known = data_map.tables.get((draft.source, column.table))
            if known is None or not (column.column in known.columns or column.column in known.suggested):
                yield Offer(
                    group=column.group,
                    source=draft.source,
                    table=column.table,
                    column=column.column,
                    link="",
                    what=_suggested(column),
                    evidence=column.evidence,
                    confidence=column.confidence,
                    draft=column,
                )
        for link in draft.links:
            children, parents = ((table, f"{draft.source}.{table}") for table in (link.from_table, link.to_table))
            if links.isdisjoint((_told(link), child, parent) for child in children for parent in parents):
                yield Offer(
                    group=link.group,
                    source=draft.source,
                    table=link.from_table,
                    column="",
                    link=link.name,
                    what=meanings(link),
                    evidence=link.evidence,
                    confidence=link.confidence,
                    draft=link,
                )


def _told(link: Link | LinkSuggestion) -> tuple[object, ...]:
    """What tells a link from others between the same tables."""
    return link.from_columns, link.to_columns, *link.when.items()


def taking(offers: Sequence[Offer], drafts: Sequence[Draft], data_map: DataMap, *, by: str) -> tuple[Edit, ...]:
    """The edits that take offers into the map: columns before the links that need them.

    Args:
        by: who looked, and stands for what is not personal or unsearchable.
    """
    edits: list[Edit] = [*_in_file(offers, partial(Accept, by=by))]
    for draft in drafts:
        columns = [one.draft for one in offers if isinstance(one.draft, ColumnSuggestion) and one.source == draft.source]
        edits += suggested_edits(draft, data_map, columns=columns, by=by)
    edits += [suggested_link(one.draft) for one in offers if isinstance(one.draft, LinkSuggestion)]
    return tuple(edits)


def comment_of(line: str) -> tuple[str, ...]:
    """The evidence that stands behind a suggestion in the file, or above a table.

    >>> comment_of("  phone: Phone  # likely: 40 of 41 sampled values are phone numbers")
    ('likely: 40 of 41 sampled values are phone numbers',)
    """
    _, hash_sign, comment = line.partition("  # ")
    return (comment.strip(),) if hash_sign else ()


def declining(offers: Sequence[Offer]) -> tuple[Edit, ...]:
    """The edits that take offers out of the file; what a draft made is in no file."""
    return tuple(_in_file(offers, Decline))


def _in_file(offers: Iterable[Offer], edit: Callable[..., Edit]) -> Iterator[Edit]:
    columns: dict[tuple[str, str], list[str]] = {}
    links: list[str] = []
    for one in offers:
        if one.draft is not None:
            continue
        if one.link:
            links.append(one.link)
        else:
            columns.setdefault((one.source, one.table), []).append(one.column)
    for (source, table), names in columns.items():
        yield edit(source=source, table=table, columns=tuple(names))
    if links:
        yield edit(links=tuple(links))


def told(column: ColumnMap) -> str:
    """What a column is, in words: `Searched · e-mail · free text`."""
    if column.state is ColumnState.SEARCHED and not column.category:
        return translate("Key or pointer")
    return " · ".join([words(column.state), *marks(column)])


def marks(column: ColumnMap | ColumnSuggestion) -> list[str]:
    found = [in_a_sentence(column.identifier)] if column.identifier else []
    found += [translate("a person's name")] if column.person_name and column.identifier is None else []
    found += [translate("secret")] if column.secret else []
    found += [translate("free text")] if column.free_text else []
    found += ["JSON"] if column.json else []
    found += [translate("provided by the subject")] if column.provided_by_subject else []
    return found


def meanings(link: Link | LinkSuggestion) -> str:
    """`down owns · up refers`."""
    ways = ((translate("down"), link.down), (translate("up"), link.up))
    return " · ".join(f"{way} {in_a_sentence(meaning)}" for way, meaning in ways if meaning is not None)


def _suggested(column: ColumnSuggestion) -> str:
    if column.pointer:
        return translate("Key or pointer")
    why = [column.reason] if column.state is not ColumnState.SEARCHED and column.reason else []
    return " · ".join([words(column.state), *marks(column), *why])


def _kind(column: ColumnMap) -> str:
    """Which suggestions of a file are taken together."""
    if column.secret:
        return translate("Secrets")
    if column.identifier is not None or column.person_name:
        return translate("Identifiers and names")
    if column.free_text or column.json:
        return translate("Texts")
    if column.state is ColumnState.SEARCHED:
        return translate("Other columns") if column.category else translate("Keys and pointers")
    return words(column.state)


def _end(table: str, data_map: DataMap) -> tuple[str, str]:
    """The source and table that a link's end names, bare or with its source before it."""
    for source, name in data_map.tables:
        if table in (name, f"{source}.{name}"):
            return source, name
    return "", table
