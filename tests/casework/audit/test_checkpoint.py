from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.audit.checkpoint import (
    Checkpoint,
    CheckpointUnreadable,
    key_id,
    origin_of,
    read_note,
    sign,
    signers,
)
from privacy_console.casework.audit.keys import fingerprint, person_of

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
POINT = Checkpoint(origin=origin_of("5ca1ab1e"), size=7, root=bytes(range(32)))
NOTE = sign(POINT, PUBLIC, KEY.sign)
KNOWN = {person_of(PUBLIC): PUBLIC}


def test_a_checkpoint_reads_as_the_specification_has_it():
    origin, size, root, blank, signature, end = NOTE.split("\n")
    assert (origin, size, blank, end) == ("privacy-console/trail/5ca1ab1e", "7", "", "")
    assert base64.b64decode(root) == POINT.root
    dash, name, encoded = signature.split(" ")
    assert (dash, name) == ("\u2014", person_of(PUBLIC))
    assert len(base64.b64decode(encoded)) == 4 + 64


def test_what_was_signed_reads_back_and_names_its_signer():
    signed = read_note(NOTE)
    assert signed.checkpoint == POINT
    assert signers(signed, KNOWN) == ((person_of(PUBLIC),), False)
    assert signers(signed, {}) == ((), False)


def test_a_signature_under_another_text_is_bad_not_unknown():
    assert signers(read_note(NOTE.replace("\n7\n", "\n8\n")), KNOWN) == ((), True)


def test_a_line_by_somebody_unknown_is_passed_over():
    stranger = Ed25519PrivateKey.generate()
    line = sign(POINT, stranger.public_key().public_bytes_raw(), stranger.sign).split("\n\n")[1]
    assert signers(read_note(NOTE + line), KNOWN) == ((person_of(PUBLIC),), False)


def test_the_key_id_is_the_one_of_the_signed_note_specification():
    """The verifier key that Go's checksum database publishes has its own id in it."""
    name, hinted, encoded = ["sum.golang.org", "033de0ae", "Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"]
    blob = base64.b64decode(encoded)
    assert blob[:1] == b"\x01"
    assert key_id(name, blob[1:]).hex() == hinted


def test_a_person_is_the_beginning_of_their_keys_fingerprint():
    assert fingerprint(PUBLIC).startswith(person_of(PUBLIC))
    assert len(person_of(PUBLIC)) == 16


@given(st.text(max_size=300))
def test_text_that_is_no_note_is_refused_in_one_way(text):
    with pytest.raises(CheckpointUnreadable):
        read_note(text)


@given(st.integers(min_value=0, max_value=len(NOTE) - 1), st.characters(codec="utf-8"))
def test_a_changed_character_never_leaves_a_good_signature_over_another_checkpoint(place, character):
    changed = NOTE[:place] + character + NOTE[place + 1 :]
    try:
        signed = read_note(changed)
    except CheckpointUnreadable:
        return
    assert signers(signed, KNOWN)[0] == () or signed.checkpoint == POINT


@pytest.mark.parametrize(
    "note",
    [
        NOTE * 2000,
        NOTE.replace("\n7\n", "\n07\n"),
        NOTE.replace("\n7\n", "\n-7\n"),
        NOTE.replace("\n7\n", "\n7 \n"),
        NOTE.replace("\n\n", "\nmore\n\n"),
        NOTE.replace("\u2014", "-"),
        NOTE[:-1],
        NOTE.split("\n\n")[0] + "\n\n",
        POINT.text + "\n" + 101 * (NOTE.split("\n\n")[1]),
    ],
)
def test_a_note_in_another_form_is_not_read(note):
    with pytest.raises(CheckpointUnreadable):
        read_note(note)
