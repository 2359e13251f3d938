"""Rows are found in every usual spelling, on every engine, by one statement: what casework calls alike, no engine leaves out."""

from __future__ import annotations

import random
import unicodedata

import pytest

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.trace.sought import sought
from privacy_console.casework.search.trace.texts import TextReader
from tests.contracts.company.conftest import NOTES, PEOPLE

SPELLINGS = {
    (Kind.NAME, "Anna Müller"): [
        "anna müller", "MÜLLER, Anna", "Müller Anna", "Anna Mueller", "Anna Muller", "A. Müller", "Müller A.", "Müller,A.", "A Mueller",
        "Anna M.", "Dr. Anna Müller", "Frau Anna Maria Müller", "Anna-Maria Müller", "Anna von Müller", "Annie Müller", "Ania Mueller",
        "Anna Mülller", "Anna Muler", "Anna Mullre", "Xnna Muller", "Nna Muller", "Nana Mueller", "Anna Nuller", "Anna Uller",
        "Hanna Muller", "Anne Müller", "Anna Xmuller", "Анна Мюллер", "Anna\u00a0Müller", "An\u00adna Müller", "(Müller) Anna",
        unicodedata.normalize("NFD", "Anna Müller"), "müller-anna", "Anna Muellr", "Anna Meuller",
    ],
    (Kind.NAME, "Bill van der Berg"): [
        "William Vanderberg", "Berg, van der, Bill", "Berg, Bill van der", "van der Berg, B.", "Bill Berg", "Willy v.d. Berg",
        "Bill VAN DER BERG", "Bill van den Berg", "Bull van der Berg", "Bill Verg",
    ],
    (Kind.NAME, "Georgi Zhukov"): ["Георгий Жуков", "Georgij Schukow", "Georgiy Zukov", "ZHUKOV Georgi", "G. Schukow", "Georgi Zukov"],
    (Kind.NAME, "Жуков Иван"): ["Ivan Zhukov", "Iwan Schukow", "Иван Жуков", "И. Жуков", "I. Zukov"],
    (Kind.NAME, "Ελένη Παπαδοπούλου"): ["Eleni Papadopoulou", "PAPADOPOULOU Eleni", "E. Papadopoulou", "Ελενη Παπαδοπουλου"],
    (Kind.NAME, "Muhammad al-Farisi"): ["محمد الفارسي", "Mohammed Alfarisi", "Farisi, Mohamed al", "M. Al-Farisi"],
    (Kind.NAME, "محمد الفارسي"): ["Muhammad al-Farisi", "Mohamed Alfarisi", "محمد الفارسي"],
    (Kind.NAME, "Wang Wei"): ["王伟", "Wei Wang", "WangWei", "W. Wang"],
    (Kind.NAME, "王伟"): ["Wang Wei", "Wei Wang", "王 伟"],
    (Kind.NAME, "Sean O'Connor"): ["Sean OConnor", "O Connor, Sean", "Sean O’Connor", "S. O'Connor", "Shean OConnor", "Sean O'Conor"],
    (Kind.NAME, "J. R. Smith"): ["John Robert Smith", "J.R. Smith", "John Smith", "Smith, J."],
    (Kind.NAME, "Li Na"): ["Na Li", "LI, Na", "L. Na"],
    (Kind.EMAIL, "anna.lind@firma.example"): [
        "mailto:Anna.Lind@firma.example", '"Anna Lind" <anna.lind@firma.example>', "a@b.example, anna.lind@firma.example; c@d.example",
        "anna.lind%40firma.example", '"anna.lind"@firma.example', "anna.lind+shop@FIRMA.example", "<anna.lind@firma.example>",
    ],
    (Kind.EMAIL, '"anna lind"@firma.example'): ['"Anna Lind"@firma.example'],
    (Kind.EMAIL, "a.nna@gmail.com"): ["anna@gmail.com", "An.Na+x@googlemail.com"],
    (Kind.EMAIL, "anna@bücher.example"): ["anna@xn--bcher-kva.example", "ANNA@BÜCHER.example"],
    (Kind.PHONE, "+49 171 1234567"): [
        "tel:+49-171-1234567", "0171/123 45 67", "00491711234567", "+49 (0) 171 1234567", "0171 1234567 ext. 12", "٠١٧١١٢٣٤٥٦٧",
        "030 999999, 0171 1234567", "0171 1234567 oder 030 12345", "+49 171 1234567 x12", "1711234567", "０１７１ １２３４５６７",
        "011 49 171 1234567",
    ],
    (Kind.PHONE, "+7 912 345 67 89"): ["8 912 345-67-89", "+7(912)3456789", "810 7 912 345 67 89"],
    (Kind.PHONE, "+1 800 356 9377"): ["1-800-356-9377", "(800) 356-9377"],
    (Kind.PHONE, "1-800-FLOWERS"): ["1-800-356-9377"],
    (Kind.CUSTOMER_NUMBER, "K-0010042"): ["K-10042", "k 0010042", "K0010042", "K/00010042"],
    (Kind.ACCOUNT, "A-10042"): ["a-10042", "A10042", "A 010042"],
    (Kind.IP, "203.0.113.9"): ["::ffff:203.0.113.9", "::ffff:cb00:7109", "203.0.113.9/32", "10.0.0.1, 203.0.113.9", "203.0.113.9:443", "3405803785"],
    (Kind.IP, "2001:DB8::1"): ["2001:0db8:0000:0000:0000:0000:0000:0001", "[2001:db8::1]:443", "2001:db8:0::1"],
    (Kind.COOKIE, "aB3=/xyz"): ["aB3=/xyz", "aB3%3D%2Fxyz", '"aB3=/xyz"'],
    (Kind.COOKIE, "0f8fad5b-d9cb-469f-a165-70867728950e"): ["0F8FAD5BD9CB469FA16570867728950E", "{0f8fad5b-d9cb-469f-a165-70867728950e}"],
    (Kind.USERNAME, "jane"): ["Jane", "@jane"],
    (Kind.IBAN, "DE89 3704 0044 0532 0130 00"): ["de89370400440532013000"],
    (Kind.DATE_OF_BIRTH, "12.03.1985"): [
        "1985-03-12", "12.3.1985", "19850312", "1985/03/12", "12 March 1985", "March 12, 1985", "12. März 1985", "12 mars 1985",
        "12 de marzo de 1985", "12/03/1985", "03/12/1985", "12.03.85",
    ],
    (Kind.ADDRESS, "Hauptstraße 5, 10115 Berlin"): [
        "HAUPTSTR. 5", "Hauptstr. 5\n10115 Berlin", "10115 Berlin, Hauptstraße 5", "Hauptstrasse 5, Hinterhaus, 10115 Berlin",
    ],
    (Kind.ADDRESS, "5 Main Street, Springfield"): ["Main St. 5, Springfield", "5 main str, SPRINGFIELD"],
}  # fmt: skip
OTHERS = {
    Kind.NAME: ["Berta Schmidt", "Anna Schulz", "Müller GmbH", "Joanna Muellerin", "", "Ben Ode"],
    Kind.EMAIL: ["joanna.lind@firma.example", "anna.lind@firma.example.org", "anna_lind@firma.example", "@", "x"],
    Kind.PHONE: ["0171 12345678", "+43 171 1234567", "5", "Hauptstr. 5"],
    Kind.ADDRESS: ["Hauptstraße 7, 10115 Berlin", "10115 Berlin", "Hauptstraße 5, 20095 Hamburg"],
}


