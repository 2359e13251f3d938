"""The verbs of identity: what is on file, a code and its answer, mandates, documents, and the decision who asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console.maps import MapVerbs
from privacy_console.casework.console.ports import CaseFile
from privacy_console.casework.console.standing import known
from privacy_console.casework.identity import use_cases as identity
from privacy_console.casework.identity.checking import use_cases as checking
from privacy_console.casework.identity.checking.advice import Advice, Held, advise
from privacy_console.casework.identity.checking.codes import CodeToSend, SentCode
from privacy_console.casework.identity.checking.contact import ContactOnFile, Recipient
from privacy_console.casework.identity.checking.documents import DocumentCutter, SeenDocument
from privacy_console.casework.identity.checking.mandates import AnswersGo, Mandate
from privacy_console.casework.identity.checking.ports import CodeMaker, ContactBook
from privacy_console.casework.identity.checking.standing import Recorded, recipient_of, recorded
from privacy_console.casework.identity.subject import IdentityEvidence, KnownFact, Method, VerifiedSubject
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.search.datamap import DataMap

FINANCIAL_CATEGORIES = frozenset({"billing", "payment", "payments", "financial", "banking"})
"""Categories of a policy by which the company says that it holds invoices or bank accounts, beside columns of IBANs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityVerbs(MapVerbs):
    """A part of `Console`, in a file of its own for its length."""

    contacts: ContactBook
    codes: CodeMaker
    cutter: DocumentCutter

    def evidence(self, id: CaseId) -> IdentityEvidence | None:
        with self.store.reading() as file:
            return file.subjects.evidence(id)

    def subject(self, id: CaseId) -> VerifiedSubject | None:
        with self.store.reading() as file:
            return file.subjects.subject(id)

    def recorded(self, id: CaseId) -> Recorded:
        """What was recorded of the case so far, and what its letters claim of who writes."""
        with self.store.reading() as file:
            return recorded(file, known(file, id), self.held_data, now=self.clock.now())

    def recipient(self, id: CaseId) -> Recipient | None:
        """Where a letter to the subject may go: as a mandate says, else where a code came back from, else a confirmed address.

        None where nobody answers for any address: what the letter itself states proves nothing.
        """
        with self.store.reading() as file:
            return recipient_of(known(file, id), file.checks, file.subjects.evidence(id))

    def contact_on_file(self, id: CaseId, claims: Sequence[Identifier] | None = None, *, watch: Watch) -> ContactOnFile:
        """How the holder of the account is reached that has what is claimed, masked; without claims, those of the letter.

        Usable before anybody is verified: it looks up exact values in contact columns, and searches for nothing.
        """
        asked = self.recorded(id).given if claims is None else claims
        return checking.look_up(id, asked, contacts=self.contacts, open_case=self._step, watch=watch)

    def advise(self, id: CaseId, contact: ContactOnFile | None = None) -> Advice:
        """Which check suits this request, and why: advice, never a decision."""
        with self.store.reading() as file:
            case, mandate = known(file, id), file.checks.mandate(id)
        _, reading = self.letter(id)
        return advise(case, reading, held=self.held_data, contact=contact, mandated=mandate is not None)

    @property
    def held_data(self) -> Held:
        """What the company holds by its data map, as far as it makes a mistake worse."""
        return held_by(self.data_map)

    def make_code(self, id: CaseId, claims: Sequence[Identifier] | None = None, *, number: int = 0, watch: Watch) -> CodeToSend:
        """Make a one-time code for the address on file, which is looked up anew; the code is seen this once.

        The case waits from now on, and a former code answers to nothing any more.

        Raises:
            NoContact: there is no address to send it to, or not for sure; nothing was made.
        """
        found = self.contact_on_file(id, claims, watch=watch)
        return checking.send_code(
            id,
            found,
            number=number,
            codes=self.codes,
            open_case=self._step,
            me=self.me.id,
            clock=self.clock,
            today=self.today(),
            chosen=self.office_reading(),
        )

    def answer_code(self, id: CaseId, typed: str) -> SentCode:
        """Take what came back for a code. Raises as `checking.use_cases.answer_code`: a wrong answer is counted."""
        return checking.answer_code(id, typed, codes=self.codes, open_case=self._step, clock=self.clock, today=self.today())

    def see_mandate(
        self, id: CaseId, *, agent: str, rights: Sequence[Right], note: str, answers_go: AnswersGo, address: str = ""
    ) -> Mandate:
        """Record that an agent's mandate was checked. Raises as `checking.use_cases.see_mandate`."""
        return checking.see_mandate(
            id,
            agent=agent,
            rights=rights,
            note=note,
            answers_go=answers_go,
            address=address,
            open_case=self._step,
            me=self.me.id,
            clock=self.clock,
        )

    def see_document(self, id: CaseId, *, note: str, copy: str = "") -> SeenDocument:
        """Record that a document was looked at; `copy` is the SHA-256 of the attachment, which goes when the case ends."""
        return checking.see_document(id, note=note, copy=copy, open_case=self._step, me=self.me.id, clock=self.clock)

    def verify(
        self,
        id: CaseId,
        *,
        method: Method,
        note: str,
        confirms: Sequence[Identifier],
        also: Sequence[Identifier],
        facts: Sequence[KnownFact] = (),
    ) -> VerifiedSubject:
        """Decide that the writer is who they say. Raises as `identity.use_cases.verify_identity`."""
        return identity.verify_identity(
            id,
            method=method,
            note=note,
            confirms=confirms,
            also=also,
            facts=facts,
            held=self.held_data,
            today=self.today(),
            open_case=self._step,
            me=self.me.id,
            clock=self.clock,
        )

    # --- the end of a case

    @contextmanager
    def _last_step(self, id: CaseId) -> Iterator[CaseFile]:
        """A step that may end a case: in the one that does, the copies of identity documents go."""
        with self._step() as file:
            yield file
            case = file.cases.case(id)
            if case is not None and not case.is_open:
                checking.delete_copies(file, id, cutter=self.cutter, now=self.clock.now())

    def _ended(self, id: CaseId) -> None:
        """After a case has ended: what was written over is nowhere any more, and what was found is on the trail.

        Raises:
            CopyStillHere: a copy is still in the store.
        """
        with self.store.reading() as file:
            unproven = any(one.sha256 and one.proven_at is None for one in file.checks.documents(id))
        if unproven:
            self.store.settle()
            checking.prove_gone(id, cutter=self.cutter, open_case=self._step, now=self.clock.now())

    def sweep_copies(self) -> tuple[CaseId, ...]:
        """See that no copy of a document is left of a case that has ended: the program may have stopped before it was proven, or
        the letter came again by another way. Which cases there was something to do about.

        Raises:
            CopyStillHere: a copy is still in the store.
        """
        with self.store.reading() as file:
            cases = checking.to_sweep(file, cutter=self.cutter)
        for id in cases:  # noqa: A001 - as in every verb
            with self._last_step(id):
                pass
            self._ended(id)
        return cases


def held_by(data_map: DataMap) -> Held:
    """What a company holds by its data map: columns of IBANs, or a category of invoices or payments."""
    columns = [column for table in data_map.tables.values() for column in table.columns.values()]
    financial = any(one.identifier is IdentifierKind.IBAN or one.category in FINANCIAL_CATEGORIES for one in columns)
    return Held.FINANCIAL if financial else Held.ORDINARY
