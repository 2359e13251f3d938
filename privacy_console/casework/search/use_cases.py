"""Searching the company database for somebody. The chapter's other verbs are named here, too, each in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack

from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.identity.subject import VerifiedSubject
from privacy_console.casework.search.candidates import candidates_of, find_people
from privacy_console.casework.search.company import CompanySource
from privacy_console.casework.search.coverage import check_coverage, disagreements
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.drift import SINCE_CONFIRMED, check_drift
from privacy_console.casework.search.explaining import why, whys
from privacy_console.casework.search.findings import How, Inclusion, RowRef, SearchOutcome
from privacy_console.casework.search.people import free_texts, own_people, people_of, related_people
from privacy_console.casework.search.reading import RowsGone, read_records
from privacy_console.casework.search.trace.found import NEVER_DECIDED
from privacy_console.casework.search.trace.sought import refuse_unreadable
from privacy_console.casework.search.trace.steps import Sources
from privacy_console.casework.search.trace.tracing import Tracing

__all__ = [
    "RowsGone",
    "candidates_of",
    "check_coverage",
    "disagreements",
    "find_people",
    "free_texts",
    "own_people",
    "people_of",
    "read_records",
    "refuse_unreadable",
    "related_people",
    "search_company",
    "why",
    "whys",
]


def search_company(
    subject: VerifiedSubject,
    *,
    data_map: DataMap,
    sources: Sequence[CompanySource],
    clock: Clock,
    watch: Watch,
    region: str | None = None,
    decided: Mapping[RowRef, Inclusion] = NEVER_DECIDED,
) -> SearchOutcome:
    """Find every row of the company database that is the subject's, is about them, or mentions them.

    What has a verified identifier is certain; from there links are followed. A usual variant, and what the subject's own row
    says of them, is likely. A name, a shared phone, an unverified identifier make a row possible at most: a question to the
    officer, from which nothing is followed until a person includes it. A source or table that does not answer makes the
    outcome incomplete and is named, and so does what changed in the schema since somebody confirmed the map.

    A row that two people own is an owner conflict. It is never the subject's alone: it is *shared* and names the others. It
    stays included, since what of it is the subject's is owed to them; nobody else's part is disclosed, and it is erased for
    nobody alone. So is all that only hangs on such a row. Of all that two searches for two people own, no row is in both.

    Args:
        sources: found by their names in the map; one that is missing is unavailable.
        region: ISO 3166 country whose phones the company writes without a country code, or None.
        decided: what a person decided of rows that a former search found. A possible row that is a person, or belongs to
            one, is certain once it was included, and links are followed from it. What was excluded stays so, and what is
            reached through it alone is not found.

    Raises:
        Cancelled: nothing was found out.
    """
    started = clock.now()
    with ExitStack() as stack:
        reached = Sources(data_map, clock, watch)
        reached.connect(sources, stack)
        search = Tracing(subject, reached, region, decided)
        search.run()
        coverage = check_coverage(
            data_map,
            reached.schemas,
            unavailable=reached.unavailable | reached.lost_tables(),
            found=search.found.by_column,
            kinds=search.kinds(),
            left_out=subject.left_out,
        )
        statements, moments, tables = reached.statements(), reached.moments(), reached.certificate()
    not_searched = [line for line in coverage if line.how is How.UNREACHABLE] + list(disagreements(coverage))
    unreached = reached.unreached()
    drifted = [str(one) for one in check_drift(data_map, reached.schemas) if one.kind in SINCE_CONFIRMED]
    return SearchOutcome(
        findings=search.found.in_order(reached.ground.places),
        coverage=coverage,
        complete=not not_searched and not unreached and not drifted,
        unavailable=(*unreached, *drifted),
        started=started,
        seconds=(clock.now() - started).total_seconds(),
        statements=statements,
        schema_fingerprint="+".join(schema.fingerprint for schema in reached.schemas),
        map_sha256=data_map.sha256,
        tables=tables,
        moments=moments,
    )
