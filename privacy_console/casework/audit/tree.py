"""The Merkle tree of RFC 6962: what is hashed how, the frontier that grows with the trail, and the two proofs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

HASH = 32
EMPTY_ROOT = sha256().digest()


def leaf_hash(stored: bytes) -> bytes:
    """Source: RFC 6962 section 2.1."""
    return sha256(b"\x00" + stored).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """All of a tree that is needed to go on: the roots of its complete subtrees, the largest first, one a set bit of `size`.

    Kept beside the trail, so that an append costs a few hashes however long the trail is.

    >>> Frontier().extended([leaf_hash(b"a"), leaf_hash(b"b")]).root() == node_hash(leaf_hash(b"a"), leaf_hash(b"b"))
    True
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.peaks) != self.size.bit_count() or any(len(peak) != HASH for peak in self.peaks):
            raise ValueError("a frontier has one hash for each set bit of its size")

    def appended(self, leaf: bytes) -> Frontier:
        return self.extended([leaf])

    def extended(self, leaves: Iterable[bytes]) -> Frontier:
        """The frontier after these leaf hashes, level by level: a block costs one loop a level and no object a node."""
        nodes = list(leaves)
        size = self.size + len(nodes)
        waiting = list(self.peaks)  # the smallest subtree is last
        kept: list[bytes] = []  # the smallest first
        level = 0
        while nodes or waiting:
            if self.size >> level & 1:
                nodes.insert(0, waiting.pop())
            if len(nodes) & 1:
                kept.append(nodes.pop())
            pairs = iter(nodes)
            nodes = [sha256(b"\x01" + left + right).digest() for left, right in zip(pairs, pairs, strict=True)]
            level += 1
        return Frontier(size, tuple(reversed(kept)))

    def root(self) -> bytes:
        if not self.peaks:
            return EMPTY_ROOT
        *larger, root = self.peaks
        for peak in reversed(larger):
            root = node_hash(peak, root)
        return root

    def packed(self) -> bytes:
        """Eight bytes of size, big-endian, then the peaks."""
        return self.size.to_bytes(8, "big") + b"".join(self.peaks)

    @classmethod
    def unpacked(cls, packed: bytes) -> Frontier:
        """Raises `ValueError` where the bytes are not a packed frontier."""
        peaks = tuple(packed[start : start + HASH] for start in range(8, len(packed), HASH))
        return cls(int.from_bytes(packed[:8], "big"), peaks)


def inclusion_proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The hashes that lead from the leaf at `index` to the root over all `leaves`, the lowest first (RFC 6962, 2.1.1)."""
    if not 0 <= index < len(leaves):
        raise IndexError("no such entry in this tree")
    proof: list[bytes] = []
    start, end = 0, len(leaves)
    while end - start > 1:
        middle = start + _left_size(end - start)
        if index < middle:
            proof.append(_root(leaves[middle:end]))
            end = middle
        else:
            proof.append(_root(leaves[start:middle]))
            start = middle
    return tuple(reversed(proof))


def included(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof shows that `leaf` is entry `index` of the tree with this size and root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node_hash(step, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, step)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> tuple[bytes, ...]:
    """The hashes that show that the tree over the first `old_size` leaves is a beginning of the tree over all of them."""
    if not 0 < old_size <= len(leaves):
        raise IndexError("no such earlier tree")
    proof: list[bytes] = []
    start, end, whole = 0, len(leaves), True
    while old_size < end:
        middle = start + _left_size(end - start)
        if old_size <= middle:
            proof.append(_root(leaves[middle:end]))
            end = middle
        else:
            proof.append(_root(leaves[start:middle]))
            start, whole = middle, False
    if not whole:
        proof.append(_root(leaves[start:end]))
    return tuple(reversed(proof))


def consistent(old_size: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that nothing of the older tree was changed or dropped (RFC 9162, 2.1.4.2)."""
    if not 0 < old_size <= size:
        return False
    if old_size == size:
        return not proof and old_root == root
    steps = list(proof)
    if old_size & (old_size - 1) == 0:  # a complete tree is its own first step
        steps.insert(0, old_root)
    if not steps:
        return False
    at, last = old_size - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    older = newer = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            older, newer = node_hash(step, older), node_hash(step, newer)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            newer = node_hash(newer, step)
        at, last = at >> 1, last >> 1
    return last == 0 and older == old_root and newer == root


def _left_size(count: int) -> int:
    """The largest power of two below `count`."""
    return 1 << (count - 1).bit_length() - 1


def _root(leaves: Sequence[bytes]) -> bytes:
    return Frontier().extended(leaves).root()
