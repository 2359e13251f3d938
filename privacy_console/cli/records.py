"""`find` and `detect`: the company database and other people's texts, without a case."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Iterator

from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.identity.use_cases import asserted_by_operator
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.review.people import people_from
from privacy_console.casework.review.use_cases import detect_line
from privacy_console.casework.search.use_cases import refuse_unreadable, search_company, whys
from privacy_console.casework.search.why import Why
from privacy_console.cli.findings import outcome_object, show_outcome, show_whys, without_secrets
from privacy_console.cli.letters import Verbs
from privacy_console.cli.sources import add_sources, sources_of
from privacy_console.cli.talk import give, say, watching
from privacy_console.cli.tools import Tools

MAXIMUM_LINE = 20_000_000


class LineUnreadable(Unreadable):
    code = "cli.line_unreadable"
    sentence = "{place}: {message}. Nothing after it was read."


def add_verbs(verbs: Verbs) -> None:
    find = verbs.add_parser("find", help="where somebody is in a company database: keys and paths, never values")
    add_sources(find)
    find.add_argument("--map", required=True, metavar="MAP")
    find.add_argument("--country", help="whose telephone numbers the company writes without a country code, as DE")
    find.add_argument("-i", "--identifier", action="append", required=True, type=identifier, metavar="KIND=VALUE")
    find.add_argument("--why", action="store_true", help="every way to each record, what identifies in it, who else reaches it")
    find.add_argument("--json", action="store_true")
    find.set_defaults(run=find_records)

    detect = verbs.add_parser("detect", help="whose names and numbers are in texts, a JSON object a line")
    detect.add_argument("--people", required=True, metavar="PEOPLE.json")
    detect.add_argument("input", nargs="?", default="-", metavar="IN.jsonl")
    detect.add_argument("--json", action="store_true", help="the output is JSON lines either way")
    detect.set_defaults(run=detect_spans)


def identifier(text: str) -> Identifier:
    """`kind=value`.

    >>> identifier("email=a@b.example").kind
    <IdentifierKind.EMAIL: 'email'>
    """
    kind, equals, value = text.partition("=")
    if not equals or kind not in set(IdentifierKind) or not value.strip():
        message = f"write KIND=VALUE, KIND one of {', '.join(IdentifierKind)}"
        raise argparse.ArgumentTypeError(message)
    return Identifier(kind=IdentifierKind(kind), value=value)


def find_records(arguments: argparse.Namespace, tools: Tools) -> int:
    data_map = tools.data_map(arguments.map)
    sources = sources_of(arguments, data_map, tools)
    subject = asserted_by_operator(arguments.identifier)
    refuse_unreadable(subject.identifiers, region=arguments.country)
    reasons: list[Why] = []
    with watching() as watch:
        outcome = search_company(
            subject, data_map=data_map, sources=sources, clock=tools.clock, watch=watch, region=arguments.country
        )
        if arguments.why:
            found = [one.row for one in outcome.findings]
            reasons += whys(
                found,
                subject=subject,
                outcome=outcome,
                data_map=data_map,
                sources=sources,
                clock=tools.clock,
                watch=watch,
                region=arguments.country,
            )
    recorded = tools.record_outside_case(arguments.home, outcome)
    outcome = without_secrets(outcome, data_map)
    if not recorded:
        say("Nothing was recorded: this home has no open store.")
    if arguments.json:
        give(outcome_object(outcome, data_map, reasons))
    else:
        show_whys(reasons, data_map)
        show_outcome(outcome)
    return 0 if outcome.complete else 5


def detect_spans(arguments: argparse.Namespace, tools: Tools) -> int:
    known = people_from(
        parsed(tools.read_file(arguments.people).decode("utf-8", "replace"), arguments.people), place=arguments.people
    )
    detector = tools.detector(tuple(known.values()))
    for place, line in lines_of(arguments.input, tools):
        give(detect_line(parsed(line, place), people=known, detector=detector, place=place))
    return 0


def lines_of(name: str, tools: Tools) -> Iterator[tuple[str, str]]:
    """Each line that is not empty, with its place. Only a line feed ends one: JSON's texts may hold any other separator."""
    stream = sys.stdin.buffer if name == "-" else io.BytesIO(tools.read_file(name))
    for number, line in enumerate(iter(lambda: stream.readline(MAXIMUM_LINE + 1), b""), 1):
        place = f"{'standard input' if name == '-' else name}, line {number}"
        if len(line) > MAXIMUM_LINE:
            raise LineUnreadable("longer than 20 million bytes", place=place)
        if line.strip():
            yield place, line.decode("utf-8", "replace")


def _no_number(word: str) -> None:
    """Python reads and would print NaN and Infinity, which no other reader of JSON knows."""
    raise ValueError(word)


def parsed(text: str, place: str) -> object:
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise LineUnreadable("this is not JSON", place=place) from None
