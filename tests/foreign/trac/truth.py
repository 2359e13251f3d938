"""What in the tracker is whose, told by hand: plain SQL over Trac's tables, written from its code and not from the map."""

from __future__ import annotations

from tests.foreign.agreement import Foreign, Row, ranked
from tests.foreign.cast import INES, TOMAS

TAGGED = "ines.amaral+trac@post.example"


class _Whose:
    """The sessions with an address, signed in or not, and the logins of those that are, as conditions."""

    def __init__(self, *emails: str) -> None:
        self.emails = f"IN ({', '.join(repr(email.lower()) for email in emails)})"
        attributes = f"SELECT sid, authenticated FROM session_attribute WHERE name = 'email' AND lower(value) {self.emails}"
        self.session = f"(sid, authenticated) IN ({attributes})"
        self.login = (
            f"IN (SELECT sid FROM session_attribute WHERE name = 'email' AND authenticated = 1 AND lower(value) {self.emails})"
        )
        self.reporter = f"(reporter {self.login} OR lower(reporter) {self.emails})"


def owned(tracker: Foreign, *emails: str) -> set[Row]:
    his = _Whose(*emails)
    conditions = {
        ("session", "sid, authenticated"): his.session,
        ("session_attribute", "sid, authenticated, name"): his.session,
        ("permission", "username, action"): f"username {his.login}",
        ("auth_cookie", "cookie, ipnr, name"): f"name {his.login}",
        ("notify_watch", "id"): his.session,
        ("notify_subscription", "id"): his.session,
        ("ticket", "id"): his.reporter,
        ("ticket_custom", "ticket, name"): f"ticket IN (SELECT id FROM ticket WHERE {his.reporter})",
        ("ticket_change", "ticket, time, field"): f"author {his.login}",
        ("wiki", "name, version"): f"author {his.login}",
        ("attachment", "type, id, filename"): f"author {his.login}",
        ("report", "id"): f"author {his.login}",
        ("revision", "repos, rev"): f"author {his.login}",
    }
    return {row for (table, key), where in conditions.items() for row in tracker.rows(table, where, key=key)}


def _beside(tracker: Foreign, *emails: str) -> set[Row]:
    """What lies beside the subject's own rows: shown, not collected."""
    his = _Whose(*emails)
    return (
        tracker.rows("ticket", f"owner {his.login} OR id IN (SELECT ticket FROM ticket_change WHERE author {his.login})")
        | tracker.rows("ticket_change", f"ticket IN (SELECT id FROM ticket WHERE {his.reporter})", key="ticket, time, field")
        | tracker.rows("component", f"owner {his.login}", key="name")
    )


def _saying(tracker: Foreign, *words: str) -> set[Row]:
    texts = [
        ("ticket", "id", ("cc", "summary", "description", "keywords")),
        ("ticket_change", "ticket, time, field", ("oldvalue", "newvalue")),
        ("wiki", "name, version", ("text", "comment")),
        ("attachment", "type, id, filename", ("description",)),
        ("component", "name", ("description",)),
    ]
    return {
        (table, *key)
        for table, names, columns in texts
        for *key, said in tracker.ask(f"SELECT {names}, concat_ws(' | ', {', '.join(columns)}) FROM {table}")
        if any(word.lower() in str(said).lower() for word in words)
    }


def ines(tracker: Foreign) -> dict[str, set[Row]]:
    """Found by her address, her telephone and her name; a namesake has an account, so her name alone is a question."""
    emails = (INES.email, TAGGED)
    return ranked(
        ("owns", owned(tracker, *emails)),
        ("refers", _beside(tracker, *emails)),
        ("mentions", _saying(tracker, INES.email, "00351 912 345 678")),
        (
            "question",
            _saying(tracker, INES.name)
            | tracker.rows("session_attribute", "name = 'name' AND value = 'Ines Amaral'", key="sid, authenticated, name"),
        ),
    )


def tomas(tracker: Foreign) -> dict[str, set[Row]]:
    """Found by his address and his name."""
    return ranked(
        ("owns", owned(tracker, TOMAS.email)),
        ("refers", _beside(tracker, TOMAS.email)),
        ("mentions", _saying(tracker, TOMAS.email)),
        (
            "question",
            _saying(tracker, TOMAS.name)
            | tracker.rows("session_attribute", "name = 'name' AND value = 'Tomáš Novák'", key="sid, authenticated, name"),
        ),
    )


def by_name_alone(tracker: Foreign, name: str, *emails: str) -> set[Row]:
    """What has nothing but the name, which somebody else has, too.

    The search includes it as a mention where it ought to ask: it looks for namesakes among the rows that are people, and Trac
    keeps the name of an account as a row of its own.
    """
    mine = owned(tracker, *emails) | _beside(tracker, *emails) | _saying(tracker, *emails)
    return _saying(tracker, name) - mine
