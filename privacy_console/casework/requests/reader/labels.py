"""What people write before what they can be found by, in every language; and how letters end."""

# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.identifiers import IdentifierKind
from privacy_console.casework.requests.reader.fold import expression

_LABELS: dict[IdentifierKind, str] = {
    IdentifierKind.NAME: (
        r"(?:my )?(?:full )?name|name and surname|first(?: name)? and (?:last|sur) ?name|surname|last name|voller name|vollstandiger name|vor-? und (?:nach|zu)name|(?:nach|vor)name(?:,? (?:nach|vor)name)?|name,? vorname|"
        r"nom(?: complet| et prenoms?|,? prenoms?)?|prenoms?(?: et nom)?|nombre(?: completo| y apellidos?)?|apellidos?|nome(?: completo| e cognome| e apelidos?| e sobrenome)?|cognome(?: e nome)?|nominativo|"
        r"(?:volledige )?naam|voor-? en achternaam|achternaam|imie(?: i nazwisko)?|nazwisko|(?:cele )?jmeno(?: a prijmeni)?|prijmeni|(?:cele )?meno(?: a priezvisko)?|priezvisko|nume(?:le)?(?: si prenume(?:le)?| complet|/prenume)?|prenume|"
        r"(?:fullstandigt )?namn|for-? och efternamn|(?:fulde |fullt )?navn|for-? og (?:efter|etter)navn|ονομα(?: και επωνυμο)?|ονοματεπωνυμο|επωνυμο|(?:puno )?ime(?: i prezime| in priimek)?|prezime|priimek|(?:koko )?nimi|taisnimi|"
        r"(?:teljes )?nev(?:em)?|име(?: и фамилия)?|имена|имя|фио|им'я|vards(?:,? uzvards)?|vardas(?:,?(?: ir)? pavarde)?|adi?(?: ve)? soyadi?"
    ),
    IdentifierKind.EMAIL: (
        r"(?:my )?e-?mail(?:[- ]?(?:addresses|address|adressen?|adres|adress|adresa|osoite|cim|naslov))?|mail(?:[- ]?(?:address|adresse))?|e-mailadres|adresse (?:e-?mail|electronique|mail|courriel)|adresse de (?:messagerie|courriel)|courriel|"
        r"correo(?: electronico)?|direccion de (?:correo(?: electronico)?|e-?mail)|indirizzo (?:e-?mail|di posta elettronica|mail)|posta elettronica|adres (?:e-?mail|poczty elektronicznej)|adres mailowy|endereco (?:de )?(?:e-?mail|correio eletr[o]nico|eletronico)|"
        r"adres[ae] (?:de )?(?:e-?mail|posta electronica)|e-?post(?:adress(?:e|en)?)?|e-?mail(?:ova adresa|ovy adres)|διευθυνση (?:e-?mail|ηλεκτρονικου ταχυδρομειου|ηλ\.? ταχυδρομειου)|ηλεκτρονικη διευθυνση|adresa (?:e-?poste|elektronicke posty)|e-?posta|sahkoposti(?:osoite)?|"
        r"имейл(?: адрес)?|e-?mail адрес|електронна поща|электронная почта|e-?pasts|el\. pastas|e-?posti ?aadress|e-?poe?ctov\w* naslov|e-?naslov"
    ),
    IdentifierKind.PHONE: (
        r"(?:my )?(?:tele|mobile )?phone(?: (?:number|no\.?))?|mobile(?: (?:number|no\.?))?|cell(?: ?phone)?|tel(?:\.|efon)?(?:-?(?:nummer|nr\.?))?|handy(?:-?(?:nummer|nr\.?))?|mobil(?:telefon|nummer|funk(?:nummer)?|ni telefon)?|rufnummer|"
        r"(?:numero de )?(?:telephone|tel\.?)(?: portable)?|portable|(?:numero (?:de |di )?)?(?:telefono|telefone|telemovel|movil|cellulare|celular)(?: movil)?|telefoon(?:nummer)?|gsm|(?:numer |nr )?telefonu?|(?:telefonni|telefonne) cislo|(?:numar(?:ul)? de )?telefon|"
        r"telefonszam|(?:αριθμος )?τηλεφωνου?|(?:αρ\. )?τηλ\.?|κινητο|broj (?:telefona|mobitela)|mobitel|puhelin(?:numero)?|matkapuhelin|телефон(?:ен номер)?|telefonska stevilka|telefons|talrunis|telefonas|tlf\.?"
    ),
    IdentifierKind.ADDRESS: (
        r"(?:my )?(?:postal |home |street |residential |current )?address|(?:post|wohn|melde)?(?:adresse|anschrift)|wohnort|adresse (?:postale|du domicile)|domicile|direccion(?: postal)?|domicilio|indirizzo(?: di residenza| postale)?|residenza|(?:post|woon)?adres|adres (?:zamieszkania|korespondencyjny|pocztowy)|"
        r"(?:postovni |trvala |posta ?|postanska )?adresa|bydliste|(?:trvale )?bydlisko|adresa(?: postala| de domiciliu)?|domiciliu|(?:post|bostads)?adress|(?:post|bopæls|bopals)?adresse|morada|endereco(?: postal)?|(?:ταχυδρομικη )?διευθυνση(?: κατοικιας)?|(?:posti|koti)?osoite|(?:lak|posta|levelezesi )?cim(?:em)?|"
        r"(?:пощенски )?адрес|naslov|adrese|adresas|aadress|prebivalisce|prebivaliste"
    ),
    IdentifierKind.CUSTOMER_NUMBER: (
        r"(?:my )?(?:customer|client) (?:number|no\.?|id|nr\.?|reference|code)|(?:kunden|klienten)-?(?:nummer|nr\.?|id)|(?:numero|n°|nº|no\.?|num\.?|code|reference|id)(?: de)? client|identifiant client|(?:numero|n°|nº|codigo|id|num\.?)(?: de)? cliente|(?:codice|numero) cliente|"
        r"klant(?:en)?-?(?:nummer|nr\.?|id)|(?:numer|nr\.?|id) klienta|(?:zakaznicke|klientske) cislo|cislo (?:zakaznika|klienta)|id zakaznika|(?:numar(?:ul)?|cod(?:ul)?|nr\.?)(?: de)? client(?:ului)?|kund(?:e)?-?(?:nummer|nr\.?|id)|(?:αριθμος|κωδικος|αρ\.?) πελατη|"
        r"(?:korisnicki |klijentski )?broj (?:kupca|klijenta|korisnika)|korisnicki broj|sifra kupca|asiakas(?:numero|tunnus)|ugyfel(?:szam|azonosito)(?:om)?|клиентски номер|номер клиента|stevilka stranke|kliento numeris|klienta numurs|kliendinumber|musteri numarasi"
    ),
    IdentifierKind.ACCOUNT: (
        r"(?:my )?(?:user )?account(?: (?:number|no\.?|id|name))?|user(?:-| )?id|(?:benutzer|nutzer)-?(?:id|konto|nummer)|kunden-?konto|konto(?:-?(?:nummer|nr\.?|id))?|(?:numero de )?compte(?: client| utilisateur)?|id utilisateur|(?:numero de |id de )?cuenta|id de usuario|"
        r"(?:id )?account|id utente|account-?(?:nummer|id)|(?:numer|id) konta|id uzytkownika|(?:id|cislo) uctu|id uzivatele|(?:id|numar) cont|cont|(?:id d[ae] )?conta|konto-?id|anvandar-?id|(?:λογαριασμος|id λογαριασμου)|korisnicki racun|id korisnika|kayttajatili|felhasznaloi azonosito"
    ),
    IdentifierKind.USERNAME: (
        r"(?:my )?user ?name|login(?: ?name)?|user|nick(?:name)?|handle|screen name|(?:benutzer|nutzer|anmelde|login)name|nom d'utilisateur|identifiant(?: de connexion)?|pseudo(?:nyme)?|nombre de usuario|usuario|nome utente|utente|gebruikersnaam|nazwa uzytkownika|uzivatelske jmeno|pouzivatelske meno|"
        r"nume(?:le)? de utilizator|utilizator|anvandarnamn|bruge?r?navn|brukernavn|ονομα χρηστη|korisnicko ime|kayttaja(?:tunnus|nimi)|felhasznalonev|nome de (?:utilizador|usuario)|utilizador|uporabnisko ime|потребителско име|kasutajanimi|lietotajvards|vartotojo vardas|kullanici adi"
    ),
    IdentifierKind.DATE_OF_BIRTH: (
        r"(?:my )?(?:date of birth|d\.?o\.?b\.?|birth ?(?:date|day))|born(?: on)?|geburtsdatum|geburtstag|geb(?:oren)?\.?(?: am)?|date de naissance|nee? le|fecha de nacimiento|nacid[oa] el|data di nascita|nat[oa] il|geboortedatum|geboren op|data urodzenia|urodzon[ya]|datum narozeni|narozen[ay]?|"
        r"data nasterii|nascut[a]? (?:la|pe)|data de nascimento|nascid[oa] (?:a|em)|fodelse(?:datum|dag)|fodd|fodsels(?:dato|dag)|fodt|ημερομηνια γεννησης|datum roden?ja|rođen\w?|datum rođenja|syntyma(?:aika|paiva)|szuletesi (?:datum|ido)(?:m)?|дата на раждане|дата рождения|datum rojstva|datum narodenia|gimimo data|dzimsanas datums|sunniaeg|dogum tarihi"
    ),
    IdentifierKind.IP: r"ip(?:-| )?(?:v[46] )?(?:address|adressen?|adres|adress|adresa|cim|osoite|διευθυνση|адрес)?|adresse ip|direccion ip|indirizzo ip|endereco ip|adres ip|adresa ip|διευθυνση ip",
    IdentifierKind.COOKIE: r"cookie(?:-|s| )?(?:id|ids|identifier|kennung|value|wert|name)?s?|(?:identifiant|id) (?:de |du )?cookies?|(?:id|identificador) de (?:la )?cookie|id cookie|(?:advertising|tracking|device|werbe|gerate)(?:-| )?id|idfa|aaid|gaid",
    IdentifierKind.IBAN: r"iban|bank account|bankverbindung|kontoverbindung",
}  # fmt: skip

