"""What the codes of letters are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from privacy_console.ui.wording import translate

WORDS: Mapping[str, Mapping[str, str]] = {
    "Kind": {
        "acknowledgement": "Acknowledgement of receipt",
        "identification": "Request for identification",
        "clarification": "Request for clarification",
        "extension": "Extension of the deadline",
        "refusal": "Refusal",
        "partial_refusal": "Partial refusal",
        "cannot_verify": "Identity could not be established",
        "access": "Letter with the copy",
        "answer": "What was done, right by right",
        "restriction_lifted": "Restriction will be lifted",
        "recipient_notice": "Notice to a recipient",
        "to_controller": "To the customer who decides",
        "passed_on": "The request was passed on",
    },
    "Doubt": {
        "address_unknown": "The address is not on file",
        "several_people": "Several people fit",
        "details_differ": "Details differ from those on file",
        "sender_unproven": "A sender’s address alone proves nothing",
        "agent": "An agent without a mandate",
    },
    "Need": {
        "reply_from_file": "A reply from the address on file",
        "login": "A message from within the account",
        "account_number": "Account or contract number",
        "invoice": "Number and amount of an invoice",
        "former_address": "An address given earlier",
        "mandate": "A written mandate",
        "document": "Last resort: copy of a document, blacked out",
    },
    "Question": {
        "which_right": "What is to be done",
        "which_data": "Which data or processing",
        "which_period": "Which period",
        "which_account": "Which account, contract or contact",
        "what_is_wrong": "What is wrong, and how it should read",
        "which_purpose": "Which use is objected to",
    },
    "ExtensionReason": {"complexity": "The request is complex", "number": "There are many requests"},
    "RightGround": {
        "expression": "Freedom of expression (17(3)(a))",
        "legal_obligation": "A law obliges to keep (17(3)(b))",
        "public_health": "Public health (17(3)(c))",
        "archiving": "Archiving, research, statistics (17(3)(d))",
        "legal_claims": "Legal claims (17(3)(e), 21(1))",
        "no_ground_for_erasure": "No ground for erasure (17(1))",
        "no_ground_for_restriction": "No ground for restriction (18(1))",
        "compelling_grounds": "Compelling grounds (21(1))",
        "not_portable": "Not portable (20(1))",
        "others_rights": "Rights of others (15(4), 20(4))",
        "no_consent": "Does not rest on consent (7(3))",
    },
    "NotTold": {
        "no_recipient": "Nobody had received the data",
        "impossible": "It proved impossible",
        "disproportionate": "Disproportionate effort",
    },
    "LiftReason": {
        "accuracy_settled": "Accuracy was verified",
        "objection_settled": "Whose grounds prevail was examined",
        "no_longer_contested": "No longer contested",
        "claims_settled": "No longer needed for claims",
    },
    "Way": {"pdf": "PDF", "draft": "Draft", "smtp": "Sent by mail"},
    "State": {
        "written": "written",
        "sending": "handed over; outcome unknown",
        "sent": "sent",
        "not_sent": "not sent",
        "unclear": "may have left",
    },
}


def letter_words(code: StrEnum) -> str:
    """What a code is called; those that the whole window uses have their words in `ui.wording`."""
    return translate(WORDS[type(code).__name__][code.value])
