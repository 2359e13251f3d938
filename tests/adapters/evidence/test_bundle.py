from __future__ import annotations

import base64
import json
import os
import re
import resource
import shutil
import stat
import subprocess
import zipfile
from dataclasses import replace
from hashlib import sha256

import pymerkle
import pytest

from privacy_console.adapters.evidence.errors import BundleUnreadable, BundleUnwritable, NotAFingerprint, TrailDoesNotFit
from privacy_console.adapters.evidence.format import README_TEXT
from privacy_console.adapters.evidence.reading import NOT_COMPARED, read_bundle, verify_bundle
from privacy_console.adapters.evidence.writing import write_bundle
from privacy_console.casework.audit.checkpoint import read_note
from privacy_console.casework.audit.diagnosis import What
from privacy_console.casework.audit.keys import fingerprint
from privacy_console.casework.audit.verification import State
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from tests.adapters.evidence.bundles import OLU, SIZE, STRANGER, members, note_of, packed, public, trail, write


@pytest.fixture
def bundle(tmp_path):
    return write(tmp_path / "trail.pcaudit")


def check(path, **more):
    return verify_bundle(path, Unwatched(), **more)


def test_a_bundle_is_verified_to_its_last_entry_and_names_its_key(bundle):
    verdict = check(bundle)
    assert verdict.verified
    assert (verdict.entries, verdict.verified_to, verdict.signed_by) == (SIZE, SIZE - 1, fingerprint(public(OLU)))
    assert verdict.warnings == (NOT_COMPARED,)
    assert verdict.signed_by in verdict.sentence


def test_the_key_can_be_compared_with_the_one_that_the_office_told(bundle):
    right = fingerprint(public(OLU))
    assert check(bundle, expected=f" {right.upper()} ").warnings == ()
    verdict = check(bundle, expected=fingerprint(public(STRANGER)))
    assert (verdict.state, verdict.what) == (State.CANNOT, What.UNKNOWN_KEY)
    with pytest.raises(NotAFingerprint):
        check(bundle, expected=right[:16])


def test_a_bundle_reads_back_what_was_written(bundle):
    read = read_bundle(bundle)
    assert list(read.entries()) == trail()
    assert list(read.entries()) == trail(), "it can be read again"
    assert (read.note, read.keys) == (note_of(trail()), (public(OLU),))


def test_the_same_trail_gives_the_same_bytes(bundle, tmp_path):
    assert write(tmp_path / "again.pcaudit").read_bytes() == bundle.read_bytes()


def test_a_bundle_is_for_its_owner_only_and_leaves_nothing_else(bundle, tmp_path):
    assert stat.S_IMODE(bundle.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [bundle]


def test_an_empty_trail_makes_a_bundle_too(tmp_path):
    verdict = check(write(tmp_path / "empty.pcaudit", []))
    assert (verdict.verified, verdict.entries, verdict.verified_to) == (True, 0, -1)


def test_many_entries_cross_the_blocks_in_which_they_are_read(tmp_path):
    path = write(tmp_path / "long.pcaudit", trail(5003))
    assert check(path).verified_to == 5002
    content = bytearray(path.read_bytes())
    place = content.index(b'"seq":4001,')
    content[place + 6] ^= 1
    path.write_bytes(content)
    assert check(path).broken_at == 4001


def test_entries_that_are_not_those_of_the_checkpoint_make_no_bundle(tmp_path):
    with pytest.raises(TrailDoesNotFit):
        write_bundle(tmp_path / "x", trail, note=note_of(trail(SIZE - 1)), keys=[public(OLU)], watch=Unwatched())
    assert list(tmp_path.iterdir()) == []


def test_stopping_leaves_nothing_behind(tmp_path):
    class Stop(Unwatched):
        def checkpoint(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        write_bundle(tmp_path / "x", trail, note=note_of(trail()), keys=[], watch=Stop())
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_former_bundle_and_nothing_else(bundle, tmp_path):
    before = bundle.read_bytes()
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limit[1]))
    try:
        with pytest.raises(BundleUnwritable):
            write(bundle, trail(1000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert bundle.read_bytes() == before
    assert list(tmp_path.iterdir()) == [bundle]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(BundleUnwritable):
        write(tmp_path / "nowhere" / "x.pcaudit")


# Attacks


def lines(edit):
    """An attack on the lines of `entries.jsonl`."""

    def attack(files):
        kept = files["entries.jsonl"].split(b"\n")[:-1]
        edit(kept)
        return files | {"entries.jsonl": b"".join(line + b"\n" for line in kept)}

    return attack


def flip(lines):
    lines[4] = lines[4].replace(b'"rows":"4"', b'"rows":"5"')


def drop(lines):
    del lines[4]


def swap(lines):
    lines[4], lines[5] = lines[5], lines[4]


def insert(lines):
    lines.insert(4, lines[4].replace(b'"rows":"4"', b'"rows":"5"'))


def duplicate(lines):
    lines.insert(4, lines[3])


def cut_off(lines):
    del lines[4:]


def move(lines):
    lines[4] = lines[4].replace(b"DSR-2026-0001", b"DSR-2026-0002")


def flip_last(lines):
    lines[-1] = lines[-1].replace(b'"rows":"8"', b'"rows":"9"')


ATTACKS = {
    "flip": (flip, 4, What.CHANGED),
    "drop": (drop, 4, What.MISSING),
    "swap": (swap, 4, What.OUT_OF_ORDER),
    "insert": (insert, 4, What.EXTRA),
    "duplicate": (duplicate, 4, What.EXTRA),
    "cut off": (cut_off, 4, What.CUT_OFF),
    "move to another case": (move, 4, What.CHANGED),
    "flip the last": (flip_last, SIZE - 1, What.CHANGED),
}


def manifest_put_right(files):
    digests = {name: sha256(data).hexdigest() for name, data in files.items() if name != "manifest.json"}
    return files | {"manifest.json": json.dumps({"format": "privacy-console bundle 1", "files": digests}).encode()}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "deflated"])
