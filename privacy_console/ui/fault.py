"""A fault report: which kind of error, and where in the program. Values are left out, messages of strangers too."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from privacy_console.casework.common.errors import ConsoleError


def report(error: BaseException) -> str:
    """What may be copied and sent: kinds, files, lines and functions. An error of ours adds its code and its facts."""
    lines = []
    seen: BaseException | None = error
    while seen is not None:
        kind = type(seen)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        if isinstance(seen, ConsoleError):
            lines.append(f"  code {seen.code}: {seen}")
        lines += [
            f"  {'/'.join(PurePath(frame.filename).parts[-3:])}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__
        if seen is not None:
            lines.append("caused by")
    return "\n".join(lines)
