"""What needs no store: letters, maps, policies, databases and bundles are read with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from privacy_console import paths
from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.common.watch import Unwatched, Watch
from privacy_console.casework.search.mapfile import MapNotSaved

if TYPE_CHECKING:
    from privacy_console.casework.audit.verification import Verdict
    from privacy_console.casework.common.clock import Clock
    from privacy_console.casework.policy.policy import Policy
    from privacy_console.casework.requests.ports import LetterReader
    from privacy_console.casework.requests.reader import Lexicon
    from privacy_console.casework.review.ports import Detector
    from privacy_console.casework.review.spans import Party
    from privacy_console.casework.search.company import CompanySource
    from privacy_console.casework.search.datamap import DataMap
    from privacy_console.casework.search.drafting.suggestions import Draft

LARGEST_FILE = 200_000_000


class FileUnreadable(Unreadable):
    code = "wiring.file_unreadable"
    sentence = "{place} cannot be read: {message}. Nothing was done."


class Readers:
    def __init__(self) -> None:
        self.resources = paths.resources()

    @property
    def clock(self) -> Clock:
        from privacy_console.adapters.workspace.clock import SystemClock

        return SystemClock("UTC")

    def letter_reader(self) -> LetterReader:
        from privacy_console.adapters.mailbox.reader import MailReader

        return MailReader()

    @cached_property
    def lexicon(self) -> Lexicon:
        """The phrases by which letters are read; nothing is read or compiled before it is needed."""
        from privacy_console.adapters.phrasebook.files import PhraseFiles
        from privacy_console.casework.requests.reader import Lexicon

        return Lexicon(PhraseFiles(self.resources))

    def read_file(self, path: str) -> bytes:
        """The bytes of an ordinary file; a device or a pipe is no input, and nothing is read without end."""
        file = Path(path)
        try:
            if not file.is_file():
                raise FileUnreadable("there is no such file", place=path)
            with file.open("rb") as stream:
                content = stream.read(LARGEST_FILE + 1)
        except OSError as error:
            raise FileUnreadable(error.strerror or type(error).__name__, place=path) from error
        if len(content) > LARGEST_FILE:
            raise FileUnreadable("it is larger than 200 MB", place=path)
        return content

    def letters_in(self, path: str) -> Sequence[tuple[str, bytes]]:
        from privacy_console.adapters.mailbox.mbox import split_mbox

        if Path(path).is_dir():
            return self._letters_of_folder(path)
        content = self.read_file(path)
        if not content.startswith(b"From "):
            return [(path, content)]
        return [(f"{path}#{number}", one) for number, (_, one) in enumerate(split_mbox(content), 1)]

    def _letters_of_folder(self, path: str) -> Sequence[tuple[str, bytes]]:
        """A Maildir, or a folder of messages."""
        from privacy_console.adapters.mailbox.sources.doors import Doors
        from privacy_console.casework.requests.mail import Missed, Seen

        letters = []
        for one in Doors().at(path).posts(Seen(mark=None), watch=Unwatched()):
            if isinstance(one, Missed):
                raise FileUnreadable("a message in it cannot be read", place=one.name)
            letters.append((one.name, one.original))
        return letters

    def detector(self, people: Sequence[Party]) -> Detector:
        from privacy_console.adapters.detection.detector import PatternDetector
        from privacy_console.adapters.detection.gazetteer import NameIndex

        index = NameIndex()
        index.add(people)
        return PatternDetector(index)

    def data_map(self, path: str) -> DataMap:
        from privacy_console.adapters.datamap.reader import read_data_map

        return read_data_map(Path(path))

    def policy(self, path: str) -> Policy:
        from privacy_console.adapters.policyfile.reader import read_policy

        return read_policy(Path(path))

    def source(self, url: str, name: str, *, password: str | None = None) -> CompanySource:
        from privacy_console.adapters.company.source import open_source

        return open_source(name, with_password(url, password))

    def draft(self, source: CompanySource, *, policy: str, watch: Watch) -> Draft:
        from privacy_console.adapters.detection.given_names import FEMALE, MALE
        from privacy_console.casework.search.drafting.draft import draft_map

        categories = tuple(self.policy(policy or str(self.resources / "policy" / "workordersoft.yaml")).categories)
        return draft_map(source, categories=categories, given_names=FEMALE | MALE, watch=watch)

    def write_draft(self, drafts: Sequence[Draft], path: str, *, accepted: bool, replace: bool) -> None:
        from privacy_console.adapters.datamap.file import write_whole
        from privacy_console.adapters.datamap.writer import write_draft

        text = write_draft(*drafts, accepted=accepted, at=self.clock.now().date().isoformat())
        try:
            write_whole(Path(path), text.encode(), replace=replace)
        except OSError as error:
            raise MapNotSaved(error.strerror or type(error).__name__) from error

    def verify_bundle(self, path: str, *, fingerprint: str | None, watch: Watch) -> Verdict:
        from privacy_console.adapters.evidence.reading import verify_bundle

        return verify_bundle(path, watch, expected=fingerprint)


def with_password(url: str, password: str | None) -> str:
    """The address with the password that the vault keeps.

    >>> with_password("postgresql+psycopg://reader@db01/orders", "p/w")
    'postgresql+psycopg://reader:p%2Fw@db01/orders'
    """
    if not password:
        return url
    scheme, _, rest = url.partition("://")
    user, at, place = rest.partition("@")
    return f"{scheme}://{user}:{quote(password, safe='')}@{place}" if at else url
