"""What is attached to letters: it lies in their original bytes, encrypted with them, and is taken out only when a person asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId, LetterId
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.letter import Attachment
from privacy_console.casework.requests.ports import CaseFile, OpenCaseFile
from privacy_console.casework.requests.use_cases import NoSuchCase


class NoSuchAttachment(Refused):
    code = "requests.no_such_attachment"
    sentence = "The letters of {case} have no attachment {number}. Nothing was written; look at the list again."

    def __init__(self, case: CaseId, number: int) -> None:
        super().__init__(f"{case}: no attachment {number}")
        self.case, self.number = case, number


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """One attachment of a case. `number` counts from 1 over all its letters, the first letter's first."""

    number: int
    letter: LetterId
    what: Attachment


def attached_to(file: CaseFile, case: Case) -> tuple[Attached, ...]:
    found: list[Attached] = []
    for id in file.inbox.of_case(case.id):  # noqa: A001 - the letter's
        letter = file.letters.letter(id)
        for what in letter.attachments if letter is not None else ():
            found.append(Attached(number=len(found) + 1, letter=id, what=what))
    return tuple(found)


def save_attachment(
    case_id: CaseId,
    number: int,
    *,
    read: Callable[[bytes, str], bytes | None],
    write: Callable[[bytes], None],
    open_case: OpenCaseFile,
) -> Attachment:
    """Take one attachment out, and say so on the trail: both, or neither.

    Args:
        read: the bytes of an attachment of an original, by their digest.
        write: writes a new file, whole or not at all.

    Raises:
        NoSuchCase, NoSuchAttachment, and what `write` raises: nothing was written. It may have been there, and been deleted.
    """
    with open_case() as file:
        case = file.cases.case(case_id)
        if case is None:
            raise NoSuchCase(case_id)
        chosen = next((one for one in attached_to(file, case) if one.number == number), None)
        original = file.letters.original(chosen.letter) if chosen is not None else None
        content = read(original, chosen.what.sha256) if chosen is not None and original is not None else None
        if chosen is None or content is None:
            raise NoSuchAttachment(case_id, number)
        file.trail.append("attachment.saved", case_id, letter=chosen.letter, sha256=chosen.what.sha256, bytes=str(len(content)))
        write(content)  # last: where it fails, nothing is on the trail either
    return chosen.what
