"""Which check suits a request: no more than the doubt and the harm call for. It is advice; an officer decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from privacy_console.casework.identity.checking.contact import ContactOnFile, Fits
from privacy_console.casework.identity.checking.rungs import LADDER, RUNGS, Rung
from privacy_console.casework.identity.subject import Level, Method
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.reading import MarkCode, Reading, Right

ADVERTISING = frozenset({"marketing", "sale"})
"""What an objection may be about that nothing is weighed against, and that hurts nobody."""


class Held(StrEnum):
    """What the company holds, as far as it makes a mistake worse: before anybody is verified, nobody looks at a row."""

    ORDINARY = "ordinary"
    FINANCIAL = "financial"
    """Bank accounts, invoices, payments."""


NEEDED: dict[Right, tuple[Level, Level, str]] = {
    Right.ACCESS: (Level.SUBSTANTIAL, Level.HIGH, "A copy in the wrong hands discloses somebody's data."),
    Right.PORTABILITY: (Level.SUBSTANTIAL, Level.HIGH, "A copy in the wrong hands discloses somebody's data."),
    Right.ERASURE: (Level.SUBSTANTIAL, Level.HIGH, "What is erased for the wrong person is gone for the right one."),
    Right.RECTIFICATION: (Level.BASIC, Level.SUBSTANTIAL, "A changed address or bank account can be the way into an account."),
    Right.RESTRICTION: (Level.BASIC, Level.BASIC, "Restricting what is another's holds them up, and can be undone."),
    Right.OBJECTION: (Level.BASIC, Level.BASIC, "Stopping a use for the wrong person can be undone."),
    Right.WITHDRAW_CONSENT: (Level.NONE, Level.NONE, "Withdrawing consent takes nothing from anybody and can be given anew."),
}
"""For each right: how sure it needs somebody to be, where nothing but ordinary data is held and where financial data is; why."""

_SIGNS = {
    MarkCode.URGENCY: "The letter presses for haste.",
    MarkCode.DISPLAY_NAME_DIFFERS: "The sender's name is not the name in the letter.",
    MarkCode.FREE_MAIL: "It is about a company's account and comes from a free mailbox.",
    MarkCode.REPLY_TO_DIFFERS: "Replies would go to another address than the sender's.",
}


class Fit(StrEnum):
    RECOMMENDED = "recommended"
    POSSIBLE = "possible"
    TOO_WEAK = "too_weak"
    """It counts, if the officer says why it is enough here."""
    NOT_POSSIBLE = "not_possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    rung: Rung
    fit: Fit
    why: str
    """A sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    needed: Level
    reasons: tuple[str, ...]
    """Sentences: why that much is needed, and what the letter shows."""
    steps: tuple[Step, ...]
    """Every rung, in the order of preference; one of them is recommended."""

    @property
    def recommended(self) -> Method:
        return next(step.rung.method for step in self.steps if step.fit is Fit.RECOMMENDED)


def needed(reading: Reading, rights: Iterable[Right], held: Held) -> tuple[Level, tuple[str, ...]]:
    """How sure a request needs the office to be of who asks: as sure as the right that could hurt most, and why."""
    asserted = tuple(rights)
    if not asserted:
        return Level.BASIC, ("The case names no right yet.",)
    judged = [_needed_for(right, reading, held) for right in asserted]
    most = max((level for level, _ in judged), key=tuple(Level).index)
    return most, tuple(dict.fromkeys(why for level, why in judged if level is most))


def _needed_for(right: Right, reading: Reading, held: Held) -> tuple[Level, str]:
    abouts = {one.about for one in reading.rights if one.right is right}
    if right is Right.OBJECTION and abouts and abouts <= ADVERTISING:
        return (
            Level.NONE,
            "An objection to advertising hurts nobody, whoever asks: it is followed unchecked (Art. 21(3)).",
        )
    ordinary, financial, why = NEEDED[right]
    if held is Held.FINANCIAL and financial is not ordinary:
        return financial, f"{why} Invoices or bank accounts are among what is held."
    return ordinary, why


