"""`map draft`, `map check`, `map confirm`: a data map suggested for a database, held against it, and a person's word for it."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Sequence

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.drafting.suggestions import Draft
from privacy_console.casework.search.drafting.words.parts import many
from privacy_console.casework.search.drift import Drift, DriftLine, MapCheck
from privacy_console.casework.search.drift import check_map as held_against
from privacy_console.cli.cases import signed_in, with_sign_in
from privacy_console.cli.findings import coverage_object
from privacy_console.cli.letters import Verbs
from privacy_console.cli.sources import add_sources, named, sources_of
from privacy_console.cli.talk import give, say, show, watching
from privacy_console.cli.tools import Tools


class MapIsThere(Refused):
    code = "cli.map_is_there"
    sentence = (
        "{path} is there already, and somebody may have worked on it. Nothing was drafted; name another file, or say --force."
    )

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def add_verbs(verbs: Verbs) -> None:
    maps = verbs.add_parser("map", help="the data map of a company database").add_subparsers(dest="map_verb", required=True)
    draft = maps.add_parser("draft", help="suggest a data map for a database that nobody prepared")
    draft.add_argument("url", metavar="URL", help="of the company database, as SQLAlchemy writes it")
    draft.add_argument("-o", "--output", required=True, metavar="MAP", help="the file to write")
    draft.add_argument("--accept-all", action="store_true", help="take every suggestion unseen, as the map will say")
    draft.add_argument("--source", default="company", help="what the map calls this database")
    draft.add_argument(
        "--also", action="append", default=[], type=named, metavar="NAME=URL", help="a further source; may be repeated"
    )
    draft.add_argument("--policy", default="", metavar="POLICY", help="whose categories columns get; else the sample's")
    draft.add_argument("--force", action="store_true", help="write over a file that is there")
    draft.add_argument("--json", action="store_true")
    draft.set_defaults(run=draft_maps)

    check = maps.add_parser("check", help="whether every live column is in exactly one state")
    add_sources(check)
    check.add_argument("--map", required=True, metavar="MAP")
    check.add_argument("--json", action="store_true")
    check.set_defaults(run=check_map)

    confirm = maps.add_parser("confirm", help="say that the office's map is right for its databases as they are now")
    confirm.add_argument(
        "--stand-for",
        type=int,
        default=0,
        metavar="N",
        help="put my name to the N columns that are not personal or unsearchable and bear nobody's yet",
    )
    confirm.add_argument("--json", action="store_true")
    with_sign_in(confirm)
    confirm.set_defaults(run=signed_in(confirm_map, tools_too=False))


def draft_maps(arguments: argparse.Namespace, tools: Tools) -> int:
    if os.path.lexists(arguments.output) and not arguments.force:
        raise MapIsThere(arguments.output)
    sources = {arguments.source: arguments.url} | dict(arguments.also)
    with watching() as watch:
        drafts = [tools.draft(tools.source(url, name), policy=arguments.policy, watch=watch) for name, url in sources.items()]
    tools.write_draft(drafts, arguments.output, accepted=arguments.accept_all, replace=arguments.force)
    for note in (note for one in drafts for note in one.notes):
        say(note)
    if arguments.json:
        give({**draft_object(drafts), "map": arguments.output, "accepted": arguments.accept_all})
    else:
        show_drafts(drafts, arguments.output, accepted=arguments.accept_all)
    return 0


def draft_object(drafts: Sequence[Draft]) -> dict[str, object]:
    states, groups = Counter[str](), Counter[str]()
    for one in drafts:
        states.update({state.value: count for state, count in one.states().items()})
        groups.update(one.groups())
    return {
        "tables": sum(len(one.tables) for one in drafts),
        "columns": sum(len(one.columns) for one in drafts),
        "links": sum(len(one.links) for one in drafts),
        "states": dict(states),
        "groups": dict(groups.most_common()),
        "notes": [note for one in drafts for note in one.notes],
    }


def show_drafts(drafts: Sequence[Draft], path: str, *, accepted: bool) -> None:
    told = draft_object(drafts)
    counts = {"table": told["tables"], "column": told["columns"], "link": told["links"]}
    show(", ".join(many(count, of) for of, count in counts.items() if isinstance(count, int)))
    groups = told["groups"]
    assert isinstance(groups, dict)
    for group, count in groups.items():
        show(f"{count:6}  {group}")
    show(
        "Every suggestion was taken unseen. No case closes until somebody has confirmed the map."
        if accepted
        else "Nothing is mapped yet: accept what is right, in the file or in the window."
    )
    show(f"Written to {path}. Next: look through it, then `map check` and `find` with --map {path}.")


def check_map(arguments: argparse.Namespace, tools: Tools) -> int:
    data_map = tools.data_map(arguments.map)
    sources = sources_of(arguments, data_map, tools)
    check = held_against(data_map, [source.schema() for source in sources])
    unreadable = [f"{source.name}.{table}" for source in sources for table in source.login_report().unreadable]
    for source in check.not_compared:
        say(f"Types and keys of “{source}” were not compared: the map was not confirmed against such a database.")
    if arguments.json:
        give(
            {
                "columns": [coverage_object(one) for one in check.columns],
                "drift": [drift_object(one) for one in check.drift],
                "unmapped": check.unmapped,
                "not_compared": list(check.not_compared),
                "unreadable": unreadable,
                "merging": [{"link": one.link, "line": one.line, "why": one.why} for one in check.merging],
            }
        )
    else:
        changes = many(len(check.drift), "change")
        show(f"{many(len(check.columns), 'column')}, {check.unmapped} unmapped or vanished, {changes}")
        for place, count in unmapped_by_table(check).items():
            show(f"  {place}: {count} not mapped")
        for line in check.drift:
            show(f"  {line.told}: {line.why}")
        for one in check.merging:
            show(f"  Look again at {one}")
        for table in unreadable:
            show(f"  {table}: this login may not read it; every search is incomplete until it may")
    waiting = sum(len(table.suggested) for table in data_map.tables.values())
    if waiting:
        say(
            f"Of {many(waiting, 'column')} nobody accepted what is suggested: take what is right out from under “suggested”, or "
            "accept it on the data map's screen. It is not searched before."
        )
    return 0 if check.holds and not unreadable else 4


def unmapped_by_table(check: MapCheck) -> Counter[str]:
    """How many columns of each table are in no state; those that changed are told one by one."""
    told = {(line.source, line.table, line.column) for line in check.drift}
    new = {(line.source, line.table) for line in check.drift if line.kind is Drift.NEW_TABLE}
    return Counter(
        f"{one.source}.{one.table}"
        for one in check.columns
        if one.state is ColumnState.UNMAPPED
        and (one.source, one.table) not in new
        and (one.source, one.table, one.column) not in told
    )


def drift_object(line: DriftLine) -> dict[str, object]:
    return {
        "source": line.source,
        "table": line.table,
        "column": line.column,
        "kind": line.kind.value,
        "before": line.before,
        "now": line.now,
        "why": line.why,
    }


def confirm_map(arguments: argparse.Namespace, console: Console, watch: Watch) -> None:
    confirmed = console.confirm_map(stands_for=arguments.stand_for, watch=watch)
    if arguments.json:
        give({"map": confirmed.sha256, "confirmed_by": confirmed.confirmed_by, "confirmed_at": confirmed.confirmed_at})
    else:
        show(f"The data map is confirmed by {confirmed.confirmed_by}.")
