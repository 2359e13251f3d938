from __future__ import annotations

import unicodedata
from hashlib import sha256

import pytest

from privacy_console.casework.identity.keys import ByPassphrase, WeakPassphrase, checked_passphrase, one_form
from privacy_console.casework.identity.people import Role, new_person


def test_a_person_goes_by_the_digest_of_their_key():
    public = bytes(range(32))
    person = new_person("Olu", Role.OFFICER, public)
    assert person.id == sha256(public).hexdigest()[:16]


@pytest.mark.parametrize("weak", ["", "short", "elevenchars", "a" * 40, "abababababababab", "x" * 2000])
def test_a_weak_passphrase_is_refused_and_not_repeated(weak):
    with pytest.raises(WeakPassphrase) as refused:
        checked_passphrase(weak)
    assert not weak or weak not in str(refused.value)


def test_a_passphrase_is_the_same_on_every_keyboard():
    typed = "schöne grüße an alle"
    assert one_form(unicodedata.normalize("NFD", typed)) == checked_passphrase(typed)


def test_a_passphrase_is_not_shown_by_what_carries_it():
    assert "correct horse" not in repr(ByPassphrase(passphrase="correct horse battery"))
