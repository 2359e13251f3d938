"""Letters that people of the sample company send to the support mailbox. Nothing in them is a template of somebody else's."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape
from zoneinfo import ZoneInfo

from privacy_console.adapters.company.sample.cast import SampleFacts, SamplePerson
from privacy_console.adapters.company.sample.reserved import MAIL_HOST, MAILBOX

SUBJECT_LETTER = "01-access-en.eml"
"""The demo's own: the subject's request for access."""

_ZONE = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    name: str
    sender: SamplePerson
    received: tuple[int, int, int, int]
    """Month, day, hour and minute in 2026, in the company's own time zone."""
    subject: str
    body: str
    charset: str = "utf-8"
    html: bool = False
    answers: str = ""
    """Name of the letter that it follows up."""


def sample_letters(facts: SampleFacts) -> tuple[tuple[str, bytes], ...]:
    """File names and messages, the demo's own (`SUBJECT_LETTER`) first.

    Received between 20 October and 23 November 2026, so that towards the end of November some are overdue, some due soon
    and some due later. The last one is a bounce.
    """
    return (*((letter.name, _message(letter)) for letter in _letters(facts)), ("10-bounce.eml", _bounce(facts.subject)))


def _letters(facts: SampleFacts) -> tuple[_Letter, ...]:
    first = {person.language: person for person in reversed(facts.writers)}
    me = facts.subject
    return (
        _Letter(
            name=SUBJECT_LETTER,
            sender=me,
            received=(11, 2, 9, 14),
            subject="Request for access to my personal data",
            body=_ACCESS_EN.format(
                name=me.name,
                email=me.email,
                former=me.former_email,
                phone=me.phone,
                account=me.account_no,
                customer=me.customer_no,
            ),
        ),
        _of("02-erasure-de.eml", first["de"], (10, 20, 16, 40), "Löschung meiner Daten", _ERASURE_DE),
        _of("03-rectification-it.eml", first["it"], (10, 26, 8, 5), "Dati sbagliati", _RECTIFICATION_IT),
        _of("04-objection-fr.eml", first["fr"], (11, 12, 19, 31), "Plus de publicité", _OBJECTION_FR, charset="latin-1"),
        _of("05-portability-es.eml", first["es"], (11, 20, 23, 30), "Mis datos en un archivo", _PORTABILITY_ES, html=True),
        _of("06-access-pl.eml", first["pl"], (10, 28, 11, 2), "Wniosek o dostęp do danych", _ACCESS_PL),
        _of(
            "07-reminder-de.eml",
            first["de"],
            (11, 23, 7, 50),
            "Re: Löschung meiner Daten",
            _REMINDER_DE,
            answers="02-erasure-de.eml",
        ),
        _of("08-question-en.eml", first["en"], (11, 9, 13, 22), "Opening hours over the holidays", _QUESTION_EN),
        _of("09-question-nl.eml", first["nl"], (11, 17, 10, 10), "Kopie van de factuur", _QUESTION_NL),
    )


def _of(
    name: str,
    sender: SamplePerson,
    received: tuple[int, int, int, int],
    subject: str,
    body: str,
    **more: str | bool,
) -> _Letter:
    filled = body.format(name=sender.name, email=sender.email, customer=sender.customer_no, account=sender.account_no)
    return _Letter(name=name, sender=sender, received=received, subject=subject, body=filled, **more)  # type: ignore[arg-type]


def _message(letter: _Letter) -> bytes:
    at = _moment(letter.received)
    message = EmailMessage(policy=SMTP)
    _envelope(message, at, letter.name, f"{letter.sender.email.partition('@')[2]}")
    user, _, domain = letter.sender.email.partition("@")
    message["From"] = Address(letter.sender.name, user, domain)
    message["To"] = MAILBOX
    message["Subject"] = letter.subject
    message["Message-ID"] = _message_id(letter.name, domain)
    if letter.answers:
        message["In-Reply-To"] = message["References"] = _message_id(letter.answers, domain)
    if letter.html:
        paragraphs = "".join(f"<p>{escape(part)}</p>" for part in letter.body.split("\n\n"))
        message.set_content(f"<html><body>{paragraphs}</body></html>", subtype="html", charset=letter.charset)
    else:
        message.set_content(letter.body, charset=letter.charset)
    return message.as_bytes()


def _envelope(message: EmailMessage, at: datetime, name: str, domain: str) -> None:
    id = hashlib.sha256(name.encode()).hexdigest()[:10]  # noqa: A001 - the mail server's word
    message["Received"] = (
        f"from mail.{domain} (mail.{domain} [192.0.2.25]) by {MAIL_HOST} with ESMTPS id {id}"
        f" for <{MAILBOX}>; {format_datetime(at)}"
    )
    message["Date"] = format_datetime(at - timedelta(seconds=40))


