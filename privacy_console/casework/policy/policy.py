"""The company's published policy as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """Legal basis, GDPR Art. 6(1)."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGITIMATE_INTERESTS = "legitimate_interests"
    LEGAL_OBLIGATION = "legal_obligation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    id: str
    title: str
    bases: tuple[Basis, ...]
    clause: str
    """Where the policy says so, as in `3, third item`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who receives data. `named` lists the actual companies: access owes names unless impossible (C-154/21)."""

    id: str
    title: str
    named: tuple[str, ...]
    country: str
    safeguard: str
    """Art. 15(2) and 46: what protects a transfer outside the EU/EEA; empty where there is none."""
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long. `period` is ISO 8601 (`P10Y`) or None where the policy states none; then `criteria` is what it does say."""

    period: str | None
    criteria: str
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    id: str
    title: str
    description: str
    purposes: tuple[str, ...]
    recipients: tuple[str, ...]
    retention: Retention
    source: str
    """Where the data comes from: the subject, their employer, the website..."""
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyRight:
    right: str
    title: str
    article: str
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Controller:
    name: str
    contact: str
    country: str
    region: str
    time_zone: str
    authority: str
    """The supervisory authority that a complaint goes to, with its address."""
    automated_decisions: str
    """Art. 22: what there is, or that there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    version: str
    effective: str
    controller: Controller
    categories: Mapping[str, Category]
    purposes: Mapping[str, Purpose]
    recipients: Mapping[str, Recipient]
    rights: tuple[PolicyRight, ...]
    sha256: str
    """Of the file's bytes, so that an answer can say which policy it rests on."""
