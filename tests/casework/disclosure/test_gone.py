from __future__ import annotations

from privacy_console.casework.disclosure.gone import must_be_gone
from privacy_console.casework.review.spans import SpanKind
from tests.casework.disclosure.samples import finding, package, reviewed, sample_review, span, tree_of, unit


def gone(note: str, *words: str, own=("Elena Marchetti",), public=(), kind=SpanKind.PERSON, **values):
    row = finding("orders").row
    spans = [span(note, word, kind=kind) for word in words]
    review = package(reviewed("orders", {"note": note} | values, unit(row, "note", note, *spans)))
    return must_be_gone(review, tree_of(review), own=own, public=public)


def test_every_withheld_value_is_looked_for():
    review = sample_review()
    assert must_be_gone(review, tree_of(review), own=(), public=()) == (
        "$argon2id$v=19$secret-hash-value",
        "Rajesh Pillai",
        "r.pillai@northgate.example",
        "+44 20 7946 0958",
        "4471",
    )


def test_what_the_subject_is_called_themself_proves_nothing():
    assert gone("Marchetti Paolo came.", "Marchetti") == ()
    assert gone("Marchetti Paolo came.", "Marchetti Paolo") == ("Marchetti Paolo",)


def test_what_the_policy_says_to_everybody_proves_nothing():
    assert gone("Lives in Berlin now.", "Berlin", kind=SpanKind.LOCATION) == ()


def test_the_letters_own_words_prove_nothing():
    assert gone("Page rang.", "Page", public=("Page {number}",)) == ()
    assert gone("Page rang.", "Page") == ("Page",)


def test_a_door_code_is_looked_for_unless_it_is_also_a_number_of_a_record():
    assert gone("The code is 4471.", "4471", kind=SpanKind.SECRET) == ("4471",)
    assert gone("The code is 4471.", "4471", kind=SpanKind.SECRET, price=4471) == ()
    assert gone("The code is 4471.", "4471", kind=SpanKind.SECRET, price="R-2026-4471") == ()
    assert gone("The code is 4471.", "4471", kind=SpanKind.SECRET, price="Room 4471") == ("4471",)
    assert gone("Call 020 7946 0958.", "020 7946 0958", kind=SpanKind.PHONE_NUMBER, price=2079460958) == ("020 7946 0958",)
