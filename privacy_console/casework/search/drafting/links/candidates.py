"""Which columns hold the keys of which tables: foreign keys, and those that no database declares, by name, type and values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from privacy_console.casework.search.company import ColumnSort, LiveColumn
from privacy_console.casework.search.drafting.columns.reading import Reading
from privacy_console.casework.search.drafting.columns.values import Shape
from privacy_console.casework.search.drafting.links.lookups import Candidate, Lookups, contained
from privacy_console.casework.search.drafting.links.pairs import Pairs
from privacy_console.casework.search.drafting.survey import Surveyed
from privacy_console.casework.search.drafting.words.columns import Means
from privacy_console.casework.search.drafting.words.parts import parts, words_of
from privacy_console.casework.search.drafting.words.roles import WEAK_ENDS, bare, part_of, unknown_words
from privacy_console.casework.search.drafting.words.tables import PEOPLE_NOUNS, Noun
from privacy_console.casework.search.findings import Confidence

_FEW_MISSING = 0.9
_ENOUGH_LOGINS = 3
_OF_LOGINS = frozenset({Noun.COOKIE, Noun.USAGE, Noun.ACCOUNT})
"""In tables of these a column that is only called a name may hold logins, if its values say so."""
_HALF = 0.5


def candidates(lookups: Lookups, people: Iterable[str], notes: list[str]) -> list[Candidate]:
    """Everything that may be a link, each pair of columns once.

    Args:
        people: the tables whose rows are people, the likeliest to be pointed at first.
        notes: gets what a reader of the draft should know.
    """
    finder, pairs = _Finder(lookups, list(people)), Pairs(lookups, notes)
    found = list(finder.declared())
    taken = {(one.child, column) for one in found for column in one.columns if len(one.columns) == 1}
    for name, table in lookups.tables.items():
        split = [one for one in pairs.of(table) if (name, one.columns[0]) not in taken]
        found += split
        taken |= {(name, one.columns[0]) for one in split}
        found += [
            one for column in table.live.columns if (name, column.name) not in taken for one in finder.single(table, column)
        ]
    return found


class _Finder:
    def __init__(self, lookups: Lookups, people: Sequence[str]) -> None:
        self._lookups, self._tables, self._people = lookups, lookups.tables, people
        self._by_key: dict[str, list[tuple[str, str]]] = {}
        for name, table in self._tables.items():
            for column in table.live.columns:
                if self._names_rows(table, column.name):
                    self._by_key.setdefault("".join(parts(column.name)), []).append((name, column.name))

    def _names_rows(self, table: Surveyed, column: str) -> bool:
        """Whether a column of this name in another table would be this one's: it is unique, and named like nothing else."""
        words = parts(column)
        telling = len("".join(words)) > 2 and "".join(words) not in _NAMED_ANYWHERE
        if not telling or not table.unique(column) or table.readings[column].means in {Means.EMAIL, Means.PHONE}:
            return False
        if any(column in key.columns for key in table.live.foreign_keys):
            return False  # it names the row of another table
        return not any(name != table.name for name in self._lookups.called("".join(bare(column))))

    def declared(self) -> Iterator[Candidate]:
        for name, table in self._tables.items():
            for key in table.live.foreign_keys:
                if key.to_table not in self._tables:
                    continue
                words, named = self._lookups.words(key.columns[-1], key.to_table)
                yield Candidate(
                    child=name, columns=key.columns, parent=key.to_table, parent_columns=key.to_columns, declared=True,
                    words=words, named=named, evidence=("the database declares it as a foreign key",), share=None,
                )  # fmt: skip

    def single(self, table: Surveyed, column: LiveColumn) -> Iterator[Candidate]:
        """Links of one column that nobody declares: at most one, the likeliest."""
        if column.sort not in _MAY_POINT and not column.textual:
            return
        if _never_points(table.readings[column.name]) or (table.live.key == (column.name,) and not bare(column.name)):
            return
        guesses = list(dict.fromkeys(self._guesses(table, column)))
        best: Candidate | None = None
        for parent, key, how in guesses:
            target = self._tables[parent]
            if (parent, key) == (table.name, column.name) or not _alike(column, target.column(key)):
                continue
            share = self._lookups.share(table.pointing.get(column.name, frozenset()), target, (key,))
            if share is not None and share < (_HALF if how == "name" or column.textual else _FEW_MISSING):
                continue
            if share is None and how != "name" and parent not in self._people[:1]:
                continue  # a word for a part and no values: anybody's guess
            if how == "login" and ((share or 0) < _FEW_MISSING or table.readings[column.name].look.distinct < _ENOUGH_LOGINS):
                continue
            words, named = self._lookups.words(column.name, parent)
            if how == "login" or parts(column.name) == parts(key):
                words, named = (), True
            candidate = Candidate(
                child=table.name, columns=(column.name,), parent=parent, parent_columns=(key,), declared=False,
                words=words, named=named, evidence=_evidence(column, target, key, table, share), share=share,
            )  # fmt: skip
            if best is None or (-1 if share is None else share) > (-1 if best.share is None else best.share):
                best = candidate  # what nobody could look for is the worse guess, whatever it is called
            if share is not None and share >= 1:
                break
        if best is not None:
            yield self._whole(best, table)

    def _whole(self, one: Candidate, table: Surveyed) -> Candidate:
        """The link by the parent's whole key, where the child has all of its columns by the same names."""
        target = self._tables[one.parent]
        for key in (target.live.key, *target.live.unique):
            if (
                len(key) > 1
                and one.parent_columns[0] in key
                and one.columns == one.parent_columns
                and set(key) <= set(table.readings)
            ):
                return replace(one, columns=key, parent_columns=key)
        return one

    def _guesses(self, table: Surveyed, column: LiveColumn) -> Iterator[tuple[str, str, str]]:
        """Where it may lead, the likeliest first: (table, column, how the name says so)."""
        words = bare(column.name)
        whole = "".join(parts(column.name))
        for parent, key in self._by_key.get(whole, ()):
            if parent != table.name:
                yield parent, key, "name"
        for parent in self._people:
            if parent != table.name:
                keys = self._text_keys(self._tables[parent], column)
                yield from ((parent, key, "name") for key in keys if "".join(parts(key)) == whole)
        if not words:
            return
        yield from self._by_words(table, column, words)
        if table.readings[column.name].means is Means.NAME and table.noun in _OF_LOGINS:
            for parent in self._people:
                yield from ((parent, key, "login") for key in self._text_keys(self._tables[parent], column))

    def _by_words(self, table: Surveyed, column: LiveColumn, words: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
        pointing = len(words) < len(parts(column.name)) or column.sort is ColumnSort.UUID
        without_number = words[:-1] if len(words) > 1 and words[-1] in WEAK_ENDS else words
        for base in dict.fromkeys((words, without_number)):
            for start in range(len(base)):
                for parent in self._lookups.called("".join(base[start:])):
                    target = self._tables[parent]
                    if pointing and target.single_key:
                        yield parent, target.single_key, "name"
                    yield from ((parent, key, "role") for key in self._text_keys(target, column))
                    if not pointing and target.single_key and start == 0 and not _counts(base):
                        yield parent, target.single_key, "name" if column.sort is ColumnSort.INTEGER else "role"
        if len(words) == 1 and pointing:
            yield from self._end_of(words[0])
        if words[0] in {"parent", "root", "replyto", "previous", "original"} and pointing and table.single_key:
            yield table.name, table.single_key, "name"
        if part_of(words) is not None and not unknown_words(words):
            for parent in self._people:
                target = self._tables[parent]
                if target.single_key:
                    yield parent, target.single_key, "role"
                yield from ((parent, key, "role") for key in self._text_keys(target, column))

        if table.readings[column.name].means is Means.NAME and table.noun in _OF_LOGINS:
            for parent in self._people:
                yield from ((parent, key, "login") for key in self._text_keys(self._tables[parent], column))

    def _end_of(self, word: str) -> Iterator[tuple[str, str, str]]:
        """Tables that a compound ends with: `rechnungsadresse` is an address."""
        for start in range(3, len(word) - 3):
            for parent in self._lookups.called(word[start:]):
                if self._tables[parent].single_key:
                    yield parent, self._tables[parent].single_key, "name"

    def _text_keys(self, target: Surveyed, column: LiveColumn) -> Iterator[str]:
        """Unique columns by which texts name a row: a login, a customer's number."""
        if not column.textual:
            return
        for name, reading in target.readings.items():
            if (
                reading.means in _NAMES_PEOPLE
                and (target.unique(name) or _stands_once(target, name))
                and name != target.single_key
            ):
                yield name


_MAY_POINT = frozenset({ColumnSort.INTEGER, ColumnSort.TEXT, ColumnSort.UUID, ColumnSort.DECIMAL})
_NEVER_POINT = frozenset(
    {
        *(Means.PASSWORD, Means.CARD, Means.ACCESS_CODE, Means.PHONE, Means.IP, Means.TEXT, Means.HEADING, Means.AMOUNT),
        *(Means.FULL_NAME, Means.GIVEN_NAME, Means.FAMILY_NAME, Means.STREET, Means.BIRTH, Means.IBAN, Means.USER_AGENT),
    }
)
_POSITIONS = frozenset({"order", "rank", "level", "position", "number", "version", "group", "class"})


def _counts(words: tuple[str, ...]) -> bool:
    """Whether a number of this name counts or orders things, as `orders` and `order` do, and names none of them."""
    last = words[-1]
    return last in _POSITIONS or (last.endswith("s") and not last.endswith(("ss", "us", "is")))


def _never_points(reading: Reading) -> bool:
    guessed = reading.means is Means.TEXT and reading.confidence is Confidence.POSSIBLE and not reading.look.share(Shape.SENTENCE)
    return reading.means in _NEVER_POINT and not guessed


_NAMES_PEOPLE = frozenset({Means.USERNAME, Means.ACCOUNT_NUMBER, Means.CUSTOMER_NUMBER, Means.EMPLOYEE_NUMBER})
_NAMED_ANYWHERE = words_of(
    """id code name key uuid guid number email title status slug label token type value date path url version rev login hash
    file filename position sequence order reference ref nr no num username sid user kod oid pk rowid"""
)
"""Names that a column may bear in any table: that two are alike says nothing."""


def _alike(one: LiveColumn, other: LiveColumn) -> bool:
    """Whether values of one type can be those of the other."""
    numbers = {ColumnSort.INTEGER, ColumnSort.DECIMAL}
    if one.sort in numbers or other.sort in numbers:
        return one.sort in numbers and other.sort in numbers
    return ColumnSort.UUID not in {one.sort, other.sort} or one.sort is other.sort or one.textual or other.textual


def _stands_once(table: Surveyed, column: str) -> bool:
    """Whether values stand once in the sample, but for a few."""
    look = table.readings[column].look
    return 1 < look.distinct >= 0.8 * look.filled  # one login may have a second row, as before it signed in


def _evidence(column: LiveColumn, target: Surveyed, key: str, table: Surveyed, share: float | None) -> tuple[str, ...]:
    type_ = target.column(key).type
    fits = f"as that of {target.name}.{key}" if column.type == type_ else f"that of {target.name}.{key} is {type_}"
    named = f"its name is `{column.name}`, its type {column.type}, {fits}"
    if share is not None:
        return (named, contained(table.pointing[column.name], share, target.name, key))
    if target.unread:
        return (named, f"{target.name} could not be read: no value was looked for")
    return (named, "its values could not be looked for" if table.pointing.get(column.name) else "nothing stands in it yet")


def people_first(tables: Mapping[str, Surveyed], people: Iterable[str]) -> list[str]:
    """Tables of people, those that hold logins before others: who `created_by` names has one."""

    def rank(name: str) -> tuple[bool, bool, int, str]:
        means = {reading.means for reading in tables[name].readings.values()}
        logs_in = bool(means & {Means.PASSWORD, Means.USERNAME})
        return (not logs_in, tables[name].noun not in PEOPLE_NOUNS, -len(means), name)

    return sorted(people, key=rank)
