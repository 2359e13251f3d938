"""What a letter's headers tell of its sender: whether the name, the address and the way back fit each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from anyascii import anyascii

from privacy_console.casework.requests.identifiers import GivenIdentifier, IdentifierKind
from privacy_console.casework.requests.letter import Letter, Mailbox
from privacy_console.casework.requests.reading import Evidence, Mark, MarkCode

_ADDRESS = re.compile(r"[^\s<>,;:\"'()\[\]]{1,64}@[^\s<>,;:\"'()\[\]]{1,255}")
_LEAST_TO_COMPARE = 4
"""Letters: a shorter address says too little of a name."""
_LEAST_SHARED = 3


def senders_marks(letter: Letter, given: Collection[GivenIdentifier], free_mail: Collection[str]) -> Iterator[Mark]:
    """Where the sender's name, address and way back do not fit.

    Args:
        given: the identifiers of the letter.
        free_mail: the domains of which everybody may have an address, in lower case.
    """
    sender = letter.sender
    if name_differs(sender):
        yield _told(MarkCode.DISPLAY_NAME_DIFFERS, f"{sender.name} <{sender.address}>")
    back = [found[0] for key, value in letter.headers if key == "reply-to" for found in _ADDRESS.finditer(value)]
    if sender.address and any(_plain(address) != _plain(sender.address) for address in back):
        yield _told(MarkCode.REPLY_TO_DIFFERS, ", ".join(back))
    if _domain(sender.address) in free_mail:
        for one in given:
            if one.kind is IdentifierKind.EMAIL and _domain(one.value) not in free_mail:
                evidence = Evidence(start=one.start, end=one.end, text=one.value)
                yield Mark(code=MarkCode.FREE_MAIL, evidence=evidence)
                return


def name_differs(sender: Mailbox) -> bool:
    """Whether the name states another address, or shares nothing with the one it stands before.

    >>> name_differs(Mailbox(name="Eva Lind", address="e.lind@home.example"))
    False
    >>> name_differs(Mailbox(name="Eva Lind", address="peter.moor@home.example"))
    True
    """
    stated = _ADDRESS.search(sender.name)
    if stated is not None:
        return _plain(stated[0]) != _plain(sender.address)
    words = [word for word in re.findall(r"[a-z]+", anyascii(sender.name).lower()) if len(word) > 1]
    local, _, domain = anyascii(sender.address).lower().partition("@")
    letters = re.sub(r"[^a-z]", "", local)
    if not words or len(letters) < _LEAST_TO_COMPARE:
        return False
    whole, address = "".join(words), letters + re.sub(r"[^a-z]", "", domain)
    initials = "".join(word[0] for word in words)
    shared = any(word[:_LEAST_SHARED] in address for word in words)
    return not (shared or letters in whole or letters.startswith((initials, initials[::-1])))


def _told(code: MarkCode, text: str) -> Mark:
    return Mark(code=code, evidence=Evidence(start=0, end=0, text=text[:200]))


def _plain(address: str) -> str:
    """An address without its case and its tag."""
    local, _, domain = address.casefold().partition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _domain(address: str) -> str:
    return address.rpartition("@")[2].casefold()
