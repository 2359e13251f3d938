from __future__ import annotations

import dataclasses
from dataclasses import replace

import pytest

from privacy_console.casework.disclosure.build import NotInMap, record_id
from privacy_console.casework.disclosure.tree import CONTEXT, Leaf, LeafType, Mark, Marked, Tree, TreeRecord, Words
from privacy_console.casework.review.spans import Proposal, Reason, SpanKind
from privacy_console.casework.search.datamap import Link
from privacy_console.casework.search.findings import Inclusion, Reach
from tests.casework.disclosure.samples import (
    MAP,
    NOTE,
    ORDER,
    USER,
    finding,
    package,
    reviewed,
    sample_review,
    span,
    tree_of,
    unit,
)

SECRETS = ("Rajesh Pillai", "r.pillai@northgate.example", "+44 20 7946 0958", "4471", "secret-hash-value")


def records(tree: Tree) -> dict[str, TreeRecord]:
    return {record.table: record for _, record in tree.records()}


def leaf(record: TreeRecord, column: str, pointer: str = "") -> Leaf:
    return next(one for one in record.leaves if (one.column, one.pointer) == (column, pointer))


def everything(value: object) -> str:
    """Every text in a tree, wherever it stands."""
    if dataclasses.is_dataclass(value):
        return "\n".join(everything(getattr(value, field.name)) for field in dataclasses.fields(value))
    if isinstance(value, dict):
        return "\n".join(everything(item) for pair in value.items() for item in pair)
    if isinstance(value, list | tuple):
        return "\n".join(map(everything, value))
    return str(value)


def test_a_record_stands_whole_where_most_of_its_values_belong():
    tree = tree_of()
    assert [(section.category, [one.table for one in section.records]) for section in tree.sections] == [
        ("contact", []),
        ("account", ["users"]),
        ("content", ["orders"]),
        (CONTEXT, ["roles"]),
    ]
    assert leaf(records(tree)["users"], "email").category == "Contact information"
    assert not leaf(records(tree)["users"], "username").category
    assert tree.sections[0].also_in == ("Account information",)
    assert tree.nothing_in == ("Cookies",)


def test_of_two_categories_with_as_many_values_the_earlier_one_of_the_policy_has_the_record():
    tree = tree_of(package(reviewed("users", {"username": "elena.m", "email": "elena@marchetti.example"})))
    assert next(section.category for section in tree.sections if section.records) == "contact"


def test_what_is_redacted_is_nowhere_in_the_tree():
    told = everything(tree_of())
    assert not [secret for secret in SECRETS if secret in told]
    assert "Elena" in told


def test_notes_of_the_office_and_who_decided_are_nowhere_in_the_tree():
    told = everything(tree_of())
    assert "internal note" not in told
    assert "0123456789abcdef" not in told
    assert {one.decided_by for one in tree_of().withheld} == {"rule", "officer"}


def test_a_text_is_words_and_marks_in_their_order():
    note = leaf(records(tree_of())["orders"], "note")
    shown = [piece.text if isinstance(piece, Words) else f"[{piece.reason} {piece.label}]" for piece in note.pieces]
    assert "".join(shown) == (
        "Hello Elena, [TP_STAFF Person A] comes at 11:00; reach him at [TP_STAFF Person A] or [TP_STAFF Person A].\n"
        "Gate code [SECRET ]."
    )


def test_the_original_shows_every_proposal_in_place_but_no_secret_column():
    tree = tree_of(original=True)
    note = leaf(records(tree)["orders"], "note")
    assert "".join(piece.text for piece in note.pieces) == NOTE
    assert sum(isinstance(piece, Marked) for piece in note.pieces) == 5
    assert isinstance(leaf(records(tree)["users"], "password_hash").pieces[0], Mark)
    assert "secret-hash-value" not in everything(tree)
    assert tree.internal
    assert not tree_of().internal


def test_original_and_delivered_have_the_same_leaves():
    assert list(tree_of().leaf_ids()) == list(tree_of(original=True).leaf_ids())


def test_a_secret_column_is_withheld_even_if_nobody_reviewed_it():
    tree = tree_of(package(reviewed("users", {"password_hash": "hunter2-hash"})))
    assert leaf(records(tree)["users"], "password_hash").pieces == (Mark(reason=Reason.SECRET, label="", ref=None),)
    assert [(one.label, one.reason, one.count) for one in tree.withheld] == [("Password", Reason.SECRET, 1)]


def test_a_span_that_is_still_a_question_is_withheld():
    row = finding("orders").row
    asked = unit(row, "note", "Ask Mark.", span("Ask Mark.", "Mark", Proposal.REVIEW, Reason.AMBIGUOUS))
    tree = tree_of(package(reviewed("orders", {"note": "Ask Mark."}, asked)))
    assert [getattr(piece, "text", "-") for piece in leaf(records(tree)["orders"], "note").pieces] == ["Ask ", "-", "."]


@pytest.mark.parametrize("decision", [Inclusion.EXCLUDED, Inclusion.UNDECIDED])
def test_a_finding_that_is_not_included_is_not_disclosed(decision):
    tree = tree_of(package(reviewed("orders", ORDER, decision=decision)))
    assert not any(True for _ in tree.records())
    assert "1200.10" not in everything(tree)


def test_a_value_that_is_withheld_whole_identifies_nobody():
    row = finding("users").row
    hidden = unit(row, "display_name", "Rajesh", span("Rajesh", "Rajesh", Proposal.REDACT, Reason.TP_STAFF))
    tree = tree_of(package(reviewed("users", {"display_name": "Rajesh"}, hidden)))
    assert records(tree)["users"].identifiers == ()
    assert records(tree_of(package(reviewed("users", {"display_name": "Rajesh"}))))["users"].identifiers


