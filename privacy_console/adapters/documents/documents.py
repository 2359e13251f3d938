"""What the disclosure chapter needs of documents: PDF and JSON written, read back, shown and searched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from privacy_console.adapters.documents.dossier import Dossier
from privacy_console.adapters.documents.faces import Faces
from privacy_console.adapters.documents.jsonfile import DossierJson
from privacy_console.adapters.documents.leaks import LeakCheck
from privacy_console.adapters.documents.letter import letter
from privacy_console.adapters.documents.pdfium import Pages
from privacy_console.adapters.documents.wording import Wording
from privacy_console.adapters.documents.wordingfile import read_wording
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.disclosure.pages import Document, PageImage
from privacy_console.casework.disclosure.tree import Tree


class PdfDocuments:
    """Implements `disclosure.ports.Documents`. All in memory; nothing is written to a disk.

    Args:
        resources: the folder of bundled files; `fonts`, `dossier` and `schema` of it are used.
    """

    def __init__(self, resources: Path) -> None:
        self._words = resources / "dossier"
        self._faces = Faces(resources / "fonts")
        self._json = DossierJson(resources / "schema" / "dossier.schema.json")
        self._pages = Pages()

    def dossier(self, tree: Tree, *, language: str, watch: Watch) -> Document:
        """The tree as PDF. The same tree and language give the same bytes."""
        return Dossier(tree, faces=self._faces, words=self._wording(language), watch=watch).document()

    def letter(self, title: str, paragraphs: Sequence[str], *, language: str, watermark: str) -> Document:
        return letter(title, paragraphs, faces=self._faces, words=self._wording(language), watermark=watermark)

    def json(self, tree: Tree) -> bytes:
        return self._json.write(tree)

    def image(self, document: Document, page: int, *, scale: float) -> PageImage:
        return self._pages.image(document, page, scale=scale)

    def leaks(self, documents: Sequence[bytes], values: Sequence[str]) -> tuple[str, ...]:
        return LeakCheck(values).places(documents)

    def fixed_texts(self, language: str) -> tuple[str, ...]:
        words = self._wording(language)
        return (*words.texts.values(), *words.months)

    def _wording(self, language: str) -> Wording:
        return read_wording(self._words, language)
