"""Pairs of columns of which one names a kind of record and the other a record's key: `subject_type` and `subject_id`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from privacy_console.casework.search.company import LiveTable, SourceUnavailable
from privacy_console.casework.search.drafting.links.lookups import Candidate, Lookups, contained
from privacy_console.casework.search.drafting.survey import MANY_ROWS, Surveyed
from privacy_console.casework.search.drafting.words.parts import parts, stem, words_of
from privacy_console.casework.search.drafting.words.roles import ANY_RECORD

_HALF = 0.5


_KIND_ENDS = (
    *("type", "kind", "class", "model", "table", "entity", "object", "realm", "tablename"),
    *("typ", "art", "tabelle", "klasse", "objekt", "typname", "tabellenname", "genre", "classe", "modele", "nomtable"),
    *("tipo", "tabla", "clase", "modelo", "nombretabla", "tabella", "modello", "nometabella", "soort", "tabel", "klas"),
    *("tabelnaam", "tabela"),
)
"""Beside `subject_id`, these after `subject` name a kind of record; `tabelle` beside `datensatz_id` by itself."""
_KEY_ENDS = words_of("id key pk nr no uuid guid num schlussel cle clave chiave sleutel")
_KINDS_OF_ANY = ("contenttypeid", "contenttype", *_KIND_ENDS)


def _pairs_of(table: LiveTable) -> list[tuple[str, str]]:
    """Pairs of columns of which one names a kind of record and the other a record's key: `subject_type`, `subject_id`."""
    names = {"".join(parts(column.name)): column.name for column in table.columns}
    found = []
    for column in table.columns:
        name, words = column.name, parts(column.name)
        if words[-1:] and words[-1] in _KEY_ENDS and len(words) > 1:
            base = "".join(words[:-1])
            kinds = [*(base + end for end in _KIND_ENDS), base]
            if stem(base) in ANY_RECORD:
                kinds += _KINDS_OF_ANY
        elif words == ("id",) and table.key != (name,):
            kinds = list(_KIND_ENDS)
        elif words == ("target",):
            kinds = ["realm"]
        else:
            continue
        found += [(names[kind], name) for kind in kinds if kind in names and names[kind] != name][:1]
    return found


class Pairs:
    def __init__(self, lookups: Lookups, notes: list[str]) -> None:
        self._lookups, self._notes = lookups, notes

    def of(self, table: Surveyed) -> Iterator[Candidate]:
        """Links of columns that point into several tables, another column saying which."""
        for kind, key in _pairs_of(table.live):
            by_kind = self._sampled(table, kind, key)
            targets = {said: self._tables_called(said, table, kind) for said in by_kind}
            known = {said: names for said, names in targets.items() if names}
            if not known or len(known) * 2 < len(by_kind):
                continue
            if (table.live.rows or 0) > MANY_ROWS:
                self._notes.append(f"{table.name}.{kind} may name further tables, in rows that were not sampled.")
            for said, parents in sorted(known.items(), key=lambda item: str(item[0])):
                likeliest = self._likeliest(parents, by_kind[said])
                if likeliest is None:
                    continue
                parent, share = likeliest
                target = self._lookups.tables[parent]
                words, named = self._lookups.words(key, parent)
                told = f"where {kind} says so, its rows are of {parent}"
                found = () if share is None else (contained(by_kind[said], share, parent, target.single_key),)
                yield Candidate(
                    child=table.name, columns=(key,), parent=parent, parent_columns=(target.single_key,), when={kind: str(said)},
                    declared=False, words=words, named=named, evidence=(told, *found), share=share,
                )  # fmt: skip

    def _likeliest(self, parents: Sequence[str], keys: set[object]) -> tuple[str, float | None] | None:
        """Of the tables that a kind may be, the one that has the most of the keys, and how many of them."""
        best: tuple[str, float | None] | None = None
        for parent in parents:
            target = self._lookups.tables[parent]
            share = self._lookups.share(keys, target, (target.single_key,)) if target.single_key else 0.0
            if share is not None and share < _HALF:
                continue
            if best is None or (-1 if share is None else share) > (-1 if best[1] is None else best[1]):
                best = parent, share
        return best

    def _sampled(self, table: Surveyed, kind: str, key: str) -> dict[object, set[object]]:
        """The keys that stand beside each kind. A kind that a type lists may be one that no row is of yet."""
        found: dict[object, set[object]] = {word: set() for word in table.column(kind).enum}
        try:
            for said, value in self._lookups.view.sample(table.name, (kind, key), rows=MANY_ROWS):
                if said is not None and value is not None:
                    found.setdefault(said, set()).add(value)
        except SourceUnavailable:
            return {}
        return found

    def _tables_called(self, said: object, table: Surveyed, kind: str) -> Sequence[str]:
        r"""The tables that a value may name: `work_order`, `crm.orders`, `App\Models\Order`, or the number of a kind."""
        kinds = [key for key in table.live.foreign_keys if key.columns == (kind,) and key.to_table in self._lookups.tables]
        if kinds:
            said = self._kind_in(kinds[0].to_table, kinds[0].to_columns[0], said)
        if not isinstance(said, str):
            return ()
        if said in self._lookups.tables:
            return (said,)
        last = said.replace("::", "\\").replace("/", "\\").split("\\")[-1]
        for name in (last.replace(".", "_"), last.split(".")[-1]):
            found = self._lookups.called("".join(parts(name)))
            if found:
                schema = last.rpartition(".")[0].lower()
                return [one for one in found if (self._lookups.tables[one].live.schema or "").lower() == schema] or found
        return ()

    def _kind_in(self, kinds: str, key: str, said: object) -> object:
        """What a list of kinds of records (as Django's content types) calls the one of this key."""
        target = self._lookups.tables[kinds]
        names = {column.name: "".join(parts(column.name)) for column in target.live.columns}
        app = next((name for name, word in names.items() if word in {"applabel", "app", "schema", "module"}), "")
        model = next(
            (name for name, word in names.items() if word in {"model", "name", "class", "table", "tablename", "type"}), ""
        )
        if not model or not isinstance(said, str | int):
            return None
        give = [app, model] if app else [model]
        try:
            rows = list(self._lookups.view.linked(kinds, (key,), [(said,)], when={}, give=give))
        except SourceUnavailable:
            return None
        return "_".join(str(part) for part in rows[0]) if rows else None
