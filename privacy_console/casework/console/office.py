"""What opening an office takes, and what a demo starts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from privacy_console.casework.console.verbs import Console
from privacy_console.casework.identity.people import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlock:
    """How the office is opened: by its passphrase, or by the system's keyring where `passphrase` is None."""

    person: str
    """Id or name of who signs in; empty where the office has one person only."""
    passphrase: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource:
    """A source of the data map beyond the first."""

    name: str
    """As in the map."""
    url: str
    password: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailOutSetup:
    """How letters leave. What is None stays as it was."""

    server: str | None = None
    """`smtps://USER@HOST:465` or `smtp://USER@HOST:587`, or empty for none."""
    ca_file: str | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffice:
    """What setting an office up takes. `company_url` is the map's first source; no password is part of an address."""

    person: str
    role: Role
    company_url: str
    company_password: str | None = field(repr=False)
    map_path: str
    policy_path: str
    environment: str
    passphrase: str | None = field(repr=False)
    further: Sequence[NewSource] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoStage:
    """A sample company that was just made, and the console of its invented officer."""

    console: Console
    folder: str
    letters: Sequence[tuple[str, bytes]]
    subject_letter: str
    """Name of the letter that the demo answers."""
    email: str
    """The subject's address on file: where the code went that came back."""
    account: str
    """The subject's account number: what the officer found confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of `doctor` or `selftest`: what was tried, whether it works, and in words how it stands."""

    name: str
    ok: bool
    said: str
    warnings: tuple[str, ...] = ()
    """What works and should be otherwise, a sentence each."""
