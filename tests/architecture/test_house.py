"""House rules that no linter knows."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import pkgutil
import re
import subprocess
import sys
import sysconfig
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


def git(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Of this checkout, whoever owns it: in a container that is somebody else."""
    return subprocess.run(["git", "-c", "safe.directory=*", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


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
    tracked = git("ls-files")
    assert tracked.returncode == 0, tracked.stderr
    assert {line.split("/")[0] for line in tracked.stdout.splitlines()} == TOP_LEVEL


def test_every_installed_distribution_is_pinned():
    pinned = {re.sub(r"[-_.]+", "-", pin.split("==")[0]).lower() for pin in PROJECT["tool"]["uv"]["constraint-dependencies"]}
    installed = {
        re.sub(r"[-_.]+", "-", one.metadata["Name"]).lower()
        for one in importlib.metadata.distributions(path=[sysconfig.get_paths()["purelib"]])
    }
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


HOMES = {
    "PySide6": {"ui"}, "shiboken6": {"ui"},
    "alembic": {"adapters/casestore"}, "sqlcipher3": {"adapters/casestore"}, "sqlalchemy": {"adapters/casestore", "adapters/company"},
    "psycopg": {"adapters/company"}, "pymysql": {"adapters/company"},
    "argon2": {"adapters/vault"}, "keyring": {"adapters/vault"},
    "cryptography": {"adapters/vault", "casework/audit"}, "rfc8785": {"casework/audit", "casework/disclosure"},
    "imapclient": {"adapters/mailbox"}, "nh3": {"adapters/mailbox"}, "olefile": {"adapters/mailbox"}, "ruamel": {"adapters/strict_yaml.py"}, "structlog": {"adapters/workspace"},
    "arabic_reshaper": {"adapters/documents"}, "bidi": {"adapters/documents"}, "jsonschema": {"adapters/documents"},
    "orjson": {"adapters/documents"}, "pdfminer": {"adapters/documents"}, "pikepdf": {"adapters/documents"},
    "pypdfium2": {"adapters/documents"}, "reportlab": {"adapters/documents"},
    "rich": {"cli"}, "platformdirs": {"paths.py"},
    "anyascii": {"adapters/company", "adapters/detection", "casework/requests", "casework/search"}, "rapidfuzz": {"adapters/detection", "casework/search"},
    "email_validator": {"adapters/mailserver", "casework/search"}, "holidays": {"casework/requests"}, "icalendar": {"casework/requests"},
    "phonenumbers": {"adapters/detection", "casework/identity", "casework/requests", "casework/search"}, "stdnum": {"adapters/detection", "casework/requests", "casework/search"},
}  # fmt: skip
"""Each library and where it may be imported: a folder or a file of the program."""

PLAIN = {
    "__future__", "array", "base64", "binascii", "calendar", "collections", "contextlib", "dataclasses", "datetime", "decimal", "enum",
    "functools", "hashlib", "html", "ipaddress", "itertools", "json", "math", "operator", "re", "typing", "unicodedata", "uuid", "zoneinfo",
}  # fmt: skip
"""What casework may import of the standard library: it computes, and touches nothing outside."""


def imported(path: Path) -> set[str]:
    """The top-level names of all that a file imports, wherever in it that stands."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found - {"privacy_console"}


def strangers(package: Path) -> set[tuple[str, str]]:
    """File and library, where a library is not at home."""
    guilty = set()
    for path in package.rglob("*.py"):
        place = path.relative_to(package).as_posix()
        for library in imported(path) - sys.stdlib_module_names:
            if not any(place == home or place.startswith(f"{home}/") for home in HOMES.get(library, ())):
                guilty.add((place, library))
        if place.startswith("casework/"):
            guilty |= {(place, name) for name in (imported(path) & sys.stdlib_module_names) - PLAIN}
    return guilty


def test_every_library_has_a_home_and_casework_only_computes():
    assert strangers(ROOT / "privacy_console") == set()


def test_a_library_away_from_home_is_seen(tmp_path: Path):
    trespasses = {
        "cli/a.py": "import nh3",
        "casework/search/b.py": "def f():\n    from os import path",
        "ui/c.py": "import requests",
    }
    for place, line in trespasses.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(line)
    assert strangers(tmp_path) == {("cli/a.py", "nh3"), ("casework/search/b.py", "os"), ("ui/c.py", "requests")}


def test_every_library_that_is_imported_is_a_dependency_and_the_other_way_round():
    extras = PROJECT["project"]["optional-dependencies"].values()
    given = [*PROJECT["project"]["dependencies"], *(one for extra in extras for one in extra)]
    named = {re.split(r"[\[<>=]", one)[0].lower().replace("_", "-") for one in given}
    provided = importlib.metadata.packages_distributions()
    owners = {owner.lower().replace("_", "-") for library in HOMES for owner in provided.get(library, ())}
    with_another = {
        "shiboken6",
        "pyside6-essentials",
        "tzdata",
        "psycopg",
        "pymysql",
        "sqlalchemy-cockroachdb",
        "oracledb",
        "pyodbc",
        "trino",
    }  # brought along, or imported by name at run time
    assert owners - with_another == named - with_another


def test_no_secret_is_shown_by_what_holds_it():
    """A passphrase in a `repr` ends in a traceback, a log or a debugger's screenshot."""
    guilty = []
    for path in (ROOT / "privacy_console").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef) and any("dataclass" in ast.unparse(one) for one in node.decorator_list):
                for field in (one for one in node.body if isinstance(one, ast.AnnAssign)):
                    name, shown = ast.unparse(field.target), field.value is None or "repr=False" not in ast.unparse(field.value)
                    if re.search(r"passphrase|password|private_key|token", name) and shown:
                        guilty.append(f"{path.name}: {node.name}.{name}")
    assert guilty == []


def test_nothing_tracked_names_a_package_host_or_a_home_folder():
    words = "|".join(["index" + "-url", "pypi" + r"\.org/simple", "registry" + r"\.npmjs", str(Path.home()) + "/"])
    found = git("grep", "-lIE", words)
    assert (found.returncode, found.stdout) == (1, ""), found.stderr  # 1: it looked, and there is none
