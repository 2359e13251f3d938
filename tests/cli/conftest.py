from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from privacy_console.__main__ import main
from privacy_console.adapters.company.sample.cast import SampleFacts
from privacy_console.adapters.company.sample.generate import generate
from privacy_console.casework.common.watch import Unwatched

ROOT = Path(__file__).resolve().parents[2]
MAP = str(ROOT / "resources" / "sample" / "datamap.yaml")
POLICY = str(ROOT / "resources" / "policy" / "workordersoft.yaml")


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def object(self) -> dict:
        (one,) = self.lines
        return one


@pytest.fixture
def console(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """The command line in this process, with a home of its own."""

    def run(*arguments: str) -> Said:
        capsys.readouterr()
        try:
            code = main(["--home", str(tmp_path / "home"), *arguments])
        except SystemExit as stop:
            code = int(str(stop.code))
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, SampleFacts]:
    """Address and facts of a sample company."""
    path = tmp_path_factory.mktemp("sample") / "company.db"
    facts = generate(path, watch=Unwatched())
    return f"sqlite+pysqlite:///{path}", facts
