"""Thousands of mutated bundles: never a crash, and never verified unless what is signed is the same."""

from __future__ import annotations

import random
import zipfile

import pytest

from privacy_console.adapters.evidence.errors import BundleUnreadable
from privacy_console.adapters.evidence.reading import read_bundle, verify_bundle
from privacy_console.casework.common.watch import Unwatched
from tests.adapters.evidence.bundles import OLU, members, note_of, packed, public, trail, write

ROUNDS = 3000


def mutated(content: bytes, dice: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(dice.choice([1, 1, 1, 2, 5])):
        place, kind = dice.randrange(len(changed)), dice.randrange(6)
        if kind == 0:
            changed[place] ^= 1 << dice.randrange(8)
        elif kind == 1:
            changed[place] = dice.randrange(256)
        elif kind == 2:
            del changed[place : place + dice.randrange(1, 64)]
        elif kind == 3:
            changed[place:place] = dice.randbytes(dice.randrange(1, 64))
        elif kind == 4:
            changed[place : place + 4] = dice.choice([b"\0\0\0\0", b"\xff\xff\xff\xff", b"\xff\xff\0\0", b"PK\1\2", b"PK\5\6"])
        else:
            start = dice.randrange(len(changed))
            changed[place:place] = changed[start : start + dice.randrange(1, 200)]
        if not changed:
            return b""
    return bytes(changed)


def outcome(path):
    try:
        verdict = verify_bundle(path, Unwatched())
    except BundleUnreadable:
        return False
    if verdict.verified:
        read = read_bundle(path)
        assert list(read.entries()) == trail()
        assert read.note.split("\n\n")[0] == note_of(trail()).split("\n\n")[0]
        assert public(OLU) in read.keys
    return verdict.verified


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "deflated"])
def test_a_bundle_whose_bytes_were_mutated(tmp_path, method):
    dice = random.Random(20261005)
    path = packed(tmp_path / "x.pcaudit", members(write(tmp_path / "whole.pcaudit")), method)
    content = path.read_bytes()
    verified = 0
    for _ in range(ROUNDS):
        path.write_bytes(mutated(content, dice))
        verified += outcome(path)
    assert verified < ROUNDS // 5, "what stays verified was hit in dates and rights, which nothing depends on"


def test_a_bundle_whose_files_were_mutated_and_packed_again(tmp_path):
    dice = random.Random(20261006)
    files = members(write(tmp_path / "whole.pcaudit"))
    path = tmp_path / "x.pcaudit"
    for _ in range(ROUNDS):
        name = dice.choice(list(files))
        outcome(packed(path, files | {name: mutated(files[name], dice)}))


def test_every_single_bit_of_a_small_bundle(tmp_path):
    path = write(tmp_path / "x.pcaudit", trail())
    content = path.read_bytes()
    dice = random.Random(20261007)
    for place in sorted(dice.sample(range(len(content)), 1500)):
        path.write_bytes(content[:place] + bytes([content[place] ^ 1 << dice.randrange(8)]) + content[place + 1 :])
        outcome(path)