@pytest.mark.parametrize("forger", ["careless", "puts the manifest right", "puts the hashes right too"])
@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_found_and_its_place_is_named(bundle, tmp_path, name, forger, method):
    attack, at, what = ATTACKS[name]
    files = lines(attack)(members(bundle))
    if forger == "puts the hashes right too":
        leaves = [sha256(b"\0" + line).digest() for line in files["entries.jsonl"].split(b"\n")[:-1]]
        files["leaf-hashes.bin"] = b"".join(leaves)
    if forger != "careless":
        files = manifest_put_right(files)
    verdict = check(packed(tmp_path / "forged.pcaudit", files, method))
    assert verdict.state is State.BROKEN
    if forger != "puts the hashes right too":
        assert (verdict.broken_at, verdict.what, verdict.verified_to) == (at, what, at - 1)
    elif name != "flip the last":
        assert abs(verdict.broken_at - at) <= 1, "the chain alone may name the neighbour of an insertion"


@pytest.mark.parametrize("name", ["README-for-the-auditor.txt", "manifest.json", "leaf-hashes.bin"])
def test_any_other_file_that_was_changed_is_named(bundle, tmp_path, name):
    files = members(bundle)
    files[name] = files[name].replace(b"a", b"b", 1) if name != "leaf-hashes.bin" else files[name][:-1] + b"x"
    verdict = check(packed(tmp_path / "forged.pcaudit", files))
    assert not verdict.verified
    assert verdict.place == name


def test_a_changed_checkpoint_is_named(bundle, tmp_path):
    files = members(bundle)
    files["checkpoint"] = files["checkpoint"].replace(b"\n9\n", b"\n8\n")
    verdict = check(packed(tmp_path / "forged.pcaudit", manifest_put_right(files)))
    assert (verdict.state, verdict.what, verdict.place) == (State.BROKEN, What.SIGNATURE, "checkpoint")


def test_cut_off_and_signed_by_a_stranger_is_found_with_and_without_their_key(bundle, tmp_path):
    files = lines(cut_off)(members(bundle))
    cut = trail()[:4]
    files |= {"checkpoint": note_of(cut, STRANGER).encode(), "leaf-hashes.bin": files["leaf-hashes.bin"][: 4 * 32]}
    assert check(packed(tmp_path / "one.pcaudit", manifest_put_right(files))).what is What.UNKNOWN_KEY
    theirs = members(write(tmp_path / "theirs.pcaudit", trail(key=STRANGER), key=STRANGER))
    files |= {name: data for name, data in theirs.items() if name.startswith("keys/")}
    verdict = check(packed(tmp_path / "two.pcaudit", manifest_put_right(files)))
    assert (verdict.state, verdict.what) == (State.BROKEN, What.NOT_ITS_SIGNER)


def test_a_trail_that_a_stranger_made_whole_is_told_by_its_key_alone(tmp_path):
    path = write(tmp_path / "theirs.pcaudit", key=STRANGER)
    assert check(path).warnings == (NOT_COMPARED,)
    assert not check(path, expected=fingerprint(public(OLU))).verified


def test_cut_off_and_signed_anew_by_the_office_fails_against_a_kept_checkpoint(bundle, tmp_path):
    kept = read_note(members(bundle)["checkpoint"].decode()).checkpoint
    cut = write(tmp_path / "cut.pcaudit", trail()[:4])
    assert check(cut).verified
    assert check(cut, anchors=[kept]).broken_at == 4
    assert check(bundle, anchors=[kept]).verified
    assert check(bundle, anchors=[replace(kept, origin="another")]).what is What.OTHER_TRAIL


