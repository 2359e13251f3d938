"""What leaves the console for one person: all that is theirs, nothing that is another's. On whole sample companies."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.disclosure.tree import LeafType, Words
from privacy_console.casework.disclosure.use_cases import LeakFound
from privacy_console.casework.review.spans import Owner, Proposal, Reason
from tests.oracles import oracle
from tests.oracles.others import Others, leaf_texts, missed
from tests.support.answering import Case, dossier_of, opened, pdf_text, texts_of


class Answered:
    """A case with its written answer, and the preview that was made just before."""

    def __init__(self, home: Path, seed: int, who: oracle.Which) -> None:
        self.who = who
        self.case = opened(home, seed=seed, which=who)
        self.case.settle()
        self.preview = self.case.console.preview(self.case.id, watch=Unwatched())
        self.delivered = self.case.answer()
        self.dossier = dossier_of(self.delivered)
        self.texts = texts_of(self.delivered) | {"JSON leaves": leaf_texts(self.dossier)}


PEOPLE = ((1, "subject"), (1, "neighbour"), (1, "namesake"), (2, "namesake"))


@pytest.fixture(scope="module", params=PEOPLE, ids=lambda param: f"{param[1]}-{param[0]}")
def answered(request, tmp_path_factory):
    made = Answered(tmp_path_factory.mktemp("home"), *request.param)
    yield made
    made.case.tools.close()


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """A small case whose review is settled and granted, never answered."""
    made = opened(tmp_path_factory.mktemp("home"), which="neighbour")
    made.settle()
    made.grant()
    yield made
    made.tools.close()


# --- nothing missed


def test_every_row_and_value_of_the_person_is_delivered_as_the_database_has_it(answered):
    with answered.case.connect() as connection:
        assert list(missed(connection, answered.case.facts, answered.who, answered.case.console.data_map, answered.dossier)) == []


def test_a_value_that_is_changed_dropped_or_withheld_is_missed(answered):
    def found() -> list[str]:
        with answered.case.connect() as connection:
            return list(missed(connection, answered.case.facts, answered.who, answered.case.console.data_map, broken))

    broken = json.loads(json.dumps(answered.dossier))
    records = [record for section in broken["sections"] for record in section["records"]]
    own = [record for record in records if record["reach"] in {"owns", "shared"}]
    values = {(record["table"], value["column"]): value for record in own for value in record["values"]}
    values["contacts", "full_name"]["value"] += " "
    values["invoices", "total"]["value"] = "0.01"
    values["tickets", "status"]["value"] = True
    values["addresses", "line1"]["value"] = {"withheld": {"reason": "TP_UNKNOWN"}}
    gone = next(record for record in own if record["table"] == "ticket_messages")
    gone["id"] = "0" * 16
    assert {line.split(" ")[0] for line in found()} >= {"contacts", "invoices", "tickets", "addresses", "ticket_messages"}


def test_what_is_the_persons_own_is_never_withheld_but_for_secrets(answered):
    spans = [span for unit in answered.case.review.units for span in unit.spans]
    own = [span for span in spans if span.span.owner is Owner.SUBJECT]
    assert own
    assert [span for span in own if span.decision is not Proposal.KEEP and span.reason is not Reason.SECRET] == []
    one = oracle.person(answered.case.facts, answered.who)
    for value in (one.name, one.email, one.former_email, one.account_no, one.customer_no, one.phone):
        assert value in answered.texts["JSON leaves"]


# --- nobody disclosed


def test_nothing_of_anybody_else_and_no_secret_is_in_anything_delivered(answered):
    with answered.case.connect() as connection:
        assert sorted(Others(connection, answered.case.facts, answered.who).told(answered.texts)) == []


def test_no_key_of_a_record_is_the_number_of_another_persons_row(answered):
    people = {("assignments", "staff_id"), ("user_roles", "user_id"), ("contact_sites", "contact_id")}
    records = [record for section in answered.dossier["sections"] for record in section["records"]]
    told = {(record["table"], name) for record in records for name in record["key"] if record["reach"] != "owns"}
    assert told
    assert told & people == set()


def test_whatever_is_planted_of_somebody_else_is_told(answered):
    with answered.case.connect() as connection:
        others = Others(connection, answered.case.facts, answered.who)
    for kind, values in others.values.items():
        assert len(values) > 3, kind
        for value in sorted(values)[:40]:
            assert any(line.startswith(f"{kind} in x: ") for line in others.told({"x": f"Rang, {value}, left."})), kind
    phone = next(one for one in sorted(others.values["telephone"]) if len(one) == 10)
    assert list(others.told({"x": f"+44 (0){phone[:2]} {phone[2:6]}-{phone[6:]}"}))
    assert list(others.told({"x": "Side door, code 4711."}))


# --- one truth, each time


def test_the_preview_is_what_is_delivered(answered):
    assert answered.preview.leaks == ()
    assert answered.preview.delivered.sha256 == sha256(Path(answered.delivered.pdf).read_bytes()).hexdigest()


def test_what_was_delivered_is_shown_again_as_it_was_after_the_program_was_closed(answered):
    console = answered.case.console
    console.desk.clear(answered.case.id)  # as a new program has it
    again = console.preview(answered.case.id, watch=Unwatched())
    assert again.delivered.sha256 == sha256(Path(answered.delivered.pdf).read_bytes()).hexdigest()


def test_a_leak_check_has_values_to_look_for(answered):
    assert answered.preview.checked_values > 5


# --- a leak stops the delivery


def planted_leaf(tree, value):
    """The tree with the value as one more text of its first record."""
    section, *rest = tree.sections
    record, *others = section.records
    leaf = replace(record.leaves[0], id=f"{record.id}/planted", type=LeafType.TEXT, pieces=(Words(text=f"so {value}."),))
    record = replace(record, leaves=(*record.leaves, leaf))
    return replace(tree, sections=(replace(section, records=(record, *others)), *rest))


class Leaking:
    """The real documents, but for one value that slips through at one place."""

    def __init__(self, real, place, value):
        self.real, self.place, self.value = real, place, value

    def __getattr__(self, name):
        return getattr(self.real, name)

    def dossier(self, tree, *, language, watch):
        document = self.real.dossier(
            tree if self.place != "leaf" else planted_leaf(tree, self.value), language=language, watch=watch
        )
        return (
            replace(document, pdf=self.planted(document.pdf), leaves=0, leaves_sha256="") if self.place == "title" else document
        )

    def json(self, tree):
        data = self.real.json(tree if self.place != "leaf" else planted_leaf(tree, self.value))
        document = json.loads(data)
        if self.place == "name":
            document["sections"][0]["records"][0][self.value] = 1
        return json.dumps(document).encode()

    def planted(self, data):
        with pikepdf.open(BytesIO(data)) as pdf:
            pdf.docinfo["/Title"] = self.value
            packed = BytesIO()
            pdf.save(packed)
        return packed.getvalue()


@pytest.mark.parametrize("place", ["leaf", "title", "name"])
def test_a_withheld_value_anywhere_in_a_file_stops_the_delivery(case, place, monkeypatch):
    monkeypatch.setattr("privacy_console.casework.disclosure.use_cases.same_leaves", lambda *_: None)
    value = next(text for text in withheld(case) if re.fullmatch(r"[^\W\d]+ [^\W\d]+", text))
    console = replace(case.console, documents=Leaking(case.console.documents, place, value))
    with pytest.raises(LeakFound) as stopped:
        console.answer(case.id, watch=Unwatched())
    assert value not in str(stopped.value) + "".join(stopped.value.places)
    assert not list(Path(console.answers_folder).glob("*/*"))
    assert console.delivered(case.id) is None
    assert console.preview(case.id, watch=Unwatched()).leaks


def withheld(case: Case) -> list[str]:
    return [
        unit.unit.text[span.ref.start : span.ref.end]
        for unit in case.review.units
        for span in unit.spans
        if span.decision is Proposal.REDACT
    ]


# --- the officer's hand


def test_keeping_one_person_shows_that_person_alone_and_can_be_taken_back(tmp_path):
    case = opened(tmp_path, which="subject")
    case.settle()
    console, before = case.console, case.review
    name = "Tomasz Wiśniewski"
    unit, span = next(
        (unit, span) for unit in before.units for span in unit.spans if unit.unit.text[span.ref.start : span.ref.end] == name
    )
    alike = console.alike(case.id, span.ref)
    assert span.ref in alike
    assert len(alike) > 3

    console.decide_spans(case.id, [span.ref], decision=Proposal.KEEP, reason=Reason.CONSENT)
    assert shown(case, before) == {(unit.unit.row, span.ref)}
    console.undo_review(case.id)
    assert shown(case, before) == set()
    console.decide_spans(case.id, alike, decision=Proposal.KEEP, reason=Reason.CONSENT)
    assert {ref for _, ref in shown(case, before)} == set(alike)
    delivered = case.answer()
    text = texts_of(delivered)
    assert name in re.sub(r"\s+", " ", text[Path(delivered.pdf).name])
    with case.connect() as connection:
        told = set(Others(connection, case.facts, "subject").told({"JSON": leaf_texts(dossier_of(delivered))}))
    assert {line for line in told if not re.search("(?i)wiśniewski|wisniewski|2079460100|C-20022", line)} == set()
    case.tools.close()


def shown(case: Case, before) -> set[tuple[object, object]]:
    """(row, span) of what was withheld before and is kept now."""
    kept = {span.ref for unit in case.review.units for span in unit.spans if span.decision is Proposal.KEEP}
    return {
        (unit.unit.row, span.ref)
        for unit in before.units
        for span in unit.spans
        if span.decision is not Proposal.KEEP and span.ref in kept
    }


def test_the_dossier_can_be_read_back(answered):
    assert oracle.person(answered.case.facts, answered.who).name in pdf_text(Path(answered.delivered.pdf).read_bytes())
