"""The queue on the command line: filters, saved views, and what is done with many requests, over an encrypted store."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import pytest

from privacy_console.adapters.casestore import CaseStore
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.console.working import WorkingVerbs
from privacy_console.casework.requests.acting import Worked
from privacy_console.casework.requests.reading import Right
from privacy_console.cli import cases, main, queue
from privacy_console.wiring import Wiring
from tests.contracts.casestore.samples import FixedClock, case, fill, person

A, B, C = "DSR-2026-0001", "DSR-2026-0002", "DSR-2026-0003"
WIRING = Wiring()
POLICY = WIRING.policy(str(WIRING.resources / "policy" / "workordersoft.yaml"))
KELLER, SATO = person(10), person(11, "R. Sato")


class Console(WorkingVerbs):
    """The part of a console that these verbs need."""


@dataclass
class Tools:
    """Whoever signs in has that console."""

    store: CaseStore

    def office(self, _home, unlock, _watch):
        me = SATO if unlock.person == "R. Sato" else KELLER
        return Console(me=me, policy=POLICY, store=self.store, reader=None, lexicon=None, clock=FixedClock(), mail=None)


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Code, lines on stdout as data, and stderr, of one call."""
    monkeypatch.setattr(cases, "say_unfinished", lambda _console: None)
    with CaseStore.open(tmp_path / "cases.db", bytes(32), create=True, clock=FixedClock()) as store:
        with store.transaction(KELLER.id) as file:
            file.people.add(KELLER)
            file.people.add(SATO)
            fill(
                file,
                case(A, due=date(2026, 11, 30)),
                case(B, due=date(2026, 11, 23), rights=(Right.ERASURE,), subject_name="Jürgen Groß"),
                case(C, due=date(2026, 12, 24), owner=SATO.id, unread=False),
            )

        def command(*arguments):
            parsed = main.parse(["case", *arguments, "--json"])
            code = main.guarded(lambda: main.run(parsed, Tools(store)))
            said = capsys.readouterr()
            return code, [json.loads(line) for line in said.out.splitlines()], said.err

        yield command


def listed(run, *arguments):
    code, lines, err = run("list", *arguments)
    assert code == 0, err
    return [line["case"] for line in lines]


def test_the_queue_is_filtered_as_in_the_window(run):
    assert listed(run) == [B, A, C]
    assert listed(run, "--filter", "right:erasure") == [B]
    assert listed(run, "--filter", "gross") == [B]
    assert listed(run, "--filter=-owner:none") == listed(run, "--filter", "owner:sato") == [C]
    assert listed(run, "--view", "mine", "--as", "R. Sato") == [C]
    assert listed(run, "--order", "number", "--descending") == [C, B, A]


def test_a_filter_that_means_nothing_says_where_and_lists_nothing(run):
    code, lines, err = run("list", "--filter", "gross due:sometime")
    assert (code, lines) == (4, [])
    assert "“due:sometime” (at character 7)" in err
    assert run("list", "--filter", "owner:nobody-of-that-name")[0] == 4


def test_requests_are_assigned_and_that_is_undone(run):
    code, (told,), _ = run("assign", A, B, "--to", "sato")
    assert (code, told) == (0, {"done": [A, B], "not_done": [], "stopped": False})
    assert listed(run, "--filter", "owner:sato") == [B, A, C]
    assert run("undo")[1] == [{"done": [A, B], "not_done": [], "stopped": False, "undone": "case.assigned"}]
    assert listed(run, "--filter", "owner:none") == [B, A]
    code, lines, err = run("undo")
    assert (code, lines) == (4, [])
    assert "no act of yours to undo" in err
    assert run("assign", A, "--to", "nobody-of-that-name")[0] == 4
    run("assign", A, "--to", "me", "--as", "R. Sato")
    run("assign", C, "--to", "none")
    assert listed(run, "--filter", "owner:sato") == [A]


def test_each_that_was_not_done_is_told_with_its_reason(run):
    run("set-aside", C)
    code, (told,), _ = run("hold", A, C, "DSR-2026-0009", "--why", "A court asked")
    assert code == 4
    assert told["done"] == [A]
    assert [(one["case"], one["code"]) for one in told["not_done"]] == [
        (C, "requests.case_ended"), ("DSR-2026-0009", "requests.no_such_case"),
    ]  # fmt: skip
    assert all(one["case"] in one["why"] for one in told["not_done"])