def test_the_checkpoint_of_another_trail_is_found(bundle, tmp_path):
    other = trail()[:5] + trail(SIZE - 5)
    files = members(bundle) | {"checkpoint": note_of(other).encode()}
    assert not check(packed(tmp_path / "forged.pcaudit", manifest_put_right(files))).verified


def test_a_byte_changed_in_the_file_itself_is_named_by_its_entry(bundle):
    content = bytearray(bundle.read_bytes())
    place = content.index(b'"rows":"4"')
    content[place + 8] ^= 1
    bundle.write_bytes(content)
    assert (check(bundle).broken_at, check(bundle).what) == (4, What.CHANGED)


# Hostile files


@pytest.mark.parametrize("content", [b"", b"P", b"not a zip file", b"\x1f\x8b" + b"x" * 100])
def test_what_is_no_zip_file_is_unreadable(tmp_path, content):
    path = tmp_path / "x.pcaudit"
    path.write_bytes(content)
    with pytest.raises(BundleUnreadable):
        check(path)


def test_what_is_not_there_or_no_file_is_unreadable(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "nothing", tmp_path, tmp_path / "pipe", "/dev/zero", "a\0b"):
        with pytest.raises(BundleUnreadable):
            check(path)


def hostile(name):
    def link(info):
        info.external_attr = 0o120777 << 16

    def hidden(info):
        info.filename = "entries.jsonl\0.txt"

    return {
        "a path that leaves": [("../entries.jsonl", b"x")],
        "an absolute path": [("/etc/passwd", b"x")],
        "a folder": [("more/", b"")],
        "a strange name": [("x", b"x", hidden)],
        "a name from Windows": [("keys\\a.pub", b"x")],
        "one more file": [("more.txt", b"x")],
        "a link": [("keys/0123456789abcdef.pub", b"/etc/passwd", link)],
        "a key that is none": [("keys/0123456789abcdef.pub", b"x")],
        "many files": [(f"keys/{number:016x}.pub", b"x") for number in range(1100)],
    }[name]


@pytest.mark.parametrize(
    "name",
    ["a path that leaves", "an absolute path", "a folder", "a strange name", "a name from Windows", "one more file", "a link",
     "a key that is none", "many files"],
)  # fmt: skip
def test_a_hostile_member_is_not_read(bundle, tmp_path, name):
    with zipfile.ZipFile(bundle, "a") as changed:
        for member, data, *change in hostile(name):
            info = zipfile.ZipInfo(member)
            info.external_attr = 0o100600 << 16
            for one in change:
                one(info)
            changed.writestr(info, data)
    verdict = check(bundle)
    assert (verdict.state, verdict.what) == (State.CANNOT, What.DAMAGED)
    with pytest.raises(BundleUnreadable):
        read_bundle(bundle)
    assert list(tmp_path.iterdir()) == [bundle]


def test_a_file_that_is_there_twice_is_not_chosen_from(bundle, tmp_path):
    pairs = list(members(bundle).items())
    with pytest.warns(UserWarning, match="Duplicate"):
        packed(tmp_path / "twice.pcaudit", [*pairs, pairs[1]])
    assert check(tmp_path / "twice.pcaudit").what is What.DAMAGED


@pytest.mark.parametrize(
    "name", ["entries.jsonl", "leaf-hashes.bin", "checkpoint", "manifest.json", "README-for-the-auditor.txt"]
)
def test_a_file_that_is_missing_is_named(bundle, tmp_path, name):
    files = members(bundle)
    del files[name]
    verdict = check(packed(tmp_path / "less.pcaudit", files))
    assert (verdict.state, verdict.place) == (State.CANNOT, name)


def test_a_bomb_is_refused_before_it_is_unpacked(bundle, tmp_path):
    files = members(bundle) | {"entries.jsonl": bytes(100_000_000)}
    verdict = check(packed(tmp_path / "bomb.pcaudit", files, zipfile.ZIP_DEFLATED))
    assert (verdict.what, verdict.place) == (What.DAMAGED, "entries.jsonl")


def test_a_bomb_that_lies_about_its_size_is_read_no_further_than_it_says(bundle, tmp_path):
    files = members(bundle) | {"entries.jsonl": bytes(100_000_000)}
    path = packed(tmp_path / "bomb.pcaudit", files, zipfile.ZIP_DEFLATED)
    content = path.read_bytes().replace((100_000_000).to_bytes(4, "little"), (5000).to_bytes(4, "little"))
    path.write_bytes(content)
    assert len(read_bundle(path).archive.content("entries.jsonl")) == 5000
    assert not check(path).verified


