"""Every text that is generated is looked through: only reserved domains, numbers, addresses and cards."""

from __future__ import annotations

import ipaddress
import re
from email import message_from_bytes, policy

import pytest
from sqlalchemy import select

from privacy_console.adapters.company.sample.letters import sample_letters
from privacy_console.adapters.company.sample.names import COUNTRIES
from privacy_console.adapters.company.sample.schema import METADATA

RESERVED_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)*(?:example|example\.(?:com|org|net))", re.IGNORECASE)
RESERVED_PHONE = re.compile(
    r"""(?:44|0)(?:1632960\d{3}|7700900\d{3}|2079460\d{3}|1(?:61|17)4960\d{3})
    | (?:49|0)(?:3023125\d{3}|8999998\d{3}|2214710\d{3}|6990009\d{3}|4066969\d{3}|17139200\d{2})
    | 1?[2-9]\d\d55501\d{2}
    | (?:33|0)(?:19900\d{4}|63998\d{4}|46571\d{4})""",
    re.VERBOSE,
)
TEST_CARDS = {"1111", "4242", "4444", "5100", "0005", "8431", "1117", "9424", "5904", "3237"}
EXAMPLE_IBANS = {
    "GB29NWBK60161331926819",
    "DE89370400440532013000",
    "FR1420041010050500013M02606",
    "NL91ABNA0417164300",
    "ES9121000418450200051332",
    "IT60X0542811101000000123456",
    "PL61109010140000071219812874",
}
NUMBERS_OF_RECORDS = re.compile(
    r"\b(?:WO|SN|REG|R-2026|[ACETR])-[0-9A-F]+\b|\bck_[0-9a-f]+|\btok_[0-9a-f]+|\$argon2id\S+|(?<![+\d])\d{4}-\d\d(?:-\d\d)?(?!\d)"
)
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


@pytest.fixture
def everything(company, facts):
    """(where, text) of each text value in the database, and of each letter."""
    found = []
    for table in METADATA.sorted_tables:
        for row in company.execute(select(table)).mappings():
            found += [(f"{table.name}.{column}", one) for column, value in row.items() for one in texts(value)]
    for name, original in sample_letters(facts):
        message = message_from_bytes(original, policy=policy.default)
        found += [(name, str(value)) for value in message.values()]
        found += [(name, part.get_content()) for part in message.walk() if part.get_content_maintype() == "text"]
    return found


def test_every_mail_address_and_domain_is_reserved(everything):
    seen = 0
    for where, one in everything:
        for address in re.findall(r"[\w.+-]+@([\w.-]+\w)", one) + re.findall(r"https?://([^/\s]+)", one):
            seen += 1
            assert RESERVED_DOMAIN.fullmatch(address), (where, address)
    assert seen > 1_000


def test_every_telephone_number_is_from_a_range_kept_for_drama(everything):
    seen = 0
    for where, one in everything:
        if where.endswith(
            (".sha256", "_hash", "secret", ".iban", "token", ".wording_version", ".last_login_ip", "ip", ".cookie_id")
        ):
            continue
        rest = NUMBERS_OF_RECORDS.sub(" ", re.sub(r"[\w.+-]+@[\w.-]+|<[^>]*>|\[[\d.]+\]", " ", one))
        rest = re.sub(rf"\d\d (?:{MONTHS}) \d{{4}} \d\d:\d\d:\d\d [+-]\d{{4}}|\bid [0-9a-f]{{10}}\b|2026", " ", rest)
        for number in re.findall(r"(?<!\w)\+?\(?\d[\d \-/.()]{7,}\d", rest):
            bare = re.sub(r"\D", "", number.replace("(0)", ""))
            if len(bare) < 8:  # a mail server's status, a room, a date
                continue
            seen += 1
            assert RESERVED_PHONE.fullmatch(bare), (where, number)
    assert seen > 1_000


def test_every_ip_address_is_from_a_block_kept_for_documentation(company):
    kept = [ipaddress.ip_network(one) for one in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")]
    seen = 0
    for table in METADATA.sorted_tables:
        for column in table.c:
            if column.name in {"ip", "last_login_ip", "last_used_ip"}:
                for value in company.scalars(select(column).where(column.is_not(None))):
                    seen += 1
                    assert any(ipaddress.ip_address(value) in net for net in kept), (table.name, value)
    assert seen > 1_000


def test_cards_end_like_test_cards_and_ibans_are_the_registrys_examples(company):
    payments = METADATA.tables["payments"]
    cards = set(company.scalars(select(payments.c.card_last4).where(payments.c.card_last4.is_not(None))))
    ibans = {one.replace(" ", "") for one in company.scalars(select(payments.c.iban).where(payments.c.iban.is_not(None)))}
    assert cards
    assert cards <= TEST_CARDS
    assert ibans
    assert ibans <= EXAMPLE_IBANS


def test_every_town_is_made_up(company):
    towns = {town for country in COUNTRIES for town in country.towns}
    assert set(company.scalars(select(METADATA.tables["addresses"].c.city))) <= towns


def test_the_companys_mailbox_is_the_samples_own(everything):
    assert ("settings.value", "support@workordersoft.example") in everything
    assert not any("vmtsoft" in one or "workordersoft.com" in one for _, one in everything)
