"""Reading a letter: what it is, which rights it asserts, and whom it is about, each with the words that say so."""

from privacy_console.casework.requests.reader.lexicon import Lexicon
from privacy_console.casework.requests.reader.read import first_line, read_letter

__all__ = ["Lexicon", "first_line", "read_letter"]
