"""What is written over is nowhere in the store any more: every page of the file and of its log is opened with the key and read."""

from __future__ import annotations

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from privacy_console.adapters.casestore import CaseStore
from tests.adapters.casestore.conftest import KEY
from tests.contracts.casestore.samples import ME, FixedClock, case, fill

PAGE, SALT, RESERVED = 4096, 16, 80  # SQLCipher 4: each page ends with its IV and its seal
MARKER = b"L01X00T47-passport"


def opened(page: bytes, *, first: bool) -> bytes:
    """A page of the store in the clear."""
    start, end = (SALT if first else 0), PAGE - RESERVED
    cipher = Cipher(algorithms.AES(KEY), modes.CBC(page[end : end + 16])).decryptor()
    return cipher.update(page[start:end]) + cipher.finalize()


def in_the_clear(path) -> bytes:
    """All pages of the file, and all frames of its log."""
    content = path.read_bytes()
    pages = [opened(content[at : at + PAGE], first=at == 0) for at in range(0, len(content), PAGE)]
    log = path.with_name(path.name + "-wal")
    frames = log.read_bytes()[32:] if log.exists() else b""
    for at in range(0, len(frames), 24 + PAGE):
        number = int.from_bytes(frames[at : at + 4], "big")
        pages.append(opened(frames[at + 24 : at + 24 + PAGE], first=number == 1))
    return b"".join(pages)


def test_the_bytes_of_a_letter_that_were_written_over_are_nowhere_in_the_file_or_its_log(path):
    with CaseStore.open(path, KEY, create=True, clock=FixedClock()) as store:
        with store.transaction(ME) as file:
            fill(file, case())
            kept = file.cases.case(case().id).letter
            file.checks.replace_original(kept, MARKER * 20_000)
        assert MARKER in in_the_clear(path)  # it was there, and is found where it is
        with store.transaction(ME) as file:
            file.checks.replace_original(kept, b"a letter without it")
        store.settle()
        clear = in_the_clear(path)
        assert MARKER not in clear
        assert b"a letter without it" in clear


def test_somebody_who_reads_meanwhile_holds_nothing_up_and_the_log_goes_with_the_last_who_closes(path):
    with CaseStore.open(path, KEY, create=True, clock=FixedClock()) as store:
        with store.transaction(ME) as file:
            fill(file, case())
            kept = file.cases.case(case().id).letter
            file.checks.replace_original(kept, MARKER * 2_000)
        with store.reading() as reader:
            assert MARKER in reader.letters.original(kept)
            with store.transaction(ME) as file:
                file.checks.replace_original(kept, b"gone")
    assert MARKER not in in_the_clear(path)
