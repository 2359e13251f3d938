"""The data map: a tree, the chosen line as a form, and the file beside them; suggestions and drift are worked off below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSplitter, QVBoxLayout, QWidget

from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.search.drafting.suggestions import Draft
from privacy_console.casework.search.drift import MapCheck
from privacy_console.ui.background import Lanes
from privacy_console.ui.datamap.form import Form
from privacy_console.ui.datamap.keeping import ConfirmBar, SaveDialog
from privacy_console.ui.datamap.model import DataMapModel, Place
from privacy_console.ui.datamap.offers import Offer, comment_of, declining, offers_of, taking
from privacy_console.ui.datamap.suggestions import Suggestions
from privacy_console.ui.datamap.working import WorkingMap
from privacy_console.ui.datamap.yaml_pane import YamlPane
from privacy_console.ui.theme.theme import em
from privacy_console.ui.widgets.buttons import Button, Tool
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.message import MessageBar
from privacy_console.ui.widgets.parts import fill, part, row, scrolled
from privacy_console.ui.widgets.tables import Tree
from privacy_console.ui.wording import counted, sentence_for, translate

if TYPE_CHECKING:
    from privacy_console.casework.console import Console

ROOM_FOR_THE_FILE = 62
"""Em: below that width the file gives way, unless it is asked for."""
EXPANDED_AT_ONCE = 60
"""Tables: a longer map opens closed."""


class DataMapScreen(QWidget):
    def __init__(self, console: Console, lanes: Lanes) -> None:
        super().__init__()
        part("pane", self)
        self._console, self._lanes = console, lanes
        self._check: MapCheck | None = None
        self._drafts: tuple[Draft, ...] = ()
        self._declined: set[Offer] = set()
        self._offers: dict[Place, Offer] = {}
        self.working = WorkingMap(console, lanes.store, self)
        self.working.changed.connect(self._show)
        self.working.failed.connect(self._refused)
        self.model = DataMapModel(self)
        self.chip = Chip(ChipLook("", "neutral", "database"))
        self.file = YamlPane()
        self.file.typed.connect(self.working.retype)
        self._make_header()
        self.message = MessageBar()
        self.tree = Tree(translate("Tables, columns and links"), [17, 9, 18])
        self.tree.setModel(self.model)
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._choose())
        self.only_open = QCheckBox(translate("Only what is open"))
        self.only_open.toggled.connect(self._show)
        titles = {name: category.title for name, category in console.policy.categories.items()}
        self.form = Form(titles, console.me.name)
        self.form.edited.connect(self.working.edit)
        self.form.accepted.connect(lambda offer: self._take((offer,)))
        self.form.declined.connect(lambda offer: self._decline((offer,)))
        self.suggestions = Suggestions()
        self.suggestions.accepted.connect(self._take)
        self.suggestions.declined.connect(self._decline)
        self.suggestions.chosen.connect(lambda offer: self._go_to(_place(offer)))
        self._lay_out()
        self.working.open()

    def _make_header(self) -> None:
        self.check_button = Button(translate("Check"), "refresh-cw", says=translate("Compare with the databases as they are now"))
        self.check_button.clicked.connect(self.check)
        self.draft_button = Button(
            translate("Suggest"), "scan-search", says=translate("Draft suggestions for what the map does not have")
        )
        self.draft_button.clicked.connect(self.draft)
        self.undo = Tool("undo-2", translate("Undo"))
        self.undo.clicked.connect(self.working.undo)
        self.redo = Tool("redo-2", translate("Redo"))
        self.redo.clicked.connect(self.working.redo)
        self.save_button = Button(translate("Save…"), "check", kind="primary")
        self.save_button.clicked.connect(self._save)
        self.show_file = Tool("file-text", translate("Show the file"))
        self.show_file.setCheckable(True)
        self.show_file.setChecked(True)
        self.show_file.toggled.connect(self.file.setVisible)
        tools = (self.undo, self.redo, self.show_file, self.draft_button, self.check_button, self.save_button)
        self.header = PaneHeader(translate("Data map"), "", self.chip, *tools)
        self.confirm = ConfirmBar()
        self.confirm.confirmed.connect(self._confirm)

    def _lay_out(self) -> None:
        left = QWidget()
        fill(QVBoxLayout(left), (row(self.only_open, None, margins=(12, 6, 12, 2)), self.tree), spacing=0)
        area = scrolled(self.form)
        area.setAccessibleName(translate("The chosen line"))
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        for pane, share in ((left, 5), (area, 4), (self.file, 5)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(self.panes.count() - 1, share)
        self.panes.setSizes([em(26), em(20), em(26)])
        self.panes.setChildrenCollapsible(False)
        above = QSplitter(Qt.Orientation.Vertical)
        above.addWidget(self.panes)
        above.addWidget(self.suggestions)
        above.setStretchFactor(0, 3)
        above.setStretchFactor(1, 1)
        above.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        fill(layout, (self.header, self.message, self.confirm, above), spacing=0)
        layout.setStretchFactor(above, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for three panes, the file is shown when it is asked for."""
        super().resizeEvent(event)
        narrow = event.size().width() < em(ROOM_FOR_THE_FILE)
        was = event.oldSize().width()
        if was < 0 or narrow != (was < em(ROOM_FOR_THE_FILE)):
            self.show_file.setChecked(not narrow)

    # --- verbs

    def check(self) -> None:
        """Compare the map with the databases as they are now."""
        self._on_company(
            lambda watch: self._console.check_map(watch=watch),
            translate("Checking the data map"),
            self._checked,
            self.check_button,
        )

    def draft(self) -> None:
        """Suggest what the map does not have: nothing is changed until somebody accepts."""
        self._on_company(
            lambda watch: self._console.draft_map(watch=watch),
            translate("Drafting suggestions"),
            self._drafted,
            self.draft_button,
        )

    def _on_company(self, work: Callable[[Watch], object], title: str, then: Callable[..., None], button: Button) -> None:
        button.setEnabled(False)
        job = self._lanes.company.job(work, title)
        job.succeeded.connect(then)
        job.failed.connect(self.message.say_error)
        job.cancelled.connect(lambda: self.message.say(translate("Stopped. Nothing was changed."), "warn"))
        job.finished.connect(lambda: button.setEnabled(True))
        job.start()

    def _checked(self, found: MapCheck) -> None:
        self._check = found
        self.message.clear()
        if not found.holds:
            self.message.say(
                translate("No case can be closed until map and database agree: what an unmapped column holds would be missed."),
                "warn",
            )
        elif found.merging:
            said = translate("By an owning link two people may become one. Look again at {first}{more}").format(
                first=found.merging[0],
                more=translate(", and {count}").format(count=counted(len(found.merging) - 1, "other", "others"))
                if found.merging[1:]
                else "",
            )
            self.message.say(said, "warn", details="\n".join(map(str, found.merging)))
        elif found.not_compared:
            names = ", ".join(found.not_compared)
            said = translate(
                "Every column is mapped. Types and foreign keys of {names} were not compared: nobody has confirmed the map "
                "against that database."
            )
            self.message.say(said.format(names=names), "info")
        self._show()

    def _drafted(self, drafts: Sequence[Draft]) -> None:
        self._drafts = tuple(drafts)
        self._declined.clear()
        notes = [note for draft in drafts for note in draft.notes]
        self._show()
        if notes:
            self.message.say(translate("Not everything could be looked at."), "warn", details="\n".join(notes))
        elif not self._offers:
            self.message.say(translate("There is nothing to suggest: the map has every column and link that was found."), "ok")
        else:
            self.message.clear()

    def _take(self, offers: Sequence[Offer]) -> None:
        edits = taking(offers, self._drafts, self.working.data_map, by=self._console.me.name)
        self.working.edit(edits)

    def _decline(self, offers: Sequence[Offer]) -> None:
        self._declined.update(offer for offer in offers if offer.draft is not None)
        filed = declining(offers)
        if filed:
            self.working.edit(filed)
        else:
            self._show()

    def _save(self) -> None:
        if self.file.waiting:
            self.message.say(
                translate("What was typed into the file is no map yet; correct it, or undo it, and save then."), "warn"
            )
            return
        dialog = SaveDialog(self.working.diff(), self)
        dialog.accepted.connect(self._keep)
        dialog.open()

    def _keep(self) -> None:
        self._check = None
        self.message.clear()
        self.working.save()

    def _confirm(self) -> None:
        """Say that the map is right for the databases as they are now, and stand for what nobody stands for."""
        stands_for = self.working.data_map.nobodys()

        def work(watch: Watch) -> object:
            self._console.confirm_map(stands_for=stands_for, watch=watch)
            text = self._console.map_text()
            return text, self._console.parse_map(text), self._console.check_map(watch=watch)

        def then(done: tuple[object, object, MapCheck]) -> None:
            text, data_map, self._check = done
            self.working.kept(text, data_map)  # type: ignore[arg-type]

        self._on_company(work, translate("Confirming the data map"), then, self.confirm.button)

    def _refused(self, error: Exception) -> None:
        """A text that is no map is told below it; anything else in the bar."""
        if isinstance(error, Unreadable) and self.file.editor.toPlainText() != self.working.text:
            self.file.say(sentence_for(error))
        else:
            self.message.say_error(error)

    # --- what is shown

    def _show(self) -> None:
        data_map, typing = self.working.data_map, self.file.waiting
        offers = [one for one in offers_of(data_map, self._drafts) if one not in self._declined]
        self._offers = {_place(one): one for one in offers}
        chosen = self._chosen()
        opened = {
            place for place in map(self.model.place, self._tables()) if place and self.tree.isExpanded(self.model.index_of(place))
        }
        first = self.model.rowCount() == 0
        check = self._check
        self.model.show(
            data_map,
            coverage=check.columns if check else (),
            drift=check.drift if check else (),
            offers=offers,
            only_open=self.only_open.isChecked(),
        )
        if (first and self.model.rowCount() <= EXPANDED_AT_ONCE) or self.only_open.isChecked():
            self.tree.expandAll()
        for place in opened:
            self.tree.expand(self.model.index_of(place))
        if chosen is not None:
            self._go_to(chosen)
        self.suggestions.show_offers(offers)
        if not typing or self.working.text == self.file.editor.toPlainText():
            self.file.show_text(self.working.text)
        self._show_state(offers)
        self._choose()

    def _show_state(self, offers: Sequence[Offer]) -> None:
        data_map, check = self.working.data_map, self._check
        who = data_map.confirmed_by or translate("nobody")
        about = translate("version {version} · confirmed by {who}").format(version=data_map.version, who=who)
        if data_map.drafted:
            about += " · " + translate("drafted, and taken unseen")
        self.header.say(translate("Data map"), about)
        drift = len(check.drift) if check else 0
        if self.working.unsaved:
            look = ChipLook(translate("Not saved"), "warn", "pencil")
        elif self.model.open and (check is not None or offers):
            look = ChipLook(counted(self.model.open, "column or link open", "columns and links open"), "danger", "triangle-alert")
        elif check is None:
            look = ChipLook(translate("Not checked against the database yet"), "neutral", "database")
        elif drift:
            look = ChipLook(counted(drift, "difference", "differences"), "danger", "triangle-alert")
        else:
            look = ChipLook(counted(self.model.columns, "column, all mapped", "columns, all mapped"), "ok", "check")
        self.chip.show_look(look)
        self.undo.setEnabled(self.working.can_undo)
        self.redo.setEnabled(self.working.can_redo)
        self.save_button.setEnabled(self.working.unsaved)
        self.save_button.tell("" if self.working.unsaved else translate("Nothing was changed."))
        settled = check is not None and not check.unmapped and not self.working.unsaved
        self.confirm.show_state(data_map, drift=drift, settled=settled)

    def _tables(self) -> list[QModelIndex]:
        return [self.model.index(at, 0) for at in range(self.model.rowCount())]

    def _chosen(self) -> Place | None:
        return self.model.place(self.tree.currentIndex())

    def _go_to(self, place: Place) -> None:
        index = self.model.index_of(place)
        if index.isValid() and self.model.place(self.tree.currentIndex()) != place:
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, Tree.ScrollHint.PositionAtCenter)

    def _choose(self) -> None:
        place = self._chosen()
        if place is None:
            self.form.show_nothing()
            return
        line, offer = _line(place, self.working), self._offers.get(place)
        if offer is not None and offer.draft is None:
            offer = replace(offer, evidence=comment_of(self.working.line(line)))
        self.form.show_place(place, self.working.data_map, offer)
        self.file.show_line(line)


def _place(offer: Offer) -> Place:
    return Place(offer.source, offer.table, offer.column, offer.link)


def _line(place: Place, working: WorkingMap) -> int:
    """The line of the file that a place stands on; 0 where it is not there."""
    data_map = working.data_map
    if place.link:
        links = (*data_map.links, *data_map.suggested_links)
        return next((link.line for link in links if link.name == place.link), 0)
    table = data_map.tables.get((place.source, place.table))
    if table is None:
        return 0
    column = table.columns.get(place.column) or table.suggested.get(place.column)
    return column.line if column is not None else table.line
