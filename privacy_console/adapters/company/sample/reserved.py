"""Values that can belong to nobody: only from ranges that are reserved for documentation, drama and tests.

Telephone: Ofcom's numbers for drama (UK), 555-01xx (North America), the Bundesnetzagentur's numbers for media (notice
148/2021), ARCEP's numbers for audiovisual works. Addresses of the net: RFC 5737, RFC 3849. Domains: RFC 2606 and 6761.
Cards: the last four of card schemes' published test numbers. IBANs: the registry's own examples.
"""

from __future__ import annotations

from random import Random

MAILBOX = "support@workordersoft.example"
MAIL_HOST = "mx.workordersoft.example"

PRIVATE_DOMAINS = ("example.com", "example.org", "example.net")

CARDS = ("1111", "4242", "4444", "5100", "0005", "8431", "1117", "9424", "5904", "3237")

IBANS = (
    "GB29 NWBK 6016 1331 9268 19",
    "DE89 3704 0044 0532 0130 00",
    "FR14 2004 1010 0505 0001 3M02 606",
    "NL91 ABNA 0417 1643 00",
    "ES91 2100 0418 4502 0005 1332",
    "IT60 X054 2811 1010 0000 0123 456",
    "PL61 1090 1014 0000 0712 1981 2874",
)

_BLOCKS = (  # country code, what stands before the digits of the block, how many digits follow
    ("44", "0161 496 0", 3),
    ("49", "030 23125 ", 3),
    ("1", "({area}) 555-01", 2),
    ("33", "01 99 00 ", 4),
    ("44", "07700 900", 3),
    ("49", "089 99998 ", 3),
    ("33", "06 39 98 ", 4),
    ("44", "0117 496 0", 3),
    ("49", "0221 4710 ", 3),
    ("33", "04 65 71 ", 4),
    ("44", "01632 960", 3),
)
_AREAS = (
    "202",
    "212",
    "213",
    "305",
    "312",
    "313",
    "404",
    "415",
    "503",
    "512",
    "602",
    "615",
    "617",
    "702",
    "713",
    "720",
    "773",
    "808",
)
"""Area codes of North America: each has its own hundred numbers 555-0100 to 555-0199."""

OWN_BLOCK = ("44", "020 7946 0", 3)
"""Kept for the people whom the sample's story is about, so that their numbers stay theirs at any scale."""


def phone(number: int, *, international: bool) -> str:
    """The telephone number of somebody; distinct up to number 11,000, in national or international writing.

    >>> len({phone(number, international=True) for number in range(11_000)})
    11000
    """
    block = _BLOCKS[number % len(_BLOCKS)]
    return written(block, number // len(_BLOCKS), international=international)


def own_phone(number: int, *, international: bool) -> str:
    """A number for a person of the story: nobody else ever gets one of these."""
    return written(OWN_BLOCK, number, international=international)


def written(block: tuple[str, str, int], index: int, *, international: bool) -> str:
    """The number at `index` of a block.

    >>> written(OWN_BLOCK, 123, international=False)
    '020 7946 0123'
    >>> written(OWN_BLOCK, 123, international=True)
    '+442079460123'
    """
    country, before, digits = block
    area = _AREAS[index // 100 % len(_AREAS)]
    national = f"{before.format(area=area)}{index % 10**digits:0{digits}d}"
    if not international:
        return national
    bare = "".join(sign for sign in national if sign.isdigit())
    return f"+{country}{bare.removeprefix('0')}"


def ip(rng: Random) -> str:
    if rng.random() < 0.2:
        return f"2001:db8:{rng.randrange(1, 0xFFFF):x}::{rng.randrange(1, 0xFFFF):x}"
    return f"{rng.choice(('192.0.2', '198.51.100', '203.0.113'))}.{rng.randrange(1, 255)}"


def token(rng: Random, *, digits: int = 64) -> str:
    """Hexadecimal, as hashes and secrets are."""
    return f"{rng.getrandbits(4 * digits):0{digits}x}"
