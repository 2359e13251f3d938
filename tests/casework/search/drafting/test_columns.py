"""What is suggested for a column, given its table."""

from __future__ import annotations

from datetime import date

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.company import ColumnSort
from privacy_console.casework.search.datamap import ColumnState
from privacy_console.casework.search.findings import Confidence
from tests.casework.search.drafting.desk import USERS, Desk, column, drafted, table


def test_values_tell_what_a_name_does_not():
    rows = [
        {"id": n, "f1": f"p{n}@post.example", "f2": "Greta Holm", "f3": f"$2b$12$abcdefghijk{n}", "f4": f"192.0.2.{n}"}
        for n in range(1, 9)
    ]
    draft = drafted(Desk({"t": table(*rows)}))
    assert column(draft, "t.f1").identifier is Kind.EMAIL
    assert column(draft, "t.f3").secret
    assert column(draft, "t.f4").identifier is Kind.IP
    assert column(draft, "t.f1").evidence == ("8 of 8 sampled values look like e-mail addresses",)


def test_values_overrule_a_name():
    rows = [{"id": n, "mobile": ["app", "web"][n % 2], "mail": "Please call me back tomorrow."} for n in range(40)]
    draft = drafted(Desk({"visits": table(*rows)}))
    assert column(draft, "visits.mobile").identifier is None
    assert column(draft, "visits.mail").identifier is None
    assert column(draft, "visits.mail").free_text


def test_a_name_alone_is_believed_where_nothing_stands():
    draft = drafted(Desk({"users": USERS, "x": table({"id": 1, "user_id": 1, "email": None, "zxq": None})}))
    assert (column(draft, "x.email").identifier, column(draft, "x.email").confidence) == (Kind.EMAIL, Confidence.LIKELY)
    assert (column(draft, "x.zxq").free_text, column(draft, "x.zxq").confidence) == (True, Confidence.POSSIBLE)


def test_in_doubt_it_is_a_secret():
    rows = [{"id": n, "user_id": n, "blob": f"{n}f9Kq83hd7Wq0Zx2Lm5Nb{n}", "pin": 1000 + n} for n in range(1, 6)]
    draft = drafted(Desk({"users": USERS, "devices": table(*rows)}))
    assert column(draft, "devices.blob").secret
    assert column(draft, "devices.pin").secret


def test_bytes_cannot_be_searched_unless_they_are_a_secret():
    draft = drafted(
        Desk({"users": USERS, "scans": table({"id": 1, "user_id": 1, "picture": b"\x89PNG", "password_hash": b"\x01"})})
    )
    assert column(draft, "scans.picture").state is ColumnState.UNSEARCHABLE
    assert column(draft, "scans.picture").reason
    assert column(draft, "scans.password_hash").secret


def test_a_list_is_nobodys_with_a_reason():
    draft = drafted(
        Desk({"countries": table({"code": "DE", "name": "Germany"}, {"code": "FR", "name": "France"}, key=("code",))})
    )
    assert column(draft, "countries.name").state is ColumnState.NOT_PERSONAL
    assert column(draft, "countries.name").reason == "A list that is the same for everybody."


def test_a_list_in_which_people_are_named_is_searched():
    draft = drafted(Desk({"settings": table({"id": 1, "name": "support", "value": "ask greta@post.example about it"})}))
    assert column(draft, "settings.value").state is ColumnState.SEARCHED


def test_json_in_a_text_column_is_walked():
    rows = [{"id": n, "user_id": n, "extra": '{"to": "greta@post.example"}'} for n in range(1, 5)]
    assert column(drafted(Desk({"users": USERS, "mails": table(*rows)})), "mails.extra").json


def test_a_date_of_birth_is_known_by_its_range():
    rows = [{**row, "d": date(1950 + 9 * n, 2, 3), "joined": date(2024, 1, n + 1)} for n, row in enumerate(USERS.rows)]
    draft = drafted(Desk({"users": table(*rows)}))
    assert column(draft, "users.d").identifier is Kind.DATE_OF_BIRTH
    assert column(draft, "users.joined").identifier is None


def test_a_key_is_a_pointer_and_a_mark_of_deletion_is_one():
    rows = [{**row, "deleted_at": None} for row in USERS.rows]
    draft = drafted(Desk({"users": table(*rows)}, types={"users.deleted_at": ColumnSort.DATETIME}))
    assert column(draft, "users.id").pointer
    (users,) = draft.tables
    assert (users.key, users.soft_deleted, users.people.value) == (("id",), "deleted_at", "customer")


