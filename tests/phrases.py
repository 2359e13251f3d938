"""The phrases that ship, as every test reads letters by them."""

from __future__ import annotations

from pathlib import Path

from privacy_console.adapters.phrasebook.files import PhraseFiles
from privacy_console.casework.requests.reader import Lexicon

RESOURCES = Path(__file__).parents[1] / "resources"
LEXICON = Lexicon(PhraseFiles(RESOURCES))
