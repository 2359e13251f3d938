"""A2: verifying a bundle, against hashing its entries alone. Run: `python tests/benchmarks/audit_verify.py [ENTRIES]`.

The floor is one SHA-256 of each entry, read from the same file in lines. Memory is that of fresh processes at two sizes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import zipfile
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from privacy_console.adapters.evidence.reading import verify_bundle
from privacy_console.casework.common.watch import Unwatched
from tests.adapters.evidence.bundles import trail, write
from tests.benchmarks.interleaved import compare

TARGET, MEMORY_MB, LINEAR = 3.5, 20, 0.9
PEAK = """
import re, sys
from privacy_console.adapters.evidence.reading import verify_bundle
from privacy_console.casework.common.watch import Unwatched
if sys.argv[2] == "verify":
    assert verify_bundle(sys.argv[1], Unwatched()).verified
print(re.search(r"VmHWM:\\s+([0-9]+)", open("/proc/self/status").read())[1])  # ru_maxrss would be that of the parent
"""


def hashed_alone(entries):
    with entries.open("rb") as file:
        for line in file:
            sha256(line).digest()


def peak_mb(bundle, what):
    done = subprocess.run([sys.executable, "-c", PEAK, str(bundle), what], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def main():
    count = int(sys.argv[1]) if sys.argv[1:] else 100_000
    with tempfile.TemporaryDirectory() as folder:
        whole, tenth = (write(Path(folder) / f"{size}.pcaudit", trail(size)) for size in (count, count // 10))
        with zipfile.ZipFile(whole) as opened:
            entries = Path(opened.extract("entries.jsonl", folder))
        print(f"{count} entries of {entries.stat().st_size // count} bytes")
        ratio = compare(
            {"sha256 of each entry": lambda: hashed_alone(entries), "verify": lambda: verify_bundle(whole, Unwatched())},
            clock=time.process_time,
        )["verify"]
        per_entry = compare(
            {"verify a tenth, ten times": lambda: [verify_bundle(tenth, Unwatched()) for _ in range(10)],
             "verify the whole": lambda: verify_bundle(whole, Unwatched())},
            clock=time.process_time,
        )["verify the whole"]  # fmt: skip
        idle, tall = peak_mb(whole, "nothing"), peak_mb(whole, "verify")
        print(
            f"memory: {idle:.1f} MB before, {tall:.1f} MB at the peak of {count}, {peak_mb(tenth, 'verify'):.1f} MB of {count // 10}"
        )
        content = bytearray(whole.read_bytes())
        content[content.index(b'"rows":"%d"' % (count // 2)) + 8] ^= 1
        whole.write_bytes(content)
        found = verify_bundle(whole, Unwatched())
        print(found.sentence)
        held = {
            f"at most {TARGET} times the hashing": ratio <= TARGET,
            f"at least {LINEAR} of linear": per_entry <= 1 / LINEAR,
            f"at most {MEMORY_MB} MB more": tall - idle <= MEMORY_MB,
            "a changed byte is found": found.broken_at == count // 2,
        }
    for target, kept in held.items():
        print(f"{'held' if kept else 'MISSED'}: {target}")
    sys.exit(not all(held.values()))


if __name__ == "__main__":
    main()
