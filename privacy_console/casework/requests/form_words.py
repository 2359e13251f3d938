"""By which words the columns of a form are known, and the rights in them: without blanks and accents, in many languages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from privacy_console.casework.requests.reading import Right


class Column(StrEnum):
    """What a column of the table can be. Others are left out."""

    TEXT = "text"
    NAME = "name"
    FIRST_NAME = "first_name"
    EMAIL = "email"
    RECEIVED = "received"
    RIGHT = "right"
    SUBJECT = "subject"
    PHONE = "phone"
    CUSTOMER_NUMBER = "customer_number"
    ADDRESS = "address"


HEADERS: Mapping[Column, str] = {
    Column.TEXT: (
        "message text request comment comments description details nachricht anliegen anfrage mitteilung demande mensaje "
        "solicitud comentario messaggio richiesta bericht verzoek wiadomosc tresc mensagem pedido"
    ),
    Column.NAME: (
        "name fullname yourname surname lastname nachname nom nombre apellido apellidos nome cognome naam achternaam "
        "nazwisko imieinazwisko nomecompleto nomcomplet nombrecompleto vorundnachname sobrenome"
    ),
    Column.FIRST_NAME: "firstname givenname vorname prenom voornaam imie primeironome nombredepila",
    Column.EMAIL: (
        "email emailaddress mail youremail emailadresse courriel adresseemail correo correoelectronico posta "
        "indirizzoemail emailadres adresemail enderecodeemail"
    ),
    Column.RECEIVED: (
        "received receivedat date datereceived submitted submittedat submissiondate createdat timestamp datum eingang "
        "eingegangen eingangsdatum dateenvoi datedereception fecha fechadeenvio data datainvio ontvangen dataotrzymania "
        "recebido"
    ),
    Column.RIGHT: (
        "right requesttype typeofrequest recht art anfrageart droit typededemande derecho tipo tipodesolicitud diritto "
        "tiporichiesta soortverzoek prawo direito tipodepedido"
    ),
    Column.SUBJECT: "subject topic title betreff objet sujet asunto oggetto onderwerp temat assunto",
    Column.PHONE: (
        "phone phonenumber telephone mobile telefon telefonnummer handy tel portable telefono movil cellulare telefoon telefone"
    ),
    Column.CUSTOMER_NUMBER: (
        "customernumber customerno customerid accountnumber account kundennummer kundennr numeroclient numerodecliente "
        "numerocliente klantnummer numerklienta"
    ),
    Column.ADDRESS: "address postaladdress anschrift adresse direccion indirizzo adres morada endereco",
}

RIGHTS: Mapping[Right, str] = {
    Right.ACCESS: "access auskunft acces acceso accesso inzage dostep acesso copy kopie",
    Right.RECTIFICATION: "rectification correction berichtigung rectificacion rettifica rectificatie sprostowanie retificacao",
    Right.ERASURE: (
        "erasure deletion delete loschung effacement suppression supresion cancellazione wissing usuniecie apagamento"
    ),
    Right.RESTRICTION: "restriction einschrankung limitation limitacion limitazione beperking ograniczenie limitacao",
    Right.PORTABILITY: (
        "portability datenubertragbarkeit portabilite portabilidad portabilita overdraagbaarheid przenoszenie portabilidade"
    ),
    Right.OBJECTION: "objection widerspruch opposition oposicion opposizione bezwaar sprzeciw oposicao optout",
    Right.WITHDRAW_CONSENT: (
        "withdrawconsent withdrawal widerruf retraitduconsentement retirada revocadelconsenso intrekking wycofanie"
    ),
}