def test_a_table_without_a_key_takes_a_unique_index_or_all_its_columns():
    rows = [{"no": n, "email": f"p{n}@post.example"} for n in (1, 2)]
    desk = Desk({"guests": table(*rows, key=())}, unique={"guests": (("no",),)}, needed=frozenset({"guests.no"}))
    assert drafted(desk).tables[0].key == ("no",)
    assert drafted(Desk({"guests": table(*rows, key=())})).tables[0].key == ()


def test_each_column_is_suggested_once_and_says_why():
    draft = drafted(Desk({"users": USERS, "notes": table({"id": 1, "user_id": 1, "body": "Hello there, you."})}))
    assert [(one.table, one.column) for one in draft.columns] == [
        *(("users", name) for name in USERS.columns),
        *(("notes", name) for name in ("id", "user_id", "body")),
    ]
    assert all(one.evidence and one.group for one in draft.columns)


def test_no_evidence_quotes_a_value():
    draft = drafted(Desk({"users": USERS}))
    told = " ".join(part for one in (*draft.columns, *draft.tables) for part in one.evidence)
    assert not any(str(value) in told for row in USERS.rows for name, value in row.items() if name != "id")


def history(n=25, **last):
    rows = [
        {"id": k, "user_id": k % 5 + 1, "field": "email", "old_value": f"o{k}@post.example", "new_value": f"n{k}@post.example"}
        for k in range(1, n)
    ]
    return table(*rows, {"id": n, "user_id": 3, "field": "phone", "old_value": "+49 30 5550000", "new_value": None, **last})


def test_where_another_column_says_what_stands_there_all_kinds_are_looked_for():
    for told in ({}, {"old_value": "o@post.example", "new_value": "n@post.example"}):
        draft = drafted(Desk({"users": USERS, "user_history": history(**told)}))
        for name in ("old_value", "new_value"):
            one = column(draft, f"user_history.{name}")
            assert (one.identifier, one.free_text) == (Kind.EMAIL, True)


def test_values_of_attributes_are_searched_though_few_differ():
    rows = [{"id": n, "user_id": n % 5 + 1, "name": "colour", "value": ["red", "blue"][n % 2]} for n in range(60)]
    assert column(drafted(Desk({"users": USERS, "user_attributes": table(*rows)})), "user_attributes.value").free_text


def test_what_is_an_address_by_its_values_alone_may_be_something_else_as_well():
    rows = [{"id": n, "zxq": f"p{n}@post.example" if n else "ask at the desk"} for n in range(40)]
    one = column(drafted(Desk({"visits": table(*rows)})), "visits.zxq")
    assert (one.identifier, one.free_text) == (Kind.EMAIL, True)


def test_an_array_is_what_stands_in_it():
    rows = [
        {
            **row,
            "phones": f'{{"+49 40 12345{n}",0171/234567{n}}}',
            "zxq": f"{{p{n}@post.example}}" if n else "{}",
            "tags": '{red,"dark blue"}',
        }
        for n, row in enumerate(USERS.rows)
    ]
    desk = Desk({"users": table(*rows)}, arrays=frozenset({"users.phones", "users.zxq", "users.tags"}))
    draft = drafted(desk)
    assert column(draft, "users.phones").identifier is Kind.PHONE
    assert column(draft, "users.zxq").identifier is Kind.EMAIL
    assert (column(draft, "users.tags").identifier, column(draft, "users.tags").free_text) == (None, True)


def test_a_time_of_day_is_no_text_and_no_address_of_a_machine():
    rows = [{"id": n, "user_id": n, "von": f"{n:02d}:00:00", "zxq": None} for n in range(1, 6)]
    draft = drafted(Desk({"users": USERS, "slots": table(*rows)}))
    one = column(draft, "slots.von")
    assert (one.state, one.identifier, one.free_text) == (ColumnState.SEARCHED, None, False)
    assert one.group == "Given with their row: dates"


def test_evidence_of_one_is_told_as_of_one():
    draft = drafted(Desk({"visits": table({"id": 1, "zxq": "p@post.example", "empty": None})}))
    assert column(draft, "visits.zxq").evidence == ("1 of 1 sampled value looks like e-mail addresses",)
    assert column(draft, "visits.empty").evidence == ("1 of 1 sampled value is empty",)
