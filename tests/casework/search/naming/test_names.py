"""How one name is like another."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from privacy_console.casework.search.findings import Confidence
from privacy_console.casework.search.naming import words
from privacy_console.casework.search.naming.compare import NameFinder, is_weak, name_comparer
from privacy_console.casework.search.naming.nicknames import is_given_name, is_short_for, other_forms

LETTERS = "abcdefghijklmnopqrstuvwxyz"
OTHERWISE = words._TITLES | words._DEGREES | words._BIRTH | words.PARTICLES | words._SUFFIXES.keys()
WORD = st.text(LETTERS, min_size=4, max_size=9).filter(lambda word: not is_given_name(word) and word not in OTHERWISE)
NAME = st.lists(WORD, min_size=2, max_size=3, unique=True).map(" ".join)


def how(given_, stored):
    likeness = name_comparer(given_)(stored)
    return likeness and likeness.how


@pytest.mark.parametrize(
    ("given_", "stored", "manner"),
    [
        ("Anna Müller", "anna müller", "exact"),
        ("Anna Müller", "Dr. Anna Müller", "exact"),
        ("Anna Müller", "Frau Prof. Dr. Anna Müller", "exact"),
        ("Anna Müller", "An\u00adna Mu\u0308ller", "exact"),
        ("Karl Weiß", "KARL WEISS", "exact"),
        ("Sean O'Connor", "Sean OConnor", "exact"),
        ("Anna Müller", "Müller, Anna", "order"),
        ("Anna Müller", "MÜLLER Anna", "order"),
        ("María José García", "García, María José", "order"),
        ("Li Na", "Na Li", "order"),
        ("Anna Müller", "Anna Muller", "diacritics"),
        ("Anna Müller", "Anna Mueller", "diacritics"),
        ("Anna Mueller", "Anna Müller", "diacritics"),
        ("Özgür Yıldız", "OZGUR YILDIZ", "diacritics"),
        ("Łukasz Żółć", "Lukasz Zolc", "diacritics"),
        ("Ivan Petrov", "Иван Петров", "transliteration"),
        ("Иван Петров", "Iwan Petrow", "transliteration"),
        ("Georgi Zhukov", "Georgij Schukow", "transliteration"),
        ("Georgi Zhukov", "Георгий Жуков", "transliteration"),
        ("Peter Tschaikowski", "Петер Чайковский", "transliteration"),
        ("Peter Tchaikovsky", "Peter Čajkovskij", "transliteration"),
        ("Yuliya Shcherbakova", "Julia Schtscherbakowa", None),  # two romanisations and another given name
        ("Eleni Papadopoulou", "Ελένη Παπαδοπούλου", "transliteration"),
        ("Giorgos Christou", "Γιώργος Χρήστου", "transliteration"),
        ("Muhammad al-Farisi", "محمد الفارسي", "transliteration"),
        ("Muhammad al-Farisi", "Mohammed Al Farisi", "transliteration"),
        ("محمد الفارسي", "Mohamed Alfarisi", "transliteration"),
        ("Noa Levi", "נועה לוי", "transliteration"),
        ("Wang Wei", "王伟", "transliteration"),
        ("王伟", "Wang Wei", "transliteration"),
        ("Anna van der Berg", "Anna Vanderberg", "particle"),
        ("Anna Vanderberg", "Anna van der Berg", "particle"),
        ("Anna van der Berg", "Berg, van der, Anna", "particle"),
        ("Anna van der Berg", "Anna Berg", "particle"),
        ("Anna van der Berg", "Anna v.d. Berg", "particle"),
        ("Anna van der Berg", "Berg, Anna van der", "order"),
        ("Rui da Silva", "Rui Silva", "particle"),
        ("Ronald McDonald", "Ronald Mc Donald", "particle"),
        ("Ronald McDonald", "Ronald MacDonald", "diacritics"),
        ("Sean O'Connor", "O Connor, Sean", "particle"),
        ("Osama bin Farid", "Osama Farid", "particle"),
        ("Ann Marie Smith", "Annmarie Smith", "joined"),
        ("Annmarie Smith", "Ann Marie Smith", "joined"),
        ("Anna Müller", "Anna Maria Müller", "part"),
        ("María José García López", "María García", "part"),
        ("Anna Schmidt-Müller", "Anna Müller", "part"),
        ("John Smith Jr.", "John Smith", "part"),
        ("William Smith", "Bill Smith", "nickname"),
        ("Bill Smith", "Will Smith", "nickname"),
        ("Hans Meier", "Johannes Meier", "nickname"),
        ("Giuseppe Verdi", "Beppe Verdi", "nickname"),
        ("Francisco Ruiz", "Paco Ruiz", "nickname"),
        ("Katarzyna Nowak", "Kasia Nowak", "nickname"),
        ("José Lima", "Zé Lima", "nickname"),
        ("Wilhelmus Bakker", "Wim Bakker", "nickname"),
        ("Guillaume Petit", "Guy Petit", "nickname"),
        ("Anna Müller", "A. Müller", "initial"),
        ("Anna Müller", "Müller A.", "initial"),
        ("Anna Müller", "Müller, A", "initial"),
        ("John Robert Smith", "J. R. Smith", "initial"),
        ("John Robert Smith", "J.R. Smith", "initial"),
        ("J. R. Smith", "John Robert Smith", "initial"),
        ("Christian Wagner", "Chr. Wagner", "initial"),
        ("Anna Müller", "Anna M.", "initial"),
        ("Anna Müller", "Anna Mülller", "typo"),
        ("Anna Müller", "Anna Müler", "typo"),
        ("Anna Müller", "Anna Müllar", "typo"),
        ("Anna Müller", "Anna Mülelr", "typo"),
        ("Anna Müller", "Xnna Müller", "typo"),
        ("Anna Müller", "Nna Müller", "typo"),
        ("Anna Müller", "Anna Nüller", "typo"),
        ("Anna Müller", "Hanna Müller", "typo"),
        ("Anna Müller", "Anne Müller", "typo"),
        ("Иван Жуков", "Иван Жуко", "typo"),
        ("Mark", "mark", "exact"),
        ("Max Born", "Born, Max", "order"),
        ("Anna Müller", "Anna Müller geb. Schmidt", "part"),
    ],
)
def test_a_name_is_known_in_every_usual_spelling_and_says_how(given_, stored, manner):
    likeness = name_comparer(given_)(stored)
    assert (likeness and likeness.how) == manner
    if likeness:
        assert likeness.confidence is Confidence.POSSIBLE
        assert 0 < likeness.score <= 1
        assert (likeness.score == 1) == (manner == "exact")


@pytest.mark.parametrize(
    ("given_", "stored"),
    [
        ("Anna Müller", "Anna Schmidt"),
        ("Anna Müller", "Berta Müller"),
        ("Anna Müller", "Joanna Müller"),
        ("Anna Müller", "Anna Müllerin"),
        ("Anna Müller", "Ana Müler"),  # two typos
        ("Anna Müller", "A. Müler"),  # an initial and a typo
        ("Bill Smith", "William Smyth"),  # a short form and a typo
        ("Anna Müller", "A. M."),
        ("Anna Müller", "Anna"),
        ("Anna Müller", "Müller"),
        ("Anna Müller", "Frau Müller"),
        ("John Smith Jr", "John Smith Sr"),
        ("John Smith III", "John Smith Jr."),
        ("Mark", "Mark Jensen"),
        ("Mark", "Marc"),
        ("Joe Lee", "Jo Lea"),
        ("Li Na", "Li Ma"),
        ("Noa Levi", "Ana Lee"),
        ("", ""),
        ("%", "x"),
        ("Anna Müller", ""),
        ("Anna Müller", "   "),
        ("...", "..."),
    ],
)
def test_another_name_is_another(given_, stored):
    assert how(given_, stored) is None


def test_two_given_names_that_differ_by_a_letter_are_less_like_than_a_slip_of_the_pen():
    anne, slip = (name_comparer("Anna Müller")(name) for name in ("Anne Müller", "Anxa Müller"))
    assert anne.score < 0.7 < slip.score
    assert is_weak(anne)
    assert is_weak(slip)


def test_a_namesake_and_a_name_in_another_order_or_script_are_not_weak():
    likeness = name_comparer("Ivan Petrov")
    for name in ("Ivan Petrov", "Petrov, Ivan", "Иван Петров", "Ivan I. Petrov"):
        assert not is_weak(likeness(name)), name
    for name in ("I. Petrov", "Vanya Petrov", "Ivan Petrof"):
        assert likeness(name) is None or is_weak(likeness(name)), name


@st.composite
def edits(draw, word):
    """The word with one letter too many, too few, another, or two exchanged; anywhere, the first letter too."""
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from(LETTERS))
    return draw(
        st.sampled_from([
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at + 1 :],
            word[: max(at - 1, 0)] + word[at : at + 1] + word[max(at - 1, 0) : at] + word[at + 1 :],
        ])
    )  # fmt: skip


@given(NAME, st.data())
@settings(max_examples=300, deadline=None)
def test_one_typing_error_in_one_word_is_forgiven(name, data):
    parts = name.split()
    at = data.draw(st.integers(0, len(parts) - 1))
    parts[at] = data.draw(edits(parts[at]).filter(lambda part: part not in OTHERWISE))
    assert how(name, " ".join(data.draw(st.permutations(parts)))) is not None


@given(NAME, st.data())
@settings(max_examples=200, deadline=None)
def test_an_error_in_two_words_is_not(name, data):
    parts = name.split()
    wrong = [f"{part[:2]}q{part[3:]}q" for part in parts]  # two edits each
    assume(all(one[:1] != other[:1] for one in parts for other in parts if one != other))
    assert how(name, " ".join(wrong)) is None


@given(NAME, st.permutations(range(3)))
def test_the_order_of_words_never_matters(name, order):
    parts = name.split()
    assert how(name, " ".join(parts[at] for at in order if at < len(parts))) in {"exact", "order"}


@given(st.text("abdeghilmnorsuzäöüßéıłñ .,'-", max_size=30), st.text("abdeghilmnorsuzäöüßéıłñ .,'-", max_size=30))
@example("joseph levi", "yosef levy")
@settings(max_examples=300, deadline=None)
def test_what_is_not_weak_holds_in_both_directions(one, other):
    there, back = name_comparer(one)(other), name_comparer(other)(one)
    if there is not None and not is_weak(there):
        assert back is not None
    if there is not None and there.how in {"exact", "order"}:
        assert back is not None
        assert back.how == there.how


SCRIPTS = "abemlnors äöß жукйя αβγου محد נול 王伟 .,'-\n"


@given(
    st.text(SCRIPTS, max_size=20), st.lists(st.one_of(st.text(SCRIPTS, max_size=30), st.text(max_size=20)), max_size=8), st.data()
)
@example("Anna Müller", ["Müller,Anna", "A.Mueller", "Anna\nMüller", "x"], None)
@settings(max_examples=300, deadline=None)
def test_a_look_through_many_misses_nothing_that_a_look_at_each_finds(name, names, data):
    if data is not None and name.strip():
        names = [*names, *(data.draw(st.permutations(name.split())) for _ in range(2))]
        names = [one if isinstance(one, str) else " ".join(one) for one in names]
    finder = NameFinder(name)
    found = {number for number, one in enumerate(names) if finder.like(one) is not None}
    assert found <= finder.among(names)


@given(st.text(max_size=60), st.text(max_size=400))
@settings(deadline=None)
def test_no_text_breaks_a_comparison(given_, stored):
    likeness = name_comparer(given_)(stored)
    assert likeness is None or 0 < likeness.score <= 1


@pytest.mark.parametrize(
    "value", ["a " * 5_000, "a-" * 5_000, "Müller," * 5_000, "\u202e" * 5_000, "x" * 10_000_000, "A. " * 5_000]
)
def test_a_value_that_is_no_name_costs_nothing(value):
    assert name_comparer("Anna Müller")(value) is None
    assert name_comparer(value[:2_000])("Anna Müller") is None


def test_short_forms_are_folded_words_and_go_both_ways():
    assert is_short_for("bill", "william")
    assert is_short_for("william", "bill")
    assert not is_short_for("maria", "jose")
    assert not is_short_for("anna", "anna")
    assert all(re.fullmatch("[a-z]+", form) for form in other_forms("johannes"))
    assert {"hans", "hannes", "jan"} <= set(other_forms("johannes"))
