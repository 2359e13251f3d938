"""A map is taken whole or refused with the line that is wrong."""

from __future__ import annotations

import hashlib

import pytest

from privacy_console.adapters.datamap.reader import DataMapUnreadable, parse_data_map, read_data_map
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import Capacity, ColumnState, EraseAction, Meaning, RowRole

SMALL = """\
version: "1"
confirmed: {by: Ada, at: "2026-01-02"}
source: shop
tables:
  people:
    title: Person
    row: is
    key: id
    soft_deleted: gone
    category: contact
    erase: delete_row
    columns:
      email: {label: E-mail, identifier: email, provided: yes}
      note: {free_text: yes, erase: anonymise, strategy: mark}
      gone: Deleted
    not_personal:
      - {columns: [colour], because: A shop's colour., by: Ben}
  lines:
    title: Line
    row: belongs
    held_as: processor
    key: [order_no, line_no]
    pointers: person_id
    category: billing
    columns:
      kind: {label: Kind, codes: {1: new, no: none}}
    unsearchable:
      - {columns: [blob], because: "A picture.", by: Ben}
links:
  - {from: lines.person_id, to: people.id, down: owns}
"""


def refused(text, **replaced):
    with pytest.raises(DataMapUnreadable) as raised:
        parse_data_map(text, name="map.yaml")
    assert raised.value.code == "datamap.unreadable"
    assert raised.value.place in str(raised.value)
    assert raised.value.sentence.format(**vars(raised.value))
    return raised.value


def changed(old, new):
    assert old in SMALL
    return SMALL.replace(old, new)


def test_a_small_map_is_taken_with_its_defaults_and_lines():
    found = parse_data_map(SMALL, name="map.yaml")
    assert (found.version, found.confirmed_by, found.confirmed_at, found.sources) == ("1", "Ada", "2026-01-02", ("shop",))
    assert found.sha256 == hashlib.sha256(SMALL.encode()).hexdigest()
    people, lines = found.tables["shop", "people"], found.tables["shop", "lines"]
    assert (people.line, people.role, people.capacity, people.key) == (5, RowRole.IS, Capacity.CONTROLLER, ("id",))
    assert (people.columns["email"].identifier, people.columns["email"].line) == (IdentifierKind.EMAIL, 13)
    assert people.columns["email"].provided_by_subject
    assert (people.columns["email"].category, people.columns["email"].erase) == ("contact", EraseAction.DELETE_ROW)
    assert (people.columns["note"].erase, people.columns["note"].label) == (EraseAction.ANONYMISE, "Note")
    assert (people.columns["gone"].label, people.soft_deleted) == ("Deleted", "gone")
    assert (people.columns["id"].state, people.columns["id"].category) == (ColumnState.SEARCHED, "")
    colour = people.columns["colour"]
    assert (colour.state, colour.reason, colour.confirmed_by) == (ColumnState.NOT_PERSONAL, "A shop's colour.", "Ben")
    assert (lines.capacity, lines.key) == (Capacity.PROCESSOR, ("order_no", "line_no"))
    assert lines.columns["blob"].state is ColumnState.UNSEARCHABLE
    assert lines.columns["kind"].codes == {"1": "new", "no": "none"}, "a code is the text that stands there"
    (link,) = found.links
    assert (link.name, link.down, link.up, link.line) == ("lines.person_id -> people.id", Meaning.OWNS, None, 30)


def test_a_map_that_nobody_confirmed_is_read_and_says_so():
    assert parse_data_map(changed('confirmed: {by: Ada, at: "2026-01-02"}\n', ""), name="m").confirmed_by == ""


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("row: is", "row: was", 7, "was"),
        ("title: Person", "titel: Person", 6, "titel"),
        ("identifier: email", "identifier: mail", 13, "mail"),
        ("provided: yes", "provided: perhaps", 13, "yes or no"),
        ("note: {free_text: yes, erase: anonymise, strategy: mark}", "note: {free_text: yes, erase: anonymise}", 14, "strategy"),
        ("note: {free_text: yes, erase: anonymise, strategy: mark}", "note: {erase: retain}", 14, "retain"),
        ("      gone: Deleted", "      email: Again", 15, "second time"),
        ("soft_deleted: gone", "soft_deleted: away", 9, "away"),
        ("{columns: [colour], because: A shop's colour., by: Ben}", "{columns: [colour], because: Red.}", 17, "by"),
        ("because: A shop's colour., ", "", 17, "because"),
        ("columns: [colour]", "columns: [email]", 17, "second time"),
        ("    key: id\n", "", 5, "key"),
        ("category: billing", "erase: delete_row", 26, "category"),
        ("pointers: person_id", "pointers: [order_no]", 23, "second time"),
        ("from: lines.person_id", "from: lines.people_id", 30, "people_id"),
        ("to: people.id", "to: persons.id", 30, "persons"),
        ("down: owns", "down: has", 30, "has"),
        (", down: owns", "", 30, "down"),
        ("down: owns}", "down: owns, when: {sort: x}}", 30, "sort"),
        ("to: people.id", "to: {table: people, columns: [id, email]}", 30, "different numbers"),
        ("source: shop\n", "", 1, "source"),
        ('version: "1"\n', "", 1, "version"),
        ("source: shop", "source: [shop]", 3, "text"),
        ("tables:\n", "tables: none\nlinkz:\n", 4, "linkz"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old, new, line, said):
    error = refused(changed(old, new))
    assert said in error.message
    if said != "linkz":
        assert error.place == f"map.yaml, line {line}"


