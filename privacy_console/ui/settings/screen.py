"""Appearance: scheme, text size, and whether single letters work as keys."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QSlider, QVBoxLayout, QWidget

from privacy_console.ui.keys import use_letters
from privacy_console.ui.theme.theme import BOLD, LARGEST, SMALLEST, Scheme, em, theme
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.parts import Label, card, column, fill, part, row, scrolled
from privacy_console.ui.wording import translate

SCHEMES = {Scheme.SYSTEM: "As the system", Scheme.LIGHT: "Light", Scheme.DARK: "Dark"}
STEP = 10


class SettingsScreen(QWidget):
    def __init__(self, settings: QSettings, *beside: QWidget) -> None:
        """`beside` are cards of what the office has, as its databases; they stand first."""
        super().__init__()
        part("canvas", self)
        self._settings = settings
        self.schemes: dict[Scheme, QRadioButton] = {}
        group = QButtonGroup(self)
        choices = QHBoxLayout()
        for scheme, name in SCHEMES.items():
            button = QRadioButton(translate(name))
            button.setChecked(theme().scheme is scheme)
            button.toggled.connect(lambda on, scheme=scheme: self._choose(scheme) if on else None)
            group.addButton(button)
            self.schemes[scheme] = button
        fill(choices, (*self.schemes.values(), None), spacing=16)

        self.text_size = QSlider(Qt.Orientation.Horizontal)
        self.text_size.setRange(SMALLEST // STEP, LARGEST // STEP)
        self.text_size.setValue(theme().text_percent // STEP)
        self.text_size.setPageStep(1)
        self.text_size.setTracking(False)
        self.text_size.setAccessibleName(translate("Text size in per cent"))
        self.text_size.valueChanged.connect(self._resize_text)
        self._percent = Label(f"{theme().text_percent} %", ink="text2")

        self.letters = QCheckBox(translate("Single letters work as keys (J, K, R, X…)"))
        self.letters.setChecked(settings.value("keys/letters") != "false")
        self.letters.toggled.connect(self._use_letters)

        self._page = column(
            *beside,
            card(Label(translate("Colours"), weight=BOLD), choices),
            card(Label(translate("Text size"), weight=BOLD), row(self.text_size, self._percent, None)),
            card(
                Label(translate("Keyboard"), weight=BOLD),
                self.letters,
                Label(
                    translate("Keys with Ctrl, Alt and function keys always work. F1 lists them."), role="caption", ink="text3"
                ),
            ),
            None,
            margins=(20, 16, 20, 20),
            spacing=12,
        )
        area = scrolled(self._page)
        area.setAccessibleName(translate("Settings"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(
            PaneHeader(
                translate("Settings"), translate("Connections, appearance and keys") if beside else translate("Appearance")
            )
        )
        layout.addWidget(area, 1)
        self._resize()
        theme().changed.connect(self._resize)

    def _choose(self, scheme: Scheme) -> None:
        self._settings.setValue("look/scheme", scheme.value)
        theme().apply(scheme)

    def _resize_text(self, value: int) -> None:
        self._settings.setValue("look/text_percent", str(value * STEP))
        self._percent.setText(f"{value * STEP} %")
        theme().apply(text_percent=value * STEP)

    def _use_letters(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._settings.setValue("keys/letters", "true" if on else "false")
        use_letters(on)

    def _resize(self) -> None:
        self._page.setMaximumWidth(em(45))
        self.text_size.setFixedWidth(em(16))
