"""Stage 1, Verify: how the writer's identity was checked, and which identifiers that makes theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton

from privacy_console.casework.identity.subject import IdentityEvidence, Method, VerifiedSubject
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reading import Reading
from privacy_console.ui.background import Lanes
from privacy_console.ui.identity.model import Claim, ClaimModel
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.trail_words import name_of
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, card, column, row, scrolled
from privacy_console.ui.widgets.stage import Primary, Stage
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import moment, translate, words

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

METHODS = (*(one for one in Method if one not in {Method.OPERATOR, Method.NOT_NEEDED}), Method.NOT_NEEDED)
Loaded = tuple[Letter, Reading, VerifiedSubject | None, IdentityEvidence | None]


class VerifyStage(Stage):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__(console, lanes)
        self._loaded = self._begun = False
        self._ladder = QButtonGroup(self)
        self.methods = {}
        for number, method in enumerate(METHODS):
            choice = QRadioButton(words(method))
            choice.setAccessibleName(words(method))
            self._ladder.addButton(choice, number)
            self.methods[method] = choice
        self._ladder.idToggled.connect(lambda _id, _on: self.primary_changed.emit())
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(translate("Internal note"))
        self.note.setPlaceholderText(translate("What was checked. Internal, never sent. Keep no copy of a document."))
        self.note.setTabChangesFocus(True)
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
        self._done_text = Label(ink="on_ok_soft", wrap=True)
        self._done = card(self._done_text, kind="ok", margins=(14, 8, 14, 8))
        about = translate(
            "Tick what the check confirms as the subject's own. What the others find is a question, never an answer."
        )
        self.fill(
            scrolled(
                column(
                    self._done,
                    Label(translate("How was it checked that the writer is who they say?"), weight=BOLD),
                    Label(translate("The strongest first. The sender's address alone proves nothing."), ink="text2", wrap=True),
                    2,
                    *(row(choice, None) for choice in self.methods.values()),
                    2,
                    self.note,
                    14,
                    Label(translate("Identifiers"), weight=BOLD),
                    Label(about, ink="text2", wrap=True),
                    self.table,
                    row(self.kind, self.value, self.add),
                    None,
                    margins=(20, 14, 20, 16),
                    spacing=6,
                )
            )
        )
        self.entry = self.methods[METHODS[0]]
        self._resize()
        theme().changed.connect(self._resize)

    # --- what is shown

    def clear(self) -> None:
        self._loaded = self._begun = False
        self.note.clear()
        self.value.clear()
        self.claims.show_claims((), locked=True)
        self._choose(None)
        self._done.hide()

    def show_stage(self, case: Case) -> None:
        def read(_watch: object) -> Loaded:
            letter, reading = self.console.letter(case.id)
            return letter, reading, self.console.subject(case.id), self.console.evidence(case.id)

        for widget in (*self.methods.values(), self.note, self.kind, self.value, self.add):
            widget.setEnabled(self.here)
        if case.status is Status.SET_ASIDE:
            self.message.say(translate("This letter was set aside as not a request. Reopen it if that was wrong."), "info")
        if not self.here:
            self._begun = False
        if not self._begun:  # what the officer has entered and not confirmed stays
            self.load(self.lanes.store, read, self._show)

    def _show(self, loaded: Loaded) -> None:
        letter, reading, subject, evidence = loaded
        self._loaded, self._begun = True, self.here
        self.claims.show_claims(_claims(letter, reading, subject), locked=not self.here)
        self._choose(evidence.method if evidence else None)
        self.note.setPlainText(evidence.note if evidence else "")
        self._done.setVisible(evidence is not None)
        if evidence is not None:
            by = name_of(evidence.checked_by)
            self._done_text.setText(
                translate("Checked by {by}, {when}.").format(by=by, when=moment(evidence.checked_at.astimezone()))
            )
        self.primary_changed.emit()

    def _choose(self, method: Method | None) -> None:
        self._ladder.setExclusive(False)
        for one, choice in self.methods.items():
            choice.setChecked(one is method)
        self._ladder.setExclusive(True)

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

    # --- leading on

    def primary(self) -> Primary | None:
        if not self.here:
            return None
        text = translate("Confirm identity")
        if not self._loaded:
            return Primary(text, translate("The letter is not read yet"))
        if self._ladder.checkedId() < 0:
            return Primary(text, translate("Choose how it was checked"))
        if not any(claim.confirmed for claim in self.claims.claims):
            return Primary(text, translate("Tick at least one identifier as confirmed"))
        return Primary(text, icon="shield-check")

    def advance(self) -> None:
        assert self.case is not None
        case, method, note = self.case.id, METHODS[self._ladder.checkedId()], self.note.toPlainText()
        confirms = [claim.identifier for claim in self.claims.claims if claim.confirmed]
        also = [claim.identifier for claim in self.claims.claims if claim.search and not claim.confirmed]

        def verify(_watch: object) -> Case:
            self.console.verify(case, method=method, note=note, confirms=confirms, also=also)
            return self.console.case(case)

        self.change(self.lanes.store, verify)


def _claims(letter: Letter, reading: Reading, subject: VerifiedSubject | None) -> list[Claim]:
    """What the letter gives, its sender's address, and what was added when identity was checked."""
    claims = {
        plain: Claim(plain, translate("letter"), search=subject is None)
        for plain in (Identifier(kind=one.kind, value=one.value) for one in reading.identifiers)
    }
    sender = Identifier(kind=IdentifierKind.EMAIL, value=letter.sender.address)
    if letter.sender.address and not any(one.value.casefold() == sender.value.casefold() for one in claims):
        claims[sender] = Claim(sender, translate("sender"), search=subject is None)
    for known in subject.identifiers if subject else ():
        plain = Identifier(kind=known.kind, value=known.value)
        origin = claims[plain].origin if plain in claims else translate("added")
        claims[plain] = Claim(plain, origin, known.verified)
    return list(claims.values())