def one(kind, value):
    (found,) = sought([SearchIdentifier(kind=kind, value=value, verified=True)], region=None)
    return found


@pytest.mark.parametrize(("kind", "value"), SPELLINGS, ids=str)
def test_every_usual_spelling_is_found_and_nothing_that_is_another(kit, kind, value):
    wanted, stored = one(kind, value), SPELLINGS[kind, value]
    others = OTHERS.get(kind, [])
    kit.fill(PEOPLE, *({"id": n, "street": text} for n, text in enumerate([*stored, *others])))
    with kit.source.view(Unwatched()) as view:
        rows = list(view.matching("people", {"street": wanted.needles}, give=["id", "street"]))
        assert view.statements == 1
    assert {text for text in stored if wanted.like(text) is None} == set()
    found = {number for number, text in rows if wanted.like(text) is not None}
    assert {text for n, text in enumerate(stored) if n not in found} == set()
    assert found == set(range(len(stored)))


TEXTS = {
    (Kind.NAME, "Anna van der Berg"): [
        "told Anna van der Berg", "BERG, Anna: yes", "anna vanderberg said", "by A. van der Berg", "berg a. wrote", "Ms Berg, A., called",
    ],
    (Kind.NAME, "Georgi Zhukov"): ["сказал Георгий Жуков вчера", "told Georgij Schukow", "from G. Zhukov"],
    (Kind.NAME, "Жуков Иван"): ["told Ivan Zhukov", "Iwan Schukow war da", "спросил ИВАН ЖУКОВ"],
    (Kind.EMAIL, "anna@bücher.example"): ["mail ANNA@bücher.example", "see anna@xn--bcher-kva.example."],
    (Kind.IP, "203.0.113.9"): ["from 203.0.113.9 at noon", "client=::ffff:203.0.113.9;"],
    (Kind.COOKIE, "aB3=/xyz9"): ["sid=aB3%3D%2Fxyz9;", "id aB3=/xyz9 here"],
    (Kind.USERNAME, "jane"): ["ask @Jane", "[~jane] hello"],
    (Kind.CUSTOMER_NUMBER, "K-0010042"): ["Kunde K 10042 rief an", "customer K-0010042."],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "value"), TEXTS, ids=str)
