from __future__ import annotations

from privacy_console.casework.search.company import LiveSchema
from privacy_console.casework.search.datamap import ColumnState, Meaning
from privacy_console.casework.search.drafting.suggestions import ColumnSuggestion, Draft, LinkSuggestion
from privacy_console.casework.search.findings import Confidence


def column(name, **fields):
    told = {"state": ColumnState.SEARCHED, "category": "contact", "group": "Names", **fields}
    return ColumnSuggestion(source="crm", table="people", column=name, evidence=(), confidence=Confidence.LIKELY, **told)


def test_a_draft_counts_its_suggestions_by_group_and_by_state():
    draft = Draft(
        source="crm",
        schema=LiveSchema(source="crm", tables={}, fingerprint=""),
        tables=(),
        columns=(
            column("name"),
            column("nick"),
            column("id", category="", group="Keys"),
            column("flag", state=ColumnState.NOT_PERSONAL, category="", group="Not personal: flags and numbers"),
        ),
        links=(),
        notes=(),
    )
    assert next(iter(draft.groups().items())) == ("Names", 2)
    assert draft.states() == {ColumnState.SEARCHED: 3, ColumnState.NOT_PERSONAL: 1}
    assert [one.pointer for one in draft.columns] == [False, False, True, False]


def test_a_link_is_named_as_the_reader_of_a_map_names_it():
    link = LinkSuggestion(
        source="crm", from_table="notes", from_columns=("about_id",), to_table="orders", to_columns=("id",),
        when={"about": "order"}, down=Meaning.REFERS, up=None, declared=False, evidence=(), confidence=Confidence.LIKELY, group="",
    )  # fmt: skip
    assert link.name == "notes.about_id -> orders.id when about=order"
