"""What the name of a table says of its rows, in the same languages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from privacy_console.casework.search.drafting.words.parts import parts, stem


class Noun(StrEnum):
    CUSTOMER = "customer"
    USER = "user"
    """A login: a customer's or a colleague's."""
    STAFF = "staff"
    PERSON = "person"
    COMPANY = "company"
    ADDRESS = "address"
    THING = "thing"
    """What a company has or deals in: a building, a product, a team. People may be named in it; it is nobody's."""
    LIST = "list"
    """The same for everybody: countries, price lists."""
    MACHINERY = "machinery"
    """What the program keeps for itself."""
    PROFILE = "profile"
    """More about a person of another table."""
    BILLING = "billing"
    SUPPORT = "support"
    USAGE = "usage"
    COOKIE = "cookie"
    ACCOUNT = "account"
    NEWS = "news"
    RECORD = "record"
    """Something that happened, was said, ordered or written."""


_WORDS: Mapping[Noun, str] = {
    Noun.CUSTOMER: """customer client contact subscriber member patient guest student pupil lead prospect buyer donor
        participant attendee applicant candidate visitor passenger resident renter beneficiary policyholder borrower reader
        fan kunde klient mitglied schuler teilnehmer bewerber gast mieter abonnent interessent ansprechpartner bewohner
        adherent abonne membre eleve candidat locataire cliente socio paciente alumno miembro contacto abonado inquilino klant
        lid leden bewoner huurder iscritto paziente assinante pacjent crmcontact debitor kundenstamm""",
    Noun.USER: """user login userlogin appuser siteuser nutzer benutzer anwender utilisateur usuario utilizador gebruiker
        utente uzytkownik identity principal participantuser author reviewer voter""",
    Noun.STAFF: """staff employee agent worker technician operator admin administrator manager teacher doctor driver nurse
        engineer consultant salesperson salesrep mitarbeiter angestellter techniker bearbeiter sachbearbeiter lehrer fahrer
        arzt personal employe salarie technicien enseignant empleado trabajador tecnico medewerker werknemer monteur
        dipendente operatore pracownik crew personnel dispatcher instructor trainer""",
    Noun.PERSON: """person people personne persona persoon pessoa osoba human individual personen party natuerlicheperson
        householdmember dependant relative""",
    Noun.COMPANY: """tenant company organisation organization firm firma business supplier vendor partner employer agency
        workspace mandant unternehmen lieferant verein behorde entreprise societe fournisseur organisme empresa proveedor
        organizacion bedrijf leverancier azienda fornitore manufacturer hersteller brand franchise corporation institution
        landlord""",
    Noun.ADDRESS: """address addresse adresse anschrift direccion domicilio adres indirizzo endereco household haushalt foyer
        postaladdress shippingaddress billingaddress""",
    Noun.THING: """site building location store shop branch asset equipment product item article project warehouse vehicle
        room department team group queue campaign page course category machine property facility venue artikel gebaude
        standort filiale projekt fahrzeug raum abteilung gruppe lager anlage gerat produkt produit projet vehicule salle
        service batiment lieu producto proyecto edificio vehiculo sala sede gebouw voertuig magazijn prodotto progetto
        inventory stock catalogue catalog template vorlage kbitem kbcategory forum board component repository lesson media
        milestone channel""",
    Noun.LIST: """lander country currency language region state plan tariff price pricelist role permission status type kind
        unit tax taxrate vat holiday calendar zip postcode city industry reason priority severity level color colour size tag
        label topic land wahrung sprache bundesland rolle recht berechtigung preis einheit steuersatz feiertag ort pays devise
        langue droit tarif pais moneda idioma rol permiso precio taal munt lookup code enum option choice choices version
        classification gender title salutation nationality customfield presetreply emailtemplate class""",
    Noun.MACHINERY: """migration schemamigration alembicversion flyway liquibase databasechangelog contenttype cache job lock
        sequence setting config configuration einstellung parametre parametro instelling schemaversion schemahistory
        schemainfo ar internalmetadata spatialrefsys geometrycolumn sqlitesequence cron scheduler celery feature featureflag
        flag system translation i18n ddl failedjob jobbatch semaphore shard""",
    Noun.PROFILE: """emailaddress phonenumber contactdetail profile detail extension profil preference userinfo userdata
        usermeta attribute usersettings bio perfil profilo stammdaten""",
    Noun.BILLING: """abonnement abo suscripcion abbonamento invoice payment bill order purchase refund charge transaction
        subscription cart basket quote receipt billing payout dunning credit debit iban bankaccount creditcard card wallet
        voucher coupon orderline invoiceline lineitem rechnung zahlung bestellung auftrag angebot mahnung gutschrift warenkorb
        buchung position facture paiement commande panier devis reglement factura pago pedido cobro carrito recibo presupuesto
        factuur betaling bestelling fattura pagamento ordine fatura encomenda faktura zamowienie shipment delivery return
        lieferung versand""",
    Noun.SUPPORT: """ticket support helpdesk case call inquiry enquiry complaint chat conversation followup faq anfrage
        beschwerde anruf vorgang demande appel reclamation consulta llamada queja incidencia klacht oproep vraag reclamo
        richiesta zgloszenie feedback issue incident""",
    Noun.USAGE: """session log visit pageview audit auditlog analytics activity history access loginattempt signin hit click
        tracking track telemetry device impression protokoll verlauf sitzung zugriff besuch journal historique visite
        connexion sesion historial registro acceso visita sessie logboek bezoek sessione accesso view request useragent
        adminlog accesslog changelog versionhistory""",
    Noun.COOKIE: """cookie cookiechoice cookieconsent""",
    Noun.ACCOUNT: """schlussel account accountsetting apikey token passwordreset password credential consent notification
        userrole userpermission permissiongrant grant membership invitation invite konto zugang einwilligung benachrichtigung
        einladung compte consentement cuenta consentimiento notificacion toestemming consenso notifica otp emailchange
        emailconfirmation socialaccount savedsearch bookmark favorite favourite wishlist watch watchlist follow vote rating""",
    Noun.NEWS: """newsletter mailing mailinglist subscriberlist newslettersubscription optin optout suppression unsubscribe
        rundbrief infolettre boletin nieuwsbrief""",
    Noun.RECORD: """event happening message comment note post reply mail email sms letter document file attachment upload
        review appointment booking reservation meeting task todo workorder assignment form submission answer response survey
        application claim contract policy report diagnosis prescription treatment result exam grade enrolment enrollment
        registration attendance shift timesheet absence leave payroll salary expense trip ride journey nachricht kommentar
        notiz beitrag dokument datei anhang termin reservierung aufgabe vertrag bericht zeugnis antwort schaden urlaub
        krankmeldung dienstplan commentaire remarque fichier piecejointe rendezvous tache contrat rapport mensaje comentario
        nota documento archivo adjunto cita reserva tarea contrato informe opmerking bestand bijlage afspraak taak messaggio
        commento allegato appuntamento prenotazione line entry wiki revision change changes recipient cc participation""",
}  # fmt: skip


