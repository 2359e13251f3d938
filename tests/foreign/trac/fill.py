"""Trac: a ticket system and wiki without foreign keys, made by itself and filled through its own tickets, pages and watches."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa
from trac.attachment import Attachment
from trac.env import Environment
from trac.notification.model import Subscription, Watch
from trac.perm import PermissionSystem
from trac.ticket.model import Component, Milestone, Report, Ticket
from trac.web.session import DetachedSession
from trac.wiki.model import WikiPage

from tests.foreign.cast import CUSTOMERS, INES, JONAS, MARTA, OTHER_INES, OTHER_TOMAS, PETRA, RUI, STAFF, TOMAS, Person, crowd

BEGAN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CROWD = 300
SEED = 53
TAKEN = 4
"""The number of the one whose login a visitor took, too."""


def main(url: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Environment(
            str(Path(folder) / "project"),
            create=True,
            options=[("trac", "database", _address(url)), ("ticket-custom", "room", "text")],
        )
        try:
            Tracker(project).fill()
        finally:
            project.shutdown()


def _address(url: str) -> str:
    """The address as Trac writes it; where the socket of PostgreSQL is, it can only be told by the environment."""
    at = sa.make_url(url)
    if at.get_backend_name() == "postgresql":
        os.environ["PGHOST"] = str(at.query["host"])
        return f"postgres://{at.username}@/{at.database}"
    with sa.create_engine(url).connect() as connection:  # it takes no other collation
        connection.exec_driver_sql(f"ALTER DATABASE {at.database} COLLATE utf8mb4_bin")
    return f"mysql://{at.username}@localhost/{at.database}?unix_socket={quote(str(at.query['unix_socket']))}&charset=utf8mb4"


class Tracker:
    def __init__(self, project: Environment) -> None:
        self.project = project
        self.day = 0

    def fill(self) -> None:
        for person in (*CUSTOMERS, *STAFF):
            self.account(person)
        for person in STAFF:
            PermissionSystem(self.project).grant_permission(person.login, "TICKET_ADMIN")
        component, milestone = Component(self.project), Milestone(self.project)
        component.name, component.owner, component.description = "lamps", JONAS.login, "Ask Jonas Weil."
        component.insert()
        milestone.name = "spring"
        milestone.insert()
        component = Component(self.project)
        component.name, component.owner, component.description = "sofas", TOMAS.login, ""
        component.insert()
        self.crowd()
        self.ines()
        self.tomas()
        self.neighbours()

    def account(self, person: Person) -> None:
        session = DetachedSession(self.project, person.login)
        session["name"], session["email"] = person.name, person.email
        session.save()
        self.signed_in(person)

    def signed_in(self, person: Person) -> None:
        """What Trac's own sign-in leaves behind."""
        self.project.db_transaction(
            "INSERT INTO auth_cookie (cookie, name, ipnr, time) VALUES (%s, %s, %s, %s)",
            (f"secret-{person.login}", person.login, "192.0.2.10", 1770000000),
        )

    def ticket(self, reporter: str, summary: str, text: str, *, owner: Person = JONAS, copies: str = "") -> Ticket:
        made = Ticket(self.project)
        made.populate(
            {"reporter": reporter, "owner": owner.login, "summary": summary, "description": text, "cc": copies, "status": "new"}
        )
        made["component"], made["room"] = "lamps", "the hall"
        made.insert(when=self.next_day())
        return made

    def next_day(self) -> datetime:
        self.day += 1
        return BEGAN + timedelta(days=self.day)

    def says(self, ticket: Ticket, author: str, text: str, **changes: str) -> None:
        ticket = Ticket(self.project, ticket.id)
        for field, value in changes.items():
            ticket[field] = value
        ticket.save_changes(author, text, when=self.next_day())

    def page(self, name: str, author: str, text: str, remark: str = "") -> None:
        made = WikiPage(self.project, name)
        made.text = text
        made.save(author, remark, t=self.next_day())

    def file(self, ticket: Ticket, author: str, name: str, description: str) -> None:
        made = Attachment(self.project, "ticket", ticket.id)
        made.author, made.description = author, description
        with tempfile.TemporaryFile() as content:
            made.insert(name, content, 0, t=self.next_day())

    def crowd(self) -> None:
        for number, person in enumerate(crowd(CROWD, seed=SEED)):
            self.account(person)
            if number == TAKEN:
                self.visitor(person.login, "someone@else.example")
            if number % 2 == 0:
                ticket = self.ticket(person.login, f"Lamp {number}", "It flickers.")
                self.says(ticket, JONAS.login, "Which one?")
                self.says(ticket, person.login, "The left one.", keywords="left")
            if number % 15 == 0:
                self.page(f"Notes{number}", person.login, "What I saw.")
            if number % 9 == 0:  # somebody without an account writes their address instead of a login
                self.ticket(f"guest{number}@crowd.example", f"Guest {number}", "Hello.")

    def ines(self) -> None:
        own = self.ticket(
            INES.login, "Broken lamp", "In the hall. Marta Lopes (marta.lopes@vizinha.example) saw it.", copies="rui.a, marta"
        )
        self.says(own, PETRA.login, "Called Ines Amaral on 00351 912 345 678.")
        self.says(own, INES.login, "Thank you.", keywords="hall")
        self.file(own, INES.login, "lamp.jpg", "The lamp")
        self.own = own
        PermissionSystem(self.project).grant_permission(INES.login, "WIKI_CREATE")
        report = Report(self.project)
        report.author, report.title, report.query = INES.login, "Mine", "SELECT id FROM ticket WHERE reporter = $USER"
        report.insert()
        self.page("LampCare", INES.login, "Dust it. Questions to Ines.Amaral@post.example.")
        self.page("LampCare", JONAS.login, "Dust it weekly. Questions to ines.amaral@POST.example.", "as iamaral says")
        self.guest = self.ticket("ines.amaral@post.example", "From the phone", "I could not sign in.")
        self.ticket("ines.amaral+trac@post.example", "Again", "Still not.")
        Watch.add(self.project, INES.login, True, "TicketWatch", "ticket", [str(own.id)])
        Subscription.add(
            self.project,
            {"sid": INES.login, "authenticated": 1, "distributor": "email", "format": "text/plain", "adverb": "always",
             "class": "TicketReporterSubscriber"},
        )  # fmt: skip
        self.visitor("3f2a", "ines.amaral@post.example")

    def visitor(self, sid: str, email: str) -> None:
        """Somebody who is not signed in may call themselves as they like, and leave any address."""
        session = DetachedSession(self.project, "")
        session.get_session(sid, authenticated=False)
        session["email"] = email
        session.save()

    def tomas(self) -> None:
        ticket = self.ticket(TOMAS.login, "Sofa", "My lamp is a sofa, says Tomáš Novák.")
        self.says(ticket, PETRA.login, "Sorry.")
        self.says(self.own, TOMAS.login, "Mine, too.")
        self.page("Sofas", TOMAS.login, "Not lamps.")
        self.ticket(PETRA.login, "Order lamps", "For tnovak.", owner=TOMAS)

    def neighbours(self) -> None:
        """What others have that looks like the subjects', or names them."""
        rui = self.ticket(RUI.login, "Our hall", "Write to ines.amaral@post.example.")
        self.says(rui, PETRA.login, "Not Tomáš Novák.")
        self.says(rui, MARTA.login, "I saw it.")
        namesake = self.ticket(OTHER_INES.login, "Braga", "Ines Amaral of Braga here.")
        self.file(namesake, OTHER_INES.login, "braga.jpg", "Ines Amaral's lamp")
        self.ticket(OTHER_TOMAS.login, "Chair", "Where is it?", copies="tomas.novak@MAIL.example")
