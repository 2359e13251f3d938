"""How the suite runs: without the window's libraries its tests are reported as not run, and a gate can forbid any skip."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

PACKAGES = "libegl1 libgl1 libfontconfig1 libxkbcommon0"
UNTESTED = (
    ("MariaDB", "mariadbd", "mariadb-server"),
    ("A real keyring", "gnome-keyring-daemon", "gnome-keyring and dbus"),
)
"""What is tested only where Debian's package is there; the gate installs them."""


settings.register_profile("house", deadline=None)  # a loaded machine is slow; what must be fast has a limit of its own
settings.load_profile("house")


def _window() -> str:
    """Why there is no window, or nothing."""
    try:
        import PySide6.QtGui  # noqa: F401, PLC0415
    except ImportError as error:
        return str(error)
    return ""


NO_WINDOW = _window()


def pytest_addoption(parser: pytest.Parser) -> None:
    if NO_WINDOW:  # pytest-qt is not loaded, and its settings would be unknown
        parser.addini("qt_api", "as pytest-qt")
        parser.addini("qt_log_level_fail", "as pytest-qt")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    if NO_WINDOW and "ui" in collection_path.parts:
        return True
    return None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if NO_WINDOW:
        terminalreporter.write_line(f"The window's tests were not run ({NO_WINDOW}): install {PACKAGES}.", yellow=True)
    for what, command, package in UNTESTED:
        if not shutil.which(command):
            terminalreporter.write_line(f"{what} was not tested: install {package}.", yellow=True)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """The gate sets PRIVACY_CONSOLE_NO_SKIPS: there nothing may be left out."""
    if not os.environ.get("PRIVACY_CONSOLE_NO_SKIPS") or exitstatus:
        return
    reporter = session.config.pluginmanager.getplugin("terminalreporter")
    absent = bool(NO_WINDOW) + sum(not shutil.which(command) for _, command, _ in UNTESTED)
    left_out = len(reporter.stats.get("skipped", [])) + absent if reporter else 0
    if left_out:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line(f"{left_out} tests were left out; here none may be.", red=True)
