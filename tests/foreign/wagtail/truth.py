"""What on the website is whose, told by hand: plain SQL over Wagtail's tables, written from its code and not from the map."""

from __future__ import annotations

from tests.foreign.agreement import Foreign, Row, ranked
from tests.foreign.cast import INES, JONAS, TOMAS

_PERSON = "(SELECT id FROM django_content_type WHERE app_label = 'demosite' AND model = 'personpage')"
_PAGES = "(SELECT id FROM django_content_type WHERE app_label = 'demosite')"


def _kind(app: str, model: str) -> str:
    return f"(SELECT id FROM django_content_type WHERE app_label = '{app}' AND model = '{model}')"


class _Whose:
    """The accounts, pages and pictures of whoever has these addresses, as conditions."""

    def __init__(self, *emails: str) -> None:
        given = f"IN ({', '.join(repr(email.lower()) for email in emails)})"
        self.user = f"IN (SELECT id FROM auth_user WHERE lower(email) {given})"
        self.person = f"IN (SELECT page_ptr_id FROM demosite_personpage WHERE lower(email) {given})"
        self.pages = (
            f"IN (SELECT id FROM wagtailcore_page WHERE id {self.person}"
            f" OR (owner_id {self.user} AND content_type_id <> {_PERSON} AND content_type_id IN {_PAGES}))"
        )


def owned(site: Foreign, *emails: str) -> set[Row]:
    """All rows that belong to whoever has these addresses."""
    his = _Whose(*emails)
    number = "CAST(object_id AS INTEGER)"
    pictures = f"IN (SELECT id FROM wagtailimages_image WHERE uploaded_by_user_id {his.user})"
    documents = f"IN (SELECT id FROM wagtaildocs_document WHERE uploaded_by_user_id {his.user})"
    conditions = {
        "auth_user": f"id {his.user}",
        "wagtailcore_page": f"id {his.pages}",
        "demosite_eventpagespeaker": f"link_page_id {his.person}",
        "demosite_blogentrypagetag": f"content_object_id {his.pages}",
        "wagtailredirects_redirect": f"redirect_page_id {his.pages}",
        "wagtailcore_revision": (
            f"(content_type_id = {_PERSON} AND {number} {his.person}) OR (content_type_id <> {_PERSON} AND user_id {his.user})"
        ),
        "wagtailsearch_indexentry": (
            f"(content_type_id IN {_PAGES} AND {number} {his.pages})"
            f" OR (content_type_id = {_kind('wagtailimages', 'image')} AND {number} {pictures})"
            f" OR (content_type_id = {_kind('wagtaildocs', 'document')} AND {number} {documents})"
        ),
        "wagtailcore_workflowstate": f"requested_by_id {his.user}",
        "wagtailcore_taskstate": f"finished_by_id {his.user}",
        "wagtaildocs_document": f"id {documents}",
        "wagtailimages_image": f"id {pictures}",
        "wagtailimages_rendition": f"image_id {pictures}",
        **dict.fromkeys(("auth_user_groups", "auth_user_user_permissions", "wagtailusers_userprofile", "wagtailcore_apitoken", "wagtailcore_comment", "wagtailcore_commentreply", "wagtailcore_pagesubscription", "wagtailadmin_editingsession", "wagtailadmin_formstate", "wagtailcore_pagelogentry", "wagtailcore_modellogentry", "django_admin_log"), f"user_id {his.user}"),
        **{
            f"demosite_{kind}relatedlink": f"page_id {his.pages}"
            for kind in ("blogentrypage", "blogindexpage", "eventpage", "personpage", "standardindexpage")
        },
    }  # fmt: skip
    rows = {row for table, where in conditions.items() for row in site.rows(table, where)}
    for kind in ("blogentrypage", "blogindexpage", "eventpage", "standardindexpage", "formpage", "personpage"):
        rows |= site.rows(f"demosite_{kind}", f"page_ptr_id {his.pages}", key="page_ptr_id")
    return rows


