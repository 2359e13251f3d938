"""The file that an office keeps its data map in, and every map that it had before."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from privacy_console.adapters.datamap.editing import edit_map
from privacy_console.adapters.datamap.reader import DataMapUnreadable, parse_data_map
from privacy_console.adapters.strict_yaml import read
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.mapfile import Edit, Edited, MapChanged, MapNotSaved


class DataMapFile:
    """`casework.search.mapfile.MapFile`. `kept` is where each map that was in force stays, by its digest."""

    def __init__(self, path: Path, *, kept: Path) -> None:
        self._path, self._kept = path, kept

    def text(self) -> str:
        raw = read(self._path, DataMapUnreadable)
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            raise DataMapUnreadable("this is not UTF-8", place=f"{self._path.name}, line {line}") from None

    def parse(self, text: str) -> DataMap:
        return parse_data_map(text, name=self._path.name)

    def edit(self, text: str, edits: Sequence[Edit]) -> Edited:
        return edit_map(text, edits, name=self._path.name)

    def save(self, text: str, *, was: str) -> None:
        before, after = read(self._path, DataMapUnreadable), text.encode("utf-8")
        if hashlib.sha256(before).hexdigest() != was:
            raise MapChanged(self._path.name)
        try:
            self._kept.mkdir(mode=0o700, parents=True, exist_ok=True)
            for one in (before, after):
                self._keep(one)
            write_whole(self._path, after, replace=True)
        except OSError as error:
            raise MapNotSaved(error.strerror or type(error).__name__) from error

    def _keep(self, raw: bytes) -> None:
        with suppress(FileExistsError):
            write_whole(self._kept / f"{hashlib.sha256(raw).hexdigest()}.yaml", raw, replace=False)


def write_whole(path: Path, raw: bytes, *, replace: bool) -> None:
    """Write a file that only its owner may read, whole or not at all. Without `replace` nothing that is there is touched.

    Raises:
        OSError: what was there is still there, and nothing else.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}") if replace else path
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        if replace:
            fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
