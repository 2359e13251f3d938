"""Offers, below the filter field, what the part that is being typed could go on with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from privacy_console.casework.requests.completing import completions
from privacy_console.ui.theme.theme import em
from privacy_console.ui.wording import translate


class FilterCompleter(QObject):
    """`people` and `labels` are what `owner:` and `label:` offer."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.people: Sequence[str] = ()
        self.labels: Sequence[str] = ()
        self._field = field
        self._start = 0
        self._options = QStringListModel(self)
        self._offered = QCompleter(self._options, self)
        self._offered.setWidget(field)
        self._offered.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = self._offered.popup()
        assert popup is not None, "a completer makes its list when it is asked for"
        self._popup = popup
        popup.setAccessibleName(translate("What the filter could go on with"))
        self._offered.activated.connect(self._take)
        field.textEdited.connect(self._offer)

    @property
    def options(self) -> tuple[str, ...]:
        return tuple(self._options.stringList())

    def _offer(self, text: str) -> None:
        found = completions(text, self._field.cursorPosition(), people=self.people, labels=self.labels)
        self._start = found.start
        self._options.setStringList(list(found.options))
        if found.options:
            area = self._field.rect()
            area.setWidth(em(18))
            self._offered.complete(area)
        else:
            self._popup.hide()

    def _take(self, option: str) -> None:
        text, cursor = self._field.text(), self._field.cursorPosition()
        taken = option if option.endswith(":") else f"{option} "
        self._field.setText(text[: self._start] + taken + text[cursor:].lstrip())
        self._field.setCursorPosition(self._start + len(taken))
        self._options.setStringList([])
        if option.endswith(":"):
            self._offer(self._field.text())