def _beside(site: Foreign, email: str) -> set[Row]:
    """What lies beside the subject's own rows: shown, not collected."""
    his = _Whose(email)
    remarks = f"IN (SELECT id FROM wagtailcore_comment WHERE user_id {his.user})"
    return (
        site.rows("auth_group", f"id IN (SELECT group_id FROM auth_user_groups WHERE user_id {his.user})")
        | site.rows("wagtailcore_revision", f"CAST(object_id AS INTEGER) {his.pages} OR user_id {his.user}")
        | site.rows("wagtailcore_page", f"owner_id {his.user}")
        | site.rows("wagtailcore_comment", f"page_id {his.pages} OR resolved_by_id {his.user}")
        | site.rows("wagtailcore_page", f"id IN (SELECT page_id FROM wagtailcore_comment WHERE user_id {his.user})")
        | site.rows("wagtailcore_commentreply", f"comment_id {remarks}")
        | site.rows("wagtailcore_comment", f"id IN (SELECT comment_id FROM wagtailcore_commentreply WHERE user_id {his.user})")
        | site.rows(
            "demosite_eventpage",
            f"page_ptr_id IN (SELECT page_id FROM demosite_eventpagespeaker WHERE link_page_id {his.person})",
            key="page_ptr_id",
        )
        | site.rows(
            "wagtailcore_taskstate",
            f"workflow_state_id IN (SELECT id FROM wagtailcore_workflowstate WHERE requested_by_id {his.user})",
        )
        | site.rows("demosite_eventpagespeaker", f"page_id {his.pages}")
        | site.rows(
            "wagtailcore_workflowstate",
            f"id IN (SELECT workflow_state_id FROM wagtailcore_taskstate WHERE finished_by_id {his.user})",
        )
        | site.rows("wagtailcore_pagelogentry", f"page_id {his.pages}")
        | site.rows(
            "wagtailcore_modellogentry",
            f"content_type_id = {_kind('auth', 'user')} AND CAST(object_id AS INTEGER) {his.user}",
        )
        | site.rows(
            "django_admin_log",
            f"content_type_id = {_kind('auth', 'user')} AND CAST(object_id AS INTEGER) {his.user}",
        )
    )


_TEXTS = [
    ("wagtailcore_revision", "content"),
    ("wagtailcore_revision", "object_str"),
    ("wagtailcore_page", "title"),
    ("wagtailcore_page", "url_path"),
    ("wagtailcore_comment", "text"),
    ("wagtailcore_commentreply", "text"),
    ("wagtailcore_pagelogentry", "label"),
    ("wagtailforms_formsubmission", "form_data"),
    ("wagtailsearchpromotions_query", "query_string"),
    ("wagtailimages_image", "title"),
]


def _saying(site: Foreign, *words: str) -> set[Row]:
    """Every row in whose texts one of the words stands, the copies of the search index among them."""
    index = ("title_text", "body_text") if site.kind == "postgresql" else ("title", "body")
    texts = [*_TEXTS, *(("wagtailsearch_indexentry", column) for column in index)]
    found = {row for table, column in texts for row in site.saying(table, column, *words)}
    bodies = site.ask("SELECT page_ptr_id, body FROM demosite_blogentrypage")
    lives = site.ask("SELECT page_ptr_id, intro FROM demosite_personpage")
    found |= {("demosite_blogentrypage", id_) for id_, body in bodies if any(word in str(body) for word in words)}
    return found | {("demosite_personpage", id_) for id_, intro in lives if any(word in str(intro) for word in words)}


def ines(site: Foreign) -> dict[str, set[Row]]:
    """Found by her address, both telephones and her name; a namesake has a page, so her name alone is a question."""
    return ranked(
        ("owns", owned(site, INES.email)),
        ("refers", _beside(site, INES.email)),
        (
            "mentions",
            _saying(site, "ines.amaral@post.example", "ines.amaral+news@post.example", "00351 912 345 678")
        ),
        (
            "question",
            _saying(site, "ines amaral", "Ines Amaral", "ines-amaral")
            | _of_the_household(site)
            | site.rows("demosite_personpage", "first_name = 'Ines' OR telephone = '+351222000111'", key="page_ptr_id")
            | site.rows("auth_user", "first_name = 'Ines'"),
        ),
    )  # fmt: skip


def tomas(site: Foreign) -> dict[str, set[Row]]:
    """Found by his address, telephone and name, however it is written."""
    return ranked(
        ("owns", owned(site, TOMAS.email)),
        ("refers", _beside(site, TOMAS.email)),
        ("mentions", _saying(site, "tomas.novak@mail.example", "601 234 567", "00420601234567", "+420601234567")),
        (
            "question",
            _saying(site, "tomáš novák", "Tomáš Novák", "tomáš-novák", "tomas novak")
            | site.rows("demosite_personpage", "last_name = 'Novák'", key="page_ptr_id")
            | site.rows("demosite_eventpagespeaker", "last_name = 'Novák'")
            | site.rows("auth_user", "last_name = 'Novák'"),
        ),
    )


def _of_the_household(site: Foreign) -> set[Row]:
    """What has of Ines nothing but the telephone of her household, in the revision of another's page."""
    return site.rows(
        "wagtailcore_revision",
        "CAST(object_id AS INTEGER) IN (SELECT page_ptr_id FROM demosite_personpage WHERE first_name = 'Rui')"
        f" AND content_type_id = {_PERSON}",
    )


def jonas(site: Foreign) -> dict[str, set[Row]]:
    """One of the staff, found by his address: what he changed on the page of a person is that person's."""
    return ranked(("owns", owned(site, JONAS.email)), ("refers", _beside(site, JONAS.email)), ("mentions", ()), ("question", ()))
