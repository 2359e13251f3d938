"""One-time codes: random letters, of which a salted hash that takes time is kept."""

from __future__ import annotations

import secrets

from argon2.exceptions import VerificationError
from argon2.low_level import Type, hash_secret, verify_secret

from privacy_console.casework.identity.checking.codes import ALPHABET, LENGTH

MEMORY_KIB, ROUNDS, LANES = 19_456, 2, 1
"""What OWASP's password storage cheat sheet asks for at least: a code lives for two weeks and bears five wrong answers."""


class RandomCodes:
    """Implements `identity.checking.ports.CodeMaker`. Both sides of a comparison are hashes of one length."""

    def make(self) -> tuple[str, str]:
        letters = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        sealed = hash_secret(
            letters.encode(),
            secrets.token_bytes(16),
            time_cost=ROUNDS,
            memory_cost=MEMORY_KIB,
            parallelism=LANES,
            hash_len=32,
            type=Type.ID,
        )
        return letters, sealed.decode()

    def answers(self, typed: str, sealed: str) -> bool:
        try:
            return verify_secret(sealed.encode(), typed.encode(), Type.ID)
        except VerificationError:  # argon2's word for a secret that is another; it compares in constant time
            return False
