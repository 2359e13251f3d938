"""`letter …`: look at a letter, write it, send it; what went out of a case; and the mail server."""

from __future__ import annotations

import argparse

from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.console.office import MailOutSetup
from privacy_console.casework.letters.kinds.drafting import Drafted
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.sending.correspondence import OutLetter, Way
from privacy_console.cli.cases import Work, secret_from, signed_in, unlock_from, with_sign_in
from privacy_console.cli.letter_fields import WRITTEN, add_fields, fields_of
from privacy_console.cli.letters import Verbs
from privacy_console.cli.talk import give, say, show
from privacy_console.cli.tools import Tools

HELP = {
    Kind.ACKNOWLEDGEMENT: "that the request arrived, and when an answer is due",
    Kind.IDENTIFICATION: "what is needed to know who asks (Art. 12(6))",
    Kind.CLARIFICATION: "what is not clear in the request",
    Kind.EXTENSION: "that it takes longer, why, and until when (Art. 12(3))",
    Kind.REFUSAL: "why nothing is done (Art. 12(4)); ends the case",
    Kind.ANSWER: "what became of each right, several in one letter; a part of it may be refused",
    Kind.RESTRICTION_LIFTED: "before a restriction ends (Art. 18(3))",
    Kind.RECIPIENT_NOTICE: "to one recipient: what was rectified, erased or restricted (Art. 19)",
    Kind.TO_CONTROLLER: "to the customer whose data it is (Art. 28(3)(e))",
    Kind.PASSED_ON: "to the subject: who decides about the request",
}
REFUSED = 4


def add_verbs(verbs: Verbs) -> None:
    letter = verbs.add_parser("letter", help="letters out: look at one, write it, send it").add_subparsers(
        dest="letter_verb", required=True
    )

    def verb(name: str, work: Work, help: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = letter.add_parser(name, help=help)
        made.add_argument("case", metavar="CASE")
        made.add_argument("--json", action="store_true")
        with_sign_in(made)
        made.set_defaults(run=signed_in(work, tools_too=False))
        return made

    for kind in WRITTEN:
        made = verb(kind.value.replace("_", "-"), write, HELP[kind])
        made.set_defaults(kind=kind)
        made.add_argument("--language", default="", metavar="CODE", help="as de; the request's where none is given")
        how = made.add_mutually_exclusive_group()
        how.add_argument("--preview", action="store_true", help="show it and write nothing; so without any of these")
        how.add_argument("--pdf", nargs="?", const="", metavar="FILE", help="write it as a PDF; without FILE among the office's")
        how.add_argument("--eml", nargs="?", const="", metavar="FILE", help="write it as a draft for a mail program")
        how.add_argument("--send", action="store_true", help="hand it to the office's mail server")
        made.add_argument("--to", default="", metavar="ADDRESS", help="on file or verified; never read off the request")
        made.add_argument("--again", action="store_true", help="send it though the same was sent before, or may have been")
        made.add_argument("--why", default="", help="for the office alone, where the letter ends the case")
        add_fields(kind, made)

    verb("list", list_letters, "what went out of a case")
    verb("recipients", list_recipients, "whom the policy names as recipients of what was found (Art. 19)")
    settled = verb("settle", settle, "say whether a letter left of which nobody knows")
    settled.add_argument("number", type=int, metavar="N")
    became = settled.add_mutually_exclusive_group(required=True)
    became.add_argument("--left", action="store_true")
    became.add_argument("--not-sent", action="store_true")
    settled.add_argument("--why", default="", help="for the office alone, where the letter ends the case")


def write(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    case, fields = CaseId(arguments.case), fields_of(arguments.kind, arguments, console)
    way = Way.SMTP if arguments.send else Way.DRAFT if arguments.eml is not None else Way.PDF
    if way is Way.PDF and arguments.pdf is None:
        return preview(arguments, console, console.letter_draft(case, fields, language=arguments.language))
    file = arguments.eml if way is Way.DRAFT else arguments.pdf
    out = console.write_letter(
        case,
        fields,
        way=way,
        to=arguments.to,
        language=arguments.language,
        why=arguments.why,
        file=file or "",
        again=arguments.again,
        watch=watch,
    )
    tell(arguments, out)
    return 0


def preview(arguments: argparse.Namespace, console: Console, drafted: Drafted) -> int:
    """What the subject will read, and what it lacks; 4 if anything."""
    letter = drafted.letter
    if arguments.json:
        missing = [{"code": one.code, "article": one.article, "sentence": one.sentence} for one in drafted.missing]
        law = console.case(CaseId(arguments.case)).deadline.law.value
        about = {"case": arguments.case, "kind": drafted.kind.value, "language": letter.language, "law": law}
        give({**about, "title": letter.title, "paragraphs": list(letter.texts), "missing": missing})
    else:
        show(letter.title)
        for text in letter.texts:
            show()
            for line in text.split("\n"):
                show(line)
    for one in drafted.missing:
        say(one.sentence)
    return REFUSED if drafted.missing else 0


def letter_object(letter: OutLetter) -> dict[str, object]:
    return {
        "case": letter.case,
        "number": letter.number,
        "kind": letter.kind.value,
        "language": letter.language,
        "at": letter.at.isoformat(),
        "way": letter.way.value,
        "state": letter.state.value,
        "to": letter.to or None,
        "title": letter.title,
        "sha256": letter.sha256,
        "message_id": letter.message_id or None,
        "path": letter.path or None,
    }


def tell(arguments: argparse.Namespace, letter: OutLetter) -> None:
    if arguments.json:
        give(letter_object(letter))
    else:
        where = letter.path or letter.to
        show(f"{letter.number:>3}  {letter.at:%Y-%m-%d}  {letter.kind:<18} {letter.language}  {letter.state:<9} {where}")


def list_letters(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    case = console.case(CaseId(arguments.case)).id
    letters = console.correspondence(case)
    if arguments.json:
        give({"case": case, "letters": [letter_object(one) for one in letters]})
    else:
        for one in letters:
            tell(arguments, one)


def list_recipients(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    case = console.case(CaseId(arguments.case)).id
    names = console.recipients(case)
    if arguments.json:
        give({"case": case, "recipients": list(names)})
    else:
        for name in names:
            show(name)


def settle(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    case = CaseId(arguments.case)
    tell(arguments, console.settle_letter(case, arguments.number, left=arguments.left, why=arguments.why))


# --- the mail server


def add_mail_out(office: Verbs) -> None:
    """`office mail-out`."""
    made = office.add_parser("mail-out", help="the mail server that letters are handed to; it is called and logged in to first")
    made.add_argument("--server", default=None, metavar="URL", help="smtps://USER@HOST:465, smtp://USER@HOST:587; empty: none")
    made.add_argument("--ca", default=None, metavar="FILE", help="certificate of the authority that the server is trusted by")
    made.add_argument("--password-fd", type=int, metavar="N", help="read its password from this file descriptor")
    made.add_argument("--json", action="store_true")
    with_sign_in(made)
    made.set_defaults(run=set_up_mail_out)


def set_up_mail_out(arguments: argparse.Namespace, tools: Tools) -> int:
    unlock, password = unlock_from(arguments), secret_from(arguments.password_fd, None)
    setup = MailOutSetup(server=arguments.server, ca_file=arguments.ca, password=password)
    line = tools.set_up_mail_out(arguments.home, unlock, setup)
    if arguments.json:
        give({"line": line or None})
    else:
        say(f"Letters are sent over {line}. Nothing was sent now." if line else "No mail server is set up; letters are written.")
    return 0
