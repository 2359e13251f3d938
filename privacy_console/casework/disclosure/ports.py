"""What the chapter needs from outside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.disclosure.pages import Document, PageImage
from privacy_console.casework.disclosure.tree import Tree


class Documents(Protocol):
    """Writes, reads back and shows PDF; writes JSON. All in memory: a temporary file would be a copy nobody deletes."""

    def dossier(self, tree: Tree, *, language: str, watch: Watch) -> Document: ...

    def letter(self, title: str, paragraphs: Sequence[str], *, language: str, watermark: str) -> Document: ...

    def json(self, tree: Tree) -> bytes:
        """The tree as JSON of the documented schema, validated before it is handed out."""

    def image(self, document: Document, page: int, *, scale: float) -> PageImage:
        """`scale` is pixels a point."""

    def fixed_texts(self, language: str) -> Sequence[str]:
        """What every dossier says, whoever it is about: proves nothing where a withheld value is among it."""

    def leaks(self, documents: Sequence[bytes], values: Sequence[str]) -> tuple[str, ...]:
        """Where any of the values is still in the finished bytes: text by two engines, objects, streams, metadata, JSON.

        Each answer names a document and a place, never the value.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What was written for the subject. Paths are of files; `files` maps each file's name to its SHA-256.

    A refusal is a letter alone: the other paths are empty then.
    """

    case: CaseId
    folder: str
    pdf: str
    json: str
    letter: str
    manifest: str
    files: Mapping[str, str]
    records: int
    redactions: int
    made_at: datetime | None = None
    """The instant that the documents bear: with it the same bytes can be laid out again. None where it was not kept."""


class PackageWriter(Protocol):
    def write(self, case: CaseId, files: Mapping[str, bytes], *, folder: str) -> Mapping[str, str]:
        """Write all files, or leave none: temporary name, sync, rename, sync of the folder. Mode 0600.

        Returns:
            Path of each file.

        Raises:
            PackageUnavailable: the disk refused; nothing was left.
        """

    def withdraw(self, paths: Sequence[str]) -> None:
        """Remove what `write` has written just now, because its outcome could not be kept."""


class AnswerBook(Protocol):
    def keep(self, delivered: Delivered) -> None: ...

    def delivered(self, case: CaseId) -> Delivered | None: ...
