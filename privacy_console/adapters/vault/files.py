"""Small files that only their owner may read."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from privacy_console.casework.common.errors import Unavailable
from privacy_console.casework.identity.keys import KeyExists


class KeyFolderUnusable(Unavailable):
    code = "vault.folder_unusable"
    sentence = "The folder {place} cannot be written ({why}). No key was made. Free space or change its rights, and try again."

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: {why}")
        self.place, self.why = place, why


def write(path: Path, content: bytes, *, what: str, over: bool = False) -> None:
    """A file, mode 0600, whole or not at all; over a former one only where `over` says so.

    Raises:
        KeyExists: there is one; it was left as it is.
        KeyFolderUnusable: the disk did not take it.
    """
    part: Path | None = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
        part = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if over:
            part.replace(path)
        else:
            _give_name(part, path, what)
        _settle(path.parent)
    except OSError as error:
        raise KeyFolderUnusable(path.parent.name, os.strerror(error.errno or 0)) from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def _give_name(part: Path, path: Path, what: str) -> None:
    """Never over a file that came to be meanwhile."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise KeyExists(what) from None
    except OSError:  # a file system without hard links
        if path.exists():
            raise KeyExists(what) from None
        part.rename(path)


def _settle(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
