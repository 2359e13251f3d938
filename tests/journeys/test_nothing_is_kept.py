"""A search keeps keys and paths: of what stands in the company's rows nothing is written anywhere (SPEED.md I1)."""

from __future__ import annotations

import sqlite3
import tempfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from privacy_console.adapters.casestore.engine import bare
from privacy_console.adapters.vault.vault import RunOnlyVault
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.search.findings import Inclusion, Reach
from privacy_console.wiring import Wiring

TEXTS = {
    "comments": ("body",),
    "ticket_messages": ("body",),
    "tickets": ("subject", "requester_name"),
    "work_orders": ("title", "description"),
    "contacts": ("notes",),
    "calls": ("summary",),
    "invoice_lines": ("description",),
    "attachments": ("file_name", "extracted_text"),
    "sessions": ("user_agent",),
}
PLANTED = "zqxplanted"


class Home:
    """A home in which somebody was searched for by address and name alone, in a company full of planted words."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        keys: list[bytes] = []
        made = RunOnlyVault.create_store_key
        monkeypatch.setattr(RunOnlyVault, "create_store_key", lambda *args: keys.append(made(*args)) or keys[-1])
        self.folder, self.temporary = folder / "home", folder / "temporary"
        self.temporary.mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(self.temporary))
        self.tools = Wiring()
        stage = self.tools.demo(str(self.folder), seed=1, scale=1, surname=None, watch=Unwatched())
        self._key, self._at = keys[0], Path(stage.folder)
        self.database = self._at / "company.db"
        with sqlite3.connect(self.database) as connection:
            for table, columns in TEXTS.items():
                for column in columns:
                    connection.execute(f"UPDATE {table} SET {column} = coalesce({column}, '') || ' {PLANTED}' || rowid")
            (self.own,) = connection.execute(
                "SELECT u.phone, u.account_no, u.username, c.customer_no, a.line1 FROM users u JOIN contacts c ON c.user_id = u.id "
                "JOIN addresses a ON a.id = c.address_id WHERE u.email = ?",
                (stage.email,),
            )
        (letter,) = stage.console.open_letters([("letter.eml", self._letter(stage.email))], watch=Unwatched())
        case = stage.console.take(letter.case.id).id
        email = Identifier(kind=IdentifierKind.EMAIL, value=stage.email)
        stage.console.verify(case, method=Method.LOGIN, note="By the signed-in account.", confirms=[email], also=[])
        self.outcome = stage.console.search(case, watch=Unwatched())
        unsure = [one.row for one in self.outcome.findings if one.decision is Inclusion.UNDECIDED]
        if unsure:
            stage.console.decide_findings(case, unsure, decision=Inclusion.EXCLUDED, reason="not theirs")

    def _letter(self, email: str) -> bytes:
        letter = EmailMessage()
        letter["From"], letter["To"] = email, "support@workordersoft.example"
        letter["Subject"], letter["Date"] = "Access to my data", "Mon, 02 Nov 2026 09:14:00 +0100"
        letter["Message-ID"] = "<request@example.net>"
        letter.set_content("Please send me a copy of all personal data that you hold about me.\n")
        return letter.as_bytes()

    def written(self) -> dict[str, bytes]:
        """Every file of the home and of the temporary folder as it is, and each table of the store, decrypted."""
        files = [file for folder in (self.folder, self.temporary) for file in folder.rglob("*") if file.is_file()]
        found = {file.name: file.read_bytes() for file in files if not file.name.startswith("company.db")}
        (store,) = self._at.rglob("cases.db")
        connection = bare(store, self._key)
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
            found[f"store.{table}"] = b"\n".join(
                value if isinstance(value, bytes) else str(value).encode() for row in rows for value in row
            )
        connection.close()
        return found


@pytest.fixture
def home(tmp_path, monkeypatch):
    made = Home(tmp_path, monkeypatch)
    yield made
    made.tools.close()


def places_of(written: dict[str, bytes], words: list[str]) -> dict[str, list[str]]:
    return {word: [name for name, content in written.items() if word.casefold().encode() in content.lower()] for word in words}


@pytest.mark.parametrize("closed", [False, True])
def test_no_text_of_a_found_row_is_written_anywhere(home, closed):
    assert home.outcome.complete
    assert {"comments", "work_orders", "tickets"} <= {one.row.table for one in home.outcome.findings}
    assert any(one.reach is Reach.OWNS for one in home.outcome.findings)
    if closed:
        home.tools.close()
    written = home.written()
    assert b"comments" in written["store.findings"]  # what is looked at is what was kept
    words = [PLANTED, *home.own]
    assert places_of({"company.db": home.database.read_bytes()}, words) == {word: ["company.db"] for word in words}
    assert places_of(written, words) == {word: [] for word in words}
    assert [file.name for file in home.temporary.rglob("*")] == []
