"""Reading somebody else's zip file: only the members that a bundle has, within bounds, and nothing is ever unpacked to a disk.

The directory is read by `zipfile`; the members are read here, so that a changed byte shows in the entry that it hit and not as a
check sum that does not fit somewhere in a file.
"""

from __future__ import annotations

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from privacy_console.adapters.evidence.errors import BundleUnreadable
from privacy_console.adapters.evidence.format import CHECKPOINT, ENTRIES, KEY_NAME, LEAVES, MANIFEST, README

BLOCK = 1 << 20
MAX_BUNDLE = (1 << 32) - 1
MAX_DIRECTORY = 1 << 20
MAX_MEMBERS = 1000
MAX_RATIO = 200
LIMITS = {ENTRIES: MAX_BUNDLE, LEAVES: MAX_BUNDLE, CHECKPOINT: 64_000, MANIFEST: 1 << 18, README: 1 << 18}
MAX_KEY = 1000
FOLDER = "keys/"
_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")


class Damaged(Exception):
    """The file is a zip file and not a bundle that can be read: cut off, hurt, or made to hurt. `place` says where."""

    def __init__(self, message: str, place: str) -> None:
        super().__init__(message)
        self.message, self.place = message, place


class Archive:
    """The members of a bundle. Each opening reads the file anew; nothing is held open between."""

    def __init__(self, path: Path) -> None:
        """Look at the directory; no member is read yet.

        Raises:
            BundleUnreadable: there is no file, or it is not a zip file.
            Damaged: it is one, and breaks a rule.
        """
        self._path = path
        with self._open() as file:
            if file.read(2) != b"PK":
                raise BundleUnreadable("it is not a zip file", place=path.name)
            self._members = _members(file, path.name)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._members)

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of a member. Where they stop being readable, they end."""
        info = self._members[name]
        with self._open() as file:
            file.seek(info.header_offset)
            header = _LOCAL.unpack(file.read(_LOCAL.size))
            file.seek(header[-2] + header[-1], os.SEEK_CUR)
            packed = _at_most(file, info.compress_size)
            yield from packed if info.compress_type == zipfile.ZIP_STORED else _inflated(packed, info.file_size)

    def content(self, name: str) -> bytes:
        return b"".join(self.blocks(name))

    def _open(self) -> BinaryIO:
        try:
            if not stat.S_ISREG(self._path.stat().st_mode):
                raise BundleUnreadable("it is not an ordinary file", place=self._path.name)
            return self._path.open("rb")
        except OSError as error:
            raise BundleUnreadable(os.strerror(error.errno or 0), place=self._path.name) from error
        except ValueError as error:  # a path with a zero in it
            raise BundleUnreadable("it has no name that a file can have", place="the bundle") from error


def _members(file: BinaryIO, place: str) -> dict[str, zipfile.ZipInfo]:
    size = file.seek(0, os.SEEK_END)
    _require(_END.size <= size <= MAX_BUNDLE, "it is too large or cut off", place)
    file.seek(size - _END.size)
    mark, *_, directory, _, comment = _END.unpack(file.read(_END.size))
    _require(mark == b"PK\x05\x06" and comment == 0, "it is cut off, or something was added at its end", place)
    _require(directory <= MAX_DIRECTORY, "its directory is too large", place)
    try:
        with zipfile.ZipFile(file) as listed:
            infos = listed.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, struct.error, OSError) as error:
        raise Damaged("its directory cannot be read", place) from error
    _require(len(infos) <= MAX_MEMBERS, "it has too many members", place)
    found: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        if info.filename == FOLDER and info.file_size == 0:
            continue
        _check(info, file, size)
        _require(info.filename not in found, "it is there twice", info.filename)
        found[info.filename] = info
    packed = sum(info.compress_size for info in found.values())
    _require(packed <= size, "its members overlap", place)
    missing = {ENTRIES, LEAVES, CHECKPOINT, MANIFEST, README} - found.keys()
    _require(not missing, "it is missing", min(missing, default=""))
    return found


def _check(info: zipfile.ZipInfo, file: BinaryIO, size: int) -> None:
    known = info.filename in LIMITS or KEY_NAME.fullmatch(info.filename)
    name = info.filename if known else "a member"  # a strange name is not repeated: it may be anything
    _require(bool(known) and info.orig_filename == info.filename, "it does not belong into a bundle", name)
    _require(stat.S_IFMT(info.external_attr >> 16) in {0, stat.S_IFREG}, "it is a link or no file", name)
    _require(not info.flag_bits & 0x1, "it is encrypted", name)
    _require(info.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}, "it is packed in a way that is not read", name)
    _require(info.file_size <= LIMITS.get(info.filename, MAX_KEY), "it is too large", name)
    _require(info.file_size <= MAX_RATIO * info.compress_size + 1000, "it is packed too tightly", name)
    if info.compress_type == zipfile.ZIP_STORED:
        _require(info.file_size == info.compress_size, "its sizes do not fit", name)
    _require(0 <= info.header_offset <= size - _LOCAL.size, "its place is outside", name)
    file.seek(info.header_offset)
    mark, _, flags, method, *_, name_length, extra = _LOCAL.unpack(file.read(_LOCAL.size))
    fits = mark == b"PK\x03\x04" and method == info.compress_type and not flags & 0x1
    _require(fits and file.read(name_length) == info.filename.encode(), "its two headers do not fit", name)
    _require(file.tell() + extra + info.compress_size <= size, "it is cut off", name)


def _inflated(packed: Iterator[bytes], size: int) -> Iterator[bytes]:
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    room = size
    for compressed in packed:
        waiting = compressed
        while waiting and room > 0 and not unpacking.eof:
            try:
                block = unpacking.decompress(waiting, min(BLOCK, room))
            except zlib.error:
                return
            waiting = unpacking.unconsumed_tail
            room -= len(block)
            yield block


def _at_most(file: BinaryIO, length: int) -> Iterator[bytes]:
    left = length
    while left > 0 and (block := file.read(min(BLOCK, left))):
        left -= len(block)
        yield block


def _require(held: bool, message: str, place: str) -> None:  # noqa: FBT001 - a sentence reads better than a keyword
    if not held:
        raise Damaged(message, place)
