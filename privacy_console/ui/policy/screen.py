"""The company's policy as data, section by section, to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from privacy_console.casework.policy.policy import Category, Policy, Recipient
from privacy_console.ui.theme.theme import BOLD, MEDIUM, em, theme
from privacy_console.ui.widgets.header import PaneHeader
from privacy_console.ui.widgets.parts import Label, card, column, part, scrolled
from privacy_console.ui.wording import translate, words

Facts = Sequence[tuple[str, str]]


class PolicyScreen(QWidget):
    def __init__(self, policy: Policy) -> None:
        super().__init__()
        part("canvas", self)
        version = translate("version {version}, in force since {since} · SHA-256 {sha}…").format(
            version=policy.version, since=policy.effective, sha=policy.sha256[:12]
        )
        sections: list[QWidget] = [
            _section(translate("Controller"), [_controller(policy)]),
            _section(translate("Categories"), [_category(policy, one) for one in policy.categories.values()]),
            _section(
                translate("Purposes"),
                [
                    _card(one.title, one.clause, [(translate("Legal basis"), "; ".join(words(basis) for basis in one.bases))])
                    for one in policy.purposes.values()
                ],
            ),
            _section(translate("Recipients"), [_recipient(one) for one in policy.recipients.values()]),
            _section(
                translate("Rights"),
                [_card(one.title, one.clause, [(translate("Article"), one.article)]) for one in policy.rights],
            ),
        ]
        self._page = column(*sections, None, margins=(20, 16, 20, 20), spacing=20)
        area = scrolled(self._page)
        area.setAccessibleName(translate("Policy"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PaneHeader(translate("Policy"), version))
        layout.addWidget(area, 1)
        self._resize()
        theme().changed.connect(self._resize)

    def _resize(self) -> None:
        self._page.setMaximumWidth(em(70))


def _section(title: str, cards: Sequence[QWidget]) -> QWidget:
    return column(Label(title, role="title", weight=BOLD), *cards, spacing=8)


def _card(title: str, clause: str, facts: Facts) -> QWidget:
    """A titled card with its clause and one line a fact."""
    grid_held = QWidget()
    grid = QGridLayout(grid_held)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    shown = [*facts, (translate("Clause"), clause)] if clause else facts
    for line, (name, value) in enumerate((name, value) for name, value in shown if value):
        head = Label(name, ink="text3")
        head.setMinimumWidth(em(9.5))
        grid.addWidget(head, line, 0)
        grid.addWidget(Label(value, wrap=True), line, 1)
    return card(Label(title, weight=MEDIUM), grid_held)


def _controller(policy: Policy) -> QWidget:
    one = policy.controller
    facts = [
        (translate("Contact"), one.contact),
        (translate("Country"), "-".join(part for part in (one.country, one.region) if part)),
        (translate("Time zone"), one.time_zone),
        (translate("Authority"), one.authority),
        (translate("Automated decisions"), one.automated_decisions),
    ]
    return _card(one.name, "", facts)


def _category(policy: Policy, one: Category) -> QWidget:
    period = one.retention.period or translate("policy states no period")
    facts = [
        (translate("Holds"), one.description),
        (translate("Purposes"), "; ".join(policy.purposes[id_].title for id_ in one.purposes if id_ in policy.purposes)),
        (translate("Recipients"), "; ".join(policy.recipients[id_].title for id_ in one.recipients if id_ in policy.recipients)),
        (translate("Retention"), f"{period} · {one.retention.criteria} ({one.retention.clause})"),
        (translate("Source"), one.source),
    ]
    return _card(one.title, one.clause, facts)


def _recipient(one: Recipient) -> QWidget:
    facts = [
        (translate("Named"), ", ".join(one.named) or translate("not named")),
        (translate("Country"), one.country),
        (translate("Safeguard"), one.safeguard),
    ]
    return _card(one.title, one.clause, facts)
