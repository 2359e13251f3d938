"""Letters that go out: as a PDF, as a draft for a mail program, or handed to the mail server.

Whatever the way, the intention is on the trail first, the outcome after, and the letter is kept with its case. What is handed
to a mail server cannot be taken back; where nobody knows whether it left, that is what is kept, and it is never sent again
without somebody saying so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from privacy_console.casework.audit.entries import Entry
from privacy_console.casework.common.errors import Cancelled, ConsoleError, Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.disclosure.ports import PackageWriter
from privacy_console.casework.letters.ports import AnswerFile, OpenAnswerFile
from privacy_console.casework.letters.sending.correspondence import UNSETTLED, OutLetter, State, Way, next_number
from privacy_console.casework.letters.sending.deeds import Occasion, after
from privacy_console.casework.letters.sending.mail import MailNotTaken, MailOutMissing, MailServerUnavailable, MailUnclear, Post
from privacy_console.casework.letters.sending.making import Ready, mail_of
from privacy_console.casework.letters.writing import LETTER, carry_out
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.use_cases import NoSuchCase

FOLDER = "letters"
"""Beside the answers, in a folder that no case can be named like."""


class SentBefore(Refused):
    """The same letter went to the same address, or may have."""

    code = "letters.sent_before"
    sentence = (
        "{case}: letter {number}, of the same kind, {what}. Nothing was sent. Say what became of it (`letter settle`), or that "
        "it is to be sent again."
    )

    def __init__(self, letter: OutLetter) -> None:
        super().__init__(f"{letter.case}: letter {letter.number} is {letter.state}")
        self.case, self.number = letter.case, letter.number
        self.what = "was sent with the same words" if letter.state is State.SENT else "may have left"


class NotUnclear(Refused):
    code = "letters.not_unclear"
    sentence = "{case} has no letter {number} of which it is unclear whether it left. Nothing was changed."

    def __init__(self, case: CaseId, number: int) -> None:
        super().__init__(f"{case}: letter {number} is not unclear")
        self.case, self.number = case, number


def write_letter(
    case: Case,
    made: Ready,
    occasion: Occasion,
    *,
    policy: Policy,
    answered: Letter | None,
    post: Post,
    package: PackageWriter,
    open_case: OpenAnswerFile,
    folder: str,
    watch: Watch,
) -> OutLetter:
    """Write it as a PDF or as a draft, with what it does to its case: both, or nothing.

    Args:
        case: as it was just read: if anybody changed it since, nothing is left.
        folder: where answers are written; letters get a folder of their own in it.

    Raises:
        What `deeds.after` and `Post.message` raise: nothing was written.
        PackageUnavailable: nothing was left; the trail has the intention and that it was undone.
        Cancelled: nothing was written.
    """
    mail = mail_of(made, policy, answered) if made.way is Way.DRAFT else None
    name = f"{made.name}.pdf" if mail is None else f"{made.name}.eml"
    data = made.document.pdf if mail is None else post.message(mail)
    facts = made.facts()
    moved = after(case, made.deed, occasion)
    watch.checkpoint()

    def begin(kept: Case) -> Case:
        after(kept, made.deed, occasion)
        return moved

    def keep(file: AnswerFile, paths: Mapping[str, str]) -> OutLetter:
        number = next_number(file.correspondence, case.id)
        kept = made.kept(number, State.WRITTEN, message_id=mail.message_id if mail else "", path=paths[name])
        file.correspondence.keep(kept)
        file.trail.append(LETTER.done, case.id, **facts, number=str(number), **_clock_facts(case, moved))
        return kept

    return carry_out(
        LETTER,
        case.id,
        {name: data},
        begin=begin,
        facts=facts,
        keep=keep,
        package=package,
        open_case=open_case,
        folder=f"{folder}/{FOLDER}",
    )


def send_letter(
    case: Case,
    made: Ready,
    occasion: Occasion,
    *,
    policy: Policy,
    answered: Letter | None,
    post: Post,
    open_case: OpenAnswerFile,
    watch: Watch,
    again: bool = False,
) -> OutLetter:
    """Hand it to the mail server, once.

    Args:
        again: somebody says that it is to be sent although the same was sent before, or may have been.

    Raises:
        SentBefore, MailOutMissing, and what `deeds.after` and `Post.message` raise: nothing was sent, nothing was written.
        MailNotTaken, MailServerUnavailable, Cancelled: nothing was sent; the trail and the correspondence say so.
        MailUnclear: it may have left; the case stays as it is until `settle` says what became of it.
    """
    if not post.can_send:
        raise MailOutMissing
    mail = mail_of(made, policy, answered)
    message = post.message(mail)
    after(case, made.deed, occasion)
    watch.checkpoint()
    with open_case() as file:
        after(_known(file, case.id), made.deed, occasion)
        if not again:
            _require_new(file, made)
        number = next_number(file.correspondence, case.id)
        begun = made.kept(number, State.SENDING, message_id=mail.message_id)
        file.correspondence.keep(begun)
        file.trail.append("letter.sending", case.id, **made.facts(), number=str(number))
    try:
        said = post.send(message, sender=mail.sender, to=mail.to, watch=watch)
    except MailUnclear as unclear:
        _outcome(replace(begun, state=State.UNCLEAR), "letter.unclear", open_case, why=unclear.why)
        raise
    except (MailNotTaken, MailServerUnavailable) as refused:
        _outcome(replace(begun, state=State.NOT_SENT, said=refused.said), "letter.not_sent", open_case, code=refused.code)
        raise
    except (ConsoleError, Cancelled) as refused:  # refused before anybody was called
        _outcome(replace(begun, state=State.NOT_SENT), "letter.not_sent", open_case, code=type(refused).__name__)
        raise
    return _sent(replace(begun, state=State.SENT, said=said), occasion, open_case)


def settle(case_id: CaseId, number: int, *, left: bool, occasion: Occasion, open_case: OpenAnswerFile) -> OutLetter:
    """Say what became of a letter of which nobody knew: it left, and does to its case what it was to do, or it did not.

    Args:
        occasion: the day on which it was handed over counts for the clock.

    Raises:
        NotUnclear: it is known.
    """
    with open_case() as file:
        letter = next((one for one in file.correspondence.of_case(case_id) if one.number == number), None)
    if letter is None or letter.state not in UNSETTLED:
        raise NotUnclear(case_id, number)
    if left:
        return _sent(replace(letter, state=State.SENT, said="settled"), occasion, open_case)
    return _outcome(replace(letter, state=State.NOT_SENT, said="settled"), "letter.not_sent", open_case, code="settled")


def _sent(letter: OutLetter, occasion: Occasion, open_case: OpenAnswerFile) -> OutLetter:
    """It left: that is kept whatever became of the case meanwhile, and the case hears of it if it still can."""
    with open_case() as file:
        case = _known(file, letter.case)
        moved, hindered = case, ""
        if letter.deed is not None:
            try:
                moved = after(case, letter.deed, occasion)
            except Refused as refused:
                hindered = refused.code
        if moved != case:
            file.cases.save(moved)
        file.correspondence.keep(letter)
        facts = {"letter": letter.sha256, "number": str(letter.number), "kind": letter.kind.value, "said": letter.said}
        facts |= _clock_facts(case, moved) | ({"hindered": hindered} if hindered else {})
        file.trail.append("letter.sent", letter.case, **facts)
    return letter


def _outcome(letter: OutLetter, action: str, open_case: OpenAnswerFile, **facts: str) -> OutLetter:
    with open_case() as file:
        file.correspondence.keep(letter)
        file.trail.append(action, letter.case, letter=letter.sha256, number=str(letter.number), **facts)
    return letter


def _require_new(file: AnswerFile, made: Ready) -> None:
    for letter in file.correspondence.of_case(made.case):
        if letter.kind is not made.drafted.kind or letter.to != made.to:
            continue
        same = letter.state is State.SENT and letter.texts == made.words
        if made.secret:  # another code is another letter
            same = same and letter.sha256 == made.sha256
        if same or letter.state in UNSETTLED:
            raise SentBefore(letter)


def _clock_facts(before: Case, now: Case) -> dict[str, str]:
    """What changed of the clock and of where the case stands."""
    facts = {}
    if now.deadline.due != before.deadline.due:
        facts["due"] = now.deadline.due.isoformat()
    if now.status is not before.status:
        facts["status"] = now.status.value
    if now.clock != before.clock and now.clock is not None and now.clock.events:
        event = now.clock.events[-1]
        facts["clock"] = event.what.value if event.what else event.happened.value
    return facts


def _known(file: AnswerFile, id: CaseId) -> Case:
    case = file.cases.case(id)
    if case is None:
        raise NoSuchCase(id)
    return case


def unclear(entries: Iterable[Entry]) -> tuple[CaseId, ...]:
    """Cases with a letter of which it is not known whether it left, as the trail's end tells.

    Args:
        entries: of the whole trail or of its end, in order.
    """
    open_ones: dict[tuple[str, str], None] = {}
    for entry in entries:
        letter = (entry.case, entry.facts.get("number", ""))
        if entry.action in {"letter.sending", "letter.unclear"}:
            open_ones[letter] = None
        elif entry.action in {"letter.sent", "letter.not_sent"}:
            open_ones.pop(letter, None)
    return tuple(dict.fromkeys(CaseId(case) for case, _ in open_ones))
