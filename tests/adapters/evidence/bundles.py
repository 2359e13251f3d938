"""A small trail and its bundle, for the tests of this folder."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from privacy_console.adapters.evidence.writing import write_bundle
from privacy_console.casework.audit.checkpoint import Checkpoint, origin_of, sign
from privacy_console.casework.audit.entries import next_entry
from privacy_console.casework.audit.keys import person_of
from privacy_console.casework.audit.tree import Frontier, leaf_hash
from privacy_console.casework.common.watch import Unwatched

OLU = Ed25519PrivateKey.from_private_bytes(bytes([1]) * 32)
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes([2]) * 32)
SIZE = 9


def public(key):
    return key.public_key().public_bytes_raw()


def trail(size=SIZE, key=OLU):
    stored, last = [], None
    for number in range(size):
        at = datetime(2026, 10, 5, 8, tzinfo=UTC) + timedelta(minutes=number)
        facts = {"rows": str(number)}
        last = next_entry(last, at=at, actor=person_of(public(key)), action="search.done", case="DSR-2026-0001", facts=facts)
        stored.append(last.stored)
    return stored


def note_of(stored, key=OLU):
    point = Checkpoint(origin=origin_of("5ca1ab1e"), size=len(stored), root=Frontier().extended(map(leaf_hash, stored)).root())
    return sign(point, public(key), key.sign)


def write(path, stored=None, key=OLU):
    stored = trail(key=key) if stored is None else stored
    write_bundle(path, lambda: stored, note=note_of(stored, key), keys=[public(key)], watch=Unwatched())
    return path


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def packed(path: Path, content, method=zipfile.ZIP_STORED) -> Path:
    """A zip file as somebody else's tool writes it."""
    pairs = content.items() if isinstance(content, dict) else content
    with zipfile.ZipFile(path, "w", method) as bundle:
        for name, data in pairs:
            bundle.writestr(name, data)
    return path