_GROUPS = "|".join(f"(?P<{kind.name}>{written})" for kind, written in _LABELS.items())
LABELLED = expression(
    rf"(?:^[\s>*•·▪-]*|[,;|(.]\s*)(?:{_GROUPS})\s*(?:\([^()\n]{{0,60}}\)\s*|\[[^\[\]\n]{{0,60}}\]\s*)?\**\s?:\**[ \t]*"
)
INLINE_NUMBER = expression(
    rf"\b(?:{_LABELS[IdentifierKind.CUSTOMER_NUMBER]})\W{{0,3}}(?:(?:is|ist|lautet|est|le|es|e|jest|je|este|ar|er|is|ειναι|on)\b)?\W{{0,3}}(?P<value>[a-z]{{0,6}}[-/.]?\d[\w/-]{{1,30}})"
)
INLINE_BIRTH = expression(
    rf"\b(?:{_LABELS[IdentifierKind.DATE_OF_BIRTH]})\s*:?\s*(?:is|ist|est|es|e|jest)?\s*(?P<value>\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\d{{1,2}}\.?(?:st|nd|rd|th)? (?:de )?[^\W\d]{{3,12}},? (?:de )?\d{{4}})"
)
INLINE_NAME = expression(
    r"\b(?:my name is|i am called|mein name (?:ist|lautet)|ich heisse|ich heiße|je m'appelle|mon nom est|mi nombre es|me llamo|mi chiamo|il mio nome e|mijn naam is|ik heet|nazywam sie|jmenuji se|me jmeno je|ma numesc|numele meu este|"
    r"jag heter|mitt namn ar|mit navn er|jeg hedder|jeg heter|mitt navn er|με λενε|ονομαζομαι|το ονομα μου ειναι|zovem se|moje ime je|chamo-me|(?:o )?meu nome e|nimeni on|a nevem|volam sa|moje meno je|ime mi je|казвам се|меня зовут|mano vardas|mans vards ir|minu nimi on|adim|"
    r"i, the undersigned,?|ich,? (?:der|die) unterzeichnende?,?|je soussigne?e?,?|(?:io )?(?:il |la )?sottoscritt[oa],?|(?:yo, )?(?:el|la) (?:abajo )?firmante,?|(?:ja, )?nizej podpisan[aye],?|(?:eu, )?(?:o|a)? ?abaixo[ -]assinad[oa],?|subsemnat(?:ul|a),?|ja,? nize podepsan[ya],?|"
    r"i,|ich,|yo,|eu,|ja,|io,|je,|ik,|jag,|jeg,)\s+"
)
LIVES = expression(
    r"\b(?:wohnhaft(?: in)?|residing (?:at|in)|living at|i live (?:at|in)|resident (?:at|of)|domiciliee? (?:au|a|en)|demeurant(?: au| a)?|con domicilio en|domiciliad[oa] en|residente (?:in|en|em|a)|domiciliat[oaă]? (?:in|la)|"
    r"zamieszkal[ay](?: w| przy)?|bytem|trvale bytem|bosatt (?:pa|i|a)?|wonende(?: aan| te| in)?|κατοικος|bopael|bopal|s prebivalistem|s adresom|asun)\s*:?\s+"
)
POSTCODE = expression(
    r"(?<![\w-])(?:[a-z]{1,2}-)?(?:\d{4,6}|\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} [a-z]{2}|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2})(?![\w-])"
)
CLOSING = expression(
    r"^\W{0,20}(?:(?:yours|best|kind|kindest|warm|many|with)\b.{0,30}|(?:kind |best |warm )?regards|sincerely(?: yours)?|respectfully(?: yours)?|cheers|thanks(?: a lot| in advance| again)?|thank you(?: very much| in advance)?|"
    r"(?:mit |viele |beste |liebe |schone |herzliche )*(?:freundlich\w* |hochachtungsvoll\w* |herzlich\w* |best\w* )?gru(?:ss|ß)e?n?.{0,12}|hochachtungsvoll|mfg|vg|lg|(?:bien )?cordialement|(?:tres )?respectueusement|(?:avec mes |sinceres |mes )?(?:meilleures |cordiales )?salutations.{0,20}|bien a vous|veuillez agreer.{0,120}|"
    r"(?:muy )?atentamente|un (?:cordial )?saludo|saludos(?: cordiales)?|cordialmente|reciba.{0,40}|(?:cordiali|distinti|cordialissimi) saluti|saluti|in fede|(?:met )?(?:vriendelijke |hartelijke |beste )groet(?:en)?|hoogachtend|mvg|"
    r"z (?:powazaniem|wyrazami szacunku)|(?:serdecznie )?pozdrawiam|pozdrawiam serdecznie|(?:s |se )?(?:pozdravem|prat?elskym pozdravem|uctou|pozdravom|srdecnym pozdravem)|s pozdravem.{0,20}|(?:cu )?(?:stima|respect|consideratie|deosebit\w+ consideratie|multumiri|drag)|"
    r"(?:med )?(?:vanliga |venlig |vennlig |basta |bedste |beste |hjartliga )?(?:halsning(?:ar)?|hilsen(?:er)?)|hilsen|mvh|vh|με (?:εκτιμηση|τιμη|φιλικους χαιρετισμους|σεβασμο)|(?:s |srdacan )?(?:postovanjem|pozdrav|stovanjem|lepimi pozdravi|spostovanjem)|lep pozdrav|srdacan pozdrav|"
    r"(?:com os )?(?:melhores |meus |atenciosos )?cumprimentos|atenciosamente|atentamente|abracos?|ystavallisin terveisin|(?:parhain )?terveisin|kunnioittaen|(?:tisztelettel|udvozlettel|koszonettel)|с уважение(?:м)?|з повагою|поздрави|lugupidamisega|ar cienu|pagarbiai|saygilarimla|merci.{0,30}|danke.{0,30}|grazie.{0,30}|gracias.{0,20}|obrigad[oa].{0,20})\W{0,20}$"
)
GREETING = expression(
    r"^\W{0,20}(?:dear|hi|hello|hey|good (?:morning|day|afternoon|evening)|to whom|sehr geehrte|guten (?:tag|morgen|abend)|hallo|liebe[rs]?\b|servus|moin|bonjour|bonsoir|madame|monsieur|chere?s?\b|a qui de droit|a l'attention|estimad|buenos|buenas|hola|a quien|muy se|"
    r"gentil|spett|buongiorno|buonasera|salve|egregi|a chi|geachte|beste|goede|szanown|dzien dobry|witam|vazen|dobry den|dobry|buna|stimat|catre|hej|god |basta|kare|bästa|αγαπητ|καλημερα|αξιοτιμ|προς|προς κάθε|postovan|dobar dan|exm|caro|cara|prezad|ola|bom dia|boa tarde|a quem|hyva|hei|tisztelt|"
    r"уважаем|здравей|добър|шановн|vazeni|dobrý|spostovan|pozdravljen|lugupeetud|tere|godatie|labdien|gerbiami|laba diena|sayin|merhaba|till den|kaere|kjaere|ilmoi|aan wie|komu)"
)
