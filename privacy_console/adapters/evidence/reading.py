"""Opening and checking a bundle, with nothing but what is in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from privacy_console.adapters.evidence.archive import Archive, Damaged
from privacy_console.adapters.evidence.errors import BundleUnreadable, NotAFingerprint
from privacy_console.adapters.evidence.format import CHECKPOINT, ENTRIES, FORMAT, KEY_NAME, LEAVES, MANIFEST, raw_key
from privacy_console.casework.audit.checkpoint import Checkpoint
from privacy_console.casework.audit.diagnosis import What
from privacy_console.casework.audit.keys import person_of
from privacy_console.casework.audit.tree import HASH
from privacy_console.casework.audit.verification import State, Verdict, lines_of, verify
from privacy_console.casework.common.watch import Watch

NOT_COMPARED = "key_not_compared"
"""A warning: the key came with the bundle, and nobody said which one to expect."""
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A bundle that is well formed; whether it is true, `verify_bundle` says. Nothing of it is unpacked to a disk."""

    archive: Archive
    note: str
    keys: tuple[bytes, ...]
    digests: dict[str, str]
    """What the manifest says of each file."""

    def entries(self) -> Iterator[bytes]:
        """The stored bytes of each entry, read in blocks."""
        return lines_of(self.archive.blocks(ENTRIES))

    def leaves(self) -> Iterator[bytes]:
        rest = b""
        for block in self.archive.blocks(LEAVES):
            rest += block
            whole = len(rest) - len(rest) % HASH
            yield from (rest[start : start + HASH] for start in range(0, whole, HASH))
            rest = rest[whole:]

    def changed(self, watch: Watch) -> str | None:
        """The first file that is not what the manifest says, or None."""
        for name in sorted(self.archive.names - {MANIFEST}):
            hashed = sha256()
            for block in self.archive.blocks(name):
                watch.checkpoint()
                hashed.update(block)
            if self.digests.get(name) != hashed.hexdigest():
                return name
        return None if self.digests.keys() == self.archive.names - {MANIFEST} else MANIFEST


def read_bundle(path: str | Path) -> Bundle:
    """Open a bundle.

    Raises:
        BundleUnreadable: it is none, or it is damaged.
    """
    try:
        return _read(Path(path))
    except Damaged as error:
        raise BundleUnreadable(f"{error.place}: {error.message}", place=Path(path).name) from error


def verify_bundle(path: str | Path, watch: Watch, *, expected: str | None = None, anchors: Sequence[Checkpoint] = ()) -> Verdict:
    """Check a bundle.

    Args:
        expected: fingerprint of the key that must have signed. Without it the verdict says which key did, with a warning.
        anchors: checkpoints of the same trail that were kept elsewhere.

    Raises:
        BundleUnreadable: there is no such file, or it is not a zip file. What was damaged or tampered with is a verdict.
        NotAFingerprint: `expected` is none.
    """
    if expected is not None and not _FINGERPRINT.fullmatch(expected := expected.strip().lower()):
        raise NotAFingerprint
    try:
        bundle = _read(Path(path))
    except Damaged as error:
        return Verdict(state=State.CANNOT, what=What.DAMAGED, entries=0, verified_to=-1, place=error.place)
    verdict = verify(
        bundle.entries, bundle.note, bundle.keys, watch=watch, leaves=bundle.leaves, expected=expected, anchors=anchors
    )
    if verdict.verified and (place := bundle.changed(watch)) is not None:
        verdict = replace(verdict, state=State.BROKEN, what=What.FILE, place=place)
    if verdict.signed_by and expected is None:
        verdict = replace(verdict, warnings=(*verdict.warnings, NOT_COMPARED))
    return verdict


def _read(path: Path) -> Bundle:
    archive = Archive(path)
    try:
        note = archive.content(CHECKPOINT).decode()
    except UnicodeDecodeError as error:
        raise Damaged("it is not text", CHECKPOINT) from error
    keys = []
    for name in sorted(archive.names):
        if (told := KEY_NAME.fullmatch(name)) is None:
            continue
        key = raw_key(archive.content(name))
        if key is None or person_of(key) != told[1]:
            raise Damaged("it is not the key that its name says", name)
        keys.append(key)
    return Bundle(archive=archive, note=note, keys=tuple(keys), digests=_digests(archive.content(MANIFEST)))


def _digests(content: bytes) -> dict[str, str]:
    try:
        manifest = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Damaged("it is not JSON", MANIFEST) from error
    files = manifest.get("files") if isinstance(manifest, dict) and manifest.keys() == {"format", "files"} else None
    if not isinstance(files, dict) or not all(isinstance(digest, str) for digest in files.values()):
        raise Damaged("it is not in the form of a manifest", MANIFEST)
    if manifest["format"] != FORMAT:
        raise Damaged("another version of the program wrote it", MANIFEST)
    return files
