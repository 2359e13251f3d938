"""The first letter of a case: that the request arrived, its number, and when an answer is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.disclosure.ports import Documents, PackageWriter
from privacy_console.casework.letters.completeness import IncompleteAnswer, missing_of_acknowledgement
from privacy_console.casework.letters.drafts import acknowledgement
from privacy_console.casework.letters.kinds.kind import Kind
from privacy_console.casework.letters.ports import AnswerFile, OpenAnswerFile
from privacy_console.casework.letters.sending.correspondence import keep_written
from privacy_console.casework.letters.templates import Templates
from privacy_console.casework.letters.writing import ACKNOWLEDGEMENT, carry_out
from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.requests.case import Case, Status

FOLDER = "acknowledgements"
"""Beside the answers, in a folder that no case can be named like: an answer keeps the folder of its case's number."""


class AlreadyAcknowledged(Refused):
    """The subject was told before; a second letter with another date would only make them wonder."""

    code = "letters.already_acknowledged"
    sentence = "{case} was acknowledged before, on {at}. Nothing was written; the letter is still where it was."

    def __init__(self, case: CaseId, at: datetime) -> None:
        super().__init__(f"{case}: acknowledged before")
        self.case, self.at = case, at


class NothingToAcknowledge(Refused):
    """Who has the answer, or who asked for nothing, is not told that an answer will come."""

    code = "letters.nothing_to_acknowledge"
    sentence = "{case} stands at “{now}”: no answer is to come that could be announced. Nothing was written."

    def __init__(self, case: CaseId, now: Status) -> None:
        super().__init__(f"{case}: {now}")
        self.case, self.now = case, now


def acknowledge(
    case: Case,
    *,
    policy: Policy,
    templates: Templates,
    documents: Documents,
    package: PackageWriter,
    open_case: OpenAnswerFile,
    folder: str,
    watermark: str,
    made_at: datetime,
    watch: Watch,
) -> str:
    """Write the acknowledgement of receipt, once; the path of the letter. The case stays where it stands.

    Args:
        case: as it was just read: if anybody changed it since, nothing is left.
        folder: where answers are written; acknowledgements get a folder of their own in it.

    Raises:
        AlreadyAcknowledged, NothingToAcknowledge, IncompleteAnswer: nothing was written.
        PackageUnavailable: nothing was left; the trail has the intention and that it was undone.
        Cancelled: nothing was written.
    """
    require_first(case)
    language = case.language or "en"
    letter = acknowledgement(case, policy=policy, templates=templates, language=language, made_at=made_at)
    words = templates.words(language, case.deadline.law)
    lacking = missing_of_acknowledgement(letter, case=case, due=words.date(case.deadline.due))
    if lacking:
        raise IncompleteAnswer(case.id, lacking)
    name = f"{case.id}-acknowledgement.pdf"
    pdf = documents.letter(letter.title, letter.texts, language=letter.language, watermark=watermark).pdf
    facts = {"letter": sha256(pdf).hexdigest(), "language": letter.language}
    watch.checkpoint()

    def begin(kept: Case) -> Case:
        require_first(kept)
        return replace(case, acknowledged_at=made_at)

    def keep(file: AnswerFile, paths: Mapping[str, str]) -> str:
        path, digest = paths[name], facts["letter"]
        keep_written(file.correspondence, case.id, Kind.ACKNOWLEDGEMENT, letter, at=made_at, sha256=digest, path=path)
        file.trail.append(ACKNOWLEDGEMENT.done, case.id, **facts, due=case.deadline.due.isoformat())
        return paths[name]

    return carry_out(
        ACKNOWLEDGEMENT,
        case.id,
        {name: pdf},
        begin=begin,
        facts=facts,
        keep=keep,
        package=package,
        open_case=open_case,
        folder=f"{folder}/{FOLDER}",
    )


def require_first(case: Case) -> None:
    if case.acknowledged_at is not None:
        raise AlreadyAcknowledged(case.id, case.acknowledged_at)
    if not case.is_open or case.status is Status.CLOSE:
        raise NothingToAcknowledge(case.id, case.status)
