"""`mail …`: what arrives, by whatever way, and the state of every message."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

from privacy_console.casework.common.errors import Cancelled, Unreadable
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.requests.entering import LONGEST, Channel, Entry
from privacy_console.casework.requests.form_words import Column
from privacy_console.casework.requests.forms import FormPreview, WouldBecome
from privacy_console.casework.requests.inbox import Message, MessageState
from privacy_console.casework.requests.mail import MailSetup
from privacy_console.casework.requests.opening import Opened
from privacy_console.casework.requests.reading import Right
from privacy_console.casework.requests.taking_in import Taken, Tell
from privacy_console.cli.cases import Work, opened_object, secret_from, signed_in, what_became, with_sign_in
from privacy_console.cli.letters import Verbs, day_or_instant
from privacy_console.cli.talk import give, say, show

CANNOT_READ, UNAVAILABLE = 3, 5
NOT_FETCHED = "not fetched"
STATES = {
    MessageState.CASE: "a request",
    MessageState.REPLY: "belongs to a case",
    MessageState.NOT_A_REQUEST: "not a request",
    MessageState.UNCLEAR: "unclear",
}


class TextUnreadable(Unreadable):
    code = "cli.text_unreadable"
    sentence = "{place} cannot be read as text: {message}. Nothing was entered."


def add_verbs(verbs: Verbs) -> None:
    mail = verbs.add_parser("mail", help="what arrives: fetch, import, enter, and the state of every message").add_subparsers(
        dest="mail_verb", required=True
    )

    def verb(name: str, work: Work, help: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = mail.add_parser(name, help=help)
        made.add_argument("--json", action="store_true")
        with_sign_in(made)
        made.set_defaults(run=signed_in(work, tools_too=False))
        return made

    setup = verb("set-up", set_up, "which mailbox is read, and which hosts of the company tell when mail arrived")
    setup.add_argument("--imap", default=None, metavar="imaps://USER@HOST/FOLDER", help="without the password; empty: none")
    setup.add_argument("--ca", default=None, metavar="FILE", help="certificate of the authority that the server is trusted by")
    setup.add_argument("--password-fd", type=int, metavar="N", help="read the mailbox's password from this file descriptor")
    setup.add_argument(
        "--received-by", action="append", default=None, metavar="HOST", help="a mail host of the company; .NAME for all below it"
    )

    verb("fetch", fetch, "take in what is new in the mailbox; nothing there is marked or deleted")
    verb("import", import_files, "take in messages, mbox files, Maildirs, folders").add_argument(
        "paths", nargs="+", metavar="PATH"
    )
    verb("watch", watch_folder, "take in what is put into a folder, until Ctrl+C").add_argument("folder", metavar="FOLDER")
    inbox = verb("inbox", show_inbox, "how many messages are in each state, or those of one state")
    inbox.add_argument("--state", choices=[state.value for state in MessageState])
    entry = verb("enter", enter, "a letter on paper, a call, a message from elsewhere")
    entry.add_argument("text", nargs="?", default="-", metavar="FILE", help="its words, as UTF-8; - for standard input")
    by_hand = [one.value for one in Channel if one is not Channel.FORM]
    entry.add_argument("--channel", required=True, choices=by_hand)
    entry.add_argument("--received", required=True, type=day_or_instant, metavar="DATE", help="a day, or an instant")
    entry.add_argument("--name", default="", help="of who asks")
    entry.add_argument("--email", default="", metavar="ADDRESS")
    entry.add_argument("--subject", default="")
    entry.add_argument("--right", action="append", default=[], choices=[one.value for one in Right])
    entry.add_argument("--to", default=None, metavar="CASE", help="the open case that it belongs to")
    form = verb("form", take_form, "the rows of a web form's table, each as a request")
    form.add_argument("table", metavar="TABLE", help="values between commas, semicolons or tabs")
    form.add_argument("--dry-run", action="store_true", help="say what each row would become, and keep nothing")
    form.add_argument("--column", action="append", default=[], type=column, metavar="FIELD=NAME", help="which column is what")
    form.add_argument("--skip-faulty", action="store_true", help="take in the rows that nothing is wrong with")
    order = form.add_mutually_exclusive_group()
    order.add_argument("--day-first", dest="day_first", action="store_true", default=None, help="03/04/2026 is in April")
    order.add_argument("--month-first", dest="day_first", action="store_false", default=None, help="03/04/2026 is in March")
    verb("attachments", list_attachments, "what is attached to the letters of a case").add_argument("case", metavar="CASE")
    save = verb("save", save_attachment, "write an attachment as a new file")
    save.add_argument("case", metavar="CASE")
    save.add_argument("number", type=int, metavar="N", help="as listed")
    save.add_argument("--to", required=True, metavar="FILE")


def column(text: str) -> tuple[Column, str]:
    """Which column is what.

    >>> column("name=Your full name")
    (<Column.NAME: 'name'>, 'Your full name')
    """
    field, equals, name = text.partition("=")
    if not equals or field not in set(Column):
        message = f"write FIELD=NAME, where FIELD is one of {', '.join(Column)}"
        raise argparse.ArgumentTypeError(message)
    return Column(field), name


def set_up(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    messages = console.set_up_mail(
        MailSetup(
            mailbox=arguments.imap,
            ca_file=arguments.ca,
            password=secret_from(arguments.password_fd, None),
            received_by=None if arguments.received_by is None else tuple(arguments.received_by),
        )
    )
    setup = console.mail_setup()
    if arguments.json:
        give({"mailbox": setup.mailbox or None, "received_by": list(setup.received_by or ()), "messages": messages})
    elif messages is not None:
        say(f"The mailbox answers; {messages} messages are in it. `mail fetch` takes them in.")
    else:
        say("It is set up.")


# --- what comes by mail


def fetch(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    return telling(arguments, lambda tell: console.fetch_mail(tell=tell, watch=watch))


def import_files(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    return telling(arguments, lambda tell: console.take_in(arguments.paths, tell=tell, watch=watch))


def watch_folder(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    say("Watching; Ctrl+C stops it.")
    with suppress(Cancelled):  # as it always ends
        return telling(arguments, lambda tell: console.watch_folder(arguments.folder, tell=tell, watch=watch))
    return 0


def telling(arguments: argparse.Namespace, work: Callable[[Tell], object]) -> int:
    """A line for each message as soon as it is kept, and at the end, however that came, how many there were of each."""
    counts: Counter[str] = Counter()

    def tell(one: Taken) -> None:
        what = NOT_FETCHED if one.state is None else "known" if one.known else STATES[one.state]
        counts[what] += 1
        if arguments.json:
            give(taken_object(one))
        elif one.state is None:
            show(f"{one.name}: {NOT_FETCHED}; {one.why}")
        else:
            uncertain = one.opened is not None and one.opened.case is not None and one.opened.case.receipt_uncertain
            show(f"{one.name}: {what}, {one.case or 'no case'}" + ("; receipt date uncertain" if uncertain else ""))

    try:
        work(tell)
    finally:
        counted = ", ".join(f"{count} {what}" for what, count in counts.items())
        say(f"{sum(counts.values())} messages" + (f": {counted}." if counted else "."))
    return UNAVAILABLE if counts[NOT_FETCHED] else 0


def taken_object(one: Taken) -> dict[str, object]:
    case = one.opened.case if one.opened is not None and not one.known else None
    return {
        "file": one.name,
        "state": one.state.value if one.state else None,
        "case": one.case,
        "known": one.known,
        "receipt_uncertain": case.receipt_uncertain if case is not None else None,
        "why": one.why or None,
    }


def show_inbox(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    if arguments.state is None:
        counts, missed = console.inbox(), console.missed_mail()
        if arguments.json:
            give({**{state.value: count for state, count in counts.items()}, "missed": missed})
            return
        for state, count in counts.items():
            show(f"{count:>7}  {STATES[state]}")
        if missed:
            show(f"{missed:>7}  not fetched yet")
        return
    after = 0
    while page := console.messages(MessageState(arguments.state), after=after):
        for one in page:
            _show_message(arguments, one)
        after = page[-1].number


def _show_message(arguments: argparse.Namespace, one: Message) -> None:
    if arguments.json:
        give(
            {
                "letter": one.letter,
                "state": one.state.value,
                "case": one.case,
                "kind": one.kind.value,
                "received": one.received.isoformat() if one.received else None,
                "sender": one.sender,
                "subject_line": one.subject,
                "attachments": one.attachments,
            }
        )
    else:
        came = one.received.date().isoformat() if one.received else "no date   "
        show(f"{came}  {one.case or one.letter[:12]}  {one.sender}: {one.subject}")


# --- what does not


def enter(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    opened = console.enter(
        Entry(
            channel=Channel(arguments.channel),
            text=_text(arguments.text, console.mail.read),
            received=arguments.received,
            name=arguments.name,
            address=arguments.email,
            subject=arguments.subject,
            rights=tuple(map(Right, arguments.right)),
            answers=CaseId(arguments.to) if arguments.to else None,
        )
    )
    if arguments.json:
        give(opened_object(opened))
    else:
        show(what_became(opened))


def _text(path: str, read: Callable[[str], bytes]) -> str:
    content = sys.stdin.buffer.read(4 * LONGEST + 1) if path == "-" else read(path)
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise TextUnreadable("it is not UTF-8", place="standard input" if path == "-" else path) from None


def take_form(arguments: argparse.Namespace, console: Console, watch: Watch) -> int:
    preview = console.preview_form(arguments.table, columns=dict(arguments.column), day_first=arguments.day_first, watch=watch)
    _say_form(preview)
    refused = bool(preview.faults) and not arguments.skip_faulty
    if arguments.dry_run or refused:
        for would in preview.rows:
            _show_row(arguments, would, None)
        if refused:
            say("Nothing was taken in." if not arguments.dry_run else "It would be refused as it is.")
        return CANNOT_READ if refused else 0
    for would in preview.rows:
        if would.row.entry is None:
            _show_row(arguments, would, None)
    console.take_form(preview, tell=lambda would, opened: _show_row(arguments, would, opened), watch=watch)
    return 0


def _say_form(preview: FormPreview) -> None:
    table = preview.table
    known = ", ".join(f"{field} = “{table.columns[at]}”" for field, at in preview.columns.items())
    left = [name for at, name in enumerate(table.columns) if at not in preview.columns.values()]
    mark = "tab" if table.delimiter == "\t" else table.delimiter
    say(f"{table.encoding}, between {mark}: {known}" + (f"; left out: {', '.join(left)}" if left else ""))


def _show_row(arguments: argparse.Namespace, would: WouldBecome, opened: Opened | None) -> None:
    faults = [{"line": fault.line, "column": fault.column or None, "why": fault.why} for fault in would.row.faults]
    if arguments.json:
        give(
            {
                "line": would.row.line,
                "kind": would.kind.value if would.kind else None,
                "rights": [right.value for right in would.rights],
                "known": would.known,
                "faults": faults,
                **(opened_object(opened) if opened is not None else {}),
            }
        )
        return
    for fault in would.row.faults:
        show(f"line {fault.line}" + (f", {fault.column}" if fault.column else "") + f": {fault.why}")
    if opened is not None:
        show(f"line {would.row.line}: {what_became(opened)}")
    elif would.kind is not None:
        rights = ", ".join(would.rights) or "no right"
        show(f"line {would.row.line}: " + (f"known as {would.known}" if would.known else f"{would.kind}, {rights}"))


# --- attachments


def list_attachments(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    for one in console.attachments(CaseId(arguments.case)):
        if arguments.json:
            give(
                {
                    "n": one.number,
                    "letter": one.letter,
                    "name": one.what.name,
                    "media_type": one.what.media_type,
                    "size": one.what.size,
                    "sha256": one.what.sha256,
                }
            )
        else:
            show(f"{one.number:>4}  {one.what.size:>10}  {one.what.media_type}  {one.what.name}")


def save_attachment(arguments: argparse.Namespace, console: Console, _watch: Watch) -> None:
    saved = console.save_attachment(CaseId(arguments.case), arguments.number, to=arguments.to)
    if arguments.json:
        give({"file": arguments.to, "size": saved.size, "sha256": saved.sha256})
    else:
        say("It was written, and never opened: whoever opens it should expect anything.")
