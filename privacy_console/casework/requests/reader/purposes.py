"""What an objection or a withdrawal is about."""

from __future__ import annotations

from privacy_console.casework.requests.reader.words import Shared


def purpose_of(sentence: str, shared: Shared) -> str:
    """`marketing`, `sale`, `profiling` or nothing. Profiling named only beside the processing is no purpose of its own."""
    for name, words in shared.purposes.items():
        if words.search(sentence):
            return "" if name == "profiling" and (shared.beside_profiling.search(sentence) or "(" in sentence) else name
    return ""
