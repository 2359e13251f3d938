"""How keys are kept closed, and what a person hears when one does not open."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from privacy_console.casework.common.errors import Refused, Unavailable, Unreadable

MIN_PASSPHRASE = 12
MAX_PASSPHRASE = 1024
MIN_DISTINCT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ByKeyring:
    """The operating system's own keyring keeps the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ByPassphrase:
    """A passphrase wraps the key; only the wrapped key is on the disk."""

    passphrase: str = field(repr=False)


Seal = ByKeyring | ByPassphrase


class NoKeyring(Unavailable):
    """There is no keyring of the system that keeps secrets encrypted. The console never falls back to a plain file."""

    code = "identity.no_keyring"
    sentence = (
        "The keyring of this computer cannot be used ({why}). Nothing was stored. Start or unlock it, or seal the key by a "
        "passphrase instead."
    )

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class WrongPassphrase(Refused):
    code = "identity.wrong_passphrase"
    sentence = "The passphrase does not open “{what}”. Nothing was opened. Type it again."

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} was not opened")
        self.what = what


class PassphraseNeeded(Refused):
    code = "identity.passphrase_needed"
    sentence = "“{what}” is sealed by a passphrase. Nothing was opened. Give the passphrase."

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is sealed by a passphrase")
        self.what = what


class WeakPassphrase(Refused):
    code = "identity.weak_passphrase"
    sentence = "The passphrase is too easy to guess: {why}. Nothing was sealed. Take four words that do not belong together."

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class KeyMissing(Refused):
    code = "identity.key_missing"
    sentence = (
        "There is no key for “{what}” here. Nothing was opened. It was made on another computer or account, or it was removed."
    )

    def __init__(self, what: str) -> None:
        super().__init__(f"no key for {what}")
        self.what = what


class KeyExists(Refused):
    code = "identity.key_exists"
    sentence = "There is a key for “{what}” already. It was left as it is; a new one would lock out everything under the old."

    def __init__(self, what: str) -> None:
        super().__init__(f"a key for {what} exists")
        self.what = what


class SealedKeyUnreadable(Unreadable):
    code = "identity.sealed_key_unreadable"
    sentence = "The sealed key {place} cannot be read: {message}. Nothing was opened. Put back a copy of the file."


def checked_passphrase(passphrase: str) -> str:
    """A new passphrase in the one form (NFC) in which it is used, if it is long enough.

    Raises:
        WeakPassphrase: it is shorter than 12 characters, or has fewer than 6 different ones.
    """
    normal = one_form(passphrase)
    if len(normal) < MIN_PASSPHRASE:
        raise WeakPassphrase(f"it has fewer than {MIN_PASSPHRASE} characters")
    if len(normal) > MAX_PASSPHRASE:
        raise WeakPassphrase(f"it has more than {MAX_PASSPHRASE} characters")
    if len(set(normal.casefold())) < MIN_DISTINCT:
        raise WeakPassphrase("it repeats a few characters")
    return normal


def one_form(passphrase: str) -> str:
    """The same passphrase whatever keyboard it was typed on."""
    return unicodedata.normalize("NFC", passphrase)
