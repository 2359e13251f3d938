"""The verbs of identity in memory: one account fits, its code is the same each time, and everything is remembered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.identity.checking.advice import Held, advise, needed
from privacy_console.casework.identity.checking.codes import CodeNotAnswered, CodeToSend, SentCode, as_typed
from privacy_console.casework.identity.checking.contact import ContactOnFile, Fits, Recipient
from privacy_console.casework.identity.checking.documents import SeenDocument
from privacy_console.casework.identity.checking.mandates import Mandate
from privacy_console.casework.identity.checking.standing import Recorded
from privacy_console.casework.letters.kinds.drafting import Drafted
from privacy_console.casework.letters.templates import LetterDraft, Paragraph
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
CONTACT = ContactOnFile(
    fits=Fits.ONE,
    contacts=(
        Recipient(kind=IdentifierKind.EMAIL, address="elena.marchetti@kite.example"),
        Recipient(kind=IdentifierKind.PHONE, address="+39 02 5550 1234"),
    ),
    known=(IdentifierKind.ACCOUNT,),
    unknown=(IdentifierKind.EMAIL,),
)


@dataclass(kw_only=True)
class FakeIdentity:
    """A part of the console in memory; `_called`, `_save` and the cases are the whole's."""

    codes: dict[CaseId, SentCode] = field(default_factory=dict)
    mandates: dict[CaseId, Mandate] = field(default_factory=dict)
    documents_seen: dict[CaseId, list[SeenDocument]] = field(default_factory=dict)
    contact: ContactOnFile = CONTACT
    can_send: bool = False
    searched_with: list[Identifier] = field(default_factory=list)

    if TYPE_CHECKING:
        cases: Any
        me: Any
        letter: Any
        _called: Any
        _number: Any
        _save: Any

    def recorded(self, id: CaseId) -> Recorded:
        self._called("recorded")
        case, (letter, reading) = self.cases[self._number(id)], self.letter(id)
        given = [Identifier(kind=one.kind, value=one.value) for one in reading.identifiers]
        level, _ = needed(reading, case.rights, Held.FINANCIAL)
        return Recorded(
            at=NOW, code=self.codes.get(id), mandate=self.mandates.get(id), documents=tuple(self.documents_seen.get(id, ())),
            attachments=letter.attachments, given=tuple(given), rights=case.rights, needed=level,
        )  # fmt: skip

    def advise(self, id: CaseId, contact=None):
        self._called("advise")
        case, (_, reading) = self.cases[self._number(id)], self.letter(id)
        return advise(case, reading, held=Held.FINANCIAL, contact=contact, mandated=id in self.mandates)

    def contact_on_file(self, id: CaseId, claims=None, *, watch):
        self._called("contact_on_file")
        return self.contact

    def make_code(self, id: CaseId, claims=None, *, number: int = 0, watch):
        self._called("make_code")
        until = NOW + timedelta(days=14)
        to = self.contact.contacts[number]
        self.codes[id] = SentCode(sealed="BCDFGHJK", to=to, made_by=self.me.id, made_at=NOW, expires_at=until)
        self._save(replace(self.cases[self._number(id)], waiting=True), "identity.code_made")
        return CodeToSend(text="BCDF-GHJK", to=to, expires_at=until)

    def ask_by_code(self, id: CaseId, *, doubt=None, way, number: int = 0, language: str = "", file: str = "", watch):
        self._called("ask_by_code")
        return self.make_code(id, number=number, watch=watch), None

    def answer_code(self, id: CaseId, typed: str):
        self._called("answer_code")
        code = self.codes[id]
        right = as_typed(typed) == code.sealed
        self.codes[id] = code.tried(right=right, now=NOW)
        if not right:
            raise CodeNotAnswered(id, self.codes[id].left)
        self._save(replace(self.cases[self._number(id)], waiting=False), "identity.code_answered")
        return self.codes[id]

    def see_mandate(self, id: CaseId, *, agent: str, rights, note: str, answers_go, address: str = ""):
        self._called("see_mandate")
        made = Mandate(agent=agent, rights=tuple(rights), note=note, answers_go=answers_go, checked_by=self.me.id, checked_at=NOW)
        self.mandates[id] = made
        return made

    def see_document(self, id: CaseId, *, note: str, copy: str = ""):
        self._called("see_document")
        made = SeenDocument(note=note, checked_by=self.me.id, checked_at=NOW, sha256=copy, size=9)
        self.documents_seen.setdefault(id, []).append(made)
        return made

    def sweep_copies(self):
        return ()

    def letter_draft(self, id: CaseId, fields, *, language: str = ""):
        self._called("letter_draft")
        texts = ("Dear Sir or Madam,", "we could not find out who asks.", "You may complain to BayLDA.")
        paragraphs = tuple(Paragraph(text=text) for text in texts)
        letter = LetterDraft(language="en", title="Your request", paragraphs=paragraphs)
        return Drafted(kind=fields.kind, letter=letter, missing=())

    def cannot_verify(self, id: CaseId, *, why, note: str, way=None, to: str = "", language: str = "", watch):
        self._called("cannot_verify")
        kept = replace(self.cases[self._number(id)].moved(Status.REFUSED), decision_note=f"{why}: {note}")
        self._save(kept, "letter.written")
