"""A reviewed package, an office's store with its case, and writers that write into memory."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from privacy_console.adapters.lettertemplates.shelf import TemplateShelf
from privacy_console.adapters.policyfile.reader import read_policy
from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.disclosure.manifest import leaves_digest
from privacy_console.casework.disclosure.pages import Document
from privacy_console.casework.disclosure.tree import Mark
from privacy_console.casework.letters import use_cases
from privacy_console.casework.letters.use_cases import Reviewed
from privacy_console.casework.requests.case import Status
from privacy_console.casework.review.use_cases import review_records
from privacy_console.casework.search.datamap import Capacity, ColumnState, RowRole
from privacy_console.casework.search.findings import ColumnCoverage, How, Reach, SearchOutcome
from tests.casework.review.small_company import MAP, MARK, ROSE, SUBJECT, KnowsByHeart, column, comment, record, table
from tests.contracts.casestore.fake import FakeStore
from tests.contracts.casestore.samples import ME, FixedClock, case, fill, subject

RESOURCES = Path(__file__).parents[3] / "resources"


class Read(TemplateShelf):
    """The program's templates, each read once."""

    letter = cache(TemplateShelf.letter)
    words = cache(TemplateShelf.words)


TEMPLATES = Read(RESOURCES)
POLICY = read_policy(RESOURCES / "policy" / "workordersoft.yaml")
ID = "DSR-2026-0001"
MADE = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # the next day in Berlin

MORE = replace(
    MAP,
    sha256="a" * 64,
    tables=MAP.tables
    | {
        ("main", "invoices"): table("invoices", RowRole.BELONGS, column("total", category="billing")),
        ("main", "orders"): replace(
            table("orders", RowRole.BELONGS, column("state", category="service_content"), column("scan", label="Scanned page")),
            capacity=Capacity.PROCESSOR,
            title="Work order",
        ),
    },
)
"""A company with categories that differ in period, source, recipients, and in who is their controller."""


def covered(name="scan", *, state=ColumnState.SEARCHED, how=How.TEXT, why=""):
    return ColumnCoverage(source="main", table="orders", column=name, state=state, how=how, found=0, why=why)


def outcome(review, *coverage, **changed):
    made = SearchOutcome(
        findings=tuple(item.record.finding for item in review.records),
        coverage=coverage or (covered(),),
        complete=True,
        unavailable=(),
        started=datetime(2026, 11, 20, 9, tzinfo=UTC),
        seconds=1.0,
        statements=3,
        schema_fingerprint="f" * 64,
        map_sha256="a" * 64,
    )
    return replace(made, **changed)


def person(**changed):
    return case(ID, **({"status": Status.DELIVER, "subject_name": "Anna Kowalska"} | changed))


def package(*more):
    return reviewed_of(
        record("users", 1, name="Anna Kowalska", email="anna@example.com"),
        comment(1, "Mark Jensen rang Anna Kowalska. pw:hunter2"),
        comment(2, "Anna Kowalska and Rose May, rose@example.org"),
        *more,
    )


def reviewed_of(*records):
    return review_records(
        records,
        data_map=MORE,
        subject=SUBJECT,
        related=lambda _: (MARK, ROSE),
        detector=KnowsByHeart(),
        decisions=(),
        watch=Unwatched(),
    )


def full(**changed):
    """Everything that an answer can have to tell at once."""
    review = package(record("invoices", 1, total="12.50"), record("orders", 1, Reach.OWNS, state="open", scan="x"))
    unsearchable = covered(state=ColumnState.UNSEARCHABLE, how=How.NOT_SEARCHED, why="only pictures, says Otto the admin")
    return ready(review, outcome(review, covered("state"), unsearchable), **changed)


def ready(review=None, found=None, *, the_case=None, policy=POLICY, data_map=MORE):
    review = package() if review is None else review
    return Reviewed(
        case=the_case or person(),
        subject=replace(subject(ID), display_name="Anna Kowalska"),
        outcome=found or outcome(review),
        review=review,
        policy=policy,
        data_map=data_map,
        made_at=MADE,
        watermark="",
    )


