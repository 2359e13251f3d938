"""A state and a description for each column, given what it holds and what its table's rows are."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import ColumnSort
from privacy_console.casework.search.datamap import ColumnState, People, RowRole
from privacy_console.casework.search.drafting.categories import Categories
from privacy_console.casework.search.drafting.columns.reading import ENOUGH, SECRETS, Reading
from privacy_console.casework.search.drafting.columns.values import Shape
from privacy_console.casework.search.drafting.links.claims import names_who_acts
from privacy_console.casework.search.drafting.natures import Nature
from privacy_console.casework.search.drafting.suggestions import ColumnSuggestion, TableSuggestion
from privacy_console.casework.search.drafting.survey import Surveyed
from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.drafting.words.parts import parts, spoken, stem, stems, stems_in, words_of
from privacy_console.casework.search.drafting.words.tables import Noun
from privacy_console.casework.search.findings import Confidence

IDENTIFIES = {
    Means.EMAIL: (Kind.EMAIL, "E-mail addresses"),
    Means.PHONE: (Kind.PHONE, "Telephone numbers"),
    Means.FULL_NAME: (Kind.NAME, "Names of people"),
    Means.USERNAME: (Kind.USERNAME, "User names"),
    Means.ACCOUNT_NUMBER: (Kind.ACCOUNT, "Account numbers"),
    Means.CUSTOMER_NUMBER: (Kind.CUSTOMER_NUMBER, "Customer numbers"),
    Means.EMPLOYEE_NUMBER: (Kind.OTHER, "Staff numbers"),
    Means.STATE_NUMBER: (Kind.OTHER, "Numbers that a state gives"),
    Means.STREET: (Kind.ADDRESS, "Postal addresses"),
    Means.IP: (Kind.IP, "IP addresses"),
    Means.COOKIE: (Kind.COOKIE, "Cookies and devices"),
    Means.BIRTH: (Kind.DATE_OF_BIRTH, "Dates of birth"),
    Means.IBAN: (Kind.IBAN, "Bank accounts"),
}
_PARTS_OF_NAMES = frozenset({Means.GIVEN_NAME, Means.FAMILY_NAME})
_WRITTEN = frozenset({Means.TEXT, Means.HEADING, Means.FILE_NAME})
_PLAIN = frozenset(
    {
        *(Means.FLAG, Means.COUNT, Means.WHEN, Means.AMOUNT, Means.CODE, Means.TECHNICAL, Means.NUMBER, Means.LANGUAGE),
        *(Means.CHECKSUM, Means.DELETED, Means.REGION, Means.COUNTRY, Means.LINK),
    }
)
"""What tells nothing of a person where it stands beside nobody's."""
_KEPT_BY_PROGRAMS = words_of(
    """lockversion rowversion optlock position sort sortorder sorting orderindex lft rgt treeid depth schemaversion batch
    etlid rowid xmin sortierung reihenfolge"""
)
_GIVEN = frozenset(
    {
        *(
            Means.EMAIL,
            Means.PHONE,
            Means.GIVEN_NAME,
            Means.FAMILY_NAME,
            Means.FULL_NAME,
            Means.STREET,
            Means.ADDRESS,
            Means.POSTCODE,
        ),
        *(
            Means.CITY,
            Means.REGION,
            Means.COUNTRY,
            Means.BIRTH,
            Means.GENDER,
            Means.PICTURE,
            Means.IBAN,
            Means.LANGUAGE,
            Means.USERNAME,
        ),
        *(Means.COMPANY, Means.JOB, Means.NAME, Means.LAST_FOUR),
    }
)
"""What people tell of themselves."""
_OBSERVED = frozenset({Noun.USAGE, Noun.COOKIE, Noun.MACHINERY})
_OTHERS_WORDS = words_of("""note notes bemerkung bemerkungen notiz notizen remark remarks nota notas opmerking""")
_SIGNS_IN = frozenset({"auth", "session", "sessions", "login", "remember", "signin"})
_CARD = stems("card bankcard creditcard debitcard paymentcard kreditkarte bankkarte tarjeta")
_CARDS = _CARD | stems("paymentmethod paymentsource paymenttoken")
_NO_TEXT = re.compile("INT|NUMERIC|FLOAT|DOUBLE|REAL|BOOL|DATE|TIME")
_ONE_PERSONS = frozenset({Means.EMAIL, Means.USERNAME, Means.ACCOUNT_NUMBER, Means.EMPLOYEE_NUMBER, Means.PHONE})
_KEYS = stems("key apikey token schluessel cle clave sleutel chiave secret credential")
_LABELS = {
    "email": "E-mail address",
    "mail": "E-mail address",
    "eml": "E-mail address",
    "ip": "IP address",
    "dob": "Date of birth",
    "fname": "Given name",
    "lname": "Surname",
    "tel": "Telephone",
    "uname": "User name",
    "pwd": "Password",
    "iban": "IBAN",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a column's suggestion depends on beside the column."""

    table: Surveyed
    suggested: TableSuggestion
    nature: Nature
    pointers: Collection[str]
    """Columns that links use."""
    categories: Categories
    stands_for: Mapping[str, Means]
    """Columns that name a person of another table by a text, as a login: what that text is."""
    in_text: Collection[str]
    """Names of tables' rows that a mention may use."""
    owned: bool = False
    """Whether a link says whose a row is."""


def suggest_columns(around: Around) -> list[ColumnSuggestion]:
    """A suggestion for each column of a table, in order."""
    return [_suggest(reading, around) for reading in around.table.readings.values()]


def _suggest(reading: Reading, around: Around) -> ColumnSuggestion:
    column, means = reading.column, _means(reading, around)
    base = ColumnSuggestion(
        source=around.suggested.source,
        table=around.table.name,
        column=column.name,
        state=ColumnState.SEARCHED,
        category=around.categories.of_column(means, around.suggested.category),
        label=_label(column.name),
        evidence=_told(reading),
        confidence=reading.confidence,
        group="",
    )
    if means in SECRETS:
        category = base.category or around.categories.of_table(around.table.noun)
        return replace(base, secret=True, category=category, group="Secrets")
    if _is_pointer(reading, means, around):
        what = "it is part of the key" if column.name in around.suggested.key else "it holds the key of another table's row"
        return replace(base, category="", evidence=(what,), confidence=Confidence.CERTAIN, group="Keys and links")
    if column.sort is ColumnSort.BYTES or "TSVECTOR" in column.type.upper():
        what = "Bytes" if column.sort is ColumnSort.BYTES else "An index of words that are searched where they stand"
        return _unsearchable(base, f"{what} (type {column.type.split('(')[0]}): there is no text to search in.")
    if around.suggested.role is RowRole.REFERENCE:
        return _not_personal(base, *_of_a_list(around))
    if around.suggested.role is RowRole.MENTIONS and around.nature is not Nature.RECORD and means in _PLAIN:
        what = "a company" if around.nature is Nature.COMPANY else "a thing"
        return _not_personal(base, f"Describes {what}, not a person.", "flags and numbers")
    if "".join(parts(column.name)) in _KEPT_BY_PROGRAMS and column.sort is ColumnSort.INTEGER:
        return _not_personal(base, "An order or a version that the program keeps for itself.", "flags and numbers")
    return _searched(base, reading, means, around)


def _means(reading: Reading, around: Around) -> Means | None:
    """What the column holds, now that its table is known."""
    means, table = around.stands_for.get(reading.column.name, reading.means), around.table
    others = {one.means for one in table.readings.values()}
    if means is Means.NAME and around.nature is Nature.PERSON:
        return Means.FULL_NAME
    beside = any(one.means is Means.EMAIL and not one.mixed for one in table.readings.values())
    name = stems_in(table.live.name) | {stem("".join(parts(table.live.name)))}
    holders = bool(others & {Means.CARD, Means.IBAN, Means.LAST_FOUR}) or bool(name & _CARD)
    if means is Means.NAME and (beside or holders) and around.nature is Nature.RECORD and Means.FULL_NAME not in others:
        return Means.FULL_NAME
    if means is Means.HEADING and others & _PARTS_OF_NAMES:
        return Means.GENDER  # as it stands before a name
    if means is Means.NUMBER and name & _CARDS and {"reference", "ref"} & set(reading.words):
        return Means.TOKEN  # by which a bank knows the card
    if means is Means.ADDRESS and Means.STREET not in others and reading.column.textual:
        return Means.STREET
    if means is Means.COOKIE and _SIGNS_IN & set(parts(table.called)):
        return Means.TOKEN  # whoever has it is signed in
    unknown = means in {Means.NUMBER, None} or (means is Means.CODE and reading.look.filled < ENOUGH)
    unknown = unknown and reading.confidence is not Confidence.CERTAIN and not reading.by_name
    if unknown and others & SECRETS and stems_in(table.called) & _KEYS and reading.column.textual:
        return Means.TOKEN  # the beginning of a key is a part of the key
    return means


def _told(reading: Reading) -> tuple[str, ...]:
    return (*reading.evidence, "the engine computes it from other columns") if reading.column.generated else reading.evidence


def _is_pointer(reading: Reading, means: Means | None, around: Around) -> bool:
    name = reading.column.name
    if name not in around.pointers and name not in around.suggested.key:
        return False
    return not (reading.column.textual and (means in IDENTIFIES or means in {Means.TEXT, Means.HEADING}))


def _of_a_list(around: Around) -> tuple[str, str]:
    match around.nature:
        case Nature.MACHINERY:
            return "The program keeps it for itself.", "the program's own"
        case Nature.LIST:
            return "A list that is the same for everybody.", "lists that are the same for everybody"
        case _:
            return "Leads to nobody, and nobody is named in it.", "tables that lead to nobody"


def _not_personal(base: ColumnSuggestion, why: str, group: str) -> ColumnSuggestion:
    return replace(base, state=ColumnState.NOT_PERSONAL, category="", reason=why, group=f"Not personal: {group}")


def _unsearchable(base: ColumnSuggestion, why: str) -> ColumnSuggestion:
    return replace(base, state=ColumnState.UNSEARCHABLE, category="", reason=why, group="Unsearchable: no text in them")


def _searched(base: ColumnSuggestion, reading: Reading, means: Means | None, around: Around) -> ColumnSuggestion:
    base = replace(base, provided_by_subject=_is_given(reading, means, around))
    how = "by name and values" if reading.by_values else "by name"
    column = reading.column
    if reading.json:
        return replace(base, json=True, group="JSON documents", mentions=_mentions(reading, around))
    if column.array and means in IDENTIFIES and means is not Means.FULL_NAME:
        kind, group = IDENTIFIES[means]
        return replace(base, identifier=kind, free_text=reading.mixed, group=f"{group} {how}")
    if column.array and not _NO_TEXT.search(column.type.upper()):
        return replace(base, free_text=True, group="Free text: several values in one")
    if means in _PARTS_OF_NAMES:
        return replace(base, person_name=True, group=f"Names of people {how}")
    acts = around.suggested.role is RowRole.BELONGS and means in _ONE_PERSONS and names_who_acts(around.table, column.name)
    if acts:  # to be found by it is not to own the row
        return replace(base, free_text=True, group="Free text: who deals with a row")
    if reading.mixed and around.owned and not reading.by_name and not reading.any_kind:
        return replace(base, free_text=True, group="Free text", mentions=_mentions(reading, around))
    if means in IDENTIFIES:
        kind, group = IDENTIFIES[means]
        named = means is Means.FULL_NAME
        return replace(base, identifier=kind, person_name=named, free_text=reading.mixed, group=f"{group} {how}")
    textual = column.textual and (reading.any_kind or not reading.few)
    if (
        means in _WRITTEN
        or (textual and means in {None, Means.NAME, Means.DOCUMENT, Means.COMPANY})
        or _names_in(reading)
        or reading.any_kind
    ):
        return replace(base, free_text=True, group="Free text", mentions=_mentions(reading, around))
    codes = {word: spoken(word) for word in column.enum}
    return replace(base, codes=codes, group=f"Given with their row: {_GIVEN_WITH.get(means, 'other') if means else 'other'}")


def _names_in(reading: Reading) -> bool:
    return reading.column.textual and (reading.look.people_inside > 0 or reading.look.share(Shape.SENTENCE) > 0.5)


_GIVEN_WITH = {
    **dict.fromkeys((Means.WHEN, Means.DELETED), "dates"),
    **dict.fromkeys((Means.CODE, Means.FLAG, Means.LANGUAGE, Means.GENDER), "codes and flags"),
    **dict.fromkeys((Means.COUNT, Means.AMOUNT, Means.NUMBER, Means.TECHNICAL, Means.CHECKSUM, Means.LAST_FOUR), "numbers"),
    **dict.fromkeys((Means.CITY, Means.POSTCODE, Means.REGION, Means.COUNTRY, Means.ADDRESS, Means.PLACE_ON_EARTH), "places"),
}


def _mentions(reading: Reading, around: Around) -> tuple[str, ...]:
    """The ways in which its texts name a row, where they name one of a table that is here."""
    return tuple(form for form in reading.look.mentions if "(" not in form or _table_in(form) in around.in_text)


def _table_in(form: str) -> str:
    return form.rpartition("](")[2].partition("{")[0].strip(":/").lower()


def _is_given(reading: Reading, means: Means | None, around: Around) -> bool:
    """Whether the subject gave it, as far as names tell."""
    suggested, table = around.suggested, around.table
    if (
        suggested.people is People.STAFF
        or table.noun in _OBSERVED
        or suggested.role not in {RowRole.IS, RowRole.BELONGS, RowRole.SHARED}
    ):
        return False
    if means in _GIVEN:
        return means is not Means.LANGUAGE or suggested.role is RowRole.IS
    written = means in _WRITTEN or (means is Means.DOCUMENT and "preference" in " ".join(reading.words))
    return written and not _OTHERS_WORDS & set(reading.words)


def _label(name: str) -> str:
    return _LABELS.get("".join(parts(name)), "") or spoken(name.removesuffix("_id") if len(name) > 3 else name)
