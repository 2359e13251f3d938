"""A day at the mailbox: new mail in, read, opened, acknowledged, identity asked for, answered, and verified."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import Method
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.sending.correspondence import Way
from privacy_console.casework.requests.case import Status
from privacy_console.casework.requests.case_clock import counted
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.requests.inbox import MessageState
from privacy_console.casework.requests.reading import Right
from privacy_console.wiring import Wiring

WATCH = Unwatched()
TEXT = """Hello,

please tell me what you know about me, and send me a copy of my data. My account is {account}.

{name}
"""


def mail(sender: str, subject: str, text: str, **headers: str) -> bytes:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "privacy@workordersoft.example"
    message["Subject"] = subject
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory):
    tools = Wiring()
    yield tools.demo(str(tmp_path_factory.mktemp("home")), seed=1, scale=1, surname=None, watch=WATCH)
    tools.close()


def test_from_new_mail_to_a_verified_subject(stage, tmp_path: Path):
    console = stage.console
    maildir = tmp_path / "Maildir"
    for folder in ("cur", "new", "tmp"):
        (maildir / folder).mkdir(parents=True)
    text = TEXT.format(account=stage.account, name="E. M.")
    (maildir / "new" / "1").write_bytes(mail(stage.email, "My data", text, Message_ID="<first@mail.example>"))
    news = mail("news@vendor.example", "Our new privacy policy", "We updated our privacy policy. You have a right of access.",
                List_Unsubscribe="<https://vendor.example/u>", Precedence="bulk")  # fmt: skip
    (maildir / "new" / "2").write_bytes(news)

    taken = []
    assert console.take_in([str(maildir)], tell=taken.append, watch=WATCH) == 2
    assert console.take_in([str(maildir)], tell=lambda _one: None, watch=WATCH) == 2  # again: known, nothing new
    inbox = console.inbox()
    assert (inbox[MessageState.CASE], inbox[MessageState.NOT_A_REQUEST]) == (1, 1)

    (message,) = console.messages(MessageState.CASE)
    case = console.take(message.case)
    assert case.rights == (Right.ACCESS,)
    assert case.receipt_uncertain  # no host of the company says when it came
    console.acknowledge(case.id, watch=WATCH)
    assert console.case(case.id).acknowledged_at is not None

    code, asked = console.ask_by_code(case.id, way=Way.DRAFT, watch=WATCH)
    assert console.case(case.id).waiting
    draft = message_from_bytes(Path(asked.path).read_bytes(), policy=policy.default)
    assert stage.email in str(draft["To"])
    assert code.text in draft.get_body(("plain",)).get_content()
    assert code.text not in "".join(asked.texts)  # what is kept of it

    quoted = "\n".join(f"> {line}" for line in text.splitlines())
    reply = mail(stage.email, "Re: My data", f"Here it is: {code.text}\n\n{quoted}", In_Reply_To=asked.message_id)
    (maildir / "new" / "3").write_bytes(reply)
    console.take_in([str(maildir)], tell=lambda _one: None, watch=WATCH)
    assert console.inbox()[MessageState.REPLY] == 1
    assert console.case(case.id).unread

    console.answer_code(case.id, code.text)
    answered = console.case(case.id)
    assert not answered.waiting
    assert counted(answered.clock) == answered.deadline
    mine = [Identifier(kind=IdentifierKind.EMAIL, value=stage.email)]
    console.verify(case.id, method=Method.CODE_REPLIED, note="", confirms=mine, also=[])
    assert console.case(case.id).status is Status.FIND
    assert [one.kind for one in console.correspondence(case.id)] == [Kind.ACKNOWLEDGEMENT, Kind.IDENTIFICATION]

    told = repr([(entry.action, entry.facts) for entry in console.trail(case.id)])
    assert "identity.verified" in told
    for secret in (stage.email, stage.account, code.text):
        assert secret not in told
    assert console.due_days()[answered.deadline.due] >= 1
    assert answered.deadline.due - answered.deadline.received >= timedelta(days=28)
