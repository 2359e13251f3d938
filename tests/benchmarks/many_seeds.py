"""Answers for many sample companies, each checked for what is missed and what is told of others. Run by hand:

python -m tests.benchmarks.many_seeds --seeds 1-12 --scale 1 --who subject,neighbour,namesake
"""

from __future__ import annotations

import argparse
import itertools
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter

from privacy_console.casework.disclosure.use_cases import LeakFound
from privacy_console.casework.review.spans import Owner, Proposal, Reason
from tests.oracles.others import Others, leaf_texts, missed
from tests.support.answering import Case, dossier_of, opened, texts_of


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seeds", default="1-12")
    options.add_argument("--scale", type=int, default=1)
    options.add_argument("--who", default="subject,neighbour,namesake")
    options.add_argument("--show", type=int, default=8, help="faults shown of each answer")
    options.add_argument("--kinds", action="store_true", help="also show what was withheld by the rules that guess")
    chosen = options.parse_args()
    first, _, last = chosen.seeds.partition("-")
    failed, withheld = 0, Counter()
    for seed in range(int(first), int(last or first) + 1):
        for who in chosen.who.split(","):
            with tempfile.TemporaryDirectory() as folder:
                failed += _one(Path(folder), seed, chosen.scale, who, chosen.show, withheld)
    for found, count in withheld.most_common() if chosen.kinds else ():
        print(count, *found)
    print("answers with a fault:", failed)
    return 1 if failed else 0


def _one(home: Path, seed: int, scale: int, who: str, show: int, withheld: Counter) -> bool:
    case = opened(home, seed=seed, scale=scale, which=who)
    begun = perf_counter()
    asked = case.settle()
    review = case.review
    faults = list(_of_review(case))
    reviewed = perf_counter()
    for unit in review.units:
        for span in unit.spans:
            if span.decision is Proposal.REDACT and span.reason is not Reason.SECRET:
                text = unit.unit.text[span.ref.start : span.ref.end]
                withheld[span.span.found_by, span.reason.value, text] += 1
    try:
        delivered = case.answer()
    except LeakFound as error:
        faults += [f"leak found: {place}" for place in error.places]
        delivered = None
    answered = perf_counter()
    records = redactions = 0
    if delivered is not None:
        records, redactions = delivered.records, delivered.redactions
        dossier = dossier_of(delivered)
        with case.connect() as connection:
            faults += missed(connection, case.facts, who, case.console.data_map, dossier)
            texts = texts_of(delivered) | {"JSON leaves": leaf_texts(dossier)}
            faults += _half_withheld(dossier)
            faults += sorted(Others(connection, case.facts, who).told(texts))
    case.tools.close()
    print(
        f"seed {seed} scale {scale} {who}: {records} records, {redactions} redactions, {len(asked)} asked {asked}, "
        f"review {reviewed - begun:.2f} s, answer {answered - reviewed:.2f} s, {len(faults)} faults",
        flush=True,
    )
    for fault in faults[:show]:
        print("   ", fault)
    return bool(faults)


def _half_withheld(dossier) -> list[str]:
    """A word that goes on right beside a mark: only half of a name or number was withheld."""
    found = []
    for section in dossier["sections"]:
        for record in section["records"]:
            for value in record["values"]:
                pieces = value["value"] if isinstance(value["value"], list) else []
                for before, after in itertools.pairwise(pieces):
                    if isinstance(before, str) and re.search(r"[^\W_]['’-]?$", before) and not isinstance(after, str):
                        found.append(f"half withheld: …{before[-20:]!r} [mark]")
                    if isinstance(after, str) and re.match(r"['’-]?[^\W_]", after) and not isinstance(before, str):
                        found.append(f"half withheld: [mark] {after[:20]!r}…")
    return found


def _of_review(case: Case) -> list[str]:
    return [
        f"own value withheld: {unit.unit.row.table}.{unit.unit.column} {unit.unit.text[span.ref.start : span.ref.end]!r} {span.span.found_by}"
        for unit in case.review.units
        for span in unit.spans
        if span.span.owner is Owner.SUBJECT and span.decision is not Proposal.KEEP and span.reason is not Reason.SECRET
    ]


if __name__ == "__main__":
    sys.exit(main())
