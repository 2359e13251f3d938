"""The verbs of identity over a real store and a sample company: from a letter to somebody verified, or to nobody."""

from __future__ import annotations

import base64
import email
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from privacy_console.adapters.documents.documents import PdfDocuments
from privacy_console.adapters.lettertemplates.shelf import TemplateShelf
from privacy_console.adapters.package.writer import FolderPackage
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.console.standing import NotYet
from privacy_console.casework.identity.checking.advice import Fit, Held
from privacy_console.casework.identity.checking.codes import CodeNotAnswered, CodeSpent
from privacy_console.casework.identity.checking.contact import Fits
from privacy_console.casework.identity.checking.mandates import AnswersGo
from privacy_console.casework.identity.checking.outcome import CannotVerify, NotAskedYet
from privacy_console.casework.identity.errors import NoContact, NotVerified
from privacy_console.casework.identity.subject import Level, Method
from privacy_console.casework.letters.sending.correspondence import Way
from privacy_console.casework.letters.stages import WhyMissing
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.events import Asked
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.search.coverage import NOT_CHECKED
from tests.casework.console.test_console import WIRING, Office, company  # noqa: F401 - the module's sample company

WATCH = Unwatched()
PASSPORT = b"\xff\xd8\xff\xe0 L01X00T47 " * 2_000
TEMPLATES, DOCUMENTS = TemplateShelf(WIRING.resources), PdfDocuments(WIRING.resources)


@pytest.fixture
def office(tmp_path: Path, company):  # noqa: F811
    made = Office(tmp_path, *company)
    made.console = replace(made.console, templates=TEMPLATES, documents=DOCUMENTS, package=FolderPackage())
    with made.store:
        yield made


def with_passport(office: Office) -> None:
    """The case is of a letter that brought a copy of a passport."""
    mine, letter = office.facts.subject, EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = mine.email, "support@workordersoft.example", "Access"
    letter["Message-ID"], letter["Date"] = "<passport@mail.example>", "Mon, 23 Nov 2026 09:14:00 +0100"
    letter.set_content("Please send me a copy of all data you hold about me (Art. 15 GDPR). My passport is attached.\n")
    letter.add_attachment(PASSPORT, maintype="image", subtype="jpeg", filename="passport.jpg")
    (opened,) = office.console.open_letters([("letter.eml", letter.as_bytes())], watch=WATCH)
    office.case = opened.case.id


def own(office: Office) -> list[Identifier]:
    mine = office.facts.subject
    return [
        Identifier(kind=IdentifierKind.EMAIL, value=mine.email),
        Identifier(kind=IdentifierKind.ACCOUNT, value=mine.account_no),
    ]


def actions(office: Office) -> list[str]:
    return [entry.action for entry in office.console.trail(office.case)]


def test_before_anybody_is_verified_what_is_on_file_is_shown_masked_and_nothing_is_searched(office: Office):
    found = office.console.contact_on_file(office.case, watch=WATCH)
    assert found.fits is Fits.ONE
    (address,) = found.by(IdentifierKind.EMAIL)
    assert address.address == office.facts.subject.email
    assert "•••@" in str(address)
    assert office.console.subject(office.case) is None
    assert actions(office)[-2:] == ["identity.looking_up", "identity.looked_up"]
    stranger = [Identifier(kind=IdentifierKind.EMAIL, value="stranger@free.example")]
    assert office.console.contact_on_file(office.case, stranger, watch=WATCH).fits is Fits.NONE
    with pytest.raises(NoContact):
        office.console.make_code(office.case, stranger, watch=WATCH)


def test_the_advice_rests_on_what_is_asked_what_is_held_and_what_is_on_file(office: Office):
    found = office.console.contact_on_file(office.case, watch=WATCH)
    advice = office.console.advise(office.case, found)
    assert office.console.held_data is Held.FINANCIAL
    assert (advice.needed, advice.recommended) == (Level.HIGH, Method.CODE_REPLIED)
    assert next(one.fit for one in advice.steps if one.rung.method is Method.DOCUMENT) is Fit.TOO_WEAK


def test_a_code_goes_out_comes_back_and_then_somebody_is_verified_by_it(office: Office):
    console, case = office.console, office.case
    code = console.make_code(case, watch=WATCH)
    with pytest.raises(NotVerified):
        console.verify(case, method=Method.CODE_REPLIED, note="", confirms=own(office), also=[])
    with pytest.raises(CodeNotAnswered):
        console.answer_code(case, "BBBB-BBBB" if code.text != "BBBB-BBBB" else "CCCC-CCCC")
    assert console.recorded(case).code.wrong == 1  # counted on the disk, though it was refused
    console.answer_code(case, code.text)
    with pytest.raises(CodeSpent):
        console.answer_code(case, code.text)
    subject = console.verify(case, method=Method.CODE_REPLIED, note="", confirms=own(office), also=[])
    assert console.subject(case) == subject
    evidence = console.evidence(case)
    assert (evidence.level, evidence.needed, evidence.sent_to) == (Level.HIGH, Level.HIGH, code.to.masked)
    told = str([entry.stored for entry in console.trail(case)])
    assert code.text.replace("-", "") not in told.replace("-", "")
    assert office.facts.subject.email not in told


def test_the_letter_that_asks_by_a_code_goes_to_the_address_on_file_and_is_kept_without_the_code(office: Office):
    code, letter = office.console.ask_by_code(office.case, way=Way.DRAFT, watch=WATCH)
    message = email.message_from_bytes(Path(letter.path).read_bytes(), policy=email.policy.default)
    assert message["To"] == office.facts.subject.email
    body = message.get_body(("plain",)).get_content()
    assert code.text in body
    assert ("Anybody can write" in body) is (office.console.letter(office.case)[0].sender.address == code.to.address)
    (kept,) = office.console.correspondence(office.case)
    assert code.text not in repr(kept)
    assert "••••-••••" in " ".join(kept.texts)
    assert office.console.case(office.case).clock.open_question(Asked.IDENTIFICATION) is not None
    office.console.answer_code(office.case, code.text)
    assert not office.console.case(office.case).waiting


