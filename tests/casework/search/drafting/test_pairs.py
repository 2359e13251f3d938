"""Columns that point into several tables, another column saying which: in any language, and by a schema's name too."""

from __future__ import annotations

import pytest

from privacy_console.casework.search.company import ColumnSort
from tests.casework.search.drafting.desk import USERS, Desk, drafted, links, table


def log(kind, key, said, first=1):
    return table(*({"id": n, kind: said, key: n + first} for n in range(5)))


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        *(("subject_type", "subject_id"), ("table_name", "record_id"), ("objectType", "objectId"), ("entity", "entity_uuid")),
        *(("tabelle", "datensatz_id"), ("objekt_art", "objekt_nr"), ("bezug_typ", "bezug_id"), ("tabellen_name", "satz_nr")),
        *(("nom_table", "enregistrement_id"), ("objet_type", "objet_id"), ("tabla", "registro_id"), ("tipo", "objeto_id")),
        *(("tabella", "riga_id"), ("oggetto_tipo", "oggetto_id"), ("tabel", "rij_id"), ("soort", "doel_id")),
    ],
)
def test_a_pair_is_known_by_its_words(kind, key):
    found = links(drafted(Desk({"users": USERS, "log": log(kind, key, "users")})))
    assert list(found) == [f"log.{key} -> users.id when {kind}=users"]


def test_a_schema_tells_which_of_two_tables_of_one_name_is_meant():
    other = table({"id": 1, "email": "old@post.example", "name": "Anna Holm"})
    media = log("owner_type", "owner_id", "crm.users")
    desk = Desk({"archive.users": other, "crm.users": USERS, "media": media})
    assert links(drafted(desk)) == {"media.owner_id -> crm.users.id when owner_type=crm.users": "owns -"}


def test_of_two_tables_of_one_name_the_one_that_has_the_keys_is_meant():
    other = table(*({"id": n, "email": f"o{n}@post.example", "name": "Anna Holm"} for n in range(90, 96)))
    desk = Desk({"archive.users": other, "crm.users": USERS, "media": log("owner_type", "owner_id", "User")})
    assert links(drafted(desk)) == {"media.owner_id -> crm.users.id when owner_type=User": "owns -"}


def test_a_table_that_could_not_be_read_is_no_better_than_one_that_has_the_keys():
    other = table(*({"id": n, "email": None, "name": None} for n in range(1, 6)))
    other.down = "permission denied"
    visits = table(*({"id": n, "user_id": n, "at": n} for n in range(1, 6)))
    draft = drafted(Desk({"archive.users": other, "crm.users": USERS, "visits": visits}))
    assert links(draft) == {"visits.user_id -> crm.users.id": "owns -"}
    assert "5 of 5 sampled values are in crm.users.id" in draft.links[0].evidence


def test_what_could_not_be_compared_is_said():
    other = table(*({"id": n, "email": None, "name": None} for n in range(1, 6)))
    other.down = "permission denied"
    visits = table(*({"id": n, "user_id": f"{n}", "at": n} for n in range(1, 6)))
    desk = Desk({"users": other, "visits": visits}, types={"users.id": ColumnSort.UUID})
    (link,) = drafted(desk).links
    assert link.evidence[0] == "its name is `user_id`, its type TEXT, that of users.id is UUID"
    assert link.evidence[1] == "users could not be read: no value was looked for"
