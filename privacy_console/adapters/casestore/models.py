"""The tables of a case store. A row never leaves this folder: the books turn it into values."""

from __future__ import annotations

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, LargeBinary, MetaData, String, Text, UniqueConstraint, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from privacy_console.casework.requests.case import Status

OPEN, ENDED, ASIDE = 0, 1, 2
STAGES = {status: stage for stage, status in enumerate(Status)}
"""`state` and `stage` of a case, as they are kept: the order of both must never change."""


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "%(table_name)s_by_%(column_0_N_name)s",
            "uq": "%(table_name)s_one_%(column_0_N_name)s",
            "ck": "%(table_name)s_%(constraint_name)s",
            "fk": "%(table_name)s_%(column_0_N_name)s_of_%(referred_table_name)s",
            "pk": "%(table_name)s_key",
        }
    )


def _of_case() -> ForeignKey:
    """Deferred: a step writes its parts in any order, and commits only with all of them."""
    return ForeignKey("cases.id", deferrable=True, initially="DEFERRED")


class TrailRow(Base):
    __tablename__ = "trail"

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    case: Mapped[str] = mapped_column(String)
    stored: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = (Index(None, "case", "sequence"),)


class LogRow(Base):
    """The one row that says which log the trail is, with its packed frontier."""

    __tablename__ = "log"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    origin: Mapped[str] = mapped_column(String)
    frontier: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = (CheckConstraint("id = 1", name="is_one"),)


class LetterRow(Base):
    __tablename__ = "letters"

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String, unique=True)
    message_id: Mapped[str] = mapped_column(String, index=True)
    letter: Mapped[str] = mapped_column(Text)
    reading: Mapped[str] = mapped_column(Text)
    original: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class LetterAnswersRow(Base):
    """Which Message-IDs a letter says that it answers: they may arrive after it."""

    __tablename__ = "letter_answers"

    message_id: Mapped[str] = mapped_column(String, primary_key=True)
    letter: Mapped[str] = mapped_column(ForeignKey("letters.id", deferrable=True, initially="DEFERRED"), primary_key=True)

    __table_args__ = ({"sqlite_with_rowid": False},)


class CaseRow(Base):
    """What the queue filters and orders by. Narrow on purpose: a filter by text reads every row of it.

    `state` is 0 open, 1 closed or refused, 2 set aside; `stage` is the status's place among all; `rights` are words with
    a blank on either side; `due` and `arrived` (the day of receipt that counts) are ISO 8601, `received` counts microseconds
    since 1970 in UTC; `search` is folded text; `labels` are folded, each between line ends; the rest is 0 or 1.
    """

    __tablename__ = "cases"

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String, unique=True)
    year: Mapped[int]
    running: Mapped[int]
    state: Mapped[int]
    stage: Mapped[int]
    unread: Mapped[int]
    waiting: Mapped[int]
    owner: Mapped[str | None] = mapped_column(String)
    due: Mapped[str] = mapped_column(String)
    received: Mapped[int]
    subject: Mapped[str] = mapped_column(String)
    rights: Mapped[str] = mapped_column(String)
    search: Mapped[str] = mapped_column(Text)
    version: Mapped[int]
    kind: Mapped[str] = mapped_column(String, server_default="")
    language: Mapped[str] = mapped_column(String, server_default="")
    law: Mapped[str] = mapped_column(String, server_default="")
    arrived: Mapped[str] = mapped_column(String, server_default="")
    labels: Mapped[str] = mapped_column(Text, server_default="")
    held: Mapped[int] = mapped_column(server_default="0")
    extended: Mapped[int] = mapped_column(server_default="0")
    uncertain: Mapped[int] = mapped_column(server_default="0")
    linked: Mapped[int] = mapped_column(server_default="0")

    # One for each order of the queue, with everything that the plain views ask for: they read nothing but the index.
    __table_args__ = (
        UniqueConstraint("year", "running"),
        Index("cases_in_order_of_due", "state", "due", "number", "unread", "waiting", "owner"),
        Index("cases_in_order_of_received", "received", "number", "state", "unread"),
        Index("cases_in_order_of_subject", "subject", "number", "state", "unread"),
        Index("cases_in_order_of_number", "year", "running", "number", "state", "unread"),
        Index("cases_in_order_of_stage", "stage", "due", "number", "state", "unread"),
    )


