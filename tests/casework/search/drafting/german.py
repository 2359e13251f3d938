"""The sample company as a German program might have kept it: other names, no foreign key, no index beside the keys."""

from __future__ import annotations

import sqlite3
from pathlib import Path

TABLES = {
    "countries": "laender", "plans": "tarife", "roles": "rollen", "agents": "sachbearbeiter", "addresses": "adressen",
    "tenants": "mandanten", "users": "benutzer", "user_roles": "benutzerrollen", "email_changes": "mailadresswechsel",
    "password_resets": "kennwort_ruecksetzungen", "staff": "mitarbeiter", "contacts": "kunden", "sites": "gebaeude",
    "contact_sites": "kunden_gebaeude", "assets": "anlagen", "work_orders": "auftraege", "assignments": "einsaetze",
    "comments": "kommentare", "status_history": "statusverlauf", "attachments": "anhaenge", "invoices": "rechnungen",
    "invoice_lines": "rechnungspositionen", "payments": "zahlungen", "subscriptions": "abonnements", "consents": "einwilligungen",
    "newsletter_subscriptions": "newsletter_anmeldungen", "cookie_choices": "cookie_auswahl", "sessions": "sitzungen",
    "page_views": "seitenaufrufe", "tickets": "anfragen", "ticket_messages": "anfrage_nachrichten",
    "notifications": "benachrichtigungen", "api_keys": "api_schluessel", "calls": "anrufe", "audit_log": "protokoll",
    "settings": "einstellungen",
}  # fmt: skip

COLUMNS = {
    "account_no": "kontonummer_intern", "access_notes": "zugangshinweise", "action": "aktion", "actor_email": "akteur_mail",
    "actor_id": "akteur_id", "address_id": "adresse_id", "agent_id": "sachbearbeiter_id", "amount": "betrag", "asset_id": "anlage_id",
    "assigned_at": "zugeteilt_am", "at": "zeitpunkt", "author_kind": "absender_art", "author_user_id": "verfasser_benutzer_id",
    "billing_address_id": "rechnungsadresse_id", "billing_email": "rechnungs_mail", "billing_name": "rechnungsempfaenger_name",
    "body": "inhalt", "called_at": "angerufen_am", "card_last4": "karte_last4", "card_token": "karte_token", "changed_at": "geaendert_am",
    "changed_by": "geaendert_von", "channel": "kanal", "city": "ort", "closed_at": "geschlossen_am", "code": "kuerzel",
    "contact_id": "kunde_id", "country_code": "land_kuerzel", "created_at": "angelegt_am", "created_by": "angelegt_von",
    "currency": "waehrung", "customer_no": "kundennr", "date_of_birth": "geb_datum", "decided_at": "entschieden_am",
    "deleted_at": "geloescht_am", "description": "beschreibung", "detail": "bemerkung", "details": "angaben", "device": "geraet",
    "display_name": "anzeigename", "due_on": "faellig_am", "duty": "funktion", "email": "mailadresse", "employee_no": "personalnr",
    "extracted_text": "textinhalt", "family_name": "nachname", "file_name": "dateiname", "from_address": "absender_mail",
    "from_name": "absender_name", "from_status": "status_alt", "full_name": "vollername", "given": "erteilt", "given_name": "vorname",
    "granted_at": "erteilt_am", "granted_by": "erteilt_von", "hired_on": "eingestellt_am", "installed_on": "eingebaut_am",
    "invoice_id": "rechnung_id", "ip": "ip_adresse", "issued_on": "ausgestellt_am", "job_title": "berufsbezeichnung", "kind": "art",
    "last_login_ip": "letzte_ip_adresse", "last_used_ip": "genutzt_ip_adresse", "line1": "strasse", "line2": "adresszusatz",
    "line_no": "position", "locale": "sprache", "manager_id": "vorgesetzter_id", "media_type": "dateityp", "method": "zahlungsart",
    "mobile": "handynr", "monthly_price": "monatspreis", "name": "bezeichnung", "new_email": "neue_mailadresse", "note": "notiz",
    "notes": "bemerkungen", "number": "nummer", "object_id": "objekt_id", "object_type": "objekt_art", "old_email": "alte_mailadresse",
    "opened_at": "geoeffnet_am", "ordered_by": "bestellt_von", "owner_id": "bezug_id", "owner_type": "bezug_art",
    "password_hash": "kennwort_hash", "paid_at": "bezahlt_am", "path": "pfad", "payer_name": "zahler_name", "phone": "telefon",
    "plan_code": "tarif_kuerzel", "postcode": "plz", "preferences": "einstellungen", "prefix": "anfang", "priority": "prioritaet",
    "purpose": "zweck", "quantity": "menge", "read_at": "gelesen_am", "reception_phone": "telefon_empfang", "register_no": "registernr",
    "relation": "beziehung", "requested_at": "angefordert_am", "requester_contact_id": "auftraggeber_kunde_id",
    "requester_email": "anfrager_mail", "requester_name": "anfrager_name", "requester_user_id": "anfrager_benutzer_id",
    "revoked_at": "widerrufen_am", "role_id": "rolle_id", "seats": "plaetze", "secret_hash": "geheimnis_hash", "sent_at": "gesendet_am",
    "serial_no": "seriennummer", "session_id": "sitzung_id", "site_contact_id": "gebaeude_kunde_id", "site_id": "gebaeude_id",
    "size_bytes": "groesse", "skills": "kenntnisse", "source": "herkunft", "staff_id": "mitarbeiter_id", "started_at": "beginn",
    "started_on": "beginn_am", "subject": "betreff", "subject_id": "gegenstand_id", "subject_type": "gegenstand_art",
    "subscribed_at": "angemeldet_am", "summary": "zusammenfassung", "team": "gruppe", "tenant_id": "mandant_id",
    "ticket_id": "anfrage_id", "title": "titel", "to_status": "status_neu", "total": "gesamt", "unit_price": "einzelpreis",
    "unsubscribe_token": "abmelde_token", "unsubscribed_at": "abgemeldet_am", "uploaded_at": "hochgeladen_am",
    "uploaded_by": "hochgeladen_von", "used_at": "benutzt_am", "user_id": "benutzer_id", "username": "benutzername", "value": "wert",
    "viewed_at": "gesehen_am", "work_order_id": "auftrag_id", "analytics": "statistik", "chosen_at": "gewaehlt_am",
    "ended_at": "ende", "ends_on": "ende_am",
}  # fmt: skip

