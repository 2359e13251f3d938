"""An answer goes out whole, checked, once, and the trail tells it in order."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256

import pytest

from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.disclosure.use_cases import LeakFound, StillToDecide
from privacy_console.casework.letters import use_cases
from privacy_console.casework.letters.use_cases import IncompleteAnswer
from privacy_console.casework.requests.case import MoveRefused, Status
from privacy_console.casework.search.findings import Inclusion
from tests.casework.letters.answering import ID, POLICY, TEMPLATES, DiskFull, Office, outcome, package, person, ready, reviewed_of
from tests.casework.review.small_company import comment
from tests.contracts.casestore.samples import ME


def test_an_answer_is_four_files_with_their_hashes_and_the_case_moves_on():
    office = Office()
    delivered = office.answer()
    assert sorted(delivered.files) == [f"{ID}-data.json", f"{ID}-dossier.pdf", f"{ID}-letter.pdf", f"{ID}-manifest.json"]
    for name, digest in delivered.files.items():
        assert sha256(office.package.files[f"/answers/{ID}/{name}"]).hexdigest() == digest
    assert delivered.folder == f"/answers/{ID}"
    assert {delivered.pdf, delivered.json, delivered.letter, delivered.manifest} == set(office.package.files)
    assert office.delivered == delivered
    assert office.case.status is Status.CLOSE


def test_the_trail_has_the_intention_before_the_outcome_and_each_hash():
    office = Office()
    delivered = office.answer()
    begun, done = office.store.entries()
    assert [begun.action, done.action] == ["answer.begun", "answer.delivered"]
    assert done.facts["dossier_pdf"] == delivered.files[f"{ID}-dossier.pdf"]
    assert done.facts["manifest_json"] == begun.facts["manifest"] == delivered.files[f"{ID}-manifest.json"]
    assert (done.facts["records"], done.facts["withheld"]) == (str(delivered.records), str(delivered.redactions))
    assert delivered.redactions == 4


def test_the_manifest_names_every_other_file():
    office = Office()
    delivered = office.answer()
    manifest = json.loads(office.package.files[delivered.manifest])
    assert {name: one["sha256"] for name, one in manifest["files"].items()} == {
        name: digest for name, digest in delivered.files.items() if not name.endswith("manifest.json")
    }


def test_the_preview_shows_the_very_bytes_that_are_delivered():
    office = Office()
    shown = use_cases.preview(ready(), templates=TEMPLATES, documents=office.documents, watch=Unwatched())
    delivered = office.answer()
    assert shown.delivered.pdf == office.package.files[delivered.pdf]
    assert b"Mark Jensen" in shown.original.pdf
    assert b"Mark Jensen" not in shown.delivered.pdf
    assert shown.leaks == ()


def test_what_is_withheld_is_looked_for_in_every_file():
    office = Office()
    office.answer()
    assert {"Mark Jensen", "Rose May", "rose@example.org", "hunter2"} <= set(office.documents.searched_for)
    assert "Anna Kowalska" not in office.documents.searched_for


@pytest.mark.parametrize(("file", "name"), [("dossier", "dossier.pdf"), ("data", "data.json"), ("letter", "letter.pdf")])
def test_a_leak_in_any_file_stops_the_answer_and_names_the_file_and_not_the_value(file, name):
    office = Office(**{file: "Rose May"})
    with pytest.raises(LeakFound) as refused:
        office.answer()
    assert name in refused.value.first
    assert "Rose" not in str(refused.value) + refused.value.first
    assert (office.steps, office.package.files, office.delivered) == ([], {}, None)
    assert office.case.status is Status.DELIVER


def test_a_span_that_is_still_a_question_stops_the_answer():
    office = Office()
    with pytest.raises(StillToDecide):
        office.answer(ready(reviewed_of(comment(3, "Kowalska called."))))
    assert (office.steps, office.package.files) == ([], {})


def test_a_row_that_is_still_a_question_stops_the_answer():
    review = package()
    found = outcome(review)
    asked = replace(found.findings[0], decision=Inclusion.UNDECIDED)
    with pytest.raises(StillToDecide):
        Office().answer(ready(review, replace(found, findings=(asked, *found.findings[1:]))))


def test_an_answer_that_lacks_what_the_law_requires_is_not_written():
    office = Office()
    policy = replace(POLICY, controller=replace(POLICY.controller, authority=""))
    with pytest.raises(IncompleteAnswer) as refused:
        office.answer(ready(policy=policy))
    assert {one.article for one in refused.value.missing} >= {"15(1)(f)"}
    assert refused.value.sentence.format(**vars(refused.value)).startswith(f"The answer to {ID} lacks")
    assert (office.steps, office.package.files) == ([], {})


def test_a_disk_that_refuses_leaves_the_case_where_it_was_and_the_trail_says_so():
    office = Office()
    office.package.full = True
    with pytest.raises(DiskFull):
        office.answer()
    assert office.steps == ["answer.begun", "answer.undone"]
    assert office.store.entries()[-1].facts == {"why": "DiskFull"}
    assert (office.case.status, office.delivered) == (Status.DELIVER, None)


def test_files_whose_outcome_cannot_be_kept_are_withdrawn():
    office = Office()
    office.deliveries_fail = True
    with pytest.raises(DiskFull):
        office.answer()
    assert office.steps == ["answer.begun", "answer.undone"]
    assert office.package.files == {}
    assert office.case.status is Status.DELIVER


def test_a_case_that_somebody_changed_meanwhile_is_not_answered():
    office = Office()
    write = office.package.write

    def meanwhile(*given, **more):
        with office.store.transaction(ME) as file:
            file.cases.save(file.cases.case(ID).moved(Status.REVIEW))
        return write(*given, **more)

    office.package.write = meanwhile
    with pytest.raises(Exception, match=ID):
        office.answer()
    assert office.steps == ["answer.begun", "answer.undone"]
    assert (office.package.files, office.case.status) == ({}, Status.REVIEW)


def test_stopping_before_the_files_are_written_leaves_nothing():
    class Stopped(Unwatched):
        def report(self, progress):
            if progress.what == "leak check":
                self.checkpoint = self._stop

        def _stop(self):
            raise Cancelled

    office = Office()
    with pytest.raises(Cancelled):
        use_cases.answer(
            ready(), templates=TEMPLATES, documents=office.documents, package=office.package,
            open_case=office.open_case, folder="/answers", watch=Stopped(),
        )  # fmt: skip
    assert (office.steps, office.package.files) == ([], {})


def test_a_case_is_answered_once():
    office = Office()
    first = office.answer()
    with pytest.raises(MoveRefused):
        office.answer(ready(the_case=office.case))
    with pytest.raises(MoveRefused):  # not even by somebody who still holds the case as it was
        office.answer()
    assert (office.delivered, office.steps) == (first, ["answer.begun", "answer.delivered"])


def test_the_same_decisions_give_the_same_bytes():
    one, other = Office(), Office()
    assert one.answer() == other.answer()
    assert one.package.files == other.package.files


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.DELIVER])
def test_only_a_granted_request_is_answered(status):
    office = Office(person(status=status))
    with pytest.raises(MoveRefused):
        office.answer(ready(the_case=person()))
    assert (office.case.status, office.steps, office.package.files) == (status, [], {})
