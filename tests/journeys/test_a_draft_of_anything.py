"""What nobody made for a draft: odd tables of one small company, drafted unseen and searched, with the truth known by the eye."""

from __future__ import annotations

import json
import sqlite3

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.__main__ import main
from tests.adapters.company.servers import fresh

SOME = range(1, 25)
TABLES = """
    CREATE TABLE users(id integer primary key, name text, email text, phone text);
    CREATE TABLE messages(id integer primary key, sender_id integer references users(id),
        recipient_id integer references users(id), body text);
    CREATE TABLE settings(user_id integer primary key references users(id), data json);
    CREATE TABLE orders(id integer primary key, customer_id integer references users(id));
    CREATE TABLE order_items(order_id integer references orders(id), pos integer, odd text, primary key(order_id, pos));
    CREATE TABLE attachments(id integer primary key, attachable_type text, attachable_id integer, name text, uploaded_by integer);
    CREATE TABLE audit_log(id integer primary key, tabelle text, datensatz_id integer, field text, old_value text, new_value text);
    CREATE TABLE slots(id integer primary key, user_id integer references users(id), begins time);
    INSERT INTO audit_log VALUES (98, 'users', 3, 'phone', '+49 30 5550000', '+49 30 777');
"""


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    """Address of the database, and its drafted map."""
    folder = tmp_path_factory.mktemp("anything")
    with sqlite3.connect(folder / "company.db") as writer:
        writer.executescript(TABLES)
        for n in SOME:
            some = {
                "users": (n, f"Name{chr(96 + n)} Fam{chr(96 + n)}", f"u{n}@x.example", f"+49 40 1234{n:02d}"),
                "messages": (n, n, 25 - n, "hello, this is what I wrote to you"),
                "settings": (n, f'{{"mobile": "0171 23456{n:02d}"}}'),
                "orders": (n, n),
                "order_items": (n, 1, ["x", f"u{n}@x.example", "y"][n % 3]),
                "attachments": (n, "User", n, "passport.pdf", 24),
                "audit_log": (n, "users", n, "email", f"old{n}@x.example", f"u{n}@x.example"),
                "slots": (n, n, f"{n % 24:02d}:00:00"),
            }
            for table, row in some.items():
                writer.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    writer.close()
    url, path = f"sqlite:///{folder}/company.db", folder / "map.yaml"
    assert main(["--home", str(folder / "home"), "map", "draft", url, "-o", str(path), "--accept-all"]) == 0
    return url, path


@pytest.fixture
def found(company, capsys, tmp_path):
    def find(*identifiers):
        url, path = company
        given = [part for one in identifiers for part in ("-i", one)]
        home = ["--home", str(tmp_path / "home")]
        assert main([*home, "find", url, "--map", str(path), "--country", "DE", "--json", *given]) == 0
        records = json.loads(capsys.readouterr().out)["records"]
        return {(one["table"], *one["key"].values()): one["link"] for one in records}

    return find


def test_what_is_somebodys_is_theirs(found):
    rows = found("email=u3@x.example")
    assert {row for row, link in rows.items() if link == "owns"} == {
        *(("users", 3), ("messages", 3), ("settings", 3), ("orders", 3), ("order_items", 3, 1), ("attachments", 3), ("slots", 3)),
        ("audit_log", 3),  # the address stands in it
    }
    assert rows["messages", 22] == "shared"  # what somebody wrote to them
    clerk = found("email=u24@x.example")
    assert {row[1] for row, link in clerk.items() if row[0] == "attachments" and link == "owns"} == {24}


def test_no_link_of_it_makes_two_people_one(company, capsys, tmp_path):
    url, path = company
    assert main(["--home", str(tmp_path / "home"), "map", "check", url, "--map", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["merging"] == []


def test_a_former_value_of_any_kind_is_found(found):
    assert ("audit_log", 98) in found("phone=+49 30 5550000")
    assert ("audit_log", 7) in found("email=old7@x.example")


def test_a_time_of_day_is_no_text(company):
    (line,) = [line for line in company[1].read_text(encoding="utf-8").splitlines() if "begins" in line]
    assert "free_text" not in line
    assert "identifier" not in line


def test_one_of_several_values_in_an_array_is_found(tmp_path, capsys):
    url = fresh("postgresql", tmp_path)
    with sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect() as writer:
        writer.exec_driver_sql("CREATE TABLE people(id int primary key, name text, phones text[], zxq text[], last_ips inet[])")
        for n in SOME:
            phones, mails = [f"+49 40 1234{n:02d}", f"0171/23456{n:02d}"], [f"u{n}@x.example", f"Old{n} <o{n}@x.example>"]
            values = (n, f"Name{chr(96 + n)} Fam{chr(96 + n)}", phones, mails, [f"10.0.0.{n}"])
            writer.exec_driver_sql("INSERT INTO people VALUES (%s, %s, %s, %s, %s::inet[])", values)
    home, path = ["--home", str(tmp_path / "home")], str(tmp_path / "map.yaml")
    assert main([*home, "map", "draft", url, "-o", path, "--accept-all"]) == 0
    for given in ("phone=0171 2345607", "phone=+49 40 123407", "email=U7@x.example", "email=o7@x.example"):
        capsys.readouterr()
        assert main([*home, "find", url, "--map", path, "--country", "DE", "--json", "-i", given]) == 0
        (one,) = json.loads(capsys.readouterr().out)["records"]
        assert (one["key"], one["link"], one["confidence"]) == ({"id": 7}, "owns", "certain")
    capsys.readouterr()
    assert main([*home, "find", url, "--map", path, "--json", "-i", "ip=10.0.0.7", "-i", "name=Nameg Famg"]) == 0
    assert {one["key"]["id"] for one in json.loads(capsys.readouterr().out)["records"]} == {7}
