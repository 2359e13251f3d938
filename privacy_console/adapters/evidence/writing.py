"""Writing a bundle: whole under its name, or not there."""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from privacy_console.adapters.evidence.errors import BundleUnwritable, TrailDoesNotFit
from privacy_console.adapters.evidence.format import CHECKPOINT, ENTRIES, FORMAT, LEAVES, MANIFEST, README, README_TEXT, pem
from privacy_console.casework.audit.checkpoint import Checkpoint, read_note
from privacy_console.casework.audit.keys import person_of
from privacy_console.casework.audit.tree import HASH, Frontier, leaf_hash
from privacy_console.casework.audit.verification import Stream
from privacy_console.casework.common.watch import Progress, Watch

BLOCK = 1000


def write_bundle(path: str | Path, entries: Stream, *, note: str, keys: Iterable[bytes], watch: Watch) -> None:
    """Write all of the trail with its signed checkpoint. Mode 0600; a former file of that name is replaced.

    Raises:
        TrailDoesNotFit: the entries are not those of the checkpoint.
        BundleUnwritable: the disk did not take it.
        Cancelled: nothing was left behind.
    """
    target = Path(path)
    part: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")  # mode 0600
        part = Path(name)
        with os.fdopen(descriptor, "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=False) as bundle:
                _fill(bundle, entries, note, keys, watch)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
        _settle(target.parent)
    except OSError as error:
        raise BundleUnwritable(target.name, os.strerror(error.errno or 0)) from error
    except zipfile.LargeZipFile as error:
        raise BundleUnwritable(target.name, "it would be larger than 4 GB") from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def _fill(bundle: zipfile.ZipFile, entries: Stream, note: str, keys: Iterable[bytes], watch: Watch) -> None:
    digests: dict[str, str] = {}
    checkpoint = read_note(note).checkpoint

    def put(name: str, blocks: Iterable[bytes]) -> None:
        hashed = sha256()
        with bundle.open(_info(name), "w") as file:
            for block in blocks:
                hashed.update(block)
                file.write(block)
        digests[name] = hashed.hexdigest()

    put(README, [README_TEXT.encode()])
    put(CHECKPOINT, [note.encode()])
    for key in sorted(keys, key=person_of):
        put(f"keys/{person_of(key)}.pub", [pem(key)])
    leaves = bytearray()
    put(ENTRIES, _lines(entries(), checkpoint, leaves, watch))
    put(LEAVES, [bytes(leaves)])
    manifest = {"format": FORMAT, "files": dict(sorted(digests.items()))}
    put(MANIFEST, [json.dumps(manifest, indent=1).encode() + b"\n"])


def _lines(entries: Iterable[bytes], checkpoint: Checkpoint, leaves: bytearray, watch: Watch) -> Iterator[bytes]:
    """The entries in blocks of lines; their leaf hashes are left in `leaves`."""
    frontier = Frontier()
    block: list[bytes] = []
    hashes: list[bytes] = []

    def flush() -> bytes:
        nonlocal frontier
        watch.checkpoint()
        frontier = frontier.extended(hashes)
        leaves.extend(b"".join(hashes))
        watch.report(Progress(frontier.size, checkpoint.size, "entries"))
        written = b"".join(block)
        block.clear()
        hashes.clear()
        return written

    for stored in entries:
        block.append(stored + b"\n")
        hashes.append(leaf_hash(stored))
        if len(block) == BLOCK:
            yield flush()
    yield flush()
    if (frontier.size, frontier.root()) != (checkpoint.size, checkpoint.root) or len(leaves) != HASH * frontier.size:
        raise TrailDoesNotFit(frontier.size, checkpoint.size)


def _info(name: str) -> zipfile.ZipInfo:
    """The same bytes for the same trail: no date of the machine, no rights but the owner's."""
    info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    info.create_system = 3  # Unix, so that the rights below are read
    info.external_attr = 0o100600 << 16
    return info


def _settle(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
