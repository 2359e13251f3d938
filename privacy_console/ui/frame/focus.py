"""Going into a pane with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def focus_into(widget: QWidget) -> None:
    """Give the focus to what the pane names as its `entry`, else to its uppermost child that takes it."""
    sent: QWidget | None = getattr(widget, "entry", None)
    if sent is not None and sent.isEnabled() and sent.isVisibleTo(widget):
        sent.setFocus()
        return

    def place(child: QWidget) -> tuple[int, int]:
        at = child.mapTo(widget, QPoint())
        return at.y(), at.x()

    tab = Qt.FocusPolicy.TabFocus
    inside = [
        child
        for child in widget.findChildren(QWidget)
        if child.focusPolicy() & tab and child.isEnabled() and child.isVisibleTo(widget)
    ]
    (min(inside, key=place) if inside else widget).setFocus()
