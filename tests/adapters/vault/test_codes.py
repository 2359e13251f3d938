from __future__ import annotations

from itertools import pairwise

from privacy_console.adapters.vault.codes import RandomCodes
from privacy_console.casework.identity.checking.codes import ALPHABET, LENGTH, as_typed


def test_a_code_answers_to_itself_and_to_nothing_else():
    codes = RandomCodes()
    letters, sealed = codes.make()
    assert codes.answers(letters, sealed)
    other = ("B" if letters[0] != "B" else "C") + letters[1:]
    for typed in ("", other, letters.lower(), letters[:-1], letters + "B", "\ud800".encode("utf-8", "replace").decode()):
        assert not codes.answers(typed, sealed)


def test_what_is_kept_has_a_salt_of_its_own_and_nothing_of_the_code():
    codes = RandomCodes()
    made = [codes.make() for _ in range(3)]
    assert len({sealed for _, sealed in made}) == len({letters for letters, _ in made}) == 3
    for letters, sealed in made:
        assert sealed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
        assert letters not in sealed


def test_codes_are_letters_that_are_read_as_nothing_else_and_each_may_stand_anywhere(monkeypatch):
    monkeypatch.setattr("privacy_console.adapters.vault.codes.MEMORY_KIB", 8)
    monkeypatch.setattr("privacy_console.adapters.vault.codes.ROUNDS", 1)
    codes = [RandomCodes().make()[0] for _ in range(400)]
    assert all(as_typed(code) == code and len(code) == LENGTH for code in codes)
    for place in range(LENGTH):
        assert {code[place] for code in codes} == set(ALPHABET)
    assert not any(one == other for one, other in pairwise(codes))
    assert not set(ALPHABET) & set("AEIOUL015")
