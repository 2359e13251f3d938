"""`map draft` and `map check`: a data map suggested for a database, and one held against it."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Sequence

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.drafting.suggestions import Draft
from privacy_console.casework.search.use_cases import check_coverage
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
        show_drafts(drafts, accepted=arguments.accept_all)
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


def show_drafts(drafts: Sequence[Draft], *, accepted: bool) -> None:
    told = draft_object(drafts)
    show(f"{told['tables']} tables, {told['columns']} columns, {told['links']} links")
    groups = told["groups"]
    assert isinstance(groups, dict)
    for group, count in groups.items():
        show(f"{count:6}  {group}")
    show(
        "Every suggestion was taken unseen. No case closes until somebody has confirmed the map."
        if accepted
        else "Nothing is mapped yet: accept what is right, in the file or in the window."
    )


def check_map(arguments: argparse.Namespace, tools: Tools) -> int:
    data_map = tools.data_map(arguments.map)
    columns = check_coverage(data_map, [source.schema() for source in sources_of(arguments, data_map, tools)])
    unmapped = [one for one in columns if one.state is ColumnState.UNMAPPED]
    drift = [one for one in columns if one.why and one.state is ColumnState.UNMAPPED]
    if arguments.json:
        give(
            {
                "columns": [coverage_object(one) for one in columns],
                "drift": [{"source": o.source, "table": o.table, "column": o.column, "why": o.why} for o in drift],
                "unmapped": len(unmapped),
            }
        )
    else:
        show(f"{len(columns)} columns, {len(unmapped)} unmapped or vanished")
        for one in drift:
            show(f"  {one.source}.{one.table}.{one.column}: {one.why}")
    return 4 if unmapped else 0
