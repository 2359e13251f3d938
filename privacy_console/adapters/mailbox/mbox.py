"""A mailbox file as its messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from mmap import mmap

_START = re.compile(rb"(?:\A|\r?\n\r?\n)(?=From \S+ +\S)")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def split_mbox(mailbox: bytes | mmap, *, most: int | None = None) -> Iterator[tuple[int, bytes]]:
    r"""Each message of an mbox file and where it begins, without its `From ` line and with `>From ` as it was before.

    Args:
        mailbox: the file, which may be mapped: only one message at a time is taken out of it.
        most: how many bytes of one message are taken.

    >>> list(split_mbox(b"From a@b Mon\nSubject: x\n\n>From y\n\nFrom c@d Tue\nSubject: z\n\n"))
    [(13, b'Subject: x\n\nFrom y\n'), (47, b'Subject: z\n\n')]
    """
    starts = [found.end() for found in _START.finditer(mailbox)]
    for number, start in enumerate(starts):
        last = number + 1 == len(starts)
        end = len(mailbox) if last else mailbox.rfind(b"\n", 0, starts[number + 1])
        begins = mailbox.find(b"\n", start, end) + 1
        if begins:
            end = end if most is None else min(end, begins + most)
            yield begins, _ESCAPED.sub(rb"\1", mailbox[begins:end])
