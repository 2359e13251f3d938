"""`case …`: the officer's work on requests, one verb a step."""

from __future__ import annotations

import argparse
import getpass
import os
from collections.abc import Callable
from datetime import date

from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.console.office import Unlock
from privacy_console.casework.identity.errors import CopyStillHere
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.requests.case import STAGES, Case, Status
from privacy_console.casework.requests.opening import Opened
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.use_cases import ExtensionReason
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.casework.search.findings import Inclusion
from privacy_console.cli import deadlines, identity, queue
from privacy_console.cli.deciding import review_spans, search_records
from privacy_console.cli.letters import Verbs, day_or_instant
from privacy_console.cli.talk import give, say, sentence, show, watching
from privacy_console.cli.tools import Tools

Work = Callable[[argparse.Namespace, Console, Watch], int | None]
"""One verb on an opened office; its exit code where that is not 0."""
LONGEST_SECRET = 4096


def with_sign_in(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--as", dest="person", default="", metavar="PERSON", help="who signs in, where the office has several people"
    )
    verb.add_argument("--passphrase-fd", type=int, metavar="N", help="read the passphrase from this file descriptor")
    verb.add_argument("--passphrase", action="store_true", help="ask for the passphrase")


def add_verbs(verbs: Verbs) -> None:
    due = verbs.add_parser("deadlines", help="what is due when")
    due.add_argument("--ics", action="store_true", help="all of it as an iCalendar, by the numbers of the requests alone")
    due.add_argument("--limit", type=int, default=deadlines.SHOWN, metavar="N", help="how many cases to show")
    due.add_argument("--json", action="store_true")
    with_sign_in(due)
    due.set_defaults(run=signed_in(deadlines.list_deadlines, tools_too=False))

    case = verbs.add_parser("case", help="requests: open, list, verify, search, review, answer, close").add_subparsers(
        dest="case_verb", required=True
    )

    def verb(name: str, work: Work, help: str, *, of_case: bool = True) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = case.add_parser(name, help=help)
        if of_case:
            made.add_argument("case", metavar="CASE")
        made.add_argument("--json", action="store_true")
        with_sign_in(made)
        made.set_defaults(run=signed_in(work, tools_too=name == "open"))
        return made

    verb("open", open_letters, "open a case for each letter", of_case=False).add_argument("letters", nargs="+", metavar="LETTER")
    queue.add_verbs(verb, tell)
    verb("show", show_case, "where a case stands")
    verb("take", lambda a, console, _w: tell(a, console.take(CaseId(a.case))), "make it mine")
    verb("set-aside", lambda a, console, _w: tell(a, console.set_aside(CaseId(a.case))), "it is not a request")
    confirm = verb("confirm", told(confirm_case), "an unclear message is a request")
    confirm.add_argument("--right", action="append", default=[], choices=[one.value for one in Right], help="that it asks for")
    received = verb("received", told(date_receipt), "when a letter arrived whose receipt is uncertain")
    received.add_argument("--on", required=True, type=day_or_instant, metavar="DATE", help="a day, or an instant with its offset")
    verb("reopen", lambda a, console, _w: tell(a, console.reopen(CaseId(a.case))), "it was a request after all")
    extend = verb("extend", told(deadlines.extend_case), "two further months, if the subject was told within the first")
    extend.add_argument("--told-on", required=True, type=date.fromisoformat, metavar="DATE")
    extend.add_argument("--why", required=True, choices=[one.value for one in ExtensionReason])
    deadlines.with_question(verb("ask", told(deadlines.ask), "the subject was asked for something: the case waits"))
    deadlines.with_question(verb("answered", told(deadlines.answered), "what was asked for arrived"))
    deadlines.with_reading(verb("reading", told(deadlines.choose_reading), "count this case by another reading of the law"))
    identity.add_verbs(verb, tell)
    search = verb("search", search_records, "find the subject's records, and decide on them")
    search.add_argument("--decide", choices=[Inclusion.INCLUDED.value, Inclusion.EXCLUDED.value])
    search.add_argument("--row", action="append", default=[], metavar="ROW", help="as printed; `undecided` for all of them")
    search.add_argument("--why", default="")
    search.add_argument("--confirm", action="store_true", help="the selection is right: go on to review")
    review = verb("review", review_spans, "what would be redacted, and decide on it")
    review.add_argument("--decide", choices=[Proposal.KEEP.value, Proposal.REDACT.value])
    review.add_argument("--span", action="append", default=[], type=int, metavar="N", help="as numbered in the list")
    review.add_argument("--undecided", action="store_true", help="all that are still to decide")
    review.add_argument("--alike", action="store_true", help="and all like them")
    review.add_argument("--reason", choices=[one.value for one in Reason])
    review.add_argument("--undo", action="store_true")
    review.add_argument("--redo", action="store_true")
    review.add_argument("--confirm", action="store_true", help="the review is done: go on to decide")
    verb("acknowledge", acknowledge, "write the letter that the request arrived, and when an answer is due; once")
    grant = verb(
        "grant", lambda a, console, _w: tell(a, console.grant(CaseId(a.case), why=a.why)), "the request will be answered"
    )
    grant.add_argument("--why", required=True, help="for the office alone")
    refuse = verb("refuse", refuse_request, "write the letter that says why nothing is done, and end the case")
    refuse.add_argument(
        "--ground",
        action="append",
        required=True,
        choices=[one.value for one in RefusalGround],
        help="the subject reads its words; may be given several times",
    )
    refuse.add_argument("--why", required=True, help="for the office alone")
    back = verb(
        "back",
        lambda a, console, _w: tell(a, console.go_back(CaseId(a.case), to=Status(a.to))),
        "do an earlier stage anew; what was decided stays, and is confirmed again",
    )
    back.add_argument("--to", required=True, choices=[one.value for one in STAGES[:-2]])
    verb("answer", answer, "write PDF, JSON and covering letter, or say what is missing")
    verb("close", lambda a, console, _w: tell(a, console.close(CaseId(a.case))), "the answer is out: close")


