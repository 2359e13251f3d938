"""Stage 1, Verify: how the writer's identity was checked, and which identifiers that makes theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from privacy_console.casework.common.watch import Watch
from privacy_console.casework.identity.checking.advice import Advice
from privacy_console.casework.identity.checking.codes import CodeToSend
from privacy_console.casework.identity.checking.contact import ContactOnFile
from privacy_console.casework.identity.checking.mandates import AnswersGo
from privacy_console.casework.identity.checking.outcome import asked_on
from privacy_console.casework.identity.checking.standing import Recorded, lacking
from privacy_console.casework.identity.subject import IdentityEvidence, Method, VerifiedSubject
from privacy_console.casework.letters.sending.correspondence import Way
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reading import Reading
from privacy_console.ui.background import Lanes
from privacy_console.ui.identity.ladder import Rungs
from privacy_console.ui.identity.model import Claim, ClaimModel
from privacy_console.ui.identity.panels import DocumentForm, Facts, MandateForm, OnFile
from privacy_console.ui.identity.unknown import UnknownDialog
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.trail_words import name_of
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.case_chips import sign_look
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.flowing import Flowing
from privacy_console.ui.widgets.parts import Label, card, column, row, scrolled
from privacy_console.ui.widgets.stage import Primary, Stage
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import moment, translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

Loaded = tuple[Letter, Reading, VerifiedSubject | None, IdentityEvidence | None, Recorded, Advice]


class VerifyStage(Stage):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__(console, lanes)
        self._loaded = self._begun = False
        self._recorded: Recorded | None = None
        self._contact: ContactOnFile | None = None
        self.rungs = Rungs()
        self.methods = self.rungs.methods
        self.rungs.chosen.connect(self._rung_changed)
        self.on_file = OnFile(can_send=console.can_send)
        self.on_file.looked.connect(self._look)
        self.on_file.asked.connect(self._ask)
        self.on_file.replied.connect(self._reply)
        self.facts = Facts()
        self.facts.changed.connect(self.primary_changed)
        self.mandate = MandateForm()
        self.mandate.record.connect(self._see_mandate)
        self.document = DocumentForm()
        self.document.record.connect(self._see_document)
        self.signs = Flowing()
        self.reasons = Label(ink="text2", wrap=True)
        self.needed = Chip(ChipLook(""))
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(translate("Internal note"))
        self.note.setPlaceholderText(translate("What was checked. Internal, never sent. Keep no copy of a document."))
        self.note.setTabChangesFocus(True)
        self.note.textChanged.connect(self.primary_changed)
        self.claims = ClaimModel()
        for changed in (self.claims.dataChanged, self.claims.rowsInserted, self.claims.modelReset):
            changed.connect(self._claims_changed)
        self.table = Table(translate("Identifiers"), (7, 6, 9, 20, 7))
        self.table.setModel(self.claims)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kind = QComboBox()
        self.kind.setAccessibleName(translate("Kind of the further identifier"))
        for kind in IdentifierKind:
            self.kind.addItem(words(kind), kind)
        self.value = QLineEdit()
        self.value.setAccessibleName(translate("Value of the further identifier"))
        self.value.setPlaceholderText(translate("as in the account, a former address…"))
        self.value.returnPressed.connect(self._add)
        self.add = Button(translate("Add identifier"), "plus")
        self.add.clicked.connect(self._add)
        self.unknown = Button(translate("Cannot verify…"), "user-x")
        self.unknown.clicked.connect(self._cannot_verify)
        self._done_text = Label(ink="on_ok_soft", wrap=True)
        self._done = card(self._done_text, kind="ok", margins=(14, 8, 14, 8))
        about = translate(
            "Tick what the check confirms as the subject's own. The rest is not searched with, unless you say so of each: "
            "what it finds then is a question, never an answer."
        )
        self.fill(
            scrolled(
                column(
                    self._done,
                    row(Label(translate("How sure this request needs you to be"), weight=BOLD), self.needed, None),
                    self.signs,
                    self.reasons,
                    4,
                    self.on_file,
                    10,
                    Label(translate("How was it checked that the writer is who they say?"), weight=BOLD),
                    Label(translate("The sender's address alone proves nothing."), ink="text2", wrap=True),
                    2,
                    self.rungs,
                    2,
                    self.facts,
                    self.mandate,
                    self.document,
                    self.note,
                    14,
                    Label(translate("Identifiers"), weight=BOLD),
                    Label(about, ink="text2", wrap=True),
                    self.table,
                    row(self.kind, self.value, self.add),
                    14,
                    row(self.unknown, None),
                    None,
                    margins=(20, 14, 20, 16),
                    spacing=6,
                )
            )
        )
        self.clear()
        self._resize()
        theme().changed.connect(self._resize)

    # --- what is shown

    def clear(self) -> None:
        self._loaded = self._begun = False
        self.entry = self  # which step stands first is known once the letter is read
        self._recorded = self._contact = None
        self.note.clear()
        self.value.clear()
        self.claims.show_claims((), locked=True)
        self.rungs.choose(None)
        self.rungs.show_advice(None)
        self.on_file.clear()
        self.facts.show_facts(())
        self.mandate.clear()
        self.document.note.clear()
        self.document.show_documents((), ())
        self.signs.show_widgets(())
        self.reasons.clear()
        self._done.hide()
        self._rung_changed()

    def show_stage(self, case: Case) -> None:
        self._open()
        if case.status is Status.SET_ASIDE:
            self.message.say(translate("This letter was set aside as not a request. Reopen it if that was wrong."), "info")
        if not self.here:
            self._begun = False
        # What the officer has entered and not confirmed stays; what the store has may have changed meanwhile.
        self._read(case, self._show_recorded if self._begun else self._show)

    def _open(self) -> None:
        widgets: tuple[QWidget, ...] = (
            self.rungs, self.note, self.kind, self.value, self.add, self.facts, self.mandate, self.document, self.unknown
        )  # fmt: skip
        for widget in widgets:
            widget.setEnabled(self.here)
        self.on_file.set_open(here=self.here)

    def _read(self, case: Case, then: Callable[[Loaded], None]) -> None:
        contact = self._contact

        def read(_watch: object) -> Loaded:
            letter, reading = self.console.letter(case.id)
            subject, evidence = self.console.subject(case.id), self.console.evidence(case.id)
            advice = self.console.advise(case.id, contact)
            return letter, reading, subject, evidence, self.console.recorded(case.id), advice

        self.load(self.lanes.store, read, then)

    def _show(self, loaded: Loaded) -> None:
        letter, reading, subject, evidence, *_ = loaded
        self._loaded, self._begun = True, self.here
        self.claims.show_claims(_claims(letter, reading, subject), locked=not self.here)
        self.rungs.choose(evidence.method if evidence else None)
        self.note.setPlainText(evidence.note if evidence else "")
        self.facts.show_facts(evidence.facts if evidence else ())
        self._done.setVisible(evidence is not None)
        if evidence is not None:
            by = name_of(evidence.checked_by)
            self._done_text.setText(
                translate("Checked by {by}, {when}.").format(by=by, when=moment(evidence.checked_at.astimezone()))
            )
        signs: list[QWidget] = [Chip(sign_look(one.code), one.evidence.text) for one in reading.marks]
        self.signs.show_widgets(signs)
        self.signs.setVisible(bool(signs))
        self._show_recorded(loaded)

    def _show_recorded(self, loaded: Loaded) -> None:
        """What the store has, without touching what the officer has entered."""
        *_, known, advice = loaded
        self._recorded = known
        self.needed.show_look(ChipLook(words(advice.needed)))
        self.reasons.setText("\n".join(translate(one) for one in advice.reasons))
        self.rungs.show_advice(advice)
        self.entry = self.rungs.first
        self.on_file.show_code(known.code, known.at)
        self.mandate.show_mandate(known.mandate, known.rights)
        self.document.show_documents(known.documents, known.attachments)
        self._rung_changed()

    def _rung_changed(self) -> None:
        method = self.rungs.method
        self.facts.setVisible(method is Method.KNOWN_DETAILS)
        self.mandate.setVisible(method is Method.MANDATE or bool(self._recorded and self._recorded.mandate))
        self.document.setVisible(method is Method.DOCUMENT)
        self.primary_changed.emit()

    def _claims_changed(self) -> None:
        """The table is as high as its rows: the page scrolls, not the table in it."""
        rows = self.claims.rowCount()
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + max(1, rows) * self.table.verticalHeader().defaultSectionSize() + 2)
        self.primary_changed.emit()

    def _resize(self) -> None:
        self.note.setFixedHeight(em(4.4))
        self._claims_changed()

    def _add(self) -> None:
        value = self.value.text().strip()
        if value:
            kind = IdentifierKind(self.kind.currentData(Qt.ItemDataRole.UserRole))
            self.claims.add(Claim(Identifier(kind=kind, value=value), translate("added")))
            self.value.clear()

    # --- what is recorded on the way

    def _look(self) -> None:
        assert self.case is not None
        case = self.case

        def found(contact: ContactOnFile) -> None:
            self._contact = contact
            self.on_file.show_contact(contact)
            self._read(case, self._show_recorded)

        title = translate("Looking up what is on file")
        self.act(self.lanes.company, lambda watch: self.console.contact_on_file(case.id, watch=watch), found, title=title)

    def _ask(self, way: str) -> None:
        assert self.case is not None
        case = self.case

        def made(code: CodeToSend) -> None:
            self.on_file.show_fresh(code if way == "code" else None)
            said = translate("The letter with the code is for {to}. The case waits for the answer.")
            if way != "code":
                self.message.say(said.format(to=code.to), "ok")
            self._changed(case)

        def make(watch: Watch) -> CodeToSend:
            if way == "code":
                return self.console.make_code(case.id, watch=watch)
            code, _ = self.console.ask_by_code(case.id, way=Way(way), watch=watch)
            return code

        self.act(self.lanes.company, make, made, title=translate("Making a code"))

    def _reply(self, typed: str) -> None:
        assert self.case is not None
        case = self.case

        def answered(_code: object) -> None:
            self.on_file.reply.clear()
            self.on_file.show_fresh(None)
            self.methods[Method.CODE_REPLIED].setChecked(True)
            self.message.say(translate("That is the code. Tick what it confirms, and go on."), "ok")
            self._changed(case)

        self.act(self.lanes.store, lambda _watch: self.console.answer_code(case.id, typed), answered)

    def _see_mandate(self) -> None:
        assert self.case is not None
        case, form = self.case, self.mandate
        answers = AnswersGo(form.answers.currentData(Qt.ItemDataRole.UserRole))
        given = {"agent": form.agent.text(), "note": form.note.text(), "address": form.address.text()}

        def see(_watch: object) -> object:
            return self.console.see_mandate(case.id, rights=form.covered, answers_go=answers, **given)

        self.act(self.lanes.store, see, lambda _seen: self._changed(case))

    def _see_document(self) -> None:
        assert self.case is not None
        case, note = self.case, self.document.note.text()
        copy = str(self.document.copy.currentData(Qt.ItemDataRole.UserRole) or "")
        self.act(
            self.lanes.store,
            lambda _watch: self.console.see_document(case.id, note=note, copy=copy),
            lambda _seen: self._changed(case),
        )

    def _changed(self, case: Case) -> None:
        """Something was recorded: the list hears of the case, and the page of what is in the store now."""
        self.load(self.lanes.store, lambda _watch: self.console.case(case.id), self.case_changed.emit)
        self._read(case, self._show_recorded)

    def _cannot_verify(self) -> None:
        assert self.case is not None
        case = self.case
        dialog = UnknownDialog(self.console, self.lanes.store, case, asked_on(case), self)
        if not dialog.exec():
            return
        why, note = dialog.reason, dialog.why

        def end(watch: Watch) -> Case:
            self.console.cannot_verify(case.id, why=why, note=note, watch=watch)
            return self.console.case(case.id)

        self.change(self.lanes.store, end, title=translate("Writing the letter"))

    # --- leading on

    def primary(self) -> Primary | None:
        if not self.here:
            return None
        text = translate("Confirm identity")
        if not self._loaded or self._recorded is None:
            return Primary(text, translate("The letter is not read yet"))
        method = self.rungs.method
        if method is None:
            return Primary(text, translate("Choose how it was checked"))
        confirmed = [claim.identifier for claim in self.claims.claims if claim.confirmed]
        why = lacking(method, note=self.note.toPlainText(), confirmed=confirmed, facts=self.facts.facts, recorded=self._recorded)
        if why:
            return Primary(text, translate(why[:1].upper() + why[1:]))
        return Primary(text, icon="shield-check")

    def advance(self) -> None:
        assert self.case is not None
        method = self.rungs.method
        assert method is not None
        case, note, facts = self.case.id, self.note.toPlainText(), self.facts.facts
        confirms = [claim.identifier for claim in self.claims.claims if claim.confirmed]
        also = [claim.identifier for claim in self.claims.claims if claim.search and not claim.confirmed]

        def verify(_watch: object) -> Case:
            self.console.verify(case, method=method, note=note, confirms=confirms, also=also, facts=facts)
            return self.console.case(case)

        self.change(self.lanes.store, verify)


def _claims(letter: Letter, reading: Reading, subject: VerifiedSubject | None) -> list[Claim]:
    """What the letter gives, its sender's address, and what was added when identity was checked.

    What nobody checked is not searched with, unless somebody says so.
    """
    claims = {
        plain: Claim(plain, translate("letter"), search=False)
        for plain in (Identifier(kind=one.kind, value=one.value) for one in reading.identifiers)
    }
    sender = Identifier(kind=IdentifierKind.EMAIL, value=letter.sender.address)
    if letter.sender.address and not any(one.value.casefold() == sender.value.casefold() for one in claims):
        claims[sender] = Claim(sender, translate("sender"), search=False)
    for known in subject.identifiers if subject else ():
        plain = Identifier(kind=known.kind, value=known.value)
        origin = claims[plain].origin if plain in claims else translate("added")
        claims[plain] = Claim(plain, origin, known.verified)
    return list(claims.values())