PEOPLE_WITH_NAMES = {"agents": {"name": "vollername"}, "newsletter_subscriptions": {"name": "name"}}
VALUES = {
    ("comments", "subject_type"): {"work_order": "auftrag", "ticket": "anfrage"},
    ("attachments", "owner_type"): {"work_order": "auftrag", "ticket": "anfrage"},
    ("audit_log", "object_type"): {"work_order": "auftrag", "ticket": "anfrage", "user": "benutzer"},
    ("ticket_messages", "author_kind"): {"agent": "mitarbeiter", "customer": "kunde"},
}


def column(table: str, name: str) -> str:
    return PEOPLE_WITH_NAMES.get(table, {}).get(name) or COLUMNS.get(name, name)


def translate(sample: Path, german: Path) -> None:
    """Copy a sample database of SQLite under German names, with its primary keys and nothing else that leads anywhere."""
    here, there = sqlite3.connect(sample), sqlite3.connect(german)
    with here, there:
        for table, called in TABLES.items():
            told = here.execute(f'PRAGMA table_info("{table}")').fetchall()
            names = [column(table, one[1]) for one in told]
            assert len(set(names)) == len(names), called
            parts = [f'"{name}" {one[2]}{" NOT NULL" if one[3] else ""}' for name, one in zip(names, told, strict=True)]
            key = [name for name, one in sorted(zip(names, told, strict=True), key=lambda pair: pair[1][5]) if one[5]]
            there.execute(f'CREATE TABLE "{called}" ({", ".join(parts)}, PRIMARY KEY ({", ".join(key)}))')
            marks = ", ".join("?" * len(names))
            there.executemany(f'INSERT INTO "{called}" VALUES ({marks})', here.execute(f'SELECT * FROM "{table}"'))
        for (table, name), values in VALUES.items():
            for before, after in values.items():
                there.execute(
                    f'UPDATE "{TABLES[table]}" SET "{column(table, name)}" = ? WHERE "{column(table, name)}" = ?', (after, before)
                )
    here.close()
    there.close()
