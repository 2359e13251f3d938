"""The manifest: what was written, and that PDF and JSON hold the same values (promise 5)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

import rfc8785

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.disclosure.pages import Document
from privacy_console.casework.disclosure.tree import Tree

FORMAT = "privacy-console/manifest"
VERSION = 1
_IDS_AT_ONCE = 10_000


class LeavesDiffer(Refused):
    """PDF and JSON do not hold the same values: one of them was made wrongly."""

    code = "disclosure.leaves_differ"
    sentence = (
        "The {document} of {case} does not hold the same values as its tree ({have} of {want}). Nothing was written; report this."
    )

    def __init__(self, case: str, document: str, *, have: int, want: int) -> None:
        super().__init__(f"{case}: {document} has {have} leaves of {want}")
        self.case, self.document, self.have, self.want = case, document, have, want


def leaves_digest(ids: Iterable[str]) -> tuple[int, str]:
    """How many leaves, and the SHA-256 over their ids, sorted, a line each."""
    ordered, digest = sorted(ids), sha256()
    for start in range(0, len(ordered), _IDS_AT_ONCE):  # a large answer has millions: never all of them as one text
        digest.update(("\n" * (start > 0) + "\n".join(ordered[start : start + _IDS_AT_ONCE])).encode())
    return len(ordered), digest.hexdigest()


def leaves_of_json(data: bytes) -> tuple[int, str]:
    """The same of the bytes that the subject receives."""
    document = json.loads(data)
    records = (record for section in document["sections"] for record in section["records"])
    return leaves_digest(value["id"] for record in records for value in record["values"])


def same_leaves(tree: Tree, dossier: Document, data: bytes) -> None:
    """Both files hold exactly the leaves of the tree.

    Raises:
        LeavesDiffer: which of them does not.
    """
    want = leaves_digest(tree.leaf_ids())
    for name, have in (("PDF", (dossier.leaves, dossier.leaves_sha256)), ("JSON", leaves_of_json(data))):
        if have != want:
            raise LeavesDiffer(tree.case, name, have=have[0], want=want[0])


def manifest(tree: Tree, files: Mapping[str, bytes]) -> bytes:
    """Canonical JSON (RFC 8785): each file's size and SHA-256, and what they rest on. No value of a person is in it."""
    count, digest = leaves_digest(tree.leaf_ids())
    return bytes(
        rfc8785.dumps(
            {
                "format": FORMAT,
                "version": VERSION,
                "request": tree.case,
                "made_at": tree.made_at.isoformat(),
                "policy": {"version": tree.policy_version, "sha256": tree.policy_sha256},
                "data_map": {"version": tree.map_version, "sha256": tree.map_sha256},
                "records": sum(1 for _ in tree.records()),
                "values": {"count": count, "sha256": digest},
                "withheld": sum(one.count for one in tree.withheld),
                "files": {name: {"bytes": len(data), "sha256": sha256(data).hexdigest()} for name, data in files.items()},
            }
        )
    )
