"""The keyboard map: one registry from which menus, tooltips and the sheet of shortcuts (F1) are built.

Single letters work only while their pane has the focus, and can be switched off (WCAG 2.2, 2.1.4). No single key writes
outside the local draft.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from weakref import WeakSet

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from privacy_console.ui.theme.icons import icon
from privacy_console.ui.wording import translate


class Where(StrEnum):
    """What must have the focus for a key to work."""

    WINDOW = "Anywhere"
    QUEUE = "List of requests"
    WORKSPACE = "Request"
    REVIEW = "Review"


@dataclass(frozen=True, slots=True)
class Key:
    id: str
    does: str
    keys: tuple[str, ...]
    where: Where = Where.WINDOW
    menu: str = ""
    """The menu it stands in; empty for what is no menu's business."""
    icon: str = ""


REGISTRY: tuple[Key, ...] = (
    Key("request.new", "New request…", ("Ctrl+N",), menu="File", icon="plus"),
    Key("bundle.open", "Open a bundle…", ("Ctrl+O",), menu="File", icon="package-check"),
    Key("bundle.export", "Export an audit bundle…", ("Ctrl+E",), menu="File", icon="download"),
    Key("window.quit", "Quit", ("Ctrl+Q",), menu="File"),
    Key("request.take", "Assign to me", ("A",), Where.QUEUE, menu="Request", icon="user-check"),
    Key("request.assign", "Assign…", ("Shift+A",), Where.QUEUE, menu="Request", icon="users"),
    Key("request.label", "Label…", ("L",), Where.QUEUE, menu="Request"),
    Key("request.hold", "Hold or end the hold…", ("H",), Where.QUEUE, menu="Request", icon="pause"),
    Key("request.note", "Write an internal note", ("M",), Where.QUEUE, menu="Request", icon="message-square"),
    Key("request.link", "Link with a request that says the same…", ("D",), Where.QUEUE, menu="Request", icon="link"),
    Key("request.unread", "Mark as read or unread", ("U",), Where.QUEUE, menu="Request"),
    Key("queue.acknowledge", "Acknowledge the selected requests…", ("Ctrl+Shift+K",), Where.QUEUE, menu="Request", icon="send"),
    Key("queue.undo", "Undo the last act", ("Ctrl+Z",), Where.QUEUE, menu="Request", icon="undo-2"),
    Key("request.open", "Open request", ("Return",), Where.QUEUE, menu="Request"),
    Key("queue.next", "Next request", ("J",), Where.QUEUE),
    Key("queue.previous", "Previous request", ("K",), Where.QUEUE),
    Key("stage.1", "Verify identity", ("Ctrl+1",), menu="Request"),
    Key("stage.2", "Find records", ("Ctrl+2",), menu="Request"),
    Key("stage.3", "Review & redact", ("Ctrl+3",), menu="Request"),
    Key("stage.4", "Decide", ("Ctrl+4",), menu="Request"),
    Key("stage.5", "Deliver", ("Ctrl+5",), menu="Request"),
    Key("stage.6", "Close", ("Ctrl+6",), menu="Request"),
    Key("queue.filter", "Filter requests", ("Ctrl+F", "/"), menu="View", icon="funnel"),
    Key("queue.save", "Save the filter as a view…", ("Ctrl+Shift+S",), menu="View", icon="layers"),
    Key("queue.table", "List or table", ("Ctrl+T",), menu="View", icon="columns-3"),
    Key("queue.refresh", "Refresh", ("F5",), menu="View", icon="refresh-cw"),
    Key("window.palette", "Search or run a command", ("Ctrl+K",), menu="View", icon="search"),
    Key("pane.next", "Next pane", ("F6",), menu="View"),
    Key("pane.previous", "Previous pane", ("Shift+F6",), menu="View"),
    Key("window.back", "Back", ("Alt+Left",), menu="View", icon="arrow-left"),
    Key("window.forward", "Forward", ("Alt+Right",), menu="View"),
    Key("request.acknowledge", "Acknowledge the request", ("Ctrl+Shift+A",), Where.WORKSPACE, icon="send"),
    Key("request.refuse", "Refuse the request…", ("Ctrl+Shift+R",), Where.WORKSPACE, icon="ban"),
    Key("request.advance", "Press the main button of the stage", ("Ctrl+Return",), Where.WORKSPACE),
    Key("window.leave", "Back to the list", ("Esc",), Where.WORKSPACE),
    Key("job.cancel", "Cancel the running job", ("Ctrl+.",), menu="View"),
    Key("review.next", "Next proposal", ("J",), Where.REVIEW),
    Key("review.previous", "Previous proposal", ("K",), Where.REVIEW),
    Key("review.next_undecided", "Next undecided proposal", ("F8",), Where.REVIEW),
    Key("review.previous_undecided", "Previous undecided proposal", ("Shift+F8",), Where.REVIEW),
    Key("review.redact", "Redact", ("R",), Where.REVIEW, icon="eraser"),
    Key("review.keep", "Keep", ("X",), Where.REVIEW, icon="eye"),
    Key("review.alike", "All like this…", ("Shift+R",), Where.REVIEW, icon="wand-sparkles"),
    *(Key(f"review.reason.{n}", f"Reason {n}", (str(n),), Where.REVIEW) for n in range(1, 10)),
    Key("review.undo", "Undo", ("Ctrl+Z",), Where.REVIEW, icon="undo-2"),
    Key("review.redo", "Redo", ("Ctrl+Shift+Z",), Where.REVIEW, icon="redo-2"),
    Key("help.keys", "Keyboard shortcuts", ("F1",), menu="Help", icon="keyboard"),
)
_BY_ID = {key.id: key for key in REGISTRY}
_bound: WeakSet[QAction] = WeakSet()
_letters = [True]


def key(id: str) -> Key:
    return _BY_ID[id]


def shown_keys(id: str) -> str:
    """`Ctrl+F`, as the platform writes it; for tooltips."""
    return QKeySequence(key(id).keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def bind(id: str, widget: QWidget, slot: Callable[[], object]) -> QAction:
    """An action of the widget that calls `slot` when its key is pressed or its menu entry is chosen.

    Keys of `Where.WINDOW` work in the widget's whole window, others while the widget or a child of it has the focus.
    """
    entry = key(id)
    action = QAction(translate(entry.does).replace("&", "&&"), widget)
    action.setObjectName(id)
    if entry.icon:
        action.setIcon(icon(entry.icon))
    everywhere = entry.where is Where.WINDOW
    context = Qt.ShortcutContext.WindowShortcut if everywhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
    action.setShortcutContext(context)
    action.triggered.connect(lambda _checked=False: slot())
    widget.addAction(action)
    _bound.add(action)
    _set_keys(action)
    return action


def use_letters(on: bool) -> None:  # noqa: FBT001 - the switch itself
    """Whether keys without Ctrl, Alt or a function key work."""
    _letters[0] = on
    for action in _bound:
        if isValid(action):
            _set_keys(action)


def is_letter(keys: str) -> bool:
    """A printable key, alone or with Shift.

    >>> [is_letter(one) for one in ("J", "Shift+R", "/", "Ctrl+J", "F8", "Esc", "Return")]
    [True, True, True, False, False, False, False]
    """
    return len(keys.removeprefix("Shift+")) == 1


def _set_keys(action: QAction) -> None:
    wanted = key(action.objectName()).keys
    action.setShortcuts([QKeySequence(keys) for keys in wanted if _letters[0] or not is_letter(keys)])
