"""Writing a dossier: ours against a hand-written PDF writer (the floor) and against reportlab's platypus as one would write it.

    .venv/bin/python tests/benchmarks/pdf_dossier.py [--records N] [--rounds N]

Targets: at most 1.8 times the floor and at least 30 times faster than platypus at 10,000 records (15 times at 1,000); 1,000
pages a second on the reference machine; mixed scripts at most 1.3 times Latin; ten times the records in at most 11 times the time
and 10 MB more.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).parents[2]))

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from privacy_console.adapters.documents.documents import PdfDocuments
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.disclosure.tree import Leaf, LeafType, Tree, TreeRecord, Words
from privacy_console.casework.search.findings import Hop
from tests.benchmarks.interleaved import compare
from tests.casework.disclosure.samples import tree_of

RESOURCES = Path(__file__).parents[2] / "resources"
STATES = ("new", "planned", "in progress", "done", "invoiced")
WORDS = (
    "the lift in staircase stopped again between second and third floor please call before you come heating valve leaks".split()  # noqa: SIM905
)
OTHERS = (
    "Größe geprüft, Łódź",
    "Μαρία Παπαδοπούλου",
    "улица Ленина, Москва",
    "王小明住在上海市",
    "محمد الخوري في الرياض",
    "משה כהן, תל אביב",
)


def tree(records: int, *, mixed: bool = False) -> Tree:
    base = tree_of()
    section = next(one for one in base.sections if one.category == "content")
    path = (
        Hop(from_="email = exact", to="contacts"),
        Hop(from_="contacts.id -> work_orders.requester_contact_id", to="work_orders"),
    )
    made = tuple(_record(number, path, mixed=mixed) for number in range(records))
    return replace(base, sections=(replace(section, records=made),), withheld=())


def _record(number: int, path: tuple[Hop, ...], *, mixed: bool) -> TreeRecord:
    note = " ".join(WORDS[(number * 7 + step * (number % 5 + 1)) % len(WORDS)] for step in range(6 + number % 14))
    if mixed and number % 3 == 0:
        note = f"{note} {OTHERS[number // 3 % len(OTHERS)]} {number}"
    values = (
        ("number", "Number", LeafType.TEXT, f"WO-{number:06}"),
        ("status", "Status", LeafType.TEXT, STATES[number % 5]),
        (
            "created_at",
            "Created",
            LeafType.DATETIME,
            f"2026-{number % 12 + 1:02}-{number % 28 + 1:02} 09:{number % 60:02}:00+00:00",
        ),
        ("note", "Note", LeafType.TEXT, note),
    )
    return TreeRecord(
        id=f"{number:016x}",
        source="main",
        table="work_orders",
        title="Work order",
        key={"id": str(number)},
        path=path,
        confidence="certain",
        reach="owns",
        soft_deleted=False,
        leaves=tuple(
            Leaf(
                id=f"{number:016x}/{column}",
                column=column,
                pointer="",
                label=label,
                type=type_,
                pieces=(Words(text=text),),
                explained="",
                provided_by_subject=False,
            )
            for column, label, type_, text in values
        ),
    )


def ours(documents: PdfDocuments, made: Tree) -> bytes:
    return documents.dossier(made, language="en", watch=Unwatched()).pdf


def floor(made: Tree) -> bytes:
    """The same records on the same lines in Helvetica, which needs no font: as little work as a PDF can be written with."""
    widths = getFont("Helvetica").widths
    known: dict[str, float] = {}
    out, offsets, at, pages = BytesIO(), {}, 0, []

    def put(data: bytes) -> None:
        nonlocal at
        out.write(data)
        at += len(data)

    def page(code: list[str]) -> None:
        number = 10 + len(pages) * 2
        pages.append(number)
        data = zlib.compress("\n".join(code).encode("latin-1"), 6)
        offsets[number + 1] = at
        put(b"%d 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number + 1, len(data), data))
        offsets[number] = at
        put(
            b"%d 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R /B 4 0 R >> >>"
            b" /Contents %d 0 R >>\nendobj\n" % (number, number + 1)
        )

    def lines(text: str, limit: float) -> list[str]:
        done, words, used = [], [], 0.0
        for word in text.split(" "):
            wide = known.get(word)
            if wide is None:
                wide = known[word] = sum(widths[ord(letter)] for letter in word)
            if words and used + wide > limit:
                done.append(" ".join(words))
                words, used = [], 0.0
            words.append(word)
            used += wide + 278
        done.append(" ".join(words))
        return [line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in done]

    put(b"%PDF-1.5\n")
    code, y = ["12.6 TL"], 760.0
    for number, record in made.records():
        rows = [(leaf.label, lines(leaf.pieces[0].text, 331 / 9 * 1000)) for leaf in record.leaves]
        height = 40 + sum(len(value) * 12.6 + 2 for _, value in rows)
        if y - height < 66:
            page(code)
            code, y = ["12.6 TL"], 760.0
        key = ", ".join(f"{name} {value}" for name, value in record.key.items())
        way = " > ".join(hop.from_ for hop in record.path)
        out_ = [
            (
                f"0.82 G 62 {y:.1f} m 533 {y:.1f} l S BT /B 9 Tf 0.6 g 1 0 0 1 62 {y - 14:.1f} Tm ({number}) Tj 0 g"
                f" 1 0 0 1 88 {y - 14:.1f} Tm ({record.title}) Tj /F 7.5 Tf 1 0 0 1 470 {y - 14:.1f} Tm (certain, yours) Tj"
                f" 1 0 0 1 88 {y - 24:.1f} Tm ({key} found by {way}) Tj"
            )
        ]
        y -= 27
        for label, value in rows:
            top = y - 12.6
            out_.append(
                f"/F 8 Tf 0.42 g 1 0 0 1 62 {top:.1f} Tm ({label}) Tj /F 9 Tf 0 g 1 0 0 1 202 {top:.1f} Tm ({') Tj T* ('.join(value)}) Tj"
            )
            y -= len(value) * 12.6 + 2
        out_.append("ET")
        code += out_
        y -= 9
    page(code)
    bodies = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{number} 0 R' for number in pages)}] >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    }
    for number, body in bodies.items():
        offsets[number] = at
        put(f"{number} 0 obj\n{body}\nendobj\n".encode())
    size = max(offsets) + 1
    start = at
    put(b"xref\n0 %d\n" % size)
    put(
        b"".join(
            b"%010d %05d %s \n" % (offsets.get(n, 0), 0 if n in offsets else 65535, b"n" if n in offsets else b"f")
            for n in range(size)
        )
    )
    put(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start))
    return out.getvalue()


def platypus(made: Tree) -> bytes:
    """A table a record, a paragraph a cell: what the library's own guide leads to."""
    out = BytesIO()
    styles = getSampleStyleSheet()
    story = []
    for number, record in made.records():
        story.append(Paragraph(f"<b>{number} {escape(record.title)}</b>", styles["Normal"]))
        cells = [
            [Paragraph(escape(leaf.label), styles["Normal"]), Paragraph(escape(leaf.pieces[0].text), styles["Normal"])]
            for leaf in record.leaves
        ]
        story.append(Table(cells, colWidths=(130, 330)))
    SimpleDocTemplate(out, pagesize=A4).build(story)
    return out.getvalue()


