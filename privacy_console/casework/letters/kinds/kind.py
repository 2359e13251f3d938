"""Which letters the console writes, and to whom each goes."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    ACKNOWLEDGEMENT = "acknowledgement"
    IDENTIFICATION = "identification"
    """12(6): what is needed to know who asks, and nothing more."""
    CLARIFICATION = "clarification"
    """Recital 63: what is not clear in the request."""
    EXTENSION = "extension"
    """12(3): two further months, told within the first one."""
    REFUSAL = "refusal"
    """12(4): nothing is done."""
    PARTIAL_REFUSAL = "partial_refusal"
    """12(4): something is done, and something is not."""
    CANNOT_VERIFY = "cannot_verify"
    """11(2), 12(2): it stays unknown who asks."""
    ACCESS = "access"
    """15: the letter that goes with the copy."""
    ANSWER = "answer"
    """16 to 18, 20, 21, 7(3): what was done, one or several rights in one letter."""
    RESTRICTION_LIFTED = "restriction_lifted"
    """18(3): before a restriction ends."""
    RECIPIENT_NOTICE = "recipient_notice"
    """19: to one recipient, what it must do."""
    TO_CONTROLLER = "to_controller"
    """28(3)(e): to the customer whose data it is."""
    PASSED_ON = "passed_on"
    """To the subject: who decides about the request."""

    @property
    def template(self) -> str:
        """The file's name among the templates: a partial refusal is an answer of which a part is no."""
        return TEMPLATES.get(self, self.value)

    @property
    def to_subject(self) -> bool:
        """Whether the subject reads it. The others hold only what their reader needs."""
        return self not in {Kind.RECIPIENT_NOTICE, Kind.TO_CONTROLLER}


TEMPLATES = {Kind.PARTIAL_REFUSAL: "answer", Kind.ACCESS: "covering"}
