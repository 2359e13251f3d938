"""What a language's table holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from privacy_console.casework.requests.reading import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One language's words. A right is read from a sentence that has a *term* of it, an *ask*, and an object, or a *phrase*."""

    code: str
    """ISO 639-1."""
    common: str
    """Words that nearly every text of the language holds, to tell it from its neighbours."""
    letters: str = ""
    """Letters that its neighbours do not write."""
    ask: tuple[str, ...]
    """What makes a sentence a demand: `I request`, `please`, `hereby`."""
    data: tuple[str, ...]
    """Personal data, as the object of a demand: `my data`, `what you hold about me`."""
    things: tuple[str, ...]
    """What somebody may want erased or corrected without calling it data: `my account`, `my address`."""
    terms: Mapping[Right, tuple[str, ...]]
    phrases: Mapping[Right, tuple[str, ...]]
    """What asserts a right by itself: `I object to the processing`, `stop sending me advertising`."""
    told: tuple[str, ...]
    """Sentences that tell of rights or set conditions, and assert none: `you have the right`, `should you refuse`."""
    not_: tuple[str, ...]
    """Words that turn what follows into its opposite."""
    condition: tuple[str, ...]
    """`if`, `should you`: what stands there has not happened."""
    reminder: tuple[str, ...]
    complaint: tuple[str, ...]
