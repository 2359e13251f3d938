"""Stage 5, Deliver: the covering letter, what the law requires and the answer lacks, and writing it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTextEdit

from privacy_console.casework.common.watch import Watch
from privacy_console.casework.requests.case import Case
from privacy_console.ui.background import Lanes
from privacy_console.ui.theme.theme import BOLD
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.parts import Label, card, column, row
from privacy_console.ui.widgets.stage import Primary, Stage, compact
from privacy_console.ui.wording import translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

Draft = tuple[str, tuple[str, ...], tuple[str, ...]]
"""Title and paragraphs of the covering letter, and what is missing."""


class DeliverStage(Stage):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__(console, lanes)
        self.lacks: tuple[str, ...] | None = None
        self.complete = Chip(ChipLook("…"))
        self.missing = Label(ink="text2", wrap=True)
        self.letter = QTextEdit()
        self.letter.setAccessibleName(translate("Covering letter"))
        self.letter.setReadOnly(True)
        self.letter.setTabChangesFocus(True)
        contents = translate(
            "The package: the covering letter, all records as PDF and as JSON (the same content), and a manifest with the "
            "SHA-256 of each. File names carry the number of the request only."
        )
        required = Label(translate("Does the answer hold all that the law requires?"), weight=BOLD)
        sent = Chip(ChipLook(translate("Will be sent to the subject"), "info", "send"))
        self.fill(
            column(
                compact(card(row(required, self.complete, None), self.missing)),
                4,
                compact(row(Label(translate("Covering letter"), weight=BOLD), sent, None)),
                self.letter,
                Label(contents, role="caption", ink="text3", wrap=True),
                margins=(20, 14, 20, 14),
                spacing=8,
            )
        )
        self.entry = self.letter

    # --- what is shown

    def clear(self) -> None:
        self.lacks = None
        self.letter.clear()
        self.missing.setText("")
        self.complete.show_look(ChipLook("…"))

    def show_stage(self, case: Case) -> None:
        def read(_watch: object) -> Draft:
            title, paragraphs = self.console.draft_letter(case.id)
            return title, paragraphs, self.console.missing(case.id)

        self.load(self.lanes.company, read, self._show, title=translate("Drafting the covering letter"))

    def _show(self, drafted: Draft) -> None:
        title, paragraphs, self.lacks = drafted
        self.letter.setPlainText("\n\n".join((title, *paragraphs)))
        if self.lacks:
            self.complete.show_look(ChipLook(translate("Incomplete"), "danger", "triangle-alert"))
            self.missing.setText("\n".join(f"• {one}" for one in self.lacks))
        else:
            self.complete.show_look(ChipLook(translate("Nothing is missing"), "ok", "check"))
            self.missing.setText(translate("Each point of Art. 15 and 12(4) was looked for in the answer and found."))
        self.primary_changed.emit()

    # --- leading on

    def primary(self) -> Primary | None:
        if not self.here:
            return None
        text = translate("Write the answer")
        if self.lacks is None:
            return Primary(text, translate("The letter is not drafted yet"))
        return Primary(text, translate("Something that the law requires is missing") if self.lacks else "", "file-check")

    def advance(self) -> None:
        assert self.case is not None
        case = self.case.id

        def write(watch: Watch) -> Case:
            self.console.answer(case, watch=watch)
            return self.console.case(case)

        stopped = translate("Stopped. No file of the answer was written.")
        self.change(self.lanes.documents, write, title=translate("Writing the answer"), stopped=stopped)
