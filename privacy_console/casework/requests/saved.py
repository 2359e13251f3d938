"""Saved views: a name for a filter, of one person or of the whole office."""

from __future__ import annotations

import json
from collections.abc import Iterator

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import PersonId
from privacy_console.casework.requests.acting import Choices, OpenWorkingFile
from privacy_console.casework.requests.filters import folded, understood
from privacy_console.casework.requests.queue import SavedView

VIEW = "view:"
LONGEST_NAME = 60


class ViewNameRefused(Refused):
    code = "requests.view_name_refused"
    sentence = "A view has a name of 1 to {longest} characters on one line. Nothing was saved; choose another name."

    def __init__(self) -> None:
        super().__init__("no name for a view")
        self.longest = LONGEST_NAME


class ViewNameTaken(Refused):
    code = "requests.view_name_taken"
    sentence = "There is a view called “{name}” already. Nothing was saved; choose another name, or remove that one first."

    def __init__(self, name: str) -> None:
        super().__init__("a view of that name")
        self.name = name


class NoSuchView(Refused):
    code = "requests.no_such_view"
    sentence = "There is no saved view “{name}”. Nothing was asked or changed; look at the names again."

    def __init__(self, name: str) -> None:
        super().__init__("no such view")
        self.name = name


def saved_views(choices: Choices, me: PersonId) -> tuple[SavedView, ...]:
    """The views of the office, then one's own, each in order of the alphabet."""
    return (*_views(choices, None), *_views(choices, me))


def view_called(name: str, views: tuple[SavedView, ...]) -> SavedView:
    """The view of that name, in any case; one's own goes before the office's.

    Raises:
        NoSuchView: there is none.
    """
    found = [view for view in views if folded(view.name) == folded(name.strip())]
    if not found:
        raise NoSuchView(name)
    return found[-1]


def save_view(view: SavedView, *, me: PersonId, open_case: OpenWorkingFile, instead_of: SavedView | None = None) -> SavedView:
    """Keep a view; in place of another one, it is renamed, or made everybody's.

    Raises:
        ViewNameRefused, ViewNameTaken: its name is none, or another's.
        FilterNotUnderstood: its filter means nothing.
        NoSuchView: the one to replace is gone.
    """
    name = " ".join(view.name.split())
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
        raise ViewNameRefused
    understood(view.filter)
    kept = SavedView(name=name, filter=view.filter, office=view.office)
    with open_case() as file:
        if instead_of is not None:
            _drop(file.choices, instead_of, me)
        whose = None if kept.office else me
        if VIEW + folded(name) in file.choices.chosen(person=whose):
            raise ViewNameTaken(name)
        file.choices.choose(VIEW + folded(name), json.dumps({"name": name, "filter": kept.filter}), person=whose)
        file.trail.append("view.saved", office=str(kept.office).lower())
    return kept


def remove_view(view: SavedView, *, me: PersonId, open_case: OpenWorkingFile) -> None:
    """Raises NoSuchView where it is gone already."""
    with open_case() as file:
        _drop(file.choices, view, me)
        file.trail.append("view.removed", office=str(view.office).lower())


def _drop(choices: Choices, view: SavedView, me: PersonId) -> None:
    whose = None if view.office else me
    if VIEW + folded(view.name) not in choices.chosen(person=whose):
        raise NoSuchView(view.name)
    choices.drop(VIEW + folded(view.name), person=whose)


def _views(choices: Choices, whose: PersonId | None) -> Iterator[SavedView]:
    for name, value in sorted(choices.chosen(person=whose).items()):
        if name.startswith(VIEW):
            kept = json.loads(value)
            yield SavedView(name=kept["name"], filter=kept["filter"], office=whose is None)
