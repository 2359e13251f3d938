from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.ui.identity.model import CONFIRMED, SEARCH, VALUE, Claim, ClaimModel

ON, OFF, ROLE = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def model(qtmodeltester):
    made = ClaimModel()
    made.show_claims(
        [
            Claim(Identifier(kind=IdentifierKind.EMAIL, value="elena@mail.example"), "letter"),
            Claim(Identifier(kind=IdentifierKind.NAME, value="Elena"), "letter", search=False),
        ],
        locked=False,
    )
    qtmodeltester.check(made)
    return made


def test_what_is_confirmed_is_searched_with_and_what_is_not_searched_with_is_not_confirmed(model):
    model.setData(model.index(1, CONFIRMED), ON, ROLE)
    assert (model.claims[1].confirmed, model.claims[1].search) == (True, True)
    model.setData(model.index(1, SEARCH), OFF, ROLE)
    assert (model.claims[1].confirmed, model.claims[1].search) == (False, False)


def test_an_identifier_is_added_once(model):
    again = Claim(Identifier(kind=IdentifierKind.EMAIL, value="elena@mail.example"), "added")
    model.add(again)
    model.add(Claim(Identifier(kind=IdentifierKind.PHONE, value="+39"), "added"))
    assert [model.index(line, VALUE).data() for line in range(model.rowCount())] == ["elena@mail.example", "Elena", "+39"]


def test_a_screen_reader_hears_the_whole_line(model):
    assert model.index(0, CONFIRMED).data(Qt.ItemDataRole.AccessibleTextRole) == "E-mail elena@mail.example, not confirmed"
