"""All the books of casework in memory, under the same tests as the encrypted store.

from tests.contracts.casestore.fake import FakeStore

store = FakeStore(clock)
with store.transaction("0123456789abcdef") as file:
    file.letters.keep(letter, reading, original)
    file.cases.add(case)
    file.trail.append("case.opened", case.id)
"""

from __future__ import annotations

from array import array
from collections import Counter
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, fields, replace
from datetime import UTC

from privacy_console.adapters.casestore.errors import ChangedMeanwhile, NotWriting, PersonKnown, StepIncomplete
from privacy_console.casework.audit.checkpoint import origin_of
from privacy_console.casework.audit.entries import next_entry
from privacy_console.casework.audit.tree import Frontier, leaf_hash
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.filters import wants_set_aside
from privacy_console.casework.requests.inbox import Message, MessageState, state_of
from privacy_console.casework.requests.mail import Seen
from privacy_console.casework.requests.queue import Order, QueueOrder, View
from privacy_console.casework.search.findings import Inclusion
from tests.contracts.casestore.filtered import folded, has_words, in_view, satisfies


@dataclass
class _State:
    letters: dict = field(default_factory=dict)
    cases: dict = field(default_factory=dict)
    attached: dict = field(default_factory=dict)
    subjects: dict = field(default_factory=dict)
    people: dict = field(default_factory=dict)
    choices: dict = field(default_factory=dict)
    findings: dict = field(default_factory=dict)
    decided: dict = field(default_factory=dict)
    decisions: dict = field(default_factory=dict)
    answers: dict = field(default_factory=dict)
    letters_out: dict = field(default_factory=dict)
    mailboxes: dict = field(default_factory=dict)
    missed: dict = field(default_factory=dict)
    notes: dict = field(default_factory=dict)
    checks: dict = field(default_factory=dict)
    trail: list = field(default_factory=list)

    def copied(self):
        return _State(**{one.name: copy(getattr(self, one.name)) for one in fields(self)})


class FakeStore:
    """Transactions are copies: committed by taking the place of what was, undone by being dropped."""

    def __init__(self, clock):
        self._clock = clock
        self._state = _State()
        self.log_origin = origin_of("0" * 32)

    @contextmanager
    def transaction(self, actor):
        state = self._state.copied()
        yield FakeCaseFile(state, actor, self._clock)
        _check_whole(state)
        self._state = state

    @contextmanager
    def reading(self):
        state = self._state.copied()
        before = state.copied()
        yield FakeCaseFile(state, "system", self._clock)
        if state != before:
            raise NotWriting("a write inside reading()")

    def entries(self, after=-1, limit=1000, *, case=None):
        wanted = [entry for entry in self._state.trail if entry.sequence > after and case in {None, entry.case}]
        return tuple(wanted[:limit])

    def raw_entries(self, count=None):
        return iter([entry.stored for entry in self._state.trail[:count]])

    def frontier(self):
        return Frontier().extended([leaf_hash(entry.stored) for entry in self._state.trail])

    def settle(self):
        pass

    def close(self):
        pass


class FakeCaseFile:
    def __init__(self, state, actor, clock):
        self.letters = FakeLetters(state)
        self.cases = FakeCases(state)
        self.subjects = FakeSubjects(state)
        self.people = FakePeople(state)
        self.choices = FakeChoices(state)
        self.findings = FakeFindings(state)
        self.decisions = FakeDecisions(state)
        self.answers = FakeAnswers(state)
        self.correspondence = FakeCorrespondence(state)
        self.mail = FakeMail(state)
        self.inbox = FakeInbox(state)
        self.notes = FakeNotes(state)
        self.checks = FakeChecks(state)
        self.trail = FakeTrail(state, actor, clock)


class FakeTrail:
    def __init__(self, state, actor, clock):
        self._state, self._actor, self._clock = state, actor, clock

    def append(self, action, case="", **facts):
        last = self._state.trail[-1] if self._state.trail else None
        entry = next_entry(last, at=self._clock.now(), actor=self._actor, action=action, case=case, facts=facts)
        self._state.trail.append(entry)
        return entry


class _Book:
    def __init__(self, state):
        self._state = state


class FakeLetters(_Book):
    def keep(self, letter, reading, original):
        kept = self._state.letters.get(letter.id)
        self._state.letters[letter.id] = (letter, reading, kept[2] if kept else original)

    def letter(self, id):
        return self._state.letters.get(id, (None,))[0]

    def reading(self, id):
        return self._state.letters.get(id, (None, None))[1]

    def original(self, id):
        return self._state.letters.get(id, (None, None, None))[2]

    def with_message_id(self, message_id):
        return next((one for one, kept in self._state.letters.items() if message_id and kept[0].message_id == message_id), None)

    def answering(self, message_id):
        kept = self._state.letters.items()
        return tuple(key for key, (one, *_) in kept if message_id and message_id in (one.in_reply_to, *one.references))


