"""Make the database of a package as the package itself makes it: `python -m tests.foreign.build NAME URL`, URL of an empty database."""

from __future__ import annotations

import gc
import sys
import warnings
from importlib import import_module

NAMES = ("oscar", "wagtail", "helpdesk", "trac")


def main(name: str, url: str) -> None:
    if name not in NAMES:
        raise SystemExit(f"one of {', '.join(NAMES)}")
    warnings.simplefilter("ignore")  # of the packages and what they import
    gc.disable()  # a quarter of the time that the migrations take, and the process ends soon
    import_module(f"tests.foreign.{name}.fill").main(url)


if __name__ == "__main__":
    main(*sys.argv[1:])
