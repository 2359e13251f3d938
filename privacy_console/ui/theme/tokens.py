"""The colours, sizes and type ratios of the window, and the pairs whose contrast a test demands (WCAG 2.2)."""

from __future__ import annotations

from dataclasses import dataclass

SPACE = (2, 4, 8, 12, 16, 24, 32)
"""Pixels at 96 dpi; everything that holds text is sized in `em` instead."""

RADIUS = 6
CARD_RADIUS = 8
STROKE = 1.75
"""Line width of the icons, on their grid of 24."""

TYPE = {"caption": 0.86, "body": 1.0, "title": 1.15, "heading": 1.38, "display": 1.85}
"""Ratios to the user's own font size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One scheme. A name without suffix is a surface or a text; `on_x` is the text that goes onto `x`."""

    dark: bool
    window: str
    sidebar: str
    surface: str
    surface_alt: str
    raised: str
    border: str
    border_strong: str
    hover: str
    pressed: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    on_accent_soft: str
    sel: str
    on_sel: str
    focus: str
    link: str
    danger: str
    danger_soft: str
    on_danger_soft: str
    warn: str
    warn_soft: str
    on_warn_soft: str
    ok: str
    ok_soft: str
    on_ok_soft: str
    info: str
    info_soft: str
    on_info_soft: str
    violet: str
    violet_soft: str
    on_violet_soft: str
    neutral_soft: str
    on_neutral_soft: str
    redact: str
    on_redact: str
    proposed: str
    on_proposed: str
    diff_add: str
    diff_del: str
    production: str
    on_production: str = "#FFFFFF"
    # A page is white in every scheme, and spans are drawn on it.
    paper: str = "#FFFFFF"
    on_paper: str = "#171B21"
    span_redact: str = "#FFE08A"
    span_review: str = "#FFD9D6"
    span_keep: str = "#CFEFDA"
    span_ring: str = "#2A55C9"


LIGHT = Tokens(
    dark=False, window="#F3F5F8", sidebar="#ECEFF3", surface="#FFFFFF", surface_alt="#F8F9FB", raised="#FFFFFF",
    border="#D8DDE4", border_strong="#858E9B", hover="#E6EAF0", pressed="#DBE1E9",
    text="#171B21", text2="#4C5563", text3="#5B6471", disabled="#9AA2AE",
    accent="#2A55C9", accent_hover="#2148B0", on_accent="#FFFFFF", accent_soft="#E3EAFB", on_accent_soft="#1E3F99",
    sel="#DCE6FB", on_sel="#171B21", focus="#2A55C9", link="#2148B0",
    danger="#B3261E", danger_soft="#FBE4E2", on_danger_soft="#8C1D18",
    warn="#8F5200", warn_soft="#FDEFD3", on_warn_soft="#784400",
    ok="#1B6E45", ok_soft="#DFF3E7", on_ok_soft="#14573A",
    info="#0E6A8A", info_soft="#DDF1F8", on_info_soft="#0B546E",
    violet="#6A3FA8", violet_soft="#EFE6FA", on_violet_soft="#55308B",
    neutral_soft="#E8EBF0", on_neutral_soft="#414A57",
    redact="#171B21", on_redact="#FFFFFF", proposed="#FFE08A", on_proposed="#3A2A00",
    diff_add="#DDF4E4", diff_del="#FBE1DF", production="#9B1C14",
)  # fmt: skip

DARK = Tokens(
    dark=True, window="#16191E", sidebar="#121519", surface="#1C2026", surface_alt="#21262D", raised="#262C34",
    border="#323942", border_strong="#77818F", hover="#272D35", pressed="#303741",
    text="#E7EAEE", text2="#B4BCC7", text3="#A3ACB8", disabled="#626C79",
    accent="#8DB0FF", accent_hover="#A6C1FF", on_accent="#0C1A3D", accent_soft="#22304F", on_accent_soft="#C3D5FF",
    sel="#2A3A5E", on_sel="#F1F4F9", focus="#8DB0FF", link="#A6C1FF",
    danger="#FF8F85", danger_soft="#47211F", on_danger_soft="#FFC4BE",
    warn="#F2B95C", warn_soft="#40301A", on_warn_soft="#FAD9A0",
    ok="#6FCF9A", ok_soft="#1C3A2B", on_ok_soft="#B3E8CB",
    info="#6CC5E3", info_soft="#17373F", on_info_soft="#B1E3F3",
    violet="#C3A2F5", violet_soft="#352750", on_violet_soft="#DDCBFA",
    neutral_soft="#2D333C", on_neutral_soft="#C6CDD6",
    redact="#0A0C0F", on_redact="#FFFFFF", proposed="#6B5414", on_proposed="#FFEDBE",
    diff_add="#18382A", diff_del="#482421", production="#C6372C",
)  # fmt: skip

PAIRS: tuple[tuple[str, str, float], ...] = (
    ("text", "surface", 4.5), ("text", "window", 4.5), ("text", "sidebar", 4.5),
    ("text2", "surface", 4.5), ("text2", "sidebar", 4.5), ("text2", "sel", 4.5),
    ("text3", "surface", 4.5), ("text3", "window", 4.5), ("text3", "sidebar", 4.5), ("text3", "surface_alt", 4.5),
    ("text3", "hover", 4.5), ("text3", "sel", 4.5), ("on_sel", "sel", 4.5),
    ("on_accent", "accent", 4.5), ("on_accent", "accent_hover", 4.5), ("accent", "surface", 4.5), ("accent", "window", 3),
    ("link", "surface", 4.5), ("link", "sel", 4.5), ("on_accent_soft", "accent_soft", 4.5),
    ("danger", "surface", 4.5), ("danger", "sel", 4.5), ("on_danger_soft", "danger_soft", 4.5),
    ("warn", "surface", 4.5), ("warn", "sel", 4.5), ("on_warn_soft", "warn_soft", 4.5),
    ("ok", "surface", 4.5), ("ok", "window", 4.5), ("on_ok_soft", "ok_soft", 4.5),
    ("info", "surface", 4.5), ("on_info_soft", "info_soft", 4.5),
    ("violet", "surface", 4.5), ("on_violet_soft", "violet_soft", 4.5), ("on_neutral_soft", "neutral_soft", 4.5),
    ("border_strong", "surface", 3), ("border_strong", "window", 3), ("focus", "surface", 3), ("focus", "sel", 3),
    ("on_redact", "redact", 4.5), ("on_proposed", "proposed", 4.5), ("text", "diff_add", 4.5), ("text", "diff_del", 4.5),
    ("on_production", "production", 4.5),
)  # fmt: skip
"""Foreground, background, least contrast: 4.5 for text (SC 1.4.3), 3 for what is not text (SC 1.4.11)."""


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours `#RRGGBB`, from 1 to 21.

    >>> round(contrast("#FFFFFF", "#000000"), 1)
    21.0

    Source: WCAG 2.2, relative luminance.
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
