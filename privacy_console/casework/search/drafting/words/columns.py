"""What the name of a column says that it holds: words of English, German, French, Spanish, Italian, Dutch, Portuguese, Polish."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from privacy_console.casework.search.drafting.words.parts import parts, stem, stems


class Means(StrEnum):
    """In the order in which one is believed before another where a name says several."""

    PASSWORD = "password"  # noqa: S105 - a word for it
    TOKEN = "secret"  # noqa: S105 - likewise
    ACCESS_CODE = "access code"
    LAST_FOUR = "last digits of a card"
    CARD = "card number"
    CHECKSUM = "checksum"
    IBAN = "bank account"
    EMAIL = "e-mail address"
    PHONE = "telephone number"
    USER_AGENT = "browser"
    IP = "IP address"
    COOKIE = "cookie or device"
    BIRTH = "date of birth"
    STATE_NUMBER = "number that a state gives"
    EMPLOYEE_NUMBER = "staff number"
    CUSTOMER_NUMBER = "customer number"
    ACCOUNT_NUMBER = "account number"
    USERNAME = "user name"
    GIVEN_NAME = "given name"
    FAMILY_NAME = "surname"
    FULL_NAME = "name of a person"
    STREET = "street"
    POSTCODE = "postcode"
    CITY = "town"
    REGION = "region"
    COUNTRY = "country"
    PLACE_ON_EARTH = "place on earth"
    ADDRESS = "address"
    GENDER = "gender"
    PICTURE = "picture"
    JOB = "occupation"
    COMPANY = "company"
    FILE_NAME = "file name"
    LINK = "link"
    LANGUAGE = "language"
    AMOUNT = "amount"
    TECHNICAL = "technical"
    HEADING = "title or subject"
    TEXT = "text that people write"
    DOCUMENT = "document of the program"
    DELETED = "mark of deletion"
    WHEN = "date or time"
    FLAG = "flag"
    CODE = "code or state"
    COUNT = "count"
    NAME = "name"
    NUMBER = "number"


_RANK = {means: number for number, means in enumerate(Means)}

_WORDS: Mapping[Means, str] = {
    Means.PASSWORD: """password passwd passwort pass pwd passphrase passhash pwhash kennwort motdepasse mdp contrasena clave
        wachtwoord senha haslo parola passworthash passwordhash hashedpassword encryptedpassword userpass passworddigest
        passwordsalt salt""",
    Means.TOKEN: """token secret geheimnis geheim apikey authkey accesskey secretkey privatekey sessionkey signingkey
        encryptionkey refreshtoken accesstoken authtoken csrftoken rememberme remembertoken resettoken resetkey activationkey
        activationcode verificationcode confirmationcode confirmationtoken otp otpsecret totp totpsecret mfasecret
        recoverycode backupcode jwt bearer credential credentials nonce secrethash tokenhash keyhash jeton segredo gettoken
        invitecode magiclink oauthtoken secretanswer securityanswer pin pincode pinnumber""",
    Means.ACCESS_CODE: """doorcode gatecode alarmcode accesscode entrycode keycode keysafe keysafecode lockcode safecode
        turcode zugangscode alarmcod codeacces codeporte digicode codigopuerta codigoalarma codigoacceso toegangscode deurcode
        codicecancello codiceallarme""",
    Means.LAST_FOUR: """last4 lastfour cardlast4 cclast4 lastfourdigits panlast4 letztevier lastdigits cardsuffix""",
    Means.CARD: """cardnumber cardno ccnumber ccnum ccno creditcard creditcardnumber pan cvv cvc cvv2 cardcvc cardpan
        kartennummer kreditkarte kreditkartennummer cartebancaire numerocarte tarjeta numerotarjeta creditcardnummer
        cartadicredito numerocarta""",
    Means.CHECKSUM: """sha1 sha256 sha512 md5 crc32 checksum etag digest prufsumme contenthash filehash sha blake2b""",
    Means.IBAN: """iban accountiban bankaccount bankaccountnumber bankkonto kontonummer bankverbindung rib comptebancaire
        cuentabancaria numerocuenta bankrekening rekeningnummer contocorrente nrb bankaccountno sortcode""",
    Means.EMAIL: """email mail emailaddress emailaddr eml mailaddress mailaddr useremail emailid emailadresse mailadresse
        adresseemail adressemail courriel mel correo correoelectronico correoe emailadres mailadres postaelettronica
        indirizzoemail emil adresemail fromaddress toaddress replyto ccaddress senderaddress recipientaddress fromaddr toaddr
        epost recipientemail mailto cc bcc emailcc ticketcc""",
    Means.PHONE: """phone phonenumber phoneno telephone tel telno telefon telefonnummer telefonnr telnr fon mobile mobileno
        mobilenumber mobil mobiltelefon mobilnummer mobilnr handy handynummer handynr cell cellphone fax faxnumber telefax
        faxnr telefono movil celular telefoonnummer telefoon mobiel gsm portable numerotelephone numtel cellulare telefone
        telemovel komorka msisdn whatsapp sms landline festnetz rufnummer callerid caller callernumber workphone homephone ph
        tlf""",
    Means.USER_AGENT: """useragent ua browserstring agentstring useragentstring""",
    Means.IP: """ip ipaddress ipaddr ipv4 ipv6 ipnr ipadresse adresseip direccionip ipadres indirizzoip remoteaddr remoteip
        clientip remotehost remoteaddress lastip loginip signinip userip ipno""",
    Means.COOKIE: """cookie cookieid cookies visitorid clientid deviceid advertisingid adid gaid idfa trackingid browserid
        fingerprint anonymousid visitoruuid visitorkey installationid pushtoken""",
    Means.BIRTH: """dateofbirth dob birth birthdate birthday bday bdate birthdt geburtsdatum geburtstag gebdatum gebdat
        datenaissance datedenaissance naissance fechanacimiento fechadenacimiento nacimiento fecnac fecnacimiento
        geboortedatum geboortedag datanascita datadinascita nascita datanascimento datadenascimento nascimento dataurodzenia
        yearofbirth birthyear geburtsjahr""",
    Means.STATE_NUMBER: """ssn socialsecurity socialsecuritynumber nationalid nationalidnumber idnumber idcard passport
        passportno passportnumber taxid taxnumber taxno tin vatid vatnumber vatno nino nin personnummer bsn dni nie nif cif
        curp cpf steuernummer steuernr steuerid sozialversicherungsnummer svnr ausweisnummer ausweisnr reisepass numerosecu
        numerosecuritesociale nir codicefiscale partitaiva pesel nip licenseplate plateno kennzeichen matricule drivinglicence
        driverslicense fuhrerschein fuhrerscheinnr insurancenumber versichertennummer kvnr rfc ahv""",
    Means.EMPLOYEE_NUMBER: """employeeno employeenumber employeeid empno empid empnr staffno staffnumber staffid
        personalnummer personalnr persnr mitarbeiternummer mitarbeiternr badgeno badgenumber matriculeemploye numeroempleado
        personeelsnummer matricola payrollnumber payrollno""",
    Means.CUSTOMER_NUMBER: """customerno customernumber customerid custno custnr custid custnum customerref customercode
        clientno clientnumber clientref kundennummer kundennr kundenr kdnr kdnummer kundeid kundenid numeroclient numclient
        numerocliente numcliente codigocliente klantnummer klantnr codicecliente memberno membernumber membershipno
        membershipnumber mitgliedsnummer mitgliedsnr patientno patientnumber patientnr studentno studentnumber matrikelnummer
        matrikelnr policyholderno donornumber debitorennummer debitornr loyaltynumber contractno vertragsnummer""",
    Means.ACCOUNT_NUMBER: """accountno accountnumber accountid accno acctno acctnum acctid usernumber userno benutzernummer
        nutzernummer kontonr numerocompte numerocuentausuario accountcode accountref externaluserid extid externalid subjectid
        googleid facebookid githubid twitterid oauthid openid oidcsub uid""",
    Means.USERNAME: """username userlogin login loginname userid nick nickname nickn handle screenname benutzername nutzername
        benutzer anmeldename uname usrname identifiant pseudo nomutilisateur usuario nombreusuario nombredeusuario
        gebruikersnaam nomeutente utente utilizador nazwauzytkownika sid logon loginid accountname twitter skype telegram
        discord instagram linkedin nicename""",
    Means.GIVEN_NAME: """givenname firstname fname forename vorname vornamen rufname prenom nombre nombres voornaam
        nomeproprio primeironome primernombre imie firstnm fstname christianname middlename middleinitial midname zweitname
        deuxiemeprenom segundonombre calledname preferredname knownas initials roepnaam fn""",
    Means.FAMILY_NAME: """familyname lastname lname surname surnames nachname zuname familienname nomfamille nomdefamille
        apellido apellidos primerapellido segundoapellido achternaam familienaam cognome sobrenome apelido nazwisko lastnm
        lstname maidenname geburtsname birthname nomnaissance nomdenaissance mothersmaidenname ln snam secondname""",
    Means.FULL_NAME: """fullname displayname realname personname contactname customername clientname kundenname vollername
        ansprechpartner anzeigename nomcomplet nomclient nomaffiche nombrecompleto nombrecliente nombrecontacto volledigenaam
        klantnaam nomecompleto nomecliente nomecognome payername billingname shippingname recipientname sendername fromname
        toname authorname requestername ownername cardholder cardholdername accountholder holder inhaber kontoinhaber
        empfangername absendername guestname patientname studentname employeename staffname membername usersname attention
        attn attnto careof signedby signature signatory beneficiary titulaire titular beneficiaire contactperson kontaktperson
        contactpersoon personadecontacto""",
    Means.STREET: """street streetname streetaddress strasse strassenname hausnummer hausnr houseno housenumber adresszeile
        addressline addrline addressline1 addrline1 line1 address1 addr1 adr1 rue voie numerorue ligne1 adresse1 calle via
        straat straatnaam huisnummer huisnr indirizzo1 rua logradouro ulica street1 direccion1 strasse1 strassehausnr
        deliveryline""",
    Means.POSTCODE: """postcode postalcode zip zipcode plz postleitzahl codepostal cp codigopostal cap postcod cep kodpocztowy
        postnr postnummer pcode zippostal""",
    Means.CITY: """location city town ort wohnort stadt ville commune ciudad localidad poblacion municipio plaats woonplaats
        stad citta comune cidade miasto locality ortsteil suburb gemeinde birthplace geburtsort lieunaissance lugarnacimiento""",
    Means.REGION: """region province provincia county bundesland kanton departement provincie estado stateprovince district
        wojewodztwo""",
    Means.COUNTRY: """country countrycode countryid land landcode pays codepays pais codigopais paese kraj nationality
        nationalitat nationalite nacionalidad staatsangehorigkeit landkz iso2""",
    Means.PLACE_ON_EARTH: """latitude longitude lat lng lon geo geolocation gps coordinates coords koordinaten breitengrad
        langengrad geom geometry geopoint""",
    Means.ADDRESS: """address addr adress adresse anschrift wohnadresse direccion domicilio adres indirizzo endereco morada
        addressee addressline2 address2 addr2 line2 line3 line4 address3 adresszusatz complement complemento postaladdress
        mailingaddress billingaddress shippingaddress deliveryaddress rechnungsadresse lieferadresse lieferanschrift""",
    Means.GENDER: """gender sex geschlecht sexe sexo geslacht sesso plec salutation anrede civilite tratamiento aanhef""",
    Means.PICTURE: """avatar photo picture photourl avatarurl portrait bild foto profilepicture profileimage gravatar headshot""",
    Means.JOB: """jobtitle job occupation profession beruf berufsbezeichnung funktion metier puesto cargo ocupacion functie
        beroep ruolo professione employer arbeitgeber department abteilung designation""",
    Means.COMPANY: """company companyname firma firmenname firm organisation organization organisationname organizationname
        orgname societe entreprise raisonsociale empresa razonsocial bedrijf bedrijfsnaam azienda ragionesociale empresanome
        businessname employername""",
    Means.FILE_NAME: """filename file filepath originalname originalfilename dateiname datei fichier nomfichier archivo
        nombrearchivo bestandsnaam nomefile attachment attachmentname uploadname documentname""",
    Means.LINK: """url link website homepage webseite siteweb sitioweb uri href webpage referer referrer path pageurl
        landingpage profileurl blog""",
    Means.LANGUAGE: """language languagecode lang locale sprache langue idioma taal lingua timezone tz zeitzone culture""",
    Means.AMOUNT: """amount price total subtotal sum cost fee balance salary wage income discount tax vat net gross rate
        currency betrag preis summe gesamt netto brutto mwst gehalt lohn saldo montant prix cout solde salaire importe precio
        coste salario bedrag prijs salaris importo prezzo costo stipendio valor preco currencycode wahrung devise moneda
        valuta unitprice monthlyprice iva tva btw limit credit debit""",
    Means.TECHNICAL: """lockversion rowversion version revision rev optlock position sortorder sort sorting ordering
        orderindex seq sequence sortierung reihenfolge rang lft rgt depth treeid slug mime mimetype mediatype contenttype
        contentlength size sizebytes filesize bytes width height encoding charset hash schemaversion batch migration hostname
        host port environment build lastmodifiedversion xmin ctid rowid etlid""",
    Means.HEADING: """title subject betreff titel titre sujet objet titulo asunto onderwerp titolo oggetto assunto headline
        heading tytul temat uberschrift""",
    Means.TEXT: """text note notes body comment comments message description descr desc content remark remarks details detail
        summary reason bio biography about feedback answer question memo longtext freetext notiz notizen bemerkung bemerkungen
        anmerkung anmerkungen beschreibung kommentar kommentare nachricht inhalt grund begrundung hinweis hinweise
        zusammenfassung remarque remarques commentaire commentaires contenu motif resume nota notas observacion observaciones
        comentario comentarios descripcion mensaje contenido motivo opmerking opmerkingen omschrijving bericht inhoud
        toelichting reden osservazioni descrizione messaggio commento contenuto descricao observacoes mensagem uwagi opis
        tresc wiadomosc txt msg bem cmt rem review testimonial diagnosis diagnose symptom treatment anamnese transcript
        extractedtext html plaintext markdown post reply resolution instructions instruction anweisung complaint beschwerde
        signaturetext wish allergies allergie befund accessnotes keywords tags search query searchterm searchquery oldvalue
        newvalue changes changeset diff objectrepr changemessage""",
    Means.DOCUMENT: """payload data json jsondata meta metadata attributes properties props preferences prefs settings
        einstellungen options config configuration extra extras params parameters context custom customfields additional
        additionalinfo profiledata rawdata raw snapshot beforestate afterstate eventdata session sessiondata skills""",
    Means.DELETED: """deletedat deletedon deleteddate isdeleted deleted removedat removed isremoved archivedat archived
        geloscht geloschtam geloescht loschkennzeichen loschdatum supprime supprimele datesuppression eliminado borrado
        fechabaja fechaborrado verwijderd verwijderdop eliminato cancellato softdeleted deleteflag datedeleted delflag
        dateremoved trashedat istrashed""",
    Means.WHEN: """at on date time datetime timestamp created createdat updated updatedat modified modifiedat changed since
        until datum zeit uhrzeit zeitpunkt erstellt geandert angelegt heure cree modifie fecha hora creado modificado tijd
        aangemaakt gewijzigd ora creato modificato started ended expires expiry expiration due duration start end begin begins
        ends lastlogin lastseen lastvisit joined registered sentat paidat year month day hour jahr monat tag hiredate hiredon
        ctime mtime changetime dateadded added published closed opened""",
    Means.FLAG: """is has can flag active enabled disabled verified confirmed locked blocked public private visible hidden
        approved accepted subscribed optin optout newsletter aktiv gesperrt bestatigt actif verifie activo verificado actief
        allow allowed consent agreed agb dsgvo gdpr permanent required default given marketing analytics issuperuser isstaff
        isactive authenticated readonly""",
    Means.CODE: """code type kind status state category class group level priority stage phase method channel mode format
        source origin typ art zustand kategorie gruppe klasse stufe prioritat kennung kanal quelle genre statut etat categorie
        niveau priorite tipo estado categoria nivel prioridad soort toestand priorita stato tier plan severity component
        milestone action event relation role duty purpose theme frequency resultcode device browser os platform subjecttype
        objecttype field fieldname unit abbreviation kurzel""",
    Means.COUNT: """count quantity qty anzahl menge quantite cantidad aantal quantita quantidade ilosc score points rating
        votes views hits attempts retries age stars weight percentage percent ratio seats""",
    Means.NAME: """name label bezeichnung benennung nom naam nome nazwa denominacion libelle intitule nm""",
    Means.NUMBER: """no nr number num nummer numero nro numer reference ref referenz refno serial serialno serialnumber
        seriennummer ordernumber orderno invoicenumber invoiceno rechnungsnummer rechnungsnr auftragsnummer auftragsnr belegnr
        barcode sku ean isbn gtin registerno""",
}  # fmt: skip

_DISARMING = stems(
    """template vorlage type typ kind count anzahl format status state enabled disabled verified confirmed valid required
    preference notification notifications subject betreff body text sent opened attempts expires expiry ttl at on visible
    hidden public domain host port provider server subscribed optin optout flag width height bounced verification limit length
    policy changed updated set folder dir directory path box interval check ssl tls imap smtp encoding language"""
)
"""After these, as in `email_verified` or `phone_type`, a name is not what stood before."""

_PERSONAL_PREFIX = stems(
    """contact customer client user member person employee staff requester reporter author sender recipient payer owner holder
    guest patient student buyer billing shipping subscriber applicant candidate approver technician driver agent manager from
    to kunde kunden benutzer nutzer mitarbeiter empfanger absender besitzer zahler auftraggeber usuario cliente contacto
    empleado utilisateur salarie destinataire expediteur klant gebruiker medewerker afzender ontvanger utente dipendente
    spouse emergency nextofkin parent child mother father guardian beneficiary insured signer caller visitor cust usr
    pers emp landlord resident victim witness passenger teacher doctor lead legal first last full display real"""
)
"""Before `name`, these make it a person's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What the name of a column says."""

    means: Means | None
    words: tuple[str, ...]
    """Its words, without accents, in lower case."""
    by: str
    """The part of it that says so."""


