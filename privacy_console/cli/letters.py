"""`read` and `clock`: verbs that need no store."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from privacy_console.casework.requests.arrival import own_trace
from privacy_console.casework.requests.clock import ExtensionTooLate, deadline
from privacy_console.casework.requests.deadlines import Deadline
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader import read_letter
from privacy_console.casework.requests.reading import Law, Reading
from privacy_console.cli.talk import give, say, sentence, show
from privacy_console.cli.tools import Tools

Verbs = Any
"""What `ArgumentParser.add_subparsers` returns; argparse keeps its class to itself."""


def add_verbs(verbs: Verbs) -> None:
    read = verbs.add_parser("read", help="what letters ask for and who writes")
    read.add_argument("letters", nargs="+", metavar="LETTER", help="an .eml file, an mbox, a Maildir or a folder")
    read.add_argument(
        "--received-by",
        action="append",
        default=[],
        metavar="HOST",
        help="a mail host of the company, by whose line it arrived",
    )
    read.add_argument("--json", action="store_true", help="one object a line")
    read.set_defaults(run=read_letters)

    clock = verbs.add_parser("clock", help="a deadline and its derivation")
    clock.add_argument("--law", required=True, choices=[law.value for law in Law])
    clock.add_argument(
        "--received", required=True, type=day_or_instant, metavar="DATE", help="a day, or an instant with its offset"
    )
    clock.add_argument("--country", default="", help="whose public holidays count, as DE")
    clock.add_argument("--region", default="", help="of that country, as BY")
    clock.add_argument("--extended-on", type=date.fromisoformat, metavar="DATE", help="when the subject was told of an extension")
    clock.add_argument(
        "--suspended", type=span, action="append", default=[], metavar="A..B", help="identification asked for .. supplied"
    )
    clock.add_argument(
        "--clarified", type=span, action="append", default=[], metavar="A..B", help="clarification asked for .. given"
    )
    clock.add_argument("--zone", default="Europe/Berlin", help="the controller's time zone")
    clock.add_argument("--json", action="store_true")
    clock.set_defaults(run=tell_deadline)


def day_or_instant(text: str) -> date | datetime:
    """A calendar day, or an instant that says its offset.

    >>> day_or_instant("2026-03-05")
    datetime.date(2026, 3, 5)
    """
    if len(text) <= len("2026-03-05"):
        return date.fromisoformat(text)
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        message = "an instant needs its offset, as in 2026-03-05T23:30+01:00"
        raise argparse.ArgumentTypeError(message)
    return instant


def span(text: str) -> tuple[date, date | None]:
    """Two days, the second left out while it is open.

    >>> span("2026-03-06..")
    (datetime.date(2026, 3, 6), None)
    """
    first, dots, last = text.partition("..")
    if not dots:
        message = "write A..B, or A.. while it is open"
        raise argparse.ArgumentTypeError(message)
    return date.fromisoformat(first), date.fromisoformat(last) if last else None


def read_letters(arguments: argparse.Namespace, tools: Tools) -> int:
    reader = tools.letter_reader()
    seen: dict[str, str] = {}
    for path in arguments.letters:
        for name, original in tools.letters_in(path):
            letter = dated(reader.read(original, name=name), arguments.received_by)
            reading = read_letter(letter, tools.lexicon)
            names = [key for key in (letter.message_id, letter.id) if key]
            duplicate_of = next((seen[key] for key in names if key in seen), None)
            for key in names:
                seen.setdefault(key, name)
            if arguments.json:
                give(as_object(name, letter, reading, duplicate_of))
            else:
                rights = ", ".join(right.right.value for right in reading.rights) or "no right"
                known = ", ".join(f"{one.kind.value} {one.value}" for one in reading.identifiers)
                language = reading.language or "language unclear"
                show(f"{name}: {reading.kind.value}, {rights}; {language}; {known or 'no identifiers'}")
    return 0


def dated(letter: Letter, hosts: Sequence[str]) -> Letter:
    """The letter as received by one of those hosts; with a warning where none of them says so, or nobody checked who does."""
    if not hosts:
        return replace(letter, warnings=(*letter.warnings, "received_unverified")) if letter.received else letter
    trace = own_trace(letter, hosts)
    if trace is None or trace.at is None:
        return replace(letter, received=None, warnings=(*letter.warnings, "received_by_nobody_named"))
    return replace(letter, received=trace.at)


def as_object(name: str, letter: Letter, reading: Reading, duplicate_of: str | None) -> dict[str, object]:
    """A letter that was read, as `read --json` prints it."""
    return {
        "file": name,
        "kind": reading.kind.value,
        "rights": [
            {
                "right": one.right.value,
                **({"about": one.about} if one.about else {}),
                "evidence": {"start": one.evidence.start, "end": one.evidence.end, "text": one.evidence.text},
                "confidence": one.confidence,
            }
            for one in reading.rights
        ],
        "identifiers": [
            {"kind": one.kind.value, "value": one.value, "start": one.start, "end": one.end} for one in reading.identifiers
        ],
        "language": reading.language,
        "law": reading.law.value,
        "sender": {"name": letter.sender.name, "address": letter.sender.address},
        "received": letter.received.isoformat() if letter.received else None,
        "in_reply_to": letter.in_reply_to or None,
        "duplicate_of": duplicate_of,
        "attachments": [
            {"name": one.name, "media_type": one.media_type, "size": one.size, "sha256": one.sha256} for one in letter.attachments
        ],
        "warnings": [*letter.warnings, *dict.fromkeys(mark.code.value for mark in reading.warnings)],
        "marks": [
            {
                "code": one.code.value,
                "evidence": {"start": one.evidence.start, "end": one.evidence.end, "text": one.evidence.text},
            }
            for one in reading.marks
        ],
    }


def tell_deadline(arguments: argparse.Namespace, _tools: Tools) -> int:
    try:
        found = deadline(
            Law(arguments.law),
            arguments.received,
            zone=arguments.zone,
            country=arguments.country,
            region=arguments.region,
            extended_on=arguments.extended_on,
            suspended=arguments.suspended,
            clarified=arguments.clarified,
        )
    except ExtensionTooLate as late:
        say(sentence(late))
        print_deadline(late.deadline, as_json=arguments.json)
        return 4
    print_deadline(found, as_json=arguments.json)
    return 0


def print_deadline(found: Deadline, *, as_json: bool) -> None:
    if as_json:
        give(
            {
                "due": found.due.isoformat(),
                "readings": [{"name": one.name, "due": one.due.isoformat(), "source": one.source} for one in found.readings],
                "steps": [
                    {"rule": one.rule, "from": one.from_.isoformat(), "to": one.to.isoformat(), "source": one.source}
                    for one in found.steps
                ],
            }
        )
        return
    show(f"due {found.due.isoformat()}")
    for step in found.steps:
        show(f"  {step.from_} -> {step.to}  {step.rule} ({step.source})")
    for reading in found.readings:
        show(f"  reading: {reading.name}, {reading.due} ({reading.source})")
