"""How fast spans are proposed, without people and with 100,000, beside a plain pass of five regexes in the same run.

    python tests/benchmarks/detect_speed.py [PEOPLE] [ROUNDS]

Prints seconds of CPU (minimum, median, maximum), the ratio to the floor, characters a second, and the memory of the index. Texts and names are made by Faker from a seed.
"""

from __future__ import annotations

import random
import re
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from faker import Faker

from privacy_console.adapters.detection.detector import PatternDetector
from privacy_console.adapters.detection.gazetteer import NameIndex
from privacy_console.casework.review.spans import Party

sys.path.insert(0, str(Path(__file__).parent))
from interleaved import compare

LOCALES = ["en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "pl_PL"]
NOTES = (
    "Visited the site with {a}. Customer {b} signed the job sheet and asked for a new date.",
    "Herr {b} war nicht da, Nachbarin {a} öffnete. Rückruf unter {phone} erbeten, bitte bis Freitag.",
    "Replaced the pump, pressure at 1.4 bar, no leaks. Will return on Monday to mark the valves. Door code {code}#.",
    "Please write to {mail} and copy {b}; the invoice {code} was paid on 12/03/2024 by bank transfer.",
    "Le technicien est passé ce matin, la chaudière fonctionne. Merci de rappeler {a} au {phone}.",
    "Wymieniono zawór i sprawdzono ciśnienie. Proszę o kontakt z {a}, adres {mail}, klucze u sąsiada.",
    "The boiler makes a noise when the hall radiator is on and the tenant would like an appointment in the afternoon if possible.",
)
FLOOR = [
    re.compile(p)
    for p in (r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,24}", r"\+?\d[\d ()/-]{6,20}\d", r"\b(?:\d[ -]?){13,19}\b", r"\b[A-Z]{2}\d{2}[A-Z0-9 ]{10,30}\b",
              r"\b\d{1,3}(?:\.\d{1,3}){3}\b", r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
]  # fmt: skip


def people(count: int) -> list[Party]:
    Faker.seed(7)
    fakers = [Faker(locale) for locale in LOCALES]
    made = []
    for number in range(count):
        fake = fakers[number % len(fakers)]
        first, last = fake.first_name(), fake.last_name()
        made.append(
            Party(
                id=f"P{number}",
                name=f"{first} {last}",
                role="customer" if number % 5 else "staff",
                emails=(f"{first}.{last}.{number}@example.org".lower(),),
                phones=(f"+49{1500000000 + number * 37}",),
                ids=(f"C-{100000 + number}",),
                address=f"{number % 300 + 1} {fake.street_name()}, {fake.city()}",
            )
        )
    return made


def texts(parties: Sequence[Party], count: int) -> list[str]:
    draw = random.Random(7)
    made = []
    for _ in range(count):
        a, b = draw.choice(parties), draw.choice(parties)
        lines = [
            note.format(a=a.name, b=b.name, phone=a.phones[0], mail=b.emails[0], code=draw.randrange(1000, 9999))
            for note in draw.sample(NOTES, draw.randrange(1, 6))
        ]
        made.append(" ".join(lines))
    return made


def cpu(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def main(count: int, rounds: int) -> None:
    parties = people(count)
    sample = texts(parties, 1500)
    total = sum(map(len, sample))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    index = NameIndex()
    built = cpu(lambda: index.add(parties))
    print(
        f"{count} people indexed in {built:.1f} s, peak memory +{(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:.0f} MB"
    )
    empty, known = PatternDetector(NameIndex()), PatternDetector(index)
    subject, others = parties[0], parties[1:3]
    works = {
        "floor: five regexes": lambda: [list(p.finditer(t)) for t in sample for p in FLOOR],
        "without people": lambda: [empty.scan(t, subject=subject, others=others) for t in sample],
        f"with {count} people": lambda: [known.scan(t, subject=subject, others=others) for t in sample],
    }
    print(
        f"{len(sample)} texts, {total} characters, {total // len(sample)} a text; seconds of CPU for all, and the ratio to the floor:"
    )
    compare(works, rounds=rounds, clock=time.process_time)
    for name, work in works.items():
        print(f"{name}: {total / cpu(work) / 1e6:.2f} M characters a second")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, int(sys.argv[2]) if len(sys.argv) > 2 else 5)
