"""A PDF file that is written page by page. What leans on reportlab's insides is here and nowhere else.

reportlab keeps every page until the end; here a page is compressed and gone as soon as it is full. From reportlab come the
fonts (subsets, widths, their objects) and the low-level objects; pages, links and outline are a few lines each. A test
compares the text of such a file with the text of reportlab's public canvas.
"""

from __future__ import annotations

import unicodedata
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import BinaryIO

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

A4 = (595.28, 841.89)
_LEVEL = 6
_HEAD = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A place on a page that leads to another page: points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    page: int
    to_top: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the outline. Pages count from 0."""

    level: int
    title: str
    page: int
    top: float


class PdfFile:
    """Text of a page names fonts as `font` gives them, and the forms that were added by their names."""

    def __init__(self, out: BinaryIO, *, title: str, language: str, made_at: datetime | None) -> None:
        self._out, self._at, self._digest = out, 0, sha256()
        self._offsets = array("Q", [0])
        """Where each object starts, by its number; 0 while it is not written."""
        self._doc = pdfdoc.PDFDocument(compression=1, invariant=1)
        self._doc.encrypt = pdfdoc.NoEncryption()
        self._title, self._language, self._made_at = title, language, made_at
        self._pages: list[int] = []
        self._forms: dict[str, int] = {}
        self._fonts: dict[TTFont, str] = {}
        self._put(_HEAD)
        self._resources, self._tree = self._number(), self._number()

    @property
    def pages(self) -> int:
        return len(self._pages)

    # --- fonts

    def font(self, face: TTFont) -> str:
        """The name of a face's first subset, in which ASCII letters have their own codes."""
        if face not in self._fonts:
            face.splitString(" ", self._doc)
            self._fonts[face] = str(face.getSubsetInternalName(0, self._doc))
        return self._fonts[face]

    def encode(self, face: TTFont, text: str) -> Iterator[tuple[str, str]]:
        """The text as (font name, escaped string) for each subset that it needs."""
        self.font(face)
        for subset, codes in face.splitString(text, self._doc):
            yield str(face.getSubsetInternalName(subset, self._doc)), escapePDF(codes)

    # --- pages

    def page(self, code: Sequence[str], links: Sequence[Link] = ()) -> None:
        """Write a page now."""
        self._pages.append(self._number())
        self._page(self._pages[-1], code, links)

    def hold(self) -> int:
        """A page whose place is here and whose content comes later; `fill` takes what this gives."""
        self._pages.append(self._number())
        return len(self._pages) - 1

    def fill(self, held: int, code: Sequence[str], links: Sequence[Link] = ()) -> None:
        self._page(self._pages[held], code, links)

    def form(self, name: str) -> None:
        """Announce a form that pages may draw by `/name Do`; `define` says what it is, at the latest before the end."""
        self._forms[name] = self._number()

    def define(self, name: str, code: Sequence[str]) -> None:
        width, height = A4
        head = f"/Type /XObject /Subtype /Form /BBox [0 0 {width} {height}] /Resources {self._resources} 0 R"
        self._stream(self._forms[name], code, head)

    # --- the end

    def finish(self, outline: Sequence[Entry] = ()) -> None:
        """Write fonts, outline, page tree and everything that was only announced."""
        for face in tuple(self._doc.delayedFonts):
            subsets = [list(subset) for subset in face.state[self._doc].subsets]
            face.addObjects(self._doc)
            for number, subset in enumerate(subsets):
                name = b"".join((SUBSETN(number), b"+", face.face.name, face.face.subfontNameX)).decode("pdfdoc")
                readable = self._doc.idToObject[f"toUnicodeCMap:{name}"]
                assert isinstance(readable, pdfdoc.PDFStream)
                readable.content = _to_unicode(name, subset)
        fonts = self._doc.idToObjectNumberAndVersion["BasicFonts"][0]
        forms = " ".join(f"/{name} {number} 0 R" for name, number in self._forms.items())
        self._object(self._resources, f"<< /Font {fonts} 0 R /XObject << {forms} >> /ProcSet [/PDF /Text] >>")
        kids = " ".join(f"{number} 0 R" for number in self._pages)
        self._object(self._tree, f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>")
        root, info = self._root(outline), self._info()
        self._objects_of_reportlab()
        self._end(root, info)

    def _root(self, outline: Sequence[Entry]) -> int:
        root = self._number()
        first = self._outline(outline) if outline else 0
        shown = f" /Outlines {first} 0 R /PageMode /UseOutlines" if first else ""
        self._object(
            root,
            f"<< /Type /Catalog /Pages {self._tree} 0 R /Lang {_string(self._language)}"
            f" /ViewerPreferences << /DisplayDocTitle true >>{shown} >>",
        )
        return root

    def _outline(self, entries: Sequence[Entry]) -> int:
        top = self._number()
        numbers = [self._number() for _ in entries]
        children: dict[int, list[int]] = {}
        parents: list[int] = []
        above: list[int] = []
        for place, entry in enumerate(entries):
            del above[entry.level :]
            parents.append(above[-1] if above else -1)
            children.setdefault(parents[-1], []).append(place)
            above.append(place)
        for place, entry in enumerate(entries):
            beside, parent = children[parents[place]], parents[place]
            at, parts = beside.index(place), [f"/Title {_string(entry.title)}"]
            parts.append(f"/Parent {top if parent < 0 else numbers[parent]} 0 R")
            parts.append(f"/Dest [{self._pages[entry.page]} 0 R /XYZ 0 {entry.top:.2f} null]")
            if at:
                parts.append(f"/Prev {numbers[beside[at - 1]]} 0 R")
            if at + 1 < len(beside):
                parts.append(f"/Next {numbers[beside[at + 1]]} 0 R")
            if own := children.get(place):  # a negative count: closed at first
                parts.append(f"/First {numbers[own[0]]} 0 R /Last {numbers[own[-1]]} 0 R /Count {-len(own)}")
            self._object(numbers[place], f"<< {' '.join(parts)} >>")
        first, last = children[-1][0], children[-1][-1]
        self._object(
            top, f"<< /Type /Outlines /First {numbers[first]} 0 R /Last {numbers[last]} 0 R /Count {len(children[-1])} >>"
        )
        return top

    def _info(self) -> int:
        info = self._number()
        made = f" /CreationDate {_string(_pdf_date(self._made_at))}" if self._made_at else ""
        self._object(info, f"<< /Title {_string(self._title)} /Creator (Privacy Console) /Producer (Privacy Console){made} >>")
        return info

    def _objects_of_reportlab(self) -> None:
        """Fonts and what belongs to them. Formatting one can add another, so the count is looked at anew each time."""
        done = 0
        while done < self._doc.objectcounter:
            done += 1
            name = self._doc.numberToId.get(done)
            if name is not None:
                data = pdfdoc.PDFIndirectObject(name, self._doc.idToObject[name]).format(self._doc)
                self._place(done)
                self._put(data)

    def _end(self, root: int, info: int) -> None:
        start, count = self._at, len(self._offsets)
        lines = [b"xref\n0 %d\n0000000000 65535 f \n" % count]
        lines += [b"%010d 00000 n \n" % offset for offset in self._offsets[1:]]
        self._put(b"".join(lines))
        fingerprint = self._digest.hexdigest()[:32]
        self._put(
            f"trailer\n<< /Size {count} /Root {root} 0 R /Info {info} 0 R /ID [<{fingerprint}> <{fingerprint}>] >>\n"
            f"startxref\n{start}\n%%EOF\n".encode()
        )

    # --- objects

    def _number(self) -> int:
        """The next free object number, of the one row that reportlab's own objects are numbered in too."""
        self._doc.objectcounter += 1
        return int(self._doc.objectcounter)

    def _place(self, number: int) -> None:
        """Object `number` starts here."""
        while len(self._offsets) <= number:
            self._offsets.append(0)
        self._offsets[number] = self._at

    def _put(self, data: bytes) -> None:
        self._out.write(data)
        self._digest.update(data)
        self._at += len(data)

    def _object(self, number: int, body: str | bytes) -> None:
        self._place(number)
        raw = body.encode("latin-1") if isinstance(body, str) else body
        self._put(b"%d 0 obj\n%s\nendobj\n" % (number, raw))

    def _stream(self, number: int, code: Sequence[str], head: str = "") -> None:
        data = zlib.compress("\n".join(code).encode("latin-1"), _LEVEL)
        start = f"<< {head}/Filter /FlateDecode /Length {len(data)} >>\nstream\n"
        self._object(number, start.encode() + data + b"\nendstream")

    def _page(self, number: int, code: Sequence[str], links: Sequence[Link]) -> None:
        content = self._number()
        self._stream(content, code)
        annotations = f" /Annots [{' '.join(map(self._link, links))}]" if links else ""
        self._object(
            number,
            f"<< /Type /Page /Parent {self._tree} 0 R /MediaBox [0 0 {A4[0]} {A4[1]}] /Resources {self._resources} 0 R"
            f" /Contents {content} 0 R{annotations} >>",
        )

    def _link(self, link: Link) -> str:
        return (
            f"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [{link.left:.2f} {link.bottom:.2f} {link.right:.2f}"
            f" {link.top:.2f}] /Dest [{self._pages[link.page]} 0 R /XYZ 0 {link.to_top:.2f} null] >>"
        )


def _string(text: str) -> str:
    """A text string of the file: ASCII as it is, anything else as UTF-16."""
    if text.isascii() and text.isprintable():
        return f"({escapePDF(text)})"
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"


def _pdf_date(at: datetime) -> str:
    offset = at.strftime("%z")
    return f"D:{at:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


def _to_unicode(name: str, subset: Sequence[int]) -> str:
    """What letters the codes of a subset stand for.

    Shaped Arabic is drawn by presentation forms: whoever copies or searches must find the plain letters.
    """
    pairs = [(code, _plain(letter).encode("utf-16-be").hex().upper()) for code, letter in enumerate(subset) if letter]
    blocks = []
    for start in range(0, len(pairs), 100):  # the format's limit
        part = pairs[start : start + 100]
        blocks.append(f"{len(part)} beginbfchar\n" + "\n".join(f"<{code:02X}> <{text}>" for code, text in part) + "\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n/CMapName /{name} def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n" + "\n".join(blocks) + "\nendcmap\n"
        "CMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _plain(letter: int) -> str:
    text = chr(letter)
    return unicodedata.normalize("NFKC", text) if 0xFB1D <= letter <= 0xFEFC else text
