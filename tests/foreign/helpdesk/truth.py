"""What in the helpdesk is whose, told by hand: plain SQL over django-helpdesk's tables, written from its code and not from the map."""

from __future__ import annotations

from tests.foreign.agreement import Foreign, Row, ranked
from tests.foreign.cast import INES, PETRA, TOMAS

TAGGED = "ines.amaral+shop@post.example"
_ACCOUNT = "(SELECT id FROM django_content_type WHERE app_label = 'auth' AND model = 'user')"
_TICKET = "(SELECT id FROM django_content_type WHERE app_label = 'helpdesk' AND model = 'ticket')"


class _Whose:
    """The account and the tickets of whoever has these addresses, and what was said on them, as conditions."""

    def __init__(self, *emails: str) -> None:
        self.emails = f"IN ({', '.join(repr(email.lower()) for email in emails)})"
        self.user = f"IN (SELECT id FROM auth_user WHERE lower(email) {self.emails})"
        self.tickets = f"IN (SELECT id FROM helpdesk_ticket WHERE lower(submitter_email) {self.emails})"
        self.said = f"IN (SELECT id FROM helpdesk_followup WHERE (public AND ticket_id {self.tickets}) OR (NOT public AND user_id {self.user}))"


def owned(desk: Foreign, *emails: str) -> set[Row]:
    his = _Whose(*emails)
    conditions = {
        "auth_user": f"id {his.user}",
        "helpdesk_ticket": f"id {his.tickets}",
        "helpdesk_followup": f"id {his.said}",
        "helpdesk_followupattachment": f"followup_id {his.said}",
        "helpdesk_ticketchange": f"followup_id {his.said}",
        "helpdesk_ticketcc": f"user_id {his.user} OR lower(email) {his.emails}",
        "helpdesk_ticketcustomfieldvalue": f"ticket_id {his.tickets}",
        "helpdesk_checklist": f"ticket_id {his.tickets}",
        "helpdesk_checklisttask": f"checklist_id IN (SELECT id FROM helpdesk_checklist WHERE ticket_id {his.tickets})",
        "helpdesk_ignoreemail": f"lower(email_address) {his.emails}",
        **dict.fromkeys(
            (
                "auth_user_groups",
                "auth_user_user_permissions",
                "helpdesk_savedsearch",
                "helpdesk_usersettings",
                "helpdesk_kbitem_voted_by",
                "helpdesk_kbitem_downvoted_by",
                "django_admin_log",
            ),
            f"user_id {his.user}",
        ),
    }
    return {row for table, where in conditions.items() for row in desk.rows(table, where)}


def _beside(desk: Foreign, *emails: str) -> set[Row]:
    """What lies beside the subject's own rows: shown, not collected."""
    his = _Whose(*emails)
    copies = f"user_id {his.user} OR lower(email) {his.emails}"
    return (
        desk.rows("helpdesk_followup", f"ticket_id {his.tickets} OR user_id {his.user}")
        | desk.rows("helpdesk_ticketcc", f"ticket_id {his.tickets}")
        | desk.rows(
            "helpdesk_ticket", f"id IN (SELECT ticket_id FROM helpdesk_ticketcc WHERE {copies}) OR assigned_to_id {his.user}"
        )
        | desk.rows("helpdesk_ticket", f"id IN (SELECT ticket_id FROM helpdesk_followup WHERE NOT public AND user_id {his.user})")
        | desk.rows("helpdesk_ticket", f"id IN (SELECT merged_to_id FROM helpdesk_ticket WHERE id {his.tickets})")
        | desk.rows("helpdesk_ticket", f"merged_to_id {his.tickets}")
        | desk.rows("helpdesk_kbitem", f"id IN (SELECT kbitem_id FROM helpdesk_ticket WHERE id {his.tickets})")
        | desk.rows("helpdesk_kbitem", f"id IN (SELECT kbitem_id FROM helpdesk_kbitem_downvoted_by WHERE user_id {his.user})")
        | desk.rows("helpdesk_queue", f"default_owner_id {his.user}")
        | desk.rows("auth_group", f"id IN (SELECT group_id FROM auth_user_groups WHERE user_id {his.user})")
        | desk.rows("helpdesk_ticketdependency", f"ticket_id {his.tickets} OR depends_on_id {his.tickets}")
        | desk.rows("helpdesk_kbitem", f"id IN (SELECT kbitem_id FROM helpdesk_kbitem_voted_by WHERE user_id {his.user})")
        | {
            row
            for kind, ids in ((_ACCOUNT, his.user), (_TICKET, his.tickets))
            for row in desk.rows("django_admin_log", f"content_type_id = {kind} AND CAST(object_id AS INTEGER) {ids}")
        }
    )


_TEXTS = [
    ("helpdesk_ticket", "title"),
    ("helpdesk_ticket", "description"),
    ("helpdesk_followup", "title"),
    ("helpdesk_followup", "comment"),
    ("helpdesk_followup", "email_recipients"),
    ("helpdesk_kbitem", "answer"),
    ("helpdesk_checklisttask", "description"),
    ("helpdesk_ticketcustomfieldvalue", "value"),
    ("django_admin_log", "change_message"),
]


def _saying(desk: Foreign, *words: str) -> set[Row]:
    return {row for table, column in _TEXTS for row in desk.saying(table, column, *words)}


def ines(desk: Foreign) -> dict[str, set[Row]]:
    """Found by her address, her telephone and her name; a namesake has an account, so her name alone is a question."""
    emails = (INES.email, TAGGED)
    return ranked(
        ("owns", owned(desk, *emails)),
        ("refers", _beside(desk, *emails)),
        ("mentions", _saying(desk, INES.email, TAGGED, "912 345 678", "912-345-678")),
        ("question", _saying(desk, "ines amaral") | desk.rows("auth_user", "first_name = 'Ines'")),
    )


def tomas(desk: Foreign) -> dict[str, set[Row]]:
    """Found by his address, his telephone and his name."""
    return ranked(
        ("owns", owned(desk, TOMAS.email)),
        ("refers", _beside(desk, TOMAS.email)),
        ("mentions", _saying(desk, TOMAS.email, "601 234 567")),
        ("question", _saying(desk, "tomáš novák") | desk.rows("auth_user", "last_name = 'Novák'")),
    )


def petra(desk: Foreign) -> dict[str, set[Row]]:
    """One of the staff, found by her address: what she answered is the customers', her inner notes are hers."""
    return ranked(
        ("owns", owned(desk, PETRA.email)),
        ("refers", _beside(desk, PETRA.email)),
        ("mentions", _saying(desk, PETRA.email)),
        ("question", ()),
    )