class SecretUnreadable(Unreadable):
    code = "cli.secret_unreadable"
    sentence = "The passphrase or password cannot be read from {place}: {message}. Nothing was done."


def secret_from(descriptor: int | None, prompt: str | None) -> str | None:
    """The next line of a file descriptor, else typed where there is a prompt, else None.

    Nothing after that line is taken: a second secret may stand there.
    """
    if descriptor is None and not prompt:
        return None
    place = f"file descriptor {descriptor}" if descriptor is not None else "the terminal"
    try:
        if descriptor is None:
            return getpass.getpass(prompt or "")
        with os.fdopen(descriptor, "rb", buffering=0, closefd=False) as stream:
            line = stream.readline(LONGEST_SECRET + 1).decode()
    except EOFError:
        raise SecretUnreadable("nobody types there", place=place) from None
    except OSError as error:
        raise SecretUnreadable(os.strerror(error.errno or 0), place=place) from None
    except UnicodeError:
        raise SecretUnreadable("it is not UTF-8", place=place) from None
    if len(line) > LONGEST_SECRET:
        raise SecretUnreadable("its first line has no end", place=place)
    return line.rstrip("\r\n")


def unlock_from(arguments: argparse.Namespace) -> Unlock:
    passphrase = secret_from(arguments.passphrase_fd, "Passphrase: " if arguments.passphrase else None)
    return Unlock(person=arguments.person, passphrase=passphrase)


def signed_in(work: Work, *, tools_too: bool) -> Callable[[argparse.Namespace, Tools], int]:
    def run(arguments: argparse.Namespace, tools: Tools) -> int:
        unlock = unlock_from(arguments)  # before Ctrl+C is taken over: who is asked may leave
        with watching() as watch:
            if tools_too:
                arguments.originals = [one for path in arguments.letters for one in tools.letters_in(path)]
            console = tools.office(arguments.home, unlock, watch)
            say_unfinished(console)
            return work(arguments, console, watch) or 0

    return run


def say_unfinished(console: Console) -> None:
    """Name the cases whose files the program was writing when it stopped: nobody else remembers them."""
    cases = console.unfinished()
    if cases:
        say(
            f"{', '.join(cases)}: files for the subject were begun and their outcome is not on the trail. "
            f"What lies in {console.answers_folder} of that step must not be sent; do the step again."
        )
    unclear = console.unclear_letters()
    if unclear:
        say(f"{', '.join(unclear)}: nobody knows whether a letter that was being sent has left. `letter settle` says it.")
    try:
        swept = console.sweep_copies()
    except CopyStillHere as still_here:
        say(sentence(still_here))
    else:
        if swept:
            say(f"{', '.join(swept)}: copies of identity documents were looked for again, and are gone.")


