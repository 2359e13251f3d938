"""The answer, from a reviewed package to what is delivered: complete, checked, written whole, on the trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.disclosure import use_cases as disclosure
from privacy_console.casework.disclosure.manifest import manifest
from privacy_console.casework.disclosure.pages import Preview
from privacy_console.casework.disclosure.ports import Delivered, Documents, PackageWriter
from privacy_console.casework.disclosure.tree import Tree
from privacy_console.casework.disclosure.use_cases import AnswerFacts, Prepared
from privacy_console.casework.identity.subject import VerifiedSubject
from privacy_console.casework.letters import facts
from privacy_console.casework.letters.acknowledging import AlreadyAcknowledged, NothingToAcknowledge, acknowledge
from privacy_console.casework.letters.completeness import (
    IncompleteAnswer,
    Missing,
    missing_of_answer,
)
from privacy_console.casework.letters.drafts import COVERING, RefusalGround, covering_letter
from privacy_console.casework.letters.kinds.duties import under_law
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.ports import AnswerFile, OpenAnswerFile
from privacy_console.casework.letters.refusing import refusal_draft, refuse
from privacy_console.casework.letters.sending.correspondence import keep_written
from privacy_console.casework.letters.stages import NotClosable, WhyMissing, close, confirm_review, grant
from privacy_console.casework.letters.templates import LetterDraft, Templates
from privacy_console.casework.letters.writing import ANSWER, carry_out, unfinished
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.review.review import Review
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.findings import SearchOutcome

__all__ = [
    "AlreadyAcknowledged",
    "IncompleteAnswer",
    "LetterDraft",
    "Missing",
    "NotClosable",
    "NothingToAcknowledge",
    "RefusalGround",
    "Reviewed",
    "Templates",
    "WhyMissing",
    "acknowledge",
    "answer",
    "close",
    "confirm_review",
    "draft",
    "grant",
    "missing",
    "preview",
    "refusal_draft",
    "refuse",
    "unfinished",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A case that is ready to be answered: its subject, its search, its review, and what the answer rests on."""

    case: Case
    subject: VerifiedSubject
    outcome: SearchOutcome
    review: Review
    policy: Policy
    data_map: DataMap
    made_at: datetime
    """The instant that the documents bear, with its zone: preview and answer must share it to be the same bytes."""
    watermark: str


def preview(reviewed: Reviewed, *, templates: Templates, documents: Documents, watch: Watch) -> Preview:
    """The original with its proposals, and the dossier's bytes as `answer` will write them. Nothing is written."""
    return disclosure.preview(reviewed.review, _about(reviewed, templates), documents=documents, watch=watch)


def draft(reviewed: Reviewed, *, templates: Templates) -> LetterDraft:
    """The covering letter as it stands now."""
    tree = disclosure.tree_of(reviewed.review, _about(reviewed, templates))
    return _letter(reviewed, tree, templates)


def missing(reviewed: Reviewed, *, templates: Templates) -> tuple[Missing, ...]:
    """What the law requires and the answer lacks; empty where it may go out."""
    tree = disclosure.tree_of(reviewed.review, _about(reviewed, templates))
    return _missing(reviewed, tree, _letter(reviewed, tree, templates))


