"""The small dialogs of the queue: what to say before an act. Whether it holds is casework's to judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from privacy_console.ui.theme.theme import BOLD, em
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.parts import Label, fill
from privacy_console.ui.wording import translate


class Asking(QDialog):
    """A title, a sentence, what is asked for, and one button that goes on once there is enough."""

    def __init__(self, parent: QWidget, title: str, about: str, go: str, icon: str, *asked: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.go = Button(go, icon, kind="primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(Button(translate("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        fill(
            layout := QVBoxLayout(self),
            (Label(title, role="title", weight=BOLD), Label(about, ink="text2", wrap=True), 6, *asked, 8, buttons),
            margins=(20, 16, 20, 16),
        )
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        self.setMinimumWidth(em(28))

    def allow(self, *, enough: bool, why: str = "") -> None:
        self.go.setEnabled(enough)
        self.go.tell("" if enough else why)


class AskReason(Asking):
    """Why cases are held."""

    def __init__(self, parent: QWidget, count: str, reason: str = "") -> None:
        self.field = QPlainTextEdit(reason)
        self.field.setAccessibleName(translate("Reason of the hold, for the office alone"))
        self.field.setTabChangesFocus(True)
        self.field.setMaximumHeight(em(5))
        super().__init__(
            parent,
            translate("Hold {count}").format(count=count),
            translate(
                "A hold says that a request is to be left as it is for now. The legal clock runs on: nothing is due later."
            ),
            translate("Hold"),
            "pause",
            Label(translate("Reason (internal)"), role="caption", ink="text2"),
            self.field,
        )
        self.field.textChanged.connect(self._allow)
        self._allow()

    @property
    def reason(self) -> str:
        return self.field.toPlainText().strip()

    def _allow(self) -> None:
        self.allow(enough=bool(self.reason), why=translate("Say why"))


class AskCase(Asking):
    """Which case says the same."""

    def __init__(self, parent: QWidget, case: str) -> None:
        self.field = QLineEdit()
        self.field.setAccessibleName(translate("Number of the other request"))
        self.field.setPlaceholderText("DSR-2026-0001")
        super().__init__(
            parent,
            translate("Link {case}").format(case=case),
            translate(
                "Two requests that say the same show each other. Both stay, each with its own clock and identity; "
                "deciding one decides nothing of the other."
            ),
            translate("Link"),
            "link",
            self.field,
        )
        self.field.textChanged.connect(lambda _text: self._allow())
        self._allow()

    @property
    def case(self) -> str:
        return self.field.text().strip().upper()

    def _allow(self) -> None:
        self.allow(enough=bool(self.case), why=translate("Say its number"))


class AskView(Asking):
    """What a saved view is called, and whose it is."""

    def __init__(self, parent: QWidget, filter: str, name: str = "", *, office: bool = False) -> None:
        self.field = QLineEdit(name)
        self.field.setAccessibleName(translate("Name of the view"))
        self.office = QCheckBox(translate("For everybody in the office"))
        self.office.setChecked(office)
        self.office.setAccessibleName(self.office.text())
        super().__init__(
            parent,
            translate("Rename view") if name else translate("Save as view"),
            translate("It shows: {filter}").format(filter=filter or translate("all requests")),
            translate("Save"),
            "layers",
            self.field,
            self.office,
        )
        self.field.textChanged.connect(lambda _text: self._allow())
        self._allow()

    @property
    def name(self) -> str:
        return self.field.text().strip()

    def _allow(self) -> None:
        self.allow(enough=bool(self.name), why=translate("Give it a name"))


class AskLabels(Asking):
    """The labels of the office, with a tick where all chosen cases have one and a dash where some have."""

    def __init__(self, parent: QWidget, count: str, vocabulary: Sequence[str], has: Mapping[str, Qt.CheckState]) -> None:
        self._had = {label: has.get(label, Qt.CheckState.Unchecked) for label in dict.fromkeys((*vocabulary, *has))}
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Labels"))
        self.list.setFixedHeight(min(max(len(self._had), 2) * (em(1) + 8) + 8, em(14)))
        for label, state in self._had.items():
            item = QListWidgetItem(label, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(state)
            item.setSizeHint(QSize(em(8), em(1) + 8))
        self.field = QLineEdit()
        self.field.setAccessibleName(translate("New label"))
        self.field.setPlaceholderText(translate("New label"))
        super().__init__(
            parent,
            translate("Label {count}").format(count=count),
            translate("Labels are the whole office's, and are kept as they are first spelt."),
            translate("Set labels"),
            "check",
            *((self.list,) if self._had else ()),
            self.field,
        )
        self.list.itemChanged.connect(lambda _item: self._allow())
        self.field.textChanged.connect(lambda _text: self._allow())
        self._allow()

    @property
    def add(self) -> tuple[str, ...]:
        new = self.field.text().strip()
        return (*self._turned(Qt.CheckState.Checked), *((new,) if new else ()))

    @property
    def remove(self) -> tuple[str, ...]:
        return self._turned(Qt.CheckState.Unchecked)

    def _turned(self, state: Qt.CheckState) -> tuple[str, ...]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.text() for item in items if item.checkState() is state and self._had[item.text()] is not state)

    def _allow(self) -> None:
        self.allow(enough=bool(self.add or self.remove), why=translate("Change a label"))
