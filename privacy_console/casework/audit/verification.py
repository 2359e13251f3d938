"""Is the trail the one that was signed, and if not, where does it break?

The checkpoint signs the root of the tree over all entries, and that says *whether*. *Where* is told by the list of leaf hashes
that a bundle carries, and without it by the chain: each entry names the hash of the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from itertools import islice

from privacy_console.casework.audit.checkpoint import (
    Checkpoint,
    CheckpointUnreadable,
    read_note,
    signers,
)
from privacy_console.casework.audit.diagnosis import Break, What, by_chain, by_leaves
from privacy_console.casework.audit.keys import fingerprint, person_of
from privacy_console.casework.audit.tree import Frontier
from privacy_console.casework.common.watch import Progress, Watch

BLOCK = 2048
"""Entries hashed at a time: memory stays flat, and stopping is heard within milliseconds."""
MAX_WARNINGS = 100

Stream = Callable[[], Iterable[bytes]]
"""Something that can be read from its beginning, more than once."""


class State(StrEnum):
    VERIFIED = "verified"
    BROKEN = "broken"
    CANNOT = "cannot_verify"


SENTENCES: dict[What, str] = {
    What.NOTHING: "Verified to entry {verified_to}: all {entries} entries are those that were signed by key {signed_by}.",
    What.UNSIGNED: "Verified to entry {verified_to}: all {entries} entries are those of the checkpoint (no signature checked).",
    What.CHANGED: "Broken at entry {broken_at}: it is not the entry that was signed.",
    What.MISSING: "Broken at entry {broken_at}: it is missing, later ones are there.",
    What.OUT_OF_ORDER: "Broken at entry {broken_at}: it stands later than where it was written.",
    What.EXTRA: "Broken at entry {broken_at}: an entry stands there that was never signed, or stands there twice.",
    What.CUT_OFF: "Broken at entry {broken_at}: it was signed for, and the trail ends before it.",
    What.REWRITTEN: "Broken: the entries hang together and are not those that were signed. The last one was changed, or several "
    "were written anew; from where cannot be told.",
    What.NOT_AS_ANCHORED: "Broken at entry {broken_at} or later: a checkpoint that was kept elsewhere is of other entries.",
    What.NOT_ITS_SIGNER: "Broken at entry {broken_at}: whoever made it did not sign the checkpoint; the end may be cut off.",
    What.SIGNATURE: "Broken in the checkpoint: its signature does not fit its text.",
    What.OTHER_TRAIL: "Broken in the checkpoint: it is of another trail.",
    What.FILE: "Broken in {place}: the file is not as it was written.",
    What.CHECKPOINT: "Cannot verify: {place} is not a checkpoint that can be read.",
    What.UNKNOWN_KEY: "Cannot verify: no key that was given has signed the checkpoint.",
    What.DAMAGED: "Cannot verify: {place} cannot be read.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What verification found. Entries are numbered from 0, as in the trail.

    `entries` counts those that were read; `verified_to` is the number of the last that is proven, -1 where none is. `signed_by`
    is the fingerprint of the key under the checkpoint: that it is the office's, only whoever knows the fingerprint can say.
    `warnings` are stable words, with an entry's number after a colon where there is one: `clock_set_back:17`.
    """

    state: State
    what: What
    entries: int
    verified_to: int
    broken_at: int | None = None
    place: str = ""
    signed_by: str = ""
    root: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def verified(self) -> bool:
        return self.state is State.VERIFIED

    @property
    def sentence(self) -> str:
        names = ("verified_to", "entries", "broken_at", "place", "signed_by")
        return SENTENCES[self.what].format(**{name: getattr(self, name) for name in names})


def verify(
    entries: Stream,
    note: str,
    keys: Iterable[bytes],
    *,
    watch: Watch,
    leaves: Stream | None = None,
    expected: str | None = None,
    origin: str | None = None,
    anchors: Sequence[Checkpoint] = (),
) -> Verdict:
    """Check entries against a signed checkpoint.

    Args:
        entries: the stored bytes of each, in order.
        note: the checkpoint as a signed note.
        keys: raw public keys of the people who may have signed.
        leaves: leaf hashes as they were when the checkpoint was made, 32 bytes each. Trusted only if their own root is the signed
            one; they tell the place of a break that the chain cannot tell.
        expected: fingerprint of the key that must have signed; any of `keys` if None.
        origin: what the checkpoint must name, where the caller knows.
        anchors: checkpoints of this trail that were kept elsewhere: what was cut off or rewritten, and signed anew, fails here.
    """
    known = {person_of(key): key for key in keys if expected is None or fingerprint(key) == expected}
    try:
        signed = read_note(note)
    except CheckpointUnreadable as error:
        return _unread(State.CANNOT, What.CHECKPOINT, place=error.place)
    good, bad = signers(signed, known)
    if bad:
        return _unread(State.BROKEN, What.SIGNATURE, place="checkpoint")
    if not good:
        return _unread(State.CANNOT, What.UNKNOWN_KEY)
    by = fingerprint(known[good[0]])
    if origin is not None and origin != signed.checkpoint.origin:
        return replace(_unread(State.BROKEN, What.OTHER_TRAIL, place="checkpoint"), signed_by=by)
    verdict, actor = _compare(entries, signed.checkpoint, leaves, anchors, watch)
    if verdict.verified and actor and actor not in good:
        verdict = replace(verdict, state=State.BROKEN, what=What.NOT_ITS_SIGNER, broken_at=verdict.entries - 1, verified_to=-1)
    return replace(verdict, signed_by=by, what=What.NOTHING if verdict.verified else verdict.what)