def _peak(records: int) -> tuple[float, float]:
    """Seconds and megabytes of writing so many records, in a fresh process that made the tree before."""
    code = (
        "import sys, time, resource; sys.path.insert(0, '.')\n"
        "from tests.benchmarks.pdf_dossier import *\n"
        f"made, documents = tree({records}), PdfDocuments(RESOURCES)\n"
        "ours(documents, tree(20))\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "start = time.process_time(); data = ours(documents, made); took = time.process_time() - start\n"
        "print(took, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 - 3 * len(data) / 2**20)"
    )
    root = Path(__file__).parents[2]
    told = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True).stdout.split()
    return float(told[0]), float(told[1])


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--records", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    documents = PdfDocuments(RESOURCES)
    made, mixed = tree(given.records), tree(given.records, mixed=True)
    print(f"{given.records} records")
    compare(
        {
            "floor: hand-written, Helvetica": lambda: floor(made),
            "ours": lambda: ours(documents, made),
            "ours, six scripts": lambda: ours(documents, mixed),
        },
        rounds=given.rounds,
        clock=time.process_time,
    )
    few = tree(1_000)
    compare(
        {"ours, 1,000 records": lambda: ours(documents, few), "platypus, 1,000 records": lambda: platypus(few)},
        rounds=2,
        clock=time.process_time,
    )
    start = time.process_time()
    pages = len(documents.dossier(made, language="en", watch=Unwatched()).pages)
    print(f"{pages} pages, {pages / (time.process_time() - start):.0f} a second")
    small, large = _peak(given.records), _peak(given.records * 10)
    print(
        f"{given.records * 10} records: x{large[0] / small[0]:.1f} of the time; {large[1] - small[1]:+.0f} MB beside the file itself"
    )


if __name__ == "__main__":
    main()
