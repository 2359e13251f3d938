"""What is suggested, by group and with counts: taken or declined one by one, or a group at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from privacy_console.ui.datamap.offers import Offer
from privacy_console.ui.theme.theme import BOLD, em, font, theme
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import ChipDelegate
from privacy_console.ui.widgets.parts import Label, fill, part, row
from privacy_console.ui.wording import counted, translate, words

OfferRole = Qt.ItemDataRole.UserRole + 1
MOST = 2_000
"""How many offers of a group get a line; the group is still taken whole, with its full count."""


class Suggestions(QWidget):
    accepted = Signal(object)
    declined = Signal(object)
    """The offers that were chosen, in a tuple."""
    chosen = Signal(object)
    """The `Offer` that the officer looks at."""

    def __init__(self) -> None:
        super().__init__()
        part("footer", self)
        self.title = Label("", weight=BOLD)
        self.list = QTreeWidget()
        self.list.setAccessibleName(translate("Suggestions"))
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setUniformRowHeights(True)
        self.list.setItemDelegate(ChipDelegate(self.list))
        self.list.itemSelectionChanged.connect(self._selected)
        self.list.itemExpanded.connect(self._fill)
        self.accept = Button(translate("Accept"), "check")
        self.accept.clicked.connect(lambda: self.accepted.emit(self.selected()))
        self.decline = Button(translate("Decline"), "x")
        self.decline.clicked.connect(lambda: self.declined.emit(self.selected()))
        self._offers: tuple[Offer, ...] = ()
        fill(
            QVBoxLayout(self),
            (row(self.title, None, self.decline, self.accept), self.list),
            margins=(16, 8, 16, 10),
            spacing=6,
        )
        self._selected()
        self._resize()
        theme().changed.connect(self._resize)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show what is left; groups that were open stay open."""
        self.setVisible(bool(offers))
        if tuple(offers) == self._offers:
            return
        self._offers = tuple(offers)
        items = [self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())]
        opened = {item.data(0, OfferRole) for item in items if item is not None and item.isExpanded()}
        groups: dict[str, list[Offer]] = {}
        for offer in offers:
            groups.setdefault(offer.group, []).append(offer)
        self.list.clear()
        for group, ones in sorted(groups.items(), key=lambda item: -len(item[1])):
            top = QTreeWidgetItem([group, counted(len(ones), "suggestion", "suggestions"), ""])
            top.setFont(0, font("body", BOLD))
            top.setData(0, OfferRole, group)
            top.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            self.list.addTopLevelItem(top)
            top.setExpanded(group in opened)
        self.title.setText(counted(len(offers), "suggestion to look at", "suggestions to look at"))
        self._selected()

    def _fill(self, top: QTreeWidgetItem) -> None:
        """A group gets its lines when it is opened: a draft of 500 tables has thousands."""
        if top.childCount():
            return
        for offer in [one for one in self._offers if one.group == top.data(0, OfferRole)][:MOST]:
            sure = words(offer.confidence) if offer.confidence is not None else ""
            line = QTreeWidgetItem([offer.name, offer.what, sure])
            line.setData(0, OfferRole, offer)
            line.setToolTip(0, "\n".join((offer.name, *offer.evidence)))
            line.setToolTip(1, "\n".join(offer.evidence) or offer.what)
            top.addChild(line)

    def selected(self) -> tuple[Offer, ...]:
        """The chosen offers, each once; a chosen group stands for all of its own."""
        found: dict[Offer, None] = {}
        for item in self.list.selectedItems():
            held = item.data(0, OfferRole)
            if isinstance(held, Offer):
                found[held] = None
            else:
                found.update(dict.fromkeys(offer for offer in self._offers if offer.group == held))
        return tuple(found)

    def _selected(self) -> None:
        chosen = self.selected()
        for button, verb in ((self.accept, translate("Accept")), (self.decline, translate("Decline"))):
            button.setEnabled(bool(chosen))
            button.setText(f"{verb} {len(chosen)}" if len(chosen) > 1 else verb)
        if len(chosen) == 1:
            self.chosen.emit(chosen[0])

    def _resize(self) -> None:
        self.list.setColumnWidth(0, em(22))
        self.list.setColumnWidth(1, em(24))
        self.list.setMinimumHeight(em(6))
