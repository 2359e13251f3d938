"""Make the database of a Trac project as Trac itself makes it, and fill it through Trac's own objects.

Trac (BSD licence) is a ticket system and wiki that knew nothing of this program: no foreign keys, no primary keys but a few, keys
of several columns, people named by their login in text columns, names and addresses as rows of attributes. Run by the tests in a process
of its own: `make_tracker.py FOLDER`; the database is FOLDER/db/trac.db. Everybody in it is invented.
"""

from __future__ import annotations

import sys
import warnings
from datetime import UTC, datetime, timedelta

warnings.simplefilter("ignore")  # of Trac and what it imports

from trac.env import Environment  # noqa: E402
from trac.ticket.model import Component, Milestone, Ticket  # noqa: E402
from trac.wiki.model import WikiPage  # noqa: E402

BEGAN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PEOPLE = {
    "acrumb": ("Agatha Crumb", "agatha.crumb@example.org"),
    "bhaas": ("Benno Haas", "benno.haas@example.net"),
    "cdiaz": ("Carla Díaz", "carla.diaz@example.com"),
}


def main(folder: str) -> None:
    project = Environment(folder, create=True, options=[("trac", "database", "sqlite:db/trac.db")])
    for sid, (name, email) in PEOPLE.items():
        with project.db_transaction as db:
            db("INSERT INTO session VALUES (%s, 1, 1770000000)", (sid,))
            db("INSERT INTO session_attribute VALUES (%s, 1, 'name', %s)", (sid, name))
            db("INSERT INTO session_attribute VALUES (%s, 1, 'email', %s)", (sid, email))
            db("INSERT INTO permission VALUES (%s, 'TICKET_CREATE')", (sid,))
            db("INSERT INTO auth_cookie VALUES (%s, %s, '192.0.2.10', 1770000000)", (f"secret-{sid}", sid))
    with project.db_transaction as db:
        db(
            "INSERT INTO notify_watch (sid, authenticated, class, realm, target) VALUES ('acrumb', 1, 'TicketWatch', 'ticket', '2')"
        )
        db("INSERT INTO session_attribute VALUES ('acrumb', 1, 'tz', 'Europe/London')")

    component = Component(project)
    component.name, component.owner, component.description = "kitchen", "bhaas", "Ask Benno Haas for the key."
    component.insert()
    milestone = Milestone(project)
    milestone.name = "spring"
    milestone.insert()

    ticket(
        project, 0, "acrumb", "bhaas", "Kettle leaks", "It drips. Carla Díaz (carla.diaz@example.com) saw it, too.", cc="cdiaz"
    )
    ticket(project, 1, "cdiaz", "acrumb", "Lamp flickers", "In the hall, says Agatha Crumb.", cc="agatha.crumb@example.org")
    ticket(project, 2, "bhaas", "cdiaz", "Order paper", "Two boxes.", cc="")
    comment(project, 1, 10, "bhaas", "Benno here: I come on Tuesday, Agatha Crumb please be there. Door code 4711.")
    comment(project, 1, 11, "acrumb", "Thank you, Benno Haas.")
    comment(project, 2, 12, "acrumb", "The bulb is loose.")
    comment(project, 3, 13, "cdiaz", "Ordered.")

    page(project, "KettleCare", "acrumb", "Descale it. Questions to agatha.crumb@example.org.", 20)
    page(project, "KettleCare", "cdiaz", "Descale it with vinegar. Questions to agatha.crumb@example.org.", 21)
    page(project, "PaperStock", "bhaas", "In the cellar.", 22)
    with project.db_transaction as db:
        db("INSERT INTO attachment VALUES ('ticket', '1', 'kettle.jpg', 1200, 1770000000, 'The crack', 'acrumb')")
        db("INSERT INTO attachment VALUES ('ticket', '3', 'bill.pdf', 900, 1770000000, 'For Carla Díaz', 'bhaas')")


def ticket(project: Environment, day: int, reporter: str, owner: str, summary: str, description: str, *, cc: str) -> None:
    made = Ticket(project)
    made.populate({"reporter": reporter, "owner": owner, "summary": summary, "description": description, "cc": cc})
    made["component"], made["status"] = "kitchen", "new"
    made.insert(when=BEGAN + timedelta(days=day))


def comment(project: Environment, number: int, day: int, author: str, text: str) -> None:
    Ticket(project, number).save_changes(author, text, when=BEGAN + timedelta(days=day))


def page(project: Environment, name: str, author: str, text: str, day: int) -> None:
    made = WikiPage(project, name)
    made.text = text
    made.save(author, "", t=BEGAN + timedelta(days=day))


if __name__ == "__main__":
    main(sys.argv[1])
