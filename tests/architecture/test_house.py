"""House rules that no linter knows."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import privacy_console
from privacy_console.casework.common.errors import ConsoleError, Refused, Unavailable, Unreadable

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
TOP_LEVEL = {
    "privacy_console", "resources", "tests", "docs", ".ci", "pyproject.toml", "build.spec", "README.md", "CHANGELOG.md", "LICENSE", ".gitignore",
}  # fmt: skip


def modules() -> list[str]:
    names = [info.name for info in pkgutil.walk_packages(privacy_console.__path__, "privacy_console.")]
    return [name for name in names if not name.endswith("__main__") and ".migrations" not in name]


def errors(base: type[ConsoleError] = ConsoleError) -> set[type[ConsoleError]]:
    found = set()
    for kind in base.__subclasses__():
        found |= {kind, *errors(kind)}
    return found - {Refused, Unavailable, Unreadable}


@pytest.fixture(scope="module")
def every_error() -> list[type[ConsoleError]]:
    for name in modules():
        if not name.startswith("privacy_console.ui"):
            importlib.import_module(name)
    return sorted((kind for kind in errors() if kind.__module__.startswith("privacy_console.")), key=lambda kind: kind.__name__)


def test_every_error_has_a_code_of_its_own_and_a_sentence(every_error):
    without = [kind.__qualname__ for kind in every_error if not kind.__dict__.get("code") or not kind.__dict__.get("sentence")]
    codes = [kind.code for kind in every_error]
    assert every_error
    assert without == []
    assert len(codes) == len(set(codes))


def test_every_sentence_names_only_attributes_that_its_error_has(every_error):
    """A template over an attribute that no `__init__` sets would fail just when somebody needs the sentence."""
    wrong = []
    for kind in every_error:
        fields = set(re.findall(r"{(\w+)", kind.sentence))
        known = {"message", "place"}
        for parent in kind.__mro__:
            if "__init__" in parent.__dict__ and parent.__module__.startswith("privacy_console"):
                known |= set(parent.__init__.__code__.co_names) | set(parent.__init__.__code__.co_varnames)
        wrong += [(kind.__qualname__, field) for field in fields - known]
    assert wrong == []


def test_the_command_line_starts_with_pyside6_blocked():
    program = (
        "import sys; sys.modules['PySide6'] = None; sys.modules['shiboken6'] = None\n"
        "from privacy_console.__main__ import main\n"
        "sys.exit(main(['--help']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "audit" in done.stdout


def test_the_top_level_holds_what_the_readme_says_and_nothing_more():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert {line.split("/")[0] for line in tracked.stdout.splitlines()} <= TOP_LEVEL


def test_every_installed_distribution_is_pinned():
    pinned = {re.sub(r"[-_.]+", "-", pin.split("==")[0]).lower() for pin in PROJECT["tool"]["uv"]["constraint-dependencies"]}
    installed = {re.sub(r"[-_.]+", "-", one.metadata["Name"]).lower() for one in importlib.metadata.distributions()}
    assert installed - pinned - {"privacy-console", "pip", "uv"} == set()


def test_no_test_waits_for_a_duration():
    waits = re.compile(r"time\.sleep\(|qtbot\.wait\(|QTest\.qWait\(")
    guilty = [str(path) for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__) and waits.search(path.read_text())]
    assert guilty == []


def test_only_identity_makes_a_verified_subject():
    makers = set()
    for path in (ROOT / "privacy_console").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "VerifiedSubject":
                makers.add(path.relative_to(ROOT / "privacy_console").parts[:2])
    assert makers <= {("casework", "identity")}


def test_nothing_tracked_names_a_package_host_or_a_home_folder():
    words = "|".join(["index" + "-url", "pypi" + r"\.org/simple", "registry" + r"\.npmjs", str(Path.home()) + "/"])
    found = subprocess.run(["git", "grep", "-lIE", words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.stdout == ""
