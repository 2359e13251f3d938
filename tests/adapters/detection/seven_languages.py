"""Texts in seven languages, written without looking at the rules: what each says of whom.

`{owner|kind|text}` marks a span; owner is a person's key, `?` for somebody unknown, `!` for a secret, `=A,B` for a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privacy_console.casework.review.people import people_from
from privacy_console.casework.review.spans import Party

PEOPLE: dict[str, Party] = people_from(
    {
        "HM": {"name": "Helen Marsh", "role": "customer", "emails": ["h.marsh@example.co.uk"], "phones": ["+447700900321"], "ids": ["C-11020"],
               "address": "22 Park Road, Bristol BS1 5TR", "dob": "1979-07-30"},
        "TF": {"name": "Tom Fletcher", "role": "staff", "emails": ["tom.fletcher@acme.example"], "phones": ["+447700900555"], "ids": ["E-1203"]},
        "GF": {"name": "Grant Field", "role": "staff", "emails": ["g.field@acme.example"], "ids": ["E-1204"]},
        "SK": {"name": "Sabine Koch", "role": "customer", "emails": ["sabine.koch@example.de"], "phones": ["+4917612345678"], "ids": ["K-20001"],
               "address": "Lindenstraße 12, 50674 Köln", "iban": "DE02120300000000202051", "dob": "1968-11-02"},
        "KR": {"name": "Klaus Richter", "role": "staff", "emails": ["klaus.richter@acme.example"], "ids": ["E-1301"]},
        "PW": {"name": "Petra Wagner", "role": "customer", "emails": ["petra.wagner@example.de"], "phones": ["+49221987654"], "ids": ["K-20002"],
               "address": "Lindenstraße 14, 50674 Köln"},
        "EP": {"name": "Élodie Petit", "role": "customer", "emails": ["elodie.petit@example.fr"], "phones": ["+33698765432"], "ids": ["F-30001"]},
        "JM": {"name": "Jean-Luc Moreau", "role": "staff", "emails": ["jl.moreau@acme.example"], "ids": ["E-1401"]},
        "CL": {"name": "Chantal Lefèvre", "role": "customer", "emails": ["chantal@example.fr"], "phones": ["+33612345678"], "ids": ["F-30002"],
               "address": "8 rue des Lilas, 69003 Lyon"},
        "MG": {"name": "María José García López", "role": "customer", "emails": ["mj.garcia@example.es"], "phones": ["+34655444333"], "ids": ["S-40001"]},
        "FR": {"name": "Francisco Ruiz", "role": "staff", "emails": ["f.ruiz@acme.example"], "ids": ["E-1501"]},
        "RB": {"name": "Rosa Blanco", "role": "customer", "emails": ["rosa.blanco@example.es"], "phones": ["+34611222333"], "ids": ["S-40002"],
               "address": "Calle Mayor 15, 28013 Madrid"},
        "GB": {"name": "Giulia Bianchi", "role": "customer", "emails": ["giulia.bianchi@example.it"], "phones": ["+393479876543"], "ids": ["I-50001"],
               "dob": "1990-05-14"},
        "MR": {"name": "Marco Russo", "role": "staff", "emails": ["marco.russo@acme.example"], "ids": ["E-1601"]},
        "CF": {"name": "Chiara Fontana", "role": "customer", "emails": ["chiara.fontana@example.it"], "phones": ["+393331234567"], "ids": ["I-50002"],
               "address": "Via Garibaldi 27, 20121 Milano"},
        "WB": {"name": "Willem de Boer", "role": "customer", "emails": ["w.deboer@example.nl"], "phones": ["+31687654321"], "ids": ["N-60001"]},
        "SB": {"name": "Sanne Bakker", "role": "staff", "emails": ["sanne.bakker@acme.example"], "ids": ["E-1701"]},
        "JB": {"name": "Joost van den Berg", "role": "customer", "emails": ["joost@example.nl"], "phones": ["+31612345678"], "ids": ["N-60002"],
               "address": "Kerkstraat 5, 1017 GA Amsterdam"},
        "KN": {"name": "Katarzyna Nowak", "role": "customer", "emails": ["k.nowak@example.pl"], "phones": ["+48509876543"], "ids": ["P-70001"]},
        "MW": {"name": "Marek Wiśniewski", "role": "staff", "emails": ["marek.wisniewski@acme.example"], "ids": ["E-1801"]},
        "ZZ": {"name": "Zofia Zielińska", "role": "customer", "emails": ["zofia@example.pl"], "phones": ["+48601234567"], "ids": ["P-70002"],
               "address": "ul. Długa 7/3, 00-238 Warszawa"},
    }
)  # fmt: skip

_TEXTS = """
en HM TF,GF :: {TF|PERSON|Tom} called {HM|PERSON|Helen} back on {HM|PHONE_NUMBER|07700 900321}; the marsh behind the house is flooded.
en HM GF :: {GF|PERSON|Grant} checked the field drain. We cannot grant a refund. Field work starts Monday, {GF|PERSON|Mr Field} will lead.
en HM TF :: Job sheet signed by {?|PERSON|Priya Venkataraman} for {HM|PERSON|Mrs Marsh}. Side gate code: {!|SECRET|2580}.
en HM TF :: Spoke with {?|PERSON|Tom Hardwick} (plumber), not our {TF|PERSON|Tom Fletcher}.
en HM  :: My husband {?|PERSON|Declan} is at {HM|LOCATION|22 Park Road, Bristol BS1 5TR} most days; his mobile is {?|PHONE_NUMBER|07911 123456}.
en HM TF :: Please email {?|EMAIL_ADDRESS|jane.roe (at) example (dot) com} or {TF|EMAIL_ADDRESS|tom.fletcher@acme.example}, not reception@acme.example.
en HM TF :: Reading 20240517, part 447700900, order 90055512, tested at 230.5 V on 17/05/2024.
en HM TF :: key safe {!|SECRET|4471}, alarm {!|SECRET|1966#} hmm
en HM TF :: The key safe code is {!|SECRET|4471} and the wifi password is {!|SECRET|Fluffy-2019}.
en HM TF :: {TF|PERSON|T. Fletcher} ({TF|ID|E-1203}) closed the ticket of {HM|ID|C-11020}; {?|ID|C-99871} was merged by mistake.
en HM TF :: DOB {HM|DATE_TIME|30 July 1979} confirmed, {TF|PERSON|Fletcher} noted it.
en HM TF :: From: "{TF|PERSON|Fletcher, Tom}" <{TF|EMAIL_ADDRESS|tom.fletcher@acme.example}>\\nTo: {HM|EMAIL_ADDRESS|h.marsh@example.co.uk}\\n\\nHi {HM|PERSON|Helen},\\n\\nsee you at nine.\\n\\nBest wishes,\\n{TF|PERSON|Tom}
en HM  :: {?|PERSON|Aoife Gallagher} from no. 24 lent me a ladder, and Nigel's Hardware sold the bolts.
en HM TF :: FAO {TF|PERSON|TOM FLETCHER}: CUSTOMER {HM|PERSON|MARSH} WILL NOT PAY UNTIL LEAK FIXED
en HM TF :: {TF|PERSON|@tom.fletcher} can you look? cc {GF|PERSON|@gfield}
en HM TF :: login from {TF|IP_ADDRESS|198.51.100.7} by {TF|PERSON|tom fletcher}
en HM TF :: Boiler model Worcester Bosch 30CDi, serial 7716701234, fitted by Marsh Heating Ltd.
de SK KR,PW :: {KR|PERSON|Herr Richter} war vor Ort, {SK|PERSON|Frau Koch} nicht zuhause. Nachbarin {PW|PERSON|Petra Wagner} öffnete die Tür.
de SK KR :: Der Koch in der Kantine meldete den Ausfall. {KR|PERSON|Klaus} hat den Richter-Antrag weitergeleitet.
de SK PW :: Rückruf bei {PW|PERSON|Fr. Wagner} unter {PW|PHONE_NUMBER|0221 987654} erbeten, Auftrag 20240517-001.
de SK PW :: Schlüssel liegt bei {PW|PERSON|Wagners} in der {PW|LOCATION|Lindenstr. 14, 50674 Köln}.
de SK KR :: Türcode: {!|SECRET|4711*}, WLAN-Passwort {!|SECRET|Sommer#2021}
de SK KR :: Der Alarmcode lautet {!|SECRET|8832}. Bitte Auftragscode 8832 nicht verwechseln.
de SK  :: Mein Sohn {?|PERSON|Finn} ist am {?|DATE_TIME|3.4.2011} geboren.
de SK KR :: Sehr geehrte {SK|PERSON|Frau Koch},\\n\\nIhr Termin ist am 4. Mai.\\n\\nMit freundlichen Grüßen\\n{KR|PERSON|Klaus Richter}\\ni.A. {?|PERSON|Annegret Hülsmann}
de SK KR :: gez. {KR|PERSON|Richter}; Kopie an {?|EMAIL_ADDRESS|hausverwaltung.meier@example.org} und info@acme.example
de SK PW :: Überweisung an {SK|IBAN_CODE|DE02 1203 0000 0000 2020 51} statt {?|IBAN_CODE|DE89 3704 0044 0532 0130 00}.
de SK KR :: Die Heizung im Keller ist kalt, der Brenner startet nicht, Fehler F28.
de SK KR :: Techniker {KR|PERSON|K. Richter} traf auf Hausmeister {?|PERSON|Özdemir}.
de SK PW :: {SK|PERSON|Sabines} Vertrag wurde mit {PW|PERSON|Petras} Adresse verwechselt.
de SK PW :: geb. {SK|DATE_TIME|02.11.1968}, Kundennr. {SK|ID|K-20001}
fr EP JM,CL :: {EP|PERSON|Mme Petit} a appelé, {JM|PERSON|M. Moreau} passera demain. Le petit radiateur fuit encore.
fr EP JM :: {JM|PERSON|Jean-Luc} a remplacé la vanne chez {EP|PERSON|Elodie PETIT}.
fr EP CL :: La voisine, {CL|PERSON|Chantal Lefevre}, garde les clés au {CL|LOCATION|8 rue des Lilas, 69003 Lyon}.
fr EP CL :: Joindre {CL|PERSON|Mme Lefèvre} au {CL|PHONE_NUMBER|06 12 34 56 78}, digicode {!|SECRET|45A12}.
fr EP  :: Mon avocat est {?|PERSON|Maxime Delacroix}, son courriel {?|EMAIL_ADDRESS|m.delacroix@cabinet.example}.
fr EP JM :: Mot de passe du wifi : {!|SECRET|Chat-Noir88}. Le code de l'alarme est {!|SECRET|7391}.
fr EP JM :: Cordialement,\\n{JM|PERSON|Jean-Luc Moreau}\\nService technique
fr EP  :: Ma fille {?|PERSON|Capucine} est née le {?|DATE_TIME|12/09/2015}.
fr EP JM :: Facture 2024-0312 payée le 12/03/2024, référence client 445566.
fr EP JM :: Bonjour {EP|PERSON|Élodie}, merci de rappeler le {?|PHONE_NUMBER|01 42 68 53 00}.
es MG FR,RB :: {FR|PERSON|Paco} llamó a {MG|PERSON|María José}; la {RB|PERSON|Sra. Blanco} no quiere abrir.
es MG FR :: El técnico {FR|PERSON|Francisco Ruiz} cambió el panel blanco de {MG|PERSON|García López}.
es MG RB :: Avisar a la vecina {RB|PERSON|Rosa Blanco} ({RB|PHONE_NUMBER|611 222 333}), vive en {RB|LOCATION|Calle Mayor 15, 28013 Madrid}.
es MG RB :: La rosa del jardín está seca. {RB|PERSON|Rosa} dice que no riega.
es MG  :: La contraseña es {!|SECRET|Luna2020!} y el código de la puerta: {!|SECRET|9034}.
es MG  :: Mi hermano {?|PERSON|Íñigo} nació el {?|DATE_TIME|3 de marzo de 2001}.
es MG FR :: Estimada {MG|PERSON|María José}:\\nLe escribe {FR|PERSON|F. Ruiz}.\\nUn saludo,\\n{FR|PERSON|Francisco}
es MG  :: Mi abogada es {?|PERSON|Itziar Echeverría} y su DNI es {?|ID|12345678Z}.
es MG FR :: Pedido 611222 del 12/05/2024, caldera Junkers, código de error E23.
it GB MR,CF :: {MR|PERSON|Marco} ha chiamato la {CF|PERSON|sig.ra Fontana}: la fontana del cortile perde.
it GB CF :: La vicina {CF|PERSON|Chiara Fontana} abita in {CF|LOCATION|Via Garibaldi 27, 20121 Milano}, cell. {CF|PHONE_NUMBER|333 1234567}.
it GB MR :: {GB|PERSON|Giulia Bianchi}, nata il {GB|DATE_TIME|14/05/1990}; tecnico: {MR|PERSON|Russo Marco}
it GB  :: La password del wifi è {!|SECRET|Gatto!77} e il codice del cancello è {!|SECRET|5512}.
it GB  :: Il mio amministratore è il {?|PERSON|Dott. Ruggero Cattaneo}.
it GB MR :: I fili bianchi e il cavo russo sono a posto. Cordiali saluti,\\n{MR|PERSON|Marco Russo}
it GB CF :: {CF|PERSON|Chiara} è passata, {GB|PERSON|Giulia} no. Tutto chiaro.
it GB  :: Mio figlio {?|PERSON|Tancredi} ha risposto al {?|PHONE_NUMBER|02 4851 2345}.
nl WB SB,JB :: {SB|PERSON|Sanne} belde {WB|PERSON|meneer de Boer}; de bakker op de hoek had de sleutel niet.
nl WB JB :: Buurman {JB|PERSON|Joost van den Berg} woont op {JB|LOCATION|Kerkstraat 5, 1017 GA Amsterdam}, tel. {JB|PHONE_NUMBER|06-12345678}.
nl WB JB :: {JB|PERSON|Dhr. Van den Berg} is akkoord. {WB|PERSON|Willem} belt terug.
nl WB SB :: Alarmcode: {!|SECRET|6621}; wachtwoord van de router is {!|SECRET|kaas&Brood1}
nl WB  :: Mijn dochter {?|PERSON|Fleur} is geboren op {?|DATE_TIME|5 mei 2012}.
nl WB SB :: Met vriendelijke groet,\\n{SB|PERSON|Sanne Bakker}\\nServicedesk
nl WB  :: Mijn huisarts is {?|PERSON|dr. Wouter Hoekstra}, bereikbaar op {?|PHONE_NUMBER|020 624 5678}.
nl WB SB :: De monteur, {SB|PERSON|S. Bakker}, kwam op 4 mei langs. De ketel is 20 jaar oud.
pl KN MW,ZZ :: Rozmawiałem z {MW|PERSON|Markiem Wiśniewskim}; {KN|PERSON|pani Nowak} nie było w domu.
pl KN ZZ :: Klucze są u {ZZ|PERSON|Zofii Zielińskiej}, {ZZ|LOCATION|ul. Długa 7/3, 00-238 Warszawa}, tel. {ZZ|PHONE_NUMBER|601 234 567}.
pl KN MW :: Zlecenie przekazano {MW|PERSON|Wiśniewskiemu}. {MW|PERSON|Marek} przyjedzie 3 maja.
pl KN  :: Kod do bramy: {!|SECRET|1357#}, hasło do wifi to {!|SECRET|Zima2022}.
pl KN ZZ :: Sąsiadka, {ZZ|PERSON|pani Zielińska}, dzwoniła w sprawie {KN|PERSON|Katarzyny Nowak}.
pl KN  :: Mój syn {?|PERSON|Kacper} urodził się {?|DATE_TIME|12.06.2014}.
pl KN MW :: Pozdrawiam,\\n{MW|PERSON|Marek Wiśniewski}\\nDział serwisu
pl KN  :: PESEL męża to {?|ID|44051401359}, a mój adres to {KN|EMAIL_ADDRESS|k.nowak@example.pl}.
pl KN ZZ :: Pan {?|PERSON|Grzegorz Brzęczyszczykiewicz} odebrał paczkę za {KN|PERSON|Kasię}.
en HM TF :: Will {TF|PERSON|Tom} be back? {TF|PERSON|Tom} said the tom-tom drum is louder than the pump.
en HM TF :: Mobile {TF|PHONE_NUMBER|+44 7700 900555} ({TF|PERSON|Tom}) ext. 12 goes to voicemail.
en HM TF :: Refund {HM|PERSON|Marsh, Helen} / policy POL-2231-9 / cc {?|EMAIL_ADDRESS|bob.jones@insurer.example}
en HM TF :: {HM|PERSON|Hellen Marsh} or {HM|PERSON|Helen March}? Spelling per {TF|PERSON|Tom Flecther}.
en HM TF :: The tenant's son ({?|PERSON|Ravi}) has the spare key, garage PIN {!|SECRET|0042}.
en HM TF :: See {TF|URL|https://portal.acme.example/users/E-1203/edit} and https://portal.acme.example/tickets/88
en HM TF :: API token: {!|SECRET|f3a9c1e0b77d4c52a6} expires Friday. Password reset link sent.
en HM  :: Contact: Dr {?|PERSON|Ngozi Adeyemi}, {?|PHONE_NUMBER|+44 20 7946 0991}
en HM TF :: {TF|PERSON|Fletcher}'s notes: replaced 2 x 15mm valves, 3 May 2024, 10:30-11:15, cost 120.50 GBP.
en HM  :: Her passport no. {?|ID|533401372} was scanned by mistake. Van {?|ID|KV21 XYZ} blocked the drive? Reg no. {?|ID|KV21 XYZ}.
en HM GF :: Grant Thornton LLP audited us. The grant was approved. Ask {GF|PERSON|Grant}!
de SK KR :: Kollege {KR|PERSON|Richter} kommt am Freitag, Frau {?|PERSON|Öztürk-Hahn} übernimmt.
de SK KR :: Bitte {KR|PERSON|Klaus} anrufen. Der Richter am Amtsgericht entscheidet im Mai.
de SK PW :: Mieterin: {PW|PERSON|Wagner, Petra}; Mobil {?|PHONE_NUMBER|0151 23456789}
de SK KR :: Passwort lautet {!|SECRET|Geheim!9}; PIN: {!|SECRET|5566}. Die Kundennummer bleibt.
de SK KR :: {SK|PERSON|Sabine} schrieb, Herrn {KR|PERSON|Richters} Bericht fehle.
de SK  :: Unser Hausmeister, {?|PERSON|Herr Yilmaz}, hat den Schlüssel. Seine Nummer: {?|PHONE_NUMBER|0221 4710815}.
de SK KR :: Gerät Vaillant ecoTEC, Seriennr. 21194700200123456789, Baujahr 2019, Wartung 03/2024.
de SK PW :: Meine Schwester {?|PERSON|Heike Brandt} wohnt {?|LOCATION|Ahornweg 3, 50667 Köln}.
fr EP JM :: {JM|PERSON|Moreau J.-L.} a signé le bon. {EP|PERSON|Mme PETIT} était absente.
fr EP CL :: {CL|PERSON|Chantal} m'a dit que M. {?|PERSON|Benoît Roussel} a le badge ; code du portail : {!|SECRET|B2580}
fr EP  :: Mon mari {?|PERSON|Guillaume} travaille à Lille. Le chauffe-eau Atlantic fuit.
fr EP CL :: Écrire à {?|EMAIL_ADDRESS|jean.dupont [at] exemple [point] fr} ou au {CL|PHONE_NUMBER|+33 6 12 34 56 78}.
fr EP  :: N° de série 1234567890123, bon de commande 4500012345, le 1er mai à 9 h.
fr EP JM :: Le gardien, {?|PERSON|M. Kowalczyk}, ouvrira. Merci à {JM|PERSON|Jean-Luc}.
es MG FR,RB :: {MG|PERSON|Mª José García} pide factura; {FR|PERSON|Ruiz} no contesta.
es MG  :: Mi vecino {?|PERSON|Joaquín Arrieta} tiene la llave. Su móvil: {?|PHONE_NUMBER|622 334 455}.
es MG FR :: Hablé con {?|PERSON|Rocío} de recepción y con {FR|PERSON|Francisco}.
es MG  :: Clave del portal: {!|SECRET|2468A}. La clave es tener paciencia.
es MG RB :: {RB|PERSON|Blanco, Rosa}: presupuesto 1.250,00 €, cita el 5 de mayo.
it GB MR :: Gentile {GB|PERSON|sig.ra Bianchi}, il tecnico {MR|PERSON|M. Russo} arriverà il 5 maggio.
it GB CF :: Ha aperto {CF|PERSON|Chiara}. Codice fiscale del marito: {?|ID|RSSMRA85T10A562S}.
it GB  :: Chiamare mia sorella {?|PERSON|Ludovica Ferri} al {?|PHONE_NUMBER|347 1122334}.
it GB  :: Il codice dell'allarme è {!|SECRET|4410}; il codice articolo 4410 è esaurito.
it GB CF :: Signora {CF|PERSON|Fontana} e {GB|PERSON|Giulia} hanno firmato il 12/05/2024.
nl WB SB :: {WB|PERSON|De Boer} wil een nieuwe afspraak, {SB|PERSON|Sanne} regelt het. De boer verderop klaagt ook.
nl WB JB :: Sleutel bij {JB|PERSON|v.d. Berg}, code sleutelkluis: {!|SECRET|3141}.
nl WB  :: Mijn vrouw {?|PERSON|Annelies} is bereikbaar op {?|PHONE_NUMBER|06 2345 6789}.
nl WB SB :: Factuur 20240017, KvK 12345678, meterstand 004521, ketel Remeha Avanta.
nl WB SB :: Getekend: {SB|PERSON|S. Bakker}. BSN {?|ID|111222333} staat op het formulier.
pl KN MW :: {MW|PERSON|Marek W.} był na miejscu; p. {KN|PERSON|Nowak} podpisała protokół.
pl KN ZZ :: Spotkanie z {ZZ|PERSON|Zofią Zielińską} i {KN|PERSON|Katarzyną Nowak} w maju.
pl KN  :: Mój mąż {?|PERSON|Tomasz} ma klucz, tel. {?|PHONE_NUMBER|512 345 678}.
pl KN MW :: Proszę zadzwonić do pana {?|PERSON|Lewandowskiego}. Kod alarmu to {!|SECRET|7788}.
pl KN  :: Faktura FV/2024/05/12, NIP 5260001246, licznik 00452199, nowak sztuk 2.
en HM TF :: Left message with the concierge, {?|PERSON|Mr. Oduya}. {HM|PERSON|Mrs Marsh}'s sister {?|PERSON|Penelope} will sign.
en HM TF :: {TF|PERSON|Tommy} fixed it. Invoice emailed to {HM|EMAIL_ADDRESS|H.Marsh@Example.co.uk}; cc {?|EMAIL_ADDRESS|accounts.payable@marshco.example}.
en HM TF :: Call-out 14:30-15:10, parts: 2x O-ring, 1x PRV; {TF|PERSON|Tom F.} on site. Entry code {!|SECRET|C4915} still works.
en HM GF :: {?|PERSON|Yusuf Karimov} (neighbour at {?|LOCATION|24 Park Road}) says the alarm rang all night.
en HM TF :: Hi {TF|PERSON|Tom}, thanks for coming. My DOB is {HM|DATE_TIME|30/07/1979}. Kind regards, {HM|PERSON|Helen}
de SK KR,PW :: Kundin {SK|PERSON|Koch} bat {KR|PERSON|Herrn Richter} um Rückruf, Nachbarin {PW|PERSON|P. Wagner} ist informiert.
de SK KR :: Hallo {KR|PERSON|Klaus}, der Code für die Haustür ist {!|SECRET|2017#}. Gruß, {SK|PERSON|Sabine}
de SK PW :: Zahlung von {?|PERSON|Herrn Dr. Albrecht Vogelsang}, Handy {?|PHONE_NUMBER|+49 171 5550123}.
de SK KR :: Gespräch mit {?|PERSON|Beate Zschäpitz} und {KR|PERSON|Klaus Richter}; Kessel von Buderus, 24 kW.
fr EP JM :: {EP|PERSON|Madame Petit} souhaite parler à {JM|PERSON|M. Moreau}. Son fils {?|PERSON|Timéo} ouvrira la porte.
fr EP CL :: Clés chez {CL|PERSON|Mme Lefevre}, 3e étage, code d'accès {!|SECRET|1848B}. Tél : {CL|PHONE_NUMBER|0612345678}.
fr EP JM :: Signé par {?|PERSON|Hortense Villard}. Le radiateur de la chambre reste froid.
es MG RB :: La señora {RB|PERSON|Blanco} y su marido {?|PERSON|Eusebio} firmaron. Código de alarma: {!|SECRET|7410}
es MG FR :: Buenos días, {FR|PERSON|Paco}: llame a {MG|PERSON|María José} al {MG|PHONE_NUMBER|655 44 43 33}.
es MG  :: El inquilino, {?|PERSON|Don Anselmo Pedreira}, no paga. NIE {?|ID|X1234567L}.
it GB MR :: Il sig. {MR|PERSON|Russo} ha parlato con {?|PERSON|Fulvia Ansaldi}, la portiera. Codice porta: {!|SECRET|8080}.
it GB CF :: Buongiorno {CF|PERSON|Chiara}, la caldaia di {GB|PERSON|Giulia} è ferma da martedì.
nl WB SB :: Beste {SB|PERSON|Sanne}, de code van het hek is {!|SECRET|9090}. Groeten, {WB|PERSON|Willem de Boer}
nl WB JB :: Gesproken met {JB|PERSON|de heer van den Berg}; zijn zoon {?|PERSON|Thijs} was thuis.
pl KN MW :: Dzień dobry {MW|PERSON|Marku}, kod do domofonu to {!|SECRET|4567}. Pozdrawiam, {KN|PERSON|Kasia}
pl KN ZZ :: Zgłoszenie od {ZZ|PERSON|Zielińskiej} ({ZZ|PHONE_NUMBER|+48 601-234-567}), awaria pieca.
pl KN MW :: Technik {MW|PERSON|M. Wiśniewski} rozmawiał z {?|PERSON|Bogumiłą Kruszewską}.
"""
_MARK = re.compile(r"\{([^|{}]+)\|([A-Z_]+)\|([^{}]+)\}")
_TITLE = re.compile(
    r"(?:Mr\.?|Mrs|Ms|Herrn Dr\.|Herrn|Herr|Frau|Fr\.|Mme|Madame|M\.(?! Wi| Ru)|Sra\.|sig\.ra|Dott\.|Dhr\.|meneer|de heer|dr\.|pani|Pan|Don) "
)

Labelled = tuple[int, int, str]


def texts() -> Iterator[tuple[str, Party, tuple[Party, ...], str, dict[Labelled, str]]]:
    """(language, subject, others, text, {(start, end, kind): owner})."""
    for line in _TEXTS.strip().splitlines():
        head, _, marked = line.partition(" :: ")
        language, subject, *others = re.split(r"[ ,]", head.strip())
        marked = marked.replace("\\n", "\n")
        text, labels, at = "", {}, 0
        for mark in _MARK.finditer(marked):
            text += marked[at : mark.start()]
            title = _TITLE.match(mark[3]) if mark[2] == "PERSON" else None
            lead = title.group() if title else ""
            labels[len(text) + len(lead), len(text) + len(mark[3]), mark[2]] = mark[1]
            text += mark[3]
            at = mark.end()
        yield language, PEOPLE[subject], tuple(PEOPLE[key] for key in others if key), text + marked[at:], labels
