"""A large map is read, edited and held against its database in time that grows with it and no faster: ratios of one run."""

from __future__ import annotations

import time

import pytest

from privacy_console.adapters.datamap.editing import edit_map
from privacy_console.adapters.datamap.reader import parse_data_map
from privacy_console.adapters.datamap.writer import write_draft
from privacy_console.casework.search.drift import check_map, seen_of
from privacy_console.casework.search.mapfile import Accept, ConfirmMap, SetColumn, StandFor
from tests.adapters.datamap.drafts import column, draft, link, table
from tests.casework.search.test_coverage import live, schema

TABLES = 60
COLUMNS = [f"c{number}" for number in range(10)]


def seconds(work):
    times = []
    for _ in range(3):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


@pytest.fixture(scope="module")
def drafted():
    return draft(
        *(table(f"t{number}", key=("c0",)) for number in range(TABLES)),
        columns=[column(f"t{number}", one, category="x", label=one) for number in range(TABLES) for one in COLUMNS],
        links=[link((f"t{number}", ("c1",)), (f"t{number // 2}", ("c0",))) for number in range(TABLES)],
    )


@pytest.fixture(scope="module")
def there():
    return schema(*(live(f"t{number}", *COLUMNS, key=("c0",)) for number in range(TABLES)), source="crm")


@pytest.fixture(scope="module")
def text(drafted, there):
    confirm = [StandFor(by="P"), ConfirmMap(by="P", at="2026-11-24", seen={"crm": seen_of(there, at="2026-11-24")})]
    return edit_map(write_draft(drafted, accepted=True, at="2026-11-24"), confirm, name="m").text


def test_editing_one_column_costs_about_two_readings(text):
    reading = seconds(lambda: parse_data_map(text, name="m"))
    edit = SetColumn(source="crm", table="t7", column="c3", fields={"label": "Another"})
    assert seconds(lambda: edit_map(text, [edit], name="m")) < 4 * reading


def test_editing_a_column_of_every_table_parses_the_whole_no_more_often(text):
    one = SetColumn(source="crm", table="t7", column="c3", fields={"label": "Another"})
    every = [SetColumn(source="crm", table=f"t{number}", column="c3", fields={"label": "Another"}) for number in range(TABLES)]
    assert seconds(lambda: edit_map(text, every, name="m")) < 6 * seconds(lambda: edit_map(text, [one], name="m"))


def test_accepting_everything_costs_a_few_readings(drafted):
    suggested = write_draft(drafted, accepted=False, at="2026-11-24")
    reading = seconds(lambda: parse_data_map(suggested, name="m"))
    assert seconds(lambda: edit_map(suggested, [Accept(by="P")], name="m")) < 12 * reading


def test_holding_it_against_the_database_costs_less_than_reading_it(text, there):
    found = parse_data_map(text, name="m")
    assert check_map(found, [there]).holds
    assert seconds(lambda: check_map(found, [there])) < seconds(lambda: parse_data_map(text, name="m"))
