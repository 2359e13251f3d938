"""The verbs of the queue: letters, cases, whose they are, and who is behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.ids import CaseId, PersonId
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.console.ports import CaseFile, Store
from privacy_console.casework.console.standing import NotYet, known
from privacy_console.casework.identity.people import Person
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests import use_cases as requests
from privacy_console.casework.requests.case import Case
from privacy_console.casework.requests.filters import Key, with_people
from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.mail import MailDoors
from privacy_console.casework.requests.opening import Opened, Opener, open_letter
from privacy_console.casework.requests.ports import LetterReader
from privacy_console.casework.requests.queue import QueueOrder, QueueQuery, View
from privacy_console.casework.requests.reader import Lexicon, read_letter
from privacy_console.casework.requests.reader.pasted import pasted
from privacy_console.casework.requests.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueVerbs:
    """What the console does before a search begins: a part of `Console`, in a file of its own for its length."""

    me: Person
    policy: Policy
    store: Store
    reader: LetterReader
    lexicon: Lexicon
    clock: Clock
    mail: MailDoors

    def _step(self) -> AbstractContextManager[CaseFile]:
        return self.store.transaction(self.me.id)

    # --- the queue

    def today(self) -> date:
        """The calendar day in the controller's time zone."""
        return self.clock.now().astimezone(ZoneInfo(self.policy.controller.time_zone)).date()

    def queue(self, query: QueueQuery) -> QueueOrder:
        """Raises FilterNotUnderstood where `owner:` names nobody who may sign in."""
        with self.store.reading() as file:
            if any(term.key is Key.OWNER for term in query.terms):
                people = {person.id: person.name for person in file.people.everyone()}
                query = replace(query, terms=with_people(query.terms, people))
            return file.cases.queue(query, me=self.me.id, today=self.today())

    def cases_numbered(self, numbers: Sequence[int]) -> tuple[Case, ...]:
        with self.store.reading() as file:
            return file.cases.numbered(numbers)

    def counts(self) -> Mapping[View, int]:
        with self.store.reading() as file:
            return file.cases.counts(me=self.me.id, today=self.today())

    def colleagues(self) -> Mapping[PersonId, str]:
        """The names of everyone who may sign in, mine among them."""
        with self.store.reading() as file:
            return {person.id: person.name for person in file.people.everyone()}

    def case(self, id: CaseId) -> Case:
        with self.store.reading() as file:
            return known(file, id)

    # --- letters and cases

    def read(self, original: bytes, *, name: str) -> tuple[Letter, Reading]:
        letter = self.reader.read(original, name=name)
        return letter, read_letter(letter, self.lexicon, own_addresses=(self.policy.controller.contact,))

    def pasted(self, text: str) -> tuple[Identifier, ...]:
        """What somebody may be found by in a text that was copied: a signature, a list, a line of a spreadsheet."""
        return pasted(text, self.lexicon.labels)

    def open_letters(self, originals: Sequence[tuple[str, bytes]], *, watch: Watch) -> tuple[Opened, ...]:
        """Open a case for each letter, one step a letter: stopping leaves those before it opened and the rest untouched."""
        opened = []
        for number, (name, original) in enumerate(originals):
            watch.checkpoint()
            watch.report(Progress(number, len(originals), "letters"))
            opened.append(
                open_letter(
                    original,
                    name=name,
                    reader=self.reader,
                    open_case=self._step,
                    opener=self._opener,
                    received_by=self.mail.setup.received_by or (),
                )
            )
        return tuple(opened)

    @property
    def _opener(self) -> Opener:
        controller = self.policy.controller
        return Opener(
            me=self.me.id,
            clock=self.clock,
            lexicon=self.lexicon,
            zone=controller.time_zone,
            country=controller.country,
            region=controller.region,
            own_addresses=(controller.contact,),
        )

    def letter(self, id: CaseId) -> tuple[Letter, Reading]:
        with self.store.reading() as file:
            case = known(file, id)
            letter, reading = file.letters.letter(case.letter), file.letters.reading(case.letter)
        if letter is None or reading is None:
            raise NotYet(id, "its letter is not in the store")
        return letter, reading

    def mark_read(self, id: CaseId) -> Case:
        return requests.mark_read(id, open_case=self._step)
