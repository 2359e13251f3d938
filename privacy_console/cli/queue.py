"""`case list|assign|label|hold|release|mark|note|notes|link|unlink|undo|views`: the queue as colleagues share it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.requests.acting import NotDone, Worked
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.filters import ME, NONE, understood
from privacy_console.casework.requests.notes import Note
from privacy_console.casework.requests.queue import Order, QueueQuery, SavedView, View
from privacy_console.casework.requests.saved import view_called
from privacy_console.cli.talk import give, say, sentence, show

PAGE = 200
REFUSED, SOURCE_UNAVAILABLE, INTERRUPTED = 4, 5, 130
"""The exit codes of `main`, which imports this."""

Tell = Callable[[argparse.Namespace, Case], None]


class AddVerb(Protocol):
    def __call__(
        self, name: str, work: Callable[[argparse.Namespace, Console, Watch], int | None], help: str, *, of_case: bool = True
    ) -> argparse.ArgumentParser: ...


def add_verbs(verb: AddVerb, tell: Tell) -> None:
    listed = verb("list", lambda a, console, _w: list_cases(a, console, tell), "the queue, by due date", of_case=False)
    listed.add_argument("--view", choices=list(View), default=View.ALL)
    listed.add_argument(
        "--filter", default="", metavar="FILTER", help='as in the window: right:erasure owner:me -is:held "marchetti"'
    )
    listed.add_argument("--saved", metavar="NAME", help="a saved view, narrowed by --filter")
    listed.add_argument("--order", choices=list(Order), default=Order.DUE)
    listed.add_argument("--descending", action="store_true")

    _with_cases(verb("assign", assign, "make requests somebody's, or nobody's", of_case=False)).add_argument(
        "--to", required=True, metavar="WHO", help="me, none, or a colleague by name or id"
    )
    label = _with_cases(verb("label", label_cases, "put labels on requests, and take others off", of_case=False))
    label.add_argument("--add", action="append", default=[], metavar="LABEL")
    label.add_argument("--remove", action="append", default=[], metavar="LABEL")
    _with_cases(verb("hold", hold, "leave requests as they are for now; the legal clock runs on", of_case=False)).add_argument(
        "--why", required=True, metavar="REASON", help="for the office alone"
    )
    _with_cases(verb("release", release, "end the hold of requests", of_case=False))
    read = _with_cases(verb("mark", mark, "as read or unread", of_case=False)).add_mutually_exclusive_group(required=True)
    read.add_argument("--read", action="store_true")
    read.add_argument("--unread", action="store_true")
    verb("undo", undo, "turn one's own last assign, label, hold, release, mark, set-aside or reopen round", of_case=False)

    verb("note", write_note, "write an internal note: never sent").add_argument("text", metavar="TEXT")
    verb("notes", list_notes, "the internal notes of a request").add_argument(
        "--find", default="", metavar="WORDS", help="only those with all these words"
    )
    for name, work, help_ in (
        ("link", link, "two requests say the same: both stay, each is decided by itself"),
        ("unlink", unlink, "they do not say the same"),
    ):
        verb(name, _told(work, tell), help_).add_argument("--same-as", required=True, metavar="CASE")

    views = verb("views", saved_views, "saved views: list, save, remove", of_case=False)
    views.add_argument("--save", metavar="NAME", help="save --filter under that name")
    views.add_argument("--remove", metavar="NAME")
    views.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"))
    views.add_argument("--filter", default="", metavar="FILTER")
    views.add_argument("--office", action="store_true", help="for everybody; else for whoever signs in")


def list_cases(arguments: argparse.Namespace, console: Console, tell: Tell) -> None:
    terms = understood(arguments.filter)
    if arguments.saved is not None:
        terms = (*understood(view_called(arguments.saved, console.saved_views()).filter), *terms)
    query = QueueQuery(view=View(arguments.view), terms=terms, order=Order(arguments.order), descending=arguments.descending)
    numbers = console.queue(query).numbers
    for start in range(0, len(numbers), PAGE):
        for case in console.cases_numbered(numbers[start : start + PAGE]):
            tell(arguments, case)


def assign(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    to: PersonId | None = None
    if arguments.to != NONE:
        to = console.me.id if arguments.to == ME else console.colleague(arguments.to)
    return _worked(arguments, console.assign(_cases(arguments), to, watch=watch))


def label_cases(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    return _worked(arguments, console.label(_cases(arguments), add=arguments.add, remove=arguments.remove, watch=watch))


def hold(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    worked = console.hold(_cases(arguments), arguments.why, watch=watch)
    if worked.done:
        say("A hold does not stop the legal clock: nothing is due later.")
    return _worked(arguments, worked)


def release(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    return _worked(arguments, console.release(_cases(arguments), watch=watch))


def mark(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    return _worked(arguments, console.mark(_cases(arguments), unread=arguments.unread, watch=watch))


def undo(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    return _worked(arguments, console.undo(watch=watch))


def write_note(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    _tell_note(arguments, console.note(CaseId(arguments.case), arguments.text), console)


def list_notes(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    for note in console.notes(CaseId(arguments.case), arguments.find):
        _tell_note(arguments, note, console)


def link(arguments: argparse.Namespace, console: Console) -> Case:
    return console.link(CaseId(arguments.case), CaseId(arguments.same_as))


def unlink(arguments: argparse.Namespace, console: Console) -> Case:
    return console.unlink(CaseId(arguments.case), CaseId(arguments.same_as))


def saved_views(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    if arguments.save is not None:
        console.save_view(SavedView(name=arguments.save, filter=arguments.filter, office=arguments.office))
    if arguments.rename is not None:
        before = view_called(arguments.rename[0], console.saved_views())
        console.save_view(SavedView(name=arguments.rename[1], filter=before.filter, office=before.office), instead_of=before)
    if arguments.remove is not None:
        console.remove_view(view_called(arguments.remove, console.saved_views()))
    counts = console.saved_counts()
    for view in console.saved_views():
        if arguments.json:
            give({"name": view.name, "filter": view.filter, "office": view.office, "cases": counts.get(view)})
        else:
            whose = "office" if view.office else "mine"
            show(f"{counts.get(view, '?'):>6}  {whose:<6}  {view.name}: {view.filter}")


def _with_cases(made: argparse.ArgumentParser) -> argparse.ArgumentParser:
    made.add_argument("cases", nargs="+", metavar="CASE")
    return made


def _cases(arguments: argparse.Namespace) -> Iterable[CaseId]:
    return [CaseId(case) for case in arguments.cases]


def _told(
    work: Callable[[argparse.Namespace, Console], Case], tell: Tell
) -> Callable[[argparse.Namespace, Console, Watch], None]:
    return lambda arguments, console, _watch: tell(arguments, work(arguments, console))


def _worked(arguments: argparse.Namespace, worked: Worked) -> int:
    """Tell what became of each case; the exit code."""
    if arguments.json:
        left: list[dict[str, Any]] = [
            {"case": one.case, "code": one.why.code, "why": sentence(one.why)} for one in worked.not_done
        ]
        undone = {"undone": worked.action} if worked.action else {}
        give({"done": [case.id for case in worked.done], "not_done": left, "stopped": worked.stopped, **undone})
    else:
        for case in worked.done:
            show(case.id)
        for one in worked.not_done:
            say(_line(one))
    if worked.stopped:
        say("Stopped. The requests that are not named are as they were.")
        return INTERRUPTED
    if any(isinstance(one.why, Unavailable) for one in worked.not_done):
        return SOURCE_UNAVAILABLE
    return REFUSED if worked.not_done else 0


def _line(one: NotDone) -> str:
    said = sentence(one.why)
    return said if one.case in said else f"{one.case}: {said}"


def _tell_note(arguments: argparse.Namespace, note: Note, console: Console) -> None:
    if arguments.json:
        give({"case": note.case, "by": note.by, "at": note.at.isoformat(), "text": note.text})
    else:
        show(f"{note.at:%Y-%m-%d %H:%M}  {console.colleagues().get(note.by, note.by)}: {note.text}")
