"""What the law requires of each kind of letter: by which clause it is told, and what must stand in it (promise 7).

It is asked twice: of a template when it is read, and of a letter before it goes out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from privacy_console.casework.letters.completeness import Missing
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.templates import PLACE, Clause, Facts, LetterDraft, LetterTemplate, TemplateUnreadable
from privacy_console.casework.requests.reading import Law


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing that a letter must tell. With `when`, only where one of those facts is not empty.

    `facts` must stand in the letter's paragraphs of that clause, and none of them may be empty. `ccpa` is where the California
    Consumer Privacy Act asks for it; empty where it does not.
    """

    clause: Clause
    what: str
    article: str
    facts: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    ccpa: str = ""

    def source(self, law: Law) -> str:
        if law is Law.CCPA:
            return self.ccpa
        return f"Art. {self.article}" + (" UK GDPR" if law is Law.UK_GDPR else "")


def _complaint(article: str = "12(4)") -> tuple[Duty, ...]:
    return (
        Duty(
            clause=Clause.COMPLAINT,
            what="the authority that a complaint goes to",
            article=article,
            facts=("authority",),
            ccpa="1798.199.45",
        ),
        Duty(clause=Clause.REMEDY, what="the way to a court", article="12(4), 79"),
    )


_VERIFY = "11 CCR § 7060"
_REQUEST = Duty(
    clause=Clause.REQUEST,
    what="the number of the request and the day it arrived",
    article="12(3)",
    facts=("case", "received"),
    ccpa="11 CCR § 7021",
)
_NUMBER = Duty(clause=Clause.REQUEST, what="the number of the request", article="12(3)", facts=("case",), ccpa="11 CCR § 7021")
_OUTCOMES = {
    "access_done": ((), "15", "1798.110"),
    "rectified": (("rectified",), "16", "1798.106"),
    "erased": (("erased",), "17(1)", "1798.105(c)"),
    "restricted": (("restricted",), "18(1)", ""),
    "ported": (("data",), "20(1)", "1798.130(a)(3)(B)(iii)"),
    "marketing": ((), "21(3)", "1798.120, 1798.121"),
    "objected": (("objected",), "21(1)", "1798.121"),
    "withdrawn": (("withdrawn",), "7(3)", "1798.120"),
}
_TOLD, _TOLD_CCPA = "which recipients were told, or why none was", "1798.105(c)(1), 11 CCR § 7023(c)"
_ACT = "what was done, and is to be done"
_KEPT = "what is kept, and why"
_ANSWER = (
    _REQUEST,
    *(
        Duty(clause=Clause.OUTCOME, what=f"what was done ({name})", article=article, facts=facts, when=(name,), ccpa=ccpa)
        for name, (facts, article, ccpa) in _OUTCOMES.items()
    ),
    Duty(clause=Clause.KEPT, what=_KEPT, article="17(3), 12(4)", facts=("kept",), when=("kept",), ccpa="1798.105(d)"),
    Duty(
        clause=Clause.REASONS,
        what="what is refused, and why",
        article="12(4)",
        facts=("refused",),
        when=("refused",),
        ccpa="11 CCR § 7022(f)",
    ),
    Duty(clause=Clause.TOLD, what=_TOLD, article="19", facts=("told",), when=("told_due",), ccpa=_TOLD_CCPA),
    Duty(clause=Clause.TOLD, what=_TOLD, article="19", facts=("not_told",), when=("not_told",), ccpa=_TOLD_CCPA),
    Duty(
        clause=Clause.OTHER_RIGHTS,
        what="what becomes of the other rights that were asserted",
        article="12(3)",
        facts=("other_asked",),
        when=("other_asked",),
        ccpa="1798.130(a)(2)",
    ),
    *_complaint(),
)

