"""Words that tell a name from a word, in the languages that are written to the company. Folded to base letters."""

from __future__ import annotations

_TITLES_MALE = (
    "m mr mister sir herr herrn hr monsieur mr senor sr signor signore sig dhr meneer heer pan pana panu panem don herre"
)
_TITLES_FEMALE = (
    "mrs ms miss mme madame mademoiselle mlle senora sra senorita srta signora signorina mevr mevrouw mw pani pania dona "
    "frau fr fru"
)
_TITLES_EITHER = (
    "dr doctor prof professor dott dottssa dottoressa dottore mx ing avv geom rev mag lic dipl doktor inz mgr panstwo panstwa"
)

TITLES: dict[str, str] = (
    dict.fromkeys(_TITLES_EITHER.split(), "")
    | dict.fromkeys(_TITLES_MALE.split(), "m")
    | dict.fromkeys(_TITLES_FEMALE.split(), "f")
)
"""Title -> gender, or empty."""

_DOTTED_TITLES = """
m p fr hr sig mw ing mag don lic rev dipl mgr
"""
DOTTED_TITLES = frozenset(_DOTTED_TITLES.split())
"""Titles only with a dot behind them."""

_RELATIONS = """
neighbour neighbours neighbor wife husband son daughter brother sister mother father mum mom dad friend colleague solicitor
lawyer doctor landlord
landlady tenant tenants technician engineer plumber electrician caretaker carer nurse manager partner flatmate roommate boss
assistant named
called resident housemate cleaner lodger guardian surveyor builder installer
nachbar nachbarin nachbarn mann ehemann ehefrau sohn tochter bruder schwester mutter vater freund freundin kollege kollegen
kollegin anwalt
anwaltin arzt arztin vermieter vermieterin mieter mieterin techniker technikerin hausmeister hausmeisterin monteur chef chefin
namens heisst
lebensgefahrte lebensgefahrtin partnerin verwalter verwalterin mitarbeiter mitarbeiterin ansprechpartner ansprechpartnerin
voisin voisine mari femme epouse epoux fils fille frere soeur mere pere ami amie collegue avocat avocate medecin proprietaire
locataire
technicien technicienne gardien gardienne concierge nomme nommee appelle compagnon compagne interlocuteur
vecino vecina marido esposa esposo mujer hijo hija hermano hermana madre padre amigo amiga companero companera abogado abogada
propietario
propietaria inquilino inquilina tecnico tecnica conserje llamado llamada portero
vicino vicina marito moglie figlio figlia fratello sorella amico amica collega avvocato avvocatessa medico proprietario
proprietaria
portiere chiamato chiamata compagno compagna amministratore
buurman buurvrouw man vrouw echtgenoot echtgenote zoon dochter broer zus moeder vader vriend vriendin advocaat arts huisbaas
verhuurder
huurder technicus beheerder genaamd heet huisgenoot medewerker medewerkster
sasiad sasiada sasiadem sasiadowi sasiadka sasiadki sasiadke maz meza zona zony zone syn syna synem corka corki corke brat
brata siostra
siostry matka matki ojciec ojca przyjaciel przyjaciolka kolega kolezanka prawnik adwokat lekarz wlasciciel najemca technik
serwisant
serwisanta dozorca dozorcy imieniu nazwiskiem administrator
"""
RELATIONS = frozenset(_RELATIONS.split())
"""Who somebody is to somebody: a name may follow."""

_FILLERS = """
is was ist war est etait es era e is jest byl s se si lle called named bei von of the
"""
FILLERS = frozenset(_FILLERS.split())
"""Words that may stand between a relation and the name."""

SIGNED = frozenset(["gez", "unterz", "podp", "signed", "getekend", "firmado", "firmato", "signe"])
"""Marks of a signature: a name follows directly."""

_GREETINGS = """
dear hi hello hey thanks thank tell ask told asked morning afternoon liebe lieber liebes hallo hi guten danke servus moin sehr
geehrte geehrter
bonjour cher chere salut merci coucou hola estimado estimada querido querida gracias ciao caro cara gentile grazie buongiorno
salve beste geachte
lieve hoi dank drogi droga szanowny szanowna czesc dziekuje witaj
"""
_ROLE_WORDS = """
customer cust client tenant tech technician engineer user caller contact resident owner occupier fao attn attention kunde
kundin mieter mieterin
techniker monteur anrufer eigentumer cliente locataire technicien proprietaire tecnico inquilino propietario proprietario
klant huurder monteur bewoner
klient klientka najemca serwisant lokator
"""
ROLE_WORDS = frozenset(_ROLE_WORDS.split())
"""What stands in front of a name in notes, also in capitals: `TENANT MARSH`."""

_WITNESSED = """
parlato parlo parle parler hablado hable hablo sprach rozmawial rozmawiala gesprach talk signed approved reported witnessed
authorised authorized confirmed taken handled collected received spoke spoken talked met
completed booked
logged raised unterschrieben abgenommen gemeldet bestatigt entgegengenommen gesprochen signe confirme recu firmado confirmado
recibido firmato
confermato ricevuto getekend bevestigd ontvangen podpisane podpisal podpisala odebrane rozmawialem rozmawialam
"""
WITNESSED = frozenset(_WITNESSED.split())
"""What is done by somebody named next, with `by`, `with`, `to` or nothing between."""
BY = frozenset(
    ["by", "with", "to", "from", "von", "mit", "durch", "par", "avec", "por", "con", "da", "door", "met", "przez", "z"]
)

GREETINGS = frozenset(_GREETINGS.split())

