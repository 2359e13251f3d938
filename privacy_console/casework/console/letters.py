"""The verbs of letters: drafted, looked at, written or sent, and what went out so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console.identity import IdentityVerbs
from privacy_console.casework.console.ports import CaseFile
from privacy_console.casework.console.standing import NotYet, known
from privacy_console.casework.disclosure.pages import Document
from privacy_console.casework.disclosure.ports import Documents, PackageWriter
from privacy_console.casework.identity.checking.codes import CodeToSend
from privacy_console.casework.identity.checking.outcome import CannotVerify, require_asked
from privacy_console.casework.letters import use_cases as letters
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.kinds.drafting import Drafted
from privacy_console.casework.letters.kinds.fields import CannotVerifyFields, Doubt, Fields, IdentificationFields, Need
from privacy_console.casework.letters.kinds.recipients import recipients_of
from privacy_console.casework.letters.sending import use_cases as sending
from privacy_console.casework.letters.sending.correspondence import OutLetter, Way
from privacy_console.casework.letters.sending.deeds import Occasion, extended
from privacy_console.casework.letters.sending.mail import Post
from privacy_console.casework.letters.sending.making import Desk, drafted_on, laid_out, ready
from privacy_console.casework.letters.templates import Templates
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.events import Happened
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.use_cases import ExtensionReason

LOOK_BACK = 500
"""Newest entries of the trail that are looked through for letters whose sending broke off."""


class CodeGoesElsewhere(Refused):
    """Whoever gets a one-time code can answer it: sent to the address that a request states, it would prove nothing."""

    code = "letters.code_goes_elsewhere"
    sentence = (
        "The one-time code of {case} was made for the address on file, and the letter would go to another, or no code was made. "
        "Nothing was written; `case code` makes one and sends it there."
    )

    def __init__(self, case: CaseId) -> None:
        super().__init__(f"{case}: a code would go to another address")
        self.case = case


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterVerbs(IdentityVerbs):
    """A part of `Console`, in a file of its own for its length."""

    documents: Documents
    package: PackageWriter
    templates: Templates
    answers_folder: str
    watermark: str
    """Printed across what the console writes about an invented company; empty for a real one."""
    post: Post
    file_at: Callable[[str], PackageWriter]
    """A writer of one file at that path, in place of the office's folders."""

    @property
    def can_send(self) -> bool:
        """Whether a mail server is set up."""
        return self.post.can_send

    def letter_draft(self, id: CaseId, fields: Fields, *, language: str = "") -> Drafted:
        """The letter as it would go out, and what the law requires of it that is not there. Nothing is written."""
        case, notes = self._case_and_notes(id)
        return drafted_on(self._letter_desk, case, fields, at=self.clock.now(), language=language, notes=notes)

    def letter_pages(self, id: CaseId, fields: Fields, *, language: str = "") -> Document:
        """The letter as pages, whole or not: `page` makes images of them."""
        return laid_out(self._letter_desk, self.letter_draft(id, fields, language=language))

    def extension_due(self, id: CaseId, reasons: Sequence[ExtensionReason]) -> date:
        """The new last day, if the subject is told today. Raises as `deeds.extended`."""
        return extended(self.case(id), tuple(reasons), on=self.today()).deadline.due

    def write_letter(
        self,
        id: CaseId,
        fields: Fields,
        *,
        way: Way,
        to: str = "",
        language: str = "",
        why: str = "",
        file: str = "",
        again: bool = False,
        watch: Watch,
    ) -> OutLetter:
        """Write a letter as a PDF or a draft, or send it; what it does to its case is done in the same step.

        Args:
            to: the address on file or verified, for a draft or for sending: whoever calls answers for it.
            why: for the office alone, where the letter ends the case.
            file: where to write it, in place of the office's folder.
            again: send it though the same was sent before, or may have been.

        Raises:
            As `sending.write_letter` and `sending.send_letter`.
        """
        case, notes = self._case_and_notes(id)
        if isinstance(fields, IdentificationFields) and fields.code and way is not Way.PDF:
            self._require_on_file(id, to)
        now = self.clock.now()
        made = ready(self._letter_desk, case, fields, way=way, to=to, at=now, language=language, notes=notes)
        occasion = Occasion(on=self.today(), at=now, why=why, chosen=self.office_reading())
        answered, _ = self.letter(id)
        if way is Way.SMTP:
            sent = sending.send_letter(
                case,
                made,
                occasion,
                policy=self.policy,
                answered=answered,
                post=self.post,
                open_case=lambda: self._last_step(id),
                watch=watch,
                again=again,
            )
        else:
            sent = sending.write_letter(
                case,
                made,
                occasion,
                policy=self.policy,
                answered=answered,
                post=self.post,
                package=self.file_at(file) if file else self.package,
                open_case=lambda: self._last_step(id),
                folder=self.answers_folder,
                watch=watch,
            )
        if not self.case(id).is_open:
            self.desk.clear(id)
            self._ended(id)
        return sent

    def settle_letter(self, id: CaseId, number: int, *, left: bool, why: str = "") -> OutLetter:
        """Say what became of a letter that was handed to the mail server. For the clock, the day it was handed over counts."""
        zone = ZoneInfo(self.policy.controller.time_zone)
        handed = next((one.at for one in self.correspondence(id) if one.number == number), self.clock.now())
        occasion = Occasion(on=handed.astimezone(zone).date(), at=handed, why=why, chosen=self.office_reading())
        settled = sending.settle(id, number, left=left, occasion=occasion, open_case=lambda: self._last_step(id))
        if not self.case(id).is_open:
            self._ended(id)
        return settled

    def ask_by_code(
        self,
        id: CaseId,
        *,
        doubt: Doubt | None = None,
        way: Way,
        number: int = 0,
        language: str = "",
        file: str = "",
        watch: Watch,
    ) -> tuple[CodeToSend, OutLetter]:
        """Make a one-time code and write, or send, the letter that asks for it, to the address on file and nowhere else.

        Args:
            doubt: why there is one; None: whether the sender's address is the one on file says which.
            number: which of the addresses on file, counted from 0.

        Raises:
            As `make_code`, then as `write_letter`: then the code was made, nobody has it, and a new one takes its place.
        """
        code = self.make_code(id, number=number, watch=watch)
        if doubt is None:
            stated, _ = self.letter(id)
            known = stated.sender.address.strip().casefold() == code.to.address.strip().casefold()
            doubt = Doubt.SENDER_UNPROVEN if known else Doubt.ADDRESS_UNKNOWN
        fields = IdentificationFields(doubt=doubt, needs=(Need.REPLY_FROM_FILE,), code=code.text)
        to = "" if way is Way.PDF else code.to.address
        return code, self.write_letter(id, fields, way=way, to=to, language=language, file=file, watch=watch)

    def cannot_verify(
        self, id: CaseId, *, why: CannotVerify, note: str, way: Way = Way.PDF, to: str = "", language: str = "", watch: Watch
    ) -> OutLetter:
        """It stays unknown who asks: the letter that says so is written, and the case ends, or neither.

        Args:
            note: for the office alone; the reason is kept with it.

        Raises:
            NotAskedYet: what could have helped was never asked for; nothing was written.
            NotYet: somebody was verified already.
            As `write_letter`.
        """
        case = self.case(id)
        if case.status not in {Status.VERIFY, Status.REFUSED}:
            raise NotYet(id, "somebody was verified already: go back to “verify” first")
        day, said = require_asked(case, why), note.strip()
        kept = f"{why}: {said}" if said else ""  # without a note there is no reason, and it is refused as that
        return self.write_letter(id, CannotVerifyFields(asked_on=day), way=way, to=to, language=language, why=kept, watch=watch)

    def addresses(self, id: CaseId) -> tuple[str, ...]:
        """The e-mail addresses that a check answers for: where a mandate or a code says, then those that were confirmed."""
        first, subject = self.recipient(id), self.subject(id)
        confirmed = (
            one.value for one in (subject.identifiers if subject else ()) if one.verified and one.kind is IdentifierKind.EMAIL
        )
        return tuple(dict.fromkeys((*((first.address,) if first and first.kind is IdentifierKind.EMAIL else ()), *confirmed)))

    def recipients(self, id: CaseId) -> tuple[str, ...]:
        """Whom the policy names as recipients of what was found: each is told what was rectified, erased or restricted (19)."""
        with self.store.reading() as file:
            outcome = file.findings.outcome(id)
        return recipients_of(outcome, self.data_map, self.policy) if outcome is not None else ()

    def correspondence(self, id: CaseId) -> tuple[OutLetter, ...]:
        """The letters of the case that went out, or were to, oldest first."""
        with self.store.reading() as file:
            return file.correspondence.of_case(id)

    def unclear_letters(self) -> tuple[CaseId, ...]:
        """Cases with a letter of which it is not known whether it left, as far as the newest entries tell."""
        size = self.store.frontier().size
        return sending.unclear(self.store.entries(size - LOOK_BACK - 1, LOOK_BACK))

    def acknowledge(self, id: CaseId, *, watch: Watch) -> str:
        """Write the letter that the request arrived and when an answer is due, once; its path."""
        return letters.acknowledge(
            self.case(id),
            policy=self.policy,
            templates=self.templates,
            documents=self.documents,
            package=self.package,
            open_case=self._step,
            folder=self.answers_folder,
            watermark=self.watermark,
            made_at=self.clock.now(),
            watch=watch,
        )

    def draft_refusal(self, id: CaseId, *, grounds: Sequence[RefusalGround]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """Title and paragraphs of the letter of a refusal, as they would be sent; and what it lacks, in sentences."""
        case, now = self.case(id), self.clock.now()
        drafted, lacking = letters.refusal_draft(case, grounds, policy=self.policy, templates=self.templates, made_at=now)
        return drafted.title, drafted.texts, tuple(one.sentence for one in lacking)

    def _require_on_file(self, id: CaseId, to: str) -> None:
        """A one-time code shows who reads there only if it goes where it was made for."""
        with self.store.reading() as file:
            made = file.checks.code(id)
        if made is None or made.to.address != to.strip():
            raise CodeGoesElsewhere(id)

    @property
    def _letter_desk(self) -> Desk:
        return Desk(policy=self.policy, templates=self.templates, documents=self.documents, watermark=self.watermark)

    def _case_and_notes(self, id: CaseId) -> tuple[Case, tuple[str, ...]]:
        """The case, and everything that the office wrote about it for itself: none of it may stand in a letter."""
        with self.store.reading() as file:
            return known(file, id), tuple(_notes(file, id))


def _notes(file: CaseFile, id: CaseId) -> Sequence[str]:
    case, evidence, mandate = known(file, id), file.subjects.evidence(id), file.checks.mandate(id)
    outcome = file.findings.outcome(id)
    return [
        *(note.text for note in file.notes.notes(id)),
        *([case.held.reason] if case.held else []),
        *(event.reason for event in (case.clock.events if case.clock else ()) if event.happened is Happened.READING_CHOSEN),
        *([evidence.note] if evidence else []),
        *([mandate.note] if mandate else []),
        *(document.note for document in file.checks.documents(id)),
        *(finding.reason for finding in (outcome.findings if outcome else ())),
    ]