_COPY = tuple(
    Duty(clause=clause, what=f"its part of an answer to access ({clause.value})", article=article, facts=facts, ccpa=ccpa)
    for clause, facts, article, ccpa in (
        (Clause.REQUEST, ("case", "received"), "12(3)", "11 CCR § 7021"),
        (Clause.CONFIRMATION, ("controller", "searched"), "15(1)", "1798.110(a)"),
        (Clause.COPY, ("dossier", "data"), "15(3)", "1798.110(a)(5)"),
        (Clause.PURPOSES, ("purposes",), "15(1)(a)", "1798.110(a)(3)"),
        (Clause.CATEGORIES, ("categories",), "15(1)(b)", "1798.110(a)(1)"),
        (Clause.RECIPIENTS, ("recipients",), "15(1)(c)", "1798.110(a)(4)"),
        (Clause.RETENTION, ("retention",), "15(1)(d)", "1798.100(a)(3)"),
        (Clause.RIGHTS, ("rights",), "15(1)(e)", ""),
        (Clause.COMPLAINT, ("authority",), "15(1)(f)", "1798.199.45"),
        (Clause.SOURCE, ("sources",), "15(1)(g)", "1798.110(a)(2)"),
        (Clause.AUTOMATED, ("automated",), "15(1)(h)", ""),
        (Clause.TRANSFERS, ("transfers",), "15(2)", ""),
        (Clause.WITHHELD, ("withheld",), "12(4), 15(4)", "11 CCR § 7024(e)"),
        (Clause.REMEDY, (), "12(4), 79", ""),
        (Clause.PROCESSOR, (), "28", "11 CCR § 7050"),
        (Clause.PORTABILITY, ("data",), "20", "1798.130(a)(3)(B)(iii)"),
        (Clause.OTHER_RIGHTS, ("other_asked",), "12(3)", "1798.130(a)(2)"),
        (Clause.UNSEARCHABLE, ("unsearchable",), "15(1)", "1798.110(a)"),
        (Clause.INCOMPLETE, ("unavailable",), "15(1)", "1798.110(a)"),
    )
)

DUTIES: dict[Kind, tuple[Duty, ...]] = {
    Kind.ACKNOWLEDGEMENT: (
        _REQUEST,
        Duty(clause=Clause.DUE, what="when an answer is due", article="12(3)", facts=("due",), ccpa="11 CCR § 7021(a)"),
    ),
    Kind.IDENTIFICATION: (
        _REQUEST,
        Duty(clause=Clause.DOUBT, what="why it is in doubt who asks", article="12(6)", facts=("doubt",), ccpa="1798.140(ak)"),
        Duty(clause=Clause.NEEDED, what="the one-time code", article="12(6)", facts=("code",), when=("code",), ccpa=_VERIFY),
        Duty(clause=Clause.NEEDED, what="what is needed", article="12(6)", facts=("needs",), when=("needs",), ccpa=_VERIFY),
        Duty(
            clause=Clause.MINIMAL,
            what="that no more than that is wanted, and what becomes of it",
            article="5(1)(c)",
            ccpa=_VERIFY,
        ),
        *_complaint(),
    ),
    Kind.CLARIFICATION: (
        _REQUEST,
        Duty(clause=Clause.QUESTIONS, what="what is asked", article="12(2)", facts=("questions",), ccpa="11 CCR § 7021"),
    ),
    Kind.EXTENSION: (
        _REQUEST,
        Duty(clause=Clause.DELAY, what="why it takes longer", article="12(3)", facts=("delay",), ccpa="1798.130(a)(2)(A)"),
        Duty(clause=Clause.NEW_DUE, what="until when", article="12(3)", facts=("new_due",), ccpa="1798.130(a)(2)(A)"),
        *_complaint(),
    ),
    Kind.REFUSAL: (
        _REQUEST,
        Duty(
            clause=Clause.REASONS,
            what="why nothing is done",
            article="12(4)",
            facts=("grounds",),
            ccpa="11 CCR § 7022(f), 7023(f), 7024(e)",
        ),
        *_complaint(),
    ),
    Kind.ACCESS: _COPY,
    Kind.PARTIAL_REFUSAL: _ANSWER,
    Kind.CANNOT_VERIFY: (
        _REQUEST,
        Duty(clause=Clause.REASONS, what="why nothing is done", article="11(2), 12(2), 12(4)", ccpa=_VERIFY),
        Duty(clause=Clause.INVITE, what="that more can be given at any time", article="11(2)", ccpa=_VERIFY),
        *_complaint(),
    ),
    Kind.ANSWER: _ANSWER,
    Kind.RESTRICTION_LIFTED: (
        _REQUEST,
        Duty(clause=Clause.LIFTED, what="when the restriction ends, and why", article="18(3)", facts=("lifted_on", "lifted_why")),
        *_complaint(),
    ),
    Kind.RECIPIENT_NOTICE: (
        _NUMBER,
        *(
            Duty(clause=Clause.ACTION, what=_ACT, article="19", facts=("what", "done_on"), when=(f"notice_{act}",), ccpa=ccpa)
            for act, ccpa in (("rectification", "1798.106"), ("erasure", "1798.105(c)"), ("restriction", ""))
        ),
        Duty(clause=Clause.REFERENCES, what="whom it concerns", article="19", facts=("references",), ccpa="1798.105(c)"),
    ),
    Kind.TO_CONTROLLER: (
        _REQUEST,
        Duty(
            clause=Clause.CONTROLLER,
            what="that the reader decides",
            article="28(3)(e)",
            facts=("customer",),
            ccpa="1798.130(a)(3)(A)",
        ),
        Duty(clause=Clause.ACTION, what="what was asked for", article="28(3)(e)", facts=("asked",), ccpa="1798.130(a)(3)(A)"),
        Duty(clause=Clause.REFERENCES, what="who asks", article="28(3)(e)", facts=("writer",), ccpa="1798.130(a)(3)(A)"),
    ),
    Kind.PASSED_ON: (
        _REQUEST,
        Duty(
            clause=Clause.CONTROLLER,
            what="who decides, and since when they have it",
            article="28(3)(e), 12(2)",
            facts=("customer", "passed_on"),
            ccpa="11 CCR § 7050",
        ),
        *_complaint("12(2), 77"),
    ),
}
"""What the letter with a copy holds is checked further, against the tree (`completeness.missing_of_answer`)."""


