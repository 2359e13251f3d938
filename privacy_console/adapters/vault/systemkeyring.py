"""The keyring of the operating system, and none that writes secrets plainly.

`keyring` is imported only when it is used: it looks for its backends in every installed distribution.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any

from privacy_console.casework.identity.keys import NoKeyring, SealedKeyUnreadable

SERVICE = "privacy-console"
ENCRYPTING = frozenset(
    {
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.Windows", "WinVaultKeyring"),
    }
)
"""By module and class, since a name can be anybody's. `keyrings.alt`, `null` and `fail` are not among them."""


def backend() -> Any:
    """The system's keyring.

    Raises:
        NoKeyring: what is there does not encrypt, or nothing is there.
    """
    import keyring  # noqa: PLC0415 - as above

    try:
        chosen = keyring.get_keyring()
    except Exception as error:  # a backend may fail in any way while it is looked at
        raise NoKeyring("it did not answer") from error
    for candidate in getattr(chosen, "backends", [chosen]):  # the chainer has several
        if (type(candidate).__module__, type(candidate).__name__) in ENCRYPTING:
            return candidate
    raise NoKeyring("there is none that keeps secrets encrypted")


def name_of_backend() -> str:
    """As `doctor` shows it.

    Raises:
        NoKeyring: as `backend`.
    """
    return type(backend()).__module__.rpartition(".")[2]


def stored(account: str) -> bytes | None:
    """The secret of that account, or None where there is none.

    Raises:
        NoKeyring: it did not answer, or it stayed locked.
        SealedKeyUnreadable: something else stands there.
    """
    ring = backend()
    try:
        kept = ring.get_password(SERVICE, account)
    except Exception as error:  # each backend raises what its system raises
        raise NoKeyring("it did not answer or is locked") from error
    if kept is None:
        return None
    try:
        return base64.b64decode(kept, validate=True)
    except (binascii.Error, ValueError) as error:
        raise SealedKeyUnreadable("the keyring holds something else under its name", place=account) from error


def store(account: str, secret: bytes) -> None:
    """Keep a secret, and read it back: a keyring that forgets is worse than none.

    Raises:
        NoKeyring: it did not take it.
    """
    ring = backend()
    try:
        ring.set_password(SERVICE, account, base64.b64encode(secret).decode())
    except Exception as error:  # as above
        raise NoKeyring("it did not take the key, or is locked") from error
    if stored(account) != secret:
        raise NoKeyring("it did not give back what it was given")