def answer(
    reviewed: Reviewed,
    *,
    templates: Templates,
    documents: Documents,
    package: PackageWriter,
    open_case: OpenAnswerFile,
    folder: str,
    watch: Watch,
) -> Delivered:
    """Answer a request for access: dossier, JSON, covering letter and manifest, written whole or not at all.

    The intention is on the trail before a file is written, the outcome after, with each file's SHA-256. In the step of the
    outcome the case moves on. File names carry the request's number and nothing of a person.

    Args:
        folder: where answers are written; each gets a folder of its own in it.

    Raises:
        MoveRefused, StillToDecide, IncompleteAnswer, LeavesDiffer, LeakFound: nothing was written.
        PackageUnavailable: nothing was left; the trail has the intention and that it was undone.
        Cancelled: nothing was left.
    """
    case = reviewed.case
    case.moved(Status.CLOSE)
    disclosure.require_decided(case, reviewed.review, reviewed.outcome)
    prepared = disclosure.prepare(reviewed.review, _about(reviewed, templates), documents=documents, watch=watch)
    letter = _letter(reviewed, prepared.tree, templates)
    lacking = _missing(reviewed, prepared.tree, letter)
    if lacking:
        raise IncompleteAnswer(case.id, lacking)
    files = _files(case, prepared, letter, documents, watermark=reviewed.watermark)
    watch.checkpoint()
    watch.report(Progress(0, None, "leak check"))
    disclosure.require_no_leak(case, files, prepared.gone, documents=documents)
    hashes = {name: sha256(data).hexdigest() for name, data in files.items()}
    watch.checkpoint()

    def keep(file: AnswerFile, paths: Mapping[str, str]) -> Delivered:
        done = _delivered(reviewed, prepared, paths, hashes)
        file.answers.keep(done)
        name, at = f"{case.id}-letter.pdf", reviewed.made_at
        keep_written(file.correspondence, case.id, Kind.ACCESS, letter, at=at, sha256=hashes[name], path=paths[name])
        file.trail.append(
            ANSWER.done,
            case.id,
            records=str(done.records),
            withheld=str(done.redactions),
            searched_for=str(len(prepared.gone)),
            map=prepared.tree.map_sha256,
            policy=prepared.tree.policy_sha256,
            **{_fact_name(case, name): digest for name, digest in hashes.items()},
        )
        return done

    return carry_out(
        ANSWER,
        case.id,
        files,
        begin=lambda kept: kept.moved(Status.CLOSE),
        facts={"manifest": hashes[f"{case.id}-manifest.json"], "files": str(len(files))},
        keep=keep,
        package=package,
        open_case=open_case,
        folder=folder,
    )


def _about(reviewed: Reviewed, templates: Templates) -> AnswerFacts:
    language = _language(reviewed.case)
    law = reviewed.case.deadline.law
    template, words = templates.letter(COVERING, language, law), templates.words(language, law)
    texts = (template.title, *(paragraph.text for paragraph in template.paragraphs))
    return AnswerFacts(
        case=reviewed.case,
        subject_name=reviewed.subject.display_name,
        own=(reviewed.subject.display_name, *(one.value for one in reviewed.subject.identifiers)),
        public=facts.public_texts(words, texts),
        policy=facts.under_its_law(reviewed.policy, words),
        data_map=reviewed.data_map,
        outcome=reviewed.outcome,
        made_at=reviewed.made_at,
        watermark=reviewed.watermark,
        language=language,
    )


def _letter(reviewed: Reviewed, tree: Tree, templates: Templates) -> LetterDraft:
    return covering_letter(
        reviewed.case,
        tree,
        policy=reviewed.policy,
        data_map=reviewed.data_map,
        templates=templates,
        language=_language(reviewed.case),
    )


def _missing(reviewed: Reviewed, tree: Tree, letter: LetterDraft) -> tuple[Missing, ...]:
    found = missing_of_answer(tree, letter, case=reviewed.case, policy=reviewed.policy, data_map=reviewed.data_map)
    return under_law(Kind.ACCESS, found, reviewed.case.deadline.law)


def _language(case: Case) -> str:
    return case.language or "en"


def _files(case: Case, prepared: Prepared, letter: LetterDraft, documents: Documents, *, watermark: str) -> dict[str, bytes]:
    """The files by their names, the manifest last: it names the others."""
    files = {
        f"{case.id}-letter.pdf": documents.letter(letter.title, letter.texts, language=letter.language, watermark=watermark).pdf,
        facts.dossier_name(case.id): prepared.dossier.pdf,
        facts.data_name(case.id): prepared.json,
    }
    return files | {f"{case.id}-manifest.json": manifest(prepared.tree, files)}


def _delivered(reviewed: Reviewed, prepared: Prepared, paths: Mapping[str, str], hashes: Mapping[str, str]) -> Delivered:
    case = reviewed.case
    dossier = paths[facts.dossier_name(case.id)]
    return Delivered(
        case=case.id,
        folder=dossier.removesuffix(facts.dossier_name(case.id)).rstrip("/\\"),
        pdf=dossier,
        json=paths[facts.data_name(case.id)],
        letter=paths[f"{case.id}-letter.pdf"],
        manifest=paths[f"{case.id}-manifest.json"],
        files=hashes,
        records=sum(1 for _ in prepared.tree.records()),
        redactions=sum(one.count for one in prepared.tree.withheld),
        made_at=reviewed.made_at,
    )


def _fact_name(case: Case, name: str) -> str:
    """`DSR-2026-0001-dossier.pdf` is `dossier_pdf`."""
    return name.removeprefix(f"{case.id}-").replace(".", "_")
