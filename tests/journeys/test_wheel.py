"""The wheel carries all that it needs: the demo runs from it, outside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_demo_runs_from_the_built_wheel(tmp_path: Path):
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    built = subprocess.run(build, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)

    program = (
        "import privacy_console, sys\n"
        "from privacy_console.__main__ import main\n"
        "print(privacy_console.__file__, file=sys.stderr)\n"
        f"sys.exit(main(['--home', {str(tmp_path / 'home')!r}, 'demo', '--headless', '--json']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert str(site) in done.stderr
    made = json.loads(done.stdout)
    assert Path(made["pdf"]).is_file()
    assert made["verified_to"] == made["entries"] - 1
