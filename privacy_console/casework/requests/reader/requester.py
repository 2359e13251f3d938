"""Who asks: the writer of what is asked, not a colleague who passed it on."""

from __future__ import annotations

from collections.abc import Collection

from privacy_console.casework.requests.letter import Letter, Mailbox
from privacy_console.casework.requests.reader.lexicon import Lexicon
from privacy_console.casework.requests.reader.segments import voices
from privacy_console.casework.requests.reading import Reading


def requester(letter: Letter, reading: Reading, lexicon: Lexicon, *, own_addresses: Collection[str] = ()) -> Mailbox:
    """Name and address of whoever asks, as the letter states them: of the inner letter where somebody passed one on.

    Whoever passes it on is the requester only where the words that ask are their own.
    """
    heard = voices(letter, frozenset(address.casefold() for address in own_addresses), lexicon.mail)
    if heard.forwarded is None:
        return letter.sender
    asked = [one.evidence for one in reading.rights if one.evidence.end]
    own = any(heard.own.text[one.start : one.end].strip() for one in asked)
    return letter.sender if own else heard.forwarded.writer
