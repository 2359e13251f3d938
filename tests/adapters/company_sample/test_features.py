"""What makes a real database hard is in the sample: each of these would be missed by a search that does not look for it."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import DateTime, inspect, select, text

from privacy_console.adapters.company.sample.names import HARD
from privacy_console.adapters.company.sample.schema import METADATA


def rows(company, sql, **values):
    return company.execute(text(sql), values).all()


def test_composite_keys(company):
    for table in ("user_roles", "contact_sites", "assignments", "invoice_lines"):
        assert len(inspect(company).get_pk_constraint(table)["constrained_columns"]) == 2


def test_a_polymorphic_link_to_orders_and_to_tickets(company):
    kinds = {kind for (kind,) in rows(company, "SELECT DISTINCT subject_type FROM comments")}
    assert kinds == {"work_order", "ticket"}
    both = "SELECT count(*) FROM comments a JOIN comments b ON a.subject_id = b.subject_id AND a.subject_type <> b.subject_type"
    assert rows(company, both)[0][0] > 0, "one number names an order and a ticket"


def test_an_audit_table_without_foreign_keys_holds_old_addresses(company, facts):
    assert inspect(company).get_foreign_keys("audit_log") == []
    assert rows(company, "SELECT 1 FROM audit_log WHERE actor_email = :old", old=facts.subject.former_email)


def test_people_inside_json(company, facts):
    (found,) = rows(company, "SELECT payload FROM notifications WHERE kind = 'rota'")
    assert json.loads(found[0])["people"][0]["contact"]["email"] == facts.subject.email


def test_json_keeps_the_letters_of_names_as_they_are(company):
    assert not rows(company, r"SELECT 1 FROM users WHERE preferences LIKE '%\u0%'")


def test_rows_that_are_deleted_and_still_there(company):
    for table in ("users", "contacts", "comments"):
        assert rows(company, f"SELECT 1 FROM {table} WHERE deleted_at IS NOT NULL")


def test_a_table_that_refers_to_itself_up_and_down(company, facts):
    assert rows(company, "SELECT 1 FROM users WHERE id = :me AND manager_id IS NOT NULL", me=facts.subject.user_id)
    assert rows(company, "SELECT 1 FROM users WHERE manager_id = :me", me=facts.subject.user_id)


def test_an_address_that_three_people_share(company, facts):
    there = rows(company, "SELECT id FROM contacts WHERE address_id = :house ORDER BY id", house=facts.shared_address_id)
    assert tuple(key for (key,) in there) == facts.shared_address_contacts
    assert {facts.subject.contact_id, facts.neighbour.contact_id} <= set(facts.shared_address_contacts)


def test_a_telephone_that_three_people_share_written_in_three_ways(company, facts):
    ids = ",".join(map(str, facts.shared_phone_contacts))
    written = [phone for (phone,) in rows(company, f"SELECT phone FROM contacts WHERE id IN ({ids})")]
    assert len(written) == len(set(written)) == 3
    assert {"".join(c for c in one.replace("+44", "0").replace("(0)", "") if c.isdigit()) for one in written} == {"02079460100"}
    assert facts.neighbour.contact_id in facts.shared_phone_contacts


def test_two_people_of_one_name(company, facts):
    found = rows(company, "SELECT id FROM users WHERE display_name = :name ORDER BY id", name=facts.subject.name)
    assert [key for (key,) in found] == [facts.subject.user_id, facts.namesake.user_id]


def test_every_hard_name_is_there(company):
    there = {name for (name,) in rows(company, "SELECT full_name FROM contacts")}
    assert {f"{given} {family}" for given, family in HARD} <= there


def test_texts_mention_people_numbers_and_codes_in_seven_languages(company):
    bodies = [body for (body,) in rows(company, "SELECT body FROM comments")]
    for word in ("ladder", "Leiter", "échelle", "escalera", "scala", "drabinę", "ladder mee"):
        assert any(word in body for body in bodies), word
    assert any("@[" in body and "](user:" in body for body in bodies)
    assert any("code" in body.lower() for body in bodies)


def test_secrets_are_there_to_be_withheld(company):
    assert rows(company, "SELECT 1 FROM users WHERE password_hash LIKE '$argon2id$%' AND totp_secret IS NOT NULL")
    assert rows(company, "SELECT 1 FROM payments WHERE card_token LIKE 'tok_%'")
    assert rows(company, "SELECT 1 FROM api_keys WHERE length(secret_hash) = 64")


def test_consent_has_a_history(company, facts):
    given = rows(
        company,
        "SELECT given FROM consents WHERE user_id = :me AND purpose = 'product_news' ORDER BY id",
        me=facts.subject.user_id,
    )
    assert [bool(one) for (one,) in given] == [False, True, False]


def test_nothing_is_younger_than_the_samples_present(company, facts):
    present = facts.reference.replace(tzinfo=None)
    for table in METADATA.sorted_tables:
        for column in table.c:
            if isinstance(column.type, DateTime):
                latest = company.scalar(select(column).where(column.is_not(None)).order_by(column.desc()).limit(1))
                assert latest is None or isinstance(latest, datetime)
                assert latest is None or latest <= present, f"{table.name}.{column.name}"
