"""The people at the console. Each is a key of their own; no act takes a person's name as a parameter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from privacy_console.casework.audit.keys import person_of
from privacy_console.casework.common.ids import PersonId


class Role(StrEnum):
    OFFICER = "officer"
    APPROVER = "approver"
    AUDITOR = "auditor"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who can sign in. `public_key` is the raw 32 bytes of Ed25519; `id` is derived from it."""

    id: PersonId
    name: str
    role: Role
    public_key: bytes


class Signer(Protocol):
    """An opened key: somebody who is signed in. It signs and never shows the key."""

    @property
    def person(self) -> Person: ...

    def sign(self, message: bytes) -> bytes:
        """Ed25519 signature, 64 bytes."""


def person_id(public_key: bytes) -> PersonId:
    """The id that belongs to a raw public key; on the trail and under a checkpoint a person goes by it."""
    return PersonId(person_of(public_key))


def new_person(name: str, role: Role, public_key: bytes) -> Person:
    return Person(id=person_id(public_key), name=name, role=role, public_key=public_key)
