"""One entry of the trail: who did what, to which case, when. Facts are ids, counts and digests, never a person's data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import rfc8785

from privacy_console.casework.audit.tree import leaf_hash
from privacy_console.casework.common.errors import Unreadable

VERSION = 1
SYSTEM = "system"
"""The actor of what no person did."""
FIRST = "0" * 64
"""What the first entry names as the one before it."""
MAX_FACTS = 32
MAX_VALUE = 200

_ACTOR = re.compile(r"[0-9a-f]{16}|system")
_ACTION = re.compile(r"[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39}){1,3}")
_CASE = re.compile(r"([A-Z]{2,8}-[0-9]{4}-[0-9]{1,9})?")
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
_VALUE = re.compile(r"[A-Za-z0-9._:,/~-]{0,200}")  # no space, no @, no +, nothing beyond ASCII
_PERSONAL = re.compile(
    r"0[0-9][0-9./-]{5,}"  # a phone number as dialled at home; a count has no leading zero
    r"|[0-9]{3,5}[-/.][0-9]{3,}([-/.][0-9]+)*"  # and one in groups; a date's groups are shorter
    r"|[0-9]{1,3}(\.[0-9]{1,3}){3}"  # an IPv4 address
    r"|([0-9A-Fa-f]{0,4}:){3,}[0-9A-Fa-f]{0,4}"  # and an IPv6 one; an instant has two colons
    r"|[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}"  # an IBAN
)


class NotForTheTrail(ValueError):
    """A caller tried to write what the trail must not keep: our bug. The value itself is not repeated."""


class EntryUnreadable(Unreadable):
    """Bytes that should be an entry are not one."""

    code = "audit.entry_unreadable"
    sentence = "{place} is not an entry of the trail: {message}. It was not read any further."


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A step that happened.

    `sequence` counts from 0 without gaps. `at` is an instant in UTC, RFC 3339 with `Z`, always 27 characters. `actor` is a
    `PersonId`, or `system`. `case` is a `CaseId`, or empty for what concerns no case. `stored` is the canonical bytes
    (RFC 8785) that the tree hashes: verification hashes what is stored and never serialises again. `previous` is the leaf
    hash of the entry before, in hex.
    """

    sequence: int
    at: str
    actor: str
    action: str
    case: str
    facts: Mapping[str, str]
    stored: bytes
    previous: str = FIRST


def next_entry(last: Entry | None, *, at: datetime, actor: str, action: str, case: str, facts: Mapping[str, str]) -> Entry:
    """The entry that follows `last`, or the first one of a trail.

    A clock that was set back is not refused: the step did happen, and verification warns of it.

    Raises:
        NotForTheTrail: a bug of the caller: an action that is no stable word, or a fact that might be a person's data.

    >>> begun = next_entry(None, at=datetime(2026, 1, 2, tzinfo=UTC), actor="system", action="trail.begun", case="", facts={})
    >>> begun.stored[:60]
    b'{"action":"trail.begun","actor":"system","at":"2026-01-02T00'
    """
    if at.tzinfo is None:
        raise NotForTheTrail("an instant without its zone")
    checks = ((_ACTOR, actor, "actor"), (_ACTION, action, "action"), (_CASE, case, "case"))
    for pattern, value, name in checks:
        if not pattern.fullmatch(value):
            raise NotForTheTrail(f"not a valid {name} in an entry")
    _check_facts(action, facts)
    sequence = last.sequence + 1 if last else 0
    previous = leaf_hash(last.stored).hex() if last else FIRST
    instant = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    stored = rfc8785.dumps(
        {
            "v": VERSION,
            "seq": sequence,
            "at": instant,
            "actor": actor,
            "action": action,
            "case": case,
            "facts": dict(facts),
            "prev": previous,
        }
    )
    return Entry(
        sequence=sequence,
        at=instant,
        actor=actor,
        action=action,
        case=case,
        facts=dict(facts),
        stored=stored,
        previous=previous,
    )


def parse_entry(stored: bytes, *, place: str = "entry") -> Entry:
    """Read an entry back from its stored bytes.

    Raises:
        EntryUnreadable: they are not an entry, or not in canonical form.
    """
    try:
        given = json.loads(stored)
        canonical = rfc8785.dumps(given)
    except (ValueError, RecursionError) as error:
        raise EntryUnreadable("not canonical JSON", place=place) from error
    if canonical != stored or not isinstance(given, dict) or not _well_formed(given):
        raise EntryUnreadable("not in the form of an entry", place=place)
    return Entry(
        sequence=given["seq"],
        at=given["at"],
        actor=given["actor"],
        action=given["action"],
        case=given["case"],
        facts=given["facts"],
        stored=stored,
        previous=given["prev"],
    )


def is_no_persons(value: str) -> bool:
    """Whether a value has the form of an id, a count, a digest or a stable word, and not that of somebody's number or address.

    It is a guard against mistakes and cannot tell a single plain word from a name.

    >>> [is_no_persons(value) for value in ("12", "code_replied", "ana@mail.example", "030-123456")]
    [True, True, False, False]
    """
    return bool(_VALUE.fullmatch(value)) and not _PERSONAL.fullmatch(value)


def _check_facts(action: str, facts: Mapping[str, str]) -> None:
    if len(facts) > MAX_FACTS:
        raise NotForTheTrail(f"{action}: more than {MAX_FACTS} facts")
    for key, value in facts.items():
        if not _KEY.fullmatch(key):
            raise NotForTheTrail(f"{action}: the name of a fact is not a stable word")
        if not isinstance(value, str) or not is_no_persons(value):
            raise NotForTheTrail(f"{action}: the fact {key!r} is not an id, a count, a digest or a stable word")


def _well_formed(given: dict[object, object]) -> bool:
    facts = given.get("facts")
    sequence = given.get("seq")
    words = [given.get(name) for name in ("at", "actor", "action", "case", "prev")]
    return (
        given.keys() == {"v", "seq", "at", "actor", "action", "case", "facts", "prev"}
        and given["v"] == VERSION
        and type(sequence) is int
        and sequence >= 0
        and all(isinstance(word, str) for word in words)
        and isinstance(facts, dict)
        and all(isinstance(value, str) for value in facts.values())
    )
