"""A program that takes steps in a store until it is stopped, and tells each on stdout once it is committed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from privacy_console.adapters.casestore import CaseStore
from privacy_console.casework.common.errors import ConsoleError
from tests.contracts.casestore.samples import ME, FixedClock, case, finding, letter, letter_id, outcome, reading

KEY = bytes(range(32))


def main(path, mode, limit):
    with CaseStore.open(Path(path), KEY, create=False, clock=FixedClock()) as store:
        if mode == "limited":
            limit_files(int(limit))
        while True:
            with store.transaction(ME) as file:
                new = file.cases.next_id(2026)
                number = int(new[-4:])
                file.letters.keep(letter(number), reading(), os.urandom(3000))
                file.cases.add(case(new, letter=letter_id(number)))
                file.findings.keep(new, outcome(*(finding(one) for one in range(50))))
                file.trail.append("case.opened", new)
            print(number, flush=True)


def limit_files(size):
    import resource  # noqa: PLC0415 - POSIX only
    import signal  # noqa: PLC0415 - as above

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except ConsoleError as error:
        print(error.code, flush=True)
