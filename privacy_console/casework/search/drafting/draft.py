"""Drafting a map of a database that nobody prepared: one sample a table, then everything else from what was seen there."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from privacy_console.casework.common.watch import Watch
from privacy_console.casework.search.company import CompanySource, LiveSchema, TableKind
from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.drafting.categories import Categories
from privacy_console.casework.search.drafting.columns.suggest import IDENTIFIES, Around, suggest_columns
from privacy_console.casework.search.drafting.links.agreement import with_agreeing
from privacy_console.casework.search.drafting.links.candidates import candidates, people_first
from privacy_console.casework.search.drafting.links.claims import World
from privacy_console.casework.search.drafting.links.logins import people_by_logins
from privacy_console.casework.search.drafting.links.lookups import Lookups
from privacy_console.casework.search.drafting.links.meanings import suggest_links
from privacy_console.casework.search.drafting.links.twins import without_twins
from privacy_console.casework.search.drafting.links.writers import mostly_staff
from privacy_console.casework.search.drafting.natures import Nature, declared_ends, natures
from privacy_console.casework.search.drafting.roles import suggest_tables
from privacy_console.casework.search.drafting.suggestions import ColumnSuggestion, Draft, LinkSuggestion
from privacy_console.casework.search.drafting.survey import survey
from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.drafting.words.parts import parts


def draft_map(
    source: CompanySource, *, categories: Sequence[str], given_names: Collection[str] = frozenset(), watch: Watch
) -> Draft:
    """A suggestion for each table, column and link of a database, with its evidence and how sure it is.

    What is doubtful is suggested the careful way: a column is searched rather than not personal, a row is shown for context
    rather than owned. Values are sampled inside the engine, one statement a table, looked at and forgotten.

    Args:
        categories: ids of the policy's categories, in its order.
        given_names: in lower case and base letters; by them two capitalised words are known for a person's name.

    Raises:
        SourceUnavailable: the source did not answer. A table that does not answer is noted instead.
        Cancelled: somebody stopped it.
    """
    schema = source.schema()
    notes = _noted(schema)
    policy = Categories(categories)
    with source.view(watch) as view:
        tables = survey(schema, view, watch, given_names=given_names, notes=notes)
        first, lookups = natures(tables, declared_ends(tables)), Lookups(tables, view)
        logins = {} if any(one.nature is Nature.PERSON for one in first.values()) else people_by_logins(lookups)
        first |= logins
        people = people_first(tables, [name for name, one in first.items() if one.nature is Nature.PERSON])
        found = candidates(lookups, people, notes)
        ends = {name: {one.columns: one.parent for one in found if one.child == name and not one.when} for name in tables}
        world = World(tables=tables, natures=natures(tables, ends) | logins, engine=schema.engine)
        watch.checkpoint()
        links, owned = suggest_links(schema.source, world, found, mostly_staff(world, found, view))
        links = with_agreeing(without_twins(links, world, view), world, view)
    suggested = suggest_tables(schema.source, world, links, owned, policy)
    in_text = {form for name in people for form in _forms(tables[name].called)}
    pointers: dict[str, set[str]] = {}
    for one in found:
        pointers.setdefault(one.child, set()).update(one.columns)
    by_links = {link.from_table for link in links if link.down is Meaning.OWNS}
    columns: list[ColumnSuggestion] = []
    for table in suggested:
        around = Around(
            table=tables[table.table],
            suggested=table,
            nature=world.nature(table.table),
            pointers=pointers.get(table.table, frozenset()),
            categories=policy,
            stands_for=_named_by_text(table.table, world, links),
            in_text=in_text,
            owned=table.table in by_links,
        )
        columns += suggest_columns(around)
    return Draft(
        source=schema.source,
        schema=schema,
        tables=tuple(suggested),
        columns=tuple(columns),
        links=tuple(links),
        notes=tuple(notes),
    )


def _noted(schema: LiveSchema) -> list[str]:
    """What a reader of the draft should know of tables that are none."""
    notes = []
    for name, table in schema.tables.items():
        if table.view and table.over is None:
            notes.append(
                f"{name} is a view, and nobody knows of which tables: see that what it shows is mapped where it is kept."
            )
        elif table.kind in {TableKind.MATERIALIZED_VIEW, TableKind.FOREIGN_TABLE}:
            notes.append(f"{name} is a {table.kind}: its rows are kept somewhere else, too.")
    return notes


def _named_by_text(name: str, world: World, links: Sequence[LinkSuggestion]) -> dict[str, Means]:
    """Columns of a table that hold what names a person in another: a login, a customer's number."""
    found: dict[str, Means] = {}
    for link in links:
        if link.from_table == name and len(link.from_columns) == 1 and world.tables[name].column(link.from_columns[0]).textual:
            means = world.tables[link.to_table].readings[link.to_columns[0]].means
            if means in IDENTIFIES:
                found[link.from_columns[0]] = means
    return found


def _forms(called: str) -> set[str]:
    """How a mention calls a table's rows: in one, in many, by its last word."""
    names = {called.lower(), "".join(parts(called)), *parts(called)[-1:]}
    return names | {name.removesuffix("s") for name in names}
