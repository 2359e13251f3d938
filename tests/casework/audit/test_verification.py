"""Every attack on a trail is found, and the place is named."""

from __future__ import annotations

import json
import tracemalloc
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.audit.checkpoint import Checkpoint, origin_of, read_note, sign
from privacy_console.casework.audit.diagnosis import What
from privacy_console.casework.audit.entries import next_entry
from privacy_console.casework.audit.keys import person_of
from privacy_console.casework.audit.tree import Frontier, leaf_hash
from privacy_console.casework.audit.verification import SENTENCES, State, compare, lines_of, verify
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched

SIZE = 12
BEGUN = datetime(2026, 10, 5, 8, tzinfo=UTC)


@dataclass
class Key:
    private: Ed25519PrivateKey

    @property
    def public(self) -> bytes:
        return self.private.public_key().public_bytes_raw()

    @property
    def id(self) -> str:
        return person_of(self.public)


OLU, STRANGER = (Key(Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)) for seed in (1, 2))


def trail(size=SIZE, *, actor=OLU.id, case="DSR-2026-0001", backwards_at=None):
    stored, last = [], None
    for number in range(size):
        minutes = number - (60 if backwards_at is not None and number >= backwards_at else 0)
        at = BEGUN + timedelta(minutes=minutes)
        last = next_entry(last, at=at, actor=actor, action="search.done", case=case, facts={"rows": str(number)})
        stored.append(last.stored)
    return stored


def checkpoint(stored, *, key=OLU, log="5ca1ab1e"):
    point = Checkpoint(origin=origin_of(log), size=len(stored), root=Frontier().extended(map(leaf_hash, stored)).root())
    return sign(point, key.public, key.private.sign)


TRAIL = trail()
NOTE = checkpoint(TRAIL)
LEAVES = [leaf_hash(stored) for stored in TRAIL]


def check(stored, *, leaves=None, note=NOTE, keys=(OLU.public,), **more):
    return verify(lambda: stored, note, keys, watch=Unwatched(), leaves=(lambda: leaves) if leaves else None, **more)


def rechained(stored):
    """As somebody would write it anew who knows the format and has no key."""
    last, anew = None, []
    for number, line in enumerate(stored):
        given = json.loads(line) | {"seq": number, "prev": leaf_hash(last).hex() if last else "0" * 64}
        last = rfc8785.dumps(given)
        anew.append(last)
    return anew


def flipped(line, place, bit=1):
    return line[:place] + bytes([line[place] ^ bit]) + line[place + 1 :]


def attacks():
    """Name -> (the trail afterwards, the first broken entry, what may be said of it)."""
    yield "flip in the middle", [*TRAIL[:5], flipped(TRAIL[5], 12), *TRAIL[6:]], 5, {What.CHANGED}
    yield "flip in the first", [flipped(TRAIL[0], 12), *TRAIL[1:]], 0, {What.CHANGED}
    yield "flip in what it says of the one before", [*TRAIL[:5], flipped(TRAIL[5], -60), *TRAIL[6:]], 5, {What.CHANGED}
    yield "flip at the very end of a line", [*TRAIL[:5], flipped(TRAIL[5], -1), *TRAIL[6:]], 5, {What.CHANGED}
    yield "drop", [*TRAIL[:5], *TRAIL[6:]], 5, {What.MISSING}
    yield "drop the first", TRAIL[1:], 0, {What.MISSING}
    yield "drop two", [*TRAIL[:5], *TRAIL[7:]], 5, {What.MISSING}
    yield "cut off one", TRAIL[:-1], SIZE - 1, {What.CUT_OFF}
    yield "cut off many", TRAIL[:4], 4, {What.CUT_OFF}
    yield "cut off all", [], 0, {What.CUT_OFF}
    yield "swap neighbours", [*TRAIL[:5], TRAIL[6], TRAIL[5], *TRAIL[7:]], 5, {What.OUT_OF_ORDER}
    yield "swap far apart", [*TRAIL[:3], TRAIL[9], *TRAIL[4:9], TRAIL[3], *TRAIL[10:]], 3, {What.OUT_OF_ORDER}
    yield "reverse", TRAIL[::-1], 0, {What.OUT_OF_ORDER}
    yield "duplicate", [*TRAIL[:6], TRAIL[5], *TRAIL[6:]], 6, {What.EXTRA}
    yield "insert", [*TRAIL[:6], trail(3, case="DSR-2026-0009")[1], *TRAIL[6:]], 6, {What.EXTRA}
    yield "extend", [*TRAIL, trail(SIZE + 1)[-1]], SIZE, {What.EXTRA}
    other_case = TRAIL[5].replace(b"DSR-2026-0001", b"DSR-2026-0002")
    yield "move to another case", [*TRAIL[:5], other_case, *TRAIL[6:]], 5, {What.CHANGED}