def advise(case: Case, reading: Reading, *, held: Held, contact: ContactOnFile | None, mandated: bool) -> Advice:
    """What to do next to know who asks.

    Args:
        contact: what is on file, where somebody looked; else the advice rests on the letter alone.
        mandated: whether a mandate was checked already.
    """
    level, reasons = needed(reading, case.rights, held)
    marks = {mark.code for mark in reading.marks}
    judged = [(rung, *_judged(rung, level, marks, contact, mandated=mandated)) for rung in LADDER]
    first = _recommended(judged, marks, mandated=mandated)
    steps = tuple(
        Step(rung=rung, fit=Fit.RECOMMENDED if rung.method is first else fit, why=why or rung.proves) for rung, fit, why in judged
    )
    return Advice(needed=level, reasons=(*reasons, *_shown(marks, contact, mandated=mandated)), steps=steps)


_Judged = tuple[Rung, Fit, str]


def _recommended(judged: Iterable[_Judged], marks: set[MarkCode], *, mandated: bool) -> Method:
    able = [rung.method for rung, fit, _ in judged if fit is Fit.POSSIBLE]
    if Method.NOT_NEEDED in able:
        return Method.NOT_NEEDED
    if marks & {MarkCode.AGENT, MarkCode.MANDATE} and not mandated and Method.MANDATE in able:
        return Method.MANDATE
    asked = [one for one in able if one not in {Method.LOGIN, Method.DOCUMENT}]  # nobody can be asked to have signed in before
    return next(iter(asked), Method.DOCUMENT)


def _judged(rung: Rung, level: Level, marks: set[MarkCode], contact: ContactOnFile | None, *, mandated: bool) -> tuple[Fit, str]:
    if why := _impossible(rung, level, contact):
        return Fit.NOT_POSSIBLE, why
    agent = bool(marks & {MarkCode.AGENT, MarkCode.MANDATE})
    if rung.method is Method.MANDATE:
        if not agent and not mandated:
            return Fit.NOT_POSSIBLE, "Nothing in the letter says that somebody writes for another."
        return Fit.POSSIBLE, "Somebody writes for another: see the mandate, and how far it goes, before anything else."
    if rung.method is Method.DOCUMENT:
        refused = " The writer will not send one." if MarkCode.REFUSES_ID in marks else ""
        return Fit.TOO_WEAK, f"The last resort: asking for a document is mostly more than is needed (Art. 5(1)(c)).{refused}"
    if not rung.level.reaches(level):
        return Fit.TOO_WEAK, "It makes less sure than this request needs; say why it is enough here."
    return Fit.POSSIBLE, ""


def _impossible(rung: Rung, level: Level, contact: ContactOnFile | None) -> str:
    if rung.method is Method.NOT_NEEDED:
        return "" if level is Level.NONE else "What is asked for could hurt somebody if another asked for it."
    kind = {Method.CODE_REPLIED: IdentifierKind.EMAIL, Method.CALL_BACK: IdentifierKind.PHONE}.get(rung.method)
    if kind is None or contact is None:
        return ""
    if contact.fits is Fits.SEVERAL:
        return "What the letter gives fits several accounts: it is not known which address or number is theirs."
    if contact.fits is Fits.NONE:
        return "Nothing that the letter gives is on file."
    if contact.for_customer:
        return "What is on file belongs to a customer of the company, who decides about it."
    if not contact.by(kind):
        return "There is no e-mail address on file." if kind is IdentifierKind.EMAIL else "There is no telephone number on file."
    return ""


def _shown(marks: set[MarkCode], contact: ContactOnFile | None, *, mandated: bool) -> Iterator[str]:
    signs = [said for code, said in _SIGNS.items() if code in marks]
    if signs:
        yield " ".join((*signs, "Check by an address or number on file, never by one that the letter gives."))
    if marks & {MarkCode.AGENT, MarkCode.MANDATE} and not mandated:
        yield "Somebody writes for another: without a mandate that was checked, nothing goes to them."
    if MarkCode.REFUSES_ID in marks:
        yield "The writer will not send a copy of a document. It is not needed where another check is possible (Art. 12(6))."
    if contact is not None and contact.for_customer:
        yield "The writer is known only in what is held for customers: the request may be theirs to decide (Art. 28(3)(e))."
    if contact is not None and contact.unavailable:
        yield "Not everything could be looked up: who else is on file is not known for sure."


def is_enough(method: Method, level: Level) -> bool:
    """Whether a check makes as sure as is needed."""
    return RUNGS[method].level.reaches(level)
