from __future__ import annotations

from privacy_console.casework.common.errors import Refused, Unavailable, Unreadable


class BundleUnreadable(Unreadable):
    code = "evidence.bundle_unreadable"
    sentence = "{place} cannot be read as a bundle: {message}. Nothing was verified."


class BundleUnwritable(Unavailable):
    code = "evidence.bundle_unwritable"
    sentence = "The bundle {place} could not be written ({why}). Nothing was left behind. Free space or choose another folder."

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: {why}")
        self.place, self.why = place, why


class TrailDoesNotFit(Refused):
    """The entries are not those of the checkpoint: a bundle of them could never be verified."""

    code = "evidence.trail_does_not_fit"
    sentence = (
        "The trail is not the one that was signed ({entries} entries read, {signed} signed). No bundle was written. "
        "Verify the trail to see where it breaks."
    )

    def __init__(self, entries: int, signed: int) -> None:
        super().__init__(f"{entries} entries, {signed} signed")
        self.entries, self.signed = entries, signed


class NotAFingerprint(Refused):
    code = "evidence.not_a_fingerprint"
    sentence = "What was given as the key's fingerprint is none. Nothing was verified. It has 64 characters, 0 to 9 and a to f."

    def __init__(self) -> None:
        super().__init__("not a fingerprint")
