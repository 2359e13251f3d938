"""The little that a palette cannot say. No font is named here: a point size in QSS would ignore the text size setting.

Parts are named by the dynamic property `part` (see `widgets/parts.py`), buttons by `kind`. There is no `::item` rule
for views that show chips or backgrounds: it would suppress `BackgroundRole`.
"""

from __future__ import annotations

from privacy_console.ui.theme.resources import theme_file
from privacy_console.ui.theme.tokens import CARD_RADIUS, RADIUS, Tokens


def stylesheet(t: Tokens) -> str:
    scheme = "dark" if t.dark else "light"

    def drawn(name: str) -> str:
        return f"url({theme_file(f'{name}-{scheme}').as_posix()})"

    return f"""
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border}; padding: 4px 6px; }}
QSplitter::handle {{ background: {t.border}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QMenuBar {{ background: {t.sidebar}; border: none; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.raised}; border: 1px solid {t.border}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 10px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.sel}; color: {t.on_sel}; }}
QMenu::item:disabled {{ color: {t.disabled}; }}
QMenu::separator {{ height: 1px; background: {t.border}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}

*[part="bar"] {{ background: {t.sidebar}; border-bottom: 1px solid {t.border}; }}
*[part="sidebar"] {{ background: {t.sidebar}; border: none; border-right: 1px solid {t.border}; outline: none;
  padding: 4px 8px; }}
*[part="pane"] {{ background: {t.surface}; }}
*[part="canvas"] {{ background: {t.window}; border: none; }}
*[part="header"] {{ background: {t.surface}; border-bottom: 1px solid {t.border}; }}
*[part="footer"] {{ background: {t.sidebar}; border-top: 1px solid {t.border}; }}
*[part="card"] {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: {CARD_RADIUS}px; }}
*[part="soft"] {{ background: {t.surface_alt}; border: 1px solid {t.border}; border-radius: {CARD_RADIUS}px; }}
*[part="warn"] {{ background: {t.warn_soft}; border: 1px solid {t.warn}; border-radius: {CARD_RADIUS}px; }}
*[part="danger"] {{ background: {t.danger_soft}; border: 1px solid {t.danger}; border-radius: {CARD_RADIUS}px; }}
*[part="ok"] {{ background: {t.ok_soft}; border: 1px solid {t.ok}; border-radius: {CARD_RADIUS}px; }}
*[part="info"] {{ background: {t.info_soft}; border: 1px solid {t.info}; border-radius: {CARD_RADIUS}px; }}
*[part="list"] {{ background: {t.surface}; border: none; outline: none; }}
QScrollArea[part="scroll"] {{ background: transparent; border: none; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit {{ background: {t.surface}; color: {t.text};
  border: 1px solid {t.border_strong}; border-radius: {RADIUS}px; padding: 5px 8px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus {{
  border: 2px solid {t.focus}; padding: 4px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {t.disabled}; border-color: {t.border}; background: {t.surface_alt}; }}
*[part="reading"] {{ background: {t.surface}; border: none; padding: 0; }}
*[part="reading"]:focus {{ border: none; padding: 0; }}

QPushButton {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border_strong}; border-radius: {RADIUS}px;
  padding: 5px 12px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.pressed}; }}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: 4px 11px; }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent}; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[kind="danger"] {{ color: {t.danger}; border-color: {t.danger}; }}
QPushButton[kind="danger"]:focus {{ border-color: {t.focus}; }}
QPushButton:disabled, QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {{
  color: {t.disabled}; border: 1px solid {t.border}; background: {t.surface_alt}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {RADIUS}px; padding: 4px;
  color: {t.text2}; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed {{ background: {t.pressed}; }}
QToolButton:focus {{ border: 2px solid {t.focus}; padding: 3px; }}
QToolButton:checked {{ background: {t.accent_soft}; color: {t.on_accent_soft}; }}
QToolButton:disabled {{ color: {t.disabled}; }}
QToolButton[kind="segment"] {{ border: 1px solid {t.border}; padding: 4px 10px; }}
QToolButton[kind="segment"]:focus {{ border: 2px solid {t.focus}; padding: 3px 9px; }}
QToolButton::menu-indicator {{ image: none; }}

QCheckBox, QRadioButton {{ spacing: 8px; border: 2px solid transparent; border-radius: 4px; padding: 1px 2px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus}; }}
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator {{
  width: 16px; height: 16px; }}
QCheckBox::indicator:unchecked, QTreeView::indicator:unchecked, QTableView::indicator:unchecked, QListView::indicator:unchecked {{
  image: {drawn("check-off")}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {{
  image: {drawn("check-on")}; }}
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate, QTableView::indicator:indeterminate {{
  image: {drawn("check-part")}; }}
QCheckBox::indicator:unchecked:disabled {{ image: {drawn("check-off-disabled")}; }}
QCheckBox::indicator:checked:disabled {{ image: {drawn("check-on-disabled")}; }}
QRadioButton::indicator:unchecked {{ image: {drawn("radio-off")}; }}
QRadioButton::indicator:checked {{ image: {drawn("radio-on")}; }}

QComboBox {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border_strong}; border-radius: {RADIUS}px;
  padding: 5px 28px 5px 10px; }}
QComboBox:hover {{ background: {t.hover}; }}
QComboBox:focus {{ border: 2px solid {t.focus}; padding: 4px 27px 4px 9px; }}
QComboBox:disabled {{ color: {t.disabled}; border-color: {t.border}; background: {t.surface_alt}; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: {drawn("arrow-down")}; width: 16px; height: 16px; }}
QTreeView::branch:has-children:closed {{ image: {drawn("arrow-right")}; }}
QTreeView::branch:has-children:open {{ image: {drawn("arrow-down")}; }}
QHeaderView::down-arrow {{ image: {drawn("arrow-down")}; width: 12px; height: 12px; }}
QHeaderView::up-arrow {{ image: {drawn("arrow-up")}; width: 12px; height: 12px; }}
QHeaderView {{ background: {t.surface}; }}
QHeaderView::section {{ background: {t.surface}; color: {t.text3}; border: none; border-bottom: 1px solid {t.border};
  padding: 5px 4px; }}
QTableView QHeaderView::section:first {{ padding-left: 12px; }}
QTableView, QTreeView, QListView {{ background: {t.surface}; border: none; outline: none; gridline-color: {t.border};
  selection-background-color: {t.sel}; selection-color: {t.on_sel}; }}
QComboBox QAbstractItemView {{ border: 1px solid {t.border}; background: {t.raised}; }}

QProgressBar {{ background: {t.neutral_soft}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.border_strong}; border-radius: 3px; margin: 3px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.text3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
