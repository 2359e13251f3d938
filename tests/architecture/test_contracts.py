"""The walls stand, and each of them barks when somebody walks through it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]

# contract -> file to write into a copy of the program, and the import that must make the contract bark
TRESPASSES = {
    "rings": ("casework/search/trespass.py", "import privacy_console.adapters.company"),
    "wiring": ("cli/trespass.py", "import privacy_console.adapters.company"),
    "doors-wiring": ("cli/trespass.py", "import privacy_console.wiring"),
    "doors-faces": ("wiring/trespass.py", "import privacy_console.cli.talk"),
    "paths": ("ui/trespass.py", "import privacy_console.paths"),
    "chapters": ("casework/search/trespass.py", "import privacy_console.casework.letters"),
    "pure": ("casework/requests/trespass.py", "import os"),
    "home-pyside6": ("cli/trespass.py", "import PySide6"),
    "home-sqlalchemy": ("adapters/documents/trespass.py", "import sqlalchemy"),
    "home-documents": ("adapters/company/trespass.py", "import pikepdf"),
    "home-secrets": ("adapters/casestore/trespass.py", "import keyring"),
    "adapters": ("adapters/documents/trespass.py", "import privacy_console.adapters.casestore"),
    "screens": ("ui/audit/trespass.py", "import privacy_console.ui.requests"),
}


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--contract", contract]
    return subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(folder), "PATH": ""}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "privacy_console", folder / "privacy_console", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_has_a_trespass_that_tries_it():
    assert {contract["id"] for contract in CONFIG["contracts"]} == set(TRESPASSES)


def test_every_adapter_is_in_every_list_of_adapters():
    folders = {
        f"privacy_console.adapters.{path.parent.name}" for path in (ROOT / "privacy_console" / "adapters").glob("*/__init__.py")
    }
    lists = {contract["id"]: contract.get("modules") or contract.get("source_modules", []) for contract in CONFIG["contracts"]}
    homes = {
        "home-sqlalchemy": {"casestore", "company"},
        "home-documents": {"documents"},
        "home-secrets": {"vault"},
        "adapters": set(),
    }
    for contract, free in homes.items():
        assert folders - set(lists[contract]) == {f"privacy_console.adapters.{name}" for name in free}, contract


@pytest.mark.parametrize("contract", [contract["id"] for contract in CONFIG["contracts"]])
def test_a_forbidden_import_breaks_its_contract(copy: Path, contract: str):
    where, forbidden = TRESPASSES[contract]
    before = lint(copy, contract)
    assert before.returncode == 0, before.stdout
    trespass = copy / "privacy_console" / where
    trespass.write_text(forbidden + "\n")
    try:
        after = lint(copy, contract)
    finally:
        trespass.unlink()
    assert after.returncode == 1, after.stdout + after.stderr
    assert "BROKEN" in after.stdout
