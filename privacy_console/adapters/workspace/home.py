"""Where everything of an office is, and who has it open."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from privacy_console.adapters.workspace.errors import HomeInUse, HomeUnusable

FOLDERS = ("store", "answers", "bundles", "keys", "demo", "logs", "maps")


class Workspace:
    """A home folder. Making one does not touch the disk."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.store = home / "store" / "cases.db"
        self.answers = home / "answers"
        self.bundles = home / "bundles"
        self.keys = home / "keys"
        self.logs = home / "logs"
        self.maps = home / "maps"
        self.calendar = home / "calendar" / "deadlines.ics"
        self.settings = home / "settings.toml"

    @property
    def is_set_up(self) -> bool:
        return self.settings.is_file()

    def make(self) -> None:
        """Make the folders that are missing, for their owner only.

        Raises:
            HomeUnusable: the disk did not take them.
        """
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name in FOLDERS:
                folder = self.home / name
                folder.mkdir(mode=0o700, exist_ok=True)
                if os.name == "posix":
                    folder.chmod(0o700)
        except OSError as error:
            raise HomeUnusable(self.home.name, os.strerror(error.errno or 0)) from error

    def new_demo(self, at: datetime) -> Workspace:
        """A workspace of its own for one run of `demo`, under `demo/<time>`; never the office's."""
        self.make()
        name = f"{at:%Y-%m-%dT%H-%M-%S}"
        for number in range(1, 1000):
            folder = self.home / "demo" / (name if number == 1 else f"{name}-{number}")
            try:
                folder.mkdir(mode=0o700)
            except FileExistsError:
                continue
            except OSError as error:
                raise HomeUnusable("demo", os.strerror(error.errno or 0)) from error
            demo = Workspace(folder)
            demo.make()
            return demo
        raise HomeUnusable("demo", "a thousand runs began in one second")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold this office for writing: one process at a time.

        The system lets go when the process ends, however it ends; a file that a dead process left behind holds nobody up.

        Raises:
            HomeInUse: another has it; the error says which process.
        """
        self.make()
        try:
            descriptor = os.open(self.home / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise HomeUnusable("lock", os.strerror(error.errno or 0)) from error
        try:
            if not _lock(descriptor):
                raise HomeInUse(_holder(descriptor))
            os.ftruncate(descriptor, 1)  # the first byte is what is locked; the holder's number follows
            os.lseek(descriptor, 1, os.SEEK_SET)
            os.write(descriptor, str(os.getpid()).encode())
            yield
        finally:
            os.close(descriptor)


def _lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - of that system only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - of the others only

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _holder(descriptor: int) -> str:
    os.lseek(descriptor, 1, os.SEEK_SET)
    told = os.read(descriptor, 20)
    return told.decode() if told.isdigit() else "?"
