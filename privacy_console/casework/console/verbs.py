from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from privacy_console.casework.audit import verification
from privacy_console.casework.audit.checkpoint import Checkpoint, sign
from privacy_console.casework.audit.entries import Entry
from privacy_console.casework.audit.verification import Verdict
from privacy_console.casework.common.ids import CaseId
from privacy_console.casework.common.watch import Unwatched, Watch
from privacy_console.casework.console.desk import OpenReview
from privacy_console.casework.console.inbox import InboxVerbs
from privacy_console.casework.console.letters import LetterVerbs
from privacy_console.casework.console.ports import BundleWriter
from privacy_console.casework.console.standing import NotYet, decided_before, known, of_this_subject, searchable
from privacy_console.casework.console.working import WorkingVerbs
from privacy_console.casework.disclosure.pages import Document, PageImage, Preview
from privacy_console.casework.disclosure.ports import Delivered
from privacy_console.casework.identity.people import Signer
from privacy_console.casework.identity.subject import VerifiedSubject
from privacy_console.casework.letters import stages
from privacy_console.casework.letters import use_cases as letters
from privacy_console.casework.letters.drafts import RefusalGround
from privacy_console.casework.requests import use_cases as requests
from privacy_console.casework.requests.case import Case, Status
from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.casework.review import use_cases as reviewing
from privacy_console.casework.review.decisions import SpanDecision
from privacy_console.casework.review.people import party_of
from privacy_console.casework.review.review import Review, alike
from privacy_console.casework.review.spans import Proposal, Reason, SpanRef
from privacy_console.casework.review.subject import subject_party
from privacy_console.casework.search import selection
from privacy_console.casework.search import use_cases as search
from privacy_console.casework.search.candidates import PeopleFound
from privacy_console.casework.search.findings import Finding, Inclusion, RowRef, SearchOutcome
from privacy_console.casework.search.summaries import summaries
from privacy_console.casework.search.why import Why

MAXIMUM_ROWS_SAID = 200
LOOK_BACK = 500
"""Newest entries of the trail that each start reads: where a program stopped half-way, that is the last thing it wrote."""

