"""S3, S4: looking through texts that have no index. Run: `python -m tests.benchmarks.search.scan --scale 1`.

The floor is one exact LIKE for one needle (S3), each needle in any case as the engine does that by itself (S3, thorough), one
pass that looks at each text's length (S4).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.source import open_source
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.subject import SearchIdentifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.trace.sought import sought
from tests.benchmarks.interleaved import figures_of
from tests.benchmarks.search.company import PHONES, PLANTED, SPELLINGS, planted
from tests.benchmarks.search.lines import Line, Options, clock_of, counted, options, ratio, table
from tests.benchmarks.search.servers import company, scale_for

GIVEN = {Kind.EMAIL: SPELLINGS[0], Kind.NAME: "Anna Lind", Kind.PHONE: "+49 171 1234567"}
SPEED = {"sqlite": 2.0, "postgresql": 3.0, "mariadb": 3.0}


def _needles(*kinds: Kind):
    wanted = sought([SearchIdentifier(kind=kind, value=GIVEN[kind], verified=True) for kind in kinds], region="DE")
    return [needle for one in wanted for needle in one.in_text]


def lines(chosen: Options) -> Iterator[Line]:
    for kind in chosen.engines:
        yield from _scanned(kind, chosen)


def _scanned(kind: str, chosen: Options) -> Iterator[Line]:
    url = company(kind, chosen.cache, chosen.scale, indexed=False)
    source, clock = open_source("crm", url), clock_of(kind)
    raw = sa.create_engine(url, poolclass=NullPool).raw_connection()
    anyhow = "ILIKE" if kind == "postgresql" else "LIKE"

    def run(sql: str) -> list[tuple[object, ...]]:
        cursor = raw.cursor()
        cursor.execute(sql)
        return cursor.fetchall()

    texts = ("anna.lind@firma.example", "anna lind", "1711234567")
    one_like = f"SELECT id, body FROM comments WHERE body LIKE '%{texts[0]}%'"
    each = " OR ".join(f"body {anyhow} '%{text}%'" for text in texts)
    every = f"SELECT id, body FROM comments WHERE {each}"
    plain, scan = "SELECT count(*) FROM comments WHERE length(body) < 0", "a plain scan of the table"
    if kind == "mariadb":  # which does not look at a text for its length, and spends all its time on a LIKE
        plain, scan = one_like, "one exact LIKE"
    three, phone = _needles(*GIVEN), _needles(Kind.PHONE)
    people = {"email": _needles(Kind.EMAIL), "phone": phone, "name": _needles(Kind.NAME)}
    with source.view(Unwatched()) as view:

        def mentioning(needles):
            return list(view.mentioning("comments", ["body"], needles, give=["id", "body"]))

        def matching():
            return list(view.matching("users", people, give=["id", "email", "phone", "name"]))

        ways = {"floor": lambda: run(one_like), "ours": lambda: mentioning(three)}
        found = figures_of(ways, rounds=chosen.rounds, clock=clock)
        yield ratio("S3 three identifiers in texts", kind, found["ours"], target=SPEED[kind], floor="one exact LIKE")
        ways = {"floor": lambda: run(every), "ours": lambda: mentioning(three)}
        found = figures_of(ways, rounds=chosen.rounds, clock=clock)
        yield ratio("S3 the same, thorough", kind, found["ours"], target=1.1, floor=f"one {anyhow} an identifier")
        ways = {"floor": lambda: run(plain), "ours": lambda: mentioning(phone)}
        found = figures_of(ways, rounds=chosen.rounds, clock=clock)
        yield ratio("S4 phone in any format", kind, found["ours"], target=1.4, floor=scan)
        before = view.statements
        ids = {row[0] for row in mentioning(three)}
        assert view.statements == before + 1, "one statement for all"
        wanted = planted(scale_for(kind, chosen.scale))
        assert PLANTED in {row[0] for row in matching()}
        phones = {row for row, text in wanted.items() if text in PHONES}
        yield counted("S3 spellings found", kind, len(ids & (wanted.keys() - phones)), target=len(SPELLINGS), unit="of all", floor="planted",
                      note=f"{len(ids)} rows given")  # fmt: skip
        found_phones = {row[0] for row in mentioning(phone)} & phones
        yield counted("S4 formats found", kind, len(found_phones), target=len(PHONES), unit="of all", floor="planted")
    raw.close()


if __name__ == "__main__":
    found = list(lines(options(__doc__)[0]))
    print(table(found))
    sys.exit(not all(line.met for line in found))
