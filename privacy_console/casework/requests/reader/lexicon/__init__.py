"""How each language asks for its rights. One table a language; the phrases are in the small language of `fold.pattern`."""

from privacy_console.casework.requests.reader.lexicon.english import ENGLISH
from privacy_console.casework.requests.reader.lexicon.german import GERMAN
from privacy_console.casework.requests.reader.lexicon.table import Table

TABLES: tuple[Table, ...] = (ENGLISH, GERMAN)
BY_CODE = {table.code: table for table in TABLES}
