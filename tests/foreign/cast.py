"""Who is in the databases: two subjects with their namesakes, a household, staff, and a crowd by a seed. All invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, kw_only=True)
class Person:
    login: str
    given: str
    family: str
    email: str
    """As an account stores it."""
    phone: str
    """E.164."""
    street: str
    postcode: str
    town: str
    country: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


HOUSE = {"street": "Rua das Flores 12", "postcode": "4050-262", "town": "Porto", "country": "PT"}
LANDLINE = "+351222000111"

INES = Person(
    login="iamaral", given="Ines", family="Amaral", email="Ines.Amaral@Post.example", phone="+351912345678", **HOUSE
)  # fmt: skip
RUI = Person(login="rui.a", given="Rui", family="Amaral", email="rui.amaral@post.example", phone=LANDLINE, **HOUSE)
OTHER_INES = Person(
    login="amaral-ines", given="Ines", family="Amaral", email="i.amaral@elsewhere.example", phone="+351934111222",
    street="Avenida Central 7", postcode="4710-229", town="Braga", country="PT",
)  # fmt: skip
TOMAS = Person(
    login="tnovak", given="Tomáš", family="Novák", email="tomas.novak@mail.example", phone="+420601234567",
    street="Dlouhá 5", postcode="11000", town="Praha", country="CZ",
)  # fmt: skip
OTHER_TOMAS = Person(
    login="novak77", given="Tomáš", family="Novák", email="novak77@mail.example", phone="+420777000777",
    street="Krátká 9", postcode="60200", town="Brno", country="CZ",
)  # fmt: skip
MARTA = Person(
    login="marta", given="Marta", family="Lopes", email="marta.lopes@vizinha.example", phone="+351966555444",
    street="Rua das Flores 14", postcode="4050-262", town="Porto", country="PT",
)  # fmt: skip
PETRA = Person(
    login="petra", given="Petra", family="Sommer", email="petra.sommer@house.example", phone="+493012345600",
    street="Lindenweg 1", postcode="10115", town="Berlin", country="DE",
)  # fmt: skip
JONAS = Person(
    login="jonas", given="Jonas", family="Weil", email="jonas.weil@house.example", phone="+493012345601",
    street="Lindenweg 1", postcode="10115", town="Berlin", country="DE",
)  # fmt: skip

CUSTOMERS = [INES, RUI, OTHER_INES, TOMAS, OTHER_TOMAS, MARTA]
STAFF = [PETRA, JONAS]

_GIVEN = (
    "Aino", "Bela", "Carmen", "Dario", "Edda", "Filip", "Greta", "Hugo", "Ilse", "Jana", "Kaspar", "Lotte", "Mirko", "Nadja",
    "Oskar", "Pavla", "Quirin", "Rosa", "Sven", "Tilda", "Ulla", "Viktor", "Wanda", "Xenia", "Yannis", "Zofia",
)  # fmt: skip
_FAMILY = (
    "Albers", "Brandt", "Costa", "Dvorak", "Eder", "Ferri", "Grau", "Horak", "Ibsen", "Jansen", "Kowal", "Lind", "Moreau",
    "Nagel", "Olsen", "Pohl", "Quist", "Rossi", "Stein", "Toth", "Unger", "Vogel", "Winter", "Yilmaz", "Zeman",
)  # fmt: skip
_TOWNS = (("Hamburg", "20095", "DE"), ("Wien", "1010", "AT"), ("Lyon", "69001", "FR"), ("Gent", "9000", "BE"))


def crowd(count: int, *, seed: int) -> Iterator[Person]:
    """Other people. A few share a name with another of them; nobody shares one with the people above."""
    random = Random(seed)
    for number in range(count):
        town, postcode, country = random.choice(_TOWNS)
        given, family = random.choice(_GIVEN), random.choice(_FAMILY)
        yield Person(
            login=f"{given.lower()}{number}",
            given=given,
            family=family,
            email=f"{given.lower()}.{family.lower()}{number}@crowd.example",
            phone=f"+4940{7000000 + number}",
            street=f"Gasse {number + 1}",
            postcode=postcode,
            town=town,
            country=country,
        )
