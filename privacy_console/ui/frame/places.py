"""Where one can go in the window: the views of the queue, and the other screens that exist."""

from __future__ import annotations

from dataclasses import dataclass

from privacy_console.casework.requests.queue import SavedView, View
from privacy_console.ui.wording import words


@dataclass(frozen=True, slots=True)
class Place:
    id: str
    title: str
    icon: str
    group: str
    view: View | None = None
    saved: SavedView | None = None
    """Of a saved view: its `view` is `ALL`."""


_VIEW_ICONS = {
    View.NEW: "inbox",
    View.MINE: "user-round",
    View.ALL: "list-checks",
    View.DUE_SOON: "calendar-clock",
    View.OVERDUE: "triangle-alert",
    View.WAITING: "hourglass",
    View.CLOSED: "archive",
    View.SET_ASIDE: "archive-x",
}

PEOPLE = Place("people", "People search", "scan-search", "Records")
DATA_MAP = Place("map", "Data map", "database", "Records")
POLICY = Place("policy", "Policy", "book-open-text", "Records")
TRAIL = Place("trail", "Audit trail", "scroll-text", "Assurance")
BUNDLE = Place("bundle", "Open a bundle…", "package-check", "Assurance")
DEADLINES = Place("deadlines", "Deadlines", "calendar-days", "Overview")
SETTINGS = Place("settings", "Settings", "settings", "Overview")

PLACES = (
    *(Place(f"view:{view}", words(view), icon, "Requests", view) for view, icon in _VIEW_ICONS.items()),
    PEOPLE,
    DATA_MAP,
    POLICY,
    TRAIL,
    BUNDLE,
    DEADLINES,
    SETTINGS,
)


def place_of(view: View) -> Place:
    return next(place for place in PLACES if place.view is view)


def saved_place(view: SavedView) -> Place:
    """Where a saved view stands in the sidebar; one of the office is told from one's own by its icon."""
    whose = "office" if view.office else "mine"
    return Place(f"saved:{whose}:{view.name}", view.name, "layers" if view.office else "funnel", "Requests", View.ALL, view)
