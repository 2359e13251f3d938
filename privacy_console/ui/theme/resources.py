"""The folder of bundled files, as it was handed in when the window started."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

_folder: list[Path] = []


def use(folder: Path) -> None:
    """Take icons and fonts from `folder` from now on. Needs a QGuiApplication: the window's fonts are loaded at once."""
    if _folder == [folder]:
        return
    _folder[:] = [folder]
    for font in sorted((folder / "fonts").glob("Inter-*.otf")):
        QFontDatabase.addApplicationFont(str(font))


def icon_file(name: str) -> Path:
    return _in("icons", name)


def theme_file(name: str) -> Path:
    return _in("theme", name)


def _in(folder: str, name: str) -> Path:
    if not _folder:
        raise LookupError("call theme.resources.use() before the first widget is made")
    return _folder[0] / folder / f"{name}.svg"
