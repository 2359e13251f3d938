"""How each language asks for its rights. One table a language; the phrases are in the small language of `fold.pattern`."""

from privacy_console.casework.requests.reader.lexicon.bulgarian import BULGARIAN
from privacy_console.casework.requests.reader.lexicon.croatian import CROATIAN
from privacy_console.casework.requests.reader.lexicon.czech import CZECH
from privacy_console.casework.requests.reader.lexicon.danish import DANISH
from privacy_console.casework.requests.reader.lexicon.dutch import DUTCH
from privacy_console.casework.requests.reader.lexicon.english import ENGLISH
from privacy_console.casework.requests.reader.lexicon.estonian import ESTONIAN
from privacy_console.casework.requests.reader.lexicon.finnish import FINNISH
from privacy_console.casework.requests.reader.lexicon.french import FRENCH
from privacy_console.casework.requests.reader.lexicon.german import GERMAN
from privacy_console.casework.requests.reader.lexicon.greek import GREEK
from privacy_console.casework.requests.reader.lexicon.hungarian import HUNGARIAN
from privacy_console.casework.requests.reader.lexicon.italian import ITALIAN
from privacy_console.casework.requests.reader.lexicon.latvian import LATVIAN
from privacy_console.casework.requests.reader.lexicon.lithuanian import LITHUANIAN
from privacy_console.casework.requests.reader.lexicon.norwegian import NORWEGIAN
from privacy_console.casework.requests.reader.lexicon.polish import POLISH
from privacy_console.casework.requests.reader.lexicon.portuguese import PORTUGUESE
from privacy_console.casework.requests.reader.lexicon.romanian import ROMANIAN
from privacy_console.casework.requests.reader.lexicon.russian import RUSSIAN
from privacy_console.casework.requests.reader.lexicon.slovak import SLOVAK
from privacy_console.casework.requests.reader.lexicon.slovenian import SLOVENIAN
from privacy_console.casework.requests.reader.lexicon.spanish import SPANISH
from privacy_console.casework.requests.reader.lexicon.swedish import SWEDISH
from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reader.lexicon.ukrainian import UKRAINIAN

TABLES: tuple[Table, ...] = (
    BULGARIAN,
    CROATIAN,
    CZECH,
    DANISH,
    DUTCH,
    ENGLISH,
    ESTONIAN,
    FINNISH,
    FRENCH,
    GERMAN,
    GREEK,
    HUNGARIAN,
    ITALIAN,
    LATVIAN,
    LITHUANIAN,
    NORWEGIAN,
    POLISH,
    PORTUGUESE,
    ROMANIAN,
    RUSSIAN,
    SLOVAK,
    SLOVENIAN,
    SPANISH,
    SWEDISH,
    UKRAINIAN,
)
BY_CODE = {table.code: table for table in TABLES}
