"""Rows that hold one attribute each, whichever: a column that names it beside the one, or the two, that hold its value."""

from __future__ import annotations

from collections.abc import Iterable

from privacy_console.casework.search.drafting.words.parts import stems, stems_in

_TELLS = stems(
    """field fieldname attribute attr column columnname property prop key setting option name feld feldname attribut spalte
    spaltenname eigenschaft champ colonne propriete campo columna propiedad atributo veld kolom eigenschap colonna proprieta
    attributo"""
)
_HOLDS = stems(
    """value val values oldvalue newvalue metavalue old new before after previous former wert werte alt alter neu neuer vorher
    nachher altwert neuwert valeur ancien ancienne nouveau nouvelle avant apres valor anterior nuevo antes despues valore
    vecchio nuovo prima dopo waarde oud oude nieuw nieuwe"""
)
_BESIDE = stems("meta text string attribute field property")


def of_any_kind(columns: Iterable[str]) -> frozenset[str]:
    """Those columns of a table in which a value of any kind may stand, as another one says.

    >>> sorted(of_any_kind(["id", "field", "old_value", "new_value", "changed_at"]))
    ['new_value', 'old_value']
    >>> of_any_kind(["id", "old_value"]), of_any_kind(["id", "name", "new_email"])
    (frozenset(), frozenset())
    """
    names = {column: stems_in(column) for column in columns}
    holding = {column for column, words in names.items() if words & _HOLDS and words <= _HOLDS | _BESIDE}
    telling = {column for column, words in names.items() if words & _TELLS and words <= _TELLS | _BESIDE} - holding
    return frozenset(holding) if telling else frozenset()