def _entries() -> dict[str, Means]:
    found: dict[str, Means] = {}
    for means, words in _WORDS.items():
        for word in words.split():
            found.setdefault(stem(word.replace("_", "")), means)
    return found


_MEANS = _entries()
_LONGEST_PHRASE = 4
_SHORTEST_END = 4
"""A shorter word at the end of another is chance: `ip` in `ship`."""
_NO_ENDS = frozenset({Means.WHEN, Means.FLAG, Means.CODE, Means.COUNT, Means.DOCUMENT, Means.TECHNICAL})


@lru_cache(maxsize=20_000)
def meaning_of(name: str) -> Named:
    """What a column's name says that it holds.

    >>> [meaning_of(name).means.value for name in ("cust_eml", "Vorname", "fechaNacimiento", "kundentelefon", "pass_hash")]
    ['e-mail address', 'given name', 'date of birth', 'telephone number', 'password']
    >>> meaning_of("email_verified").means.value, meaning_of("email_template").means, meaning_of("zxq").means
    ('flag', None, None)
    """
    words = parts(name)
    hits = list(_hits(words))
    if not hits:
        return Named(means=None, words=words, by="")
    if len(words) > 1 and stem(words[-1]) in _DISARMING:
        whole = [hit for hit in hits if hit[2] == (0, len(words))]
        last = [hit for hit in hits if hit[2][1] == len(words)]
        hits = whole or [(means, by, at) for means, by, at in last if at == (len(words) - 1, len(words)) or _RANK[means] < 3]
        if not hits:
            return Named(means=None, words=words, by="")
    means, by, _ = min(hits, key=lambda hit: (hit[2] != (0, len(words)), _RANK[hit[0]], -len(hit[1])))
    if means is Means.NAME and any(stem(word) in _PERSONAL_PREFIX for word in words if word not in by):
        means, by = Means.FULL_NAME, name
    return Named(means=means, words=words, by=by)


def _hits(words: tuple[str, ...]) -> Iterable[tuple[Means, str, tuple[int, int]]]:
    """Each phrase of the name that has a meaning; a longer phrase hides what is inside it."""
    taken: list[tuple[int, int]] = []
    for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            at = (start, start + length)
            if any(start >= a and at[1] <= b for a, b in taken):
                continue
            glued = "".join(words[start : start + length])
            means = _MEANS.get(stem(glued)) or (_end_of(glued) if length == 1 else None)
            if means is not None:
                taken.append(at)
                yield means, glued, at


def _end_of(word: str) -> Means | None:
    """The meaning of a compound's last part: `kundentelefon` is a telephone."""
    for start in range(2, len(word) - _SHORTEST_END + 1):
        means = _MEANS.get(stem(word[start:]))
        if means is not None and means not in _NO_ENDS:
            return Means.FULL_NAME if means is Means.NAME and stem(word[:start]) in _PERSONAL_PREFIX else means
    return None
