"""What the command line says of a letter, kind by kind, as the fields of that letter."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from datetime import date

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.console import Console
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.kinds.fields import (
    KEPT_UNDER,
    TOLD_TO_RECIPIENTS,
    AcknowledgementFields,
    AnswerFields,
    ClarificationFields,
    Doubt,
    ExtensionFields,
    Fields,
    Ground,
    IdentificationFields,
    Kept,
    LiftReason,
    Need,
    NotTold,
    PassedOnFields,
    Question,
    RecipientNoticeFields,
    RefusalFields,
    RestrictionLiftedFields,
    RightAnswer,
    RightGround,
    Said,
    ToControllerFields,
)
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.use_cases import ExtensionReason
from privacy_console.cli.cases import secret_from

Asked = tuple[Right, tuple[Ground, ...]]


def ground(text: str) -> Ground:
    """A ground of refusal, of any request or of one right.

    >>> ground("legal_claims")
    <RightGround.LEGAL_CLAIMS: 'legal_claims'>
    """
    if text in set(RefusalGround):
        return RefusalGround(text)
    if text in set(RightGround):
        return RightGround(text)
    message = f"one of {', '.join((*RefusalGround, *RightGround))}"
    raise argparse.ArgumentTypeError(message)


def right(text: str) -> Asked:
    """A right that was granted, or `RIGHT=GROUND,…` where it was not.

    >>> right("portability=not_portable")
    (<Right.PORTABILITY: 'portability'>, (<RightGround.NOT_PORTABLE: 'not_portable'>,))
    """
    name, _, grounds = text.partition("=")
    if name not in set(Right):
        message = f"write RIGHT or RIGHT=GROUND,…; RIGHT is one of {', '.join(Right)}"
        raise argparse.ArgumentTypeError(message)
    return Right(name), tuple(ground(one) for one in grounds.split(",") if one)


def what(text: str) -> tuple[Right, str]:
    """To what a right was granted: `erasure=the account`."""
    name, equals, said = text.partition("=")
    if not equals or name not in set(Right):
        message = f"write RIGHT=TEXT; RIGHT is one of {', '.join(Right)}"
        raise argparse.ArgumentTypeError(message)
    return Right(name), said


def kept(text: str) -> tuple[str, RightGround, date | None]:
    """What is not erased: `two invoices=legal_obligation@2036-12-31`, the day left out where it is not known.

    >>> kept("two invoices=legal_obligation@2036-12-31")[2]
    datetime.date(2036, 12, 31)
    """
    said, equals, rest = text.rpartition("=")
    name, _, until = rest.partition("@")
    if not equals or name not in set(KEPT_UNDER):
        message = f"write TEXT=EXCEPTION[@DATE]; EXCEPTION is one of {', '.join(KEPT_UNDER)}"
        raise argparse.ArgumentTypeError(message)
    return said, RightGround(name), date.fromisoformat(until) if until else None


def _values(codes: Iterable[str]) -> list[str]:
    return [str(code) for code in codes]


def add_fields(kind: Kind, verb: argparse.ArgumentParser) -> None:
    """The options of one kind of letter."""
    many = {"action": "append", "default": []}
    match kind:
        case Kind.IDENTIFICATION:
            verb.add_argument("--doubt", required=True, choices=_values(Doubt))
            verb.add_argument("--need", choices=_values(Need), help="any one of those given is enough", **many)  # type: ignore[arg-type]
            verb.add_argument("--code-fd", type=int, metavar="N", help="read the one-time code from this file descriptor")
        case Kind.CLARIFICATION:
            verb.add_argument("--question", choices=_values(Question), **many)  # type: ignore[arg-type]
            verb.add_argument("--ask", metavar="TEXT", help="in the letter's language", **many)  # type: ignore[arg-type]
        case Kind.EXTENSION:
            verb.add_argument("--reason", required=True, action="append", choices=_values(ExtensionReason))
            verb.add_argument("--because", metavar="TEXT", help="in the letter's language", **many)  # type: ignore[arg-type]
        case Kind.REFUSAL:
            verb.add_argument("--ground", required=True, action="append", type=ground, metavar="GROUND")
        case Kind.ANSWER:
            verb.add_argument("--right", type=right, metavar="RIGHT[=GROUND,…]", help="granted, or refused for these", **many)  # type: ignore[arg-type]
            verb.add_argument("--marketing", action="store_true", help="an objection to direct marketing, which is absolute")
            verb.add_argument("--what", type=what, metavar="RIGHT=TEXT", help="to which data or purposes it was granted", **many)  # type: ignore[arg-type]
            verb.add_argument("--kept", type=kept, metavar="TEXT=EXCEPTION[@DATE]", help="not erased (Art. 17(3))", **many)  # type: ignore[arg-type]
            verb.add_argument("--told", metavar="NAME", help="a recipient that was told (Art. 19)", **many)  # type: ignore[arg-type]
            verb.add_argument("--not-told", choices=_values(NotTold), help="why none was")
        case Kind.RESTRICTION_LIFTED:
            verb.add_argument("--on", required=True, type=date.fromisoformat, metavar="DATE", help="when it ends")
            verb.add_argument("--reason", required=True, choices=_values(LiftReason))
        case Kind.RECIPIENT_NOTICE:
            verb.add_argument("--recipient", required=True, metavar="NAME")
            verb.add_argument("--act", required=True, choices=sorted(_values(TOLD_TO_RECIPIENTS)))
            verb.add_argument(
                "--reference", required=True, action="append", metavar="TEXT", help="what the recipient knows the person by"
            )
            verb.add_argument("--what", required=True, action="append", metavar="TEXT")
            verb.add_argument("--done-on", required=True, type=date.fromisoformat, metavar="DATE")
        case Kind.TO_CONTROLLER:
            verb.add_argument("--customer", required=True, metavar="NAME")
            verb.add_argument("--writer", required=True, metavar="TEXT", help="how whoever asks can be reached")
            verb.add_argument("--reference", metavar="TEXT", **many)  # type: ignore[arg-type]
        case Kind.PASSED_ON:
            verb.add_argument("--customer", required=True, metavar="NAME")
            verb.add_argument("--passed-on", required=True, type=date.fromisoformat, metavar="DATE")
        case _:
            pass


def fields_of(kind: Kind, given: argparse.Namespace, console: Console) -> Fields:
    """The fields of a letter of that kind. Raises as `FieldRefused` and, for an extension, as the clock."""
    return _MADE[kind](given, console)


def _said(texts: Iterable[str]) -> tuple[Said, ...]:
    return tuple(Said(text) for text in texts)


def _extension(given: argparse.Namespace, console: Console) -> Fields:
    reasons = tuple(ExtensionReason(one) for one in given.reason)
    return ExtensionFields(reasons=reasons, due=console.extension_due(CaseId(given.case), reasons), because=_said(given.because))


def _identification(given: argparse.Namespace, _console: Console) -> Fields:
    code = secret_from(given.code_fd, None) or ""
    return IdentificationFields(doubt=Doubt(given.doubt), needs=tuple(Need(one) for one in given.need), code=code)


def _answer(given: argparse.Namespace, _console: Console) -> Fields:
    answers = [
        RightAnswer(
            right=asked,
            what=_said(text for name, text in given.what if name is asked),
            kept=tuple(
                Kept(what=Said(text), ground=under, until=until) for text, under, until in given.kept if asked is Right.ERASURE
            ),
            refused=grounds,
        )
        for asked, grounds in given.right
    ]
    marketing = [RightAnswer(right=Right.OBJECTION, marketing=True)] if given.marketing else []
    why = NotTold(given.not_told) if given.not_told else None
    return AnswerFields(answers=(*answers, *marketing), told=_said(given.told), not_told=why)


def _notice(given: argparse.Namespace, _console: Console) -> Fields:
    return RecipientNoticeFields(
        recipient=Said(given.recipient),
        action=Right(given.act),
        references=_said(given.reference),
        what=_said(given.what),
        done_on=given.done_on,
    )


_MADE: dict[Kind, Callable[[argparse.Namespace, Console], Fields]] = {
    Kind.ACKNOWLEDGEMENT: lambda _given, _console: AcknowledgementFields(),
    Kind.IDENTIFICATION: _identification,
    Kind.CLARIFICATION: lambda given, _console: ClarificationFields(
        questions=tuple(Question(one) for one in given.question), asked=_said(given.ask)
    ),
    Kind.EXTENSION: _extension,
    Kind.REFUSAL: lambda given, _console: RefusalFields(grounds=tuple(given.ground)),
    Kind.ANSWER: _answer,
    Kind.RESTRICTION_LIFTED: lambda given, _console: RestrictionLiftedFields(on=given.on, why=LiftReason(given.reason)),
    Kind.RECIPIENT_NOTICE: _notice,
    Kind.TO_CONTROLLER: lambda given, _console: ToControllerFields(
        customer=Said(given.customer), writer=Said(given.writer), references=_said(given.reference)
    ),
    Kind.PASSED_ON: lambda given, _console: PassedOnFields(customer=Said(given.customer), passed_on=given.passed_on),
}
WRITTEN = tuple(_MADE)
"""The kinds that `letter` writes. A partial refusal is an `answer`; what goes with a copy is written by `case answer`, and that
it stays unknown who asks by `case cannot-verify`."""