def _moment(received: tuple[int, int, int, int]) -> datetime:
    month, day, hour, minute = received
    return datetime(2026, month, day, hour, minute, tzinfo=_ZONE)


def _message_id(name: str, domain: str) -> str:
    return f"<{name.removesuffix('.eml')}.2026@{domain}>"


def _bounce(subject: SamplePerson) -> bytes:
    """What a mail server says that could not deliver one of the company's own newsletters."""
    at = _moment((11, 3, 4, 12))
    domain = subject.former_email.partition("@")[2]
    message = EmailMessage(policy=SMTP)
    _envelope(message, at, "10-bounce.eml", domain)
    message["Return-Path"] = "<>"
    message["From"] = Address("Mail Delivery System", "MAILER-DAEMON", domain)
    message["To"] = MAILBOX
    message["Subject"] = "Undelivered Mail Returned to Sender"
    message["Message-ID"] = _message_id("10-bounce.eml", domain)
    message["Auto-Submitted"] = "auto-replied"
    message.set_content(
        f"I could not deliver your message to <{subject.former_email}>.\n\n550 5.1.1 mailbox unavailable\n\nI have given up.\n"
    )
    status = EmailMessage(policy=SMTP)
    status.set_content(
        f"Reporting-MTA: dns; mail.{domain}\n\nFinal-Recipient: rfc822; {subject.former_email}\nAction: failed\nStatus: 5.1.1\n"
    )
    message.make_mixed()
    message.set_type('multipart/report; report-type="delivery-status"')
    message.attach(status)
    message.set_boundary("=_bounce_2026")
    return message.as_bytes()


_ACCESS_EN = """\
Dear WorkOrderSoft team,

I would like to know what you hold about me. Please send me a copy of all my personal data, as Article 15 of the GDPR lets
me ask, and tell me what you use it for, whom you gave it to and how long you keep it.

You will find me under:

Name: {name}
E-mail: {email}
Former e-mail: {former}
Telephone: {phone}
Account number: {account}
Customer number: {customer}

I use the service at work, and I live in a house that you look after, so there may be two of me in your files. A PDF is
fine, and a file for the computer as well if you can.

Kind regards,
{name}
"""

_ERASURE_DE = """\
Guten Tag,

ich habe meine Wohnung aufgegeben und brauche das Kundenkonto nicht mehr. Bitte löschen Sie alle personenbezogenen Daten,
die Sie über mich gespeichert haben (Art. 17 DSGVO), und bestätigen Sie mir das.

Kundennummer: {customer}
E-Mail: {email}

Freundliche Grüße
{name}
"""

_RECTIFICATION_IT = """\
Buongiorno,

nelle vostre fatture il mio cognome è scritto male e l'indirizzo è quello vecchio. Chiedo la rettifica dei miei dati
personali ai sensi dell'articolo 16 del GDPR.

Numero cliente: {customer}
Nome corretto: {name}
E-mail: {email}

Grazie e cordiali saluti,
{name}
"""

_OBJECTION_FR = """\
Bonjour,

je reçois encore vos offres commerciales alors que je n'en veux plus. Je m'oppose au traitement de mes données à des fins de
prospection (article 21 du RGPD). Merci de me désinscrire de toutes vos listes.

Mon adresse : {email}

Bien à vous,
{name}
"""

_PORTABILITY_ES = """\
Hola:

Quiero cambiar de programa y llevarme lo que les he dado. Solicito la portabilidad de mis datos personales (artículo 20 del
RGPD), en un archivo estructurado que lea una máquina.

Número de cuenta: {account}. Correo: {email}

Un saludo, {name}
"""

_ACCESS_PL = """\
Dzień dobry,

proszę o dostęp do moich danych osobowych na podstawie art. 15 RODO: jakie dane Państwo przetwarzają, w jakim celu i komu
zostały przekazane. Proszę też o kopię danych.

Numer klienta: {customer}
E-mail: {email}

Z poważaniem
{name}
"""

_REMINDER_DE = """\
Guten Tag,

am 20. Oktober habe ich um die Löschung meiner Daten gebeten und bis heute keine Antwort erhalten. Die Frist von einem Monat
ist vorbei. Ich erinnere Sie daran und bitte um Nachricht bis Ende der Woche.

{name}
Kundennummer {customer}
"""

_QUESTION_EN = """\
Hello,

is anybody at the support desk between Christmas and New Year? We plan a boiler change that week and may need help with the
calendar import.

Thanks,
{name}
"""

_QUESTION_NL = """\
Goedemiddag,

ik kan de factuur van september niet meer vinden. Kunt u de pdf nog eens sturen, en staat het nieuwe tarief er al in?

Met vriendelijke groet,
{name}
"""
