"""`office set-up` and `office people`: what an office is before its first case."""

from __future__ import annotations

import argparse

from privacy_console.casework.console.office import NewOffice
from privacy_console.casework.identity.people import Role
from privacy_console.cli.cases import secret_from
from privacy_console.cli.letters import Verbs
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
    made.add_argument("--map", required=True, metavar="MAP")
    made.add_argument("--policy", required=True, metavar="POLICY")
    made.add_argument(
        "--environment", required=True, choices=["PRODUCTION", "TEST", "DEMO"], help="shown in the window at all times"
    )
    made.add_argument("--passphrase-fd", type=int, metavar="N", help="read the passphrase from this file descriptor")
    made.add_argument("--passphrase", action="store_true", help="seal by a passphrase that is asked for, not by the keyring")
    made.add_argument("--json", action="store_true")
    made.set_defaults(run=set_up)

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
        ),
    )
    if arguments.json:
        give({"person": person})
    else:
        say("The office is set up. Its store opens " + ("by the passphrase." if passphrase else "by the system's keyring."))
        show(person)
    return 0


def list_people(arguments: argparse.Namespace, tools: Tools) -> int:
    people = tools.people(arguments.home)
    if arguments.json:
        give({"people": [{"id": person, "name": name} for person, name in people.items()]})
    else:
        for person, name in people.items():
            show(f"{person}  {name}")
    return 0
