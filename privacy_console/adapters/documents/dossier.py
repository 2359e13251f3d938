"""The dossier as pages: what it is, what is held by category, what was withheld, the rights, and where was looked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from io import BytesIO

from privacy_console.adapters.documents.faces import Faces
from privacy_console.adapters.documents.frame import Frame
from privacy_console.adapters.documents.front import Chapter, Front
from privacy_console.adapters.documents.origins import draw_origins
from privacy_console.adapters.documents.pdffile import A4, Entry, PdfFile
from privacy_console.adapters.documents.records import Records
from privacy_console.adapters.documents.sheet import (
    ACCENT,
    BLACK,
    BODY,
    GREY,
    HEADING,
    HEIGHT,
    LABEL,
    LEADING,
    LEFT,
    MARK,
    MARK_WIDTH,
    SMALL,
    STRONG,
    WIDTH,
    Sheet,
)
from privacy_console.adapters.documents.typesetter import Line, MarkText, Text, Typesetter
from privacy_console.adapters.documents.wording import Wording
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.disclosure.manifest import leaves_digest
from privacy_console.casework.disclosure.pages import Document
from privacy_console.casework.disclosure.tree import CONTEXT, Section, Tree, Withheld
from privacy_console.casework.review.spans import Reason
from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.findings import ColumnCoverage, How

_RECORDS_BETWEEN_LOOKS = 100
_ABOVE, _UNDER = 22.0, 12.0  # a heading's room
_FIRST_RECORD = 120.0
_PAD = 9.0
_DEFINED = 116.0
_COLUMNS = (30.0, 122.0, 76.0, 148.0, 55.0)
"""Widths of the log of what was withheld: record, value, kind, reason, mark; what is left is the count's."""


