"""One officer's desk for tests: a store in memory, and letters opened by their text."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.adapters.phrasebook.files import PhraseFiles
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.opening import Opener, open_letter
from privacy_console.casework.requests.reader import Lexicon
from privacy_console.casework.requests.use_cases import change_case
from tests.contracts.casestore.fake import FakeStore

ROOT = Path(__file__).resolve().parents[3]
ME = "0123456789abcdef"
EML = ROOT / "tests" / "data" / "letters" / "eml"
LEXICON = Lexicon(PhraseFiles(ROOT / "resources"))
OUR_HOST = "mx.office.example"
REQUEST = "Dear team,\n\nunder Art. 15 GDPR I request access to my personal data.\n\nKind regards\nEva Lind"
REMINDER = "I requested access to my personal data under Art. 15 GDPR on 5 March and have not received any reply."
QUESTION = "Please delete my ticket 4411, I opened it by mistake."


class Noon:
    def now(self):
        return datetime(2026, 11, 24, 12, tzinfo=UTC)


OPENER = Opener(
    me=ME,
    clock=Noon(),
    lexicon=LEXICON,
    zone="Europe/Berlin",
    country="DE",
    region="",
    own_addresses=("privacy@office.example",),
)


class Desk:
    def __init__(self):
        self.store = FakeStore(Noon())
        self.open_case = partial(self.store.transaction, ME)

    def opens(self, original: bytes | str, **changed):
        original = original.encode() if isinstance(original, str) else original
        told = {"received_by": (OUR_HOST,), "opener": OPENER} | changed
        return open_letter(original, name="x.eml", reader=MailReader(), open_case=self.open_case, **told)

    def sets_aside(self, id):
        return change_case(id, self.open_case, "case.set_aside", lambda case: case.moved(Status.SET_ASIDE))

    def reopens(self, id):
        return change_case(id, self.open_case, "case.reopened", lambda case: case.moved(Status.VERIFY))

    @property
    def trail(self):
        return [(entry.action, entry.case, dict(entry.facts)) for entry in self.store.entries()]

    def case(self, id):
        with self.store.reading() as file:
            return file.cases.case(id)

    def original(self, id):
        with self.store.reading() as file:
            return file.letters.original(id)


def mail(text: str, *, id: str = "1", date: str = "Thu, 5 Mar 2026 10:00:00 +0100", more: str = "", sender: str = "") -> str:
    """A message that our host took in on that date, or none of ours where it is empty."""
    came = f"Received: from home.example by {OUR_HOST} with ESMTPS; {date}\n" if date else ""
    return (
        f"{came}Date: Mon, 2 Mar 2026 09:00:00 +0100\nFrom: {sender or 'Eva Lind <eva@home.example>'}\nTo: privacy@office.example\n"
        f"Message-ID: <{id}@home.example>\nSubject: Letter\n{more}\n{text}\n"
    )
