"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from privacy_console.adapters.workspace.errors import HomeUnusable


def write_whole(path: Path, content: bytes) -> None:
    """Write it, mode 0600, and its folder if that is missing; what was there stays if that fails.

    Raises:
        HomeUnusable: the disk did not take it.
    """
    part: Path | None = None
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
        part = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise HomeUnusable(path.name, os.strerror(error.errno or 0)) from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
