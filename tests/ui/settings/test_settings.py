from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from privacy_console.ui.keys import bind, use_letters
from privacy_console.ui.settings.look import apply_settings
from privacy_console.ui.settings.screen import SettingsScreen
from privacy_console.ui.theme.theme import Scheme, theme


@pytest.fixture
def kept(tmp_path):
    yield QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    use_letters(True)


@pytest.fixture
def screen(kept, qtbot):
    made = SettingsScreen(kept)
    qtbot.addWidget(made)
    return made


def test_what_is_chosen_is_seen_at_once_and_kept(screen, kept):
    screen.schemes[Scheme.DARK].setChecked(True)
    screen.text_size.setValue(15)
    assert theme().tokens.dark
    assert theme().text_percent == 150
    theme().apply(Scheme.LIGHT, 100)
    apply_settings(kept)
    assert theme().scheme is Scheme.DARK
    assert theme().text_percent == 150


def test_letters_can_be_switched_off(screen, kept, qtbot):
    action = bind("queue.next", screen, lambda: None)
    screen.letters.setChecked(False)
    assert action.shortcuts() == []
    use_letters(True)
    apply_settings(kept)
    assert action.shortcuts() == []


@pytest.mark.parametrize(("scheme", "percent"), [("purple", "100"), ("dark", "huge"), ("", "-5")])
def test_settings_that_mean_nothing_are_not_followed(kept, scheme: str, percent: str):
    kept.setValue("look/scheme", scheme)
    kept.setValue("look/text_percent", percent)
    apply_settings(kept)
    assert theme().text_percent == 100
    assert theme().scheme in {Scheme.SYSTEM, Scheme.DARK}
