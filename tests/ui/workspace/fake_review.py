"""The console in memory with review, pages, decision and delivery: invented records, the chapter's own functions, real PDF.

`console.page` renders real bytes; nothing of the window is faked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from io import BytesIO

import pypdfium2
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen import canvas

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Progress, Unwatched
from privacy_console.casework.disclosure.pages import Box, Document, PageImage, Preview
from privacy_console.casework.disclosure.ports import Delivered
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.review import use_cases as reviewing
from privacy_console.casework.review.pieces import delivered, original, redacted_values
from privacy_console.casework.review.review import Review, alike
from privacy_console.casework.review.spans import Owner, Party, Proposal, Reason, Span, SpanKind
from privacy_console.casework.search.datamap import ColumnState, DataMap, RowRole
from privacy_console.casework.search.findings import Confidence, Finding, Inclusion, Reach, Record
from tests.ui.fake_console import FakeConsole, _column, _table, a_case, row

SUBJECT = Party(id="C48213", name="Elena Marchetti", role="customer")
TALK = (
    ("12 Sep 2024, 09:14", "Elena Marchetti", "The lift in staircase B stopped again between the 2nd and 3rd floor. Please call me before you come."),
    ("12 Sep 2024, 09:51", "Rajesh Pillai", "Hello Elena Marchetti, I will be on site at 11:00. You can reach me directly at r.pillai@northgate.example or +44 20 7946 0958. Rajesh Pillai has the gate code 4471 for the rear entrance, as Sam told me."),
    ("12 Sep 2024, 13:02", "Elena Marchetti", "Thank you. The engineer left at 12:40 and the lift is running."),
    ("13 Sep 2024, 08:30", "system", "Work order closed by Rajesh Pillai. Invoice 2024-1187 issued to Elena Marchetti, Via Roma 12, 20121 Milano."),
)  # fmt: skip

K, R, ASK = Proposal.KEEP, Proposal.REDACT, Proposal.REVIEW
KNOWN: dict[str, tuple[SpanKind, Owner, str, Proposal, float, Reason, str]] = {
    "Elena Marchetti": (SpanKind.PERSON, Owner.SUBJECT, "C48213", K, 1.0, Reason.SUBJECT, "names.subject"),
    "Rajesh Pillai": (SpanKind.PERSON, Owner.THIRD_PARTY, "E7", R, 0.97, Reason.TP_STAFF, "names.record"),
    "r.pillai@northgate.example": (SpanKind.EMAIL_ADDRESS, Owner.THIRD_PARTY, "E7", R, 1.0, Reason.TP_STAFF, "values.email"),
    "+44 20 7946 0958": (SpanKind.PHONE_NUMBER, Owner.THIRD_PARTY, "E7", R, 0.99, Reason.TP_STAFF, "values.phone"),
    "4471": (SpanKind.SECRET, Owner.UNKNOWN, "", R, 0.9, Reason.SECRET, "secrets.cue"),
    "Sam": (SpanKind.PERSON, Owner.UNKNOWN, "", ASK, 0.55, Reason.AMBIGUOUS, "names.alone"),
    "Via Roma 12, 20121 Milano": (SpanKind.LOCATION, Owner.SUBJECT, "C48213", K, 0.92, Reason.SUBJECT, "values.address"),
}


class ByHeart:
    """Finds the values above, wherever they stand."""

    def scan(self, text: str, *, subject: Party, others: Sequence[Party]) -> tuple[Span, ...]:
        found = []
        for value, (kind, owner, owner_id, decision, confidence, reason, found_by) in KNOWN.items():
            at = text.find(value)
            while at >= 0:
                found.append(
                    Span(
                        start=at, end=at + len(value), kind=kind, owner=owner, owner_id=owner_id, decision=decision,
                        confidence=confidence, reason=reason, found_by=found_by,
                    )
                )  # fmt: skip
                at = text.find(value, at + 1)
        return tuple(sorted(found, key=lambda span: span.start))


MAP = DataMap(
    version="1", confirmed_by="M. Keller", confirmed_at="", sources=("company",), sha256="0" * 64, links=(),
    tables={
        ("company", "comments"): _table(
            "comments", "Comment", RowRole.BELONGS, _column("id", ColumnState.NOT_PERSONAL, ""),
            _column("body", ColumnState.SEARCHED, free_text=True),
        )
    },
)  # fmt: skip


def a_record(key: int, body: str) -> Record:
    finding = Finding(
        row=row("comments", key), path=(), confidence=Confidence.CERTAIN, reach=Reach.OWNS, decision=Inclusion.INCLUDED, reason="",
        soft_deleted=False,
    )  # fmt: skip
    return Record(finding=finding, values={"id": key, "body": body})


def talk() -> list[Record]:
    return [a_record(5501923 + n, f"{when} · {who}\n{said}") for n, (when, who, said) in enumerate(TALK)]


def a_review(records: Sequence[Record] | None = None) -> Review:
    return reviewing.review_records(
        talk() if records is None else records, data_map=MAP, subject=SUBJECT, related=lambda _record: (), detector=ByHeart(),
        decisions=(), watch=Unwatched(),
    )  # fmt: skip


class Layout:
    """Words of the review on pages of A4, and where each span came to stand."""

    def __init__(self, review: Review, *, removed: bool) -> None:
        self.file, self.boxes, self.page = BytesIO(), [], 0
        self.draw = canvas.Canvas(self.file, pagesize=(595, 842), invariant=1)
        self.x, self.y = 56.0, 780.0
        self._say("Work order 99377 · Comments", "Helvetica-Bold", 15)
        self._newline(20)
        self._say("Record 7 of 23 · table comments · exported 24 Nov 2026", "Helvetica", 8)
        self._newline(26)
        for unit in review.units:
            for part in (delivered if removed else original)(unit):
                if part.span is not None and not part.text:
                    self._mark(
                        f"[{part.span.reason} · {part.span.label}]" if part.span.label else f"[{part.span.reason}]", part.span.ref
                    )
                else:
                    self._flow(part.text, part.span.ref if part.span else None)
            self._newline(24)
        self.draw.showPage()
        self.draw.save()

    def document(self) -> Document:
        pdf = self.file.getvalue()
        pages = ((595.0, 842.0),) * (self.page + 1)
        return Document(pdf=pdf, sha256=sha256(pdf).hexdigest(), pages=pages, boxes=tuple(self.boxes))

    def _newline(self, by: float = 15.0) -> None:
        self.x, self.y = 56.0, self.y - by
        if self.y < 60:
            self.draw.showPage()
            self.page, self.y = self.page + 1, 780.0

    def _say(self, text: str, face: str = "Helvetica", size: float = 10) -> float:
        wide = stringWidth(text, face, size)
        if self.x + wide > 540 and self.x > 56:
            self._newline()
        self.draw.setFont(face, size)
        self.draw.drawString(self.x, self.y, text)
        self.x += wide
        return wide

    def _flow(self, text: str, ref) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self._newline()
            for word in line.replace(" ", " \0").split("\0"):
                wide = self._say(word)
                if ref is not None and word.strip():
                    self._box(self.x - wide, self.x, ref)

    def _mark(self, label: str, ref) -> None:
        wide = 110.0
        if self.x + wide > 540:
            self._newline()
        self.draw.setFillGray(0.1)
        self.draw.rect(self.x, self.y - 3, wide, 12, stroke=0, fill=1)
        self.draw.setFillGray(1)
        self.draw.setFont("Helvetica", 7)
        self.draw.drawCentredString(self.x + wide / 2, self.y, label)
        self.draw.setFillGray(0)
        self._box(self.x, self.x + wide, ref)
        self.x += wide

    def _box(self, left: float, right: float, ref) -> None:
        self.boxes.append(Box(page=self.page, left=left, bottom=self.y - 3, right=right, top=self.y + 9, ref=ref))


@dataclass
class FakeDesk(FakeConsole):
    reviews: dict[CaseId, Review] = field(default_factory=dict)
    acts: dict[CaseId, list] = field(default_factory=dict)
    answers: dict[CaseId, Delivered] = field(default_factory=dict)
    records: list[Record] = field(default_factory=talk)
    lacks: tuple[str, ...] = ()
    leaks: tuple[str, ...] = ()

    def review(self, id, *, watch) -> Review:
        self._called("review")
        self._wait(watch)
        watch.report(Progress(1, None, "records"))
        if id not in self.reviews:
            self.reviews[id] = a_review(self.records)
        return self.reviews[id]

    def _acted(self, id, act) -> Review:
        self.acts.setdefault(id, []).append(act)
        self.reviews[id] = reviewing.redecided(self.reviews[id], self.acts[id])
        self.note_step("spans.decided", id)
        return self.reviews[id]

    def decide_spans(self, id, refs, *, decision, reason) -> Review:
        self._called("decide_spans")
        done = self.acts.get(id, [])
        return self._acted(id, reviewing.decide_spans(self.reviews[id], done, refs, decision, reason, by=self.me.id, at="now"))

    def alike(self, id, ref):
        self._called("alike")
        return alike(self.reviews[id], ref)

    def undo_review(self, id) -> Review:
        self._called("undo_review")
        return self._acted(id, reviewing.undo(self.acts.get(id, []), by=self.me.id, at="now"))

    def redo_review(self, id) -> Review:
        self._called("redo_review")
        return self._acted(id, reviewing.redo(self.acts.get(id, []), by=self.me.id, at="now"))

    def preview(self, id, *, watch) -> Preview:
        self._called("preview")
        self._wait(watch)
        watch.checkpoint()
        review = self.reviews[id]
        return Preview(
            original=Layout(review, removed=False).document(), delivered=Layout(review, removed=True).document(), leaks=self.leaks,
            checked_values=len(redacted_values(review)),
        )  # fmt: skip

    def page(self, document, page, *, scale) -> PageImage:
        self._called("page")
        with pypdfium2.PdfDocument(document.pdf) as pdf:
            bitmap = pdf[page].render(scale=scale, prefer_bgrx=True)
            return PageImage(width=bitmap.width, height=bitmap.height, stride=bitmap.stride, pixels=bytes(bitmap.buffer))

    def confirm_review(self, id) -> Case:
        self._called("confirm_review")
        return self._save(self.cases[self._number(id)].moved(Status.DECIDE), "review.confirmed")

    def grant(self, id, *, why) -> Case:
        self._called("grant")
        return self._save(self.cases[self._number(id)].moved(Status.DELIVER), "case.granted")

    def draft_refusal(self, id, *, grounds):
        self._called("draft_refusal")
        reasons = [f"• {ground}" for ground in grounds]
        return "Your request", ("We do not act on it, for these reasons:", *reasons, "You may complain."), self.lacks

    def refuse(self, id, *, grounds, why, watch) -> Delivered:
        self._called("refuse")
        self._wait(watch)
        watch.checkpoint()
        folder, name = f"/home/office/answers/{id}", f"{id}-refusal.pdf"
        self.answers[id] = Delivered(
            case=id, folder=folder, pdf="", json="", letter=f"{folder}/{name}", manifest="", files={name: "ab" * 32},
            records=0, redactions=0,
        )  # fmt: skip
        case = self.cases[self._number(id)].moved(Status.REFUSED)
        self._save(replace(case, decision_note=why), "case.refused", grounds=",".join(grounds))
        return self.answers[id]

    def draft_letter(self, id):
        self._called("draft_letter")
        name = self.cases[self._number(id)].subject_name
        return "Your request for access", (
            f"Dear {name},",
            "You asked which personal data we process about you. You find all of it in the enclosed dossier, as PDF and as JSON.",
            "Where somebody else is named, we left that out, with the reason (Art. 15(4) GDPR).",
            "You may complain to the supervisory authority: BayLDA, Ansbach.",
        )

    def missing(self, id):
        self._called("missing")
        return self.lacks

    def answer(self, id, *, watch) -> Delivered:
        self._called("answer")
        self._wait(watch)
        files = {
            f"{id}-{name}": sha256(name.encode()).hexdigest()
            for name in ("letter.pdf", "dossier.pdf", "dossier.json", "manifest.json")
        }
        folder = f"/home/office/answers/{id}"
        letter, pdf, json, manifest = (f"{folder}/{name}" for name in files)
        self.answers[id] = Delivered(
            case=id, folder=folder, pdf=pdf, json=json, letter=letter, manifest=manifest, files=files,
            records=len(self.reviews[id].records) if id in self.reviews else 0,
            redactions=self.reviews[id].redacted if id in self.reviews else 0,
        )  # fmt: skip
        self._save(self.cases[self._number(id)].moved(Status.CLOSE), "answer.written")
        return self.answers[id]

    def delivered(self, id) -> Delivered | None:
        self._called("delivered")
        return self.answers.get(id)

    def close(self, id) -> Case:
        self._called("close")
        return self._save(self.cases[self._number(id)].moved(Status.CLOSED), "case.closed")


def fake_desk(cases: int = 12, **changes) -> FakeDesk:
    """A console with that many cases; those past Verify have their subject, those past Find their findings."""
    made = FakeDesk(cases={number: a_case(number) for number in range(cases)}, **changes)
    for case in list(made.cases.values()):
        made.note_step("letter.kept", bytes="2048")
        made.note_step("case.opened", case.id, kind="request")
        if case.status is not Status.VERIFY and case.status is not Status.SET_ASIDE:
            _verify(made, case)
        if case.status not in {Status.VERIFY, Status.FIND, Status.SET_ASIDE}:
            made.search(case.id, watch=Unwatched())
    made.calls.clear()
    made.threads.clear()
    return made


def _verify(made: FakeDesk, case: Case) -> None:
    mail = Identifier(kind=IdentifierKind.EMAIL, value="e.marchetti@mail.example")
    account = Identifier(kind=IdentifierKind.ACCOUNT, value="48213")
    also = (
        Identifier(kind=IdentifierKind.NAME, value=case.subject_name),
        Identifier(kind=IdentifierKind.PHONE, value="+39 02 5550 1234"),
    )
    made.verify(
        case.id, method=Method.CODE_REPLIED, note="Code sent on 3 Nov, back the same day.", confirms=(mail, account), also=also
    )
    made.cases[made._number(case.id)] = replace(case, waiting=False)
