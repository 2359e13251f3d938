"""Letters of a real office: laid out in every language, and with nothing in them that the office wrote for itself."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from privacy_console.adapters.documents.documents import PdfDocuments
from privacy_console.adapters.package.writer import FolderPackage
from privacy_console.casework.identity.checking.mandates import AnswersGo
from privacy_console.casework.letters.kinds.drafting import NoteInLetter
from privacy_console.casework.letters.kinds.fields import ClarificationFields, ExtensionFields, Said
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.sending.correspondence import State, Way
from privacy_console.casework.requests.events import Asked, ChosenReading
from privacy_console.casework.requests.hold import Hold
from privacy_console.casework.requests.notes import Note
from privacy_console.casework.requests.reading import Law, Right
from privacy_console.casework.requests.use_cases import ExtensionReason
from privacy_console.casework.search.findings import Inclusion
from tests.casework.console.test_console import WATCH, WIRING, company, office
from tests.casework.letters.answering import TEMPLATES
from tests.casework.letters.every_kind import FULL, NOT_IN_CALIFORNIA

__all__ = ["company", "office"]

RESOURCES = WIRING.resources
DOCUMENTS = PdfDocuments(RESOURCES)
PLANTED = "planted note number {}, of the office and for the office alone"


@pytest.fixture
def letters(office):
    """The console of an office, which writes real letters."""
    office.console = replace(office.console, templates=TEMPLATES, documents=DOCUMENTS, package=FolderPackage())
    return office


def planted(office) -> list[str]:
    """A note in every place where the office writes for itself, each another; those places' notes."""
    console, case = office.console, office.case
    office.verify()
    found = console.search(case, watch=WATCH)
    console.decide_findings(case, [found.findings[0].row], decision=Inclusion.EXCLUDED, reason=PLANTED.format(1))
    console.ask(case, Asked.CLARIFICATION, on=console.case(case).deadline.received)
    console.choose_reading(case, ChosenReading(reading="strict", reason=PLANTED.format(2)))
    with office.store.transaction(console.me.id) as file:
        kept = file.cases.case(case)
        held = Hold(reason=PLANTED.format(3), by=console.me.id, since=console.clock.now())
        file.cases.save(
            replace(kept, decision_note=PLANTED.format(4), held=held, labels=(PLANTED.format(5),), first_line=PLANTED.format(6))
        )
        file.notes.add(Note(case=case, by=console.me.id, at=console.clock.now(), text=PLANTED.format(7)))
        subject, evidence = file.subjects.subject(case), file.subjects.evidence(case)
        file.subjects.keep(case, subject, replace(evidence, note=PLANTED.format(8)))
        outcome = file.findings.outcome(case)
        coverage = tuple(replace(line, why=PLANTED.format(9)) for line in outcome.coverage)
        file.findings.keep(case, replace(outcome, coverage=coverage))
    return [PLANTED.format(number) for number in range(1, 10)]


@pytest.mark.parametrize("law", list(Law))
def test_no_note_of_case_evidence_or_findings_is_in_any_letter(letters, law):
    notes, console, case = planted(letters), letters.console, letters.case
    with letters.store.transaction(console.me.id) as file:
        kept = file.cases.case(case)
        file.cases.save(replace(kept, deadline=replace(kept.deadline, law=law)))
    for kind, fields in FULL.items():
        if law is Law.CCPA and kind in NOT_IN_CALIFORNIA:
            continue
        for language in TEMPLATES.languages(law):
            drafted = console.letter_draft(case, fields, language=language)
            text = "\n".join((drafted.letter.title, *drafted.letter.texts))
            assert not any(note in text for note in notes)
            assert "planted" not in text


def test_a_note_that_is_copied_into_a_letter_from_any_of_those_places_is_refused(letters):
    planted(letters)
    for number in (1, 2, 3, 4, 7, 8):
        with pytest.raises(NoteInLetter):
            letters.console.letter_draft(letters.case, ClarificationFields(asked=(Said(PLANTED.format(number)),)))


