"""Fields for each kind of letter that tell everything such a letter can tell."""

from __future__ import annotations

from datetime import date

from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.kinds.fields import (
    AcknowledgementFields,
    AnswerFields,
    CannotVerifyFields,
    ClarificationFields,
    Doubt,
    ExtensionFields,
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
from privacy_console.casework.requests.reading import Law, Right
from privacy_console.casework.requests.use_cases import ExtensionReason

LATER = date(2027, 1, 26)
DONE = (
    RightAnswer(right=Right.ACCESS),
    RightAnswer(right=Right.RECTIFICATION, what=(Said("telephone number: +49 30 1234"),)),
    RightAnswer(
        right=Right.ERASURE,
        what=(Said("account and its sessions"),),
        kept=(Kept(what=Said("two invoices"), ground=RightGround.LEGAL_OBLIGATION, until=date(2036, 12, 31)),),
    ),
    RightAnswer(right=Right.RESTRICTION, what=(Said("the postal address"),)),
    RightAnswer(right=Right.PORTABILITY),
    RightAnswer(right=Right.OBJECTION, marketing=True),
    RightAnswer(right=Right.OBJECTION, what=(Said("usage statistics"),)),
    RightAnswer(right=Right.WITHDRAW_CONSENT, what=(Said("the newsletter"),)),
)
PARTLY = AnswerFields(
    answers=(*DONE[:4], RightAnswer(right=Right.PORTABILITY, refused=(RightGround.NOT_PORTABLE, RefusalGround.EXCESSIVE))),
    told=(Said("Wolkenhafen Example Hosting GmbH"),),
)
FULL = {
    Kind.ACKNOWLEDGEMENT: AcknowledgementFields(),
    Kind.IDENTIFICATION: IdentificationFields(doubt=Doubt.ADDRESS_UNKNOWN, needs=tuple(Need), code="7Q4M-2XKD"),
    Kind.CLARIFICATION: ClarificationFields(questions=tuple(Question), asked=(Said("Do you mean the order of May?"),)),
    Kind.EXTENSION: ExtensionFields(
        reasons=tuple(ExtensionReason), due=LATER, because=(Said("There are 4,100 work orders to look through."),)
    ),
    Kind.REFUSAL: RefusalFields(grounds=tuple(RefusalGround)),
    Kind.PARTIAL_REFUSAL: PARTLY,
    Kind.CANNOT_VERIFY: CannotVerifyFields(asked_on=date(2026, 10, 28)),
    Kind.ANSWER: AnswerFields(answers=(*DONE[:2], *DONE[3:]), not_told=NotTold.DISPROPORTIONATE),
    Kind.RESTRICTION_LIFTED: RestrictionLiftedFields(on=LATER, why=LiftReason.ACCURACY_SETTLED),
    Kind.RECIPIENT_NOTICE: RecipientNoticeFields(
        recipient=Said("Wolkenhafen Example Hosting GmbH"),
        action=Right.ERASURE,
        references=(Said("tenant 4711, user 12"),),
        what=(Said("account and its sessions"),),
        done_on=date(2026, 11, 20),
    ),
    Kind.TO_CONTROLLER: ToControllerFields(
        customer=Said("Nordlicht Facility AG"), writer=Said("anna@example.com"), references=(Said("work order WO-88"),)
    ),
    Kind.PASSED_ON: PassedOnFields(customer=Said("Nordlicht Facility AG"), passed_on=date(2026, 10, 27)),
}
"""Each kind but the letter that goes with a copy, which has tests of its own."""

NOT_IN_CALIFORNIA = {Kind.RESTRICTION_LIFTED}
KINDS_AND_LAWS = [(kind, law) for kind in FULL for law in Law if law is not Law.CCPA or kind not in NOT_IN_CALIFORNIA]
