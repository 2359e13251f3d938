"""Whatever piece is taken away of policy, tree or letter, the check says exactly which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from privacy_console.casework.letters import use_cases
from privacy_console.casework.letters.completeness import Missing, missing_of_answer
from privacy_console.casework.letters.drafts import covering_letter
from privacy_console.casework.letters.kinds.duties import DUTIES, under_law
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.templates import Clause
from privacy_console.casework.letters.use_cases import missing
from privacy_console.casework.requests.reading import Law, Right
from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.findings import How
from tests.casework.letters.answering import MORE, POLICY, TEMPLATES, covered, full, outcome, package, person, ready, reviewed_of
from tests.casework.letters.test_drafts import LANGUAGES, tree_for

CASE = person(rights=(Right.ACCESS, Right.PORTABILITY, Right.ERASURE))
TREE = replace(tree_for(full(the_case=CASE)), complete=False, unavailable=("archive",))
LETTER = covering_letter(CASE, TREE, policy=POLICY, data_map=MORE, templates=TEMPLATES, language="en")
CLAUSES = sorted({duty.clause for duty in DUTIES[Kind.ACCESS]})


def lacking(tree=TREE, letter=LETTER, *, policy=POLICY, case=CASE):
    return [one.code for one in missing_of_answer(tree, letter, case=case, policy=policy, data_map=MORE)]


def without(letter, gone):
    return replace(letter, paragraphs=tuple(one for one in letter.paragraphs if not gone(one)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letters_that_we_have_lack_nothing(language):
    letter = covering_letter(CASE, TREE, policy=POLICY, data_map=MORE, templates=TEMPLATES, language=language)
    assert lacking(letter=letter) == []


def test_the_letter_of_the_test_has_every_clause_there_is():
    assert sorted({clause for one in LETTER.paragraphs for clause in one.clauses}) == CLAUSES


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_taken_out_of_the_letter_is_the_one_that_is_missed(clause):
    alone = replace(
        LETTER,
        paragraphs=tuple(replace(one, clauses=tuple(c for c in one.clauses if c is not clause)) for one in LETTER.paragraphs),
    )
    assert lacking(letter=alone) == [clause.value]


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_mark_on_empty_words_fulfils_nothing(clause):
    hollow = replace(
        LETTER, paragraphs=tuple(replace(one, text=" ") if clause in one.clauses else one for one in LETTER.paragraphs)
    )
    assert clause.value in lacking(letter=hollow)


LISTED = [number for number, one in enumerate(LETTER.paragraphs) if one.text.startswith("• ")]


@pytest.mark.parametrize("number", LISTED)
def test_each_item_of_each_list_is_missed_when_it_is_gone(number):
    gone = LETTER.paragraphs[number]
    if gone.clauses == ():  # manners, or what is merely good to know
        assert gone.text[2:] in TREE.nothing_in
    elif gone.clauses == (Clause.OTHER_RIGHTS,):
        assert gone.text == "• erasure of your data"
    else:
        left = replace(LETTER, paragraphs=(*LETTER.paragraphs[:number], *LETTER.paragraphs[number + 1 :]))
        assert lacking(letter=left) == [gone.clauses[0].value]


@pytest.mark.parametrize(
    ("field", "code"),
    [("controller", "controller"), ("contact", "contact"), ("authority", "authority"), ("automated_decisions", "automated")],
)
def test_what_the_policy_says_of_the_controller_is_missed_in_the_tree(field, code):
    assert code in lacking(replace(TREE, **{field: "  "}))


@pytest.mark.parametrize(
    ("field", "empty", "code"),
    [
        ("title", "", "title"), ("purposes", (), "purposes"), ("bases", (), "bases"), ("recipients", (), "recipients"),
        ("retention", " ", "retention"), ("source", "", "source"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("number", range(len(TREE.sections)))
def test_what_a_section_lacks_is_missed(field, empty, code, number):
    sections = list(TREE.sections)
    sections[number] = replace(sections[number], **{field: empty})
    tree = replace(TREE, sections=tuple(sections))
    letter = covering_letter(CASE, tree, policy=POLICY, data_map=MORE, templates=TEMPLATES, language="en")
    assert set(lacking(tree, letter)) - {"categories"} == {code}


def test_a_recipient_whom_the_policy_names_and_the_dossier_does_not_is_missed():
    hosting = replace(POLICY.recipients["hosting"], named=("Wolkenhafen Example Hosting GmbH", "Second Example Host AG"))
    policy = replace(POLICY, recipients={**POLICY.recipients, "hosting": hosting})
    assert set(lacking(policy=policy)) == {"recipients"}


def test_a_purpose_whom_the_dossier_leaves_out_is_missed():
    contact = replace(POLICY.categories["contact"], purposes=(*POLICY.categories["contact"].purposes, "security"))
    policy = replace(POLICY, categories={**POLICY.categories, "contact": contact})
    assert lacking(policy=policy) == ["purposes"]


def test_a_transfer_without_a_safeguard_is_missed():
    bare = replace(POLICY.recipients["support_tools"], safeguard="")
    assert lacking(policy=replace(POLICY, recipients={**POLICY.recipients, "support_tools": bare})) == ["safeguard"]
    near = replace(bare, country="IS")
    assert lacking(policy=replace(POLICY, recipients={**POLICY.recipients, "support_tools": near})) == []


@pytest.mark.parametrize("number", ["16", "17", "18", "21"])
def test_a_right_that_the_policy_does_not_name_is_missed(number):
    rights = tuple(right for right in TREE.rights if right[1] != f"Art. {number}")
    assert lacking(replace(TREE, rights=rights)) == [f"right_{number}"]


def test_a_reason_that_the_letter_does_not_explain_is_missed():
    letter = without(LETTER, lambda one: "(TP_STAFF)" in one.text)
    assert lacking(letter=letter) == ["withheld"]


def test_a_count_that_does_not_fit_is_missed():
    more = replace(TREE, withheld=(*TREE.withheld, replace(TREE.withheld[0], count=1000)))
    assert lacking(more) == ["withheld"]


def test_a_column_that_is_not_in_the_map_is_missed():
    tree = replace(TREE, coverage=(*TREE.coverage, covered("new", state=ColumnState.UNMAPPED, how=How.NOT_SEARCHED)))
    assert lacking(tree) == ["unmapped"]


def test_an_answer_that_found_nobody_needs_no_categories():
    assert missing(ready(reviewed_of()), templates=TEMPLATES) == ()


def test_an_incomplete_search_without_a_name_names_the_tables():
    review = package()
    found = outcome(review, covered(how=How.UNREACHABLE, why="it did not answer"), complete=False)
    assert missing(ready(review, found), templates=TEMPLATES) == ()


def test_each_missing_point_has_an_article_and_a_sentence():
    for one in missing_of_answer(TREE, without(LETTER, lambda _: True), case=CASE, policy=POLICY, data_map=MORE):
        assert one.article
        assert one.sentence.endswith(".")


@pytest.mark.parametrize("law", list(Law))
def test_the_letter_with_a_copy_is_whole_by_the_law_of_the_case(law):
    case = replace(CASE, deadline=replace(CASE.deadline, law=law))
    answered = full(the_case=case)
    assert missing(answered, templates=TEMPLATES) == ()
    letter = use_cases.draft(answered, templates=TEMPLATES)
    cited = {Law.GDPR: "Regulation, GDPR)", Law.UK_GDPR: "UK GDPR", Law.CCPA: "Cal. Civ. Code § 1798.110"}
    assert cited[law] in " ".join(letter.texts)
    assert ("Art. 15" in " ".join(letter.texts)) == (law is not Law.CCPA)


def test_a_lack_under_californian_law_is_cited_by_it_and_what_only_the_gdpr_asks_for_is_none():
    def of(code):
        return Missing(code=code, article="15(1)", sentence="The letter does not say it (Art. 15(1)).")

    told = under_law(Kind.ACCESS, (of("purposes"), of("automated"), of("remedy"), of("unmapped")), Law.CCPA)
    assert [(one.code, one.article) for one in told] == [("purposes", "1798.110(a)(3)"), ("unmapped", "15(1)")]
    assert "1798.110(a)(3)" in told[0].sentence
