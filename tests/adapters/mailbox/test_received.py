"""When a message arrived is what the company's own mail host wrote, whatever else stands in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.adapters.mailbox.reader import MailReader
from privacy_console.adapters.mailbox.received import MAX_TRACES, trace_of
from privacy_console.casework.requests.arrival import DatedBy, arrival

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
OURS = "Received: from relay.example by mx.office.example with ESMTPS id 1; Thu, 5 Mar 2026 23:30:00 +0100\n"
FORGED = "Received: from nowhere by mx.office.example with ESMTPS id 9; Thu, 1 Jan 2026 08:00:00 +0000\n"
REST = "Date: Mon, 2 Feb 2026 08:00:00 +0000\nFrom: eva@home.example\n\nx"


def came(head: str, *hosts: str):
    return arrival(MailReader().read((head + REST).encode(), name="x"), received_by=hosts, now=NOW)


def test_the_newest_line_of_our_host_counts_and_forged_ones_below_it_do_not():
    found = came(OURS + FORGED, "mx.office.example")
    assert (found.at.isoformat(), found.dated_by, found.uncertain) == ("2026-03-05T23:30:00+01:00", DatedBy.TRACE, False)


def test_lines_above_ours_that_another_host_wrote_do_not_count():
    above = "Received: by fetcher.example; Sat, 7 Mar 2026 08:00:00 +0100\n"
    assert came(above + OURS, "mx.office.example").at.isoformat() == "2026-03-05T23:30:00+01:00"


@pytest.mark.parametrize(
    "line",
    [
        "Received: from a by other.example; Thu, 5 Mar 2026 23:30:00 +0100\n",
        "Received: from mx.office.example by other.example; Thu, 5 Mar 2026 23:30:00 +0100\n",
        "Received: from a (x by mx.office.example y) by other.example; Thu, 5 Mar 2026 23:30:00 +0100\n",
        'Received: from "a by mx.office.example" by other.example; Thu, 5 Mar 2026 23:30:00 +0100\n',
        "Received: from a by mx.office.example by other.example; Thu, 5 Mar 2026 23:30:00 +0100\n",
        "Received: from a by mx.office.example.evil.example; Thu, 5 Mar 2026 23:30:00 +0100\n",
        "Received: from a by notmx.office.example; Thu, 5 Mar 2026 23:30:00 +0100\n",
        "Received: from a (by mx.office.example; Thu, 5 Mar 2026 23:30:00 +0100\n",
        "Received: by\n",
        "",
    ],
)
def test_without_a_line_of_ours_the_time_of_import_counts_and_is_uncertain(line):
    found = came(line, "mx.office.example")
    assert (found.at, found.dated_by, found.uncertain) == (NOW, DatedBy.IMPORT, True)


@pytest.mark.parametrize(
    "line",
    [
        "Received: from a by mx.office.example with ESMTP\n",
        "Received: from a by mx.office.example; yesterday\n",
        "Received: from a by mx.office.example;\n",
        "Received: from a by mx.office.example (x; Thu, 5 Mar 2026 23:30:00 +0100)\n",
    ],
)
def test_a_line_of_ours_without_a_date_does_not_hand_over_to_one_below_it(line):
    found = came(line + FORGED, "mx.office.example")
    assert (found.at, found.dated_by) == (NOW, DatedBy.IMPORT)


@pytest.mark.parametrize("when", ["Thu, 5 Mar 2099 23:30:00 +0100", "Thu, 1 Jan 1970 00:00:00 +0000"])
def test_a_day_that_cannot_be_gives_way_to_the_time_of_import(when):
    found = came(f"Received: by mx.office.example; {when}\n", "mx.office.example")
    assert (found.at, found.dated_by, found.uncertain) == (NOW, DatedBy.IMPORT_DATE_IMPOSSIBLE, True)


@pytest.mark.parametrize(
    "line",
    [
        "Received: from a\n\tby mx.office.example\n\t(Postfix, from userid 8) with ESMTPS;\n\tThu, 5 Mar 2026 23:30:00 +0100\n",
        "received : from a (b (c) \\) by evil.example) BY MX.Office.Example. (x) id 7 for <y@z>; Thu, 5 Mar 2026 23:30:00 +0100 (CET)\n",
        'Received: from a (say "hi) by mx.office.example (and " again); Thu, 5 Mar 2026 23:30:00 +0100 (a "b\n',
        "Received: by mx.office.example; id 3; Thu, 5 Mar 2026 23:30:00 +0100\n",
    ],
)
def test_folded_lines_and_comments_are_read(line):
    found = came(line + FORGED, "mx.office.example")
    assert (found.at.isoformat(), found.dated_by) == ("2026-03-05T23:30:00+01:00", DatedBy.TRACE)


def test_where_no_host_is_named_the_newest_line_counts_and_is_uncertain():
    found = came("Received: by a.example; soon\n" + OURS)
    assert (found.at.isoformat(), found.dated_by, found.uncertain) == (
        "2026-03-05T23:30:00+01:00",
        DatedBy.TRACE_UNVERIFIED,
        True,
    )
    assert came("").dated_by is DatedBy.IMPORT


def test_a_name_that_begins_with_a_dot_stands_for_all_hosts_below_it():
    assert came(OURS, ".office.example").dated_by is DatedBy.TRACE
    assert came(OURS, ".ice.example").dated_by is DatedBy.IMPORT
    assert came(OURS, ".", " ", "").dated_by is DatedBy.IMPORT


def test_lines_without_number_are_bounded():
    head = "Received: by a.example; x\n" * 5_000
    assert len(MailReader().read((head + REST).encode(), name="x").traces) == MAX_TRACES


@given(
    st.lists(
        st.sampled_from(["by", "from", "(", ")", '"', "\\", ";", "mx.office.example", "x", "Thu, 5 Mar 2026 10:00:00 +0100"])
    ),
    st.text(),
)
def test_any_line_is_a_trace(words, more):
    found = trace_of(" ".join(words) + more)
    assert found.by == found.by.lower()
    assert found.at is None or found.at.tzinfo


@given(st.integers(0, 18_000_000), st.text('ab()\\";: ', max_size=20))
def test_what_is_written_below_the_line_of_ours_never_moves_the_arrival(minutes, noise):
    at = NOW - timedelta(minutes=minutes)
    line = f"Received: from relay.example by mx.office.example; {at:%a, %d %b %Y %H:%M:%S} +0000\n"
    below = f"Received: from {noise} by mx.office.example; Thu, 1 Jan 2026 08:00:00 +0000\n" + FORGED
    found = came(line + below, "mx.office.example")
    assert found.at == at
