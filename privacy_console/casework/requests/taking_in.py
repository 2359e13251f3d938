"""Taking mail in: what a source hands over, one message after another, each in its own transaction and with its result."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass

from privacy_console.casework.common.ids import CaseId, LetterId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.requests.inbox import MessageState, state_of
from privacy_console.casework.requests.mail import MailSource, Missed, Post, Seen
from privacy_console.casework.requests.opening import Opened, Opener, open_letter
from privacy_console.casework.requests.ports import CaseFile, LetterReader, OpenCaseFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one message of a source."""

    name: str
    """Where it lay."""
    state: MessageState | None
    """None where it could not be fetched: then it is not here yet, and is asked for again."""
    case: CaseId | None
    known: bool = False
    """It was here before: nothing was kept twice."""
    opened: Opened | None = None
    why: str = ""
    """Of a message that could not be fetched."""


Tell = Callable[[Taken], None]


def take_in(
    source: MailSource,
    *,
    reader: LetterReader,
    open_case: OpenCaseFile,
    opener: Opener,
    received_by: Collection[str],
    tell: Tell,
    watch: Watch,
) -> int:
    """Take in what is new in a source, and tell of each message as soon as it is kept; how many there were.

    What the source remembers goes with each message in one transaction: stopping, or a store that breaks, leaves each message
    either taken in and remembered, or neither.

    Raises:
        Unreadable, Unavailable: the source as a whole, or the store. What was told of before is kept.
        Cancelled: between two messages.
    """
    with open_case() as file:
        seen = file.mail.seen(source.name) if source.name else Seen(mark=None)
    count = 0
    for one in source.posts(seen, watch=watch):
        count += 1
        tell(_missed(one, open_case) if isinstance(one, Missed) else _taken(one, reader, open_case, opener, received_by))
    return count


def _missed(one: Missed, open_case: OpenCaseFile) -> Taken:
    if one.mark is not None:
        with open_case() as file:
            file.mail.miss(one.mark)
    return Taken(name=one.name, state=None, case=None, why=one.why)


def _taken(post: Post, reader: LetterReader, open_case: OpenCaseFile, opener: Opener, received_by: Collection[str]) -> Taken:
    id = LetterId(hashlib.sha256(post.original).hexdigest())  # noqa: A001 - the letter's
    with open_case() as file:
        if file.letters.letter(id) is not None:  # the same bytes: nothing to read, and nothing to tell on the trail
            if post.mark is not None:
                file.mail.remember(post.mark)
            return Taken(name=post.name, state=_state(file, id), case=file.cases.of_letter(id), known=True)
    opened = open_letter(
        post.original,
        name=post.name,
        reader=reader,
        open_case=open_case,
        opener=opener,
        received_by=received_by,
        mark=post.mark,
        cut=post.cut,
    )
    if opened.case is None:  # another copy of a message that was here
        state = MessageState.REPLY if opened.duplicate_of else MessageState.UNCLEAR
        return Taken(name=post.name, state=state, case=opened.duplicate_of, known=True, opened=opened)
    state = state_of(opened.case, opened_it=opened.attached_to is None)
    return Taken(name=post.name, state=state, case=opened.case.id, opened=opened)


def _state(file: CaseFile, letter: LetterId) -> MessageState:
    case_id = file.cases.of_letter(letter)
    case = file.cases.case(case_id) if case_id is not None else None
    return state_of(case, opened_it=case is not None and case.letter == letter)
