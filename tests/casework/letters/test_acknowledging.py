"""The acknowledgement of receipt: once, with the number and the day, and nothing else of the case moves."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.letters.use_cases import AlreadyAcknowledged, IncompleteAnswer, NothingToAcknowledge
from privacy_console.casework.requests.case import Status
from tests.casework.letters.answering import ID, MADE, TEMPLATES, DiskFull, Office, person

PATH = f"/answers/acknowledgements/{ID}/{ID}-acknowledgement.pdf"
OVER = (Status.CLOSE, Status.CLOSED, Status.REFUSED, Status.SET_ASIDE)


@pytest.mark.parametrize("status", [status for status in Status if status not in OVER])
def test_an_acknowledgement_is_written_and_the_case_stays_where_it_stands(status):
    office = Office(person(status=status))
    before = office.case
    assert office.acknowledge() == PATH
    assert list(office.package.files) == [PATH]
    assert office.case == replace(before, acknowledged_at=MADE)
    assert office.delivered is None


@pytest.mark.parametrize("language", TEMPLATES.languages())
def test_it_is_in_the_language_of_the_case_with_its_number_and_the_day_written_out(language):
    office = Office(person(status=Status.VERIFY, language=language))
    office.acknowledge()
    text = office.package.files[PATH].decode()
    assert text.endswith(f"{language}\n")
    assert ID in text
    assert TEMPLATES.words(language).date(office.case.deadline.due) in text


def test_the_trail_has_the_intention_before_the_outcome_and_the_hash():
    office = Office()
    office.acknowledge()
    begun, done = office.store.entries()
    assert (begun.action, done.action) == ("acknowledgement.begun", "letter.acknowledged")
    assert begun.facts["letter"] == done.facts["letter"] == sha256(office.package.files[PATH]).hexdigest()
    assert done.facts["due"] == office.case.deadline.due.isoformat()


def test_it_is_written_once():
    office = Office()
    read = office.case
    office.acknowledge()
    first = dict(office.package.files)
    for held in (office.case, read):  # not even by somebody who still holds the case as it was
        with pytest.raises(AlreadyAcknowledged) as refused:
            office.acknowledge(held)
    assert refused.value.sentence.format(**vars(refused.value)).startswith(f"{ID} was acknowledged before, on 2026-11-24")
    assert (office.package.files, len(office.steps)) == (first, 2)


@pytest.mark.parametrize("status", OVER)
def test_who_will_get_no_answer_any_more_is_not_promised_one(status):
    office = Office(person(status=status))
    with pytest.raises(NothingToAcknowledge):
        office.acknowledge()
    assert (office.steps, office.package.files) == ([], {})


def test_the_answer_that_follows_keeps_the_folder_of_the_case():
    office = Office()
    office.acknowledge()
    office.answer()
    assert sorted({path.rpartition("/")[0] for path in office.package.files}) == [
        f"/answers/{ID}", f"/answers/acknowledgements/{ID}",
    ]  # fmt: skip
    assert office.case.acknowledged_at == MADE


class WithoutTheDay:
    def letter(self, name, language, law):
        whole = TEMPLATES.letter(name, language, law)
        return replace(whole, paragraphs=tuple(one for one in whole.paragraphs if "{due}" not in one.text))

    def words(self, language, law):
        return TEMPLATES.words(language, law)


def test_a_template_without_the_day_is_refused():
    office = Office()
    with pytest.raises(IncompleteAnswer) as refused:
        office.acknowledge(templates=WithoutTheDay())
    assert [one.code for one in refused.value.missing] == ["due"]
    assert (office.steps, office.package.files) == ([], {})


def test_a_disk_that_refuses_leaves_the_case_unacknowledged_and_it_can_be_tried_again():
    office = Office()
    office.package.full = True
    with pytest.raises(DiskFull):
        office.acknowledge()
    assert office.steps == ["acknowledgement.begun", "acknowledgement.undone"]
    assert office.case.acknowledged_at is None
    office.package.full = False
    assert office.acknowledge() == PATH


def test_stopping_leaves_nothing():
    class Stopped(Unwatched):
        def checkpoint(self):
            raise Cancelled

    office = Office()
    with pytest.raises(Cancelled):
        office.acknowledge(watch=Stopped())
    assert (office.case.acknowledged_at, office.steps, office.package.files) == (None, [], {})