class Dossier:
    """One dossier in the making."""

    def __init__(self, tree: Tree, *, faces: Faces, words: Wording, watch: Watch) -> None:
        self._tree, self._words, self._watch = tree, words, watch
        self._out = BytesIO()
        title = words.say("dossier.file_title", case=tree.case)
        self._pdf = PdfFile(self._out, title=title, language=words.language, made_at=tree.made_at)
        self._set = Typesetter(self._pdf, faces, mark=MARK, mark_width=MARK_WIDTH)
        self._frame = Frame(
            self._pdf,
            self._set,
            words,
            head=words.say("dossier.internal" if tree.internal else "dossier.running", case=tree.case),
            beside=tree.controller,
            foot=words.say("dossier.foot"),
            sign=tree.watermark,
            internal=tree.internal,
        )
        self._sheet = Sheet(self._pdf, self._set, self._frame.page)
        self._records = Records(self._sheet, words)
        self._chapters: list[Chapter] = []
        self._outline: list[Entry] = []
        self._number_of = {record.id: number for number, record in tree.records()}

    def document(self) -> Document:
        """Draw all of it.

        Raises:
            Cancelled: nothing was kept.
        """
        chapters = 3 + len(self._tree.sections) + bool(self._tree.withheld) + bool(self._number_of)
        front = Front(self._tree, pdf=self._pdf, setter=self._set, words=self._words, frame=self._frame, chapters=chapters)
        self._about()
        self._sections()
        if self._tree.withheld:
            self._withheld()
        self._rights()
        self._where()
        if self._number_of:
            self._chapter(self._words.say("origins.title"))
            self._sheet.paragraph(self._words.say("origins.lead"))
            draw_origins(self._tree, self._sheet, self._words)
        self._sheet.close()
        front.fill(self._chapters)
        self._frame.finish()
        self._pdf.finish(self._outline)
        data = self._out.getvalue()
        leaves, digest = leaves_digest(self._records.leaves)
        return Document(
            pdf=data,
            sha256=sha256(data).hexdigest(),
            pages=(A4,) * self._pdf.pages,
            boxes=tuple(self._sheet.boxes),
            leaves=leaves,
            leaves_sha256=digest,
            warnings=tuple(f"no_glyph: U+{ord(letter):04X}" for letter in sorted(self._set.missing)),
        )

    # --- chapters

    def _chapter(self, title: str, *, records: int = 0, with_it: float = 120) -> None:
        """A heading, on a page that has room for it and for some of what follows."""
        sheet = self._sheet
        if not sheet.need(_ABOVE + HEADING.leading + _UNDER + with_it):
            sheet.y -= _ABOVE
        top = sheet.y
        sheet.y -= HEADING.leading - 2
        number = self._set.line(str(len(self._chapters) + 1), HEADING)
        indent = max(26.0, number.width + 12)
        sheet.write(LEFT, sheet.y, number.shown, HEADING, ACCENT)
        sheet.write(LEFT + indent, sheet.y, self._set.fitted(title, HEADING, WIDTH - indent), HEADING)
        sheet.y -= _UNDER
        self._chapters.append(Chapter(title=title, records=records, page=sheet.number, top=top + 4))
        self._outline.append(Entry(level=0, title=title, page=sheet.number, top=top + 4))

    def _about(self) -> None:
        """How to read it."""
        say, sheet, tree = self._words.say, self._sheet, self._tree
        self._chapter(say("about.title"))
        sheet.paragraph(say("about.what" if any(True for _ in tree.records()) else "about.nothing", controller=tree.controller))
        sheet.paragraph(say("about.record"))
        for key in ("certain", "likely", "possible"):
            sheet.bullet(f"{self._words.code('confidence', key)}: {say(f'about.{key}')}")
        sheet.y -= 4
        reaches = {record.reach for _, record in tree.records()}
        for key in ("owns", "shared", "refers", "mentions"):
            if key in reaches:
                sheet.bullet(f"{self._words.code('reach', key)}: {say(f'about.{key}')}")
        sheet.y -= 4
        if any(record.held_for_others for _, record in tree.records()):
            sheet.paragraph(say("about.held_for_others", controller=tree.controller))
        before, after = say("about.mark").split("{mark}")
        sheet.paragraph((Text(before.rstrip() + " "), MarkText(Reason.TP_STAFF.value, None), Text(after)))
        if tree.nothing_in:
            sheet.paragraph(say("about.nothing_in", categories=", ".join(tree.nothing_in)))

    def _sections(self) -> None:
        number = 0
        for section in self._tree.sections:
            rows = list(self._definition(section))
            height = sum(max(len(lines), 1) * LEADING + 3 for _, lines in rows) + 2 * _PAD
            room = height + (_FIRST_RECORD if section.records else 0)
            title = section.title or self._words.say("dossier.context")
            self._chapter(title, records=len(section.records), with_it=min(room, HEIGHT - 80))
            if section.category == CONTEXT:
                self._sheet.paragraph(self._words.say("context.why"), color=GREY)
            self._block(rows, height)
            table = ""
            for record in section.records:
                number += 1
                if number % _RECORDS_BETWEEN_LOOKS == 1:
                    self._watch.checkpoint()
                    self._watch.report(Progress(number, len(self._number_of), "records"))
                self._records.draw(number, record)
                if record.title != table:
                    table = record.title
                    page, top = self._records.began
                    self._outline.append(Entry(level=1, title=table, page=page, top=top))

    def _definition(self, section: Section) -> Iterator[tuple[str, tuple[Line, ...]]]:
        """What Art. 15(1) asks of a category."""
        words = self._words
        retention = [words.period(section.retention_period)] if section.retention_period else []
        retention += [section.retention] if section.retention else []
        alike: dict[str, list[str]] = {}
        for title, text in section.retention_by_record:
            alike.setdefault(text, []).append(title)
        retention += [f"{', '.join(titles)}: {text}" for text, titles in alike.items()]
        told: list[tuple[str, Sequence[str]]] = [
            ("section.description", [section.description] if section.description else []),
            ("section.purposes", section.purposes),
            ("section.bases", [words.code("basis", basis) for basis in section.bases]),
            ("section.recipients", section.recipients),
            ("section.transfers", section.transfers),
            ("section.retention", retention),
            ("section.source", [section.source] if section.source else []),
            ("section.clause", [section.clause] if section.clause else []),
            ("section.also_in", [", ".join(section.also_in)] if section.also_in else []),
        ]
        width = WIDTH - _DEFINED - 2 * _PAD
        for key, texts in told:
            if texts:
                yield words.say(key), tuple(line for text in texts for line in self._set.lines(text, BODY, width))

    def _block(self, rows: Sequence[tuple[str, tuple[Line, ...]]], height: float) -> None:
        """Terms and what they are, on a tinted ground; over several pages without one."""
        if not rows:
            return
        sheet = self._sheet
        if height < HEIGHT - 60:
            sheet.need(height)
            sheet.filled(LEFT, sheet.y - height, WIDTH, height, "0.955 0.965 0.98 rg")
        sheet.y -= _PAD - 1
        for label, lines in rows:
            for place, line in enumerate(lines):
                sheet.need(LEADING)
                sheet.y -= LEADING
                if place == 0:
                    sheet.write(LEFT + _PAD, sheet.y, self._set.fitted(label, LABEL, _DEFINED - 8), LABEL, GREY)
                sheet.line(LEFT + _PAD + _DEFINED, sheet.y, line, BODY, width=WIDTH - _DEFINED - 2 * _PAD)
            sheet.y -= 3
        sheet.y -= _PAD + 10

    # --- what was withheld

    def _withheld(self) -> None:
        say, code, sheet = self._words.say, self._words.code, self._sheet
        self._chapter(say("withheld.title"))
        sheet.paragraph(say("withheld.why"))
        heads = [say(f"withheld.{name}") for name in ("record", "value", "kind", "reason", "mark", "count")]
        self._log_row(heads, heading=True)
        for alike in self._withheld_alike():
            first = alike[0]
            reason = f"{code('reason', first.reason.value)} ({first.reason.value})"
            labels = dict.fromkeys(one.label for one in alike)
            kinds = dict.fromkeys(code("kind", one.kind) for one in alike)
            number, count = str(self._number_of.get(first.record, "")), str(sum(one.count for one in alike))
            self._log_row([number, ", ".join(labels), ", ".join(kinds), reason, first.mark, count], heads=heads)
        sheet.y -= 8
        sheet.paragraph(say("withheld.remedy", authority=self._tree.authority))

    def _withheld_alike(self) -> Iterable[list[Withheld]]:
        """The log by record, reason and person: a record that is somebody else's has one line for all its values."""
        alike: dict[tuple[str, str, str], list[Withheld]] = {}
        for one in self._tree.withheld:
            alike.setdefault((one.record, one.reason.value, one.mark), []).append(one)
        return alike.values()

    def _log_row(self, cells: Sequence[str], *, heading: bool = False, heads: Sequence[str] = ()) -> None:
        sheet = self._sheet
        style, color = (SMALL, GREY) if heading else (LABEL, BLACK)
        widths = (*_COLUMNS, WIDTH - sum(_COLUMNS))
        lines = [self._set.lines(cell, style, width - 8) for cell, width in zip(cells, widths, strict=True)]
        height = max(map(len, lines)) * 11.0 + 5
        if sheet.need(height) and heads:
            self._log_row(heads, heading=True)
        x = LEFT
        for place, (cell, width) in enumerate(zip(lines, widths, strict=True)):
            for number, line in enumerate(cell):
                left = x + width - line.width if place == len(cells) - 1 else x
                sheet.line(left, sheet.y - 11 * (number + 1), line, style, color=color, width=0 if left != x else width - 8)
            x += width
        sheet.y -= height
        sheet.rule(sheet.y, color="0.75 G" if heading else "0.9 G")

    # --- the rights, and where was looked

    def _rights(self) -> None:
        say, sheet, tree = self._words.say, self._sheet, self._tree
        self._chapter(say("rights.title"))
        sheet.paragraph(say("rights.lead", contact=tree.contact))
        for title, article in tree.rights:
            sheet.bullet(f"{title} ({article})")
        sheet.y -= 4
        sheet.paragraph(say("rights.complaint", authority=tree.authority))
        sheet.paragraph(say("rights.automated", statement=tree.automated_decisions))

    def _where(self) -> None:
        """Promise 1: finding nothing always says where was looked."""
        say, sheet, tree = self._words.say, self._sheet, self._tree
        self._chapter(say("coverage.title"))
        sheet.paragraph(say("coverage.lead", at=self._words.instant(tree.searched_at)))
        sheet.paragraph(
            say("coverage.complete") if tree.complete else say("coverage.incomplete", sources=", ".join(tree.unavailable) or "–"),
            BODY if tree.complete else STRONG,
        )
        by_table: dict[tuple[str, str], list[ColumnCoverage]] = {}
        for line in tree.coverage:
            by_table.setdefault((line.source, line.table), []).append(line)
        for (source, table), lines in by_table.items():
            self._covered(f"{source}.{table}", lines)

    def _covered(self, place: str, lines: Sequence[ColumnCoverage]) -> None:
        """One table: its columns by how each took part."""
        sheet, width = self._sheet, WIDTH - _DEFINED - 16
        texts = [*self._by_how(lines)]
        told = [line for text in texts for line in self._set.lines(text, LABEL, width)]
        names = self._set.lines(place, LABEL, _DEFINED + 8)
        sheet.need(min(max(len(told), len(names)), 6) * 11.2 + 6)
        sheet.rule(sheet.y, color="0.9 G")
        sheet.y -= 2
        for number in range(max(len(told), len(names))):
            sheet.need(11.2)
            sheet.y -= 11.2
            if number < len(names):
                sheet.line(LEFT, sheet.y, names[number], LABEL, width=0)
            if number < len(told):
                sheet.line(LEFT + _DEFINED + 16, sheet.y, told[number], LABEL, color=GREY, width=width)
        sheet.y -= 4

    def _by_how(self, lines: Sequence[ColumnCoverage]) -> Iterable[str]:
        words = self._words
        columns: dict[str, list[str]] = {}
        for line in lines:
            if line.state in {ColumnState.UNSEARCHABLE, ColumnState.UNMAPPED} or (
                line.how is How.NOT_SEARCHED and line.state is ColumnState.NOT_PERSONAL
            ):
                key = words.code("state", line.state.value)
            else:
                key = words.code("how", line.how.value)
            shown = f"{line.column} ({line.found})" if line.found else line.column
            if line.why and line.state is ColumnState.UNSEARCHABLE:
                shown += f" – {line.why}"
            columns.setdefault(key, []).append(shown)
        return (f"{how}: {', '.join(names)}" for how, names in columns.items())