Act = Callable[[Review, Sequence[SpanDecision], str, str], SpanDecision]
"""Makes the next act of a review, by whom and when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Console(WorkingVerbs, LetterVerbs, InboxVerbs):
    """One signed-in person's console. Each verb is one step: done whole with its entry on the trail, or refused whole."""

    environment: str
    company_label: str
    write_bundle: BundleWriter
    signer: Signer

    # --- find

    def search(self, id: CaseId, *, watch: Watch) -> SearchOutcome:
        """Search every source. The intention and the outcome are on the trail; what was decided of rows before stays.

        A possible row that a person included is followed now. Where who the subject is was decided anew, it is asked again.

        A case that had gone on comes back to “find”: nobody confirmed what was found now.
        """
        with self._step() as file:
            _, subject = searchable(file, id)
            decided, anew = decided_before(file, id)
            file.trail.append("search.begun", id, map=self.data_map.sha256, identifiers=str(len(subject.identifiers)))
        found = search.search_company(
            subject,
            data_map=self.data_map,
            sources=self.sources,
            clock=self.clock,
            watch=watch,
            region=self.policy.controller.country,
            decided=decided,
        )
        with self._step() as file:
            case, still = searchable(file, id)
            if still != subject:
                raise NotYet(id, "identity was decided anew while the search ran; search again")
            moved = {} if case.status is Status.FIND else {"moved_from": case.status.value}
            if moved:
                file.cases.save(case.moved(Status.FIND))
            file.findings.keep(id, found, anew=anew)
            file.trail.append(
                "search.done",
                id,
                rows=str(len(found.findings)),
                complete=str(found.complete).lower(),
                statements=str(found.statements),
                schema=found.schema_fingerprint,
                map=found.map_sha256,
                **moved,
            )
            kept = file.findings.outcome(id)
        assert kept is not None
        return kept

    def outcome(self, id: CaseId) -> SearchOutcome | None:
        with self.store.reading() as file:
            return file.findings.outcome(id)

    def find_people(self, identifiers: Sequence[Identifier], *, watch: Watch) -> PeopleFound:
        """Who somebody may be, side by side. That somebody looked is on the trail: for which kinds, never for whom."""
        kinds = sorted({one.kind.value for one in identifiers})
        with self._step() as file:
            file.trail.append("people.searched", kinds=",".join(kinds), identifiers=str(len(identifiers)))
        country = self.policy.controller.country
        return search.find_people(identifiers, data_map=self.data_map, sources=self.sources, watch=watch, region=country)

    def candidates(self, id: CaseId, *, watch: Watch) -> PeopleFound:
        """The people among what the newest search of a case found, side by side; choosing is `decide_findings`.

        Raises:
            NotYet: nobody searched yet, or for somebody else.
        """
        with self.store.reading() as file:
            subject, outcome = of_this_subject(file, id)
        return search.candidates_of(
            outcome,
            subject.identifiers,
            data_map=self.data_map,
            sources=self.sources,
            watch=watch,
            region=self.policy.controller.country,
        )

    def why(self, id: CaseId, row: RowRef, *, watch: Watch) -> Why:
        """Why a found row is here, and who else reaches it: read from the company database now.

        Raises:
            NotYet: nobody searched yet, or for somebody else.
            RowsGone, SourceUnavailable: as `search.use_cases.why`.
        """
        with self.store.reading() as file:
            subject, outcome = of_this_subject(file, id)
        return search.why(
            row,
            subject=subject,
            outcome=outcome,
            data_map=self.data_map,
            sources=self.sources,
            clock=self.clock,
            watch=watch,
            region=self.policy.controller.country,
        )

    def what_rows_say(self, rows: Sequence[RowRef]) -> Mapping[RowRef, str]:
        """One line of each row's values, read from the company database now; the first 200 rows of those asked for."""
        asked = rows[:MAXIMUM_ROWS_SAID]
        return summaries(asked, data_map=self.data_map, sources=self.sources, watch=Unwatched())

    def decide_findings(self, id: CaseId, rows: Sequence[RowRef], *, decision: Inclusion, reason: str) -> int:
        by, at = self.me.id, self.clock.now()
        return selection.decide_findings(id, rows, decision=decision, reason=reason, by=by, at=at, open_case=self._step)

    def confirm_findings(self, id: CaseId) -> Case:
        """The selection is right.

        Raises:
            FindingsUndecided, SearchIncomplete: which, and how many.
            NotYet: the search was for whom the case was before.
        """
        with self.store.reading() as file:
            of_this_subject(file, id)
        return selection.confirm_findings(id, open_case=self._step)

    def go_back(self, id: CaseId, *, to: Status) -> Case:
        """Do an earlier stage anew; what the desk holds of the review goes."""
        case = requests.send_back(id, to=to, open_case=self._step)
        self.desk.clear(id)
        return case

    # --- review

    def review(self, id: CaseId, *, watch: Watch) -> Review:
        """The records of the case with every proposal and what was decided of it.

        Records are read once and kept while the program runs, as long as the store has the same selection for the same subject.
        """
        return self._reviewed(id, watch).review

    def _opened(
        self, subject: VerifiedSubject, taken: tuple[Finding, ...], acts: Sequence[SpanDecision], watch: Watch
    ) -> OpenReview:
        """Read the records and look for whose they are."""
        detector = self.desk.detector(self.today(), watch)
        records = list(search.read_records(taken, data_map=self.data_map, sources=self.sources, watch=watch))
        party = subject_party(subject, search.own_people(records, data_map=self.data_map))
        related = search.related_people(records, data_map=self.data_map, sources=self.sources, watch=watch)
        review = reviewing.review_records(
            records,
            data_map=self.data_map,
            subject=party,
            related=lambda record: tuple(map(party_of, related(record))),
            detector=detector,
            decisions=acts,
            watch=watch,
        )
        return OpenReview(review=review, at=self.clock.now(), subject=subject, taken=taken, acts=len(acts))

    def decide_spans(self, id: CaseId, refs: Sequence[SpanRef], *, decision: Proposal, reason: Reason) -> Review:
        def act(review: Review, acts: Sequence[SpanDecision], by: str, at: str) -> SpanDecision:
            return reviewing.decide_spans(review, acts, refs, decision, reason, by=by, at=at)

        return self._decided(id, act, "spans.decided", decision=decision.value, reason=reason.value)

    def alike(self, id: CaseId, ref: SpanRef) -> tuple[SpanRef, ...]:
        return alike(self._open_review(id).review, ref)

    def undo_review(self, id: CaseId) -> Review:
        return self._decided(id, lambda _review, acts, by, at: reviewing.undo(acts, by=by, at=at), "spans.undone")

    def redo_review(self, id: CaseId) -> Review:
        return self._decided(id, lambda _review, acts, by, at: reviewing.redo(acts, by=by, at=at), "spans.redone")

    def _open_review(self, id: CaseId) -> OpenReview:
        held = self.desk.reviews.get(id)
        if held is None:
            raise NotYet(id, "its review is not open: look at it first")
        return held

    def _decided(self, id: CaseId, act: Act, action: str, **facts: str) -> Review:
        """Add one act to the case's list and apply it; the trail has how many spans, never which words."""
        held = self._open_review(id)
        with self._step() as file:
            case = known(file, id)
            if case.status is not Status.REVIEW:
                raise NotYet(id, f"it stands at “{case.status}”, where redactions cannot change: go back to “review” first")
            acts = file.decisions.decisions(id)
            new = act(held.review, acts, self.me.id, self.clock.now().isoformat())
            file.decisions.add(id, new)
            file.trail.append(action, id, act=str(new.number), spans=str(len(new.refs)), **facts)
        decided = self._redecided(held, (*acts, new))
        self.desk.reviews[id] = decided
        return decided.review

    def _redecided(self, held: OpenReview, acts: Sequence[SpanDecision]) -> OpenReview:
        return replace(held, review=reviewing.redecided(held.review, acts), at=self.clock.now(), acts=len(acts))

    def preview(self, id: CaseId, *, watch: Watch) -> Preview:
        """The original with what is proposed, and the very bytes that `answer` writes as long as nothing is decided anew."""
        reviewed = self._reviewed(id, watch)
        return letters.preview(reviewed, templates=self.templates, documents=self.documents, watch=watch)

    def page(self, document: Document, page: int, *, scale: float) -> PageImage:
        return self.documents.image(document, page, scale=scale)

    def confirm_review(self, id: CaseId) -> Case:
        return stages.confirm_review(id, self._reviewed(id, Unwatched()).review, open_case=self._step)

    # --- decide, deliver, close

    def grant(self, id: CaseId, *, why: str) -> Case:
        return stages.grant(id, why=why, open_case=self._step)

    def refuse(self, id: CaseId, *, grounds: Sequence[RefusalGround], why: str, watch: Watch) -> Delivered:
        """Write the letter with the reasons, and end the case: both, or nothing."""
        refused = letters.refuse(
            self.case(id),
            grounds,
            why=why,
            policy=self.policy,
            templates=self.templates,
            documents=self.documents,
            package=self.package,
            open_case=lambda: self._last_step(id),
            folder=self.answers_folder,
            watermark=self.watermark,
            made_at=self.clock.now(),
            watch=watch,
        )
        self.desk.clear(id)
        self._ended(id)
        return refused

    def draft_letter(self, id: CaseId) -> tuple[str, tuple[str, ...]]:
        """Title and paragraphs of the covering letter, as they will be sent."""
        drafted = letters.draft(self._reviewed(id, Unwatched()), templates=self.templates)
        return drafted.title, drafted.texts

    def missing(self, id: CaseId) -> tuple[str, ...]:
        """What the law requires and the answer lacks, in sentences; empty where nothing is missing."""
        found = letters.missing(self._reviewed(id, Unwatched()), templates=self.templates)
        return tuple(one.sentence for one in found)

    def answer(self, id: CaseId, *, watch: Watch) -> Delivered:
        """Write the answer: dossier as PDF and JSON, covering letter, manifest; all of them, or nothing.

        Raises:
            MapDoesNotHold: the database is not as the map says, which nobody searched for: promise 1.
        """
        reviewed = self._reviewed(id, watch)
        reviewed.case.moved(Status.CLOSE)  # what stands elsewhere has a nearer reason than the map
        stages.require_map_holds(id, reviewed.outcome, self.check_map(watch=watch))
        return letters.answer(
            reviewed,
            templates=self.templates,
            documents=self.documents,
            package=self.package,
            open_case=self._step,
            folder=self.answers_folder,
            watch=watch,
        )

    def delivered(self, id: CaseId) -> Delivered | None:
        with self.store.reading() as file:
            return file.answers.delivered(id)

    def close(self, id: CaseId) -> Case:
        """The answer is out. Refused while the map has a hole: promise 1."""
        check = self.check_map(watch=Unwatched())
        closed = stages.close(id, data_map=self.data_map, check=check, open_case=lambda: self._last_step(id))
        self.desk.clear(id)
        self._ended(id)
        return closed

    def _reviewed(self, id: CaseId, watch: Watch) -> letters.Reviewed:
        """What a review and an answer are made of, all as it stands at one moment, whatever another lane does meanwhile."""
        with self.store.reading() as file:
            case = known(file, id)
            subject, outcome = of_this_subject(file, id)
            acts, done = file.decisions.decisions(id), file.answers.delivered(id)
        taken = tuple(one for one in outcome.findings if one.decision is Inclusion.INCLUDED)
        held = self.desk.reviews.get(id)
        if held is None or (held.subject, held.taken) != (subject, taken):
            held = self._opened(subject, taken, acts, watch)
        elif held.acts != len(acts):
            held = self._redecided(held, acts)
        self.desk.reviews[id] = held
        delivered_at = done.made_at if done is not None and case.status in {Status.CLOSE, Status.CLOSED} else None
        return letters.Reviewed(
            case=case,
            subject=subject,
            outcome=outcome,
            review=held.review,
            policy=self.policy,
            data_map=self.data_map,
            made_at=delivered_at or held.at,  # what was delivered is laid out again as it was
            watermark=self.watermark,
        )

    # --- assurance

    def unfinished(self) -> tuple[CaseId, ...]:
        """Cases whose files were begun and whose outcome is not on the trail, as far as its newest entries tell."""
        size = self.store.frontier().size
        return letters.unfinished(self.store.entries(size - LOOK_BACK - 1, LOOK_BACK))

    def trail(self, case: CaseId | None = None, *, after: int = -1, limit: int = 500) -> tuple[Entry, ...]:
        return self.store.entries(after, limit, case=case)

    def verify_trail(self, *, watch: Watch) -> Verdict:
        """Whether the stored entries are those of the stored tree. A checkpoint that left the building says more: see bundles."""
        frontier = self.store.frontier()
        stated = Checkpoint(origin=self.store.log_origin, size=frontier.size, root=frontier.root())
        return verification.compare(lambda: self.store.raw_entries(frontier.size), stated, watch=watch)

    def export_bundle(self, *, watch: Watch) -> str:
        """Write the whole trail as a bundle that an auditor checks offline; its path."""
        with self._step() as file:
            file.trail.append("audit.exported")  # whoever signs the checkpoint made the last step
            keys = tuple(person.public_key for person in file.people.everyone())
        frontier = self.store.frontier()
        stated = Checkpoint(origin=self.store.log_origin, size=frontier.size, root=frontier.root())
        note = sign(stated, self.me.public_key, self.signer.sign)
        return self.write_bundle(
            lambda: self.store.raw_entries(frontier.size), size=frontier.size, note=note, keys=keys, watch=watch
        )
