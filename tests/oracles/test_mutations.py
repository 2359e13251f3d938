"""Leaving any one column or link out of the sample's data map is noticed: by the check of the map, or by the oracle."""

from __future__ import annotations

import pytest

from tests.oracles.mutations import Jury, without_a_column, without_a_link

FOUND_ANOTHER_WAY = {
    "contacts.user_id -> users.id",
    "email_changes.user_id -> users.id",
    "password_resets.user_id -> users.id",
    "audit_log.actor_id -> users.id",
    "tickets.requester_user_id -> users.id",
    "page_views.session_id -> sessions.id",
    "staff.tenant_id -> tenants.id",
    "invoices.billing_address_id -> addresses.id",
}
"""Links whose rows the sample's people are found by as well: the row has the e-mail address, too, or a second link leads to it."""
NOBODY_OF_THE_JURY = {
    "attachments.owner_id -> tickets.id when owner_type=ticket",
    "tickets.agent_id -> agents.id",
    "calls.agent_id -> agents.id",
}
"""Links that none of the people who are asked about uses: no agent is among them."""


@pytest.fixture(scope="module")
def jury(tmp_path_factory):
    made = Jury(tmp_path_factory.mktemp("mutants"), others=12)
    yield made
    made.close()


def test_the_map_as_it_is_is_not_complained_about(jury):
    assert jury.faults == []


def test_a_column_that_is_left_out_is_noticed_by_the_check(jury):
    mutants = list(without_a_column(jury.data_map))
    assert len(mutants) > 200
    assert [one.what for one in mutants if jury.notices(one.data_map) != "coverage"] == []


def test_a_link_that_is_left_out_is_noticed_by_the_oracle_unless_its_rows_are_found_another_way(jury):
    mutants = list(without_a_link(jury.data_map))
    survivors = {one.what for one in mutants if jury.notices(one.data_map, one.link) != "oracle"}
    assert survivors <= FOUND_ANOTHER_WAY | NOBODY_OF_THE_JURY
    assert len(mutants) - len(survivors) >= 37
