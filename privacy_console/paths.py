"""Where bundled and personal files are. Nothing else in the program knows."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

APP = "privacy-console"


def resources() -> Path:
    """The folder of bundled files: in a bundle, in a wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent
    bundled = getattr(sys, "_MEIPASS", None)
    if bundled:
        return Path(bundled) / "resources"
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"


def home(chosen: str | None = None) -> Path:
    """The folder that holds everything of this office: `--home`, else `PRIVACY_CONSOLE_HOME`, else the user's data folder."""
    told = chosen or os.environ.get("PRIVACY_CONSOLE_HOME")
    return Path(told).expanduser().resolve() if told else Path(platformdirs.user_data_dir(APP, appauthor=False))
