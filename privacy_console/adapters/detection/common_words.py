"""Everyday words of seven languages: somebody bears many of them as a name, so alone they need a cue.

Taken from Faker (MIT licence, https://github.com/joke2k/faker), folded to base letters; a test asserts their form.
"""

from __future__ import annotations

_COMMON_WORDS = """
aan aanbod aanraken aanval aap aardappel aarde aardig ab abandonner abattre abbandonare abbastanza abend aber ability abitare
abito able about above abri abril absence absolu absolument abugida aby accadere accanto accendere accent accept accepter
accettare accion acciones accogliere accompagnare accompagner accomplir accord accorder according accordo accorgersi account
accrocher accuser acerca acheter achever acht achter acqua across act acte actief action actitud actividad actividades
activiteit activity acto actual actually acuerdo add addirittura addosso address adelante ademas ademen adesso admettre
administracion administracyjny administration admit adres adresse adresser adult af affaire affare affatto affe affect affermare
affirmer affrontare afganistan afgelopen afhangen afirmo afmaken afname afryka afspraak after afval again against age agency
agent aggiungere agir agiter ago agosto agree agreement agua ah ahead ahi ahora aide aider aile ailleurs aime aimer ainsi air
aire aiutare aiuto ajouter akcja akt aktor aktywny al alba albergo albero albo alcuno ale alfabet algemeen algo alguien algun
alguna algunas algunos alkohol alkoholowy all alla alle alleen allein aller alles alli allontanare allora allow allumer almeno
almost alone along alors already alrededor als alsjeblieft also alt alta although altijd alto altro always alzare am amare amato
ambiente ambos ame amener american americano ameryka amerykanski amharski ami amico amigo amigos ammazzare ammettere among amor
amore amount amour ampio amuser an analisis analiza analysis anche ancien ancora and andare ander andere anders anfangen angebot
angel angielski anglais anglia angoisse angolo angst ani anima animal animale animales animer animo aniol anlage annee anno
annoncer annunciare ano anos another anruf answer ante anterior antes antico antwoord antwoorden antworten any anyone anything
anzi aout aparece apenas apercevoir apfel apoyo apparaitre apparence apparire appartement appartenere appartenir appear appel
appeler appena apply appoggiare apporter apprendre approach approcher appunto appuyer apres april aprile aprire aquel aquella
aquellas aquellos aqui arabski arbeit arbeiten arbre archer archipelag area argent argentina argomento argue aria arm arma
armare armas arme armee armer armia around arracher arrestare arreter arriba arriere arrivare arrive arrivee arriver art arte
article articolo articulo artist artykul artysta artystyczny arzt as ascoltare asi asimismo ask asociacion aspect aspecto
aspectos aspettare aspetto assai asseoir assez assicurare assister assistere assoluto assume assumere assurer asunto at atak
atencion atmosfera atras attaccare attacher attack attaquer atteggiamento atteindre attendere attendre attention attento
attenzione attesa attimo attirer attitude attivita atto attore attorney attorno attraversare attuale au auch aucun audience auf
auftrag auge august augustus aumentare aumento aun aunque aupres auquel aurore aus aussi aussitot australia austria autant
auteur author authority auto autobus automobile autor autore autoridades autorita autorite autour autre autrefois autrement
autumn available avance avancer avant avanti avanzare avec avenir aventure avere averia avis avoid avoir avond avondeten avouer
avril avvenire avvertire avvicinare avvocato awaria away ayer ayuda az azione azja azjatycki azzurro baan babcia babka baby bach
baciare back bad badac badanie badare baden badz bag bagno baisser baja bajka bajo baker bakker bal bald ball bambina bambino
banc banco bande bang bank banknot banks bar baran barbe barcelona bardzo barker barn barnes barwa bas base basil basis basso
bastante bastare bataille battaglia battere battre bauen bauer baum be bean beat beau beaucoup beaute beautiful beaux because
become bed bedekken bedreiging bedreven beek been beer beest beetje before begin begrijpen begrip behalve behavior behind bei
beide beim bein beispiel beissen beker bekommen bel belangrijk belgia believe bell bellen bellezza bello belofte bene beneden
benefit benzine bere berg berger berk beroemd beroep berry bescherm beslissen besoin besser best beste bestia betalen bete beter
bett better between bevatten bewegen bewolkt beyond bez bezoek bezpieczenstwo bezposrednio bialorus bialoruski bialy bianchi
bianco biblioteka bibliotheek bic biec bieda bieden biedny bieg bien bientot big bij bijna bijten bijvoorbeeld bijzonder bild
bilet bill billet billion bin binnen binnenkort biondo bird bis bischof bishop biskup bisognare bisogno bit bitte bitwa biuro
black blad blady blanc blanca blanco blau blauw blazen bleiben bleu blij blijven bliski blisko bloed bloem blond blood bloom
bloto blue blume bo board boca bocca bodem boden body boek boer boerderij boete bog bogactwo bogaty bogini bohater boiler boire
bois bok bol bold bon bond bonheur bonjour bonne bonnet book boom boon boord boos bord born borstelen bos bosco bose bot both
bouche boucher boulanger bout bouwen boven bow bowman box boy brac braccio brak branch branche brand branden brandstof bras brat
brauchen braun bravo brazowy break breed breken brengen breve bridge bridges brief bright briller bring bringen briser broda
broek broer bron bronic brood brook brooks brot brother brown bruciare bruder brudny brug bruikbaar bruiloft bruin bruit bruler
brun brunnen bruno brusquement brutto brzeg brzuch brzydki buch buck bud budget budowa budowac budowla budynek budzic buen buena
buenas bueno buenos bui build building buio buiten bulgarski buongiorno buono bureau buren burza bus busca buscar busch bush
business but butcher butelka buttare buurman buurvrouw buy by byc bycie bydlo byk ca cabello cabeza cabinet cable cables cabo
cacher cada cadeau cadere caffe calcio caldaia caldera caldo calidad calkiem calkowicie calkowity call calle calme calmer calosc
calvo caly cama camara camarade cambiare cambio cambios camera camino camminare campagna campagne campaign campana campo campos
can candidate cane cantare cantidad capable capace capacidad capaz capello capire capital capitare capo car cara caracter
caractere caracteristicas carattere caratteristico card care career caresser cargo caridad carne caro carol carrera carry carta
carte carter cas casa case cash casi caso casos casser castillo catch cattivo cattolico causa cause causer cavallo ce cebula
cecha ceci ceder cel cela celebrare celeste cell celui cena cent center central centrale centralny centre centro centros centrum
century cependant cerca cercare cercle certain certainement certainly certamente certes certo cerveau cesarz cesse cesser chacun
chaine chair chaise chaleur challenge chambers chambre champ chance change changement changer chant chanter chapelle chaque
character charakter charakterystyczny charge charger charity charpentier chase chasse chasser chat chaud chaudiere chciec che
chec check chef chemiczny chemin chemise cher chercher cherry cheval chevalier cheveu chez chi chiamare chiaro chiave chiedere
chien chiesa chiffre child chile chilometro chinski chiny chip chissa chiudere chleb chlop chlopak chlopiec chmura choc chociaz
chocolade chodzic choice choisir choix choose choroba chory chose chronic chrystus chrzescijanski chrzescijanstwo chuck church
chute chwila chyba ci ciagle ciagnac cialo ciao ciascuno ciasto ciaza cichy ciecz ciekawy ciel cielo ciemnosc ciemny cien
ciencia cienki ciento cieplo cieply cierpiec cierpienie cierta cierto ciezar ciezki cinco cine cinq cinquante cio cioe ciotka
circa circonstance cirkel cisza cita citizen citta cittadino city ciudad civil civile civilta claim clair claire claro clase
class classe clay clear clearly clef clemence client cliente cliff close club cmentarz co coach coal coeur coin cold cole colere
collection college collina colline collo colon color colore coloro colpa colpire colpo colt combat combien combs come comenzo
comercio comfortabel cominciare comision commander comme commencement commencer comment commercial commercio commissione common
commun community como comodo compagnia compagnie compagno compagnon compania company compare compiere compleet complet
completamente completement comporre composer comprare comprendere comprendre compte compter computer comte comun comune
comunicacion comunicazione comunidad comunque con concedere concepto concern concetto conciencia concludere conclure condamner
conde condiciones conditie condition condizione conduire condurre conference confessare confiance confier confondre confronto
congreso congress congresso conjunto connaissance connaitre conocer conocimiento conoscenza conoscere conscience consecuencia
conseguenza conseguir conseil consejo consentir consentire conservare consider considera considerare considerer consiglio
constance constitucion construccion construire consuelo consulter consumer consumo contadino contain contare contatto contenere
contenido contenir content contenter contento continuare continue continuer continuo conto contra contraire contrario contre
contro control controle controllo convenir conversation convincere cook cool cooper coprire coraggio coraz corazon corde cordero
cordialement corka corpo corps correct corrente correre corsa corso corte cortile cos cosa cosas coscienza cost costa costituire
costringere costruire costruzione cote cotton cou couche coucher could couler couleur country coup couper couple cour courage
courant courir cours course court couter couvreur couvrir cover craindre crainte crane creacion creare create crecimiento
credere creer creo crescere creuser cri crier crime crise crisi crisis cristiano croce croire croiser croix cross crow cruel
cruz crystal cuadro cual cuales cualquier cuando cuanto cuarto cuatro cuba cucina cuenta cuerpo cuestion cui cuisine cukier
cultura cultural culture cuore cup cura curieux curiosite current curso customer cut cuya cuyo cwiczenie czapka czarny czas
czasem czasownik czechy czekac czekolada czerwca czerwiec czerwony czesc czesciowo czeski czesto czlonek czlowiek czolo
czterdziesci cztery czuc czwartek czwarty czy czyjs czyli czyn czynic czynnik czynnosc czysty czytac da daar daarom dabei dac
dach dachdecker dado dafur dag daisy dak dale dalej daleki daleko dame damit dan danach dane danger dangereux dania danie dank
danke dann dans dansen danser dany dapper dar daran darauf dare darin dark das dat data datos dauern daughter davantage davanti
davon davvero dawac dawn dawno dawny day dazu de deal dean dear debate debe deben debia debido debout debut decade december
dechirer decia decide decider decidere decir decision decisione decker declarer decouvrir decrire decyzja dedicare deel deep
defaut defendre defensa defense degager degree dehors dein deja dejar dejo deken deksel del dela delen delgado delikatny dem
demain demande demander demas demasiado demeurer demi democracia democrat democratic den denaro denken denn dent dente dentro
depart depasser deposer depuis der derde derecha derecho derechos dernier derriere des desarrollo descendre describe descrivere
desde deseo desert desespoir deshalb desiderare desiderio design designer desir desirer deska desormais despite despues dessiner
dessus destino destiny destro deszcz detacher detail determinare determine detruire deux devant develop development devenir
deviner devoir deze dezember di dia diabel dialekt diario dias dice dicen dich dichiarare dicho dichtbij diciembre dick die
dienen dienstag diep dier dietro dieu diez difendere diferencia diferentes difesa difference different differenza difficile
difficolta difficult diffondere dificil digne dijk dijo dik dimanche dimenticare dimostrare dinanzi dinero ding dinner dinsdag
dio dios dipendere dir dire direccion direction director diretto direttore direzione diriger dirigere diritto discorso discours
discover discuss discussion discuter discutere disparaitre dispatch disporre disposer disposizione distance distanza distinguer
distinguere distintas distintos distruggere dit dito divenire diventare divers diversas diverso diversos divertire dividere dix
dla dlaczego dlatego dlon dlugi dlugo dlugosc dno do dobro dobry dobrze doch dochter docteur doctor dodac dodatek dodatkowy
dodawac doen dog doigt dokladnie dokladny dokonac dokonywac dokument dol dolares dolce dolina dolny dolor dolore dolores dom
domanda domandare domani domenica dominer domingo domowy don donc donde donderdag donker donna donner donnerstag dont dood door
doorzichtig doos dopiero doplyw dopo doprowadzic dorf dormir dormire dorosly dorp dort dos dosc doskonaly dostac dostep
doswiadczenie dot dottore dotyczyc double doucement douceur douleur doute douter doux douze dove dovere down dowod draad draaien
dragen drake drame drapiezny draussen draw dream drehen drei dresser drew drewniany drewno drie drijven drinken drive driver
drobny droga drogen drogi droit droite drole dromen droog drop drug drugi druk druzyna drzewo drzwi du dubbel dubbio duch duda
duke dumm dun dunkel dunque dunski dur durant durante durare durch durer durfen during duro dus dusza duur duwen duzo duzy dwa
dwadziescia dwanascie dwudziesty dym dyrektor dyskusja dziadek dzial dzialac dzialalnosc dzialanie dzieciecy dziecko dziedzina
dzieki dziekuje dzielic dzielnica dzielo dzien dziesiec dziewczyna dziewczynka dziewiaty dziewiec dziewiecdziesiat dziki dziob
dzis dzisiaj dzisiejszy dziura dziwny dzwiek each earl early east easy eat eau eaux ecarter eccellenza eccetera ecco echapper
echt eclairer eclat eclater ecole economia economic economica economico economy ecouter ecraser ecrire edad edge educacion
education een eend eenheid eenzaam eerste eeuw efecto efectos efekt effacer effect effet effetto effort egal egalement egipt
egli egzamin eh ei eigen eigentlich eight eiland ein einde einfach einige einigen einmal eis either ejemplo ejercito el
elecciones election electoral elektrisch elektryczny element elemento elementos elettrico elevare elever elk ella ellas elle
ello ellos eloigner else eltern embargo embrasser emmener emotion empecher empire employee employer emporter empresa empresas en
encima encontrar encore encuentra encuentran encuentro end ende endlich endormir endroit energia energie energy enero enfance
enfant enfermedad enfermer enfin enfoncer engager engel engineer enjoy enkele enlever ennemi enorme enough ensemble ensuite
entendre enter enthousiast entier entire entonces entourer entrada entrainer entrar entrare entre entree entrer entretenir entro
envelopper envie environ environment environmental envoyer epais epaule epoca epoka epoque eppure eprouver equipo er era eran
erba erde erg erklaren ernest ernst erreur errore erschrecken erst erzahlen es esa esame esas escalier escludere escuela ese
esempio esercito esfuerzo esistere eso esos espace espacio espanol espanola espanoles espece especial especially especialmente
especie espera esperanza esperer esperienza espoir esporre espressione esprimere esprit essa essayer essen essere esso essuyer
est esta estaba estaban establish estado estados estamos estan estar estas estate este estendere estero estilo esto estos estoy
estremo estructura estudio estudios estuvo et eta etablir etage etaler etapa etat etc ete eteindre eten etendre etendue eternel
etoile etonner etouffer etrange etranger etre etroit etude etudier etwas europa europea europejski europeo eve even evenement
evening event ever every everybody everyone everything evidence evitar evitare eviter ex exactly examen examiner example
executer executive exemple exiger exist existe existen existence existencia exister exito expect experience experiencia expert
explain explico expliquer exposer expresion expression exprimer exterior extraordinaire extreem eye fabbri fabbrica fabryka
faccia face facil facile facon fact factor factura facture factuur fahren fahrrad fahrt faible faim faire fait faith fakt
faktura fala falen fall fallen falloir falszywy falta fame famiglia familia familie famille family famoso fangen fantasia far
farba fast father fatica fatigue fatiguer fatto fattura faute fauteuil faux faveur favor favore fear febbraio febrero februar
februari february fecha fede federal feel feeling feest fehlen feit fel felice femme fenetre fenomeno fenster fer ferien ferire
fermare ferme fermer fermo fern ferro fertig fest festa fete feu feuer feuille fevrier few fianco fidele fiducia fiel field
fields fier fight figlia figlio figura figurare figure figurer fijn fil fill fille film filmowy filo filozofia fils fin final
finally finalmente financial finansowy finche find finden fine finestra finger finir finire finish fino fiore fiori fire firm
firma first fiscal fisch fischer fish fisher fissare fit fiume five fixe fixer fizyczny flaga flamme flasche fles fleur fliegen
flood floods floor flor flores flot flowers fly focus foglia foi fois folie folla follow fonction fond fondare fonder fondo
fontaine fontana food foot for force forcer ford foreign forest foret forget form forma formacion formare formas forme former
fornire forse fort forte fortuna fortune forward forza foto fotografia fou foule fountain four fout fox fra frage fragen
fragment frais frame franc francais francese franchir francia francja franco francuski frank frapper frase fratello frau freddo
free frei freitag frente frere fresco fressen fretta freude freuen freund friday friend fris frohlich froid from front fronte
frost fruh fruher fruit frutto fuchs fue fuego fuentes fuera fueron fuerte fuerza fuerzas fuggire fuhren fuir fuite full fumare
fumee fumer funcion fund funf funkcja funzione fuoco fuori fur fusil fuss fussball futbol futro future futuro gaan gab gagner
gaillard galaz gallego gallo gamba game ganz gar garage garcon garde garden gardener gardens garder gardien gardlo garten gas
gat gate gates gatti gatto gatunek gauche gaz gazeta gdy gdyby gdzie gdzies geachte geben gebeuren gebeurtenis gebied geboorte
geboren gebruik gebruikelijk gebruiken geburtstag gedrag gedragen geel geen gefahrlich gegen gehen gehoorzamen gehoren geit gelb
geld geliefde gelijk geloof geluid geluk gemak gemakkelijk gemeen genau gene general generale generales generation genere
genieten gennaio genoeg genot genou genre gens gente gentile gerade gerecht gereedschap gern ges geschenk geschichte geschikt
gesicht gespannen geste gestern gesto gesty gesund get gettare geur gevaar gevaarlijk gevangenis geven gevolg gewicht gewinnen
gewoon gezicht gezond gia giallo giardino gibt gif ging giocare gioco gioia giornale giornata giorno giovane giovanotto giovedi
girare girl giro gisteren giu giudicare giudizio giugno giungere giustizia giusto give glace glad glas glaser glass glauben
glazier gleba gleboki gleich glen glimlach glisser glod gloire glos glosny glowa glownie glowny gluck glucklich glupek glupi
glupiec glupota gmina gniazdo gniew go goal gobierno god godere godnosc godny godzina goed goedkoop golab gold good gora goracy
goraczka gorny gorski gosc gospodarczy gospodarka gotowac gotowy gott goud gout goutte gouvernement government governo gra grac
grace gracias grado graf grain gran grand grande grandes grandir granica graniczyc grant grap grappig gras grasso grau grave
gray grazia grazie great grecja grecki greco green grens grey gridare grigio grijs gris grob groeien groen groente groep groet
groeten grof grond groot grootmoeder grootvader gros gross grosso ground group groupe grow growth gruby grudnia grudzien grun
grunt grupa grupo grupos gruppo gruss grusse grzech grzyb guardare guardia guere guerra guerre guerrero guess guidare gun gusto
gut guy gwaltowny gwiazda gwiazdozbior ha haan haar haare haast haben haber habia habian habiller habitant habiter habitude
habla hablar habra habria hace hacen hacer hacerlo hacia haciendo hahn haine hair hal halas halbe halen half hall hallo halten
hamer hammer han hand handel handlowy hangen happen happy hard hardy hare harmony hart has hasard hase haslo hasta hat haten
haus hausmeister haut haute hauteur have hay haya hazel he head health hear heart heater heath heather heavy hebben hecho hechos
hedge heel heet heide heiss heissen heizung helder helfen helft hello help hem hemel hemos hen her heraus herb herbata herbe
herbst here herfst herinneren hermano herr herrero herself hert herz herzog hesiter het heure heureux heute heuvel hicieron hier
high hij hija hijo hijos hilfe hill hills him himmel himself hin hinein hinter hirsch his histoire historia history historyczny
hiszpania hiszpanski hit hiver hizo hobby hoch hodowac hoe hoed hoek hoeveel hoeveelheid hoewel hola holandia hold holen holly
holt hombre hombres home homme hond honderd honger honneur honor honte hoofd hoog hoogte hook hooks hoop hope hora horas horen
horizon horn hors hospital hot hotel houden hour house how however hoy hubiera hubo huge huilen huis huit humain human humana
humano humanos humide hun hund hundred hunger hunter huren husband hut huur iba ich ici idea ideas idee identify ieder iedereen
iemand ieri iets if igla iglesia iglesias ignorer igual ihm ihn ihr ii ijs ijzer ik il ile ilosc im image imagen imagenes
imagine imaginer imie immaginare immagine immense immer immobile impact imparare impedire imporre importance importancia
important importante importantes importanza importare importer imposer imposible impossibile impossible impression impressione
impreza improve improvviso in inaczej include including incluso inconnu incontrare increase indeed indicare indicate indie
indietro indiquer individual industria industriale industry infatti infine informacion informacja information informe inglese
iniziare inizio innamorare inny inoltre inquieter inquietude ins insegnare inside insieme insistere insomma inspirer installer
instant instead instinct instituciones institution instituto instrument instytucja intanto intelligence intendere intensywny
intention intenzione interes intereses interessante interessare interesse interesser interest interesting interet interieur
interior internacional international internazionale internetowy interno intero interroger interrompre interview into intorno
inutile invece inventer inverno investigacion investment invitare inviter invoice involve io ir iris irons isc isola issue ist
istante istituto istniec istnienie istota istotny it italiano item its itself ivy izquierda izrael ja jaar jablko jack jadalny
jadro jagen jager jagoda jahr jajko jajo jak jakby jaki jakis jako jakosc jamais jamas jambe januar januari january janvier
japonia japonski jardin jas jasny jaune jazda je jechac jeden jedenascie jeder jednak jednoczesnie jednostka jedynie jedyny
jedzenie jefe jego jej jesc jesien jesli jeszcze jeter jetzt jeu jeudi jeune jeunesse jezdzic jezeli jezioro jezus jezyk jij
jimmy job joie join joindre joli jong jongen josh joue jouer jour journal journee jouw joven jovenes joy juego jueves juez juge
juger juicio juillet juin juli julio jullie july june jung junge juni junio junto jusque just juste justice justicia jutro juz
kaars kaart kaas kaczka kaiser kalendarz kalina kalt kam kamer kamien kanal kann kans kant kantoor kap kapelusz kara karta
kartka kast kasteel kat katastrofa katolicki katze kaufen kaufmann kawa kawalek kazdy keep keeper kein keller kennen kennis kern
kessel ketel keuken keus key keys kid kiedy kiedys kierowac kierowca kierunek kieszen kiezen kij kijken kilka kilometr kind king
kino kip kist kit kitchen kitty klaar klant klas klasa klasc klasse klasztor kleden klein kleren klettern kleur klient klientka
klimat klimmen klok klopot kloppen klopt klub klucz knie knight knippen know knowledge kobiecy kobieta koch kochac kochen kociol
koers koffer koffie kok koken kolacja kolano kolega kolej kolejny kolejowy kolo kolor kolorowy kolumna kom komen kommen komorka
komputer komputerowy kon koncert konczyc konflikt koniec konig koning koningin konnen konstrukcja kontakt kontrola kontynent
koorts kop kopen kopf korona kort korzen korzysc korzystac kosc koscielny kosciol kost kosten kostka kosz koszt kosztowac
koszula kot koud kowal koza kozak kraam kracht kraft kraina kraj krakow kramer krank krant krawiec krew krijgen krok krol
krolestwo krolewski krolowa krotki krowa krug kruis kruk krzeslo krzew krzyz ksiadz ksiaze ksiazka ksiega ksiezyc ksztalt kto
ktory ktos ku kuche kuchnia kuil kuiper kula kult kultura kunde kundin kunnen kunst kupic kupowac kura kurs kurz kwestia kwiat
kwiecien kwietnia la laag laat laatst labbro lach lachen lacinski laczyc ladder ladny lado lago lagodny laka lake laken lamb
lamp lampa lance lanciare land landlord lane lang lange langs langsam language langzaam larga large largo larme las lasciare
lassen last lata latac late laten later latino lato latte latwo latwy laufen laugh laut lavorare lavoro law lawyer lay le lead
leader learn least leather leave leben leciec leck lecz leczenie leeftijd leeg leerling leeuw left leg legare legen leger legge
leggere leggero lehrer lehrerin lei leicht leiden leise lejos lek lekarz lekcja lekki lendemain lenen lengte lenguaje lentement
leon leone lepel lequel leren lernen les lesen less let letni letter lettera letto lettre letzte leuk leur leute levare level
leven lever levre lew lewy ley lezec lezen li liberare libero liberta libertad liberte libre libro libros lichaam licht liczba
liczny liczyc lider lieb liefde liegen lien lier liess lieu life liggen light ligne lijk lijken like likely lily limitare limite
lina line linea lingua linia liniaal links lip lipca lipiec lira lire lis lisc lisser list lista listen listopad listopada lit
litera literacki literatura little litwa live livre livrer llama llamado llega llegado llegar llego lleva llevar lo local loch
lock locke locks lod lodz loi loin lomp long longo longtemps lontano lood look lopen loro lors lorsque los lose loss lot
lotniczy lotnisko lotta loup lourd love low lozko lub lubic luce lucha lucht lud ludnosc ludowy ludzie ludzki luego lueur luft
lugar luglio lui luisteren luk lumiere luna lunch lundi lune lunedi lunes lungo luogo lupo lustig lustro lutego lutte lutter
luty luz lyzka ma maag maal maaltijd maan maand maandag maar maart maat macchina machen machine madame madchen madre madry
maestro magari magazine maggio maggiore magnifique mai main maintain maintenant maintenir mais maison maitre maj maja majatek
major majority majuskula maka make maken makkelijk mal malade maladie malattia male maler malgre malheur malina malo malowac
malpa maly malzenstwo mama mamma man manage management manager manana mancare mand mandare manera manger mangiare manier maniera
mann mano manos manquer mantener mantenere many map mapa mar marca march marcha marchand marche marcher mardi mare margherita
marguerite mariage marier marina marine marino marito mark marka markeren market markt marquer marriage mars marsh martedi
martes martwy marz marzec marzo mas masa maslo mason massa masse massimo maszyna matematyka materia material matiere matin matka
matrimonio matter mattina mattino maurer maus mauvais max maximo may maybe mayo mayor mayores mayoria maz mazur me meadow mean
measure mebel mecz medecin medesimo media mediante medical medicijn medico medida medidas medio medios medycyna meel meer
meerdere meest meet meeting meglio mehr meilleur mein meisje mejor mejores meler melk melody member membre meme memoire memoria
memory menacer meneer mener mengsel meno menor menos mensch mensen mensonge mente mention mentir mentre mer mercado mercato
mercedes merci mercoledi mercredi mercy meritare meriter merito merken mes mesa mese meses meski messa message mestiere mesure
met meta metal metalowy method metier metoda metr metro metros mettere mettre meubel meunier mevrouw mexico mezczyzna mezzo mgla
mi miara miasto mich middel midden middle midi miec miecz miedo miedzy miedzynarodowy miejsce miejscowosc miejski miekki
miembros mien mientras miercoles mierzyc miesiac miesien mieso mieszkac mieszkanie mieszkaniec mieszkanka mieter mieux might
migliore mij mijn mil milch miles milieu milion milione militaire militar militare militares military miljoen mill mille million
millones mills milosc mily min mince mind minder mine mineral minimo minister ministerio ministre ministro minor minore
minuskula minuta minute minutenmir minuto minutos minuut mio miod mira mirada mis miser misma mismo mismos miss missen mission
mistrz misty misura mit mitad mits mittwoch mleko mlody mnostwo moc mocno mocny mocz mode model modelo modern moderno modlitwa
modo moeder moeilijk moeten mogelijk mogen moglich moglie moi moindre moins mois moitie moj molenaar molto moment momento
momentos mon monat monate mond monday monde mondo moneta money monsieur montag montagna montagne monte monter monteur month
monti montrer moody mooi moor moord moorden morale moralny morceau more moreno morgen morire morning morski mort morte morze
moss most mostrare mot mother motivo motyl mourir mouth mouvement move movement movie movimento movimiento mowa mowic moyen moze
mozg mozliwosc mozliwy mozna mr mrowka mrs much mucha muchas mucho muchos mude muerte muerto muestra muet mujer mujeres mundial
mundo munt muovere mur muro music musica musiec musik musique mussen must mutter muy muzeum muziek muzyczny muzyk muzyka my
myself mysl myslec mysz na naald naam naar naast nach nachbar nachbarin nachste nacht nacional naczynie nad nada nadawac nadie
nadmierny nadzieja nagel nagle nagly nah naissance naitre nalezec nalezy name namlich napisac napoj naprawde narkotyk narod
narodowosc narodowy narzad narzedzie nascere nascondere nase nasienie nasiono nass nastepny nastepowac nastroj nasz nat nation
national natura natural naturale naturaleza naturalmente naturalny nature naturel naturellement naturlich natuur natuurlijk
natychmiast nauczyciel nauczycielka nauka naukowiec naukowy nave nawet nazionale nazione nazwa nazwisko nazywac ne neanche near
nearly neben necesario necesidad necessaire necessario necessary necessita nee need neer negen negro nehmen nein nek nemen
nemico nemmeno nennen neppure neri nero nerveux nessuno net netjes network neu neuf neun neus never new news newspaper next nez
ni nic nice nicht nichts nick nie niebezpieczenstwo niebezpieczny niebieski niebo niech niechec niedziela niedzwiedz niektory
niemcy niemiec niemiecki niente nieprzyjemny niesc nieszczescie niet niets nieuw nieuws nieves niewielki niewolnik niezwykly
nigdy night nikt nimmt ningun ninguna nino ninos niski niszczyc nivel niveles niz no nobel nobile noble noc noch noche nocny
nodig noemen nog noga noi noir noire nom nombre nombreux nome nommer non none nood nooit noord noot nor nord norm norma normaal
normale norte north nos nosic nosotros nostro not notare note notevole nothing notice notizia noto notre notte nourrir nous
nouveau november noviembre now nowy noz nu nuage nudo nuestra nuestras nuestro nuestros nueva nuevas nuevo nuevos nuit nul nulla
number numer numero numeroso nummer nun nunca nuovo nur ob oba obchodzic obcy obecnie obecny obeir obejmowac oben obiad obiekt
object objet objetivo objeto obliger obok obowiazek obowiazywac oboz obra obras obraz obrona obrot observer obserwowac obstante
obszar obtenir obwod obywatel obywatelka ocasion ocasiones occasion occasione occhio occorrere occuper occur oceaan ocean ocena
ocho ochrona ochtend october octubre oczekiwac oczywiscie od odcien odcinek odczuwac oddac oddawac oddech oddzial oder odeur
odkryc odleglosc odmiana odore odpowiadac odpowiedni odpowiedz odwaga odwazny odziez oefening oeil oeuvre of ofen off offen
offendere offer office officer official officier offnen offrir offrire ofiara oficial oficjalny oft often oggetto oggi ogien
ogladac ogni ognuno ogol ogolny ogon ogrod ogromny oh ohne oil oiseau ojciec ojczyzna ojos ok okazja okno oko okolica
okolicznosc okolo okragly okres okreslac okreslenie okreslony okret okropny oktober old olej olie olifant olive oltre om oma
ombra ombre on ona once oncle onder onderwerp onderzoek one oneven ongeluk oni onkel only ono onore ons ontbijt ontdekken
ontmoeten onto ontsnappen ontvangen ontwikkelen onze oog ooit ook oom oor oorlog oorzaak oost op opa opeens open openlijk opera
operacion operacja operaio operation operazione opieka opinia opinion opinione opisac oplata opleiding opnemen oposicion
opowiadac opporre opportunity oppure option opuscic or ora oramai oranje oraz orchard orde orden order ordinare ordine ordre
orecchio oreille organ organizacion organizacja organization organizm organizzare origen origine oro orzel os oser osiagnac
osiem osiemdziesiat osiol osmy osoba osobisty ospedale osrodek osservare ostatni ostry otaczac other others otoczenie otra otras
otro otros otrzymac otrzymywac ottenere ottobre otwarty otwierac otwor otworzyc ou oublier oud ouder oui our out outside ouvert
ouvrage ouvrir over overal overeenkomen overleden overvallen owad owca own owner owoc ozdoba ozdobny oznaczac paar paard pace
paciente pacientes pacjent packen pad padac padre padres padrone paese pagare page pagina paige pain painter painting pais
paises paix pajak palabra palabras palac palais palazzo palec palic paliwo pamiec pamietac pan pane pani panna panowac panstwo
panstwowy papa papel paper papier papieros papiez papst paquet par para paraitre parcourir parecchio parece parecia pareil
parent parere parete parfaitement parfois park parker parlament parlare parler parmi parola parole part partager parte
partecipare partes parti partia participacion participant particolare particular particularly particulier partido partidos
partie partir partire partito partner partout party parvenir pas pasa pasado pasar pasek pasmo paso pass passage passare passato
passe passer passeren passion passione passo past pastor pastore pat patience patria patron patrzec pattern paupiere paura
pauvre pay payer pays paysage paysan paz pazdziernik pazdziernika pazzo peace pearl peau peccato peg peggio peine pelen pelicula
pelle pelnic pelny pen pena pencher pendant pendre penetrer penny pensar pensare pensee penser pensiero people peor peper
pequena pequeno per perche percio perdere perdido perdre perdu pere perfect perfetto perfino perform performance perhaps
pericolo pericoloso periode periodo perla permettere permettre permite pero person persona personaggio personal personale
personas personnage personne persoon perte pesar pesare pese peser pesetas peso petit peu peuple peur pewien pewny pezzo pferd
phone phrase physical piacere piangere piano pianta piantare pianura piasek piatek piaty piazza pic piccolo pick picture pie
piec piecdziesiat piece pied piede piekny piel pieniadz pieniadze pieno pierce pierre piers pierwiastek pierwszy pies piesn
pieta pietnascie pietra pietro pijany pijn pike pilar pilka pioro piosenka pipe piper pipes pisac pisanie pisarz pismo pistool
pitie piu piuttosto piwo plaat plaatje plaats plac place placer placic plafond plaindre plaine plaire plaisir plakac plama plan
planche planeta plank plant plante plaski plastic plaszcz plat plattegrond platz play player plaza plazo please plec plecy plein
plemie pleurer plonger plotzlich pluie plum plumber plumbing plus plusieurs plutot plyn plynac plyta plywac pm po poblacion
poche pochodzenie pochodzic pociag poco pocos poczatek poczta pod podac podatek podawac podczas podemos poder podia podloga
podniesc podnosic podobny podra podria podroz podrozowac podstawa podstawowy poduszka podzial poes poesia poesie poeta poete
poglad pogoda poiche poids point pointe poirier poitrine pojazd pojechac pojecie pojedynczy pojemnik pojsc pokarm pokazywac
pokoj pokonac pokryc pol polaczenie polaczyc polak pole polegac police policia policja policjant policy policzek politica
political politicas politico politicos politics politie politique polityczny polityk polityka polizei polizia polnoc polnocny
polowa polowac polozenie polozony polozyc polska polski poludnie poludniowy polwysep pomagac pomarancza pomaranczowy pomeriggio
pomidor pomiedzy pomieszczenie pommier pomoc pomysl ponad pond ponds pone poner poniedzialek poniewaz ponownie pont ponte pool
poole poor poort pope popolazione popolo poprzedni poprzez populair popular popularny population por pora porque porre port
porta portare porte porter portier porto poruszac porzadek posare poser posiadac posibilidad posibilidades posible posicion
posilek positie position positive posizione posseder possedere possibile possibilita possible post postac postawa postawic poste
postepowac postepowanie posto postzegel potem potenza potere potlood potrafic potrawa potrzeba potrzebny potrzebowac potter
pound pour pourquoi poursuivre pourtant pousser poussiere pouvoir povero powazny power powiat powiedziec powierzchnia powiesc
powietrze powinien powod powodowac powoli powolny powstac powstanie powstawac powszechny poza pozar pozbawic pozdrawiam poziom
poznac pozno pozny pozostac pozostawac pozwalac pozycja pp praca pracowac pracownik practica practice prad pragnac pragnienie
praktyka pranzo prasa praten prato prawda prawdziwy prawie prawny prawo prawy preceder precieux precio precios precipiter precis
precisamente preciso predkosc preferer preferire pregare pregunta premier premio prendere prendre prensa preoccupare preparare
prepare preparer pres presence presencia present presenta presentare presente presenter presenteren presenza president
presidente presque presser presso pressure presto pret pretendre preter pretty preuve prevedere prevenir prevent prevoir prezent
prezydent prezzo price prier priere prijs prima primer primera primeras primero primeros primo prince principal principale
principales principe principio principios prins prinses printemps prison privato prive prix proba probabilmente probably
proberen probleem problem problema problemas probleme probowac procedere procent proces proceso process processo prochain
prodotto produccion produce product production producto productos produire produkcja produkowac produkt produrre produzione
profesional profesor professeur professional professor professore profiter profond profondement profondo program programa
programas programma project projekt projet promener promettere promettre promien prononcer pronto property propia propio propios
proporre propos proposer proposito proposta propre proprio propuesta prosic prossimo prosty prostytutka prosze protect proteger
prouver prova provare prove provide provincia provincie provocare provvedere prowadzic prowincja proximo proyecto proyectos
prudence prueba prywatny przebywac przechodzic przeciez przeciw przeciwko przeciwnik przeciwny przed przedmiot przedsiebiorstwo
przedstawiac przedstawiciel przedstawienie przejaw przejsc przejscie przemysl przepis przeprowadzac przerwa przestac
przestepstwo przestrzen przeszkoda przeszlosc przez przeznaczyc przy przybyc przychodzic przyczyna przygotowac przygotowywac
przyjac przyjaciel przyjazn przyjechac przyjecie przyjemnosc przyjemny przyjmowac przyjsc przyklad przyniesc przynosic przypadek
przypominac przyprawa przyrzad przyszlosc przyszly psoe psychiczny pszczola ptak pubblicare pubblico public publica publico
publiczny publiek pudo pueblo pueda puede pueden puedo puerta puerto pues puesto puis puisque puissance puissant pull pumpe
punkt punt punta punto puntos pur pure puro purpose push puso pusty pustynia put pytac pytanie qua quadro qualche qualcosa
qualcuno quale qualita qualite quality qualsiasi qualunque quand quanto quarante quart quartier quarto quasi quatre que queda
quedo quel quello quelque queria question questione questo queue qui quickly quien quienes quiere quiero quindi quinze quite
quitter quiza quoi raak raam raccogliere raccontare race rachunek raconter rad rada radio radiowy radosc ragazza ragazzo
raggiungere ragione rain raise raison rak raken ramasser ramener ramie rana randy rang range rano rapide rapidement rapido
rappeler rapport rapporter rapporto rappresentare rare rasa rassurer rate rather ray rayon raz razem razon razones reach read
ready reakcja real reale realidad realite reality realizar realize really realta reason recare receive recent recente recently
reception recevoir recherche rechnen rechnung recht rechtdoor rechts rechtvaardig reclamer recognize recommencer reconnaitre
record recueillir recuerdo reculer recursos red redden reduce reduire reed reeds reel reflechir reflect reflexion reforma
refuser regard regarder regards regen regimen region regione regle regno regretter regula reich reiken reiten reizen rejeter
rejoindre rejon reka rekenmachine relacion relaciones relacja relate relation relationship relazione relever religia religijny
religion religioso religious remain remarquer remedios remember remercier remettre remonter remplacer remplir renard rencontre
rencontrer rendere rendez rendre rennen renoncer rentrer renverser repandre reparatur repareren repas repeter repondre reponse
report reposer repousser reprendre represent representer repubblica republica republican republika require research reserver
resistance resister resistere resoudre resource respect respecter respecto respirer respond response responsibility respuesta
ressembler rest restare restauracja restaurant reste rester resto result resulta resultaat resultado resultados resultat retenir
retirer retomber retour retourner retrouver return reunion reunir reussir reve reveal reveiller reveler revenir rever revoir
revolucion revolution rex rey reyes rezultat ricchezza ricci ricco rice ricerca ricevere rich riche richiedere richter richtig
richting riconoscere ricordare ricordo rideau ridere ridurre riempire rien rientrare riesgo riferire rifiutare right riguardare
rijk rijst rijzen rimanere rimettere ring ringraziare rio rios ripetere riportare riprendere rire rise risk risolvere rispetto
rispondere risposta risquer risultare risultato ritenere ritornare ritorno ritrovare ritter riunire riuscire riva rivedere
rivelare river rivers riviere rivolgere rivoluzione road rob roba robe robic robin robota robotnik roche rocher rocio rock rocky
rod rodowity rodzaj rodzic rodzina rodzinny rog rohr roi rok rola role rolnik romano rompere rompre rond rood roofer rook room
rooms roos root rosa rose rosja roslina rosnac rossi rosso rosyjski rot roth rots rouge rouler route roux rowan rower rowniez
rowny roza roze rozmawiac rozmiar rozmowa roznica rozny rozowy rozpoczac rozumiec rozwiazanie rozwoj rubber rubio ruby ruch rue
rufen ruhig ruiken ruimte ruine rule rumunia run rund russo rusty ryba rybak rynek rysunek ryz ryzyko rzad rzadki rzadko rzadzic
rzecz rzeczownik rzeczywistosc rzeka rzucac rzucic rzym rzymski sabado sabato sabe saber sabia sable sac sache sacrificio sacro
sad sadowy sadzic safe sage sagen saint saisir saison sala salida salir salire salle saltare salud saludos saluer salut salutare
saluti salvare sam same samedi samen samica samiec samochod samochodowy samolot samstag san sand sandy sang sangre sangue sans
santa sante santo santos sap sapere sarto sasiad sasiadka satisfaire saturday sauter sauvage sauver savage save savoir say
sbagliare scala scappare scegliere scena scendere scene schaap schaar schaduw schafer schaffen schauen scheiden scheinen
schenken scherp scherzare schetsen schicken schieten schiff schijnen schild schilder schip schlafen schlagen schlecht schlimm
schloss schlosser schluss schlussel schnee schneider schnell schon school schoon schouder schreeuw schreeuwen schreiben schreien
schrijven schudden schuh schule schuler schwarz schwer schwester schwimmen sciana science scientist scienza scomparire scopo
scoppiare scoprire score scorrere scout scrittore scrivere scuola scusare se sea season seat sec sechs secolo second seconde
secondo secours secret secretaire secretario section sector sectores security sede sedere sedzia see seek seem segnare segno
segretario segreto seguir seguire seguito segun segunda segundo seguridad seguro sehen sehr seigneur sein seis seit seite seks
seksualny selbst sell selon semaine semana semanas semblable sembler sembrare semplice sen senalo send senior senor senora sens
sense senso sentido sentier sentiment sentimento sentir sentire senza separer sept september septiembre ser sera seran serce
serena sereno sergeant seria serie series serieux serio serious serra serrer serve service servicio servicios servir servire
servizio serwisant set settembre settimana setzen seuil seul seulement seven several sex sforzo sguardo shake share sharp she
shepherd short should shoulder show si sich sicher sicurezza sicuro side sido sie sieben siebie siec siecle siedem
siedemdziesiat siedziba siedziec siege sieht siempre sien siendo sierpien sierpnia siete siglo sign signaal signe signer
significant significare signifier signora signore signorina sigue siguiente siguientes sikora sila silence silencieux silencio
silenzio silnik silny silver similar simile simpel simple simplement simply sin since sind sinds sing singen singer single
sinistro sino siodmy siostra siquiera sistema sistemas sister sit site situacion situation situazione sitzen six size skala
skill skin skip sklad skladac skladnik sklep sklonnosc skonczyc skora skrzydlo skutek sky slaapkamer slaby slad slager slapen
slecht sleutel slim slodki slon slonce sloneczny slot slowacja slowacki slownik slowo slub sluchac sluiten sluzba sluzyc slyszec
smaak smak smal small smettere smiech smierc smile smit smutek smutny sneeuw snel snelheid sniadanie snieg snijden snow so soba
sobie sobota sobre social sociale sociales socialista sociedad societa societe society soep soffrire sofort sognare sogno sohn
soi soin soir soiree soit sok sol sola solamente soldat soldato soldier sole soledad soleil solito solitude sollen solo soltanto
solucion soluzione sombre some somebody someone something sometimes somme sommeil sommer sommet somos soms son song songer sonne
sonner sonno sonntag sonst soon soort sopra soprattutto sorella sorgere sorprendere sorridere sorriso sorry sort sorte sortir
sos sostenere sottile sotto sou soudain souffler souffrance souffrir souhaiter soulever soumettre sound source sourd sourire
sous soutenir south southern souvenir souvent sowa soy spac space spadac spadek spalla sparks spasc spass spat spater spazio
speak speciaal special speciale specie specific specjalista specjalny spectacle speech spegnere spel spelen spend speranza
sperare spesa spesso spettacolo spiegare spiel spielen spiewac spike spingere spirito spodnie spokoj spokojny spoleczenstwo
spoleczny spor sport sportowy sposare sposob spotkac spotkanie spowodowac sprawa sprawiac sprechen spreken spring springen
sprzedawac sprzedaz sprzet srebrny srebro sredni sredniowieczny sroda srodek srodkowy srodowisko ssak staal stabilire stac
staccare stacja stad stado stadt staff stage stagione staly stamattina stampa stan stanco stand standard stanowic stanowisko
stanza stap star stare stark starozytny start stary stasera state statek statement station stato staw stawiac stay stazione
steel steen stehen steigen stein stelen stella stelle stellen stem stempel step ster sterk sterling stern stesso steun steward
stil still stilte sto stock stoel stof stoffig stol stolarz stolica stom stone stop stopa stopien store storia storico storm
storung story stosowac stosunek stowarzyszenie straat strach stracic strada straffen straniero strano straordinario strasse
straszny strata strategy street strefa stringere stroj strona strong structure structuur struktura strumento strumien stuck
student studia studiare studie studio studiowac study stuff stuk stunde stupido stworzyc styczen stycznia styl style su subir
subito subject substancja succedere succes success successful successo such suchen suchy sud suddenly sue suelo sueno suerte
sueur suffer suffire suficiente suggest suiker suite suivant suivre sujet sukces sukienka suma summer summers sunday sunny suo
suonare superare superieur superior superiore support supporter supposer supuesto sur sure surface surowy surprendre surtout
surveiller sus svegliare sviluppo svolgere swan swiadczyc swiat swiatlo swiatynia swieca swiecic swieto swiety swiezy swift
swinia swoj sygnal sylaba symbol syn system systeme sytuacja szacunek szanowny szary szczegolnie szczegolny szczescie szczesliwy
szczyt szef szereg szeroki szesc szescdziesiat szewc szklanka szklo szkoda szkodliwy szkola szkolny szlachetny szosty szpital
sztuczny sztuka szukac szwajcaria szwecja szwedzki szybki szybko szyja ta taal taart table tablica tacere tache tafel tag
tagliare taille tailleur taire tajemnica tak take taki takze tal tale talerz tales talk tam tambien tamelijk tampoco tamten tan
tanczyc tand tani taniec tanner tant tante tanto tantot tapis tarcza tard tarde tardi tas task tavola tavolo tax taxi te teach
teacher team teatr teatro technician technicien technik technika techniker technology tecnica tecnico tedesco teen tegen teich
teken tekenen tekst tel telefon telefoon televisie television telewizja telewizyjny tell tellement tellen teller tema temas
temat temere temoin temperatura tempete temple tempo temps temu ten tenant tend tendere tendra tendre tenemos tener tenere tengo
tenia tenian tenido tenir tennis tentare tenter teoria teraz teren term terme termin termine terminer terminos terrain terre
terreno terreur terrible territorio terug terugkomst terwijl terytorium terzo test testa tete tevreden texto tez than thank
thanks that the theatre thee their them themselves then theory there these they thing think third this thorn those though
thought thousand threat three through throughout throw thuis thursday thus ticket tief tiempo tiempos tien tiene tienen tier
tierra tijd time timmerman tipo tipos tirare tirer tisch tischler titel titolo titre titulo tkanina tlum tlumaczyc tluszcz to
toccare toda todas todavia today todo todos toekomst toen toename together togliere toi toile toit toma tomar tombe tomber ton
tonight tono too top toponim tor tornare torno torre torres tot totaal total toucher tough toujours tour tourner tout toute
towar toward towarzystwo tower towers town tra traan trabajadores trabajar trabajo trace tracer tracic trade traditional
tradycja tradycyjny tragen train trainer training trait traiter traktowac tram tranquille tranquillo transformer transport
trarre tras trascinare trasformare trata tratamiento trattare tratto traurig travail travailler travel travers traverser traves
trawa treat treatment tree treffen trein trekken trembler treno trente tres tresc tresor trial tribunal trinity trinken trip
triste troche trois troisieme tromper trop troppo trou trouble troubler trouver trouwen trovare trudno trudnosc trudny true trui
truth trwac trwaly try trzeba trzeci trzy trzydziesci trzydziesty trzymac tu tuer tuesday tuin tun tuo tur turcja turecki turm
turn turnen turner tussen tutaj tuttavia tutto tuvo tv twardy twarz tweede two twoj tworzyc ty tydzien tyl tyle tyler tylko typ
type typowy tysiac tyton tytul uber uberall ubogi ubranie uccidere ucho uchodzic uciec uciekac uczen uczucie uczyc uderzac
uderzenie uderzyc udire udzial ufficiale ufficio uguale uhr uit uitleggen uitnodigen uitvinden uitzoeken uklad ukraina ukrainski
ulegac ulica ultima ultimo ultimos um umano umiec umiejetnosc umiescic umieszczac umowa umozliwiac umrzec umysl un una unas und
under understand unica unico unidad unidos union unique unire unit universidad universita uniwersytet uno unos uns unser unten
unter until uomo up upadek upon uprawiac urodzenie urodzic urodziny urzad urzadzenie urzednik us usa usage usare uscire use user
usluga usmiech uso usta ustawa usted usually usuwac utile utrzymywac utwor uur uwaga uwazac uznawac uzyc uzycie uzyskac
uzytkownik uzywac va vaak vaarwel vader vague vaincre vak vakantie valentine valere valeur valk valle vallee vallen valoir valor
valore valores vals value vamos van vandaag vangen vanmorgen vannacht varias vario varios various varken vast vaste vasto vater
ve vecchio veces vechten vecina vecino vedere veel veer vega veilig veille veiller vendere vendre vendredi venerdi venir venire
vent vento ventre ver veramente veranderen verandering verdad verde verder verdi verdienen verdrietig verenigen verf
vergelijkbaar vergelijken vergelijking vergessen vergeten vergeven vergissen verhaal verhoging verita veritable verite
verjaardag verkaufen verkeerd verkopen verlaten verleden verlieren verliezen vermieter vernietigen vero veroveren verrassen
verre vers verschil verschrikkelijk verser verso verspreiden verstand verstecken verstehen verstoppen versturen versuchen vert
vertellen vertrekken vertrouwen verwachten verwijderen very verzamelen verzameling vestire vestito vet vetement vetir vez vi via
viaggio viaje vicino victime victor victoria vida vide vie vieil vieillard viejo viel vielleicht viene vier vierkant viernes
vies vieux view vif vijand vijf vijver villa village ville vin vincere vinden vinger vingt vino vio viola violence violencia
violent violette vis visage visible vision visit visita visite viso visser vista visto vita vite vittoria vivant vivere vivir
vivo vivre vlag vlees vlieg vliegtuig vloer voce voeden voedsel voelen voet voetbal vogel voglia voi voice voici voie voila
voile voir voisin voiture voix vol volare voler volere volgende volgere volgorde voll volonta volonte volpe volta voltare volto
voluntad volver volvio vom von voor voorbeeld voorkomen voorzichtig voorzien vor vorbei vork vorm vos vostro vote votre vouloir
vous vouwen voy voyage voyager voz vraag vragen vrai vraiment vrede vreemd vreemde vriend vriendelijk vriezen vrij vrijdag
vrijheid vroeg vroeger vrouw vue vuelta vuelve vullen vuoto vuur waar waarom waarschijnlijk wachten wada wade waga wagen wahr
wait wakacje wakker walczyc wald walk walka walker wall walls waluta wanneer want wapen war ward warden warm warren warstwa
warszawa warten wartosc wartung warum warunek warzywo was waschen waski wassen wasser wat watch water waters watpliwosc way waz
wazny wchodzic wciaz wczesnie wczesny wczoraj we wear weaver wedlug wednesday week weer weg wegiel wegry weight weihnachten weil
weinen weiss weit weiter wejsc wejscie welke welkom well wells welt wenig wenn wens wer werden wereld werelddeel werfen werk
wesoly west western wetenschap wetter wewnatrz wewnetrzny what whatever when where whether which while white who whole whom
whose why wiadomosc wiara wiatr wichtig wide widoczny widok widziec wie wiec wiecej wieczor wieczorem wieder wiedza wiedziec
wiek wiekszosc wiekszy wiel wiele wielki wielkosc wierny wiersz wierzyc wies wiese wieza wiezienie wife wij wijn wijs wild wilk
will willen win wina wind window winkel winnen wino winter wioska wiosna wir wird wirklich wise wish wisiec wissen wit witam
with within without wizyta wkrotce wladca wladza wlasciciel wlasciwosc wlasciwy wlasnie wlasnosc wlasny wlochy wlos wloski wlosy
wlozyc wnetrze wniosek wo wobec woche woda wodka wodny woensdag wohl wohnen wohnung wojenny wojna wojsko wojskowy wokol wola
wolf wolk wollen wolno wolnosc wolny woman wonder wood woods woord word work worker world worry wort woud would woz wpasc wplyw
wprowadzac wracac wrazenie wreed wren wreszcie write writer wrobel wrocic wrog wrogi wrogosc wrong wrzesien wrzesnia wschod
wschodni wskazywac wspanialy wspolczesny wspolnota wspolny wspomnienie wsrod wstyd wszelki wszyscy wszystek wszystkie wszystko
wtedy wtorek wujek wunschen wy wybierac wybitny wybor wybory wybrac wybrzeze wybuch wychodzic wycieczka wydac wydarzenie wydawac
wyglad wygladac wygrac wyjsc wyjscie wykonac wykonanie wykonywac wykonywanie wykorzystywac wylacznie wymagac wynik wynosic
wypadek wypowiedz wyraz wyrazac wyrazenie wyrob wyrok wyscig wysilek wyslac wysoki wysoko wysokosc wyspa wystawa wystepowac
wysylac wytwarzac wywolac wywolywac wzdluz wzgorze wziac wzor wzrok wzrost ya yard yeah year yes yet yeux yo you young your
yourself za zaak zab zaba zabawa zabawka zabic zaburzenie zachod zachodni zachowanie zacht zaczac zaczynac zadanie zaden zahl
zainteresowanie zajac zajecie zajmowac zak zaklad zakladac zakon zakonczenie zakonczyc zakres zalozyc zamek zamiar zamiast
zamieszkiwac zamknac zamykac zand zanim zapach zapalenie zapis zapomniec zaraz zarowno zart zas zasada zaterdag zatoka zatrzymac
zaufanie zaun zawartosc zawierac zawod zawodnik zawodowy zawsze zazwyczaj zbierac zbior zbiornik zboze zbudowac zbyt zdanie
zdarzenie zdjecie zdobyc zdolnosc zdolny zdrowie zdrowy ze zeby zee zeep zeer zegar zeggen zehn zeigen zeil zeit zeitung zeker
zelazo zelfde zenski zero zes zespol zeszly zetten zeven zewnetrzny zgoda zgodnie zgodny zgromadzenie zia ziarno zieba ziehen
ziek ziekenhuis ziel zielony ziemia ziemniak ziemski zien zij zijn zilver zima zimmer zimmermann zimno zimny zingen zinken zio
zitten zitto zjawisko zjesc zlapac zle zlecenie zlodziej zloto zloty zlozony zlozyc zly zmarly zmeczony zmiana zmieniac zmienic
znac znaczenie znaczny znaczyc znajdowac znak znalezc znany zniszczyc znosic znow znowu zo zoals zobaczyc zoeken zoet zoladek
zolnierz zolty zomer zon zona zonas zondag zonder zonnig zoon zorg zorgen zostac zou zout zrobic zrodlo zrozumiec zu zug zugang
zuid zulke zullen zum zupa zupelnie zur zuruck zus zusammen zwaar zwak zwart zwei zwembad zwemmen zwiazac zwiazany zwiazek
zwierze zwischen zwlaszcza zwolennik zwrot zwyciestwo zwyczaj zwykle zwykly zyc zycie zyd zydowski zysk zywnosc zywy
"""

COMMON_WORDS = frozenset(_COMMON_WORDS.split())
"""The company's own text adds to them (`NameIndex.learn`)."""