def test_a_hold_says_that_the_clock_runs_on(run):
    due = run("list", "--filter", A.lower())[1][0]["due"]
    code, _, err = run("hold", A, "--why", "A court asked")
    assert (code, err) == (0, "A hold does not stop the legal clock: nothing is due later.\n")
    (held,) = run("list", "--filter", "is:held")[1]
    assert (held["case"], held["held"], held["due"]) == (A, "A court asked", due)
    run("release", A)
    assert listed(run, "--filter", "is:held") == []
    assert run("hold", A, "--why", " ")[0] == 4


def test_labels_and_unread(run):
    run("label", A, B, "--add", "Needs lawyer", "--add", "urgent")
    run("label", B, "--remove", "NEEDS LAWYER")
    assert [line["labels"] for line in run("list")[1]] == [["urgent"], ["Needs lawyer", "urgent"], []]
    assert listed(run, "--filter", 'label:"needs lawyer"') == [A]
    assert run("label", A, "--add", "a,b")[0] == 4
    run("mark", C, "--unread")
    assert listed(run, "--filter", "is:unread") == [B, A, C]
    run("mark", A, B, C, "--read")
    assert listed(run, "--filter", "is:unread") == []


def test_notes_are_written_and_found(run):
    code, (note,), _ = run("note", A, "Called Frau Groß.")
    assert (code, note["case"], note["by"], note["text"]) == (0, A, KELLER.id, "Called Frau Groß.")
    run("note", A, "She is away.", "--as", "R. Sato")
    assert [line["text"] for line in run("notes", A)[1]] == ["Called Frau Groß.", "She is away."]
    assert [line["by"] for line in run("notes", A, "--find", "AWAY")[1]] == [SATO.id]
    assert run("note", A, "  ")[0] == run("notes", "DSR-2026-0009")[0] == 4


def test_requests_that_say_the_same_are_linked_and_both_stay(run):
    code, (told,), _ = run("link", A, "--same-as", B)
    assert (code, told["same_as"]) == (0, [B])
    assert listed(run, "--filter", "is:linked") == [B, A]
    run("set-aside", A)
    assert listed(run, "--filter", "is:open") == [B, C]
    assert run("unlink", B, "--same-as", A)[1][0]["same_as"] == []
    assert run("link", A, "--same-as", A)[0] == 4


def test_views_are_saved_opened_renamed_and_removed(run):
    (view,) = run("views", "--save", "Erasures", "--filter", "right:erasure", "--office")[1]
    assert view == {"name": "Erasures", "filter": "right:erasure", "office": True, "cases": 1}
    assert listed(run, "--saved", "erasures", "--as", "R. Sato") == [B]
    assert listed(run, "--saved", "erasures", "--filter=-gross") == []
    assert [one["name"] for one in run("views", "--rename", "erasures", "Delete")[1]] == ["Delete"]
    assert run("views", "--remove", "delete")[1] == []
    assert run("list", "--saved", "delete")[0] == 4
    assert run("views", "--save", "x", "--filter", "is:lost")[0] == 4


def test_for_a_persons_eyes_marks_and_reasons_are_words(run, capsys, tmp_path):
    run("label", A, "--add", "urgent")
    run("hold", A, "--why", "A court asked")
    (line,) = run("list", "--filter", "is:held")[1]
    assert line["labels"] == ["urgent"]
    arguments = main.parse(["case", "mark", A, "--read"])
    assert queue._worked(arguments, Worked(done=(case(A),), stopped=True)) == 130
    said = capsys.readouterr()
    assert (said.out, said.err) == (f"{A}\n", "Stopped. The requests that are not named are as they were.\n")


def test_stopping_has_the_exit_code_of_an_interruption(run, monkeypatch):
    class Stopped(Unwatched):
        def checkpoint(self):
            raise Cancelled

    def assign(self, ids, to, *, watch):
        return WorkingVerbs.assign(self, ids, to, watch=Stopped())

    monkeypatch.setattr(Console, "assign", assign)
    code, (told,), _ = run("assign", A, "--to", "me")
    assert (code, told) == (130, {"done": [], "not_done": [], "stopped": True})
