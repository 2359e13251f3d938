"""How well letters are read, as tables: `python -m tests.casework.requests.evaluate`."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from privacy_console.casework.requests.reading import LetterKind, Right
from tests.casework.requests.labelled import Labelled, templates, totals, written

KINDS = tuple(kind.value for kind in LetterKind)


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def table(head: Sequence[str], lines: Iterable[Sequence[object]]) -> None:
    say("| " + " | ".join(head) + " |")
    say("|" + "|".join("---" if not at else "--:" for at in range(len(head))) + "|")
    for line in lines:
        say("| " + " | ".join(map(str, line)) + " |")


def say(line: str = "") -> None:
    sys.stdout.write(line + "\n")


def by(rows: Sequence[Labelled], key: Callable[[Labelled], str]) -> dict[str, list[Labelled]]:
    groups: dict[str, list[Labelled]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(sorted(groups.items()))


def summary(rows: Sequence[Labelled], name: str, key: Callable[[Labelled], str]) -> None:
    """A line a group: letters, exact sets, kinds, languages told, identifiers found, requests set aside."""
    lines = []
    for group, members in [*by(rows, key).items(), ("all", list(rows))]:
        count = totals(members)
        of = count["letters"]
        lines.append(
            (group, of, *(share(count[one], of) for one in ("exact", "kind", "language")), share(count["found"], count["wanted"]), count["lost"])
        )  # fmt: skip
    table((name, "letters", "exact set", "kind", "language", "identifiers", "set aside"), lines)


def rights(rows: Sequence[Labelled]) -> None:
    """Precision, recall and F1 of each right."""
    lines = []
    for right in (one.value for one in Right):
        hit = sum(right in row.rights & row.found for row in rows)
        said, meant = sum(right in row.found for row in rows), sum(right in row.rights for row in rows)
        lines.append((right, meant, share(hit, said), share(hit, meant), share(2 * hit, said + meant)))
    table(("right", "asserted", "precision", "recall", "F1"), lines)


def confusion(rows: Sequence[Labelled]) -> None:
    """What each kind was taken for."""
    seen = Counter((row.kind, row.read.kind.value) for row in rows)
    table(
        ("is / read as", *KINDS), ((kind, *(seen[kind, other] or "" for other in KINDS)) for kind in KINDS if kind != "unclear")
    )


def main() -> None:
    for split, rows in by([*templates(), *written()], lambda row: row.split).items():
        say(f"\n## {split}: {len(rows)} letters\n")
        summary(rows, "language", lambda row: row.language)
        say()
        summary(rows, "kind", lambda row: row.kind)
        say()
        rights(rows)
        say()
        confusion(rows)


if __name__ == "__main__":
    main()
