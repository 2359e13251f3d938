"""Letters on paper, calls and forms: entered by a person, dated by them, and each a case like one that came by mail."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.adapters.mailbox.table import read_table
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.entering import Channel, Entry, EntryRefused, composed, enter
from privacy_console.casework.requests.form_words import Column
from privacy_console.casework.requests.forms import FormColumns, columns_of, day_of, rows_of
from privacy_console.casework.requests.opening import NoFurtherLetters
from privacy_console.casework.requests.reading import LetterKind, Right
from privacy_console.casework.requests.sorting import ReceiptRefused
from privacy_console.casework.requests.use_cases import NoSuchCase
from tests.casework.requests.desk import OPENER, QUESTION, REQUEST, Desk, mail

BERLIN = "Europe/Berlin"


class Office(Desk):
    def enters(self, text=REQUEST, **known):
        entry = Entry(**({"channel": Channel.LETTER, "text": text, "received": date(2026, 3, 5)} | known))
        return enter(entry, reader=MailReader(), opener=OPENER, open_case=self.open_case)


@pytest.fixture
def office():
    return Office()


def test_a_letter_on_paper_is_a_case_by_the_day_that_was_written_down(office):
    opened = office.enters(name="Jürgen Groß", subject="Auskunft")
    case = opened.case
    assert (case.source, case.deadline.received, case.deadline.due) == ("letter", date(2026, 3, 5), date(2026, 4, 7))
    assert (case.receipt_uncertain, case.rights, case.subject_name, case.answer_to) == (False, (Right.ACCESS,), "Eva Lind", "")
    assert (opened.letter.sender.name, opened.letter.subject) == ("Jürgen Groß", "Auskunft")
    facts = office.trail[-1][2]
    assert (facts["dated_by"], facts["source"]) == ("person", "letter")
    assert office.store.entries()[-1].actor == OPENER.me


def test_what_was_entered_is_kept_as_it_was_typed(office):
    opened = office.enters("Zeile 1 äöü\n\n  Zeile 3 €", channel=Channel.PHONE, rights=(Right.ERASURE,))
    assert office.original(opened.letter.id).decode().endswith("\n\nZeile 1 äöü\n\n  Zeile 3 €")
    assert (opened.case.kind, opened.case.rights, opened.case.source) == (LetterKind.REQUEST, (Right.ERASURE,), "phone")


def test_what_reads_like_no_request_is_unclear_for_somebody_wrote_it_down(office):
    case = office.enters(QUESTION, channel=Channel.PHONE).case
    assert (case.kind, case.status) == (LetterKind.UNCLEAR, Status.VERIFY)


def test_the_same_again_opens_nothing_and_another_day_or_caller_does(office):
    first = office.enters(name="Eva")
    assert office.enters(name="Eva").duplicate_of == first.case.id
    assert office.enters(name="Bo").case is not None
    assert office.enters(name="Eva", received=date(2026, 3, 6)).case is not None


def test_a_letter_on_paper_can_belong_to_an_open_case(office):
    first = office.opens(mail(REQUEST))
    added = office.enters("My address is on file.", answers=first.case.id)
    assert (added.attached_to, added.case.unread) == (first.case.id, True)
    with pytest.raises(NoSuchCase):
        office.enters("x", answers="DSR-2026-0099")
    office.sets_aside(first.case.id)
    with pytest.raises(NoFurtherLetters):
        office.enters("Once more.", answers=first.case.id)


@pytest.mark.parametrize("day", [date(2026, 11, 25), date(1989, 1, 1), datetime(2026, 11, 24, 13, tzinfo=UTC)])
def test_a_day_that_cannot_be_is_refused(office, day):
    with pytest.raises(ReceiptRefused):
        office.enters(received=day)
    assert office.trail == []


def test_today_can_be_entered_before_noon_and_no_day_is_uncertain(office):
    assert office.enters(received=date(2026, 11, 24)).case.received <= OPENER.clock.now()
    unknown = office.enters(received=None).case
    assert (unknown.received, unknown.receipt_uncertain) == (OPENER.clock.now(), True)


def test_nothing_is_entered_without_words_or_without_end(office):
    for text in ("", " \n", "x" * 300_000):
        with pytest.raises(EntryRefused):
            office.enters(text)
    assert office.trail == []


def test_what_is_no_address_is_not_entered_as_one(office):
    for address in ("not an address", "@", "a@b@c"):
        with pytest.raises(EntryRefused):
            office.enters(address=address)
    assert office.trail == []


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_name_address_or_subject_can_write_a_header(name, address, subject):
    entry = Entry(channel=Channel.FORM, text="words", received=None, name=name, address=address, subject=subject)
    message = message_from_bytes(composed(entry), policy=default.clone(raise_on_defect=False))
    assert [key for key, _ in message.raw_items()] == [
        "X-Entered-As", "X-Entered-Received", "From", "Subject", "Content-Type", "Content-Transfer-Encoding"
    ]  # fmt: skip


# --- the rows of a form


def rows(text, *, said=None, day_first=None):
    table = read_table(text.encode(), place="form.csv")
    return list(rows_of(table, columns_of(table, said=said or {}), zone=BERLIN, day_first=day_first))


FORM = """Vorname;Nachname;E-Mail-Adresse;Eingang;Recht;Nachricht;Kundennummer;Farbe
Eva;Lind;eva@home.example;05.03.2026 14:30;Löschung;Bitte alles löschen.;K-1234;blau
Bo;;bo@home.example;13.03.2026;;Ich bitte um Auskunft nach Art. 15 DSGVO.;;
"""


def test_columns_are_known_by_their_names_in_the_languages_of_forms():
    first, second = (row.entry for row in rows(FORM))
    assert (first.name, first.address, first.rights) == ("Eva Lind", "eva@home.example", (Right.ERASURE,))
    assert first.received.isoformat() == "2026-03-05T14:30:00+01:00"
    assert first.text == "Customer number: K-1234\nRequest: Löschung\n\nBitte alles löschen."
    assert (second.received, second.rights, second.channel) == (date(2026, 3, 13), (), Channel.FORM)


def test_a_column_can_be_said_by_name_and_one_that_could_be_two_must_be():
    text = "Who,When,Words\nEva,2026-03-05,Please erase my data\n"
    with pytest.raises(FormColumns):
        rows(text)
    (row,) = rows(text, said={Column.TEXT: "words", Column.NAME: "Who"})
    assert (row.entry.name, row.entry.text) == ("Eva", "Please erase my data")
    with pytest.raises(FormColumns):
        rows(text, said={Column.TEXT: "none"})
    with pytest.raises(FormColumns):
        rows("message,comment\na,b\n")


def test_what_is_wrong_with_a_row_names_its_line_and_its_column():
    faulty = rows(
        "email,date,message\nno address,2026-03-05,x\na@b.example,yesterday,x\na@b.example,30.02.2026,x\na@b.example,2026-03-05,\n"
        'a@b.example,2026-03-05,"two\nlines",more\n'
    )
    assert [[(one.line, one.column) for one in row.faults] for row in faulty] == [
        [(2, "email")], [(3, "date")], [(4, "date")], [(5, "message")], [(6, "")]
    ]  # fmt: skip
    assert all(row.entry is None for row in faulty)


def test_a_day_that_can_be_two_is_told_apart_by_its_column_or_by_a_person():
    text = "date,message\n03/04/2026,x\n{},x\n"
    assert [row.entry.received for row in rows(text.format("13/04/2026"))] == [date(2026, 4, 3), date(2026, 4, 13)]
    assert [row.entry.received for row in rows(text.format("04/13/2026"))] == [date(2026, 3, 4), date(2026, 4, 13)]
    assert [row.faults[0].why for row in rows(text.format("05/06/2026"))] == ["day and month could be either"] * 2
    assert rows(text.format("05/06/2026"), day_first=False)[0].entry.received == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-03-05", "2026-03-05"), ("2026/3/5", "2026-03-05"), ("2026-03-05T23:30:00Z", "2026-03-05T23:30:00+00:00"), ("5.3.2026 9:05", "2026-03-05T09:05:00+01:00"),
        ("05.03.2026, 09:05:10", "2026-03-05T09:05:10+01:00"), ("7/7/2026", "2026-07-07"), ("2026-03-05 00:00:00", "2026-03-05T00:00:00+01:00"),
    ],
)  # fmt: skip
def test_days_are_read_as_forms_write_them(text, found):
    assert day_of(text, zone=BERLIN, day_first=None).isoformat() == found


@pytest.mark.parametrize("text", ["", "5.3.26", "31/12", "2026-13-01", "1.1.2026 25:00", "=TODAY()", "5.3.20266", "5.3-2026"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        day_of(text, zone=BERLIN, day_first=None)


def test_a_cell_like_a_formula_is_words_and_nothing_else(office):
    (row,) = rows('name,email,message\n"=HYPERLINK(""http://x"",""y"")",a@b.example,"@SUM(1+1) +1 -1 please erase my data"\n')
    opened = enter(row.entry, reader=MailReader(), opener=OPENER, open_case=office.open_case)
    assert opened.letter.sender.name == '=HYPERLINK("http://x","y")'
    assert opened.letter.text == "@SUM(1+1) +1 -1 please erase my data"


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12), min_size=1, max_size=4), max_size=5
    )
)
def test_any_table_of_known_columns_is_rows_or_faults(cells):
    lines = ["date;email;message", *(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in cells)]
    for row in rows("\n".join(lines)):
        assert (row.entry is None) == bool(row.faults)