@pytest.mark.parametrize(
    "manifest",
    [b"", b"[" * 200_000, b"{}", b'{"format":"privacy-console bundle 2","files":{}}', b'{"format":1,"files":[]}',
     b'{"format":"privacy-console bundle 1","files":{"entries.jsonl":1}}', b"\xff"],
)  # fmt: skip
def test_a_manifest_that_is_none_is_named(bundle, tmp_path, manifest):
    verdict = check(packed(tmp_path / "x.pcaudit", members(bundle) | {"manifest.json": manifest}))
    assert (verdict.what, verdict.place) == (What.DAMAGED, "manifest.json")


def test_a_manifest_that_leaves_a_file_out_or_names_one_more_is_found(bundle, tmp_path):
    files = members(bundle)
    for change in ({"more": "0" * 64}, {"checkpoint": None}):
        manifest = json.loads(files["manifest.json"])
        manifest["files"] = {name: digest for name, digest in (manifest["files"] | change).items() if digest}
        verdict = check(packed(tmp_path / "x.pcaudit", files | {"manifest.json": json.dumps(manifest).encode()}))
        assert (verdict.state, verdict.what) == (State.BROKEN, What.FILE)


@pytest.mark.parametrize("note", [b"", b"\xff\xfe", b"\n\n", b"x" * 63_000])
def test_a_checkpoint_that_is_none_cannot_verify(bundle, tmp_path, note):
    verdict = check(packed(tmp_path / "x.pcaudit", members(bundle) | {"checkpoint": note}))
    assert (verdict.state, verdict.place) == (State.CANNOT, "checkpoint")


def test_a_bundle_that_is_cut_off_anywhere_is_never_verified(bundle):
    content = bundle.read_bytes()
    for length in range(2, len(content), 37):
        bundle.write_bytes(content[:length])
        assert not check(bundle).verified
    bundle.write_bytes(content + b"x")
    assert not check(bundle).verified


def test_a_folder_entry_as_zip_writes_it_is_passed_over(bundle, tmp_path):
    assert check(packed(tmp_path / "x.pcaudit", {"keys/": b""} | members(bundle), zipfile.ZIP_DEFLATED)).verified


# Tools that we did not write


@pytest.fixture
def unpacked(bundle, tmp_path):
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(bundle) as opened:
        assert opened.testzip() is None
        opened.extractall(folder)
    return folder


def test_another_implementation_computes_the_root_of_the_checkpoint(unpacked):
    tree = pymerkle.InmemoryTree(algorithm="sha256")
    for line in (unpacked / "entries.jsonl").read_bytes().splitlines():
        tree.append_entry(line)
    assert tree.get_root() == base64.b64decode((unpacked / "checkpoint").read_text().split("\n")[2])


def readme_commands():
    """What the README tells an auditor to type, step by step, without unpacking."""
    blocks = re.split(r"\n[0-9]\. ", README_TEXT)[2:]
    return ["\n".join(line[5:] for line in block.split("\n") if line.startswith("     ")) for block in blocks]


def typed(folder):
    # the test's own bash reads the steps as an auditor's does
    done = subprocess.run(
        ["bash", "-eu", "-c", "\n".join(readme_commands())], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout.split("\n")


def test_what_the_readme_tells_an_auditor_to_type_works(unpacked):
    assert shutil.which("openssl"), "the gate has openssl"
    code, said = typed(unpacked)
    assert code == 0
    assert said[0].split()[0] == fingerprint(public(OLU))
    assert said[1] == "Signature Verified Successfully"
    assert said[2:4] == said[4:6] == (unpacked / "checkpoint").read_text().split("\n")[1:3]
    assert f'"seq":{SIZE - 1},' in said[6]
    assert fingerprint(public(OLU))[:16] in said[6]


def test_the_readmes_steps_find_a_changed_entry_and_a_changed_checkpoint(unpacked):
    entries, checkpoint = unpacked / "entries.jsonl", unpacked / "checkpoint"
    kept = entries.read_bytes()
    entries.write_bytes(kept.replace(b'"rows":"4"', b'"rows":"5"'))
    _, said = typed(unpacked)
    assert said[2:4] != said[4:6]
    entries.write_bytes(kept)
    checkpoint.write_text(checkpoint.read_text().replace("\n9\n", "\n8\n"))
    assert typed(unpacked)[0] != 0


def test_sha256sum_agrees_with_the_manifest(unpacked):
    files = json.loads((unpacked / "manifest.json").read_text())["files"]
    said = subprocess.run(["sha256sum", *files], cwd=unpacked, capture_output=True, text=True, check=True).stdout
    assert dict(reversed(line.split("  ")) for line in said.splitlines()) == files
