"""What an officer fills into a letter, kind by kind.

None of it is a note: what the office writes for itself is a `str`, and no field here takes one but for a one-time code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.facts import plain
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.use_cases import ExtensionReason

LONGEST = 600
CODE = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z -]{2,38})[0-9A-Za-z]")


class FieldRefused(Refused):
    """A letter's field cannot be that."""

    code = "letters.field_refused"
    sentence = "The letter was not made: {why}. Nothing was written."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Said:
    r"""Words for whom the letter goes to, on one line: somebody wrote them to be read there. A note never is one of these.

    >>> Said("invoice\n 4711").text
    'invoice 4711'
    """

    text: str

    def __post_init__(self) -> None:
        shown = plain(self.text)
        if not shown or len(shown) > LONGEST:
            raise FieldRefused(f"words for the reader have 1 to {LONGEST} characters")
        object.__setattr__(self, "text", shown)


class Doubt(StrEnum):
    """12(6): why there is reasonable doubt about who asks."""

    ADDRESS_UNKNOWN = "address_unknown"
    SEVERAL_PEOPLE = "several_people"
    DETAILS_DIFFER = "details_differ"
    SENDER_UNPROVEN = "sender_unproven"
    """The address is one on file, and anybody can write it into a message."""
    AGENT = "agent"


class Need(StrEnum):
    """12(6): what would remove the doubt, the least first. `DOCUMENT` is the last resort and never chosen by the program."""

    REPLY_FROM_FILE = "reply_from_file"
    LOGIN = "login"
    ACCOUNT_NUMBER = "account_number"
    INVOICE = "invoice"
    FORMER_ADDRESS = "former_address"
    MANDATE = "mandate"
    DOCUMENT = "document"


class Question(StrEnum):
    WHICH_RIGHT = "which_right"
    WHICH_DATA = "which_data"
    WHICH_PERIOD = "which_period"
    WHICH_ACCOUNT = "which_account"
    WHAT_IS_WRONG = "what_is_wrong"
    WHICH_PURPOSE = "which_purpose"


class RightGround(StrEnum):
    """Why one right is not granted as it was asked for."""

    EXPRESSION = "expression"
    """17(3)(a)"""
    LEGAL_OBLIGATION = "legal_obligation"
    """17(3)(b)"""
    PUBLIC_HEALTH = "public_health"
    """17(3)(c)"""
    ARCHIVING = "archiving"
    """17(3)(d)"""
    LEGAL_CLAIMS = "legal_claims"
    """17(3)(e), 21(1)"""
    NO_GROUND_FOR_ERASURE = "no_ground_for_erasure"
    """17(1)"""
    NO_GROUND_FOR_RESTRICTION = "no_ground_for_restriction"
    """18(1)"""
    COMPELLING_GROUNDS = "compelling_grounds"
    """21(1): the controller demonstrates them."""
    NOT_PORTABLE = "not_portable"
    """20(1)"""
    OTHERS_RIGHTS = "others_rights"
    """15(4), 20(4)"""
    NO_CONSENT = "no_consent"
    """7(3): it does not rest on consent."""


Ground = RefusalGround | RightGround

KEPT_UNDER = (
    RightGround.EXPRESSION,
    RightGround.LEGAL_OBLIGATION,
    RightGround.PUBLIC_HEALTH,
    RightGround.ARCHIVING,
    RightGround.LEGAL_CLAIMS,
)
"""The exceptions of 17(3)."""

GROUNDS: dict[Right, tuple[RightGround, ...]] = {
    Right.ACCESS: (RightGround.OTHERS_RIGHTS,),
    Right.RECTIFICATION: (),
    Right.ERASURE: (RightGround.NO_GROUND_FOR_ERASURE, *KEPT_UNDER),
    Right.RESTRICTION: (RightGround.NO_GROUND_FOR_RESTRICTION,),
    Right.PORTABILITY: (RightGround.NOT_PORTABLE, RightGround.OTHERS_RIGHTS),
    Right.OBJECTION: (RightGround.COMPELLING_GROUNDS, RightGround.LEGAL_CLAIMS),
    Right.WITHDRAW_CONSENT: (RightGround.NO_CONSENT,),
}
"""Which grounds each right knows besides those of any request (12(5), 11(2), 23, 28). Rectification has no other."""

TOLD_TO_RECIPIENTS = frozenset({Right.RECTIFICATION, Right.ERASURE, Right.RESTRICTION})
"""19"""


class NotTold(StrEnum):
    """19: why no recipient was told."""

    NO_RECIPIENT = "no_recipient"
    IMPOSSIBLE = "impossible"
    DISPROPORTIONATE = "disproportionate"


class LiftReason(StrEnum):
    """18(1)(a)-(d), each ended."""

    ACCURACY_SETTLED = "accuracy_settled"
    OBJECTION_SETTLED = "objection_settled"
    NO_LONGER_CONTESTED = "no_longer_contested"
    CLAIMS_SETTLED = "claims_settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is not erased, under which exception of 17(3), and until when if that is known."""

    what: Said
    ground: RightGround
    until: date | None = None

    def __post_init__(self) -> None:
        if self.ground not in KEPT_UNDER:
            raise FieldRefused(f"“{self.ground}” is no exception of Art. 17(3)")