def test_keys_and_pointers_are_no_values():
    record = records(tree_of())["users"]
    assert "manager_id" not in {one.column for one in record.leaves}
    assert record.key == {"id": "42"}


def test_the_key_of_another_person_is_not_shown():
    tree = tree_of(package(reviewed("users", USER, reach=Reach.REFERS)))
    assert records(tree)["users"].key == {}


@pytest.mark.parametrize(("reach", "key"), [(Reach.OWNS, {"id": "42"}), (Reach.REFERS, {}), (Reach.MENTIONS, {})])
def test_a_key_that_is_another_persons_number_is_not_shown(reach: Reach, key: dict[str, str]):
    link = Link(
        name="",
        from_table="orders",
        from_columns=("id",),
        to_table="users",
        to_columns=("id",),
        when={},
        down=None,
        up=None,
        line=1,
    )
    tree = tree_of(package(reviewed("orders", ORDER, reach=reach)), data_map=replace(MAP, links=(link,)))
    assert records(tree)["orders"].key == key


def test_a_key_that_something_was_withheld_of_is_not_shown():
    row = finding("orders", "Rajesh Pillai").row
    tree = tree_of(
        package(
            reviewed(
                "orders",
                {"id": "Rajesh Pillai"},
                unit(row, "id", "Rajesh Pillai", span("Rajesh Pillai", "Rajesh Pillai")),
                key="Rajesh Pillai",
            )
        )
    )
    assert records(tree)["orders"].key == {}
    assert "Pillai" not in everything(tree)


def test_a_name_in_a_json_document_is_withheld_like_a_value():
    row = finding("users").row
    document = {"r.pillai@northgate.example": "asked", "fine": "yes", "who": "r.pillai@northgate.example"}
    who = "r.pillai@northgate.example"
    tree = tree_of(
        package(reviewed("users", {"preferences": document}, unit(row, "preferences", who, span(who, who), pointer="/who")))
    )
    leaves = records(tree)["users"].leaves
    assert "r.pillai" not in everything(tree)
    assert len({one.id for one in leaves}) == 3
    assert sum(one.count for one in tree.withheld) == 2


def test_codes_are_explained_and_types_kept():
    order = records(tree_of())["orders"]
    assert leaf(order, "status").explained == "done"
    assert [one.type for one in order.leaves] == [
        LeafType.INTEGER,
        LeafType.DECIMAL,
        LeafType.DATE,
        LeafType.TEXT,
        LeafType.BYTES,
    ]


def test_bytes_are_described_and_withheld_whole():
    row = finding("orders").row
    raw = b"Rajesh Pillai was here"
    tree = tree_of(
        package(reviewed("orders", {"photo": raw}, unit(row, "photo", raw, span(raw.hex(), raw.hex()[:10], kind=SpanKind.ID))))
    )
    (piece,) = leaf(records(tree)["orders"], "photo").pieces
    assert isinstance(piece, Mark)
    (plain,) = leaf(records(tree_of(package(reviewed("orders", {"photo": raw}))))["orders"], "photo").pieces
    assert plain.text.startswith("22 bytes, SHA-256 ")


def test_half_a_surrogate_pair_does_not_break_an_answer():
    tree = tree_of(package(reviewed("orders", {"note": "broken \ud83d text"})))
    assert leaf(records(tree)["orders"], "note").pieces == (Words(text="broken \ufffd text"),)


def test_the_log_counts_what_was_withheld():
    log = {(one.label, one.kind, one.reason): one.count for one in tree_of().withheld}
    assert log == {
        ("Password", "SECRET", Reason.SECRET): 1,
        ("Preferences · colleague", "PERSON", Reason.TP_STAFF): 1,
        ("Note", "PERSON", Reason.TP_STAFF): 1,
        ("Note", "EMAIL_ADDRESS", Reason.TP_STAFF): 1,
        ("Note", "PHONE_NUMBER", Reason.TP_STAFF): 1,
        ("Note", "SECRET", Reason.SECRET): 1,
    }
    assert all(one.record == record_id(finding("orders", 99377).row) for one in tree_of().withheld if one.label == "Note")


def test_a_section_says_what_article_15_asks():
    section = next(one for one in tree_of().sections if one.category == "contact")
    assert section.bases == ("contract", "consent")
    assert section.recipients[0] == "Hosting services: Wolkenhafen Example GmbH (DE)"
    assert section.recipients[2] == "Authorities, where the law requires it"
    assert section.transfers[0].startswith("Customer support tools: Deskpilot Example Inc. (US). Standard contractual")
    account = next(one for one in tree_of().sections if one.category == "account")
    assert (account.retention_period, account.retention_by_record) == ("P2Y", (("User account", "While the account exists."),))


def test_a_column_that_the_map_does_not_know_stops_the_answer():
    with pytest.raises(NotInMap) as refused:
        tree_of(package(reviewed("orders", {"new_column": "whose is it?"})))
    assert refused.value.place == "main.orders.new_column"
    with pytest.raises(NotInMap):
        tree_of(data_map=replace(MAP, tables={}))


def test_the_same_review_gives_the_same_tree():
    assert tree_of() == tree_of(sample_review())


def test_two_rows_never_have_one_name():
    rows = [finding(place, key).row for place in ("users", "orders") for key in (1, "1", b"1", None)]
    assert len({record_id(row) for row in rows}) == len(rows)
