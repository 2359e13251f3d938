from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256

import pytest

from privacy_console.casework.disclosure.manifest import LeavesDiffer, leaves_digest, manifest, same_leaves
from tests.casework.disclosure.fakes import FakeDocuments
from tests.casework.disclosure.samples import tree_of


@pytest.fixture
def made():
    tree, documents = tree_of(), FakeDocuments()
    return tree, documents.dossier(tree, language="en", watch=None), documents.json(tree)


def test_the_manifest_names_every_file_by_its_hash(made):
    tree, dossier, data = made
    told = json.loads(manifest(tree, {"a.pdf": dossier.pdf, "b.json": data}))
    assert told["files"]["a.pdf"] == {"bytes": len(dossier.pdf), "sha256": sha256(dossier.pdf).hexdigest()}
    assert told["values"] == {"count": dossier.leaves, "sha256": dossier.leaves_sha256}
    assert told["withheld"] == 6
    assert told["records"] == 3


def test_the_manifest_is_canonical_and_names_nobody(made):
    tree, dossier, _ = made
    data = manifest(tree, {"z": dossier.pdf, "a": b""})
    assert data == json.dumps(json.loads(data), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert b"Elena" not in data


def test_files_with_the_same_values_pass(made):
    same_leaves(*made)


def test_a_value_that_is_missing_in_the_pdf_stops_the_answer(made):
    tree, dossier, data = made
    count, digest = leaves_digest(list(tree.leaf_ids())[1:])
    with pytest.raises(LeavesDiffer) as refused:
        same_leaves(tree, replace(dossier, leaves=count, leaves_sha256=digest), data)
    assert refused.value.document == "PDF"


def test_a_value_that_is_missing_in_the_json_stops_the_answer(made):
    tree, dossier, data = made
    told = json.loads(data)
    lost = next(record for section in told["sections"] for record in section["records"])["values"].pop()
    assert lost
    with pytest.raises(LeavesDiffer) as refused:
        same_leaves(tree, dossier, json.dumps(told).encode())
    assert refused.value.document == "JSON"


def test_the_digest_does_not_depend_on_the_order():
    assert leaves_digest(["b", "a"]) == leaves_digest(["a", "b"])
    assert leaves_digest(["a", "b"]) != leaves_digest(["a", "b", "b"])


def test_the_digest_is_over_the_ids_a_line_each_however_many():
    ids = [f"{number:07}" for number in range(25_000)]
    assert leaves_digest(reversed(ids)) == (25_000, sha256("\n".join(ids).encode()).hexdigest())
