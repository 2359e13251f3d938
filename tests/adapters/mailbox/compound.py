"""Writes compound files (MS-CFB, version 3) for tests: storages and streams by their paths."""

from __future__ import annotations

import struct
from collections.abc import Mapping

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
NOBODY = 0xFFFFFFFF


def compound(streams: Mapping[tuple[str, ...], bytes]) -> bytes:
    """The bytes of a file with those streams; the storages on the way come by themselves."""
    paths: list[tuple[str, ...]] = [()]
    for path in sorted(streams):
        paths += [path[:depth] for depth in range(1, len(path) + 1) if path[:depth] not in paths]
    mini, mini_fat, large, sectors = b"", [], [], {}
    for path, content in sorted(streams.items()):
        if len(content) < CUTOFF:
            first = len(mini_fat)
            count = -(-len(content) // MINI)
            mini += content.ljust(count * MINI, b"\0")
            mini_fat += [*range(first + 1, first + count), END] if count else []
            sectors[path] = first if count else END
        else:
            large.append((path, content))
    fat: list[int] = []
    body = b""

    def put(content: bytes) -> int:
        nonlocal body
        first, count = len(fat), -(-len(content) // SECTOR)
        if not count:
            return END
        fat.extend([*range(first + 1, first + count), END])
        body += content.ljust(count * SECTOR, b"\0")
        return first

    for path, content in large:
        sectors[path] = put(content)
    mini_at = put(mini)
    mini_fat_at = put(struct.pack(f"<{len(mini_fat)}I", *mini_fat).ljust(-(-len(mini_fat) * 4 // SECTOR) * SECTOR, b"\xff"))
    entries = b"".join(_entry(path, paths, streams, sectors, mini_at, len(mini)) for path in paths)
    entries += _free() * (-len(paths) % 4)
    directory_at = put(entries)
    needed = 1
    while (len(fat) + needed) * 4 > needed * SECTOR:
        needed += 1
    fat_at = len(fat)
    fat += [FAT] * needed
    body += struct.pack(f"<{len(fat)}I", *fat).ljust(needed * SECTOR, b"\xff")
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\0" * 16, 0x3E, 3, 0xFFFE, 9, 6, b"\0" * 6, 0, needed, directory_at, 0,
        CUTOFF, mini_fat_at, 0 if mini_fat_at == END else -(-len(mini_fat) * 4 // SECTOR), END, 0,
    )  # fmt: skip
    difat = [*range(fat_at, fat_at + needed), *[FREE] * (109 - needed)]
    return header + struct.pack("<109I", *difat) + body


def _entry(path, paths, streams, sectors, mini_at, mini_size) -> bytes:
    """An entry of the directory. The children of a storage hang in one row, each to the right of the one before."""
    name = (path[-1] if path else "Root Entry").encode("utf-16-le") + b"\0\0"
    children = [one for one in paths if one and one[:-1] == path]
    beside = [one for one in paths if path and one and one[:-1] == path[:-1]]
    children.sort(key=_order)
    beside.sort(key=_order)
    right = paths.index(beside[beside.index(path) + 1]) if path and path != beside[-1] else NOBODY
    child = paths.index(children[0]) if children and path not in streams else NOBODY
    kind = 5 if not path else 2 if path in streams else 1
    start = mini_at if not path else sectors.get(path, 0)
    size = mini_size if not path else len(streams.get(path, b""))
    return struct.pack(
        "<64sHBBIII16sIQQIQ", name, len(name), kind, 1, NOBODY, right, child, b"\0" * 16, 0, 0, 0, start, size
    )  # fmt: skip


def _order(path) -> tuple[int, str]:
    return (len(path[-1]), path[-1].upper())


def _free() -> bytes:
    return struct.pack("<64sHBBIII16sIQQIQ", b"", 0, 0, 0, NOBODY, NOBODY, NOBODY, b"\0" * 16, 0, 0, 0, 0, 0)