class FakeCases(_Book):
    def __init__(self, state):
        super().__init__(state)
        self._ours = {}

    def next_id(self, year):
        return f"DSR-{year:04}-{max((n for y, n in map(_parts, self._state.cases) if y == year), default=0) + 1:04}"

    def add(self, case):
        _parts(case.id)
        if case.id in self._state.cases:
            raise ChangedMeanwhile(case.id)
        self._state.cases[case.id] = case

    def save(self, case):
        kept = self._state.cases.get(case.id)
        if kept is None:
            raise LookupError(case.id)
        ours = self._ours.setdefault(case.id, {kept.version})
        if case.version not in ours:
            raise ChangedMeanwhile(case.id)
        ours.add(kept.version + 1)
        self._state.cases[case.id] = replace(case, version=kept.version + 1)

    def case(self, id):
        return self._state.cases.get(id)

    def of_letter(self, id):
        return next((case.id for case in self._state.cases.values() if case.letter == id), self._state.attached.get(id))

    def attach(self, case, letter):
        self._state.attached[letter] = case

    def queue(self, query, *, me, today):
        numbers = {one: number for number, one in enumerate(self._state.cases, start=1)}
        aside = wants_set_aside(query.terms)
        shown = [
            case
            for case in self._state.cases.values()
            if in_view(case, query.view, me, today, aside=aside)
            and has_words(case, query.text)
            and satisfies(case, query.terms, me, today)
        ]
        shown.sort(key=lambda case: (*_order(case, query.order), numbers[case.id]), reverse=query.descending)
        if query.order is Order.DUE:
            shown.sort(key=_state_of)
        opened = [case for case in shown if case.is_open]
        return QueueOrder(
            numbers=array("q", [numbers[case.id] for case in shown]),
            open=len(opened),
            unread=sum(case.unread for case in opened),
        )

    def numbered(self, numbers):
        cases = dict(enumerate(self._state.cases.values(), start=1))
        return tuple(cases[number] for number in numbers if number in cases)

    def due_days(self):
        return dict(sorted(Counter(case.deadline.due for case in self._state.cases.values() if case.is_open).items()))

    def counts(self, *, me, today):
        return {view: sum(in_view(case, view, me, today) for case in self._state.cases.values()) for view in View}

    def counts_of(self, filters, *, me, today):
        cases = self._state.cases.values()
        return tuple(
            sum(
                in_view(case, View.ALL, me, today, aside=wants_set_aside(terms)) and satisfies(case, terms, me, today)
                for case in cases
            )
            for terms in filters
        )


class FakeSubjects(_Book):
    def keep(self, case, subject, evidence):
        self._state.subjects[case] = (subject, evidence)

    def subject(self, case):
        return self._state.subjects.get(case, (None,))[0]

    def evidence(self, case):
        return self._state.subjects.get(case, (None, None))[1]


class FakePeople(_Book):
    def add(self, person):
        if person.id in self._state.people:
            raise PersonKnown(person.id)
        self._state.people[person.id] = person

    def everyone(self):
        return tuple(sorted(self._state.people.values(), key=lambda person: (person.name, person.id)))


class FakeChoices(_Book):
    def choose(self, name, value, *, person=None):
        self._state.choices[person or "", name] = value

    def drop(self, name, *, person=None):
        self._state.choices.pop((person or "", name), None)

    def chosen(self, *, person=None):
        return {name: value for (whose, name), value in sorted(self._state.choices.items()) if whose == (person or "")}


class FakeFindings(_Book):
    def keep(self, case, outcome, *, anew=False):
        decided = {
            row: made for row, made in self._state.decided.get(case, {}).items() if not anew or made[0] is Inclusion.EXCLUDED
        }
        found = {finding.row for finding in outcome.findings}
        self._state.findings[case] = replace(outcome, findings=tuple(_redecided(one, decided) for one in outcome.findings))
        self._state.decided[case] = {row: made for row, made in decided.items() if row in found or not outcome.complete}

    def outcome(self, case):
        return self._state.findings.get(case)

    def decide(self, case, rows, decision, reason, by, *, at=None):
        outcome = self._state.findings.get(case)
        found = {finding.row for finding in outcome.findings} & set(rows) if outcome else set()
        if found:
            self._state.decided[case] = self._state.decided.get(case, {}) | dict.fromkeys(found, (decision, reason, by, at))
            self.keep(case, outcome)
        return len(found)

    def decided(self, case):
        return {row: made[0] for row, made in self._state.decided.get(case, {}).items()}


class FakeDecisions(_Book):
    def add(self, case, decision):
        made = self._state.decisions.get(case, ())
        if decision.number in {one.number for one in made}:
            raise ChangedMeanwhile(case)
        self._state.decisions[case] = tuple(sorted((*made, decision), key=lambda one: one.number))

    def decisions(self, case):
        return self._state.decisions.get(case, ())


class FakeAnswers(_Book):
    def keep(self, delivered):
        self._state.answers[delivered.case] = delivered

    def delivered(self, case):
        return self._state.answers.get(case)