@pytest.mark.parametrize("column", ["body", "extra"])
def test_a_text_is_found_in_its_documented_spellings(kit, kind, value, column):
    wanted, texts = one(kind, value), TEXTS[kind, value]
    kit.fill(
        NOTES,
        *({"id": n, column: {"said": text} if column == "extra" else text} for n, text in enumerate([*texts, "a quiet day"])),
    )
    reader = TextReader([wanted])
    assert {text for text in texts if reader.read(text) is None} == set()
    with kit.source.view(Unwatched()) as view:
        found = {row[0] for row in view.mentioning("notes", [column], wanted.in_text, give=["id"])}
    assert {text for n, text in enumerate(texts) if n not in found} == set()


GIVEN = ["Anna", "Berta", "Jürgen", "Katarzyna", "Matthias", "Ségolène", "Ulrike", "Wolfgang", "Özlem", "Priya"]
FAMILY = [
    "Müller",
    "Schmidt",
    "Kowalczyk",
    "O'Sullivan",
    "van der Meer",
    "García",
    "Lindqvist",
    "Yıldız",
    "Nakamura",
    "Fitzgerald",
]


def slipped(word, draw):
    """A word with one letter too many, too few, another, or two exchanged: the first letter as often as any."""
    at, letter = draw.randrange(len(word)), draw.choice("abcdefghijklmnopqrstuvwxyz")
    ways = [word[:at] + letter + word[at:], word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :]]
    if at:
        ways.append(word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :])
    return draw.choice(ways)


def test_names_with_one_typing_error_are_found_wherever_it_is(kit):
    """Recall of the blocked search over a set of typing errors, first letters too: all of them."""
    draw = random.Random(7)
    planted = {}
    for number in range(600):
        name = f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}"
        words = name.split(" ")
        at = draw.choice([n for n, word in enumerate(words) if len(word) >= 4])
        words[at] = slipped(words[at], draw)
        planted[number] = (name, " ".join(words), draw.random() < 0.5)
    kit.fill(
        PEOPLE,
        *(
            {"id": n, "given": written.split(" ")[0], "family": " ".join(written.split(" ")[1:])}
            if spread
            else {"id": n, "family": written}
            for n, (_, written, spread) in planted.items()
        ),
    )
    found = set()
    with kit.source.view(Unwatched()) as view:
        for name in dict.fromkeys(name for name, _, _ in planted.values()):
            wanted = one(Kind.NAME, name)
            columns = {"given": wanted.needles, "family": wanted.needles}
            for number, given, family in view.matching("people", columns, give=["id", "given", "family"]):
                if planted[number][0] == name and wanted.like(" ".join(filter(None, (given, family)))) is not None:
                    found.add(number)
    missed = [planted[number] for number in planted.keys() - found]
    assert missed == []
