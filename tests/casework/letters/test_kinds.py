"""Every kind of letter, in every language and under every law: whole, and each piece taken away is named (promise 7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.kinds.drafting import NoteInLetter, drafted
from privacy_console.casework.letters.kinds.duties import DUTIES, duties, missing_of, require_whole
from privacy_console.casework.letters.kinds.fields import (
    GROUNDS,
    AnswerFields,
    ClarificationFields,
    Doubt,
    FieldRefused,
    IdentificationFields,
    Kept,
    Need,
    NotTold,
    RefusalFields,
    RightAnswer,
    RightGround,
    Said,
)
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.kinds.telling import told_of
from privacy_console.casework.letters.templates import Clause, TemplateUnreadable
from privacy_console.casework.requests.reading import Law, Right
from tests.casework.letters.answering import ID, MADE, POLICY, TEMPLATES, person
from tests.casework.letters.every_kind import DONE, FULL, KINDS_AND_LAWS, NOT_IN_CALIFORNIA, PARTLY

LANGUAGES = TEMPLATES.languages()


def under(law, **changed):
    case = person(rights=tuple(Right), **changed)
    return replace(case, deadline=replace(case.deadline, law=law))


def draft(fields, case=None, *, language="en", templates=TEMPLATES, notes=()):
    case = case or person(rights=tuple(Right))
    return drafted(case, fields, policy=POLICY, templates=templates, made_at=MADE, language=language, notes=notes)


def text_of(done):
    return "\n".join((done.letter.title, *done.letter.texts))


def codes(done):
    return [one.code for one in done.missing]


@pytest.mark.parametrize(("kind", "law"), KINDS_AND_LAWS)
def test_a_letter_that_says_everything_lacks_nothing_in_any_language(kind, law):
    for language in TEMPLATES.languages(law):
        made = draft(FULL[kind], under(law), language=language)
        assert (made.kind, made.letter.language, codes(made)) == (kind, language, [])
        assert "{" not in text_of(made)
        assert ID in made.letter.telling(Clause.REQUEST)
        assert POLICY.controller.name in text_of(made)


PIECES = [(kind, law, number) for kind, law in KINDS_AND_LAWS for number, _ in enumerate(duties(kind, law))]


class Without:
    """Templates of which each letter lost every paragraph of a clause."""

    def __init__(self, clause):
        self.clause = clause

    def letter(self, name, language, law):
        whole = TEMPLATES.letter(name, language, law)
        return replace(whole, paragraphs=tuple(one for one in whole.paragraphs if self.clause not in one.clauses))

    def words(self, language, law):
        return TEMPLATES.words(language, law)


@pytest.mark.parametrize(("kind", "law", "number"), PIECES)
def test_each_element_taken_out_of_a_template_is_named_when_it_is_read_and_before_it_goes_out(kind, law, number):
    duty = duties(kind, law)[number]
    for language in TEMPLATES.languages(law):
        cut = Without(duty.clause)
        with pytest.raises(TemplateUnreadable, match="the law requires"):
            require_whole(cut.letter(kind.template, language, law), law, place="here")
        case, fields = under(law), FULL[kind]
        told = told_of(fields, case, POLICY, TEMPLATES.words(language, law), made_at=MADE)
        if not duty.when or any(told[name] for name in duty.when):
            assert duty.clause.value in codes(draft(fields, case, language=language, templates=cut))


@pytest.mark.parametrize(("kind", "law", "number"), PIECES)
def test_each_fact_that_is_empty_or_was_not_filled_in_is_named(kind, law, number):
    duty, case, fields = duties(kind, law)[number], under(law), FULL[kind]
    for language in TEMPLATES.languages(law):
        letter = draft(fields, case, language=language).letter
        told = dict(told_of(fields, case, POLICY, TEMPLATES.words(language, law), made_at=MADE))
        if duty.when and not any(told[name] for name in duty.when):
            continue
        for fact in duty.facts:
            empty = told | {fact: () if isinstance(told[fact], tuple) else ""}
            if not duty.when or any(empty[name] for name in duty.when):
                assert duty.clause.value in [one.code for one in missing_of(kind, letter, empty, law)]
            other = told | {fact: ("not in it",) if isinstance(told[fact], tuple) else "not in it"}
            assert duty.clause.value in [one.code for one in missing_of(kind, letter, other, law)]


def test_every_duty_of_every_kind_is_met_by_one_of_the_letters_above_or_another():
    met = set()
    others = [
        *FULL.items(),
        (Kind.ANSWER, AnswerFields(answers=(RightAnswer(right=Right.PORTABILITY),))),
        *((Kind.RECIPIENT_NOTICE, replace(FULL[Kind.RECIPIENT_NOTICE], action=right)) for right in (Right.RECTIFICATION, Right.RESTRICTION)),
        (Kind.PARTIAL_REFUSAL, AnswerFields(answers=(*DONE[2:], RightAnswer(right=Right.ACCESS, refused=(RightGround.OTHERS_RIGHTS,))), not_told=NotTold.IMPOSSIBLE)),
        (Kind.ANSWER, replace(FULL[Kind.ANSWER], answers=DONE[:2], not_told=None, told=(Said("A"),))),
    ]  # fmt: skip
    for kind, fields in others:
        told = told_of(fields, under(Law.GDPR), POLICY, TEMPLATES.words("en"), made_at=MADE)
        met |= {(duty.clause, duty.when) for duty in DUTIES[kind] if not duty.when or any(told[name] for name in duty.when)}
        assert codes(draft(fields, under(Law.GDPR))) == []
    wanted = {(duty.clause, duty.when) for kind in FULL for duty in DUTIES[kind]}
    assert met == wanted


@pytest.mark.parametrize(
    ("law", "cited", "authority"),
    [(Law.GDPR, "GDPR", "Berliner Beauftragte"), (Law.UK_GDPR, "UK GDPR", "Information Commissioner"), (Law.CCPA, "1798.", "California Privacy Protection Agency")],
)  # fmt: skip
def test_a_refusal_cites_the_law_of_the_case_and_its_authority(law, cited, authority):
    made = draft(RefusalFields(grounds=(RefusalGround.EXCESSIVE, RefusalGround.LAW_FORBIDS)), under(law))
    assert cited in text_of(made)
    assert authority in made.letter.telling(Clause.COMPLAINT)
    assert ("Berliner" in text_of(made)) == (law is Law.GDPR)


def test_what_the_officer_reads_of_a_lack_names_the_law_of_the_case():
    lacking = {law: draft(RefusalFields(grounds=()), under(law)).missing[0].sentence for law in Law}
    assert lacking[Law.GDPR] == "The letter does not say why nothing is done (Art. 12(4))."
    assert lacking[Law.UK_GDPR].endswith("(Art. 12(4) UK GDPR).")
    assert "11 CCR § 7022(f)" in lacking[Law.CCPA]


@pytest.mark.parametrize("kind", sorted(NOT_IN_CALIFORNIA))
def test_a_letter_that_a_law_does_not_know_is_refused(kind):
    with pytest.raises(FieldRefused):
        draft(FULL[kind], under(Law.CCPA))


def test_a_request_in_a_language_without_letters_is_answered_in_english_and_told_so():
    made = draft(FULL[Kind.EXTENSION], under(Law.GDPR), language="cs")
    assert made.letter.language == "en"
    assert any("so it is in English" in one for one in made.letter.texts)
    californian = draft(FULL[Kind.EXTENSION], under(Law.CCPA), language="de")
    assert any("so it is in English" in one for one in californian.letter.texts)


def test_several_rights_are_answered_in_one_letter_and_the_rest_is_said_to_be_open():
    case = under(Law.GDPR)
    made = draft(AnswerFields(answers=DONE[:3], told=(Said("Deskpilot Example Inc."),)), case)
    outcome = made.letter.telling(Clause.OUTCOME)
    assert "Access (Art. 15)" in outcome
    assert "telephone number: +49 30 1234" in outcome
    assert "account and its sessions" in outcome
    assert (
        "two invoices. A law obliges us to keep them (Art. 17(3)(b)). They are kept until 31 December 2036."
        in made.letter.telling(Clause.KEPT)
    )
    assert "Deskpilot Example Inc." in made.letter.telling(Clause.TOLD)
    assert "• restriction of processing" in made.letter.telling(Clause.OTHER_RIGHTS)
    assert made.kind is Kind.PARTIAL_REFUSAL


def test_an_erasure_says_which_recipients_were_told_or_why_none():
    erased = RightAnswer(right=Right.ERASURE, what=(Said("the account"),))
    assert codes(draft(AnswerFields(answers=(erased,)))) == ["told"]
    for why in NotTold:
        assert codes(draft(AnswerFields(answers=(erased,), not_told=why))) == []


@pytest.mark.parametrize(
    "right", [Right.RECTIFICATION, Right.ERASURE, Right.RESTRICTION, Right.OBJECTION, Right.WITHDRAW_CONSENT]
)
def test_a_right_that_was_granted_says_to_what(right):
    made = draft(AnswerFields(answers=(RightAnswer(right=right),), not_told=NotTold.NO_RECIPIENT))
    assert f"what_{right}" in codes(made)


def test_an_objection_to_marketing_is_absolute():
    with pytest.raises(FieldRefused):
        RightAnswer(right=Right.OBJECTION, marketing=True, refused=(RightGround.COMPELLING_GROUNDS,))
    made = draft(AnswerFields(answers=(RightAnswer(right=Right.OBJECTION, marketing=True),)))
    assert "Art. 21(2) and (3)" in made.letter.telling(Clause.OUTCOME)
    assert made.kind is Kind.ANSWER


@pytest.mark.parametrize("right", list(Right))
def test_a_right_is_refused_by_its_own_grounds_alone(right):
    for ground in RightGround:
        if ground in GROUNDS[right]:
            assert RightAnswer(right=right, refused=(ground,)).refused == (ground,)
        else:
            with pytest.raises(FieldRefused):
                RightAnswer(right=right, refused=(ground,))
    assert not GROUNDS[Right.RECTIFICATION]


def test_what_is_kept_is_kept_under_an_exception_of_article_17():
    with pytest.raises(FieldRefused):
        Kept(what=Said("all"), ground=RightGround.COMPELLING_GROUNDS)
    with pytest.raises(FieldRefused):
        RightAnswer(right=Right.RESTRICTION, kept=(Kept(what=Said("all"), ground=RightGround.LEGAL_CLAIMS),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_identification_asks_for_what_was_chosen_and_never_for_an_id_copy_by_itself(language):
    words = TEMPLATES.words(language)
    asked = IdentificationFields(doubt=Doubt.AGENT, needs=(Need.MANDATE,))
    text = draft(asked, language=language).letter.telling(Clause.NEEDED)
    assert words.code("need", Need.MANDATE) in text
    assert not any(words.code("need", need) in text for need in set(Need) - {Need.MANDATE})
    by_code = draft(IdentificationFields(doubt=Doubt.ADDRESS_UNKNOWN, code="AB12-CD34"), language=language)
    assert "AB12-CD34" in by_code.letter.telling(Clause.NEEDED)
    assert words.code("need", Need.DOCUMENT) not in text_of(by_code)


def test_a_copy_of_a_document_is_asked_for_only_with_what_to_black_out():
    told = draft(IdentificationFields(doubt=Doubt.DETAILS_DIFFER, needs=(Need.DOCUMENT,))).letter.telling(Clause.MINIMAL)
    assert "black out everything" in told
    assert "destroy the copy" in told
    assert "do not send us a copy" not in told


@pytest.mark.parametrize("code", ["abc", "1234\r\nBcc: x@y.example", "{authority}", "x" * 41, "<b>12345</b>"])
def test_a_code_that_is_none_is_refused(code):
    with pytest.raises(FieldRefused):
        IdentificationFields(doubt=Doubt.AGENT, code=code)


def test_a_letter_that_asks_nothing_is_refused():
    with pytest.raises(FieldRefused):
        IdentificationFields(doubt=Doubt.AGENT)
    with pytest.raises(FieldRefused):
        ClarificationFields()


@pytest.mark.parametrize("text", ["", " \n ", "x" * 601, "\u202e\x00"])
def test_words_for_the_reader_are_some_and_not_too_many(text):
    with pytest.raises(FieldRefused):
        Said(text)


def test_a_recipient_reads_nothing_of_the_person_but_what_it_knows_them_by():
    case = person(
        rights=tuple(Right),
        subject_name="Anna Kowalska",
        first_line="anna@example.com wants everything",
        decision_note="told by phone",
    )
    made = draft(FULL[Kind.RECIPIENT_NOTICE], case)
    for word in ("Anna", "Kowalska", "anna@example.com", "26 October 2026", "portability", "access"):
        assert word not in text_of(made)
    assert "tenant 4711, user 12" in made.letter.telling(Clause.REFERENCES)


def test_a_customer_reads_who_asks_only_as_it_was_filled_in():
    made = draft(FULL[Kind.TO_CONTROLLER], person(rights=(Right.ERASURE,), subject_name="Anna Kowalska"))
    assert "Anna" not in text_of(made)
    assert "anna@example.com" in made.letter.telling(Clause.REFERENCES)
    assert "• erasure of your data" in made.letter.telling(Clause.ACTION)


NOTE = "Rang twice, sounds like a competitor, ask Otto"


@pytest.mark.parametrize("kind", FULL)
def test_a_note_of_the_office_is_in_no_letter(kind):
    case = person(rights=tuple(Right), decision_note=NOTE, first_line=NOTE, owner=NOTE, source=NOTE)
    for language in LANGUAGES:
        assert NOTE not in text_of(draft(FULL[kind], case, language=language, notes=(NOTE,)))


@pytest.mark.parametrize(
    "said", [NOTE, f"We answer: {NOTE.upper()}!", "Rang  twice, sounds like a\tcompetitor, ask Otto, and we add this"]
)
def test_a_note_that_somebody_copied_into_a_letter_is_found(said):
    with pytest.raises(NoteInLetter) as refused:
        draft(ClarificationFields(asked=(Said(said),)), notes=("", "ok", NOTE))
    assert NOTE not in str(refused.value)


def test_a_partial_refusal_names_authority_and_court():
    made = draft(PARTLY)
    assert made.kind is Kind.PARTIAL_REFUSAL
    assert POLICY.controller.authority in made.letter.telling(Clause.COMPLAINT)
    assert "Art. 79" in made.letter.telling(Clause.REMEDY)
    assert "You did not provide these data yourself" in made.letter.telling(Clause.REASONS)


def test_days_are_written_out():
    text = text_of(draft(FULL[Kind.EXTENSION]))
    assert "26 January 2027" in text
    assert "2027-01-26" not in text
    assert date(2027, 1, 26) == FULL[Kind.EXTENSION].due


@pytest.mark.parametrize("law", list(Law))
def test_a_letter_that_goes_with_a_copy_and_lacks_an_element_is_refused_when_it_is_read(law):
    for language in TEMPLATES.languages(law):
        require_whole(TEMPLATES.letter(Kind.ACCESS.template, language, law), law, place="here")
        for duty in duties(Kind.ACCESS, law):
            with pytest.raises(TemplateUnreadable, match="the law requires"):
                require_whole(Without(duty.clause).letter(Kind.ACCESS.template, language, law), law, place="here")
            for fact in duty.facts:
                whole = TEMPLATES.letter(Kind.ACCESS.template, language, law)
                hollow = tuple(
                    replace(one, text=one.text.replace(f"{{{fact}}}", ""), items="" if one.items == fact else one.items)
                    for one in whole.paragraphs
                )
                with pytest.raises(TemplateUnreadable, match=fact):
                    require_whole(replace(whole, paragraphs=hollow), law, place="here")
