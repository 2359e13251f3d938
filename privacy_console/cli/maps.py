"""`map check`: the data map held against the database."""

from __future__ import annotations

import argparse

from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.use_cases import check_coverage
from privacy_console.cli.letters import Verbs
from privacy_console.cli.records import coverage_object
from privacy_console.cli.sources import add_sources, sources_of
from privacy_console.cli.talk import give, show
from privacy_console.cli.tools import Tools


def add_verbs(verbs: Verbs) -> None:
    maps = verbs.add_parser("map", help="the data map of a company database").add_subparsers(dest="map_verb", required=True)
    check = maps.add_parser("check", help="whether every live column is in exactly one state")
    add_sources(check)
    check.add_argument("--map", required=True, metavar="MAP")
    check.add_argument("--json", action="store_true")
    check.set_defaults(run=check_map)


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
