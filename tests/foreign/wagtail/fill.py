"""Wagtail with its demonstration site: pages, revisions, comments and forms, migrated by itself and filled through its own models."""

from __future__ import annotations

from datetime import UTC, date, datetime
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

APPS = [
    "wagtail.test.demosite",
    *(f"wagtail.contrib.{name}" for name in ("forms", "redirects", "search_promotions")),
    *(f"wagtail.{name}" for name in ("embeds", "sites", "users", "snippets", "documents", "images", "search", "admin")),
    "wagtail", "modelcluster", "taggit", "rest_framework",
]  # fmt: skip
CROWD = 300
SEED = 43


def main(url: str) -> None:
    set_up(url, APPS, WAGTAIL_SITE_NAME="Tests", WAGTAILADMIN_BASE_URL="https://house.example")
    from django.db import transaction  # noqa: PLC0415 - settings come before everything else

    with transaction.atomic():
        Website().fill()


class Website:
    def __init__(self) -> None:
        from wagtail.models import Page  # noqa: PLC0415
        from wagtail.test.demosite import models  # noqa: PLC0415

        self.kinds: Any = models
        self.home: Any = Page.objects.get(depth=2)
        self.users: dict[str, Any] = {}
        self.profiles: dict[str, Any] = {}

    def fill(self) -> None:
        for person in (*CUSTOMERS, *STAFF):
            self.account(person)
        self.staff()
        self.people = self.page(self.home, "StandardIndexPage", PETRA, title="People", intro="")
        self.blog = self.page(self.home, "BlogIndexPage", PETRA, title="Blog", intro="")
        self.form = self.contact_form()
        self.crowd()
        self.ines()
        self.tomas()
        self.neighbours()
        self.gone()
        self.administration()

    def account(self, person: Person) -> Any:
        from django.contrib.auth.models import User  # noqa: PLC0415
        from wagtail.users.models import UserProfile  # noqa: PLC0415

        user = User.objects.create_user(
            person.login, person.email, "skelebrain", first_name=person.given, last_name=person.family
        )
        User.objects.filter(pk=user.pk).update(email=person.email)  # create_user writes the domain small
        user.refresh_from_db()
        UserProfile.get_for_user(user)
        self.users[person.login] = user
        return user

    def staff(self) -> None:
        from django.contrib.auth.models import Group, Permission  # noqa: PLC0415

        for person in STAFF:
            user = self.users[person.login]
            user.is_staff = True
            user.save()
            user.groups.set(Group.objects.filter(name__in=["Editors", "Moderators"]))
        self.users["petra"].user_permissions.add(Permission.objects.get(codename="access_admin"))

    def page(self, parent: Any, kind: str, by: Person, **fields: Any) -> Any:
        """A page and its first revision, as the editor makes them; a moderator publishes."""
        made = getattr(self.kinds, kind)(owner=self.users[by.login], **fields)
        parent.add_child(instance=made)
        made.save_revision(user=self.users[by.login], log_action=True).publish(user=self.users["petra"])
        made.refresh_from_db()
        return made

    def profile(self, person: Person, **more: Any) -> Any:
        """The page of a person: not they but an editor writes it."""
        made = self.page(
            self.people, "PersonPage", PETRA,
            **{
                "title": person.name, "first_name": person.given, "last_name": person.family, "email": person.email,
                "telephone": person.phone, "address_1": person.street, "city": person.town, "post_code": person.postcode,
                "country": person.country, **more,
            },
        )  # fmt: skip
        self.profiles[person.login] = made
        return made

    def entry(self, person: Person, title: str, body: str, **more: Any) -> Any:
        return self.page(self.blog, "BlogEntryPage", person, title=title, body=body, date=date(2026, 5, 1), **more)

    def comment(self, page: Any, person: Person, text: str) -> Any:
        from wagtail.models import Comment  # noqa: PLC0415

        return Comment.objects.create(page=page, user=self.users[person.login], text=text, contentpath="body")

    def reply(self, comment: Any, person: Person, text: str) -> None:
        comment.replies.create(user=self.users[person.login], text=text)
        comment.save()

    def contact_form(self) -> Any:
        form = self.page(self.home, "FormPage", PETRA, title="Write to us")
        for number, (label, kind) in enumerate((("Name", "singleline"), ("Email", "email"), ("Text", "multiline"))):
            form.form_fields.create(label=label, field_type=kind, required=True, sort_order=number)
        form.save()  # what is a part of a page is stored with it
        return form

    def submit(self, name: str, email: str, text: str) -> None:
        """What a visitor without an account sends, through the form that the page makes."""
        filled = self.form.get_form({"name": name, "email": email, "text": text}, page=self.form, user=None)
        assert filled.is_valid(), filled.errors
        self.form.process_form_submission(filled)

    def crowd(self) -> None:
        from wagtail.models import Comment, PageSubscription  # noqa: PLC0415

        comments, subscriptions = [], []
        for number, person in enumerate(crowd(CROWD, seed=SEED)):
            user = self.account(person)
            if number % 24 == 0:
                self.profile(person, intro="<p>Member.</p>")
            if number % 32 == 0:
                self.entry(person, f"Notes {number}", "<p>What I saw.</p>")
            if number % 2 == 0:
                comments += [Comment(page=self.blog, user=user, text=f"Remark {n}", contentpath="intro") for n in range(8)]
                subscriptions.append(PageSubscription(page=self.blog, user=user, comment_notifications=True))
            self.submit(person.name, person.email, f"Call {person.phone}, please.")
        Comment.objects.bulk_create(comments)
        PageSubscription.objects.bulk_create(subscriptions)

    def ines(self) -> None:
        from wagtail.admin.models import EditingSession, FormState  # noqa: PLC0415
        from wagtail.models import APIToken, PageSubscription  # noqa: PLC0415

        user = self.users[INES.login]
        profile = self.profile(
            INES, telephone="(+351) 912-345-678", biography='<p><a href="mailto:ines.amaral@post.example">Write</a></p>'
        )
        profile.telephone = LANDLINE  # the former number stays in a revision
        profile.save_revision(user=self.users["jonas"], log_action=True).publish(user=self.users["jonas"])
        profile.related_links.create(title="Home", link_external="https://amaral.example")
        profile.save()
        entry = self.entry(INES, "Lights", "<p>Of Porto, at night.</p>")
        entry.tags.add("night")
        entry.related_links.create(title="Porto", link_external="https://porto.example")
        entry.save()
        entry.body = "<p>Of Porto, at night. Corrected.</p>"
        entry.save_revision(user=self.users["petra"], log_action=True)
        self.workflow(entry)  # what is published loses its remarks
        remark = self.comment(entry, PETRA, "Ask ines.AMARAL@post.example for the pictures.")
        self.reply(remark, INES, "They come on Monday.")
        remark.resolved_by, remark.resolved_at = user, datetime(2026, 5, 2, tzinfo=UTC)
        remark.save()
        self.comment(self.blog, INES, "Shall we print it?")
        self.submit("Ines Amaral", "ines.amaral+news@post.example", "Please take me off the list.")
        self.submit("I. A.", "INES.AMARAL@POST.EXAMPLE", "Again.")
        self.event = self.page(
            self.home, "EventPage", JONAS, title="Evening of lights", date_from=date(2026, 6, 1), audience="public",
            location="Porto", body="<p>With readings.</p>", cost="free",
        )  # fmt: skip
        self.event.speakers.create(first_name="Ines", last_name="Amaral", link_page=profile)
        self.event.speakers.create(first_name="Marta", last_name="Lopes", link_external="https://vizinha.example")
        self.event.save()
        PageSubscription.objects.create(user=user, page=self.event, comment_notifications=True)
        APIToken.objects.create(user=user, name="Ines's laptop", key_hash="0" * 64, prefix="wagtail_abc")
        FormState.objects.update_or_create_by_instance(
            entry, user=user, defaults={"data": "title=Lights&body=draft", "last_updated_at": datetime(2026, 5, 3, tzinfo=UTC)}
        )
        EditingSession.objects.create(user=user, content_object=entry, last_seen_at=datetime(2026, 5, 3, tzinfo=UTC))
        self.session(user)

    def workflow(self, entry: Any) -> None:
        """Ines asks for her entry to be published; Jonas approves with a word."""
        from wagtail.models import GroupApprovalTask, Workflow  # noqa: PLC0415

        workflow = Workflow.objects.get()
        assert GroupApprovalTask.objects.exists()
        state = workflow.start(entry, self.users[INES.login])
        state.current_task_state.approve(user=self.users["jonas"], comment="Fine, Ines.")

    def tomas(self) -> None:
        user = self.users[TOMAS.login]
        self.profile(TOMAS, intro="<p>Tomáš Novák, Praha.</p>")
        entry = self.entry(TOMAS, "Bridges", "<p>Of Praha. Ines Amaral came along.</p>")
        self.comment(entry, TOMAS, "Is the title right?")
        self.reply(self.comment(entry, JONAS, "Yes."), TOMAS, "Thanks.")
        self.submit("Tomáš Novák", "tomas.novak@mail.example", "Call 601 234 567 or 00420601234567.")
        self.picture(user, "Bridge, by Tomáš Novák")

    def picture(self, user: Any, title: str) -> None:
        from wagtail.documents.models import Document  # noqa: PLC0415
        from wagtail.images.models import Image, Rendition  # noqa: PLC0415

        image = Image(title=title, file="bridge.png", width=4, height=3, uploaded_by_user=user, file_size=10)
        image.save()
        Rendition.objects.create(image=image, filter_spec="original", file="bridge.original.png", width=4, height=3)
        Document(title="Plan", file="plan.pdf", uploaded_by_user=user, file_size=10).save()

    def neighbours(self) -> None:
        """What others have that looks like the subjects', or names them."""
        from wagtail.contrib.search_promotions.models import Query  # noqa: PLC0415

        self.profile(RUI)  # with the telephone of the household
        self.profile(OTHER_INES)
        self.profile(OTHER_TOMAS)
        self.submit("Rui Amaral", RUI.email, "Write to my wife: ines.amaral@post.example")
        self.submit("Tomáš Novák", OTHER_TOMAS.email, "The other one.")
        entry = self.entry(MARTA, "Neighbours", "<p>Ring Ines at 00351 912 345 678.</p>")
        self.comment(entry, MARTA, "Tomas Novak agrees, says tomas.novak@mail.example.")
        self.event.speakers.create(first_name="Tomáš", last_name="Novák", link_page=self.profiles[OTHER_TOMAS.login])
        self.event.save()
        Query.get("ines amaral telephone").add_hit()

    def gone(self) -> None:
        """A page that was deleted: the log still has its title. An account without a name."""
        page = self.profile(
            Person(**{**_as_dict(INES), "login": "old", "email": "old@invalid.example", "phone": ""}), title="Ines Amaral (old)"
        )
        page.delete(user=self.users["petra"])
        from django.contrib.auth.models import User  # noqa: PLC0415

        User.objects.create_user("deleted-9", "", None, is_active=False)

    def administration(self) -> None:
        from django.contrib.admin.models import CHANGE, LogEntry  # noqa: PLC0415
        from django.contrib.contenttypes.models import ContentType  # noqa: PLC0415
        from wagtail.contrib.redirects.models import Redirect  # noqa: PLC0415
        from wagtail.log_actions import log  # noqa: PLC0415

        LogEntry.objects.create(
            user=self.users["petra"], content_type=ContentType.objects.get(app_label="auth", model="user"),
            object_id=str(self.users[INES.login].pk), object_repr=INES.login, action_flag=CHANGE, change_message="[]",
        )  # fmt: skip
        log(
            instance=self.users[TOMAS.login], action="wagtail.edit", user=self.users["jonas"], title="tnovak", data={"by": "hand"}
        )
        Redirect.objects.create(old_path="/people/amaral-i", redirect_page=self.profiles[INES.login])

    def session(self, user: Any) -> None:
        from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415

        store = SessionStore()
        store["_auth_user_id"] = str(user.pk)
        store.set_expiry(datetime(2027, 1, 1, tzinfo=UTC))
        store.save()


def _as_dict(person: Person) -> dict[str, str]:
    return {
        name: getattr(person, name)
        for name in ("login", "given", "family", "email", "phone", "street", "postcode", "town", "country")
    }