def test_a_link_that_stands_there_twice_is_refused():
    again = SMALL + "  - {from: lines.person_id, to: people.id, up: refers}\n"
    assert refused(again).place == "map.yaml, line 31"


def test_a_link_may_have_several_columns_and_a_condition():
    text = changed("down: owns}", "down: owns, when: {kind: 1}}").replace(
        "from: lines.person_id, to: people.id",
        "from: {table: lines, columns: [person_id, kind]}, to: {table: people, columns: [id, note]}",
    )
    (link,) = parse_data_map(text, name="m").links
    assert link.from_columns == ("person_id", "kind")
    assert link.name == "lines.person_id+kind -> people.id+note when kind=1"
    assert link.when == {"kind": "1"}


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


def test_two_sources_may_have_a_table_of_one_name_and_meet_in_a_link():
    found = parse_data_map(TWO, name="m")
    assert found.sources == ("shop", "crm")
    assert found.tables["crm", "people"].title == "Lead"
    within, across = found.links
    assert (within.from_table, within.to_table) == ("notes", "shop.people")
    assert (across.from_table, across.to_table) == ("crm.people", "shop.people")


def test_one_source_or_several_but_not_both():
    assert "sources" in refused(TWO.replace("sources:", "source: shop\nsources:")).message


def test_a_file_that_is_not_there_names_itself_and_not_its_folder(tmp_path):
    with pytest.raises(DataMapUnreadable) as raised:
        read_data_map(tmp_path / "none.yaml")
    assert raised.value.place == "none.yaml"
    assert str(tmp_path) not in str(raised.value)


def test_a_file_is_read_as_its_bytes(tmp_path):
    file = tmp_path / "map.yaml"
    file.write_text(SMALL, encoding="utf-8-sig")
    assert read_data_map(file).version == "1"


@pytest.mark.parametrize("form", ["@[{name}](user:{id})", "<@U{id}>", "[{name}]({table}/{id})"])
def test_a_text_says_how_it_names_rows(form):
    found = parse_data_map(changed("note: {free_text: yes,", f"note: {{free_text: yes, mentions: ['{form}'],"), name="m")
    assert found.tables["shop", "people"].columns["note"].mentions == (form,)


@pytest.mark.parametrize("form", ["{id}", "{name}", "@[{name}]", "{id}{id}xx", "@{who}{id}", " {id} "])
def test_a_form_that_would_be_found_anywhere_or_nowhere_is_refused(form):
    error = refused(changed("note: {free_text: yes,", f"note: {{free_text: yes, mentions: '{form}',"))
    assert error.place == "map.yaml, line 14"


def test_mentions_stand_in_texts():
    assert "text" in refused(changed("gone: Deleted", "gone: {label: D, mentions: 'a{id}b'}")).message


def test_rows_without_a_key_are_addressed_by_all_columns():
    text = changed("    key: [order_no, line_no]\n", "    key: all\n").replace(
        "pointers: person_id", "pointers: [person_id, order_no]"
    )
    assert parse_data_map(text, name="m").tables["shop", "lines"].key == ()


@pytest.mark.parametrize("key", ["[all]", '"all"'])
def test_a_column_that_is_called_all_can_be_the_key(key):
    found = parse_data_map(changed("    key: [order_no, line_no]\n", f"    key: {key}\n"), name="m")
    assert found.tables["shop", "lines"].key == ("all",)


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("    key: [order_no, line_no]", "    key: [order_no, order_no]", 22, "twice"),
        ("    key: [order_no, line_no]", "    key: []", 18, "key"),
        ("source: shop\n", "source: shop\ndrafted: {at: x, taken: seen}\n", 4, "seen"),
        ("source: shop\n", "source: shop\nviews: {v: nothing}\n", 4, "nothing"),
        ("source: shop\n", "source: shop\nviews: {people: [lines]}\n", 4, "none of them itself"),
        ("source: shop\n", "source: shop\nseen: {other: {engine: e, at: a, fingerprint: f}}\n", 4, "does not have"),
        (
            "source: shop\n",
            "source: shop\nseen: {shop: {engine: e, at: a, fingerprint: f, tables: {t: {colums: {}}}}}\n",
            4,
            "colums",
        ),
        ("    soft_deleted: gone\n", "    suggested: {columns: {email: Again}}\n", 13, "second time"),
        ("    soft_deleted: gone\n", "    suggested: {pointers: [a, a]}\n", 9, "second time"),
        ("links:\n", "suggested_links:\n  - {from: lines.nothing, to: people.id, down: owns}\nlinks:\n", 30, "nothing"),
    ],
)
def test_what_is_wrong_in_a_draft_or_in_what_was_seen_is_told_with_its_line(old, new, line, said):
    error = refused(changed(old, new))
    assert said in error.message
    assert error.place == f"map.yaml, line {line}"


def test_a_link_may_lead_to_a_column_that_is_only_suggested():
    text = changed("      gone: Deleted\n", "").replace("    soft_deleted: gone", "    suggested: {columns: {no: Number}}")
    assert parse_data_map(text.replace("to: people.id", "to: people.no"), name="m").links[0].to_columns == ("no",)
