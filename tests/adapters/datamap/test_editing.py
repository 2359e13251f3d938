"""An edit changes the lines that it is about, and what it says is what the reader finds afterwards."""

from __future__ import annotations

from dataclasses import replace
from difflib import ndiff

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_console.adapters.datamap.editing import edit_map
from privacy_console.adapters.datamap.reader import DataMapUnreadable, parse_data_map
from privacy_console.adapters.datamap.writer import write_draft
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import (
    ColumnState,
    Drafted,
    Meaning,
    RowRole,
    SeenForeignKey,
    SeenSchema,
    SeenTable,
)
from privacy_console.casework.search.mapfile import (
    Accept,
    AddLink,
    ConfirmMap,
    Decline,
    DropColumns,
    DropTable,
    EditRefused,
    JudgeColumns,
    LapseConfirmation,
    PointColumns,
    RemoveLink,
    SetColumn,
    SetLink,
    SetTable,
    SetView,
    StandFor,
)
from privacy_console.paths import resources
from tests.adapters.datamap.drafts import hostile, small, texts

SAMPLE = (resources() / "sample" / "datamap.yaml").read_text(encoding="utf-8")
SOURCE = "workorders"
SUGGESTED = write_draft(small(), accepted=False, at="2026-11-01")
UNSEEN = write_draft(small(), accepted=True, at="2026-11-01")


def changes(edit, text=SAMPLE):
    """The lines that an edit takes out and puts in, without their indentation."""
    edited = edit_map(text, [edit], name="m")
    lines = ndiff(text.splitlines(), edited.text.splitlines())
    return [f"{line[0]} {line[2:].strip()}" for line in lines if line[0] in "+-" and line[2:].strip()]


def column(**fields):
    return SetColumn(source=SOURCE, table="users", column="locale", fields=fields)


