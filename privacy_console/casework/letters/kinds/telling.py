"""What the fields of a letter tell, as facts that its template may fill in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from privacy_console.casework.letters import facts
from privacy_console.casework.letters.kinds.fields import (
    TOLD_TO_RECIPIENTS,
    AcknowledgementFields,
    AnswerFields,
    CannotVerifyFields,
    ClarificationFields,
    ExtensionFields,
    Fields,
    Ground,
    IdentificationFields,
    Kept,
    Need,
    PassedOnFields,
    RecipientNoticeFields,
    RefusalFields,
    RestrictionLiftedFields,
    RightAnswer,
    Said,
    ToControllerFields,
)
from privacy_console.casework.letters.templates import Facts
from privacy_console.casework.letters.wording import Wording
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.reading import Right

Told = dict[str, str | tuple[str, ...]]

DONE = {
    Right.RECTIFICATION: "rectified",
    Right.ERASURE: "erased",
    Right.RESTRICTION: "restricted",
    Right.OBJECTION: "objected",
    Right.WITHDRAW_CONSENT: "withdrawn",
}
"""The list that says to what a right was granted."""


def told_of(fields: Fields, case: Case, policy: Policy, words: Wording, *, made_at: datetime) -> Facts:
    """All that the letter may tell. A recipient is told nothing of the person but what the fields name."""
    match fields:
        case RecipientNoticeFields():
            return facts.of_office(case, policy, words, made_at=made_at) | _notice(fields, words)
        case ToControllerFields():
            person: Told = {"received": words.date(case.deadline.received), "asked": facts.rights_of(case.rights, words)}
            own: Told = {"customer": fields.customer.text, "writer": fields.writer.text, "references": _texts(fields.references)}
            return {**facts.of_office(case, policy, words, made_at=made_at), **person, **own}
        case _:
            told = facts.of_case(case, policy, words, made_at=made_at, subject_name=case.subject_name)
            return told | _to_subject(fields, case, words)


def _to_subject(fields: Fields, case: Case, words: Wording) -> Told:
    match fields:
        case IdentificationFields():
            return _identification(fields, words)
        case ClarificationFields():
            return {"questions": (*(words.code("question", one) for one in fields.questions), *_texts(fields.asked))}
        case ExtensionFields():
            reasons = (words.code("extension", one) for one in fields.reasons)
            return {"delay": (*reasons, *_texts(fields.because)), "new_due": words.date(fields.due)}
        case RefusalFields():
            return {"grounds": tuple(_ground(one, words) for one in dict.fromkeys(fields.grounds))}
        case CannotVerifyFields():
            return {"asked_on": words.date(fields.asked_on) if fields.asked_on else ""}
        case AnswerFields():
            return _answer(fields, case, words)
        case RestrictionLiftedFields():
            return {"lifted_on": words.date(fields.on), "lifted_why": words.code("lift", fields.why)}
        case PassedOnFields():
            return {"customer": fields.customer.text, "passed_on": words.date(fields.passed_on)}
        case AcknowledgementFields() | RecipientNoticeFields() | ToControllerFields():
            return {}


def _identification(fields: IdentificationFields, words: Wording) -> Told:
    document = Need.DOCUMENT in fields.needs
    return {
        "doubt": words.code("doubt", fields.doubt),
        "code": fields.code,
        "needs": tuple(words.code("need", one) for one in fields.needs),
        "document": "1" if document else "",
        "no_document": "" if document else "1",
    }


def _answer(fields: AnswerFields, case: Case, words: Wording) -> Told:
    done = [one for one in fields.answers if not one.refused]
    kinds = {one.right for one in done}
    refused = (f"{_asked(one, words)}: {_ground(ground, words)}" for one in fields.answers for ground in one.refused)
    other = [right for right in case.rights if right not in {one.right for one in fields.answers}]
    told = _texts(fields.told)
    why = words.code("not_told", fields.not_told) if fields.not_told is not None else ""
    return {
        "dossier": facts.dossier_name(case.id),
        "data": facts.data_name(case.id),
        "access_done": "1" if Right.ACCESS in kinds else "",
        "ported": "1" if Right.PORTABILITY in kinds else "",
        "marketing": "1" if any(one.marketing for one in done) else "",
        **{name: _what(done, right) for right, name in DONE.items()},
        "kept": tuple(_kept(kept, words) for one in done for kept in one.kept),
        "refused": tuple(refused),
        "told": told,
        "not_told": why,
        "told_due": "1" if kinds & TOLD_TO_RECIPIENTS and not why else "",
        "other_asked": facts.rights_of(other, words),
    }


def lacking_what(fields: AnswerFields) -> tuple[Right, ...]:
    """The rights that were granted without saying to which data or purposes: nobody could tell what was done."""
    return tuple(
        one.right for one in fields.answers if one.right in DONE and not one.refused and not one.marketing and not one.what
    )


def _what(done: Iterable[RightAnswer], right: Right) -> tuple[str, ...]:
    return tuple(said.text for one in done if one.right is right and not one.marketing for said in one.what)


def _asked(answer: RightAnswer, words: Wording) -> str:
    return words.code("right", answer.right)


def _kept(kept: Kept, words: Wording) -> str:
    until = f" {words.code('kept', 'until')} {words.date(kept.until)}." if kept.until else ""
    return f"{kept.what.text.rstrip('.')}. {_ground(kept.ground, words)}{until}"


def _ground(ground: Ground, words: Wording) -> str:
    return words.code("refusal", ground)


def _notice(fields: RecipientNoticeFields, words: Wording) -> Told:
    return {
        "recipient": fields.recipient.text,
        "references": _texts(fields.references),
        "what": _texts(fields.what),
        "done_on": words.date(fields.done_on),
        **{f"notice_{right}": "1" if fields.action is right else "" for right in TOLD_TO_RECIPIENTS},
    }


def _texts(said: Sequence[Said]) -> tuple[str, ...]:
    return tuple(one.text for one in said)
