"""How the window was left to look; read before anything is painted."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from privacy_console.ui.keys import use_letters
from privacy_console.ui.theme.theme import Scheme, theme


def apply_settings(settings: QSettings) -> None:
    """Let the window look as it was left."""
    scheme = str(settings.value("look/scheme") or Scheme.SYSTEM)
    percent = str(settings.value("look/text_percent") or 100)
    theme().apply(
        Scheme(scheme) if scheme in set(Scheme) else Scheme.SYSTEM,
        int(percent) if percent.isdecimal() else 100,
    )
    use_letters(settings.value("keys/letters") != "false")
