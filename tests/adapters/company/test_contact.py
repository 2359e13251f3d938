"""What is on file to reach somebody by, over a company in memory: exact values of contact columns, and no more than that."""

from __future__ import annotations

import pytest

from privacy_console.adapters.company.contact import MOST_ROWS, ContactLookup
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.identity.checking.contact import CLAIMED, Fits
from privacy_console.casework.requests.identifiers import Identifier
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import Capacity, Meaning, RowRole
from tests.casework.search.town import column, company, data_map, link, people, person, table

ANNA = "Anna.Roth@mail.example"
ACCOUNT = column("account_no", identifier=Kind.ACCOUNT)
MAP = data_map(
    people(ACCOUNT),
    table("orders", RowRole.BELONGS, column("email", identifier=Kind.EMAIL), column("person_id")),
    people(column("owner_id"), name="customers", capacity=Capacity.PROCESSOR),
    links=(link("customers.owner_id", "people.id", up=Meaning.OWNS), link("orders.person_id", "people.id", down=Meaning.OWNS)),
)


def town(*people_, customers=(), orders=(), **more):
    return company(
        people=[person(0, "nobody@mail.example", account_no="A-0"), *people_],
        customers=[person(0, "other@mail.example", owner_id=None), *customers],
        orders=[{"id": 0, "email": "x@mail.example", "person_id": None}, *orders],
        **more,
    )


def look(source, *claims, map_=MAP):
    lookup = ContactLookup(lambda: map_, [source], region="DE")
    return lookup.contact_on_file([Identifier(kind=kind, value=value) for kind, value in claims], watch=Unwatched())


def addresses(found):
    return [(one.kind, one.address) for one in found.contacts]


def test_the_holder_of_the_one_account_is_reached_by_what_is_on_file():
    source = town(person(1, ANNA, "Anna Roth", "+49 89 5550134", account_no="A-1"))
    found = look(source, (Kind.ACCOUNT, "A-1"), (Kind.EMAIL, "writer@free.example"))
    assert found.fits is Fits.ONE
    assert addresses(found) == [(Kind.EMAIL, ANNA), (Kind.PHONE, "+49 89 5550134")]
    assert (found.known, found.unknown) == ((Kind.ACCOUNT,), (Kind.EMAIL,))
    assert [str(one) for one in found.contacts] == ["A•••@m•••.example", "+49 ••• •• 34"]


def test_values_are_the_same_in_any_case_and_numbers_in_any_writing():
    source = town(person(1, ANNA, "Anna Roth", "089 / 555 01 34"))
    for claim in ((Kind.EMAIL, "anna.roth@MAIL.example"), (Kind.PHONE, "+49895550134")):
        assert look(source, claim).fits is Fits.ONE


@pytest.mark.parametrize(
    "claim",
    [
        (Kind.EMAIL, "anna.roth+shop@mail.example"),
        (Kind.EMAIL, "anna.roth@mail.example.evil.example"),
        (Kind.EMAIL, "%"),
        (Kind.EMAIL, "anna%"),
        (Kind.EMAIL, "' OR '1'='1"),
        (Kind.ACCOUNT, "A-11"),
        (Kind.PHONE, "0134"),
    ],
)
def test_what_is_only_similar_is_not_on_file(claim):
    source = town(person(1, ANNA, "Anna Roth", "+49 89 5550134", account_no="A-1"))
    assert look(source, claim).fits is Fits.NONE


def test_a_name_or_an_address_is_never_looked_for():
    source = town(person(1, ANNA, "Anna Roth"))
    for kind in set(Kind) - CLAIMED:
        found = look(source, (kind, "Anna Roth"))
        assert (found.fits, found.known, found.unknown) == (Fits.NONE, (), ())
    assert source.ask == []


def test_of_several_accounts_nothing_is_told():
    twice = look(town(person(1, ANNA, "Anna"), person(2, ANNA, "Anton")), (Kind.EMAIL, ANNA))
    assert (twice.fits, twice.contacts) == (Fits.SEVERAL, ())
    crossed = town(person(1, ANNA, account_no="A-1"), person(2, "eva@mail.example", account_no="A-2"))
    apart = look(crossed, (Kind.EMAIL, ANNA), (Kind.ACCOUNT, "A-2"))
    assert (apart.fits, apart.contacts) == (Fits.SEVERAL, ())


def test_a_record_that_extends_an_account_is_the_same_persons():
    source = town(person(1, ANNA), customers=[person(7, ANNA, owner_id=1)])
    assert look(source, (Kind.EMAIL, ANNA)).fits is Fits.ONE


def test_only_tables_whose_rows_are_people_are_asked_and_no_link_is_followed():
    source = town(person(1, ANNA), orders=[{"id": 5, "email": "old@mail.example", "person_id": 1}])
    assert look(source, (Kind.EMAIL, "old@mail.example")).fits is Fits.NONE
    assert {name for _, name in source.ask} == {"people", "customers"}
    assert {verb for verb, _ in source.ask} == {"matching"}


def test_who_is_known_to_a_customer_alone_is_told_as_that():
    found = look(town(customers=[person(7, ANNA, owner_id=None)]), (Kind.EMAIL, ANNA))
    assert (found.fits, found.for_customer) == (Fits.ONE, True)
    both = look(town(person(1, ANNA), customers=[person(7, ANNA, owner_id=None)]), (Kind.EMAIL, ANNA))
    assert (both.fits, both.for_customer) == (Fits.ONE, False)


def test_secrets_are_no_contact():
    secret = data_map(people(column("backup", identifier=Kind.EMAIL, secret=True)))
    source = company(people=[person(1, ANNA, backup="secret@mail.example")])
    assert addresses(look(source, (Kind.EMAIL, ANNA), map_=secret)) == [(Kind.EMAIL, ANNA)]


def test_a_table_or_source_that_is_away_is_named():
    source = town(person(1, ANNA))
    source.tables["customers"].down = "broken"
    found = look(source, (Kind.EMAIL, ANNA))
    assert (found.fits, found.unavailable) == (Fits.ONE, ("crm.customers",))
    gone = look(company(down="no route"), (Kind.EMAIL, ANNA))
    assert (gone.fits, gone.unavailable) == (Fits.NONE, ("crm",))
    lookup = ContactLookup(lambda: MAP, [], region=None)
    assert lookup.contact_on_file([Identifier(kind=Kind.EMAIL, value=ANNA)], watch=Unwatched()).unavailable == ("crm",)


def test_a_value_that_thousands_share_is_several_and_not_all_are_read():
    source = town(*(person(number, "info@mail.example") for number in range(1, 3 * MOST_ROWS)))
    found = look(source, (Kind.EMAIL, "info@mail.example"))
    assert (found.fits, found.contacts) == (Fits.SEVERAL, ())


def test_nothing_of_a_person_is_in_what_it_prints():
    found = look(town(person(1, ANNA, "Anna Roth", "+49 89 5550134")), (Kind.EMAIL, ANNA))
    assert "roth" not in repr(found).casefold()
    assert "555" not in repr(found)
