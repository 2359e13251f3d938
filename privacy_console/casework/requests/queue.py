"""What the queue can show, and in which order."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum

from privacy_console.casework.requests.filters import Term


class View(StrEnum):
    """The views of the sidebar."""

    NEW = "new"
    """Open and not yet read."""
    MINE = "mine"
    ALL = "all"
    DUE_SOON = "due_soon"
    """Open and due within 7 days, overdue ones apart."""
    OVERDUE = "overdue"
    WAITING = "waiting"
    """Waiting for the subject: identity asked for and not yet answered."""
    CLOSED = "closed"
    SET_ASIDE = "set_aside"


class Order(StrEnum):
    DUE = "due"
    RECEIVED = "received"
    SUBJECT = "subject"
    NUMBER = "number"
    STATUS = "status"


VIEW_AS_FILTER = {
    View.NEW: "is:new",
    View.MINE: "owner:me is:open",
    View.ALL: "",
    View.DUE_SOON: "due:soon",
    View.OVERDUE: "due:late",
    View.WAITING: "is:waiting",
    View.CLOSED: "is:closed",
    View.SET_ASIDE: "is:aside",
}
"""What one would type over all cases to see the same; a saved view keeps it so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A name for a filter."""

    name: str
    filter: str
    """As it is typed; it is over all cases."""
    office: bool
    """Whether everybody has it, or only who saved it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueQuery:
    """`text` is matched anywhere in subject name, request number and first line, in any case; words are all needed."""

    view: View = View.ALL
    """Over `ALL`, a filter that asks for what was set aside shows it."""
    text: str = ""
    order: Order = Order.DUE
    descending: bool = False
    terms: tuple[Term, ...] = ()
    """The parts of a filter; a case must satisfy all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueOrder:
    """Numbers of the matching cases in order. A number is the store's own; `CaseBook.numbered` turns it into a case.

    Eight bytes a case: the window pages the cases themselves in as they come into sight.
    """

    numbers: array[int]
    open: int
    unread: int
