"""How well letters are read: measured on the labelled set, on letters in twenty-five languages, and on what tries to mislead."""

from __future__ import annotations

import json
import time
from collections import Counter, defaultdict
from functools import partial
from pathlib import Path

import pytest

from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.letter import Attachment, Letter, Mailbox
from privacy_console.casework.requests.reader import first_line as first_line_by
from privacy_console.casework.requests.reader import read_letter as read_letter_by
from privacy_console.casework.requests.reading import Law, LetterKind
from tests.casework.requests.written_letters import LETTERS
from tests.phrases import LEXICON

DATA = Path(__file__).parents[2] / "data" / "letters"
ROWS = [json.loads(line) for line in (DATA / "letters.jsonl").read_text("utf-8").splitlines()]
OWN = ("datenschutz@nordwerk.example", "info@nordwerk.example")
read_letter = partial(read_letter_by, lexicon=LEXICON)
first_line = partial(first_line_by, lexicon=LEXICON)
NAMES = {"birthdate": "date_of_birth"}


def letter(
    text: str, *, subject: str = "", sender: str = "", to: str = "", headers: tuple = (), attachments: tuple = ()
) -> Letter:
    name, _, address = (sender or "<a@home.example>").partition("<")
    return Letter(
        id="0" * 64, message_id="", in_reply_to="", references=(), received=None, sent=None, sender=Mailbox(name=name.strip(), address=address.rstrip(">")),
        to=(Mailbox(name="", address=to),) if to else (), subject=subject, text=text, headers=headers, attachments=attachments, warnings=(),
    )  # fmt: skip


def rights(reading) -> set[str]:
    return {asserted.right.value for asserted in reading.rights}


def given(reading, kind: IdentifierKind) -> list[str]:
    return [one.value for one in reading.identifiers if one.kind is kind]


def measured():
    """The labelled set, language by language: letters, kinds right, sets of rights right, identifiers found, wanted and wrong."""
    table: dict[str, Counter] = defaultdict(Counter)
    for row in ROWS:
        read = read_letter(MailReader().read((DATA / row["eml"]).read_bytes(), name=""), own_addresses=OWN)
        wanted = {(NAMES.get(kind, kind), value) for kind, value in (row.get("identifiers") or {}).items()}
        found = {(one.kind.value, one.value) for one in read.identifiers}
        for line in (table[row["lang"]], table["all"]):
            line["letters"] += 1
            line["kind"] += read.kind == row["kind"]
            line["rights"] += rights(read) == set(row["rights_all"]) - {"none"}
            line["found"] += len(found & wanted)
            line["wanted"] += len(wanted)
            line["wrong"] += len(found - wanted) if row["kind"] == "request" else 0
    return table


def test_the_labelled_letters_are_read_as_labelled():
    """Three requests stand only in an attached PDF, which nobody opens here, and one thanks names a request: they are unclear."""
    table = measured()
    for language, line in sorted(table.items()):
        print(f"{language:4}", *(f"{name} {line[name]:3}" for name in ("letters", "kind", "rights", "found", "wanted", "wrong")))
    everything = table["all"]
    assert everything["letters"] == 81
    assert everything["kind"] >= 77
    assert everything["rights"] >= 78
    assert everything["found"] >= 130
    assert everything["wanted"] == 133
    assert everything["wrong"] == 0


@pytest.mark.parametrize("row", LETTERS, ids=[f"{row[0]}-{row[1]}-{number}" for number, row in enumerate(LETTERS)])
def test_people_are_understood_in_their_own_language(row):
    language, kind, wanted, subject, text = row
    read = read_letter(letter(text, subject=subject))
    assert read.kind == kind
    assert read.language in ({language} if len(text) > 60 else {language, ""})
    if kind != "complaint":
        assert rights(read) == set(wanted.split())


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_every_span_says_what_it_points_at(row):
    source = MailReader().read((DATA / row["eml"]).read_bytes(), name="")
    read = read_letter(source, own_addresses=OWN)
    for asserted in read.rights:
        assert source.text[asserted.evidence.start : asserted.evidence.end] == asserted.evidence.text
        assert 0 < asserted.confidence <= 1
    for one in read.identifiers:
        if one.end:
            assert " ".join(source.text[one.start : one.end].split()) == " ".join(one.value.split())


