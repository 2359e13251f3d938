"""A letter made ready: whole, laid out, and addressed; nothing is written yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.disclosure.pages import Document
from privacy_console.casework.disclosure.ports import Documents
from privacy_console.casework.letters.completeness import Missing
from privacy_console.casework.letters.kinds.drafting import Drafted, drafted
from privacy_console.casework.letters.kinds.fields import Fields, IdentificationFields
from privacy_console.casework.letters.sending.correspondence import Deed, OutLetter, State, Way
from privacy_console.casework.letters.sending.deeds import deed_of
from privacy_console.casework.letters.sending.mail import AddressRefused, Enclosure, Mail
from privacy_console.casework.letters.templates import Templates
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.letter import Letter

HIDDEN = "••••-••••"
"""What stands for a one-time code in the letter that is kept."""


class IncompleteLetter(Refused):
    """A letter lacks what the law requires of its kind."""

    code = "letters.incomplete_letter"
    sentence = "The letter of {case} lacks {count} things that the law requires: {what} Nothing was written."

    def __init__(self, case: CaseId, missing: Sequence[Missing]) -> None:
        super().__init__(f"{case}: {', '.join(one.code for one in missing)}")
        self.case, self.missing, self.count = case, tuple(missing), len(missing)
        self.what = " ".join(one.sentence for one in missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What letters are made with."""

    policy: Policy
    templates: Templates
    documents: Documents
    watermark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A whole letter, its PDF, and where it goes."""

    case: CaseId
    drafted: Drafted
    document: Document
    way: Way
    to: str
    at: datetime
    deed: Deed
    secret: str = field(default="", repr=False)
    """A one-time code in it: the letter is kept without."""

    @property
    def sha256(self) -> str:
        return sha256(self.document.pdf).hexdigest()

    @property
    def name(self) -> str:
        return f"{self.case}-{self.drafted.kind.value.replace('_', '-')}"

    @property
    def words(self) -> tuple[str, ...]:
        """Its paragraphs as they are kept: without a one-time code."""
        texts = self.drafted.letter.texts
        return tuple(text.replace(self.secret, HIDDEN) for text in texts) if self.secret else texts

    def facts(self) -> dict[str, str]:
        """What the trail has of it: no word of it, and no address."""
        made = {"kind": self.drafted.kind.value, "language": self.drafted.letter.language, "letter": self.sha256}
        return made | {"way": self.way.value}

    def kept(self, number: int, state: State, *, message_id: str = "", path: str = "", said: str = "") -> OutLetter:
        """As it is kept with its case."""
        letter = self.drafted.letter
        return OutLetter(
            case=self.case,
            number=number,
            kind=self.drafted.kind,
            language=letter.language,
            at=self.at,
            way=self.way,
            state=state,
            to=self.to,
            title=letter.title,
            texts=self.words,
            sha256=self.sha256,
            message_id=message_id,
            path=path,
            said=said,
            deed=self.deed,
        )


def drafted_on(desk: Desk, case: Case, fields: Fields, *, at: datetime, language: str, notes: Iterable[str]) -> Drafted:
    own = (case.decision_note, *notes)
    return drafted(case, fields, policy=desk.policy, templates=desk.templates, made_at=at, language=language, notes=own)


def laid_out(desk: Desk, made: Drafted) -> Document:
    letter = made.letter
    return desk.documents.letter(letter.title, letter.texts, language=letter.language, watermark=desk.watermark)


def ready(
    desk: Desk, case: Case, fields: Fields, *, way: Way, to: str, at: datetime, language: str = "", notes: Iterable[str] = ()
) -> Ready:
    """The letter, if it may go out.

    Raises:
        IncompleteLetter, NoteInLetter, FieldRefused, TemplateUnreadable: it may not.
        AddressRefused: a message has nobody to go to.
    """
    made = drafted_on(desk, case, fields, at=at, language=language, notes=notes)
    if made.missing:
        raise IncompleteLetter(case.id, made.missing)
    if way is not Way.PDF and not to.strip():
        raise AddressRefused("the recipient", "it is empty")
    address = "" if way is Way.PDF else to.strip()
    secret = fields.code if isinstance(fields, IdentificationFields) else ""
    document = laid_out(desk, made)
    return Ready(case=case.id, drafted=made, document=document, way=way, to=address, at=at, deed=deed_of(fields), secret=secret)


def mail_of(made: Ready, policy: Policy, answered: Letter | None) -> Mail:
    """The message of a letter, with its PDF. What goes to the subject threads under the letter that it answers."""
    letter, kind, contact = made.drafted.letter, made.drafted.kind, policy.controller.contact
    threads = answered if kind.to_subject else None
    stamp = made.at.strftime("%Y%m%d%H%M%S%f")
    return Mail(
        sender_name=policy.controller.name,
        sender=contact,
        to=made.to,
        subject=letter.title,
        text="\n\n".join(letter.texts).replace("\n\n• ", "\n• ") + "\n",
        message_id=f"<{made.case}.{made.sha256[:12]}.{stamp}@{_domain(contact)}>",
        at=made.at,
        in_reply_to=threads.message_id if threads else "",
        references=threads.references if threads else (),
        enclosures=(Enclosure(name=f"{made.name}.pdf", media_type="application/pdf", data=made.document.pdf),),
        draft=made.way is Way.DRAFT,
    )


def _domain(contact: str) -> str:
    """Of the controller's address, as a message's number needs one; it names nobody."""
    domain = contact.rpartition("@")[2].lower()
    return domain if domain.isascii() and domain.replace(".", "").replace("-", "").isalnum() else "privacy-console.invalid"
