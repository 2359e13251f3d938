"""Whose a row is where several people are in it: who wrote it, who got it, whom it is about, who only handled it."""

from __future__ import annotations

import pytest

from tests.casework.search.drafting.desk import USERS, Desk, column, drafted, links, table
from tests.casework.search.drafting.test_links import PEOPLE, records


@pytest.mark.parametrize(
    ("sender", "recipient"),
    [
        ("sender_id", "recipient_id"),
        ("from_user_id", "to_user_id"),
        ("absender", "empfaenger"),
        ("expediteur_id", "destinataire_id"),
    ],
)
def test_what_somebody_wrote_is_theirs_and_whoever_got_it_shares_it(sender, recipient):
    mails = table(*records(**{sender: 1, recipient: 1}, body="Hello, is it still there?"))
    assert links(drafted(Desk({"users": USERS, "messages": mails}))) == {
        f"messages.{sender} -> users.id": "owns -",
        f"messages.{recipient} -> users.id": "shared -",
    }


def test_where_nobody_may_have_written_it_it_is_whose_who_got_it():
    def world(name):
        rows = records(sender_id=1, recipient_id=1, body="Your parcel is here.")
        mails = table(*({**row, "sender_id": row["id"] if row["id"] < 3 else None} for row in rows))
        return [*links(drafted(Desk({"users": USERS, name: mails}))).values()]

    assert world("messages") == ["shared -", "owns -"]
    assert world("notifications") == ["refers -", "owns -"]


def test_a_message_about_a_customer_is_the_customers_whoever_wrote_or_got_it():
    mails = table(*records(customer_id=1, sender_id=1, recipient_id=1, body="Hello there."), to={"customer_id": "customers"})
    found = links(drafted(Desk(PEOPLE | {"messages": mails})))
    assert found["messages.customer_id -> customers.id"] == "owns -"
    assert found["messages.sender_id -> users.id"] == "refers -"


def test_somebodys_settings_are_theirs_and_those_of_the_program_nobodys():
    own = table(
        *({"user_id": n, "data": '{"mobile": "0171 2345678"}'} for n in range(1, 6)), key=("user_id",), to={"user_id": "users"}
    )
    all_ = table({"name": "colour", "value": "red"}, {"name": "size", "value": "4"}, key=("name",))
    draft = drafted(Desk({"users": USERS, "settings": own, "configuration": all_}))
    assert links(draft) == {"settings.user_id -> users.id": "owns -"}


def attachments(*kinds, **more):
    rows = [
        {"id": n, "attachable_type": kinds[n % len(kinds)], "attachable_id": n % 5 + 1, "name": "a.pdf", **more}
        for n in range(10)
    ]
    return table(*rows)


def test_a_scan_is_whose_it_is_and_not_the_clerks_who_uploaded_it():
    draft = drafted(Desk(PEOPLE | {"attachments": attachments("Customer", uploaded_by=2)}))
    assert links(draft) == {
        "attachments.attachable_id -> customers.id when attachable_type=Customer": "owns -",
        "attachments.uploaded_by -> users.id": "refers -",
    }


def test_what_is_about_nobody_stays_whose_wrote_it():
    orders = table(*records(customer_id=1), to={"customer_id": "customers"})
    files = attachments("Customer", "Order", uploaded_by=2)
    found = links(drafted(Desk(PEOPLE | {"orders": orders, "attachments": files})))
    assert {name: meaning for name, meaning in found.items() if name.startswith("attach")} == {
        "attachments.attachable_id -> customers.id when attachable_type=Customer": "owns -",
        "attachments.attachable_id -> orders.id when attachable_type=Order": "refers refers",
        "attachments.uploaded_by -> users.id when attachable_type=Order": "owns -",
        "attachments.uploaded_by -> users.id": "refers -",
    }


def test_what_a_persons_row_was_is_that_persons_and_not_whose_saved_it():
    pages = table(*records(body="Lamps and kettles, all of them."), to={})
    rows = [
        {"id": n, "user_id": 2, "object_type": ["Customer", "Page"][n % 2], "object_id": n % 5 + 1, "content": '{"a": "b"}'}
        for n in range(10)
    ]
    found = links(drafted(Desk(PEOPLE | {"pages": pages, "revisions": table(*rows)})))
    assert {name: meaning for name, meaning in found.items() if name.startswith("revisions")} == {
        "revisions.object_id -> customers.id when object_type=Customer": "owns -",
        "revisions.object_id -> pages.id when object_type=Page": "- refers",
        "revisions.user_id -> users.id when object_type=Page": "owns -",
        "revisions.user_id -> users.id": "refers -",
    }


def test_a_log_of_acts_on_accounts_is_whose_act_it_was():
    log = table(*({"id": n, "user_id": n, "object_type": "User", "object_id": 6 - n} for n in range(1, 6)))
    found = links(drafted(Desk({"users": USERS, "audit_log": log})))
    assert found["audit_log.user_id -> users.id"] == "owns -"
    assert found["audit_log.object_id -> users.id when object_type=User"] == "refers -"


def test_addresses_among_other_words_in_a_line_do_not_take_it_from_its_order():
    orders = table(*records(customer_id=1), to={"customer_id": "customers"})
    lines = table(
        *({"order_id": n, "pos": 1, "zxq": ["x", f"u{n}@post.example", "y"][n % 3]} for n in range(1, 25)),
        key=("order_id", "pos"),
        to={"order_id": "orders"},
    )
    draft = drafted(Desk(PEOPLE | {"orders": orders, "order_items": lines}))
    assert links(draft)["order_items.order_id -> orders.id"] == "owns -"
    one = column(draft, "order_items.zxq")
    assert (one.identifier, one.free_text) == (None, True)


@pytest.mark.parametrize("name", ["by", "who", "wer", "actor_id"])
def test_an_act_is_whose_it_was(name):
    log = table(*records(**{name: 1}, action="edit"))
    assert links(drafted(Desk({"users": USERS, "audit": log}))) == {f"audit.{name} -> users.id": "owns -"}
