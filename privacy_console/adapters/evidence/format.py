"""What a bundle consists of, on both sides of the wall."""

from __future__ import annotations

import base64
import re

FORMAT = "privacy-console bundle 1"
ENTRIES, LEAVES, CHECKPOINT, MANIFEST, README = (
    "entries.jsonl",
    "leaf-hashes.bin",
    "checkpoint",
    "manifest.json",
    "README-for-the-auditor.txt",
)
KEY_NAME = re.compile(r"keys/([0-9a-f]{16})\.pub")

_PEM = "-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n"
_ED25519 = bytes.fromhex("302a300506032b6570032100")  # RFC 8410: the wrapping of a raw public key, always the same


def pem(public_key: bytes) -> bytes:
    """A raw Ed25519 key as every other tool reads it."""
    return _PEM.format(base64.b64encode(_ED25519 + public_key).decode()).encode()


def raw_key(text: bytes) -> bytes | None:
    """The raw key, or None where the text is not exactly what `pem` writes."""
    line = text.split(b"\n")[1:2]
    try:
        key = base64.b64decode(line[0], validate=True)[len(_ED25519) :]
    except (IndexError, ValueError):
        return None
    return key if len(key) == 32 and pem(key) == text else None


README_TEXT = """\
WHAT THIS IS

A copy of the trail of a Privacy Console: one entry for each step that a privacy officer took, in order, with a checkpoint over
all of them that was signed by whoever took the last step. Nobody's name is in it: people are digests of their keys, cases are
numbers, and facts are counts, digests and stable words.

  entries.jsonl     the entries, one a line, canonical JSON (RFC 8785); "prev" is the leaf hash of the entry before, in hex
  leaf-hashes.bin   the leaf hash of each entry, 32 bytes each, in order; only to say where a trail breaks
  checkpoint        origin, number of entries and root of the Merkle tree (RFC 6962), as a signed note (C2SP tlog-checkpoint)
  keys/             public keys, Ed25519, PEM; a file's name is the beginning of the SHA-256 of the raw key
  manifest.json     SHA-256 of each other file

HOW TO CHECK IT

With the console:     privacy-console audit verify BUNDLE --key FINGERPRINT
With tools that its makers did not write (unzip, openssl 3, sed, coreutils, Python 3 without any package):

1. Unpack the bundle and go there.

     unzip -d bundle FILE.pcaudit && cd bundle

2. Whose key is it? Ask the office, by another way than this bundle, for the fingerprint of the key that signed, and compare.

     name=$(sed -n 5p checkpoint | cut -d' ' -f2)
     openssl pkey -pubin -in keys/$name.pub -outform DER | tail -c 32 | sha256sum

3. Is the signature under the checkpoint good?

     sed '/^$/,$d' checkpoint > signed-text
     sed -n 5p checkpoint | cut -d' ' -f3 | base64 -d | tail -c 64 > signature
     openssl pkeyutl -verify -pubin -inkey keys/$name.pub -rawin -in signed-text -sigfile signature

4. Are the entries those of the checkpoint? This prints two lines that must be equal to lines 2 and 3 of the checkpoint.

     python3 - <<'END'
     import base64, hashlib
     lines = open("entries.jsonl", "rb").read().split(b"\\n")[:-1]
     sha = lambda data: hashlib.sha256(data).digest()
     def root(leaves):
         if len(leaves) == 1:
             return leaves[0]
         left = 1 << (len(leaves) - 1).bit_length() - 1
         return sha(b"\\1" + root(leaves[:left]) + root(leaves[left:]))
     leaves = [sha(b"\\0" + line) for line in lines]
     print(len(leaves), base64.b64encode(root(leaves) if leaves else sha(b"")).decode(), sep="\\n")
     END
     sed -n 2,3p checkpoint

5. Did the last step's person sign? "actor" of the last entry (of the last whose actor is not "system") must be $name.

     grep -v '"actor":"system"' entries.jsonl | tail -n 1

WHAT IT DOES NOT PROVE

- That the key is the office's: only the comparison of step 2 does.
- That nothing was cut off at the end, or that the whole was not written anew, before this bundle was made: whoever holds a key
  of the office can do that. It shows when a checkpoint that left the building earlier (in a letter, another bundle, with an
  auditor) is of other entries than this trail has. Keep this bundle's checkpoint for the next time.
- That what the entries tell is true or complete: only that it was told so, in this order, and not changed since.
- That the times are right: they are those of the office's clock. Whether it was ever set back is reported as a warning.
"""
