"""What the command line is given to work with. `wiring.py` makes it; no adapter is imported here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from privacy_console.casework.audit.verification import Verdict
from privacy_console.casework.common.clock import Clock
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console import Console
from privacy_console.casework.console.office import Check, DemoStage, MailOutSetup, NewOffice, Unlock
from privacy_console.casework.requests.ports import LetterReader
from privacy_console.casework.requests.reader import Lexicon
from privacy_console.casework.review.ports import Detector
from privacy_console.casework.review.spans import Party
from privacy_console.casework.search.company import CompanySource
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.drafting.suggestions import Draft
from privacy_console.casework.search.findings import SearchOutcome


class Tools(Protocol):
    @property
    def clock(self) -> Clock: ...

    def letter_reader(self) -> LetterReader: ...

    @property
    def lexicon(self) -> Lexicon: ...

    def letters_in(self, path: str) -> Sequence[tuple[str, bytes]]:
        """The messages of a file, as (name, original bytes): one of an `.eml`, each of an mbox."""

    def read_file(self, path: str) -> bytes: ...

    def detector(self, people: Sequence[Party]) -> Detector: ...

    def data_map(self, path: str) -> DataMap: ...

    def source(self, url: str, name: str) -> CompanySource: ...

    def draft(self, source: CompanySource, *, policy: str, watch: Watch) -> Draft:
        """A data map suggested for a source, with the categories of a policy's file; of the sample's where none is named."""

    def write_draft(self, drafts: Sequence[Draft], path: str, *, accepted: bool, replace: bool) -> None:
        """Write what was drafted as a data map that only its owner may read.

        Raises:
            MapNotSaved: the disk did not take it, or a file was there that must not be replaced.
        """

    def record_outside_case(self, home: str | None, outcome: SearchOutcome) -> bool:
        """Note on the home's trail that somebody searched without a case; False where it has no store that opens by itself."""

    def verify_bundle(self, path: str, *, fingerprint: str | None, watch: Watch) -> Verdict: ...

    def set_up(self, home: str | None, office: NewOffice) -> str:
        """Set up an office; the id of its first person."""

    def set_up_mail_out(self, home: str | None, unlock: Unlock, setup: MailOutSetup) -> str:
        """Set the mail server up, or none, after it was tried; how the line to it is encrypted."""

    def people(self, home: str | None) -> Mapping[str, str]:
        """Id and name of everyone who may sign in."""

    def office(self, home: str | None, unlock: Unlock, watch: Watch) -> Console: ...

    def demo(self, home: str | None, *, seed: int, scale: int, surname: str | None, watch: Watch) -> DemoStage: ...

    def health(self, home: str | None) -> Sequence[Check]: ...

    def selftest(self, watch: Watch) -> Sequence[Check]: ...
