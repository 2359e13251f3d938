from __future__ import annotations

import pymerkle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.audit.tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    consistent,
    included,
    inclusion_proof,
    leaf_hash,
)

SIZES = st.integers(min_value=1, max_value=70)


def leaves(count):
    return [leaf_hash(str(number).encode()) for number in range(count)]


def root(count):
    return Frontier().extended(leaves(count)).root()


@pytest.mark.parametrize("count", [*range(1, 40), 127, 128, 129, 1000])
def test_the_root_is_the_one_that_another_implementation_computes(count):
    other = pymerkle.InmemoryTree(algorithm="sha256")
    for number in range(count):
        other.append_entry(str(number).encode())
    assert root(count) == other.get_root()


def test_the_empty_tree_has_the_root_that_rfc_6962_gives_it():
    assert Frontier().root() == EMPTY_ROOT
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@given(st.lists(st.integers(min_value=0, max_value=20), max_size=12))
def test_a_frontier_grows_to_the_same_root_in_any_steps(steps):
    all_leaves = leaves(sum(steps))
    grown, at = Frontier(), 0
    for step in steps:
        grown = grown.extended(all_leaves[at : at + step])
        at += step
    one_by_one = Frontier()
    for leaf in all_leaves:
        one_by_one = one_by_one.appended(leaf)
    assert grown == one_by_one == Frontier().extended(all_leaves)
    assert Frontier.unpacked(grown.packed()) == grown


@pytest.mark.parametrize("packed", [b"", b"\0" * 7 + b"\3" + b"x" * 32, b"\0" * 8 + b"x" * 32, b"\0" * 7 + b"\1" + b"x" * 31])
def test_bytes_that_are_no_frontier_are_refused(packed):
    if packed:
        with pytest.raises(ValueError):
            Frontier.unpacked(packed)
    else:
        assert Frontier.unpacked(packed) == Frontier()


@given(SIZES, st.data())
def test_an_inclusion_proof_holds_for_its_entry_and_no_other(size, data):
    index = data.draw(st.integers(min_value=0, max_value=size - 1))
    proof = inclusion_proof(leaves(size), index)
    leaf = leaves(size)[index]
    assert included(leaf, index, size, proof, root(size))
    assert not included(leaf_hash(b"another"), index, size, proof, root(size))
    assert not included(leaf, index, size, proof, root(size + 1))
    assert not included(leaf, index, size, [*proof, leaf], root(size))
    assert not included(leaf, index, size, proof[:-1], root(size)) or not proof
    assert not included(leaf, size, size, proof, root(size))
    for other in range(size):
        assert included(leaf, other, size, proof, root(size)) == (other == index)


@given(SIZES, st.data())
def test_a_consistency_proof_holds_for_the_true_beginning_only(size, data):
    old = data.draw(st.integers(min_value=1, max_value=size))
    proof = consistency_proof(leaves(size), old)
    assert consistent(old, root(old), size, root(size), proof)
    assert not consistent(old, leaf_hash(b"fork"), size, root(size), proof)
    assert not consistent(old, root(old), size, leaf_hash(b"fork"), proof)
    assert not consistent(old, root(old), size, root(size), [*proof, root(old)])
    assert not consistent(0, EMPTY_ROOT, size, root(size), proof)
    assert not consistent(size + 1, root(size), size, root(size), proof)


def test_a_proof_for_what_is_not_there_cannot_be_asked_for():
    for outside in (-1, 3):
        with pytest.raises(IndexError):
            inclusion_proof(leaves(3), outside)
    for outside in (0, 4):
        with pytest.raises(IndexError):
            consistency_proof(leaves(3), outside)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 64, 70])
def test_another_implementation_gives_the_same_proofs(size):
    other = pymerkle.InmemoryTree(algorithm="sha256")
    for number in range(size):
        other.append_entry(str(number).encode())
    for index in range(size):
        theirs = other.prove_inclusion(index + 1, size)
        assert tuple(theirs.path[1:]) == inclusion_proof(leaves(size), index)
