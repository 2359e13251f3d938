"""Letters that go out: kept with their case, on the trail before and after, sent once, and the clock hears of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.letters.acknowledging import AlreadyAcknowledged
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.letters.kinds.fields import (
    AcknowledgementFields,
    CannotVerifyFields,
    ClarificationFields,
    Doubt,
    ExtensionFields,
    FieldRefused,
    IdentificationFields,
    LiftReason,
    Need,
    Question,
    RefusalFields,
    RestrictionLiftedFields,
)
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.sending import use_cases as sending
from privacy_console.casework.letters.sending.correspondence import Deed, State, Way
from privacy_console.casework.letters.sending.deeds import Occasion, OtherDay, extended
from privacy_console.casework.letters.sending.mail import (
    AddressRefused,
    MailNotTaken,
    MailOutMissing,
    MailServerUnavailable,
    MailUnclear,
)
from privacy_console.casework.letters.sending.making import Desk, IncompleteLetter, mail_of, ready
from privacy_console.casework.letters.stages import WhyMissing
from privacy_console.casework.requests.case import MoveRefused, Status
from privacy_console.casework.requests.clock import ExtensionTooLate
from privacy_console.casework.requests.events import Asked
from privacy_console.casework.requests.use_cases import ExtensionReason
from tests.casework.letters.answering import ID, POLICY, TEMPLATES, DiskFull, Office, person
from tests.casework.letters.every_kind import FULL
from tests.contracts.casestore.samples import letter

TODAY, NOW = date(2026, 11, 10), datetime(2026, 11, 10, 9, 30, tzinfo=UTC)
TO = "anna@example.com"
ASK = IdentificationFields(doubt=Doubt.ADDRESS_UNKNOWN, needs=(Need.ACCOUNT_NUMBER,), code="BCDF-GHJK")
CLARIFY = ClarificationFields(questions=(Question.WHICH_ACCOUNT,))


class Post:
    """Remembers what it was handed, or fails as it is told to."""

    def __init__(self, *, fails=None, can_send=True):
        self.fails, self.can_send, self.handed, self.on_send = fails, can_send, [], lambda: None

    def message(self, mail):
        if "@" not in mail.to:
            raise AddressRefused("the recipient", "it has no @-sign")
        return f"{mail.message_id}\n{mail.draft}\n{mail.text}".encode()

    def send(self, message, *, sender, to, watch):
        watch.checkpoint()
        self.on_send()
        if self.fails:
            raise self.fails
        self.handed.append((sender, to, message))
        return "250"


class Mailing(Office):
    """An office with a post, and a case of 26 October 2026, due on 26 November."""

    def __init__(self, the_case=None, post=None):
        super().__init__(the_case or person(status=Status.VERIFY))
        self.post = post or Post()

    def ready(self, fields, way, to=TO, **changed):
        desk = Desk(policy=POLICY, templates=TEMPLATES, documents=self.documents, watermark="")
        return ready(desk, self.case, fields, way=way, to=to, at=NOW, **changed)

    def write(self, fields, way=Way.PDF, to=TO, *, on=TODAY, why="", the_case=None, watch=None):
        return sending.write_letter(
            the_case or self.case, self.ready(fields, way, to), Occasion(on=on, at=NOW, why=why), policy=POLICY, answered=letter(),
            post=self.post, package=self.package, open_case=self.open_case, folder="/answers", watch=watch or Unwatched(),
        )  # fmt: skip

    def send(self, fields, to=TO, *, on=TODAY, why="", again=False, watch=None):
        return sending.send_letter(
            self.case, self.ready(fields, Way.SMTP, to), Occasion(on=on, at=NOW, why=why), policy=POLICY, answered=letter(),
            post=self.post, open_case=self.open_case, watch=watch or Unwatched(), again=again,
        )  # fmt: skip

    def settle(self, number, *, left, on=TODAY, why=""):
        return sending.settle(ID, number, left=left, occasion=Occasion(on=on, at=NOW, why=why), open_case=self.open_case)

    @property
    def out(self):
        with self.store.reading() as file:
            return file.correspondence.of_case(ID)


@pytest.mark.parametrize("way", [Way.PDF, Way.DRAFT])
def test_a_letter_that_is_written_is_kept_with_its_case_and_its_hash_is_on_the_trail(way):
    office = Mailing()
    kept = office.write(ASK, way)
    ending = "pdf" if way is Way.PDF else "eml"
    assert kept.path == f"/answers/letters/{ID}/{ID}-identification.{ending}"
    assert list(office.package.files) == [kept.path]
    assert office.out == (kept,)
    assert (kept.number, kept.kind, kept.state, kept.to) == (
        1,
        Kind.IDENTIFICATION,
        State.WRITTEN,
        TO if way is Way.DRAFT else "",
    )
    assert office.steps == ["letter.begun", "letter.written"]
    assert {entry.facts["letter"] for entry in office.store.entries()} == {kept.sha256}
    if way is Way.PDF:
        assert kept.sha256 == sha256(office.package.files[kept.path]).hexdigest()


def test_a_letter_that_is_sent_is_handed_over_once_and_kept():
    office = Mailing()
    kept = office.send(ASK)
    ((sender, to, message),) = office.post.handed
    assert (sender, to) == (POLICY.controller.contact, TO)
    assert b"BCDF-GHJK" in message
    assert (kept.state, kept.way, kept.to, kept.said) == (State.SENT, Way.SMTP, TO, "250")
    assert office.out == (kept,)
    assert office.steps == ["letter.sending", "letter.sent"]
    assert office.package.files == {}


def test_nothing_of_the_letter_or_its_reader_is_on_the_trail():
    office = Mailing()
    office.send(ASK)
    office.write(ASK, Way.DRAFT)
    for entry in office.store.entries():
        assert not any(word in str(entry.facts) for word in (TO, "anna", "Anna", "BCDF-GHJK"))


def test_the_intention_is_on_the_trail_before_the_server_is_called():
    office = Mailing()
    seen = []
    office.post.on_send = lambda: seen.extend([*office.steps, office.out[0].state])
    office.send(ASK)
    assert seen == ["letter.sending", State.SENDING]


@pytest.mark.parametrize(("fields", "what"), [(ASK, Asked.IDENTIFICATION), (CLARIFY, Asked.CLARIFICATION)])
@pytest.mark.parametrize("way", list(Way))
def test_the_clock_hears_of_a_question_in_the_same_step(fields, what, way):
    office = Mailing()
    office.send(fields) if way is Way.SMTP else office.write(fields, way)
    assert office.case.clock.open_question(what) == TODAY
    assert office.case.waiting
    (done,) = [entry for entry in office.store.entries() if entry.action in {"letter.written", "letter.sent"}]
    assert done.facts["clock"] == what.value


def test_a_question_is_asked_once_more_without_the_clock_beginning_anew():
    office = Mailing()
    office.write(ASK)
    office.write(ASK, Way.DRAFT, on=date(2026, 11, 12))
    assert office.case.clock.open_question(Asked.IDENTIFICATION) == TODAY
    assert [one.number for one in office.out] == [1, 2]


def test_an_extension_moves_the_deadline_to_the_day_that_it_names():
    office = Mailing()
    due = extended(office.case, (ExtensionReason.COMPLEXITY,), on=TODAY).deadline.due
    fields = ExtensionFields(reasons=(ExtensionReason.COMPLEXITY,), due=due)
    office.send(fields)
    assert office.case.deadline.due == due > date(2026, 11, 26)
    assert office.case.deadline.extended
    assert office.store.entries()[-1].facts["due"] == due.isoformat()


def test_an_extension_that_names_another_day_or_comes_too_late_is_not_written():
    office = Mailing()
    with pytest.raises(OtherDay):
        office.send(ExtensionFields(reasons=(ExtensionReason.NUMBER,), due=date(2027, 12, 24)))
    due = extended(office.case, (ExtensionReason.NUMBER,), on=TODAY).deadline.due
    late = ExtensionFields(reasons=(ExtensionReason.NUMBER,), due=due)
    for act in (office.send, office.write):
        with pytest.raises(ExtensionTooLate):
            act(late, on=date(2026, 11, 27))
    with pytest.raises(FieldRefused):
        extended(office.case, (), on=TODAY)
    assert (office.steps, office.out, office.post.handed, office.package.files) == ([], (), [], {})


@pytest.mark.parametrize("fields", [RefusalFields(grounds=(RefusalGround.EXCESSIVE,)), CannotVerifyFields()])
def test_a_refusal_ends_the_case_and_needs_a_reason_for_the_office(fields):
    office = Mailing()
    with pytest.raises(WhyMissing):
        office.send(fields)
    assert office.steps == []
    office.send(fields, why="third time this week, and nothing new")
    assert (office.case.status, office.case.decision_note) == (Status.REFUSED, "third time this week, and nothing new")
    office.write(fields)  # and by post, too
    assert [one.way for one in office.out] == [Way.SMTP, Way.PDF]
    assert "third time" not in "".join("".join(one.texts) for one in office.out)


def test_an_acknowledgement_goes_out_once_whatever_the_way():
    office = Mailing()
    office.send(AcknowledgementFields())
    assert office.case.acknowledged_at == NOW
    for act in (office.send, office.write):
        with pytest.raises(AlreadyAcknowledged):
            act(AcknowledgementFields())
    assert len(office.post.handed) == 1


def test_the_subject_is_told_before_a_restriction_is_lifted():
    office = Mailing()
    with pytest.raises(FieldRefused):
        office.send(RestrictionLiftedFields(on=TODAY, why=LiftReason.ACCURACY_SETTLED))
    office.send(RestrictionLiftedFields(on=date(2026, 11, 11), why=LiftReason.ACCURACY_SETTLED))
    assert len(office.post.handed) == 1


def test_an_incomplete_letter_is_neither_written_nor_sent():
    office = Mailing()
    for way in Way:
        with pytest.raises(IncompleteLetter) as refused:
            office.ready(RefusalFields(grounds=()), way)
        assert [one.code for one in refused.value.missing] == ["reasons"]
    assert refused.value.sentence.format(**vars(refused.value)).startswith(f"The letter of {ID} lacks 1 things")


@pytest.mark.parametrize("to", ["", "  "])
def test_a_message_needs_somebody_to_go_to_and_it_is_never_read_off_the_letter(to):
    office = Mailing()
    for way in (Way.DRAFT, Way.SMTP):
        with pytest.raises(AddressRefused):
            office.ready(ASK, way, to)
    assert office.ready(ASK, Way.PDF, to).to == ""


def test_a_message_threads_under_the_letter_that_it_answers_and_a_recipients_does_not():
    office = Mailing()
    mail = mail_of(office.ready(ASK, Way.DRAFT), POLICY, letter())
    assert (mail.in_reply_to, mail.references) == (letter().message_id, letter().references)
    assert (mail.draft, mail.enclosures[0].name) == (True, f"{ID}-identification.pdf")
    assert letter().sender.address not in (mail.to, mail.text)
    other = mail_of(office.ready(FULL[Kind.RECIPIENT_NOTICE], Way.DRAFT), POLICY, letter())
    assert (other.in_reply_to, other.references) == ("", ())
    assert mail.message_id.endswith("@workordersoft.example>")


@pytest.mark.parametrize("contact", ["Write to us", "a@<evil>", "privacy@bücher.example"])
def test_a_message_number_is_one_whatever_the_contact_is(contact):
    office = Mailing()
    policy = replace(POLICY, controller=replace(POLICY.controller, contact=contact))
    number = mail_of(office.ready(ASK, Way.DRAFT), policy, None).message_id
    assert number.endswith("@privacy-console.invalid>")
    assert "\n" not in number


@pytest.mark.parametrize(
    "failure", [MailNotTaken("it does not deliver to this recipient (550)", said="550"), MailServerUnavailable("mail", "no")]
)
def test_what_the_server_did_not_take_is_kept_as_not_sent_and_can_be_sent_later(failure):
    office = Mailing(post=Post(fails=failure))
    before = office.case
    with pytest.raises(type(failure)):
        office.send(ASK)
    assert office.case == before
    assert [one.state for one in office.out] == [State.NOT_SENT]
    assert office.steps == ["letter.sending", "letter.not_sent"]
    office.post.fails = None
    assert office.send(ASK).state is State.SENT
    assert [one.number for one in office.out] == [1, 2]


def test_what_may_have_left_is_said_to_be_unclear_and_is_not_sent_again_by_itself():
    office = Mailing(post=Post(fails=MailUnclear("mail", "SMTPServerDisconnected")))
    before = office.case
    with pytest.raises(MailUnclear):
        office.send(ASK)
    assert office.case == before
    assert [one.state for one in office.out] == [State.UNCLEAR]
    office.post.fails = None
    with pytest.raises(sending.SentBefore) as refused:
        office.send(ASK)
    assert "may have left" in refused.value.sentence.format(**vars(refused.value))
    assert office.post.handed == []
    assert office.send(ASK, again=True).number == 2


def test_a_letter_that_was_sent_is_not_sent_again_unless_somebody_says_so():
    office = Mailing()
    office.send(ASK)
    with pytest.raises(sending.SentBefore):
        office.send(ASK)
    office.send(ASK, to="other@example.com")  # another address is another letter
    office.send(ASK, again=True)
    assert len(office.post.handed) == 3


@pytest.mark.parametrize("stopped", [False, True])
def test_an_unclear_letter_is_settled_once_by_somebody_who_looked(stopped):
    office = Mailing(post=Post(fails=KeyboardInterrupt() if stopped else MailUnclear("mail", "why")))
    with pytest.raises((MailUnclear, KeyboardInterrupt)):
        office.send(ASK)
    assert office.out[0].state is (State.SENDING if stopped else State.UNCLEAR)
    assert sending.unclear(office.store.entries()) == (ID,)
    office.settle(1, left=True)
    assert office.out[0].state is State.SENT
    assert office.case.clock.open_question(Asked.IDENTIFICATION) == TODAY
    assert sending.unclear(office.store.entries()) == ()
    for number in (1, 7):
        with pytest.raises(sending.NotUnclear):
            office.settle(number, left=True)


def test_a_letter_that_turned_out_not_to_have_left_changes_nothing():
    office = Mailing(post=Post(fails=MailUnclear("mail", "why")))
    before = office.case
    with pytest.raises(MailUnclear):
        office.send(ASK)
    assert office.settle(1, left=False).state is State.NOT_SENT
    assert office.case == before


def test_an_extension_of_which_it_was_unclear_counts_from_the_day_it_was_handed_over():
    office = Mailing(post=Post(fails=MailUnclear("mail", "why")))
    due = extended(office.case, (ExtensionReason.COMPLEXITY,), on=TODAY).deadline.due
    with pytest.raises(MailUnclear):
        office.send(ExtensionFields(reasons=(ExtensionReason.COMPLEXITY,), due=due))
    assert office.out[0].deed == Deed(kind=Kind.EXTENSION, reasons=(ExtensionReason.COMPLEXITY,), due=due)
    office.settle(1, left=True)
    assert office.case.deadline.due == due


def test_a_letter_that_left_is_kept_as_sent_though_the_case_went_on_meanwhile():
    office = Mailing()

    def meanwhile():
        with office.open_case() as file:
            kept = file.cases.case(ID)
            file.cases.save(replace(kept.moved(Status.REFUSED), decision_note="a colleague was quicker"))

    office.post.on_send = meanwhile
    assert office.send(ASK).state is State.SENT
    assert (office.case.status, office.case.clock) == (Status.REFUSED, None)
    assert office.store.entries()[-1].facts["hindered"] == "requests.case_ended"


def test_stopping_before_it_is_handed_over_sends_nothing():
    class Stopped(Unwatched):
        def __init__(self, after):
            self.left = after

        def checkpoint(self):
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    office = Mailing()
    with pytest.raises(Cancelled):
        office.send(ASK, watch=Stopped(0))
    assert office.steps == []
    with pytest.raises(Cancelled):
        office.send(ASK, watch=Stopped(1))
    assert office.steps == ["letter.sending", "letter.not_sent"]
    with pytest.raises(Cancelled):
        office.write(ASK, watch=Stopped(0))
    assert (office.post.handed, office.package.files) == ([], {})


def test_without_a_mail_server_nothing_is_begun():
    office = Mailing(post=Post(can_send=False))
    with pytest.raises(MailOutMissing):
        office.send(ASK)
    assert (office.steps, office.out) == ([], ())


def test_an_address_that_is_none_is_refused_before_the_trail_hears_of_it():
    office = Mailing()
    with pytest.raises(AddressRefused):
        office.send(ASK, to="nobody")
    with pytest.raises(AddressRefused):
        office.write(ASK, Way.DRAFT, to="nobody")
    assert office.steps == []


def test_a_disk_that_is_full_leaves_no_letter_and_the_case_as_it_was():
    office = Mailing()
    before = office.case
    office.package.full = True
    with pytest.raises(DiskFull):
        office.write(ASK)
    assert (office.case, office.out, office.steps) == (before, (), ["letter.begun", "letter.undone"])


def test_a_case_that_somebody_changed_meanwhile_gets_no_letter():
    office = Mailing()
    read = office.case
    with office.open_case() as file:
        file.cases.save(read.moved(Status.REFUSED))
    with pytest.raises(MoveRefused):
        office.write(RefusalFields(grounds=(RefusalGround.EXCESSIVE,)), the_case=replace(read, status=Status.CLOSED), why="x")
    assert office.package.files == {}


def test_acknowledgement_answer_and_refusal_of_before_are_in_the_correspondence_too():
    office = Office()

    def kinds():
        with office.store.reading() as file:
            return [(one.number, one.kind, one.state) for one in file.correspondence.of_case(ID)]

    office.acknowledge()
    office.answer()
    assert kinds() == [(1, Kind.ACKNOWLEDGEMENT, State.WRITTEN), (2, Kind.ACCESS, State.WRITTEN)]
    other = Office()
    other.refuse(RefusalGround.EXCESSIVE)
    with other.store.reading() as file:
        (kept,) = file.correspondence.of_case(ID)
    assert (kept.kind, kept.sha256) == (Kind.REFUSAL, next(iter(other.delivered.files.values())))
