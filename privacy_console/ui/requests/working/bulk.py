"""The bar over the table while several requests are chosen. What decides a request is not on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from privacy_console.casework.common.ids import PersonId
from privacy_console.ui.theme.theme import BOLD, theme
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.flow import Flow
from privacy_console.ui.widgets.parts import Label, fill, part
from privacy_console.ui.wording import number, translate


class BulkBar(QWidget):
    all_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, does: Mapping[str, Callable[[], object]]) -> None:
        """`does` is what each button does: take, assign, acknowledge, label, hold, release, read, unread, link."""
        super().__init__()
        part("header", self)
        self.count = Label(weight=BOLD)
        self.all = Tool("list-checks", "", words=True)
        self.all.clicked.connect(self.all_wanted)
        clear = Tool("x", translate("Clear selection"))
        clear.clicked.connect(self.clear_wanted)
        self.more = Tool("ellipsis", translate("More"), words=True)
        self.more.setPopupMode(Tool.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        for text, name in (
            ("End hold", "release"),
            ("Mark as read", "read"),
            ("Mark as unread", "unread"),
            ("They say the same", "link"),
        ):
            action = QAction(translate(text), menu)
            action.triggered.connect(lambda _checked=False, name=name: does[name]())
            menu.addAction(action)
        self._link = action
        self.more.setMenu(menu)
        self.buttons = {}
        buttons = Flow(spacing=6)
        buttons.addWidget(self.count)
        for name, text, icon in (
            ("take", "Assign to me", "user-check"),
            ("assign", "Assign…", "users"),
            ("acknowledge", "Acknowledge…", "mail"),
            ("label", "Label…", "check"),
            ("hold", "Hold…", "pause"),
        ):
            button = self.buttons[name] = Button(translate(text), icon)
            button.clicked.connect(lambda _checked=False, name=name: does[name]())
            buttons.addWidget(button)
        never = Label(translate("Decisions are never made in bulk."), role="caption", ink="text3")
        for widget in (self.more, self.all, never):
            buttons.addWidget(widget)
        self._beside = (self.count, never)
        held = QWidget()
        held.setLayout(buttons)
        layout = QHBoxLayout(self)
        fill(layout, (held, clear), margins=(16, 6, 12, 6))
        layout.setStretchFactor(held, 1)
        layout.setAlignment(clear, Qt.AlignmentFlag.AlignTop)
        self._resize()
        theme().changed.connect(self._resize)
        self.hide()

    def show_count(self, chosen: int, of: int) -> None:
        """Shown from two on; choosing beyond what was ticked is an act of its own, with its count."""
        self.count.setText(translate("{count} selected").format(count=number(chosen)))
        self.all.rename(translate("Select all {count} in this view").format(count=number(of)))
        self.all.setText(self.all.accessibleName())
        self.all.setVisible(chosen < of)
        self._link.setEnabled(chosen == 2)
        self.setVisible(chosen > 1)

    def _resize(self) -> None:
        """What is no button stands in the middle of the buttons' height."""
        for label in self._beside:
            label.setMinimumHeight(self.buttons["take"].sizeHint().height())


def people_menu(
    menu: QMenu, people: Mapping[PersonId, str], me: PersonId, assign: Callable[[PersonId | None, str], object]
) -> None:
    """Fill a menu with whom a case can be assigned to."""
    menu.clear()
    names = {None: translate("Nobody")} | {id_: name for id_, name in people.items() if id_ != me}
    for id_, name in ({me: translate("Me")} | names).items():
        action = QAction(name, menu)
        action.triggered.connect(lambda _checked=False, id_=id_, name=name: assign(id_, name))
        menu.addAction(action)
