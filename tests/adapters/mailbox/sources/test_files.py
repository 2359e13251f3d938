"""Mail that lies in files: each message once, in order, and the files as they were."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

import pytest

from privacy_console.adapters.mailbox.sources import files
from privacy_console.adapters.mailbox.sources.doors import Doors
from privacy_console.adapters.mailbox.sources.errors import FileNotWritten, FileThere, MailUnreadable, NoMailbox
from privacy_console.adapters.mailbox.sources.watched import WatchedFolder
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.mail import Missed, Seen

WATCH, NEW = Unwatched(), Seen(mark=None)


def taken(path):
    return list(Doors().at(str(path)).posts(NEW, watch=WATCH))


def originals(path):
    return [one.original for one in taken(path)]


def test_a_file_is_one_message_whatever_it_is_called(tmp_path):
    (tmp_path / "a").write_bytes(b"Subject: a\n\nFrom here on")
    (tmp_path / "empty.eml").write_bytes(b"")
    assert originals(tmp_path / "a") == [b"Subject: a\n\nFrom here on"]
    assert originals(tmp_path / "empty.eml") == [b""]


def test_an_mbox_is_its_messages_in_their_order(tmp_path):
    (tmp_path / "box").write_bytes(b"From a Mon Jan\nSubject: 1\n\n>From x\n\nFrom b Tue Jan\nSubject: 2\n\ny\n")
    assert originals(tmp_path / "box") == [b"Subject: 1\n\nFrom x\n", b"Subject: 2\n\ny\n"]
    assert [one.name.rpartition("#")[2] for one in taken(tmp_path / "box")] == ["1", "2"]


def test_of_what_is_too_large_the_beginning_is_taken(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_SIZE", 20)
    (tmp_path / "a.eml").write_bytes(b"Subject: a\n\n" + b"x" * 50)
    (tmp_path / "box").write_bytes(b"From a Mon Jan\nSubject: 1\n\n" + b"y" * 50 + b"\n\nFrom b Tue Jan\nSubject: 2\n\nz\n")
    assert [(len(one.original), one.cut) for one in taken(tmp_path / "a.eml")] == [(20, True)]
    assert [(len(one.original), one.cut) for one in taken(tmp_path / "box")] == [(20, True), (14, False)]


def test_of_a_folder_only_what_is_mail_is_taken_and_a_folder_without_any_is_refused(tmp_path):
    (tmp_path / "notes.txt").write_bytes(b"Dear diary, this is no mail")
    (tmp_path / "table.csv").write_bytes(b"a,b\n1,2\n")
    with pytest.raises(MailUnreadable, match="no message"):
        taken(tmp_path)
    (tmp_path / "Inbox").write_bytes(b"From a Mon Jan\nSubject: 1\n\nx\n")
    (tmp_path / "4711").write_bytes(b"Return-Path: <a@b.example>\nSubject: 2\n\ny")
    assert [one.rpartition(b"\n\n")[2] for one in originals(tmp_path)] == [b"y", b"x\n"]


def test_a_folder_is_its_files_by_name_without_what_is_hidden_half_written_or_a_link(tmp_path):
    folder, beside = tmp_path / "in", tmp_path / "secret"
    folder.mkdir()
    beside.write_bytes(b"not to be read")
    for name in ("b.eml", "a.eml", ".hidden", "c.eml.part", "d.tmp", "e.eml~"):
        (folder / name).write_bytes(name.encode())
    (folder / "link.eml").symlink_to(beside)
    (folder / "sub").mkdir()
    assert originals(folder) == [b"a.eml", b"b.eml"]


@pytest.fixture
def maildir(tmp_path):
    for part in ("cur", "new", "tmp"):
        (tmp_path / part).mkdir()
    for part, name in (
        ("new", "1700000003.M3.host"),
        ("cur", "1700000001.M1.host:2,S"),
        ("cur", "1700000002.M2.host:2,RS"),
        ("new", "odd"),
        ("tmp", "1700000000.M0.host"),
        ("cur", ".hidden"),
    ):
        (tmp_path / part / name).write_bytes(name.encode())
    return tmp_path


def test_a_maildir_is_read_in_the_order_of_arrival_and_left_as_it_is(maildir):
    before = {path: path.stat() for path in maildir.rglob("*")}
    names = [one.original.decode().partition(":")[0] for one in taken(maildir)]
    assert names == ["odd", "1700000001.M1.host", "1700000002.M2.host", "1700000003.M3.host"]
    after = {path: path.stat() for path in maildir.rglob("*")}
    assert {path: (one.st_mtime_ns, one.st_mode) for path, one in after.items()} == {
        path: (one.st_mtime_ns, one.st_mode) for path, one in before.items()
    }


def test_a_message_that_a_mail_program_moves_meanwhile_is_found_where_it_went(maildir):
    posts = Doors().at(str(maildir)).posts(NEW, watch=WATCH)
    next(posts)
    (maildir / "new" / "1700000003.M3.host").rename(maildir / "cur" / "1700000003.M3.host:2,S")
    assert [one.original for one in posts][-1] == b"1700000003.M3.host"


def test_a_message_that_is_gone_is_missed_and_the_others_come(maildir):
    posts = Doors().at(str(maildir)).posts(NEW, watch=WATCH)
    next(posts)
    (maildir / "cur" / "1700000002.M2.host:2,RS").unlink()
    found = list(posts)
    assert [isinstance(one, Missed) for one in found] == [False, True, False]
    assert "cannot be read" in found[1].why


def test_what_is_not_there_or_no_file_is_refused(tmp_path):
    for path in (tmp_path / "none", "/dev/null"):
        with pytest.raises(MailUnreadable):
            taken(path)
    with pytest.raises(MailUnreadable):
        Doors().watched(str(tmp_path / "none"))
    with pytest.raises(NoMailbox):
        Doors().mailbox()


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(MailUnreadable):
        Doors().read(str(tmp_path / "pipe"))
    with pytest.raises(MailUnreadable):
        taken(tmp_path)


class Looks:
    """What happens to a folder between two looks; after the last one somebody stops it."""

    def __init__(self, *steps):
        self._steps = list(steps)

    def __call__(self):
        if not self._steps:
            raise Cancelled
        self._steps.pop(0)()


def gathered(folder, *steps):
    seen, posts = [], WatchedFolder(folder, rest=Looks(*steps)).posts(NEW, watch=WATCH)
    with suppress(Cancelled):
        while True:
            seen.append(next(posts).original)
    return seen


def test_a_watched_file_counts_once_it_is_whole_and_once_only(tmp_path):
    path = tmp_path / "a.eml"

    def write(text):
        return lambda: path.write_bytes(text)

    def nothing():
        pass

    assert gathered(tmp_path, write(b"Sub"), write(b"Subject: a"), write(b"Subject: a\n\nx"), nothing, nothing, nothing) == [
        b"Subject: a\n\nx"
    ]


def test_a_watched_file_that_changes_again_counts_again_and_one_that_goes_away_does_not(tmp_path):
    first, second = tmp_path / "1.eml", tmp_path / "2.eml"
    first.write_bytes(b"one")
    second.write_bytes(b"two")

    def change():
        second.unlink()
        first.write_bytes(b"one, corrected")

    assert gathered(tmp_path, change, lambda: None, lambda: None) == [b"one, corrected"]
    assert gathered(tmp_path, lambda: None, lambda: first.write_bytes(b"again"), lambda: None) == [b"one, corrected", b"again"]


def test_a_watched_folder_that_is_taken_away_is_said(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    posts = WatchedFolder(folder, rest=folder.rmdir).posts(NEW, watch=WATCH)
    with pytest.raises(MailUnreadable):
        next(posts)


def test_what_is_saved_is_whole_its_owners_alone_and_over_nothing(tmp_path):
    path = tmp_path / "out.pdf"
    Doors().write(str(path), b"content")
    assert path.read_bytes() == b"content"
    assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(FileThere):
        Doors().write(str(path), b"other")
    assert path.read_bytes() == b"content"
    with pytest.raises(FileNotWritten):
        Doors().write(str(tmp_path / "no" / "x"), b"")
