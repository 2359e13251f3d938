"""G1, G2: the first paint of the window against an empty PySide6 window, from the parent's own clock; both in fresh processes.

Run with `python -m tests.benchmarks.first_paint [rounds]`, under Xvfb or with QT_QPA_PLATFORM=offscreen. Byte code is compiled
first: otherwise the compiler is measured.
"""

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ALLOWED_S = 0.150
FORBIDDEN = (
    "sqlalchemy",
    "reportlab",
    "psycopg",
    "pydantic",
    "keyring",
    "rapidfuzz",
    "imaplib",
    "phonenumbers",
    "holidays",
    "cryptography",
)

EMPTY = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic_ns(), flush=True)
        QApplication.instance().quit()
app = QApplication(sys.argv[:1])
window = Window()
window.resize(1480, 920)
window.show()
app.exec()
"""

OURS = f"""
import sys, time
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from privacy_console.ui.application import Office, apply_settings, theme_resources, workspace
from privacy_console.wiring import Wiring
app = QApplication(sys.argv[:1])
wiring = Wiring()
theme_resources.use(wiring.resources)
kept = QSettings(sys.argv[1] + "/window.ini", QSettings.Format.IniFormat)
apply_settings(kept)
office = Office(wiring.entrance(sys.argv[1], None), kept, workspace)
def painted():
    print(time.monotonic_ns(), [name for name in {FORBIDDEN!r} if name in sys.modules], flush=True)
    app.quit()
office.window.first_painted.connect(painted)
office.window.show()
app.exec()
office.lanes.close()
"""


def painted_after(program: str, *arguments: str) -> tuple[float, str]:
    """Seconds from here to the first paint, and what else the child said."""
    start = time.monotonic_ns()
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True, cwd=ROOT)
    at, _, rest = done.stdout.partition(" ")
    return (int(at) - start) / 1e9, rest.strip()


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(ROOT / "privacy_console", quiet=2)
    compileall.compile_dir(sysconfig.get_paths()["purelib"], quiet=2, workers=0)
    empty, ours, imported = [], [], ""
    with tempfile.TemporaryDirectory() as home:
        for number in range(rounds + 1):
            bare, _ = painted_after(EMPTY)
            mine, imported = painted_after(OURS, home)
            if number:
                empty.append(bare)
                ours.append(mine)
    ratios = [mine / bare for mine, bare in zip(ours, empty, strict=True)]
    over = statistics.median(mine - 1.15 * bare for mine, bare in zip(ours, empty, strict=True))
    for name, taken in (("empty window", empty), ("ours", ours)):
        print(f"{name:<14} {min(taken):.3f} {statistics.median(taken):.3f} {max(taken):.3f} s")
    print(f"ratio          x{min(ratios):.2f} x{statistics.median(ratios):.2f} x{max(ratios):.2f}")
    print(f"beyond 1.15 x empty: {over * 1000:.0f} ms (allowed {ALLOWED_S * 1000:.0f} ms)")
    print(f"heavy modules at first paint: {imported or '?'}")
    return 0 if over <= ALLOWED_S and imported == "[]" else 1


if __name__ == "__main__":
    sys.exit(main())