MACHINES = [
    (LetterKind.BOUNCE, {"headers": (("content-type", "multipart/report; report-type=delivery-status"),)}),
    (
        LetterKind.BOUNCE,
        {"sender": "Mail Delivery System <MAILER-DAEMON@mx.example>", "subject": "Undelivered Mail Returned to Sender"},
    ),
    (LetterKind.BOUNCE, {"headers": (("x-failed-recipients", "a@b.example"),)}),
    (LetterKind.AUTO_REPLY, {"headers": (("auto-submitted", "auto-replied"),)}),
    (LetterKind.AUTO_REPLY, {"headers": (("auto-submitted", "auto-replied (vacation)"),)}),
    (LetterKind.AUTO_REPLY, {"headers": (("content-type", "multipart/report; report-type=disposition-notification"),)}),
    (LetterKind.AUTO_REPLY, {"subject": "Automatische Antwort: Ihre Auskunft"}),
    (LetterKind.AUTO_REPLY, {"subject": "Réponse automatique : absence"}),
    (LetterKind.AUTO_REPLY, {"subject": "Odpověď mimo kancelář", "headers": (("x-autoreply", "yes"),)}),
]


@pytest.mark.parametrize(("kind", "made"), MACHINES)
def test_machines_are_told_by_their_headers_whatever_they_quote(kind, made):
    read = read_letter(letter("I am away. You wrote: I request access to my personal data under Art. 15 GDPR.", **made))
    assert (read.kind, read.rights, read.identifiers) == (kind, (), ())


def test_a_web_form_that_calls_itself_generated_still_carries_a_request():
    headers = (("auto-submitted", "auto-generated"),)
    assert read_letter(letter("Please erase my personal data.", headers=headers)).kind is LetterKind.REQUEST
    assert read_letter(letter("Your weekly report is ready.", headers=headers)).kind is LetterKind.AUTO_REPLY


QUOTED = [
    "Thank you, received.\n\nOn Mon, 4 May 2026 at 10:00 Privacy Team wrote:\n> you requested: please erase my personal data under Art. 17 GDPR",
    "Danke, alles da.\n\n-----Ursprüngliche Nachricht-----\nVon: Datenschutz\nGesendet: Montag\nBetreff: Auskunft\n\nIch bitte um Auskunft nach Art. 15 DSGVO.",
    "Merci beaucoup.\n\nLe lun. 4 mai 2026 à 10:00, Service <privacy@office.example> a écrit :\nJe demande l'effacement de mes données (article 17 RGPD).",
    "Thanks.\n\nFrom: Privacy <privacy@office.example>\nSent: Monday\nTo: Eva\nSubject: Your request\n\nI request access to my personal data under Art. 15 GDPR.",
    "See you.\n\n________________________________\nThis message is confidential. If you are not the recipient, please delete my data and this message.",
    "See you.\n\nThis e-mail is confidential and meant for its recipient only. Please erase all personal data in it.",
]


@pytest.mark.parametrize("text", QUOTED)
def test_what_is_only_quoted_or_small_print_asserts_nothing(text):
    read = read_letter(letter(text, subject="Re: Your request"), own_addresses=("privacy@office.example",))
    assert (read.kind, read.rights) == (LetterKind.NOT_A_REQUEST, ())


def test_a_newsletter_that_names_every_right_asserts_none():
    text = (
        "You have the right to access, rectify and erase your personal data (Articles 15 to 21 GDPR). To unsubscribe click here."
    )
    assert read_letter(letter(text, headers=(("list-unsubscribe", "<x>"),))).kind is LetterKind.NOT_A_REQUEST
    assert read_letter(letter(text)).kind is LetterKind.NOT_A_REQUEST


@pytest.mark.parametrize(
    "text",
    [
        "Please do not delete my account, I still need it.",
        "Bitte löschen Sie mein Konto nicht.",
        "If you delete my account I will be sad.",
        "Please find attached our data processing agreement under Art. 28 GDPR.",
        "We inform you under Art. 33(2) GDPR of a personal data breach.",
        "You may object within 30 days under clause 7.2.",
    ],
)
def test_words_of_the_law_are_no_request_by_themselves(text):
    assert read_letter(letter(text)).kind is LetterKind.NOT_A_REQUEST


FORWARD = (
    "FYI, please handle.\nSabine 0301 555555\n\n---------- Forwarded message ---------\nFrom: Eva Lind <eva@home.example>\nDate: Mon, 3 Aug 2026\nSubject: my data\n"
    "To: <info@office.example>\n\n{}Please erase all my personal data.\n{}\n{}Yours\n{}Eva Lind\n{}Customer number: K-77\n"
)


@pytest.mark.parametrize("mark", ["", "> "])
def test_in_a_forwarded_letter_its_writer_is_the_subject(mark):
    read = read_letter(
        letter(FORWARD.format(*[mark] * 5), subject="Fwd: my data", sender="Sabine K <s@office.example>"),
        own_addresses=("info@office.example",),
    )
    assert rights(read) == {"erasure"}
    assert given(read, IdentifierKind.NAME) == ["Eva Lind"]
    assert given(read, IdentifierKind.CUSTOMER_NUMBER) == ["K-77"]
    assert given(read, IdentifierKind.EMAIL) == []
    assert given(read, IdentifierKind.PHONE) == []


