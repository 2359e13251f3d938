"""The company's databases as arguments: the one, and further ones where the data map has several."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.search.company import CompanySource
from privacy_console.casework.search.datamap import DataMap
from privacy_console.cli.tools import Tools


class NoSuchSource(Refused):
    code = "cli.no_such_source"
    sentence = "The data map has no source “{source}”; it has {known}. Nothing was connected."

    def __init__(self, source: str, known: Sequence[str]) -> None:
        super().__init__(source)
        self.source, self.known = source, ", ".join(known)


def add_sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", metavar="URL", help="of the company database, as SQLAlchemy writes it")
    parser.add_argument("--source", default="", help="the map's name for this database; its first where nothing is said")
    parser.add_argument(
        "--also", action="append", default=[], type=named, metavar="NAME=URL", help="a further source of the map; may be repeated"
    )


def sources_of(arguments: argparse.Namespace, data_map: DataMap, tools: Tools) -> list[CompanySource]:
    """What was named, in that order.

    Raises:
        NoSuchSource: nothing was connected.
    """
    named_ones = {arguments.source or data_map.sources[0]: arguments.url} | dict(arguments.also)
    for name in named_ones:
        if name not in data_map.sources:
            raise NoSuchSource(name, data_map.sources)
    return [tools.source(url, name) for name, url in named_ones.items()]


def named(text: str) -> tuple[str, str]:
    """`name=value`.

    >>> named("crm=postgresql://reader@db/crm?sslmode=verify-full")
    ('crm', 'postgresql://reader@db/crm?sslmode=verify-full')
    """
    name, equals, value = text.partition("=")
    if not (name and equals and value) or "://" in name:
        message = "write NAME=VALUE, NAME as in the data map"
        raise argparse.ArgumentTypeError(message)
    return name, value
