"""Who of those that were found is the subject? Those who may be stand side by side, and the officer says of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from privacy_console.casework.search.findings import Finding, Inclusion, Reach, RowRef
from privacy_console.ui.theme.theme import BOLD, em, theme
from privacy_console.ui.widgets.beside import SideBySide
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.chip import ChipLook
from privacy_console.ui.widgets.fields import name_field
from privacy_console.ui.widgets.flowing import TwoLines
from privacy_console.ui.widgets.parts import ElidedLabel, Label, card, column, fill, row
from privacy_console.ui.widgets.person_sides import sides, similar_in
from privacy_console.ui.wording import counted, translate

if TYPE_CHECKING:
    from privacy_console.casework.search.candidates import PeopleFound, PersonFound

REASONS = (
    "Another person of that name",
    "Shares an address or phone with the subject",
    "The subject said that it is not them",
)
_LOOKS = {
    Inclusion.INCLUDED: ChipLook("The subject", "ok", "user-check"),
    Inclusion.EXCLUDED: ChipLook("Somebody else", "neutral", "user-x"),
    Inclusion.UNDECIDED: ChipLook("To decide", "danger"),
}


class Strip(QWidget):
    """Above the records, while somebody found may be the subject or not."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ElidedLabel(ink="on_info_soft", weight=BOLD)
        self.button = Button(translate("Compare…"), "users")
        self.button.clicked.connect(self.wanted)
        self._card = card(row(self._text, self.button, spacing=12), kind="info", margins=(14, 6, 8, 6))
        fill(QVBoxLayout(self), (self._card,), margins=(16, 0, 16, 8))
        self._people, self._gives_way = 0, False
        self.hide()

    @property
    def text(self) -> str:
        return self._text.accessibleName()

    def show_number(self, people: int) -> None:
        """So many are to be decided; none hides the strip."""
        self._people = people
        self._appear()
        one, many = "person may be the subject: compare and decide", "people may be the subject: compare and decide"
        self._text.set_text(counted(people, one, many))

    def give_way(self, wanted: bool) -> None:  # noqa: FBT001 - the switch itself
        """Leave the room to the chosen record, where there is little."""
        self._gives_way = wanted
        self._appear()

    def _appear(self) -> None:
        self.setVisible(self._people > 0 and not self._gives_way)


class Subjects(QWidget):
    """The comparison. `decided` tells a row and what was said of it; the reason of an exclusion stands above the cards."""

    decided = Signal(object, object)
    left = Signal()

    def __init__(self, country: str) -> None:
        super().__init__()
        self._found: PeopleFound | None = None
        self._people: list[PersonFound] = []
        self._findings: Mapping[RowRef, Finding] = {}
        self._locked = True
        self.back = Tool("arrow-left", translate("Back to the records"), words=True)
        self.back.clicked.connect(self.left)
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.addItems([translate(reason) for reason in REASONS])
        name_field(self.reason, translate("Reason for saying that it is somebody else"))
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._because = row(Label(translate("“Somebody else” because"), ink="text2"), self.reason, spacing=8)
        self.message = Label(ink="text2", wrap=True)
        self._said = column(self.message, margins=(16, 4, 16, 4))
        self.beside = SideBySide(translate("People who may be the subject"), self._actions, similar=similar_in(country))
        head = TwoLines(
            row(self.back, Label(translate("Who of them is the subject?"), weight=BOLD), None, spacing=10), self._because
        )
        top = column(head, margins=(12, 2, 16, 2))
        layout = QVBoxLayout(self)
        fill(layout, (top, self._said, self.beside), spacing=0)
        layout.setStretchFactor(self.beside, 1)
        self._resize()
        theme().changed.connect(self._resize)

    @property
    def excluding_because(self) -> str:
        return self.reason.currentText().strip()

    @property
    def entry(self) -> QWidget:
        return self.beside.entry or self.back

    def wait(self) -> None:
        """They are being read."""
        self._found, self._people = None, []
        self.beside.show_sides(())
        self.say(translate("Reading who they are…"))

    def say(self, sentence: str) -> None:
        self.message.setText(sentence)
        self._said.setVisible(bool(sentence))

    def show_people(self, found: PeopleFound, *, several_sources: bool) -> None:
        """Show those people; what they say is held here while they are shown, and nowhere else."""
        self._found, self._several = found, several_sources
        self._people = self._to_compare()
        missing = translate("Not read: {what}.").format(what=", ".join(found.unavailable)) if found.unavailable else ""
        self.say(missing if self._people else translate("None of the people found is to be decided."))
        self._fill()

    def show_findings(self, findings: Sequence[Finding], *, locked: bool) -> None:
        """What was decided of them so far."""
        self._findings, self._locked = {one.row: one for one in findings}, locked
        self._people = [person for person in self._people if person.row in self._findings]
        self._because.setVisible(not locked)
        self._fill()

    def clear(self) -> None:
        self._found, self._findings, self._people = None, {}, []
        self.beside.show_sides(())

    # --- inside

    def _fill(self) -> None:
        if self._found is None:
            return
        made = sides(self._people, several_sources=self._several)
        told = [self._findings[person.row] for person in self._people]
        self.beside.show_sides([replace(side, chips=(_look(one), *side.chips)) for side, one in zip(made, told, strict=True)])

    def _to_compare(self) -> list[PersonFound]:
        """The subject's own row first, then those who are a question, then further own ones; nobody who is only context.

        Whoever is a question stays one in this order when it is answered.
        """
        assert self._found is not None
        known = [person for person in self._found.candidates if person.row in self._findings]
        asked = [person for person in known if _is_question(self._findings[person.row])]
        own = [person for person in known if person not in asked and self._findings[person.row].reach is Reach.OWNS]
        return [*own[:1], *asked, *own[1:]]

    def _actions(self, place: int) -> Sequence[QWidget]:
        person = self._people[place]
        finding = self._findings[person.row]
        if self._locked:
            return ()
        mine = Button(translate("This is the subject"), "user-check")
        mine.setEnabled(finding.decision is not Inclusion.INCLUDED)
        mine.clicked.connect(lambda: self.decided.emit(person.row, Inclusion.INCLUDED))
        other = Button(translate("Somebody else"), "user-x")
        other.setEnabled(finding.decision is not Inclusion.EXCLUDED)
        other.clicked.connect(lambda: self.decided.emit(person.row, Inclusion.EXCLUDED))
        return mine, other

    def _resize(self) -> None:
        self.reason.setMinimumWidth(em(13))


def _is_question(finding: Finding) -> bool:
    """Whether it is, or was before somebody answered, to be decided who that is."""
    return finding.leads or finding.decision is Inclusion.UNDECIDED or finding.decision is Inclusion.EXCLUDED


def _look(finding: Finding) -> ChipLook:
    look = _LOOKS[finding.decision]
    return ChipLook(translate(look.text), look.tone, look.icon)
