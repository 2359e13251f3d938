"""How a row was reached, in words: each step of a way, what its link means, and the short form for the chips."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.search.datamap import Meaning
from privacy_console.casework.search.findings import Finding, Hop
from privacy_console.ui.widgets.chip import ChipLook, Tone
from privacy_console.ui.wording import in_a_sentence, number, record_name, translate, words

if TYPE_CHECKING:
    from privacy_console.casework.search.why import Step, WayHere

_LOOKED_UP = re.compile(r"(?P<kind>[a-z_]+) = (?P<how>.+)")
_IN_TEXT = re.compile(r"text ~ (?P<kind>[a-z_]+)(?: (?P<how>.+))?")
_KINDS = {kind.value: kind for kind in IdentifierKind}
_MEANS: Mapping[Meaning, tuple[Tone, str, str]] = {
    Meaning.OWNS: ("ok", "link", "It belongs to the subject: disclosed, and erased with the subject."),
    Meaning.REFERS: ("neutral", "eye", "Shown for context: never followed further and never erased."),
    Meaning.SHARED: ("info", "users", "Several people's: disclosed as far as it is the subject's."),
}


def why(finding: Finding) -> tuple[str, ...]:
    """Each step of the path in literal words: `e-mail = exact`, then `users.id → requester_id`."""
    return tuple(_short(hop, finding.row.table) for hop in finding.path)


def _short(hop: Hop, table: str) -> str:
    """Lookups and words speak for themselves; a link is two columns, of which the second is usually the row's own."""
    if " " in hop.from_ or "." not in hop.from_:
        return _spoken(hop.from_)
    return f"{hop.from_} → {hop.to.removeprefix(f'{table}.')}"


@lru_cache(maxsize=256)
def _spoken(said: str) -> str:
    """`e-mail = exact` for `email = exact`."""
    for form in (_LOOKED_UP, _IN_TEXT):
        found = form.fullmatch(said)
        if found and found["kind"] in _KINDS:
            return said[: found.start("kind")] + in_a_sentence(_KINDS[found["kind"]]) + said[found.end("kind") :]
    return said


def conflict(finding: Finding) -> tuple[ChipLook, str]:
    """The warning that a row is somebody else's, too."""
    names = ", ".join(record_name(other) for other in finding.others)
    says = translate(
        "Also belongs to {names}. It is shared: disclosed as far as it is the subject’s, and erased for nobody alone."
    )
    first = record_name(finding.others[0])
    more = len(finding.others) - 1
    text = translate("also {name}") if not more else translate("also {name} and {more} more")
    return ChipLook(text.format(name=first, more=number(more)), "warn", "users"), says.format(names=names)


def in_words(step: Step) -> str:
    """One step as a sentence, with the columns that it joins."""
    if step.meaning is None:
        return _start(step)
    # Whichever way it was followed, the column that holds the other's key points to it.
    child, parent = (step.to, step.from_) if step.direction.value == "down" else (step.from_, step.to)
    return translate("{child} points to {parent}").format(child=child, parent=parent)


def _start(step: Step) -> str:
    if (found := _IN_TEXT.fullmatch(step.from_)) is not None:
        sentence = translate("The text of {column} has the subject’s {kind}")
    elif (found := _LOOKED_UP.fullmatch(step.from_)) is not None:
        sentence = translate("The subject’s {kind} stands in {column}")
    else:
        return f"{step.from_}: {step.to}"
    kind, how = _KINDS.get(found["kind"]), found["how"]
    said = sentence.format(column=step.to, kind=in_a_sentence(kind) if kind else found["kind"])
    return f"{said} ({translate(how)})" if how else said


def meaning_chip(step: Step) -> tuple[ChipLook, str] | None:
    """What the link means, and what that has for a consequence; None where no link was followed."""
    if step.meaning is None:
        return None
    tone, icon, says = _MEANS[step.meaning]
    return ChipLook(words(step.meaning), tone, icon), translate(says)


def in_one_line(way: WayHere) -> str:
    """A further way, short: `phone = exact › users.id → requester_id · from users #5 · Own record, likely`."""
    steps = [_spoken(step.from_) if step.meaning is None else f"{step.from_} → {step.to}" for step in way.steps]
    last = translate("from {row}").format(row=record_name(way.last)) if way.last is not None else ""
    return "  ·  ".join(filter(None, ("  ›  ".join(steps), last, f"{words(way.reach)}, {in_a_sentence(way.confidence)}")))