class DiskFull(Unavailable):
    code = "test.disk_full"
    sentence = "The disk is full."


class Documents:
    """Documents as plain text. `leaking` is put into the file of that name as it is made."""

    def __init__(self, **leaking):
        self.leaking, self.searched_for = leaking, ()

    def dossier(self, tree, *, language, watch):
        ids = list(tree.leaf_ids())
        shown = [
            ["" if isinstance(piece, Mark) else piece.text for piece in leaf.pieces]
            for _, one in tree.records()
            for leaf in one.leaves
        ]
        text = json.dumps([tree.subject, tree.made_at.isoformat(), shown, self.leaking.get("dossier", "")])
        count, digest = leaves_digest(ids)
        return Document(
            pdf=text.encode(), sha256=sha256(text.encode()).hexdigest(), pages=(), boxes=(), leaves=count, leaves_sha256=digest
        )

    def letter(self, title, paragraphs, *, language, watermark):
        text = "\n".join((title, *paragraphs, language, self.leaking.get("letter", "")))
        return Document(pdf=text.encode(), sha256=sha256(text.encode()).hexdigest(), pages=(), boxes=())

    def json(self, tree):
        sections = [
            {"records": [{"values": [{"id": leaf.id} for leaf in one.leaves]} for one in section.records]}
            for section in tree.sections
        ]
        return json.dumps({"sections": sections, "note": self.leaking.get("data", "")}).encode()

    def image(self, document, page, *, scale):
        raise NotImplementedError

    def fixed_texts(self, language):
        return ("Contents",)

    def leaks(self, documents, values):
        self.searched_for = tuple(values)
        return tuple(
            f"document {number}: text" for number, one in enumerate(documents, 1) for value in values if value.encode() in one
        )


class Package:
    """Keeps what is written under paths of its own, as a disk would."""

    def __init__(self, *, full=False):
        self.full, self.files = full, {}

    def write(self, case, files, *, folder):
        if self.full:
            raise DiskFull(case)
        paths = {name: f"{folder}/{case}/{name}" for name in files}
        self.files |= {paths[name]: data for name, data in files.items()}
        return paths

    def withdraw(self, paths):
        for path in paths:
            del self.files[path]


class Office:
    """A store with the case in it, and every writer an answer needs."""

    def __init__(self, the_case=None, **leaking):
        self.store = FakeStore(FixedClock())
        self.documents, self.package = Documents(**leaking), Package()
        self.deliveries_fail = False
        with self.open_case() as file:
            fill(file, the_case or person())
            file.findings.keep(ID, outcome(package()))

    @contextmanager
    def open_case(self):
        with self.store.transaction(ME) as file:
            if self.deliveries_fail:
                file.answers.keep = self._fail
            yield file

    def _fail(self, _):
        raise DiskFull("store")

    def acknowledge(self, the_case=None, **changed):
        return use_cases.acknowledge(the_case or self.case, **(self._letters() | changed))

    def refuse(self, *grounds, the_case=None, why="Told by telephone", **changed):
        return use_cases.refuse(the_case or self.case, grounds, why=why, **(self._letters() | changed))

    def _letters(self):
        return {
            "policy": POLICY,
            "templates": TEMPLATES,
            "documents": self.documents,
            "package": self.package,
            "open_case": self.open_case,
            "folder": "/answers",
            "watermark": "",
            "made_at": MADE,
            "watch": Unwatched(),
        }

    def answer(self, answered=None):
        return use_cases.answer(
            answered or ready(),
            templates=TEMPLATES,
            documents=self.documents,
            package=self.package,
            open_case=self.open_case,
            folder="/answers",
            watch=Unwatched(),
        )

    @property
    def case(self):
        with self.store.reading() as file:
            return file.cases.case(ID)

    @property
    def delivered(self):
        with self.store.reading() as file:
            return file.answers.delivered(ID)

    @property
    def steps(self):
        return [entry.action for entry in self.store.entries()]
