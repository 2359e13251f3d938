"""Names and places to make people and buildings from. Every town and street is made up."""

from __future__ import annotations

from dataclasses import dataclass

SUBJECTS = (
    ("Elena", "Marchetti"),
    ("Marta", "Wiśniewska"),
    ("Chloé", "Lambert"),
    ("Jana", "Groß"),
    ("Lucía", "Álvarez"),
    ("Aoife", "O'Sullivan"),
    ("Sanne", "van der Meer"),
)
"""Whom the demo's request is about; the seed picks."""

HARD = (
    ("Özgür", "Yıldız"),
    ("Jürgen", "Groß"),
    ("Siobhán", "O'Connor"),
    ("María José", "Álvarez"),
    ("Ελένη", "Παπαδοπούλου"),
    ("Nguyễn Thị", "Hương"),
    ("Ольга", "Петренко"),
    ("محمد", "الفارسي"),
    ("נועה", "לוי"),
    ("小红", "王"),
    ("Will", "May"),
    ("Rose", "Will"),
    ("Jean-Pierre", "van den Berg"),
    ("Łukasz", "Żółć"),
    ("Þóra", "Jónsdóttir"),
    ("X Æ", "Null"),
)
"""People whose names programs get wrong. Each occurs in every sample company."""

GIVEN = {
    "en": ("Grace", "Oliver", "Hannah", "Daniel", "Aisha", "Mark", "Priya", "Thomas", "Joy", "Victor", "Ruth", "Femi"),
    "de": ("Anke", "Bernd", "Heike", "Uwe", "Käthe", "Jörg", "Sabine", "Matthias", "Ayşe", "Dieter", "Birgit", "Sören"),
    "fr": ("Amélie", "Benoît", "Camille", "Gaëlle", "Hervé", "Inès", "Julien", "Margaux", "Noé", "Rémi", "Solène", "Théo"),
    "es": ("Álvaro", "Begoña", "Carmen", "Iñaki", "Javier", "Nuria", "Pilar", "Raúl", "Sofía", "Tomás", "Ximena", "Íñigo"),
    "it": ("Alessia", "Bruno", "Chiara", "Davide", "Fabrizio", "Giulia", "Ivo", "Letizia", "Niccolò", "Paola", "Renzo", "Ugo"),
    "pl": ("Agnieszka", "Bartłomiej", "Celina", "Grzegorz", "Halina", "Jędrzej", "Kinga", "Małgorzata", "Paweł", "Zofia"),
    "nl": ("Anouk", "Bram", "Daan", "Femke", "Geert", "Ilse", "Joost", "Lieke", "Maarten", "Noor", "Pim", "Wietske"),
}

FAMILY = {
    "en": ("Ashworth", "Baker", "Clarke", "Okafor", "Fletcher", "Hall", "Raghunathan", "Knight", "Marsh", "Price", "Young"),
    "de": ("Albrecht", "Böhm", "Dröge", "Fuß", "Hübner", "Jäger", "Krause", "Löffler", "Schäfer", "Vogt", "Weiß", "Zöllner"),
    "fr": ("Aubert", "Besançon", "Chevalier", "Delaître", "Fournier", "Guérin", "L'Hermite", "Moreau", "Prévost", "Rousseau"),
    "es": ("Aguilar", "Benítez", "Castaño", "Domínguez", "Echevarría", "Gutiérrez", "Ibáñez", "Muñoz", "Ordóñez", "Peña"),
    "it": ("Amato", "Bellini", "Caruso", "D'Angelo", "Esposito", "Ferrari", "Lombardi", "Moretti", "Ricci", "Zanetti"),
    "pl": ("Błaszczyk", "Ciechanowski", "Dąbrowski", "Gołębiewski", "Jabłoński", "Kołodziej", "Mróz", "Sikora", "Żak"),
    "nl": ("Bakker", "de Boer", "Dekker", "Hoekstra", "Jansen", "Kuiper", "Mulder", "van Dijk", "Visser", "Zijlstra"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    code: str
    name: str
    language: str
    currency: str
    postcode: str
    """`#` stands for a digit. None of these is in use by a post office."""
    towns: tuple[str, ...]
    streets: tuple[str, ...]
    street: str
    """How a street and a number are written."""
    firms: tuple[str, ...]


COUNTRIES = (
    Country(
        code="GB",
        name="United Kingdom",
        language="en",
        currency="GBP",
        postcode="ZZ# #QZ",
        towns=("Lindbury", "Hallowmere", "Ashcombe Vale"),
        streets=("Saltmaker Row", "Old Tannery Lane", "Pipers' Yard", "Orchard Rise"),
        street="{number} {street}",
        firms=("Halden & Pryce Facilities", "Quayside Estates Care", "Brackenfield Maintenance"),
    ),
    Country(
        code="DE",
        name="Germany",
        language="de",
        currency="EUR",
        postcode="00###",
        towns=("Neuhafen", "Oberlindau", "Königsweiler"),
        streets=("Musterstraße", "Am Beispielhang", "Lindenzeile", "Färbergasse"),
        street="{street} {number}",
        firms=("Nordlicht Hausverwaltung", "Süderland Gebäudetechnik", "Kranich Objektservice"),
    ),
    Country(
        code="FR",
        name="France",
        language="fr",
        currency="EUR",
        postcode="00 ###",
        towns=("Saint-Exemple", "Valbrume", "Montclairac"),
        streets=("rue des Essais", "allée du Moulin Neuf", "place de l'Étalon", "quai des Brumes"),
        street="{number} {street}",
        firms=("Atelier Rivage Services", "Lambert Entretien", "Valmont Immobilier"),
    ),
    Country(
        code="ES",
        name="Spain",
        language="es",
        currency="EUR",
        postcode="00###",
        towns=("Villaejemplo", "Puerto Tilo", "Alcorejo"),
        streets=("calle del Ensayo", "avenida de los Tilos", "plaza del Olmo Viejo"),
        street="{street}, {number}",
        firms=("Mantenimientos Tilo", "Fincas Aurora", "Servicios Peñalba"),
    ),
    Country(
        code="IT",
        name="Italy",
        language="it",
        currency="EUR",
        postcode="000##",
        towns=("Borgo Esempio", "Montefinto", "Castelprova"),
        streets=("via dei Campioni", "piazza del Saggio", "viale dei Gelsi"),
        street="{street}, {number}",
        firms=("Gelso Manutenzioni", "Condomini Riuniti Servizi", "Termoprova Impianti"),
    ),
    Country(
        code="PL",
        name="Poland",
        language="pl",
        currency="PLN",
        postcode="00-0##",
        towns=("Przykładowo", "Lipinki Górne", "Nowa Próba"),
        streets=("ul. Przykładowa", "ul. Pod Wierzbą", "al. Kasztanów"),
        street="{street} {number}",
        firms=("Zielony Dom Zarządzanie", "Serwis Kasztan", "Wierzba Instalacje"),
    ),
    Country(
        code="NL",
        name="Netherlands",
        language="nl",
        currency="EUR",
        postcode="00## ZZ",
        towns=("Voorbeelddam", "Oud-Lindeveen", "Proefhoven"),
        streets=("Voorbeeldstraat", "Lindekade", "Molenpad"),
        street="{street} {number}",
        firms=("Waterlinie Beheer", "De Linde Vastgoed", "Molenpad Installatie"),
    ),
)
