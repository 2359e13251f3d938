from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.identity.checking.advice import NEEDED, Fit, Held, advise, is_enough, needed
from privacy_console.casework.identity.checking.contact import ContactOnFile, Fits
from privacy_console.casework.identity.subject import Level, Method
from privacy_console.casework.requests.reading import PRETEXTING, MarkCode, Right
from tests.casework.identity.desk import CALLED, ON_FILE, ONE, a_case, a_reading

NOBODY, SEVERAL = ContactOnFile(fits=Fits.NONE), ContactOnFile(fits=Fits.SEVERAL)
ACCESS = (Right.ACCESS,)


def advice(rights=ACCESS, *, about="", marks=(), held=Held.FINANCIAL, contact=ONE, mandated=False):
    reading = a_reading(*rights, about=about, marks=marks)
    return advise(a_case(rights=rights), reading, held=held, contact=contact, mandated=mandated)


def fit(made, method):
    return next(step.fit for step in made.steps if step.rung.method is method)


def why(made, method):
    return next(step.why for step in made.steps if step.rung.method is method)


@pytest.mark.parametrize(
    ("rights", "about", "held", "level"),
    [
        ((Right.ACCESS,), "", Held.FINANCIAL, Level.HIGH),
        ((Right.ACCESS,), "", Held.ORDINARY, Level.SUBSTANTIAL),
        ((Right.ERASURE,), "", Held.FINANCIAL, Level.HIGH),
        ((Right.PORTABILITY,), "", Held.FINANCIAL, Level.HIGH),
        ((Right.RECTIFICATION,), "", Held.FINANCIAL, Level.SUBSTANTIAL),
        ((Right.RECTIFICATION,), "", Held.ORDINARY, Level.BASIC),
        ((Right.RESTRICTION,), "", Held.FINANCIAL, Level.BASIC),
        ((Right.OBJECTION,), "analytics", Held.FINANCIAL, Level.BASIC),
        ((Right.OBJECTION,), "", Held.FINANCIAL, Level.BASIC),
        ((Right.OBJECTION,), "marketing", Held.FINANCIAL, Level.NONE),
        ((Right.OBJECTION,), "sale", Held.FINANCIAL, Level.NONE),
        ((Right.WITHDRAW_CONSENT,), "newsletter", Held.FINANCIAL, Level.NONE),
        ((Right.OBJECTION, Right.ERASURE), "marketing", Held.FINANCIAL, Level.HIGH),
        ((), "", Held.FINANCIAL, Level.BASIC),
    ],
)
def test_how_sure_a_request_needs_the_office_to_be_is_as_much_as_it_could_hurt(rights, about, held, level):
    found, reasons = needed(a_reading(*rights, about=about), rights, held)
    assert found is level
    assert reasons


def test_every_right_has_its_need_and_financial_data_never_lessens_it():
    assert set(NEEDED) == set(Right)
    assert all(financial.reaches(ordinary) for ordinary, financial, _ in NEEDED.values())


def test_a_code_to_the_address_on_file_comes_first_then_a_call_then_what_only_they_know():
    no_mail, nothing = replace(ONE, contacts=(CALLED,)), replace(ONE, contacts=())
    assert advice().recommended is Method.CODE_REPLIED
    assert advice(contact=no_mail).recommended is Method.CALL_BACK
    assert advice(contact=nothing, held=Held.ORDINARY).recommended is Method.KNOWN_DETAILS
    assert advice(contact=nothing).recommended is Method.IN_PERSON  # two facts make less sure than a copy of invoices needs


def test_an_objection_to_advertising_is_followed_without_a_check():
    made = advice((Right.OBJECTION,), about="marketing", contact=NOBODY)
    assert (made.needed, made.recommended) == (Level.NONE, Method.NOT_NEEDED)


def test_a_document_is_never_the_first_while_anything_else_is_possible_and_a_refusal_of_one_is_heard():
    made = advice(marks=(MarkCode.REFUSES_ID,))
    assert fit(made, Method.DOCUMENT) is Fit.TOO_WEAK
    assert "will not send one" in why(made, Method.DOCUMENT)
    assert any("will not send a copy" in one for one in made.reasons)


@pytest.mark.parametrize(("contact", "said"), [(NOBODY, "on file"), (SEVERAL, "several accounts")])
def test_nobody_is_written_to_or_called_who_is_not_known_for_sure(contact, said):
    made = advice(contact=contact)
    for method in (Method.CODE_REPLIED, Method.CALL_BACK):
        assert fit(made, method) is Fit.NOT_POSSIBLE
        assert said in why(made, method)


def test_what_a_customer_holds_is_not_used_and_told():
    made = advice(contact=replace(ONE, for_customer=True))
    assert fit(made, Method.CODE_REPLIED) is Fit.NOT_POSSIBLE
    assert any("Art. 28(3)(e)" in one for one in made.reasons)


def test_as_long_as_nobody_looked_a_code_is_only_possible_and_still_advised():
    assert advice(contact=None).recommended is Method.CODE_REPLIED
    assert any("could be looked up" in one for one in advice(contact=replace(ONE, unavailable=("crm",))).reasons)


def test_for_an_agent_the_mandate_comes_first_until_it_was_seen():
    made = advice(marks=(MarkCode.AGENT,), held=Held.ORDINARY)
    assert made.recommended is Method.MANDATE
    assert any("without a mandate" in one for one in made.reasons)
    assert advice(marks=(MarkCode.AGENT,), mandated=True).recommended is Method.CODE_REPLIED
    assert fit(advice(), Method.MANDATE) is Fit.NOT_POSSIBLE


@pytest.mark.parametrize("mark", sorted(PRETEXTING))
def test_a_sign_of_pretexting_is_said_and_decides_nothing(mark):
    made, plain = advice(marks=(mark,)), advice()
    assert made.steps == plain.steps
    (said,) = set(made.reasons) - set(plain.reasons)
    assert said.endswith("Check by an address or number on file, never by one that the letter gives.")


@given(
    rights=st.lists(st.sampled_from(Right), unique=True),
    about=st.sampled_from(["", "marketing", "analytics"]),
    marks=st.lists(st.sampled_from(MarkCode), unique=True),
    held=st.sampled_from(Held),
    contact=st.sampled_from([None, ONE, NOBODY, SEVERAL, replace(ONE, contacts=(ON_FILE,)), replace(ONE, contacts=())]),
    mandated=st.booleans(),
)
def test_whatever_a_case_is_there_is_one_first_step_and_a_reason_for_each(rights, about, marks, held, contact, mandated):
    made = advice(tuple(rights), about=about, marks=tuple(marks), held=held, contact=contact, mandated=mandated)
    assert [step.fit for step in made.steps].count(Fit.RECOMMENDED) == 1
    assert {step.rung.method for step in made.steps} == set(Method) - {Method.OPERATOR}
    assert all(step.why.endswith(".") for step in made.steps)
    assert all(reason.endswith((".", ").")) for reason in made.reasons)
    if made.recommended not in {Method.DOCUMENT, Method.MANDATE}:
        assert is_enough(made.recommended, made.needed)
    assert (made.recommended is Method.NOT_NEEDED) == (made.needed is Level.NONE)