def compare(
    entries: Stream, checkpoint: Checkpoint, *, watch: Watch, leaves: Stream | None = None, anchors: Sequence[Checkpoint] = ()
) -> Verdict:
    """As `verify`, against a checkpoint that the caller trusts for another reason, as a store trusts its own frontier."""
    return _compare(entries, checkpoint, leaves, anchors, watch)[0]


def _compare(
    entries: Stream, checkpoint: Checkpoint, leaves: Stream | None, anchors: Sequence[Checkpoint], watch: Watch
) -> tuple[Verdict, str]:
    """The verdict, and who made the last step, the system's own apart."""
    if any(anchor.origin != checkpoint.origin for anchor in anchors):
        return _unread(State.BROKEN, What.OTHER_TRAIL, place="checkpoint"), ""
    walked = _walk(entries(), checkpoint, anchors, watch)
    found = walked.broken
    if found is None and (walked.count, walked.root) != (checkpoint.size, checkpoint.root):
        trusted = leaves if leaves is not None and _root_of(leaves()) == (checkpoint.size, checkpoint.root) else None
        found = by_leaves(entries, trusted, checkpoint.size) if trusted else by_chain(entries, checkpoint.size)
    verdict = Verdict(
        state=State.BROKEN if found else State.VERIFIED,
        what=found.what if found else What.UNSIGNED,
        entries=walked.count,
        verified_to=_proven(found) if found else walked.count - 1,
        broken_at=found.at if found else None,
        root=checkpoint.root.hex(),
        warnings=walked.warnings,
    )
    return verdict, walked.actor


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    count: int
    root: bytes
    actor: str
    """Who made the last step, the system's own apart: they sign the checkpoint. One who cut the end off is somebody else."""
    warnings: tuple[str, ...]
    broken: Break | None


_ACTOR = re.compile(rb'\{"action":"[a-z0-9_.]+","actor":"([0-9a-f]{16})"')
_AT = b'"at":"'
_INSTANT = len("2026-01-02T03:04:05.678901Z")


def _walk(lines: Iterable[bytes], checkpoint: Checkpoint, anchors: Sequence[Checkpoint], watch: Watch) -> _Walk:
    """Once over all entries: root, instants and the last actor, in blocks that end where an anchor stands."""
    frontier, actor, latest, anchored = Frontier(), "", b"", 0
    broken: Break | None = None
    warnings: list[str] = []
    waiting = sorted(anchors, key=lambda anchor: anchor.size)
    stream = iter(lines)
    while True:
        while waiting and waiting[0].size == frontier.size:
            if waiting.pop(0).root != frontier.root() and broken is None:
                broken = Break(anchored, What.NOT_AS_ANCHORED)
            anchored = frontier.size
        block = list(islice(stream, min(BLOCK, waiting[0].size - frontier.size) if waiting else BLOCK))
        if not block:
            break
        watch.checkpoint()
        instants = [line[(start := line.find(_AT) + len(_AT)) : start + _INSTANT] for line in block]
        if instants[0] < latest or instants != sorted(instants):
            earlier = [latest, *instants]
            back = (number for number, instant in enumerate(instants) if instant < earlier[number])
            warnings += [f"clock_set_back:{frontier.size + number}" for number in islice(back, MAX_WARNINGS - len(warnings))]
        latest = instants[-1]
        actor = next((told[1].decode() for line in reversed(block) if (told := _ACTOR.match(line))), actor)
        frontier = frontier.extended([sha256(b"\x00" + line).digest() for line in block])
        watch.report(Progress(frontier.size, checkpoint.size, "entries"))
    if waiting and broken is None:
        broken = Break(frontier.size, What.CUT_OFF)
    return _Walk(count=frontier.size, root=frontier.root(), actor=actor, warnings=tuple(warnings), broken=broken)


def _root_of(leaves: Iterable[bytes]) -> tuple[int, bytes]:
    frontier, stream = Frontier(), iter(leaves)
    while block := list(islice(stream, BLOCK)):
        frontier = frontier.extended(block)
    return frontier.size, frontier.root()


def _proven(found: Break) -> int:
    """The last entry that is proven although the trail is broken: by the list of leaves, or else none.

    The chain finds a break, but whoever made it could have written all that stands before it.
    """
    return found.at - 1 if found.proven and found.at is not None else -1


def _unread(state: State, what: What, *, place: str = "") -> Verdict:
    return Verdict(state=state, what=what, entries=0, verified_to=-1, place=place)


def lines_of(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """Blocks of bytes as lines without their ends; a last line that has none is given as it is."""
    rest = b""
    for block in blocks:
        *whole, rest = (rest + block).split(b"\n")
        yield from whole
    if rest:
        yield rest
