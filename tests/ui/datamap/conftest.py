"""A console that keeps a real map of a small real database, without an office around it."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from privacy_console.adapters.company.source import open_source
from privacy_console.adapters.datamap.file import DataMapFile
from privacy_console.adapters.datamap.writer import write_draft
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.search.drafting.draft import draft_map
from privacy_console.casework.search.drift import check_map, seen_of
from privacy_console.casework.search.mapfile import ConfirmMap, StandFor

MAP = """\
version: "1"
confirmed: {by: Petra Sommer, at: "2026-10-30"}
reviewed_by: Petra Sommer
source: shop

tables:
  users:
    title: User
    row: is
    key: id
    category: account
    columns:
      email: {label: E-mail address, identifier: email} # who signs in
      name: {label: Name, identifier: name, person_name: yes}
    not_personal:
      - {columns: [seats], because: Terms between two companies.}

  notes:
    title: Note
    row: belongs
    key: id
    pointers: [user_id]
    category: support
    columns:
      body: {label: Text, free_text: yes}

links:
  - {from: notes.user_id, to: users.id, down: owns}
"""
TABLES = (
    "create table users (id integer primary key, email text, name text, seats integer)",
    "create table notes (id integer primary key, user_id integer references users (id), body text)",
    "insert into users values (1, 'anna.lind@x.example', 'Anna Lind', 3), (2, 'bo.ek@y.example', 'Bo Ek', 1)",
    "insert into notes values (1, 1, 'Anna called and asked for another appointment, please call back.')",
)


class MapConsole:
    """The verbs of the map as the real console has them."""

    def __init__(self, folder: Path, text: str) -> None:
        self.path = folder / "map.yaml"
        self.path.write_text(text, encoding="utf-8")
        self._file = DataMapFile(self.path, kept=folder)
        self.database = folder / "shop.db"
        self.run(*TABLES)
        self.source = open_source("shop", f"sqlite:///{self.database}")
        self.me = SimpleNamespace(name="M. Keller")
        names = ("account", "contact", "support", "usage")
        self.policy = SimpleNamespace(categories={name: SimpleNamespace(title=name.title()) for name in names})
        self.data_map = self._file.parse(text)

    def run(self, *statements: str) -> None:
        with closing(sqlite3.connect(self.database)) as connection, connection:
            for statement in statements:
                connection.execute(statement)

    def map_text(self):
        return self._file.text()

    def parse_map(self, text):
        return self._file.parse(text)

    def edit_map(self, edits, *, text=None):
        return self._file.edit(self.map_text() if text is None else text, edits)

    def save_map(self, text):
        self._file.save(text, was=hashlib.sha256(self.map_text().encode()).hexdigest())
        self.data_map = self._file.parse(text)
        return self.data_map

    def check_map(self, *, watch):
        return check_map(self.data_map, [self.source.schema()])

    def draft_map(self, *, watch):
        return (draft_map(self.source, categories=self.policy.categories, watch=watch),)

    def confirm_map(self, *, stands_for, watch):
        assert stands_for == self.data_map.nobodys()
        seen = {"shop": seen_of(self.source.schema(), at="2026-11-24T10:00:00+00:00")}
        stand = [StandFor(by=self.me.name)] if stands_for else []
        edits = [*stand, ConfirmMap(by=self.me.name, at=date(2026, 11, 24).isoformat(), seen=seen)]
        return self.save_map(self.edit_map(edits).text)


@pytest.fixture
def console(tmp_path: Path) -> MapConsole:
    return MapConsole(tmp_path, MAP)


@pytest.fixture
def drafted(tmp_path: Path) -> MapConsole:
    """A map that was drafted and of which nothing was accepted."""
    made = MapConsole(tmp_path, MAP)
    (draft,) = made.draft_map(watch=Unwatched())
    made.path.write_text(write_draft(draft, accepted=False, at="2026-11-24"), encoding="utf-8")
    made.data_map = made.parse_map(made.map_text())
    return made