@dataclass(frozen=True, slots=True, kw_only=True)
class RightAnswer:
    """What became of one right. Without `refused` it was done; `what` says to which data or purposes."""

    right: Right
    what: tuple[Said, ...] = ()
    kept: tuple[Kept, ...] = ()
    refused: tuple[Ground, ...] = ()
    marketing: bool = False
    """21(2) and (3): an objection to direct marketing, which nothing can be weighed against."""

    def __post_init__(self) -> None:
        if self.marketing and self.right is not Right.OBJECTION:
            raise FieldRefused("only an objection is one to marketing")
        if self.marketing and self.refused:
            raise FieldRefused("an objection to direct marketing is absolute and cannot be refused (Art. 21(3))")
        if self.kept and (self.right is not Right.ERASURE or self.refused):
            raise FieldRefused("what is kept belongs to an erasure that was carried out for the rest")
        for ground in self.refused:
            if isinstance(ground, RightGround) and ground not in GROUNDS[self.right]:
                raise FieldRefused(f"“{ground}” is no ground to refuse {self.right}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgementFields:
    kind: ClassVar[Kind] = Kind.ACKNOWLEDGEMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentificationFields:
    """`code` is a one-time code, sent to the address on file alone: its answer shows who reads there."""

    kind: ClassVar[Kind] = Kind.IDENTIFICATION
    doubt: Doubt
    needs: tuple[Need, ...] = ()
    code: str = ""

    def __post_init__(self) -> None:
        if not self.needs and not self.code:
            raise FieldRefused("nothing is asked for: choose what would show who it is")
        if self.code and not CODE.fullmatch(self.code):
            raise FieldRefused("a one-time code has 4 to 40 letters and digits")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClarificationFields:
    kind: ClassVar[Kind] = Kind.CLARIFICATION
    questions: tuple[Question, ...] = ()
    asked: tuple[Said, ...] = ()
    """Questions in the officer's words, in the letter's language."""

    def __post_init__(self) -> None:
        if not self.questions and not self.asked:
            raise FieldRefused("there is no question in it")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionFields:
    """`due` is the new last day, as the clock counts it."""

    kind: ClassVar[Kind] = Kind.EXTENSION
    reasons: tuple[ExtensionReason, ...]
    due: date
    because: tuple[Said, ...] = ()
    """What makes it complex, or how many there are, in the officer's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalFields:
    kind: ClassVar[Kind] = Kind.REFUSAL
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotVerifyFields:
    kind: ClassVar[Kind] = Kind.CANNOT_VERIFY
    asked_on: date | None = None
    """When identification was asked for; None where nothing that could have been asked for would have helped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFields:
    """What became of each right; several rights in one letter. `told` names the recipients that were told (19)."""

    answers: tuple[RightAnswer, ...]
    told: tuple[Said, ...] = ()
    not_told: NotTold | None = None

    def __post_init__(self) -> None:
        if not self.answers:
            raise FieldRefused("no right is answered")
        if len({(one.right, one.marketing) for one in self.answers}) != len(self.answers):
            raise FieldRefused("a right is answered twice")
        if self.told and self.not_told is not None:
            raise FieldRefused("recipients were told, or not")

    @property
    def kind(self) -> Kind:
        return Kind.PARTIAL_REFUSAL if any(one.refused or one.kept for one in self.answers) else Kind.ANSWER


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionLiftedFields:
    """Told before the day on which it ends."""

    kind: ClassVar[Kind] = Kind.RESTRICTION_LIFTED
    on: date
    why: LiftReason


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientNoticeFields:
    """To one recipient. `references` are what it knows the person by there, and nothing else of the person is in the letter."""

    kind: ClassVar[Kind] = Kind.RECIPIENT_NOTICE
    recipient: Said
    action: Right
    references: tuple[Said, ...]
    what: tuple[Said, ...]
    done_on: date

    def __post_init__(self) -> None:
        if self.action not in TOLD_TO_RECIPIENTS:
            raise FieldRefused("recipients are told of rectification, erasure and restriction (Art. 19)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToControllerFields:
    """To the customer as controller. `writer` is how whoever wrote is reached, `references` what the customer knows them by."""

    kind: ClassVar[Kind] = Kind.TO_CONTROLLER
    customer: Said
    writer: Said
    references: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOnFields:
    kind: ClassVar[Kind] = Kind.PASSED_ON
    customer: Said
    passed_on: date


Fields = (
    AcknowledgementFields
    | IdentificationFields
    | ClarificationFields
    | ExtensionFields
    | RefusalFields
    | CannotVerifyFields
    | AnswerFields
    | RestrictionLiftedFields
    | RecipientNoticeFields
    | ToControllerFields
    | PassedOnFields
)
