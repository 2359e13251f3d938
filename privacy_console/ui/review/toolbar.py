"""The row of tools over the pages: where one is, what becomes of the span, and how the pages are shown."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from privacy_console.casework.review.acts import fits
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.ui.keys import shown_keys
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.parts import Label, fill, part
from privacy_console.ui.wording import translate, words

NUMBERED = tuple(reason for reason in Reason if fits(Proposal.REDACT, reason))[:9]
"""The reasons on the keys 1 to 9."""
ROOMY = 52
"""Width in em from which the buttons have their words; below, their names are tooltips."""


class ReviewToolbar(QWidget):
    """Only parts: the stage connects them."""

    def __init__(self) -> None:
        super().__init__()
        part("header", self)
        self.previous = Tool("chevron-left", translate("Previous proposal"), keys=shown_keys("review.previous"))
        self.next = Tool("chevron-right", translate("Next proposal"), keys=shown_keys("review.next"))
        self.where = Label(ink="text2")
        self.redact = Button(translate("Redact"), "eraser", says=shown_keys("review.redact"))
        self.keep = Button(translate("Keep"), "eye", says=shown_keys("review.keep"))
        self.alike = Button(translate("All like this…"), "wand-sparkles", says=shown_keys("review.alike"))
        self.reason = QComboBox()
        self.reason.setAccessibleName(translate("Reason"))
        self.reason.addItem(translate("Reason as proposed"), None)
        for reason in Reason:
            number = f"{NUMBERED.index(reason) + 1} · " if reason in NUMBERED else ""
            self.reason.addItem(f"{number}{words(reason)}", reason)
        self.reason.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reason.setMinimumContentsLength(14)
        self.undo = Tool("undo-2", translate("Undo"), keys=shown_keys("review.undo"))
        self.redo = Tool("redo-2", translate("Redo"), keys=shown_keys("review.redo"))
        self.side = Tool("square-split-horizontal", translate("Side by side"), words=True, segment=True)
        self.side.setCheckable(True)
        self.side.setChecked(True)
        self.smaller = Tool("zoom-out", translate("Zoom out"), keys="-")
        self.fit = Tool("columns-3", translate("Fit width"))
        self.larger = Tool("zoom-in", translate("Zoom in"), keys="+")
        items = (
            self.previous, self.where, self.next, 4, self.redact, self.keep, self.alike, self.reason, self.undo, self.redo,
            None, self.side, self.smaller, self.fit, self.larger,
        )  # fmt: skip
        fill(QHBoxLayout(self), items, margins=(12, 7, 12, 7), spacing=5)
        theme().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Nothing is cut where there is little room: what is said elsewhere too gives way."""
        room = self.width() / em()
        self.fit.setVisible(room >= ROOMY)
        self.side.setText(translate("Side by side") if room >= ROOMY else "")
        self.reason.setMinimumContentsLength(14 if room >= ROOMY else 8)
