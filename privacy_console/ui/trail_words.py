"""What the steps on the trail are called, and the people who did them."""

from __future__ import annotations

from collections.abc import Mapping

from privacy_console.casework.common.ids import PersonId
from privacy_console.ui.wording import translate

_STEPS: Mapping[str, str] = {
    "trail.begun": "Trail begun",
    "office.set_up": "Office set up",
    "letter.kept": "Letter kept",
    "letter.attached": "Letter added to a request",
    "letter.duplicate": "Letter was known already",
    "letter.set_aside": "Letter set aside",
    "case.opened": "Request opened",
    "case.confirmed": "Found to be a request",
    "case.request_came": "The request that a reminder asks about came",
    "case.receipt_dated": "Day of receipt said",
    "attachment.saved": "Attachment taken out",
    "office.mail_set_up": "Mailbox set up",
    "case.read": "Request read",
    "case.unread": "Marked as unread",
    "case.taken": "Request assigned",
    "case.assigned": "Request assigned",
    "case.labelled": "Labels changed",
    "case.held": "Request held",
    "case.released": "Hold ended",
    "case.linked": "Linked with a request that says the same",
    "case.unlinked": "Link with another request taken off",
    "case.noted": "Internal note written",
    "case.undone": "Last act undone",
    "view.saved": "View saved",
    "view.removed": "Saved view removed",
    "case.set_aside": "Set aside as not a request",
    "case.reopened": "Request reopened",
    "case.extended": "Time extended",
    "case.asked": "Subject asked for something",
    "case.answered": "What was asked for arrived",
    "case.reading_chosen": "Counted by another reading",
    "office.reading_chosen": "How the office counts was chosen",
    "case.sent_back": "Sent back to an earlier stage",
    "case.granted": "Request granted",
    "case.closed": "Request closed",
    "identity.verified": "Identity confirmed",
    "identity.looking_up": "Looking up what is on file",
    "identity.looked_up": "What is on file was found",
    "identity.code_made": "One-time code made",
    "identity.code_answered": "One-time code came back",
    "identity.code_wrong": "Wrong code came back",
    "identity.code_refused": "Code that is no longer open came back",
    "identity.mandate_seen": "Mandate checked",
    "identity.document_seen": "Identity document looked at",
    "identity.copy_deleted": "Copy of an identity document deleted",
    "identity.copy_gone": "Looked for the copy, and it is gone",
    "identity.copy_still_here": "Looked for the copy, and it is still here",
    "letter.written_over": "Letter kept without the copy",
    "search.begun": "Search begun",
    "search.done": "Search done",
    "search.outside_case": "Searched outside a request",
    "people.searched": "People looked for",
    "findings.decided": "Records included or excluded",
    "findings.confirmed": "Selection confirmed",
    "spans.decided": "Redactions decided",
    "spans.undone": "Redactions undone",
    "spans.redone": "Redactions redone",
    "review.confirmed": "Review confirmed",
    "answer.begun": "Writing the answer begun",
    "answer.delivered": "Answer written",
    "answer.undone": "Unfinished answer taken away",
    "acknowledgement.begun": "Writing the acknowledgement begun",
    "acknowledgement.undone": "Unfinished acknowledgement taken away",
    "letter.acknowledged": "Acknowledgement written",
    "letter.begun": "Writing a letter begun",
    "letter.written": "Letter written",
    "letter.undone": "Unfinished letter taken away",
    "letter.sending": "Sending a letter begun",
    "letter.sent": "Letter sent",
    "letter.not_sent": "Letter not sent",
    "letter.unclear": "Letter may have left",
    "office.mail_out_set_up": "Mail server set up",
    "refusal.begun": "Writing the refusal begun",
    "refusal.undone": "Unfinished refusal taken away",
    "case.refused": "Request refused",
    "map.begun": "Writing the data map begun",
    "map.undone": "Data map left as it was",
    "map.saved": "Data map changed",
    "map.confirmed": "Data map confirmed",
    "audit.exported": "Bundle of the trail written",
}
SYSTEM = "system"

_known: dict[str, str] = {}


def step_words(action: str) -> str:
    """`Request opened` for `case.opened`; a step of a later version is told by its code.

    >>> step_words("letter.sent_by_post")
    'Letter: sent by post'
    """
    if action in _STEPS:
        return translate(_STEPS[action])
    noun, _, verb = action.partition(".")
    said = noun.replace("_", " ").capitalize()
    return f"{said}: {verb.replace('_', ' ').replace('.', ' ')}" if verb else said


def know(people: Mapping[PersonId, str]) -> None:
    """Names of the people of the office that is open, by their ids."""
    _known.clear()
    _known.update((id_, name) for id_, name in people.items())


def name_of(person: str) -> str:
    """The name of somebody of the office; of whom nobody knows a name, the beginning of the id."""
    return translate("System") if person == SYSTEM else _known.get(person, person[:8])
