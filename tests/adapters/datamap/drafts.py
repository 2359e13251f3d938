"""Drafts to write: a small one that reads well, and any that a database of hostile names can make."""

from __future__ import annotations

from hypothesis import strategies as st

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.company import LiveSchema
from privacy_console.casework.search.datamap import Capacity, ColumnState, Meaning, People, RowRole
from privacy_console.casework.search.drafting.suggestions import ColumnSuggestion, Draft, LinkSuggestion, TableSuggestion
from privacy_console.casework.search.findings import Confidence

WORDS = [
    "id",
    "no",
    "null",
    "~",
    "all",
    "a: b",
    "x #y",
    "it's",
    '"q"',
    "-",
    "a.b",
    "%",
    "{",
    "line\nbreak",
    "é漢😀",
    "\u2028",
    "\0",
]
names = st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
texts = names.filter(lambda text: bool(text.strip()))


def table(name, *, source="crm", **more):
    given = {
        "name": name,
        "schema": None,
        "title": name,
        "role": RowRole.BELONGS,
        "people": People.OTHER,
        "capacity": Capacity.CONTROLLER,
        "key": ("id",),
        "soft_deleted": "",
        "category": "account",
        "evidence": ("named so",),
        "confidence": Confidence.LIKELY,
    }
    return TableSuggestion(source=source, table=name, **(given | more))


def column(table_name, name, state=ColumnState.SEARCHED, *, source="crm", **more):
    given = {"evidence": ("named so",), "confidence": Confidence.LIKELY, "group": "By name"}
    return ColumnSuggestion(source=source, table=table_name, column=name, state=state, **(given | more))


def link(child, parent, *, source="crm", **more):
    child_table, child_columns = child
    parent_table, parent_columns = parent
    given = {"down": Meaning.OWNS, "up": None, "declared": True, "evidence": ("a foreign key",), "confidence": Confidence.CERTAIN}
    return LinkSuggestion(
        source=source,
        from_table=child_table,
        from_columns=child_columns,
        to_table=parent_table,
        to_columns=parent_columns,
        group="Foreign keys",
        **(given | more),
    )


def draft(*tables, columns=(), links=(), source="crm", notes=()):
    schema = LiveSchema(source=source, tables={}, fingerprint="0" * 64)
    return Draft(source=source, schema=schema, tables=tables, columns=tuple(columns), links=tuple(links), notes=notes)


def small():
    return draft(
        table("users", role=RowRole.IS, people=People.CUSTOMER, category="account", soft_deleted="gone", title="User account"),
        table("notes", key=(), role=RowRole.MENTIONS, category="support", title="Note"),
        columns=[
            column("users", "id"),
            column("users", "email", category="contact", label="E-mail address", identifier=IdentifierKind.EMAIL),
            column("users", "gone", category="account", label="Deleted"),
            column("users", "seats", ColumnState.NOT_PERSONAL, reason="A number of seats."),
            column("users", "scan", ColumnState.UNSEARCHABLE, reason="Pictures without text."),
            column("notes", "user_id"),
            column("notes", "body", category="support", label="Text", free_text=True, mentions=("@[{name}](user:{id})",)),
        ],
        links=[link(("notes", ("user_id",)), ("users", ("id",)))],
        notes=("table “big” was too large",),
    )


@st.composite
def hostile(draw):
    """A draft over tables and columns of any name, with any label, reason and evidence."""
    drawn_tables, columns, places = [], [], []
    for name in draw(st.lists(names, min_size=1, max_size=3, unique=True)):
        columns_of = draw(st.lists(names, min_size=1, max_size=5, unique=True))
        key = tuple(columns_of[: draw(st.integers(0, 2))])
        drawn_tables.append(
            table(name, key=key, title=draw(texts), category=draw(texts), evidence=(draw(names),), soft_deleted=columns_of[-1])
        )
        for one in columns_of:
            state = draw(st.sampled_from([ColumnState.SEARCHED, ColumnState.NOT_PERSONAL, ColumnState.UNSEARCHABLE]))
            searched = state is ColumnState.SEARCHED
            columns.append(
                column(
                    name,
                    one,
                    state,
                    category=draw(st.just("") | texts) if searched else "",
                    label=draw(texts),
                    codes=draw(st.dictionaries(names, names, max_size=2)),
                    identifier=draw(st.none() | st.sampled_from(IdentifierKind)),
                    free_text=draw(st.booleans()),
                    secret=draw(st.booleans()),
                    reason=draw(texts),
                    evidence=tuple(draw(st.lists(names, max_size=2))),
                )
            )
            places.append((name, one))
    ends = st.sampled_from(places)
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=3, unique_by=lambda pair: f"{pair}"))
    links = [link((a, (b,)), (c, (d,)), evidence=(draw(names),)) for (a, b), (c, d) in pairs]
    unique = {one.name: one for one in links}
    return draft(*drawn_tables, columns=columns, links=unique.values(), source=draw(texts), notes=(draw(names),))