def test_who_passes_on_our_newsletter_with_a_demand_speaks_for_themselves():
    text = "Please erase my personal data.\nEva\n\n---------- Forwarded message ---------\nFrom: News <news@office.example>\nDate: Mon\nSubject: News\n\nYou have the right to object."
    assert rights(read_letter(letter(text, subject="Fwd: News", sender="Eva Lind <eva@home.example>"))) == {"erasure"}


def test_a_reminder_takes_its_right_from_the_letter_that_it_quotes():
    text = "I have still not received any answer about my personal data.\n\nOn 1 March 2026 Eva Lind wrote:\n> I request access to my personal data under Art. 15 GDPR."
    read = read_letter(letter(text, subject="Re: my request"))
    assert (read.kind, rights(read)) == (LetterKind.REMINDER, {"access"})


def test_a_threat_of_a_complaint_is_no_complaint():
    text = (
        "I request access to my personal data. If you do not answer within one month I will lodge a complaint with the authority."
    )
    assert read_letter(letter(text)).kind is LetterKind.REQUEST


def test_a_letter_that_only_points_to_an_attached_one_is_unclear():
    scan = Attachment(name="scan.pdf", media_type="application/pdf", size=9, sha256="0" * 64)
    assert read_letter(letter("Please see the attached letter.\n\nEva Lind", attachments=(scan,))).kind is LetterKind.UNCLEAR
    assert read_letter(letter("", attachments=(scan,))).kind is LetterKind.UNCLEAR
    assert (
        read_letter(
            letter(
                "Please see the attached letter.",
                subject="Request for access to my personal data (Art. 15 GDPR)",
                attachments=(scan,),
            )
        ).kind
        is LetterKind.REQUEST
    )


def test_a_purpose_is_named_where_the_letter_names_one():
    read = read_letter(
        letter(
            "I object to the use of my data for direct marketing. Do not sell my personal information. I withdraw my consent to the newsletter."
        )
    )
    assert {(one.right.value, one.about) for one in read.rights} == {
        ("objection", "marketing"),
        ("objection", "sale"),
        ("withdraw_consent", "marketing"),
    }


def test_the_law_is_the_one_that_is_named():
    assert read_letter(letter("I request access to my personal data.")).law is Law.GDPR
    assert read_letter(letter("Under the Data Protection Act 2018 I request access to my personal data.")).law is Law.UK_GDPR
    assert read_letter(letter("Under Cal. Civ. Code § 1798.105 delete my personal information.")).law is Law.CCPA


def test_articles_are_understood_in_a_language_without_words_here():
    read = read_letter(letter("Nirrikorri aċċess għad-data personali tiegħi skont l-Artikolu 15 GDPR."))
    assert rights(read) == {"access"}


def test_identifiers_are_given_with_their_places():
    text = (
        "I, Eva Maria Lind, hereby request access to my personal data.\n\nDate of birth: 14.06.1997\nAddress:\nMain Street 5\n12345 Berlin\nMobile: +49 151 23456789\n"
        "E-mail (private): eva.lind@home.example\nMy customer number is K-4711, username: evalind\nIBAN: DE89 3704 0044 0532 0130 00\nIP address: 192.0.2.7\nCookie ID: GA1.2.3344.5566\n"
    )
    read = read_letter(letter(text, to="privacy@office.example"))
    found = {one.kind: one.value for one in read.identifiers}
    assert found == {
        IdentifierKind.NAME: "Eva Maria Lind",
        IdentifierKind.DATE_OF_BIRTH: "14.06.1997",
        IdentifierKind.ADDRESS: "Main Street 5\n12345 Berlin",
        IdentifierKind.PHONE: "+49 151 23456789",
        IdentifierKind.EMAIL: "eva.lind@home.example",
        IdentifierKind.CUSTOMER_NUMBER: "K-4711",
        IdentifierKind.USERNAME: "evalind",
        IdentifierKind.IBAN: "DE89 3704 0044 0532 0130 00",
        IdentifierKind.IP: "192.0.2.7",
        IdentifierKind.COOKIE: "GA1.2.3344.5566",
    }
    assert all(text[one.start : one.end] == one.value for one in read.identifiers)


