"""Names of tables and columns in the languages and styles in which people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.search.drafting.words.columns import Means, meaning_of
from privacy_console.casework.search.drafting.words.parts import parts, spoken, stem
from privacy_console.casework.search.drafting.words.roles import Part, bare, part_of
from privacy_console.casework.search.drafting.words.tables import Noun, noun_of, title_of


@pytest.mark.parametrize(
    ("means", "names"),
    [
        (
            Means.EMAIL,
            "email E_MAIL cust_eml userEmail mailadresse courriel correo_electronico emailadres billing_email fromAddress",
        ),
        (Means.PHONE, "phone telNo Telefonnummer handy movil telefoon cellulare kundentelefon mobile_phone numero_telephone"),
        (Means.GIVEN_NAME, "first_name fname Vorname prenom nombre voornaam imie"),
        (Means.FAMILY_NAME, "last_name lname Nachname nom_de_famille apellidos achternaam cognome"),
        (Means.FULL_NAME, "full_name displayName kunden_name requester_name nombre_cliente payer_name contactName"),
        (Means.BIRTH, "date_of_birth dob Geburtsdatum fecha_nacimiento date_naissance geboortedatum dataDiNascita"),
        (Means.STREET, "street address_line_1 Strasse straße rue calle straat"),
        (Means.POSTCODE, "postcode ZIP plz code_postal codigo_postal"),
        (Means.IP, "ip ip_address last_login_ip REMOTE_ADDR ip_adresse"),
        (Means.USERNAME, "username login benutzername nom_utilisateur usuario gebruikersnaam"),
        (Means.CUSTOMER_NUMBER, "customer_no KundenNr kunde_nr numero_client klantnummer member_number"),
        (Means.PASSWORD, "password pwd password_hash kennwort mot_de_passe contraseña wachtwoord user_pass"),
        (Means.TOKEN, "token apiKey secret_hash reset_token session_key refresh_token totp_secret"),
        (Means.ACCESS_CODE, "door_code alarm_code gateCode keysafe_code"),
        (Means.IBAN, "iban bank_account kontonummer"),
        (Means.TEXT, "notes Bemerkung commentaire descripcion opmerking body extracted_text"),
        (Means.DELETED, "deleted_at is_deleted geloescht_am fecha_borrado"),
    ],
)
def test_a_name_says_what_the_column_holds(means, names):
    assert {name: meaning_of(name).means for name in names.split()} == dict.fromkeys(names.split(), means)


@pytest.mark.parametrize("name", ["email_template", "phone_type", "email_count", "relationship", "ship_date", "file_name", "zxq"])
def test_what_only_sounds_like_it_is_not_taken_for_it(name):
    assert meaning_of(name).means not in {Means.EMAIL, Means.PHONE, Means.IP, Means.FULL_NAME}


@pytest.mark.parametrize(
    ("noun", "names"),
    [
        (Noun.CUSTOMER, "customers tblKunden crm_contacts CLIENTE abonnes"),
        (Noun.USER, "users auth_user Benutzer app_users"),
        (Noun.STAFF, "staff employees Mitarbeiter support_agents"),
        (Noun.ADDRESS, "addresses Lieferadressen customer_address direcciones"),
        (Noun.COMPANY, "tenants companies Mandanten suppliers"),
        (Noun.LIST, "countries roles price_list Laender"),
        (Noun.MACHINERY, "django_migrations schema_migrations alembic_version"),
    ],
)
def test_a_tables_name_says_what_its_rows_are(noun, names):
    assert {name: noun_of(name) for name in names.split()} == dict.fromkeys(names.split(), noun)


@pytest.mark.parametrize(
    ("part", "names"),
    [
        (Part.SUBJECT, "customer_id requester_contact_id kunde_id patient_id auftraggeber_id"),
        (Part.HOLDER, "user_id owner_id benutzer_id"),
        (Part.AUTHOR, "author_user_id sender_id uploaded_by reported_by verfasser_id"),
        (Part.MAKER, "created_by angelegt_von cree_par creado_por"),
        (Part.ACTOR, "assigned_to approved_by updated_by manager_id geaendert_von technician_id frobbed_by"),
    ],
)
def test_a_columns_name_says_what_part_a_person_plays(part, names):
    assert {name: part_of(bare(name)) for name in names.split()} == dict.fromkeys(names.split(), part)


def test_one_and_many_have_one_stem():
    pairs = [("user", "users"), ("company", "companies"), ("kunde", "kunden"), ("auftrag", "Aufträge"), ("address", "addresses"),
             ("klant", "klanten"), ("person", "personen"), ("box", "boxes"), ("rechnung", "rechnungen")]  # fmt: skip
    assert [(one, many) for one, many in pairs if stem(one) != stem(many)] == []


@given(st.text())
def test_any_name_can_be_read(name):
    meaning_of(name), noun_of(name), part_of(bare(name)), parts(name)
    assert spoken(name) or not name
    assert title_of(name) or not name
