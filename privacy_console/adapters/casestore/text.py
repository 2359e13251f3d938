"""Text in columns of its own: what the engine can hold, and what it compares."""

from __future__ import annotations

import unicodedata


def storable(text: str) -> str:
    r"""The text without what no database text can hold: lone surrogates, which hostile mail can bring, and NUL.

    >>> storable("a\ud800b\0c")
    'a?b c'
    """
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def folded(text: str) -> str:
    """The text as it is compared: composed, and in no case.

    >>> folded("JÜRGEN GROß") == folded("Ju\u0308rgen Gross")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", storable(text)).casefold())
