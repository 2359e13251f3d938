"""The audit trail: what happened, in order, and whether the trail is the one that was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from privacy_console.casework.common.ids import CaseId
from privacy_console.ui.audit.check import BROKEN, TrailCheck
from privacy_console.ui.audit.model import PAGE, WHO, TrailModel
from privacy_console.ui.background import Lanes
from privacy_console.ui.theme.theme import em, theme
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip
from privacy_console.ui.widgets.fields import SearchField
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import ElidedLabel, part, row
from privacy_console.ui.widgets.tables import Table
from privacy_console.ui.wording import translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

TYPING_MS = 250
NEIGHBOURS = 3
"""Entries shown before the one at which the trail breaks."""


class TrailScreen(QWidget):
    def __init__(self, console: Console, lanes: Lanes, check: TrailCheck) -> None:
        super().__init__()
        part("pane", self)
        self._console, self._lanes, self._check = console, lanes, check
        self._case: CaseId | None = None
        self._round = 0
        self._loaded = False
        self._written = ""
        self.model = TrailModel(self)
        self.model.wanted.connect(self._fetch)
        self._chip = Chip(check.look())
        self._sentence = ElidedLabel(role="caption", ink="text2")
        self.verify = Button(translate("Verify"), "shield-check")
        self.verify.clicked.connect(check.start)
        self._export = Button(translate("Export bundle…"), "download")
        self._export.clicked.connect(self.export)
        self._field = SearchField(translate("Show entries of one request"), translate("Request, as in DSR-2026-0142"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._narrow)
        self._field.textChanged.connect(lambda _text: self._typing.start())
        self.message = MessageBar()
        self.message.acted.connect(self._copy_path)
        self.table = Table(translate("Entries of the trail"), [5, 10.5, 8, 13, 9, 20], drop=[WHO])
        self.table.setModel(self.model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PaneHeader(translate("Audit trail"), "", self.verify, self._export))
        layout.addWidget(part("header", row(self._field, self._chip, self._sentence, margins=(16, 8, 16, 8))))
        layout.addWidget(self.message)
        layout.addWidget(self.table, 1)
        check.changed.connect(self._show_check)
        check.failed.connect(self.message.say_error)
        self._show_check()
        self._resize()
        theme().changed.connect(self._resize)

    def refresh(self) -> None:
        """Something was done: newer entries are there."""
        if self._loaded:
            self.model.look_again()

    def export(self) -> None:
        """Write a bundle of the trail and say where it is."""
        job = self._lanes.documents.job(
            lambda watch: self._console.export_bundle(watch=watch), translate("Writing the audit bundle")
        )
        job.succeeded.connect(self._exported)
        job.failed.connect(self.message.say_error)
        job.cancelled.connect(lambda: self.message.say(translate("Stopped. No bundle was written."), "warn"))
        job.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._loaded:
            self._loaded = True
            self.model.clear()
        else:
            self.model.look_again()

    def _fetch(self, after: int) -> None:
        case, turn = self._case, self._round

        def show(entries: object) -> None:
            if turn == self._round:
                self.model.supply(entries)  # type: ignore[arg-type]
                self._select_broken()

        job = self._lanes.store.job(lambda _watch: self._console.trail(case, after=after, limit=PAGE))
        job.succeeded.connect(show)
        job.failed.connect(self.message.say_error)
        job.start()

    def _narrow(self) -> None:
        text = self._field.text().strip().upper()
        wanted = CaseId(text) if text else None
        if wanted != self._case:
            self._case = wanted
            self._begin()

    def _begin(self, after: int = -1) -> None:
        self._round += 1
        self.model.clear(after=after)

    def _exported(self, path: str) -> None:
        self._written = path
        self.refresh()
        said = translate("Bundle written: {path}. An auditor can check it with “audit verify”, without this store.")
        self.message.say(said.format(path=path), "ok", action=translate("Copy path"))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(self._written)

    def _show_check(self) -> None:
        self._chip.show_look(self._check.look(), self._check.sentence())
        self._sentence.set_text(self._check.sentence())
        self.verify.setEnabled(not self._check.running)
        verdict = self._check.verdict
        broken = verdict.broken_at if verdict is not None and verdict.state == BROKEN else None
        self.model.mark_broken(broken)
        if broken is not None and self._loaded:
            self._case = None
            self._begin(max(-1, broken - NEIGHBOURS - 1))

    def _select_broken(self) -> None:
        if self.model.broken_at is None:
            return
        at = self.model.row_of(self.model.broken_at)
        if at >= 0:
            self.table.selectRow(at)
            self.table.scrollTo(self.model.index(at, 0))

    def _resize(self) -> None:
        self._field.setFixedWidth(em(17))
