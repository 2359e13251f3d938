"""Writes what is delivered: all files of an answer in a folder of their own, or none."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from privacy_console.casework.common.errors import Refused, Unavailable
from privacy_console.casework.common.ids import CaseId

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_MOST_ANSWERS = 1000
_TAKEN = frozenset({errno.EEXIST, errno.ENOTEMPTY})
ONLY_MINE = 0o700
UNFINISHED = ".unfinished"


class PackageUnavailable(Unavailable):
    """The disk did not take the files."""

    code = "package.unavailable"
    sentence = "{case} could not be written to {folder} ({why}). Nothing was left there; make room or choose another folder."

    def __init__(self, case: CaseId, folder: str, why: str) -> None:
        super().__init__(f"{case}: {why}")
        self.case, self.folder, self.why = case, folder, why


class NameRefused(Refused):
    """A name that is no plain file name: it could leave its folder."""

    code = "package.name_refused"
    sentence = "A file or a case cannot be named “{name}”. Nothing was written."

    def __init__(self, name: str) -> None:
        super().__init__("not a plain file name")
        self.name = name


class FolderPackage:
    """A folder for each answer: `DSR-2026-0001`, and `DSR-2026-0001-2` for a later one of the same case.

    What was delivered before is never touched. Until everything is on the disk the folder bears a temporary name.
    """

    def write(self, case: CaseId, files: Mapping[str, bytes], *, folder: str) -> Mapping[str, str]:
        for name in (case, *files):
            if not _PLAIN.fullmatch(name):
                raise NameRefused(name)
        root = Path(folder)
        try:
            root.mkdir(mode=ONLY_MINE, parents=True, exist_ok=True)
            self._clear(root, case)
            unfinished = root / f"{case}{UNFINISHED}-{os.getpid()}"
            try:
                unfinished.mkdir(mode=ONLY_MINE)
                for name, data in files.items():
                    write_new(unfinished / name, data)
                _sync(unfinished)
                finished = _rename(unfinished, root, case)
            except BaseException:
                shutil.rmtree(unfinished, ignore_errors=True)
                raise
            _sync(root)
        except OSError as error:
            raise PackageUnavailable(case, folder, error.strerror or type(error).__name__) from error
        return {name: str(finished / name) for name in files}

    def withdraw(self, paths: Sequence[str]) -> None:
        for folder in {Path(path).parent for path in paths}:
            shutil.rmtree(folder, ignore_errors=True)

    @staticmethod
    def _clear(root: Path, case: CaseId) -> None:
        """Remove what an answer of this case left that was killed half-way."""
        for left in root.glob(f"{case}{UNFINISHED}-*"):
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there, readable by its owner alone, to the disk itself; a part of one is taken away again."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _rename(unfinished: Path, root: Path, case: CaseId) -> Path:
    """Give the folder the first name that is free. A rename onto a folder that has files in it fails, so nothing is lost."""
    for number in range(1, _MOST_ANSWERS):
        name = root / (case if number == 1 else f"{case}-{number}")
        if name.exists() or name.is_symlink():
            continue
        try:
            unfinished.rename(name)
        except OSError as error:
            if error.errno in _TAKEN:  # somebody was quicker
                continue
            raise
        return name
    raise OSError(errno.EEXIST, "too many answers of one case")


def _sync(folder: Path) -> None:
    """Make the folder's entries durable; Windows has no such call and does it by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