ATTACKS = {name: (stored, at, what) for name, stored, at, what in attacks()}


def test_a_trail_that_nobody_touched_is_verified_to_its_last_entry():
    verdict = check(TRAIL)
    assert verdict.verified
    assert (verdict.entries, verdict.verified_to, verdict.warnings) == (SIZE, SIZE - 1, ())
    assert OLU.id in verdict.sentence


def test_an_empty_trail_is_verified_as_empty():
    assert check([], note=checkpoint([])).verified_to == -1


@pytest.mark.parametrize("with_leaves", [True, False], ids=["by the list of leaves", "by the chain"])
@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_found_and_its_place_is_named(name, with_leaves):
    stored, at, what = ATTACKS[name]
    verdict = check(stored, leaves=LEAVES if with_leaves else None)
    assert verdict.state is State.BROKEN
    assert (verdict.broken_at, verdict.what in what) == (at, True), verdict
    assert str(at) in verdict.sentence
    assert verdict.verified_to == (at - 1 if with_leaves else -1)


@pytest.mark.parametrize("place", range(SIZE - 1))
def test_a_changed_last_entry_or_any_other_is_found(place):
    stored = [*TRAIL[:place], flipped(TRAIL[place], 20), *TRAIL[place + 1 :]]
    assert check(stored).broken_at == place
    assert check(stored, leaves=LEAVES).broken_at == place


def test_a_changed_last_entry_has_no_later_one_to_vouch_so_only_the_list_names_it():
    stored = [*TRAIL[:-1], flipped(TRAIL[-1], 20)]
    assert (check(stored).what, check(stored).broken_at) == (What.REWRITTEN, None)
    assert (check(stored, leaves=LEAVES).what, check(stored, leaves=LEAVES).broken_at) == (What.CHANGED, SIZE - 1)


def test_entries_written_anew_so_that_they_hang_together_are_still_not_those_signed():
    anew = rechained([*TRAIL[:4], *TRAIL[5:], TRAIL[-1]])
    assert check(anew).what is What.REWRITTEN
    assert check(anew, leaves=LEAVES).broken_at == 4


def test_a_list_of_leaves_that_was_written_anew_as_well_is_not_believed():
    anew = rechained([*TRAIL[:4], *TRAIL[5:], TRAIL[-1]])
    verdict = check(anew, leaves=[leaf_hash(stored) for stored in anew])
    assert (verdict.state, verdict.what, verdict.verified_to) == (State.BROKEN, What.REWRITTEN, -1)


def test_cut_off_and_signed_by_a_stranger_cannot_be_verified():
    cut = TRAIL[:7]
    verdict = check(cut, note=checkpoint(cut, key=STRANGER))
    assert (verdict.state, verdict.what) == (State.CANNOT, What.UNKNOWN_KEY)


def test_cut_off_and_signed_by_a_stranger_who_brings_their_own_key_is_broken():
    cut = TRAIL[:7]
    verdict = check(cut, note=checkpoint(cut, key=STRANGER), keys=(OLU.public, STRANGER.public))
    assert (verdict.state, verdict.what, verdict.broken_at) == (State.BROKEN, What.NOT_ITS_SIGNER, 6)


def test_another_key_than_the_expected_one_cannot_verify():
    expected = "ab" * 32
    assert check(TRAIL, expected=expected).what is What.UNKNOWN_KEY
    assert check(TRAIL, expected=check(TRAIL).signed_by).verified


def test_cut_off_and_signed_anew_by_the_office_fails_against_a_checkpoint_kept_elsewhere():
    cut, kept = TRAIL[:7], read_note(NOTE).checkpoint
    assert check(cut, note=checkpoint(cut)).verified, "alone, a trail cannot show that its owner cut it off"
    verdict = check(cut, note=checkpoint(cut), anchors=[kept])
    assert (verdict.what, verdict.broken_at) == (What.CUT_OFF, 7)


@pytest.mark.parametrize("anchored_at", [1, 5, 8, SIZE])
def test_a_fork_signed_by_the_office_fails_against_a_checkpoint_kept_elsewhere(anchored_at):
    fork = rechained([*TRAIL[:4], TRAIL[4].replace(b'"rows":"4"', b'"rows":"0"'), *TRAIL[5:]])
    kept = read_note(checkpoint(TRAIL[:anchored_at])).checkpoint
    verdict = check(fork, note=checkpoint(fork), anchors=[kept])
    assert verdict.verified == (anchored_at <= 4)
    assert verdict.broken_at == (None if anchored_at <= 4 else 0)


def test_a_break_against_anchors_lies_after_the_last_one_that_agrees():
    fork = rechained([*TRAIL[:4], TRAIL[4].replace(b'"rows":"4"', b'"rows":"0"'), *TRAIL[5:]])
    kept = [read_note(checkpoint(TRAIL[:size])).checkpoint for size in (9, 3)]
    verdict = check(fork, note=checkpoint(fork), anchors=kept)
    assert (verdict.what, verdict.broken_at) == (What.NOT_AS_ANCHORED, 3)


