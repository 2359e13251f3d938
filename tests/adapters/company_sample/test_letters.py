"""The letters of the sample people, as a mailbox gets them."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime

from privacy_console.adapters.company.sample.letters import SUBJECT_LETTER, sample_letters
from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.casework.requests.reader.read import read_letter
from tests.phrases import LEXICON

MEANT = {
    "01-access-en.eml": ("request", ["access"], "en"),
    "02-erasure-de.eml": ("request", ["erasure"], "de"),
    "03-rectification-it.eml": ("request", ["rectification"], "it"),
    "04-objection-fr.eml": ("request", ["objection"], "fr"),
    "05-portability-es.eml": ("request", ["portability"], "es"),
    "06-access-pl.eml": ("request", ["access"], "pl"),
    "07-reminder-de.eml": ("reminder", ["erasure"], "de"),
    "08-question-en.eml": ("not_a_request", [], "en"),
    "09-question-nl.eml": ("not_a_request", [], "nl"),
    "10-bounce.eml": ("bounce", [], "en"),
}


def parsed(facts):
    return {name: message_from_bytes(original, policy=policy.default) for name, original in sample_letters(facts)}


def received(message):
    return parsedate_to_datetime(message["Received"].rpartition(";")[2].strip())


def test_the_subjects_letter_says_what_she_is_found_by(facts):
    text = parsed(facts)[SUBJECT_LETTER].get_content()
    me = facts.subject
    for value in (me.name, me.email, me.former_email, me.phone, me.account_no, me.customer_no):
        assert value in text


def test_ten_letters_without_a_defect_come_to_the_companys_mailbox(facts):
    letters = parsed(facts)
    assert len(letters) == 10
    for message in letters.values():
        assert message["To"] == "support@workordersoft.example"
        assert not message.defects
        assert not any(part.defects for part in message.walk())


def test_they_arrived_over_weeks_in_the_offices_own_time(facts):
    at = {name: received(message) for name, message in parsed(facts).items()}
    assert at[SUBJECT_LETTER].isoformat() == "2026-11-02T09:14:00+01:00"
    assert at["02-erasure-de.eml"].isoformat() == "2026-10-20T16:40:00+02:00", "summer time"
    assert max(at.values()).date().isoformat() == "2026-11-23"


def test_the_reminder_answers_what_it_reminds_of(facts):
    letters = parsed(facts)
    assert letters["07-reminder-de.eml"]["In-Reply-To"] == letters["02-erasure-de.eml"]["Message-ID"]


def test_no_file_name_tells_who_wrote(facts):
    for name, message in parsed(facts).items():
        sender = message["From"].addresses[0]
        assert not any(word.lower() in name for word in sender.display_name.split() if len(word) > 2)


def test_the_same_facts_give_the_same_bytes(facts):
    assert sample_letters(facts) == sample_letters(facts)


def test_each_is_read_as_what_it_was_written_as(facts):
    for name, original in sample_letters(facts):
        reading = read_letter(MailReader().read(original, name=name), LEXICON, own_addresses=("support@workordersoft.example",))
        assert (reading.kind, [one.right for one in reading.rights], reading.language) == MEANT[name], name
