"""A policy is taken whole or refused with the line that is wrong; the published one is taken as it is, gaps and all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from privacy_console.adapters.policyfile.reader import PolicyUnreadable, parse_policy, read_policy
from privacy_console.casework.policy.policy import Basis
from privacy_console.casework.requests.reading import Right

ROOT = Path(__file__).parents[3]
FILE = ROOT / "resources" / "policy" / "workordersoft.yaml"
PUBLISHED = (ROOT / "tests" / "data" / "policy-workordersoft.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def policy():
    return read_policy(FILE)


def test_the_published_categories_are_there_and_one_that_the_text_lacks(policy):
    assert list(policy.categories) == ["contact", "account", "billing", "usage", "cookies", "support", "service_content"]
    assert policy.categories["service_content"].clause.startswith("No clause of its own")


def test_where_the_policy_gives_no_period_the_file_gives_none_and_says_what_it_does_say(policy):
    for category in policy.categories.values():
        assert category.retention.period is None
        assert category.retention.criteria


def test_every_purpose_has_a_basis_and_every_category_a_purpose_and_recipients(policy):
    assert {basis for purpose in policy.purposes.values() for basis in purpose.bases} == set(Basis)
    for category in policy.categories.values():
        assert category.purposes
        assert category.recipients


def test_a_recipient_outside_the_union_has_a_safeguard(policy):
    assert [one.id for one in policy.recipients.values() if one.country == "US" and one.safeguard] == ["support_tools"]


def test_the_rights_are_rights_that_letters_can_assert(policy):
    rights = [one.right for one in policy.rights]
    assert [one.right for one in policy.rights[:5]] == ["access", "rectification", "erasure", "portability", "objection"]
    assert {Right(one) for one in rights} >= {
        Right.ACCESS,
        Right.RECTIFICATION,
        Right.ERASURE,
        Right.RESTRICTION,
        Right.OBJECTION,
    }


def test_the_titles_of_the_five_rights_are_the_published_words(policy):
    for right in policy.rights[:5]:
        assert right.title in PUBLISHED, right.right


def test_the_published_mailbox_is_only_quoted(policy):
    assert policy.controller.contact == "support@workordersoft.example"
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if "vmtsoft" in line]
    assert len(lines) == 1
    assert lines[0].startswith("#")
    quoted = lines[0].partition("“")[2].partition("”")[0]
    assert quoted in PUBLISHED


def test_the_fingerprint_is_of_the_bytes(policy):
    assert policy.sha256 == hashlib.sha256(FILE.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("bases: [contract]", "bases: [contrakt]", "contrakt"),
        ("bases: [contract]", "bases: []", "legal basis"),
        ("purposes: [payments]", "purposes: [payment]", "payment"),
        ("recipients: [hosting, successors]", "recipients: [hostings]", "hostings"),
        ("period: null", "period: ten years", "P10Y"),
        ("period: null", "period: P", "P10Y"),
        ("      period: null\n", "", "period"),
        ("country: DE\n  region", "land: DE\n  region", "land"),
        ("title: Billing information", "title: ''", "empty"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old, new, said):
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(PolicyUnreadable) as raised:
        parse_policy(text.replace(old, new, 1), name="policy.yaml")
    assert said in raised.value.message
    line = int(raised.value.place.removeprefix("policy.yaml, line "))
    assert abs(line - text[: text.index(old)].count("\n") - 1) <= 2


def test_a_period_is_taken_where_the_policy_gives_one():
    text = FILE.read_text(encoding="utf-8").replace("period: null", "period: P10Y6M", 1)
    assert parse_policy(text, name="p").categories["contact"].retention.period == "P10Y6M"
