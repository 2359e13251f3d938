"""What a public key is known by. Here is no cryptography, so that whoever only needs a name need not load any."""

from __future__ import annotations

from hashlib import sha256


def person_of(public_key: bytes) -> str:
    """The `PersonId` that belongs to a key; it is the name that the key signs under.

    >>> person_of(bytes(32))
    '66687aadf862bd77'
    """
    return fingerprint(public_key)[:16]


def fingerprint(public_key: bytes) -> str:
    """SHA-256 of the raw public key, in hex: what an office tells an auditor, so that they know its keys from others."""
    return sha256(public_key).hexdigest()
