"""One access request on a fresh sample company, from letter to written files, through the console's verbs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import pypdfium2
import sqlalchemy as sa

from privacy_console.adapters.company.sample.cast import SampleFacts
from privacy_console.adapters.company.sample.generate import generate
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.console import Console
from privacy_console.casework.disclosure.ports import Delivered
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.casework.search.findings import Inclusion
from privacy_console.wiring import Wiring
from tests.oracles import oracle

CHECKED = {IdentifierKind.EMAIL, IdentifierKind.ACCOUNT, IdentifierKind.CUSTOMER_NUMBER}
"""What the person was found to be: the rest of what they say is only said."""


@dataclass
class Case:
    """A case whose review is open."""

    console: Console
    facts: SampleFacts
    database: Path
    id: CaseId
    tools: Wiring

    @property
    def review(self):
        return self.console.review(self.id, watch=Unwatched())

    def settle(self) -> list[str]:
        """Withhold whatever is a question; the texts that were asked about."""
        asked = {
            span.ref: unit.unit.text for unit in self.review.units for span in unit.spans if span.decision is Proposal.REVIEW
        }
        if asked:
            self.console.decide_spans(self.id, list(asked), decision=Proposal.REDACT, reason=Reason.TP_UNKNOWN)
        return [text[ref.start : ref.end] for ref, text in asked.items()]

    def grant(self) -> None:
        self.console.confirm_review(self.id)
        self.console.grant(self.id, why="Identity checked, nothing speaks against access.")

    def answer(self) -> Delivered:
        self.grant()
        return self.console.answer(self.id, watch=Unwatched())

    def connect(self) -> sa.Connection:
        return sa.create_engine(f"sqlite+pysqlite:///{self.database}", poolclass=sa.pool.NullPool).connect()


def opened(home: Path, *, seed: int = 1, scale: int = 1, which: oracle.Which = "subject") -> Case:
    """The person's letter read, the person verified, everything certain found and every question excluded."""
    tools = Wiring()
    stage = tools.demo(str(home), seed=seed, scale=scale, surname=None, watch=Unwatched())
    facts = generate(home / "again.db", seed=seed, scale=scale, watch=Unwatched(), surname=None)
    (home / "again.db").unlink()
    console = stage.console
    (letter,) = console.open_letters([("letter.eml", _letter(facts, which))], watch=Unwatched())
    case = console.take(letter.case.id).id
    given = oracle.identifiers(facts, which)
    console.verify(
        case,
        method=Method.LOGIN,
        note="Asked by the form of the signed-in account.",
        confirms=[one for one in given if one.kind in CHECKED],
        also=[one for one in given if one.kind not in CHECKED],
    )
    outcome = console.search(case, watch=Unwatched())
    unsure = [one.row for one in outcome.findings if one.decision is Inclusion.UNDECIDED]
    if unsure:
        console.decide_findings(case, unsure, decision=Inclusion.EXCLUDED, reason="a name or a shared value alone")
    console.confirm_findings(case)
    return Case(console, facts, Path(stage.folder) / "company.db", case, tools)


def _letter(facts: SampleFacts, which: oracle.Which) -> bytes:
    one = oracle.person(facts, which)
    letter = EmailMessage()
    letter["From"], letter["To"] = f'"{one.name}" <{one.email}>', "support@workordersoft.example"
    letter["Subject"], letter["Date"] = "Access to my data", "Mon, 02 Nov 2026 09:14:00 +0100"
    letter["Message-ID"] = "<request@example.net>"
    letter.set_content(f"Please send me a copy of all personal data that you hold about me.\n\n{one.name}\n")
    return letter.as_bytes()


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def texts_of(delivered: Delivered) -> dict[str, str]:
    """Everything that the person receives, as text."""
    folder = Path(delivered.pdf).parent
    files = sorted(folder.iterdir())
    texts = {"file names": "\n".join(file.name for file in files)}
    for file in files:
        texts[file.name] = pdf_text(file.read_bytes()) if file.suffix == ".pdf" else file.read_text()
    return texts


def dossier_of(delivered: Delivered) -> dict[str, object]:
    return json.loads(Path(delivered.json).read_text())
