"""Surnames of Europe: which word after a given name makes a person, and which is only the next word.

Taken from Faker (MIT licence, https://github.com/joke2k/faker), folded to base letters; a test asserts their form.
"""

from __future__ import annotations

_SURNAMES = """
aalts aarden aarts aas aasen abad abascal abatantuono abate abba abbagnale abbas abbott abdi abdullah abella abellan aberg
abicic abrahamsen abrahamsson abramczuk abramovic abrego abreu abril accardo acedo acerbi acero acevedo acharya achison
achleitner achtelik acker ackerl ackermann acosta acuna adadia adam adamaszek adame adamiuk adamow adams adan adelaar adinolfi
adkins adler adolfsson adolph adriaansen adriaensdr adriaense adriaensen adriaenssens adrian adryaens adzijevic aebi aeby aeije
aelftrud aerts aertsz agarwal agate agazzi aggarwal agnesi agnew agostinelli agostini agrawal agren aguado aguayo agudo aguila
aguilar aguilera aguilo aguirre agullo agusti agustin ahearn ahearne ahern aherne ahlberg ahlgren ahlin ahlqvist ahlstrom
ahluwalia ahmad ahmadi ahmed ahuja aichholzer aichinger aigner ainsboro ajello akar akca akcay akdeniz akerlund akerman akesson
akgunduz akhtar akmacic aksu alamo alarcon alba alber alberdi albero alberola albers albert albertini alberto albin alboni
albrecht alcala alcalde alcantar alcantara alcaraz alcazar alcolea aldobrandi alegre alegria alejandro aleksa aleksander
aleksandrzak aleksiejuk aleman alemannie alemany alemdar alenburg alexander alexandersson alexandre alfaro alfieri alfonsi
alfonso alfredsson ali alia aliaga alighieri alkovic allain allan allard allemanie allen aller allis allison alm almagia almagro
almansa almanza almaraz almazan almeida almgren almonte almqvist aloisio alonso alonzi alonzo alpaidis alsina altamirano altera
altmann alva alvarado alvarez alvaro alves amador amaldi amalrada amann amanovic amanowicz amaral amat amato amaya amble
ambrozewicz ambrozik amidzic amigo ammaniti ammann amo amon amor amores amorim amoros amrein amstel amundsen anand anastasi
anaya anda anderberg anderl anders andersen anderson andersson andra andrade andrasek andre andrearczyk andreasen andreasik
andreassen andreasson andrejczuk andren andreotti andreozzi andres andresen andreu andrews andries andrijasevic andrijevic
andrukiewicz andruszko andrys andryszczyk andrzejuk andziak angel angeli angerer angiolello anglada anguiano anguillara
anguissola anguita angulo angus anichini anicic aniola anjos ankiewicz anne annsboro ansboro ansems antelami anthony antic
antoine antolkovic anton antonacci antonczak antonelli antonello antonetti antonic antonini antonioni antonsen antonsson
antonucci antoszczyk antunes antunez apanowicz aparicio apodaca aponte aporti apostel appelman apte aragon aragones aramburu
arana aranda araszkiewicz araujo arce archer archuleta arco arcos arcy arellano arenas arendarczyk arens arent arevalo argan
argentero argenti argento arguello argurio arias ariasso ariens arino ariosto ariza arjona arkel armani armas armata armatys
armellini armendariz armengol armenta armstrong arnaiz arnal arnau arnaud arnesen arnold arnsberg aroca aronsson arora arranz
arredondo arregui arreola arriaga arribas arrieta arroyo arslan arsoy arteaga arthurs artigas artner arts arvidsson arya asberg
aschauer aschman asenjo asensio ashe ashley ashman ashton aslan aslund asmundo asp asplund asprucci assche assem assuncao asten
astrom atchison atienza atkins atkinson atwal atzler aubert aubry auer auger augustin augustsson augustynek auinger aulenti
aumann aune aurora austermuhle austin auwera avalos avery avila aviles avogadro avoirt axelsson ayala ayers ayllon aylward ayuso
azcona azevedo aznar azorin baalen babati babato babbo babel babey babic babij babiuch babol babu baca bacak bach bachanek
bacher bachinger bachler bachmann bacia bacic bacik back backer backlund backman backstrom bacosi baczkiewicz badal badami badan
badel bader badia badillo badoer badoglio baele baelen baena baere baert baeten baetens baets baeyens baez baeza baggio baglioni
bahena bahl bahon bahr bahri baier bail bailey bailly bains baird bajaj bajak bajamonti bajan bajardi bajko bajwa bak baka
bakalarczyk baker bakiera bakiewicz bakke bakken bakker baksa bakshi bakun bal bala balaguer balakrishnan balan balas
balasubramanian balatinac balawender balay balazy balbi balbo balcewicz baldauf balderas baldwin baldys bale bali balic balik
balincic baljak ball balla ballard ballester ballesteros balmat balotelli ban banachowicz banak bancerz bandello bandeville
bandi bandyk banek banerjee banicevic banik banko banks bann bannon banos banovac bansal banuelos banville bany banys baptista
baquero bar barac baracca barad barajas baral barankiewicz baranowicz barba barbarigo barbe barber barbera barberini barbero
barbey barbic barbier barbieri barbir barbosa barcaccia barcella barcelo barcena barco barcz barczuk barej bareja barela barents
barer barese baresi baresic baria baric baricevic barillaro barillon barisic barker barkholz barkovic barlog barlow barman
barnaba barnes barnett barneville baro baroffio baron barozzi barr barracco barragan barral barranco barraza barre barreda
barrena barrera barreto barrett barrientos barriga barrio barrios barrnette barron barros barroso barry barsanti barszczak barta
barteczko bartel bartela bartels barth barthelemy bartkowicz bartl bartlett bartley bartlomiejczyk bartman bartocha bartoli
bartolome barton bartos bartosova bartoszak bartoszczyk bartova bartus barusic barzini bas basa basadonna basaj basak basic
basista basnec bass bassi basso bastek baster bastiaanse bastiaense bastida basu baszak bataglia batalla bates bath batista
batlle batog batra batrac batrnek batta battaglia battelli battig battisti baudry bauer baum baumann baumgart baumgartner baur
bautista bauwens bauza bava bavaud bave bawa bawol baxter bayer bayo bayon bayona bazela bazin bazjak bazydlo bazylewicz bazyluk
bazzi beakey beal beale bean beard beasley beasty beattie beatty beaumont bebic beccaria beccheria becerra bech becht beck
becker beckers beckmann bedi bednar bednarova bednarowicz beeck beeckman beeckmans beek beekman beer beernaert beernink beffa
beggan beggs begley begonja begue beguelin beguin begum behan behl behrendt beier beieren beijring beirn beirne bejarano bejger
bejm bejma bejnarowicz bek bekaert bekbergen beker bekus bela belda beletic bell belle bellemans belletini bellido bellini bello
bellocchio bellucci belmans belmonte belosevic belpere belton beltran belz belza bembenek bembo ben benard benavent benavente
benavides benavidez bencic bender benedetti benes benesova benet bengtsson benic benigni benitez benito benjamin bennet bennett
benoit benson bentheim benthin bentley benton benussi benz beourgeois bera berakovic beran beranek berankova beranova berberat
berchtold berdzik bereda berek berends berendse berendt berengario berenguer beres beresford berg bergdahl berge bergen berger
berggren bergh berghe berghmans bergin bergkvist berglund bergman bergmann bergoglio bergqvist bergsten bergstrand bergstrom
bergvall berkel berkum berlusconi bermejo bermingham berminghim bermudez bernaards bernad bernal bernard bernardi bernardic
bernardini bernasconi bernat bernatek bernatowicz berner bernetti berney bernhard bernicia bernie bernier bernini berntsen
berntsson berre berrios berrocal berry bersani bertels bertelsen berthelot bertho berthold bertilsson bertin bertoli bertolucci
bertoni bertosa bertran bertrand berus bervoets besancon besencon beska besnard besse besson best betancourt betka betlej
betschart bettin bettoni beuchat beuret beurret bevan bevilacqua beyens beyer bezemer bezic bhagat bhakta bhalla bhandari
bhardwaj bhargava bhasin bhat bhatia bhatnagar bhatt bhattacharyya bhatti bhavsar biagi biagiotti bialach bialasik bialczyk
bialk bialka bialous bianchi bianchini bibi bicak bicanic bichler bicz bidas bie biedermann biegala bielas bielat bielen bien
bienia bieniak bieri biernacik bierstraten biesaga biesek biesenbos biesty bieszke biezenbos biggen bignami bignardi bigot
bijelic bijlsma bik bilbao bilek bilewicz bilge bilgin bilik bilir bilkova billung binaghi binder bingula binner bir birch bird
birkeland birkic birmingham birnbaum birtic bisaga bischof bishop biswas bitner bitschnau bittner bixio bjelis bjork bjorklund
bjorkman blaak black blackburn blackwell bladek blagaic blaha blahova blair blake blanc blanca blanch blanchard blanche blanchet
blanco blanes blank blankenship blasco blaser blasi blasik blaszyk blauensteiner blaut blazejak blazejczak blazejewicz blazek
blazevic blaziak blazicko blazkova blazquez blees bleijenberg blevins blewanus blin blixt bloch block bloemendaal blokland blom
blomberg blomgren blomkvist blommaert blomme blomqvist blondeel blondel blonk blot blum blumel bluszcz boada boaga boase boba
bobak bobal boban bobanovic bobel bobik bobko bobrowicz bobryk bocca boccaccio boccherini boccioni bocelli bochnak bochnia
bochud bociek bock boddaugh bodek bodin bodkin bodner bodoni boduch bodych bodzak bodziony boe boechat boeck boeckx boer boers
boeser boetet boezio bogaczyk bogadi bogaert bogaerts bogan bogdal bogdan bogner bogovic bogumil bogus bogusiewicz boguta bohan
bohdanowicz bohlander bohler bohlin bohm bohman bohnbach boiardo boichat boillat boitani boito boix bojanic bojarczuk bojczuk
bojdo bok bokenkamp boksa boland bolander bolanos bolcevic boldu boles bolger bolin boljkovac bolkesteijn bollen bolliger
bolnbach bolton bolzmann boman bombieri bompiani bona bonanno bonar bonatti bonaventura bonbach bond bondaruk bondt bondumier
bondyra boner bones bonet bongiorno bonilla bonino bonneau bonner bonnet bonnin bonolis bonomo bont bonte bonvin bonvini booden
boogaerts booker boon boone boonen booth bora borah borak borczyk borde borejko boreland borg borges borghese borgia borgstrom
borja borjesson bork borkiewicz borkowicz borland borman borner borojevic borosak borra borrani borras borrego borrell borremans
borromeo borromini borroni bors borsellino borsiere bortkiewicz boruc borun boryczko borysewicz borysiak borysiewicz borysiuk
borzomi borzych borzym bos bosch bose bosek bosilj bosio bosman bosmans bosnjak bosnjakovic bossche bosshard bossi bossuyt
bostrom bosurgi botella botello botic botica botor botta bottaro botteron botticelli bottigliero bou boucher bouchet bouckaert
boucsein boudewijns bouhuizen boulanger boulay boulogne bourdon bourgeois bourgondie bourke bourquard bourquin bousquet
bouthoorn boutin bouvet bouvier bouwhuisen bova boven bovene bovenen bovet bowe bowen bowers bowler bowles bowman boyce boyd
boyer boylan boyle boyse bozanic bozanovic bozic bozicevic bozickovic bozikovic brach bracha brachaczek brachman bracke bracun
bradden bradford bradic bradley bradshaw brady braem bragadin bragaglia bragt brahier brahmbhatt brajkovic bralic bramante
brambilla branaola brancaccio branch branciforte branco brand brande brandic brandl brandner brandon brands brandstatter
brandstetter brandt brandtner branka brankovic brannelly brannstrom brar brassil brauer braun bravo bray brazil brcko bree breen
bregula breheny brejnak brekke brenen brenna brennan brenner bres bresciani brese breslin bresnehan bresse breton brett breuer
breugel breugelensis breugelmans breukeleveen breukelveen brewer brezjan briand briccialdi brichese brick bridge bridges bridson
briel briemer brien briere brievingh briggs bright brink briody briones brisee briseno brislane brito britvec brizee brlas brlek
brletic broberg brock brodawka broderick brodin brodka brodowicz brody broeck broeckx broeders broek broekhoven broeshart brogan
broggini brojek brolin broman broncel bronder broniarek broniek bronka brookes brooks brophy broquet bros broschi brosnan
broszkiewicz brouwer brouwers browarczyk brown browne browning broy broz brozda brozova bru bruce bruchem bruckner bruder brudny
bruen bruggeman brugger brugman brugnaro bruijn bruijne bruin brumleve brun bruneau bruneel brunel brunelleschi brunello brunet
brunner bruno brunswijk brus bruscantini bruton bruun bruycker bruyn bruyne bruyninckx bruynzeels bruzda bryan bryant bryczek
bryda bryen brygola bryja bryndza bryson bryzek brzakala brzek brzezniak brzykcy bubak bubel bucanac bucar buch buchalik
buchanan buchberger buchegger bucher buchholz buchinger buchner buck buckley buczko buczma bud budig budkiewicz budner budniak
budrewicz budych budzen budzich budzyn buelens buendia bueno bugiel bugla bugno bugnon buhler buhlmann buijs buisson bujard
bujas bujko buk bukowiec buksa bukvic bulak bulanda bulawa bulczak buljan bull bullock bulzoni bumb buncic bungic bunic
bunschoten buonauro burcardo burch burchard burchardt burchill burcul burczak burdach bures buresova burger burgess burgos
burgstaller buric burke burkiewicz burman burnat burnett burns burri burrows bursic burton burtscher burza burzawa burzec bus
buscetta bush busko busljeta busoni busquets bustamante bustos buszka buszkiewicz buszko buszta butala butcher butkovic butler
butrym butselaar butte buttimer buttimore buuren buyse buysse buytelaar buza buzov bylina bylund byra byrd byrne byrnes bystrek
bystrom bystron bytner byzdra bzdega bzdziuch bzymek cabala caballero caban cabanas cabanillas cabello cabeza cabezas cabibbo
cabo caboto cabrera cabrero cabrini caccianemico caccioppoli caceres cacko cadden caddow cadefau cadena cadenas cader cadogan
cadorna caetani cafarchia caffarelli cafferkey cafferky cafferty caffrey cafuk cagalj cagney cagnin cagnotto cahalane cahill
cahillane cahir cain caine cainero cairn cairns caironi cakala cal calarco calatayud calbo caldera calderon caldwell calgari
calhoun calik callaghan callahan callan callanan callebaut callegari callegaro calleja callens callewaert calligan callinan
cally calvet calvey calvillo calvo calzada camacho camanni camara camarillo cameron camicione camilleri camino camiscione
cammarata cammel camp campanella campano campbell campenhout campillo campise campo campos campoy camps camuccini camurcuoglu
camus canales canali canals canas canavan candaux candelaria canellas canet canete canetta canevascini canil canizares cannan
canniffe canning cannizzaro cannon canny cano canova canovas cant cantero cantimori canton cantrell cantu cantwell capala
caparros capdevila capecchi capiga caplis capone cappelli capples capua capuana car caraballo caracciolo carbajal carbajo
carballo carbery carbo carbonell cardano cardenas cardona cardoso carducci carey carfagna cargonja caric carlberg carleton
carley carli carlier carlin carlos carlsen carlson carlsson carmody carmona carneiro carnera carnero carney carnotte caro
carocci carolan caron carosone carpaccio carpenter carpentier carpio carr carragher carranza carrasco carraud carraux carre
carreno carreon carrera carreras carrero carretero carriera carrig carrigan carrigy carrillo carrion carro carroll carron carry
carson carsten carter carthy carton cartwright carty carullo caruso carvajal carvalho carville casadei casado casagrande casal
casale casaleggio casalodi casals casanova casanovas casares casarez casarin casas case casellati cases casey cashen cashman
casier casillas casini caspar cassara cassen casserley casserly cassidy cassin castaneda castejon casteleyn castell castellanos
castelli castellitto castello castells castiglione castilla castillo castioni castrillo castro catala catalan catalano catenazzi
cattaneo cattigan cattin cauley caulfield cavalcanti cavanagh cavanna cavazos cawley cazares cazorla ceballos cebo cebulak cech
cechova ceci cecot cedillo cegla ceja celentano celis celuch cendron centeno cepeda ceran ceravolo cerda cerdan cerezo ceri
cermak cermakova cerna cerny cerquiglini cerro cerutti cervantes cervantez cervera cesaroni cesarotti ceschi cespedes cestaric
cetera cetin ceulemans ceuppens ceynowa chaba chaber chaberek chabior chachaj chachula chacko chacon chad chada chadaj chadha
chadwick chahal chakrabarti chakraborty chalimoniuk chamberlain chambers chamorro chan chana chand chanda chander chandler
chandra chandran chaney chang chapa chaparro chapman chappuis chapuis char charles charlton charon charpentier charpie charrier
chartier chase chatriand chatriant chatterjee chatys chaudet chaudhari chaudhary chaudhry chaudhuri chaudry chauhan chauveau
chauvet chauvin chavarria chaves chavez chawla cheba checa chechi cheda cheema chen chenaux cherek cherian cherry cherubini
chevalier chevalley chevallier chevresson chevrolet chhabra chiappetta chiaramonte chico chiesa chigi chindamo chinnici
chittolini chlad chlebda chlebek chlipala chmara chmielak chochol chodak choi choina chojak chojna chokshi cholewka cholody
chomiak chomik chomiuk chopard chopra chorazewicz choros chotzen choudhary choudhry choudhury chowaniak chowdhury chretien
christen christensen christiaens christian christiansen christoffersen christoph christopher chrodtrud chromy chruszcz chuchla
chudoba chung church chwala chwalisz chwedczuk chwedoruk chyb chylak ciak ciampi cianciolo ciani ciapa ciarka cias ciastek cibin
cibor cicala cich cichorius cichos cichowlas cicilia cid ciechowicz cieciora cieciura cieciwa ciecko cieloch ciemiega cieniuch
ciepla ciepluch cieplucha ciereszko cierpisz cierpka ciesielczyk ciesielka ciesiolka ciezka cifuentes ciganovic cignaroli cik
cilea cilibrasi cimarosa cimini cimoch cindric cintron ciochon ciolczyk cipolla cis cisneros cison citko ciuba ciuk ciula ciurus
civaschi cizmesija cizmic claassen claes claesdr claesen claesner claessens claesson claeys clafferty claffey clair clancy clapa
clare clark clarke classon claus clausen clavero clavin clay clayton clear cleary clement clemente clements clenaghan clerc
clerck clercq clerkin clery clifford cline clinten clinton clogherty cloherty clohessey clohessy cloney cloonan cloone clooney
clootwijck clune cmiel coady coakley coardi coates cobb cobo cobos coca cocci cochran cociarelli cock codina cody coelho coello
coen coene coenen cofala coffey cogan cogiel cogley cohalan cohen coholan coigny colas cole coleman coles colfer colgan colhoun
colic colin coll collado collazo collen colleneler colleran collet colletti colley collier colligan collin collina collinder
collins collodi colly colman colom coloma colomer colon colpaert colreavy colum columbo colunga comar comas comber combi comboni
combre combs comencini comer comerford comeriato comisky comisso comman comment commins comolli company compton comte comyn
conaty conboy concannon concepcion conde condoleo condon condren condron conefrey conesa coninck conlan conley conlon conmee
conmy connachton connaghy connaughton conneeley conneely connell connellan connelly conner connery connole connolly connor
connors conole conrad conradi conree conroy conry considine contarini conte conti contractor contrafatto contreras convey conway
conwell coogan cook cooke coolahan coolen cooley cools coonan cooney cooper cop copeland coppens coppola corbacho corbat corbett
corbo corboz corcoran corcos cordero cordier cordoba cordova corduff coredo coret coreth coric corish corkery corless corley
corlu cormack cormican cormick cormy cornejo cornelis cornelisse cornelissen cornelisz cornut cornuz corominas corona coronado
corpataux corput corr corra corradi corral corrales correa correia correr corridan corrigan corry corstiaens cortes cortese
cortez cortina cosandey cosendey cosgrave cosgrove cosic cosman cossiga cossy costa costalonga costanzi coste costello costelloe
coster costigan coterlet cotic cotter cotto coughlan coulon counihan courcey cournane courtenay courtier courtney courtois
courvoisier cousin cousins couturier covarrubias covic cowan cowely cowen cowley cox coyle coyne cozar crahan craig craine
crampsey crampsie crane crangle cranley cranly craven crawford crawley crean creed creedon cregan crehan cremin cremonesi crespi
crespo cretton crevar crevoisier criado cribbons crilly crimmins crinion crisafulli crispi cristoforetti crivelli crnekovic
crnkovic croal crohan crolly cronelly cronin cronly crosbie crosby cross crossan crota crotty crowe crowley crudden cruise cruz
cryan cuadrado cubric cucek cuch cuda cuddihy cudic cudzich cuellar cuenca cuervo cuesta cueto cuevas cuffe cugia cuijck cukier
cukman cukon culhane culi culina culjak cullen culligan cullinan cullinane culloty cully cumiskey cumisky cummings cummins
cummiskey cummisky cundari cunha cunnane cunneen cunningham cunny cuomo cupic curatoli curci curdy curic curiel curley curnane
curneen curnyn curran currie curry curtin curtis cusack cusano cutrufo cutuli cuyper cuypers cuyvers cuzzocrea cvenic cvetkovic
cvetnic cvitan cvrtila cwierz cwirko cyba cybul cydzik cygal cyganik cylwik cyman cymbala cymer cyrek cyron cyrulik cywka czajor
czak czapiga czenczek czerepak czerkies czermak czerner czerniakiewicz czerniec czerwionka czesak czescik czlonka czochara
czopik czosnyka czubaj czubaszek czuj czulak czupryn czupryna czura czurylo czylok daal dabal dabkiewicz dabo dabros dabrowicz
dabrowka dachgelder dachgeldt dachgelt dacko dada dadej daele daems dagsburg dahl dahlberg dahlen dahlgren dahlin dahlqvist
dahlstrom daiken dalal dale dalem dalla dallape dallara dallinger dalmau dalton daly dam damek damian damijanic damjanovic damme
damps danaher dandolo dane danel dangl dani daniec daniel daniels danielsen danielsson danieluk danilczuk danisz dankiewicz
danner danninger dar dara daraz darcy dardel dargacz dargan darlak darmody darnau darojkovic darul dasey dasgupta dash dass date
datta daugherty dautanec dautovic dave davenport davern davey david davids davidson davidsson davies davila davin davis davison
davitt davoren davy daw dawidczyk dawidek dawiec dawson dayal daza dea deacon deacy deady dean deane dease deasy deaueroux
debelic debniak debosz debruyne deceuninck decker deckers declerck declercq decock deconinck decoster dee deegadan deegan deehan
deeley deely deeney deeny deep deere deery degroote degryse dehmel deigan deignan dej dejneka dejonghe dekeyser dekker delacruz
deladoey delaere delahaye delahunty delaney delannoy delap delargy delattre delaunay deledda delekta deleon deleu deleze
delgadillo delgado delikat delle dellucci delmas delorme deloughrey deloughry deluga deman demeulenaere demeyer demeyere
demianczuk demir demirel demmendaal dempsey demuynck deneka dengg denihan denis denison denk denkiewicz dennehy dennenberg
denning dennis denny denys deo deol depero depoorter deprez deptuch depuydt derek derezic dering dermody dermott derrig derycke
derylo desai descamps deschamps descombes deshmukh deshpande deshusses desio desmedt desmet desmond dessel deszcz detka detti
deutschmann devally devan devane devaney devanney devaux devenney devenny dever devereaux devereux devery devi devilly devin
devine devitt devlin devolder devos devoy devriendt dewaele dewan dewilde dewitte dewulf dey deze dhaliwal dhar dhawan dhillon
dhingra dhondt diallo dias diaz dibiasi dickerson dickey dickie dickinson dickson didier didovic die diego dieguez dierckx
dierick dierickx diesbach diesbergen dietl dietrich dietz diez diffin diffley diggin diggins dignan dijck dijk dijkman dijkstra
dijoux dillane dillen dillon din dinan dineen dinneen dippel dircken dirksen dirnberger dirrane dirven disdero diskin
ditschlerin dittrich divan divenney diver divine diviney dixit dixon dizdar dlubak dlugajczyk dlugozima dmoch dobbelaere dobbin
dobbins dobes dobler dobosiewicz dobric dobron dobrosz dobson dockx doctor dodd dodson doe doesburg dogherty doglioni doherty
dohn dokkum doktor dolan dolega dolezal dolezalova dolic dolinar doliwa domek domenech domian dominczak domingo domingues
dominguez dominikovic dominkovic domino domka dommelen domon domowicz domurad domzal dona donagher donaire donaldson donarelli
donati donatoni doncevic donegan dongen donini donlon donnan donnell donnellan donnelly donoghue donohoe donohue donoso donovan
doody dooey doogan doohan doolan dooley dooren doorhof doorn doornhem doorty doppler dora doran dorawa dordan dore dorfer dorgan
doria doring dorn dorna dornan dorner doroba dorobek dorobisz dorociak doroszkiewicz doroszuk doroz dorr dorrian dorschner
dorsey dorsman doruch dorynek doshi dossetti dossi dostal dostalova doudigan dougherty douglas dovara dowd dower dowerg dowey
dowley dowling downar downes downey downing downs doyle draaisma drabczyk draghi dragicevic dragobratovic dragojevic drake
drakulic drandic draus draxler drazic drazyk drej drela drennan drenthe dreszer dretvic drewa drewes drewicz drewnik drewniok
drgas drian dries driesen driessche driessen driscoll drobek drobik drobisz drobniak drobnik drobny drobot drohan droney drop
dros drost droz drozd drozda drozdowicz drozdzal drozdziel drozdzik drub drubin drum drumm drummond drummy druso druszcz drwiega
drygala drygas dryka drynda drysdale drywa drzal dua duane duarte dub dube dubel dubey dubik dubis dubois dubovecak duc duchnik
duczek duczmal dudala dudczak dudko dudkowiak dudley dudzicz dudziec duenas duff duffin duffy dufour dugal dugar duggan duhamel
duhig duhy duignan duivenvoorde duivenvoorden dujmovic dukat duke dukic dulak dulas dulbecco dulemba dulewicz dulik dulohery
dumala dumanli dumas dumin dumont dunal duncan dunford dungan duniec dunlap dunleavey dunleavy dunn dunne dunning dunny dunphy
dunser dunworth duodo dupont dupre dupuis dupuy duque duran durand durante duras durasevic durczok durdu durham durinic durkan
durkin durlak durlej durlik durma durmus durnan durnin durning duroux durrihy durys duse dusek dusik duskova dussen duszczak
duszczyk duszkiewicz dutt dutta duval duvancic duvanel duvenvoirde duyvenvoorde duzy dvojak dvorak dvorakova dwane dworczak
dworniczak dwyer dyal dybal dybas dybiec dybka dycha dyck dyczko dyda dydak dydo dyer dyja dyjach dyjas dyka dykas dylak dylik
dylong dymarczyk dynak dynia dyrek dys dyszkiewicz dyszy dytko dytrych dywan dzapo dziadkiewicz dziadkowiec dziadowicz dziadura
dziala dzialak dzialo dziarmaga dziczek dzidek dziduch dziechciarz dziedzina dzielak dzienis dzienisz dzienniak dzierwa dzierzak
dziewa dziewior dziewit dzieza dzika dzikiewicz dziob dziopa dziuban dziuda dziugiel dziurdzia dziurla dziwak dzwonnik earl
earle eaton eberhard eberhardt eberharter eberl ebert eberth ebner echevarria echeverria eck eckbauer ecker eckert eckhardt eco
edberg eder edin edlinger edlund edman edstrom edvardsen edvardsson edwards edwin eeckhout eelman eerden eerenbeemt egan egea
egger egisheim egli ehlert eibl eichberger eichenberger eichhorn eichinger eide eigenwillig eijkelboom eijndhoven eijssel eimer
einarsson einaudi eisl eisner eivers ekberg ekdahl ekelund ekert ekholm eklof eklund ekman ekstrand ekstrom elberts elbertse
elder elert elias eliassen eliasson elizondo eller ellingsen elliot elliott ellis ellison ellwart elofsson elorza elsemulder
elsenaar elsner elwart elwood elzas emanuelli emanuelsson embden emilsson emmelen emmen emo ender endrizzi engberg engdahl engel
engeland engelen engels engen engl engler english englund engman engstrom engvall ennis enright enriquez enschot enzinger
eraslan erber erceg ercegovic erdmann erdogan ergotic ergul erhart erhout erickson ericson ericsson eriksen eriksson erlacher
erlandsson erler erni ernst errani errigo ersek ertas ertl erve ervin ervine escalante escalona escamilla escobar escobedo
escolano escribano escriva escudero espada espana espanol esparza espejo espinal espino espinosa espinoza esposito esquibel
esquivel este esteban estes esteve esteves estevez estey estrada eterovic etienne etzler etzold eugster eustace evans evelingen
evensen evequoz everaert everde everett evers everts evoy evrard ewing exposito eynde fabbri fabian fabianczyk fabijanic
fabiszak fabra fabre fabregas fabregat fabrizi fac fadden fadian faes faferek fagan fagerstrom faggiani fagiani fagotto faherty
fahey fahy fair faivre fajardo fal falba falco falcon falcone falier falk falkner fall fallaci fallon falloppio faltyn falvey
famula fankhauser fannin fanning fannon fantini fantoni fantozzi fanucci farah faranda farell faria farias farina farinelli
farkas farley farmer farnan farnese farnon farragher farre farrell farrelly farren farrissey farrissy farry faruga faryna
fasching fattori faugno faulkner faull faure faust favata favre fay fealy fearon fechant fechner fedak federici federico
fedorczyk fedyk fee feehan feeley feely feeney feenstra feeny fegan fehan fehilly fehr fehringer feichtenschlager feichter
feichtinger feichtner feighery feigl feijoo felban felber felder feliciano feliksiak feliniak felisiak feliu fellinger fellner
feltzer felus fenelon fenighty fenlon fennell fennelly fennessey fenning fenton fercher ferdyn ferenac feret fergus ferguson
ferm fermi fernandes fernandez ferrabosco ferragamo ferragni ferran ferrand ferrandez ferrandiz ferrando ferrante ferrara
ferrari ferraris ferrata ferrazzi ferreira ferrell ferrer ferrera ferreras ferrero ferretti ferris ferriter ferrucci ferry
ferstl feys fiala fialova fibonacci fichtinger ficino ficner ficon fidler fidor fidos fidura fiebig fiedler fiedorczuk fiedoruk
field fielding fields fieramosca fiere fierek fierens fierro figat figueiredo figueras figueroa figuerola fijak fijalek fijol
fik fikus filak filangieri filar filas filban filbin filek filiks filipcic filipovic filippelli filippini filogamo filus filusz
filzi finan finch finegan finetti fink finke finlay finley finn finnegan finneran finnerty finnucane finotto finucane finzi fiol
fiolek fiolka fioravanti fiorucci firat fischer fischetti fiser fiserova fisher fit fita fitas fitrzyk fittipaldi fitz
fitzgerald fitzgibbon fitzgibbons fitzmartin fitzmaurice fitzpatrick fitzsimmons fitzsimons fiutak flaas flaga flaherty flahive
flaiano flanagan flannagan flannelly flannery flantz flasza flatley flavin fleche fleck flego fleischhacker fleischmann fleming
fleszar fletcher fleury flieger fliegner flink flinn flisek flisiak floch flood flor flores florez florian florio flowers floyd
fluckiger flynn foa foconi fogarty fogazzaro fogel fogiel fogt foidl foit fojt folan folch foletti foley folga folkesson
folliero folta fonjallaz fonseca font fontaine foody foran forbes ford forde foremniak forjan forkin forma formbach fornaciari
fornalik fors forsberg forsell forsgren forslund forsman forster forstner fortuny fortuyn forysiak forza foscari foster foucher
fouquet fournier fowler fox foy foyle fracci fracz fraczkiewicz fraher franas franaszek franc frances franceschi franch
francillon francis francisco franco francois francoise franczuk frandsen frania franiak franic franicevic franik franjic frank
franke frankhuizen franklin frankow frankowicz franscini fransen fransson franusic franz franzen franzese fras fraser fraszczyk
frawley frazier freaney frederick frederiksen fredriks fredriksen fredriksson freeley freely freeman freeney frei freil freitag
freitas frelek frelich fremie french frerichs frescobaldi fresh freshour freudenberger freudenthaler frey frias friberg frick
frid friedl friedli friedman friedrich friehus friel friis frisch friscic frisk fritsch fritz frketic frohlich fron fronczek
fronczyk fronia front froschauer froschl frost fruhwirth frukacz frutos fry frycz frydel frydrychowicz frye frymus frys fucek
fuchs fudalej fuente fuentes fuertes fugiel fuhrmann fulara fularczyk fulawka fuller fura furda fureder furey furga furgal
furgala furmankiewicz furrer furst fusani fuseli fuster futyma fyda fydrych fyfe gaba gabaldon gabara gabba gabbana gabka
gabriel gabrieli gabrielsson gabrych gabryel gabryelczyk gabryszak gabud gadda gade gadzala gadzina gaffney gagala gaggini
gagliano gagliardi gahan gahleitner gaiatto gaillard gaine gaines gainey gaitan gaito gajcy gajdzik gajowiak gajownik gajzler
gal gala galach galaj galan galarza galat galeati galek galenzone galesic galeza galiano galiazzo galic galica galijn galik
galilei galindo gall gallagher gallaher galland gallardo gallart galle gallego gallegos gallen galler gallet galligan gallivan
gallo gallogly galloway galon galos galovic galtarossa galuba galuppi galvan galvani galvez galvin gamble gamboa gamez gamon
gamrat gamsjager gandhi ganesan ganesh gangemi gangl ganguly ganley ganly gannon gaona gapys gara garate garavan garay garbaciak
garbacik garces garcia garczarek garczyk garde gardiner gardner garety garg gargallo gargan garibaldi garibay garica garland
garmendia garncarek garncarz garner garnier garobbio garozzo garraghy garrahy garret garrett garrido garriga garrihy garrison
garrone garry gartlan gartland gartner garvey garvin garza garzon garzoni gascon gasek gashi gasienica gasik gaspar gasperi
gasser gassner gastel gastelum gasz gaszczak gately gates gatto gattringer gaudin gaudyn gaughan gauthier gautier gavaghan
gavican gavigan gavin gawliczek gawlowicz gay gaya gaynard gaynor gaytan geany gearty geary gebauer gebura geca geenen geens
geeraerts geerling geerts geertsen geest geffen gegic gegotek geherty gehringer geier geiger geisel geisler geissler gelabert
geldens gelder gelemanovic gellemeyer gelli gemen gemert gemito gemza gendek gendera geneart genechten genefaas gent gentileschi
gentili gentilini gentry geoghegan george georges gepa gera geraci geraghty gerard gerarghty gerber gerlach germain germano
gerrits gerritse gerritsen gertz gervais gesiarz gestel getka geudens geuens gevaert geyer gfeller ghoerle ghose ghosh giacconi
giacometti giammusso gianetti gianinazzi giannelli giannetti giannini giannone giannotti giannuzzi gianvecchio gibbon gibbons
gibbs gibert gibilisco giblin gibney gibson giec giedrojc giel gielen gierach gierak gierasimiuk gierat gierek gieron giers
gierschner giersz giess gietka giezek giger gigli gil gilabert gilardoni gilbane gilbert gilbride gildea gilduff giles gilewicz
gilgunn gilhooly gill gillan gillen gilles gillespie gillet gillic gillick gillieron gilligan gilliland gillis gillooly
gilmartin gilmore gilroy gils gilsenan gimenez gimeno gindl giner ginese ginesio ginevan ginkel ginneke ginnitty ginnity ginty
gioberti giolitti giorgetti giovine giradello giralt girard giraud giron girona girschner girvan gisbert giselmeyer giulietti
giunti giusti givern giza gladka glanc glapiak glaser glasnovic glass glasses glatz glavan glavin glavor glaza glazer glazier
glazik gleasure gleba gleeson glegola glenc glenn glennon glica gligora glonek gloor gloster glover glowiak glowienka glownia
gluck gluszko glynn gmeiner gmur gmurczyk gnatz gniewek gnodde gnyp goda godard goddard goderts godet godfrey godinez godinic
godoy godyn godzik godzisz godzwon goedhart goel goerle goethals goethem goff gogacz gogan gogarty goggin gogol gogola
goicoechea goik goj gokhale gola golak golan golas golczyk golda golden golding goldoni goldrick goldstein gole golek golenia
golgi goliasz golino golisz goliszek golla gollan gollner gollum golofit golon golonko golos golota golubic golus gomes gomez
gomila gomis gomola gomula goncalves gonet goni gonsior gonzaga gonzales gonzalez gonzalo good goodman goodwin goossens
goovaerts gopal goraj goral goransson gordillo gordon gorevan gorey gorgol gorham gori goris gorkiewicz gorlitz gorman
gornisiewicz gorol gorp gortat gorzelanczyk gos gosch goschl gosek gosik goska gospodarek goss gosselin goswami gosz gotfryd
gotic gottardi gotthard gotti gotz goudriaan gough gould goulden goulding gour govaerts govarts govoni govorcinovic gowan gowin
goworek goyaerts goyal goyvaerts gozdur gozzano gozzi graaf grab graban grabara grabas grabczak grabher grabias grabner grabon
grabos grace gracia gracin gradek gradenigo grady gradziel graeve graf graham grahams grahn graj gral gramsci gramza granado
granados granat granatelli granath granberg grand grande granlund granstrom grant gras grasser grassi grassl grasso gratie
grattan gratz gratzer gratzl grau gravensande graves gravina gray grba grbac grealish greally greaney grebowiec greco gredicak
greef greehy greelish greely green greene greenwood greer gregersen greggio gregoire gregorczuk gregorek gregori gregorio
gregorowicz gregory gregov greij grein greiner gremese gren grenier grennan greszta grewal grey grgic grgurevic grguric
grgurovac griego griesser grifeo griffen griffin griffith griffiths grijalva grill grimani grimes grinsven grisoni gritsch
gritti groarke grob groborz grochola grochowina grodek groen groenendaal groenestein grogan grojean gromala gron grondel
grondelle grondin gronkiewicz gronlund gronostaj groof groogan groot groote gros grosjean gross grossi grosz grote grotek groth
grottner grover growney grubba gruber grubisic gruchot gruijl gruijter gruil grunberger grund grundner gruner grunt grunwald
grupa gruson gruszczyk gruza gryciuk grycz gryga grygo grygorcewicz grygorowicz gryka grymuza grys gryska gryszkiewicz gryta
grzebyk grzech grzegorzak grzejszczak grzela grzelczyk grzelec grzenia grzesiek grzeskow grzeszkowiak grzetic grzincic
grzywnowicz gschaider gschwandtner gstrein guajardo gual gualandi gualtieri guarana guarato guardado guardia guardiola guariento
guarneri gubain gubben guberan gubernat guberovic gucci guclu gude gudelj guellec guerin guerra guerreiro guerrero guevara
guggenberger guglielmi guha guibert guicciardini guichard guidone guidotti guihan guijarro guilbert guilfoyle guillarmod
guillaume guillen guillet guillon guillot guillou guinan guinane guinevan guiney guinizzelli guinnane guinness guiry guit
guitart gul gula gulan gulati gulbrandsen gulcher gulen gullberg gullotta gulotta gumieniak gumienna gumienny gumprich gumula
gundersen gunn gunnarsson gunning gunpf gunther gupta gurule gusciora gussoni gustafsson gustavsson gustaw gustin gut gute
gutierrez gutknecht gutmann guyon guyot guzdek guziak guzman guzniczak gwara gwardiak gwizdek gwynn gzyl haack haag haan haarlem
haas haase habdas haberl hacker hackett hackl hadala hadam hadas haderer hadrovic hadzic haeften haengreve haering hafliger
hafner hagan hagberg hagen hagendoorn hager hagg haggerty hagglund haggstrom haglund hagman hagstrom hahessy hahn haid haiden
haider haidinger haindl hainzl haire hajda hajdas hajdasz hajder hajduga hajdukiewicz hajek hajkova hak hakansson hakker halama
halambek halapir halat halder hale haley halik halka hall hallahan hallanan hallberg haller halley hallgren hallin hallinan
hallissey hallmann halloran halpen halpin halvarsson halvorsen ham hamaland hamann hamel hamera hamerla hamilton hammar
hammarstrom hammer hammerer hammerl hammerle hammond hamon hampel hampton hamrol hanafin hanas hanbury hanc hancer hancock handa
hande handke handl handler handzel haneberg hanegraaff hanel haney hankard hanke hankiewicz hanley hanlon hanly hanna hannah
hanncard hannigan hannon hanrahan hanratty hans hansen hanson hanssen hanssens hansson hanus hanusiak hanzek hanzel hapka
haponiuk hara haraburda harahoe haraldsson haran harapin harasimiuk hardi hardiman hardin harding hardy hare haremza haren
hargadon hargan hargreaves hari haring harkin harkins harley harloff harmon harnett haro harper harrell harrer harrihy
harrington harris harrison harry hart harte hartigan hartl hartley hartman hartmann hartnett hartung harty harvey hasan haselaar
hasiak haslauer hasler haslinger haspengouw hass hassan hassett hastey hastie hastings hasty hatfield hattinger hatton hauer
hauffer haug hauge haugen haugh haughey haugland haumer hausberger hauser hausler havel haverty havlicek havlickova hawe hawkins
hawro hawrylak hawthorn hayden hayer hayes haynes hayre hayrioglu hays hayward hazenveld hea heaffy healy heaney heaphy hearn
hearne hearty heath heavey heba hebenstreit hebert hechenberger hecimovic hecke hecker heckett heczko hedberg hedderman hedigan
hedin hedlund hedman hedstrom heelan heenan heeney heer heere heerenveen heerkens heerschop heffernan hefferon heffron hegarty
hegde heger heggarty hehir hehl heiden heidrich heigl heijden heijman heijmans heijmen heim hein heindl heinrich heinrichs
heintze heinz heinzl heiss heissenberger hejduk hejna hekker helak held helen heleniak helery helgesson hell helland hellberg
hellemans heller hellevoort hellgren hellman hellstrom hellwig helm helman helmerhorst helsen hely hemert hemetsberger hemma
hempenstall henck henderson hendricks hendrickx hendriks hendrikse hendrix hendry hendzel henebry heneghan henegouwen henery
heney henk henke hennebry hennelley hennelly hennessey hennessy hennig hennigan henningsson henric henriksen henriksson
henriques henriquez henry hens henschel hensley henson henst hentschel hepenstall heraghty heras heraty herba herbert herbst
herbut herceg herck herda herdzik heredia heremans hereward heribert hering heripon herity herlihy herman hermann hermanowicz
hermans hermansen hermansson hermighausen hernadez hernandes hernandez hernando hernon herok heron herout herranz herrera
herrero herring herrmann herstal hertrampf hervas herve hervia herzog hesbaye heser heskin heslin hess hesse hession hester
hethur hetmanczyk hettner heusden heuser heuvel hever hewelt hewitt hewson hexspoor heyden heydrich heylen heymans heyne
heyvaert hickey hickman hicks hidalgo hierro higgins higueras hilary hill hillen hiller hillery hilliard hilton himmelbauer
hinca hines hinic hinney hinojosa hinterberger hinteregger hinterleitner hinton hirsch hirschmann hirt hishon histon hjalmarsson
hjelm hjort hnat hoarau hoare hoareau hoban hobbs hochleitner hochreiter hodak hodel hodge hodges hodgson hodl hodnett hoecke
hoedemakers hoek hoeks hoekstra hoelen hoes hoevel hoeven hoey hofbauer hofer hoffman hoffmann hofig hofinger hofler hofman
hofmann hofmeister hofstatter hofstetter hogan hogberg hoglinger hoglund hojda hojka holc holden holder holeksa holewa
holgersson holguin holl holland hollander hollaus holler hollins holloway hollywood holm holmberg holmes holmgren holmqvist
holmstrom holohan holota holst holsten holt holthuis holub holubova holubowicz holvoet holysz holzapfel holzenbecher holzer
holzinger holzknecht holzl holzmann honan hondeveld hondt honing honkisz hood hoof hoog hoogers hoogh hooper hoover hope hopkins
hoppenbrouwer hora horacek horackova horak horakova horan horbacz hore horemans horgan horl horle hormann horn horne hornich
hornig hornik horrocks horst horton horvat horvatek horvath horvathova horvatic horvatinec hosae hosey hoskins hosp hosseini
hostaden hoste hotz houben houdijk hough houghton houlihan hourican hourigan hourihane house houston houteveen hove hovel howard
howarth howe howell howells howley hoyos hoz hrabar hrabia hranic hranj hrastinski hren hrsak hruba hruby hruska hruskova
hrvojic hrynkiewicz hrzenjak huang hubbard hubel huber hubert huberts hubmann hubner huczek huczko hudson hudzik huel huemer
huerta huertas huet huff huffman hufnagl hug hughes huguet huhn huijben huijbrechts huijs huijzing huisman hulboj huljev hull
hulle huls hulshouts hulskes hulst hult hulten hultgren hultman humbert humeniuk humer hummel hummer humphrey humphreys
humphries hunerik hunt hunter hunziker hurd hurley hurlimann hurst hurtado hus husak husnjak hussain hussein hussey huszcza
hutchinson hutchison huter hutnik hutter hutterer hutton hutyra huurdeman huybrechts huyghe huynh huys huysmans hyde hyjek
hyland hyman hynek hynes hyzy iacobucci iacovelli iadanza iago iannelli iannotti iannucci iannuzzi ibanez ibarra iborra ibrahim
iciek idec idzi iglesia iglesias ignac ignatiuk igoe igras ihsanoglu ilic ilijic ilinovic imbert imhof imiela imiolczyk
impastato impe indyk indyka infante infantino inglis ingoldsby ingram ingvarsson iniesta iniguez innocenti inonu interiano
interminei interminelli inzaghi ioppi iqbal iriarte irizarry irla irvine irwin irzyk isaksen isaksson isella isern iskierka
isler ismail israelsson issa issac iten ivancan ivandic ivanovic ivarsson ivers iversen ivory ivsic iwanczyk iwanow iyengar iyer
izaguirre izquierdo jacak jaceps jachimczak jachimczyk jachna jackel jackman jackson jacob jacobi jacobs jacobsen jacobson
jacobsson jacot jacques jacquet jacquot jacuzzi jaen jafari jagarinec jagecic jager jaggi jagielka jagielo jahn jaime jaimes
jain jaje jajko jakel jakiel jakimiak jakobiak jakobik jakobsen jakobsson jakoniuk jakopec jakopovic jakovac jakovic jakovljevic
jakubaszek jakubiuk jakupic jakus jalowiec jama jambor james jameson jamroz jamrozek jamrozy jan janasik janasz janc jancewicz
janczarek janczura janda jandl jandova jandula janeckova jani janic janiga janisch janisz janiszek janiuk jank janka janke
jankowicz janoszek janoszka janowiak jans jansdr janse jansen jansse janssen janssens jansson jantos jantsch januchta
januszewicz januszko jany jaquez jara jaracz jaramillo jarczak jarczyk jarema jaremek jaremko jargielo jargilo jarka jarkiewicz
jarl jarmula jarmuz jarmuzek jaroch jaros jarosiewicz jarosik jarosova jaroszuk jarvis jas jasica jasina jasionek jasko jaskola
jaskowiec jasnoch jasprica jasso jaszcz jaszczur jaszczyszyn jauk jaume jauregui jayaraman jazdzyk jazwiec jdotte jean jedra
jedrak jedral jedrasiak jedraszczyk jedraszek jedruch jedrusiak jedruszczak jedryczka jedrys jedrzejek jefferson jeggij jeka
jekel jelavic jelic jelinek jelinkova jemric jenek jenewein jenkins jenni jennings jensen jenssen jeppesen jeppsson jepsen
jereczek jerez jerkovic jerusalem jerzyk jeske jespersen jessa jessel jessen jesus jeszka jeszke jewula jezek jezior jezkova
jezyk jezyna jha jhaveri jilani jiles jimenez jiminez jobstl jochems jockel jodar jode jodko johal johann johannessen
johannesson johansen johansson john johns johnsen johnson johnsson johnston johnstone joly jomini jonak jonasson jonckheere
jonczyk jones jong jonge jonghe joniak jonik jonjic jonker jonkman jonsson joos joosten jop jopich jorda jordan jorgensen joris
jorlink jorrisen josefsson joseph joshi josipovic josko jost joszko joubert jourdan jovanovac jovanovic jove jover jovic
jovinelli joyce joye jozefczak jozic jozwik juan juarez judek judge juen jugovac juhlin jukic julia julian julien julliard
jumiege junck juncken jung jungfer jungwirth junitz junk junken jurado juras juraszczyk jurcic jurczuk juresko juretic juric
jurisic jurjevic jurkovic jurlina juroszek jurrijens juskiewicz juszczuk juttner juvara kaay kabala kabus kabza kacperczyk
kacperek kaczan kaczka kaczmar kaczmarkiewicz kadakia kade kadela kadija kadlec kadlecova kafel kafer kager kagi kahlina kahr
kain kaindl kainz kaiser kaja kajak kajdan kajdas kajstura kakar kala kalanjos kalarus kalazic kalcher kale kalek kaletka
kaliciak kalin kalinka kalisiak kalista kalita kalka kalla kallen kallert kallstrom kalman kalota kaltenbock kaltenbrunner
kaltenegger kaluga kalwa kalwak kambs kamdar kamela kamieniak kamieniarz kammerer kamp kamper kamyk kamyszek kanarek kanda
kandora kandzia kandziora kane kangley kanik kaniski kannan kansy kant kapadia kapalka kapcia kapciak kapeller kapera kapinos
kapka kapoor kappel kapral kapur kapuscik kapustka kar kara karadeniz karagic karalus karamarko karan karaskiewicz karczmarek
karczmarz karels karge kargl kargol kari karkocha karkut karl karlberg karlovic karlowicz karlsen karlsson karlstrom karmelic
karmelita karnas karner karnik karol karpe karpeta karpiak karpiel karpik karrer karsznia karuza karwala karwan karwot karys
karz kas kasak kaser kashyap kasiak kasica kaspar kasparova kasper kasperczak kasteelen kastelik kaster kastner kaszkowiak
kasznia kata katana kathagen katic kaufman kaufmann kaul kaur kauzlaric kavanagh kawala kawiak kawula kawulok kay kaya kazana
kazberuk kazek kazimierczuk kazimierczyk kazior kazirod kazmierczyk kazubek keady kealey keally kealty kealy keane keaney keany
keapock kearney kearns keary keating keaveney keaveny kedziorek keefe keeffe keegan keehan keelan keeley keely keenaghan
keenahan keenan keeney keer keery keevers kehoe keightley keijser keijzer keith kelecic kelekovic keler kelic kelleher keller
kelley kellner kelly keltenie kelvey kemp kempen kempka kempny kenig kenis kenlan kenlon kenna kenneally kennedy kennellan
kennelly kenny kensy kent keogan keogh keoghan keoghane keohan keohane keown keplinger kerekovic kerin kerins kerkhof kerkhofs
kerley kerlin kermody kern kernan kerney kerr kerrigan kerrisk kerschbaum kerschbaumer kerville kerwick kesek kessler ketel
ketting keudel kevane keville kevo keyes keyser khalil khalsa khan khanna khare khatri khosla khurana kibe kiciak kidawa kidd
kidney kidon kieca kiedrowicz kielan kielbik kielbowicz kielbus kielczyk kielek kielich kieloch kiely kiepas kiepura kieran
kierane kierans kierat kierepka kiernan kieszek kieve kij kijanka kijas kijnder kik kilar kilawee kilbane kilbride kilcoyne
kilday kildea kilduff kilfoyle kilgallen kilgallon kilhooly kiliszek kiljan kilkenny killeen killer killilea killooly killoran
killoughry kilmartin kilmore kilroe kilroy kim kinaghan kinahan kinal kinder king kingston kiniry kinkela kinlan kinlen kinnane
kinnear kinnegan kinner kinnerk kinney kinnon kinny kinsella kint kirby kirchmair kirchner kirincic kirk kirke kirpenstein
kirschner kirwan kiryluk kisakurek kisman kiss kissane kiszczak kitson kitzler kitzmann kiwior kjaer kjeldsen kjellberg
klaarwater klaja klama klamka klammer klanac klapp klaric klarin klashorst klasic klasson klatka klaus klausen klausner kleban
klebba kleczar kleibrink kleijse klein kleina kleinschmidt klejna klek klekot klemczak klemens klement klemm klemt klepka klerks
kleybrink kliber kligl klijn klimko klin kline kling klingelhofer klinger klingler klinkosz klisz kliszcz kloch klocker kloczko
kloiber klomp kloppert klorek klos klosek klosiewicz kloska klosowicz klotz kluczek klucznik kluczyk klug kluj klups klus klysz
klyszcz klyta kmak knapek knapp knappe knaus kneafsey knecht knezevic knezovic kniaz kniec knight knockaert knoers knoll knowles
knox knudsen knuf knutsen knutsson knych knysak kobak kobel kobelt kober koberl kobos kobryn kobza kocaj koch kochanowicz kochel
kocher kochman kociemba kocijancic kock kocol kocurek kocwin koczara koczy koeman kof kofler kogler kohl kohler kohli kohnke
kohut koj kojder kok kokanovic kokoric kokosza kolaczek kolaczyk kolak kolanek kolanko kolar kolarczyk kolarec kolarova kolarz
kolata kolb kolber kolbl kolbusz kolega kolek kolen kolendo kolesnik kolic kolka koll koller kollmann kolm kolman koloch
kolodziejak kolonko kolpak kolster kolsut kolton koltuniak koman komander komar kominiak komisarczyk komisarek komljenovic
komperda komsta komuda konat konda kondej konecna konecny koniec koniecko konieczek konig koning konings kononowicz konrad
konsek konstanty kontny kooij kopa kopala kopciuch kopczyk kopecka kopecky koperek kopf kopiczko kopij kopik kopjar kopp
koppensteiner kopysc kopyt kopytko kopyto korab koral korbel korbut korda kordus kordys korek koret korgul korkosz kornak kornek
kornet korniak koronkiewicz korpal korsman korstman kort korta korte kortman koruturk korzekwa korzeniak korzonek kos kosak
kosalka kosanovic kosc koscevic koscielak kosciesza koscik kosciolek kosciukiewicz kosciuszko kosela koshy kosiak kosic kosidlo
kosiec koska koski kosman kosnik kosno kosowicz koss kossak kossler kostanic kostek kostelac kosten koster kostera kostolzin
kostorz kostro kosz kosznik kota kotala koterba kothari kotlarek kott kovac kovacek kovacevic kovacic kovar kovarova kowala
kowalak kowalowka kowaluk kowara kozaczuk kozar kozdra kozdroj kozdron koziarz koziatek kozica kozieja kozien kozka kozlak
kozlowicz kozok kozon kozubal kozuszek krabbe kraft krainer krainz krajcar krajniak krakowczyk kral kralj kraljevic kraljic
krall kralova kramaric kramer krammer kranc krantz kranz krasa kraszkiewicz krata kratochvil kratochvilova kratzer kraus krause
kraushaar krausova krauz krauza kraxner krcelic krebs krecichwost krecisz kreczmer krefta kregiel kreidl krein kreiner krejcova
krekora kremer kremser krenc krenn krepa kresonja kretek kretowicz kreusel kreuzer krezolek kriegl kriens krish krishna
krishnamurthy krishnan kristensen kristensson kristiansen kristiansson kristoffersen kristoffersson kriz krizan krizova krochmal
kroczak krogh kroker krokosz krolczyk krolikiewicz kroll kronberger kronenberg kronsteiner krpan krsanac krueger krug kruger
kruns krus kruschwitz kruszka kruszona kruzel kryk krysik krysta krystkowiak kryszczuk kryszkiewicz krywult kryza krzan krzelj
krzempek krzeszowiec krznaric krzosek krzyk krzykala krzysiek krzysko krzyskow krzystek krzyszczak krzysztofek krzysztoszek
krzywon krzywonos krzyzostaniak ksel ksiezak ksiezyk kuba kubaczyk kuban kubanek kubasiak kubasiewicz kubek kubiaczyk kubicek
kubickova kubieniec kubina kubisz kubon kubow kubowicz kubrak kucab kucera kucerova kucewicz kucharz kucharzyk kuchciak kuciak
kucic kuciel kucz kuczaj kuczak kudela kudelka kuder kudlacik kudlacz kudlak kudra kuffel kugler kuhl kuhn kuhnert kuijc
kuijpers kuilenburg kuiper kuipers kuit kujawiak kujda kujundzic kuk kukawka kukiela kukier kukucka kukuczka kulach kulczak
kuliberda kulis kulisz kulkarni kulma kulon kultys kulus kumar kumer kummer kumorek kunac kunc kuncewicz kunda kunen kunert kung
kunka kunysz kunz kupaj kupidura kups kupsjak kurach kuran kurant kurbiel kurc kurcz kurczab kurczak kurda kurian kurnik
kuropatwa kurp kurpanik kurpisz kursa kurtoic kurtyka kuruvilla kurylowicz kurys kurz kurzac kurzaj kurzak kurzmann kurzydlo
kurzyna kus kusa kuscevic kusch kusek kusen kusik kusio kuska kusmider kusnierek kuster kustosz kuswik kusyk kusztal kuszyk kut
kutek kutera kutnik kuvezdic kuza kuzia kuzior kuziora kuzmic kuznia kvist kwaadland kwak kwapien kwapis kwapisiewicz kwarciak
kwasek kwinta kwoka kyc kycia kyne laan laar laarhoven laarse labado labaj labas labbe labinjan labno labocha laboy labudda
labus lacey lachacz lachmann lachut laciak lacina lackner lacombe lacroix lacy lad lada ladavac ladeck lademann ladner ladniak
ladziak laenen laer laere laet lafferty laffey laffray lafleur lagarde lage lagerweij lagiewka lagler lago laguna lahey lahiffe
lahy laimer laine laing lakoseljac lakota lal lala lalak lall lalla lally lalor lam lamas lamb lambe lambers lambert lamborghini
lambrecht lambrechts lambregt lamch lament lammens lammer lamont lamore lamotte lampa lampart lampert lampl lamprecht lamy
lancisi landa lande landeghem landen landers landin landl landry landstrom landy lane lanfranchi lang langa langan lange langer
langern langevoort langier langiewicz langlois lanigan lanka lankle lansink lantz lanz laon lapacz lapaj laporte lapot lappin
lara larcher lardner largan largey larkin laroche larranaga larrea larsen larson larsson larysz lasa lasak lasic lasica
laskawiec laskus lassnig lastra laszcz laszczyk laszkiewicz laszuk lata latacz latek lathrope latier latko lato latoszek
lattuada latuszek launay laureano laurent laureys lauridsen lauritsen laursen lauwers lavan lavell lavelle laverty lavery lavin
lawless lawlor lawniczek lawrence lawson lazar lazarek leach leacy leahy leal leary leavey leber leblanc lebon lebreton lebron
lebrun lechner leclerc leclercq lecomte leconte lecoq leddin leddon leddy lede lederer ledesma ledoux leduc ledwich ledwith
ledzion lee leeb leech leek leemans leemput leen leene leeney lees leeuw leeuwen lefebvre lefevre lefort legendre leger legnante
legovic legowik legrand legros leguit legutko lehane lehmann lehner leibetseder leite leitgeb leithner leitner leiva lejeune
lejk lejman leks leland lelas leleu lelievre lelijveld lelito lelonek lemaire lemaitre lemanowicz lemiesz lemieszek lemke
lemmens lemoine lemonnier lempart lemus lenaerts lenaghan lenarcik lenc lenda leneghan lenehan lengauer lenic lenihan lenik
lennane lennartsson lennon lenoir lensen lenz leon leonard leonardi leoncavallo leone leonetti leonhartsberger leoniak leoniuk
leonowicz leopardi leopold lepa lepak lepek lepianka lepka lercari lerch lercher lerma lerner leroux leroy lesage lescic lesic
lesiewicz lesik lesisz lesko leskovic lesna lesner lesny lester leszcz leszczak leszczuk leszczyk leszkiewicz letellier lether
letkiewicz letta lettiere lettner leu leunberger leutgeb leuven levan leveque levesque levin levine levy lew lewek lewicz lewis
lewko leyden leydon leys leysen leyva lezon liber lica lichon lichtenegger licul liddane liddy liden lidstrom lie liebelt
liedtke liekens lien liendert lier lierde lieshout lievens ligas ligenza ligorio ligtvoet liguori lijn lilja liljegren lillis
lillo lima limburg limon lin linares lincoln lind linda lindahl lindau lindberg lindblad lindblom linde lindell linden linder
lindfors lindgren lindh lindholm lindinger lindkvist lindmark lindner lindorfer lindquist lindqvist lindsay lindsey lindskog
lindstrom lindvall linehan linek linka linke linkiewicz linnane linny linschoten linskey lintner liovic lipok lipowicz lipp
lippens lippomano lips lira lisak lisica lisik liska liskiewicz liskova lison liss list liston listwan litewka littizzetto
little litwa litwinczuk litwiniuk litwinowicz liu liverotti livingston lizon lizurej ljubetic ljubic ljubicic ljung ljungberg
ljunggren ljungqvist llabres llado llamas llano llanos lledo llobet llopis llorens llorente lloret lloyd lluch loan loba lobacz
lobato lobo lochel lodej lodyga loep loera lof loffler lofgren loftus logan loghan logue loibl loidl loiseau loj lojen lokaj
loke lokietek lollobrigida lombard lombardi lombardo lombroso lomeli lommert london lonen lonergan long longan longhena longoria
lonn loo loock loon looney loos looveren looy lopes lopez lopresti lorch lord lordan loreal loredan lorencin lorens lorenz
lorenzo lorreijn losa losada losekann losiak losiewicz loska lotharingen loughlin loughlinn loughnane loughran loughrey loughry
louis loureiro lourenco louws lovato love lovett lovgren lovric lowe lower lowery lowney lowry loya loyal lozada lozano lubera
luberda luboch lubs luc lucarelli lucas lucchesi lucciano lucel lucena lucero lucey luciani lucic lucid lucio lucitt luckiewicz
luczka luczkiewicz luczyk luddy ludovisi ludwig ludwik ludwin ludwiniak ludwisiak ludzik luevano luger lugo luin luinenburg luis
luitgardis lujan lukas lukasiuk lukasz lukic lukinic lukowiak lukowicz luks luksa luksic luksza lula lulek lumbreras luna lund
lundberg lundblad lunde lundell lundgren lundh lundholm lundin lundkvist lundmark lundon lundquist lundqvist lundstrom lunham
lunney lunny lupina lupo luque luria luscher lusiak lussu lustenberger luster luszczak luszczyk luthi luthra luttenberger
lutterveld lutz luxardo luxemburg luyckx luyssel luyten luz luzi lyczak lyczek lyden lydon lyjak lynch lynchechaun lynchehaun
lyne lyng lynn lynskey lyons lyp lys lysaght lyskawa maaren maas maasgouw maaswinkel maath macadoo macaleavy macallen macaloon
macan macanally macart macarthur macauley macbreen macbride maccaffrey maccanelli maccann maccartan maccarthy maccarville
macclenaghan maccole maccomisky macconachy macconnaghy maccool maccormack maccurtin macczak macdermott macdevitt macdonagh
macdonald macdonnell macdougall macdowell macdwyer macdyer mace macedo macegan macek macelgunn macesic macever macevoy macfadden
macfall macfaull macgee macgeehan macgill macgilligan macging macginley macginnitty macginnity macginty macgloin macglynn
macgovern macgreal macgroarty macguinness macgurk mach macha machacek machackova machado machale machenry macher macheta
machniak machon machova machowiak machowicz machugh machul macias maciejczuk maciejewicz maciejko maciejuk macinerney macinnes
maciocha maciol maciuk maciuszek mack macken mackenna mackeown mackesey mackevitt mackey mackle mackow maclean maclysaght
macmahon macmillan macmonagle macmorrow macmullan macmullen macnabb macnaboe macnaboola macnally macnamara macnamee macneela
macneill macnelis macnulty macphilbin macrea macshea macsweeney mactiernan maculewicz macveagh macveigh macwilliams madajczyk
madan madden maddock maddox maddy madejczyk mader madera maderna maderno madigan madrid madrigal madro madrzak madrzyk madsen
madunic madura madzia madziar maertens maes maestas maestre maeyer maffei magalhaes magan magana magann magar magauran magee
mageean magennis magennity maggioli magic magier magill maginn maglio magnani magnusson magrassi magrath magryta maguire mahajan
mahal maharaj mahe mahedy maher mahieu mahmood mahnet mahon mahoney mahony maia maier maierhofer maillard maillet maillot mainka
mair maire mairhofer majak majczyna majdak majdan majdenic majerczyk majewicz majewski majnusz majorana majorczyk majorek majos
majsterek majstorovic majtczak majtyka majumdar majzner mak makar makaruk makiela makles makos makosz makovac maksimowicz maksym
makulec makurat mala malacarne malaparte malara malarczyk malas malatesta malave malcharek malcher malcherek maldonado malecha
malenchini malesza maleszka maletic malewicz malfait malhotra maliglowka malipiero malisz malka mall mallet malley mallick
mallien mallon malm malmberg malmgren malmqvist malmstrom malnar malo maloca malocha malon malone maloney malota malowney
malpighi malsen maly malycha malys malysiak malyszek malyszka malz malzer mamcarz mamic mammen mamula man manacorda manahan
mancebo mancini manco mand manda mandal mander mandl mandrysz mane mangal mangan mangat mangel mangold mani manista manjon
manley mann mannan manne manning mannion mannix mannoia manolesso manrique mans mansell mansfield mansiz manso mansson mansveld
mansvelt mantegazza mantegna manuel manunta manzanares manzano manzoni mara marach marangoni maras marasovic maraszek marat
marazzi marcacci marceron marchal marchand marchlewicz marcinczyk marciniszyn marco marcol marconi marcos mardesic marduras mare
marec marechal marek marenzio mares maresova maretic margas margol margraf margreiter mari maric maricevic marie marien
marijanovic marin marinetti maringer marini marinkovic marino marinovic marion maris mariscal marjanovic mark markanjevic markey
markham markiel markl marklund marko markova markovac markovic marks markus marley marmol marnan maron marosz marques marquez
marren marrero marrinan marron marrone marroquin marry marsden marsh marshall marsic marsili marte martel martens martensson
marti martic martin martincevic martineau martinelli martinez martinic martinovic martins martinsen martinsson martorell
martucci marty martyka martyn martynowicz marusic maruszczak maruszczyk marx mary marzic marzorati mas mascagni mascarenas
mascaro mascheroni masek masiak maskova maslach maslankiewicz maslon masny mason maspero massa masse masseron massey masson mast
mastandrea master masterson mastroianni maszczyk maszkiewicz maszota mata matacz matahlija matana matas mate matejczuk matejczyk
matejka matejkova matejuk matela matelot matenko mateo mateos mater materek materka matesa mateu mateusiak mathews mathiasen
mathiesen mathieu mathis mathisen mathol mathurin matias matic matijas matijevic matile matko matkovic matla matokanovic matos
matosevic matousek matouskova matovina matraszek mattarella matteotti matthai matthews matthijs matthys mattsson matula
matulewicz matulic matulin matulka matura matus matusewicz matuszyk matwiejczyk matyjas matyjasek matyjaszek matyka matynia
matyszczak maughan maurer maurice maury mavra maxwell may maya maye mayer mayerhofer maynard mayo mayol mayor mayoral mayorga
mayr mayrhofer mays maza mazan mazanek mazek mazepa maziarczyk mazik mazzacurati mazzanti mazzeo mazzi mazzini mazzocchi mcadams
mcaleavy mcaleenan mcaleer mcalinney mcalister mcaloon mcalunny mcanally mcandrew mcanulty mcardle mcareavey mcatee mcateer
mcauley mcauliffe mcaveigh mcbreen mcbride mcbrien mccabe mccadam mccadden mccafferky mccafferty mccaffrey mccaffry mccahill
mccall mccallion mccann mccardle mccarney mccarra mccarron mccartan mccarte mccarthy mccarty mccarville mccaughan mccaughey
mccaul mccauley mccausland mccay mcclain mcclean mcclelland mccloskey mcclure mccluskey mccolgan mccoll mccollam mccomiskey
mcconaghey mcconaghy mcconnell mcconnon mccooey mccool mccorkill mccorley mccormick mccorry mccourt mccoy mccracken mccrann
mccrea mccready mccreanor mccrory mccrossan mccrudden mccullagh mccullough mccumiskey mccumisky mccurdy mccurley mccurtin
mccusker mcdade mcdaeid mcdaid mcdaniel mcdermod mcdermott mcdevitt mcdonagh mcdonald mcdougald mcdowell mcdunphy mcdwyer mcdyer
mcelduff mcelgunn mcelhattin mcellistrim mcelnay mcelnea mcelroe mcelroy mcelwaine mcelwee mcenaney mceneaney mcenry mcentaggart
mcentee mcevaddy mcevilly mcevoy mcfadden mcfall mcfarland mcfaull mcgahey mcgalligly mcgann mcgarraghy mcgarrigle mcgarry
mcgarvey mcgauran mcgaw mcgeady mcgee mcgeehan mcgeoghegan mcgeown mcgerr mcgettigan mcgettrick mcgill mcgillicuddy mcgilligan
mcgilly mcgilroy mcginley mcginnitty mcginty mcgirl mcgirr mcgivern mcglinchey mcglinchy mcgloin mcglynn mcgoff mcgoldrick
mcgonagle mcgough mcgourty mcgovern mcgowan mcgowern mcgrane mcgrath mcgreal mcgrenehan mcgroarty mcgrory mcgruddie mcgruddy
mcguigan mcguill mcguinn mcguinness mcguire mcguirk mcguirl mcgurk mchale mcharry mchenry mchugh mcildownie mcilroe mcilroy
mcilwee mcineely mcinerney mcinnes mcintosh mcintyre mcivor mckaigue mckay mckee mckeegan mckeever mckelvey mckendry mckeniry
mckenna mckenny mckenzie mckeogh mckeon mckeown mckernon mckevitt mckie mckiernan mckillop mcking mckinley mckinney mckinnon
mcknight mclaughlin mclaverty mclean mcleer mcleese mcleigh mcleod mcloon mcloone mcloughlin mcmacken mcmahon mcmanus mcmaster
mcmenamin mcmillan mcmonagle mcmorrow mcmullen mcmurrough mcnaboe mcnally mcnamara mcnamee mcnaughton mcnea mcnealy mcnee
mcneely mcneil mcneill mcnelis mcnevin mcnicholas mcnicholl mcnill mcnulty mcpartland mcpartlin mcpartlon mcpherson mcphilbin
mcphillips mcpolin mcquade mcquaid mcqueen mcquilkan mcquillan mcquillen mcquin mcquinn mcrann mcready mcroarty mcrory mcshane
mcsharry mcsheehy mcteague mcternan mctiernan mctigue mcveagh mcveigh mcvicker mcvitty mcwalter meadows meaghan meagher meaney
meany meara mecik medac medic medici medina medrala medrano medved mee meehan meenaghan meenan meer meeres meersman meert mees
meester meeus meeusen megaw megger mehigan meic meier meijer meili meindl meis meissner meister meixner mejer mejia melady
melander melaniuk melcer meldon melendez meler melero melet melgar melia melican melin melis melka mellet mellon mellor melo
melody melton melville melvin memon mena menard menchaca mendak mende mendes mendez mendizabal mendoza mendyka menendez mengolo
mennea menon mens menthonnex menton mentzel meraz mercadante mercader mercado mercalli mercantini mercati mercer merchant
merchel mercier mercks merckx merda merino merisi merkas merkx merle mernagh merrigan merritt merry mertens merz mesa mesaric
mescall mesic mesjasz meskill messner mestdagh metcalfe metel metella mettler metz metzler meucci meulen meunier meusburger mey
meyer meyers meza mezzetta miah miara miasik miasko mical micca micetic michael michalczak michalkiewicz michaud michel
michelangeli micheletti michiels michielsen michniak michnik michnowicz middelkoop middleton midura miechowicz miecznik miekina
miekus mielcarek mielcarz mielke mieloch mierzwiak mies mieszala mietka mietus migala migda migliaccio migon miguel mihalic
mihaljevic mihelcic mihic mijas mijsberg mik mikic mikiciuk mikita mikkelsen miklaszewicz miklecic mikoda mikolajewicz mikosz
miksza mikulandra mikulcic mikulec mikus mikusek mil mila milanesi milas milatic milcarz milczarczyk milej miles miletic milevoj
milewczyk miley milicic milina milka milla millan millar millea miller millet millican milligan mills milmo milne miloslavic
milotic milovac milroy miltenburg mimica mimun miner minguez minhas miniati minihan minihane minkiewicz minkina minogue minta
miocic miodek miotke miozga mir miralles miramontes miranda mireles mirga mirgos miro mirocha mironczuk mironiuk miros
mirosavljevic mirt misak miscell mise mishra misiarz misiaszek misicher misiejuk misior misiuk misiurek miskell misko miskovic
miskowiec mispelen misra missoni mistry miszkiel miszkiewicz miszkurka miszta misztela mital mitchell mitek mitera mitoraj mitra
mitschke mittal mitter mitteregger mitterer mitterlehner mittermayr mizak mizgala mizia mleczak mleczek mlocek mlodzik mlot
mlotek mlynarz mlynczak mlynczyk moan moberg moccia mocenigo mochlichen mocibob moczko modi modiano modig modigliani modric
modugno mody moe moen moenen moens moensendijk moerman moet mofardin moffatt moffit mogensen mogherini mohamed mohammad
mohammadi mohammed mohamud mohan mohanty mohaupt moher mohr moj mojica mojsa mokwa mol molak molegraaf molek molen molenaar
moles molesini molga molin molina moliner molins molka moll moller molloy moloney molyneux momberg monaco monaghan monagle
monahan mondadori mondaini mondragon monduzzi moneta mongan monicelli moniuszko monk monkiewicz monks monnard monnet monney
monnier monreal monroe monroy montague montalban montalcini montalti montalvo montana montanari montanariello montandon
montanelli montanez montano monte montecchi monteiro montemayor montenegro montero montes montesano montesinos montessori
monteverdi montez montgomery monti montoya montserrat moody mook moon moone moonen mooney moons moor moore moors moosbrugger
mora morabito morahan morais moraleda morales moran morand morandi morandini morante morar morard morata moravcova moravec
morawiak morcillo morcinek mordak mordal more moreau moreels moreira morek morel morell morellato moreno morera moresi moretti
morgagni morgala morgan moriarty moric morillo morin moritz morka morlacchi morley mornane moron moroney morosini morpurgo
morricone morrin morris morrison morrissey morrocco morrow morse mortati mortensen morth mortier mortka morton morucci morvan
moryc morys moscarda moschino mosemann moser moses mosiolek moskalik moslavac mosley mosquera moss mostek mosur mota motak
mottet mottiez moulin mountain moura moy moya moyer moylan moynihan mozart mozdzierz mraovic mroczko mrotek mrozek mrozowicz
mszyca muc mucka mucko mudden mude mudlaff mudri mudronja mueller mugica muhlbacher muhlberger muhlbock muhle muhr muijs
mukherjee mukhopadhyay mularz mulawa mulcahy mulcair mulder mulders muldoon muldowney mulet mulgrave mulgrew mulhare mulhern
mulichen mulkerrin mullaghan mullaly mullan mullane mullaney mullany mullarkey mullen muller mullerova mullery mulligan mullin
mullins mullner mullooly mullooney mulloughney mulloy mulqueen mulqueeny mulrain mulrooney mulroy mulry mulryan mulvany mulvenna
mulvey mulvihill mulvin mulvy munari munguia muni muniak muniz munnelly munoz munroe munshi munster mur murach murae murat
muratori murcia murialdo murillo muriset murnaghan murnane murnin muro murphy murray murri murrihy murtagh murthy murty musatti
muscet musiala musil musilova musiolik muskala mustac mustafa mustapic musy muti mutti muynck muzic muzina muzyk mycek mydlak
mydlarz myers myga myhre myk myklebust myles myrcha myrcik mysiak mysior myszak myszk myszor mytnik mytych mzyk nabialek naccari
nacinovic naczk nadal nadi nadig nadkarni naess naessens naf nagar nagarajan nagel nagele nagi nagl nagle naglik nagorka nagy
naidu naik nair najera nakic nalazek nalecz nalewajek nalewajko nallon nally nalty namysl namyslo nanda nangle napolitano narain
narang naranjo narasimhan narayan narayanan narozna narozny narula narvaez nary nascimento naser nash nasiadka naslund nastaj
nastaly natanek natarajan nath natt natta naughton naumiuk nava navarrete navarria navarro navas navone navratil navratilova
nawoj nawrotek nayak nayar naylor nazar nazareth nazarewicz nazario nazarko nazimek nea neal nealon neary nebot necci
nederlotharingen nedermeijer nedic nedzi nee needham neehan neelan neelin neenan negrete negron nehring neilan neilian neill
neira neirynck nek neligan nelis nelissen nelson nemcova nemec nemecek nemeckova nemeth nerger nes neska nesterowicz nestor
nestorowicz neto nette neubacher neubauer neugebauer neuhauser neuhold neulinger neumann neumayer neumayr neumeister neumuller
neuner neureiter neureuther neuschafer neustrie neuteboom neuwirth neuzerling nevado nevarez neve neven neves neveu neville
nevin newman newton neyens neylon nguyen nibali nicewicz nicholas nicholls nichols nicholson nickel nicolas nicolau nicoletti
nicolini nicolucci nieborak niebudek niechcial niecko niedbal niederl niedojadlo niedospial niedzwiadek nielsen niemczuk
niemeier niemira nieradko nieradzik niermann nieroda niescior niescioruk niesporek nieszporek nieto nieuwenhuijsen nieuwstraten
nieves nievo niewiara niewola nigam niggli nihoe nijak nijman nijs nikel niklasson niklewicz nikolajuk nikolic niksa niland
nilsen nilsson nimac nimwegen nino niquille niscoromni nisevic nissen nitek nitkiewicz nitti nitto nixon nizetic noack nobauer
noble nocek noculak noel nogiec nogueira noguera nogues nohlmans nojek nojman nolan nolcini nollee nolty nonis noonan noone
noordeloos noordijk noordmark noort noot norac noras norberg norbiato nord nordberg nordgren nordin nordio nordlander nordlund
nordqvist nordstrom noren norgaard norgren nori noriega norlin norling norman normand norris norrman norry north northeim norton
nosiglia noszczyk notarbartolo novak novakova novaro novoa novosel novotna novotny nowak nowek nowotka nowotnik nowotny nowrot
nozka nuffel nugent nugnes nulty nunes nunez nunne nurek nurkiewicz nus nussbaumer nussle nusslin nuwenhijsen nuwenhuijzen
nuwenhuse nuwenhuysen nuyts nyberg nyc nyeuwenhuysen nygard nygren nyhan nyk nylander nylen nyman nys nystrom nytko oak
obarzanek oberg oberhauser oberhofer oberleitner obermayr obermuller oberndorfer obiala obradovic obratov obrien obst obuchowicz
ocalan ocampo ocana ocasio och ochab ochal ochnik ochnio ochoa ochota ochten ochwat oconnell oconnor oczko oczkowicz oda odegard
oderwald odescalchi odobasic odom odonnell odrzywolek oemencs oennen oestrovsky oever offredi ofiara ofner oglaza ogonek ograbek
ogrodowicz ohlsson ohman oirschot ojeda okla okraska olander olas olausson olbrych olchawa olearczyk oleksa oleksak oleksiewicz
oleksik oleksiuk olesen olesiejuk oleskiewicz oleszczak oleszko olewniczak oliboni oliva olivares olivarez olivas olive oliveira
oliver olivera oliveras olivetti olivier olivo olko olkowicz oller ollivier olma olmedo olmo olmos olofsson olsen olson olsson
olst olszowa olszyna olthof olvera olykan omar omiotek omma ommeren oneal oneill onio onisto ontiveros oommen ooms ooste oosten
oostendorp oosterhek oosterhout oostveen ooyen opalach opas opiola opizzi opmans opoka opper opyrchal oquendo orawiec orbanic
ordonez orellana orengo oreskovic organisciak orkisz orlando orleans orlic orlovic orman ormsby ornat ornelas orosco orozco
orpel orr orsini orsolic orsos orsulic orszulik orta ortega ortese ortiz ortmann ortner ortolani ortuno orwat orzeszek osada
osborn osborne oscuro osiadacz osial osica osik osipiuk osipowicz oska oskarsson osko oskroba oslizlo osman osojca osorio ossani
ossola ostafin ostapczuk ostapiuk ostasz ostberg osterberg ostergaard osterhoudt ostermann ostinelli ostling ostlund ostman
ostrega osuna oswald oszust otero otremba ott otte ottino otto ottosson oude oudewater ouwel ouwerkerk ovadia overdijk overeem
overgaard oversteeg owczarczak owen owens owsiak owsianka owsiany oza ozieblo ozimec ozuna pabis pabisiak pablo pabon paccot
pace pacelli pacetti pacewicz pacheco pacher pachla pachler pachnik pacholak pacholczak pacholek pacholik pachoud pachowicz
pachuta pacia pacillo pacocha pacomio pacura pacyga paczos padden padilla padlo padmanabhan padovano padron paepe paez paffrath
pagacz paganini page pages pagliaro pagnotto pai paier paillet paiva pajda pajdak pajek pajur pakos pakosz pal palac palacio
palacios palak palan palau palazzo palega palej palen palgan palic palica paliga pall palla palladio pallares palm palma palman
palmer palmgren palmisano palmqvist palomar palomares palombi palomino palomo palonek palsson paltrinieri palumbo palus paluszak
palyga pamic pammer panasewicz panasiewicz panatta pancerz panchal pandey pandit panduric pandya paniagua panicucci panicz pant
pantoja panus panzera paoletti paolini paolucci papafava papak paparic papetti paprotny para parada paradi parafiniuk parda
pardo paredes pareja parejo parekh parent pareto parijs parikh parini paris parisi park parker parkes parkin parkinson parkitna
parkitny parks parmar parmentier parmer parmitano parpinel parra parri parrish parry parsa parsons partida partzelt parus paruta
parys parzer parzonka parzyszek pascal pascarella paschoud pasciak pascual pasiak pasich pasieczna pasierbek pasiut pasman
pasnik pasolini pasqua pasquier passalacqua passchiers pastine pastoors pastor pastucha pastula pastuszek pastuszko paszkowiak
pasztaleniec patalas patberg patel paten pathak patil patino patla patoka patola patora patrick patrzalek patterson patton
pattyn patyna pau pauer paul paulitsch paulsen paulsson pausini pauw pauwels pavanello pavarotti pavelic pavert pavic pavicic
pavin pavkovic pavlicek pavlik pavlikova pavlovic pavon pavone paw pawela pawelkiewicz pawelko pawlaczek pawliczak pawliczek
pawliszyn pawlonka pawlos pawlukiewicz payer payet payne paz pazdan pazdziora pazera pazik pazola pazos peacock peano pearce
pearson pechel peciak peck pecotic pecur peda pederiva pedersen pedersoli pedisic pedrak pedraza pedrazzini pedrero pedro
pedroni pedrosa pedroza pedrycz pedzik peer peeters peham peharda peinado peiro peitrequin peksa pela pelaez pelayo pelka
pellegrini pellet pelletier pelli pellicer pellico pelser peltier pena penalver penar penas pender pendl penic penkala pennetta
pennington penz pepe pera perak peral perales peralta peranda percic perck perczak perea pereira perello perera peres perez
pergande pergolesi peri peric perini perisic perka perkins perkov perkovic perlik pernak perner peron peronne peros perozzo
perret perri perrier perrin perrono perrot perry persico persijn persson pertile pertini pertl perusko peruzzi pesa pesendorfer
pesic peskova pesta peszko petek peter peterlik peters peterse petersen peterson petersson petit petitjean petralli petrassi
petric petricevic petrocelli petrova petrovic petrucci petrucelli petrus petruzzi petryk pettersen pettersson petty petz peukert
peyton pezda pezzali pfeffer pfeifer pfeiffer pfister pfleger pham phayre phelan phelps philban philbin philipp philippe philips
phillips phillipsen piacentini piane pianka piascik piaseczna piatkiewicz piazzi picard piccand piccinni piccio pich pichardo
picheta pichler pichon pickering pieber piechna piechura pieczarka pieczyrak piegza piejko piekacz piekara piekarek piekart
pielach pielech pielka pieper pierce pierchala pierre piersa pierson pierz pierzak piesik piestrzeniewicz pieszak pieters
pietrak pietrangeli pietras pietrasiak pietrasz pietraszkiewicz pietrek pietrewicz pietrus pietrusiak pietrusiewicz pietryga
pigafetta piggott pignatti pigott pigula pihl pik pikec pikor piksa pikula pilarek pilich pilipczuk piljek pilka pillai pillay
pilz pina pinamonte pincherle pinda pinder pindor pindral pineau pineda pinedo pineiro pingle pinheiro pinho pinilla pininfarina
pino pinol pintaric pinter pinto pintor pioch piorek piotrak piotrkowicz piotrowiak piovani piquer pirandello pircher pirelli
pires pirker pisacane pisani pisano pisaroni piskor pison pistoletto piszcz pitala pitek pittman pitts pitula pitura piwek
piwowarek pizarro pizon pizzamano pizzetti pizziol pizzo pla plak plana planas planeta plank plantak plantard plantek plas
plaskota plath platini plattner platzer plaza plazanin pleban plebanek plese pleskot plesniak plewnia plich plizga plocharczyk
plocienniczak plodzien ploeg plona ploskonka plover pluijm pniak pochopien pochron pociask pock poczatek poczta podeszwa
podgorna podgorny podkowa podlesna podpora podsiadla podsiedlik poelmans poerio pogorzelec pohl pointner poirier pokas pokorna
pokorny pokos pokrzywa pokusa pol polak polakiewicz polakova polanco poland polani polasik polaszek polchlopek polesel poleszak
poletek polewka polfliet polic policht politowicz politz polizzi poljak poll polla pollak pollard pollet polnik polo polom
polonijo polovic polzer polzl pomares pombo pometta pompa ponce poncelet ponci pongrac poniedzialek pons pont pontecorvo ponti
poole pope popielarczyk popovic poppe poppel porcel porcellato poreda poropat porras porta porter portero portillo portka
portmann porwol porzio porzucek posada posch poschl poslon posluszna posluszny posmyk posnik pospiech pospisil pospisilova post
postawa postl postma potaczek potega potier potoczek potoczna potok potter potters pottier potts potyrala pou poucke poulain
poulsen pouw powala powalka powazka powell power powers powierza poza pozder pozega pozo pozuelo pozzecco praagh prabhakar
prabhu pracz praczyk prada pradhan prado praet praga prager prakash prantl prasad prasek prashad prat pratesi prati prats pratt
prawdzik praxmarer prazmo prazuch preciado predovan preiss prejs prelec prem prendergast prenner preocanin pres preston preuss
prevost prial pribanic price priego prieto prince pringle prins prinsen prinz priselac pritchard priuli privet probst proc
procacci procek proch prochazka prochazkova prochownik proctor prodi prohaska proietti prokop prokopczuk prokopczyk prokopiak
prokurat proll pronobis proost prostak protasiuk prpic prskalo prtenjaca pruchnik prucnal pruitt pruschke pruvost pryal prygiel
pryk prystupa pryszcz przeklasa przekop przekwas przenioslo przerwa przewloka przewozna przewozniak przewoznik przewozny
przybycien przybys przystupa pszczolka ptok puc pucci puccini puch pucher puchner pudelek puente puerta puga pugh pugliese
puglisi puharic puhringer puig pujadas pujol pula pulci pulido puljiz pulka puntigam punz pupek purcell puri purohit puskaric
pusz put putek putinja puto putz pyc pych pyda pyrkosz pyrz pys pysz pyszczek pyszka pyszny pytko pytlarz pyza pyzel pyziak
quaide qualter quartier quasimodo queally queenane querini quero querol quesada quevedo quezada quigley quigney quill quillinan
quilty quin quinlan quinlivan quinn quinney quinny quinones quinonez quintana quintanilla quintero quirke quiroga quiros quiroz
raab raba rabbitte rabiej rabitsch rabl rackham raczkiewicz radel radelic rademaker radenovic radhakrishnan radic radin
radinovic radisch radke radko radl radman radocaj radojkovic radolovic radosevic radovic radzewicz radziewicz radzio rael
raemdonck raes raeymaekers rafferty rafter raftery raftis ragan raghavan ragus raguz rahija rahilly rahman rai raight rails
raimondi rainer raj raja rajagopal rajagopalan rajan rajch rajchel rajcic rajczak rajczyk rajda rajman rajn rajtar raju rakela
rakuljic rakus raleigh raljevic ram rama ramachandran ramaekers ramaker ramakrishnan raman ramanathan ramaswamy ramazzotti
ramesh ramirez ramis ramon ramos ramsauer ramsey rana randall randazzo randhawa randles randolph raney ranganathan rangel rao
raol rapa rapin rapisardi rappaz rapraz rasala rascon raseta rasic rask rasmussen raspor rastelli rastija rastogi raszkiewicz
rath ratka ratta rattan ratti rattigan rau rauch raurica rausch rauscher rauter ravaglioli raval ravel ravi ravn rawa rawley ray
raya rayel raymond raynaud razniak razny razo razov rduch rea read reade reardon reavy rebic rebis rebollo recer recers
rechberger recio recko reddin reddy redi redican redl redmond redondo reed reede reen rees reese reeves regalado regan rege
regge regnier reguera rehn rehorst reich reichel reicher reichl reichmann reid reidy reif reig reijers reilly reimann reimes
reina reinbacher reindl reiner reinhardt reinisch reinprecht reinthaler reis reischl reising reisinger reisner reitbauer reiter
reiterer reithofer reitinger rej rejek rejmak rejmer rejniak rek rembacz rembisz remmers remy renard renaud renault renders
rendon rendulic renehan renier renner rensi renteria renzi requena resanovic resch resendez respighi reszke rettenbacher reuter
revilla rey reyes reyna reynaert reynaud reynders reynell reynolds reynoldson reynoso rezler rezmer rhatigan rhattigan rheineck
rhodes riba ribaric ribas ribeiro ribera ribes ribic ribicic ricart riccardi riccati ricci ricciardi rice rich richard richards
richardson richey richie richmond richter ricko rico ricolfi ridder riddle ridge rieder riedl riedler riedmann rieger riegler
riehl riem riener rienzo riepl riera rieser riet rietveld riggs righi rigney riha rihova rijcken rijetkovic rijks rijn
rijnsbergen rijntjes rijthoven riley rinaldi rincon riney ring ringhofer rinn rinner rio riojas riordan rios riou ripoll rippey
riquelme risek risma rismondo ritacca ritosa ritter rius rivas rivera rivero rivers riviere rizzo rizzoli roach roache roarke
roarty robadey robaszkiewicz robbins robbrechts roberson robert roberts robertson robertsson robeson robin robinson robledo
robles robson roca rocamora rocca roccabonella roce roch rocha roche rocher rochowiak rock roczniak roda rodarte rodden roddy
rode roden rodenas rodgers rodrigez rodrigo rodrigues rodriguez rodriquez rodzen roe roeck roelandt roels roero roessink rogacz
rogal roger rogers rogerson rogge rogiers rogner rogosic rogula rohan rohde rohleder rohrdanz rohrer rohricht rohrmoser roht
roig roijen roj rojas rojnic rojo rok rolak roland roldan rolek rolland rollins rolon roma romagnoli roman romanczyk romanens
romaniak romankiewicz romano rombaut rombouts romejko romer romero romeu romijn romiti romo rompa rompaey ronan ronayne roncalli
ronning roo roodesteijn rooij room rooney roos roose roosen roosenboom roover ropero ropiak roque rorat rorricht ros rosa rosada
rosado rosales rosario rosas rose rosell rosello rosemann rosen rosenberg rosenberger rosengren rosenow rosenqvist rosiello
roskosz roskoth roslon rosmini rosner roso rosolek ross rosseel rosselat rosselet rossellat rosselli rossellini rossello
rossetti rossi rossini rossler rossmann rossum roszkiewicz roszko roter roth rottensteiner rotter rotteveel rottiers roukes
roura rourke rousseau roussel rousselet rousset rout rouwenhorst rouwhorst roux rovira rowan rowe rowland rowley roy roybal
royer royo rozak rozas rozewicz rozmiarek rozum rozumek rozynek ruane ruano rubacha rubaj rubben rubbia ruberto rubesa rubin
rubinic rubio ruchala rudden ruddy rudkins rudolf rudolph rudowicz rudyk rudzik rueda ruegg ruelas ruffini ruggeri ruggieri
ruijs ruiter ruiz rukavina ruman rumora rup rupp ruppersberger ruppert rurarz rurka rush rusiniak rusnak russell russo rust
rusticucci ruszczak ruszel rut rutowicz rutten ruud ruzicka ruzickova ryan rybus rycerz rychcik rychel rychert ryck rycke ryczko
rydberg ryden ryder ryfa rygula rykala ryle rymarz ryndak rynn rynne rysz ryszkiewicz ryznar rzaca rzad rzeszut rzeszutko
rzezniczak rzezniczek rzonca rzucidlo saavedra sabak sabala sabater sabatini sabbatini sabbe sabharwal sabljak sabol sachar
sacharczuk sachdev sachdeva sacristan saczuk sadej sadlak sadlik sadlocha sado sadoch sadownik sadowy sadura sady sadza saelens
saenz saether saez safak saffi sagar sager sagese sagmeister sagnelli sagredo saha sahlin sahni sahota said sailer saini sainz
saiz saj sajda sajewicz sajnog sakac sakarya saksen sakwa sala salach salamanca salandra salas salata salawa salazar salcedo
salcher salcido saldana saldivar saleh sales salet salgado salgari salic salieri salinas salm salmen salmeron salmon salom
salomon salomonsson salopek saluda salva salvador salvemini salvi salvini salvo salwin salz salzer salzmann sam sama samaniego
samele sami samiec sammer sammon samol samoraj sampath samper sampson samra samson samuelsson samul samulak samyn sanabria
sanches sanchez sancho sandal sandberg sande sandell sanders sanderson sandgren sandhu sandi sandin sandoval sandoz sandstrom
sandvik sane sanetra sanford sangha sanghvi sanguineti sani sanjuan sankar sankaran sankiewicz sanmartin sanmiguel sans sansoni
sansonnens sant santacruz santamaria santana santen santi santiago santic santillan santner santorio santoro santos sanudo sanz
saors sapa sapala sapeta sarabia saraceno saracino saraf saragat saran sardelic sargac saric sarin sarkar sarlija sarma
sarmiento sarna sarneel sarniak sarosiek sarota sarraf sarsfield sas sasak sasiadek sass sastre sastry saternus sathe satora
satriani satta sattler sauberlich sauceda saucedo saudan sauer sauli saunders saura sauro sauvage savage savant savorgnan
sawhney sawko sawyer saxena saxo sayers sbarbaro scaduto scalera scalfaro scallan scallon scally scamarcio scandone scanlan
scanlon scannell scaramucci scardino scarfoglio scarlatti scarpa scarpetta scarponi schaaf schachinger schachner schacht
schaefer schafer schaffer schagen schakelaar schalk schaller schandl schantl schar scharer scharf scharinger scharroo schartner
schatteleijn schatz schatzl schaub schauer scheel scheer scheffers scheibe scheiber scheidegger scheidl schellekens schelvis
schenk schenkel schepens schepers schepper scherer scherms scherr scherrer scherz scherzer scheucher scheuermann schevinghuizen
schiaparelli schiavo schiavone schicchi schiefer schiestl schiffer schilcher schiller schilt schimpl schinagl schindler schinke
schinnerl schipper schlager schlatter schlauchin schleich schlogl schlosser schmid schmidinger schmidl schmidt schmidtke schmied
schmiedecke schmiedt schmitt schmolzer schmuck schnabl schneeberger schneider schnyder schober schoberl schoch schoffmann
schofield schokman scholl scholler scholten scholtz scholz schomber schonauer schonberger schonland schoofs schopf schotte
schottin schou schouten schramm schrammel schrant schranz schreiber schreiner schrempf schrenk schrijver schrik schrittwieser
schroder schroeder schroeff schryver schubert schuchhardt schuh schuijt schuler schuller schulten schultz schulz schumacher
schurch schuster schutter schutz schuurmans schuylenborch schwab schwaiger schwaighofer schwartsbach schwartz schwarz
schwarzinger schwarzl schweiger schweighofer schweinfurt schweitzer schweizer schwendinger schwital scialpi scibior scibisz
scieszka scollan scott scotti scotto scriven scullion scully scuylenborchs seally sealy sears sebastian seco sedano seddio sedek
sedlacek sedlackova sedlak sedlakova sedlar seebacher seery segarra segebahn segers segerson segersun segerszoen seghers segni
segovia segovic segre segui seguin segura sehgal seidel seidl seifert seiler seip seiser seitz seiwald sekhon selendic selin
sellers sels sem semenowicz semialjac semik semitecolo sen senator sendor sener senger sengupta senicic senn sensoy separovic
sepulveda serao sereda serlupi sermonti serna serra serraglio serrano serrato sersic serwa serwach serzysko seshadri sestak
sestan sestig seta seth sethi setrick setty sevcik sevcikova seven sever sevilla sevillano seweryniak sexton sezer sezgin sforza
sgalambro sgarbi sha shaffer shaffrey shah shan shanahan shankar shanker shanley shannon shanny sharaf sharkey sharma sharp
sharpe sharry shaughnessy shaw shea sheahan sheane sheedy sheehan sheehy sheeran sheerin sheil sheilds shelton shenoy shepard
shepherd sheppard shere sheridan sherlock sherman sherry sheth shetty shevlin shiel shields shiels shine short shortt shroff
shukla shupe siara siarkiewicz siatka sibal sibalic sibiga sibilia siciarz sidhu sidler sidorczuk sieber sieberer siebert
sieczko siedlaczek siedlarz siedlik sieg siegl siegrist sieja siejak siekierka siembab siemek siemienczuk siemieniec siemion
sieradzan siergiej siering sierota sierpien sierra sierzant siewert siewiera siffredi sigerson sigl sigrist sikiric silk silke
siller silva silvestri simara simek simeoni simic simicic simkova simmon simmonds simmons simo simoens simoes simon simonis
simons simonsen simonsson simpson sims simunic simunovic sinan sinclair singer singh singhal singleton sinha sinisi sinkiewicz
sinkovic sinnott sinozic sip sipek sipic sire sirotic sismondi sisneros sito sitters situm siudek sivertsen siwa siwczak siwka
sjoberg sjoblom sjodin sjogren sjoholm sjolander sjolin sjolund sjostedt sjostrand sjostrom skala skalik skalka skally skara
skeahan skeffington skehan skelly skiepko skierka skinner skivington skladanek sklorz skocz skoda skog skoglund skold skolik
skomra skoneczna skonieczka skoog skotarczak skotarek skov skowyra skrlin skrnicki skrobek skrobot skrtic skrzecz skubala skubis
skugor skunca skup skupin skupnjak skutnik skwira slaba slabosz sladek sladonja slaetsdochter slagmolen slamon slater slattery
slavica slavik slavikova slawik slebioda sleczka sledzik slegers slevin sleziak slimak slingerland slipek sliz sloan sloane
sloboda slobodzian sloka slomian slomiany slon slonka sloot slowey slowiak slupek slupik slyk slyne slysz smagacz smagala smal
smalec small smardz smart smedt smeede smeets smektala smela smet smetek smets smid smidova smieja smieszek smirnoff smit smith
smits smoczyk smokovic smolders smolec smolic smolka smolorz smorag smoter smullen smutek smykala smykla smyl smyth smythe
snauwaert snieg snoch snow snyder soares sobel sobieszczyk sobilo sobisz sobkiewicz sobkow sobolak sobota sobrero sobrino
sobstyl sobus sochaj soczewka soczowka soderberg sodergren soderholm soderini soderlund soderman soderqvist soderstrom sodhi
soding soest soffici sojda sokac sokcevic sokic sokol sokolov sola solana solanki solano solarczyk solarek solari solberg soldo
sole solek soler solera solheim solich solimena solis soliwoda soliz sollima solnica soloducha solomon solomun solorio solorzano
solsona soltan soltysek solzer som soman somers sommaruga sommer sommerfeld somoza sondej sondergaard soni sonnino sonnleitner
sontag sood soolaghan soos sopata soprano soranzo sorbian sordi sorensen sorgatz sorger soria soriano soric sornat soroko
sorrentino sosa sosic sosniak sosnowka sostaric sot sotelo soto soukup soukupova sousa sowala soylu spaan spadafora spadlo
spaendonc spaendonck spain spallanzani spanevello spanhaak sparks spears speer speijer spence spencer spenser speri sperl spiegl
spier spies spiess spika spiker spillane spindler spinelli spinola spisic spitzer spoljaric spolnik sporek sporri sporysz
spralja sprawka spreeuw spreeuwel spreitzer spreuwel springer sprong spruit spruyt sprycha spychaj squarcione sraffa sridhar
srinivas srinivasan srivastava sroga srokosz sromek srsen stachelek stachewicz stachow staciwa stack stadelmann stadlbauer
stadler stael staelens stafford staglieno stahl stahr stalder stamrood stanaszek stancin stanclik standaert stanek stange stangl
staniaszek stanic stanicic staniczek staniewicz stanislawczyk stanislawek stankova stanley stanton stanuch stapleton stapor
starcevic starega starek stark starkenberg starosciak starostka startek starzak stas stasica stasko stastna stastny staub
staudacher staude staudinger stauffer staunton stawczyk stawinoga stawowczyk stebel stecher steciuk steckel steckiewicz steed
steele steen steenbakkers steenbeek stefan stefanec stefanelli stefanik stefankiewicz steffen steffensen stefovic steger steidl
steiger stein steinacher steinbacher steinbauer steinberg steinberger steinbock steindl steiner steininger steinke steinkellner
steinlechner steinmann steinmeiern steinwender stejskal stejskalova stelmasiak stelzer stelzl stempel stempin stempniak stenberg
stenlund stenson stenstrom stepak stepanek stepankova stephens stephenson stepka sterckx sterkman stern sterna stettler stettyn
steuer steurer stevens stevenson steward stewart stey steyaert stichter stiebitz stiegler stifanic stiffel stifter stiller
stimac stinis stipanovic stiperski stoch stochaj stochel stochmal stock stocker stockhammer stockinger stockl stockli stoffel
stoffelsz stoger stoiber stoices stoj stojak stojanov stojcevic stojnic stokes stoll stolnik stoltman stoltmann stolz stolze
stone stook stoppani storey storladi storm story stosic stosik stosio stout stozek straaten stradivari stralen strama stranc
strand strandberg strangio strasser straszak strauss strawa strazicic strbac streicher strickland strid striebitz strigt
strigter strijker strik strinavic strljic strnad strnadova strobl stroh strohmaier strohmayer strohmeier strojna strojwas stroka
strom stromberg strong stroobants stroz strug strycharz stryjek strzadala strzala strzelczak strzepek strzoda strzyz stuart
stucchi stucki stuckler studer stuglik stuivenberg stummer stumpf stupak stupalo sturlan sturm stutz stwora styn stypa stypka
stypula styrna suarez subocz subramaniam subramanian such suchenek suchojad suchon suchora suchta suda sudak sudnik sugier
sugrue suijker suinvorde sularz sule sulich sulik sullivan sulzer sumera summers summerville sundaram sundberg sundell sunder
sundin sundqvist sundstrom sunjic supel supernak superson suppan supple supraha sur sura surac suran surbek surdel surdyk sureda
suresh suri surian surina surmiak sus susa sussebier suszka suszko suter sutor sutter sutton svahn svanberg svantesson svard
svec svecova svedberg svendsen svensson sverko svetlicic svoboda svobodova swacha swaczyna swaminathan swamy swanson swart
swatek sweeney sweeny swennen swiadek swiatek swiatkiewicz swic swiech swierad swiergiel swierkosz swierkot swierszcz swies
swieton swift swigon swinnen swistek swit switaj swords sych sycz sydor sygut sykala sykes sykora sykorova sykut syldatk
symonowicz symons synak synnott sypek sypien sypula syroka syslo szabla szachniewicz szafarz szaj szajda szajek szajna szajner
szalaj szalas szalast szalata szalkiewicz szambelan szara szarejko szarpak szaruga szarzec szatanik szatko szczap szczechowicz
szczepan szczepaniec szczepaniuk szczerbiak szczerek szczesiak szczot szczubelek szczudlo szczypek szczypior szeja szela szelest
szemraj szeszko szkaradek szkatula szklarek szkoda szkola szkopek szkup szlachcic szlaga szlapa szlapka szlek szlufik szmagaj
szmaj szmajda szmalec szmelter szmuc szmurlo sznura szok szoka szoltysik szostak szott szpala szpara szpila szpyra szpyrka szpyt
szram szrama szramka sztaba sztuba sztuczka szulczyk szulim szulist szumacher szumiec szumilo szumna szumny szurek szuta szwaj
szwaja szwalek szwiec szyba szybiak szyc szyca szyda szygula szyja szyjka szykula szylar szyma szymajda szymala szymanczak
szymanczyk szymanik szymaniuk szymkow szymocha szymonik szymula szyndler szynkiewicz szywala tabak tabis tabisz taboada tacchini
taccola taciak tack taczala tadeusiak tadla tadych taferner tafoya tafuri taggart tagliafierro tailor tak takkelenburg talaj
talaska talavera talbot taliani taliercio talwar tamarit tamayo tamborini tamburello tamburi tamburini tamez tammerijn tamsma
tandon taneja tangen tanghe tangney tanguy tank tanner tansey tanzer tanzini tapia tara tarach taranek tarantini tarantino
tarasek tarchetti tarhan tarpey tartaglia tartini tasarz tasca tasche tasso tassoni tata tatarczuk tatarczyk tatarek tate tauber
taucher tavares taylor teahan tebaldi techer teclaw tedesco tehan teixeira tejada tejeda tejedor tejera tejero tekiela tekieli
telesio tella tellez tello temmerman tena tencalla tenorio teodorowicz teper tepes teran tereszkiewicz terka terlevic ternan
terragni terrazas terrell terron terry teruel terzic tesar tesija tessier teter teterycz teufl teuling teunissen tevetoglu
texier textor thaker thakkar thakur thaler thalhammer thaller thaman thanel thatcher theraulaz theunis theys thibault thiel
thierry thies thijs thom thomas thomassen thommen thompson thomsen thomson thor thoren thorens thornton thorpe thorsen thout
thulin thurner thygesen thys ticha tichy tiefenbacher tielemans tiepolo tiernan tierney tijerina tillmanno timlin timmerman
timmermans timoney timony tinguely tinney tins tintzmann tirabassi tirado tirie tisaj tischler tiwari tlalka tluczek tlustek
toal tobin tobler toborek toczko todd tofil toft togher togliatti tognazzi tohall toic tokaj tokarek tolak tolan toldo toledo
tolentino tolin tolj toloczko tolosa toma tomal tomalak tomalik toman tomanova tomas tomaselli tomasetti tomasini tomaszczyk
tomaszkiewicz tomaszuk tome tomei tomic tomicic tomlinson tomljanovic tommaseo toms tomys tomzik tonc tonder tondera toner
toninelli tonisto toolan toole toolin toolis tooman toomey toor topa topic torbus torfs torlonia tormay tormey tormo tornatore
tornqvist toro torpey torralba torre torrecilla torrence torrens torrent torrents torres torrez torricelli torrijos torstensson
torz tos toscani toscanini toselli tosi toso tosto toth totic totino totwiller tours toussaint tovar towarek townsend tozzi
tozzo trabka tracey tracy traetta trainor tran traore trapanese trapani trapp trattner trauner travaglia travaglio travers
traversa travia travis trawka traxler traynor trbovic treacy treanor trebbi treboux treccani trejo tremonti trenor trentin
trentini trepczyk trepka tresoldi treves trevino trevisan trevisani trezzini trgovcic trillini trillo trimmel trincavelli trinkl
tripathi triplat trivedi trnski trobbiani troc troch trochim trochimiuk troisi trojanek trojanowicz troka trombetta trommler
tron tropea trost trotta troy trub trubin truchan truchel trujillo trummer trupiano trupp trussardi trutanic trybala trybus tryc
tryka trzcionka trzepizur trzmiel trznadel trzop trzos trzpil trzyna tschentscher tubridy tucker tuda tudela tudic tudor tuijl
tuithof tuksar tulacz tully tuma tumova tuohey tuohy tur turati turchetta turchi turci turcinov turczyk turesson turina turk
turlej turley turnbull turner turon turpin turrini turudic tusek tusk tuskan tutino tutka tutty tuzimek tuzzolino tveit twardosz
twardy twardzik twohey twohig twomey tworzydlo tyczka tyka tylec tylek tyler tylka tylman tylus tyma tymczyszyn tynan tyniec
tyrrell tytko tywoniuk ubaldi ubysz udinese udinesi ufnal ufniarz ugarte ughi ugrinic uhl uit uittenbosch ukic ulanowicz uldry
ulewicz ulfik uliasz ulibarri uliczka ulker ullmann ulloa ullrich ulrich ulrych underwood ungaretti unger uniacke uniaque
unruoch unterberger unterweger upadhyay uphaus uphuis uphus uppal urban urbanova urbina urena uria uriarte urias uribe urlic
uroda urrutia uryga urynowicz usarek usic uss utrata uzar uzieblo vaca vacek vaci vackova vaes vaessen vaidya vaillant vala
valadez valbuena valcarcel valderrama valdes valdez valdivia valencia valenciano valenta valente valentic valentin valentine
valentino valentova valenzuela valera valero valette valguarnera valier valjetic vall valladares valle vallee vallejo vallelian
vallenduuk valles vallet vallin valls valmarana valverde vanbrabant vance vandaele vandamme vandecasteele vandekerckhove
vandenbergh vandenberghe vandenbroucke vandenbussche vandendriessche vandeputte vanderheyden vanderlinden vanderstraeten
vandevelde vandewalle vanegas vanek vang vanhee vanhoutte vanhove vankova vanneste vansteenkiste vanvitelli vaquero vara varano
varela varga vargas varghese varkey varma varty varughese vasa vasari vasquez vasseur vastenhouw vastraedsd vattimo vaughan
vaughn vavra vavrova vaz vazquez veale vecellio vecoli veen veenendaal veenstra vega vegt veic veit veiver vela velasco
velasquez velazquez velde velden velderman velez veliz velthoven veltman veltroni velzen ven vendetti venditti vendrell venegas
veneziano venier venkataraman venkatesh venrooy vento venturi vera verbeeck verbeek verbeke verbiest verbist verboom verboven
verbruggen verbrugghe vercammen vercauteren vercelloni vercruysse verda verdejo verdi verdier verdonck verdone verdu verdugo
verdun verduzco vereecke vereecken verelst verfaillie verga vergara vergassola vergauwen vergeer vergerio verhaar verhaegen
verhaeghe verhagen verharen verheij verhelst verheuvel verheyden verheyen verhoeven verhulst verkade verlinden verma vermandois
vermeersch vermeil vermeir vermeire vermeiren vermeulen vermeylen verri versace verschuere verschueren verschut versluijs
verstappen verstraete verstraeten vertoor vertooren vervaeke vervaet vervoort verwimp verwoert vesela vesely vespa vespucci
vestergaard vesterlund vestin vezzali viaene vial viana vianello viberg vicens vicente victory vidakovic vidal vidas vidoni
vidov vidovic vieira vienne viera vierdag vig vigil vigliotti vignon vigorelli vik viklund vikstrom vila vilalta vilanova
vilaplana vilar vilhelmsson viljevac villa villadicani villagomez villalba villalobos villalonga villalpando villanueva villar
villareal villarosa villarreal villasenor villaverde villegas villena vina vinas vincent vincetic vinck vink viola virgilio virk
visconti visintini vismara visser vissers viswanathan vitasovic vitek vitkova vittadello vitturi vivaldi vives viviani vizcaino
vizintin vlaanderen vladislavic vlaeminck vlasic vlcek vlckova vleugels vliet voet vogel vogl vogler vogt vohra voisin vojkovic
volarevic volaric volcke vollbrecht volta volterra vonlanthen voorde voorhout voorst voortman vora vorkapic vos vozila vrabelj
vrancken vranckx vranic vranken vrban vretenar vrhovec vries vroege vrome vucetic vucin vuckovic vugdelija vugec vuille vuk
vukman vukobratovic vukovic vukusic vuljak vuyst vyas waarbeek waardeloo waas wabik wable wac wachter waclaw waclawczyk
waclawiak wade waderle wadhwa waele wagenknecht wagenvoort wagle wagner wahlberg wahlgren wahlstrom wahner wajdzik wajer wakula
wal walasik walaszek walch walcher walder walderade waldner waldoch waldron waleczek walek walenciak walencik walentynowicz
walesa wali walia walker walkusz wall walla wallace wallaert walle wallen waller wallgren wallin wallis wallner walls walo
waloch walocha waloszczyk waloszek walser walsh walshe walsteijn walter walters waltl walton waltrade waluk walus walusiak
wandas wandl wandzel wang waniek waraksa warchal warczak ward wardzala wardziak ware warmer warmuz warner warren warrior warwas
warych warzybok wasala wasaznik wasek washington wasiewicz wasil wasilewicz wasiuk wason wassenaar wasyluk waszczyk water waters
watkins watras watson watters watts wauters wawak wawryniuk wawrzenczyk wawrzkiewicz wawrzonek wawrzyczek wawrzyk wawrzyn
wawrzynczyk wawrzynek wawrzynkiewicz wawrzynowicz wawszczak wawszczyk wazna wazny wdowczyk weaver webb weber webster
wechselberger weeks weeldenburg weerdenburg weerdt weever wegier wegmann wegrzyk wegrzynek wegrzyniak wegrzynowicz wegscheider
wehrli weibel weidinger weigl weihmann weijland weijters weimer weinberger weinhage weinhold weir weiser weiss weissenbock
weitzel wejman wel welc welch weldon welenc welf wellens weller wells wenda wende wendt wenger weninger wennberg wensen wenzel
wenzl werd werdes wereda weremczuk werl wernecke werner wesack wesola wesoly wessex west westberg wester westerbeek westerberg
westerburg westerlund westermann westfal westfalen westin westlund westman weston weterink wettstein wever weyland weylant wezyk
whalen wheeler whelan whelehan whitaker white whitehead whitehouse whitney whittaker whitty whyte wiaderek wiak wiatrak wiberg
wicha wichary wichlacz wicht wiciak wickerode widen widhalm widlak widmann widmer widuch wiech wieckiewicz wieclawek wieczerzak
wiedner wieja wiek wiekiera wiel wieladek wieland wielgat wielgo wielgos wieloch wiencek wiener wiercigroch wiertel wiertelak
wierzchon wiesbauer wiese wieser wiesinger wiesiolek wiesner wietecha wiewiorka wiggins wigman wijata wijk wijland wika wiklo
wiklund wikstrom wilcken wilcox wild wilde wildschut wiley wilfinger wilhelm wilhelmsson wilkerson wilkins wilkinson wilkos
willaert willekens willems willemsen williams williamson willigen willis wilma wilmont wilms wilmsen wilson wilusz wimmer
winberg wincenciak windak windhager windisch winek winkler winnik winnrich winter winters winther wipstrik wiraszka wirth wirz
wise wisla wisz wiszowata wiszowaty wit wita witan witas witaszek witka witko witkowicz witon witos wittbrodt witte wittenboer
wittmann wiza wizner wladyka wlazlak wlazly wlizlo wlodarz wlodyka wnuczek wochna wochnik wocial woda wodka wogerbauer wohlgemut
wohlmuth wohrer wojaczek wojak wojciech wojcik wojcikiewicz wojczuk wojewodka wojewodzic wojniak wojnicz wojs wojsa wojslaw wojt
wojtach wojtak wojtalewicz wojtalik wojtanowicz wojtarowicz wojtasiewicz wojtaszak wojtaszczyk wojtczuk wojtera wojtiuk wojton
wojtunik wojtyna wojtys wolan wolanczyk wolczyk wolf wolfe wolff wolffel wolfsdr wolfswinkel wolk wolkowicz woloch wolodzko
wolos woloszczuk woloszyk wolters wolzak wong wons wood woodard woods woodward woolley wooning worach woroch woronko wosiak
wosiek wosko woszczak woszczyna wota woudenberg woulfe wouters woutersz wowra wozniak wozniczko wren wrenn wright wrochna wrynn
wrzesniak wszola wudarczyk wujec wujek wulf wulff wunderink wurm wurzer wurzinger wuthrich wutke wuyts wyatt wyciszkiewicz
wyderka wydmuch wydrych wygoda wykret wylegala wylupek wynants wynne wypchlo wypior wyroba wyrobek wyroslak wyrostek wyrwal
wyrwich wyskiel wysota wyss wywial wziatek yadav yaman yanez yang yates ybarra yildirim yilmaz yoder yogi yohannan york yorulmaz
young yuksel yuste zaal zabala zabaleta zabarella zabierek zabjacan zabka zaborek zaccagnini zaccardo zacchia zacco zach
zacharczuk zacharek zacharewicz zacharia zachariah zachwieja zackiewicz zaczyk zadka zadora zadworny zagar zagozda zagozdzon
zagrajek zagrodnik zagula zaguri zahn zajko zak zakiewicz zakinja zakova zal zambrano zamengo zamora zamorani zamorano zampa
zamudio zanazzo zander zangerl zanichelli zaniewicz zanker zanoski zanzi zapadka zapasnik zapata zapior zapora zaragoza zaranek
zaras zarate zarlino zarzeczna zasepa zastawny zaton zaucha zauner zavala zawal zawalich zawartka zawiasa zawodnik zayas zbiciak
zbik zbinden zbrog zbroja zbroszczyk zbrozek zbrzezniak zbylut zdancewicz zdobylak zdonek zdziech zeba zebec zebik zecchini
zechmeister zechner zedillo zeemans zeffirelli zegadlo zegar zehetner zehnder zeiler zeilinger zeiner zelasko zelaya zelazek
zelazo zeldenrust zelic zeller zeman zemanek zemanova zengin zenz zepeda zera zerjav zero zetterberg zetticci zettl zevenboom
zezelic zgola zgorelec zhang ziajka ziani ziarek ziarnik ziarno zic zichichi zieciak ziecik ziegert ziegler zieja zielke ziemak
ziemann ziemkiewicz zieniewicz zietal zijl zijlemans zijlmans zikovic zimmer zimmerman zimmermann zimniak zimolag zimon zingg
ziniewicz zinkiewicz ziola ziolko zirme zito zivic zivkovic zlotek zlotnik zmaic zmarzly zmija zmuda zmyslony znojek zobel
zochling zohrer zok zola zoladkiewicz zoladz zolkiewicz zollinger zolna zolnierczyk zoltek zontek zoppetti zoppetto zorbach
zorlu zorrilla zotter zrilic zrinski zubcic zubel zuberek zubowicz zuchowicz zufika zugaj zugec zuidweg zuijdveld zunec zuniga
zupanic zurawik zurcher zurita zuvela zuziak zuzic zwaben zwara zwart zwiazek zwijsen zwindrecht zybura zyga zygmuntowicz zygula
zymelka zynda zyrek zys zysk zyto zywica zyzik
"""

SURNAMES = frozenset(_SURNAMES.split())
"""One word each; parts of composed names stand alone."""
