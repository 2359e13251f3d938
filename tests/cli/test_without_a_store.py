"""Verbs that need no store: what they print, and how they fail."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from privacy_console.adapters.datamap.editing import edit_map
from privacy_console.casework.search.drift import seen_of
from privacy_console.casework.search.mapfile import ConfirmMap
from privacy_console.wiring import Wiring
from tests.cli.conftest import MAP, ROOT

LETTERS = ROOT / "tests" / "data" / "letters" / "eml"
REDACTION = ROOT / "tests" / "data" / "redaction"


def test_read_prints_one_object_a_letter_in_order(console):
    said = console("read", str(LETTERS / "L0113.eml"), str(LETTERS / "N0001.eml"), "--json")
    assert said.code == 0
    request, other = said.lines
    assert [one["right"] for one in request["rights"]] == ["portability"]
    assert other["kind"] == "not_a_request"
    evidence = request["rights"][0]["evidence"]
    assert evidence["end"] - evidence["start"] == len(evidence["text"])


def test_read_names_an_earlier_file_of_the_same_message(console):
    path = str(LETTERS / "L0113.eml")
    first, second = console("read", path, path, "--json").lines
    assert first["duplicate_of"] is None
    assert second["duplicate_of"] == path


def test_read_splits_an_mbox(console, tmp_path: Path):
    mbox = tmp_path / "in.mbox"
    mbox.write_bytes(
        b"".join(
            b"From x@y.example Mon Nov  2 10:00:00 2026\n" + (LETTERS / name).read_bytes() + b"\n\n"
            for name in ("L0113.eml", "L0045.eml")
        )
    )
    assert [line["rights"][0]["right"] for line in console("read", str(mbox), "--json").lines] == ["portability", "restriction"]


@pytest.mark.parametrize("path", ["no-such-file.eml", "/dev/zero", "."])
def test_what_is_no_file_is_not_read(console, path):
    said = console("read", path)
    assert said.code == 3
    assert path in said.err
    assert "Traceback" not in said.err


def test_clock_gives_the_day_its_readings_and_each_step(console):
    said = console("clock", "--law", "gdpr", "--received", "2026-03-05", "--country", "DE", "--json").object
    assert said["due"] == "2026-04-07"
    assert [step["rule"] for step in said["steps"]] == ["receipt", "month", "roll"]


def test_an_instant_counts_on_the_day_of_the_controllers_zone(console):
    late = console("clock", "--law", "gdpr", "--received", "2026-03-04T23:30:00+01:00", "--country", "DE", "--json").object
    same_in_utc = console("clock", "--law", "gdpr", "--received", "2026-03-04T22:30:00+00:00", "--country", "DE", "--json").object
    assert late["steps"][0]["to"] == same_in_utc["steps"][0]["to"] == "2026-03-04"


def test_a_late_extension_exits_4_with_the_unextended_day(console):
    said = console(
        "clock", "--law", "gdpr", "--received", "2026-03-05", "--country", "DE", "--extended-on", "2026-05-01", "--json"
    )
    assert said.code == 4
    assert said.object["due"] == "2026-04-07"


@pytest.mark.parametrize("received", ["2026-13-05", "yesterday", "2026-03-05T10:00"])
def test_a_date_that_is_none_is_a_mistake_of_usage(console, received):
    assert console("clock", "--law", "gdpr", "--received", received).code == 2


def test_map_check_finds_every_column_of_the_sample_in_a_state(console, sample):
    said = console("map", "check", sample[0], "--map", MAP, "--json")
    assert said.code == 0
    assert said.object["unmapped"] == 0
    assert {column["state"] for column in said.object["columns"]} == {"searched", "not_personal"}


def test_map_check_refuses_a_map_that_lacks_a_column(console, sample, tmp_path: Path):
    poorer = tmp_path / "map.yaml"
    poorer.write_text(Path(MAP).read_text().replace("      last_login_ip: {", "      last_login_ip_gone: {"))
    said = console("map", "check", sample[0], "--map", str(poorer), "--json")
    assert said.code == 4
    told = {f"{one['table']}.{one['column']}": one["kind"] for one in said.object["drift"]}
    assert told == {"users.last_login_ip": "new_column", "users.last_login_ip_gone": "lost_column"}
    assert said.object["not_compared"] == ["workorders"]
    assert "were not compared" in said.err


def test_map_check_tells_what_changed_since_somebody_confirmed(console, sample, tmp_path: Path):
    url, _ = sample
    schema = Wiring().source(url, "workorders").schema()
    then = replace(schema.tables["users"], columns=(*schema.tables["users"].columns[:1],), key=("id",), foreign_keys=())
    changed = replace(then.columns[0], type="BIGINT")
    before = replace(schema, tables={"users": replace(then, columns=(changed,))}, fingerprint="other")
    edit = ConfirmMap(by="P", at="2026-11-01", seen={"workorders": seen_of(before, at="2026-11-01")})
    map_ = tmp_path / "map.yaml"
    map_.write_text(edit_map(Path(MAP).read_text(), [edit], name="m").text)
    said = console("map", "check", url, "--map", str(map_), "--json")
    assert said.code == 4
    assert said.object["unmapped"] == 0
    (drift,) = said.object["drift"]
    assert (drift["kind"], drift["table"], drift["column"], drift["before"]) == ("changed_type", "users", "id", "BIGINT")
    assert said.object["not_compared"] == []
    assert "users.id: changed type" in console("map", "check", url, "--map", str(map_)).out


def test_find_gives_keys_and_paths_and_never_a_value(console, sample):
    url, facts = sample
    said = console("find", url, "--map", MAP, "-i", f"email={facts.subject.email}", "--json")
    assert said.code == 0
    assert said.object["complete"] is True
    mine = next(one for one in said.object["records"] if one["table"] == "users" and one["key"] == {"id": facts.subject.user_id})
    assert (mine["confidence"], mine["link"], mine["decision"]) == ("certain", "owns", "included")
    assert mine["path"]
    for value in (facts.subject.email, facts.subject.family, facts.subject.phone):
        assert value not in said.out
    assert "Nothing was recorded" in said.err


def test_a_company_that_is_down_is_an_incomplete_search_and_not_an_empty_one(console, tmp_path: Path):
    said = console("find", f"sqlite+pysqlite:///{tmp_path}/none.db", "--map", MAP, "-i", "email=a@b.example", "--json")
    assert said.code == 5
    assert said.object["complete"] is False
    assert said.object["unavailable"]


@pytest.mark.parametrize("url", ["nonsense", "oracle+none://x", "postgresql+psycopg://u:secretpass@127.0.0.1:1/x"])
def test_an_address_that_leads_nowhere_is_told_without_its_password(console, url):
    said = console("find", url, "--map", MAP, "-i", "email=a@b.example")
    assert said.code in (3, 4, 5)
    assert "secretpass" not in said.err + said.out
    assert "Traceback" not in said.err


@pytest.mark.parametrize("given", ["email", "email=", "shoe=44"])
def test_an_identifier_without_kind_or_value_is_a_mistake_of_usage(console, sample, given):
    assert console("find", sample[0], "--map", MAP, "-i", given).code == 2


@pytest.mark.parametrize(
    "given", ["email=notanaddress", "phone=call me", "ip=300.1.1.1", "date_of_birth=31.13.1999", "name=?", "customer_number=--"]
)
def test_what_is_no_identifier_of_its_kind_is_refused_and_not_searched_for(console, sample, given):
    said = console("find", sample[0], "--map", MAP, "-i", "email=a@b.example", "-i", given)
    assert (said.code, said.out) == (3, "")
    kind, _, value = given.partition("=")
    assert said.err.splitlines()[0].endswith("Nothing was searched; write it in full.")
    assert kind in said.err
    assert value not in said.err


def test_where_the_map_has_no_column_for_it_that_is_said(console, sample, tmp_path):
    narrow = tmp_path / "map.yaml"
    narrow.write_text(
        'version: "1"\nsource: workorders\ntables:\n  countries: {title: Country, row: reference, key: code, category: account, columns: {name: Name}}\n'
    )
    said = console("find", sample[0], "--map", str(narrow), "-i", "email=a@b.example")
    assert "Nothing was looked at" in said.out


def test_a_map_that_is_none_names_the_line(console, sample, tmp_path: Path):
    broken = tmp_path / "map.yaml"
    broken.write_text(Path(MAP).read_text().replace("row: is", "row: perhaps", 1))
    said = console("find", sample[0], "--map", str(broken), "-i", "email=a@b.example")
    assert said.code == 3
    assert "line 12" in said.err


def test_detect_gives_a_line_for_each_line(console, tmp_path: Path):
    some = tmp_path / "in.jsonl"
    lines = (REDACTION / "third_party.jsonl").read_text().splitlines()[:5]
    some.write_text("\n".join(lines))
    said = console("detect", "--people", str(REDACTION / "third_party_people.json"), str(some))
    assert said.code == 0
    assert [one["id"] for one in said.lines] == [json.loads(line)["id"] for line in lines]
    spans = said.lines[0]["spans"]
    assert [(one["owner_id"], one["decision"]) for one in spans] == [("P2", "redact"), ("P1", "keep")]


@pytest.mark.parametrize("line", ["{", "[1]", '{"id": "x"}', '{"id": NaN, "text": ""}', "[" * 100_000])
def test_a_line_that_is_none_is_named_by_its_number(console, tmp_path: Path, line):
    some = tmp_path / "in.jsonl"
    some.write_text(f"\n{line}\n")
    said = console("detect", "--people", str(REDACTION / "third_party_people.json"), str(some))
    assert said.code == 3
    assert "line 2" in said.err


def test_verifying_what_is_no_bundle_says_so(console, tmp_path: Path):
    (tmp_path / "x.pcaudit").write_text("not a bundle")
    assert console("audit", "verify", str(tmp_path / "x.pcaudit")).code == 3
    assert console("audit", "verify", str(tmp_path / "none.pcaudit")).code == 3


def test_without_a_verb_and_without_a_display_the_window_says_why(console, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    said = console()
    assert said.code == 6
    assert said.err.startswith("No window: ")


def test_find_says_why_every_record_is_there_where_somebody_asks(console, sample):
    url, facts = sample
    said = console("find", url, "--map", MAP, "-i", f"email={facts.subject.email}", "--why", "--json")
    assert (said.code, said.err) == (0, "Nothing was recorded: this home has no open store.\n")
    for record in said.object["records"]:
        first, *others = record["why"]["ways"]
        assert [(step["from"], step["to"]) for step in first["path"]] == [(hop["from"], hop["to"]) for hop in record["path"]]
        assert first["path"][0]["direction"] == "start"
        assert all(step["link"] and step["by"] for step in first["path"][1:])
        assert len(others) < 5
        assert record["title"]
    whole = {(one["source"], one["table"]): one for one in said.object["tables"]}
    assert {one["how"] for one in whole.values()} == {"searched"}
    assert whole["workorders", "users"]["statements"] > 0
    assert facts.subject.email not in said.out


def test_find_says_why_for_the_eyes_too_and_no_value(console, sample):
    url, facts = sample
    said = console("find", url, "--map", MAP, "-i", f"email={facts.subject.email}", "--why")
    assert said.code == 0
    lines = said.out.splitlines()
    assert any(line.startswith("  way: email = exact to users.email") for line in lines)
    assert any("(owns)" in line for line in lines)
    assert "  decision: included by the rule: " in said.out
    assert any(line.startswith("  identifier: ") and line.endswith("the subject’s, certain (exact)") for line in lines)
    assert facts.subject.email not in said.out


def test_a_source_that_is_not_there_says_what_it_answered(console, tmp_path):
    said = console("find", f"sqlite:///{tmp_path}/none.db", "--map", MAP, "-i", "email=a@b.example")
    assert said.code == 5
    assert "Nothing was looked at" not in said.out
    assert "INCOMPLETE, not searched: workorders (" in said.out


def test_finding_nothing_says_where_was_looked(console, sample):
    said = console("find", sample[0], "--map", MAP, "-i", "email=nobody@nowhere.example")
    assert said.code == 0
    assert said.out.startswith("0 rows in 0 of 36 tables; looked into ")
    assert "users.email, " in said.out
    assert said.out.rstrip().endswith(" more")
