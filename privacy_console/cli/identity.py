"""`case identify`, `code`, `code-reply`, `mandate`, `document`, `verify`, `cannot-verify`: who asks, and how that was checked."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.identity.checking.advice import Advice, Fit
from privacy_console.casework.identity.checking.contact import ContactOnFile, Fits
from privacy_console.casework.identity.checking.mandates import AnswersGo
from privacy_console.casework.identity.checking.outcome import CannotVerify
from privacy_console.casework.identity.checking.standing import Recorded
from privacy_console.casework.identity.subject import KnownFact, Method
from privacy_console.casework.letters.kinds.fields import Doubt
from privacy_console.casework.letters.sending.correspondence import OutLetter, Way
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.reading import Right
from privacy_console.cli.records import identifier
from privacy_console.cli.talk import give, say, show

Work = Callable[[argparse.Namespace, Console, Watch], int | None]
NewVerb = Callable[[str, Work, str], argparse.ArgumentParser]
Tell = Callable[[argparse.Namespace, Case], None]
SIGNS = {Fit.RECOMMENDED: ">", Fit.POSSIBLE: " ", Fit.TOO_WEAK: "~", Fit.NOT_POSSIBLE: "x"}


class NoSuchAttachment(Refused):
    code = "cli.no_such_attachment"
    sentence = "{case} has {count} attachments, and none with the number {number}. Nothing was recorded."

    def __init__(self, case: str, count: int, number: int) -> None:
        super().__init__("no such attachment")
        self.case, self.count, self.number = case, count, number


def add_verbs(verb: NewVerb, tell: Tell) -> None:
    """Add the verbs of identity.

    Args:
        tell: says how a case stands, as every verb does that changes one.
    """
    identify = verb("identify", identify_writer, "which check suits the request, and what is on file, masked")
    identify.add_argument(
        "--claim", action="append", type=identifier, metavar="KIND=VALUE", help="look this up, in place of what the letter gives"
    )
    code = verb("code", make_code, "make a one-time code for the address on file; it is shown once, or goes into a letter")
    code.add_argument(
        "--number", type=int, default=1, metavar="N", help="which of the addresses on file, where there are several"
    )
    code.add_argument(
        "--doubt", choices=[one.value for one in Doubt], help="why there is one; else whose address it is says which"
    )
    with_way(code)
    reply = verb("code-reply", lambda a, console, _w: answer_code(a, console, tell), "what came back for the code")
    reply.add_argument("--code", required=True, metavar="CODE")
    mandate = verb("mandate", see_mandate, "an agent's mandate was checked")
    mandate.add_argument("--agent", required=True, metavar="NAME")
    mandate.add_argument("--right", action="append", required=True, choices=[one.value for one in Right], help="that it covers")
    mandate.add_argument("--note", required=True, help="what was checked of it; for the office alone")
    mandate.add_argument("--answers-go", required=True, choices=[one.value for one in AnswersGo], help="whom it names")
    mandate.add_argument("--address", default="", help="where the answer goes; of an agent, where they wrote from if left out")
    document = verb("document", see_document, "an identity document was looked at; its copy is deleted when the case ends")
    document.add_argument("--note", required=True, help="what was compared; never what stands in it")
    document.add_argument("--attachment", type=int, metavar="N", help="which one is the copy, as `identify` numbers them")
    verify = verb("verify", lambda a, console, _w: verify_identity(a, console, tell), "decide that the writer is who they say")
    verify.add_argument("--method", required=True, choices=[one.value for one in Method if one is not Method.OPERATOR])
    verify.add_argument(
        "--confirm", action="append", required=True, type=identifier, metavar="KIND=VALUE", help="what the check confirms"
    )
    verify.add_argument(
        "--also", action="append", default=[], type=identifier, metavar="KIND=VALUE", help="search with it, unconfirmed"
    )
    verify.add_argument(
        "--fact", action="append", default=[], choices=[one.value for one in KnownFact], help="was told, and fits; two at least"
    )
    verify.add_argument("--note", default="", help="what was checked; and why it is enough, where more was needed")
    unknown = verb("cannot-verify", cannot_verify, "it stays unknown who asks: write the letter, and end the case")
    unknown.add_argument("--why", required=True, choices=[one.value for one in CannotVerify])
    unknown.add_argument("--note", required=True, help="for the office alone")
    unknown.add_argument("--to", default="", metavar="ADDRESS", help="on file or verified, for a draft or for sending")
    with_way(unknown)


def with_way(verb: argparse.ArgumentParser) -> None:
    how = verb.add_mutually_exclusive_group()
    how.add_argument("--pdf", action="store_const", dest="way", const=Way.PDF, help="write the letter as a PDF")
    how.add_argument("--eml", action="store_const", dest="way", const=Way.DRAFT, help="write it as a draft for a mail program")
    how.add_argument("--send", action="store_const", dest="way", const=Way.SMTP, help="hand it to the office's mail server")
    verb.add_argument("--language", default="", metavar="CODE", help="of the letter; the request's where none is given")


def identify_writer(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    case = CaseId(arguments.case)
    found = console.contact_on_file(case, arguments.claim, watch=watch)
    advice, checks = console.advise(case, found), console.recorded(case)
    if arguments.json:
        give({"case": case, **advice_object(advice), "contact": contact_object(found), **checks_object(checks)})
        return
    show(f"needed: {advice.needed}")
    for reason in advice.reasons:
        show(f"  {reason}")
    for step in advice.steps:
        show(f"{SIGNS[step.fit]} {step.rung.method:<14} {step.rung.level:<12} {step.why}")
    show(f"on file: {said_of(found)}")
    for recipient in found.contacts:
        show(f"  {recipient.kind}: {recipient.masked}")
    for number, one in enumerate(checks.attachments, 1):
        show(f"attachment {number}: {one.name}, {one.media_type}, {one.size} bytes")
    say("> recommended, ~ too weak alone, x not possible. What is on file is shown masked; it was not searched for.")


def said_of(found: ContactOnFile) -> str:
    how_many = {Fits.NONE: "no account fits", Fits.ONE: "one account fits", Fits.SEVERAL: "several accounts fit"}[found.fits]
    parts = [
        how_many,
        f"by {', '.join(found.known)}" if found.known else "",
        f"not by {', '.join(found.unknown)}" if found.unknown else "",
        "held for a customer" if found.for_customer else "",
        f"not reached: {', '.join(found.unavailable)}" if found.unavailable else "",
    ]
    return "; ".join(part for part in parts if part)


def advice_object(advice: Advice) -> dict[str, object]:
    steps = [
        {
            "method": step.rung.method.value,
            "fit": step.fit.value,
            "level": step.rung.level.value,
            "why": step.why,
            "proves": step.rung.proves,
            "to_record": step.rung.to_record,
        }
        for step in advice.steps
    ]
    recommended = advice.recommended.value
    return {"needed": advice.needed.value, "reasons": list(advice.reasons), "recommended": recommended, "steps": steps}


def contact_object(found: ContactOnFile) -> dict[str, object]:
    return {
        "fits": found.fits.value,
        "contacts": [{"kind": one.kind.value, "masked": one.masked} for one in found.contacts],
        "known": [one.value for one in found.known],
        "unknown": [one.value for one in found.unknown],
        "for_customer": found.for_customer,
        "unavailable": list(found.unavailable),
    }


def checks_object(checks: Recorded) -> dict[str, object]:
    code, mandate = checks.code, checks.mandate
    return {
        "code": code
        and {
            "state": code.state(checks.at).value,
            "to": code.to.masked,
            "expires": code.expires_at.isoformat(),
            "left": code.left,
        },
        "mandate": mandate
        and {"agent": mandate.agent, "rights": [one.value for one in mandate.rights], "answers_go": mandate.answers_go.value},
        "documents": [
            {"sha256": one.sha256, "checked_at": one.checked_at.isoformat(), "here": one.is_here} for one in checks.documents
        ],
        "attachments": [
            {"n": number, "name": one.name, "media_type": one.media_type, "size": one.size, "sha256": one.sha256}
            for number, one in enumerate(checks.attachments, 1)
        ],
    }


def make_code(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    case, number = CaseId(arguments.case), arguments.number - 1
    letter: OutLetter | None = None
    if arguments.way is None:
        code = console.make_code(case, number=number, watch=watch)
    else:
        code, letter = console.ask_by_code(
            case,
            doubt=Doubt(arguments.doubt) if arguments.doubt else None,
            way=arguments.way,
            number=number,
            language=arguments.language,
            watch=watch,
        )
    if arguments.json:
        text = {} if letter is not None else {"code": code.text}
        sent = {"letter": letter.path, "state": letter.state.value} if letter is not None else {"letter": None}
        give({"case": case, "to": code.to.masked, "expires": code.expires_at.isoformat(), **text, **sent})
        return
    if letter is None:
        show(code.text)
        say(f"Send it to the address on file, {code.to}, and nowhere else. It is shown this once, and answers until "
            f"{code.expires_at.date()}. The case waits.")  # fmt: skip
        return
    show(letter.path or letter.state.value)
    say(f"The letter with the code is for the address on file, {code.to}. The case waits.")


def answer_code(arguments: argparse.Namespace, console: Console, tell: Tell) -> None:
    case = CaseId(arguments.case)
    code = console.answer_code(case, arguments.code)
    tell(arguments, console.case(case))
    say(f"That is the code that went to {code.to}. Now `case verify --method {Method.CODE_REPLIED}` confirms what it shows.")


def see_mandate(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    case = CaseId(arguments.case)
    rights = [Right(one) for one in arguments.right]
    seen = console.see_mandate(
        case,
        agent=arguments.agent,
        rights=rights,
        note=arguments.note,
        answers_go=AnswersGo(arguments.answers_go),
        address=arguments.address,
    )
    lacks = [one.value for one in seen.lacks(console.case(case).rights)]
    if arguments.json:
        give({"case": case, "agent": seen.agent, "rights": [one.value for one in seen.rights], "lacks": lacks})
    elif lacks:
        say(f"It does not cover {', '.join(lacks)}: nobody is verified by it for that.")


def see_document(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    case, number = CaseId(arguments.case), arguments.attachment
    copy = ""
    if number is not None:
        attached = console.recorded(case).attachments
        if not 1 <= number <= len(attached):
            raise NoSuchAttachment(case, len(attached), number)
        copy = attached[number - 1].sha256
    seen = console.see_document(case, note=arguments.note, copy=copy)
    if arguments.json:
        give({"case": case, "sha256": seen.sha256, "size": seen.size})
    elif copy:
        say("Its copy stays as long as the case is open, and is deleted when the case ends.")


def verify_identity(arguments: argparse.Namespace, console: Console, tell: Tell) -> None:
    case = CaseId(arguments.case)
    subject = console.verify(
        case,
        method=Method(arguments.method),
        note=arguments.note,
        confirms=arguments.confirm,
        also=arguments.also,
        facts=[KnownFact(one) for one in arguments.fact],
    )
    tell(arguments, console.case(case))
    if subject.left_out:
        kinds = ", ".join(dict.fromkeys(one.value for one in subject.left_out))
        say(f"Not searched with, for nobody checked it: {kinds}. `--also` searches with it all the same.")


def cannot_verify(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    case = CaseId(arguments.case)
    letter = console.cannot_verify(
        case,
        why=CannotVerify(arguments.why),
        note=arguments.note,
        way=arguments.way or Way.PDF,
        to=arguments.to,
        language=arguments.language,
        watch=watch,
    )
    if arguments.json:
        give({"case": case, "letter": letter.path, "state": letter.state.value})
    else:
        show(letter.path or letter.state.value)
