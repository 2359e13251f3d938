"""django-helpdesk: tickets from mails, from the public form and from the staff, migrated by itself and filled through its own code."""

from __future__ import annotations

import json
import logging
from email.message import EmailMessage
from typing import Any

from tests.foreign.cast import (
    CUSTOMERS,
    INES,
    JONAS,
    LANDLINE,
    MARTA,
    OTHER_INES,
    OTHER_TOMAS,
    PETRA,
    RUI,
    STAFF,
    TOMAS,
    Person,
    crowd,
)
from tests.foreign.django_site import set_up

CROWD = 320
SEED = 47
ACCOUNTS = 200
"""How many of the crowd have an account; the others are only known by their mails."""


def main(url: str) -> None:
    set_up(
        url,
        ["rest_framework", "helpdesk"],
        ROOT_URLCONF="tests.foreign.helpdesk.urls",
        HELPDESK_TEAMS_MODE_ENABLED=False,
        HELPDESK_USE_CDN=False,
        DEFAULT_FROM_EMAIL="help@house.example",
        MEDIA_ROOT="memory",  # without one there are no attachments
    )
    logging.disable()
    from django.db import transaction  # noqa: PLC0415 - settings come before everything else

    with transaction.atomic():
        Desk().fill()


class Desk:
    def __init__(self) -> None:
        from helpdesk import models  # noqa: PLC0415

        self.models: Any = models
        self.users: dict[str, Any] = {}
        self.number = 0
        self.queue = models.Queue.objects.create(
            title="Support", slug="support", allow_public_submission=True, allow_email_submission=True,
            email_address="help@house.example", updated_ticket_cc=PETRA.email,
        )  # fmt: skip
        self.field = models.CustomField.objects.create(
            name="callback", label="Call back", data_type="varchar", max_length=60, required=False
        )

    def fill(self) -> None:
        for person in (*CUSTOMERS, *STAFF):
            self.account(person)
        self.staff()
        self.queue.default_owner = self.users["petra"]
        self.queue.save()
        self.knowledge()
        self.crowd()
        self.ines()
        self.tomas()
        self.neighbours()
        self.administration()

    def account(self, person: Person) -> None:
        from django.contrib.auth.models import User  # noqa: PLC0415

        self.users[person.login] = User.objects.create(
            username=person.login, email=person.email, first_name=person.given, last_name=person.family
        )

    def staff(self) -> None:
        from django.contrib.auth.models import Group, Permission  # noqa: PLC0415

        team = Group.objects.create(name="Support")
        for person in STAFF:
            user = self.users[person.login]
            user.is_staff = True
            user.save()
            user.groups.add(team)
        self.users["jonas"].user_permissions.add(Permission.objects.get(codename="delete_ticket"))

    def knowledge(self) -> None:
        shelf = self.models.KBCategory.objects.create(name="Lamps", title="Lamps", slug="lamps", description="All about lamps.")
        self.article = shelf.kbitem_set.create(title="Bulbs", question="Which?", answer="E27. Thanks to Ines Amaral for asking.")

    def mail(self, sender: str, subject: str, text: str, *, copies: str = "", answers: str = "", page: str = "") -> Any:
        """A mail as it arrives: the helpdesk makes a ticket of it, or adds it to the one that it answers."""
        from helpdesk.email import extract_email_metadata  # noqa: PLC0415

        self.number += 1
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, self.queue.email_address, subject
        message["Message-Id"] = f"<{self.number}@post.example>"
        if copies:
            message["Cc"] = copies
        if answers:
            message["In-Reply-To"] = answers
        message.set_content(text)
        if page:
            message.add_attachment(page.encode(), maintype="application", subtype="pdf", filename="letter.pdf")
        return extract_email_metadata(message.as_string(), self.queue, logging.getLogger("helpdesk"))

    def form(self, email: str, title: str, text: str, *, user: Any = None, callback: str = "") -> Any:
        """What somebody writes into the public form, signed in or not."""
        from helpdesk.forms import PublicTicketForm  # noqa: PLC0415

        form = PublicTicketForm(
            data={
                "queue": self.queue.id, "title": title, "body": text, "priority": 3, "submitter_email": email,
                "custom_callback": callback,
            }
        )  # fmt: skip
        assert form.is_valid(), form.errors
        return form.save(user=user)

    def answer(self, ticket: Any, staff: Person, text: str, *, public: bool = True, **more: Any) -> None:
        from helpdesk.update_ticket import update_ticket  # noqa: PLC0415

        update_ticket(self.users[staff.login], ticket, comment=text, public=public, **more)

    def crowd(self) -> None:
        """Most tickets are written as the helpdesk writes them, without the mails that it would send."""
        models = self.models
        tickets = []
        for number, person in enumerate(crowd(CROWD, seed=SEED)):
            if number < ACCOUNTS:
                self.account(person)
            if number % 40 == 0:
                self.mail(f"{person.name} <{person.email}>", f"Lamp {number}", f"It flickers. Call {person.phone}.")
            tickets += [
                models.Ticket(
                    title=f"Order {number}-{part}", queue=self.queue, submitter_email=person.email, description="Where is it?",
                    assigned_to=self.users["jonas"], secret_key=f"key-{number}-{part}",
                )
                for part in range(2)
            ]  # fmt: skip
        models.Ticket.objects.bulk_create(tickets)
        follow_ups = []
        for ticket in models.Ticket.objects.filter(title__startswith="Order "):
            follow_ups += [
                models.FollowUp(ticket=ticket, title="E-Mail Received", comment="Where is it?", public=True),
                models.FollowUp(ticket=ticket, title="Comment", comment="On its way.", public=True, user=self.users["jonas"]),
                models.FollowUp(
                    ticket=ticket, title="Comment", comment="Ask the carrier.", public=False, user=self.users["petra"]
                ),
            ]
        models.FollowUp.objects.bulk_create(follow_ups)

    def ines(self) -> None:
        models, user = self.models, self.users[INES.login]
        ticket = self.mail(
            "Ines Amaral <ines.amaral@post.example>", "Broken lamp", "The lamp is broken.\n\nInes Amaral, +351 912 345 678",
            copies=f"Rui <{RUI.email}>", page="Photograph of the lamp",
        )  # fmt: skip
        self.answer(ticket, JONAS, "We send another.", owner=self.users["jonas"].id)
        self.answer(ticket, PETRA, "Third time that she writes; be kind.", public=False)
        first = ticket.followup_set.order_by("id").first()
        self.mail("ines.amaral@post.example", "Re: Broken lamp", "Thank you.", answers=first.message_id)
        self.form("INES.AMARAL@post.example", "Invoice", "Please send it again.", user=user, callback="912-345-678")
        self.form("ines.amaral+shop@post.example", "Newsletter", "Stop it.")
        self.article.voted_by.add(user)
        models.SavedSearch.objects.create(user=user, title="Mine", shared=False, query="e30=")
        ticket.checklists.create(name="Return").tasks.create(description="Call Ines Amaral", position=1)
        self.ticket = ticket

    def tomas(self) -> None:
        ticket = self.form("Tomas.Novak@mail.example", "Sofa", "My lamp is a sofa.", callback="00420 601 234 567")
        self.answer(ticket, PETRA, "Sorry, Mr Novák.", priority=1)
        other = self.mail(TOMAS.email, "Sofa again", "Still a sofa. Tomáš Novák")
        other.merged_to = ticket
        other.save()
        ticket.kbitem = self.article
        ticket.save()
        self.article.downvoted_by.add(self.users[TOMAS.login])
        ticket.ticketdependency.create(depends_on=self.ticket)

    def neighbours(self) -> None:
        """What others have that looks like the subjects', or names them."""
        rui = self.mail(RUI.email, "Our address", f"My wife writes from ines.amaral@post.example. Call {LANDLINE}.")
        self.answer(rui, JONAS, "Noted: Tomáš Novák is not of your house.", public=False)
        namesake = self.mail(OTHER_INES.email, "From Braga", "Another lamp.\n\nInes Amaral")
        self.answer(namesake, PETRA, "Not the Ines of Porto (ines.amaral@post.example).", public=False)
        joined = self.form(MARTA.email, "The same sofa", "Mine, too.")
        joined.merged_to = self.models.Ticket.objects.get(title="Sofa")
        joined.save()
        copied = self.form(MARTA.email, "For the neighbour", "Ring 00 351 912 345 678 if I am out.")
        copied.ticketcc_set.create(user=self.users[INES.login], can_view=True)
        copied.ticketcc_set.create(email="tomas.novak@MAIL.example")
        first = copied.followup_set.get()
        first.message_id = "<form-1@house.example>"
        first.save()
        self.mail("ines.amaral@post.example", "Re: For the neighbour", "I was out as well.", answers=first.message_id)
        self.form(OTHER_TOMAS.email, "Chair", "Where is it?", user=self.users[OTHER_TOMAS.login])
        self.form("deleted-1@invalid.example", "(deleted)", "(deleted)")

    def administration(self) -> None:
        from django.contrib.admin.models import CHANGE, LogEntry  # noqa: PLC0415
        from django.contrib.contenttypes.models import ContentType  # noqa: PLC0415

        self.models.IgnoreEmail.objects.create(  # last: the helpdesk takes no more mails of hers
            name="Newsletter of Ines", email_address="ines.amaral@post.example", date="2026-05-01"
        )
        for kind, about, text in (
            (self.users[INES.login], INES.login, [{"changed": {"fields": ["email"]}}]),
            (self.ticket, "Broken lamp", [{"changed": {"name": "ticket", "object": "of ines.amaral@post.example"}}]),
        ):
            LogEntry.objects.create(
                user=self.users["petra"], content_type=ContentType.objects.get_for_model(kind), object_id=str(kind.pk),
                object_repr=about, action_flag=CHANGE, change_message=json.dumps(text),
            )  # fmt: skip
