"""Whether the trail is whole: one of three answers, or none yet. Never green while it is being looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTime, QTimer, Signal

from privacy_console.ui.background import Job, Lane
from privacy_console.ui.widgets.chip import ChipLook
from privacy_console.ui.wording import number, translate

if TYPE_CHECKING:
    from privacy_console.casework.audit.verification import Verdict
    from privacy_console.casework.console import Console

VERIFIED, BROKEN = "verified", "broken"
"""States of a `Verdict`; the third is that it cannot be told."""
QUICK = 20_000
"""Entries that are verified in well under a second."""
SOON_MS = 1500


def verdict_chip(verdict: Verdict | None, at: str = "") -> ChipLook:
    """The answer in few words; `at`: when it was given, for a trail that grows on."""
    if verdict is None:
        return ChipLook(translate("Trail not verified yet"), "neutral", "shield")
    if verdict.state == VERIFIED:
        text = translate("Verified to entry {n}").format(n=number(verdict.verified_to))
        return ChipLook(f"{text} · {at}" if at else text, "ok", "shield-check")
    if verdict.state == BROKEN:
        where = translate("Broken at entry {n}").format(n=number(verdict.broken_at)) if verdict.broken_at is not None else ""
        return ChipLook(where or translate("Trail broken"), "danger", "shield-alert")
    return ChipLook(translate("Cannot verify"), "warn", "circle-question-mark")


class TrailCheck(QObject):
    """Verifies the trail on its lane, one check at a time, and remembers the last verdict."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, console: Console, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._console, self._lane = console, lane
        self._job: Job | None = None
        self.verdict: Verdict | None = None
        self._at: str = ""
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.start)

    @property
    def running(self) -> bool:
        return self._job is not None

    def look(self) -> ChipLook:
        if self.running:
            return ChipLook(translate("Verifying the trail…"), "neutral", "shield")
        return verdict_chip(self.verdict, self._at)

    def sentence(self) -> str:
        return "" if self.running or self.verdict is None else translate(self.verdict.sentence)

    def look_again(self) -> None:
        """The trail has grown: verify it again soon, where that is quick; else the last answer stays, with its time."""
        if self.verdict is None or self.verdict.entries <= QUICK:
            self._soon.start()

    def start(self) -> None:
        if self.running:
            return
        job = self._lane.job(lambda watch: self._console.verify_trail(watch=watch), translate("Verifying the audit trail"))
        self._job, self.verdict = job, None
        job.succeeded.connect(self._found)
        job.failed.connect(self.failed)
        job.finished.connect(self._ended)
        job.start()
        self.changed.emit()

    def _found(self, verdict: Verdict) -> None:
        self.verdict, self._at = verdict, QTime.currentTime().toString("HH:mm")

    def _ended(self) -> None:
        self._job = None
        self.changed.emit()
