"""What is made of a reviewed package: the preview that the officer sees, and the checked files that the letter goes with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.disclosure.build import build_tree
from privacy_console.casework.disclosure.gone import must_be_gone
from privacy_console.casework.disclosure.manifest import same_leaves
from privacy_console.casework.disclosure.pages import Document, Preview
from privacy_console.casework.disclosure.ports import Documents
from privacy_console.casework.disclosure.tree import Tree
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case
from privacy_console.casework.review.review import Review
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.findings import Inclusion, SearchOutcome


class StillToDecide(Refused):
    """Something is still a question to the officer: nothing leaves by default."""

    code = "disclosure.still_to_decide"
    sentence = "{case} still has {spans} spans and {rows} found rows to decide. Nothing was written; decide them first."

    def __init__(self, case: str, *, spans: int, rows: int) -> None:
        super().__init__(f"{case}: {spans} spans, {rows} rows to decide")
        self.case, self.spans, self.rows = case, spans, rows


class LeakFound(Refused):
    """A value that is withheld is still in a finished file, or a file could not be searched."""

    code = "disclosure.leak_found"
    sentence = (
        "{case} is not delivered: something withheld is still there, or could not be looked for. {first} ({count} places in all.)"
    )

    def __init__(self, case: str, places: Sequence[str]) -> None:
        super().__init__(f"{case}: {len(places)} places; {places[0]}")
        self.case, self.places, self.first, self.count = case, tuple(places), places[0], len(places)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFacts:
    """What an answer rests on beside the reviewed records."""

    case: Case
    subject_name: str
    own: tuple[str, ...]
    """Names and identifiers of the subject."""
    public: tuple[str, ...]
    """Texts that every letter of the answer has, whoever it is for."""
    policy: Policy
    data_map: DataMap
    outcome: SearchOutcome
    made_at: datetime
    """An instant with its zone. It is printed: preview and answer share it, or their bytes differ."""
    watermark: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The files of an answer, and the values that must be in none of them."""

    tree: Tree
    dossier: Document
    json: bytes
    gone: tuple[str, ...]


def prepare(review: Review, about: AnswerFacts, *, documents: Documents, watch: Watch) -> Prepared:
    """Build the tree and its two files. The same review and facts give the same bytes.

    Raises:
        NotInMap, LeavesDiffer: nothing was made.
        Cancelled: nothing was kept anywhere.
    """
    tree = tree_of(review, about)
    dossier = documents.dossier(tree, language=about.language, watch=watch)
    watch.checkpoint()
    json = documents.json(tree)
    same_leaves(tree, dossier, json)
    public = (*about.public, *documents.fixed_texts(about.language))
    gone = must_be_gone(review, tree, own=about.own, public=public)
    return Prepared(tree=tree, dossier=dossier, json=json, gone=gone)


def preview(review: Review, about: AnswerFacts, *, documents: Documents, watch: Watch) -> Preview:
    """The original with its proposals, and the bytes that an answer made with the same facts writes.

    A span that is still a question is withheld here too. Nothing is written.
    """
    original = documents.dossier(tree_of(review, about, original=True), language=about.language, watch=watch)
    prepared = prepare(review, about, documents=documents, watch=watch)
    watch.checkpoint()
    watch.report(Progress(0, None, "leak check"))
    return Preview(
        original=original,
        delivered=prepared.dossier,
        leaks=documents.leaks([prepared.dossier.pdf, prepared.json], prepared.gone),
        checked_values=len(prepared.gone),
    )


def tree_of(review: Review, about: AnswerFacts, *, original: bool = False) -> Tree:
    return build_tree(
        review,
        case=about.case,
        subject_name=about.subject_name,
        policy=about.policy,
        data_map=about.data_map,
        outcome=about.outcome,
        made_at=about.made_at,
        watermark=about.watermark,
        original=original,
    )


def require_decided(case: Case, review: Review, outcome: SearchOutcome) -> None:
    """Raises `StillToDecide` while a span or a found row waits for the officer."""
    rows = sum(one.decision is Inclusion.UNDECIDED for one in outcome.findings)
    if review.undecided or rows:
        raise StillToDecide(case.id, spans=review.undecided, rows=rows)


def require_no_leak(case: Case, files: Mapping[str, bytes], values: Sequence[str], *, documents: Documents) -> None:
    """Raises `LeakFound`, naming file and place and never the value."""
    names = list(files)
    found = documents.leaks(list(files.values()), values)
    if found:
        raise LeakFound(case.id, [_with_name(line, names) for line in found])


def _with_name(line: str, names: Sequence[str]) -> str:
    """The checker counts documents from 1; the officer knows them by their names."""
    for number, name in enumerate(names, start=1):
        start = f"document {number}: "
        if line.startswith(start):
            return f"{name}: {line[len(start) :]}"
    return line
