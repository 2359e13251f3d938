"""Pages as values: what the window shows of a document's real bytes."""

from __future__ import annotations

from dataclasses import dataclass

from privacy_console.casework.review.spans import SpanRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where a span is drawn: points from the lower left corner of the page. A span over two lines has two boxes."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    ref: SpanRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """One page as pixels: BGRA, 4 bytes a pixel, `stride` bytes a line, from the upper left corner."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A finished document: its bytes, their SHA-256, its pages' sizes in points, and where its spans are."""

    pdf: bytes
    sha256: str
    pages: tuple[tuple[float, float], ...]
    boxes: tuple[Box, ...]
    leaves: int = 0
    """How many values of the tree were drawn."""
    leaves_sha256: str = ""
    """`manifest.leaves_digest` over the ids of the values that were drawn."""
    warnings: tuple[str, ...] = ()
    """What could not be drawn as it is, in stable words: `no_glyph: U+1F642`, `not_shaped: U+0E01`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The original with proposals, and the very bytes that will be delivered."""

    original: Document
    delivered: Document
    leaks: tuple[str, ...]
    """What the check of the delivered bytes found, in words without the value; empty where it found nothing."""
    checked_values: int
