"""A checkpoint: size and root of the trail, signed. The formats are C2SP tlog-checkpoint and signed-note."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from privacy_console.casework.audit.keys import person_of
from privacy_console.casework.audit.tree import HASH
from privacy_console.casework.common.errors import Unreadable

MAX_NOTE = 64_000
MAX_SIGNATURES = 100
_ED25519 = b"\x01"
_NAME = re.compile(r"[^\s+\x00-\x1f]{1,200}")
_ORIGIN = re.compile(r"[!-~]{1,200}")
_SIZE = re.compile(r"0|[1-9][0-9]{0,15}")


class CheckpointUnreadable(Unreadable):
    code = "audit.checkpoint_unreadable"
    sentence = "{place} is not a checkpoint of a trail: {message}. Nothing was verified by it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """`origin` names the trail, `size` counts its entries, `root` is the root of the tree over them."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """What is signed, with its last line end."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature line. `key_id` is a hint of four bytes, no proof."""

    name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCheckpoint:
    checkpoint: Checkpoint
    signatures: tuple[Signature, ...]


def origin_of(log_id: str) -> str:
    """The origin line of the trail that was given this random id when it began; nothing about the office can be read from it."""
    return f"privacy-console/trail/{log_id}"


def key_id(name: str, public_key: bytes) -> bytes:
    """Source: C2SP signed-note, "Signatures"."""
    return sha256(name.encode() + b"\n" + _ED25519 + public_key).digest()[:4]


def sign(checkpoint: Checkpoint, public_key: bytes, signing: Callable[[bytes], bytes]) -> str:
    """The checkpoint as a signed note.

    Args:
        signing: gives the Ed25519 signature of its argument, as `Signer.sign` does.
    """
    name = person_of(public_key)
    signature = base64.b64encode(key_id(name, public_key) + signing(checkpoint.text.encode())).decode()
    return f"{checkpoint.text}\n\u2014 {name} {signature}\n"


def read_note(note: str, *, place: str = "checkpoint") -> SignedCheckpoint:
    """Read a signed note; the signatures are not checked yet.

    Raises:
        CheckpointUnreadable: it is not one, or longer than 64,000 characters.
    """
    if len(note) > MAX_NOTE:
        raise CheckpointUnreadable("it is too long", place=place)
    text, blank, signed = note.rpartition("\n\n")
    lines = text.split("\n")
    if not blank or len(lines) != 3:
        raise CheckpointUnreadable("three lines, an empty one and a signature are expected", place=place)
    origin, size, root = lines
    if not _ORIGIN.fullmatch(origin) or not _SIZE.fullmatch(size):
        raise CheckpointUnreadable("origin or size is malformed", place=place)
    hashed = _base64(root, place)
    if len(hashed) != HASH:
        raise CheckpointUnreadable("the root is not 32 bytes", place=place)
    return SignedCheckpoint(
        checkpoint=Checkpoint(origin=origin, size=int(size), root=hashed), signatures=_signatures(signed, place)
    )


def signers(note: SignedCheckpoint, keys: Mapping[str, bytes]) -> tuple[tuple[str, ...], bool]:
    """Whose signatures stand under the checkpoint.

    Args:
        keys: raw public keys by the person's id.

    Returns:
        The ids whose signatures are good, and whether there is a bad one under a name and key that are known.
    """
    good: list[str] = []
    bad = False
    for line in note.signatures:
        public_key = keys.get(line.name)
        if public_key is None or line.key_id != key_id(line.name, public_key):
            continue
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(line.signature, note.checkpoint.text.encode())
        except (InvalidSignature, ValueError):
            bad = True
        else:
            good.append(line.name)
    return tuple(good), bad


def _signatures(signed: str, place: str) -> tuple[Signature, ...]:
    lines = signed.split("\n")
    if lines.pop() or not lines or len(lines) > MAX_SIGNATURES:
        raise CheckpointUnreadable("there is no signature line, or too many, or one is cut off", place=place)
    found = []
    for line in lines:
        dash, _, rest = line.partition(" ")
        name, _, encoded = rest.partition(" ")
        if dash != "\u2014" or not _NAME.fullmatch(name):
            raise CheckpointUnreadable("a signature line is malformed", place=place)
        blob = _base64(encoded, place)
        found.append(Signature(name=name, key_id=blob[:4], signature=blob[4:]))
    return tuple(found)


def _base64(text: str, place: str) -> bytes:
    """Strict: one value has one spelling."""
    try:
        value = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise CheckpointUnreadable("something is not base64", place=place) from error
    if base64.b64encode(value).decode() != text:
        raise CheckpointUnreadable("something is not base64", place=place)
    return value