def test_a_checkpoint_of_another_trail_is_found():
    other = checkpoint(TRAIL, log="0ddba11")
    assert check(TRAIL, note=other, origin=origin_of("5ca1ab1e")).what is What.OTHER_TRAIL
    assert check(TRAIL, anchors=[read_note(other).checkpoint]).what is What.OTHER_TRAIL
    assert not check(TRAIL, note=checkpoint(trail(SIZE, case="DSR-2026-0002"))).verified


def test_a_changed_checkpoint_is_found():
    verdict = check(TRAIL, note=NOTE.replace(f"\n{SIZE}\n", f"\n{SIZE - 1}\n"))
    assert (verdict.state, verdict.what, verdict.place) == (State.BROKEN, What.SIGNATURE, "checkpoint")
    assert check(TRAIL, note="nothing").what is What.CHECKPOINT


def test_a_clock_that_was_set_back_is_a_warning_and_no_break():
    stored = trail(backwards_at=6)
    verdict = check(stored, note=checkpoint(stored))
    assert verdict.verified
    assert verdict.warnings == ("clock_set_back:6",)


def test_warnings_are_bounded():
    stored = [
        next_entry(None, at=BEGUN - timedelta(days=day), actor=OLU.id, action="a.b", case="", facts={}).stored
        for day in range(3000)
    ]
    assert len(check(stored, note=checkpoint(stored)).warnings) == 100


def test_what_the_system_did_last_is_signed_for_by_the_person_before():
    last = next_entry(None, at=BEGUN, actor="system", action="store.opened", case="", facts={})
    assert check([last.stored], note=checkpoint([last.stored])).verified


def test_verification_stops_when_asked():
    class Stop(Unwatched):
        def checkpoint(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        verify(lambda: TRAIL, NOTE, [OLU.public], watch=Stop())


@given(st.data())
def test_nothing_but_the_signed_trail_is_ever_verified(data):
    """Any mixture of flips, drops, swaps, repeats and strange lines."""
    stored = list(TRAIL)
    for _ in range(data.draw(st.integers(min_value=1, max_value=4))):
        place = data.draw(st.integers(min_value=0, max_value=max(len(stored) - 1, 0)))
        kind = data.draw(st.sampled_from(["flip", "drop", "repeat", "move", "strange"]))
        if kind == "flip" and stored and stored[place]:
            at = data.draw(st.integers(min_value=0, max_value=len(stored[place]) - 1))
            stored[place] = flipped(stored[place], at, data.draw(st.sampled_from([1, 2, 4, 8, 16, 32, 64, 128])))
        elif kind == "drop":
            del stored[place : place + 1]
        elif kind == "repeat" and stored:
            stored.insert(place, stored[place])
        elif kind == "move" and stored:
            stored.append(stored.pop(place))
        else:
            stored.insert(place, data.draw(st.binary(max_size=40)))
    first = next((n for n in range(max(len(stored), SIZE)) if stored[n : n + 1] != TRAIL[n : n + 1]), None)
    by_list, by_chain = check(stored, leaves=LEAVES), check(stored)
    assert by_list.verified == by_chain.verified == (first is None)
    assert by_list.broken_at == first


@given(st.lists(st.binary(max_size=20).filter(lambda line: b"\n" not in line), max_size=8), st.integers(min_value=1, max_value=9))
def test_lines_come_out_as_they_went_in_however_they_were_cut(lines, step):
    whole = b"".join(line + b"\n" for line in lines)
    assert list(lines_of(whole[at : at + step] for at in range(0, len(whole), step))) == lines


def test_memory_does_not_grow_with_the_trail():
    def lines(count):
        return (
            b'{"action":"a.b","actor":"system","at":"2026-10-05T08:30:00.000000Z","seq":%d}' % number for number in range(count)
        )

    def peak(count):
        root = Frontier().extended(leaf_hash(line) for line in lines(count)).root()
        tracemalloc.start()
        verdict = compare(lambda: lines(count), Checkpoint(origin="x", size=count, root=root), watch=Unwatched())
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert verdict.verified_to == count - 1
        return most

    peak(100)  # what is made once
    assert peak(30_000) < peak(6_000) * 1.1


def test_a_comparison_without_a_signature_says_so():
    verdict = compare(lambda: TRAIL, read_note(NOTE).checkpoint, watch=Unwatched())
    assert (verdict.verified, verdict.what, verdict.signed_by) == (True, What.UNSIGNED, "")
    assert "no signature checked" in verdict.sentence
    assert compare(lambda: TRAIL[:5], read_note(NOTE).checkpoint, watch=Unwatched()).broken_at == 5


def test_every_word_of_a_verdict_has_a_sentence():
    assert set(SENTENCES) == set(What)
