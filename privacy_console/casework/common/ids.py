"""The names that things go by. Each is opaque: nothing personal can be read from it."""

from __future__ import annotations

from typing import NewType

CaseId = NewType("CaseId", str)
"""The request number, as in `DSR-2026-0142`: year of receipt and a running number."""

LetterId = NewType("LetterId", str)
"""SHA-256 of the original bytes of a letter, in hex."""

PersonId = NewType("PersonId", str)
"""A person at the console: the first 16 hex digits of the SHA-256 of their public key."""