LABELS = [
    (
        "pl",
        "Proszę o dostęp do moich danych osobowych.\nImię i nazwisko: Ewa Lis\nNumer klienta: K-1\nData urodzenia: 1.2.1990\nTelefon: 22 123 45 67",
    ),
    (
        "cs",
        "Žádám o přístup k mým osobním údajům.\nJméno a příjmení: Ewa Lis\nZákaznické číslo: K-1\nDatum narození: 1.2.1990\nTelefon: 22 123 45 67",
    ),
    (
        "el",
        "Ζητώ πρόσβαση στα προσωπικά μου δεδομένα.\nΟνοματεπώνυμο: Ewa Lis\nΑριθμός πελάτη: K-1\nΗμερομηνία γέννησης: 1.2.1990\nΤηλέφωνο: 22 123 45 67",
    ),
    (
        "ro",
        "Solicit acces la datele mele cu caracter personal.\nNume și prenume: Ewa Lis\nNumăr de client: K-1\nData nașterii: 1.2.1990\nTelefon: 22 123 45 67",
    ),
    (
        "sv",
        "Jag begär tillgång till mina personuppgifter.\nNamn: Ewa Lis\nKundnummer: K-1\nFödelsedatum: 1.2.1990\nTelefon: 22 123 45 67",
    ),
    (
        "hr",
        "Tražim pristup mojim osobnim podacima.\nIme i prezime: Ewa Lis\nBroj klijenta: K-1\nDatum rođenja: 1.2.1990\nTelefon: 22 123 45 67",
    ),
    (
        "pt",
        "Solicito acesso aos meus dados pessoais.\nNome completo: Ewa Lis\nNúmero de cliente: K-1\nData de nascimento: 1.2.1990\nTelefone: 22 123 45 67",
    ),
    (
        "nl",
        "Ik verzoek om inzage in mijn persoonsgegevens.\nVoor- en achternaam: Ewa Lis\nKlantnummer: K-1\nGeboortedatum: 1.2.1990\nTelefoon: 22 123 45 67",
    ),
    (
        "hu",
        "Kérem a személyes adataimhoz való hozzáférést.\nNév: Ewa Lis\nÜgyfélszám: K-1\nSzületési dátum: 1.2.1990\nTelefonszám: 22 123 45 67",
    ),
]


@pytest.mark.parametrize(("language", "text"), LABELS, ids=[one[0] for one in LABELS])
def test_labels_are_known_in_every_language(language, text):
    read = read_letter(letter(text))
    assert read.language == language
    assert {one.kind.value: one.value for one in read.identifiers} == {
        "name": "Ewa Lis",
        "customer_number": "K-1",
        "date_of_birth": "1.2.1990",
        "phone": "22 123 45 67",
    }


def test_the_new_value_of_a_correction_is_no_identifier():
    read = read_letter(
        letter(
            "Please rectify my data.\nAddress: Old Road 1, 12345 Oldtown\n→ New Road 2, 54321 Newtown\nEmail: old@home.example -> new@home.example\n"
        )
    )
    assert given(read, IdentifierKind.ADDRESS) == ["Old Road 1, 12345 Oldtown"]
    assert given(read, IdentifierKind.EMAIL) == ["old@home.example"]


def test_the_companys_own_addresses_are_nobodys():
    read = read_letter(
        letter(
            "To privacy@office.example and info@office.example: erase my data, eva@home.example.", to="privacy@office.example"
        ),
        own_addresses=("Info@office.example",),
    )
    assert given(read, IdentifierKind.EMAIL) == ["eva@home.example"]


def test_the_first_line_says_something():
    assert first_line(letter("Dear Sir or Madam,\n\n> quoted words of old\nplease erase my data\nnow")) == "please erase my data"
    assert first_line(letter("Hallo,\n", subject="Meine Daten")) == "Meine Daten"


HOSTILE = (
    "a ", "please ", "i am ", "please delete all my ", " ", "\n", "1", "1 ", "a@", "a.", "name: ", "name:\n", "> ", "> a\n", "(", "-", "=", "_", "a! ", "art. 15 ", ", 15", "DE89", "yours\n",
    "Aa ", "my ", "data about ", "ich bitte daten ", "on 1 wrote ", "from: a\n", "from: a\nto: b\nsubject: c\n", "confidential recipient ", "confidential recipient\n\n", "+49 ",
    "geboren am ", "wohnhaft in ", "I, Aa ", "- a\n", "12345 ", "address: a\n\n", "access ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_text_is_read_for_long(piece):
    text = piece * (60_000 // len(piece))
    began = time.process_time()
    read_letter(letter(text, subject=text[:1_000]))
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Com base no art. 18, inciso II, da LGPD, requeiro acesso aos meus dados pessoais.", {"access"}),
        ("Nos termos do art. 18, III e VI, da Lei 13.709/2018, solicito.", {"rectification", "erasure"}),
        ("Com fundamento no art. 18, V, da LGPD, requeiro a portabilidade dos meus dados pessoais.", {"portability"}),
    ],
)
def test_the_brazilian_law_has_numbers_of_its_own(text, wanted):
    assert rights(read_letter(letter(text))) == wanted
