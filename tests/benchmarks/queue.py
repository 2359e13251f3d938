"""G3-G5: the window's queue over an encrypted store of 100,000 cases. Run: `python -m tests.benchmarks.queue [CASES]`.

First paint, repaint and scrolling against Qt's own table over a standard item model of 1,000 rows in the same run; each filter and
order against the driver alone with the same statement; memory in fresh processes, all cases against a thousand of them.
Under Xvfb or with QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication
from sqlalchemy import event

from privacy_console.adapters.casestore import CaseStore
from privacy_console.adapters.casestore.engine import bare
from privacy_console.casework.console.working import WorkingVerbs
from privacy_console.casework.requests.filters import understood
from privacy_console.casework.requests.queue import Order, QueueQuery, View
from privacy_console.ui.background import Lanes
from privacy_console.ui.requests.model import COLUMNS
from privacy_console.ui.requests.screen import QueuePane
from privacy_console.ui.theme import resources
from privacy_console.ui.theme.theme import Scheme, theme
from privacy_console.ui.widgets.tables import Table
from privacy_console.wiring import Wiring
from tests.benchmarks.store_queue import KEY, filled
from tests.contracts.casestore.samples import ME, TODAY, FixedClock, person

FRAME_MS = 16
SIZE = (1180, 780)
FRAMES = 120
IDLE_MS = 0.2
ROUNDS = 5
ASKED = {
    "all, by due date": QueueQuery(),
    "all, by name, backwards": QueueQuery(order=Order.SUBJECT, descending=True),
    "mine": QueueQuery(view=View.MINE),
    "right:erasure": QueueQuery(terms=understood("right:erasure")),
    "owner:me due:<30 -is:held": QueueQuery(terms=understood("owner:me due:<30 -is:held")),
    "label:urgent,none is:open": QueueQuery(terms=understood("label:urgent,none is:open")),
    "received:2026-03-01..": QueueQuery(terms=understood("received:2026-03-01..2026-06-30")),
    "three words": QueueQuery(terms=understood('subject benchmark "99, of"')),
    "words, by name": QueueQuery(terms=understood("subject -999 status:verify,find"), order=Order.SUBJECT),
}


def desk_of(store):
    wiring = Wiring()
    policy = wiring.policy(str(wiring.resources / "policy" / "workordersoft.yaml"))
    resources.use(wiring.resources)
    me = person(10)
    return WorkingVerbs(me=me, policy=policy, store=store, reader=None, lexicon=None, clock=FixedClock(), mail=None)


def in_ms(work, clock=time.thread_time):
    start = clock()
    work()
    return (clock() - start) * 1000


def said(name, values, floor=None):
    ordered = sorted(values)
    median, nearly_all = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    ratio = "" if floor is None else f"  x{median / sorted(floor)[len(floor) // 2]:.2f}"
    print(f"  {name:<36} min {ordered[0]:7.2f}  median {median:7.2f}  p95 {nearly_all:7.2f}  max {ordered[-1]:7.2f} ms{ratio}")
    return nearly_all


def settle(until):
    """Let the window's thread work until that holds; the milliseconds of each of its turns in which there was something to do."""
    turns = []
    while not until():
        turns.append(in_ms(lambda: QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)))
    return [one for one in turns if one > IDLE_MS]


def plain_table():
    model = QStandardItemModel(1000, len(COLUMNS))
    for row in range(1000):
        for column in range(len(COLUMNS)):
            model.setItem(row, column, QStandardItem(f"Subject {row}, column {column}"))
    table = Table("floor", [column.em for column in COLUMNS])
    table.setModel(model)
    table.resize(*SIZE)
    return table, model


def shown(console, lanes, *, as_table):
    """A pane from nothing to its first request in sight; it and the milliseconds that took."""
    pane = QueuePane(console, lanes)
    pane.resize(*SIZE)
    pane.show_table(as_table)

    def first_paint():
        pane.show()
        pane.show_view(View.ALL)
        settle(lambda: pane.model.rowCount() and pane.model.case_at(0) is not None)
        pane._shown_view().viewport().repaint()

    return pane, in_ms(first_paint, time.perf_counter)


def paint(view):
    return [in_ms(view.viewport().repaint) for _ in range(FRAMES)]


def scroll(view, model, jumps):
    """Each step's own work, and each turn of the window's thread while the page came and was painted."""
    bar, steps, turns = view.verticalScrollBar(), [], []
    for value in jumps:

        def step(value=value):
            bar.setValue(value)
            view.viewport().repaint()

        steps.append(in_ms(step))
        row = max(0, view.rowAt(5))
        turns += settle(lambda row=row: model.case_here(model.number_at(row)) is not None)
        turns.append(in_ms(view.viewport().repaint))
    return steps, turns


