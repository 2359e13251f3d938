"""No case ends refused without the letter that Art. 12(4) asks for."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.adapters.casestore.errors import ChangedMeanwhile
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.use_cases import IncompleteAnswer, NotClosable, WhyMissing, close
from privacy_console.casework.letters.writing import unfinished
from privacy_console.casework.requests.case import TRANSITIONS, MoveRefused, Status
from privacy_console.casework.requests.use_cases import NoSuchCase
from privacy_console.casework.search.drift import MapCheck
from tests.casework.letters.answering import ID, MORE, POLICY, TEMPLATES, DiskFull, Office, covered, person
from tests.contracts.casestore.samples import ME

OPEN = [status for status in Status if Status.REFUSED in TRANSITIONS[status]]
BOTH = (RefusalGround.EXCESSIVE, RefusalGround.LAW_FORBIDS)


@pytest.mark.parametrize("status", OPEN)
def test_a_refusal_is_a_letter_and_the_end_of_the_case(status):
    office = Office(person(status=status))
    done = office.refuse(*BOTH, why="  Third letter since Monday, says Frau Brandvold ")
    (data,) = office.package.files.values()
    assert list(office.package.files) == [done.letter] == [f"/answers/{ID}/{ID}-refusal.pdf"]
    assert done.files == {f"{ID}-refusal.pdf": sha256(data).hexdigest()}
    assert (done.folder, done.pdf, done.json, done.manifest) == (f"/answers/{ID}", "", "", "")
    assert office.delivered == done
    assert (office.case.status, office.case.decision_note) == (
        Status.REFUSED, "Third letter since Monday, says Frau Brandvold",
    )  # fmt: skip
    words = TEMPLATES.words(office.case.language)
    text = data.decode()
    assert all(words.code("refusal", ground) in text for ground in BOTH)
    assert POLICY.controller.authority in text
    assert "Brandvold" not in text


def test_the_trail_has_the_intention_before_the_outcome_with_grounds_and_hash_and_no_note():
    office = Office()
    done = office.refuse(*BOTH, BOTH[0], why="Frau Brandvold")
    begun, ended = office.store.entries()
    assert (begun.action, ended.action) == ("refusal.begun", "case.refused")
    (digest,) = done.files.values()
    for entry in (begun, ended):
        assert (entry.facts["grounds"], entry.facts["letter"]) == ("excessive,law_forbids", digest)
        assert b"Brandvold" not in entry.stored
    assert ended.facts["note_length"] == "14"


@pytest.mark.parametrize("status", [status for status in Status if status not in OPEN])
def test_a_case_that_is_over_or_answered_is_not_refused(status):
    office = Office(person(status=status))
    with pytest.raises(MoveRefused):
        office.refuse(*BOTH)
    assert (office.case.status, office.steps, office.package.files) == (status, [], {})


def test_a_refusal_without_a_ground_or_without_a_note_is_not_written():
    office = Office()
    with pytest.raises(IncompleteAnswer) as refused:
        office.refuse()
    assert [one.code for one in refused.value.missing] == ["reasons"]
    with pytest.raises(WhyMissing):
        office.refuse(*BOTH, why=" \n")
    assert (office.case.status, office.steps, office.package.files) == (Status.DELIVER, [], {})


def test_a_refusal_that_cannot_name_the_authority_is_not_written():
    office = Office()
    with pytest.raises(IncompleteAnswer) as refused:
        office.refuse(*BOTH, policy=replace(POLICY, controller=replace(POLICY.controller, authority=" ")))
    assert [one.code for one in refused.value.missing] == ["complaint"]
    assert (office.case.status, office.steps, office.package.files) == (Status.DELIVER, [], {})


class Without:
    """Templates that lost every paragraph with one clause."""

    def __init__(self, clause):
        self._clause = clause

    def letter(self, name, language, law):
        whole = TEMPLATES.letter(name, language, law)
        return replace(whole, paragraphs=tuple(one for one in whole.paragraphs if self._clause not in one.clauses))

    def words(self, language, law):
        return TEMPLATES.words(language, law)


@pytest.mark.parametrize("clause", ["request", "reasons", "complaint", "remedy"])
@pytest.mark.parametrize("language", TEMPLATES.languages())
def test_a_template_that_lost_a_duty_refuses_nobody(clause, language):
    office = Office(person(language=language))
    with pytest.raises(IncompleteAnswer) as refused:
        office.refuse(*BOTH, templates=Without(clause))
    assert clause in [one.code for one in refused.value.missing]
    assert (office.steps, office.package.files) == ([], {})


@given(st.lists(st.sampled_from(list(RefusalGround)), min_size=1), st.sampled_from(TEMPLATES.languages()))
def test_every_ground_is_in_the_letter_once_in_its_words(grounds, language):
    office = Office(person(language=language))
    office.refuse(*grounds)
    (data,) = office.package.files.values()
    words = TEMPLATES.words(language)
    assert [data.decode().count("• " + words.code("refusal", ground)) for ground in RefusalGround] == [
        int(ground in grounds) for ground in RefusalGround
    ]


def test_a_disk_that_refuses_leaves_the_case_open_and_the_trail_says_so():
    office = Office()
    office.package.full = True
    with pytest.raises(DiskFull):
        office.refuse(*BOTH)
    assert office.steps == ["refusal.begun", "refusal.undone"]
    assert (office.case.status, office.case.decision_note, office.delivered) == (Status.DELIVER, "", None)


def test_a_letter_whose_outcome_cannot_be_kept_is_withdrawn():
    office = Office()
    office.deliveries_fail = True
    with pytest.raises(DiskFull):
        office.refuse(*BOTH)
    assert office.steps == ["refusal.begun", "refusal.undone"]
    assert (office.package.files, office.case.status) == ({}, Status.DELIVER)


def test_a_case_that_somebody_changed_since_it_was_read_is_not_refused():
    office = Office()
    read = office.case
    with office.store.transaction(ME) as file:
        file.cases.save(replace(read, owner=ME))
    with pytest.raises(ChangedMeanwhile):
        office.refuse(*BOTH, the_case=read)
    assert office.steps == ["refusal.begun", "refusal.undone"]
    assert (office.package.files, office.case.status) == ({}, Status.DELIVER)


def test_a_case_is_refused_once():
    office = Office()
    read = office.case
    first = office.refuse(*BOTH)
    for held in (office.case, read):  # not even by somebody who still holds the case as it was
        with pytest.raises(MoveRefused):
            office.refuse(*BOTH, the_case=held)
    assert (office.delivered, office.steps) == (first, ["refusal.begun", "case.refused"])


def test_a_case_that_is_not_there_is_not_refused():
    office = Office()
    with pytest.raises(NoSuchCase):
        office.refuse(*BOTH, the_case=replace(person(), id="DSR-2026-9999"))
    assert (office.steps, office.package.files) == ([], {})


def test_stopping_before_the_letter_is_written_leaves_nothing():
    class Stopped(Unwatched):
        def checkpoint(self):
            raise Cancelled

    office = Office()
    with pytest.raises(Cancelled):
        office.refuse(*BOTH, watch=Stopped())
    assert (office.case.status, office.steps, office.package.files) == (Status.DELIVER, [], {})


def test_a_refusal_never_stands_for_an_answer_when_a_case_is_closed():
    office = Office()
    office.refuse(*BOTH)
    with pytest.raises((MoveRefused, NotClosable)):
        close(ID, data_map=MORE, check=MapCheck(columns=(covered(),), drift=(), not_compared=()), open_case=office.open_case)


def test_whatever_was_begun_and_never_ended_is_found_until_it_is_done_or_the_case_ends():
    office = Office(person(status=Status.VERIFY))
    office.acknowledge()
    begun_to_acknowledge = office.store.entries()[:1]
    assert unfinished(begun_to_acknowledge) == (ID,)
    office.refuse(*BOTH)
    entries = office.store.entries()
    assert [entry.action for entry in entries] == [
        "acknowledgement.begun", "letter.acknowledged", "refusal.begun", "case.refused",
    ]  # fmt: skip
    assert unfinished(entries) == ()
    assert unfinished(entries[:3]) == (ID,)
    assert unfinished((*begun_to_acknowledge, *entries[2:])) == ()
