"""What a person hears when nobody is verified."""

from __future__ import annotations

from privacy_console.casework.common.errors import Refused, Unavailable
from privacy_console.casework.common.ids import CaseId


class NotVerified(Refused):
    """What was put forward does not verify anybody; `message` says why, in words without a value."""

    code = "identity.not_verified"
    sentence = "Nobody was verified: {why}. The case stays where it is."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class CheckRefused(Refused):
    """Something that was to be recorded of a check cannot be, as its sentence says."""

    code = "identity.check_refused"
    sentence = "Nothing was recorded for {case}: {why}."

    def __init__(self, case: CaseId, why: str) -> None:
        super().__init__(why)
        self.case, self.why = case, why


class NoContact(Refused):
    """There is nobody, or nobody for sure, to send a code to."""

    code = "identity.no_contact"
    sentence = "No code was made for {case}: {why}. Ask for what would tell the account, or check in another way."

    def __init__(self, case: CaseId, why: str) -> None:
        super().__init__(why)
        self.case, self.why = case, why


class CopyStillHere(Unavailable):
    """The case has ended, and a copy of an identity document was found in the store afterwards."""

    code = "identity.copy_still_here"
    sentence = (
        "{case} has ended, and a copy of an identity document is still in the store: it could not be told apart in its letter. "
        "The trail says so. Show this to whoever looks after the program."
    )

    def __init__(self, case: CaseId) -> None:
        super().__init__("a copy is still in the store")
        self.case = case
