"""Messages in files: an `.eml`, an mbox, a folder of them, a Maildir. They are read, and left as they are."""

from __future__ import annotations

import mmap
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from privacy_console.adapters.mailbox.mbox import split_mbox
from privacy_console.adapters.mailbox.mime import MAX_SIZE
from privacy_console.adapters.mailbox.msg import is_msg
from privacy_console.adapters.mailbox.sources.errors import MailUnreadable
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.requests.mail import Missed, Post, Seen

MESSAGES = "messages"
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]")
_NUMBER = re.compile(r"\d{1,18}")


class MailFile:
    """A file: one message, or an mbox of any size, of which only one message at a time is in memory."""

    name = ""

    def __init__(self, path: Path) -> None:
        self._path = path

    def posts(self, seen: Seen, *, watch: Watch) -> Iterator[Post | Missed]:
        """Raises `MailUnreadable`: there is no such file, or the disk does not let it be read."""
        del seen
        try:
            descriptor = opened(self._path)
        except OSError as error:
            raise MailUnreadable(why(error), place=str(self._path)) from error
        with os.fdopen(descriptor, "rb") as file:
            if file.read(5) != b"From ":
                file.seek(0)
                yield post_of(str(self._path), file.read(MAX_SIZE + 1))
                return
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mailbox:
                for number, (begins, original) in enumerate(split_mbox(mailbox, most=MAX_SIZE + 1), 1):
                    watch.checkpoint()
                    watch.report(Progress(begins, len(mailbox), "bytes"))
                    yield post_of(f"{self._path}#{number}", original)


class MailFolder:
    """The files of a folder in the order of their names, or the messages of a Maildir in the order of their arrival."""

    name = ""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def posts(self, seen: Seen, *, watch: Watch) -> Iterator[Post | Missed]:
        """Raises `MailUnreadable`: the folder cannot be listed, or no message is in it."""
        maildir = is_maildir(self._folder)
        try:
            paths = maildir_files(self._folder) if maildir else [one for one in mail_files(self._folder) if looks_like_mail(one)]
        except OSError as error:
            raise MailUnreadable(why(error), place=str(self._folder)) from error
        if not (paths or maildir):
            raise MailUnreadable("there is no message in it", place=str(self._folder))
        for number, path in enumerate(paths):
            watch.checkpoint()
            watch.report(Progress(number, len(paths), MESSAGES))
            try:
                yield from MailFile(moved(path)).posts(seen, watch=watch)
            except MailUnreadable as error:
                yield Missed(name=str(path), why=error.sentence.format_map(vars(error)))


def opened(path: Path) -> int:
    """A descriptor of an ordinary file; a pipe or a device is none, and is not waited for."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError("it is not an ordinary file")
    return descriptor


def post_of(name: str, original: bytes) -> Post:
    return Post(name=name, original=original[:MAX_SIZE], cut=len(original) > MAX_SIZE)


def mail_files(folder: Path) -> Sequence[Path]:
    """The ordinary files of a folder by name, without what is hidden or still being written, and no links."""
    found = [entry.name for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False) and is_mail_name(entry.name)]
    return [folder / name for name in sorted(found)]


def is_mail_name(name: str) -> bool:
    return not name.startswith(".") and not name.lower().endswith((".part", ".tmp", ".crdownload", "~"))


def looks_like_mail(path: Path) -> bool:
    """Whether a file of a folder is meant: by its name, or as it begins like an mbox, a header or an Outlook file."""
    if path.suffix.lower() in {".eml", ".msg", ".mbox", ".mbx"}:
        return True
    with path.open("rb") as file:
        begins = file.read(200)
    return begins.startswith(b"From ") or is_msg(begins) or _HEADER.match(begins) is not None


def is_maildir(folder: Path) -> bool:
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def maildir_files(folder: Path) -> Sequence[Path]:
    """Read or not, by the time in their names; what lies in `tmp` has not arrived yet."""
    found = [path for part in ("new", "cur") for path in (folder / part).iterdir() if not path.name.startswith(".")]

    def came(path: Path) -> tuple[int, str]:
        number = _NUMBER.match(path.name)
        return (int(number[0]) if number else 0, path.name)

    return sorted(found, key=came)


def moved(path: Path) -> Path:
    """Where a message of a Maildir is now: whoever reads it moves it from `new` to `cur`, and marks it in its name."""
    if path.exists() or path.parent.name not in {"new", "cur"}:
        return path
    unique = path.name.partition(":")[0]
    with os.scandir(path.parent.parent / "cur") as entries:
        return next((Path(entry.path) for entry in entries if entry.name.partition(":")[0] == unique), path)


def why(error: OSError) -> str:
    return error.strerror or str(error) or type(error).__name__
