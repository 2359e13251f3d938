from __future__ import annotations

import gc
import threading
import weakref

import pytest

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Progress
from privacy_console.ui.background import Lane, Task, _run


class Wrong(Refused):
    code = "test.wrong"
    sentence = "It went wrong."


@pytest.fixture
def lane(qapp):
    made = Lane("test")
    yield made
    made.close()


def heard(job):
    """What the job says, in order, and on which thread."""
    said = []
    job.succeeded.connect(lambda value: said.append(("succeeded", value, threading.current_thread())))
    job.failed.connect(lambda error: said.append(("failed", error, threading.current_thread())))
    job.cancelled.connect(lambda: said.append(("cancelled", None, threading.current_thread())))
    job.finished.connect(lambda: said.append(("finished", None, threading.current_thread())))
    return said


def test_a_result_comes_home_to_the_windows_thread(lane, qtbot):
    job = lane.job(lambda watch: {"worked_on": threading.current_thread().name})
    said = heard(job)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert [what for what, _, _ in said] == ["succeeded", "finished"]
    assert said[0][1]["worked_on"].startswith("test")
    assert {thread for _, _, thread in said} == {threading.main_thread()}
    assert lane.is_idle


def test_an_error_comes_home_as_it_was_raised(lane, qtbot):
    def work(watch):
        raise Wrong

    job = lane.job(work)
    said = heard(job)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert [what for what, _, _ in said] == ["failed", "finished"]
    assert isinstance(said[0][1], Wrong)


def test_jobs_of_one_lane_run_one_after_another_in_order(lane, qtbot):
    running, most, order = [], [], []

    def work(number):
        running.append(number)
        most.append(len(running))
        order.append(number)
        running.remove(number)

    jobs = [lane.job(lambda watch, n=n: work(n)) for n in range(20)]
    with qtbot.waitSignals([job.finished for job in jobs]):
        for job in jobs:
            job.start()
    assert order == list(range(20))
    assert max(most) == 1


def test_quick_results_are_all_heard(lane, qtbot):
    said = []
    for number in range(500):
        job = lane.job(lambda watch, n=number: n)
        job.succeeded.connect(said.append)
        job.start()
    qtbot.waitUntil(lambda: len(said) == 500)
    assert said == list(range(500))


def test_a_running_job_stops_at_its_next_checkpoint(lane, qtbot):
    begun, go_on = threading.Event(), threading.Event()
    reached = []

    def work(watch):
        begun.set()
        go_on.wait(5)
        watch.checkpoint()
        reached.append("past the checkpoint")

    job = lane.job(work)
    said = heard(job)
    with qtbot.waitSignals([job.cancelling, job.finished]):
        job.start()
        assert begun.wait(5)
        job.cancel()
        go_on.set()
    assert [what for what, _, _ in said] == ["cancelled", "finished"]
    assert reached == []


def test_a_job_cancelled_before_its_turn_never_begins(lane, qtbot):
    gate = threading.Event()
    began = []
    first = lane.job(lambda watch: gate.wait(5))
    second = lane.job(lambda watch: began.append("second"))
    said = heard(second)
    with qtbot.waitSignals([first.finished, second.finished]):
        first.start()
        second.start()
        second.cancel()
        gate.set()
    assert began == []
    assert said[0][0] == "cancelled"


def test_the_last_progress_is_always_shown_and_not_every_one(lane, qtbot):
    seen = []

    def work(watch):
        for done in range(1, 10_001):
            watch.report(Progress(done, 10_000, "rows"))

    job = lane.job(work)
    job.progressed.connect(seen.append)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert seen[-1] == Progress(10_000, 10_000, "rows")
    assert len(seen) < 1_000


def test_a_step_that_takes_long_is_shown_while_it_goes_on(lane, qtbot):
    """It was told right after another, too soon to be shown; who looks whether to stop brings it to light."""
    seen = []

    def work(watch):
        watch.report(Progress(1, 2, "quick"))
        watch.report(Progress(2, 2, "slow"))
        while not shown.is_set():
            watch.checkpoint()

    shown = threading.Event()
    job = lane.job(work)
    job.progressed.connect(seen.append)
    job.progressed.connect(lambda progress: shown.set() if progress.what == "slow" else None)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert [progress.what for progress in seen] == ["quick", "slow"]


@pytest.mark.parametrize("fails", [False, True])
def test_what_the_work_held_is_let_go_on_the_windows_thread(fails):
    """However late the worker comes out of it: a widget that dies on the worker's thread leaves its timers behind."""

    class Held:
        pass

    died_on = []
    heard, taken = threading.Event(), threading.Event()

    def a_task():
        held = Held()
        weakref.finalize(held, lambda: died_on.append(threading.current_thread()))

        def work(_watch, held=held):
            if fails:
                raise Wrong
            return held

        return Task(work)

    def post(task, what, _value):
        heard.set()
        assert taken.wait(60)

    tasks = [a_task()]
    worker = threading.Thread(target=_run, args=(tasks[0], post))
    worker.start()
    assert heard.wait(60)
    value = tasks.pop().take()
    del value
    gc.collect()  # an exception and its traceback hold each other
    assert died_on == [threading.main_thread()]
    taken.set()
    worker.join()


def test_closing_a_lane_cancels_waits_and_lets_every_job_speak(qapp):
    lane = Lane("closing")
    begun = threading.Event()

    def work(watch):
        begun.set()
        while True:
            watch.checkpoint()

    running, waiting = lane.job(work), lane.job(work)
    said_running, said_waiting = heard(running), heard(waiting)
    running.start()
    waiting.start()
    assert begun.wait(5)
    lane.close()
    assert [what for what, _, _ in said_running] == ["cancelled", "finished"]
    assert [what for what, _, _ in said_waiting] == ["cancelled", "finished"]
    assert lane.is_idle
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("closing")]


def test_a_closed_lane_takes_no_more_work(qapp):
    lane = Lane("closed")
    lane.close()
    ran = []
    lane.job(lambda watch: ran.append(1)).start()
    assert ran == []
    assert lane.is_idle


def test_only_jobs_with_a_title_are_told_of(lane, qtbot):
    told = []
    lane.began.connect(lambda job: told.append(job.title))
    silent, loud = lane.job(lambda watch: None), lane.job(lambda watch: None, "Reading letters")
    with qtbot.waitSignals([silent.finished, loud.finished]):
        silent.start()
        loud.start()
    assert told == ["Reading letters"]


def test_rings_of_objects_are_looked_for_while_nothing_runs_and_not_meanwhile(lanes, qtbot):
    gone = []

    class Ring:
        def __init__(self):
            self.me = self

        def __del__(self):
            gone.append(True)

    assert gc.get_threshold()[2] >= 1_000_000
    Ring()
    held = threading.Event()
    lanes.store.job(lambda _watch: held.wait(10)).start()
    lanes.tidy()
    assert not gone
    held.set()
    qtbot.waitUntil(lambda: lanes.store.is_idle)
    lanes.tidy()
    assert gone
