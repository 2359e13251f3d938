"""Where a trail breaks, and how. Runs only once something is known to be wrong; reads the entries again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from privacy_console.casework.audit.entries import FIRST
from privacy_console.casework.audit.tree import leaf_hash

_TAIL = re.compile(rb',"prev":"([0-9a-f]{64})","seq":(0|[1-9][0-9]{0,15}),"v":1\}\Z')


class What(StrEnum):
    """What is wrong, as a stable word."""

    NOTHING = "nothing"
    UNSIGNED = "nothing_but_unsigned"
    CHANGED = "changed"
    MISSING = "missing"
    OUT_OF_ORDER = "out_of_order"
    EXTRA = "extra"
    CUT_OFF = "cut_off"
    REWRITTEN = "rewritten"
    NOT_AS_ANCHORED = "not_as_anchored"
    NOT_ITS_SIGNER = "not_signed_by_its_actor"
    SIGNATURE = "signature_does_not_fit"
    OTHER_TRAIL = "checkpoint_of_another_trail"
    FILE = "file_changed"
    CHECKPOINT = "checkpoint_unreadable"
    UNKNOWN_KEY = "signed_by_an_unknown_key"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Break:
    """The first broken entry, counted from 0; None where it cannot be told. `proven`: what is before it is as it was signed."""

    at: int | None
    what: What
    proven: bool = False


def by_leaves(entries: Callable[[], Iterable[bytes]], leaves: Callable[[], Iterable[bytes]], size: int) -> Break:
    """Compare with the leaf hashes that were signed for: exact, whatever was done to the entries."""
    lines, expected = iter(entries()), iter(leaves())
    for number in range(size):
        wanted, line = next(expected), next(lines, None)
        if line is None:
            return Break(number, What.CUT_OFF, proven=True)
        here = leaf_hash(line)
        if here == wanted:
            continue
        comes_later = any(leaf_hash(other) == wanted for other in lines)
        belongs_later = here in expected
        what = {
            (True, True): What.OUT_OF_ORDER,
            (True, False): What.EXTRA,
            (False, True): What.MISSING,
            (False, False): What.CHANGED,
        }[comes_later, belongs_later]
        return Break(number, what, proven=True)
    return Break(size, What.EXTRA, proven=True)


def by_chain(entries: Callable[[], Iterable[bytes]], size: int) -> Break:
    """Follow the numbers, and the hash that each entry gives of the one before it."""
    before, number = FIRST, 0
    lines = iter(entries())
    for line in lines:
        previous, sequence = _tail(line)
        if sequence is None:
            return Break(number, What.CHANGED)
        if sequence < number:
            return Break(number, What.EXTRA)
        if sequence > number:
            later = any(_tail(other)[1] == number for other in lines)
            return Break(number, What.OUT_OF_ORDER if later else What.MISSING)
        here = leaf_hash(line).hex()
        if previous != before:
            return Break(_which_of_two(number, here, next(lines, None)), What.CHANGED)
        before, number = here, number + 1
    if number < size:
        return Break(number, What.CUT_OFF)
    return Break(size, What.EXTRA) if number > size else Break(None, What.REWRITTEN)


def _which_of_two(number: int, here: str, following: bytes | None) -> int:
    """Entries `number - 1` and `number` do not fit. If the next one vouches for the second, the first was changed."""
    if number == 0:
        return 0
    vouched = following is None or _tail(following)[0] == here
    return number - 1 if vouched else number


def _tail(line: bytes) -> tuple[str, int | None]:
    found = _TAIL.search(line, max(0, len(line) - 120))
    return (found[1].decode(), int(found[2])) if found else ("", None)
