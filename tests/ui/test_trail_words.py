from __future__ import annotations

import re
from pathlib import Path

from privacy_console.casework.common.ids import PersonId
from privacy_console.ui import trail_words
from privacy_console.ui.trail_words import know, name_of, step_words

CASEWORK = Path(trail_words.__file__).parents[1] / "casework"
WRITTEN = re.compile(
    r'(?:trail\.append\(|_change\(case_id, open_case, |_decided\(id, .*?, |_deed\(|action=|open_case, )"([a-z_]+\.[a-z_]+)"'
)


def test_every_step_that_is_written_on_the_trail_has_words_of_its_own():
    written = {step for path in CASEWORK.rglob("*.py") for step in WRITTEN.findall(path.read_text())}
    assert len(written) > 15
    for step in written:
        assert ":" not in step_words(step), step


def test_people_are_told_by_name_and_strangers_by_the_beginning_of_their_id():
    know({PersonId("ab" * 8): "R. Sato"})
    assert [name_of(who) for who in ("ab" * 8, "system", "0123456789abcdef")] == ["R. Sato", "System", "01234567"]
    know({})
