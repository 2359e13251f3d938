"""A folder into which messages are put by others, looked into again and again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from privacy_console.adapters.mailbox.sources.errors import MailUnreadable
from privacy_console.adapters.mailbox.sources.files import MailFile, is_maildir, mail_files, maildir_files, why
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.requests.mail import Missed, Post, Seen

EVERY_S = 2.0
_Look = tuple[int, int]
"""Size and time of change: a file that shows the same twice is whole."""


def pause() -> None:
    """Nothing sets the event: it only waits, and lets signals through."""
    threading.Event().wait(EVERY_S)


class WatchedFolder:
    """Its messages as they come, without end. A file counts when two looks at it show the same; it is left where it is."""

    name = ""

    def __init__(self, folder: Path, *, rest: Callable[[], None] = pause) -> None:
        self._folder, self._rest = folder, rest
        self._looked: dict[Path, _Look] = {}
        self._taken: dict[Path, _Look] = {}

    def posts(self, seen: Seen, *, watch: Watch) -> Iterator[Post | Missed]:
        """Raises `MailUnreadable`: the folder cannot be listed."""
        done = 0
        while True:
            for path in self.whole():
                watch.checkpoint()
                try:
                    yield from MailFile(path).posts(seen, watch=watch)
                except MailUnreadable as error:
                    yield Missed(name=str(path), why=error.sentence.format_map(vars(error)))
                done += 1
            watch.report(Progress(done, None, "messages"))
            watch.checkpoint()
            self._rest()

    def whole(self) -> list[Path]:
        """The files that are as they were at the look before, each once unless it changes again."""
        try:
            paths = maildir_files(self._folder) if is_maildir(self._folder) else mail_files(self._folder)
        except OSError as error:
            raise MailUnreadable(why(error), place=str(self._folder)) from error
        looks: dict[Path, _Look] = {}
        for path in paths:
            try:
                status = path.lstat()
            except OSError:
                continue  # it went away again
            looks[path] = (status.st_size, status.st_mtime_ns)
        ready = [path for path, look in looks.items() if self._looked.get(path) == look and self._taken.get(path) != look]
        self._looked = looks
        self._taken = {path: look for path, look in self._taken.items() if path in looks} | {path: looks[path] for path in ready}
        return ready