def _entries() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for noun, words in _WORDS.items():
        for word in words.split():
            found.setdefault(stem(word), noun)
    return found


_NOUNS = _entries()
_PEOPLE = frozenset({Noun.CUSTOMER, Noun.USER, Noun.STAFF, Noun.PERSON})
PEOPLE_NOUNS = _PEOPLE


@lru_cache(maxsize=5_000)
def noun_of(table: str) -> Noun | None:
    """What a table's name says of its rows; its last words decide.

    >>> [noun_of(name).value for name in ("auth_user", "tblKunden", "order_lines", "user_roles", "wp_comments", "Lieferadressen")]
    ['user', 'customer', 'billing', 'account', 'record', 'address']
    >>> noun_of("zxq") is None
    True
    """
    words = parts(table)
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - 3), end):
            noun = _NOUNS.get(stem("".join(words[start:end])))
            if noun is not None:
                return noun
        noun = _end_of(words[end - 1])
        if noun is not None:
            return noun
    return None


def _end_of(word: str) -> Noun | None:
    """The noun at the end of a compound: `lieferadressen` are addresses."""
    for start in range(2, len(word) - 3):
        noun = _NOUNS.get(stem(word[start:]))
        if noun is not None:
            return noun
    return None


def title_of(name: str) -> str:
    """What one row is called: the table's name in the singular, without a prefix that programs put there.

    >>> title_of("work_orders"), title_of("tbl_Companies"), title_of("addresses"), title_of("news")
    ('Work order', 'Company', 'Address', 'News')
    """
    words = [word for word in parts(name) if word not in {"tbl", "tb", "wp", "app", "t"}] or list(parts(name)) or [name]
    last = words[-1]
    if last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif last.endswith(("sses", "xes", "ches", "shes")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is", "news")):
        last = last[:-1]
    spoken = " ".join([*words[:-1], last])
    return spoken[:1].upper() + spoken[1:] if spoken.strip() else name
