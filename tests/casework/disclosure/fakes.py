"""Ports of disclosure without a disk and without PDF. The same tests run over them and over the real ones."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

from privacy_console.casework.disclosure.manifest import leaves_digest
from privacy_console.casework.disclosure.pages import Box, Document, PageImage
from privacy_console.casework.disclosure.tree import Tree


class FakeDocuments:
    """A dossier is its values as lines of text."""

    def dossier(self, tree: Tree, *, language: str, watch: object) -> Document:
        lines, boxes = [tree.case, language, tree.watermark], []
        for _, record in tree.records():
            for leaf in record.leaves:
                lines.append(f"{leaf.label}: " + "".join(_text(piece) for piece in leaf.pieces))
                boxes += [
                    Box(page=0, left=0, bottom=0, right=1, top=1, ref=piece.ref)
                    for piece in leaf.pieces
                    if getattr(piece, "ref", None) is not None
                ]
        count, digest = leaves_digest(tree.leaf_ids())
        return self._document("\n".join(lines), boxes=tuple(boxes), leaves=count, leaves_sha256=digest)

    def letter(self, title: str, paragraphs: Sequence[str], *, language: str, watermark: str) -> Document:
        return self._document("\n".join((title, language, watermark, *paragraphs)))

    def _document(self, text: str, **more: object) -> Document:
        data = b"%FAKE\n" + text.encode()
        told: dict[str, object] = {"boxes": ()}
        return Document(pdf=data, sha256=sha256(data).hexdigest(), pages=((595.0, 842.0),), **(told | more))

    def json(self, tree: Tree) -> bytes:
        sections = [
            {
                "records": [
                    {"values": [{"id": leaf.id, "value": "".join(map(_text, leaf.pieces))} for leaf in record.leaves]}
                    for record in section.records
                ]
            }
            for section in tree.sections
        ]
        return json.dumps({"sections": sections}, ensure_ascii=False).encode()

    def image(self, document: Document, page: int, *, scale: float) -> PageImage:
        width, height = (int(points * scale) for points in document.pages[page])
        return PageImage(width=width, height=height, stride=4 * width, pixels=b"\xff" * 4 * width * height)

    def leaks(self, documents: Sequence[bytes], values: Sequence[str]) -> tuple[str, ...]:
        return tuple(
            f"document {number}: text"
            for number, data in enumerate(documents, start=1)
            if any(value in data.decode() for value in values if len(value) > 2)
        )

    def fixed_texts(self, language: str) -> Sequence[str]:
        return ("Page {number}",)


class FakePackage:
    """A disk in memory."""

    def __init__(self, *, fails: BaseException | None = None) -> None:
        self.files: dict[str, bytes] = {}
        self._fails = fails

    def write(self, case: str, files: Mapping[str, bytes], *, folder: str) -> Mapping[str, str]:
        if self._fails:
            raise self._fails
        number = 1
        while any(path.startswith(f"{folder}/{_folder(case, number)}/") for path in self.files):
            number += 1
        paths = {name: f"{folder}/{_folder(case, number)}/{name}" for name in files}
        self.files |= {paths[name]: data for name, data in files.items()}
        return paths

    def withdraw(self, paths: Sequence[str]) -> None:
        for path in paths:
            self.files.pop(path, None)


def _folder(case: str, number: int) -> str:
    return case if number == 1 else f"{case}-{number}"


def _text(piece: object) -> str:
    return getattr(piece, "text", None) or f"[{piece.reason} {piece.label}]"
