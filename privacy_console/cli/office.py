"""`office set-up` and `office people`: what an office is before its first case."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.console.office import NewOffice, NewSource
from privacy_console.casework.identity.people import Role
from privacy_console.cli import deadlines
from privacy_console.cli.cases import secret_from, signed_in, with_sign_in
from privacy_console.cli.letter import add_mail_out
from privacy_console.cli.letters import Verbs
from privacy_console.cli.sources import named
from privacy_console.cli.talk import give, say, show
from privacy_console.cli.tools import Tools


def add_verbs(verbs: Verbs) -> None:
    office = verbs.add_parser("office", help="set the office up, list its people").add_subparsers(
        dest="office_verb", required=True
    )
    made = office.add_parser("set-up", help="store, first person, company database, data map, policy")
    made.add_argument("--person", required=True, metavar="NAME", help="who signs in first, an officer")
    made.add_argument("--company", required=True, metavar="URL", help="of the company database, without the password")
    made.add_argument(
        "--company-password-fd", type=int, metavar="N", help="read the database's password from this file descriptor"
    )
    made.add_argument(
        "--also",
        action="append",
        default=[],
        type=named,
        metavar="NAME=URL",
        help="a further source of the data map; may be repeated",
    )
    made.add_argument(
        "--also-password-fd",
        action="append",
        default=[],
        type=_descriptor,
        metavar="NAME=N",
        help="the password of a further source",
    )
    made.add_argument("--map", required=True, metavar="MAP")
    made.add_argument("--policy", required=True, metavar="POLICY")
    made.add_argument(
        "--environment", required=True, choices=["PRODUCTION", "TEST", "DEMO"], help="shown in the window at all times"
    )
    made.add_argument("--passphrase-fd", type=int, metavar="N", help="read the passphrase from this file descriptor")
    made.add_argument("--passphrase", action="store_true", help="seal by a passphrase that is asked for, not by the keyring")
    made.add_argument("--json", action="store_true")
    made.set_defaults(run=set_up)

    reading = office.add_parser("reading", help="how the office counts where authorities disagree")
    deadlines.with_reading(reading)
    reading.add_argument("--json", action="store_true")
    with_sign_in(reading)
    reading.set_defaults(run=signed_in(deadlines.choose_office_reading, tools_too=False))

    add_mail_out(office)
    people = office.add_parser("people", help="who may sign in")
    people.add_argument("--json", action="store_true")
    people.set_defaults(run=list_people)


def set_up(arguments: argparse.Namespace, tools: Tools) -> int:
    passphrase = secret_from(arguments.passphrase_fd, "New passphrase: " if arguments.passphrase else None)
    person = tools.set_up(
        arguments.home,
        NewOffice(
            person=arguments.person,
            role=Role.OFFICER,
            company_url=arguments.company,
            company_password=secret_from(arguments.company_password_fd, None),
            map_path=arguments.map,
            policy_path=arguments.policy,
            environment=arguments.environment,
            passphrase=passphrase,
            further=further(arguments.also, arguments.also_password_fd),
        ),
    )
    if arguments.json:
        give({"person": person})
    else:
        say("The office is set up. Its store opens " + ("by the passphrase." if passphrase else "by the system's keyring."))
        show(person)
    return 0


class NobodysPassword(Refused):
    code = "cli.nobodys_password"
    sentence = "There is no --also {source}=URL to which --also-password-fd {source} would belong. Nothing was set up."

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.source = source


def further(also: Sequence[tuple[str, str]], password_fds: Sequence[tuple[str, int]]) -> tuple[NewSource, ...]:
    """The further sources, each with its password, which is read from a file descriptor of its own.

    Raises:
        NobodysPassword: a descriptor is named for a source that is not.
    """
    descriptors = dict(password_fds)
    for name in descriptors.keys() - {name for name, _ in also}:
        raise NobodysPassword(name)
    return tuple(NewSource(name=name, url=url, password=secret_from(descriptors.get(name), None)) for name, url in also)


def _descriptor(text: str) -> tuple[str, int]:
    name, number = named(text)
    return name, int(number)


def list_people(arguments: argparse.Namespace, tools: Tools) -> int:
    people = tools.people(arguments.home)
    if arguments.json:
        give({"people": [{"id": person, "name": name} for person, name in people.items()]})
    else:
        for person, name in people.items():
            show(f"{person}  {name}")
    return 0
