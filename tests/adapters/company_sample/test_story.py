"""Change the seed and one surname: database, letters and the hand-written truth follow."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.company.sample.letters import SUBJECT_LETTER, sample_letters
from privacy_console.casework.common.watch import Unwatched
from tests.oracles.oracle import expected_rows, questions

MOST_TABLES = 25


@pytest.mark.parametrize(("seed", "surname", "mailbox"), [(5, None, "lucia.alvarez"), (3, "Ó Dálaigh", "chloe.o-dalaigh")])
def test_another_seed_and_surname_go_through_everything(tmp_path, seed, surname, mailbox):
    path = tmp_path / "company.db"
    facts = generate(path, seed=seed, surname=surname, watch=Unwatched())
    assert facts.subject.email.startswith(f"{mailbox}@")
    assert surname is None or facts.subject.family == surname
    with create_engine(f"sqlite:///{path}", poolclass=NullPool).connect() as connection:
        named = connection.execute(text("SELECT display_name FROM users WHERE id = :me"), {"me": facts.subject.user_id}).scalar()
        assert named == facts.subject.name
        assert len({table for table, _, _ in expected_rows(connection, facts, "subject")}) >= MOST_TABLES
        assert ("users", (facts.namesake.user_id,)) in questions(connection, facts, "subject")
    letter = dict(sample_letters(facts))[SUBJECT_LETTER]
    assert facts.subject.name in message_from_bytes(letter, policy=policy.default).get_content()


def test_the_subject_has_records_in_most_tables(company, facts):
    assert len({table for table, _, reach in expected_rows(company, facts, "subject") if reach == "owns"}) >= MOST_TABLES


def test_nobody_elses_person_row_is_the_subjects_own(company, facts):
    for which in ("subject", "neighbour", "namesake"):
        own = {(table, key) for table, key, reach in expected_rows(company, facts, which) if reach == "owns"}
        people = {row for row in own if row[0] in {"users", "contacts", "staff"}}
        one = {"subject": facts.subject, "neighbour": facts.neighbour, "namesake": facts.namesake}[which]
        ids = (("users", one.user_id), ("contacts", one.contact_id), ("staff", one.staff_id))
        assert people == {(table, (key,)) for table, key in ids if key}


def test_the_three_share_no_row_of_their_own(company, facts):
    own = [
        {row[:2] for row in expected_rows(company, facts, who) if row[2] == "owns"}
        for who in ("subject", "neighbour", "namesake")
    ]
    assert not own[0] & own[1]
    assert not own[0] & own[2]
    assert not own[1] & own[2]


def test_the_shared_house_is_shared_and_its_other_residents_are_not_collected(company, facts):
    found = expected_rows(company, facts, "subject")
    assert ("addresses", (facts.shared_address_id,), "shared") in found
    assert {key[0] for table, key, reach in found if table == "contacts" and reach != "mentions"} == {facts.subject.contact_id}


def test_who_only_has_the_same_telephone_is_a_question(company, facts):
    asked = questions(company, facts, "neighbour")
    others = set(facts.shared_phone_contacts) - {facts.neighbour.contact_id}
    assert {("contacts", (key,)) for key in others} <= asked