def judged(*columns, table="tenants", because="Describes a company.", by="Petra Sommer"):
    return JudgeColumns(source=SOURCE, table=table, columns=columns, state=ColumnState.NOT_PERSONAL, because=because, by=by)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (
            column(label="Tongue"),
            ["- locale: {label: Language, provided: yes}", "+ locale: {label: Tongue, provided: yes}"],
        ),
        (column(provided=None), ["- locale: {label: Language, provided: yes}", "+ locale: {label: Language}"]),
        (
            column(identifier="other", codes={"de": "German", "no": "none"}),
            [
                "- locale: {label: Language, provided: yes}",
                '+ locale: {label: Language, identifier: other, provided: yes, codes: {de: German, "no": none}}',
            ],
        ),
        (
            SetColumn(source=SOURCE, table="users", column="created_at", fields={"secret": "yes"}),
            ["- created_at: Created", "+ created_at: {label: Created, secret: yes}"],
        ),
        (
            SetColumn(source=SOURCE, table="users", column="created_at", fields={"label": "Made: when"}),
            ["- created_at: Created", '+ created_at: "Made: when"'],
        ),
        (
            SetColumn(source=SOURCE, table="newsletter_subscriptions", column="email", fields={"basis": "contract"}),
            ["- basis: consent", "+ basis: contract"],
        ),
        (
            SetColumn(source=SOURCE, table="users", column="shoe_size", fields={"label": "Size of shoes"}),
            ["+ shoe_size: Size of shoes"],
        ),
        (
            SetColumn(source=SOURCE, table="subscriptions", column="seats", fields={"label": "Seats"}),
            ["+ seats: Seats", "- - {columns: [seats, status], because:", "+ - {columns: [status], because:"],
        ),
        (
            SetColumn(source=SOURCE, table="users", column="manager_id", fields={"label": "Manager", "free_text": "yes"}),
            [
                "- pointers: [tenant_id, manager_id]",
                "+ pointers: [tenant_id]",
                "+ manager_id: {label: Manager, free_text: yes}",
            ],
        ),
        (
            judged("name", because="Is public."),
            [
                "- name: {label: Company, category: account}",
                "+ - {columns: [name], because: Is public., by: Petra Sommer}",
            ],
        ),
        (
            judged("name", by=""),
            [
                "- name: {label: Company, category: account}",
                '- - {columns: [register_no, status, created_at], because: "Describes a company."}',
                '+ - {columns: [register_no, status, created_at, name], because: "Describes a company."}',
            ],
        ),
        (
            judged("locale", table="users"),
            [
                "- locale: {label: Language, provided: yes}",
                "+ not_personal:",
                "+ - {columns: [locale], because: Describes a company., by: Petra Sommer}",
            ],
        ),
        (
            PointColumns(source=SOURCE, table="tickets", columns=("number",)),
            [
                "- pointers: [requester_user_id, agent_id]",
                "+ pointers: [requester_user_id, agent_id, number]",
                "- number: Number",
            ],
        ),
        (
            PointColumns(source=SOURCE, table="roles", columns=("title",)),
            ["+ pointers: [title]", "- - {columns: [code, title], because:", "+ - {columns: [code], because:"],
        ),
        (DropColumns(source=SOURCE, table="users", columns=("locale",)), ["- locale: {label: Language, provided: yes}"]),
        (
            DropColumns(source=SOURCE, table="settings", columns=("value",)),
            ["- not_personal:", "- - {columns: [value], because:"],
        ),
        (SetTable(source=SOURCE, table="plans", fields={"title": "Tariff"}), ["- title: Plan", "+ title: Tariff"]),
        (
            SetTable(source=SOURCE, table="plans", fields={"retention": "For ever: it is nobody's"}),
            ['+ retention: "For ever: it is nobody\'s"'],
        ),
        (SetTable(source=SOURCE, table="agents", fields={"held_as": None}), ["- held_as: controller"]),
        (
            SetTable(source=SOURCE, table="users", fields={"key": ("tenant_id", "id")}),
            ["- key: id", "- pointers: [tenant_id, manager_id]", "+ key: [tenant_id, id]", "+ pointers: [manager_id]"],
        ),
        (
            SetTable(source=SOURCE, table="user_roles", fields={"key": ()}),
            [
                "- key: [user_id, role_id]",
                "- pointers: [granted_by]",
                "+ key: all",
                "+ pointers: [granted_by, user_id, role_id]",
            ],
        ),
        (
            SetTable(source=SOURCE, table="new", fields={"title": "New", "row": "reference", "key": "all"}),
            ["+ new:", "+ title: New", "+ row: reference", "+ key: [all]"],
        ),
        (
            SetLink(name="users.tenant_id -> tenants.id", down=Meaning.OWNS, up=Meaning.SHARED),
            [
                "- - {from: users.tenant_id, to: tenants.id, up: refers}",
                "+ - {from: users.tenant_id, to: tenants.id, down: owns, up: shared}",
            ],
        ),
        (
            SetLink(name="users.manager_id -> users.id", down=Meaning.REFERS, up=None),
            [
                "- - {from: users.manager_id, to: users.id, up: refers} # not down:",
                "+ - {from: users.manager_id, to: users.id, down: refers} # not down:",
            ],
        ),
        (
            RemoveLink(name="calls.agent_id -> agents.id"),
            ["- - {from: calls.agent_id, to: agents.id, down: refers}"],
        ),
        (
            AddLink(
                source=SOURCE,
                from_table="calls",
                from_columns=("phone",),
                to_table="contacts",
                to_columns=("phone",),
                when={"summary": "a: b"},
                down=Meaning.REFERS,
                up=None,
            ),
            ['+ - {from: calls.phone, to: contacts.phone, when: {summary: "a: b"}, down: refers}'],
        ),
        (LapseConfirmation(), ['- confirmed: {by: Petra Sommer, at: "2026-10-30"}']),
        (SetView(source=SOURCE, view="v_users", over=("users", "staff")), ["+ views:", "+ v_users: [users, staff]"]),
    ],
)
def test_an_edit_changes_the_lines_that_it_is_about(edit, told):
    found = changes(edit)
    assert len(found) == len(told), found
    assert all(line.startswith(start) for line, start in zip(sorted(found), sorted(told), strict=True)), found


def test_what_is_edited_is_what_is_read():
    edited = edit_map(SAMPLE, [column(identifier="other", codes={"no": "none"}), judged("name", because="Is public.")], name="m")
    found = parse_data_map(edited.text, name="m")
    locale, name = found.tables[SOURCE, "users"].columns["locale"], found.tables[SOURCE, "tenants"].columns["name"]
    assert (locale.identifier, locale.codes, locale.provided_by_subject) == (IdentifierKind.OTHER, {"no": "none"}, True)
    assert (name.state, name.reason, name.confirmed_by) == (ColumnState.NOT_PERSONAL, "Is public.", "Petra Sommer")
    assert edited.count == 2


