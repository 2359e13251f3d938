"""The row of tools over the pages: where one is, what becomes of the span, and how the pages are shown."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from privacy_console.casework.review.acts import fits
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.ui.keys import shown_keys
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.flowing import TwoLines
from privacy_console.ui.widgets.parts import Label, fill, part, row
from privacy_console.ui.wording import translate, words

NUMBERED = tuple(reason for reason in Reason if fits(Proposal.REDACT, reason))[:9]
"""The reasons on the keys 1 to 9."""


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
        self.reason.addItem(translate("Reason…"), None)
        for reason in Reason:
            number = f"{NUMBERED.index(reason) + 1} · " if reason in NUMBERED else ""
            self.reason.addItem(f"{number}{words(reason)}", reason)
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reason.setMinimumContentsLength(4)
        self.undo = Tool("undo-2", translate("Undo"), keys=shown_keys("review.undo"))
        self.redo = Tool("redo-2", translate("Redo"), keys=shown_keys("review.redo"))
        self.side = Tool("square-split-horizontal", translate("Side by side"), words=True, segment=True)
        self.side.setCheckable(True)
        self.side.setChecked(True)
        self.smaller = Tool("zoom-out", translate("Zoom out"), keys="-")
        self.fit = Tool("columns-3", translate("Fit width"))
        self.larger = Tool("zoom-in", translate("Zoom in"), keys="+")
        deciding = row(self.previous, self.where, self.next, 4, self.redact, self.keep, self.alike, None, spacing=4)
        showing = row(self.reason, self.undo, self.redo, None, self.side, self.smaller, self.fit, self.larger, spacing=4)
        inside = showing.layout()
        assert isinstance(inside, QBoxLayout)
        inside.setStretchFactor(self.reason, 3)
        fill(QHBoxLayout(self), (TwoLines(deciding, showing, spacing=4),), margins=(8, 7, 8, 7))
        self._resize()
        theme().changed.connect(self._resize)

    @property
    def chosen_reason(self) -> Reason | None:
        """None: the reason that follows from whose the span is."""
        code = self.reason.currentData()
        return Reason(code) if code else None

    def _resize(self) -> None:
        self.reason.setMaximumWidth(em(18))
        self.reason.view().setMinimumWidth(em(24))
