"""Who writes beside a customer's record: where it is staff, it is the customer's; where it is hidden, it is context."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from privacy_console.casework.search.company import ColumnSort, CompanyView, SourceUnavailable
from privacy_console.casework.search.drafting.links.claims import World, part_in
from privacy_console.casework.search.drafting.links.lookups import Candidate
from privacy_console.casework.search.drafting.natures import Nature
from privacy_console.casework.search.drafting.survey import MANY_ROWS, Surveyed
from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.drafting.words.parts import parts, words_of
from privacy_console.casework.search.drafting.words.roles import Part
from privacy_console.casework.search.drafting.words.tables import Noun
from privacy_console.casework.search.findings import KeyValue

_MOST_CHECKS = 30
_ENOUGH_ROWS = 5
_MOSTLY = 0.8
_STAFF = words_of("isstaff staff isadmin admin isemployee isagent isoperator ismitarbeiter intern isinternal iscompany")
_SHOWN = words_of("public ispublic visibletocustomer customervisible oeffentlich offentlich publico publique openbaar")
_HIDDEN = words_of(
    "internal isinternal private isprivate staffonly hidden ishidden confidential isconfidential interno interne prive privado"
)

OPPOSITE = {"true": "false", "false": "true", "1": "0", "0": "1"}
"""Of a flag as a condition spells it."""


def mostly_staff(world: World, found: Sequence[Candidate], view: CompanyView) -> Mapping[tuple[str, tuple[str, ...]], str]:
    """Columns beside a link to another record that hold, in most rows, somebody whom a flag calls staff: and how many."""
    told: dict[tuple[str, tuple[str, ...]], str] = {}
    checks = 0
    for one in found:
        flag = _flag(world.tables[one.parent], _STAFF)
        if flag is None or one.when or not _beside_a_record(world, one, found) or checks >= _MOST_CHECKS:
            continue
        checks += 1
        try:
            staff, rows = _counted(one, flag, view)
        except SourceUnavailable:
            continue
        if rows >= _ENOUGH_ROWS and staff >= _MOSTLY * rows:
            told[one.child, one.columns] = f"in {staff} of {rows} sampled rows they are staff, by `{flag}`"
    return told


def _beside_a_record(world: World, one: Candidate, found: Sequence[Candidate]) -> bool:
    user = world.nature(one.parent) is Nature.PERSON and world.tables[one.parent].noun is Noun.USER
    if world.tables[one.child].noun is Noun.USAGE:
        return False  # what somebody did is theirs, whoever they are
    if not user or world.nature(one.child) is not Nature.RECORD or part_in(world, one) not in {Part.HOLDER, Part.AUTHOR}:
        return False
    return any(other.child == one.child and not other.when and world.nature(other.parent) is Nature.RECORD for other in found)


def _counted(one: Candidate, flag: str, view: CompanyView) -> tuple[int, int]:
    """In how many sampled rows it is staff, and of how many."""
    keys = [row for row in view.sample(one.child, one.columns, rows=MANY_ROWS) if None not in row]
    wanted: list[tuple[KeyValue, ...]] = [
        tuple(part for part in key if isinstance(part, str | int)) for key in dict.fromkeys(keys)
    ]
    size = len(one.parent_columns)
    rows = view.linked(one.parent, one.parent_columns, wanted, when={}, give=(*one.parent_columns, flag))
    flags = {row[:size]: bool(row[size]) for row in rows}
    known = [flags[key] for key in keys if key in flags]
    return sum(known), len(known)


def _flag(table: Surveyed, words: frozenset[str]) -> str | None:
    """The flag of a table that is called so."""
    for name, reading in table.readings.items():
        if reading.means is Means.FLAG and "".join(parts(name)) in words:
            return name
    return None


def where_shown(table: Surveyed, engine: str) -> Mapping[str, str] | None:
    """The condition under which a row is shown to the customer; None where no flag says that some are hidden."""
    for words, shown in ((_SHOWN, True), (_HIDDEN, False)):
        name = _flag(table, words)
        if name is not None:
            spelt = ("true", "false") if table.column(name).sort is ColumnSort.BOOLEAN and engine == "postgresql" else ("1", "0")
            return {name: spelt[0] if shown else spelt[1]}
    return None
