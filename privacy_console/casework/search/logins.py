"""What a login is and may do, a sentence each: the warnings first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from privacy_console.casework.search.company import LoginReport, Snapshot, Transport

MOST_NAMES = 4

_TRANSPORTS = {
    Transport.LOCAL: (False, "On this computer: nothing crosses a network."),
    Transport.PLAIN: (True, "The connection is not encrypted: whoever sits on the way can read what is found."),
    Transport.ENCRYPTED: (True, "Encrypted, but nobody checked the certificate: somebody in between could read along."),
    Transport.AUTHORITY_VERIFIED: (
        True,
        "Encrypted; the certificate is trusted, but whether it is this server's was not checked.",
    ),
    Transport.VERIFIED: (False, "Encrypted, and the server's certificate was checked."),
}
_SNAPSHOTS = {
    Snapshot.ONE_MOMENT: "A search sees the database as it was at one moment.",
    Snapshot.EACH_STATEMENT: "A search sees each table as it was when that table was searched, not all at one moment.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence. `sentence` is a template over `facts`, so that another language can have its own."""

    sentence: str
    facts: Mapping[str, str] = field(default_factory=dict)
    warning: bool = False

    def __str__(self) -> str:
        return self.sentence.format_map(self.facts)


def told(report: LoginReport) -> tuple[Told, ...]:
    """Everything that a login's report says."""
    said = list(_said(report))
    return (*(one for one in said if one.warning), *(one for one in said if not one.warning))


def _said(report: LoginReport) -> Iterator[Told]:
    if report.can_write:
        yield Told(
            sentence="This login can change {tables}. The console never writes through it, but a login that can only read is "
            "safer: ask the database's administrator for one.",
            facts={"tables": _some(report.writable, report.writable_count)},
            warning=True,
        )
    if report.unreadable:
        yield Told(
            sentence="It may not read {tables}: a search is incomplete until it may.",
            facts={"tables": _some(report.unreadable, len(report.unreadable))},
            warning=True,
        )
    if report.may_miss_tables:
        yield Told(
            sentence="The database shows a login only what it may use: tables that this login may not read are not known here, "
            "and nobody would notice that they are not searched. Have it granted the whole database.",
            warning=True,
        )
    warning, sentence = _TRANSPORTS[report.transport]
    yield Told(sentence=sentence, warning=warning)
    login = "{engine}, as {login}." if report.login else "{engine}."
    yield Told(sentence=login, facts={"engine": report.engine, "login": report.login})
    yield Told(sentence=_SNAPSHOTS[report.snapshot])
    times = {"statement": f"{report.statement_timeout_s:.0f}", "lock": f"{report.lock_timeout_s:.0f}"}
    yield Told(sentence="A statement is given {statement} s, a lock {lock} s.", facts=times)
    if report.beside:
        yield Told(
            sentence="The login also sees other databases of the server, which are not searched: {names}.",
            facts={"names": _some(report.beside, len(report.beside))},
        )


def _some(names: Sequence[str], count: int) -> str:
    """The first few names of a count.

    >>> _some(("a", "b", "c", "d", "e"), 31)
    'a, b, c, d and 27 more'
    """
    shown = ", ".join(names[:MOST_NAMES])
    more = count - len(names[:MOST_NAMES])
    return f"{shown} and {more} more" if more > 0 else shown