def duties(kind: Kind, law: Law) -> tuple[Duty, ...]:
    """What that law requires of that kind."""
    return tuple(duty for duty in DUTIES.get(kind, ()) if duty.source(law))


def missing_of(kind: Kind, letter: LetterDraft, told: Facts, law: Law) -> tuple[Missing, ...]:
    """Each duty that the letter does not fulfil."""
    return tuple(
        Missing(code=duty.clause.value, article=duty.source(law), sentence=_sentence(duty, law))
        for duty in duties(kind, law)
        if _is_due(duty, told) and not _is_told(duty, letter, told)
    )


def under_law(kind: Kind, missing: Iterable[Missing], law: Law) -> tuple[Missing, ...]:
    """Of what the GDPR misses in a letter, what that law misses too, with its own citation."""
    if law is not Law.CCPA:
        return tuple(missing)
    asked = {duty.clause.value: duty for duty in duties(kind, law)}
    others = {duty.clause.value for duty in DUTIES[kind]} - asked.keys()
    return tuple(
        Missing(code=one.code, article=asked[one.code].source(law), sentence=_sentence(asked[one.code], law))
        if one.code in asked
        else one
        for one in missing
        if one.code not in others
    )


def _sentence(duty: Duty, law: Law) -> str:
    return f"The letter does not say {duty.what} ({duty.source(law)})."


def _is_due(duty: Duty, told: Facts) -> bool:
    return not duty.when or any(told.get(name) for name in duty.when)


def _is_told(duty: Duty, letter: LetterDraft, told: Facts) -> bool:
    text = letter.telling(duty.clause)
    return bool(text.strip()) and all(_stands_in(text, told.get(fact, "")) for fact in duty.facts)


def _stands_in(text: str, fact: str | tuple[str, ...]) -> bool:
    items = (fact,) if isinstance(fact, str) else fact
    return bool(items) and all(one.strip() and one in text for one in items)


def require_whole(template: LetterTemplate, law: Law, *, place: str) -> None:
    """Refuse a template that could not fulfil the duties of its kind, whatever facts it is given.

    Raises:
        TemplateUnreadable: it names what the template lacks.
    """
    for kind in Kind:
        if kind.template == template.name:
            for duty in duties(kind, law):
                if why := _never(duty, template):
                    raise TemplateUnreadable(f"the law requires {duty.what} ({duty.source(law)}): {why}", place=place)


def _never(duty: Duty, template: LetterTemplate) -> str:
    paragraphs = [one for one in template.paragraphs if duty.clause in one.clauses]
    if duty.when:
        paragraphs = [one for one in paragraphs if one.when in {"", *duty.when, *duty.facts}]
    if not paragraphs:
        return f"no paragraph has the clause “{duty.clause.value}”"
    filled = {name for one in paragraphs for name in (*PLACE.findall(one.text), one.items)}
    return next((f"none with the clause “{duty.clause.value}” has “{name}”" for name in duty.facts if name not in filled), "")
