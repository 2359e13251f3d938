"""The log: what happened, by ids. A value that is no id, count, digest or stable word is taken out before it is written."""

from __future__ import annotations

import logging
import os
import re
import sys
import traceback
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog

from privacy_console.adapters.workspace.errors import HomeUnusable
from privacy_console.casework.audit.entries import is_no_persons

MAX_LOG = 4_000_000
REMOVED = "(removed)"
_WORD = re.compile(r"[a-z][a-z0-9_.]{0,80}")
_KEY = re.compile(r"[a-z][a-z0-9_]{0,40}")


@contextmanager
def open_log(folder: Path) -> Iterator[Any]:
    """A logger that writes lines of JSON to `console.log`, mode 0600, as long as the block runs.

    A log over 4 MB becomes `console.log.1` when it is opened.

    `log.info("search.done", case=…, rows=…)`: the event is a stable word.

    Raises:
        HomeUnusable: the disk did not take it.
    """
    path = folder / "console.log"
    try:
        if path.exists() and path.stat().st_size > MAX_LOG:
            path.replace(folder / "console.log.1")
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError as error:
        raise HomeUnusable(path.name, os.strerror(error.errno or 0)) from error
    silence = logging.NullHandler()  # else libraries' warnings, values and all, go to stderr
    logging.getLogger().addHandler(silence)
    try:
        with os.fdopen(descriptor, "a", encoding="ascii", buffering=1) as file:
            yield structlog.wrap_logger(
                structlog.WriteLogger(file),
                processors=[
                    structlog.processors.add_log_level,
                    only_ids,
                    structlog.processors.TimeStamper(fmt="iso", utc=True),
                    structlog.processors.JSONRenderer(),
                ],
                wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
            )
    finally:
        logging.getLogger().removeHandler(silence)


def only_ids(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The filter. Of an exception it keeps the type and the places in the code, never the message."""
    name = event.pop("event", "")
    kept: dict[str, Any] = {"event": name if isinstance(name, str) and _WORD.fullmatch(name) else REMOVED}
    failure = event.pop("exc_info", None)
    if failure is True:
        failure = sys.exception()
    if isinstance(failure, BaseException):
        kept["error"] = type(failure).__name__
        kept["at"] = _places(failure.__traceback__)
    for key, value in event.items():
        if _KEY.fullmatch(key):
            kept[key] = value if _may_stand(value) else REMOVED
    return kept


def _may_stand(value: Any) -> bool:
    return value is None or type(value) in {bool, int, float} or (isinstance(value, str) and is_no_persons(value))


def _places(trace: TracebackType | None) -> list[str]:
    return [f"{Path(frame.filename).name}:{frame.lineno}:{frame.name}" for frame in traceback.extract_tb(trace)][-20:]
