"""Letters with labels, read; and what came of it, counted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.casework.requests.letter import Letter, Mailbox
from privacy_console.casework.requests.reader import read_letter
from privacy_console.casework.requests.reading import Reading
from tests.phrases import LEXICON

DATA = Path(__file__).parents[2] / "data" / "letters"
TEMPLATES_OWN = ("datenschutz@nordwerk.example", "info@nordwerk.example")
WRITTEN_OWN = ("privacy@workordersoft.example", "support@workordersoft.example")
LABELS = {"birthdate": "date_of_birth"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    id: str
    split: str
    """`templates`, `dev` (the lists were made better by it) or `holdout` (they were not)."""
    language: str
    kind: str
    rights: frozenset[str]
    identifiers: frozenset[tuple[str, str]]
    letter: Letter
    read: Reading

    @property
    def found(self) -> frozenset[str]:
        return frozenset(one.right.value for one in self.read.rights)

    @property
    def found_identifiers(self) -> frozenset[tuple[str, str]]:
        return frozenset((one.kind.value, " ".join(one.value.split())) for one in self.read.identifiers)

    @property
    def exact(self) -> bool:
        return self.found == self.rights

    @property
    def lost(self) -> bool:
        """A person's request that nobody would have looked at."""
        return self.kind in {"request", "reminder", "complaint"} and self.read.kind in {"not_a_request", "auto_reply", "bounce"}


def templates() -> Iterator[Labelled]:
    """The development letters: templates of a public collection, and ordinary mail."""
    for row in _rows(DATA / "letters.jsonl"):
        letter = MailReader().read((DATA / row["eml"]).read_bytes(), name="")
        yield _labelled(row, letter, "templates", TEMPLATES_OWN)


def written() -> Iterator[Labelled]:
    """Letters that others wrote for these tests without having seen the lists."""
    for path in sorted((DATA / "written").glob("*.jsonl")):
        for row in _rows(path):
            yield _labelled(row, written_letter(row), row["split"], WRITTEN_OWN)


def written_letter(row: dict) -> Letter:
    return Letter(
        id="0" * 64, message_id="", in_reply_to="", references=(), received=None, sent=None,
        sender=Mailbox(name=row["from_name"], address=row["from_address"]), to=(), subject=row["subject"], text=row["text"],
        headers=tuple((name.lower(), value) for name, value in row["headers"].items()), attachments=(), warnings=(),
    )  # fmt: skip


def _rows(path: Path) -> Iterator[dict]:
    yield from map(json.loads, path.read_text("utf-8").splitlines())


def _labelled(row: dict, letter: Letter, split: str, own: tuple[str, ...]) -> Labelled:
    wanted = {(LABELS.get(kind, kind), " ".join(value.split())) for kind, value in (row.get("identifiers") or {}).items()}
    return Labelled(
        id=row["id"], split=split, language=row["lang"], kind=row["kind"], rights=frozenset(row["rights_all"]) - {"none"},
        identifiers=frozenset(wanted), letter=letter, read=read_letter(letter, LEXICON, own_addresses=own),
    )  # fmt: skip


def totals(rows: Iterable[Labelled]) -> Counter[str]:
    """Letters, exact sets of rights, kinds, languages, identifiers; and requests that nobody would have seen."""
    count: Counter[str] = Counter()
    for row in rows:
        count["letters"] += 1
        count["exact"] += row.exact
        count["kind"] += row.read.kind == row.kind
        count["language"] += row.read.language == row.language
        count["lost"] += row.lost
        count["found"] += len(row.identifiers & row.found_identifiers)
        count["wanted"] += len(row.identifiers)
    return count
