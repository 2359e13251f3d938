"""What the chapter needs from outside. Where templates come from is told in `templates.py`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from privacy_console.casework.audit.ports import Trail
from privacy_console.casework.disclosure.ports import AnswerBook
from privacy_console.casework.letters.sending.correspondence import Correspondence
from privacy_console.casework.requests.ports import CaseBook
from privacy_console.casework.search.ports import FindingBook


class AnswerFile(Protocol):
    """The books and the trail of one transaction: all of it is written when the `with` ends, or nothing."""

    @property
    def cases(self) -> CaseBook: ...

    @property
    def findings(self) -> FindingBook: ...

    @property
    def answers(self) -> AnswerBook: ...

    @property
    def correspondence(self) -> Correspondence: ...

    @property
    def trail(self) -> Trail: ...


OpenAnswerFile = Callable[[], AbstractContextManager[AnswerFile]]