class CaseBodyRow(Base):
    """The case itself, in a table of its own so that the queue does not read it."""

    __tablename__ = "case_bodies"

    number: Mapped[int] = mapped_column(
        ForeignKey("cases.number", deferrable=True, initially="DEFERRED"), primary_key=True, autoincrement=False
    )
    letter: Mapped[str] = mapped_column(ForeignKey("letters.id", deferrable=True, initially="DEFERRED"), index=True)
    body: Mapped[str] = mapped_column(Text)


class AttachedLetterRow(Base):
    """A further letter of a case: a reminder, a complaint."""

    __tablename__ = "attached_letters"

    letter: Mapped[str] = mapped_column(ForeignKey("letters.id", deferrable=True, initially="DEFERRED"), primary_key=True)
    case: Mapped[str] = mapped_column(_of_case(), index=True)


class SubjectRow(Base):
    __tablename__ = "subjects"

    case: Mapped[str] = mapped_column(_of_case(), primary_key=True)
    subject: Mapped[str] = mapped_column(Text)
    evidence: Mapped[str] = mapped_column(Text)


class PersonRow(Base):
    __tablename__ = "people"

    id: Mapped[str] = mapped_column(String, primary_key=True)
    name: Mapped[str] = mapped_column(String)
    role: Mapped[str] = mapped_column(String)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)


class ChoiceRow(Base):
    """What the office chose (`person` empty) or one of its people, as JSON under a name."""

    __tablename__ = "choices"

    person: Mapped[str] = mapped_column(String, primary_key=True)
    name: Mapped[str] = mapped_column(String, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class SearchRow(Base):
    """The newest search of a case: its outcome but for the findings, and the few different paths that they share."""

    __tablename__ = "searches"

    case: Mapped[str] = mapped_column(_of_case(), primary_key=True)
    outcome: Mapped[str] = mapped_column(Text)
    paths: Mapped[str] = mapped_column(Text)


class FindingRow(Base):
    """A found row by its key. `place` is its place in the outcome, `path` an index into the search's paths.

    `more` is JSON of what few findings have: when a person decided, whose else the row is, how many look like it, that a search
    could follow from it.
    """

    __tablename__ = "findings"

    case: Mapped[str] = mapped_column(ForeignKey("searches.case", deferrable=True, initially="DEFERRED"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    row: Mapped[str] = mapped_column(Text)
    path: Mapped[int]
    confidence: Mapped[str] = mapped_column(String)
    reach: Mapped[str] = mapped_column(String)
    decision: Mapped[str] = mapped_column(String)
    reason: Mapped[str] = mapped_column(Text)
    soft_deleted: Mapped[int]
    decided: Mapped[int]
    decided_by: Mapped[str] = mapped_column(String, server_default="")
    more: Mapped[str] = mapped_column(Text, server_default="")

    __table_args__ = (UniqueConstraint("case", "row"), {"sqlite_with_rowid": False})


class SpanDecisionRow(Base):
    __tablename__ = "span_decisions"

    sequence: Mapped[int] = mapped_column(primary_key=True)
    case: Mapped[str] = mapped_column(_of_case())
    number: Mapped[int]
    body: Mapped[str] = mapped_column(Text)

    __table_args__ = (UniqueConstraint("case", "number"),)


class AnswerRow(Base):
    __tablename__ = "answers"

    case: Mapped[str] = mapped_column(_of_case(), primary_key=True)
    body: Mapped[str] = mapped_column(Text)


GUARDS = {
    "trail": (
        "CREATE TRIGGER trail_is_never_rewritten BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END",
        "CREATE TRIGGER trail_is_never_cut BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END",
        (
            "CREATE TRIGGER trail_has_no_gaps BEFORE INSERT ON trail"
            " WHEN NEW.sequence <> (SELECT coalesce(max(sequence), -1) + 1 FROM trail)"
            " BEGIN SELECT RAISE(ABORT, 'the trail has no gaps'); END"
        ),
    ),
    "span_decisions": (
        (
            "CREATE TRIGGER span_decisions_are_never_rewritten BEFORE UPDATE ON span_decisions"
            " BEGIN SELECT RAISE(ABORT, 'decisions only grow'); END"
        ),
        (
            "CREATE TRIGGER span_decisions_are_never_cut BEFORE DELETE ON span_decisions"
            " BEGIN SELECT RAISE(ABORT, 'decisions only grow'); END"
        ),
    ),
}
"""Triggers by table: what only grows says so itself, whichever program writes."""

for _table, _triggers in GUARDS.items():
    for _trigger in _triggers:
        event.listen(Base.metadata.tables[_table], "after_create", DDL(_trigger))  # type: ignore[no-untyped-call]
