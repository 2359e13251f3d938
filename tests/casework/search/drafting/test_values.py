"""What sampled values look like, and that nothing of them is kept."""

from __future__ import annotations

import time
from datetime import date
from datetime import time as time_of_day
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.search.drafting.columns.values import Shape, look_at, shape_of
from tests.casework.search.drafting.desk import GIVEN_NAMES


@pytest.mark.parametrize(
    ("shape", "values"),
    [
        (Shape.EMAIL, ["ann@post.example", "Ann.B+x@mail.post.example", "jö@bücher.example"]),
        (Shape.PHONE, ["+49 30 1234567", "030 1234567", "(030) 12 34 56 7", "+1-202-555-0106", "0033 1 99 00 00 08"]),
        (Shape.IP, ["192.0.2.7", "1:2:3:4:5:6:7:8", "2001:db8::1", "::1", "198.51.100.0/24"]),
        (Shape.IBAN, ["DE89 3704 0044 0532 0130 00", "NL91ABNA0417164300"]),
        (Shape.CARD, ["4111 1111 1111 1111", "378282246310005"]),
        (Shape.PASSWORD_HASH, ["$2b$12$abcdefghijklmnopqrstuv", "$argon2id$v=19$m=65536$xyz", "pbkdf2_sha256$600000$salt$abcdefghijk",
                               "{SSHA}0123456789abcdef", "$6$salt$hashhashhash"]),
        (Shape.DIGEST, ["d41d8cd98f00b204e9800998ecf8427e"]),
        (Shape.TOKEN, ["ck_4ef69399b4f1e2570cca4ce2", "eyJhbGciOi1J9.eyJzdWIiOiIxMjM.SflKxwRJSM"]),
        (Shape.UUID, ["6f1b2c1e-1111-4abc-8def-0123456789ab"]),
        (Shape.DATE, ["2026-11-01", "2026-11-01 09:30:00", "01.11.2026", date(2026, 11, 1), "2025-03"]),
        (Shape.TIME, ["08:00", "23:59:59", "8:30 pm", "07:15:00.250", "12:00+02", time_of_day(8, 30)]),
        (Shape.NUMBER, ["42", "3.50", 7, 2.5, Decimal(3)]),
        (Shape.JSON, ['{"a": 1}', "[1, 2]"]),
        (Shape.LINK, ["https://a.example/x", "/settings/profile"]),
        (Shape.FILE, ["79-report.pdf", "uploads/2026/scan.dat"]),
        (Shape.NAME, ["Greta Holm", "Holm, Greta", "Luis van der Berg", "Anna-Maria D’Angelo"]),
        (Shape.SENTENCE, ["Come at nine, please.", "The bulb is loose again"]),
        (Shape.CODE, ["WO-30067", "in_progress", "B 12".replace(" ", "")]),
        (Shape.FLAG, [True, "yes", "N"]),
        (Shape.BYTES, [b"\x00\x01"]),
    ],
)  # fmt: skip
def test_a_value_is_known_by_its_shape(shape, values):
    assert {str(value): shape_of(value, GIVEN_NAMES) for value in values} == {str(value): shape for value in values}


@pytest.mark.parametrize(
    "value", ["DE89 3704 0044 0532 0130 01", "4111 1111 1111 1112", "Report Final", "Main Building", "2026-11"]
)
def test_what_a_library_refuses_is_not_taken_for_it(value):
    assert shape_of(value, GIVEN_NAMES) not in {Shape.IBAN, Shape.CARD, Shape.NAME}


def test_a_sample_is_counted():
    look = look_at(["ann@post.example"] * 48 + ["?", "", None])
    assert (look.rows, look.filled, look.distinct) == (51, 49, 2)
    assert look.told(Shape.EMAIL) == "48 of 49 sampled values look like e-mail addresses"
    assert (look.asked, look.confirmed) == (1, 1)


def test_mentions_and_addresses_in_texts_are_noticed():
    look = look_at(["ask @[Anna Holm](user:12) please", "write to jo@post.example", "nobody here"])
    assert look.mentions == ("@[{name}](user:{id})",)
    assert look.people_inside == 1


def test_nothing_that_was_sampled_is_kept():
    secret = "greta.holm@post.example"
    look = look_at([secret, "Greta Holm", "+49 30 1234567", f"ask @[Greta Holm](user:5) or {secret}"], given_names=GIVEN_NAMES)
    assert "greta" not in repr(look).lower()
    assert "1234567" not in repr(look)


@given(st.lists(st.none() | st.text() | st.integers() | st.binary() | st.floats() | st.dates() | st.booleans(), max_size=30))
def test_any_values_can_be_looked_at(values):
    look = look_at(values, given_names=GIVEN_NAMES)
    assert sum(look.shapes.values()) == look.filled <= look.rows == len(values)


@pytest.mark.parametrize(
    "bad", ["a@" * 5_000, "1 " * 5_000, "[" * 9_000, "Aa " * 4_000, "/a" * 5_000, "a" * 10_000_000, "$2$" + "a" * 9_000]
)
def test_hostile_values_take_no_time(bad):
    start = time.process_time()
    look_at([bad + str(n) for n in range(20)], given_names=GIVEN_NAMES)
    assert time.process_time() - start < 1
