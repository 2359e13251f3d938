from __future__ import annotations

from privacy_console.ui.policy.screen import PolicyScreen
from privacy_console.ui.widgets.parts import Label
from tests.ui.fake_console import fake_console


def test_every_section_of_the_policy_can_be_read(qtbot):
    screen = PolicyScreen(fake_console(1).policy)
    qtbot.addWidget(screen)
    texts = [label.text() for label in screen.findChildren(Label)]
    for expected in (
        "WorkOrderSoft GmbH",
        "Billing information",
        "policy states no period · as long as necessary for the purpose (6)",
        "P10Y · tax law (6)",
        "Hosting; Payment provider",
        "Standard contractual clauses",
        "Consent, Art. 6(1)(a)",
        "Art. 15",
    ):
        assert expected in texts
