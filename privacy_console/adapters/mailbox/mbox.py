"""A mailbox file as its messages."""

from __future__ import annotations

import re
from collections.abc import Iterator

_START = re.compile(rb"(?:\A|\r?\n\r?\n)(?=From \S+ +\S)")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def split_mbox(mailbox: bytes) -> Iterator[bytes]:
    r"""Each message of an mbox file, without its `From ` line and with `>From ` as it was before.

    >>> list(split_mbox(b"From a@b Mon\nSubject: x\n\n>From y\n\nFrom c@d Tue\nSubject: z\n\n"))
    [b'Subject: x\n\nFrom y\n', b'Subject: z\n\n']
    """
    starts = [found.end() for found in _START.finditer(mailbox)]
    for number, start in enumerate(starts):
        last = number + 1 == len(starts)
        end = len(mailbox) if last else mailbox.rfind(b"\n", 0, starts[number + 1])
        begins = mailbox.find(b"\n", start, end) + 1
        if begins:
            yield _ESCAPED.sub(rb"\1", mailbox[begins:end])
