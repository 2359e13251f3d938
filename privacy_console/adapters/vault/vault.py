"""The vault of an office, and one for a run."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from privacy_console.adapters.vault import systemkeyring
from privacy_console.adapters.vault.files import write
from privacy_console.adapters.vault.wrapping import unwrap, wrap
from privacy_console.casework.identity.keys import (
    ByKeyring,
    ByPassphrase,
    KeyExists,
    KeyMissing,
    PassphraseNeeded,
    Seal,
    SealedKeyUnreadable,
)
from privacy_console.casework.identity.people import Person, Role, Signer, new_person

KEY = 32
STORE = "store"
_MARKER = re.compile(r"[0-9a-f]{16}")
_NAME = re.compile(r"[a-z][a-z0-9]{0,30}")


class OpenedKey:
    """A person who is signed in. The key is in memory as long as this is, and is shown by nothing."""

    __slots__ = ("_key", "_person")

    def __init__(self, person: Person, key: Ed25519PrivateKey) -> None:
        self._person = person
        self._key = key

    @property
    def person(self) -> Person:
        return self._person

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def __repr__(self) -> str:
        return f"OpenedKey({self._person.id})"

    def __reduce__(self) -> str:
        raise TypeError("an opened key is not written anywhere")


class SealedVault:
    """Keys of one office. Which way a key is sealed is chosen when it is made and shown by what is there.

    `home/keys/` holds wrapped keys, and a random marker by which the keyring's entries of this office are told from another's.
    """

    def __init__(self, home: Path) -> None:
        self._folder = home / "keys"

    def create_store_key(self, seal: Seal) -> bytes:
        """A new key for the store. An office has one: there is no second while the first is there, sealed either way."""
        key = secrets.token_bytes(KEY)
        if self.store_seal() is not None:
            raise KeyExists(STORE)
        self._close(STORE, key, seal)
        return key

    def open_store_key(self, seal: Seal) -> bytes:
        return self._key(STORE, seal)

    def store_seal(self) -> type[Seal] | None:
        return self._seal_of(STORE)

    def create_person(self, name: str, role: Role, seal: Seal) -> tuple[Person, Signer]:
        private = Ed25519PrivateKey.generate()
        person = new_person(name, role, private.public_key().public_bytes_raw())
        self._close(f"person-{person.id}", private.private_bytes_raw(), seal)
        return person, OpenedKey(person, private)

    def open_person(self, person: Person, seal: Seal) -> Signer:
        what = f"person-{person.id}"
        private = Ed25519PrivateKey.from_private_bytes(self._key(what, seal))
        if private.public_key().public_bytes_raw() != person.public_key:
            raise SealedKeyUnreadable("it is the key of somebody else", place=what)
        return OpenedKey(person, private)

    def keep_password(self, name: str, password: str, seal: Seal) -> None:
        """Keep a password of another system, as the company database's, in place of the former one."""
        self._close(f"password-{_checked(name)}", password.encode(), seal, over=True)

    def password(self, name: str, seal: Seal) -> str | None:
        """A password that was kept, or None where there is none."""
        what = f"password-{_checked(name)}"
        return self._open(what, seal).decode() if self._seal_of(what) else None

    def _close(self, what: str, key: bytes, seal: Seal, *, over: bool = False) -> None:
        if isinstance(seal, ByPassphrase):
            wrap(self._file(what), key, seal.passphrase, purpose=what, over=over)
            former = self._file(what, ".keyring")
        else:
            systemkeyring.backend()  # refuses before anything is written
            marker = self._marker() or self._new_marker()
            systemkeyring.store(f"{marker}/{what}", key)
            write(self._file(what, ".keyring"), b"", what=what, over=over)
            former = self._file(what)
        if over:
            former.unlink(missing_ok=True)

    def _open(self, what: str, seal: Seal) -> bytes:
        there = self._seal_of(what)
        if there is None:
            raise KeyMissing(what)
        if there is ByPassphrase:
            if not isinstance(seal, ByPassphrase):
                raise PassphraseNeeded(what)
            return unwrap(self._file(what), seal.passphrase, purpose=what)
        kept = systemkeyring.stored(f"{self._marker()}/{what}")
        if kept is None:
            raise KeyMissing(what)
        return kept

    def _key(self, what: str, seal: Seal) -> bytes:
        key = self._open(what, seal)
        if len(key) != KEY:
            raise SealedKeyUnreadable("it has another length", place=what)
        return key

    def _seal_of(self, what: str) -> type[Seal] | None:
        if self._file(what).exists():
            return ByPassphrase
        return ByKeyring if self._file(what, ".keyring").exists() else None

    def _file(self, what: str, ending: str = ".sealed") -> Path:
        return self._folder / f"{what}{ending}"

    def _marker(self) -> str | None:
        """Nothing secret: under this name the keyring keeps the keys of this office."""
        try:
            text = (self._folder / "office").read_text("ascii")
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise SealedKeyUnreadable("it cannot be read", place="keys/office") from error
        if not _MARKER.fullmatch(text):
            raise SealedKeyUnreadable("it is damaged", place="keys/office")
        return text

    def _new_marker(self) -> str:
        marker = secrets.token_hex(8)
        write(self._folder / "office", marker.encode(), what="office")
        return marker


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError("a password goes by one lower-case word")
    return name


class RunOnlyVault:
    """Keys that live as long as the program runs and are written nowhere: for `demo` alone."""

    def __init__(self) -> None:
        self._store: bytes | None = None
        self._people: dict[str, OpenedKey] = {}

    def create_store_key(self, seal: Seal | None = None) -> bytes:
        del seal
        if self._store is not None:
            raise KeyExists(STORE)
        self._store = secrets.token_bytes(KEY)
        return self._store

    def open_store_key(self, seal: Seal | None = None) -> bytes:
        del seal
        if self._store is None:
            raise KeyMissing(STORE)
        return self._store

    def store_seal(self) -> type[Seal] | None:
        return None

    def create_person(self, name: str, role: Role, seal: Seal | None = None) -> tuple[Person, Signer]:
        del seal
        private = Ed25519PrivateKey.generate()
        person = new_person(name, role, private.public_key().public_bytes_raw())
        self._people[person.id] = OpenedKey(person, private)
        return person, self._people[person.id]

    def open_person(self, person: Person, seal: Seal | None = None) -> Signer:
        del seal
        if person.id not in self._people:
            raise KeyMissing(f"person-{person.id}")
        return self._people[person.id]
