"""A message without the copy of an identity document: a note stands in its place, everything else stays byte for byte."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Iterator

from privacy_console.adapters.mailbox.mime import Part
from privacy_console.adapters.mailbox.msg import as_mail, is_msg, taken_apart
from privacy_console.casework.identity.checking.documents import Cut

NOTE = "A copy of an identity document was here. It was deleted when the case ended."
_BLANK = b"\r\n\r\n", b"\n\n"


class Cutter:
    """Implements `identity.checking.documents.DocumentCutter`, by the reader's own way of taking a message apart."""

    def without(self, original: bytes, sha256: Collection[str]) -> Cut:
        message, _ = taken_apart(original)
        copies = [part for part in _leaves(message) if _digest(part) in sha256]
        if any(part.whole is not original for part in copies):
            # within a message that is itself encoded: its bytes do not stand in the original as they are
            return Cut(original=_header_alone(original), found=len(copies), whole=True)
        left, end = [], len(original)
        for part in sorted(copies, key=lambda one: (one.end, -one.start), reverse=True):
            if part.end <= end:  # else it is within one that went already
                left += [original[part.end : end], _note(part)]
                end = part.start
        made = b"".join((original[:end], *reversed(left)))
        if self.holds(made, sha256):  # it is so broken that what is left reads otherwise
            return Cut(original=_header_alone(original), found=len(copies), whole=True)
        return Cut(original=made, found=len(copies))

    def holds(self, original: bytes, sha256: Collection[str]) -> bool:
        message, _ = taken_apart(original)
        return any(_digest(part) in sha256 for part in _leaves(message))


def _leaves(part: Part) -> Iterator[Part]:
    """Each part that may be listed as attached and is not empty: the leaves, and messages within the message."""
    waiting = [part]
    while waiting:
        one = waiting.pop()
        if (not one.parts or one.media_type.startswith("message/")) and one.start < one.end:
            yield one
        waiting += one.parts


def _digest(part: Part) -> str:
    return hashlib.sha256(part.body()).hexdigest()


def _note(part: Part) -> bytes:
    encoded = part.first("content-transfer-encoding").split(";")[0].strip().lower() == "base64"
    return base64.b64encode(NOTE.encode()) if encoded else NOTE.encode()


def _header_alone(original: bytes) -> bytes:
    original = as_mail(original) or b"" if is_msg(original) else original
    ends = [at + len(blank) for blank in _BLANK if (at := original.find(blank)) >= 0]
    return original[: min(ends, default=0)] + NOTE.encode() + b"\n"