def test_a_letter_goes_where_somebody_answers_for_the_address_or_nowhere(office: Office):
    console, case = office.console, office.case
    assert console.recipient(case) is None
    code = console.make_code(case, watch=WATCH)
    assert console.recipient(case) is None  # it was sent there, and nobody answered
    console.answer_code(case, code.text)
    assert console.recipient(case) == code.to
    console.see_mandate(
        case, agent="Roth", rights=[Right.ACCESS], note="signed", answers_go=AnswersGo.SUBJECT, address="elena@home.example"
    )
    assert console.recipient(case).address == "elena@home.example"


def test_who_signed_in_is_written_to_at_the_address_that_was_confirmed(office: Office):
    office.verify()
    assert office.console.recipient(office.case).address == office.facts.subject.email


def test_what_the_letter_gives_and_nobody_checked_is_not_searched_with_and_the_coverage_says_so(office: Office):
    office.console.verify(office.case, method=Method.LOGIN, note="by the form", confirms=own(office)[1:], also=[])
    subject = office.console.subject(office.case)
    assert IdentifierKind.EMAIL in subject.left_out
    found = office.console.search(office.case, watch=WATCH)
    said = {line.why for line in found.coverage if (line.table, line.column) == ("users", "email")}
    assert said == {NOT_CHECKED.format(kind="email")}


def test_nobody_is_refused_as_unknown_who_was_not_asked_and_who_was_gets_the_letter(office: Office):
    console, case = office.console, office.case
    with pytest.raises(NotAskedYet):
        console.cannot_verify(case, why=CannotVerify.NO_ANSWER, note="nothing came", watch=WATCH)
    assert console.case(case).status is Status.VERIFY
    console.make_code(case, watch=WATCH)
    with pytest.raises(WhyMissing):
        console.cannot_verify(case, why=CannotVerify.NO_ANSWER, note=" ", watch=WATCH)
    letter = console.cannot_verify(case, why=CannotVerify.NO_ANSWER, note="nothing came", watch=WATCH)
    ended = console.case(case)
    assert (ended.status, ended.decision_note) == (Status.REFUSED, "no_answer: nothing came")
    assert Path(letter.path).read_bytes().startswith(b"%PDF")
    assert "nothing came" not in " ".join(letter.texts)


def test_who_was_verified_is_not_refused_as_unknown(office: Office):
    office.verify()
    with pytest.raises(NotYet):
        office.console.cannot_verify(office.case, why=CannotVerify.NOT_ON_FILE, note="nobody", watch=WATCH)


def test_the_copy_of_a_passport_is_gone_from_the_store_when_the_case_ends_and_the_trail_proves_it(office: Office):
    with_passport(office)
    console, case = office.console, office.case
    (copy,) = console.recorded(case).attachments
    console.see_document(case, note="name fits", copy=copy.sha256)
    letter_id = console.case(case).letter
    encoded = base64.b64encode(PASSPORT)[:60]
    with office.store.reading() as file:
        assert encoded in file.letters.original(letter_id)
    console.cannot_verify(case, why=CannotVerify.NOT_ON_FILE, note="nobody fits", watch=WATCH)
    with office.store.reading() as file:
        original = file.letters.original(letter_id)
    assert encoded not in original
    assert b"Please send me a copy of all data" in original
    (document,) = console.recorded(case).documents
    assert not document.is_here
    assert actions(office)[-3:] == ["letter.written_over", "identity.copy_deleted", "identity.copy_gone"]
    assert console.verify_trail(watch=WATCH).state == "verified"


def test_a_program_that_stopped_before_the_proof_makes_up_for_it(office: Office):
    with_passport(office)
    console, case = office.console, office.case
    (copy,) = console.recorded(case).attachments
    console.see_document(case, note="name fits", copy=copy.sha256)
    with console._last_step(case) as file:  # the last step is kept, and the program stops
        file.cases.save(replace(file.cases.case(case), status=Status.REFUSED))
    assert actions(office)[-1] == "identity.copy_deleted"
    assert console.sweep_copies() == (case,)
    assert actions(office)[-1] == "identity.copy_gone"
    assert console.sweep_copies() == ()


def test_the_copy_goes_with_a_refusal_and_with_the_closing_too(office: Office):
    with_passport(office)
    console, case = office.console, office.case
    (copy,) = console.recorded(case).attachments
    console.see_document(case, note="name fits", copy=copy.sha256)
    with console._last_step(case) as file:  # what closing and refusing end a case in
        file.cases.save(replace(file.cases.case(case), status=Status.CLOSED))
    console._ended(case)
    assert actions(office)[-1] == "identity.copy_gone"
    with console._last_step(case) as file:  # again: nothing is there to be deleted twice
        file.trail.append("case.read", case)
    assert actions(office).count("identity.copy_deleted") == 1


@pytest.mark.parametrize("status", [Status.FIND, Status.VERIFY])
def test_as_long_as_the_case_is_open_nothing_is_deleted(office: Office, status):
    with_passport(office)
    (copy,) = office.console.recorded(office.case).attachments
    office.console.see_document(office.case, note="name fits", copy=copy.sha256)
    with office.console._last_step(office.case) as file:
        file.cases.save(replace(file.cases.case(office.case), status=status))
    (document,) = office.console.recorded(office.case).documents
    assert document.is_here
