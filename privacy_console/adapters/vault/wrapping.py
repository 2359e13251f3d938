"""A key wrapped by a passphrase, as a file: Argon2id makes a key of the passphrase, ChaCha20-Poly1305 seals under it.

All that stands in the file beside the sealed key is authenticated with it. A digest over the file tells damage from a wrong
passphrase; it protects nothing.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import secrets
from hashlib import sha256
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from privacy_console.adapters.vault.files import write
from privacy_console.casework.identity.keys import SealedKeyUnreadable, WrongPassphrase, checked_passphrase, one_form

MEMORY_KIB, ROUNDS, LANES = 65_536, 3, 4  # RFC 9106, section 4, second recommended option
BOUNDS = {"memory_kib": (19_456, 1_048_576), "rounds": (1, 16), "lanes": (1, 16)}
"""What is accepted from a file: a smaller cost would help a thief, a larger one would stop the program."""
MAX_FILE = 65_536
FIELDS = {"format": str, "purpose": str, "salt": str, "nonce": str, "sealed": str, "digest": str} | dict.fromkeys(BOUNDS, int)
FORMAT = "privacy-console sealed key 1"


def wrap(path: Path, key: bytes, passphrase: str, *, purpose: str, over: bool = False) -> None:
    """Write `key` to a file that opens by `passphrase` alone.

    Args:
        purpose: what the key is for; a file does not open for another purpose.

    Raises:
        WeakPassphrase, KeyExists: nothing was written.
    """
    words = checked_passphrase(passphrase)
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    header: dict[str, str | int] = {
        "format": FORMAT,
        "purpose": purpose,
        "memory_kib": MEMORY_KIB,
        "rounds": ROUNDS,
        "lanes": LANES,
        "salt": base64.b64encode(salt).decode(),
        "nonce": base64.b64encode(nonce).decode(),
    }
    sealed = ChaCha20Poly1305(_key_of(words, salt, MEMORY_KIB, ROUNDS, LANES)).encrypt(nonce, key, _bytes(header))
    body = header | {"sealed": base64.b64encode(sealed).decode()}
    write(path, _bytes(body | {"digest": sha256(_bytes(body)).hexdigest()}) + b"\n", what=purpose, over=over)


def unwrap(path: Path, passphrase: str, *, purpose: str) -> bytes:
    """The key in the file.

    Raises:
        WrongPassphrase: it does not open; nothing tells how near it was.
        SealedKeyUnreadable: the file is damaged, of another format, or was made for another purpose.
    """
    header, sealed = _read(path, purpose)
    salt, nonce = (_raw(header[name], path) for name in ("salt", "nonce"))
    memory, rounds, lanes = (int(header[name]) for name in BOUNDS)
    if len(salt) != 16 or len(nonce) != 12:
        raise SealedKeyUnreadable("its salt or nonce has another length", place=path.name)
    try:
        return ChaCha20Poly1305(_key_of(one_form(passphrase), salt, memory, rounds, lanes)).decrypt(nonce, sealed, _bytes(header))
    except InvalidTag:
        raise WrongPassphrase(purpose) from None


def _key_of(passphrase: str, salt: bytes, memory: int, rounds: int, lanes: int) -> bytes:
    words = passphrase.encode("utf-8", "surrogatepass")
    return hash_secret_raw(words, salt, time_cost=rounds, memory_cost=memory, parallelism=lanes, hash_len=32, type=Type.ID)


def _read(path: Path, purpose: str) -> tuple[dict[str, str | int], bytes]:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
        given = json.loads(content)
    except OSError as error:
        raise SealedKeyUnreadable(os.strerror(error.errno or 0), place=path.name) from error
    except (ValueError, RecursionError) as error:
        raise SealedKeyUnreadable("it is damaged", place=path.name) from error
    if not isinstance(given, dict) or {name: type(value) for name, value in given.items()} != FIELDS:
        raise SealedKeyUnreadable("it is damaged", place=path.name)
    digest = given.pop("digest")
    if sha256(_bytes(given)).hexdigest() != digest or content != _bytes(given | {"digest": digest}) + b"\n":
        raise SealedKeyUnreadable("it is damaged", place=path.name)
    if given["format"] != FORMAT:
        raise SealedKeyUnreadable("another version of this program wrote it", place=path.name)
    if given["purpose"] != purpose:
        raise SealedKeyUnreadable("it is the key of something else", place=path.name)
    if any(not least <= given[name] <= most for name, (least, most) in BOUNDS.items()):
        raise SealedKeyUnreadable("its cost is out of bounds", place=path.name)
    sealed = _raw(given.pop("sealed"), path)
    return given, sealed


def _bytes(header: dict[str, str | int]) -> bytes:
    return json.dumps(header, sort_keys=True, separators=(",", ":")).encode()


def _raw(text: str | int, path: Path) -> bytes:
    try:
        return base64.b64decode(str(text), validate=True)
    except (binascii.Error, ValueError) as error:
        raise SealedKeyUnreadable("it is damaged", place=path.name) from error
