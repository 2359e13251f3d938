"""A letter written where somebody wants it: one file, that was not there, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from privacy_console.adapters.package.writer import PackageUnavailable, write_new
from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.ids import CaseId


class FileThere(Refused):
    code = "package.file_there"
    sentence = "There is a file {path} already. It was left as it is, and nothing was written; take another name."

    def __init__(self, path: str) -> None:
        super().__init__("a file is there")
        self.path = path


class OneFile:
    """Writes one file at that path, readable by its owner alone, and replaces none."""

    def __init__(self, path: str) -> None:
        self._path = Path(path).absolute()

    def write(self, case: CaseId, files: Mapping[str, bytes], *, folder: str) -> Mapping[str, str]:
        """Write the only file there is; the folder is not asked."""
        del folder
        ((name, data),) = files.items()
        try:
            write_new(self._path, data)
        except FileExistsError:
            raise FileThere(str(self._path)) from None
        except OSError as error:
            raise PackageUnavailable(case, str(self._path.parent), error.strerror or type(error).__name__) from error
        return {name: str(self._path)}

    def withdraw(self, paths: Sequence[str]) -> None:
        for path in paths:
            with suppress(OSError):
                Path(path).unlink(missing_ok=True)
