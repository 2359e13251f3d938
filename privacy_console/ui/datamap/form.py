"""The chosen table, column or link as fields. Each change is one edit of the map, made at once and undoable."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import (
    Capacity,
    ColumnMap,
    ColumnState,
    DataMap,
    EraseAction,
    Link,
    Meaning,
    People,
    RowRole,
    TableMap,
)
from privacy_console.casework.search.mapfile import (
    DropColumns,
    DropTable,
    Edit,
    FieldValue,
    JudgeColumns,
    PointColumns,
    RemoveLink,
    SetColumn,
    SetLink,
    SetTable,
)
from privacy_console.ui.datamap.model import Place
from privacy_console.ui.datamap.offers import Offer
from privacy_console.ui.theme.theme import BOLD
from privacy_console.ui.widgets.buttons import Button
from privacy_console.ui.widgets.chip import Chip, ChipLook
from privacy_console.ui.widgets.parts import Label, card, fill, row
from privacy_console.ui.wording import translate, words

POINTER = "pointer"
FLAGS = {
    "person_name": "Holds a person's name",
    "secret": "Secret: never disclosed",
    "free_text": "Free text: people write in it",
    "json": "A JSON document",
    "provided": "Given by the person",
}


Fields = Mapping[str, FieldValue | None]
Hear = Callable[[FieldValue | None], None]
"""What happens when a field has another value; None where it is empty."""


class Form(QWidget):
    edited = Signal(object)
    """Edits, in a tuple, that the officer made of the chosen line."""
    accepted = Signal(object)
    declined = Signal(object)
    """The `Offer` of the chosen line."""

    def __init__(self, categories: Mapping[str, str], me: str) -> None:
        """`categories` are the policy's, by their ids; `me` is who stands for what is judged here."""
        super().__init__()
        self._categories, self._me = dict(categories), me
        self._filling = False
        self.title = Label("", role="title", weight=BOLD, wrap=True)
        self.about = Label(translate("Choose a table, a column or a link."), wrap=True, ink="text2")
        self.fields: dict[str, QWidget] = {}
        self._body = QWidget()
        self._layout = QVBoxLayout(self)
        fill(self._layout, (self.title, self.about, self._body, None), margins=(16, 12, 16, 16), spacing=8)

    def show_nothing(self) -> None:
        self._begin("", translate("Choose a table, a column or a link."))

    def show_place(self, place: Place, data_map: DataMap, offer: Offer | None) -> None:
        """The fields of a line as the map has them; of what is only suggested, the suggestion and its evidence."""
        table = data_map.tables.get((place.source, place.table))
        self._filling = True
        if offer is not None:
            self._show_offer(place, offer, table)
        elif place.link:
            self._show_link(next((link for link in data_map.links if link.name == place.link), None), place)
        elif place.column:
            self._show_column(place, table)
        else:
            self._show_table(place, table)
        self._filling = False

    # --- what is shown

    def _begin(self, title: str, about: str) -> QFormLayout:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.fields = {}
        old, self._body = self._body, QWidget()
        self._layout.replaceWidget(old, self._body)
        self._body.show()
        old.hide()
        old.deleteLater()
        form = QFormLayout(self._body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        return form

    def _show_offer(self, place: Place, offer: Offer, table: TableMap | None) -> None:
        about = offer.what if table is not None else f"{offer.what}. {translate('The table is added with it.')}"
        form = self._begin(place.link or f"{place.table}.{place.column}", about)
        accept = Button(translate("Accept"), "check", kind="primary")
        accept.clicked.connect(lambda: self.accepted.emit(offer))
        decline = Button(translate("Decline"), "x")
        decline.clicked.connect(lambda: self.declined.emit(offer))
        sure = [Chip(ChipLook(words(offer.confidence), "info"))] if offer.confidence is not None else []
        lines = [Label(line, wrap=True) for line in offer.evidence]
        none = Label(translate("Its evidence stands beside it in the file, as a comment."), wrap=True, ink="text2")
        title = Label(translate("Why this is suggested"), weight=BOLD)
        form.addRow(card(row(title, None, *sure), *(lines or [none]), kind="soft"))
        form.addRow(row(accept, decline, None))

    def _show_table(self, place: Place, table: TableMap | None) -> None:
        if table is None:
            about = translate("The map does not have this table. Draft suggestions for it, or write it into the file.")
            self._begin(place.table, about)
            return
        form = self._begin(place.table, "")

        def put(name: str) -> Hear:
            return lambda value: self._emit(SetTable(source=place.source, table=place.table, fields={name: value}))

        deleted = {"": translate("Nothing"), **{name: name for name in table.columns}}
        self._text(form, "title", translate("What an answer calls a row"), now=table.title, hear=put("title"))
        self._pick(form, "row", translate("A row of it"), choices=_said(RowRole), now=table.role, hear=put("row"))
        self._pick(form, "people", translate("Whose people"), choices=_said(People), now=table.people, hear=put("people"))
        self._pick(form, "held_as", translate("Held as"), choices=_said(Capacity), now=table.capacity, hear=put("held_as"))
        marks = translate("Marks a row as deleted")
        self._pick(form, "soft_deleted", marks, choices=deleted, now=table.soft_deleted, hear=put("soft_deleted"))
        self._text(form, "retention", translate("Retention"), now=table.retention, hear=put("retention"))
        key = ", ".join(table.key) or translate("none: rows are addressed by all columns together")
        form.addRow(Label(translate("Key: {key}").format(key=key), wrap=True, ink="text2"))
        drop = Button(translate("Take the table out of the map"), "x")
        drop.clicked.connect(lambda: self._emit(DropTable(source=place.source, table=place.table)))
        form.addRow(row(drop, None))

    def _show_column(self, place: Place, table: TableMap | None) -> None:
        column = table.columns.get(place.column) if table is not None else None
        form = self._begin(f"{place.table}.{place.column}", "" if column else translate("Nobody has said what this column is."))

        def put(fields: Fields) -> None:
            self._emit(SetColumn(source=place.source, table=place.table, column=place.column, fields=fields))

        states = {
            "": translate("To say"),
            ColumnState.SEARCHED: words(ColumnState.SEARCHED),
            POINTER: translate("Key or pointer"),
            ColumnState.NOT_PERSONAL: words(ColumnState.NOT_PERSONAL),
            ColumnState.UNSEARCHABLE: words(ColumnState.UNSEARCHABLE),
        }
        now = "" if column is None else column.state.value
        if column is not None and column.state is ColumnState.SEARCHED and not column.category:
            now = POINTER
        if now == ColumnState.UNMAPPED:
            now = ""
        self._pick(
            form, "state", translate("State"), choices=states, now=now, hear=lambda one: self._state(place, str(one or ""))
        )
        if column is None or now == "":
            return
        if column.state in {ColumnState.NOT_PERSONAL, ColumnState.UNSEARCHABLE}:
            judged = column.state
            because = translate("Because")
            self._text(form, "because", because, now=column.reason, hear=lambda why: self._judge(place, judged, str(why or "")))
            stands = column.confirmed_by or translate("nobody yet")
            form.addRow(Label(translate("Who stands for it: {name}").format(name=stands), wrap=True, ink="text2"))
        elif now != POINTER:
            self._show_searched(form, column, put)
        drop = Button(translate("Take the column out of the map"), "x")
        columns = (place.column,)
        drop.clicked.connect(lambda: self._emit(DropColumns(source=place.source, table=place.table, columns=columns)))
        form.addRow(row(drop, None))

    def _show_searched(self, form: QFormLayout, column: ColumnMap, put: Callable[[Fields], None]) -> None:
        def one(name: str) -> Hear:
            return lambda value: put({name: value})

        categories = {column.category: column.category} | self._categories
        kinds = {"": translate("None"), **_said(IdentifierKind)}
        found_by = translate("People are found by it as")
        self._text(form, "label", translate("Label"), now=column.label, hear=one("label"))
        self._pick(
            form, "category", translate("Category of the policy"), choices=categories, now=column.category, hear=one("category")
        )
        self._pick(form, "identifier", found_by, choices=kinds, now=column.identifier or "", hear=one("identifier"))
        held = (column.person_name, column.secret, column.free_text, column.json, column.provided_by_subject)
        for (name, label), holds in zip(FLAGS.items(), held, strict=True):
            box = QCheckBox(translate(label))
            box.setChecked(holds)
            box.toggled.connect(lambda on, name=name: self._hear(one(name), "yes" if on else None))
            self.fields[name] = box
            form.addRow(box)
        erase = {"": translate("As the table says"), **_said(EraseAction)}
        self._pick(
            form, "erase", translate("On erasure"), choices=erase, now=column.erase or "", hear=lambda value: put(_erasing(value))
        )
        if column.erase is EraseAction.RETAIN:
            self._text(form, "retain", translate("Ground, and until when"), now=column.retain_basis, hear=one("retain"))
        elif column.erase is EraseAction.ANONYMISE:
            self._text(form, "strategy", translate("By what it is replaced"), now=column.erase_strategy, hear=one("strategy"))

    def _show_link(self, link: Link | None, place: Place) -> None:
        form = self._begin(place.link, translate("Ask: if one row is somebody's own, is the row at the other end theirs, too?"))
        if link is None:
            return
        meanings = {"": translate("Not followed"), **_said(Meaning)}
        down, up = translate("From {table} to here"), translate("From here to {table}")
        for name, label, now in (("down", down, link.down), ("up", up, link.up)):
            said = label.format(table=link.to_table)
            self._pick(form, name, said, choices=meanings, now=now or "", hear=partial(self._mean, link, name))
        remove = Button(translate("Take the link out of the map"), "x")
        remove.clicked.connect(lambda: self._emit(RemoveLink(name=link.name)))
        form.addRow(row(remove, None))

    # --- what a change does

    def _emit(self, edit: Edit) -> None:
        self.edited.emit((edit,))

    def _hear(self, hear: Hear, value: FieldValue | None) -> None:
        if not self._filling:
            hear(value)

    def _state(self, place: Place, state: str) -> None:
        if state == POINTER:
            self._emit(PointColumns(source=place.source, table=place.table, columns=(place.column,)))
        elif state == ColumnState.SEARCHED:
            fields: Fields = {"category": next(iter(self._categories))} if self._categories else {}
            self._emit(SetColumn(source=place.source, table=place.table, column=place.column, fields=fields))
        elif state:
            self._judge(place, ColumnState(state), translate("To be said."))

    def _judge(self, place: Place, state: ColumnState, because: str) -> None:
        columns = (place.column,)
        self._emit(
            JudgeColumns(source=place.source, table=place.table, columns=columns, state=state, because=because, by=self._me)
        )

    def _mean(self, link: Link, way: str, value: FieldValue | None) -> None:
        meaning = Meaning(str(value)) if value else None
        down, up = (meaning, link.up) if way == "down" else (link.down, meaning)
        self._emit(SetLink(name=link.name, down=down, up=up))

    # --- fields

    def _text(self, form: QFormLayout, name: str, label: str, *, now: str, hear: Hear) -> None:
        box = QLineEdit(now)
        box.setAccessibleName(label)
        box.editingFinished.connect(lambda: self._hear(hear, box.text().strip() or None) if box.text() != now else None)
        self.fields[name] = box
        form.addRow(Label(label, ink="text2"), box)

    def _pick(self, form: QFormLayout, name: str, label: str, *, choices: Mapping[str, str], now: str, hear: Hear) -> None:
        box = QComboBox()
        box.setAccessibleName(label)
        for choice, said in choices.items():
            box.addItem(said, str(choice))
        box.setCurrentIndex(max(0, box.findData(str(now))))
        box.activated.connect(lambda at: self._hear(hear, box.itemData(at) or None))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.fields[name] = box
        form.addRow(Label(label, ink="text2"), box)


def _said(kind: type[StrEnum]) -> dict[str, str]:
    return {one.value: words(one) for one in kind}


def _erasing(value: FieldValue | None) -> Fields:
    """What needs a word more is written with one to be replaced: a map that lacks it is none."""
    if value == EraseAction.RETAIN:
        return {"erase": value, "retain": translate("To be said: the ground, and until when")}
    if value == EraseAction.ANONYMISE:
        return {"erase": value, "strategy": translate("to be said")}
    return {"erase": value}
