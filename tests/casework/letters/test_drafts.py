"""What letters say, in each language, and what can never get into one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from privacy_console.casework.disclosure.tree import Withheld
from privacy_console.casework.disclosure.use_cases import AnswerFacts, tree_of
from privacy_console.casework.letters.drafts import RefusalGround, acknowledgement, covering_letter, refusal
from privacy_console.casework.letters.templates import Clause
from privacy_console.casework.letters.use_cases import draft, refusal_draft
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.review.spans import Reason
from tests.casework.letters.answering import ID, MADE, MORE, POLICY, TEMPLATES, full, outcome, package, person, ready, reviewed_of
from tests.casework.review.small_company import comment
from tests.contracts.casestore.samples import ME

LANGUAGES = TEMPLATES.languages()


def text_of(letter):
    return "\n".join((letter.title, *letter.texts))


def acknowledged(**changed):
    case = person(**changed)
    return acknowledgement(case, policy=POLICY, templates=TEMPLATES, language=case.language, made_at=MADE)


def tree_for(answered):
    return tree_of(
        answered.review,
        AnswerFacts(
            case=answered.case, subject_name="Anna Kowalska", own=(), public=(), policy=answered.policy, data_map=answered.data_map,
            outcome=answered.outcome, made_at=answered.made_at, watermark="", language="en",
        ),
    )  # fmt: skip


def covering(tree, case=None):
    return covering_letter(case or person(), tree, policy=POLICY, data_map=MORE, templates=TEMPLATES, language="en")


@pytest.mark.parametrize(
    ("language", "received", "due"),
    [
        ("en", "26 October 2026", "26 November 2026"),
        ("de", "26. Oktober 2026", "26. November 2026"),
        ("fr", "26 octobre 2026", "26 novembre 2026"),
        ("es", "26 de octubre de 2026", "26 de noviembre de 2026"),
        ("it", "26 ottobre 2026", "26 novembre 2026"),
        ("nl", "26 oktober 2026", "26 november 2026"),
        ("pl", "26 października 2026", "26 listopada 2026"),
    ],
)
def test_legal_dates_are_written_with_the_months_name_in_the_letters_language(language, received, due):
    letter = acknowledged(language=language)
    assert received in letter.telling(Clause.REQUEST)
    assert due in letter.telling(Clause.DUE)
    assert letter.language == language


def test_the_first_of_a_month_is_written_as_the_language_does():
    first = date(2027, 3, 1)
    assert [TEMPLATES.words(one).date(first) for one in ("fr", "it", "en")] == ["1er mars 2027", "1º marzo 2027", "1 March 2027"]


@pytest.mark.parametrize(
    ("iso", "english", "polish"),
    [("P10Y", "10 years", "10 lat"), ("P3Y", "3 years", "3 lata"), ("P1Y6M", "1 year 6 months", "1 rok 6 miesięcy"), ("P12M", "12 months", "12 miesięcy"), ("P22D", "22 days", "22 dni"), ("a while", "a while", "a while")],
)  # fmt: skip
def test_periods_are_said_in_words(iso, english, polish):
    assert TEMPLATES.words("en").period(iso) == english
    assert TEMPLATES.words("pl").period(iso) == polish


def test_the_day_of_a_letter_is_that_of_the_controllers_own_zone():
    assert acknowledged().texts[0].startswith("25 November 2026")  # 23:30 in UTC is half past midnight in Berlin


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fills_every_letter_to_the_last_place(language):
    case = person(language=language, rights=tuple(Right))
    answered = full(the_case=case)
    tree = replace(tree_for(answered), complete=False, unavailable=("archive",))
    letters = [
        acknowledged(language=language, rights=tuple(Right)),
        covering_letter(case, tree, policy=POLICY, data_map=MORE, templates=TEMPLATES, language=language),
        refusal(case, tuple(RefusalGround), policy=POLICY, templates=TEMPLATES, language=language, made_at=MADE),
    ]
    for letter in letters:
        assert letter.language == language
        assert "{" not in text_of(letter)
        assert ID in letter.telling(Clause.REQUEST) + letter.title
        assert POLICY.controller.name in text_of(letter)


def test_a_language_without_letters_is_answered_in_english_and_told_so():
    letter = acknowledged(language="cs")
    assert letter.language == "en"
    assert any("so it is in English" in one for one in letter.texts)
    assert not any("so it is in English" in one for one in acknowledged(language="en-GB").texts)
    assert not any("Sprache Ihrer Anfrage" in one for one in acknowledged(language="de").texts)


def test_a_letter_to_somebody_without_a_name_still_greets():
    assert "Dear Sir or Madam," in acknowledged(subject_name=" \n").texts
    assert "Dear Anna Kowalska," in acknowledged().texts


def test_a_name_cannot_lay_out_a_letter_or_fill_a_place():
    hostile = "Anna\n\n• {authority}\x00\u202e Kowalska"
    assert "Dear Anna • {authority} Kowalska," in acknowledged(subject_name=hostile).texts


def test_recipients_are_told_by_name_with_the_safeguards_of_a_transfer():
    letter = draft(full(), templates=TEMPLATES)
    assert "Wolkenhafen Example Hosting GmbH (DE)" in letter.telling(Clause.RECIPIENTS)
    assert "Kassenbrück Example Payments GmbH (DE)" in letter.telling(Clause.RECIPIENTS)
    assert "Deskpilot Example Inc. (US)" in letter.telling(Clause.TRANSFERS)
    assert "Standard contractual clauses" in letter.telling(Clause.TRANSFERS)


def test_categories_that_share_a_criterion_share_a_line():
    told = draft(full(), templates=TEMPLATES).telling(Clause.RETENTION)
    assert told.count("As long as needed") == 1
    assert "Billing information: As long as legal obligations require it" in told


def test_a_period_is_said_where_the_policy_has_one():
    kept = replace(POLICY.categories["billing"].retention, period="P10Y")
    billing = replace(POLICY.categories["billing"], retention=kept)
    answered = full(policy=replace(POLICY, categories={**POLICY.categories, "billing": billing}))
    assert "Billing information: 10 years. As long as legal" in draft(answered, templates=TEMPLATES).telling(Clause.RETENTION)


def test_what_is_withheld_is_counted_by_reason_with_the_way_to_a_court():
    letter = draft(ready(), templates=TEMPLATES)
    told = letter.telling(Clause.WITHHELD)
    assert "In 4 places" in told
    assert "data of other customers (TP_CUSTOMER): 2" in told
    assert "data of people who work for us or for a customer (TP_STAFF): 1" in told
    assert "(SECRET): 1" in told
    assert "Art. 12(4), 77 and 79" in letter.telling(Clause.REMEDY)
    assert POLICY.controller.authority in letter.telling(Clause.REMEDY)


def test_an_answer_that_withholds_nothing_speaks_of_no_withholding():
    letter = draft(ready(reviewed_of(comment(1, "Anna Kowalska rang."))), templates=TEMPLATES)
    assert letter.telling(Clause.WITHHELD) == letter.telling(Clause.REMEDY) == letter.telling(Clause.PROCESSOR) == ""


def test_what_cannot_be_searched_is_named_as_a_person_calls_it():
    assert "Work order: Scanned page" in draft(full(), templates=TEMPLATES).telling(Clause.UNSEARCHABLE)


def test_what_is_held_for_another_company_says_whose_it_is():
    assert "on behalf of another company" in draft(full(), templates=TEMPLATES).telling(Clause.PROCESSOR)


def test_nobody_found_is_told_so_and_gets_no_copy():
    letter = draft(ready(reviewed_of()), templates=TEMPLATES)
    assert "found no personal data concerning you" in letter.telling(Clause.CONFIRMATION)
    assert "20 November 2026" in letter.telling(Clause.CONFIRMATION)
    assert letter.telling(Clause.COPY) == letter.telling(Clause.RECIPIENTS) == ""
    assert POLICY.controller.authority in letter.telling(Clause.COMPLAINT)


def test_other_rights_that_were_asserted_are_not_passed_over():
    asked = person(rights=(Right.ACCESS, Right.ERASURE, Right.PORTABILITY))
    letter = draft(ready(the_case=asked), templates=TEMPLATES)
    assert letter.telling(Clause.OTHER_RIGHTS).endswith("• erasure of your data")
    assert f"{ID}-data.json" in letter.telling(Clause.PORTABILITY)
    assert draft(ready(), templates=TEMPLATES).telling(Clause.OTHER_RIGHTS) == ""


PLANTED = "Zweitname-Xyzzy"


def test_no_note_no_reason_of_an_officer_and_nobody_elses_data_gets_into_a_letter():
    """Every place where an officer or another person could be written holds a word that is in no letter."""
    case = person(decision_note=PLANTED, first_line=PLANTED)
    answered = full(the_case=case)
    found = replace(answered.outcome.findings[0], reason=PLANTED)
    coverage = tuple(replace(one, why=PLANTED) for one in answered.outcome.coverage)
    answered = replace(answered, outcome=outcome(answered.review, *coverage, findings=(found, *answered.outcome.findings[1:])))
    tree = tree_for(answered)
    gone = Withheld(
        record=PLANTED, label=PLANTED, kind="PERSON", reason=Reason.TP_STAFF, mark=PLANTED, decided_by=PLANTED, count=1
    )
    sections = []
    for section in tree.sections:
        records = tuple(
            replace(
                record,
                key={"id": PLANTED},
                leaves=tuple(replace(leaf, label=PLANTED, explained=PLANTED, pieces=()) for leaf in record.leaves),
            )
            for record in section.records
        )
        sections.append(replace(section, records=records, clause=PLANTED, retention_by_record=((PLANTED, PLANTED),)))
    tree = replace(tree, sections=tuple(sections), withheld=(*tree.withheld, gone), watermark=PLANTED)
    for letter in (
        covering(tree, case),
        acknowledgement(case, policy=POLICY, templates=TEMPLATES, language="en", made_at=MADE),
        refusal(case, (RefusalGround.EXCESSIVE,), policy=POLICY, templates=TEMPLATES, language="en", made_at=MADE),
    ):
        assert PLANTED not in text_of(letter)
        for withheld in ("Mark Jensen", "Rose May", "rose@example.org", "hunter2", "Otto", ME):
            assert withheld not in text_of(letter)


def test_a_refusal_says_why_in_words_and_names_authority_and_court():
    letter = refusal(person(), (RefusalGround.NOT_IDENTIFIED,), policy=POLICY, templates=TEMPLATES, language="de", made_at=MADE)
    assert "Wir konnten nicht feststellen" in letter.telling(Clause.REASONS)
    assert POLICY.controller.authority in letter.telling(Clause.COMPLAINT)
    assert "gerichtlichen Rechtsbehelf" in letter.telling(Clause.REMEDY)


def test_a_refusal_without_a_ground_is_incomplete():
    at = datetime(2026, 11, 24, tzinfo=UTC)
    given = {"policy": POLICY, "templates": TEMPLATES, "made_at": at}
    assert [one.code for one in refusal_draft(person(), (), **given)[1]] == ["reasons"]
    assert refusal_draft(person(), (RefusalGround.EXCESSIVE, RefusalGround.LAW_FORBIDS), **given)[1] == ()


def test_a_letter_of_nothing_but_the_package_is_the_same_each_time():
    assert draft(ready(package()), templates=TEMPLATES) == draft(ready(package()), templates=TEMPLATES)
