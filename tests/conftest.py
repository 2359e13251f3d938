"""What every test runs in: private folders, no real keyring, and the window's tests only where a window can be."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_RUNTIME = tempfile.mkdtemp(prefix="privacy-console-tests-")
Path(_RUNTIME).chmod(0o700)
os.environ["XDG_RUNTIME_DIR"] = _RUNTIME  # else the embedded PostgreSQL warns
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # no test meets somebody's own keyring by accident
os.environ["PRIVACY_CONSOLE_HOME"] = str(Path(_RUNTIME) / "home")

pytest_plugins = ["tests.support.running"]
try:
    import PySide6.QtGui  # noqa: F401 - whether it can be imported is the question
except ImportError:
    pass
else:
    pytest_plugins.append("pytestqt.plugin")