_CLOSINGS = """
regards sincerely cheers thanks wishes faithfully truly grussen gruss grusse mfg lg vg cordialement salutations bien saludo
saludos atentamente
cordialmente saluti distinti groet groeten groetjes mvg pozdrawiam powazaniem pozdrowienia merci danke gracias grazie
"""
CLOSINGS = frozenset(_CLOSINGS.split())

_FOLLOWS_NAME = """
is was has had did does do will would can could should said says rang called came went left told asked wants wanted needs
needed complained
apologised replied wrote reported signed let gave got took sent confirmed agreed refused opened arrived attended visited
inspected fixed
replaced might must holds held knows thinks phoned rings calls comes lives pays paid quoted here insists spoke met saw made
brought put kept felt
ist war hat hatte wird wurde kann konnte soll sollte sagt sagte rief ruft kommt kam ging meldet meldete bittet bat mochte
schrieb schreibt
bestatigt bestatigte offnete wohnt braucht wunscht hatte fragt fragte
est a etait avait va vient dit demande appelle veut voulait souhaite confirme signale habite doit peut sera aura
es esta estaba tiene llamo llama dice dijo quiere pide pidio viene vino vive confirma confirmo necesita ha puede debe era fue
e ha era aveva chiama chiamo disse vuole chiede abita conferma deve puo sta sara
heeft wordt zal belt belde zegt zei wil vraagt komt kwam woont bevestigt moet werd kon
jest byl byla ma mial miala dzwoni dzwonil dzwonila mowi powiedzial powiedziala chce prosi prosil prosila przyszedl przyszla
mieszka
potwierdzil potwierdzila bedzie moze musi zglosil zglosila
"""
FOLLOWS_NAME = frozenset(_FOLLOWS_NAME.split())
"""Verbs that stand behind a name at the beginning of a sentence."""

_NOT_AFTER_NAME = """
i it you we they he she there this that these those someone anyone somebody not be the a an your my our their it's of
"""
NOT_AFTER_NAME = frozenset(_NOT_AFTER_NAME.split())
"""What follows a word that is only a word: `Will it`, `May I`, `Price list`."""

_MONTHS = """
may april june july august march january february september october november december mai juni juli avril juin julio junio
mayo abril maggio giugno maj maja juillet aout mei augustus marzo mars
"""
MONTHS = frozenset(_MONTHS.split())
_BEFORE_MONTH = """
in on since until by of early late mid next last this before after during from to till between end im am ab bis seit ende
anfang mitte en de a di fin debut dal al nel tot van w od do na
"""
BEFORE_MONTH = frozenset(_BEFORE_MONTH.split())
_ARTICLES = """
der die das den dem des ein eine einen einem einer eines kein keine keinen im am zum zur beim vom ins unser unsere ihr ihre de
het een le la les un une des du el los las una il lo gli the this that our your
"""
ARTICLES = frozenset(_ARTICLES.split())

_COMPANY_WORDS = """
ltd limited llp lp gmbh ag kg ohg ug mbh sarl sa sas sasu eurl srl spa sl bv nv inc llc plc corp sons sohne fils hijos figli
zonen oo
zoo spolka company co cie group gruppe holding bank hotel restaurant brochure stadium
"""
COMPANY_WORDS = frozenset(_COMPANY_WORDS.split())
_STREET_WORDS = """
street st road rd lane ln avenue ave close drive court way place terrace gardens square crescent hill grove mews row walk
strasse str weg platz allee gasse ring damm ufer straat laan plein gracht kade singel rue boulevard chemin impasse calle
avenida plaza paseo via viale piazza corso ulica ul aleja house
"""
STREET_WORDS = frozenset(_STREET_WORDS.split())
_PLACES = """
paris london berlin madrid roma rome wien vienna florence firenze verona milano milan siena victoria georgia jordan austin
chelsea kent lincoln chester carlisle lourdes santiago cordoba valencia nancy troyes carmel sydney adelaide charlotte dallas
houston israel india china america asia africa europa carrara mercedes alexa siri skoda opel tesla skype paypal ford brno
praha warszawa krakow lodz london essen halle worms bosch siemens vaillant viessmann android windows carmen google kia seat
mini astra corsa clio zoe dacia logan sandero
"""
PLACES = frozenset(_PLACES.split())
"""Places and makes that are given names too: alone they are no person."""

_ABBREVIATIONS = """
ac dc tv pc ok it uk eu us am pm hr qa id ip no nb fm gb de fr es nl pl at ch be ie io kw mm cm km kg ml db re cc bc to ad os
ny la sa so mo di mi do fr st rd dr mr ms sr jr gm mg bg eg ie pb pp ps pl pr po ph
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Two capitals that usually are nobody's initials."""

_ROLE_MAILBOXES = """
info support sales contact hello office admin billing noreply no-reply donotreply do-not-reply kontakt service hilfe
buchhaltung rechnung rechnungen kundenservice kundendienst vertrieb verkauf contacto ventas soporte administracion atencion
facturacion amministrazione assistenza vendite fatturazione clienti klantenservice administratie verkoop facturen biuro pomoc
serwis ksiegowosc reklamacje faktury sprzedaz comptabilite accueil bonjour facturation ventes assistance datenschutz privacy
dpo dsb rodo gdpr postmaster webmaster abuse helpdesk dispatch accounts accounting finance invoices invoice orders order
bookings booking team mail post enquiries enquiry reception security jobs careers bewerbung press presse marketing newsletter
news feedback hr it legal compliance customerservice customer-service customercare help services servicedesk service-desk
notifications notification alerts alert system root hostmaster zentrale empfang termine
"""
ROLE_MAILBOXES = frozenset(_ROLE_MAILBOXES.split())