def case_object(case: Case) -> dict[str, object]:
    return {
        "case": case.id,
        "status": case.status.value,
        "kind": case.kind.value,
        "rights": [right.value for right in case.rights],
        "subject": case.subject_name,
        "received": case.received.isoformat(),
        "due": case.deadline.due.isoformat(),
        "owner": case.owner,
        "language": case.language,
        "unread": case.unread,
        "waiting": case.waiting,
        "labels": list(case.labels),
        "held": case.held.reason if case.held else None,
        "same_as": list(case.same_as),
        "source": case.source,
        "receipt_uncertain": case.receipt_uncertain,
    }


def told(work: Callable[[argparse.Namespace, Console, Watch], Case]) -> Work:
    """The verb, and then how the case stands."""
    return lambda arguments, console, watch: tell(arguments, work(arguments, console, watch))


def tell(arguments: argparse.Namespace, case: Case) -> None:
    if arguments.json:
        give(case_object(case))
    else:
        rights = ", ".join(case.rights) or case.kind
        uncertain = "  (receipt date uncertain)" if case.receipt_uncertain else ""
        marks = [*(["held"] if case.held else []), *(f"same as {other}" for other in case.same_as), *case.labels]
        marked = f"  [{', '.join(marks)}]" if marks else ""
        show(f"{case.id}  {case.status:<9}  due {case.deadline.due}  {rights}  {case.subject_name}{uncertain}{marked}")


def open_letters(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    opened = console.open_letters(arguments.originals, watch=watch)
    for (name, _), one in zip(arguments.originals, opened, strict=True):
        if arguments.json:
            give({"file": name, **opened_object(one)})
        else:
            show(f"{name}: {what_became(one)}")


def opened_object(one: Opened) -> dict[str, object]:
    return {
        "letter": one.letter.id,
        "case": one.case.id if one.case else None,
        "status": one.case.status.value if one.case else None,
        "duplicate_of": one.duplicate_of,
        "attached_to": one.attached_to,
    }


def what_became(one: Opened) -> str:
    if one.duplicate_of:
        return f"a duplicate of {one.duplicate_of}"
    if one.attached_to:
        return f"added to {one.attached_to}"
    assert one.case is not None
    return f"{one.case.id}, {one.case.status}" + (f", due {one.case.deadline.due}" if one.case.is_open else "")


def show_case(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    case = console.case(CaseId(arguments.case))
    letter, reading = console.letter(case.id)
    if arguments.json:
        steps = [
            {"rule": s.rule, "from": s.from_.isoformat(), "to": s.to.isoformat(), "source": s.source} for s in case.deadline.steps
        ]
        identifiers = [{"kind": one.kind.value, "value": one.value} for one in reading.identifiers]
        give({**case_object(case), "subject_line": letter.subject, "identifiers": identifiers, "clock": steps})
        return
    tell(arguments, case)
    for step in case.deadline.steps:
        show(f"  {step.from_} -> {step.to}  {step.rule} ({step.source})")
    for one in reading.identifiers:
        show(f"  {one.kind.value}: {one.value}")


def confirm_case(arguments: argparse.Namespace, console: Console, _watch: Watch) -> Case:
    return console.confirm(CaseId(arguments.case), rights=tuple(map(Right, arguments.right)))


def date_receipt(arguments: argparse.Namespace, console: Console, _watch: Watch) -> Case:
    return console.date_receipt(CaseId(arguments.case), arguments.on)


def acknowledge(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    case = CaseId(arguments.case)
    path = console.acknowledge(case, watch=watch)
    if arguments.json:
        give({"case": case, "letter": path})
    else:
        show(path)


def refuse_request(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    grounds = [RefusalGround(one) for one in arguments.ground]
    done = console.refuse(CaseId(arguments.case), grounds=grounds, why=arguments.why, watch=watch)
    if arguments.json:
        give({"case": done.case, "letter": done.letter, "files": dict(done.files)})
    else:
        show(done.letter)


def answer(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    done = console.answer(CaseId(arguments.case), watch=watch)
    if arguments.json:
        paths = {"letter": done.letter, "pdf": done.pdf, "json": done.json, "manifest": done.manifest}
        give({"case": done.case, **paths, "files": dict(done.files), "records": done.records, "redactions": done.redactions})
    else:
        for path in (done.letter, done.pdf, done.json, done.manifest):
            show(path)