def statements_of(store, query):
    seen = []

    def note(_connection, _cursor, statement, parameters, *_rest):
        seen.append((statement, parameters))

    event.listen(store._reading, "before_cursor_execute", note)
    try:
        with store.reading() as file:
            file.cases.queue(query, me=ME, today=TODAY)
    finally:
        event.remove(store._reading, "before_cursor_execute", note)
    return seen[0]


def ask_each(store, path):
    plain = bare(path, KEY)
    for name, query in ASKED.items():
        statement, parameters = statements_of(store, query)
        floor, ours = [], []
        for _ in range(ROUNDS + 1):
            floor.append(in_ms(lambda s=statement, p=parameters: plain.execute(s, p).fetchall(), time.perf_counter))
            with store.reading() as file:
                ours.append(in_ms(lambda f=file, q=query: f.cases.queue(q, me=ME, today=TODAY), time.perf_counter))
        said(name, ours[1:], floor[1:])
    plain.close()


def rss_kib():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def memory(path, typed):
    """Of a fresh process whose table shows that, after scrolling through it: resident memory, in KiB."""
    app, lanes = QApplication(sys.argv[:1]), Lanes()
    theme_ready()
    with CaseStore.open(Path(path), KEY, create=False, clock=FixedClock()) as store:
        pane, _ = shown(desk_of(store), lanes, as_table=True)
        if typed:
            pane.filters.write(typed)
            settle(lambda: 0 < pane.model.rowCount() < 5_000)
        bar = pane.table.verticalScrollBar()
        for part in range(100):
            bar.setValue(bar.maximum() * part // 100)
            pane.table.viewport().repaint()
            settle(lambda: pane.model.case_at(max(0, pane.table.rowAt(5))) is not None)
        print(rss_kib())
        lanes.close()
        pane.close()
    app.quit()


def theme_ready():
    resources.use(Wiring().resources)
    theme().use_points(10)
    theme().apply(Scheme.LIGHT, 100)


def grown(path):
    def once(typed):
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.queue", "--memory", str(path), typed],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return int(done.stdout.split()[-1])

    return [(once("") - once('"99, of"')) / 1024 for _ in range(3)]


def main():
    if sys.argv[1:2] == ["--memory"]:
        memory(sys.argv[2], sys.argv[3])
        return 0
    count = int(sys.argv[1]) if sys.argv[1:] else 100_000
    app, lanes, late = QApplication(sys.argv[:1]), Lanes(), []
    theme_ready()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases.db"
        store = filled(path, count)
        console = desk_of(store)
        print(f"{count} cases; a frame is {FRAME_MS} ms; ratios are to Qt's own table of 1,000 rows, or to the driver alone")
        print("first paint, in wall time")
        floors, ours = [], []
        for number in range(ROUNDS + 1):
            table, _rows = plain_table()
            floor = in_ms(lambda table=table: (table.show(), settle_once(), table.viewport().repaint()), time.perf_counter)
            pane, took = shown(console, lanes, as_table=True)
            if number:
                floors.append(floor)
                ours.append(took)
            if number < ROUNDS:
                table.close()
                pane.close()
                pane.deleteLater()
        said("Qt's own table of 1,000 rows", floors)
        said(f"the queue of {count}, from the store", ours, floors)

        print("one frame, in the thread's own time")
        floor = paint(table)
        said("repaint, Qt's own", floor)
        late.append(said("repaint, table", paint(pane.table), floor))
        random.seed(7)
        for as_table, view in ((True, pane.table), (False, pane.list)):
            pane.show_table(as_table)
            for _ in range(10):  # what follows from another look is not scrolling
                settle_once()
            name, bar = "table" if as_table else "list", view.verticalScrollBar()
            pages = [bar.pageStep() * page for page in range(60)]
            far = [random.randrange(bar.maximum()) for _ in range(60)]
            for kind, jumps in (("by pages", pages), ("anywhere", far)):
                steps, turns = scroll(view, pane.model, jumps)
                late.append(said(f"scroll {kind}, {name}", steps, floor))
                late.append(said("  … until its cases are painted", turns))
        print("another filter or order, in wall time, against the same statement in the driver alone")
        ask_each(store, path)
        print("memory: all cases against some of them, fresh processes")
        lanes.close()
        store.close()
        print("  " + "  ".join(f"{one:+.1f}" for one in grown(path)) + " MiB")
    app.quit()
    return 0 if max(late) <= FRAME_MS else 1


def settle_once():
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


if __name__ == "__main__":
    sys.exit(main())
