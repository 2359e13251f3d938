"""S5: a name in all its spellings among 200,000 people. Run: `python tests/benchmarks/fuzzy_names.py [PEOPLE] [ENGINE…]`.

The floor is fetching id and name of everybody through the same driver. *All rows* reads everybody and judges here, as where a
company writes its names in another script than the one that is looked for; *blocked* lets the engine leave out who cannot be
meant. Both for five names, common ones and rare ones. Recall is counted over planted typing errors, first letters too.
SQLite by processor time, servers by the clock on the wall.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.trace.sought import sought
from tests.adapters.company.servers import ENGINES, fresh
from tests.benchmarks.interleaved import compare

ALL_ROWS = 1.25
BLOCKED = {"sqlite": 0.3, "postgresql": 0.75, "mariadb": 0.75}
RECALL = 0.95
WANTED = ("Anna Müller", "Thomas Schmidt", "Katarzyna Kowalczyk", "Sean O'Sullivan", "Femke van der Meer")
_GIVEN = """
Anna Thomas Katarzyna Sean Femke Jürgen Maria Johanna Andreas Peter Ulrike Sabine Stefan Markus Grace Oliver Hannah Daniel
Aisha Mark Priya Victor Ruth Chloé Amélie Benoît Camille Hervé Julien Margaux Rémi Carmen Javier Nuria Pilar Raúl Sofía Alessia
Bruno Chiara Davide Giulia Paola Agnieszka Bartłomiej Celina Grzegorz Halina Kinga Zofia Anouk Bram Geert Ilse Joost Lieke
"""
_FAMILY = """
Müller Schmidt Kowalczyk O'Sullivan Meer Schneider Fischer Weber Meyer Wagner Becker Hoffmann Schäfer Koch Bauer Richter
Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Smith Jones Taylor Brown
Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke
"""
_SYLLABLES = """
ba be bi bo bu da de di do du fa fe ga ge go ha he hi ho ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe ra re ri ro sa
se si so ta te ti to va ve vi wa we wi za ze
"""
_ENDS = "n r s mann berg stein er ski son sen ova is os et ez"
GIVEN, FAMILY, SYLLABLES, ENDS = (words.split() for words in (_GIVEN, _FAMILY, _SYLLABLES, _ENDS))


def slipped(word, draw):
    at, letter = draw.randrange(len(word)), draw.choice("abcdefghijklmnopqrstuvwxyz")
    ways = [word[:at] + letter + word[at:], word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :]]
    if at:
        ways.append(word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :])
    return draw.choice([way for way in ways if way != word] or [word + letter])


def filled(url, people):
    """Everybody; and by id, whose name each of the planted ones is, with an error in one word."""
    draw = random.Random(1)

    def made(count):
        return ["".join(draw.choices(SYLLABLES, k=draw.randint(2, 3))).title() + draw.choice(ENDS) for _ in range(count)]

    given, families = [*GIVEN, *made(300)], [*FAMILY, *made(people // 10)]
    first = draw.choices(given, [1 / (rank + 20) for rank in range(len(given))], k=people)
    last = draw.choices(families, [1 / (rank + 8) for rank in range(len(families))], k=people)
    names = [f"{a} {b}" for a, b in zip(first, last, strict=True)]
    print(
        f"{people} people, the commonest given name {names and first.count(GIVEN[0]) / people:.1%}, beyond ASCII "
        f"{sum(not name.isascii() for name in names) / people:.1%}"
    )
    planted = {}
    for number in draw.sample(range(people), 500):
        wanted = draw.choice(WANTED)
        words = wanted.split()
        at = draw.choice([n for n, word in enumerate(words) if len(word) >= 4])
        words[at] = slipped(words[at], draw)
        planted[number], names[number] = wanted, " ".join(words)
    engine = sa.create_engine(url, poolclass=NullPool)
    table = sa.Table(
        "people",
        sa.MetaData(),
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.String(100)) for name in ("email", "phone", "name")),
    )
    table.create(engine)
    rows = [{"id": n, "email": f"p{n}@mail{n % 97}.example", "phone": f"0{draw.randrange(10**9, 10**10)}", "name": name} for n, name in enumerate(names)]  # fmt: skip
    with engine.begin() as connection:
        for start in range(0, people, 10_000):
            connection.execute(table.insert(), rows[start : start + 10_000])
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    return engine, planted


def measured(kind, url, people):
    engine, planted = filled(url, people)
    source = open_source("crm", url)
    clock = time.process_time if kind == "sqlite" else time.perf_counter

    def sought_(name):
        return sought([SearchIdentifier(kind=Kind.NAME, value=name, verified=True)], region=None)[0]

    def judged(one, rows):
        rows, found = iter(rows), []
        while some := list(islice(rows, 1_000)):
            found += [some[n][0] for n in one.among([row[1] for row in some]) if one.like(some[n][1]) is not None]
        return found

    raw = engine.raw_connection()

    def fetch():
        for _ in WANTED:
            cursor = raw.cursor()
            cursor.execute("SELECT id, name FROM people")
            cursor.fetchall()

    with source.view(Unwatched()) as view:

        def everybody():
            return {name: judged(sought_(name), view.column_values("people", ["id", "name"])) for name in WANTED}

        def blocked():
            ones = {name: sought_(name) for name in WANTED}
            return {
                name: judged(one, view.matching("people", {"name": one.needles}, give=["id", "name"]))
                for name, one in ones.items()
            }

        ratios = compare({f"{kind}: fetch id and name": fetch, "all rows": everybody, "blocked": blocked}, clock=clock)
        for name in ("all rows", "blocked"):
            found = everybody() if name == "all rows" else blocked()
            hit = sum(number in set(found[wanted]) for number, wanted in planted.items())
            given = sum(len(ones) for ones in found.values())
            print(f"  {name}: recall {hit} of {len(planted)} typing errors, {given} rows like the five names")
            ratios[f"recall {name}"] = hit / len(planted)
    raw.close()
    return ratios


def main():
    people = int(sys.argv[1]) if sys.argv[1:] else 200_000
    os.environ["XDG_RUNTIME_DIR"] = runtime = tempfile.mkdtemp()
    Path(runtime).chmod(0o700)
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        for kind in sys.argv[2:] or ENGINES:
            ratios = measured(kind, fresh(kind, Path(folder)), people)
            targets = {"all rows": ALL_ROWS, "blocked": BLOCKED[kind], "recall all rows": RECALL, "recall blocked": RECALL}
            for name, target in targets.items():
                met = ratios[name] >= target if name.startswith("recall") else ratios[name] <= target
                missed |= not met
                print(f"{kind:12} S5 {name:16} {ratios[name]:5.2f}, target {target}{'' if met else '   MISSED'}")
    return missed


if __name__ == "__main__":
    sys.exit(main())
