"""Refusing a request: no case ends unanswered without the letter that Art. 12(4) asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from privacy_console.casework.common.watch import Watch
from privacy_console.casework.disclosure.ports import Delivered, Documents, PackageWriter
from privacy_console.casework.letters.completeness import IncompleteAnswer, Missing, missing_of_refusal
from privacy_console.casework.letters.drafts import RefusalGround, refusal
from privacy_console.casework.letters.facts import under_its_law
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.ports import AnswerFile, OpenAnswerFile
from privacy_console.casework.letters.sending.correspondence import keep_written
from privacy_console.casework.letters.stages import WhyMissing
from privacy_console.casework.letters.templates import LetterDraft, Templates
from privacy_console.casework.letters.writing import REFUSAL, carry_out
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case, Status


def refusal_draft(
    case: Case, grounds: Sequence[RefusalGround], *, policy: Policy, templates: Templates, made_at: datetime
) -> tuple[LetterDraft, tuple[Missing, ...]]:
    """The letter of a refusal as it stands now, and what the law requires of it that is not there."""
    language = case.language or "en"
    chosen = tuple(dict.fromkeys(grounds))
    letter = refusal(case, chosen, policy=policy, templates=templates, language=language, made_at=made_at)
    words = templates.words(language, case.deadline.law)
    reasons = [words.code("refusal", ground) for ground in chosen]
    return letter, missing_of_refusal(letter, case=case, reasons=reasons, policy=under_its_law(policy, words))


def refuse(
    case: Case,
    grounds: Sequence[RefusalGround],
    *,
    why: str,
    policy: Policy,
    templates: Templates,
    documents: Documents,
    package: PackageWriter,
    open_case: OpenAnswerFile,
    folder: str,
    watermark: str,
    made_at: datetime,
    watch: Watch,
) -> Delivered:
    """Refuse a request at any stage before its answer is out: the letter is written, and the case ends, or neither.

    The subject reads the words of the grounds. `why` is kept with the case, for the office alone; the trail has that there
    is one, the grounds, and the letter's SHA-256.

    Args:
        case: as it was just read: if anybody changed it since, nothing is left.
        folder: where answers are written; the letter gets a folder of its own in it.

    Returns:
        What was written; of an answer's files there is the letter only.

    Raises:
        MoveRefused, WhyMissing, IncompleteAnswer: nothing was written; a refusal without a ground is incomplete.
        PackageUnavailable: nothing was left; the trail has the intention and that it was undone.
        Cancelled: nothing was written.
    """
    moved, note = case.moved(Status.REFUSED), why.strip()
    if not note:
        raise WhyMissing(case.id)
    letter, lacking = refusal_draft(case, grounds, policy=policy, templates=templates, made_at=made_at)
    if lacking:
        raise IncompleteAnswer(case.id, lacking)
    name = f"{case.id}-refusal.pdf"
    pdf = documents.letter(letter.title, letter.texts, language=letter.language, watermark=watermark).pdf
    digest = sha256(pdf).hexdigest()
    facts = {"grounds": ",".join(dict.fromkeys(grounds)), "letter": digest}
    watch.checkpoint()

    def begin(kept: Case) -> Case:
        kept.moved(Status.REFUSED)
        return replace(moved, decision_note=note)

    def keep(file: AnswerFile, paths: Mapping[str, str]) -> Delivered:
        done = _letter_only(case, name, paths[name], digest)
        file.answers.keep(done)
        keep_written(file.correspondence, case.id, Kind.REFUSAL, letter, at=made_at, sha256=digest, path=paths[name])
        file.trail.append(REFUSAL.done, case.id, **facts, language=letter.language, note_length=str(len(note)))
        return done

    return carry_out(
        REFUSAL,
        case.id,
        {name: pdf},
        begin=begin,
        facts=facts,
        keep=keep,
        package=package,
        open_case=open_case,
        folder=folder,
    )


def _letter_only(case: Case, name: str, path: str, digest: str) -> Delivered:
    return Delivered(
        case=case.id,
        folder=path.removesuffix(name).rstrip("/\\"),
        pdf="",
        json="",
        letter=path,
        manifest="",
        files={name: digest},
        records=0,
        redactions=0,
    )