def test_the_diff_is_of_the_lines_that_differ():
    diff = edit_map(SAMPLE, [column(label="Tongue")], name="m").diff
    assert [line.strip() for line in diff if line[0] in "+-" and line[1:4] not in {"++ ", "-- "}] == [
        "-      locale: {label: Language, provided: yes}",
        "+      locale: {label: Tongue, provided: yes}",
    ]


def test_undoing_is_keeping_the_text_from_before():
    there = edit_map(SAMPLE, [column(label="Tongue")], name="m").text
    assert edit_map(there, [column(label="Language")], name="m").text == SAMPLE


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (SetColumn(source=SOURCE, table="nowhere", column="a", fields={}), "no table"),
        (SetColumn(source="other", table="users", column="a", fields={}), "no table"),
        (column(colour="red"), "no field"),
        (SetTable(source=SOURCE, table="users", fields={"columns": "x"}), "no field"),
        (SetTable(source="other", table="users", fields={"title": "x"}), "no source"),
        (judged("id", table="users"), "named by"),
        (judged("locale", table="users", because=" "), "needs a reason"),
        (judged(table="users"), "at least one"),
        (DropColumns(source=SOURCE, table="users", columns=("id",)), "named by"),
        (DropColumns(source=SOURCE, table="users", columns=("nothing",)), "nothing is said"),
        (RemoveLink(name="a.b -> c.d"), "no link"),
        (SetLink(name="users.tenant_id -> tenants.id", down=None, up=None), "down or up"),
        (Accept(table="users", source=SOURCE), "nothing is suggested"),
        (Accept(links=("a.b -> c.d",)), "no such link"),
        (SetView(source=SOURCE, view="v", over=()), "nothing is said"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_and_says_why(edit, said):
    with pytest.raises(EditRefused) as refused:
        edit_map(SAMPLE, [edit], name="m")
    assert said in refused.value.why
    assert refused.value.sentence.format(**vars(refused.value))


@pytest.mark.parametrize(
    "edit",
    [
        column(identifier="shoe"),
        DropColumns(source=SOURCE, table="users", columns=("deleted_at",)),
        DropColumns(source=SOURCE, table="users", columns=("tenant_id",)),
        SetTable(source=SOURCE, table="new", fields={"title": "New"}),
    ],
)
def test_what_would_be_no_map_is_refused_with_its_line(edit):
    with pytest.raises(DataMapUnreadable, match="line"):
        edit_map(SAMPLE, [edit], name="m")


def test_a_table_goes_with_its_links():
    edited = edit_map(SAMPLE, [DropTable(source=SOURCE, table="tickets")], name="m")
    before, after = parse_data_map(SAMPLE, name="m"), parse_data_map(edited.text, name="m")
    assert set(before.tables) - set(after.tables) == {(SOURCE, "tickets")}
    gone = [link.name for link in before.links if "tickets" in {link.from_table, link.to_table}]
    assert [link.name for link in after.links] == [link.name for link in before.links if link.name not in gone]
    assert edit_map(
        SAMPLE, [SetView(source=SOURCE, view="v", over=("plans",)), DropTable(source=SOURCE, table="roles")], name="m"
    )


def test_views_of_a_table_that_goes_are_unmapped_again():
    text = edit_map(SAMPLE, [SetView(source=SOURCE, view="v", over=("settings",))], name="m").text
    assert parse_data_map(text, name="m").views == {(SOURCE, "v"): ("settings",)}
    assert parse_data_map(edit_map(text, [DropTable(source=SOURCE, table="settings")], name="m").text, name="m").views == {}


# --- suggestions


def test_one_suggestion_is_accepted():
    edited = edit_map(SUGGESTED, [Accept(source="crm", table="users", columns=("email",))], name="m")
    users = parse_data_map(edited.text, name="m").tables["crm", "users"]
    assert users.columns["email"].identifier is IdentifierKind.EMAIL
    assert list(users.suggested) == ["id", "gone", "seats", "scan"]
    assert edited.count == 1


def test_all_suggestions_are_accepted_with_their_count():
    edited = edit_map(SUGGESTED, [Accept(by="Petra")], name="m")
    found = parse_data_map(edited.text, name="m")
    assert "suggested" not in "".join(line for line in edited.text.splitlines() if not line.startswith("#"))
    assert edited.count == 8
    assert found.tables["crm", "users"].columns["seats"].confirmed_by == "Petra"
    assert [link.name for link in found.links] == ["notes.user_id -> users.id"]
    drafted = parse_data_map(UNSEEN, name="m")
    assert {key: set(table.columns) for key, table in found.tables.items()} == {
        key: set(table.columns) for key, table in drafted.tables.items()
    }


def test_what_nobody_stands_for_cannot_be_accepted_into_a_map_that_was_not_drafted_unseen():
    with pytest.raises(DataMapUnreadable, match="by"):
        edit_map(SUGGESTED, [Accept(source="crm", table="users", columns=("seats",))], name="m")


def test_a_suggestion_that_is_declined_is_gone_and_its_column_is_unmapped():
    edits = [Decline(source="crm", table="users", columns=("email", "seats")), Decline(links=("notes.user_id -> users.id",))]
    found = parse_data_map(edit_map(SUGGESTED, edits, name="m").text, name="m")
    users = found.tables["crm", "users"]
    assert "email" not in {*users.suggested, *users.columns}
    assert found.suggested_links == ()
    with pytest.raises(EditRefused, match="named by"):
        edit_map(SUGGESTED, [Decline(source="crm", table="users", columns=("id",))], name="m")


def test_changing_a_suggestion_accepts_it_as_changed():
    edit = SetColumn(source="crm", table="users", column="email", fields={"label": "Mail"})
    users = parse_data_map(edit_map(SUGGESTED, [edit], name="m").text, name="m").tables["crm", "users"]
    assert (users.columns["email"].label, users.columns["email"].identifier) == ("Mail", IdentifierKind.EMAIL)
    assert "email" not in users.suggested


# --- confirming

SEEN = SeenSchema(
    engine="postgresql",
    at="2026-11-01",
    fingerprint="ab",
    tables={
        "users": SeenTable(columns={"id": "INTEGER", "a: b": "VARCHAR(length=3)"}, key=("id",), foreign_keys=()),
        "notes": SeenTable(
            columns={}, key=(), foreign_keys=(SeenForeignKey(columns=("user_id",), to_table="users", to_columns=("id",)),)
        ),
    },
)


def test_confirming_writes_who_when_and_the_schema_and_that_somebody_stands_for_each():
    edits = [StandFor(by="Petra"), ConfirmMap(by="Petra", at="2026-11-01", seen={"crm": SEEN})]
    edited = edit_map(UNSEEN, edits, name="m")
    found = parse_data_map(edited.text, name="m")
    assert (found.confirmed_by, found.confirmed_at, found.drafted) == ("Petra", "2026-11-01", Drafted.NO)
    assert found.seen == {"crm": SEEN}
    assert found.tables["crm", "users"].columns["scan"].confirmed_by == "Petra"
    assert edited.count == 3


def test_confirming_without_a_person_for_each_is_refused_by_the_reader():
    with pytest.raises(DataMapUnreadable, match="by"):
        edit_map(UNSEEN, [ConfirmMap(by="Petra", at="2026-11-01", seen={})], name="m")


def test_confirming_anew_changes_what_was_seen_and_nothing_else():
    first = edit_map(SAMPLE, [ConfirmMap(by="A", at="1", seen={SOURCE: replace(SEEN, tables={})})], name="m").text
    second = edit_map(first, [ConfirmMap(by="B", at="2", seen={SOURCE: SEEN})], name="m").text
    found = parse_data_map(second, name="m")
    assert (found.confirmed_by, found.seen) == ("B", {SOURCE: SEEN})
    assert SAMPLE.split("source: workorders")[1] in second


# --- any map, any edit


def facts(data_map):
    """Everything that a map says, without the lines."""
    return {
        (place, part): {name: replace(one, line=0) for name, one in columns.items()}
        for place, table in data_map.tables.items()
        for part, columns in (("", table.columns), ("suggested", table.suggested))
    }


@settings(max_examples=60)
@given(hostile(), st.data())
def test_an_edit_of_a_column_leaves_every_other_as_it_was(drafted, data):
    text = write_draft(drafted, accepted=data.draw(st.booleans()), at="2026-11-01")
    one = data.draw(st.sampled_from(drafted.columns))
    place, columns = (drafted.source, one.table), (one.column,)
    key = next(table.key for table in drafted.tables if table.table == one.table)
    ways = {
        "set": SetColumn(source=place[0], table=place[1], column=one.column, fields={"label": data.draw(texts), "category": "c"}),
        "judge": JudgeColumns(
            source=place[0], table=place[1], columns=columns, state=ColumnState.UNSEARCHABLE, because=data.draw(texts), by="P"
        ),
        "point": PointColumns(source=place[0], table=place[1], columns=columns),
    }
    way = data.draw(st.sampled_from(sorted(ways)))
    if way == "judge" and one.column in key:
        return
    before = parse_data_map(text, name="m")
    edited = edit_map(text, [ways[way]], name="m")
    after = parse_data_map(edited.text, name="m")
    found = after.tables[place].columns[one.column]
    assert found.state is (ColumnState.UNSEARCHABLE if way == "judge" else ColumnState.SEARCHED)
    assert found.category == ("c" if way == "set" else "")
    assert one.column not in after.tables[place].suggested
    old, new = facts(before), facts(after)
    for part in ("", "suggested"):
        old[place, part].pop(one.column, None)
        new[place, part].pop(one.column, None)
    assert new == old
    assert [replace(link, line=0) for link in after.links] == [replace(link, line=0) for link in before.links]


@settings(max_examples=40)
@given(hostile())
def test_accepting_all_is_as_if_it_had_been_accepted_at_once(drafted):
    text = write_draft(drafted, accepted=False, at="2026-11-01")
    after = parse_data_map(edit_map(text, [Accept(by="P")], name="m").text, name="m")
    unseen = edit_map(write_draft(drafted, accepted=True, at="2026-11-01"), [StandFor(by="P")], name="m").text
    assert facts(after) == facts(parse_data_map(unseen, name="m"))


WRITTEN = """\
version: "1"\r
source: s\r
tables:\r
  a:\r
    title: A\r
    row: belongs\r
    key:\r
      - id # the number\r
    category: c\r
    columns:\r
      one: # what it is\r
        label: One # yes\r
        free_text: yes\r
      two: Two\r
    not_personal:\r
      - columns:\r
          - x\r
          - y # why\r
        because: Of nobody.\r
        by: Ada\r
  b: {title: B, row: reference, key: id, category: c, columns: {k: K}, not_personal: [{columns: [z], because: No., by: A}]}\r
links: []"""


@pytest.mark.parametrize(
    "edit",
    [
        SetColumn(source="s", table="a", column="one", fields={"secret": "yes", "label": "First"}),
        SetColumn(source="s", table="a", column="x", fields={"label": "X"}),
        SetColumn(source="s", table="b", column="z", fields={"label": "Z"}),
        SetColumn(source="s", table="b", column="new", fields={"label": "Z"}),
        JudgeColumns(source="s", table="a", columns=("two",), state=ColumnState.NOT_PERSONAL, because="Of nobody.", by="Ada"),
        JudgeColumns(source="s", table="b", columns=("k",), state=ColumnState.NOT_PERSONAL, because="None.", by="Ada"),
        JudgeColumns(source="s", table="a", columns=("x", "y"), state=ColumnState.UNSEARCHABLE, because="None.", by="Ada"),
        PointColumns(source="s", table="b", columns=("k", "z")),
        PointColumns(source="s", table="a", columns=("one",)),
        DropColumns(source="s", table="a", columns=("y", "x", "one", "two")),
        DropTable(source="s", table="a"),
        SetTable(source="s", table="a", fields={"key": ("id", "two")}),
        SetTable(source="s", table="c", fields={"title": "C", "row": "reference", "key": ()}),
        AddLink(
            source="s",
            from_table="a",
            from_columns=("id",),
            to_table="b",
            to_columns=("id",),
            when={},
            down=None,
            up=Meaning.REFERS,
        ),
        ConfirmMap(by="Ada", at="2026", seen={"s": SEEN}),
    ],
)
def test_blocks_flows_comments_and_line_ends_of_any_style_are_kept(edit):
    edited = edit_map(WRITTEN, [edit], name="m")
    assert parse_data_map(edited.text, name="m")
    assert "\n" not in edited.text.replace("\r\n", "")
    kept = [line for line in WRITTEN.split("\r\n") if line in edited.text.split("\r\n")]
    assert len(kept) >= len(WRITTEN.split("\r\n")) - (18 if isinstance(edit, DropTable) else 12)


def test_a_map_that_stands_in_braces_is_not_edited():
    with pytest.raises(EditRefused, match="braces"):
        edit_map('{version: "1", source: s, tables: {}}', [LapseConfirmation()], name="m")
    with pytest.raises(EditRefused, match="braces"):
        edit_map('version: "1"\nsource: s\ntables: {a: {title: A, row: reference, key: id}}\n', [LapseConfirmation()], name="m")


def test_an_empty_map_takes_its_first_table_and_link():
    text = 'version: "1"\nsource: s\ntables: {} # none yet\n'
    edits = [
        SetTable(source="s", table="no", fields={"title": "No", "row": "is", "key": "id"}),
        PointColumns(source="s", table="no", columns=("up",)),
        AddLink(
            source="s",
            from_table="no",
            from_columns=("up",),
            to_table="no",
            to_columns=("id",),
            when={},
            down=Meaning.OWNS,
            up=None,
        ),
        SetTable(source="s", table="b", fields={"title": "B", "row": "reference", "key": "id"}),
    ]
    found = parse_data_map(edit_map(text, edits, name="m").text, name="m")
    assert list(found.tables) == [("s", "no"), ("s", "b")]
    assert found.tables["s", "no"].role is RowRole.IS
    assert [link.name for link in found.links] == ["no.up -> no.id"]


TWO = """\
version: "1"
sources:
  shop:
    tables:
      people: {title: Person, row: is, key: id, category: c, columns: {email: E-mail}}
      notes: {title: Note, row: mentions, key: id, pointers: [who], category: c, columns: {body: Text}}
    links:
      - {from: notes.who, to: people.id, down: refers}
  crm:
    tables:
      people: {title: Lead, row: is, key: id, category: c, columns: {email: E-mail}}
links:
  - {from: crm.people.email, to: shop.people.email, down: owns, up: owns}
"""


def test_several_sources_are_edited_each_in_its_place():
    edits = [
        SetColumn(source="crm", table="people", column="email", fields={"identifier": "email"}),
        SetTable(source="shop", table="orders", fields={"title": "Order", "row": "belongs", "key": "id"}),
        AddLink(
            source="crm",
            from_table="people",
            from_columns=("id",),
            to_table="people",
            to_columns=("id",),
            when={},
            down=None,
            up=Meaning.REFERS,
        ),
        RemoveLink(name="notes.who -> people.id"),
        SetLink(name="crm.people.email -> shop.people.email", down=Meaning.REFERS, up=None),
    ]
    found = parse_data_map(edit_map(TWO, edits, name="m").text, name="m")
    assert found.tables["crm", "people"].columns["email"].identifier is IdentifierKind.EMAIL
    assert found.tables["shop", "people"].columns["email"].identifier is None
    assert ("shop", "orders") in found.tables
    assert [(link.from_table, link.down) for link in found.links] == [("crm.people", None), ("crm.people", Meaning.REFERS)]
    dropped = edit_map(TWO, [DropTable(source="crm", table="people")], name="m").text
    assert dropped.count("links:") == 1
    again = edit_map(
        dropped, [SetTable(source="crm", table="new", fields={"title": "N", "row": "is", "key": "id"})], name="m"
    ).text
    assert ("crm", "new") in parse_data_map(again, name="m").tables


PIECES = [
    "? ",
    ": ",
    ", ",
    "{",
    "}",
    "[",
    "]",
    "\n",
    "\n  ",
    "- ",
    "'",
    '"',
    " #x",
    "|\n",
    "null",
    "a",
    "suggested: ",
    "key: ",
    "\r\n",
    "\t",
]
ANY_EDIT = [
    Accept(by="P"),
    Decline(),
    StandFor(by="P"),
    ConfirmMap(by="A", at="x", seen={"crm": SEEN}),
    LapseConfirmation(),
    DropTable(source="crm", table="users"),
    SetTable(source="crm", table="users", fields={"key": ("id", "email"), "title": None}),
    SetColumn(source="crm", table="users", column="email", fields={"secret": "yes", "label": None}),
    PointColumns(source="crm", table="users", columns=("seats", "gone")),
    RemoveLink(name="notes.user_id -> users.id"),
]


@settings(max_examples=150)
@given(
    st.sampled_from([SUGGESTED, UNSEEN, TWO, WRITTEN]), st.integers(0, 1200), st.sampled_from(PIECES), st.sampled_from(ANY_EDIT)
)
def test_whatever_stands_in_a_file_is_edited_into_a_map_or_refused(text, place, piece, edit):
    try:
        edited = edit_map(text[:place] + piece + text[place:], [edit], name="m")
    except (DataMapUnreadable, EditRefused):
        return
    assert parse_data_map(edited.text, name="m")