def test_every_letter_is_laid_out_with_a_glyph_for_each_sign(letters):
    for language, fields in itertools.product(TEMPLATES.languages(), FULL.values()):
        document = letters.console.letter_pages(letters.case, fields, language=language)
        assert document.warnings == ()
        assert 1 <= len(document.pages) <= 3
        assert letters.console.page(document, 0, scale=0.2).width > 0


NAMES = ("שרה לוי", "محمد علي", "Łukasz Żółć", "Ιωάννα Παπαδοπούλου", "王芳", "Zoë\r\nBcc: x@y.example", "\u202eevil\u2066")


def test_names_of_every_script_are_laid_out_and_none_lays_out_the_letter(letters):
    console, case = letters.console, letters.case
    for name in NAMES:
        with letters.store.transaction(console.me.id) as file:
            file.cases.save(replace(file.cases.case(case), subject_name=name))
        drafted = console.letter_draft(case, FULL[Kind.CLARIFICATION], language="en")
        (greeting,) = [text for text in drafted.letter.texts if text.startswith("Dear ")]
        assert "\n" not in greeting
        assert "\u202e" not in greeting
        assert console.letter_pages(case, FULL[Kind.CLARIFICATION], language="en").warnings == ()


def test_an_extension_asks_the_clock_and_moves_the_case(letters):
    console, case = letters.console, letters.case
    with letters.store.transaction(console.me.id) as file:
        kept = file.cases.case(case)
        received = console.today()
        file.cases.save(
            replace(kept, deadline=replace(kept.deadline, received=received, due=received.replace(year=received.year + 1)))
        )
    due = console.extension_due(case, [ExtensionReason.NUMBER])
    fields = ExtensionFields(reasons=(ExtensionReason.NUMBER,), due=due)
    out = console.write_letter(case, fields, way=Way.DRAFT, to="on.file@example.org", watch=WATCH)
    assert (out.state, Path(out.path).suffix) == (State.WRITTEN, ".eml")
    assert console.case(case).deadline.due == due
    assert console.correspondence(case) == (out,)
    assert console.unclear_letters() == ()
    assert not console.can_send


def test_only_addresses_that_a_check_made_the_subjects_own_are_offered(letters):
    console, case = letters.console, letters.case
    assert console.addresses(case) == ()
    letters.verify()
    assert console.addresses(case) == (letters.facts.subject.email,)


def test_where_a_mandate_sends_answers_is_offered_first(letters):
    console, case = letters.console, letters.case
    console.see_mandate(
        case, agent="Roth", rights=[Right.ACCESS], note="signed", answers_go=AnswersGo.AGENT, address="roth@law.example"
    )
    letters.verify()
    assert console.addresses(case) == ("roth@law.example", letters.facts.subject.email)


def test_the_recipients_that_must_be_told_are_those_of_what_was_found(letters):
    console, case = letters.console, letters.case
    assert console.recipients(case) == ()
    letters.verify()
    letters.select()
    named = console.recipients(case)
    assert "Wolkenhafen Example Hosting GmbH" in named
    assert "Kassenbrück Example Payments GmbH" in named
    found = {(one.row.source, one.row.table) for one in console.outcome(case).findings if one.decision is Inclusion.INCLUDED}
    billed = {
        table
        for table in found
        if any(column.category == "billing" for column in console.data_map.tables[table].columns.values())
    }
    assert billed
    with letters.store.transaction(console.me.id) as file:
        outcome = file.findings.outcome(case)
        kept = tuple(one for one in outcome.findings if (one.row.source, one.row.table) not in billed)
        file.findings.keep(case, replace(outcome, findings=kept))
    assert "Kassenbrück Example Payments GmbH" not in console.recipients(case)


def test_the_same_words_are_the_same_bytes_so_that_a_letter_can_be_shown_again(letters):
    console, case = letters.console, letters.case
    out = console.write_letter(case, FULL[Kind.CLARIFICATION], way=Way.PDF, watch=WATCH)
    again = DOCUMENTS.letter(out.title, out.texts, language=out.language, watermark=console.watermark)
    assert again.sha256 == out.sha256
    assert Path(out.path).read_bytes() == again.pdf
