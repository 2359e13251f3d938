"""The card of the mailbox: what is set up, what is missing, how it is changed, and what is in the inbox."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from privacy_console.adapters.mailbox.sources.errors import MailboxUnavailable
from privacy_console.casework.requests.mail import MailSetup
from privacy_console.ui.settings.mailbox import Mailbox
from tests.ui.fake_console import fake_console

URL = "imaps://privacy@office.example@mail.office.example/INBOX"


@pytest.fixture
def console():
    return fake_console(5)


@pytest.fixture
def shown(console, lanes, qtbot):
    def show(**setup):
        console.mail_now = MailSetup(**({"mailbox": "", "ca_file": "", "received_by": ()} | setup))
        made = Mailbox(console, lanes)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: "taken in" in made.lines.text())
        return made

    return show


def test_without_a_mailbox_there_is_nothing_to_fetch_and_hosts_are_missing(shown):
    card = shown()
    assert (card.chip.look.text, card.fetch.isEnabled()) == ("Not set up", False)
    assert "uncertain" in card.warning.text()


def test_what_is_set_up_and_what_was_taken_in_is_told(shown, console):
    console.missed_now = 2
    card = shown(mailbox=URL, received_by=("mx.office.example",))
    assert (card.chip.look.text, card.fetch.isEnabled(), card.warning.isVisible()) == ("Set up", True, False)
    lines = card.lines.text().splitlines()
    assert lines[:2] == [URL, "Dated by mx.office.example."]
    assert lines[2].startswith("5 messages taken in:")
    assert lines[3] == "2 messages could not be fetched yet."


def test_a_change_is_tried_and_kept_and_the_password_is_nowhere_afterwards(shown, console, qtbot):
    card = shown()
    card.change.click()
    card.address.setText(URL)
    card.password.setText("the mailbox's own")
    card.hosts.setText("mx.office.example, .mail.office.example ,")
    card.save.click()
    qtbot.waitUntil(lambda: "12 messages" in card.message.text)
    assert console.mail_now == MailSetup(mailbox=URL, ca_file="", received_by=("mx.office.example", ".mail.office.example"))
    assert console.password_given == "the mailbox's own"
    assert not any("own" in field.text() for field in card.findChildren(QLineEdit))
    assert not card._form.isVisible()


def test_what_is_left_as_it_is_is_not_given_again(shown, console, qtbot, monkeypatch):
    card = shown(mailbox=URL, received_by=("mx.office.example",))
    given = []
    monkeypatch.setattr(console, "set_up_mail", given.append)
    card.change.click()
    card.save.click()
    qtbot.waitUntil(lambda: card.message.text == "It is kept.")
    assert given == [MailSetup(received_by=("mx.office.example",))]


def test_a_mailbox_that_does_not_answer_is_said_and_the_form_stays(shown, console, qtbot):
    card = shown()
    console.fail_with["set_up_mail"] = MailboxUnavailable("mail.office.example", "it refused the login")
    card.change.click()
    card.address.setText(URL)
    card.save.click()
    qtbot.waitUntil(lambda: "refused the login" in card.message.text)
    assert card._form.isVisible()
    qtbot.waitUntil(card.save.isEnabled)


def test_fetching_is_asked_of_whoever_shows_the_results(shown, qtbot):
    card = shown(mailbox=URL)
    with qtbot.waitSignal(card.fetch_wanted):
        card.fetch.click()
