"""Qt's palette from our tokens; the part of the look that Fusion draws by itself."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from privacy_console.ui.theme.tokens import Tokens

_Role = QPalette.ColorRole
ROLES = {
    _Role.Window: "window", _Role.WindowText: "text", _Role.Base: "surface", _Role.AlternateBase: "surface_alt",
    _Role.Text: "text", _Role.Button: "raised", _Role.ButtonText: "text", _Role.BrightText: "danger",
    _Role.Highlight: "accent", _Role.HighlightedText: "on_accent", _Role.ToolTipBase: "raised", _Role.ToolTipText: "text",
    _Role.PlaceholderText: "text3", _Role.Link: "link", _Role.LinkVisited: "violet", _Role.Light: "raised",
    _Role.Midlight: "hover", _Role.Mid: "border", _Role.Dark: "border_strong", _Role.Shadow: "border_strong",
    _Role.Accent: "accent",
}  # fmt: skip


def palette(tokens: Tokens) -> QPalette:
    made = QPalette()
    for role, token in ROLES.items():
        made.setColor(role, QColor(getattr(tokens, token)))
    off = QPalette.ColorGroup.Disabled
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(off, role, QColor(tokens.disabled))
    made.setColor(off, _Role.Highlight, QColor(tokens.border))
    made.setColor(off, _Role.HighlightedText, QColor(tokens.disabled))
    return made