class FakeMail(_Book):
    def seen(self, source):
        mark = self._state.mailboxes.get(source)
        missed = sorted((one for one in self._state.missed if mark and one.source == source), key=lambda one: one.number)
        return Seen(mark=mark, missed=tuple(missed))

    def remember(self, mark):
        self._reach(mark)
        self._state.missed.pop(mark, None)

    def miss(self, mark):
        self._reach(mark)
        self._state.missed[mark] = True

    def _reach(self, mark):
        before = self._state.mailboxes.get(mark.source)
        if before is None or before.validity != mark.validity or before.number < mark.number:
            self._state.mailboxes[mark.source] = mark
        for one in [one for one in self._state.missed if one.source == mark.source and one.validity != mark.validity]:
            del self._state.missed[one]


class FakeInbox(_Book):
    def _all(self):
        cases = {case.letter: case for case in self._state.cases.values()}
        for number, (one, (letter, reading, _original)) in enumerate(self._state.letters.items(), start=1):
            opened = cases.get(one)
            case = opened or self._state.cases.get(self._state.attached.get(one))
            yield Message(
                number=number,
                letter=one,
                state=state_of(case, opened_it=opened is not None),
                case=case.id if case else None,
                kind=reading.kind,
                received=opened.received if opened else letter.received,
                sender=letter.sender.name or letter.sender.address,
                subject=letter.subject,
                attachments=len(letter.attachments),
            )

    def counts(self):
        return {state: len(self.messages(state, limit=1_000_000)) for state in MessageState}

    def messages(self, state, *, after=0, limit=200):
        return tuple(one for one in self._all() if one.state is state and one.number > after)[:limit]

    def of_case(self, case):
        own = [self._state.cases[case].letter] if case in self._state.cases else []
        return tuple(dict.fromkeys((*own, *(one for one in self._state.letters if self._state.attached.get(one) == case))))

    def missed(self):
        return len(self._state.missed)


class FakeNotes(_Book):
    def add(self, note):
        self._state.notes[note.case] = (*self._state.notes.get(note.case, ()), note)

    def notes(self, case):
        return self._state.notes.get(case, ())


class FakeChecks(_Book):
    def keep_code(self, case, code):
        self._keep(case, "code", "", code)

    def code(self, case):
        return next(iter(self._kept(case, "code")), None)

    def keep_mandate(self, case, mandate):
        self._keep(case, "mandate", "", mandate)

    def mandate(self, case):
        return next(iter(self._kept(case, "mandate")), None)

    def keep_document(self, case, document):
        self._keep(case, "document", document.sha256 or document.checked_at, document)

    def documents(self, case):
        return self._kept(case, "document")

    def letters(self, case):
        opened = [one.letter for one in self._state.cases.values() if one.id == case]
        attached = [letter for letter, whose in self._state.attached.items() if whose == case]
        later = [letter for letter in self._state.letters if letter in attached]
        return tuple(dict.fromkeys((*opened, *later)))

    def cases_with_copies(self):
        return tuple(
            case for case in self._state.cases if any(len(str(place)) == 64 for _, place in self._state.checks.get(case, {}))
        )

    def replace_original(self, letter, original):
        self._state.letters[letter] = (*self._state.letters[letter][:2], original)

    def _keep(self, case, kind, place, what):
        self._state.checks[case] = self._state.checks.get(case, {}) | {(kind, place): what}

    def _kept(self, case, kind):
        return tuple(what for (one, _), what in self._state.checks.get(case, {}).items() if one == kind)


class FakeCorrespondence(_Book):
    def keep(self, letter):
        kept = self._state.letters_out.get(letter.case, {}) | {letter.number: letter}
        self._state.letters_out[letter.case] = dict(sorted(kept.items()))

    def of_case(self, case):
        return tuple(self._state.letters_out.get(case, {}).values())

    def with_message_id(self, message_id):
        letters = (letter for kept in self._state.letters_out.values() for letter in kept.values())
        return next((one.case for one in letters if message_id and one.message_id == message_id), None)


def _check_whole(state):
    """What the real store's foreign keys demand when a step commits."""
    letters = {case.letter for case in state.cases.values()} | set(state.attached)
    cases = {
        *state.attached.values(), *state.subjects, *state.findings, *state.decisions, *state.answers, *state.letters_out, *state.notes,
        *state.checks,
    }  # fmt: skip
    if missing := (letters - set(state.letters)) | (cases - set(state.cases)):
        raise StepIncomplete(f"parts name {len(missing)} letters or cases that are not there")


def _redecided(finding, decided):
    made = decided.get(finding.row)
    return replace(finding, decision=made[0], reason=made[1], decided_by=made[2], decided_at=made[3]) if made else finding


def _parts(id):
    _, year, running = id.split("-")
    return int(year), int(running)


def _state_of(case):
    return 0 if case.is_open else 2 if case.status is Status.SET_ASIDE else 1


def _order(case, order):
    return {
        Order.DUE: (case.deadline.due,),
        Order.RECEIVED: (case.received.astimezone(UTC),),
        Order.SUBJECT: (folded(case.subject_name),),
        Order.NUMBER: _parts(case.id),
        Order.STATUS: (list(Status).index(case.status), case.deadline.due),
    }[order]
